import { bg } from "./bg";
import { cs } from "./cs";
import { da } from "./da";
import { de } from "./de";
import { el } from "./el";
import { en } from "./en";
import { es } from "./es";
import { fi } from "./fi";
import { fr } from "./fr";
import { hu } from "./hu";
import { it } from "./it";
import type { LanguageTable } from "./language-table";
import { nb } from "./nb";
import { nl } from "./nl";
import { pl } from "./pl";
import { pt } from "./pt";
import { ro } from "./ro";
import { ru } from "./ru";
import { sv } from "./sv";
import { tr } from "./tr";
import { uk } from "./uk";

/**
 * Every language the reader knows. English stands first: where one word means two things in two languages, the first table that
 * has it decides.
 */
export const LANGUAGES: readonly LanguageTable[] = [
  en,
  de,
  fr,
  es,
  pt,
  it,
  nl,
  pl,
  el,
  ru,
  sv,
  da,
  nb,
  fi,
  cs,
  tr,
  ro,
  hu,
  uk,
  bg,
];

type WordList = {
  [K in keyof LanguageTable]: LanguageTable[K] extends string | undefined ? K : never;
}[keyof LanguageTable];

/** One list of all languages: its phrases, in order, as they are written in the tables. */
export function phrasesOf(list: NonNullable<WordList>): string[] {
  return [...new Set(LANGUAGES.flatMap((table) => splitPhrases(table[list] as string | undefined)))];
}

/** The phrases of one list: parted by `|`, white space folded. */
export function splitPhrases(list: string | undefined): string[] {
  return (list ?? "")
    .split("|")
    .map((phrase) => phrase.replace(/\s+/g, " ").trim())
    .filter(Boolean);
}

/** One vocabulary of all languages: its words, as they are written in the tables (`*`: any ending). */
export function wordsOf(
  list: "titles" | "organisations" | "degrees" | "institutions" | "titleGlue" | "smallWords",
): string[] {
  return [...new Set(LANGUAGES.flatMap((table) => table[list].split(/\s+/).filter(Boolean)))];
}
