import type { LanguageWords } from "../words/types";
import type { PeriodTruth } from "./truth";

/** How a CV writes its dates; the examples are 2020-09. */
export const DATE_STYLES = [
  "short", // Sep 2020
  "long", // September 2020
  "slashed", // 09/2020
  "dotted", // 09.2020
  "iso", // 2020-09
  "apostrophe", // Sep '20
  "years", // 2020
  "comma", // September, 2020
  "full", // 01.09.2020
  "year-first", // 2020/09
  "season", // Summer 2020
] as const;
export type DateStyle = (typeof DATE_STYLES)[number];

export interface PeriodStyle {
  date: DateStyle;
  /** between two dates: " – ", "-", " — ", or the language's own word */
  dash: " – " | "-" | "–" | " — " | " - " | "to" | "from-to";
  /** a job that goes on: "2020 – now", "since 2020", "2020 –" */
  open: "now" | "since" | "dash";
  /** which of the words for "now" */
  now: string;
  /** months are in lower case, with a dot after a short one ("janv. 2020") */
  dotted: boolean;
}

/** A date in the style, and how exact it then is. */
export function writeDate(
  iso: string,
  style: DateStyle,
  words: LanguageWords,
  { inSentence = false, dotted = false } = {},
): { text: string; iso: string } {
  const [year = "", month] = iso.split("-");
  if (!month || style === "years") return { text: year, iso: year };
  const at = Number(month) - 1;
  const join = words.monthYear ?? " ";
  const long = (inSentence && words.monthsInSentence ? words.monthsInSentence : words.months)[at]!;
  const short = words.shortMonths[at]!;
  const bare = short.replace(/\.$/, "");
  const shown = dotted && bare.length < words.months[at]!.length ? `${bare}.` : short;
  const exact = `${year}-${month}`;
  switch (style) {
    case "short":
      return { text: `${shown} ${year}`, iso: exact };
    case "long":
      return { text: `${long}${join}${year}`, iso: exact };
    case "comma":
      return { text: `${long}, ${year}`, iso: exact };
    case "slashed":
      return { text: `${month}/${year}`, iso: exact };
    case "dotted":
      return { text: `${month}.${year}`, iso: exact };
    case "iso":
      return { text: exact, iso: exact };
    case "year-first":
      return { text: `${year}/${month}`, iso: exact };
    case "apostrophe":
      return { text: `${bare} ’${year.slice(2)}`, iso: exact };
    case "full":
      return { text: `01.${month}.${year}`, iso: `${exact}-01` };
    case "season":
      return { text: `${words.seasons[[0, 0, 0, 0, 0, 1, 1, 1, 2, 2, 2, 3][at]!]} ${year}`, iso: year };
  }
}

/** A time span in the style; without an end it goes on. `expected`: the end lies ahead ("Expected June 2026"). */
export function writePeriod(
  period: { start?: string; end?: string; expected?: boolean },
  style: PeriodStyle,
  words: LanguageWords,
): PeriodTruth {
  const { start, end } = period;
  const { dotted } = style;
  const sentence = style.dash === "from-to";
  if (!start && !end) return {};
  if (!start) {
    const { text, iso } = writeDate(end!, style.date, words, { dotted });
    return { endDate: iso, dates: period.expected ? `${words.expected} ${text}` : text };
  }
  if (!end) {
    if (style.open === "since") {
      const from = writeDate(start, style.date, words, { inSentence: true, dotted });
      return { startDate: from.iso, current: true, dates: `${words.since[0]} ${from.text}` };
    }
    const from = writeDate(start, style.date, words, { dotted });
    const glue = style.dash === "to" || sentence ? ` ${words.to} ` : style.dash;
    const goesOn = style.open === "dash" ? `${from.text} –` : `${from.text}${glue}${style.now}`;
    return { startDate: from.iso, current: true, dates: goesOn };
  }
  const from = writeDate(start, style.date, words, { inSentence: sentence, dotted });
  const to = writeDate(end, style.date, words, { inSentence: sentence, dotted });
  const dates = sentence
    ? `${words.fromTo[0]} ${from.text} ${words.fromTo[1]} ${to.text}`
    : style.dash === "to"
      ? `${from.text} ${words.to} ${to.text}`
      : from.iso === to.iso
        ? from.text
        : `${from.text}${style.dash}${to.text}`;
  return { startDate: from.iso, endDate: to.iso, dates };
}
