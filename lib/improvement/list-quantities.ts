import { GLUE_WORDS } from "./glue-words";
import type { Grammar } from "./languages/grammar";
import { stemWord } from "./stem-word";
import { type Token, tokenize } from "./tokenize";
import { isVerbForm, NOUN_LIKE_GERUNDS } from "./verbs";

/** A number of a text with what it counts. */
export interface Quantity {
  value: number;
  /** "%", "x" (times), a currency ("€"), "date" for years and clock-like values, or "" */
  unit: string;
  /** "more" (over 200, 200+), "less" (up to, nearly, about) or "" */
  qualifier: "" | "more" | "less";
  /** stems of what is counted, after and before the number, as far as the phrase goes */
  right: string[];
  left: string[];
  /** token positions it covers: [from, to) */
  from: number;
  to: number;
  /** the words, for messages */
  words: string;
}

const SMALL: Record<string, number> = Object.fromEntries(
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
    .split(" ")
    .map((word, index) => [word, index]),
);
const TENS: Record<string, number> = Object.fromEntries(
  "twenty thirty forty fifty sixty seventy eighty ninety".split(" ").map((word, index) => [word, (index + 2) * 10]),
);
const SCALES: Record<string, number> = {
  hundred: 100,
  thousand: 1e3,
  k: 1e3,
  million: 1e6,
  mio: 1e6,
  m: 1e6,
  mn: 1e6,
  billion: 1e9,
  bn: 1e9,
  b: 1e9,
};
const CURRENCIES: Record<string, string> = {
  "€": "€",
  eur: "€",
  euro: "€",
  euros: "€",
  $: "$",
  usd: "$",
  dollar: "$",
  dollars: "$",
  "£": "£",
  gbp: "£",
  pound: "£",
  pounds: "£",
  chf: "CHF",
  "¥": "¥",
  jpy: "¥",
  yen: "¥",
  "₹": "₹",
  inr: "₹",
  rupees: "₹",
};
const TIMES = new Set(["x", "times", "fold"]);
/** Words of quantity with their value and unit; "hundreds" equals only "hundreds", never a figure. */
const VAGUE: Record<string, [value: number, unit: string]> = {
  dozen: [12, ""],
  dozens: [24, "vague"],
  hundreds: [200, "vague"],
  thousands: [2000, "vague"],
  millions: [2e6, "vague"],
  half: [0.5, "half"],
  twice: [2, "x"],
  thrice: [3, "x"],
};
const MORE = new Set(["over", "exceeding", "above", "beyond", "minimum"]);
const LESS = new Set([
  "nearly",
  "almost",
  "about",
  "approximately",
  "around",
  "roughly",
  "some",
  "circa",
  "maximum",
  "under",
  "below",
]);
/** Prepositions end the phrase a number counts. "of" does not ("12 of the sites"). */
const ENDS = new Set(
  "per to from in for by across with at on into within over under and or while when which who that before after prior subsequent because due since until during through so".split(
    " ",
  ),
);

/**
 * Every quantity of a text: digits with separators and scales, number words, ranges (as two numbers), percentages, money.
 * English without `grammar`.
 */
export function listQuantities(text: string, grammar?: Grammar): Quantity[] {
  const tokens = tokenize(text);
  const found: Quantity[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const read =
      readDigits(tokens, i, grammar) ?? (grammar ? readForeignWords(tokens, i, grammar) : readWords(tokens, i));
    if (!read) continue;
    found.push({
      ...read,
      qualifier: read.plus ? "more" : grammar ? foreignQualifier(tokens, i, grammar) : qualifierBefore(tokens, i),
      right: [],
      left: [],
      from: i,
      words: words(tokens, i, read.to),
    });
    i = read.to - 1;
  }
  for (const quantity of found) {
    quantity.right = counted(tokens, quantity.to, 1, found, grammar);
    quantity.left = counted(tokens, quantity.from - 1, -1, found, grammar);
  }
  return found;
}

type Read = { value: number; unit: string; to: number; plus: boolean };

function readDigits(tokens: readonly Token[], at: number, grammar?: Grammar): Read | undefined {
  const token = tokens[at];
  const match = token && /^([€$£¥₹])?(\d[\d.,]*(?:[/:]\d+)*)(k|m|mn|bn|b|x)?\s?(%|[€$£¥₹])?(\+)?$/iu.exec(token.text);
  if (!match?.[2]) return undefined;
  const [, before, digits, suffix, after, plus] = match;
  let unit = after ?? before ?? "";
  if (/[/:]/.test(digits)) return { value: hashDigits(digits), unit: "date", to: at + 1, plus: false };
  let value = parseNumber(digits);
  let to = at + 1;
  if (suffix?.toLowerCase() === "x") unit = "x";
  else if (suffix) value *= SCALES[suffix.toLowerCase()] ?? 1;
  const next = () => tokens[to]?.text.toLowerCase() ?? "";
  const scale =
    !tokens[to]?.afterBreak && next().length > 1 ? (grammar?.numbers.scales.get(next()) ?? SCALES[next()]) : undefined;
  if (scale) {
    value *= scale;
    to += 1;
  }
  if (!unit && !tokens[to]?.afterBreak) {
    const percent = grammar && percentAt(tokens, to, grammar);
    if (percent) {
      unit = "%";
      to += percent - 1;
    } else if (next() === "percent" || next() === "pct") unit = "%";
    else if (next() === "per" && tokens[to + 1]?.text.toLowerCase() === "cent") {
      unit = "%";
      to += 1;
    } else if (TIMES.has(next()) || grammar?.numbers.times.has(next())) unit = "x";
    else unit = CURRENCIES[next()] ?? "";
    if (unit) to += 1;
  }
  const code = tokens[at - 1]?.text.toLowerCase() ?? "";
  if (!unit && ["eur", "usd", "gbp", "chf", "inr", "jpy"].includes(code)) unit = CURRENCIES[code] ?? "";
  if (!unit && !suffix && !scale && /^(?:19|20)\d\d$/.test(digits)) unit = "date";
  return { value, unit, to, plus: Boolean(plus) };
}

/** How many words from here say "percent". */
function percentAt(tokens: readonly Token[], at: number, grammar: Grammar): number {
  for (const phrase of grammar.numbers.percent) {
    const parts = phrase.split(" ");
    if (parts.every((part, k) => tokens[at + k]?.text.toLowerCase() === part)) return parts.length;
  }
  return 0;
}

/** "zwölf", "deux cents", "tres mil": one number word, scales behind it. */
function readForeignWords(tokens: readonly Token[], at: number, grammar: Grammar): Read | undefined {
  const { words, scales, times } = grammar.numbers;
  const word = (i: number) => tokens[i]?.text.toLowerCase() ?? "";
  const small = words.get(word(at));
  let value = small ?? scales.get(word(at));
  if (value === undefined) return undefined;
  let to = at + 1;
  for (let scale = scales.get(word(to)); scale && !tokens[to]?.afterBreak; scale = scales.get(word(to))) {
    value *= scale;
    to += 1;
  }
  const percent = percentAt(tokens, to, grammar);
  const unit = percent ? "%" : times.has(word(to)) ? "x" : (CURRENCIES[word(to)] ?? "");
  return { value, unit, to: to + (percent || (unit ? 1 : 0)), plus: false };
}

function foreignQualifier(tokens: readonly Token[], at: number, grammar: Grammar): Quantity["qualifier"] {
  if (tokens[at]?.afterBreak) return "";
  const { more, less } = grammar.numbers;
  const previous = tokens[at - 1]?.text.toLowerCase() ?? "";
  const pair = `${tokens[at - 2]?.text.toLowerCase() ?? ""}_${previous}`;
  if (more.has(pair) || more.has(previous)) return "more";
  return less.has(pair) || less.has(previous) ? "less" : "";
}

/** "twelve", "twenty-five", "two hundred thousand", "a dozen", "twice". "one" is left to be a pronoun. */
function readWords(tokens: readonly Token[], at: number): Read | undefined {
  const word = tokens[at]?.text.toLowerCase() ?? "";
  const vague = Object.hasOwn(VAGUE, word) ? VAGUE[word] : undefined;
  if (vague) return { value: vague[0], unit: vague[1], to: at + 1, plus: false };
  let total = 0;
  let part = 0;
  let to = at;
  for (; to < tokens.length; to++) {
    const lower = tokens[to]?.text.toLowerCase() ?? "";
    const value = smallNumber(lower);
    const scale = lower.length > 1 ? SCALES[lower] : undefined;
    if (to > at && tokens[to]?.afterBreak) break;
    if (value !== undefined) part += value;
    else if (scale === 100) part = (part || 1) * 100;
    else if (scale && (part > 0 || to === at)) {
      total += (part || 1) * scale;
      part = 0;
    } else if (
      !(
        lower === "and" &&
        to > at &&
        smallNumber(tokens[to + 1]?.text.toLowerCase() ?? "") !== undefined &&
        part >= 100
      )
    )
      break;
  }
  if (to === at || (to === at + 1 && word === "one")) return undefined;
  let unit = "";
  const next = tokens[to]?.text.toLowerCase() ?? "";
  if (next === "percent") unit = "%";
  else if (TIMES.has(next)) unit = "x";
  else unit = CURRENCIES[next] ?? "";
  return { value: total + part, unit, to: unit ? to + 1 : to, plus: false };
}

function smallNumber(word: string): number | undefined {
  if (Object.hasOwn(SMALL, word)) return SMALL[word];
  if (Object.hasOwn(TENS, word)) return TENS[word];
  const [tens, ones] = word.split("-");
  if (tens && ones && Object.hasOwn(TENS, tens) && Object.hasOwn(SMALL, ones))
    return (TENS[tens] ?? 0) + (SMALL[ones] ?? 0);
  return undefined;
}

/** "10,000", "10.000", "1.5", "1,5": a group of three digits after a separator is thousands, anything else decimals. */
function parseNumber(digits: string): number {
  const bare = digits.replace(/[.,]$/, "");
  if (/^\d{1,3}([.,]\d{3})+$/.test(bare)) return Number(bare.replace(/[.,]/g, ""));
  const decimal = /^(.*)[.,](\d+)$/.exec(bare);
  return decimal?.[1] !== undefined ? Number(`${decimal[1].replace(/[.,]/g, "")}.${decimal[2]}`) : Number(bare);
}

function hashDigits(digits: string): number {
  return Number(digits.replace(/\D/g, "")) + digits.length / 100;
}

function qualifierBefore(tokens: readonly Token[], at: number): Quantity["qualifier"] {
  const previous = tokens[at - 1]?.text.toLowerCase() ?? "";
  const pair = `${tokens[at - 2]?.text.toLowerCase() ?? ""} ${previous}`;
  if (tokens[at]?.afterBreak) return "";
  if (pair === "more than" || pair === "at least" || pair === "in excess" || pair === "excess of" || MORE.has(previous))
    return "more";
  return pair === "up to" || pair === "less than" || pair === "fewer than" || pair === "at most" || LESS.has(previous)
    ? "less"
    : "";
}

/** Content stems next to a number up to the end of its phrase, at most four. Verbs do not count: they change with honest rewording. */
function counted(tokens: readonly Token[], start: number, step: 1 | -1, all: Quantity[], grammar?: Grammar): string[] {
  const out: string[] = [];
  for (let i = start; i >= 0 && i < tokens.length && out.length < 4; i += step) {
    const token = tokens[i];
    if (!token || all.some((q) => i >= q.from && i < q.to)) break;
    // a break lies before the token when walking right, before the token to its right when walking left
    if (step === 1 ? token.afterBreak : tokens[i + 1]?.afterBreak) break;
    const lower = token.text.toLowerCase();
    if (grammar) {
      if (step === 1 && grammar.numbers.ends.has(lower)) break;
      const { more, less } = grammar.numbers;
      const stem = grammar.stem(token.text);
      if (!grammar.glue.has(lower) && !more.has(lower) && !less.has(lower) && !grammar.rungs.has(stem)) out.push(stem);
      continue;
    }
    if (step === 1 && ENDS.has(lower)) break;
    if (GLUE_WORDS.has(lower) || MORE.has(lower) || LESS.has(lower)) continue;
    const verb = isVerbForm(lower, "past") || (isVerbForm(lower, "gerund") && !NOUN_LIKE_GERUNDS.has(lower));
    if (!verb) out.push(stemWord(lower));
  }
  return out;
}

function words(tokens: readonly Token[], from: number, to: number) {
  return tokens
    .slice(from, to)
    .map((t) => t.text)
    .join(" ");
}
