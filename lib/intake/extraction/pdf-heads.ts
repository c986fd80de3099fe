import { findPeriod } from "../parsing/dates";
import { stripBullet } from "./clean-text";
import type { PageContent, Piece } from "./pdf-page";
import { type Band, CELL_GAP, isMarkSize, type Row, rowText } from "./pdf-rows";

/** A line with something at its right edge (a date, a place), and the lines below that could be the rest of what stands left of it. */
interface Head {
  at: number;
  left: Piece[];
  right: Piece[];
  rest: Row[];
}

/** A grade stands on a line of its own. */
const GRADE = /\d[.,]\d/;
const SPACE = 0.25;
/** What stands beside each other keeps about a letter's distance, in font sizes. */
const APART = 1.1;

/**
 * Lines of a column that is read line by line. A text too long for the room beside its date runs on below it: those lines are one cell with
 * its first line. They are told by their first word, which had no room before the date; where lines of the same look mostly stand
 * below such heads although there was room, they are lines of their own, and nothing is joined. A text too long for the column,
 * with its date at the end of its last line, is one cell likewise.
 */
export function joinWrappedHeads(rows: Row[], content: PageContent): Band[] {
  const heads: Head[] = [];
  const tails = headsBeforeTails(rows, content);
  const ownLines = new Map<string, number>();
  const addOwn = (look: string) => ownLines.set(look, (ownLines.get(look) ?? 0) + 1);
  for (let at = 0; at + 1 < rows.length; at++) {
    const [left, right] = splitRow(rows[at]!);
    if (!left || !right || isItem(left, content) || tails.ends.has(at) || isUnderItem(rows, at, content)) continue;
    const limit = right[0]!.x;
    const rest: Row[] = [];
    let above = left;
    for (const row of rows.slice(at + 1, at + 5)) {
      const previous = rest.at(-1) ?? rows[at]!;
      if (!isBelow(row, previous, left, content) || tails.begins.has(rows.indexOf(row))) break;
      if (!rest.length && (isRestOf(right, row) || GRADE.test(rowText(row)))) break;
      if (row.pieces.at(-1)!.right > limit + 1) {
        if (!rest.length) addOwn(lookOf(left));
        break;
      }
      if (above.at(-1)!.right + row.size * SPACE + firstWord(row.pieces) <= limit - row.size * APART) {
        if (!rest.length) addOwn(lookOf(left));
        break;
      }
      rest.push(row);
      above = row.pieces;
    }
    if (rest.length) heads.push({ at, left, right, rest });
  }
  const alike = (look: string) => heads.filter(({ left }) => lookOf(left) === look).length;
  const wrapped = new Map(
    heads
      .filter(({ left }) => (ownLines.get(lookOf(left)) ?? 0) * 2 <= alike(lookOf(left)))
      .map((head) => [head.at, head]),
  );
  const bands: Band[] = [];
  for (let at = 0; at < rows.length; at++) {
    const end = tails.begins.get(at);
    if (end !== undefined) {
      const [left, right] = splitRow(rows[end]!) as [Piece[], Piece[]];
      const lines = [...rows.slice(at, end).map((row) => row.pieces), left];
      bands.push({ pieces: [...lines.flat(), ...right], cells: [lines, [right]] });
      at = end;
      continue;
    }
    const head = wrapped.get(at);
    if (!head) {
      bands.push({ pieces: rows[at]!.pieces });
      continue;
    }
    const lines = [head.left, ...head.rest.map((row) => row.pieces)];
    bands.push({ pieces: [...lines.flat(), ...head.right], cells: [lines, [head.right]] });
    at += head.rest.length;
  }
  return bands;
}

/** Texts are no longer than this before the line with their date. */
const MOST_LINES = 3;
/** Commas and hyphens at line ends may stand out of the column, in points. */
const OVERHANG = 6;

/**
 * Heads that fill their column and have a date or a place at the right edge of their last line: each line above had no room for the first word of
 * the next. `begins`: first row to last row; `ends`: the last rows. None where such lines mostly had room, and so are lines of their own.
 */
function headsBeforeTails(rows: Row[], content: PageContent): { begins: Map<number, number>; ends: Set<number> } {
  const edge = Math.max(...rows.map((row) => row.pieces.at(-1)!.right));
  const found: { from: number; to: number; look: string }[] = [];
  const ownLines = new Map<string, number>();
  for (let to = 1; to < rows.length; to++) {
    const [left, right] = splitRow(rows[to]!);
    if (!left || !right || right.at(-1)!.right < edge - OVERHANG || isItem(left, content)) continue;
    let from = to;
    let below = left;
    while (from > 0 && to - from < MOST_LINES) {
      const above = rows[from - 1]!;
      if (isItem(above.pieces, content) || splitRow(above).length) break;
      if (!isBelow({ ...rows[from]!, pieces: below }, above, above.pieces, content)) break;
      // The width of a word is a guess from its letters.
      const full = above.pieces.at(-1)!.right + above.size * SPACE + firstWord(below) > edge - above.size * 0.3;
      if (!full) {
        if (from === to) ownLines.set(lookOf(left), (ownLines.get(lookOf(left)) ?? 0) + 1);
        break;
      }
      from--;
      below = above.pieces;
    }
    if (from < to) found.push({ from, to, look: lookOf(left) });
  }
  const sure = found.filter(
    ({ look }) => (ownLines.get(look) ?? 0) * 2 <= found.filter((one) => one.look === look).length,
  );
  return { begins: new Map(sure.map(({ from, to }) => [from, to])), ends: new Set(sure.map(({ to }) => to)) };
}

/** The rest of what stands at the right: of a period that is open, or of a word that was divided. */
function isRestOf(right: Piece[], row: Row): boolean {
  const text = textOf(right);
  const rest = textOf(row.pieces);
  if ((/\p{L}-$/u.test(text) && /^\p{L}/u.test(rest)) || /[,;]$/.test(text)) return true;
  if (!/\d/.test(rest) || rest.length > 24) return false;
  const whole = `${text} ${rest}`;
  const period = findPeriod(whole);
  const alone = findPeriod(text);
  const closed = alone && !alone.single && alone.end >= text.length - 1 && !/[-–—]$/.test(text);
  // "expected" over "June 2027"
  const complete = period && (!period.single || !alone) && period.start <= 1 && period.end >= whole.length - 1;
  return Boolean(complete) && !closed;
}

const textOf = (pieces: Piece[]) => rowText({ y: 0, size: 0, pieces });

/** A line right below a list item, on the edge of its text. */
function isUnderItem(rows: Row[], at: number, content: PageContent): boolean {
  const [row, above] = [rows[at]!, rows[at - 1]];
  if (!above || row.y - above.y > row.size * 1.7 || !isItem(above.pieces, content)) return false;
  const [mark, text] = above.pieces;
  const edge = stripBullet(mark!.text.trim()) === "" && text ? text.x : mark!.x;
  return Math.abs(row.pieces[0]!.x - edge) < 1.5;
}

/** What stands left of the last wide gap, and right of it; undefined where there is no gap or more than one. */
function splitRow({ pieces }: Row): [Piece[], Piece[]] | [] {
  const gaps = pieces.flatMap((piece, i) =>
    i > 0 && piece.x - pieces[i - 1]!.right > Math.max(piece.size, pieces[i - 1]!.size) * CELL_GAP ? [i] : [],
  );
  const [gap = beforeDate(pieces), more] = gaps;
  return gap === undefined || more !== undefined ? [] : [pieces.slice(0, gap), pieces.slice(gap)];
}

/** Where a period at the end of a row begins, of another weight or a little apart: a text that fills its line up to its date. */
function beforeDate(pieces: Piece[]): number | undefined {
  const last = pieces.at(-1)!;
  const before = pieces.at(-2);
  if (!before || !/\d/.test(last.text) || (last.bold === before.bold && last.x - before.right < last.size * 0.6))
    return undefined;
  const text = last.text.trim();
  const period = findPeriod(text);
  return period && period.start === 0 && period.end >= text.length ? pieces.length - 1 : undefined;
}

const lookOf = ([piece]: Piece[]) => `${piece!.bold} ${Math.round(piece!.size * 2)}`;

/** Right below, set alike, from the same edge. */
function isBelow(row: Row, previous: Row, left: Piece[], content: PageContent): boolean {
  const [first] = row.pieces;
  const step = (row.y - previous.y) / row.size;
  return (
    Math.abs(first!.x - left[0]!.x) < 1.5 &&
    row.pieces.every((piece) => Math.abs(piece.size - left[0]!.size) < 0.6) &&
    first!.bold === left.at(-1)!.bold &&
    row.pieces.at(-1)!.bold === left.at(-1)!.bold &&
    step > 0.8 &&
    step < 1.6 &&
    splitRow(row).length === 0 &&
    !isItem(row.pieces, content)
  );
}

/** Begins with a list mark, written or drawn. */
export function isItem(pieces: Piece[], { dots }: PageContent): boolean {
  const [first] = pieces;
  return (
    stripBullet(rowText({ y: 0, size: 0, pieces })) !== undefined ||
    dots.some(
      ({ x, y, size }) =>
        isMarkSize(size, first!.size) &&
        x < first!.x &&
        first!.x - x < first!.size * 2.2 &&
        Math.abs(first!.y - y) < first!.size,
    )
  );
}

function firstWord([first]: Piece[]): number {
  const text = first!.text.trimEnd();
  return (first!.right - first!.x) * ((/^\s*\S+/.exec(text)?.[0].length ?? 0) / Math.max(1, text.length));
}
