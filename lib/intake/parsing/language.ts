import { foldWords } from "./fold";

/** Small words that tell languages apart. */
const SMALL_WORDS: Record<string, string> = {
  en: "the and of for with to in a an on by from was were at as that which is are",
  de: "und der die das mit fur von im bei den dem des eine einer zu auf als wurde sowie",
  fr: "et de la le les des du en pour avec dans une sur par aux au ainsi chez",
  es: "y de la el los las del en para con una por como sobre al desde",
  pt: "e de da do das dos em para com uma por na no ao como",
  it: "e di la il dei della delle per con una nel nella da presso alla sul gli",
  nl: "en de het van een voor met bij op aan als naar over door",
  pl: "i w z na do oraz dla przez od po we ze przy jako",
  el: "και το τα των του τησ για με στο στη απο η ο τουσ την",
  ru: "и в на с по для из от к при за не",
};

/** BCP 47 tag of the language a text is mostly written in; undefined when too little tells. */
export function detectLanguage(text: string): string | undefined {
  const counts = new Map<string, number>();
  for (const word of foldWords(text).split(" ")) counts.set(word, (counts.get(word) ?? 0) + 1);
  const scores = Object.entries(SMALL_WORDS)
    .map(([language, words]) => ({
      language,
      score: words.split(" ").reduce((sum, word) => sum + (counts.get(word) ?? 0), 0),
    }))
    .sort((a, b) => b.score - a.score);
  const [best, second] = scores;
  return best && best.score >= 5 && best.score > (second?.score ?? 0) * 1.15 ? best.language : undefined;
}

let names: Set<string> | undefined;

/** True for a language's name in one of the languages the reader knows: "Portuguese", "Deutsch", "Αγγλικά". */
export function isLanguageName(text: string): boolean {
  if (!names) {
    names = new Set(
      "chinese mandarin cantonese farsi flemish castilian bsl asl twi tagalog filipino valencian sign language".split(
        " ",
      ),
    );
    const codes =
      "en de fr es pt it nl pl el ru sv da nb no fi is cs sk sl hr sr bs bg ro hu tr uk be lt lv et sq mk mt ga cy gd eu ca gl ar he fa ur hi bn pa gu ta te ml kn mr ne si th vi id ms tl zh ja ko mn ka hy az kk uz sw am so ha yo ig zu xh af la eo lb ak tw ku ps yue";
    for (const display of ["en", "de", "fr", "es", "pt", "it", "nl", "pl", "el", "ru", "sv", "tr", "bg"]) {
      const of = new Intl.DisplayNames(display, { type: "language", fallback: "none" });
      for (const code of codes.split(" ")) {
        const name = of.of(code);
        if (name) names.add(foldWords(name));
      }
    }
  }
  const words = foldWords(text);
  return (
    names.has(words) ||
    (words.split(" ").length <= 3 &&
      names.has(
        words
          .replace(
            /^(?:british|american|modern|ancient|native|mandarin|brazilian|swiss|austrian) | (?:language|sprache)$/g,
            "",
          )
          .trim(),
      ))
  );
}
