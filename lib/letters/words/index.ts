import { LETTER_LANGUAGES, type LetterLanguage } from "../contract";
import { german } from "./de";
import { english } from "./en";
import { spanish } from "./es";
import { french } from "./fr";
import type { LetterWords } from "./letter-words";

/** The closed phrases of each language that letters are written in without a model. */
export const LETTER_WORDS_OF: Readonly<Record<LetterLanguage, LetterWords>> = {
  en: english,
  de: german,
  fr: french,
  es: spanish,
};

/** The phrases of a language (BCP 47); undefined where there are none. */
export function letterWords(language: string | undefined): LetterWords | undefined {
  const known = LETTER_LANGUAGES.find((l) => l === language?.split("-")[0]?.toLowerCase());
  return known && LETTER_WORDS_OF[known];
}
