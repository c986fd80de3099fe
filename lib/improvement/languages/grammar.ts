/** What the fact guard has to know of a language other than English. Closed lists: a word that is not in them carries a claim. */
export interface Grammar {
  /** BCP 47 */
  language: string;
  /** every noun begins with a capital letter, so a capital says nothing of names */
  largeNouns?: true;
  /** words that join and claim nothing */
  glue: ReadonlySet<string>;
  /** a text as the guard reads it (elisions opened) */
  open(text: string): string;
  /** the key under which the forms of a word, and a verb and its noun of action, meet; an agent ("Leiter") stays apart */
  stem(word: string): string;
  /** how much a verb or noun of action claims, by its stem (see verb-ladder.ts); undefined for other words */
  rungs: ReadonlyMap<string, number>;
  /** stems that say the same doing */
  synonyms: readonly ReadonlySet<string>[];
  /** stems of words that soften or negate: dropping one makes the claim stronger */
  hedges: ReadonlySet<string>;
  /** stems of words that only introduce what was done ("tasks", "responsible for"): they may go */
  introductions: ReadonlySet<string>;
  /** prepositions that say how one stands to somebody: a name keeps its own */
  relations: ReadonlySet<string>;
  /** words before who did it to somebody ("formé par des infirmières") */
  agents: ReadonlySet<string>;
  /** words of the passive, where the agent's preposition alone does not tell it */
  passive?: ReadonlySet<string>;
  /** stems of those who may have done it instead of the person ("the team developed") */
  others: ReadonlySet<string>;
  /** a verb after such a preposition says what for, not with whom ("pour gagner") */
  infinitive?: RegExp;
  numbers: NumberGrammar;
}

export interface NumberGrammar {
  /** number words and their value */
  words: ReadonlyMap<string, number>;
  /** words of a hundred and more */
  scales: ReadonlyMap<string, number>;
  percent: readonly string[];
  times: ReadonlySet<string>;
  /** words straight before a number, one or two, that state it more, or less, exactly */
  more: ReadonlySet<string>;
  less: ReadonlySet<string>;
  /** words that end the phrase a number counts */
  ends: ReadonlySet<string>;
}

export function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/));
}

/** `value:word word;value:word` */
export function numberMap(table: string): ReadonlyMap<string, number> {
  return new Map(
    table.split(";").flatMap((row) => {
      const [value = "", words = ""] = row.split(":");
      return words.split(" ").map((word): [string, number] => [word, Number(value)]);
    }),
  );
}

/** Rungs by stem, from words written out. */
export function rungMap(stem: (word: string) => string, table: Record<number, string>): ReadonlyMap<string, number> {
  return new Map(
    Object.entries(table).flatMap(([rung, words]) =>
      words.split(/\s+/).map((word): [string, number] => [stem(word), Number(rung)]),
    ),
  );
}

export function stemSet(stem: (word: string) => string, words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/).map(stem));
}

/** Words whose forms no rule joins: each line is one family, all its words have the first one's stem. */
export function familyMap(families: string): ReadonlyMap<string, string> {
  return new Map(
    families
      .trim()
      .split("\n")
      .flatMap((line) => {
        const [key = "", ...words] = line.trim().split(/\s+/);
        return [key, ...words].map((word): [string, string] => [word, `=${key}`]);
      }),
  );
}

/** The family of a word, also with an ending of its case or number ("Umzugs" is of "Umzug"). */
export function familyOf(families: ReadonlyMap<string, string>, lower: string): string | undefined {
  return (
    families.get(lower) ?? families.get(lower.replace(/(?:es|en|s|n|e)$/, "")) ?? families.get(lower.replace(/s$/, ""))
  );
}

/** Takes endings off, the longest first, again and again, while `least` letters stay. */
export function stripEndings(word: string, endings: readonly string[], least: number): string {
  for (const ending of endings)
    if (word.endsWith(ending) && word.length - ending.length >= least)
      return stripEndings(word.slice(0, -ending.length), endings, least);
  return word;
}

/** Without accents, so that "gère" and "gérer" meet. */
export function plainLetters(word: string): string {
  return word.normalize("NFD").replace(/\p{M}/gu, "").replace(/ß/g, "ss").replace(/œ/g, "oe");
}
