import { findPeriod } from "../parsing/dates";
import type { Piece } from "./pdf-page";
import { type Row, rowText, toRows } from "./pdf-rows";

/** A card holds no more lines than this; what is longer is a column. */
const MOST_ROWS = 24;

export interface Cards {
  /** the cards in the order they are read, each with its own pieces */
  cards: Piece[][];
  top: number;
  bottom: number;
}

/**
 * Small texts side by side (a skill with its level and its tools, a language with how well it is spoken), each drawn as a whole before the
 * next: told by the order of drawing, which goes back up to a line that begins like the one before. Lines drawn across, notes and dates
 * beside their text, labels beside their values and columns with titles of their own are none. Undefined where there are none.
 */
export function findCards(pieces: Piece[], isTitle: (text: string) => boolean): Cards | undefined {
  if (pieces.length < 4) return undefined;
  const drawn = [...pieces].sort((a, b) => a.order - b.order);
  for (let at = 2; at < drawn.length; at++) {
    if (!goesUp(drawn[at - 1]!, drawn[at]!)) continue;
    const cards = cardsAround(drawn, at);
    if (!cards?.every((card) => isCard(toRows(card), isTitle)) || !alike(cards)) continue;
    const own = new Set(cards.flat());
    const top = Math.min(...cards.flat().map((piece) => piece.y - piece.size));
    const bottom = Math.max(...cards.flat().map((piece) => piece.y));
    if (pieces.some((piece) => !own.has(piece) && piece.y > top && piece.y - piece.size * 0.5 < bottom)) continue;
    return { cards, top, bottom };
  }
  return undefined;
}

const goesUp = (before: Piece, piece: Piece) =>
  before.y - piece.y > Math.max(piece.size, before.size) * 0.8 && piece.x > before.x - 40;

const level = (a: Piece, b: Piece) => Math.abs(a.y - b.y) < Math.min(a.size, b.size) * 0.3;
const looksLike = (a: Piece, b: Piece) => a.bold === b.bold && Math.abs(a.size - b.size) < 0.6;

/** The cards of which the second begins at a place of the drawing order. */
function cardsAround(drawn: Piece[], at: number): Piece[][] | undefined {
  const second = drawn[at]!;
  let start = at - 1;
  while (start >= 0 && !(level(drawn[start]!, second) && looksLike(drawn[start]!, second))) {
    if (drawn[start]!.y < second.y - second.size || drawn[start]!.right > second.x - 4) return undefined;
    start--;
  }
  // the first piece of that line
  while (start > 0 && level(drawn[start - 1]!, second) && drawn[start - 1]!.x < drawn[start]!.x) start--;
  if (start < 0) return undefined;
  const cards = [drawn.slice(start, at)];
  let from = at;
  while (from < drawn.length) {
    const first = drawn[from]!;
    if (!level(first, second) || !looksLike(first, second) || first.x < drawn[start]!.x + 20) break;
    let to = from + 1;
    while (
      to < drawn.length &&
      drawn[to]!.x > first.x - 3 &&
      drawn[to]!.y > first.y - first.size &&
      !goesUp(drawn[to - 1]!, drawn[to]!)
    )
      to++;
    cards.push(drawn.slice(from, to));
    from = to;
  }
  const edges = cards.map((card) => Math.min(...card.map((piece) => piece.x)));
  const apart = cards.every(
    (card, i) => i + 1 === cards.length || Math.max(...card.map((p) => p.right)) < edges[i + 1]! - 4,
  );
  return apart && cards.length > 1 ? cards : undefined;
}

/** Two lines or more that begin at one edge, no title of a section among them. */
function isCard(rows: Row[], isTitle: (text: string) => boolean): boolean {
  if (rows.length < 2 || rows.length > MOST_ROWS) return false;
  const left = rows[0]!.pieces[0]!.x;
  if (rows.some((row) => Math.abs(row.pieces[0]!.x - left) > 40)) return false;
  if (rows.some((row) => row.pieces[0]!.bold && row.size >= rows[0]!.size && row !== rows[0] && isTitle(rowText(row))))
    return false;
  // A note at the right edge: its lines end together, and begin anywhere.
  const rights = rows.map((row) => row.pieces.at(-1)!.right);
  const lefts = rows.map((row) => row.pieces[0]!.x);
  return !(Math.max(...rights) - Math.min(...rights) < 1.5 && Math.max(...lefts) - Math.min(...lefts) > 3);
}

/** All begin with a line set unlike the next, or which the next had room in, or all hold a list; dates in all of them or in none. */
function alike(cards: Piece[][]): boolean {
  const all = cards.map(toRows);
  const headed = all.every(([first, second]) => !looksLike(first!.pieces[0]!, second!.pieces[0]!));
  const listed = all.every((rows) => rows.filter((row) => row.pieces[0]!.x > rows[0]!.pieces[0]!.x + 5).length > 1);
  const parted = all.every((rows, i) => {
    const limit = i + 1 < all.length ? all[i + 1]![0]!.pieces[0]!.x - 6 : Number.POSITIVE_INFINITY;
    const word = rows[1]!.pieces[0]!;
    const width =
      ((word.right - word.x) * (/^\s*\S+/.exec(word.text)?.[0].length ?? 1)) / Math.max(1, word.text.length);
    return rows.length < 4 && rows[0]!.pieces.at(-1)!.right + rows[0]!.size * 0.3 + width < limit;
  });
  if (!headed && !listed && !parted) return false;
  const dated = all.filter((rows) => rows.some((row) => findPeriod(rowText(row)))).length;
  return dated === 0 || dated === all.length;
}
