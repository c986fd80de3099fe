import { cleanText, foldSpaces, joinAccents, type Removed, stripBullet } from "./clean-text";
import { IDEOGRAPH, type PageContent, type Piece } from "./pdf-page";
import { visualToLogical } from "./visual-to-logical";

/** Pieces that share a base line, from left to right. */
export interface Row {
  y: number;
  size: number;
  pieces: Piece[];
}

/** A line to be: its pieces and, where cells hold wrapped text, the pieces of each cell line by line. */
export interface Band {
  pieces: Piece[];
  cells?: Piece[][][];
}

/** A line as a person reads it; a tab stands for a wide gap within it. */
export interface LaidLine {
  page: number;
  block: number;
  text: string;
  x: number;
  y: number;
  right: number;
  /** lowest base line, where a cell holds wrapped text */
  bottom: number;
  size: number;
  bold: boolean;
  /** as in SourceLine */
  boldEdge?: number;
  boldFirst?: boolean;
  listItem: boolean;
  /** the dash, or the letter "o" in one piece with its text, that it began with, when that was taken for a list mark */
  dash?: string;
  links: { text: string; url: string }[];
  /** read from a picture: how sure the recognition is, 0 to 1 */
  confidence?: number;
}

/** A gap wider than this, in font sizes, parts cells. */
export const CELL_GAP = 1.6;

export const rowText = (row: Row): string =>
  row.pieces
    .map((piece) => piece.text.trim())
    .join(" ")
    .trim();

/**
 * Pieces that share a base line. Small and raised pieces (indices, ordinals) belong to the line they touch, and so does small type beside
 * large (a date beside a title) that stands within its height.
 */
export function toRows(pieces: Piece[]): Row[] {
  const rows: Row[] = [];
  for (const piece of [...pieces].sort((a, b) => a.y - b.y || a.x - b.x)) {
    let row: Row | undefined;
    for (let i = rows.length - 1; i >= 0 && piece.y - rows[i]!.y < 30; i--)
      if (belongs(rows[i]!, piece)) {
        row = rows[i];
        break;
      }
    if (row) {
      row.pieces.push(piece);
      if (piece.size > row.size) {
        row.size = piece.size;
        row.y = piece.y;
      }
    } else rows.push({ y: piece.y, size: piece.size, pieces: [piece] });
  }
  for (const row of rows) row.pieces.sort((a, b) => a.x - b.x);
  return rows.sort((a, b) => a.y - b.y);
}

function belongs(row: Row, piece: Piece): boolean {
  // Two lines of small type beside a name in large type: what stands above or below each other is on no one line.
  const stacked = row.pieces.some(
    (other) =>
      Math.abs(other.y - piece.y) > Math.min(other.size, piece.size) * 0.5 &&
      other.x < piece.right - 1 &&
      other.right > piece.x + 1,
  );
  if (stacked) return false;
  const small = Math.min(row.size, piece.size);
  const large = Math.max(row.size, piece.size);
  if (Math.abs(row.y - piece.y) <= Math.max(1, small * 0.28)) return true;
  if (large < small * 1.12) return false;
  const apart = Math.abs(row.y - row.size * 0.33 - (piece.y - piece.size * 0.33));
  return apart < large * 0.32 && row.pieces.every((other) => other.right <= piece.x + 1 || other.x >= piece.right - 1);
}

/** Where cells of a table begin: a gap before such a place is the edge of a cell, also when it is narrow. */
export type Stops = number[];

export function lineText(pieces: Piece[], stops: Stops, content?: PageContent): string {
  let text = "";
  let previous: Piece | undefined;
  for (const piece of pieces) {
    if (previous) text += between(previous, piece, stops, content);
    text += piece.text;
    previous = piece;
  }
  return text;
}

function between(previous: Piece, piece: Piece, stops: Stops, content?: PageContent): string {
  const gap = piece.x - previous.right;
  const large = Math.max(piece.size, previous.size);
  if (gap > large * CELL_GAP) return "\t";
  if (piece.afterIcon && gap > large * 0.4) return "\t";
  if (piece.apart && gap > large * 0.4) return "\t";
  if (gap > large * 0.55 && stops.some((stop) => Math.abs(stop - piece.x) < 1.2)) return "\t";
  const middle = piece.y - piece.size * 0.3;
  const parted =
    gap > large * 0.3 &&
    content?.rules?.some(
      ({ upright, at, from, to }) =>
        upright && at > previous.right - 1 && at < piece.x + 1 && from < middle && to > middle && to - from < 60,
    );
  if (parted) return "\t";
  const drawnIcon =
    gap > large * 0.9 &&
    content?.dots.some(
      (dot) =>
        dot.size > 5 &&
        dot.x > previous.right &&
        dot.x < piece.x &&
        dot.y < piece.y + 2 &&
        dot.y > piece.y - piece.size,
    );
  if (drawnIcon) return "\t";
  const narrow = IDEOGRAPH.test(previous.text.at(-1) ?? "") && IDEOGRAPH.test(piece.text[0] ?? "") ? 0.6 : 0.12;
  // Text set flush right that its line has hardly room for.
  if (
    gap > -1 &&
    previous.bold !== piece.bold &&
    /[\p{Ll}\p{N}]$/u.test(previous.text) &&
    /^[\p{Lu}\d]/u.test(piece.text)
  )
    return " ";
  // A raised figure or mark stands right at its word.
  return gap > Math.min(piece.size, previous.size) * narrow ? " " : "";
}

/** Pictures of telephones and letters among the text stand for the words they replace: they part contacts and say nothing else. */
const SYMBOLS =
  /[\u260e\u260f\u2706\u2709\u{1f4de}\u{1f4e7}\u{1f4f1}\u{1f4cd}\u{1f310}\u{1f517}\u{1f3e0}\u{1f4bc}\u{1f582}\u{1f583}\u{1f4f2}\u{1f4ee}\u{1f4ec}\u{1f4eb}\u{1f4e8}\u{1f4e9}\u{1f4ec}\u{1f4bb}]\ufe0f?/u;

export function cutSymbols(text: string): string {
  return SYMBOLS.test(text)
    ? text
        .split(new RegExp(`\\s*${SYMBOLS.source}\\s*`, "u"))
        .filter((part) => part.trim())
        .join("\t")
    : text;
}

/** Fonts share one shape between a sign and the Greek letter it looks like; among Greek letters it is the letter. */
const GREEK_SIGNS: Record<string, string> = { "\u00b5": "μ", "\u2206": "Δ", "\u2126": "Ω" };
const repairGreek = (text: string) =>
  /\p{Script=Greek}/u.test(text)
    ? text.replace(
        /(?<=\p{Script=Greek})[\u00b5\u2206\u2126]|[\u00b5\u2206\u2126](?=\p{Script=Greek})/gu,
        (sign) => GREEK_SIGNS[sign] ?? sign,
      )
    : text;

export interface LineContext {
  page: number;
  block: number;
  content: PageContent;
  rightToLeft: boolean;
  stops: Stops;
  removed: Removed;
}

/** A drawn shape as small as a list mark is beside text of a size; a larger one is an icon. */
export const isMarkSize = (dot: number, size: number) => dot < 6.5 && dot < Math.max(4, size * 0.5);

/** One line from the pieces of a row. `cells`: the text of its cells where they were put together already. */
export function toLine(pieces: Piece[], context: LineContext, cells?: string): LaidLine {
  const { page, block, content, rightToLeft, stops, removed } = context;
  const raw = repairGreek(cells ?? visualToLogical(lineText(pieces, stops, content), rightToLeft));
  const ordered = rightToLeft ? [...pieces].reverse() : pieces;
  const first = ordered[0]!;
  const last = pieces.at(-1)!;
  const letters = (p: Piece) => p.text.replace(/\s/g, "").length;
  const size = pieces.reduce((big, p) => (letters(p) > letters(big) ? p : big), first).size;
  // What stands before the first wide gap sets the weight: a date at the right often is lighter.
  const gapEnds = ordered.findIndex(
    (p, i) => i > 0 && distance(ordered[i - 1]!, p) > p.size * CELL_GAP && letters(ordered[i - 1]!) > 1,
  );
  const lead = gapEnds > 0 ? ordered.slice(0, gapEnds) : ordered;
  const boldShare =
    lead.reduce((sum, p) => sum + (p.bold ? letters(p) : 0), 0) / (lead.reduce((sum, p) => sum + letters(p), 0) || 1);
  // A hyphen that only a line end shows is one there; cleaning would take it out with those inside words.
  let clean = foldSpaces(
    cutSymbols(
      joinAccents(cleanText(raw.replace(/[\u00ad\u2010\u2011]\s*$/u, "-").replace(/[\u2010\u2011]/gu, "-"), removed)),
    ),
  );
  let x = Math.min(...pieces.map((piece) => piece.x));
  let listItem = false;
  const stripped = stripBullet(clean);
  if (stripped !== undefined) {
    listItem = true;
    clean = stripped.trim();
    // where the text begins: wrapped lines of the item stand there
    if (!rightToLeft)
      x = pieces.length > 1 && stripBullet(first.text.trim()) === "" ? pieces[1]!.x : first.x + size * 0.8;
  } else if (
    content.dots.some(
      (dot) =>
        isMarkSize(dot.size, size) &&
        (rightToLeft
          ? dot.x > last.right && dot.x - last.right < size * 2.2
          : dot.x < first.x && first.x - dot.x < size * 2.2) &&
        dot.y < first.y &&
        first.y - dot.y < size * 0.75,
    )
  )
    listItem = true;
  const boldEdge = cells === undefined && !rightToLeft ? boldEdgeOf(lead, clean, stops, content) : undefined;
  const right = Math.max(...pieces.map((piece) => piece.right));
  const top = Math.min(...pieces.map((piece) => piece.y));
  const bottom = Math.max(...pieces.map((piece) => piece.y));
  const y = cells ? top : first.y;
  const read = pieces.filter((p) => p.confidence !== undefined);
  const sum = read.reduce((total, p) => total + letters(p), 0);
  const confidence = sum ? read.reduce((total, p) => total + p.confidence! * letters(p), 0) / sum : undefined;
  return {
    page,
    block,
    text: clean,
    x,
    y,
    right,
    bottom: cells ? bottom : y,
    size,
    bold: boldShare > 0.6,
    ...(boldEdge !== undefined && { boldEdge, boldFirst: lead.find((p) => letters(p) > 1)?.bold ?? false }),
    listItem,
    ...(stripped !== undefined && (/^\s*[-–—]/.test(raw) || /^\s*o \S/.test(first.text)) && { dash: raw.trim()[0]! }),
    links: linksOf(pieces),
    ...(confidence !== undefined && { confidence }),
  };
}

/** Where the weight changes in a line's text, before its first wide gap; undefined where it does not, or more than once. */
function boldEdgeOf(pieces: Piece[], text: string, stops: Stops, content: PageContent): number | undefined {
  const own = pieces.filter((piece) => stripBullet(piece.text.trim()) !== "" && piece.text.trim());
  const at = own.findIndex((piece, i) => i > 0 && piece.bold !== own[i - 1]!.bold);
  if (at < 0 || own.slice(at + 1).some((piece) => piece.bold !== own[at]!.bold)) return undefined;
  const before = foldSpaces(cleanText(lineText(own.slice(0, at), stops, content)));
  const front = (stripBullet(before) ?? before).trim();
  return front && text.startsWith(front) && text.length > front.length ? front.length : undefined;
}

const distance = (a: Piece, b: Piece) => Math.max(b.x - a.right, a.x - b.right);

function linksOf(pieces: Piece[]): LaidLine["links"] {
  const links: LaidLine["links"] = [];
  let previous: Piece | undefined;
  for (const piece of pieces) {
    if (piece.link) {
      const words = foldSpaces(cleanText(piece.text)).replace(/^[|•·,;–—\s]+|[|•·,;–—\s]+$/gu, "");
      const last = links.at(-1);
      if (last?.url === piece.link && previous?.link === piece.link) last.text = foldSpaces(`${last.text} ${words}`);
      else links.push({ text: words, url: piece.link });
    }
    previous = piece;
  }
  return links;
}
