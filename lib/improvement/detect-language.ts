import { listTexts } from "@/lib/cv/refs";
import type { Cv } from "@/lib/cv/schema";

/** Function words that tell Western languages apart. Words shared by several count for each. */
export const STOP_WORDS: Record<string, string> = {
  en: "the and of to in for with on as by at from was were is are a an that this which my i have has had it or be their our using",
  de: "der die das und in zu den mit von für auf im ist dem des ein eine einer als bei durch sowie nach aus zum zur ich über bis wurde",
  fr: "le la les de des et en un une du pour dans à au aux avec sur par est que qui ce cette mes mon ma je ou nous être été ainsi",
  es: "el la los las de y en un una del para con por que es al se su sus mi como más o entre desde sobre fue he responsable",
  it: "il lo la gli le di e in un una del della per con da che è al nel dei delle sono mi come più tra presso anche ho",
  pt: "o a os as de e em um uma do da dos das para com por que é no na ao como mais sobre entre meu minha foi são",
  nl: "de het een en van in op te voor met aan bij is dat die als zijn door naar uit ook werd tot mijn over ik",
  pl: "i w z na do się jest oraz dla od przez po o przy za jako nie był była moje pod lub",
  sv: "och i att en ett av för med på som till är den det från om vid har inom mina jag eller var samt",
  da: "og i at en et af for med på som til er den det fra om ved har mine jeg eller var samt hos",
  tr: "ve bir için ile bu da de olarak olan gibi daha en çok benim sonra kadar veya",
};

/** Scripts that (nearly) name the language. Order matters: kana before Han, so Japanese is not taken for Chinese. */
const SCRIPTS: [language: string, pattern: RegExp][] = [
  ["ja", /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ["ko", /\p{Script=Hangul}/gu],
  ["zh", /\p{Script=Han}/gu],
  ["el", /\p{Script=Greek}/gu],
  ["ru", /\p{Script=Cyrillic}/gu],
  ["ar", /\p{Script=Arabic}/gu],
  ["he", /\p{Script=Hebrew}/gu],
  ["hi", /\p{Script=Devanagari}/gu],
  ["th", /\p{Script=Thai}/gu],
];

/** word → languages it is a function word of */
const LANGUAGES_OF = new Map<string, string[]>();
for (const [language, words] of Object.entries(STOP_WORDS))
  for (const word of words.split(" ")) LANGUAGES_OF.set(word, [...(LANGUAGES_OF.get(word) ?? []), language]);

/**
 * The language a text is most likely written in (BCP 47: "en", "de", …), or undefined when there is too little to tell.
 * By script first, then by the share of function words. `cyrillic` is reported as Russian: good enough to keep English rules away.
 */
export function detectLanguage(text: string): string | undefined {
  if (RECENT.has(text)) return RECENT.get(text);
  const language = guessLanguage(text);
  if (RECENT.size >= 1000) RECENT.clear();
  RECENT.set(text, language);
  return language;
}

/** The language a CV is written in: its own tag, else what its running texts look like; undefined when there is too little text. */
export function cvLanguage(cv: Cv): string | undefined {
  if (cv.language) return cv.language.split("-")[0]?.toLowerCase();
  const known = OF_CV.get(cv);
  if (known !== undefined) return known || undefined;
  const running = listTexts(cv).filter((t) => RUNNING.has(t.field));
  const language = detectLanguage(running.map((t) => t.text).join("\n"));
  OF_CV.set(cv, language ?? "");
  return language;
}

const RUNNING = new Set(["summary", "description", "highlights", "items", "courses"]);
/** A CV is not changed in place: every version is a document of its own. */
const OF_CV = new WeakMap<Cv, string>();

/** The same texts are asked about for every part of a CV. */
const RECENT = new Map<string, string | undefined>();

const OFTEN_ENOUGH = 5;

function guessLanguage(text: string): string | undefined {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  if (letters === 0) return undefined;
  for (const [language, pattern] of /^\p{ASCII}*$/u.test(text) ? [] : SCRIPTS) {
    const share = (text.match(pattern)?.length ?? 0) / letters;
    if (share > (language === "ja" ? 0.1 : 0.3)) return language;
  }
  // a letter beside a digit is part of a code, not a word
  const words = text.toLowerCase().match(/(?<![\p{L}\p{N}])\p{L}+(?![\p{L}\p{N}])/gu) ?? [];
  const counts = new Map<string, number>();
  for (const word of words) if (LANGUAGES_OF.has(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
  const scores = Object.keys(STOP_WORDS)
    .map((language) => {
      const mine = [...counts].filter(([word]) => LANGUAGES_OF.get(word)?.includes(language));
      const sum = (list: number[]) => list.reduce((total, count) => total + count, 0);
      // one word said again and again tells no more than a few times
      return {
        language,
        hits: sum(mine.map(([, count]) => Math.min(count, OFTEN_ENOUGH))),
        all: sum(mine.map(([, count]) => count)),
      };
    })
    .sort((a, b) => b.hits - a.hits);
  const [best, second] = scores;
  if (!best || best.hits < 2 || best.all / words.length < 0.04) return undefined;
  return second && second.hits === best.hits ? undefined : best.language;
}
