import { findPeriod } from "../parsing/dates";
import type { LaidLine } from "./pdf-rows";

/** What recognition makes of squares, arrows, dashes and circles before a line; bars and brackets begin other things. */
const SIGN = /^[^\p{L}\p{N}\s|()[\]{}&#@/\\$€£"“”„]{1,2}$/u;
/** Letters that round and square marks are taken for, and what hollow ones are. */
const LETTER = /^[eoOcCaQnvmu0¢©®°D]$|^[([{]?[oO0©°QC]{1,2}[)\]}]?$|^[vV]{2}$|^\\4$/u;
/** Marks are never taken for all of these alone: three of them, or one where items stand. */
const FIGURE = /^[3456789&@]$/u;

/**
 * List items of a text read from a picture. Marks are read as other signs or letters, or not at all: a sign before a line is a mark; a letter is where it stands
 * before several lines of one edge; and a line without one is an item where it begins under the text of an item though the line above had room for its first word.
 */
export function markRecognisedItems(lines: LaidLine[]): LaidLine[] {
  if (!lines.some(({ confidence }) => confidence !== undefined)) return lines;
  const starts = lines.flatMap((line) => {
    const [, token = "", rest = ""] = /^(\S+)[ \t]+(\S.*)$/u.exec(line.text) ?? [];
    const isLetter = line.confidence !== undefined && !line.listItem && LETTER.test(token) && /^\p{Lu}/u.test(rest);
    return isLetter ? [{ line, x: line.x, textX: textEdge(line, token) }] : [];
  });
  const items = lines.filter(({ listItem }) => listItem);
  const near = (a: LaidLine, b: LaidLine) => a.block === b.block && a.page === b.page;
  const isMark = (line: LaidLine, token: string, rest: string) => {
    if (SIGN.test(token)) return true;
    if (!/^\p{Lu}/u.test(rest) || !(LETTER.test(token) || FIGURE.test(token))) return false;
    const edge = textEdge(line, token);
    const likes = starts.filter((start) => near(start.line, line) && Math.abs(start.x - line.x) < line.size * 0.4);
    const beside = items.filter((item) => near(item, line) && Math.abs(item.x - edge) < line.size * 0.5);
    return FIGURE.test(token) ? likes.length + beside.length > 2 : likes.length > 2 || beside.length > 1;
  };
  const marked = lines.map((line) => {
    const [, token = "", rest = ""] = /^(\S+)[ \t]+(\S.*)$/u.exec(line.text) ?? [];
    if (line.confidence === undefined || line.listItem || !token || !isMark(line, token, rest)) return line;
    // An open period's second line begins with its dash.
    if (/^[-–—]$/.test(token) && findPeriod(line.text)) return line;
    return { ...line, text: rest, listItem: true, x: textEdge(line, token) };
  });
  return withUnmarked(marked);
}

/** Where the text after a line's first word begins, more or less. */
const textEdge = ({ x, right, text }: LaidLine, token: string) =>
  x + ((right - x) / Math.max(1, text.length)) * (token.length + 1);

function withUnmarked(lines: LaidLine[]): LaidLine[] {
  const out: LaidLine[] = [];
  let item: LaidLine | undefined;
  for (const line of lines) {
    const previous = out.at(-1);
    const below =
      item && previous && line.block === previous.block && line.page === previous.page && isUnder(line, item);
    if (line.listItem) {
      item = line;
      out.push(line);
    } else if (below && line.y - previous.y < line.size * 2 && line.y > previous.y) {
      const begins = /^[\p{Lu}\p{N}]/u.test(line.text) && !line.text.includes("\t") && hasRoom(previous, line, lines);
      out.push(begins ? { ...line, listItem: true } : line);
    } else {
      item = undefined;
      out.push(line);
    }
  }
  return out;
}

/** Under the text of the item, of the same type. */
const isUnder = (line: LaidLine, item: LaidLine) =>
  line.confidence !== undefined &&
  Math.abs(line.x - item.x) < item.size * 0.45 &&
  line.bold === item.bold &&
  Math.abs(line.size - item.size) < item.size * 0.15;

/** The line above ends well before the longest of its column: the first word of this one would have stood on it. */
function hasRoom(previous: LaidLine, line: LaidLine, lines: LaidLine[]): boolean {
  const edge = Math.max(
    ...lines.filter(({ block, page }) => block === line.block && page === line.page).map(({ right }) => right),
  );
  const word = (/^\S+/.exec(line.text)?.[0].length ?? 0) / Math.max(1, line.text.length);
  return previous.right + line.size * 0.3 + (line.right - line.x) * word < edge - line.size * 1.5;
}
