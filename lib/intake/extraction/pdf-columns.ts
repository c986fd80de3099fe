import { findPeriod } from "../parsing/dates";
import { stripBullet } from "./clean-text";
import type { Box, PageContent, Piece } from "./pdf-page";
import { CELL_GAP, type Row, rowText, toRows } from "./pdf-rows";
import type { RuledTable } from "./pdf-tables";

/** A vertical strip without text, and the rows it runs through. */
export interface Gutter {
  /** left edge of what stands right of it */
  x: number;
  from: number;
  to: number;
  /** `columns`: two flows of text, read one after the other; `across`: cells of one line, read together */
  reading: "columns" | "across";
  score: number;
  /** the rows of a table or of entries, told by the order of drawing; with the left edges of all their columns */
  bands?: { pieces: Piece[][]; edges: number[] };
}

export interface PageTraits {
  content: PageContent;
  width: number;
  grounds: Box[];
  tables: RuledTable[];
  isTitle(text: string): boolean;
}

const MIN_GUTTER = 7;
const MIN_ROWS = 4;
/** Names are set in it: a long one comes near to the next column. */
const LARGE_TYPE = 15;

/** Whether these lines are drawn strictly from top to bottom: the order of drawing then says nothing of columns. */
function isDrawnByLine(pieces: Piece[]): boolean {
  const ordered = pieces.filter((piece) => !isMark(piece)).sort((a, b) => a.order - b.order);
  // Programs sort by base line or by the upper edge of the letters.
  const back = ordered.filter((piece, i) => {
    const before = ordered[i - 1];
    const slack = piece.size * 0.4;
    return before && piece.y < before.y - slack && piece.y - piece.size * 0.8 < before.y - before.size * 0.8 - slack;
  });
  return back.length <= ordered.length / 25 && !leapsUp(ordered);
}

/** Once all is drawn down to the foot, the drawing goes on at the top: with a column of its own, not only with a line at the head. */
function leapsUp(ordered: Piece[]): boolean {
  const ys = ordered.map(({ y }) => y);
  const height = Math.max(...ys) - Math.min(...ys);
  const at = ys.findIndex((y, i) => i > 0 && ys[i - 1]! - y > Math.max(height * 0.4, 60));
  return at > 0 && Math.max(...ys.slice(at)) - Math.min(...ys.slice(at)) > ordered[at]!.size * 0.8;
}

/** The best gutter between two columns, and the best between the cells of lines read across. */
export function findGutters(rows: Row[], traits: PageTraits): { columns?: Gutter; across?: Gutter } {
  if (rows.length < 2) return {};
  let columns: Gutter | undefined;
  let across: Gutter | undefined;
  const banded: Gutter[] = [];
  for (const start of candidateEdges(rows, traits)) {
    const x = start - 0.9;
    let from = 0;
    for (let i = 0; i <= rows.length; i++) {
      const free = rows[i]?.pieces.every(
        (piece) =>
          piece.x >= x ||
          piece.right <= x - (piece.size > LARGE_TYPE ? 1 : MIN_GUTTER) + 0.9 ||
          overflows(piece, x, rows, i),
      );
      if (free) continue;
      const inside = rows.slice(from, i);
      const bands = inside.length < 2 ? undefined : bandsByDrawing(inside, x, traits);
      if (bands)
        banded.push({
          x,
          from,
          to: i - 1,
          reading: "across",
          score: bands.both,
          bands: { pieces: bands.pieces, edges: [x] },
        });
      else if (inside.length >= MIN_ROWS) {
        const { points, weight } = judge(inside, x, traits);
        const score = points * weight;
        if (points > 0 && (!columns || score > columns.score)) {
          const [a, b] = trim(rows, from, i - 1, x, traits);
          columns = { x, from: a, to: b, reading: "columns", score };
        } else if (points <= 0 && weight > 0 && (!across || weight > across.score))
          across = { x, from, to: i - 1, reading: "across", score: weight };
      }
      from = i + 1;
    }
  }
  // A table within a column, or columns with tables inside: what takes up more rows is cut first.
  const table = banded.sort((a, b) => b.to - b.from - (a.to - a.from) || b.score - a.score)[0];
  if (table && (!columns || table.to - table.from >= columns.to - columns.from)) {
    // Other tables above and below have columns of their own.
    const shared = (one: Gutter) => Math.min(one.to, table.to) - Math.max(one.from, table.from) + 1;
    const edges = banded
      .filter((one) => shared(one) > Math.min(3, (table.to - table.from + 1) * 0.4))
      .map((one) => one.x);
    table.bands!.edges = [...new Set(edges)].sort((a, b) => a - b);
    return { across: table };
  }
  return { columns, across };
}

/** An address too long for its column, which runs on over the next one: far only where that one has text beside it. */
const overflows = (piece: Piece, x: number, rows: Row[], at: number) =>
  piece.x < x - 60 &&
  piece.right - x < 240 &&
  isAddress(piece) &&
  (piece.right - x < 80 || (hasColumnsNear(rows, at, -1, x) && hasColumnsNear(rows, at, 1, x)));

/** One long word, as addresses of mail and pages are: it wraps nowhere. */
export const isAddress = ({ text }: Piece) => text.length > 20 && !/\s\S/.test(text.trim()) && /[@/.]/.test(text);

/** Within three rows above or below, text begins at the strip and other text ends left of it. */
function hasColumnsNear(rows: Row[], at: number, step: 1 | -1, x: number): boolean {
  let left = false;
  let right = false;
  for (let i = at + step; i >= 0 && i < rows.length && Math.abs(i - at) <= 3; i += step)
    for (const piece of rows[i]!.pieces) {
      left ||= piece.right < x;
      right ||= piece.x >= x && piece.x < x + 20;
    }
  return left && right;
}

/** Left edges that text begins at more than once, or a title or list item beside other text does, and edges of grounds. */
function candidateEdges(rows: Row[], traits: PageTraits): number[] {
  const counts = new Map<number, number>();
  const titles: number[] = [];
  for (const row of rows)
    for (const [i, piece] of row.pieces.entries()) {
      const start = Math.round(piece.x);
      if (start <= traits.width * 0.08 || start >= traits.width * 0.92) continue;
      counts.set(start, (counts.get(start) ?? 0) + 1);
      if (i > 0 && (opensTitle(row.pieces, i, traits) || opensItem(row.pieces, i))) titles.push(start);
    }
  const starts = new Set([...counts].filter(([, count]) => count >= 2).map(([start]) => start));
  for (const start of titles) starts.add(start);
  for (const start of centredEdges(rows, traits)) starts.add(start);
  for (const { left, right } of traits.grounds) for (const edge of [left, right]) starts.add(Math.round(edge) + 2);
  return [...starts].sort((a, b) => a - b);
}

/** Left edges of columns whose lines are set about one middle, or flush right: those of their longest lines, where one of them is a title. */
function centredEdges(rows: Row[], traits: PageTraits): number[] {
  const found = new Map<string, { starts: number[]; titled: boolean }>();
  for (const { pieces } of rows) {
    let at = pieces.length - 1;
    while (at > 0 && pieces[at]!.x - pieces[at - 1]!.right <= pieces[at]!.size * CELL_GAP) at--;
    const first = pieces[at]!;
    if (first.x < traits.width * 0.4) continue;
    const { right } = pieces.at(-1)!;
    for (const key of [`middle ${Math.round((first.x + right) / 4)}`, `right ${Math.round(right / 2)}`]) {
      const group = found.get(key) ?? { starts: [], titled: false };
      group.starts.push(Math.round(first.x));
      group.titled ||= opensTitle(pieces, at, traits);
      found.set(key, group);
    }
  }
  return [...found.values()]
    .filter(({ starts, titled }) => titled && starts.length > 3 && new Set(starts).size > 2)
    .map(({ starts }) => Math.min(...starts));
}

/** A list mark stands at this place of a row, after a wide gap and before text. */
const opensItem = (pieces: Piece[], at: number) =>
  isMark(pieces[at]!) && at + 1 < pieces.length && pieces[at]!.x - pieces[at - 1]!.right > pieces[at]!.size * CELL_GAP;

/** A title begins at this place of a row, after a wide gap or none, and ends with the row or before a wide gap. */
export function opensTitle(pieces: Piece[], at: number, { isTitle }: PageTraits): boolean {
  const before = pieces[at - 1];
  if (before && pieces[at]!.x - before.right <= pieces[at]!.size * CELL_GAP) return false;
  let end = at + 1;
  while (end < pieces.length && pieces[end]!.x - pieces[end - 1]!.right <= pieces[end]!.size * CELL_GAP) end++;
  const own = pieces.slice(at, end);
  return own.length < 8 && isTitle(own.map(({ text }) => text.trim()).join(" "));
}

/**
 * The rows of a table, or entries with a note beside each, as the order of drawing shows them: what is drawn left of the strip and right of it
 * takes turns, each turn below the one before. Undefined when both sides flow past each other, as columns do.
 */
function bandsByDrawing(rows: Row[], x: number, traits: PageTraits): { pieces: Piece[][]; both: number } | undefined {
  const titles = new Set(
    rows.filter((row) => row.pieces.every((p) => p.x < x) && traits.isTitle(rowText(row))).flatMap((row) => row.pieces),
  );
  const all = rows.flatMap((row) => row.pieces);
  // List marks often are drawn before or after all text.
  const pieces = all.filter((piece) => !isMark(piece)).sort((a, b) => a.order - b.order);
  let bands: { top: number; bottom: number; left: Piece[]; right: Piece[]; title: boolean }[] = [];
  let side: boolean | undefined;
  for (const piece of pieces) {
    const onRight = piece.x >= x;
    const title = titles.has(piece);
    const last = bands.at(-1);
    const top = piece.y - piece.size * 0.7;
    const bottom = piece.y + piece.size * 0.2;
    const turnsBack = side === true && !onRight && last && top >= last.bottom - piece.size * 0.3;
    if (!last || turnsBack || title || last.title || (side === false && onRight && top >= last.bottom))
      bands.push({ top, bottom, left: [], right: [], title });
    const band = bands.at(-1)!;
    (onRight ? band.right : band.left).push(piece);
    band.top = Math.min(band.top, top);
    band.bottom = Math.max(band.bottom, bottom);
    side = onRight;
  }
  // Bands that overlap are one.
  bands.sort((a, b) => a.top - b.top);
  const merged: typeof bands = [];
  let together = 1;
  let most = 1;
  for (const band of bands) {
    const last = merged.at(-1);
    together = last && band.top < last.bottom - 3 ? together + 1 : 1;
    most = Math.max(most, together);
    if (last && band.top < last.bottom - 3) {
      last.bottom = Math.max(last.bottom, band.bottom);
      last.left.push(...band.left);
      last.right.push(...band.right);
    } else merged.push(band);
  }
  // Where most turns overlap, the order of drawing is not that of rows: cells were drawn in another order than they stand in.
  if (bands.length > 4 && (merged.length < bands.length * 0.6 || most > 4)) return undefined;
  bands = merged;
  for (const mark of all.filter(isMark)) {
    const band = bands.findLast(({ top }) => top <= mark.y - mark.size * 0.1) ?? bands[0];
    (mark.x >= x ? band?.right : band?.left)?.push(mark);
  }
  const topOf = (side: Piece[]) => Math.min(...side.map((piece) => piece.y - piece.size * 0.7));
  const full = bands.filter((band) => band.left.length && band.right.length);
  const aligned = full.filter((band) => Math.abs(topOf(band.left) - topOf(band.right)) < 8);
  const needed = bands.filter((band) => !band.title || band.right.length).length < 4 ? 2 : 3;
  if (
    full.length < needed ||
    aligned.length < full.length * 0.6 ||
    full.length < bands.filter((b) => !b.title).length * 0.34
  )
    return undefined;
  // Titles of its own make the right side a column.
  const titledRows = toRows(all).filter((row) =>
    traits.isTitle(rowText({ ...row, pieces: row.pieces.filter((p) => p.x >= x) })),
  );
  const titledAlone = titledRows.filter(
    (row) => !traits.isTitle(rowText({ ...row, pieces: row.pieces.filter((p) => p.x < x) })),
  );
  if (titledAlone.length > 1 && titledAlone.length > titledRows.length / 2) return undefined;
  // Drawn line by line, columns take turns as well: there each note must stand beside several lines, on the first of them.
  if (isDrawnByLine(pieces) && !notesBesideText(full, traits)) return undefined;
  return { pieces: bands.map((band) => [...band.left, ...band.right]), both: full.length };
}

function notesBesideText(bands: { left: Piece[]; right: Piece[] }[], traits: PageTraits): boolean {
  const beside = bands.filter(({ left, right }) => {
    const [l, r] = [toRows(left), toRows(right)];
    return Math.min(l.length, r.length) <= 2 && Math.max(l.length, r.length) > Math.min(l.length, r.length);
  });
  return (
    beside.length > bands.length * 0.55 &&
    !bands.some(({ right }) => toRows(right).some((row) => traits.isTitle(rowText(row))))
  );
}

/**
 * Leaves rows above that lie on one side only out of the columns: a name in large type, a line or two of the head above both.
 */
function trim(rows: Row[], from: number, to: number, x: number, traits: PageTraits): [number, number] {
  const on = (row: Row, right: boolean) => row.pieces.some((piece) => piece.x >= x === right);
  const firstOf = (right: boolean) => rows.findIndex((row, i) => i >= from && i <= to && on(row, right));
  const begin = Math.max(firstOf(false), firstOf(true));
  let start = from;
  for (let i = from; i < begin; i++) if (rows[i]!.size > LARGE_TYPE && i - from < 6) start = i + 1;
  // A headline and contacts right below the name go with it.
  for (let i = start; start > from && i < begin; i++) {
    const [row, above] = [rows[i]!, rows[i - 1]!];
    if (row.y - above.y > Math.max(row.size, above.size) * 1.9 || traits.isTitle(rowText(row))) break;
    start = i + 1;
  }
  // So do the few rows above the line on which both columns begin.
  const first = rows[begin];
  const above = rows[begin - 1];
  if (
    first &&
    above &&
    begin > from &&
    begin - from < (opens(first, x, traits) ? 14 : 5) &&
    on(first, false) &&
    on(first, true) &&
    first.y - above.y > above.size * 1.7
  )
    start = begin;
  const head = rows.findIndex(
    (row, i) =>
      i > begin &&
      i <= Math.min(to, from + 14) &&
      row.y - rows[i - 1]!.y > rows[i - 1]!.size * 1.5 &&
      opens(row, x, traits) &&
      !goesOnBeside(rows, from, i, x) &&
      rows.slice(from, i).some((above) => above.size > LARGE_TYPE),
  );
  return [head > 0 ? head : Math.min(start, begin), endOf(rows, from, to, x)];
}

/**
 * The last row of the columns. Text below them that is as wide as the page begins with rows on one side only, too (a title, the first words of a
 * line): what stands nearer to that text than to its own column belongs to it.
 */
function endOf(rows: Row[], from: number, to: number, x: number): number {
  const across = rows[to + 1];
  if (!across) return to;
  const edge = across.pieces[0]!.x;
  let end = to;
  for (let i = to; i > from && i > to - 3; i--) {
    const row = rows[i]!;
    const oneSide = row.pieces.every((piece) => piece.x >= x === edge >= x);
    if (!oneSide || Math.abs(row.pieces[0]!.x - edge) > 3) break;
    const above = rows.slice(from, i).findLast((other) => other.pieces.some((piece) => piece.x >= x === edge >= x));
    if (above && row.y - above.y > (rows[i + 1]!.y - row.y) * 1.8) end = i - 1;
  }
  return end;
}

/** On one side, the row is the next line of a text of the same look: its last word may be that of a title ("… user" over "research"). */
function goesOnBeside(rows: Row[], from: number, at: number, x: number): boolean {
  return [false, true].some((right) => {
    const own = (row: Row) => row.pieces.filter((piece) => piece.x >= x === right);
    const [piece] = own(rows[at]!);
    const above = rows.slice(from, at).findLast((row) => own(row).length);
    const last = above && own(above)[0];
    return (
      piece &&
      last &&
      piece.y - last.y < piece.size * 1.6 &&
      piece.bold === last.bold &&
      Math.abs(piece.size - last.size) < 0.6
    );
  });
}

/** Both columns begin with a title on this line: what stands above is the head of the page, however long. */
const opens = ({ pieces }: Row, x: number, { isTitle }: PageTraits) =>
  [pieces.filter((piece) => piece.x < x), pieces.filter((piece) => piece.x >= x)].every((own) =>
    isTitle(own.map(({ text }) => text.trim()).join(" ")),
  );

const DATE_LIKE = /(?:^|\D)(19|20)\d{2}(?:\D|$)|\b\d{1,2}[./]\d{2,4}\b/;

/** A date, perhaps with a place; not what ends with a year. */
function isMostlyDate(text: string): boolean {
  const found = findPeriod(text);
  return !found || found.end - found.start > text.length * 0.45;
}

interface Side {
  rows: Row[];
  text: string[];
  dates: number;
  titles: number;
  /** the rows that are a title */
  titleRows: Row[];
  letters: number;
}

/**
 * Points for two columns (above 0) or for one line read across (0 and below), from what the rows show that the strip runs through.
 * `weight` grows with the rows; 0 when one side holds nothing that could be read alone.
 */
function judge(rows: Row[], x: number, traits: PageTraits): { points: number; weight: number } {
  const left: Side = { rows: [], text: [], dates: 0, titles: 0, titleRows: [], letters: 0 };
  const right: Side = { rows: [], text: [], dates: 0, titles: 0, titleRows: [], letters: 0 };
  const sharedRows: Row[] = [];
  const starts = new Map<number, number>();
  const alignments = new Map<string, number>();
  for (const row of rows) {
    // List marks belong to the text they stand before, and say nothing of columns.
    const text = row.pieces.filter((piece) => !isMark(piece));
    const sides = [text.filter((piece) => piece.x < x), text.filter((piece) => piece.x >= x)] as const;
    if (sides[0].length && sides[1].length) sharedRows.push(row);
    for (const [i, side] of [left, right].entries()) {
      const pieces = sides[i]!;
      if (!pieces.length) continue;
      const text = pieces
        .map((piece) => piece.text.trim())
        .join(" ")
        .replace(/^[•\-–*]\s*/, "");
      side.rows.push({ y: row.y, size: Math.max(...pieces.map((p) => p.size)), pieces });
      side.text.push(text);
      side.letters += text.length;
      if (text.length < 40 && DATE_LIKE.test(text) && isMostlyDate(text)) side.dates++;
      if (text.length < 40 && traits.isTitle(text)) {
        side.titles++;
        side.titleRows.push(row);
      }
    }
    const first = sides[1][0];
    if (first) {
      const { right: end } = sides[1].at(-1)!;
      for (const key of [`middle ${Math.round((first.x + end) / 4)}`, `right ${Math.round(end / 2)}`])
        alignments.set(key, (alignments.get(key) ?? 0) + 1);
    }
    if (first) starts.set(Math.round(first.x), (starts.get(Math.round(first.x)) ?? 0) + 1);
  }
  const l = left.rows.length;
  const r = right.rows.length;
  const ground = traits.grounds.some((box) => {
    const edge = box.left < traits.width * 0.2 ? box.right : box.left;
    const leftEnd = Math.max(...left.rows.map((row) => row.pieces.at(-1)!.right));
    return edge > leftEnd - 2 && edge < x + 2;
  });
  const fewer = Math.min(l, r);
  // Lines about one middle or flush right are a column where titles stand among them; else they are dates.
  const common = Math.max(commonStart(starts), right.titles ? Math.max(...alignments.values()) : 0) / (r || 1);
  const averages = [left.letters / (l || 1), right.letters / (r || 1)] as const;
  // Bullets or icons beside their text, chance gaps between words, text set flush right.
  if (fewer < 2 || averages[0] < 3 || averages[1] < 3) return { points: 0, weight: 0 };
  if (common < 0.4 && !ground) return { points: 0, weight: 0 };
  const weight = (l + r) * Math.max(common, ground ? 0.8 : 0);
  const thin = l < r ? left : l > r ? right : averages[0] < averages[1] ? left : right;
  const other = thin === left ? right : left;
  const both = sharedRows.length;
  const aligned = both / fewer;
  // Text that is only indented stands below what it is indented from, not beside it.
  const beside = thin.rows.filter((row) => other.rows.some(({ y }) => Math.abs(y - row.y) < row.size * 0.85)).length;
  if (beside < Math.max(2, fewer * 0.4)) return { points: 0, weight: 0 };
  const inStep = both / Math.max(l, r);
  const shorter = Math.min(...averages);

  let points = 0;
  const switches = sideSwitches(rows, x);
  if (!isDrawnByLine(rows.flatMap((row) => row.pieces))) {
    const share = switches / (2 * Math.max(1, both));
    const turns = switches / (2 * fewer);
    if (switches <= 2 || turns < 0.12) points += 2.5;
    else if (turns < 0.3) points += 0.5;
    else if (share > 0.6 || turns > 0.5) points -= 3;
    else points -= 1;
  }
  if (ground) points += 4;
  if (right.titles) points += right.titles > 1 || right.titles <= r * 0.5 ? 3 : 0;
  if (left.titles && l >= left.titles * 3) points += 1.5;
  if (left.titles && l < left.titles * 1.5) points -= 3; // titles in the margin, their text beside them
  // The right side pauses at the titles of the left one: it belongs to them.
  if (left.titles && left.titleRows.every((row) => !right.rows.some(({ y }) => Math.abs(y - row.y) < row.size * 0.85)))
    points -= left.titles > 1 ? 4 : 1;
  if (aligned < 0.5) points += 2.5;
  else if (aligned < 0.75) points += 1.5;
  else if (aligned > 0.92) points -= 1;
  if (shorter >= 24) points += 1.5;
  if (thin.dates > thin.rows.length * 0.34 && !thin.titles) points -= thin.dates > thin.rows.length * 0.5 ? 5 : 4;
  // A margin of dates, in which the section titles stand, too.
  if (thin.dates && thin.dates + thin.titles > thin.rows.length * 0.8) points -= 5;
  const starting = startsTogether(thin, other);
  if (starting !== undefined && starting >= 0.75) points -= 2.5;
  else if (starting !== undefined && starting < 0.35) points += 1;
  if (noteAtLines(thin, other)) points -= 4;
  if (aligned > 0.85 && fewer < Math.max(l, r) * 0.45 && !thin.titles) points -= 2;
  if (inStep > 0.85 && shorter < 24) points -= 2.5;
  if (inStep > 0.85 && labelled(left)) points -= 2;
  if (fewer < 4) points -= aligned > 0.5 ? 2 : 1;
  // The few lines a column begins with, drawn after all of the long one beside it.
  if (switches === 1 && fewer < 4 && Math.max(l, r) > 12 && opensTogether(thin, other) && !thin.dates) points += 3;
  return { points, weight };
}

/** All lines of the thin side stand in one block, which begins on the first line of the other. */
const opensTogether = (thin: Side, other: Side) =>
  stacks(thin.rows).length === 1 && Math.abs(thin.rows[0]!.y - other.rows[0]!.y) < thin.rows[0]!.size * 0.85;

/** How many rows begin at one edge, or at the few edges of indented text near to each other. */
function commonStart(starts: Map<number, number>): number {
  const often = [...starts].filter(([, count]) => count > 1);
  return Math.max(
    0,
    ...starts.values(),
    ...often.map(([edge]) =>
      often.reduce((sum, [other, count]) => (other >= edge && other < edge + INDENT ? sum + count : sum), 0),
    ),
  );
}

/** Titles, entries and list items of a column begin within this, in points. */
const INDENT = 34;

/** A list mark that was drawn by itself. */
const isMark = (piece: Piece) => piece.text.trim().length <= 2 && stripBullet(piece.text.trim()) === "";

/** How often the drawing order changes sides. */
function sideSwitches(rows: Row[], x: number): number {
  const pieces = rows
    .flatMap((row) => row.pieces)
    .filter((piece) => !isMark(piece))
    .sort((a, b) => a.order - b.order);
  let switches = 0;
  for (let i = 1; i < pieces.length; i++) if (pieces[i]!.x < x !== pieces[i - 1]!.x < x) switches++;
  return switches;
}

/** Labels: short, all with a colon or all in bold beside plain text. */
function labelled(side: Side): boolean {
  const marked = side.text.filter(
    (text, i) => /[:：]$/.test(text) || side.rows[i]!.pieces.every((piece) => piece.bold),
  );
  return marked.length > side.rows.length * 0.8;
}

/** Notes, labels and dates: nearly each on the very base line of other text, with room below it; titles aside. */
function noteAtLines(thin: Side, other: Side): boolean {
  const notes = thin.rows.filter(
    (row, i) => !thin.titleRows.some(({ y }) => y === row.y) || DATE_LIKE.test(thin.text[i]!),
  );
  if (notes.length < 3) return false;
  const level = notes.filter((row) => other.rows.some(({ y }) => Math.abs(y - row.y) < row.size * 0.2));
  const apart = notes.filter((row, i) => {
    const next = notes[i + 1];
    return !next || next.y - row.y > row.size * 1.75;
  });
  return level.length >= notes.length * 0.9 && apart.length >= notes.length * 0.7;
}

/** Rows of one side that stand close together, as places in its rows. */
export function stacks(rows: Row[]): { from: number; to: number }[] {
  const steps = rows.slice(1).map((row, i) => (row.y - rows[i]!.y) / Math.max(1, rows[i]!.size));
  const sorted = steps.filter((step) => step > 0.7).sort((a, b) => a - b);
  const usual = Math.min(sorted[Math.floor(sorted.length * 0.3)] ?? 1.4, 1.9);
  const out: { from: number; to: number }[] = [];
  for (let i = 0; i < rows.length; i++) {
    const last = out.at(-1);
    if (last && steps[i - 1]! <= usual * 1.3) last.to = i;
    else out.push({ from: i, to: i });
  }
  return out;
}

/**
 * Share of the stacks of the thinner side that begin on a line where one of the other side's begins: notes and dates stand beside what they belong
 * to, columns of their own begin anywhere. Undefined where there are too few to tell.
 */
function startsTogether(thin: Side, other: Side): number | undefined {
  const own = stacks(thin.rows);
  if (own.length < 3) return undefined;
  const begins = stacks(other.rows).map(({ from }) => other.rows[from]!);
  // A change of weight or size begins something, too.
  for (const [i, row] of other.rows.entries())
    if (i > 0 && row.pieces[0]!.bold && !other.rows[i - 1]!.pieces[0]!.bold) begins.push(row);
  const together = own.filter(({ from }) => {
    const row = thin.rows[from]!;
    return begins.some((other) => Math.abs(other.y - row.y) < Math.max(other.size, row.size) * 0.4);
  });
  return together.length / own.length;
}
