import type { SourceLine } from "../contract";

/** What decides whether a line goes on with the text above it. */
export interface TextAbove {
  /** the line that its text began with */
  first: SourceLine;
  listItem: boolean;
  lines: number[];
}

export type GoesOn = (above: TextAbove, previous: SourceLine, line: SourceLine) => boolean;

/** What is known of one column: where its text ends at the right, and how far its lines stand apart where text wraps. */
interface Column {
  edge: number;
  leading: number;
  /** lines of a list item that wraps begin under its text, not under its mark */
  hanging: boolean;
}

/** Words that end no title, name or sentence: whatever stands after one belongs to it. */
/** A line that says what was done begins with a verb of the past, as lists in English have it; those that do not end in "ed" are few. */
const DEED =
  /^(?:\p{Lu}\p{Ll}{2,}ed|Built|Cut|Led|Ran|Wrote|Grew|Won|Made|Set|Taught|Held|Drove|Oversaw|Sold|Brought|Began|Spoke|Kept|Sent|Chose|Gave|Took|Met|Put|Spent|Got|Did|Found|Rebuilt|Rewrote|Oversaw|Undertook|Shot|Drew|Bought|Hit|Beat|Broke)\s+\p{L}/u;

export const OPEN_WORD =
  /(?:^|\s)(?:and|or|of|the|a|an|to|for|in|with|by|on|at|from|into|as|und|oder|der|die|das|den|dem|des|für|von|vom|im|am|mit|zu|zur|zum|bei|et|ou|de|du|des|la|le|les|au|aux|en|pour|par|avec|sur|y|o|el|los|las|del|al|con|para|por|e|do|da|dos|das|com|di|il|lo|gli|della|delle|dei|degli|dell'|per|van|het|een|voor|met|op|te|aan|i|w|z|na|do|dla|oraz|przez|και|του|της|των|στο|στη|στην|με|για|από|σε|и|в|на|с|для|по|от|из|&)$/iu;

/**
 * Tells wrapped lines of a PDF from new ones, by geometry first: a line goes on where its first word had no room in the line above. Where text of
 * a column ends is learned from the lines that surely wrap (small letters at the start, lines under the text of a list item).
 */
export function learnWrapping(lines: SourceLine[]): GoesOn {
  const columns = new Map<string, Column>();
  const byColumn = new Map<string, SourceLine[]>();
  for (const line of lines) {
    const list = byColumn.get(keyOf(line));
    if (list) list.push(line);
    else byColumn.set(keyOf(line), [line]);
  }
  const leading = usualLeading(lines);
  for (const [key, own] of byColumn) columns.set(key, columnOf(own, lines, leading));
  const places = new Map(lines.map((line, i) => [line, i]));
  const reachOf = (line: SourceLine) => {
    const at = places.get(line) ?? 0;
    const near = lines
      .slice(Math.max(0, at - NEIGHBOURS), at + NEIGHBOURS)
      .filter((one) => one.block === line.block && one.page === line.page && leftOf(one) > leftOf(line) - 30);
    const same = near.filter((one) => Math.abs(leftOf(one) - leftOf(line)) < 3);
    return Math.max(...(same.length > 3 ? same : near).map(rightOf));
  };
  return (above, previous, line) => {
    const column = columns.get(keyOf(line)) ?? columnOf([line], lines, leading);
    // Where one block holds a head as wide as the page and columns below it, the lines around an item tell how far it reaches.
    if (!above.listItem) return goesOn(above, previous, line, column);
    return goesOn(above, previous, line, { ...column, edge: Math.min(column.edge, reachOf(previous)) });
  };
}

/** So many lines before and after one are its surroundings. */
const NEIGHBOURS = 10;

const keyOf = (line: SourceLine) => `${line.block ?? ""}`;
const leftOf = (line: SourceLine) => line.x ?? 0;
const rightOf = (line: SourceLine) => (line.x ?? 0) + (line.width ?? 0);
const sizeOf = (line: SourceLine) => line.fontSize ?? 10;
const step = (previous: SourceLine, line: SourceLine) => ((line.y ?? 0) - (previous.y ?? 0)) / sizeOf(line);
const isLower = (line: SourceLine) => /^[\p{Ll}]/u.test(line.text);
const isOpen = (line: SourceLine) =>
  /[,&/(–-]$/.test(line.text) || OPEN_WORD.test(line.text) || isBracketOpen(line.text);
const isBracketOpen = (text: string) => text.lastIndexOf("(") > text.lastIndexOf(")") && text.length > 3;

/** Width of the first word of a line, from its share of the line's letters. */
function firstWord(line: SourceLine): number {
  const word = /^\S+/.exec(line.text)?.[0].length ?? 0;
  return (word / Math.max(1, line.text.length)) * (line.width ?? 0);
}

const roomNeeded = (previous: SourceLine, line: SourceLine) =>
  rightOf(previous) + sizeOf(line) * 0.25 + firstWord(line);

const alike = (previous: SourceLine, line: SourceLine) =>
  Math.abs(sizeOf(line) - sizeOf(previous)) <= 0.6 && Boolean(line.bold) === Boolean(previous.bold);

/** Pairs that surely are one text. */
function surelyWraps(previous: SourceLine, line: SourceLine): boolean {
  if (line.page !== previous.page || line.block !== previous.block || line.listItem || line.text.includes("\t"))
    return false;
  if (!alike(previous, line) || previous.text.includes("\t")) return false;
  const distance = step(previous, line);
  if (distance < 0.8 || distance > 2) return false;
  const under = Math.abs(leftOf(line) - leftOf(previous)) < (previous.listItem ? 4.5 : 2);
  return under && ((isLower(line) && !/[.!?:;]$/.test(previous.text)) || Boolean(previous.listItem));
}

function usualLeading(lines: SourceLine[]): number {
  const steps = lines.flatMap((line, i) => {
    const previous = lines[i - 1];
    return previous && surelyWraps(previous, line) ? [step(previous, line)] : [];
  });
  return steps.sort((a, b) => a - b)[Math.floor(steps.length / 2)] ?? 1.45;
}

function columnOf(own: SourceLine[], all: SourceLine[], documentLeading: number): Column {
  const widest = Math.max(...own.map(rightOf));
  let edge = Number.POSITIVE_INFINITY;
  const steps: number[] = [];
  let under = 0;
  let outdented = 0;
  for (const [i, line] of own.entries()) {
    const previous = own[i - 1];
    if (!previous) continue;
    if (surelyWraps(previous, line)) {
      edge = Math.min(edge, roomNeeded(previous, line));
      steps.push(step(previous, line));
      if (previous.listItem) under++;
    } else if (previous.listItem && !line.listItem && isLower(line) && leftOf(line) < leftOf(previous) - 4.5)
      outdented++;
  }
  if (edge === Number.POSITIVE_INFINITY) edge = roomOf(own, all, widest);
  return {
    edge: Math.max(widest, Math.min(edge, roomOf(own, all, widest))),
    leading: steps.sort((a, b) => a - b)[Math.floor(steps.length / 2)] ?? documentLeading,
    hanging: under >= outdented,
  };
}

/** How far text of these lines could reach: to the column beside them, else to the right margin of the page. */
function roomOf(own: SourceLine[], all: SourceLine[], widest: number): number {
  const pages = new Set(own.map((line) => line.page));
  const beside = all.filter((line) => pages.has(line.page) && line.block !== own[0]!.block && leftOf(line) > widest);
  const top = Math.min(...own.map((line) => line.y ?? 0));
  const bottom = Math.max(...own.map((line) => line.y ?? 0));
  const near = beside.filter((line) => (line.y ?? 0) >= top - 20 && (line.y ?? 0) <= bottom + 20);
  if (near.length) return Math.max(widest, Math.min(...near.map(leftOf)) - 14);
  return Math.max(widest, ...all.filter((line) => pages.has(line.page)).map(rightOf));
}

function goesOn(above: TextAbove, previous: SourceLine, line: SourceLine, column: Column): boolean {
  if (!alike(previous, line)) return false;
  const samePage = line.page === previous.page;
  if (samePage && line.block !== previous.block) return false;
  const distance = step(previous, line);
  if (samePage && (distance <= 0.5 || distance > 2.1)) return false;
  const size = sizeOf(line);
  const lower = isLower(line) || /^[(\p{Pd}]/u.test(line.text);
  const open = isOpen(previous);
  // Lines that belong together stand as close as lines that surely wrap.
  const loose = samePage && distance > column.leading * 1.16 + 0.04;
  if (loose && !(lower && distance <= column.leading * 1.35)) return false;
  const room = roomNeeded(previous, line);
  const full = room > column.edge - size * 0.6;
  const surelyFull = room > column.edge + size * 0.2;
  const long = rightOf(previous) > leftOf(above.first) + (column.edge - leftOf(above.first)) * 0.55;
  const offset = leftOf(line) - leftOf(above.first);
  // Two lines that begin with what was done are two deeds: "Built …" over "Cut …".
  if (
    Math.abs(offset) < 4.5 &&
    !open &&
    DEED.test(above.first.text) &&
    DEED.test(line.text) &&
    !/[,-]$/.test(previous.text)
  )
    return false;
  if (above.listItem) {
    if (Math.abs(offset) < 4.5)
      return (
        full ||
        (isBracketOpen(previous.text) && /^[^(]{1,40}\)/.test(line.text)) ||
        ((lower || open) && long) ||
        (!samePage && lower)
      );
    if (offset > 0 && offset < 10) return full && (lower || open);
    if (offset < 0 && offset > -16)
      return full && (column.hanging ? isLower(line) : lower || open || /[^.!?:;]$/.test(previous.text));
    return false;
  }
  if (Math.abs(offset) >= 3) {
    // set about one middle: "(former Restaurant" over "Manager)"
    const middle = (one: SourceLine) => (leftOf(one) + rightOf(one)) / 2;
    return (
      Math.abs(middle(line) - middle(previous)) < 1.5 && isBracketOpen(previous.text) && /^[^(]*\)/.test(line.text)
    );
  }
  if (isBracketOpen(previous.text) && /^[^(]{1,40}\)/.test(line.text)) return true;
  if (lower || open) return (full || long) && !/[.!?:]$/.test(previous.text) ? true : full;
  // Capitals and figures begin new lines as well as they go on: running text, or words that surely found no room.
  const running = above.lines.length > 1 || previous.text.split(" ").length > 6;
  const narrow = column.edge - leftOf(above.first) < size * 24;
  if (!narrow) return full && (running || surelyFull);
  // several things with commas or signs between them go on with the last of them
  if (surelyFull && (previous.text.match(/[,|•·;/]\s/gu)?.length ?? 0) > 1) return true;
  return (
    surelyFull &&
    (above.lines.length > 1
      ? running && /\p{Ll}/u.test(previous.text) && previous.text.split(" ").length > 3
      : Boolean(line.bold) || previous.text.split(" ").length > 4)
  );
}
