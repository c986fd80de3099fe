import type { TextRef } from "@/lib/cv/refs";
import type { Reading, SourceLine, SourceText } from "@/lib/intake/contract";

/** A rectangle on a page, as shares of its width and height. */
export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}
/** A stretch of a line on the page picture, and the values it became; none: kept under additional information, or left out. */
export interface Region {
  key: string;
  page: number;
  line: number;
  text: string;
  refs: TextRef[];
  /** the line found no place of its own */
  notPlaced: boolean;
  box: Box;
}

type Size = NonNullable<SourceText["pageSizes"]>[number];

/** A4 in points: for a page whose size is not known. */
const A4: Size = { width: 595.28, height: 841.89 };

/** Size of a page, and how its picture has to be turned to lie as it was read. */
export function pageSize(source: SourceText, page: number): Size {
  return source.pageSizes?.[page - 1] ?? A4;
}

/** True when the lines have places on a page, so that they can be marked on its picture. */
export function hasPlaces(source: SourceText): boolean {
  return source.pageSizes !== undefined && source.lines.some((line) => boxOfLine(line) !== undefined);
}

/**
 * The marked stretches of the source by page, in reading order: each value's own words where the reader names them, else
 * its whole lines. Longer stretches come before the shorter ones in them, so that these lie on top.
 */
export function pageRegions(
  source: SourceText,
  origins: Reading["origins"],
  notPlaced: readonly number[],
): Map<number, Region[]> {
  const stretches = stretchesByLine(source, origins);
  const unplaced = new Set(notPlaced);
  const pages = new Map<number, Region[]>();
  for (const line of source.lines) {
    const size = pageSize(source, line.page);
    const whole = { start: 0, end: line.text.length };
    const found = stretches.get(line.index) ?? [];
    const own = found.length ? found : [{ ...whole, refs: [] }];
    const regions = own.flatMap(({ start, end, refs }): Region[] => {
      const from = Math.max(0, start);
      const to = Math.min(line.text.length, end);
      const box = boxOfStretch(line, from, to);
      return box && to > from
        ? [
            {
              key: `${line.index}:${from}-${to}`,
              page: line.page,
              line: line.index,
              text: line.text.slice(from, to),
              refs,
              notPlaced: unplaced.has(line.index),
              box: share(box, size),
            },
          ]
        : [];
    });
    pages.set(line.page, [...(pages.get(line.page) ?? []), ...regions]);
  }
  return pages;
}

/** A stretch of a line and the values it became. */
export interface Stretch {
  start: number;
  end: number;
  refs: TextRef[];
}

/** The stretches of each line (by its index) that became values, longer ones first; the whole line where nothing more is known. */
export function stretchesByLine(source: SourceText, origins: Reading["origins"]): Map<number, Stretch[]> {
  const textOf = new Map(source.lines.map((line) => [line.index, line.text]));
  const byLine = new Map<number, Stretch[]>();
  const add = (line: number, start: number, end: number, ref: TextRef) => {
    const list = byLine.get(line) ?? [];
    const same = list.find((stretch) => stretch.start === start && stretch.end === end);
    if (same) {
      if (!same.refs.includes(ref)) same.refs.push(ref);
    } else list.push({ start, end, refs: [ref] });
    byLine.set(line, list);
  };
  for (const { ref, lines, spans, quote } of origins)
    if (spans?.length) for (const { line, start, end } of spans) add(line, start, end, ref);
    else
      for (const line of lines) {
        // the reader did not say where in the line: its words are looked for
        const text = textOf.get(line) ?? "";
        const start = quote ? text.indexOf(quote) : -1;
        if (start >= 0) add(line, start, start + quote.length, ref);
        else add(line, 0, text.length, ref);
      }
  for (const list of byLine.values()) list.sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  return byLine;
}

function boxOfLine(line: SourceLine): { x: number; y: number; width: number; height: number } | undefined {
  const { x, y, width, height } = line;
  return x === undefined || y === undefined || !width || !height ? undefined : { x, y, width, height };
}

/** Where a stretch of a line stands: letters by their usual widths, a tab takes what they leave. */
export function boxOfStretch(line: SourceLine, start: number, end: number) {
  const box = boxOfLine(line);
  if (!box) return undefined;
  const natural = [...line.text].map(letterWidth);
  const sum = natural.reduce((all, width) => all + width, 0);
  const tabs = line.text.split("\t").length - 1;
  // without a tab the letters fill the line; with tabs they are as wide as their size says, if there is room
  const size = line.fontSize ?? box.height;
  const scale = tabs && sum * size < box.width ? size : box.width / (sum || 1);
  const tab = tabs ? Math.max(0, box.width - sum * scale) / tabs : 0;
  let at = box.x;
  let left = box.x;
  let index = 0;
  let right = box.x + box.width;
  for (const letter of line.text) {
    if (index === start) left = at;
    at += letter === "\t" ? tab : letterWidth(letter) * scale;
    index += letter.length;
    if (index === end) {
      right = at;
      break;
    }
  }
  return { x: left, y: box.y, width: Math.max(right - left, size / 4), height: box.height };
}

/** The usual width of a letter of a text face, in ems. */
function letterWidth(letter: string): number {
  if (letter === "\t") return 0;
  if (/[ijlI.,:;|'!()[\]/ \u00a0]/.test(letter)) return 0.27;
  if (/[frt-]/.test(letter)) return 0.33;
  if (/[mwMW@—]/.test(letter)) return 0.83;
  if (/[\u1100-\u11ff\u2e80-\ud7a3\uf900-\ufaff\uff00-\uff60]/.test(letter)) return 1;
  return /\p{Lu}/u.test(letter) ? 0.66 : 0.53;
}

/** A little more than the letters, so that the mark does not cut them; kept on the page. */
function share(box: { x: number; y: number; width: number; height: number }, page: Size): Box {
  const around = box.height * 0.18;
  const left = Math.max(0, box.x - around);
  const top = Math.max(0, box.y - around);
  return {
    left: left / page.width,
    top: top / page.height,
    width: Math.min(page.width - left, box.x - left + box.width + around) / page.width,
    height: Math.min(page.height - top, box.y - top + box.height + around * 1.6) / page.height,
  };
}
