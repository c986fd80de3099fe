import { findPeriod } from "../parsing/dates";
import { stripBullet } from "./clean-text";
import { stacks } from "./pdf-columns";
import { joinWrappedHeads } from "./pdf-heads";
import type { PageContent, Piece } from "./pdf-page";
import { type Band, type Row, rowText, type Stops, toRows } from "./pdf-rows";

/** A word divided at a line end is one again. */
export const joinWrapped = (before: string, line: string) =>
  /\p{L}-$/u.test(before) && /^\p{Ll}/u.test(line) ? before.slice(0, -1) + line : `${before} ${line}`;

const plain = (row: Row): Band => ({ pieces: row.pieces });

/** Places where at least three rows begin a cell after a gap: the columns of a table. */
export function tableStops(rows: Row[]): Stops {
  const counts = new Map<number, number>();
  for (const row of rows)
    for (const [i, piece] of row.pieces.entries()) {
      const before = row.pieces[i - 1];
      if (!before || piece.x - before.right < piece.size * 0.5) continue;
      const key = Math.round(piece.x);
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  return [...counts].filter(([, count]) => count >= 3).map(([x]) => x);
}

/**
 * The cells of a table's row that are read one after the other, each by itself: a title in the margin and what it is the title of, cells that all
 * flow on. Undefined where the row is one line, or an entry with notes beside it (see `readBand`).
 */
export function cellsInTurn(
  pieces: Piece[],
  table: Table,
  content: PageContent,
  isTitle: (text: string) => boolean,
): Piece[][] | undefined {
  const cells = cellsOf(pieces, table, content);
  const all = cells.map((cell) => cell.pieces);
  if (cells.length < 2) return all;
  const titled = ({ rows }: Cell) =>
    isTitle(rowText(rows[0]!)) || (rows.length < 4 && isTitle(rows.map(rowText).join(" ")));
  if (titled(cells[0]!) || cells.filter(titled).length > 1)
    return cells.filter(titled).length > 1 ? all : [all[0]!, all.slice(1).flat()];
  const long = cells.filter(({ flows, rows }) => flows && rows.length >= 3 && lettersOf(rows) > 60);
  return long.length > 1 ? all : undefined;
}

/**
 * A row of a table, or an entry with a note beside it. Wrapped cells are put together; a cell that flows on (paragraphs, bullets) keeps
 * its lines, and what stands beside it goes with its first one.
 */
export function readBand(pieces: Piece[], table: Table, content: PageContent): Band[] {
  const cells = cellsOf(pieces, table, content);
  const main = cells.filter((cell) => cell.flows).sort((a, b) => lettersOf(b.rows) - lettersOf(a.rows))[0];
  if (main) return besideMain(cells, main, content);
  const lines = cells.map(({ rows }) => rows.map((row) => row.pieces));
  return [{ pieces: lines.flat(2), cells: lines }];
}

function cellsOf(pieces: Piece[], table: Table, content: PageContent): Cell[] {
  const edges = table.edges.filter((x) => pieces.every((piece) => piece.x >= x || piece.right <= x + 0.9));
  const groups: { own: Piece[]; to: number }[] = [];
  for (let i = 0; i <= edges.length; i++) {
    const from = edges[i - 1] ?? Number.NEGATIVE_INFINITY;
    const to = edges[i] ?? Number.POSITIVE_INFINITY;
    const own = pieces.filter((piece) => piece.x >= from && piece.x < to);
    if (own.length) groups.push({ own, to });
  }
  return groups.map(({ own, to }) => {
    const left = Math.min(...own.map((piece) => piece.x));
    // Of three columns and more, the widest cell of each tells how wide it is.
    const widest = table.pieces.reduce(
      (most, piece) => (Math.abs(piece.x - left) < 2 ? Math.max(most, piece.right) : most),
      0,
    );
    const rows = joinPeriods(toRows(own));
    const end = groups.length > 2 ? widest : to - 14;
    const item = stripBullet(rowText(rows[0]!)) !== undefined || marked(rows[0]!, content);
    const flows = item || (rows.length > 1 && (lettersOf(rows) > 160 || !isWrapped(rows, end, content)));
    return { pieces: own, rows, flows, end };
  });
}

export interface Table {
  /** left edges of its columns but the first */
  edges: number[];
  pieces: Piece[];
}

interface Cell {
  pieces: Piece[];
  rows: Row[];
  /** how far its lines may reach */
  end: number;
  /** more than one text: paragraphs, bullets, a title above plain text */
  flows: boolean;
}

const lettersOf = (rows: Row[]) => rows.reduce((sum, row) => sum + rowText(row).length, 0);

/** One text over several lines: set alike, and each line as full as the cell lets it. */
function isWrapped(rows: Row[], end: number, content: PageContent): boolean {
  if (rows.length > 6) return false;
  const [first] = rows;
  const widest = Math.max(...rows.map((row) => row.pieces.at(-1)!.right));
  const room = Number.isFinite(end) ? Math.max(widest, end) : widest;
  return rows.every((row, i) => {
    if (stripBullet(rowText(row)) !== undefined || marked(row, content)) return false;
    if (Math.abs(row.size - first!.size) > 0.6 || row.pieces[0]!.bold !== first!.pieces[0]!.bold) return false;
    const next = rows[i + 1];
    if (!next) return true;
    if (next.y - row.y > row.size * 1.9) return false;
    const text = rowText(next);
    const word = /^\S+/.exec(text)![0].length / text.length;
    const width = (next.pieces.at(-1)!.right - next.pieces[0]!.x) * word;
    const whole = findPeriod(rowText(row));
    if (whole && !whole.single && whole.end >= rowText(row).length - 1) return false;
    return (
      row.pieces.at(-1)!.right + row.size * 0.25 + width > room - 4 ||
      /^[\p{Ll}(]/u.test(text) ||
      /[,/–-]$/.test(rowText(row))
    );
  });
}

/** A drawn list mark stands before the row. */
const marked = (row: Row, content: PageContent) =>
  content.dots.some(
    ({ x, y, size }) =>
      size < 6.5 &&
      x < row.pieces[0]!.x &&
      row.pieces[0]!.x - x < row.size * 2.2 &&
      y < row.y &&
      row.y - y < row.size * 0.75,
  );

/** The rows of a cell as texts, each over one line or more. */
function textsOf({ rows, end }: Cell, content: PageContent): Row[][] {
  const out: Row[][] = [];
  for (const row of rows) {
    const last = out.at(-1);
    if (last && isWrapped([last.at(-1)!, row], end, content)) last.push(row);
    else out.push([row]);
  }
  return out;
}

/** Several rows as one: their pieces one after the other, on the first line. */
function asRow(lines: Row[]): Row {
  const [first, ...others] = lines;
  if (!others.length) return first!;
  const pieces = lines.flatMap((line) => line.pieces);
  const text = lines.map(rowText).reduce(joinWrapped);
  return { ...first!, pieces: [{ ...pieces[0]!, text, right: Math.max(...pieces.map(({ right }) => right)) }] };
}

function besideMain(cells: Cell[], main: Cell, content: PageContent): Band[] {
  const isItem = (row: Row | undefined) => !row || stripBullet(rowText(row)) !== undefined || marked(row, content);
  const out: Band[] = [];
  const [opening, ...others] = main.rows;
  // Text that fills the last column of a table stands apart from the cells before it.
  const apart =
    isItem(opening) ||
    (cells.length > 2 &&
      main === cells.at(-1) &&
      main.rows.every((row) => row.pieces[0]!.bold === opening!.pieces[0]!.bold));
  // Texts of a cell that wrap: the employer over two lines, then the position.
  const texts = new Map(cells.filter((cell) => cell !== main).map((cell) => [cell, textsOf(cell, content)]));
  const openingCells = cells.map((cell) => {
    if (cell === main) return apart ? [] : [opening!.pieces];
    return cell.flows ? texts.get(cell)![0]!.map((row) => row.pieces) : cell.rows.map((row) => row.pieces);
  });
  out.push({ pieces: openingCells.flat(2), cells: openingCells });
  const rest = cells
    .filter((cell) => cell !== main && cell.flows)
    .flatMap((cell) => texts.get(cell)!.slice(1).map(asRow));
  const lines = apart ? main.rows : others;
  const later: Band[] = [];
  for (const [i, row] of lines.entries()) {
    // The second and third line of an entry's head share their lines with a place or a second date.
    const beside =
      i < 2 && !lines.slice(0, i + 1).some(isItem)
        ? rest.find((note) => Math.abs(note.y - row.y) < Math.max(2, row.size * 0.35))
        : undefined;
    if (!beside) later.push(plain(row));
    else {
      rest.splice(rest.indexOf(beside), 1);
      later.push({ pieces: [...row.pieces, ...beside.pieces].sort((a, b) => a.x - b.x) });
    }
  }
  return [...out, ...rest.map(plain), ...later];
}

/**
 * Lines of a part of a page that is read across, by geometry alone. What stands in a narrow margin column (dates, places) is put beside the line
 * it opens, and what does not fit there right after it, so that it never comes between the lines of a paragraph.
 */
export function readMargin(rows: Row[], x: number, content: PageContent): Band[] {
  const leftRows = sideRows(rows, (piece) => piece.x < x);
  const rightRows = sideRows(rows, (piece) => piece.x >= x);
  const reach = (side: Row[]) => side.reduce((sum, row) => sum + row.pieces.at(-1)!.right - row.pieces[0]!.x, 0);
  const leftIsThin = reach(leftRows) <= reach(rightRows);
  const thin = leftIsThin ? leftRows : rightRows;
  const own = leftIsThin ? rightRows : leftRows;
  const main = own.map((row) => ({ ...row, pieces: [...row.pieces] }));
  const after = new Map<Row, Row[]>();
  const alone: Row[] = [];
  const notes = stacks(thin).map(({ from, to }) => thin.slice(from, to + 1));
  for (const note of notes.flatMap(splitNote)) {
    const lines = joinPeriods(note);
    const host = hostOf(lines[0]!, main);
    if (!host) {
      for (const line of lines) {
        const own = hostOf(line, main);
        if (own) place(own, line, leftIsThin);
        else alone.push(line);
      }
      continue;
    }
    place(host, lines[0]!, leftIsThin);
    for (const line of lines.slice(1)) {
      const beside = rowBeside(main, line);
      if (beside && beside !== host && opensEntry(own[main.indexOf(beside)]!, own)) place(beside, line, leftIsThin);
      else after.set(host, [...(after.get(host) ?? []), line]);
    }
  }
  const sequence = main.flatMap((row) => [row, ...(after.get(row) ?? [])]);
  for (const row of alone) {
    const next = main.find((other) => other.y > row.y + 1);
    if (next) sequence.splice(sequence.indexOf(next), 0, row);
    else sequence.push(row);
  }
  return leftIsThin ? sequence.map(plain) : joinWrappedHeads(sequence, content);
}

function sideRows(rows: Row[], belongs: (piece: Piece) => boolean): Row[] {
  return rows.flatMap((row) => {
    const pieces = row.pieces.filter(belongs);
    return pieces.length ? [{ y: row.y, size: Math.max(...pieces.map((p) => p.size)), pieces }] : [];
  });
}

const PENDING = /(?:[-–—]|\bto|\bbis|\bà|\ba|\btot)\s*$/;

/** A stack of margin lines with several whole periods in it is one note for each. */
function splitNote(lines: Row[]): Row[][] {
  const out: Row[][] = [];
  for (const line of lines) {
    const text = rowText(line);
    const last = out.at(-1);
    const period = findPeriod(text);
    const opens = period && period.start <= 1 && !/^(?:[-–—]|to\b|bis\b)/.test(text);
    const pending = last && PENDING.test(rowText(last.at(-1)!));
    if (!last || (opens && !pending && last.some((row) => findPeriod(rowText(row))))) out.push([line]);
    else last.push(line);
  }
  return out;
}

/** A period that runs over two or three lines of the margin ("03/2018 –" above "today") becomes one line. */
function joinPeriods(lines: Row[]): Row[] {
  for (let end = Math.min(lines.length, 3); end >= 2; end--) {
    const parts = lines.slice(0, end);
    const text = parts.map(rowText).join(" ");
    if (text.length > 45) continue;
    const first = findPeriod(rowText(lines[0]!));
    const whole = findPeriod(text);
    if (!whole || whole.single || whole.start > 1 || whole.end < text.length - 1) continue;
    if (first && !first.single && first.end >= rowText(lines[0]!).length - 1 && !PENDING.test(rowText(lines[0]!)))
      continue;
    const pieces = parts.flatMap((row) => row.pieces);
    const joined: Piece = { ...pieces[0]!, text, right: Math.max(...pieces.map((piece) => piece.right)) };
    return [{ ...lines[0]!, pieces: [joined] }, ...lines.slice(end)];
  }
  return lines;
}

const rowBeside = (rows: Row[], row: Row) =>
  rows.find((other) => Math.abs(other.y - row.y) < Math.max(2, Math.max(row.size, other.size) * 0.4));

/** The line a note stands beside: on its base line or, where that goes on with a paragraph, the line above that begins the entry. */
function hostOf(note: Row, rows: Row[]): Row | undefined {
  const beside = rowBeside(rows, note);
  if (!beside || !goesOn(beside) || standsApart(beside, rows) || !findPeriod(rowText(note))) return beside;
  const above = rows.slice(0, rows.indexOf(beside)).findLast((row) => opensEntry(row, rows));
  return above && beside.y - above.y < note.size * 4 ? above : beside;
}

/** A list item, or a line that begins in the middle of a sentence. */
const goesOn = (row: Row) => stripBullet(rowText(row)) !== undefined || /^[\p{Ll}(]/u.test(rowText(row));

/** No text above that a line could go on with: far away, of another weight or size. */
function standsApart(row: Row, rows: Row[]): boolean {
  if (stripBullet(rowText(row)) !== undefined) return false;
  const before = rows[rows.indexOf(row) - 1];
  return (
    !before ||
    row.y - before.y > row.size * 1.9 ||
    row.pieces[0]!.bold !== before.pieces[0]!.bold ||
    Math.abs(row.size - before.size) > 0.6
  );
}

/** Whether a line begins something: it is no list item and no line of a paragraph that goes on. */
function opensEntry(row: Row, rows: Row[]): boolean {
  const text = rowText(row);
  if (stripBullet(text) !== undefined) return false;
  const before = rows[rows.indexOf(row) - 1];
  if (!before) return true;
  if (row.y - before.y > row.size * 1.9) return true;
  if (row.pieces[0]!.bold !== before.pieces[0]!.bold) return true;
  const left = Math.min(...rows.map((one) => one.pieces[0]!.x));
  const reach = Math.max(...rows.map((one) => one.pieces.at(-1)!.right));
  return (
    !/^[\p{Ll}(]/u.test(text) &&
    stripBullet(rowText(before)) === undefined &&
    before.pieces.at(-1)!.right < left + (reach - left) * 0.8
  );
}
function place(host: Row, note: Row, leftIsThin: boolean) {
  const pieces = note.pieces.map((piece) => ({ ...piece, y: host.y }));
  host.pieces = leftIsThin ? [...pieces, ...host.pieces] : [...host.pieces, ...pieces];
}
