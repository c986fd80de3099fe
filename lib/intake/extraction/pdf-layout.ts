import { cleanText, foldSpaces, type Removed, stripBullet } from "./clean-text";
import type { PageContent, Piece } from "./pdf-page";

/** A line as a person reads it; a tab stands for a wide gap within it. */
export interface LaidLine {
  page: number;
  text: string;
  x: number;
  y: number;
  right: number;
  size: number;
  bold: boolean;
  listItem: boolean;
  links: { text: string; url: string }[];
  /** read from a picture: how sure the recognition is, 0 to 1 */
  confidence?: number;
}

interface Row {
  y: number;
  size: number;
  pieces: Piece[];
}

type Lane = "full" | "side" | "main";
interface Block {
  lane: Lane;
  rows: Row[];
}

/**
 * Lines of all pages in reading order. Each page is cut at a vertical gutter where there is one with text flowing on
 * both sides (side bar, two columns); what merely stands flush right or left of its own line (dates, places) stays in the
 * line. A side bar that goes on over several pages is read whole, before the main column.
 */
export function layOut(pages: PageContent[], isTitle: (text: string) => boolean, removed: Removed): LaidLine[] {
  const blocks = pages.map((page) => {
    const visible = page.pieces.filter((piece) => !piece.hidden);
    const upright = visible.filter((piece) => !piece.rotated);
    const turned = visible.filter((piece) => piece.rotated);
    const cut = cutPage(upright, page.width);
    if (turned.length)
      cut.push({ lane: "full", rows: turned.map((piece) => ({ y: piece.y, size: piece.size, pieces: [piece] })) });
    return cut;
  });
  const lines: LaidLine[] = [];
  const emit = (page: number, block: Block) => {
    joinMarginDates(block.rows);
    for (const row of block.rows) lines.push(...rowToLines(row, page + 1, pages[page]!, isTitle, removed));
  };
  for (let page = 0; page < blocks.length; page++) {
    let last = page;
    while (last + 1 < blocks.length && hasLanes(blocks[page]!) && hasLanes(blocks[last + 1]!)) last++;
    if (last === page) for (const block of blocks[page]!) emit(page, block);
    else {
      const span = blocks.slice(page, last + 1).flatMap((list, i) => list.map((block) => ({ block, page: page + i })));
      const firstLane = span.findIndex(({ block }) => block.lane !== "full");
      for (const { block, page } of span.slice(0, firstLane)) emit(page, block);
      const rest = span.slice(firstLane);
      for (const { block, page } of rest) if (block.lane === "side") emit(page, block);
      for (const { block, page } of rest) if (block.lane !== "side") emit(page, block);
      page = last;
    }
  }
  return lines.filter((line) => line.text);
}

const hasLanes = (blocks: Block[]) => blocks.some((block) => block.lane === "side");

/** A page, or a part of one, as blocks: recursive cuts, widest undisturbed gutter first. */
function cutPage(pieces: Piece[], width: number, depth = 0): Block[] {
  const rows = toRows(pieces);
  const gutter = depth < 3 ? findGutter(rows, width) : undefined;
  if (!gutter) return rows.length ? [{ lane: "full", rows }] : [];
  const { from, to, x } = gutter;
  const inside = rows.slice(from, to + 1).flatMap((row) => row.pieces);
  const left = inside.filter((piece) => piece.x < x);
  const right = inside.filter((piece) => piece.x >= x);
  const above = rows.slice(0, from).flatMap((row) => row.pieces);
  const below = rows.slice(to + 1).flatMap((row) => row.pieces);
  const area = (side: Piece[]) => side.reduce((sum, piece) => sum + (piece.right - piece.x) * piece.size, 0);
  const leftIsSide = area(left) < area(right) * 0.85;
  const rightIsSide = area(right) < area(left) * 0.85;
  const lanes: Block[] = [
    { lane: rightIsSide ? "main" : "side", rows: toRows(left) },
    { lane: rightIsSide ? "side" : "main", rows: toRows(right) },
  ];
  // The main column of page 1 must run on into page 2, so the side comes first.
  if (rightIsSide && !leftIsSide) lanes.reverse();
  return [...cutPage(above, width, depth + 1), ...lanes, ...cutPage(below, width, depth + 1)];
}

/** Pieces that share a base line. Small and raised pieces (indices, ordinals) belong to the line they touch. */
function toRows(pieces: Piece[]): Row[] {
  const rows: Row[] = [];
  for (const piece of [...pieces].sort((a, b) => a.y - b.y || a.x - b.x)) {
    const row = rows.findLast((r) => Math.abs(r.y - piece.y) <= Math.max(1, Math.min(r.size, piece.size) * 0.28));
    if (row) {
      row.pieces.push(piece);
      row.size = Math.max(row.size, piece.size);
    } else rows.push({ y: piece.y, size: piece.size, pieces: [piece] });
  }
  for (const row of rows) row.pieces.sort((a, b) => a.x - b.x);
  return rows;
}

const MIN_GUTTER = 7;
const MIN_ROWS = 5;

/** The vertical gutter (x and the rows it runs through) that best parts two flows of text; undefined when there is none. */
function findGutter(rows: Row[], width: number): { x: number; from: number; to: number } | undefined {
  if (rows.length < MIN_ROWS) return undefined;
  const starts = [...new Set(rows.flatMap((row) => row.pieces.map((piece) => Math.round(piece.x))))].filter(
    (x) => x > width * 0.12 && x < width * 0.88,
  );
  let best: { x: number; from: number; to: number; score: number } | undefined;
  for (const start of starts) {
    const x = start - 0.6;
    let from = 0;
    for (let i = 0; i <= rows.length; i++) {
      const row = rows[i];
      const free = row?.pieces.every((piece) => piece.x >= x - 0.5 || piece.right <= x - MIN_GUTTER + 0.6);
      if (free) continue;
      if (i - from >= MIN_ROWS) {
        const score = flowScore(rows.slice(from, i), x);
        if (score > 0 && (!best || score > best.score)) {
          const [a, b] = trim(rows, from, i - 1, x);
          best = { x, from: a, to: b, score };
        }
      }
      from = i + 1;
    }
  }
  return best;
}

/** Leaves rows at the ends that lie on one side only out of the columns when they are far from the rest: titles, footers. */
function trim(rows: Row[], from: number, to: number, x: number): [number, number] {
  const sides = (row: Row) => [row.pieces.some((p) => p.x < x), row.pieces.some((p) => p.x >= x)];
  const firstLeft = rows.findIndex((row, i) => i >= from && i <= to && sides(row)[0]);
  const firstRight = rows.findIndex((row, i) => i >= from && i <= to && sides(row)[1]);
  const begin = Math.max(firstLeft, firstRight);
  // Up to the row where the second column begins, only rows in large type (a name, a title) belong to the page's head.
  let start = from;
  for (let i = from; i < begin; i++) if (rows[i]!.size > 15 && rows.slice(from, i + 1).length <= 6) start = i + 1;
  return [Math.min(start, begin), to];
}

const DATE_LIKE = /\b(19|20)\d{2}\b|\b\d{1,2}[./]\d{2,4}\b/;

/**
 * How sure it is that a gutter parts two flows, by the rows it runs through; 0 when one side only annotates the lines of the
 * other: few or short pieces, each on a base line of the other side (dates, places, labels).
 */
function flowScore(rows: Row[], x: number): number {
  let left = 0;
  let right = 0;
  let both = 0;
  let leftText = 0;
  let rightText = 0;
  let rightDates = 0;
  let leftDates = 0;
  const rightStarts = new Map<number, number>();
  for (const row of rows) {
    const l = row.pieces.filter((piece) => piece.x < x);
    const r = row.pieces.filter((piece) => piece.x >= x);
    if (l.length) left++;
    if (r.length) right++;
    if (l.length && r.length) both++;
    const textOf = (side: Piece[]) => side.map((piece) => piece.text.trim()).join(" ");
    const lt = textOf(l).replace(/^[•\-–*]\s*/, "");
    const rt = textOf(r);
    leftText += lt.length;
    rightText += rt.length;
    if (DATE_LIKE.test(rt) && rt.length < 40) rightDates++;
    if (DATE_LIKE.test(lt) && lt.length < 40) leftDates++;
    const first = r[0];
    if (first) rightStarts.set(Math.round(first.x), (rightStarts.get(Math.round(first.x)) ?? 0) + 1);
  }
  if (left < 3 || right < 3) return 0;
  const aligned = both / Math.min(left, right);
  const commonStart = Math.max(...rightStarts.values()) / right;
  if (commonStart < 0.45) return 0; // flush right, or chance gaps between words
  const fewer = Math.min(left, right);
  const datesShare = (left < right ? leftDates : rightDates) / fewer;
  if (leftText / left < 3 || rightText / right < 3) return 0; // bullets or icons beside their text
  // Annotation: the thinner side stands on the lines of the other and is mostly dates, or a small part of the lines.
  if (aligned > 0.85 && (datesShare > 0.4 || fewer < Math.max(left, right) * 0.45)) return 0;
  // Label and value, or a table read across: all in step and short on one side.
  const shorter = Math.min(leftText / left, rightText / right);
  if (aligned > 0.92 && shorter < 24) return 0;
  if (fewer < 4 && aligned > 0.5) return 0;
  return (left + right) * commonStart * (1.3 - aligned * 0.5);
}

/** A date in the margin that runs over two lines ("03/2018 –" above "today") is put together beside the line it opens. */
function joinMarginDates(rows: Row[]) {
  for (const [i, row] of rows.entries()) {
    const next = rows[i + 1];
    const [date, beside] = row.pieces;
    const rest = next?.pieces[0];
    if (!date || !beside || !rest || !/\d{2}\s*(?:[-–—]|to|bis|until)\s*$/.test(date.text) || date.text.length > 24)
      continue;
    const apart =
      beside.x - date.right > date.size * 0.8 && (!next.pieces[1] || next.pieces[1].x - rest.right > rest.size * 0.8);
    if (
      !apart ||
      Math.abs(rest.x - date.x) > 3 ||
      rest.right > beside.x ||
      rest.text.trim().length > 20 ||
      next.y - row.y > date.size * 1.9
    )
      continue;
    date.text = `${date.text.trimEnd()} ${rest.text.trim()}`;
    next.pieces.shift();
  }
}

/** A row as one line, pieces in order with a tab for each wide gap; a title in the margin becomes a line of its own. */
function rowToLines(
  row: Row,
  page: number,
  content: PageContent,
  isTitle: (text: string) => boolean,
  removed: Removed,
): LaidLine[] {
  const groups: Piece[][] = [];
  for (const piece of row.pieces) {
    const group = groups.at(-1);
    const previous = group?.at(-1);
    if (!group || !previous) groups.push([piece]);
    else if (
      groups.length === 1 &&
      piece.x - previous.right > piece.size &&
      isTitle(group.map((p) => p.text).join(" "))
    )
      groups.push([piece]);
    else group.push(piece);
  }
  return groups.filter((group) => group.length).map((group) => toLine(group, page, content, removed));
}

function toLine(pieces: Piece[], page: number, content: PageContent, removed: Removed): LaidLine {
  let text = "";
  let previous: Piece | undefined;
  const links: LaidLine["links"] = [];
  const linkText = (piece: Piece) => foldSpaces(cleanText(piece.text)).replace(/^[|•·,;–—\s]+|[|•·,;–—\s]+$/gu, "");
  for (const piece of pieces) {
    if (previous) {
      const gap = piece.x - previous.right;
      const wide = gap > Math.max(piece.size, previous.size) * 1.6;
      // A raised figure or mark stands right at its word.
      text += wide ? "\t" : gap > Math.min(piece.size, previous.size) * 0.12 ? " " : "";
    }
    text += piece.text;
    if (piece.link) {
      const last = links.at(-1);
      if (last?.url === piece.link && previous?.link === piece.link)
        last.text = foldSpaces(`${last.text} ${linkText(piece)}`);
      else links.push({ text: linkText(piece), url: piece.link });
    }
    previous = piece;
  }
  const first = pieces[0]!;
  const last = pieces.at(-1)!;
  const letters = (p: Piece) => p.text.replace(/\s/g, "").length;
  const size = pieces.reduce((big, p) => (letters(p) > letters(big) ? p : big), first).size;
  // What stands before the first wide gap sets the weight: a date at the right often is lighter.
  const lead = pieces.slice(
    0,
    pieces.findIndex((p, i) => i > 0 && p.x - pieces[i - 1]!.right > p.size * 1.6 && letters(pieces[i - 1]!) > 1) >>> 0,
  );
  const boldShare =
    lead.reduce((sum, p) => sum + (p.bold ? letters(p) : 0), 0) / (lead.reduce((sum, p) => sum + letters(p), 0) || 1);
  let clean = foldSpaces(cleanText(text, removed));
  let x = first.x;
  let listItem = false;
  const stripped = stripBullet(clean);
  if (stripped !== undefined) {
    listItem = true;
    clean = stripped.trim();
    // where the text begins: wrapped lines of the item stand there
    x = pieces.length > 1 && stripBullet(first.text.trim()) === "" ? pieces[1]!.x : first.x + size * 0.8;
  } else if (
    content.dots.some(
      (dot) => dot.x < first.x && first.x - dot.x < size * 2.2 && dot.y < first.y && first.y - dot.y < size * 0.75,
    )
  )
    listItem = true;
  const read = pieces.filter((p) => p.confidence !== undefined);
  const sum = read.reduce((total, p) => total + letters(p), 0);
  const confidence = sum ? read.reduce((total, p) => total + p.confidence! * letters(p), 0) / sum : undefined;
  return {
    page,
    text: clean,
    x,
    y: first.y,
    right: last.right,
    size,
    bold: boldShare > 0.6,
    listItem,
    links,
    ...(confidence !== undefined && { confidence }),
  };
}
