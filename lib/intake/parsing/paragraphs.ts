import type { SourceLine, SourceText } from "../contract";
import { markCountedItems } from "./counted-lines";
import { findPeriod, findPeriods } from "./dates";
import { foldWords } from "./fold";
import { matchSectionTitle } from "./section-titles";
import { isLegalForm } from "./vocabulary";
import { learnWrapping, OPEN_WORD } from "./wrapped-lines";

/** Lines that are one text: a paragraph, a whole bullet, or a single line. Style and position are those of its first line. */
export interface Paragraph {
  text: string;
  lines: number[];
  first: SourceLine;
  listItem: boolean;
  bold: boolean;
  /** blank space above it, in lines of its own size (0 = set tight, 1 = one blank line) */
  gap: number;
  links: { text: string; url: string }[];
}

/** The source's lines with what was wrapped joined again. Words hyphenated at a line end become whole where that is certain. */
export function joinLines(source: SourceText): Paragraph[] {
  const lines = markCountedItems(source.lines);
  const wraps = wrapTest(source.kind, lines);
  const hyphenated = new Set(
    lines
      .flatMap((line) => line.text.match(/(?<!\p{L})\p{L}{1,40}-[\p{L}-]{1,40}/gu) ?? [])
      .map((word) => word.toLowerCase()),
  );
  const words = new Set(
    lines.flatMap((line) => line.text.match(/[\p{L}]{4,}/gu) ?? []).map((word) => word.toLowerCase()),
  );
  const divides = dividesWords(lines);
  const out: Paragraph[] = [];
  let previous: SourceLine | undefined;
  for (const line of lines) {
    const last = out.at(-1);
    if (last && previous && wraps(last, previous, line)) {
      last.text = joinText(last.text, line.text, hyphenated, words, divides);
      last.lines.push(line.index);
      last.links.push(...(line.links ?? []));
    } else
      out.push({
        text: line.text,
        lines: [line.index],
        first: line,
        listItem: line.listItem ?? false,
        bold: line.bold ?? false,
        gap: gapAbove(previous, line),
        links: [...(line.links ?? [])],
      });
    previous = line;
  }
  return joinDates(out);
}

/** A date set in two lines of a narrow column: "Jan 2020 –" over "Dec 2022", "December" over "2024". */
function joinDates(paragraphs: Paragraph[]): Paragraph[] {
  const out: Paragraph[] = [];
  for (const paragraph of paragraphs) {
    const last = out.at(-1);
    const { text } = paragraph;
    if (
      last &&
      !last.listItem &&
      !paragraph.listItem &&
      last.text.length < 140 &&
      text.length < 24 &&
      last.first.page === paragraph.first.page &&
      last.first.block === paragraph.first.block &&
      (OPEN_DATE.test(last.text) ||
        (/^(?:(?:19|20)\d\d|['’]\d\d)(?:\s*[-–—].*)?$/.test(text) && /\p{L}{3,10}\.?$/u.test(last.text)))
    ) {
      const joined = `${last.text} ${text}`;
      const period = findPeriods(joined).at(-1);
      const whole = last.text.length < 24 || period?.single === undefined;
      if (period && whole && period.start < last.text.length && period.end >= joined.length - 1) {
        out[out.length - 1] = { ...last, text: joined, lines: [...last.lines, ...paragraph.lines] };
        continue;
      }
    }
    // "Fenwright Instruments" over "Inc.", "+49 (0)561" over "5550159"
    const goesOn =
      last &&
      !paragraph.listItem &&
      last.first.page === paragraph.first.page &&
      last.first.block === paragraph.first.block &&
      ((isLegalForm(text) && last.bold === paragraph.bold && !last.text.includes("\t")) ||
        (/\+\d[\d\s()]{2,12}$/.test(last.text) && /^\d[\d\s-]{4,12}$/.test(text)));
    if (goesOn)
      out[out.length - 1] = { ...last, text: `${last.text} ${text}`, lines: [...last.lines, ...paragraph.lines] };
    else out.push(paragraph);
  }
  return out;
}

const OPEN_DATE = /\d\s*[-–—]$/u;

/** The blank space between two lines, in lines; a new page or column counts as some. */
function gapAbove(previous: SourceLine | undefined, line: SourceLine): number {
  if (!previous || line.page !== previous.page) return 1;
  // a format without places
  if (line.y === undefined || previous.y === undefined) return 0;
  if (line.y < previous.y) return 1;
  // a small line under a large one stands as far off as the large one asks for
  const size = Math.max(line.fontSize ?? 1, previous.fontSize ?? 1);
  const distance = line.y - previous.y;
  return line.fontSize ? Math.max(0, distance / (size * 1.4) - 1) : Math.max(0, distance - 1);
}

type WrapTest = (paragraph: Paragraph, previous: SourceLine, line: SourceLine) => boolean;

function wrapTest(kind: SourceText["kind"], lines: SourceLine[]): WrapTest {
  if (["pdf", "png", "jpeg", "webp"].includes(kind)) {
    const goesOn = learnWrapping(lines);
    return (paragraph, previous, line) =>
      !startsAnew(paragraph, previous, line) &&
      (line.page === previous.page || paragraph.gap <= 3) &&
      goesOn(paragraph, previous, line);
  }
  if (kind === "txt") return textWraps(lines);
  return () => false;
}

/** What a line that goes on from the one above cannot look like, in any format. */
function startsAnew(paragraph: Paragraph, previous: SourceLine, line: SourceLine): boolean {
  if (line.listItem || line.text.includes("\t") || previous.text.includes("\t")) return true;
  // "dirección" and "personal" under an item of a list are the rest of it.
  // "INSTITUTE OF" over "TECHNOLOGY" is one name
  // "…, Patient" over "education": so is what goes on below in small letters, set alike
  const restOfItem =
    (/^\p{Ll}/u.test(line.text) && (paragraph.listItem || isSetAlike(previous, line))) || OPEN_WORD.test(previous.text);
  if (
    (!restOfItem && matchSectionTitle(line.text)) ||
    (paragraph.lines.length === 1 && matchSectionTitle(paragraph.text))
  )
    return true;
  if (
    /^[\p{Lu}][\p{L}&/ -]{1,28}(?:\s?\([\p{L} ]{2,20}\))?:\s/u.test(line.text) &&
    !/[,;]$/.test(previous.text) &&
    !paragraph.listItem
  )
    return true;
  // a list of several on one line, unless the line above is full of them, too
  const separator = / [|•·] /.exec(line.text)?.[0];
  if (separator && !/[|•·,]$/.test(previous.text) && !previous.text.includes(separator)) return true;
  if (/^(?:https?:\/\/|www\.|[\w.+-]+@[\w-]+\.|[\w-]+(?:\.[\w-]+)*\.[a-z]{2,6}\/)/i.test(line.text)) return true;
  if (onlyContacts(previous) && !/[,;:/-]$/.test(previous.text)) return true;
  // "School (09/2014–" over "06/2016)", "Clerk, Works (since May" over "2022)"
  if (
    /\([^()]{1,30}[-–—]$/.test(previous.text) ||
    (/\([^()]*$/.test(previous.text) && /^[^()]{1,40}\)/.test(line.text))
  )
    return false;
  const period = findPeriod(line.text);
  // "Certificate, Issuer," over "2016": the list item goes on
  if (period?.single && paragraph.listItem && /,$/.test(previous.text)) return false;
  if (period && period.start <= 1 && (!period.single || period.end >= line.text.length - 1)) return true;
  // "MSc …" over "BA …": each its own
  if (DEGREE_START.test(line.text) && DEGREE_START.test(previous.text)) return true;
  const before = findPeriod(previous.text);
  // "BA History, Example University, 2016" over "A levels, …": a date set apart ends its line
  if (
    before?.single &&
    before.end >= previous.text.length - 1 &&
    !paragraph.listItem &&
    /^\p{Lu}/u.test(line.text) &&
    /[,(–—|-]\s*$/.test(previous.text.slice(0, before.start))
  )
    return true;
  return before !== undefined && !before.single && before.end >= previous.text.length - 1 && !paragraph.listItem;
}

const isSetAlike = (one: SourceLine, two: SourceLine) =>
  one.fontSize !== undefined &&
  Math.abs(one.fontSize - (two.fontSize ?? 0)) < 0.3 &&
  Boolean(one.bold) === Boolean(two.bold) &&
  Math.abs((one.x ?? 0) - (two.x ?? 0)) < 1.5;

/** A line that is an e-mail address, a number or the words of a link, and nothing else. */
function onlyContacts({ text, links }: SourceLine): boolean {
  const bare = text.trim();
  if (links?.length && foldWords(bare) === foldWords(links.map((link) => link.text).join(" "))) return true;
  return (
    bare.length < 60 &&
    (/^[\w.+-]+@[\w.-]+\.\p{L}{2,}$/u.test(bare) || /^\+?\(?\d[\d\s()./-]{6,22}\d$/.test(bare)) &&
    !findPeriod(bare)
  );
}

function textWraps(lines: SourceLine[]): WrapTest {
  const endOf = (line: SourceLine) => (line.x ?? 0) + line.text.length;
  const ends = lines.map(endOf).sort((a, b) => a - b);
  // dates at the right edge show how wide the text was wrapped
  const edges = lines.flatMap((line) => (line.text.includes("\t") ? [(line.x ?? 0) + (line.width ?? 0)] : []));
  const edge = Math.max(0, ...edges);
  const exact = edge >= 50 && edge >= (ends.at(-1) ?? 0) && edges.filter((end) => end === edge).length >= 2;
  const longest = exact ? edge : (ends.at(-1) ?? 0);
  const hard = exact || (longest >= 50 && longest <= 110 && ends.filter((end) => end > longest * 0.82).length >= 4);
  // wrapped lines of items stand under the item's text
  const hanging = lines.some(
    (line, i) => i > 0 && !line.listItem && lines[i - 1]!.listItem && (line.x ?? 0) > 0 && line.x === lines[i - 1]!.x,
  );
  return (paragraph, previous, line) => {
    if (line.page !== previous.page || (line.y ?? 0) !== (previous.y ?? 0) + 1) return false;
    const x = line.x ?? 0;
    const start = paragraph.first.x ?? 0;
    const firstWord = /^\S+/.exec(line.text)?.[0].length ?? 0;
    const full = hard && endOf(previous) + 1 + firstWord > longest - (exact ? 0 : 6);
    const lower = /^[\p{Ll}(]/u.test(line.text);
    // the last word of a sentence may be that of a title: "… where I can use my" over "skills."
    const lastWord = full && /^\p{Ll}.*\.$/u.test(line.text) && !/[.:]$/.test(previous.text) && !line.listItem;
    if (!lastWord && startsAnew(paragraph, previous, line)) return false;
    if (paragraph.listItem && x > 0 && Math.abs(x - start) <= 2) return true;
    if (paragraph.listItem && hanging && x < start && /^\p{Lu}/u.test(line.text)) return false;
    // sentences that each have a line of their own
    if (
      paragraph.lines.length === 1 &&
      /^\p{Lu}/u.test(line.text) &&
      ENDED.test(previous.text) &&
      ENDED.test(line.text)
    )
      return false;
    return (
      (full && (x === start || paragraph.listItem)) || (lower && hard && !exact && previous.text.length > longest * 0.6)
    );
  };
}

const DEGREE_START =
  /^(?:(?:Ph|D|Ed)\.?\s?(?:D|Phil)|(?:B|M)\.?\s?(?:A|S|Sc|Eng|Ed|Phil|Com|Tech|BA|Mus|Litt|Res|Arch)|LL[BM]|PGCE|A[- ][Ll]evels?|GCSEs?)\b/u;
const ENDED = /\p{Ll}{2}[.!?]$/u;
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/** First parts of compounds that keep their hyphen when it falls on a line end. */
const COMPOUND =
  /(?:^|[^\p{L}])(?:full|part|long|short|high|low|well|self|non|end|cross|multi|real|on|off|in|out|up|top|hands|front|back|data|user|cost|time|day|year|two|three|four|five|six|co|pre|post|re|ex|low|open|fast|client|customer|results|detail|problem|decision|state|award|team|risk|value|event|test|object|project|business|large|small|medium|cloud|mid|decision)-$/iu;

/**
 * Whether a document divides words at line ends: one that does has many long lines that end with a hyphen, one that does not has few, which
 * are hyphens of compounds.
 */
function dividesWords(lines: readonly SourceLine[]): boolean {
  const long = lines.filter(({ text }) => text.length > 40);
  const divided = lines.filter(
    ({ text }, i) => /\p{L}-$/u.test(text) && /^\p{Ll}/u.test(lines[i + 1]?.text ?? ""),
  ).length;
  return long.length < 12 || divided > Math.max(1, long.length * 0.05);
}

function joinText(
  before: string,
  after: string,
  hyphenated: Set<string>,
  words: Set<string>,
  divides: boolean,
): string {
  // An address broken at its own hyphen, or after a dot or @
  if (
    /^[\w.%+-]*@|^\S+\.\p{L}{2,6}(?:\s|\/|$)/u.test(after) &&
    /(?:^|\s)[\w.%+-]+[-@.]$/.test(before) &&
    /@/.test(before + after)
  )
    return before + after;
  // Scripts that are written without spaces
  if (UNSPACED.test(before.at(-1) ?? "") && UNSPACED.test(after[0] ?? "")) return before + after;
  // Polish, Spanish and Portuguese write the hyphen of a compound once more in the next line.
  if (/\p{L}-$/u.test(before) && /^-\p{L}/u.test(after)) return before + after.slice(1);
  const broken = /(\p{L}{1,60})-$/u.exec(before);
  const rest = /^[\p{Ll}]+/u.exec(after)?.[0];
  if (!broken || !rest)
    return /[\p{L}\d][/-]$/u.test(before) && !/\s[-/]$/.test(before) ? before + after : `${before} ${after}`;
  const kept = `${broken[1]}-${rest}`.toLowerCase();
  const whole = `${broken[1]}${rest}`.toLowerCase();
  // "people-" and "and-process": the rest is hyphenated itself
  if (/^\p{Ll}+-\p{L}/u.test(after)) return before + after;
  // "five-a-" and "side": a compound of several words
  if (/\p{L}-\p{L}{1,3}-$/u.test(before)) return before + after;
  const keep = hyphenated.has(kept) || (!words.has(whole) && (!divides || COMPOUND.test(before)));
  return keep ? before + after : before.slice(0, -1) + after;
}

/** True when a line is all in capitals (and has letters that could be small). */
export function isCapitals(text: string): boolean {
  return /\p{Lu}{2}/u.test(text) && !/\p{Ll}/u.test(text);
}

/** The words before and after the place where a text changes its weight; undefined where it does not, or within a word. */
export function atBoldEdge({ first, text }: Paragraph): { front: string; back: string; backAt: number } | undefined {
  const edge = first.boldEdge;
  if (edge === undefined || edge >= text.length || !text.startsWith(first.text.slice(0, edge))) return undefined;
  const front = text.slice(0, edge).replace(/[\s,;:|·•–—-]+$/u, "");
  const backAt = edge + /^[\s,;:|·•–—-]*/u.exec(text.slice(edge))![0].length;
  const back = text.slice(backAt);
  const parted = backAt > edge || front.length < edge || /^[(\p{Lu}]/u.test(back);
  return front && back && parted ? { front, back, backAt } : undefined;
}

export const wordCount = (text: string) => foldWords(text).split(" ").filter(Boolean).length;
