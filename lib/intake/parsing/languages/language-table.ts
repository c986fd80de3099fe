import type { EntrySection } from "@/lib/cv/schema";

/** What a section can hold: a section of the CV, the person's contacts, the summary, or something JSON Resume has no place for. */
export type SectionKind = Exclude<EntrySection, "additional"> | "contact" | "summary" | "other";

/**
 * The words of one language a CV is written in. All lists are written as the language writes them, parted by `|` (or by spaces
 * where only single words are meant: `months`, and the lists of `vocabulary`); case and accents do not matter when they are looked
 * for. A word that ends in `*` stands for all words that begin so. Tables are used together: CVs mix languages, so no table is
 * chosen by the document's language.
 */
export interface LanguageTable {
  /** BCP 47 */
  code: string;
  /** common small words, by which the language of a text is told */
  smallWords: string;

  /** twelve entries: every form of the month's name, full and short */
  months: readonly string[];
  /** what is written for an end that has not come: "present", "to date" */
  present: string;
  /** seasons and terms that stand before a year, or after it: "Summer 2018" */
  seasons: string;
  /** opens a time that goes on: "since 2021" */
  since: string;
  /** opens a range: "from 2019 to 2020" */
  from: string;
  /** opens a time of which only the end is said: "until 2020" */
  until: string;
  /** stands between the ends of a range */
  to: string;
  /** stands between the parts of one date: "enero de 2020" */
  of: string;
  /** follows a year and says no more than that: "2019 г." */
  yearWords: string;
  /** says that a date is to come: "expected 2026" */
  expected: string;
  /** says that a date is the end of a course of study: "graduated 2019" */
  completed: string;
  /** words of a length of time: "2 years 3 months" */
  durations: string;

  /** titles of sections, whole */
  sections: Partial<Record<SectionKind, string>>;
  /** words that tell what a longer, unusual title is about: "Selected clinical experience" */
  sectionWords: Partial<Record<SectionKind, string>>;
  /** words that may stand in such a title without changing what it is about */
  titleGlue: string;
  /** names of the document itself: "Curriculum Vitae" */
  documentTitles: string;

  /** how well a language or a skill is known */
  levels: string;
  /** labels before a contact: "Tel.", "E-mail" */
  contactLabels: string;
  /** the label of an address or place, of the name, and of personal data that is no contact */
  placeLabels: string;
  nameLabels: string;
  personalLabels: string;
  /** labels of a grade, and grades in words */
  scoreLabels: string;
  scoreWords: string;
  /** labels before a list of tools, of duties */
  toolLabels: string;
  /** lines that only announce the duties, courses or results below them */
  bodyLabels?: string;
  /** stands between a job title and the employer: "at" */
  at: string;
  /** stands between a degree and its subject: "in" */
  inSubject: string;
  /** kinds of employment: "full-time" */
  employment: string;
  /** "remote" and the like where a place would stand */
  remote: string;

  titles: string;
  /** ends of compound job titles ("Vertriebsleiterin"), without a leading space */
  titleEndings?: string;
  organisations: string;
  degrees: string;
  institutions: string;
}
