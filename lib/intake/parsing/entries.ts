import type { CvBuilder } from "./cv-builder";
import { type FoundPeriod, findPeriods } from "./dates";
import { isLabelOf } from "./entry-label-words";
import { isPhrase } from "./labels";
import { atBoldEdge, isCapitals, type Paragraph, wordCount } from "./paragraphs";
import { degreeScore, institutionScore, organisationScore, titleScore } from "./vocabulary";

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

/** What a section's entries are: which words tell that a line names one of them. */
export type EntryKind = "work" | "education" | "projects" | "dated";

/** Lines of one head at most. */
const HEAD_LINES = 5;
const OUTSIDE = -1;
const ITEM_HEAD = -7;

/** One line of a section as the cutting sees it. */
interface Line {
  dated: boolean;
  /** how well it fits a head line, and the body of an entry */
  head: number;
  body: number;
  /** what it names: 1 = title or degree, 2 = employer or school */
  role: number;
  /** said of a line above it: how much it needs another line to be complete */
  wants: number;
  gap: number;
  look: string;
  item: boolean;
  place: boolean;
  /** an address on the web and nothing else: it stands in a head without saying how the head is arranged */
  url: boolean;
}

/** What the reading of a section as (lines above the date, lines below it) is worth, line by line. */
interface Template {
  above: number;
  below: number;
}

/**
 * Cuts a section into entries. A head is a run of short lines, as a rule with one period; what follows, up to the next head, is the
 * body. Which lines are heads is decided for the section as a whole: a dynamic program over its lines weighs how each line looks and
 * what it names, against heads with no date or two, with one thing named twice, or cut by a gap; entries of one section put their date
 * on the same line of the head, so each such arrangement is tried and the best one wins.
 */
export function splitEntries(builder: CvBuilder, paragraphs: Paragraph[], kind: EntryKind = "work"): RawEntry[] {
  if (!paragraphs.length) return [];
  const lines = linesOf(builder, paragraphs, kind);
  const anyDated = lines.some((line) => line.dated && line.head > 0);
  // Projects often have no date, even beside ones that do.
  const undated = kind === "projects" ? -0.9 : -2.4;
  let best: Path | undefined;
  const templates: Template[] = anyDated
    ? [0, 1, 2, 3, 4].flatMap((above) => [0, 1, 2, 3].map((below) => ({ above, below }))).filter(fitsHead)
    : [{ above: 0, below: 0 }];
  for (const template of templates) {
    const cut = cutLines(lines, template, anyDated, undated);
    if (!best || cut.score > best.score + 1e-9) best = cut;
  }
  return entriesOf(paragraphs, marksOf(best!));
}

/** A head holds no more lines than `HEAD_LINES`, its date among them. */
const fitsHead = ({ above, below }: Template) => above + below < HEAD_LINES;

function linesOf(builder: CvBuilder, paragraphs: Paragraph[], kind: EntryKind): Line[] {
  const periods = paragraphs.map(periodOf);
  const listOnly =
    paragraphs.some((p, i) => p.listItem && periods[i]) && !paragraphs.some((p, i) => !p.listItem && periods[i]);
  const body = commonSizeOf(paragraphs);
  const isStrong = (p: Paragraph) => !plainLook(p) || (body > 0 && (p.first.fontSize ?? 0) > body + 0.7);
  const strongs = paragraphs.filter((p) => !p.listItem).map(isStrong);
  const mixed = strongs.includes(true) && strongs.includes(false);
  const anyItem = paragraphs.some((p) => p.listItem);
  return paragraphs.map((p, i): Line => {
    const { text } = p;
    const period = periods[i];
    const words = wordCount(text);
    const bare = period ? cut(text, period) : text;
    const item = p.listItem && !(listOnly && period);
    const place =
      !period &&
      !(item && words > LONGEST_ITEM_PLACE) &&
      (builder.place(text)?.strong ?? false) &&
      builder.isSurePlace(text);
    // A list item is no line of a head: what it names is not asked for.
    const role = item ? 0 : roleOf(bare, kind);
    const url = !period && (URL_LINE.test(text) || isDuration(text));
    let head = 0;
    let said = 0;
    if (item) {
      head = ITEM_HEAD;
      said = 2;
    } else {
      // "A levels: Maths, Physics" is a degree with its subjects
      const label = /^(?:.*[:：]$|\p{L}[\p{L} &/'’-]{2,28}[:：](?=\s))/u.exec(text)?.[0];
      const labelled = label !== undefined && !period && !(kind === "education" && degreeScore(label) > 0);
      const sentence = isSentence(text, words) && !period;
      if (p.first.heading !== undefined) head += 3;
      else if (mixed && isStrong(p)) head += 1.6;
      if (period) head += period.single && words > 16 ? -2 : 3;
      else head -= 0.5;
      if (labelled) head -= kind === "education" ? 3 : 2.5;
      if (sentence) {
        head -= 3;
        said += 1.5;
      }
      if (p.lines.length > 1 && !period && words > 7) head -= p.bold ? 0.5 : 2.5;
      if (words > 14 && !period) head -= 2;
      // so many words that name nothing are said about something
      else if (words > 7 && kind === "work" && !period && !role && !place && !text.includes("\t")) head -= 1.2;
      // courses side by side
      if (kind === "education" && !period && !role && !place && text.includes("\t")) head -= 2.5;
      // words side by side, each by itself
      if (!period && text.split("\t").length > 2) head -= 2.5;
      // "Acme <gap> Denver, CO": a name and its place
      if (
        !period &&
        text.includes("\t") &&
        text
          .split("\t")
          .slice(1)
          .some((cell) => builder.place(cell)?.strong)
      )
        head += 1.2;
      if (role) head += 0.9;
      if (place) head += 1.2;
      // A line that is no bullet among bullets opens something.
      const [before, after] = [paragraphs[i - 1], paragraphs[i + 1]];
      if (anyItem && after?.listItem && (!before || before.listItem) && !labelled && !sentence) head += 1.5;
    }
    const parts =
      period && !item
        ? piecesOf(bare, text)
            .flatMap((piece) => piece.split(" / ").flatMap((part) => listParts(part, /,/)))
            .filter((part) => !builder.place(part)?.strong).length
        : 0;
    return {
      dated: period !== undefined,
      head,
      body: said,
      role,
      wants: !period || item ? 0 : parts === 0 ? 2 : parts === 1 ? 0.8 : -0.3,
      gap: p.gap,
      look: lookKey(p),
      item,
      place,
      url,
    };
  });
}

/** A list item of more words says something, and is no place. */
const LONGEST_ITEM_PLACE = 12;

/** "4 years 3 months": how long, and nothing else */
export const isDuration = (text: string) =>
  /^\(?(?:(?:\d{1,2}\+?|one|two|three|four|six|ein|eine|zwei|drei|vier|sechs|une?|deux|trois|un|una|dos|tres|due|tre|twee|drie|dwa|dwie|trzy|uma?|dois|duas)\s+(?:weeks?|days?|wochen?|tage|semaines?|jours|semanas?|d[ií]as|settiman[ae]|giorni|week|weken|dagen|tydzie[nń]|tygodnie|dias|years?|yrs?|months?|mos?|jahre?|monate?n?|ans?|mois|años?|mes(?:es)?|anos?|m[eê]s|anni|anno|mes[ei]|jaar|jaren|maand(?:en)?|lata?|rok|miesi[aą]c[ey]?|miesięcy)\.?[\s,]*){1,2}\)?$/iu.test(
    text.trim(),
  );

const URL_LINE = /^(?:https?:\/\/|www\.)\S+$|^[\w-]+(?:\.[\w-]+)*\.[a-z]{2,6}(?:\/\S*)?$/i;

const isSentence = (text: string, words: number) =>
  words > 3 &&
  ((/[.;!]$/.test(text) &&
    !/(?:^|[\s(])(?:Ltd|Inc|Co|Corp|Sp\. z o\.o|o\.o|S\.A|e\.\s?V|e\.\s?K|S\.L|S\.r\.l|S\.p\.A|B\.V|N\.V|a\.s|s\.r\.o|Α\.Ε|e\.V|Jr|Sr|Dr|Univ|Dept|U\.S|U\.K|Hons|г|r)\.$/iu.test(
      text,
    )) ||
    words > 22);

function roleOf(text: string, kind: EntryKind): number {
  if (kind === "education")
    return (
      (degreeScore(text) > 0 ? 1 : 0) |
      (institutionScore(text) > 0 && degreeScore(text) <= institutionScore(text) ? 2 : 0)
    );
  if (kind === "projects" || kind === "dated") return 0;
  // Running text may speak of teams and services; a name has capitals.
  const words = text.split(/\s+/);
  const prose = words.length > 5 && !words.slice(1).some((word) => /^\P{L}*\p{Lu}/u.test(word));
  const organisation = organisationScore(text) > 0 && !prose;
  const title = titleScore(text) > 0 && !(prose && words.length > 8);
  return (title ? 1 : 0) | (organisation && (!title || organisationScore(text) >= 4) ? 2 : 0);
}

interface Path {
  score: number;
  /** lines that begin a head (their index) or go on with one (-index - 1), the last first */
  marks?: Mark | undefined;
}

interface Mark {
  mark: number;
  before: Mark | undefined;
}

/** The marks of a path in order. */
function marksOf(path: Path): number[] {
  const out: number[] = [];
  for (let mark = path.marks; mark; mark = mark.before) out.push(mark.mark);
  return out.reverse();
}

/** The best cutting of a section under one arrangement. A state says how the head that is open looks so far. */
function cutLines(lines: readonly Line[], template: Template, anyDated: boolean, undated: number): Path {
  // key: OUTSIDE (in a body) or how the open head looks (`headKey`)
  let states = new Map<number, Path & { look?: string }>([[OUTSIDE, { score: 0 }]]);
  const usual = usualGap(lines);
  for (const [i, line] of lines.entries()) {
    const next = new Map<number, Path & { look?: string }>();
    const offer = (key: number, path: Path & { look?: string }) => {
      const known = next.get(key);
      if (!known || known.score < path.score) next.set(key, path);
    };
    const wide = i > 0 && line.gap > usual + 0.45;
    for (const [key, path] of states) {
      const open = openHead(key);
      const closing = open ? closeCost(open, template, anyDated, undated) : 0;
      // in the body of the entry above (or before any)
      const loose = path.marks === undefined ? -1 : 0;
      offer(OUTSIDE, {
        ...path,
        score:
          path.score +
          closing +
          line.body +
          loose -
          (open && line.place ? 1 : open && line.head > -1 && line.body === 0 ? 0.3 : 0),
      });
      // A list item is no line of a head: what it would cost (`ITEM_HEAD`) no other line makes good.
      if (line.item) continue;
      // first line of a head
      const begin = line.head + closing + (open ? -0.8 : 0) + (wide ? 0.6 : open && line.gap >= 0 && i > 0 ? -0.2 : 0);
      const alike = path.look === undefined ? 0 : path.look === line.look ? 0.4 : -0.4;
      offer(
        headKey({ lines: 1, above: line.dated || line.place ? 0 : 1, dated: line.dated, below: 0, roles: line.role }),
        {
          score: path.score + begin + alike,
          marks: { mark: i, before: path.marks },
          look: path.look ?? line.look,
        },
      );
      // goes on with the head
      if (open && line.url && !wide) {
        offer(key, { ...path, marks: { mark: -i - 1, before: path.marks } });
        continue;
      }
      if (!open || open.lines >= HEAD_LINES) continue;
      let on = line.head - (wide ? 1.2 : 0) - (open.lines >= 3 ? 0.8 : 0);
      if (line.dated && open.dated) on -= 6;
      if ((line.role & open.roles & 1) !== 0) on -= 1.6;
      if ((line.role & open.roles & 2) !== 0) on -= 1.2;
      if (open.dated && !line.dated && !line.item && !line.place) {
        // A date alone in its line asks for what it dates, unless that stands above it.
        const wants = lines[i - 1]!.wants;
        on += open.below > 0 ? -0.2 : wants > 0 ? wants * (open.above === 0 ? 1 : open.above === 1 ? 0.6 : 0.4) : wants;
      }
      // a title, and an employer
      if ((line.role | open.roles) === 3 && !(line.role & open.roles)) on += 0.6;
      if (line.dated && line.wants >= 2) on += 1;
      offer(
        headKey({
          lines: open.lines + (line.place ? 0 : 1),
          above: open.dated || line.dated || line.place ? open.above : Math.min(7, open.above + 1),
          dated: open.dated || line.dated,
          below: open.dated && !line.place ? Math.min(7, open.below + 1) : open.below,
          roles: open.roles | line.role,
        }),
        {
          score: path.score + on,
          marks: { mark: -i - 1, before: path.marks },
          ...(path.look !== undefined && { look: path.look }),
        },
      );
    }
    states = next;
  }
  let best: Path | undefined;
  for (const [key, path] of states) {
    const open = openHead(key);
    const score = path.score + (open ? closeCost(open, template, anyDated, undated) : 0);
    if (!best || score > best.score) best = { score, marks: path.marks };
  }
  return best!;
}

/** Where every line stands apart from the next (Markdown's paragraphs), only a wider gap says something. */
function usualGap(lines: readonly Line[]): number {
  const gaps = lines.slice(1).flatMap((line) => (line.item ? [] : [line.gap]));
  const apart = gaps.filter((gap) => gap > 0.45).sort((a, b) => a - b);
  return apart.length > gaps.length * 0.7 && gaps.length > 3 ? apart[Math.floor(apart.length / 2)]! : 0;
}

interface Head {
  lines: number;
  above: number;
  dated: boolean;
  below: number;
  roles: number;
}
const headKey = ({ lines, above, dated, below, roles }: Head) =>
  lines * 512 + above * 64 + (dated ? 32 : 0) + below * 4 + roles;
const openHead = (key: number): Head | undefined =>
  key === OUTSIDE
    ? undefined
    : { lines: key >> 9, above: (key >> 6) & 7, dated: (key & 32) !== 0, below: (key >> 2) & 7, roles: key & 3 };

/** What a head that is complete is worth: one with no date among dated ones is unlikely, one arranged like the others likelier. */
function closeCost(head: Head, template: Template, anyDated: boolean, undated: number): number {
  if (!anyDated) return 0;
  if (!head.dated) return undated;
  const above = head.above;
  return above === template.above && head.below === template.below ? 1 : 0;
}

/** Entries from the lines that begin a head (their index) or go on with it (-index - 1). */
function entriesOf(paragraphs: Paragraph[], marks: number[]): RawEntry[] {
  const begins = new Set(marks.filter((mark) => mark >= 0));
  const goOn = new Set(marks.filter((mark) => mark < 0).map((mark) => -mark - 1));
  const entries: RawEntry[] = [];
  const loose: Paragraph[] = [];
  for (let at = 0; at < paragraphs.length; at++) {
    if (begins.has(at)) {
      let end = at + 1;
      while (goOn.has(end)) end++;
      entries.push(toEntry(paragraphs.slice(at, end)));
      at = end - 1;
    } else if (entries.length) entries.at(-1)!.body.push(paragraphs[at]!);
    else loose.push(paragraphs[at]!);
  }
  if (loose.length) entries.unshift({ head: [], body: loose });
  return entries;
}

/** The size most letters of these are set in; 0 where it is not known. */
function commonSizeOf(paragraphs: readonly Paragraph[]): number {
  const letters = new Map<number, number>();
  for (const { first, text } of paragraphs) {
    const size = Math.round((first.fontSize ?? 0) * 2) / 2;
    letters.set(size, (letters.get(size) ?? 0) + text.length);
  }
  return [...letters].reduce((best, one) => (one[1] > best[1] ? one : best), [0, 0])[0];
}

const lookKey = (p: Paragraph) =>
  `${Math.round((p.first.fontSize ?? 0) * 2)} ${p.bold || p.first.boldFirst === true} ${p.first.heading ?? ""} ${isCapitals(p.text)}`;
const plainLook = (p: Paragraph) =>
  !p.bold && !p.first.boldFirst && p.first.heading === undefined && !isCapitals(p.text);

/** The period that dates a line: not one inside a sentence. */
function periodOf(paragraph: Paragraph): FoundPeriod | undefined {
  const { text } = paragraph;
  const periods = findPeriods(text);
  if (!periods.length) return undefined;
  let period = periods.find((p) => !p.single) ?? periods.at(-1)!;
  // "July 2023 (2 weeks)"
  const lasted = /^\s*\(([^()]{3,20})\)/u.exec(text.slice(period.end));
  if (lasted && isDuration(lasted[1]!)) {
    const end = period.end + lasted[0].length;
    period = { ...period, end, text: text.slice(period.start, end) };
  }
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
  ) {
    // "6 months in 2015"
    const during = /^(.+?)\s\p{L}{1,5}\s*$/u.exec(text.slice(0, period.start));
    if (!during || period.end < text.length - 1 || !isDuration(during[1]!)) return undefined;
    return { ...period, start: 0, text: text.slice(0, period.end) };
  }
  return period;
}

function toEntry(lines: Paragraph[]): RawEntry {
  const dated = lines.find((p) => periodOf(p) && !periodOf(p)!.single) ?? lines.find((p) => periodOf(p));
  const period = dated && periodOf(dated);
  return {
    head: lines.map((paragraph) => ({
      paragraph,
      // "Fechas <gap> 2012 – 2015": the label says no more than the date
      pieces: atEdge(
        piecesOf(paragraph === dated && period ? cut(paragraph.text, period) : paragraph.text, paragraph.text),
        paragraph,
      ).filter((piece) => !(paragraph === dated && (isLabelOf(piece, "dates") || isPhrase("expected", piece)))),
    })),
    ...(period && { period: { ...period, paragraph: dated } }),
    body: [],
  };
}

/** The piece in which the letters change their weight, cut there: a title in bold, then who it was held with. */
export function atEdge(pieces: string[], paragraph: Paragraph): string[] {
  const edge = atBoldEdge(paragraph);
  if (!edge) return pieces;
  const { front, back } = edge;
  return pieces.flatMap((piece, i) => {
    const own = i === 0 && piece.startsWith(front) ? piece.slice(front.length) : undefined;
    if (own === undefined || !/[\p{L}\p{N}]/u.test(own)) return [piece];
    const rest = own.replace(/^[\s,;:|·•–—-]+/u, "");
    if (!back.startsWith(rest) || OPEN.test(front)) return [piece];
    const tied = TIED.exec(rest)?.[0] ?? "";
    // "Bachelor of Science in Computer Science"
    if (tied && degreeScore(front) > 0 && institutionScore(rest) === 0) return [piece];
    return /^[(\p{Lu}\p{N}"“„«]/u.test(rest.slice(tied.length)) ? [front, rest.slice(tied.length)] : [piece];
  });
}

/** "at", "bei", "chez" before a name, where the letters already tell the two apart. */
const TIED =
  /^(?:at|in|with|by|for|bei|beim|im|in der|am|chez|à|au|en|em|na|no|presso|a|bij|w|we|в|στη|στην|στο|@)\s+(?=\p{Lu})/u;

/** "Issued by" before a name in bold: no name by itself. */
const OPEN =
  /(?:^|\s)(?:by|at|in|of|for|with|and|the|von|vom|bei|beim|im|und|der|des|par|chez|de|du|et|por|da|do|di|del|presso|e|y|door|van|en|przez|w|i|από|του|της|и|в|от)$/iu;

/** A text without one stretch of it, which becomes a gap; brackets and commas left bare around it go too. */
export function cut(text: string, { start, end }: { start: number; end: number }): string {
  const before = text.slice(0, start).replace(/[\s([,|–—:·•-]+$/u, "");
  const after = text.slice(end).replace(/^[\s)\],|–—:·•-]+/u, "");
  const left = before && after ? `${before}\t${after}` : before || after;
  // "Welder (Orbit Steel, 2015–2020)": what the bracket held beside the date is a piece of its own
  const open = left.lastIndexOf("(");
  return open > 0 && !left.includes(")", open) ? `${left.slice(0, open).trimEnd()}\t${left.slice(open + 1)}` : left;
}

/** "Acme Ltd (https://acme.example.com)": what a browser prints behind a link. */
export const ADDRESS_IN_BRACKETS = /\s\(((?:https?:\/\/|www\.)[^\s()]+)\)/gu;

/** Pieces that are set apart from each other, in a line or in what is left of it. */
export function piecesOf(text: string, line = text): string[] {
  // Where bars or dots part the pieces, a dash belongs to a name ("University of X – Berlin | 2010").
  const separators = /\s[|│¦•·]\s/.test(line)
    ? /\t|\s+[|│¦•·∙⋅]\s*|;\s+|(?<=\p{Ll}{4,})\.\s+(?=\p{Lu})/u
    : /\t|\s*[|│•·∙⋅‖¦]\s+|\s+[–—]\s+|\s+-\s+|\s+\/\/\s+|\s+@\s+|;\s+|(?<=\p{Ll}{4,})\.\s+(?=\p{Lu})/u;
  return text
    .replace(ADDRESS_IN_BRACKETS, "\t$1\t")
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

/** Separators that part the items of a list when nothing else does: each needs white space around it. */
const SPACED_SEPARATORS = [/\s+\/\s+/u, /\s+[-–—]\s+/u, /\s{3,}/u];

/** The items of a list in one line: between commas, semicolons, bars, dots or wide gaps, or else between spaced slashes or dashes. */
export function listItems(text: string): string[] {
  const items = listParts(text, /[,;|│•·∙●▪◦■‣⋅\t\n]/u);
  const whole = items.length > 1 ? items : splitSpaced(items[0] ?? "");
  return whole
    .map((item) => item.replace(/^[\s•·▪◦–—*-]+(?=\S)/u, "").trim())
    .filter((item) => /[\p{L}\p{N}★●]/u.test(item));
}

function splitSpaced(text: string): string[] {
  for (const separator of SPACED_SEPARATORS) {
    const parts = text.split(separator).map((part) => part.trim());
    // One dash may be a remark; several are a list.
    if (
      parts.length > (separator === SPACED_SEPARATORS[1] ? 2 : 1) &&
      parts.every((part) => part && wordCount(part) <= 6)
    )
      return parts;
  }
  return [text];
}
