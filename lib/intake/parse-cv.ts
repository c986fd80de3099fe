import { listTexts } from "@/lib/cv/refs";
import { type Cv, cvSchema, ENTRY_SECTIONS, type EntrySection } from "@/lib/cv/schema";
import { AppError } from "@/lib/errors";
import type { Reading, SourceLine, SourceText } from "./contract";
import { CONTACT_LABEL } from "./parsing/contacts";
import { CvBuilder } from "./parsing/cv-builder";
import { forgetPeriods } from "./parsing/dates";
import { foldWords, oneSpace } from "./parsing/fold";
import { detectLanguage } from "./parsing/language";
import { joinLines, type Paragraph } from "./parsing/paragraphs";
import { findName, readHead } from "./parsing/read-head";
import {
  isLanguageLine,
  readAwards,
  readCertificates,
  readEducation,
  readInterests,
  readLanguages,
  readProjects,
  readPublications,
  readReferences,
  readSkills,
} from "./parsing/read-sections";
import { readWork } from "./parsing/read-work";
import { type SectionKind, sectionKinds } from "./parsing/section-titles";
import { type Section, splitSections } from "./parsing/sections";

/**
 * Reads a document's lines into the structured CV, by rules alone. Every value is a stretch of the source (white space folded, hyphens of
 * line ends taken out); dates and country codes are normalised beside the source's own words. Each line ends up in a
 * field, or in `cv.additional` and `notPlaced`.
 * Throws too_long when the document has more entries or bullets than a CV can hold (`CV_LIMITS`).
 */
export function parseCv(source: SourceText): Reading {
  const paragraphs = joinLines(source);
  const builder = new CvBuilder();
  const { cv } = builder;
  cv.language = detectLanguage(source.lines.map((line) => line.text).join(" "));
  const name = findName(paragraphs);
  const sections = splitSections(paragraphs, name).flatMap(splitMixed);
  const of = (kind: Section["kind"]) => sections.filter((s) => s.kind === kind).flatMap((s) => s.paragraphs);

  readHead(builder, of("head"), of("contact"), name, cv.language);
  readSummary(builder, of("summary"));
  for (const section of sections) readSection(builder, section);

  cv.order = [
    ...new Set(
      sections.flatMap(({ kind }) =>
        kind === "other" ? ["additional"] : (ENTRY_SECTIONS as readonly string[]).includes(kind) ? [kind] : [],
      ),
    ),
  ];
  if (!cv.order.length) cv.order = undefined;
  const notPlaced = keepTheRest(builder, source, sections);
  forgetPeriods();
  return { cv: checkLimits(cv), origins: builder.origins, notPlaced, doubts: builder.sortedDoubts() };
}

function readSummary(builder: CvBuilder, paragraphs: Paragraph[]) {
  if (!paragraphs.length) return;
  const { basics } = builder.cv;
  const text = paragraphs.map((p) => oneSpace(p.text)).join("\n");
  builder.from("basics/summary", text, paragraphs);
  basics.summary = basics.summary ? `${basics.summary}\n${text}` : text;
}

type Reader = (builder: CvBuilder, paragraphs: Paragraph[]) => void;
const READERS: Record<Exclude<SectionKind, "contact" | "summary" | "other">, Reader> = {
  work: (builder, paragraphs) => readWork(builder, "work", paragraphs),
  volunteer: (builder, paragraphs) => readWork(builder, "volunteer", paragraphs),
  education: readEducation,
  projects: readProjects,
  skills: readSkills,
  languages: readLanguages,
  certificates: readCertificates,
  awards: readAwards,
  publications: readPublications,
  interests: readInterests,
  references: readReferences,
};

function readSection(builder: CvBuilder, { kind, title, paragraphs }: Section) {
  if (kind === "head" || kind === "contact" || kind === "summary") return;
  if (kind !== "other") return READERS[kind](builder, paragraphs);
  const items = paragraphs.map((paragraph) => ({ text: paragraph.text, paragraph }));
  builder.additional(title && oneSpace(title.text.replace(/\s*[:：]\s*$/, "")), items, title);
}

/** A section with two kinds in its title ("Awards and languages") is parted line by line. */
function splitMixed(section: Section): Section[] {
  const kinds = section.title ? sectionKinds(section.title.text) : [];
  if (kinds.length < 2 || !kinds.includes("languages")) return [section];
  const other = kinds.find((kind) => kind !== "languages")!;
  const languages = section.paragraphs.filter(isLanguageLine);
  const rest = section.paragraphs.filter((p) => !languages.includes(p));
  return [
    { ...section, kind: other, paragraphs: rest },
    { ...section, kind: "languages" as const, paragraphs: languages },
  ].filter((part) => part.paragraphs.length);
}

/** Words that only tie values together, or label them. */
const GLUE = new Set(
  "at in of and the for from by with to on as bei in und im am chez et de du la le a e y en w i oraz στην στο και в и на или or expected anticipated graduation date dates".split(
    " ",
  ),
);

/**
 * Nothing is dropped: words of a line that no value made from that line holds are put into `additional`. Gives the lines concerned.
 */
function keepTheRest(builder: CvBuilder, source: SourceText, sections: Section[]): number[] {
  const titles = new Set(sections.flatMap(({ kind, title }) => (kind === "other" || !title ? [] : title.lines)));
  const held = new Map<number, string[]>();
  for (const { lines, quote } of builder.origins)
    for (const line of lines) held.set(line, [...(held.get(line) ?? []), quote]);
  const lost: { line: SourceLine; text: string }[] = [];
  for (const line of source.lines) {
    if (titles.has(line.index) && !/[:\t]\s*\S/.test(line.text)) continue;
    // Hyphens of line ends are gone from values: their halves are looked for within words too.
    const values = foldWords((held.get(line.index) ?? []).join(" "));
    const words = new Set(values.split(" "));
    const bare = line.text.replace(CONTACT_LABEL, "");
    for (const piece of bare.split(/\t|\s+[|•·]\s+/)) {
      const missing = foldWords(piece.replace(CONTACT_LABEL, ""))
        .split(" ")
        .filter((word) => word && !GLUE.has(word) && !words.has(word) && !(word.length > 2 && values.includes(word)));
      if (!missing.length || (titles.has(line.index) && foldWords(piece) === "")) continue;
      if (isLabelOnly(line, missing, words)) continue;
      lost.push({ line, text: piece.trim() });
    }
  }
  if (!lost.length) return [];
  const id = builder.id("additional");
  builder.cv.additional.push({
    id,
    title: "Not placed",
    items: lost.map(({ line, text }) => {
      const item = builder.id("b");
      builder.origins.push({ ref: `additional/${id}/items/${item}`, lines: [line.index], quote: text });
      return { id: item, text };
    }),
  });
  return [...new Set(lost.map(({ line }) => line.index))];
}

/** "Tel.", "LinkedIn:" before a contact, "Grade:" before a grade: said by the field itself. */
function isLabelOnly(line: SourceLine, missing: string[], words: Set<string>): boolean {
  const labels = LABELS;
  return (
    missing.every((word) => labels.has(word)) &&
    (words.size > 1 || Boolean(line.links?.length) || line.text.length < 24)
  );
}

const LABELS = new Set(
  "e mail email phone telephone tel mobile mob cell address location website web site homepage portfolio linkedin github gitlab xing twitter skype url blog contact name full grade grades result mark note nota note gesamtnote abschlussnote technologies technology tech stack used tools keywords curriculum vitae cv resume lebenslauf telefon mobil handy adresse anschrift telefono telefone correo electronico τηλ τηλεφωνο διευθυνση κινητο тел телефон адрес почта title position company employer dates period languages skills interests references summary education awards certificates expected graduation graduated anticipated completed skill page".split(
    " ",
  ),
);

function checkLimits(cv: Cv): Cv {
  const clean = JSON.parse(JSON.stringify(cv)) as Cv;
  const result = cvSchema.safeParse(clean);
  if (result.success) return result.data;
  const first = result.error.issues[0];
  throw new AppError("too_long", "This document is longer than a CV can be.", {
    hint: "Upload the CV alone, without attachments.",
    details: { where: first?.path.map(String).join("."), reason: first?.message },
  });
}

/**
 * Whether a reading looks like a CV at all, and not like a recipe or a contract: dated jobs or studies, contacts and the sections of a CV
 * count. Errs on the side of yes.
 */
export function looksLikeCv({ cv }: Reading): boolean {
  const dated = (entries: { dates?: string; startDate?: string }[]) =>
    entries.some((entry) => entry.dates || entry.startDate);
  const has = (section: EntrySection) => cv[section].length > 0;
  const score =
    (has("work") ? 1 : 0) +
    (dated(cv.work) ? 1.5 : 0) +
    (has("education") ? 1 : 0) +
    (dated(cv.education) ? 0.5 : 0) +
    (has("skills") ? 1 : 0) +
    (cv.basics.email || cv.basics.phone ? 1 : 0) +
    (["languages", "certificates", "projects", "volunteer", "awards", "publications", "interests"] as const).filter(has)
      .length *
      0.5;
  return score >= 2 && listTexts(cv).length > 3;
}
