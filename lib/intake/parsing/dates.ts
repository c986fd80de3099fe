import { LANGUAGES, phrasesOf } from "./languages/languages";
import { PhraseBook, type Token, tokenize } from "./phrases";

/** A period found in a text: where it stands, its words, and what they mean as far as that is certain. */
export interface FoundPeriod {
  start: number;
  end: number;
  text: string;
  startDate?: string;
  endDate?: string;
  current?: boolean;
  /** one date, not a span: which end it is depends on what it is written at */
  single?: boolean;
  /** the words say that the date is an end that is to come, or that was reached */
  ends?: boolean;
  doubt?: string;
}

interface Words {
  months: PhraseBook<number>;
  present: PhraseBook<true>;
  seasons: PhraseBook<true>;
  since: PhraseBook<true>;
  from: PhraseBook<true>;
  until: PhraseBook<true>;
  to: PhraseBook<true>;
  of: PhraseBook<true>;
  yearWords: PhraseBook<true>;
  ends: PhraseBook<"expected" | "completed">;
  durations: PhraseBook<true>;
}

let words: Words | undefined;

function book(): Words {
  if (words) return words;
  const plain = (list: Parameters<typeof phrasesOf>[0], but: string[] = []) =>
    new PhraseBook<true>(
      phrasesOf(list)
        .filter((phrase) => !but.includes(phrase))
        .map((phrase) => [phrase, true] as const),
    );
  words = {
    months: new PhraseBook(
      LANGUAGES.flatMap(({ months }) =>
        months.flatMap((names, index) => names.split(" ").map((name) => [name, index + 1] as const)),
      ),
    ),
    present: plain("present"),
    seasons: plain("seasons"),
    since: plain("since"),
    from: plain("from"),
    until: plain("until"),
    to: plain("to", ["–"]),
    of: plain("of"),
    yearWords: plain("yearWords"),
    ends: new PhraseBook([
      ...phrasesOf("expected").map((phrase) => [phrase, "expected"] as const),
      ...phrasesOf("completed").map((phrase) => [phrase, "completed"] as const),
    ]),
    durations: plain("durations"),
  };
  return words;
}

/** The first period (or single date) in a text, or undefined. */
export function findPeriod(text: string): FoundPeriod | undefined {
  return findPeriods(text)[0];
}

/** What every date has: a year, or two digits beside an apostrophe, a slash, a dot, a dash or a word and a dash. */
const MAY_HOLD_DATE = /(?:19|20|30)\d\d|['’ʼ`‘]\s?\d\d|\d[./]\s?\d\d|\p{L}[.,]?[ -]\d\d\s*[-–—−]|\p{L}-\d\d/u;
const LONGEST = 5000;
const remembered = new Map<string, FoundPeriod[]>();
let monthFirst = false;

/**
 * Sets how "03/04/2019" is read in the texts asked for next: day first, as most of the world writes, unless the document
 * holds a date that can only be read month first and none that can only be read day first.
 */
export function learnDateOrder(lines: readonly string[]): void {
  let days = 0;
  let months = 0;
  for (const line of lines)
    for (const [, a, b] of line.matchAll(/(?<!\d)(\d{1,2})\/(\d{1,2})\/(?:19|20)\d\d(?!\d)/g)) {
      if (Number(a) > 12 && Number(b) <= 12) days++;
      if (Number(b) > 12 && Number(a) <= 12) months++;
    }
  monthFirst = months > 0 && days === 0;
  remembered.clear();
}

/** All periods of a text in order, none overlapping. The parser asks for the same lines several times, so answers are kept. */
export function findPeriods(text: string): FoundPeriod[] {
  // A running text of that length is no line that a date stands in.
  if (text.length > LONGEST || !MAY_HOLD_DATE.test(text)) return [];
  const known = remembered.get(text);
  if (known) return known;
  if (remembered.size >= 2000) remembered.clear();
  const found = scanPeriods(text);
  remembered.set(text, found);
  return found;
}

/** Forgets the lines asked for, and what was learnt of them: they are somebody's document. */
export const forgetPeriods = () => {
  remembered.clear();
  monthFirst = false;
};

/** A date as it is read: `next` is the token after it. */
interface Point {
  next: number;
  /** ISO 8601, as exact as it is written */
  iso?: string;
  /** counts as a date only beside another one */
  weak?: boolean;
  /** no year of its own; the other end of the range has it */
  month?: number;
  day?: number;
  precision: "day" | "month" | "season" | "year";
  impossible?: boolean;
}

function scanPeriods(text: string): FoundPeriod[] {
  const tokens = tokenize(text);
  const found: FoundPeriod[] = [];
  for (let at = 0; at < tokens.length; ) {
    const period = periodAt(text, tokens, at);
    if (period) {
      found.push(period.found);
      at = Math.max(period.next, at + 1);
    } else at++;
  }
  return found;
}

type Read = Omit<FoundPeriod, "start" | "end" | "text">;

function periodAt(text: string, tokens: Token[], at: number): { found: FoundPeriod; next: number } | undefined {
  const first = tokens[at]!;
  const openers = book();
  if (first.kind === "number" || first.kind === "word" || isDash(first) || first.text === "'") {
    const make = (next: number, read: Read) => {
      const tail = durationAt(tokens, next);
      const start = first.start;
      const end = tokens[(tail ?? next) - 1]!.end;
      return { found: judge({ start, end, text: text.slice(start, end), ...read }), next: tail ?? next };
    };
    if (first.kind === "word") {
      // "expected May 2025", "graduated: 2019"
      const ends = openers.ends.at(tokens, at);
      if (ends) {
        let next = ends.next;
        while (
          /^[:.,(-]$/.test(tokens[next]?.text ?? "") ||
          /^(?:in|on|im|en|date|am|le|el)$/.test(tokens[next]?.text ?? "")
        )
          next++;
        const inner = rangeAt(tokens, next) ?? undefined;
        if (inner && next - ends.next <= 3) {
          if (!inner.read.single) return make(inner.next, inner.read);
          return make(inner.next, {
            ...inner.read,
            startDate: undefined,
            endDate: inner.read.startDate,
            single: true,
            ends: true,
          });
        }
      }
      for (const opener of ["since", "from", "until"] as const) {
        const match = openers[opener].at(tokens, at);
        if (!match || openers.months.at(tokens, at)?.next === match.next) continue;
        const inner = rangeAt(tokens, match.next);
        if (!inner) continue;
        if (!inner.read.single) return make(inner.next, inner.read);
        if (opener === "since") {
          const present = presentAt(tokens, inner.next);
          return make(present ?? inner.next, { ...inner.read, single: undefined, current: true });
        }
        if (opener === "until")
          return make(inner.next, {
            ...inner.read,
            single: undefined,
            startDate: undefined,
            endDate: inner.read.startDate,
          });
      }
    }
    // "– 2019": an end without a beginning
    if (isDash(first) && at === 0) {
      const inner = rangeAt(tokens, 1);
      if (inner?.read.single && closes(tokens, inner.next))
        return make(inner.next, {
          ...inner.read,
          single: undefined,
          startDate: undefined,
          endDate: inner.read.startDate,
        });
    }
    const range = rangeAt(tokens, at);
    if (range) return make(range.next, range.read);
  }
  return undefined;
}

/** A range or a single date that begins at a token. */
function rangeAt(tokens: Token[], at: number): { read: Read; next: number } | undefined {
  if (!startsFree(tokens, at)) return undefined;
  const start = pointAt(tokens, at, true);
  if (!start) return undefined;
  // "May/June 2020"
  const slash =
    tokens[start.next]?.text === "/" && book().months.at(tokens, start.next + 1) ? start.next + 1 : undefined;
  const separator = separatorAt(tokens, start.next) ?? slash;
  if (separator !== undefined) {
    const present = presentAt(tokens, separator);
    if (present !== undefined && start.iso)
      return { read: { startDate: start.iso, current: true, ...flag(start) }, next: present };
    const ends = book().ends.at(tokens, separator);
    const to = ends ? ends.next : separator;
    const end = pointAt(tokens, to, true);
    if (end) {
      const from = start.iso ?? borrow(start, end);
      if (from && end.iso && (!start.weak || !end.weak || sameShape(tokens, at, start, to, end)))
        return { read: { startDate: from, endDate: end.iso, ...flag(start, end) }, next: end.next };
      // "1–15 March 2020", "01.03. – 31.12.2019"
    }
    const short = shortYearAt(tokens, separator, start);
    if (short) return { read: { startDate: start.iso, endDate: short.iso }, next: short.next };
    // "2019 –": goes on
    if (!end && start.iso && !start.weak && isDash(tokens[separator - 1]!) && closes(tokens, separator))
      return { read: { startDate: start.iso, current: true, ...flag(start) }, next: separator };
  }
  const years = twoYearsAt(tokens, at, start);
  if (years) return { read: { startDate: start.iso, endDate: years.iso }, next: years.next };
  const school = schoolYearAt(tokens, start);
  if (school) return { read: { startDate: start.iso, endDate: school.iso }, next: school.next };
  if (start.weak || (!start.iso && !start.impossible)) return undefined;
  // "2021 (ongoing)", "May 2025 (expected)"
  const bracket = tokens[start.next];
  if (bracket && /^[([,]$/.test(bracket.text)) {
    const closed = bracket.text !== ",";
    const present = presentAt(tokens, start.next + 1);
    const closing = (next: number) => (closed && /^[)\]]$/.test(tokens[next]?.text ?? "") ? next + 1 : next);
    if (present !== undefined && closed)
      return { read: { startDate: start.iso, current: true, ...flag(start) }, next: closing(present) };
    const ends = book().ends.at(tokens, start.next + 1);
    if (ends?.value === "expected" && (closed || closes(tokens, ends.next)))
      return { read: { endDate: start.iso, single: true, ends: true, ...flag(start) }, next: closing(ends.next) };
  }
  return { read: { startDate: start.iso, single: true, ...flag(start) }, next: start.next };
}

const flag = (...points: Point[]): { doubt?: string } =>
  points.some((point) => point.impossible) ? { doubt: "this date does not exist" } : {};

/** The start of "Jan – Mar 2020" takes its year from the end. */
function borrow(start: Point, end: Point): string | undefined {
  const year = end.iso?.slice(0, 4);
  if (!year) return undefined;
  if (start.month && end.precision !== "year" && end.precision !== "season")
    return start.day ? `${year}-${two(start.month)}-${two(start.day)}` : `${year}-${two(start.month)}`;
  if (start.day && !start.month && end.precision === "day") return `${end.iso!.slice(0, 7)}-${two(start.day)}`;
  return undefined;
}

/** "05/12 – 06/14": both ends short, written alike. */
function sameShape(tokens: Token[], a: number, start: Point, b: number, end: Point): boolean {
  const shape = (from: number, to: number) =>
    tokens
      .slice(from, to)
      .map((t) => (t.kind === "number" ? "0" : t.kind === "word" ? "a" : t.text))
      .join("");
  return shape(a, start.next) === shape(b, end.next);
}

const isDash = (token: Token) => /^[-–—−‒―→⟶~]$/u.test(token.text);

/** The token after what parts two dates: a dash of any kind, or a word of any language. */
function separatorAt(tokens: Token[], at: number): number | undefined {
  let next = at;
  if (tokens[next]?.text === "." && isDash(tokens[next + 1] ?? tokens[next]!)) next++;
  // "Jan 2020 (3 years) – now"
  let dashes = 0;
  while (tokens[next] && isDash(tokens[next]!) && dashes < 3) {
    next++;
    dashes++;
  }
  if (dashes && tokens[next]?.text === ">") next++;
  const word = book().to.at(tokens, next);
  const said = dashes > 0 && presentAt(tokens, next) !== undefined;
  if (word && !said && (dashes || tokens[next]!.spaced)) next = word.next;
  else if (!dashes && tokens[next]?.text === "&" && tokens[next]!.spaced) next++;
  else if (!dashes) return undefined;
  return next;
}

/** The token after "present", "à ce jour", "the current day"; articles before it go along. */
function presentAt(tokens: Token[], at: number): number | undefined {
  let next = at;
  if (tokens[next]?.text === "(") next++;
  const direct = book().present.at(tokens, next);
  if (!direct && /^(?:the|la|el|le|l|a|o|il|ao|au|zum|tot|do|по|до|în|el)$/.test(tokens[next]?.text ?? "")) {
    next++;
    if (tokens[next]?.text === "'") next++;
  }
  const match = direct ?? book().present.at(tokens, next);
  if (!match) return undefined;
  let end = match.next;
  if (tokens[at]?.text === "(" && tokens[end]?.text === ")") end++;
  else if (tokens[end]?.text === "." && !tokens[end]!.spaced) end++;
  return end;
}

/** Nothing of the text goes on here: its end, a bracket, a bar, a wide gap stands for one. */
const closes = (tokens: Token[], at: number) =>
  !tokens[at] || /^[)\]|,;:•·]$/.test(tokens[at]!.text) || tokens[at]!.apart;

/** "2019–21": the century is that of the start. */
function shortYearAt(tokens: Token[], at: number, start: Point): { iso: string; next: number } | undefined {
  const token = tokens[at];
  if (!start.iso || start.precision === "day" || token?.kind !== "number" || token.text.length !== 2) return undefined;
  if (start.precision === "month" && !/^\d{2}$/.test(token.text)) return undefined;
  const after = tokens[at + 1];
  if (
    after &&
    !after.spaced &&
    ((/^[./%:]$/.test(after.text) && tokens[at + 2]?.kind === "number") || after.text === "%" || after.kind !== "sign")
  )
    return undefined;
  if (after?.kind === "word" && book().durations.at(tokens, at + 1) === undefined && book().months.at(tokens, at + 1))
    return undefined;
  const iso = `${start.iso.slice(0, 2)}${token.text}`;
  const span = Number(iso) - Number(start.iso.slice(0, 4));
  return span >= 0 && span <= 30 ? { iso, next: at + 1 } : undefined;
}

/** "2015 2019" and nothing else in the line or cell: a layout that drops its dash */
function twoYearsAt(tokens: Token[], at: number, start: Point): { iso: string; next: number } | undefined {
  const end = tokens[start.next];
  if (start.precision !== "year" || !start.iso || !isYear(end) || !end!.spaced || !tokens[at]!.apart) return undefined;
  const after = tokens[start.next + 1];
  const span = Number(end!.text) - Number(start.iso);
  return (!after || after.apart) && span > 0 && span <= 15 ? { iso: end!.text, next: start.next + 1 } : undefined;
}

/** "2015/2016", "2018/19" */
function schoolYearAt(tokens: Token[], start: Point): { iso: string; next: number } | undefined {
  const [slash, year] = [tokens[start.next], tokens[start.next + 1]];
  if (start.precision !== "year" || !start.iso || slash?.text !== "/" || year?.kind !== "number") return undefined;
  const after = tokens[start.next + 2];
  if (after && !after.spaced && /^[./]$/.test(after.text) && tokens[start.next + 3]?.kind === "number")
    return undefined;
  const iso = year.text.length === 2 ? `${start.iso.slice(0, 2)}${year.text}` : year.text;
  const span = Number(iso) - Number(start.iso);
  return iso.length === 4 && span >= 0 && span <= 8 ? { iso, next: start.next + 2 } : undefined;
}

/** A figure that goes on from another one, or from a sign of money or a number, is no date. */
function startsFree(tokens: Token[], at: number): boolean {
  const before = tokens[at - 1];
  const token = tokens[at];
  if (!token || !before || token.spaced) return Boolean(token);
  if (token.kind === "word") return before.kind !== "number";
  if (before.kind === "word") return false;
  if (/^[$€£#№+]$/u.test(before.text)) return false;
  return !(
    /^[.,:/-]$/.test(before.text) &&
    (tokens[at - 2]?.kind === "number" || tokens[at - 2]?.kind === "word") &&
    !before.spaced &&
    !(before.text === "," || (before.text === ":" && tokens[at - 2]?.kind === "word"))
  );
}

const YEAR = /^(?:19[3-9]\d|20\d\d|30\d\d)$/;
const isYear = (token: Token | undefined) => token?.kind === "number" && YEAR.test(token.text);
const isSmall = (token: Token | undefined, most = 2) => token?.kind === "number" && token.text.length <= most;

function pointAt(tokens: Token[], at: number, weak: boolean): Point | undefined {
  const token = tokens[at];
  if (!token) return undefined;
  const point =
    token.kind === "number"
      ? numericAt(tokens, at)
      : token.text === "'"
        ? apostropheAt(tokens, at)
        : token.kind === "word"
          ? wordAt(tokens, at)
          : undefined;
  if (!point || (point.weak && !weak)) return undefined;
  return withYearWord(tokens, point);
}

/** "2019 г.", "2019 r.", "2019年" */
function withYearWord(tokens: Token[], point: Point): Point {
  if (!point.iso) return point;
  const match = book().yearWords.at(tokens, point.next);
  if (!match) return point;
  // The dot of "г." may end the sentence; a dot that follows at once is the word's own.
  const next =
    tokens[match.next]?.text === "." && !tokens[match.next]!.spaced && tokens[match.next - 1]!.text !== "."
      ? match.next + 1
      : match.next;
  return { ...point, next };
}

function numericAt(tokens: Token[], at: number): Point | undefined {
  const [a, s1, b, s2, c] = [tokens[at]!, tokens[at + 1], tokens[at + 2], tokens[at + 3], tokens[at + 4]];
  const sign = (token: Token | undefined) => (token && /^[./-]$/.test(token.text) ? token.text : undefined);
  const tight = (...run: (Token | undefined)[]) => run.every((token) => token && !token.spaced);
  if (isYear(a)) {
    // 2019年3月
    if (s1?.text === "年") {
      const month = isSmall(b) && s2?.text === "月" ? Number(b!.text) : undefined;
      return month ? dated(at + 4, a.text, month) : { next: at + 2, iso: a.text, precision: "year" };
    }
    // 2019-03-15, 2019.03.15
    if (sign(s1) && sign(s1) === sign(s2) && isSmall(b) && isSmall(c) && tight(b, s2, c) && Number(b!.text) <= 12) {
      const next = tokens[at + 5]?.text === "." && sign(s1) === "." ? at + 6 : at + 5;
      return dated(next, a.text, Number(b!.text), Number(c!.text));
    }
    // 2019-03, 2019/03, 2019.03; "2010-12" alone is a range
    if (sign(s1) && tight(s1, b) && b?.kind === "number" && b.text.length === 2 && isMonthNumber(b.text)) {
      const goesOn =
        tokens[at + 3] &&
        !tokens[at + 3]!.spaced &&
        /^[./]$/.test(tokens[at + 3]!.text) &&
        tokens[at + 4]?.kind === "number" &&
        !tokens[at + 4]!.spaced;
      const schoolYear =
        sign(s1) !== "." &&
        Number(b.text) > Number(a.text.slice(2)) &&
        Number(b.text) - Number(a.text.slice(2)) <= (sign(s1) === "/" ? 1 : 4) &&
        !isoMonthBeside(tokens, at);
      const percent = tokens[at + 3]?.text === "%";
      if (!goesOn && !schoolYear && !percent) {
        const next = sign(s1) === "." && tokens[at + 3]?.text === "." && !tokens[at + 3]!.spaced ? at + 4 : at + 3;
        return dated(next, a.text, Number(b.text));
      }
    }
    // 2019. 03. (Hungarian)
    if (
      s1?.text === "." &&
      !s1.spaced &&
      b?.spaced &&
      isSmall(b) &&
      b.text.length === 2 &&
      isMonthNumber(b.text) &&
      s2?.text === "."
    )
      return dated(at + 4, a.text, Number(b.text));
    // 2019 March, 2019. március 1., 2019 Q1, 2018 summer
    let next = at + 1;
    if (/^[.,]$/.test(tokens[next]?.text ?? "") && tokens[next + 1]?.kind === "word") next++;
    const of = book().of.at(tokens, next);
    const month = book().months.at(tokens, of ? of.next : next);
    if (
      month &&
      tokens[next]!.spaced &&
      (tokens[month.next - 1]!.text.length > 3 || endsHere(tokens, month.next)) &&
      !isYear(tokens[month.next]) &&
      !apostropheAt(tokens, month.next)
    ) {
      let end = month.next;
      if (tokens[end]?.text === "." && !tokens[end]!.spaced) end++;
      const day = tokens[end];
      if (isSmall(day) && tokens[end + 1]?.text === "." && Number(day!.text) <= 31)
        return dated(end + 2, a.text, month.value, Number(day!.text));
      return dated(end, a.text, month.value);
    }
    const after = tokens[at + 1];
    if (after?.kind === "word" && /^[qh]$/.test(after.text) && /^[1-4]$/.test(b?.text ?? "") && !b!.spaced)
      return { next: at + 3, iso: a.text, precision: "season" };
    // a plain year: no part of a bigger figure
    if (after && !after.spaced) {
      if (
        after.text === "%" ||
        (/^[.,]$/.test(after.text) && tokens[at + 2]?.kind === "number" && !tokens[at + 2]!.spaced)
      )
        return undefined;
      if (
        after.kind === "word" &&
        !book().yearWords.at(tokens, at + 1) &&
        !book().present.at(tokens, at + 1) &&
        !book().to.at(tokens, at + 1)
      )
        return undefined;
    }
    return { next: at + 1, iso: a.text, precision: "year" };
  }
  if (a.text.length > 2) return undefined;
  const first = Number(a.text);
  // 15.03.2019, 3/15/2019, 15. 3. 2019
  if (
    sign(s1) &&
    sign(s1) === sign(s2) &&
    isSmall(b) &&
    isYear(c) &&
    !s1!.spaced &&
    !s2!.spaced &&
    (sign(s1) === "." || tight(b, c))
  ) {
    const second = Number(b!.text);
    const [day, month] =
      (second > 12 && first <= 12) || (monthFirst && sign(s1) === "/" && first <= 12)
        ? [second, first]
        : [first, second];
    return dated(at + 5, c!.text, month, day);
  }
  // 01.09.19 – 31.08.21
  if (
    sign(s1) &&
    sign(s1) === sign(s2) &&
    isSmall(b) &&
    c?.kind === "number" &&
    c.text.length === 2 &&
    tight(s1, b, s2, c) &&
    isMonthNumber(b!.text) &&
    first <= 31
  )
    return { ...dated(at + 5, century(c.text), Number(b!.text), first), weak: true };
  // 03/2019, 3.2019, 03 / 2019
  if (
    sign(s1) &&
    isYear(b) &&
    (sign(s1) !== "-" || (!s1!.spaced && !b!.spaced && a.text.length === 2 && isMonthNumber(a.text)))
  ) {
    if (s1!.spaced !== b!.spaced && sign(s1) !== ".") return undefined;
    if (first < 1 || first > 12)
      return sign(s1) === "/" && !s1!.spaced ? { next: at + 3, precision: "month", impossible: true } : undefined;
    return dated(at + 3, b!.text, first);
  }
  // 1 March 2019, 1st of March 2019, 1. März, 1er mars
  let next = at + 1;
  if (/^(?:st|nd|rd|th|er|o|a|º)$/.test(tokens[next]?.text ?? "") && !tokens[next]!.spaced) next++;
  else if (/^[.º°]$/.test(tokens[next]?.text ?? "") && !tokens[next]!.spaced) next++;
  const of = book().of.at(tokens, next);
  const month = book().months.at(tokens, of ? of.next : next);
  if (month && first >= 1 && first <= 31) {
    const year = yearAfter(tokens, month.next);
    if (year) return dated(year.next, year.text, month.value, first);
    return { next: dotted(tokens, month.next), month: month.value, day: first, precision: "day", weak: true };
  }
  // 01.03. – 31.12.2019
  if (s1?.text === "." && isSmall(b) && s2?.text === "." && tight(s1, b, s2) && isMonthNumber(b!.text) && first <= 31)
    return { next: at + 4, month: Number(b!.text), day: first, precision: "day", weak: true };
  // 05/12, 05.12 (month and short year)
  if (
    sign(s1) &&
    s1!.text !== "-" &&
    b?.kind === "number" &&
    b.text.length === 2 &&
    tight(s1, b) &&
    isMonthNumber(a.text)
  ) {
    const after = tokens[at + 3];
    if (!(after && !after.spaced && (/^[./%]$/.test(after.text) || after.kind !== "sign")))
      return { ...dated(at + 3, century(b.text), first), weak: true };
  }
  // 03–06/2020: the month alone; 1–15 March 2020: the day alone
  const dash = tokens[s1?.text === "." && !s1.spaced ? at + 2 : at + 1];
  if (dash && isDash(dash) && first >= 1 && first <= 31) {
    const from = s1?.text === "." && !s1.spaced ? at + 2 : at + 1;
    const end = tokens[from + 1]?.kind === "number" ? numericAt(tokens, from + 1) : undefined;
    if (end?.iso && end.precision === "month" && isMonthNumber(a.text) && /^[./]$/.test(tokens[from + 2]?.text ?? ""))
      return { next: from, month: first, precision: "month", weak: true };
    if (end?.iso && end.precision === "day" && tokens[from + 2]?.kind === "word")
      return { next: from, day: first, precision: "day", weak: true };
  }
  return undefined;
}

const isMonthNumber = (text: string) => /^(?:0?[1-9]|1[0-2])$/.test(text);

/** The same text writes another date as year and month: then "2010-12" is December. */
function isoMonthBeside(tokens: Token[], at: number): boolean {
  return tokens.some(
    (token, i) =>
      Math.abs(i - at) > 2 &&
      isYear(token) &&
      tokens[i + 1]?.text === tokens[at + 1]?.text &&
      !tokens[i + 1]!.spaced &&
      tokens[i + 2]?.kind === "number" &&
      tokens[i + 2]!.text.length === 2 &&
      !tokens[i + 2]!.spaced,
  );
}

function endsHere(tokens: Token[], at: number): boolean {
  const token = tokens[at];
  return !token || token.kind === "sign";
}

/** '18 */
function apostropheAt(tokens: Token[], at: number): Point | undefined {
  const [mark, year] = [tokens[at], tokens[at + 1]];
  if (mark?.text !== "'" || year?.kind !== "number" || year.text.length !== 2) return undefined;
  return { next: at + 2, iso: century(year.text), precision: "year", weak: true };
}

function dotted(tokens: Token[], at: number): number {
  return tokens[at]?.text === "." && !tokens[at]!.spaced ? at + 1 : at;
}

/** The year of a date that begins with its month or day: "2019", ", 2019", "de 2019", "'19", "-19". */
function yearAfter(tokens: Token[], at: number): { text: string; next: number } | undefined {
  let next = dotted(tokens, at);
  if (/^[,/-]$/.test(tokens[next]?.text ?? "")) next++;
  const of = book().of.at(tokens, next);
  if (of) next = of.next;
  if (tokens[next]?.text === "'" && tokens[next + 1]?.kind === "number") {
    const year = tokens[next + 1]!;
    if (year.text.length === 2) return { text: century(year.text), next: next + 2 };
  }
  // French "d'août 2019" has its apostrophe before the month; "l'" before a year does not occur.
  if (isYear(tokens[next])) {
    const after = tokens[next + 1];
    if (
      after &&
      !after.spaced &&
      /^[.,]$/.test(after.text) &&
      tokens[next + 2]?.kind === "number" &&
      !tokens[next + 2]!.spaced
    )
      return undefined;
    return { text: tokens[next]!.text, next: next + 1 };
  }
  return undefined;
}

function wordAt(tokens: Token[], at: number): Point | undefined {
  const token = tokens[at]!;
  const month = book().months.at(tokens, at);
  if (month) {
    const year = yearAfter(tokens, month.next);
    if (year) return dated(year.next, year.text, month.value);
    let next = dotted(tokens, month.next);
    // March 1, 2019; March 1st 2019
    const day = tokens[next];
    if (isSmall(day) && day!.spaced) {
      let after = next + 1;
      if (/^(?:st|nd|rd|th)$/.test(tokens[after]?.text ?? "") && !tokens[after]!.spaced) after++;
      if (tokens[after]?.text === ",") after++;
      if (isYear(tokens[after]) && Number(day!.text) <= 31)
        return dated(after + 1, tokens[after]!.text, month.value, Number(day!.text));
    }
    // Mar 20 – Apr 21; Jan-20
    if (
      tokens[next]?.text === "-" &&
      !tokens[next]!.spaced &&
      tokens[next + 1]?.text.length === 2 &&
      tokens[next + 1]?.kind === "number" &&
      !tokens[next + 1]!.spaced
    )
      next++;
    const short = tokens[next];
    if (
      short?.kind === "number" &&
      short.text.length === 2 &&
      (tokens[next + 1] === undefined || tokens[next + 1]!.kind === "sign")
    )
      return { ...dated(next + 1, century(short.text), month.value), weak: true };
    return { next: dotted(tokens, month.next), month: month.value, precision: "month", weak: true };
  }
  // Q1 2020, H2/2021
  if (/^[qhт]$/.test(token.text) && /^[1-4]$/.test(tokens[at + 1]?.text ?? "") && !tokens[at + 1]!.spaced) {
    let next = at + 2;
    if (/^[/-]$/.test(tokens[next]?.text ?? "")) next++;
    if (isYear(tokens[next])) return { next: next + 1, iso: tokens[next]!.text, precision: "season" };
    if (tokens[next]?.text === "'" && isSmall(tokens[next + 1]))
      return { next: next + 2, iso: century(tokens[next + 1]!.text), precision: "season" };
  }
  // Summer 2018, WS 2018/19, early 2019
  const season = book().seasons.at(tokens, at);
  if (season) {
    let next = season.next;
    const of = book().of.at(tokens, next);
    if (of) next = of.next;
    if (/^[,/-]$/.test(tokens[next]?.text ?? "")) next++;
    const inner = /^(?:term|semester|semestre|trimester|quarter)$/.test(tokens[next]?.text ?? "") ? next + 1 : next;
    if (isYear(tokens[inner])) {
      const second =
        tokens[inner + 1]?.text === "/" && tokens[inner + 2]?.kind === "number" && !tokens[inner + 1]!.spaced
          ? inner + 3
          : inner + 1;
      return { next: second, iso: tokens[inner]!.text, precision: "season" };
    }
    if (tokens[inner]?.text === "'" && isSmall(tokens[inner + 1]))
      return { next: inner + 2, iso: century(tokens[inner + 1]!.text), precision: "season" };
    // "end of March 2020"
    const month2 = book().months.at(tokens, inner);
    const year = month2 && yearAfter(tokens, month2.next);
    if (month2 && year) return dated(year.next, year.text, month2.value);
  }
  return undefined;
}

const two = (n: number | string) => String(n).padStart(2, "0");
const century = (year: string) => (Number(year) > 60 ? `19${year}` : `20${year}`);

/** A point in ISO 8601; one that cannot be (the 31st of February) has no meaning and is marked. */
function dated(next: number, year: string, month: number, day?: number): Point {
  const precision = day === undefined ? "month" : "day";
  if (month < 1 || month > 12) return { next, precision, impossible: true };
  if (day === undefined) return { next, iso: `${year}-${two(month)}`, precision };
  const real = new Date(Date.UTC(Number(year), month - 1, day));
  if (day < 1 || real.getUTCMonth() !== month - 1) return { next, precision, impossible: true };
  return { next, iso: `${year}-${two(month)}-${two(day)}`, precision };
}

/** The token after a length of time that follows a period: "(2 years 3 months)", "· 2 yrs". */
function durationAt(tokens: Token[], at: number): number | undefined {
  let next = at;
  let bracket = false;
  while (/^[,·•|(]$/.test(tokens[next]?.text ?? "") && next - at < 3) bracket = tokens[next++]!.text === "(" || bracket;
  let units = 0;
  while (isSmall(tokens[next])) {
    const unit = book().durations.at(tokens, next + 1);
    if (!unit || /^(?:and|und|et|y|e|en|i|και|и|och|og|ja|a|ve|și|és|і)$/.test(tokens[next + 1]!.text)) break;
    next = dotted(tokens, unit.next);
    units++;
    const and = book().durations.at(tokens, next);
    if (tokens[next]?.text === "," && isSmall(tokens[next + 1])) next++;
    else if (and && isSmall(tokens[and.next])) next = and.next;
  }
  if (!units) return undefined;
  if (bracket && tokens[next]?.text === ")") next++;
  return next;
}

function judge(period: FoundPeriod): FoundPeriod {
  const clean = Object.fromEntries(
    Object.entries(period).filter(([, value]) => value !== undefined),
  ) as unknown as FoundPeriod;
  const { startDate, endDate } = clean;
  const impossible = [startDate, endDate].find((date) => date && Number(date.slice(0, 4)) > 2100);
  if (impossible) {
    // Kept as typed in `text`; a date that cannot be is not given as one.
    if (startDate === impossible) delete clean.startDate;
    if (endDate === impossible) delete clean.endDate;
    clean.doubt = "this date does not exist";
  }
  if (startDate && endDate && endDate.slice(0, startDate.length) < startDate.slice(0, endDate.length) && !impossible)
    clean.doubt = "the end lies before the start";
  return clean;
}
