/** A role, school or project as a letter names it. */
export interface Setting {
  position?: string;
  name?: string;
  /** "2019–2023", "since 2021": as the CV says it */
  period?: string;
  current: boolean;
}

export interface Contact {
  name: string;
  /** how the job description addresses them */
  title?: "female" | "male";
  /** the title as it is written in a letter's language, with the family name: "Ms Roe" */
  addressed?: string;
}

/**
 * The closed phrases of a letter in one language. What stands between the slots claims nothing of the person but what the slots say.
 * A slot is filled with a quote of the CV, of an answer, or with a name that the job description gives.
 */
export interface LetterWords {
  language: string;
  subject: (position: string) => string;
  salutation: (contact: Contact | undefined) => string;
  closing: (contact: Contact | undefined) => string;
  list: (items: readonly string[]) => string;
  apply: (position: string, employer?: string) => string;
  /** where the person works, or worked last; undefined when too little is known */
  now: (setting: Setting) => string | undefined;
  /** "Your advertisement names Python and SQL." `again`: an earlier paragraph did so, too */
  asked: (topics: readonly string[], again: boolean) => string;
  /**
   * A line of a role as a sentence. `nth`: how many of this role came before; `known`: the letter has said before that the person
   * works there now, or did last; `style` varies the wording
   */
  line: (line: string, setting: Setting, at: { nth: number; known: boolean; style: number }) => string | undefined;
  /** the person's own answer about something that the job asks for */
  answer: (topic: string, text: string) => string;
  named: (topics: readonly string[]) => string;
  skills: (skills: readonly string[]) => string;
  studies: (studies: readonly string[]) => string;
  certificates: (names: readonly string[]) => string;
  languages: (languages: readonly string[]) => string;
  /** leads on to the lines, in a letter that would be too short */
  bridge: string;
  ending: (employer?: string) => readonly string[];
  /** words and phrases that a model may use around facts; they say nothing of what the person did */
  frame: readonly string[];
  /** sentences of courtesy: whose words a sentence without any evidence may use */
  courtesy: readonly string[];
  /** one of these stands shortly before the position or employer that is applied for */
  jobHeads: ReadonlySet<string>;
  /** a setting as a plain statement, for the fact guard */
  state: (setting: Setting) => string;
}

/** "a, b and c" */
export function joinList(items: readonly string[], and: string): string {
  if (items.length < 2) return items[0] ?? "";
  return `${items.slice(0, -1).join(", ")} ${and} ${items.at(-1)}`;
}

/** The first letter small, unless the word is an abbreviation or a name with signs ("AWS", "SQL"). */
export function lowerFirst(text: string): string {
  const [word = ""] = text.split(/\s/);
  return /^\p{Lu}(?:\p{Ll}[\p{Ll}'’-]*)?$/u.test(word.replace(/[,;:.]$/, "")) && word !== "I"
    ? text.charAt(0).toLowerCase() + text.slice(1)
    : text;
}

/** Without the sign at its end, so that a sentence can close after it. */
export function bare(text: string): string {
  return text.trim().replace(/[\s.;,:]+$/, "");
}

/** A sentence closes with a full stop, unless its last word brings one ("Ltd."). */
export function stop(text: string): string {
  return /[.!?]["”»“]?$/.test(text) ? text : `${text}.`;
}
