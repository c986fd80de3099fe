import { type CvText, listTexts } from "@/lib/cv/refs";
import type { Cv } from "@/lib/cv/schema";
import type { Change } from "../contract";
import { makeChange } from "../make-change";
import { tokenize } from "../tokenize";
import { readVerb, verbBase } from "../verbs";
import { RULED_LANGUAGES } from "./foreign-rules";

/** Things that many employers do not want to see, and that the person may wish to take out: [code, where it shows, what to say]. */
const PERSONAL: readonly (readonly [string, RegExp, string])[] = [
  [
    "birth-date",
    /\b(?:date of birth|born(?: on| in)?|d\.?o\.?b\.?|birth ?date|geburtsdatum|date de naissance|fecha de nacimiento)\b\s*:?/i,
    "A birth date is not expected in most countries and invites bias.",
  ],
  [
    "marital-status",
    /\b(?:marital status|married|unmarried|divorced|familienstand|état civil|estado civil)\b/i,
    "Marital status is not expected in most countries and invites bias.",
  ],
  [
    "nationality",
    /\bnationality\s*:/i,
    "Nationality matters only where a work permit does; many employers prefer not to see it.",
  ],
  [
    "references-line",
    /\breferences (?:are )?(?:available|provided|furnished)\b.*\brequest\b/i,
    "Readers take this for granted; the line can go.",
  ],
  [
    "national-id",
    /\b(?:passport|national id|national insurance|social security)\s*(?:no|number|#)?\s*[:.]?\s*[A-Z0-9-]{6,}/i,
    "Never put such a number into a CV: it helps identity thieves only.",
  ],
];

const LANGUAGES: Record<string, string> = {
  de: "German",
  fr: "French",
  es: "Spanish",
  it: "Italian",
  pt: "Portuguese",
  nl: "Dutch",
  pl: "Polish",
  sv: "Swedish",
  da: "Danish",
  tr: "Turkish",
  el: "Greek",
  ru: "Russian",
  ja: "Japanese",
  zh: "Chinese",
  ko: "Korean",
  ar: "Arabic",
  he: "Hebrew",
  hi: "Hindi",
  th: "Thai",
};

/** Things to know about the whole CV. Class "warn": there is nothing to apply. */
export function listWarnings(cv: Cv, language: string | undefined): Change[] {
  const texts = listTexts(cv);
  const out: Change[] = [];
  const warn = (code: string, ref: string, quote: string, reason: string) =>
    out.push(
      makeChange({
        ref,
        operation: "replace",
        before: quote,
        after: quote,
        reason,
        class: "warn",
        engine: "rules",
        source: code,
        evidence: [{ source: "cv", ref, quote }],
      }),
    );
  if (cv.basics.image)
    warn(
      "photo",
      "basics/image",
      cv.basics.image,
      "A photo is not expected in many countries, and parsers cannot read it.",
    );
  for (const [code, pattern, reason] of PERSONAL) {
    const text = texts.find((t) => pattern.test(t.text));
    if (text) warn(code, text.ref, text.text, reason);
  }
  for (const { text, verb, times, lines } of listWornOpeners(texts))
    warn(
      "repeated-opener",
      text.ref,
      text.text,
      `“${verb}” opens ${times} of the ${lines} lines of this entry. Where another verb is as true, it reads better; it is yours to choose.`,
    );
  const first = texts.find((t) => t.field === "summary" || t.field === "highlights");
  if (language && language !== "en" && first)
    warn(
      "language-not-yet",
      first.ref,
      first.text,
      RULED_LANGUAGES.has(language)
        ? `Your CV is in ${LANGUAGES[language]}: the writing rules do what is safe there (spacing, signs, names, misspelt and doubled words, “responsible for”, “I”), not yet verbs, tenses and style.`
        : `Your CV is in ${LANGUAGES[language] ?? "another language than English"}: the writing rules do only what is safe in every language there (spacing, signs, names of products, doubled skills), not yet its grammar.`,
    );
  return out;
}

/** Entries where one verb opens three lines or more, and most of them: the third of these lines. */
function listWornOpeners(texts: readonly CvText[]): { text: CvText; verb: string; times: number; lines: number }[] {
  const lists = new Map<string, CvText[]>();
  for (const text of texts)
    if (text.field === "highlights" && text.entryId) {
      const list = `${text.section}/${text.entryId}`;
      lists.set(list, [...(lists.get(list) ?? []), text]);
    }
  return [...lists.values()].flatMap((list) => {
    const openers = list.map((text) => tokenize(text.text)[0]?.text ?? "");
    return openers.flatMap((opener, i) => {
      const base = verbBase(opener);
      const same = openers.flatMap((other, k) => (base && verbBase(other) === base ? [k] : []));
      const third = list[same[2] ?? -1];
      return i === same[0] && third && same.length * 2 > list.length && readVerb(opener).length > 0
        ? [{ text: third, verb: opener, times: same.length, lines: list.length }]
        : [];
    });
  });
}
