import { findPeriod } from "../parsing/dates";
import { isDuration } from "../parsing/entries";
import type { Piece } from "./pdf-page";

/** No period is longer written out. */
const LONGEST = 60;

/**
 * Joins periods that wrap in a narrow column or cell ("Apr 2021 to Jan" above "2024"): two or three lines of the same type right below each
 * other, on one left or right edge, that are a period only together. What stands beside the later ones then stands alone on its line.
 */
export function joinWrappedDates(pieces: Piece[]): Piece[] {
  const short = pieces.filter(
    ({ text, hidden, rotated }) => !hidden && !rotated && text.length < LONGEST && text.trim().length > 0,
  );
  const dated = short.filter(({ text }) => /\d{2}|\p{L}{3}|^\s*[–—-]\s*$/u.test(text));
  const gone = new Set<Piece>();
  const joined = new Map<Piece, Piece>();
  for (const first of dated) {
    if (gone.has(first) || !/\d/.test(first.text)) continue;
    const lines = [first];
    const across = acrossCell(first, short, gone);
    let whole = across;
    while (!across && lines.length < 3) {
      const below = dated.find((piece) => !gone.has(piece) && isBelow(piece, lines.at(-1)!));
      if (!below) break;
      lines.push(below);
      if (isWhole(lines) && !lines.some((line) => isPeriod(line.text))) whole = [...lines];
    }
    if (!whole) continue;
    // "2 years" below it says the same
    const foot = whole.at(-1)!;
    const duration = short.find((piece) => !gone.has(piece) && isDuration(piece.text) && isMidBelow(piece, foot));
    if (duration) whole.push(duration);
    for (const piece of whole.slice(1)) gone.add(piece);
    joined.set(first, {
      ...first,
      text: textOf(whole),
      x: Math.min(...whole.map((piece) => piece.x)),
      right: Math.max(...whole.map((piece) => piece.right)),
    });
  }
  return gone.size ? pieces.filter((piece) => !gone.has(piece)).map((piece) => joined.get(piece) ?? piece) : pieces;
}

/** "03/2019 <wide gap> –" above "today": justified, the dash stands at the far edge of its cell. */
function acrossCell(first: Piece, pieces: readonly Piece[], gone: Set<Piece>): Piece[] | undefined {
  const reach = first.right + first.size * 8;
  const beside = (piece: Piece) => Math.abs(piece.y - first.y) < 1 && piece.x > first.right && piece.x < reach;
  const dash = pieces.find((piece) => /^\s*[-–—]\s*$/.test(piece.text) && beside(piece) && !gone.has(piece));
  if (!dash) return undefined;
  if (pieces.some((piece) => piece.x < dash.x && beside(piece))) return undefined;
  const below = pieces.find((piece) => !gone.has(piece) && Math.abs(piece.x - first.x) < 1.5 && isBelow(piece, first));
  if (!below || !isWhole([first, dash, below]) || isPeriod(below.text)) return undefined;
  gone.add(dash);
  return [first, { ...dash, x: first.x, right: first.right }, below];
}

/** "2019-03 to 2021-" above "07": the hyphen is the date's own */
const textOf = (lines: Piece[]) =>
  lines
    .map(({ text }) => text.trim().replace(/\s+/g, " "))
    .reduce((before, text) => (/\d{4}-$/.test(before) && /^\d\d\b/.test(text) ? before + text : `${before} ${text}`));

function isBelow(piece: Piece, above: Piece): boolean {
  const step = (piece.y - above.y) / above.size;
  return (
    step > 0.8 &&
    step < 1.75 &&
    Math.abs(piece.size - above.size) < 0.6 &&
    piece.bold === above.bold &&
    (Math.abs(piece.x - above.x) < 1.5 ||
      Math.abs(piece.right - above.right) < 1.5 ||
      // in the middle of a column
      Math.abs(piece.x + piece.right - above.x - above.right) < above.size * 0.6)
  );
}

/** Right below another, on one middle: what a column centres. */
const isMidBelow = (piece: Piece, above: Piece) =>
  piece.y > above.y &&
  piece.y - above.y < above.size * 2.8 &&
  Math.abs(piece.x + piece.right - above.x - above.right) < above.size * 2;

/** Two dates, and nothing besides, which neither line says by itself. */
function isWhole(lines: Piece[]): boolean {
  const text = textOf(lines);
  const found = text.length < LONGEST ? findPeriod(text) : undefined;
  if (!found || found.single || found.start > 1 || found.end < text.length - 1) return false;
  const { startDate, endDate } = found;
  return !startDate || !endDate || startDate.slice(0, 4) <= endDate.slice(0, 4);
}

/** A period that is whole without the next line; "2019 –" is not. */
function isPeriod(text: string): boolean {
  const bare = text.trim();
  const found = findPeriod(bare);
  return Boolean(found && !found.single && found.start <= 1 && found.end >= bare.length - 1 && !/[-–—]$/.test(bare));
}
