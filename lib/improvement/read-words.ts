import type { Grammar } from "./languages/grammar";
import { listQuantities, type Quantity } from "./list-quantities";
import { correctForeign } from "./rules/foreign-misspellings";
import { correctSpelling } from "./rules/likely-misspellings";
import { stemWord } from "./stem-word";
import { type Token, tokenize } from "./tokenize";

/** A text as the fact guard compares it. */
export interface WordsRead {
  text: string;
  tokens: readonly Token[];
  lower: string[];
  stems: string[];
  quantities: Quantity[];
}

/**
 * Reads a text for comparison: compatibility forms made plain, invisible characters left out, its words with their stems and its
 * quantities. `corrected`: a misspelt word counts as the word it was meant to be. English without `grammar`.
 */
export function readWords(raw: string, corrected = false, grammar?: Grammar): WordsRead {
  const clean = raw.normalize("NFKC").replace(/[\u00ad\u200b-\u200f\u2060-\u2064\ufeff]/g, "");
  const text = grammar
    ? grammar
        .open(corrected ? correctForeign(clean, grammar.language) : clean)
        .replace(/(?<![\d.,])\d{1,3}(?: \d{3})+(?![\d.,]*\d)/g, (number) => number.replace(/ /g, ""))
    : corrected
      ? clean.replace(/\p{L}{3,}/gu, (word) => correctSpelling(word.toLowerCase()) ?? word)
      : clean;
  const tokens = tokenize(text);
  const lower = tokens.map((t) => t.text.toLowerCase().replace(/’/g, "'"));
  const stems = grammar ? tokens.map((t) => grammar.stem(t.text)) : lower.map(stemWord);
  return { text, tokens, lower, stems, quantities: listQuantities(text, grammar) };
}
