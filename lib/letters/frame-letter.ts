import type { Cv } from "@/lib/cv/schema";
import type { QuestionnaireDraft } from "@/lib/questionnaire/schema";
import type { LetterDocument } from "./contract";
import { isPlainName } from "./is-instruction";
import type { JobNames } from "./read-job";
import { english } from "./words/en";
import type { LetterWords } from "./words/letter-words";

/** Countries that print on US Letter. */
const LETTER_PAPER = new Set(["US", "CA", "MX", "PH", "CO", "CL", "VE"]);

/** All of a letter but its paragraphs: sender, recipient, place and date, subject, salutation, closing. */
export function frameLetter(input: {
  cv: Cv;
  job: QuestionnaireDraft;
  names: JobNames;
  words: LetterWords | undefined;
  /** BCP 47; that of the words without it */
  language?: string;
  /** ISO date */
  date: string;
}): Omit<LetterDocument, "paragraphs"> {
  const { cv, job, names } = input;
  const words = input.words ?? english;
  const language = input.language ?? words.language;
  const { name = "", email, phone, url, location } = cv.basics;
  const place = location?.text ?? [location?.city, location?.region].filter(Boolean).join(", ");
  const city = location?.city ?? location?.text?.split(",")[0] ?? "";
  const date = dateIn(input.date, language, location?.countryCode);
  const line = (text: string | undefined) => (text ?? "").replace(/\s+/g, " ").trim().slice(0, 1000);
  return {
    sender: { name: line(name), lines: [place, phone, email, url].map(line).filter(Boolean) },
    recipient: [names.employer, names.contact?.name].map(line).filter(Boolean),
    placeAndDate: [city && isPlainName(city, 60) ? line(city) : "", date].filter(Boolean).join(", "),
    subject: isPlainName(job.position, 255) ? words.subject(line(job.position)) : "",
    salutation: words.salutation(names.contact),
    closing: words.closing(names.contact),
    signature: line(name),
    language,
    pageSize: LETTER_PAPER.has(location?.countryCode?.toUpperCase() ?? "") ? "LETTER" : "A4",
  };
}

function dateIn(date: string, language: string, countryCode: string | undefined): string {
  const region =
    language === "en" ? (LETTER_PAPER.has(countryCode?.toUpperCase() ?? "") ? "en-US" : "en-GB") : language;
  return new Intl.DateTimeFormat(region, { dateStyle: "long", timeZone: "UTC" }).format(new Date(`${date}T00:00:00Z`));
}
