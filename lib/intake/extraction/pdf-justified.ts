import { stripBullet } from "./clean-text";
import type { Piece } from "./pdf-page";
import { CELL_GAP, type Row, rowText } from "./pdf-rows";
import { titleText } from "./pdf-titles";

/** Ends of justified lines, and the spaces within one, differ by no more than this, in points. */
const EXACT = 0.8;

const isMark = (piece: Piece) => stripBullet(piece.text.trim()) === "";
const gapsOf = (pieces: Piece[]) => pieces.slice(1).map((piece, i) => piece.x - pieces[i]!.right);
const endOf = (row: Row) => row.pieces.at(-1)!.right;

/**
 * Lines of a column that are stretched to its width: in a narrow one, their spaces are as wide as the gaps between cells. Such a line ends where
 * others of the column end, and its gaps are alike, or it ends with a comma or a divided word; its words become one piece.
 */
export function joinJustified(rows: Row[]): Row[] {
  const edge = Math.max(...rows.map(endOf));
  const atEdge = rows.filter((row) => edge - endOf(row) < EXACT).length;
  if (atEdge < Math.max(2, rows.length * 0.15)) return rows;
  return rows.map((row) => {
    const text = row.pieces.filter((piece) => !isMark(piece));
    if (text.length < 2 || edge - endOf(row) > EXACT) return row;
    const gaps = gapsOf(text);
    const wide = gaps.filter((gap, i) => gap > Math.max(text[i]!.size, text[i + 1]!.size) * CELL_GAP);
    if (!wide.length || text.some((piece) => piece.link || piece.bold !== text[0]!.bold)) return row;
    const alike = gaps.length > 1 && Math.max(...gaps) - Math.min(...gaps) < EXACT;
    const goesOn = /(?:\p{L}-|[,;])$/u.test(text.at(-1)!.text.trim());
    if (!alike && !(goesOn && wide.length === gaps.length)) return row;
    const whole = { ...text[0]!, text: text.map((piece) => piece.text.trim()).join(" "), right: endOf(row) };
    return { ...row, pieces: [...row.pieces.filter(isMark), whole].sort((a, b) => a.x - b.x) };
  });
}

/** Lines of a title, at most. */
const TITLE_LINES = 3;

/** Section titles that wrap in a narrow column as one line each: their lines are titles only together, and each was as full as it could be. */
export function joinWrappedTitles(rows: Row[], isTitle: (text: string) => boolean): Row[] {
  const edge = Math.max(...rows.map(endOf));
  const out: Row[] = [];
  for (let at = 0; at < rows.length; at++) {
    const lines = [rows[at]!];
    let title: string | undefined;
    while (lines.length < TITLE_LINES && !title) {
      const next = rows[at + lines.length];
      if (!next || !wrapsInto(lines.at(-1)!, next, edge)) break;
      lines.push(next);
      if (!lines.some((line) => isTitle(rowText(line)))) title = titleText(lines, isTitle);
    }
    if (!title) {
      out.push(rows[at]!);
      continue;
    }
    const whole = { ...lines[0]!.pieces[0]!, text: title, right: Math.max(...lines.map(endOf)) };
    out.push({ ...lines[0]!, pieces: [whole] });
    at += lines.length - 1;
  }
  return out;
}

/** Two short lines of one look, right below each other, the first without room for the first word of the second. */
function wrapsInto(row: Row, next: Row, edge: number): boolean {
  const [first] = row.pieces;
  const [second] = next.pieces;
  const text = rowText(next);
  if (text.length > 30 || rowText(row).length > 40 || isMark(second!) || isMark(first!)) return false;
  const alike = [...row.pieces, ...next.pieces].every(
    (piece) => Math.abs(piece.size - first!.size) < 0.3 && piece.bold === first!.bold && !piece.link,
  );
  const step = (next.y - row.y) / row.size;
  if (!alike || step < 0.8 || step > 1.8) return false;
  if (Math.abs(first!.x - second!.x) > 1.5) return false;
  const word = ((endOf(next) - second!.x) * (/^\S+/.exec(text)?.[0].length ?? 0)) / text.length;
  return endOf(row) + row.size * 0.2 + word > edge;
}
