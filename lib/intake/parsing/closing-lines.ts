import { findPeriods } from "./dates";
import { cut } from "./entries";
import { foldWords } from "./fold";
import { type Paragraph, wordCount } from "./paragraphs";
import { matchPlace } from "./places";
import type { Section } from "./sections";

/** Consent to the use of one's data, as applications in several countries end with. */
const CONSENT =
  /dan(?:ych|e) osobow|dati personali|datos (?:personales|de caracter personal)|dados pessoais|personal data|personenbezogene[nr]? daten|donnees (?:a caractere )?personnel|persoonsgegevens|персональных данных|персональные данные|προσωπικων δεδομενων|\bgdpr\b|\bdsgvo\b|\brodo\b|\brgpd\b|\bd lgs\b|osobnich udaju|datelor (?:mele )?personale/u;
const DECLARATION =
  /^i (?:hereby )?(?:declare|certify|affirm) that|^ich versichere|^je certifie|^declaro que|^dichiaro che|^oswiadczam/u;
const REFERENCE = /refere|referenz|referen[cç]|referanz|рекомендац|συστατικ|referencj/u;
const REQUEST =
  /request|anfrage|wunsch|demande|peticion|solicit|pedido|richiest|aanvra|verzoek|zyczenie|запрос|требован|ζητησ|αιτησ/u;
/** Sections whose own lines end with a date. */
const DATED = new Set<Section["kind"]>([
  "work",
  "volunteer",
  "education",
  "projects",
  "certificates",
  "awards",
  "publications",
]);
/** Lines at the end of a document in which a signature's place and date are looked for. */
const LAST_LINES = 3;

/**
 * Takes out of their sections the lines that close a document and belong to none: consent to the use of data, a declaration, place and
 * date of a signature, "References on request". They would be an interest or a bullet of what stands above them.
 */
export function takeClosing(sections: Section[]): Section[] {
  const last = new Set(sections.flatMap(({ paragraphs }) => paragraphs).slice(-LAST_LINES));
  const other: Paragraph[] = [];
  const references: Paragraph[] = [];
  const out = sections.map((section) => {
    if (section.kind === "other") return section;
    let before: Paragraph | undefined;
    const kept = section.paragraphs.filter((paragraph) => {
      const words = foldWords(paragraph.text);
      if (section.kind !== "references" && section.kind !== "head" && isOnRequest(words)) references.push(paragraph);
      else if (isConsent(paragraph, words) || (last.has(paragraph) && !DATED.has(section.kind) && isSigned(paragraph)))
        other.push(paragraph);
      else if (other.at(-1) === before && before && last.has(paragraph) && isNameLike(paragraph) && isSigned(before))
        other.push(paragraph);
      else {
        before = paragraph;
        return true;
      }
      before = paragraph;
      return false;
    });
    return kept.length === section.paragraphs.length ? section : { ...section, paragraphs: kept };
  });
  if (references.length) out.push({ kind: "references", paragraphs: references });
  if (other.length) out.push({ kind: "other", paragraphs: other });
  return out;
}

/** Two to five words with capitals, under a signature's place and date */
const isNameLike = ({ text, listItem }: Paragraph) =>
  !listItem && /^(?:\p{Lu}[\p{L}.'’-]*\s?){2,5}$/u.test(text.trim());

const isOnRequest = (words: string) => words.split(" ").length <= 10 && REFERENCE.test(words) && REQUEST.test(words);

const isConsent = ({ text, listItem }: Paragraph, words: string) =>
  !listItem && wordCount(text) >= 6 && (CONSENT.test(words) || DECLARATION.test(words));

/** "Köln, den 12.05.2024", "Paris, le 3 mai 2024", "12.05.2024, Graz" */
function isSigned({ text, listItem }: Paragraph): boolean {
  const [date, ...more] = findPeriods(text);
  if (!date?.single || listItem || more.length || text.length > 60 || text.includes("\t")) return false;
  if ((date.startDate ?? date.endDate ?? "").length < 10) return false;
  const rest = cut(text, date)
    .replace(/\t/g, " ")
    .replace(/(?:^|[\s,])(?:den|le|li|dnia|em|a|op|am|il|an|στις|г\.?)\s*$/iu, "")
    .replace(/[\s,]+$/, "");
  return matchPlace(rest) !== undefined;
}
