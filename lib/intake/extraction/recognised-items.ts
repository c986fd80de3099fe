import { findPeriod } from "../parsing/dates";
import type { LaidLine } from "./pdf-rows";

/** What recognition makes of squares, arrows, dashes and circles before a line; bars and brackets begin other things. */
const SIGN = /^[^\p{L}\p{N}\s|()[\]{}&#@/\\$€£"“”„]{1,2}$/u;
/** Letters that round and square marks are taken for. */
const LETTER = /^[eoOcCaQnvmu0¢©®°D]$/u;

/**
 * List items of a text read from a picture. Marks are read as other signs or letters, or not at all: a sign before a line is a mark; a letter is where it stands
 * before several lines of one edge; and a line without one is an item where it begins under the text of an item though the line above had room for its first word.
 */
export function markRecognisedItems(lines: LaidLine[]): LaidLine[] {
  if (!lines.some(({ confidence }) => confidence !== undefined)) return lines;
  const letters = new Map<string, number>();
  for (const line of lines) {
    const [, token = "", rest = ""] = /^(\S+) (\S.*)$/u.exec(line.text) ?? [];
    if (line.confidence !== undefined && !line.listItem && LETTER.test(token) && /^\p{Lu}/u.test(rest)) {
      const key = keyOf(line, token);
      letters.set(key, (letters.get(key) ?? 0) + 1);
    }
  }
  const isMark = (line: LaidLine, token: string, rest: string) =>
    SIGN.test(token) || (LETTER.test(token) && /^\p{Lu}/u.test(rest) && (letters.get(keyOf(line, token)) ?? 0) > 2);
  const marked = lines.map((line) => {
    const [, token = "", rest = ""] = /^(\S+)[ \t]+(\S.*)$/u.exec(line.text) ?? [];
    if (line.confidence === undefined || line.listItem || !token || !isMark(line, token, rest)) return line;
    // An open period's second line begins with its dash.
    if (/^[-–—]$/.test(token) && findPeriod(line.text)) return line;
    const perLetter = (line.right - line.x) / Math.max(1, line.text.length);
    return { ...line, text: rest, listItem: true, x: line.x + perLetter * (token.length + 1) };
  });
  return withUnmarked(marked);
}

const keyOf = (line: LaidLine, token: string) => `${token} ${line.block} ${Math.round(line.x / 4)}`;

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
