import { detectLanguage, STOP_WORDS } from "@/lib/improvement/detect-language";
import { findTerms } from "@/lib/improvement/find-terms";
import { GRAMMARS } from "@/lib/improvement/languages";
import { readWords } from "@/lib/improvement/read-words";
import { tokenize } from "@/lib/improvement/tokenize";
import { checkStrength } from "./guard-strength";
import { writeOut } from "./write-out";

export interface TranslationContext {
  /** BCP 47 */
  from: string;
  to: string;
  /** names that stay as they are: the person, employers, schools, projects */
  names: readonly string[];
}

export type TranslationVerdict = { ok: true } | { ok: false; code: string; reason: string };

const LINK =
  /\b(?:https?:\/\/|www\.)\S+|[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+|\b[\w-]+\.(?:com|org|net|io|dev|co|app|ai|eu|de|fr|es|uk)\b(?:\/\S*)?/giu;
const UNSAFE =
  /(?![\t\n])\p{Cc}|[\p{Zl}\p{Zp}\p{Cs}]|(?![\u00ad\u200c\u200d])\p{Cf}|<\/?[a-z!][^>]*>|\]\(|!\[|\*\*|`|\{\{|\}\}|\[\[|\]\]/iu;
const LANGUAGES_KNOWN = new Set(["en", "de", "fr", "es", "it", "pt", "nl", "pl", "sv", "da", "tr"]);

/**
 * Is the text a faithful translation as far as code can tell? Figures with their values, dates, names, terms and links are the same,
 * nothing unsafe came in, no verb is raised and no hedge lost, and it is in the language asked for. Whether every word is well chosen a
 * person has to look at.
 */
export function guardTranslation(source: string, translation: string, context: TranslationContext): TranslationVerdict {
  const refuse = (code: string, reason: string): TranslationVerdict => ({ ok: false, code, reason });
  if (!translation.trim()) return refuse("empty", "The translation is empty.");
  const unsafe = UNSAFE.exec(translation)?.[0];
  if (unsafe && !source.includes(unsafe)) return refuse("unsafe-text", "It holds markup or invisible characters.");
  const links = (text: string) =>
    [...text.matchAll(LINK)]
      .map((m) => m[0].toLowerCase().replace(/[.,;:)]+$/, ""))
      .sort()
      .join(" ");
  if (links(source) !== links(translation)) return refuse("link-changed", "A link or address is not the same.");
  const length = translation.length / Math.max(1, source.length);
  if (source.length > 30 && (length < 0.4 || length > 2.4))
    return refuse("length", "It is much longer or shorter than what it translates.");
  const [own, made] = [figuresOf(source, context.from), figuresOf(translation, context.to)];
  const lost = own.find((n) => !made.includes(n));
  const added = made.find((n) => !own.includes(n));
  if (lost !== undefined || added !== undefined || own.length !== made.length)
    return refuse("number-changed", `A figure is not the same: ${lost ?? added ?? own.join(", ")}.`);
  if (unitsOf(source) !== unitsOf(translation)) return refuse("number-changed", "A figure has another unit.");
  for (const name of context.names)
    if (has(source, name) && !has(translation, name))
      return refuse("name-changed", `“${name}” is a name and has to stay.`);
  const terms = (text: string) =>
    new Set(
      findTerms(text)
        // "tableau de bord" is French for a dashboard
        .filter((t) => KEPT.has(t.category) && /[^\p{Ll}\s]/u.test(text.slice(t.start, t.end)))
        .map((t) => t.name),
    );
  const [mine, theirs] = [terms(source), terms(translation)];
  for (const term of mine)
    if (!theirs.has(term) && !has(translation, term)) return refuse("name-changed", `“${term}” has to stay.`);
  // "des Teams" is the genitive of the source's "team", not the product
  for (const term of theirs)
    if (!mine.has(term) && !has(source, term) && !has(source, term.replace(/s$/, "")))
      return refuse("name-added", `“${term}” is not in what it translates.`);
  const pair = context.to === "de" ? strangePair(source, translation, context) : undefined;
  if (pair) return refuse("name-added", `“${pair}” is not in what it translates.`);
  const stranger = strangeName(source, translation, context);
  if (stranger) return refuse("name-added", `“${stranger}” is not in what it translates.`);
  const stronger = checkStrength(source, translation, context.from, context.to);
  if (stronger) return refuse(stronger.code, stronger.reason);
  const words = tokenize(translation).length;
  const language = words >= 6 ? detectLanguage(translation) : undefined;
  const other = language === context.from || (words >= 10 && language !== context.to);
  if ((language && other && LANGUAGES_KNOWN.has(context.to)) || isLeft(source, translation, context))
    return refuse("wrong-language", "It is not in the language asked for.");
  return { ok: true };
}

/** The source as it stood, with a small word that only its own language has. */
function isLeft(source: string, translation: string, { from, to }: TranslationContext): boolean {
  if (source.trim() !== translation.trim() || from === to) return false;
  const other = new Set((STOP_WORDS[to] ?? "").split(" "));
  const small = new Set((STOP_WORDS[from] ?? "").split(" ").filter((word) => !other.has(word)));
  return tokenize(source).some((t) => small.has(t.text.toLowerCase()));
}

/** Names of products and methods are the same in every language; names of practices are translated. */
const KEPT = new Set(["programming language", "framework", "database", "cloud and operations", "tool"]);

function has(text: string, name: string): boolean {
  return text.toLowerCase().includes(name.toLowerCase());
}

/** The values of all figures, whatever the language writes between their digits; dates by their digits. */
function figuresOf(text: string, language: string): string[] {
  const { quantities } = readWords(writeOut(text, language), false, GRAMMARS[language]);
  // "a" and "one" are one word in many languages
  const values = quantities
    .filter((q) => q.unit !== "date" && (q.value !== 1 || /\d/.test(q.words)))
    .map((q) => String(q.value));
  const years: string[] = text.match(/(?<!\d)(?:19|20)\d\d(?!\d)/g) ?? [];
  return [...values.filter((v) => !years.includes(v)), ...years].sort();
}

/** Money and shares keep their sign. */
function unitsOf(text: string): string {
  const sign = (pattern: RegExp, code: string) => code.repeat(text.match(pattern)?.length ?? 0);
  return [
    sign(/%|\bper ?cent\b|\bprozent\b|\bpour ?cent\b|\bpor ciento\b/giu, "p"),
    sign(/€|\beuros?\b|\bEUR\b/giu, "e"),
    sign(/\$|\bdollars?\b|\bUSD\b|\bdólares\b/giu, "d"),
    sign(/£|\bpounds?\b|\bGBP\b|\bPfund\b|\blivres\b|\blibras\b/giu, "g"),
  ].join("");
}

/** A capitalised word inside a sentence that is no word of the source: where nouns are written small, it is a name that came in. */
function strangeName(source: string, translation: string, context: TranslationContext): string | undefined {
  const { to, names } = context;
  const known = new Set(
    [...tokenize(source), ...names.flatMap((n) => [...tokenize(n)])].map((t) => t.text.toLowerCase()),
  );
  const large = to === "de";
  return tokenize(translation).find(({ text, sentenceStart }) => {
    if (sentenceStart || known.has(text.toLowerCase()) || /^(?:I|II|III|IV|V)$/.test(text)) return false;
    if (!(large ? /^\p{Lu}{2,}$|^\p{Lu}\p{Ll}+\p{Lu}/u : /^\p{Lu}/u).test(text)) return false;
    // languages, countries and months may be written large in one language and small in the other
    return large || /^\p{Lu}\p{Ll}+$/u.test(text)
      ? isProper(text, source) && !isCalendarOrLanguage(text, source, context)
      : true;
  })?.text;
}

const LANGUAGE_CODES =
  "en de fr es it pt nl pl sv da nb fi cs sk hu ro bg el tr ru uk ar he fa hi ur bn zh ja ko vi th id sr hr".split(" ");

/** "English" for "inglés", "May" for "mayo": the same month, weekday or language, by its name in both. */
function isCalendarOrLanguage(word: string, source: string, { from, to }: TranslationContext): boolean {
  const start = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().slice(0, 4);
  const [own, made] = [namesByMeaning(from), namesByMeaning(to)];
  const words = tokenize(source).map((t) => start(t.text));
  return made.some((name, i) => start(name) === start(word) && words.includes(start(own[i] ?? "")));
}

const NAMES_BY_MEANING = new Map<string, string[]>();

/** Languages, months and weekdays in a language, always in the same order. */
function namesByMeaning(language: string): string[] {
  const known = NAMES_BY_MEANING.get(language);
  if (known) return known;
  const tongues = new Intl.DisplayNames(language, { type: "language" });
  const month = new Intl.DateTimeFormat(language, { month: "long", timeZone: "UTC" });
  const weekday = new Intl.DateTimeFormat(language, { weekday: "long", timeZone: "UTC" });
  const names = [
    ...LANGUAGE_CODES.map((code) => tongues.of(code) ?? code),
    ...Array.from({ length: 12 }, (_, i) => month.format(Date.UTC(2024, i, 15))),
    ...Array.from({ length: 7 }, (_, i) => weekday.format(Date.UTC(2024, 0, i + 1))),
  ];
  NAMES_BY_MEANING.set(language, names);
  return names;
}

/** Where all nouns are written large: two unknown ones side by side are a name, hardly ever ordinary words. */
function strangePair(source: string, translation: string, { names }: TranslationContext): string | undefined {
  const known = new Set(
    [...tokenize(source), ...names.flatMap((n) => [...tokenize(n)])].map((t) => t.text.toLowerCase()),
  );
  const tokens = tokenize(translation);
  const strange = (i: number) => {
    const token = tokens[i];
    return (
      token &&
      /^\p{Lu}\p{L}+$/u.test(token.text) &&
      !token.sentenceStart &&
      !known.has(token.text.toLowerCase()) &&
      isProper(token.text, source)
    );
  };
  const at = tokens.findIndex((_, i) => strange(i) && strange(i + 1) && !tokens[i + 1]?.afterBreak);
  return at < 0 ? undefined : `${tokens[at]?.text} ${tokens[at + 1]?.text}`;
}

function isProper(word: string, source: string): boolean {
  // a translated proper noun begins like its source ("Londres", "London"), an invented one like nothing in it
  const start = word.slice(0, 3).normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  return !tokenize(source).some(
    (t) => /^\p{Lu}/u.test(t.text) && t.text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().startsWith(start),
  );
}
