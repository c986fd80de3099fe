import type { MergedFile } from "./contract";

const MEGABYTE = 1024 * 1024;
const megabytes = (bytes: number) => `${(bytes / MEGABYTE).toFixed(1)} MB`;

/** What was done to a file that was too large, for the person. */
export function describeShrinking({ pictures, dpi, before, after, unread }: NonNullable<MergedFile["shrunk"]>): string {
  const what = pictures === 1 ? "One picture was" : `${pictures} pictures were`;
  const done = `${what} made smaller (${dpi} dots per inch): ${megabytes(after)} instead of ${megabytes(before)}.`;
  const kept =
    unread === 0
      ? ""
      : unread === 1
        ? " One picture stays as it was: its coding cannot be made smaller here."
        : ` ${unread} pictures stay as they were: their coding cannot be made smaller here.`;
  return `${done}${kept} Text is as sharp as before.`;
}
