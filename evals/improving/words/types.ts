export const LANGUAGES = ["en", "de", "fr", "es"] as const;
export type Language = (typeof LANGUAGES)[number];

/** tune: looked at while the guard was written; held-out: other templates and words, only ever counted. */
export const SPLITS = ["tune", "held-out"] as const;
export type Split = (typeof SPLITS)[number];

/** The kinds of fabrication that are planted. */
export const KINDS = [
  "number",
  "unit",
  "figures swapped",
  "number word",
  "qualifier",
  "date",
  "employer",
  "title",
  "name",
  "skill",
  "stronger verb",
  "hedge dropped",
  "scope",
  "outcome",
  "praise",
  "job text",
  "anachronism",
  "link or markup",
  "control character",
] as const;
export type Kind = (typeof KINDS)[number];

/** Phrases that claim something new, added to a bullet; and pairs whose second text claims more than the first. */
export interface SplitWords {
  /** honest lines with slots: {n} {N} {p} {money} {tool} {org} {place} {people} {things} */
  bullets: string[];
  slots: Record<"tool" | "org" | "place" | "people" | "things", string[]>;
  added: Record<
    | "number"
    | "number word"
    | "date"
    | "employer"
    | "title"
    | "name"
    | "skill"
    | "scope"
    | "outcome"
    | "praise"
    | "job text",
    string[]
  >;
  /** [said, claims a stronger part] */
  stronger: [string, string][];
  /** [said, the word that softens left out] */
  hedges: [string, string][];
  /** what an honest editor makes of a line: [before, after] */
  honest: [string, string][];
}

export interface Words {
  language: Language;
  /** words before a number: stated more, or less, exactly */
  qualifiers: string[];
  /** [unit, another unit] as they stand behind a number */
  units: [string, string][];
  /** thousands separator */
  separator: string;
  money: (amount: string) => string;
  jobDescription: string;
  /** added to a role that ended before these existed: [phrase, last year without it] */
  anachronisms: [string, number][];
  splits: Record<Split, SplitWords>;
}
