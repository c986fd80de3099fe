import type { SectionName } from "./schema";

/** Countries, or groups of neighbours with the same habits, that a document can be written for. */
export const COUNTRIES = [
  "international",
  "us",
  "uk",
  "dach",
  "france",
  "spain",
  "italy",
  "netherlands",
  "nordic",
  "poland",
  "greece",
  "japan",
] as const;
export type Country = (typeof COUNTRIES)[number];

/** What a country's documents say differently from the language's usual words. */
export interface CountryWords {
  /** section names by language, where the country has its own */
  sections?: Record<string, Partial<Record<SectionName, string>>>;
  /** dates, in whatever language the document is: patterns as in `document-words` */
  dates?: { month?: string; day: string };
}

/** Dates of countries that write months as numbers. */
const SLASHED = { month: "{mm}/{y}", day: "{dd}/{mm}/{y}" };
const DOTTED = { month: "{mm}.{y}", day: "{dd}.{mm}.{y}" };

export const COUNTRY_WORDS: Record<Country, CountryWords> = {
  international: {},
  us: {
    sections: {
      en: {
        basics: "Summary",
        work: "Work Experience",
        volunteer: "Volunteer Experience",
        certificates: "Certifications",
      },
    },
    dates: { day: "{M} {d}, {y}" },
  },
  uk: {
    sections: { en: { basics: "Personal profile", work: "Work experience", volunteer: "Voluntary work" } },
    dates: { day: "{d} {M} {y}" },
  },
  dach: { dates: { month: "{mm}/{y}", day: "{dd}.{mm}.{y}" } },
  france: { dates: { day: "{dd}/{mm}/{y}" } },
  spain: { dates: { day: "{dd}/{mm}/{y}" } },
  italy: { dates: { day: "{dd}/{mm}/{y}" } },
  netherlands: { dates: { day: "{dd}-{mm}-{y}" } },
  nordic: { dates: DOTTED },
  poland: { dates: DOTTED },
  greece: { dates: SLASHED },
  japan: {},
};

/** Agreement of the applicant to the use of their data, by language: some employers may not read a CV without it. */
const CONSENTS: Record<string, { title: string; text: string }> = {
  en: {
    title: "Data protection",
    text: "I agree to the processing of the personal data in this document for the purpose of recruitment, in accordance with Regulation (EU) 2016/679 (GDPR).",
  },
  de: {
    title: "Datenschutz",
    text: "Ich bin damit einverstanden, dass meine in diesem Dokument enthaltenen personenbezogenen Daten für das Bewerbungsverfahren gemäß der Verordnung (EU) 2016/679 (DSGVO) verarbeitet werden.",
  },
  fr: {
    title: "Protection des données",
    text: "J’autorise le traitement des données personnelles figurant dans ce document aux fins du recrutement, conformément au règlement (UE) 2016/679 (RGPD).",
  },
  es: {
    title: "Protección de datos",
    text: "Autorizo el tratamiento de los datos personales contenidos en este documento para el proceso de selección, de acuerdo con el Reglamento (UE) 2016/679 (RGPD).",
  },
  it: {
    title: "Trattamento dei dati personali",
    text: "Autorizzo il trattamento dei miei dati personali presenti nel curriculum vitae ai sensi del D.Lgs. 196/2003 e del Regolamento (UE) 2016/679 (GDPR), ai fini della ricerca e selezione del personale.",
  },
  nl: {
    title: "Gegevensbescherming",
    text: "Ik geef toestemming voor de verwerking van de persoonsgegevens in dit document ten behoeve van de sollicitatieprocedure, in overeenstemming met Verordening (EU) 2016/679 (AVG).",
  },
  pl: {
    title: "Klauzula RODO",
    text: "Wyrażam zgodę na przetwarzanie moich danych osobowych zawartych w tym dokumencie w celu realizacji procesu rekrutacji, zgodnie z rozporządzeniem (UE) 2016/679 (RODO).",
  },
  el: {
    title: "Προστασία δεδομένων",
    text: "Συναινώ στην επεξεργασία των προσωπικών δεδομένων του παρόντος εγγράφου για τους σκοπούς της πρόσληψης, σύμφωνα με τον Κανονισμό (ΕΕ) 2016/679 (ΓΚΠΔ).",
  },
  pt: {
    title: "Proteção de dados",
    text: "Autorizo o tratamento dos dados pessoais constantes deste documento para efeitos de recrutamento, nos termos do Regulamento (UE) 2016/679 (RGPD).",
  },
};

/** The data protection line in a document's language, English where there is none. */
export function consentWords(language: string): { title: string; text: string } {
  return CONSENTS[language] ?? CONSENTS[language.split("-")[0] ?? ""] ?? CONSENTS.en!;
}
