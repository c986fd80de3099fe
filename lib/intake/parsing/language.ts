import { foldWords } from "./fold";
import { LANGUAGES, splitPhrases } from "./languages/languages";

const BY_WORD = new Map<string, { language: string; weight: number }[]>();
for (const { code, smallWords, sections } of LANGUAGES) {
  const add = (word: string, weight: number) => {
    const list = BY_WORD.get(word) ?? [];
    if (!list.some((known) => known.language === code)) list.push({ language: code, weight });
    BY_WORD.set(word, list);
  };
  for (const word of smallWords.split(" ")) add(foldWords(word), 1);
  // Titles of sections tell the language too, where running text is short.
  for (const titles of Object.values(sections))
    for (const title of splitPhrases(titles)) {
      const folded = foldWords(title);
      if (!folded.includes(" ") && folded.length > 6) add(folded, 2);
    }
}

/** BCP 47 tag of the language a text is mostly written in; undefined when too little tells. */
export function detectLanguage(text: string): string | undefined {
  const scores = new Map<string, number>();
  for (const word of foldWords(text).split(" ")) {
    const known = BY_WORD.get(word);
    if (known) for (const { language, weight } of known) scores.set(language, (scores.get(language) ?? 0) + weight);
  }
  const [best, second] = [...scores].sort((a, b) => b[1] - a[1]);
  return best && best[1] >= 5 && best[1] > (second?.[1] ?? 0) * 1.1 ? best[0] : undefined;
}

let names: Set<string> | undefined;

/** Languages that the runtime's data has no name for, or another one than people write. */
const MORE_NAMES =
  "chinese mandarin cantonese farsi flemish castilian bsl asl twi tagalog filipino valencian sanskrit chichewa gaelic hochdeutsch schweizerdeutsch castellano valenciano gallego vasco flamand mandarin cantonais persan chino inglese brasileiro mandarim neerlandes holandes vlaams altgriechisch latein latin latijn latino lacina αρχαια λατινικα латынь китайский чешский farsça kurmanci bokmal nynorsk plattdeutsch";

/** True for a language's name in one of the languages the reader knows: "Portuguese", "Deutsch", "Αγγλικά". */
export function isLanguageName(text: string): boolean {
  if (!names) {
    names = new Set(MORE_NAMES.split(" ").map(foldWords));
    for (const phrase of [
      "sign language",
      "british sign language",
      "american sign language",
      "modern greek",
      "ancient greek",
    ])
      names.add(phrase);
    const codes =
      "en de fr es pt it nl pl el ru sv da nb no nn fi is cs sk sl hr sr bs bg ro hu tr uk be lt lv et sq mk mt ga cy gd eu ca gl ar he fa ur hi bn pa gu ta te ml kn mr ne si th vi id ms tl zh ja ko mn ka hy az kk uz sw am so ha yo ig zu xh af la eo lb ak tw ku ps yue";
    for (const display of [...LANGUAGES.map(({ code }) => code)]) {
      const of = new Intl.DisplayNames(display, { type: "language", fallback: "none" });
      for (const code of codes.split(" ")) {
        const name = of.of(code);
        if (name) names.add(foldWords(name));
      }
    }
    // "język angielski", "angielski"; "английский язык"; "angol nyelv"
    for (const name of [...names]) {
      const bare = name.replace(
        /^(?:jezyk|lingua|langue|limba|idioma|lengua) | (?:язык|jazyk|nyelv|език|мова|dili?|kieli)$/g,
        "",
      );
      if (bare !== name) names.add(bare);
    }
  }
  const words = foldWords(text);
  if (names.has(words)) return true;
  const bare = words
    .replace(
      /^(?:british|american|us|uk|modern|ancient|native|brazilian|european|swiss|austrian|canadian|jezyk|j|lengua|lingua|langue|limba|idioma|język|the) | (?:language|sprache|taal|jezyk|jazyk|язык|мова|език|dili|nyelv|kieli)$/g,
      "",
    )
    .trim();
  return words.split(" ").length <= 3 && bare !== words && names.has(bare);
}
