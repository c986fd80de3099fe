/** The project's folder; `cli/cv.mjs` sets it. Files that a person names are relative to where they are instead. */
export function projectRoot(): string {
  return process.env.CV_IMPROVER_ROOT || process.cwd();
}
