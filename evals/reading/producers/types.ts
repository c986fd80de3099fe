import type { Sheet, SheetStyle } from "../corpus/make-sheet";
import type { Random } from "../corpus/random";

/** The classes of page a document is counted under. */
export const LAYOUTS = [
  "single",
  "sidebar-left",
  "sidebar-right",
  "two-columns",
  "table",
  "margin-dates",
  "running-head",
  "icons",
  "long",
  "hyphenated",
  "letter-spaced",
  "small-caps",
] as const;
export type Layout = (typeof LAYOUTS)[number];

/** Where the right edge of the main text is in an office document, in twentieths of a point. */
export const RIGHT_EDGE = (layout: Layout) =>
  layout.startsWith("sidebar")
    ? 6000
    : layout === "two-columns"
      ? 4200
      : layout === "table" || layout === "margin-dates"
        ? 6500
        : 9000;

export interface Job {
  sheet: Sheet;
  style: SheetStyle;
  layout: Layout;
  /** 0, 1, 2 …: which of the producer's own ways to make that layout */
  variant: number;
  /** looks alone: fonts, sizes, colours */
  random: Random;
}

export type Producer = (job: Job) => Promise<Uint8Array>;

/** Kinds that people put into the narrow column. */
export const SIDE_KINDS = ["skills", "languages", "interests", "certificates", "awards", "personal", "references"];
