/** One file of an application, in the order of the result. */
export interface MergePart {
  /** as the person knows it: names the bookmark, and the file in errors */
  name: string;
  /** a PDF, PNG, JPEG or WebP */
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
  /** the largest the file may be; pictures are made smaller until it is reached */
  maxBytes: number;
}

/** How pictures are made smaller: dots per inch of the page, and a JPEG's quality. */
export interface ShrinkLevel {
  dpi: number;
  quality: number;
}
/** Tried in this order until the file is small enough: 200 is what offices scan with, below 96 letters cannot be read. */
export const SHRINK_LEVELS: readonly ShrinkLevel[] = [
  { dpi: 200, quality: 78 },
  { dpi: 150, quality: 68 },
  { dpi: 120, quality: 58 },
  { dpi: 96, quality: 48 },
];

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
  /** of a file that was too large: what was done to its pictures; `unread`: how many of them could not be made smaller */
  shrunk?: { pictures: number; dpi: number; before: number; after: number; unread: number };
}

/** The job "inspect" of the merging child: can this file be merged, and what are its pages? */
export interface InspectJob {
  name: string;
  bytes: Uint8Array;
}
export interface InspectedFile {
  kind: "pdf" | "picture";
  /** as they are looked at, in points */
  pages: { width: number; height: number }[];
}

/** The job "protect" of the merging child: the same pages behind a password. */
export interface ProtectJob {
  bytes: Uint8Array;
  password: string;
}

export const MERGE_LIMITS = {
  files: 20,
  bytesPerFile: 20 * 1024 * 1024,
  pages: 300,
  /** what most portals and mail servers take */
  defaultMaxBytes: 10 * 1024 * 1024,
} as const;
