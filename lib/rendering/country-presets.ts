import type { Country } from "@/lib/cv/country-words";
import { documentLanguage } from "@/lib/cv/document-words";
import type { RenderOptions } from "./contract";

export interface CountryPreset {
  title: string;
  pageSize: RenderOptions["pageSize"];
  /** languages of the country's employers: a CV in another one is read, but not written, in theirs */
  languages: readonly string[];
  /** lines about age, family, nationality, religion and the like are left out unless the person wants them */
  leavesPersonalOut: boolean;
  /** employers expect the agreement to the use of data */
  consent: boolean;
  /** what a person should know, one sentence each */
  notes: readonly string[];
}

/**
 * What employers of a country expect of a CV. Sources: Europass and EURES "Living and working" pages of the countries, the U.S.
 * EEOC's and the UK Equality Act's rules on questions before an offer, Germany's AGG, France's Code du travail L1132-1, Poland's
 * Labour Code 22¹, Italy's D.Lgs. 196/2003 art. 111-bis, Japan's MHLW model rirekisho (2021).
 * Photos: `showsPhoto`.
 */
export const COUNTRY_PRESETS: Record<Country, CountryPreset> = {
  international: {
    title: "International",
    pageSize: "A4",
    languages: ["en"],
    leavesPersonalOut: true,
    consent: false,
    notes: ["No photo, no age or family: safe wherever you apply.", "One or two pages."],
  },
  us: {
    title: "United States and Canada",
    pageSize: "LETTER",
    languages: ["en"],
    leavesPersonalOut: true,
    consent: false,
    notes: ["US Letter paper, one page for most people.", "No photo and no personal data: many employers reject them."],
  },
  uk: {
    title: "United Kingdom and Ireland",
    pageSize: "A4",
    languages: ["en"],
    leavesPersonalOut: true,
    consent: false,
    notes: ["Two pages are usual.", "No photo, no date of birth, no marital status."],
  },
  dach: {
    title: "Germany, Austria, Switzerland",
    pageSize: "A4",
    languages: ["de", "fr", "it"],
    leavesPersonalOut: false,
    consent: false,
    notes: [
      "Months as numbers, without gaps; the German tabular template is the usual form.",
      "Date of birth and photo are common, but nobody may ask for them. The European and German templates have a place for one.",
    ],
  },
  france: {
    title: "France",
    pageSize: "A4",
    languages: ["fr"],
    leavesPersonalOut: true,
    consent: false,
    notes: ["One page for most people.", "A photo is optional; employers may not decide by age, family or origin."],
  },
  spain: {
    title: "Spain",
    pageSize: "A4",
    languages: ["es", "ca", "eu", "gl"],
    leavesPersonalOut: true,
    consent: false,
    notes: ["One or two pages.", "A photo is optional; the identity number does not belong into a CV."],
  },
  italy: {
    title: "Italy",
    pageSize: "A4",
    languages: ["it"],
    leavesPersonalOut: false,
    consent: true,
    notes: ["Many employers look for the agreement to the use of your data at the end: it is added."],
  },
  netherlands: {
    title: "Netherlands and Belgium",
    pageSize: "A4",
    languages: ["nl", "fr"],
    leavesPersonalOut: true,
    consent: false,
    notes: ["One or two pages, sober and direct.", "No photo or personal data needed."],
  },
  nordic: {
    title: "Nordic countries",
    pageSize: "A4",
    languages: ["sv", "da", "nb", "fi", "is"],
    leavesPersonalOut: true,
    consent: false,
    notes: ["Never write your personal identity number into a CV.", "English CVs are widely read."],
  },
  poland: {
    title: "Poland",
    pageSize: "A4",
    languages: ["pl"],
    leavesPersonalOut: true,
    consent: true,
    notes: ["Employers may not keep a CV without the agreement to the use of your data (RODO): it is added."],
  },
  greece: {
    title: "Greece and Cyprus",
    pageSize: "A4",
    languages: ["el"],
    leavesPersonalOut: false,
    consent: false,
    notes: ["Military service belongs under additional information where the employer asks for it."],
  },
  japan: {
    title: "Japan",
    pageSize: "A4",
    languages: ["ja"],
    leavesPersonalOut: false,
    consent: false,
    notes: [
      "The template Rirekisho sets the form (履歴書) with a photo; every other one makes the career history (職務経歴書).",
      "Lines such as ふりがな: … and 生年月日: … under additional information stand at the form's head, a section 本人希望 at its end.",
    ],
  },
};

/**
 * The options for a country: its paper, its way with personal data and agreement, and section names in the CV's own language. What
 * the person chose by name before (template, colour, density) stays. Pure.
 */
export function chooseCountry(options: RenderOptions, country: Country | undefined): RenderOptions {
  const { country: _country, personal: _personal, consent: _consent, ...rest } = options;
  if (!country) return rest;
  return { ...rest, country, pageSize: COUNTRY_PRESETS[country].pageSize };
}

/** Whether the document closes with the agreement to the use of data: by the person's word, else by the country's habit. */
export function closesWithConsent({ country, consent }: Pick<RenderOptions, "country" | "consent">): boolean {
  return consent ?? (country !== undefined && COUNTRY_PRESETS[country].consent);
}

/** Whether personal lines stay: by the person's word, else by the country's habit. */
export function keepsPersonal({ country, personal }: Pick<RenderOptions, "country" | "personal">): boolean {
  return personal ?? !(country !== undefined && COUNTRY_PRESETS[country].leavesPersonalOut);
}

/** True when employers of the country may not read the document's language. */
export function isForeignLanguage(country: Country, language: string | undefined): boolean {
  const known = documentLanguage(language);
  if (!known || known === "en") return false;
  return !COUNTRY_PRESETS[country].languages.includes(known.split("-")[0] ?? known);
}
