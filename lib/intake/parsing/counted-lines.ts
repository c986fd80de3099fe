import type { SourceLine } from "../contract";
import { findPeriod } from "./dates";
import { matchSectionTitle } from "./section-titles";

const COUNTER = /^\(?(\d{1,2}|[a-zA-Z])([.)])[ \t]+(?=\S)/;

/** Lines between two items at most: an item may be wrapped. */
const WRAPPED = 4;

interface Counted {
  at: number;
  /** the kind of counter ("1)", "a)", "1.") */
  style: string;
  count: number;
  length: number;
}

/**
 * Lists whose counters were typed by hand ("1. …" over "2. …", "a) …" over "b) …"): their lines become list items without the counter.
 * One counter alone says nothing ("1. FC Example"), nor do titles ("1. Education") and dates ("3. Mai 2020").
 */
export function markCountedItems(lines: SourceLine[]): SourceLine[] {
  const found = lines.flatMap(({ text, listItem, heading }, at) =>
    listItem || heading ? [] : (countedAt(text, at) ?? []),
  );
  if (found.length < 2) return lines;
  const sure = new Set<string>();
  for (const [i, one] of found.entries()) {
    const next = found[i + 1];
    if (next && next.style === one.style && next.count === one.count + 1 && next.at - one.at <= WRAPPED)
      sure.add(one.style);
  }
  if (!sure.size) return lines;
  const open = new Map<string, number>();
  const items = new Map<number, number>();
  for (const { at, style, count, length } of found) {
    // the first of a list, or the next: a line that begins with any number is none
    if (!sure.has(style) || (count !== 1 && count !== (open.get(style) ?? 0) + 1)) continue;
    open.set(style, count);
    items.set(at, length);
  }
  return lines.map((line, at) => {
    const length = items.get(at);
    return length === undefined ? line : withoutCounter(line, length);
  });
}

function countedAt(text: string, at: number): Counted | undefined {
  const match = COUNTER.exec(text);
  if (!match) return undefined;
  const rest = text.slice(match[0].length);
  const isNumber = /\d/.test(match[1]!);
  if (matchSectionTitle(rest) || (isNumber && /^\d/.test(rest))) return undefined;
  const period = findPeriod(text);
  if (period && period.start === 0) return undefined;
  const small = match[1]!.toLowerCase();
  // "A. Example" is a name
  if (!isNumber && match[2] === "." && small !== match[1]) return undefined;
  return {
    at,
    style: `${isNumber ? 1 : small === match[1] ? "a" : "A"}${match[2]}`,
    count: isNumber ? Number(match[1]) : small.charCodeAt(0) - 96,
    length: match[0].length,
  };
}

function withoutCounter(line: SourceLine, length: number): SourceLine {
  const { boldEdge, boldFirst, ...rest } = line;
  const edge = boldEdge === undefined || boldEdge <= length ? undefined : boldEdge - length;
  const share = length / line.text.length;
  return {
    ...rest,
    text: line.text.slice(length),
    listItem: true,
    ...(edge !== undefined && { boldEdge: edge, ...(boldFirst !== undefined && { boldFirst }) }),
    // where the text begins: wrapped lines of the item stand there
    ...(line.x !== undefined &&
      line.width !== undefined && { x: line.x + line.width * share, width: line.width * (1 - share) }),
  };
}
