import { findPeriod } from "../parsing/dates";
import type { LaidLine } from "./pdf-rows";

/** What recognition makes of squares, arrows, dashes and circles before a line; bars and brackets begin other things. */
const SIGN = /^[^\p{L}\p{N}\s|()[\]{}&#@/\\$€£"“”„]{1,2}$/u;
/** What round marks are taken for, full or hollow: now this, now that. */
const ROUND = /^[eoOcCQ0¢©®°]$|^[([{]?[oO0©°QC]{1,2}[)\]}]?$/u;
/** What others are taken for, always the same. */
const LETTER = /^[anvmuD]$|^[vV]{2}$|^[\\/][A-Za-z\d]$/u;
/** Figures are marks only where items stand. */
const FIGURE = /^[3456789&@]$/u;

/**
 * List items of a text read from a picture. Marks are read as other signs or letters, or not at all: a sign before a line is a mark; a letter is where it stands
 * before several lines of one edge; and a line without one is an item where it begins under the text of an item though the line above had room for its first word.
 */
export function markRecognisedItems(lines: LaidLine[]): LaidLine[] {
  if (!lines.some(({ confidence }) => confidence !== undefined)) return lines;
  const starts = lines.flatMap((line) => {
    const [, token = "", rest = ""] = /^(\S+)[ \t]+(\S.*)$/u.exec(line.text) ?? [];
    const isLike = line.confidence !== undefined && !line.listItem && /^\p{Lu}/u.test(rest) && kindOf(token);
    return isLike ? [{ line, kind: isLike }] : [];
  });
  const items = lines.filter(({ listItem }) => listItem);
  const near = (a: LaidLine, b: LaidLine) => a.block === b.block && a.page === b.page;
  const isMark = (line: LaidLine, token: string, rest: string) => {
    if (SIGN.test(token)) return true;
    const kind = kindOf(token);
    if (!kind || !/^\p{Lu}/u.test(rest)) return false;
    const likes = starts.filter(
      (start) => start.kind === kind && near(start.line, line) && Math.abs(start.line.x - line.x) < line.size * 0.4,
    );
    if (kind !== "figure" && likes.length > 2) return true;
    const edge = textEdge(line, token);
    const beside = items.filter((item) => near(item, line) && Math.abs(item.x - edge) < line.size * 0.5);
    return (kind === "round" && beside.length > 1) || (kind === "figure" && beside.length > 2);
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

const kindOf = (token: string) =>
  ROUND.test(token) ? "round" : FIGURE.test(token) ? "figure" : LETTER.test(token) ? token : undefined;

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
