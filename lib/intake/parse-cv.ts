import { listTexts } from "@/lib/cv/refs";
import { CV_LIMITS, type Cv, cvSchema, ENTRY_SECTIONS, type EntrySection } from "@/lib/cv/schema";
import { AppError } from "@/lib/errors";
import type { Reading, SourceLine, SourceText } from "./contract";
import { takeClosing } from "./parsing/closing-lines";
import { type FoundContact, findContacts, forgetContacts, networkNamed, networkOf } from "./parsing/contacts";
import { CvBuilder } from "./parsing/cv-builder";
import { findPeriod, forgetPeriods, learnDateOrder } from "./parsing/dates";
import { doubtRecognised } from "./parsing/doubt-recognised";
import { isDuration } from "./parsing/entries";
import { foldWords, forgetFolded, oneSpace } from "./parsing/fold";
import { isDocumentTitle, isPageNumber, isPhrase, phraseAtStart, STRUCTURE_WORDS } from "./parsing/labels";
import { detectLanguage } from "./parsing/language";
import { findName } from "./parsing/names";
import { joinLines, type Paragraph, wordCount } from "./parsing/paragraphs";
import { rateEntries } from "./parsing/rate-entries";
import { readEducation } from "./parsing/read-education";
import { PERSONAL, readHead } from "./parsing/read-head";
import {
  isLanguageLine,
  readAwards,
  readCertificates,
  readInterests,
  readLanguages,
  readProjects,
  readPublications,
  readReferences,
  readSkills,
} from "./parsing/read-sections";
import { readWork } from "./parsing/read-work";
import { guessSectionTitle, matchSectionTitle, type SectionKind, sectionKinds } from "./parsing/section-titles";
import { type Section, splitSections } from "./parsing/sections";
import { type Span, SpanFinder } from "./parsing/spans";
import { degreeScore, forgetWords, institutionScore, titleScore } from "./parsing/vocabulary";

/**
 * Reads a document's lines into the structured CV, by rules alone. Every value is a stretch of the source (white space folded, hyphens of
 * line ends taken out); dates and country codes are normalised beside the source's own words. Each line ends up in a
 * field, or in `cv.additional` and `notPlaced`.
 * Throws too_long when the document has more entries or bullets than a CV can hold (`CV_LIMITS`).
 */
export function parseCv(source: SourceText): Reading {
  const paragraphs = joinLines(source).filter(({ text }) => !isPageNumber(text));
  for (const paragraph of paragraphs) paragraph.links = paragraph.links.filter(({ url }) => !MAP.test(url));
  const builder = new CvBuilder();
  const { cv } = builder;
  learnDateOrder(source.lines.map((line) => line.text));
  cv.language = detectLanguage(source.lines.map((line) => line.text).join(" "));
  const name = findName(paragraphs);
  // what stands at the side is read before the head: the words above the name are no part of its last section
  const above = name ? paragraphs.indexOf(name.paragraphs[0]!) - 1 : -1;
  if (above >= 0 && isDocumentTitle(paragraphs[above]!.text)) paragraphs.splice(above, 1);
  const sections = gatherContacts(
    builder,
    takeClosing(splitSections(paragraphs, name?.paragraphs ?? []).flatMap(splitMixed)),
  );
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
  const finder = new SpanFinder(source.lines);
  ground(builder, finder);
  doubtRecognised(builder, source);
  const notPlaced = keepTheRest(builder, source, sections, finder);
  const reading = {
    cv: checkLimits(builder.cv),
    origins: builder.origins,
    notPlaced,
    doubts: builder.sortedDoubts(),
    confidences: rateEntries(builder, source, name?.confidence),
  };
  forgetPeriods();
  forgetWords();
  forgetContacts();
  forgetFolded();
  return reading;
}

/** Where an address leads on a map: no page of the person. */
const MAP =
  /^https?:\/\/(?:(?:www\.)?google\.[a-z.]+\/maps|maps\.google\.|goo\.gl\/maps|maps\.app\.goo\.gl|maps\.apple\.com|(?:www\.)?openstreetmap\.org|(?:www\.)?bing\.com\/maps)/i;

function readSummary(builder: CvBuilder, paragraphs: Paragraph[]) {
  if (!paragraphs.length) return;
  const { basics } = builder.cv;
  const text = paragraphs.map((p) => builder.from("basics/summary", oneSpace(p.text), p)).join("\n");
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

/** Sections that may hold other people's contacts, or links of their own. */
const OWN_CONTACTS = new Set<Section["kind"]>(["head", "contact", "references", "projects", "publications"]);

/**
 * A column at the side is read after the main one: contacts that stand there without a title would belong to the last job. Lines that
 * are an e-mail address or a phone number and no more go to the contacts, with places and links next to them, where the head has none.
 */
function gatherContacts(builder: CvBuilder, sections: Section[]): Section[] {
  const known = sections
    .flatMap((s) => (OWN_CONTACTS.has(s.kind) ? s.paragraphs : []))
    .map((p) => p.text)
    .join("\n");
  const have = findContacts(known).map(({ kind }) => kind);
  if (have.includes("email") && have.includes("phone")) return sections;
  const found: Paragraph[] = [];
  for (const section of sections) {
    if (OWN_CONTACTS.has(section.kind)) continue;
    const own = section.paragraphs.map(contactKinds);
    const taken = new Set(
      own.flatMap((kinds, i) => (kinds.some((kind) => !have.includes(kind) && kind !== "url") ? [i] : [])),
    );
    for (let grown = true; grown; ) {
      grown = false;
      for (const [i, paragraph] of section.paragraphs.entries()) {
        if (taken.has(i) || !(taken.has(i - 1) || taken.has(i + 1)) || paragraph.listItem) continue;
        const below = section.paragraphs[i + 1];
        // The headline above the contacts of a head that was read after a column
        const headline =
          !have.length &&
          taken.has(i + 1) &&
          paragraph.first.block !== undefined &&
          paragraph.first.block === below?.first.block &&
          titleScore(paragraph.text) > 0 &&
          wordCount(paragraph.text) <= 8;
        if (!own[i]!.length && !isPlaceLine(builder, paragraph.text) && !isDocumentLabel(paragraph.text) && !headline)
          continue;
        taken.add(i);
        grown = true;
      }
    }
    found.push(...section.paragraphs.filter((_, i) => taken.has(i)));
    section.paragraphs = section.paragraphs.filter((_, i) => !taken.has(i));
  }
  const kind = have.length ? "contact" : "head";
  return found.length ? [...sections, { kind, paragraphs: found }] : sections;
}

/** "Valencia", "Dirección Valencia" */
function isPlaceLine(builder: CvBuilder, text: string): boolean {
  if (/\t/.test(text)) return false;
  const label = phraseAtStart(text, "placeLabels");
  return builder.place(text)?.strong === true || (label !== undefined && builder.place(label.next)?.strong === true);
}

const isDocumentLabel = (text: string) => isPhrase("contactLabels", text) || isPhrase("placeLabels", text);

/** The kinds of contact a line is made of; none when it says anything else. */
function contactKinds({ text, links }: Paragraph): FoundContact["kind"][] {
  const found = findContacts(text);
  if (!found.length) return links.some((link) => link.text && foldWords(link.text) === foldWords(text)) ? ["url"] : [];
  const bare = found.reduceRight((left, { start, end }) => `${left.slice(0, start)} ${left.slice(end)}`, text);
  const rest = links.reduce((left, link) => (link.text ? left.replace(link.text, " ") : left), bare);
  const words = foldWords(rest).split(" ").filter(Boolean);
  const labels = isPhrase("contactLabels", rest) || words.every((word) => isPhrase("contactLabels", word));
  return labels ? found.map(({ kind }) => kind) : [];
}

/** A section with two kinds in its title ("Awards and languages") is parted line by line. */
function splitMixed(section: Section): Section[] {
  const { kind, paragraphs } = section;
  if (kind === "education" || kind === "certificates") {
    const strange = paragraphs.filter((paragraph, i) =>
      kind === "education" ? isCertificateLine(paragraph, paragraphs[i + 1]) : isStudyLine(paragraph),
    );
    if (strange.length && strange.length < paragraphs.length)
      return [
        { ...section, paragraphs: paragraphs.filter((paragraph) => !strange.includes(paragraph)) },
        { kind: kind === "education" ? "certificates" : "education", paragraphs: strange },
      ];
  }
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

/** "First Aid at Work, 2023" between courses of study */
function isCertificateLine({ text, listItem }: Paragraph, next: Paragraph | undefined): boolean {
  return (
    !listItem &&
    !next?.listItem &&
    wordCount(text) <= 8 &&
    CERTIFIED.test(text) &&
    degreeScore(text) < 1.5 &&
    institutionScore(text) === 0 &&
    (findPeriod(text)?.single ?? !findPeriod(text))
  );
}
const CERTIFIED =
  /\b(?:first aid|safeguarding|cpr|(?:green|black|yellow) belt|licen[cs]e|cscs|food (?:safety|hygiene)|health (?:and|&) safety|manual handling|forklift|working at heights?|whmis|scrum|prince2|itil|comptia|pmp|rsa|responsible service of alcohol|staplerschein|führerschein|erste[- ]hilfe|ersthelfer|permis de conduire|secourisme|caces|primo soccorso|primeros auxilios|ehbo|bhv|prawo jazdy|haccp)\b/iu;

/** "BMus, University of Example, 2007" between certificates */
const isStudyLine = ({ text }: Paragraph): boolean =>
  !CERTIFIED.test(text) &&
  !/certifi/i.test(text) &&
  degreeScore(text.split(",")[0]!) >= 1.5 &&
  institutionScore(text) > 0 &&
  wordCount(text) <= 16 &&
  findPeriod(text) !== undefined;

/**
 * Nothing is dropped: words of the source that stand in no value are put into `additional`, each stretch where it stands. Titles of
 * sections whose words are known, labels of values and words that only tie values together are structure, not content. Gives the lines concerned.
 */
function keepTheRest(builder: CvBuilder, source: SourceText, sections: Section[], finder: SpanFinder): number[] {
  // a title whose words say nothing known may be no title
  const titles = new Set(
    sections.flatMap(({ kind, title }) =>
      kind === "other" || !title || !guessSectionTitle(title.text) ? [] : title.lines,
    ),
  );
  const held = new Map<number, Span[]>();
  for (const { spans } of builder.origins)
    for (const span of spans ?? []) held.set(span.line, [...(held.get(span.line) ?? []), span]);
  const lost: { line: SourceLine; text: string }[] = [];
  for (const line of source.lines) {
    if (titles.has(line.index) && !/[:\t]\s*\S/.test(line.text)) continue;
    const covered = held.get(line.index) ?? [];
    for (const stretch of uncovered(line.text, covered)) {
      const text = line.text.slice(stretch.start, stretch.end);
      const beside = covered.length > 0 || Boolean(line.links?.length);
      if (isStructure(text, beside, titles.has(line.index))) {
        lost.push(...lostLinks(builder, text).map((name) => ({ line, text: name })));
        continue;
      }
      const bare = trimStretch(text);
      for (const text of splitLong(bare)) lost.push({ line, text });
    }
  }
  if (!lost.length) return [];
  const id = builder.id("additional");
  builder.cv.additional.push({
    id,
    title: NOT_PLACED,
    items: lost.map(({ line, text }) => {
      const item = builder.id("b");
      const spans = finder.find([line.index], text);
      builder.origins.push({
        ref: `additional/${id}/items/${item}`,
        lines: [line.index],
        quote: text,
        ...(spans && { spans }),
      });
      return { id: item, text };
    }),
  });
  return [...new Set(lost.map(({ line }) => line.index))];
}

/** A text in stretches that a CV can hold, cut between words where there are any. */
function splitLong(text: string): string[] {
  const out: string[] = [];
  for (let rest = text; rest; ) {
    const space = rest.length > CV_LIMITS.charactersPerText ? rest.lastIndexOf(" ", CV_LIMITS.charactersPerText) : -1;
    const end = space > 0 ? space : CV_LIMITS.charactersPerText;
    out.push(rest.slice(0, end));
    rest = rest.slice(end).trimStart();
  }
  return out;
}

/** Title of what could not be placed: said by the reader, not by the source. */
const NOT_PLACED = "Not placed";

/** The stretches of a line between those that are held, where they hold letters or digits. */
function uncovered(text: string, covered: Span[]): { start: number; end: number }[] {
  const out: { start: number; end: number }[] = [];
  let from = 0;
  for (const { start, end } of [...covered].sort((a, b) => a.start - b.start)) {
    if (start > from) out.push({ start: from, end: start });
    from = Math.max(from, end);
  }
  if (from < text.length) out.push({ start: from, end: text.length });
  return out.filter(({ start, end }) => /[\p{L}\p{N}]/u.test(text.slice(start, end)));
}

const trimStretch = (text: string) => oneSpace(text.replace(/^[\s,;:|•·)\]–—-]+|[\s,;:|•·([–—-]+$/gu, ""));

/** "LinkedIn" was words over a link once: where its address is not in the file, only the person knows it. */
function lostLinks({ cv: { basics } }: CvBuilder, text: string): string[] {
  const known = [...basics.profiles.map(({ network }) => network), networkOf(basics.url ?? "")?.network];
  const parts = text.split(/[|•·,;/\t]|\s[–—-]\s|\s{2,}/).map(trimStretch);
  return parts.filter((part) => networkNamed(part) && !known.includes(networkNamed(part)));
}

function isStructure(text: string, beside: boolean, inTitle: boolean): boolean {
  if (isDocumentTitle(text) || isPageNumber(text) || isDuration(text)) return true;
  const words = foldWords(text).split(" ").filter(Boolean);
  if (inTitle && matchSectionTitle(text)) return true;
  return (beside || text.length < 24) && words.every((word) => STRUCTURE_WORDS.has(word));
}

/**
 * Gives every origin its exact stretches, and takes every value out of the CV that is not a stretch of the source: its words then count
 * as not placed. What a reader of sections makes is grounded by its own care; this makes it certain.
 */
function ground(builder: CvBuilder, finder: SpanFinder) {
  for (const origin of builder.origins) origin.spans ??= finder.find(origin.lines, origin.quote);
  const located = new Map<string, Set<string>>();
  for (const { ref, quote, spans } of builder.origins) {
    if (!spans) continue;
    const set = located.get(ref) ?? new Set();
    for (const part of quote.split("\n")) set.add(oneSpace(part));
    located.set(ref, set);
  }
  const out = new Set<string>();
  for (const { ref, field, text } of listTexts(builder.cv)) {
    if (
      MADE.has(field) ||
      ref === "basics/language" ||
      (field === "title" && (text === NOT_PLACED || text === PERSONAL))
    )
      continue;
    const quotes = located.get(ref);
    const fits = text.length <= (LONG_FIELDS.has(field) ? CV_LIMITS.charactersPerText : LINE_LIMIT);
    const parts = text.split("\n").map(oneSpace);
    if (!fits || !parts.every((part) => !part || quotes?.has(part))) out.add(ref);
  }
  if (out.size) builder.takeOut(out);
  builder.origins.splice(0, builder.origins.length, ...builder.origins.filter(({ spans }) => spans));
}

/** Fields that hold running text; the others hold a line. */
const LONG_FIELDS = new Set(["summary", "description", "reference", "highlights", "courses", "items"]);
const LINE_LIMIT = 1000;

/** Fields that are normalised from the source's words, and say so: the words stand beside them. */
const MADE = new Set(["countryCode", "network", "username"]);

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
