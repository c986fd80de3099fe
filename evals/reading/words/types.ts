import type { SectionKind } from "../corpus/truth";

/** The words of one language. Two halves of each list: what `tune` draws from, and what only `held-out` does. */
export interface LanguageWords {
  code: string;
  months: string[];
  shortMonths: string[];
  /** the month as it stands within a sentence ("с марта 2021"), where that is another word */
  monthsInSentence?: string[];
  /** between month and year: "enero de 2020" */
  monthYear?: string;
  seasons: string[];
  now: string[];
  since: string[];
  /** "from … to …" */
  fromTo: [string, string];
  /** between two dates, besides dashes */
  to: string;
  expected: string;
  labels: { phone: string; email: string; address: string; born: string; nationality: string; web: string };
  nationality: string;
  documentTitle: string;
  page: string;
  fluencies: string[];
  languageNames: string[];
  onRequest: string;
  grade: string[];
  volunteerTitles: string[];
  volunteerBullets: string[];
  interests: string[];
  awards: [title: string, awarder: string][];
  publications: [name: string, publisher: string][];
  tune: Half;
  heldOut: Half;
}

export interface Half {
  /** how sections are called, the usual and the unusual */
  titles: Record<SectionKind, string[]>;
  professions: Profession[];
  /** invented */
  employers: string[];
  schools: string[];
  charities: string[];
  people: Culture[];
}

/** `{12-48}` in a text stands for a number by chance in that range. */
export interface Profession {
  titles: string[];
  summaries: string[];
  bullets: string[];
  skills: [group: string, keywords: string[]][];
  degrees: [studyType: string, area: string][];
  certificates: [name: string, issuer: string][];
  projects?: [name: string, description: string][];
}

/** Where people come from: how they are called, live and telephone. */
export interface Culture {
  given: string[];
  family: string[];
  /** "Berlin, Germany" as written in the CV's language; the city is what stands before the first comma */
  cities: string[];
  /** `#` is a digit by chance */
  phones: string[];
  /** streets with `#` for digits, and the code before or after the city: "Hauptstraße #, 10### {city}" */
  addresses?: string[];
}
