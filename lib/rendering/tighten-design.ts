import type { Design } from "./kit/design";

/** Steps between a design as it is (0) and the tightest that is still read with ease. */
export const TIGHTEST = 8;

/**
 * Letters of the text stay at least this large: below 9 points print is hard to read for many people. A design that is drawn
 * smaller on purpose (a side column) keeps its own size.
 */
const SMALLEST_TEXT = 9;
const TIGHTEST_LINE = 1.16;
/** points; narrower edges are cut off by common printers */
const NARROWEST_MARGIN = 36;
const LOWEST_FOOT = 40;

/** What the tightest step takes away: half of the gaps, a seventh of the letters' size. */
const GAPS = 0.5;
const LETTERS = 0.14;
const LINES = 0.1;

/** A design that needs less room, by `level` of `TIGHTEST` steps: gaps, line height, margins and size of the text. Pure. */
export function tightenDesign(design: Design, level: number): Design {
  if (level === 0) return design;
  const part = level / TIGHTEST;
  const text = <T extends { fontSize: number; lineHeight: number }>(letters: T): T => ({
    ...letters,
    fontSize: Math.max(Math.min(letters.fontSize, SMALLEST_TEXT), letters.fontSize * (1 - LETTERS * part)),
    lineHeight: Math.max(Math.min(letters.lineHeight, TIGHTEST_LINE), letters.lineHeight * (1 - LINES * part)),
  });
  const gaps = ({ section, entry, line }: Design["gaps"]) => {
    const less = 1 - GAPS * part;
    return { section: section * less, entry: entry * less, line: line * less };
  };
  const edge = (points: number, least: number) => points - Math.max(0, points - least) * part;
  const { top, right, bottom, left } = design.margins;
  return {
    ...design,
    text: text(design.text),
    gaps: gaps(design.gaps),
    margins: {
      top: edge(top, NARROWEST_MARGIN),
      right: edge(right, NARROWEST_MARGIN),
      bottom: edge(bottom, LOWEST_FOOT),
      left: edge(left, NARROWEST_MARGIN),
    },
    side: design.side && { ...design.side, text: text(design.side.text), gaps: gaps(design.side.gaps) },
  };
}
