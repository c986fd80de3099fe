import type { Piece } from "./pdf-page";
import { type Row, rowText, toRows } from "./pdf-rows";

/** Titles in a column of their own, each with what stands beside and below it up to the next one. */
export interface TitleMargin {
  /** rows of the part of a page it takes up */
  from: number;
  to: number;
  parts: { title: Piece[]; text: Piece[] }[];
}

const UNFINISHED = /(?:[-/&,]|\s(?:and|und|et|y|e|i|en|και|и))$/iu;

/**
 * Lines of a title that wraps as one text: at a space, at a hyphen that belongs to the word or not, or (where a program breaks words
 * anywhere) in the middle of a word. Undefined where no way of joining them is a title.
 */
export function titleText(rows: Row[], isTitle: (text: string) => boolean): string | undefined {
  const [first = "", ...others] = rows.map(rowText);
  let ways = [first];
  for (const text of others)
    ways = ways.flatMap((before) => [
      `${before} ${text}`,
      ...(/\p{L}[-\u00ad\u2010]$/u.test(before) ? [before.slice(0, -1) + text] : []),
      ...(/\p{L}$/u.test(before) && /^\p{L}/u.test(text) ? [before + text] : []),
    ]);
  return ways.find(isTitle);
}

/**
 * Finds a margin that holds section titles and next to nothing else, each on the line where its text begins. The order of drawing says
 * nothing here: cells of several rows are drawn before or after those beside them.
 */
export function findTitleMargin(rows: Row[], isTitle: (text: string) => boolean): TitleMargin | undefined {
  let best: TitleMargin | undefined;
  for (const x of edgesOf(rows)) {
    let from = 0;
    for (let i = 0; i <= rows.length; i++) {
      if (
        rows[i]?.pieces.every(
          (piece) => piece.x >= x || piece.right <= x - GAP || runsOver(piece, rows[i]!, x, isTitle),
        )
      )
        continue;
      const found = i - from > 2 ? marginOf(rows, from, i - 1, x, isTitle) : undefined;
      if (found && (!best || found.parts.length > best.parts.length)) best = found;
      from = i + 1;
    }
  }
  return best;
}

/** A long word of a title that runs on over the text beside it, which begins where the text of the other rows does. */
const runsOver = (piece: Piece, { pieces }: Row, x: number, isTitle: (text: string) => boolean) =>
  piece.right < x + OVERRUN &&
  (!/\s/.test(piece.text.trim()) || isTitle(piece.text)) &&
  pieces.some((other) => other.x >= x && other.x < x + 12);
const OVERRUN = 60;

/** How far in from the edge of the text the lines beside titles begin: list items, names beside dates. */
const NEAR = 40;

/** Least room between titles and text, in points. */
const GAP = 5;

/** Left edges of text that stands right of other text, where there are several. */
function edgesOf(rows: Row[]): number[] {
  const counts = new Map<number, number>();
  for (const { pieces } of rows)
    for (const piece of pieces) counts.set(Math.round(piece.x), (counts.get(Math.round(piece.x)) ?? 0) + 1);
  const all = [...counts].filter(([, count]) => count > 1).map(([x]) => x);
  // titles that are flush right share no left edge
  const first = Math.min(...counts.keys());
  return all.filter((x) => x > first + 25).map((x) => x - 0.9);
}

function marginOf(
  rows: Row[],
  start: number,
  to: number,
  x: number,
  isTitle: (text: string) => boolean,
): TitleMargin | undefined {
  let from = start;
  const left = rows
    .slice(from, to + 1)
    .map((row) => ({ ...row, pieces: row.pieces.filter((piece) => piece.x < x) }))
    .filter((row) => row.pieces.length);
  const right = rows
    .slice(from, to + 1)
    .map((row) => ({ ...row, pieces: row.pieces.filter((piece) => piece.x >= x) }))
    .filter((row) => row.pieces.length);
  const titles: Row[][] = [];
  const isLike = likeTitles(left, isTitle);
  let unknown = 0;
  for (let i = 0; i < left.length; ) {
    let lines = longestTitle(left, i, isTitle);
    if (!lines) {
      lines = likeTitle(left, i, isLike, isTitle);
      if (lines) unknown++;
    }
    if (!lines) {
      // What stands above the first title is no part of it.
      if (titles.length) return undefined;
      from = rows.findIndex((row) => row.pieces.includes(left[i]!.pieces[0]!)) + 1;
      i++;
      continue;
    }
    titles.push(left.slice(i, i + lines));
    i += lines;
  }
  if (titles.length < 2 || unknown > titles.length / 2) return undefined;
  const top = ([row]: Row[]) => row!.y - row!.size * 0.6;
  // On the line of its first text, or in the middle beside it where the title is the higher one.
  const begins = (lines: Row[]) =>
    right.some(
      (other) =>
        other.pieces[0]!.x < x + NEAR &&
        other.y > top(lines) &&
        other.y < lines.at(-1)!.y + Math.max(other.size, lines.at(-1)!.size) * 0.6,
    );
  if (titles.filter(begins).length < titles.length * 0.7) return undefined;
  const own = right.filter((row) => row.y > top(titles[0]!));
  const letters = (list: Row[]) => list.reduce((sum, row) => sum + rowText(row).length, 0);
  // A group of skills may be called "Languages"; where the right side has as many titles, it is a column of its own.
  const beside = own.filter((row) => row.pieces[0]!.bold && isTitle(rowText(row)));
  if (letters(own) < letters(titles.flat()) * 1.5 || beside.length >= titles.length / 2) return undefined;
  const first = rows.findIndex((row) => row.y > top(titles[0]!));
  const parts = titles.map((title, i) => {
    const end = titles[i + 1] ? top(titles[i + 1]!) : Number.POSITIVE_INFINITY;
    const text = own.filter((row) => row.y > top(title) && row.y <= end).flatMap((row) => row.pieces);
    return { title: title.flatMap((row) => row.pieces), text };
  });
  return { from: Math.max(from, first), to, parts };
}

/** Whether a line is set like the titles of a margin whose words are known; undefined where there are fewer than two. */
function likeTitles(left: Row[], isTitle: (text: string) => boolean): ((row: Row) => boolean) | undefined {
  const known = left.filter((_, i) => longestTitle(left, i, isTitle));
  if (known.length < 2) return undefined;
  const capitals = (row: Row) => !/\p{Ll}/u.test(rowText(row));
  return (row) =>
    known.some(
      (one) =>
        Math.abs(one.size - row.size) < 0.4 &&
        one.pieces[0]!.bold === row.pieces[0]!.bold &&
        capitals(one) === capitals(row),
    );
}

/** How many lines from here look like a title whose words nobody knows: short, set like the others, without a figure or a mark. */
function likeTitle(
  left: Row[],
  at: number,
  isLike: ((row: Row) => boolean) | undefined,
  isTitle: (text: string) => boolean,
): number | undefined {
  if (!isLike) return undefined;
  let lines = 0;
  for (let i = at; i < left.length && lines < 3; i++, lines++) {
    const row = left[i]!;
    const above = left[i - 1];
    if (lines && (row.y - above!.y > row.size * 1.6 || longestTitle(left, i, isTitle))) break;
    if (!isLike(row) || rowText(row).length > 40 || !/^[\p{L}\p{M}\s&/’'-]+$/u.test(rowText(row))) {
      if (!lines) return undefined;
      break;
    }
  }
  return lines || undefined;
}

/** How many lines from here are one title. */
function longestTitle(left: Row[], at: number, isTitle: (text: string) => boolean): number | undefined {
  // a list mark above a title is none of its words
  if (!/\p{L}/u.test(rowText(left[at]!))) return undefined;
  const alone = isTitle(rowText(left[at]!));
  if (alone && !UNFINISHED.test(rowText(left[at]!)) && !(left[at + 1] && !isTitle(rowText(left[at + 1]!)))) return 1;
  for (let lines = 3; lines > 1; lines--) {
    const rows = left.slice(at, at + lines);
    if (rows.length < lines || rows.some((row, i) => i > 0 && row.y - rows[i - 1]!.y > row.size * 2)) continue;
    if (titleText(rows, isTitle)) return lines;
  }
  return alone ? 1 : undefined;
}

/** The rows of pieces that are one title, wrapped or not; undefined when they are something else. */
export function asTitle(pieces: Piece[], isTitle: (text: string) => boolean): Row[] | undefined {
  const rows = toRows(pieces);
  return rows.length < 4 && titleText(rows, isTitle) ? rows : undefined;
}
