import { type FoundPeriod, findPeriods } from "./dates";
import { isCapitals, type Paragraph, wordCount } from "./paragraphs";
import { organisationScore, titleScore } from "./vocabulary";

/** One job, course of study or project of a section: the lines that name it, and what is said about it. */
export interface RawEntry {
  head: HeadLine[];
  period?: FoundPeriod & { paragraph: Paragraph };
  body: Paragraph[];
}

/** A line of an entry's head and its pieces: parts set apart by wide gaps, bars, bullets or dashes, the period taken out. */
export interface HeadLine {
  paragraph: Paragraph;
  pieces: string[];
}

/**
 * Cuts a section into entries. A head is a run of short lines holding one period; what follows, up to the next head, is the body. Heads
 * without a period count where they look like the heads that have one.
 */
export function splitEntries(paragraphs: Paragraph[], kind: "work" | "education" | "projects" = "work"): RawEntry[] {
  const listOnly =
    paragraphs.filter((p) => p.listItem && periodOf(p)).length > 0 &&
    !paragraphs.some((p) => !p.listItem && periodOf(p));
  const heads = paragraphs.map((p) => isHead(p, listOnly));
  markUndatedHeads(paragraphs, heads);
  const entries: RawEntry[] = [];
  let at = 0;
  const loose: Paragraph[] = [];
  while (at < paragraphs.length) {
    if (!heads[at]) {
      const entry = entries.at(-1);
      if (entry) entry.body.push(paragraphs[at]!);
      else loose.push(paragraphs[at]!);
      at++;
      continue;
    }
    let end = at;
    while (end < paragraphs.length && heads[end]) end++;
    entries.push(...splitRun(paragraphs.slice(at, end)));
    at = end;
  }
  if (loose.length) entries.unshift({ head: [], body: loose });
  return entries;
}

/** The period that dates a line: not one inside a sentence. */
function periodOf(paragraph: Paragraph): FoundPeriod | undefined {
  const { text } = paragraph;
  const periods = findPeriods(text);
  if (!periods.length) return undefined;
  const period = periods.find((p) => !p.single) ?? periods.at(-1)!;
  const rest = `${text.slice(0, period.start)} ${text.slice(period.end)}`;
  const atEdge =
    period.start <= 2 ||
    text.slice(period.end).replace(/[\s)\].,|]/g, "").length <= 2 ||
    /[\t|(–—·•,-]\s*$/.test(text.slice(0, period.start)) ||
    /^\s*[\t|):–—·•,-]/.test(text.slice(period.end));
  if (!atEdge) return undefined;
  if (wordCount(rest) > 22) return undefined;
  if (
    period.single &&
    /\b(?:in|since|by|from|of|until|during|im|en|seit|depuis)\s*$/i.test(text.slice(0, period.start)) &&
    !text.includes("\t")
  )
    return undefined;
  return period;
}

function isHead(paragraph: Paragraph, listOnly: boolean): boolean {
  const { text, listItem, first } = paragraph;
  if (listItem) return listOnly && periodOf(paragraph) !== undefined;
  if (first.heading !== undefined) return true;
  const period = periodOf(paragraph);
  if (period && (!period.single || wordCount(text) <= 16)) return true;
  const words = wordCount(text);
  // "Key achievements:" and "Technologies: Java, SQL" speak about the entry above.
  if (/:$|^\p{L}[\p{L} &/]{2,28}:\s/u.test(text)) return false;
  if (paragraph.lines.length > 1 || words > 14) return paragraph.bold && words <= 20;
  return !(
    /[.;!]$/.test(text) &&
    !/\b(?:Ltd|Inc|Co|Corp|Sp\. z o\.o|S\.A|Α\.Ε|e\.V|Jr|Sr|Dr|Univ|Dept|U\.S|U\.K)\.$/i.test(text) &&
    words > 3
  );
}

/**
 * A short line without a date is part of a head only when a dated line stands by it, or when it is set like other heads: else it is text
 * (an unbulleted remark, a list of tools).
 */
function markUndatedHeads(paragraphs: Paragraph[], heads: boolean[]): void {
  const dated = paragraphs.map((p) => periodOf(p) !== undefined);
  const anyDated = paragraphs.some((_, i) => heads[i] && dated[i]);
  const looks = new Set<string>();
  // Lines of runs that hold a date set the pattern.
  forRuns(heads, (from, to) => {
    if (dated.slice(from, to).includes(true))
      for (let i = from; i < to; i++) if (!plainLook(paragraphs[i]!)) looks.add(lookKey(paragraphs[i]!));
  });
  forRuns(heads, (from, to) => {
    const firstDated = dated.slice(from, to).indexOf(true);
    if (firstDated < 0) {
      if (!anyDated && from === 0) return; // a section without any dates: its first line opens it
      for (let i = from; i < to; i++) {
        const p = paragraphs[i]!;
        const opens =
          p.first.heading !== undefined ||
          looks.has(lookKey(p)) ||
          (!anyDated && !plainLook(p)) ||
          (!anyDated && paragraphs[i + 1]?.listItem && (p.gap > 0.45 || paragraphs[i - 1]?.listItem));
        if (!opens)
          heads[i] = i > from && heads[i - 1]! && !plainLook(paragraphs[i - 1]!) && titleLike(p) ? heads[i]! : false;
      }
      return;
    }
    // After the dated line at most two more lines name the entry; further plain lines are text.
    const lastDated = from + dated.slice(from, to).lastIndexOf(true);
    for (let i = lastDated + 1, extra = 0; i < to; i++, extra++) {
      const p = paragraphs[i]!;
      if (p.first.heading !== undefined) continue;
      const text = extra >= 2 || (plainLook(p) && extra >= 1 && !titleLike(p)) || /^[\p{L} ]{3,30}:\s/u.test(p.text);
      if (text) for (let k = i; k < to; k++) if (paragraphs[k]!.first.heading === undefined) heads[k] = false;
      if (text) break;
    }
    // Lines far above the date belong to what came before.
    for (let i = from + firstDated - 1, up = 0; i >= from; i--, up++) {
      const p = paragraphs[i]!;
      const reach = up >= 3 || (up >= 1 && paragraphs[i + 1]!.gap > 0.45 && p.gap < paragraphs[i + 1]!.gap && from > 0);
      if (reach && p.first.heading === undefined) for (let k = from; k <= i; k++) heads[k] = false;
      if (reach) break;
    }
  });
}

function forRuns(heads: boolean[], visit: (from: number, to: number) => void) {
  for (let from = 0; from < heads.length; from++) {
    if (!heads[from]) continue;
    let to = from;
    while (to < heads.length && heads[to]) to++;
    visit(from, to);
    from = to;
  }
}

const lookKey = (p: Paragraph) =>
  `${Math.round((p.first.fontSize ?? 0) * 2)} ${p.bold} ${p.first.heading ?? ""} ${isCapitals(p.text)}`;
const plainLook = (p: Paragraph) => !p.bold && p.first.heading === undefined && !isCapitals(p.text);
const titleLike = (p: Paragraph) => titleScore(p.text) > 0 || organisationScore(p.text) > 0;

/** One run of head lines: one entry, or several when it holds several periods (entries without a body). */
function splitRun(run: Paragraph[]): RawEntry[] {
  const dated = run.map(periodOf);
  const at = dated.flatMap((period, i) => (period ? [i] : []));
  if (at.length <= 1) return splitByGap(run, dated);
  // How many lines stand above the first date tells where the following entries begin.
  const above = at[0]!;
  const starts = [0];
  for (let k = 1; k < at.length; k++) {
    const between = at[k]! - at[k - 1]! - 1;
    const strong = run
      .slice(at[k - 1]! + 1, at[k]! + 1)
      .findIndex(
        (p) => p.gap > 0.45 || (p.first.heading !== undefined && p.first.heading <= (run[0]!.first.heading ?? 9)),
      );
    const start = strong >= 0 ? at[k - 1]! + 1 + strong : at[k]! - Math.min(above, between);
    starts.push(start);
  }
  return starts.map((start, k) => toEntry(run.slice(start, starts[k + 1] ?? run.length)));
}

function splitByGap(run: Paragraph[], dated: (FoundPeriod | undefined)[]): RawEntry[] {
  const anyDate = dated.some(Boolean);
  if (anyDate) return [toEntry(run)];
  const groups: Paragraph[][] = [];
  for (const [i, p] of run.entries()) {
    const opens =
      i === 0 || p.gap > 0.45 || (!plainLook(p) && lookKey(p) === lookKey(run[0]!) && plainLook(run[i - 1]!));
    if (opens) groups.push([p]);
    else groups.at(-1)!.push(p);
  }
  return groups.map(toEntry);
}

function toEntry(lines: Paragraph[]): RawEntry {
  const dated = lines.find((p) => periodOf(p) && !periodOf(p)!.single) ?? lines.find((p) => periodOf(p));
  const period = dated && periodOf(dated);
  return {
    head: lines.map((paragraph) => ({
      paragraph,
      pieces: piecesOf(paragraph === dated && period ? cut(paragraph.text, period) : paragraph.text, paragraph.text),
    })),
    ...(period && { period: { ...period, paragraph: dated } }),
    body: [],
  };
}

/** A text without one stretch of it, which becomes a gap; brackets and commas left bare around it go too. */
export function cut(text: string, { start, end }: { start: number; end: number }): string {
  const before = text.slice(0, start).replace(/[\s([,|–—:·•-]+$/u, "");
  const after = text.slice(end).replace(/^[\s)\],|–—:·•-]+/u, "");
  return before && after ? `${before}\t${after}` : before || after;
}

/** Pieces that are set apart from each other, in a line or in what is left of it. */
export function piecesOf(text: string, line = text): string[] {
  // Where bars part the pieces, a dash belongs to a name ("University of X – Berlin | 2010").
  const separators = /\s[|│¦]\s/.test(line)
    ? /\t|\s+[|│¦]\s*/u
    : /\t|\s*[|│•·∙⋅‖¦]\s+|\s+[–—]\s+|\s+-\s+|\s+\/\/\s+|\s+@\s+/u;
  return text
    .split(separators)
    .map((piece) => piece.trim().replace(/^[,|–—·•\s]+|[,|–—·•\s]+$/gu, ""))
    .filter((piece) => /[\p{L}\p{N}]/u.test(piece));
}

/** Parts between commas, semicolons or bars that are not inside brackets. */
export function listParts(text: string, separators = /[,;|•·\t\n]|\s[–—-]\s(?=\p{Lu})/u): string[] {
  const parts: string[] = [];
  let depth = 0;
  let current = "";
  for (let i = 0; i < text.length; i++) {
    const char = text[i]!;
    if (char === "(" || char === "[") depth++;
    else if (char === ")" || char === "]") depth = Math.max(0, depth - 1);
    const isNumber = char === "," && /\d/.test(text[i - 1] ?? "") && /\d/.test(text[i + 1] ?? "");
    if (depth === 0 && !isNumber && separators.test(char)) {
      parts.push(current);
      current = "";
    } else current += char;
  }
  parts.push(current);
  return parts.map((part) => part.trim()).filter(Boolean);
}
