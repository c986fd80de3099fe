import type { MergedFile } from "./contract";

const MEGABYTE = 1024 * 1024;
const megabytes = (bytes: number) => `${(bytes / MEGABYTE).toFixed(1)} MB`;

/** What was done to a file that was too large, for the person. */
export function describeShrinking({ pictures, dpi, before, after }: NonNullable<MergedFile["shrunk"]>): string {
  const what = pictures === 1 ? "One picture was" : `${pictures} pictures were`;
  return `${what} made smaller (${dpi} dots per inch): ${megabytes(after)} instead of ${megabytes(before)}. Text is as sharp as before.`;
}
