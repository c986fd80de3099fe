/** One file of an application, in the order of the result. */
export interface MergePart {
  /** as the person knows it: names the bookmark, and the file in errors */
  name: string;
  /** a PDF, PNG or JPEG */
  bytes: Uint8Array;
  /** which pages, in which order; all of them without it */
  pages?: PageChoice[];
}
export interface PageChoice {
  /** from 1 */
  page: number;
  /** degrees clockwise */
  rotate: 0 | 90 | 180 | 270;
}
export interface MergeOptions {
  /** of the document, as readers show it */
  title: string;
  /** "3 / 12" at the foot of every page */
  pageNumbers: boolean;
  /** asked for by every reader that opens the file */
  password?: string;
  /** the largest the file may be */
  maxBytes: number;
}

/** The job "merge" of the merging child. */
export interface MergeJob {
  parts: MergePart[];
  options: MergeOptions;
}
export interface MergedFile {
  bytes: Uint8Array;
  pages: number;
  /** where each part begins, from 1 */
  parts: { name: string; firstPage: number; pages: number }[];
}

export const MERGE_LIMITS = {
  files: 20,
  bytesPerFile: 20 * 1024 * 1024,
  pages: 300,
  /** what most portals and mail servers take */
  defaultMaxBytes: 10 * 1024 * 1024,
} as const;
