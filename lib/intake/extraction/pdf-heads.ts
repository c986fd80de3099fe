import { stripBullet } from "./clean-text";
import type { Band } from "./pdf-bands";
import type { PageContent, Piece } from "./pdf-page";
import { CELL_GAP, isMarkSize, type Row, rowText } from "./pdf-rows";

/** A line with something at its right edge (a date, a place), and the lines below that could be the rest of what stands left of it. */
interface Head {
  at: number;
  left: Piece[];
  right: Piece[];
  rest: Row[];
}

const SPACE = 0.25;
/** What stands beside each other keeps about a letter's distance, in font sizes. */
const APART = 1.1;

/**
 * Lines of a column that is read line by line. A text too long for the room beside its date runs on below it: those lines are one cell with
 * its first line. They are told by their first word, which had no room before the date; where lines of the same look mostly stand
 * below such heads although there was room, they are lines of their own, and nothing is joined.
 */
export function joinWrappedHeads(rows: Row[], content: PageContent): Band[] {
  const heads: Head[] = [];
  const ownLines = new Map<string, number>();
  const addOwn = (look: string) => ownLines.set(look, (ownLines.get(look) ?? 0) + 1);
  for (let at = 0; at + 1 < rows.length; at++) {
    const [left, right] = splitRow(rows[at]!);
    if (!left || !right || isItem(left, content)) continue;
    const limit = right[0]!.x;
    const rest: Row[] = [];
    let above = left;
    for (const row of rows.slice(at + 1, at + 5)) {
      const previous = rest.at(-1) ?? rows[at]!;
      if (!isBelow(row, previous, left, content)) break;
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

/** What stands left of the last wide gap, and right of it; undefined where there is no gap or more than one. */
function splitRow({ pieces }: Row): [Piece[], Piece[]] | [] {
  const gaps = pieces.flatMap((piece, i) =>
    i > 0 && piece.x - pieces[i - 1]!.right > Math.max(piece.size, pieces[i - 1]!.size) * CELL_GAP ? [i] : [],
  );
  const [gap, more] = gaps;
  return gap === undefined || more !== undefined ? [] : [pieces.slice(0, gap), pieces.slice(gap)];
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
