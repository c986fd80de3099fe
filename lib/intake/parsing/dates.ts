import { foldKeepLength } from "./fold";

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
  doubt?: string;
}

/** Month names as data: full and short, nominative and genitive, folded (no accents). */
const MONTHS: string[] = [
  "january jan januar janner janvier janv enero ene janeiro gennaio gen januari styczen stycznia sty ιανουαριοσ ιανουαριου ιαν январь января янв ocak oca",
  "february feb febr februar fevrier fevr fev febrero fevereiro febbraio februari luty lutego lut φεβρουαριοσ φεβρουαριου φεβ φεβρ февраль февраля фев февр subat sub",
  "march mar marz mars marzo marco maart mrt marzec marca μαρτιοσ μαρτιου μαρ март марта мар mart",
  "april apr avril avr abril abr aprile kwiecien kwietnia kwi απριλιοσ απριλιου απρ апрель апреля апр nisan nis",
  "may mai mayo maio maggio mag mei maj maja μαιοσ μαιου μαι май мая mayis",
  "june jun juni juin junio junho giugno giu czerwiec czerwca cze ιουνιοσ ιουνιου ιουν июнь июня июн haziran haz",
  "july jul juli juillet juil julio julho luglio lug lipiec lipca lip ιουλιοσ ιουλιου ιουλ июль июля июл temmuz tem",
  "august aug aout agosto ago augustus sierpien sierpnia sie αυγουστοσ αυγουστου αυγ август августа авг agustos augusti",
  "september sept sep septembre septiembre setembro set settembre sett wrzesien wrzesnia wrz σεπτεμβριοσ σεπτεμβριου σεπ σεπτ сентябрь сентября сен сент eylul eyl",
  "october oct oktober okt octobre octubre outubro out ottobre ott pazdziernik pazdziernika paz οκτωβριοσ οκτωβριου οκτ октябрь октября окт ekim oktober",
  "november nov novembre noviembre novembro listopad listopada lis νοεμβριοσ νοεμβριου νοε ноябрь ноября ноя нояб kasim kas",
  "december dec dezember dez decembre diciembre dic dezembro dicembre grudzien grudnia gru δεκεμβριοσ δεκεμβριου δεκ декабрь декабря дек aralik ara",
];
const MONTH_NUMBER = new Map<string, number>();
MONTHS.forEach((names, i) => {
  for (const name of names.split(" ")) if (!MONTH_NUMBER.has(name)) MONTH_NUMBER.set(name, i + 1);
});

const PRESENT =
  "present|presently|current|currently|now|nowadays|today|ongoing|on-going|to date|date|till date|till now|heute|aktuell|jetzt|gegenwart|laufend|dato|" +
  "aujourd'hui|present|actuel|actuellement|ce jour|en cours|actualidad|actual|actualmente|presente|hoy|la fecha|en curso|atual|atualmente|hoje|o momento|momento|" +
  "oggi|attuale|attualmente|in corso|ad oggi|heden|nu|vandaag|obecnie|teraz|nadal|dzis|dzisiaj|chwili obecnej|σημερα|παρον|τωρα|нынешнее время|настоящее время|" +
  "наст\\.? ?время|н\\.? ?в\\.?|сейчас|наст\\.?|nuvarande|idag|halen|gunumuz|devam ediyor|bugun";
const SEASONS =
  "spring|summer|autumn|fall|winter|fruhling|fruhjahr|sommer|herbst|printemps|ete|automne|hiver|primavera|verano|otono|invierno|verao|outono|inverno|estate|autunno|" +
  "lente|zomer|herfst|wiosna|lato|jesien|zima|ανοιξη|καλοκαιρι|φθινοπωρο|χειμωνασ|весна|лето|осень|зима|early|mid|late|michaelmas|hilary|trinity|ws|ss|wise|sose|wintersemester|sommersemester|semester";

const names = [...MONTH_NUMBER.keys()].sort((a, b) => b.length - a.length).join("|");
const YEAR = String.raw`(?:19[4-9]\d|20\d\d|30\d\d)`;
const MONTH = String.raw`(?<![\p{L}])(?:${names})(?![\p{L}])\.?`;
/** One date. Alternatives from the most to the least exact: the first that fits wins. */
const POINT = [
  String.raw`\d{4}-\d{2}-\d{2}`,
  String.raw`\d{1,2}[./-]\d{1,2}[./-](?:${YEAR})`,
  String.raw`\d{1,2}(?:st|nd|rd|th|\.)? (?:de |of )?${MONTH},? (?:de )?${YEAR}`,
  String.raw`${MONTH} \d{1,2}(?:st|nd|rd|th)?,? ${YEAR}`,
  `${MONTH}(?:,? ?(?:de |del |of )?|[/-])${YEAR}`,
  String.raw`${MONTH} ?['][ ]?\d{2}(?!\d)`,
  `${YEAR},? ${MONTH}`,
  String.raw`(?<!\d)(?:0?[1-9]|1[0-2]) ?[./-] ?${YEAR}`,
  String.raw`${YEAR}[./-](?:0[1-9]|1[0-2])(?![\d.])`,
  String.raw`(?<![\d.,/])(?:0?[1-9]|1[0-2])[/.]\d{2}(?![\d./%])(?=\s*(?:[-–—]|to\b|bis\b))`,
  String.raw`(?<=(?:[-–—]|\bto|\bbis)\s?)(?:0?[1-9]|1[0-2])[/.]\d{2}(?![\d./%])`,
  String.raw`(?<![\p{L}])(?:${SEASONS})(?:,? ?| of | term | semester )${YEAR}(?:/\d{2,4})?`,
  String.raw`(?<![\p{L}])[q][1-4][ /]?${YEAR}`,
  String.raw`${MONTH} (?:\d{2})(?=\s*[-–—])`,
  String.raw`(?<![\d.,€$£#/]|\d:)${YEAR}(?![\d%]|[.,]\d)`,
].join("|");
const SEPARATOR = String.raw`\s*(?:[-–—−‒→]{1,2}|\bto\b|\bthrough\b|\buntil\b|\btill\b|\bbis\b|\bbis zum?\b|\bau\b|\bhasta\b|\bal?\b|\bate\b|\btot\b|\bt/m\b|\bdo\b|\bfino a[l]?\b|(?<!\p{L})(?:έωσ|εωσ|μεχρι|ως|по|до|à|jusqu'a|jusqu'en)(?!\p{L}))\s*(?:\b(?:a |la |el |au |zum |o |il )\b)?\s*`;
const PRESENT_GROUP = String.raw`(?<!\p{L})(?:${PRESENT})(?!\p{L})\.?`;
const SINCE = String.raw`(?<!\p{L})(?:since|from|seit|ab|depuis|desde|dal|da|sinds|vanaf|od|απο|с|со|started|starting)(?!\p{L})\s+`;
const UNTIL = String.raw`(?<!\p{L})(?:until|till|bis|jusqu'en|hasta|ate|fino al?|tot|do|εωσ|до)(?!\p{L})\s+`;
const EXPECTED = String.raw`(?<!\p{L})(?:expected|anticipated|graduating|graduated|graduation|completed|completion|due|awarded|obtained|voraussichtlich|prevu|prevista|previsto|expected graduation|expected completion|exp\.)(?:\s*(?:date|in|on|:|-))*\s*`;

const flags = "u";
const RANGE = new RegExp(
  String.raw`(?:${SINCE})?(?<a>${POINT}|${MONTH}|'\d{2})(?:\s*\([^()]{1,20}\))?${SEPARATOR}(?:(?<now>${PRESENT_GROUP})|(?:${EXPECTED})?(?<b>${POINT}|(?:\d{2})(?![\d.,/%])))`,
  `${flags}g`,
);
const SCHOOL_YEAR = new RegExp(String.raw`(?<![\d/.])(?<a>${YEAR}) ?/ ?(?<b>\d{4}|\d{2})(?![\d/.])`, `${flags}g`);
const SINCE_ONE = new RegExp(String.raw`${SINCE}(?<a>${POINT})(?:[\s,]*(?<now>${PRESENT_GROUP}))?`, `${flags}g`);
const OPEN = new RegExp(String.raw`(?<a>${POINT})\s*[-–—](?=\s*(?:$|[)|\t]))`, `${flags}g`);
const UNTIL_ONE = new RegExp(`${UNTIL}(?<b>${POINT})`, `${flags}g`);
const EXPECTED_ONE = new RegExp(`${EXPECTED}(?<b>${POINT})`, `${flags}g`);
const ONE = new RegExp(String.raw`(?<a>${POINT})(?:\s*\((?:expected|anticipated|exp\.?|ongoing)\))?`, `${flags}g`);
const DURATION =
  /^[\s,·•|]*\(?(?:\d{1,2} ?(?:years?|yrs?|yr|jahre?|ans?|anos?|anni|jaar)[\s,]*(?:and |und |et )?)?(?:\d{1,2} ?(?:months?|mos?|mths?|monate?|mois|meses|mesi|maanden))?\)?/iu;

/** The first period (or single date) in a text, or undefined. */
export function findPeriod(text: string): FoundPeriod | undefined {
  return findPeriods(text)[0];
}

/** What every date has: a year, two digits after an apostrophe, a slash or dot, or between a word and a dash. */
const MAY_HOLD_DATE = /(?:19|20|30)\d\d|['’ʼ`]\s?\d\d|\d[./]\d\d|\p{L}\.? \d\d\s*[-–—]/u;
const remembered = new Map<string, FoundPeriod[]>();

/** All periods of a text in order, none overlapping. The parser asks for the same lines several times, so answers are kept. */
export function findPeriods(text: string): FoundPeriod[] {
  if (!MAY_HOLD_DATE.test(text)) return [];
  const known = remembered.get(text);
  if (known) return known;
  if (remembered.size >= 500) remembered.clear();
  const found = scanPeriods(text);
  remembered.set(text, found);
  return found;
}

/** Forgets the lines asked for: they are somebody's document. */
export const forgetPeriods = () => remembered.clear();

function scanPeriods(text: string): FoundPeriod[] {
  const folded = foldKeepLength(text);
  const found: FoundPeriod[] = [];
  const free = (start: number, end: number) => found.every((f) => end <= f.start || start >= f.end);
  const scan = (
    pattern: RegExp,
    read: (groups: Record<string, string | undefined>) => Partial<FoundPeriod> | undefined,
  ) => {
    for (const match of folded.matchAll(pattern)) {
      const start = match.index;
      let end = start + match[0].trimEnd().length;
      if (!free(start, end)) continue;
      const meaning = read(match.groups ?? {});
      if (!meaning) continue;
      const duration = DURATION.exec(text.slice(end))?.[0];
      if (duration && /\p{L}/u.test(duration)) end += duration.trimEnd().length;
      found.push(judge({ start, end, text: text.slice(start, end), ...meaning }));
    }
  };
  scan(RANGE, ({ a, b, now }) => readRange(a!, b, now));
  scan(SCHOOL_YEAR, ({ a, b }) => {
    const to = readPoint(b!.length === 2 ? `${a!.slice(0, 2)}${b}` : b!);
    return to && to >= a! && Number(to) - Number(a) <= 8 ? { startDate: a, endDate: to } : undefined;
  });
  scan(SINCE_ONE, ({ a }) => ({ startDate: readPoint(a!), current: true }));
  scan(OPEN, ({ a }) => ({ startDate: readPoint(a!), current: true }));
  scan(UNTIL_ONE, ({ b }) => ({ endDate: readPoint(b!) }));
  scan(EXPECTED_ONE, ({ b }) => ({ endDate: readPoint(b!) }));
  scan(ONE, ({ a }) => ({ startDate: readPoint(a!), single: true }));
  return found
    .filter((period) => period.startDate || period.endDate || period.current || period.doubt)
    .sort((p, q) => p.start - q.start);
}

function readRange(a: string, b: string | undefined, now: string | undefined): Partial<FoundPeriod> | undefined {
  if (now) {
    const from = readPoint(a);
    return from ? { startDate: from, current: true } : undefined;
  }
  const short = /^\d{2}$/.test(b!);
  let to = short ? undefined : readPoint(b!);
  let from = readPoint(a);
  if (short) {
    // "2019 – 20", "09/2019 – 20" cannot be told from other figures unless a year stands before it
    if (!from || !/^\d{4}/.test(from)) return undefined;
    to = `${from.slice(0, 2)}${b}`;
    if (to < from.slice(0, 4) || Number(to) - Number(from.slice(0, 4)) > 30) return undefined;
  }
  if (!from) {
    // "Jan – Mar 2020": the year stands at the end
    const month = MONTH_NUMBER.get(a.replace(/\.$/, ""));
    const year = to?.slice(0, 4);
    if (month && year) from = `${year}-${String(month).padStart(2, "0")}`;
    else if (/^'\d{2}$/.test(a)) from = century(a.slice(1));
  }
  return from && to ? { startDate: from, endDate: to } : undefined;
}

function judge(period: FoundPeriod): FoundPeriod {
  const { startDate, endDate } = period;
  if (startDate && endDate && endDate.slice(0, startDate.length) < startDate.slice(0, endDate.length))
    return { ...period, doubt: "the end lies before the start" };
  const impossible = [startDate, endDate].find((date) => date && (Number(date.slice(0, 4)) > 2100 || !isReal(date)));
  if (!impossible) return period;
  // Kept as typed in `text`; a date that cannot be is not given as one.
  const { startDate: _, endDate: __, ...rest } = period;
  return {
    ...rest,
    ...(startDate && startDate !== impossible && { startDate }),
    ...(endDate && endDate !== impossible && { endDate }),
    current: period.current ?? false,
    doubt: "this date does not exist",
  };
}

function isReal(date: string): boolean {
  const [year, month = 1, day = 1] = date.split("-").map(Number);
  const real = new Date(Date.UTC(year!, month - 1, day));
  return real.getUTCMonth() === month - 1 && real.getUTCDate() === day;
}

const two = (n: number | string) => String(n).padStart(2, "0");
const century = (year: string) => (Number(year) > 60 ? `19${year}` : `20${year}`);

/** A date in ISO 8601, as exact as it is written; undefined when it holds no year. Folded text in. */
function readPoint(point: string): string | undefined {
  const text = point.trim();
  let match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (match) return text;
  match = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/.exec(text);
  if (match) {
    // Day first, as most of the world writes; month first where only that can be.
    const [, a, b, year] = match;
    const [day, month] = Number(b) > 12 && Number(a) <= 12 ? [b!, a!] : [a!, b!];
    return `${year}-${two(month)}-${two(day)}`;
  }
  const year = /(?<!\d)(?:19|20|30)\d{2}(?!\d)/.exec(text)?.[0];
  const word = [...text.matchAll(/\p{L}+/gu)].map((m) => MONTH_NUMBER.get(m[0])).find(Boolean);
  if (word) {
    const short = /(?:'\s?|\s)(\d{2})(?!\d)$/.exec(text)?.[1];
    if (!year) return short ? `${century(short)}-${two(word)}` : undefined;
    const day = /(?<!\d)(\d{1,2})(?:st|nd|rd|th|\.)?(?!\d)/.exec(text.replace(year, ""))?.[1];
    return day && Number(day) > 0 ? `${year}-${two(word)}-${two(day)}` : `${year}-${two(word)}`;
  }
  match = /^(\d{1,2}) ?[./-] ?(\d{4})$/.exec(text);
  if (match) return `${match[2]}-${two(match[1]!)}`;
  match = /^(\d{4})[./-](\d{2})$/.exec(text);
  if (match) return `${match[1]}-${match[2]}`;
  match = /^(\d{1,2})[/.](\d{2})$/.exec(text);
  if (match) return `${century(match[2]!)}-${two(match[1]!)}`;
  return year;
}
