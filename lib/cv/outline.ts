import { type Country, consentWords } from "./country-words";
import { type DocumentWords, documentWords } from "./document-words";
import { sectionOrder } from "./refs";
import type { Cv, EntrySection, SectionName } from "./schema";
import { toLink, toMailLink, toPhoneLink } from "./to-link";

/**
 * A CV as every output shows it: headings, entries and lines in reading order, with dates and links written out. Templates,
 * Markdown and plain text differ only in how they draw this, and the proof of a PDF compares against it.
 */
export interface Outline {
  name?: string;
  label?: string;
  contacts: OutlineLink[];
  sections: OutlineSection[];
  /** BCP 47: what the person's texts are written in */
  language?: string;
  /** BCP 47: what section names and dates are written in, a row of `document-words` */
  wordsLanguage: string;
}

export interface OutlineOptions {
  /** language of section names and dates; the CV's own without it */
  language?: string;
  /** whose habits section names and dates follow */
  country?: Country;
  /** closes with the person's agreement to the use of their data */
  consent?: boolean;
}

export interface OutlineLink {
  text: string;
  /** allowed schemes only (`toLink`); absent when the text leads nowhere safe */
  href?: string;
}

export interface OutlineSection {
  name: SectionName;
  title: string;
  blocks: OutlineBlock[];
}

export type OutlineBlock =
  /** running text */
  | { kind: "paragraph"; text: string }
  /** a role, school, project, award …: heading, employer and dates, then text and bullets */
  | OutlineEntry
  /** "Languages: Go, SQL"; without a label one plain list */
  | { kind: "group"; label?: string; items: string[] }
  /** short items that fit on one line: "English (Native)" */
  | { kind: "inline"; items: { text: string; note?: string }[] }
  | { kind: "bullet"; text: string };

export interface OutlineEntry {
  kind: "entry";
  id: string;
  heading?: string;
  subheading?: string;
  place?: string;
  dates?: string;
  link?: OutlineLink;
  paragraphs: string[];
  keywords: string[];
  bullets: string[];
}

/**
 * Sections whose entries are a name and who gave it: in formats without columns both stand on one line, or a reader takes the giver for
 * another entry.
 */
export const ONE_LINE_SECTIONS: ReadonlySet<SectionName> = new Set(["certificates", "awards", "publications"]);

/** The outline of a CV: its sections in their order, empty ones left out, with section names and dates in one language. */
export function outlineCv(cv: Cv, { language, country, consent }: OutlineOptions = {}): Outline {
  const { basics } = cv;
  const words = documentWords(language ?? cv.language, country);
  const sections: OutlineSection[] = [];
  const summary = paragraphs(basics.summary);
  if (summary.length) {
    const blocks = summary.map((text) => ({ kind: "paragraph" as const, text }));
    sections.push({ name: "basics", title: words.sections.basics, blocks });
  }
  for (const name of sectionOrder(cv)) sections.push(...outlineSection(cv, name, words).filter((s) => s.blocks.length));
  if (consent) {
    const { title, text } = consentWords(words.language);
    sections.push({ name: "additional", title, blocks: [{ kind: "paragraph", text }] });
  }
  return {
    name: line(basics.name),
    label: line(basics.label),
    contacts: outlineContacts(basics, words),
    sections,
    language: cv.language,
    wordsLanguage: words.language,
  };
}

function outlineContacts(basics: Cv["basics"], words: DocumentWords): OutlineLink[] {
  const { location, profiles } = basics;
  const contacts: (OutlineLink | undefined)[] = [
    asLink(writeLocation(location, words)),
    asLink(basics.phone, toPhoneLink(basics.phone)),
    asLink(basics.email, toMailLink(basics.email)),
    webLink(basics.url),
    ...profiles.map(outlineProfile),
  ];
  return contacts.filter((c) => c !== undefined);
}

function outlineProfile({ network, username, url }: Cv["basics"]["profiles"][number]): OutlineLink | undefined {
  const link = webLink(url);
  if (!link) return asLink(join([network, username], ": "));
  const has = (part?: string) => !part || link.text.toLowerCase().includes(part.trim().toLowerCase());
  const text = (has(network) ? "" : `${line(network)}: `) + link.text + (has(username) ? "" : ` (${line(username)})`);
  return { ...link, text };
}

/** The place as typed, plus the parts that the typed words do not hold already. */
function writeLocation(location: Cv["basics"]["location"], words: DocumentWords): string | undefined {
  if (!location) return undefined;
  const { text, address, postalCode, city, region, countryCode } = location;
  const country = countryName(countryCode, words.language);
  const typed = text?.toLowerCase() ?? "";
  const rest = [address, join([postalCode, city], " "), region, country]
    .flatMap((part) => part?.split("\n"))
    .filter((part) => part && !typed.includes(part.trim().toLowerCase()));
  const parts = text ? [text, ...rest.filter((part) => part !== country)] : rest;
  return join(parts, ", ");
}

function countryName(code: string | undefined, language: string): string | undefined {
  if (!code || !/^[A-Za-z]{2}$/.test(code)) return code;
  return new Intl.DisplayNames(language, { type: "region" }).of(code.toUpperCase());
}

function outlineSection(cv: Cv, name: EntrySection, words: DocumentWords): OutlineSection[] {
  const one = (blocks: OutlineBlock[]): OutlineSection[] => [
    { name, title: words.sections[name], blocks: blocks.filter((block) => block.kind !== "entry" || hasText(block)) },
  ];
  switch (name) {
    case "work":
      return one(
        cv.work.map((e) =>
          entry(e, words, { heading: e.position, subheading: e.name, summary: e.summary, bullets: e.highlights }),
        ),
      );
    case "volunteer":
      return one(
        cv.volunteer.map((e) =>
          entry(e, words, {
            heading: e.position,
            subheading: e.organization,
            summary: e.summary,
            bullets: e.highlights,
          }),
        ),
      );
    case "education":
      return one(
        cv.education.map((e) =>
          entry(e, words, {
            heading: join([e.studyType, e.area], (e.studyType?.length ?? 0) <= 6 ? " " : ", "),
            subheading: e.institution,
            summary: e.score && /^[\d.,/%\s]+$/.test(e.score) ? `${words.grade}: ${e.score}` : e.score,
            bullets: e.courses,
          }),
        ),
      );
    case "projects":
      return one(
        cv.projects.map((e) =>
          entry(e, words, { heading: e.name, summary: e.description, keywords: e.keywords, bullets: e.highlights }),
        ),
      );
    case "awards":
      return one(
        cv.awards.map((e) => entry(e, words, { heading: e.title, subheading: e.awarder, summary: e.summary })),
      );
    case "certificates":
      return one(cv.certificates.map((e) => entry(e, words, { heading: e.name, subheading: e.issuer })));
    case "publications":
      return one(
        cv.publications.map((e) => entry(e, words, { heading: e.name, subheading: e.publisher, summary: e.summary })),
      );
    case "references":
      return one(cv.references.map((e) => entry(e, words, { heading: e.name, summary: e.reference })));
    case "skills":
      return one(
        cv.skills.flatMap((e) => group(e.level ? join([e.name, `(${line(e.level)})`], " ") : e.name, e.keywords)),
      );
    case "interests":
      return one(
        cv.interests.some((e) => e.keywords.length)
          ? cv.interests.flatMap((e) => group(e.name, e.keywords))
          : inline(cv.interests.map((e) => ({ text: line(e.name) ?? "" }))),
      );
    case "languages":
      return one(
        inline(
          cv.languages.map((e) =>
            line(e.language)
              ? { text: line(e.language) ?? "", note: line(e.fluency) }
              : { text: line(e.fluency) ?? "" },
          ),
        ),
      );
    case "additional":
      return cv.additional.map((e) => ({
        name,
        title: line(e.title) ?? words.sections.additional,
        blocks: e.items.flatMap(({ text }) =>
          bulletTexts([{ text }]).map((t) => ({ kind: "bullet" as const, text: t })),
        ),
      }));
  }
}

interface EntryLike {
  id: string;
  location?: string;
  url?: string;
  startDate?: string;
  endDate?: string;
  date?: string;
  current?: boolean;
  dates?: string;
}

interface EntryParts {
  heading?: string;
  subheading?: string;
  summary?: string;
  keywords?: string[];
  bullets?: { text: string }[];
}

function entry(source: EntryLike, words: DocumentWords, parts: EntryParts): OutlineEntry {
  const heading = line(parts.heading);
  const subheading = line(parts.subheading);
  return {
    kind: "entry",
    id: source.id,
    heading: heading ?? subheading,
    subheading: heading && subheading,
    place: line(source.location),
    dates: writeDates(source, words),
    link: webLink(source.url),
    paragraphs: paragraphs(parts.summary),
    keywords: (parts.keywords ?? []).flatMap((k) => line(k) ?? []),
    bullets: bulletTexts(parts.bullets ?? []),
  };
}

function hasText({ heading, place, dates, link, paragraphs, keywords, bullets }: OutlineEntry): boolean {
  return Boolean(heading || place || dates || link || paragraphs.length || keywords.length || bullets.length);
}

function group(name: string | undefined, keywords: string[]): OutlineBlock[] {
  const label = line(name);
  const items = keywords.flatMap((k) => line(k) ?? []);
  if (!items.length) return label ? [{ kind: "group", items: [label] }] : [];
  return [{ kind: "group", label, items }];
}

function inline(items: { text: string; note?: string }[]): OutlineBlock[] {
  const filled = items.filter((item) => item.text);
  return filled.length ? [{ kind: "inline", items: filled }] : [];
}

/**
 * The dates of an entry in one style and language ("Mar 2020 – Present", "03/2020 – heute") when every part of them was
 * understood; otherwise the words of the source, so that an impossible date is shown as it was typed.
 */
export function writeDates(
  { startDate, endDate, date, current, dates }: Omit<EntryLike, "id">,
  words: DocumentWords = documentWords("en"),
): string | undefined {
  const typed = line(dates);
  if (date !== undefined) return writeDate(date, words) ?? typed ?? line(date);
  const start = writeDate(startDate, words);
  const end = current ? words.present : writeDate(endDate, words);
  if (start && end) return start === end ? start : `${start} – ${end}`;
  if (typed) return typed;
  return join([line(startDate) && (start ?? startDate), endDate && !current ? (end ?? endDate) : end], " – ");
}

/** "2020" → "2020", "2020-03" → "Mar 2020", "2020-03-15" → "15 Mar 2020"; undefined for anything else. */
function writeDate(iso: string | undefined, words: DocumentWords): string | undefined {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(iso ?? "") ?? [];
  if (!year) return undefined;
  if (!month) return year;
  if (Number(month) < 1 || Number(month) > 12) return undefined;
  return day ? words.writeDay(year, Number(month), Number(day)) : words.writeMonth(year, Number(month));
}

function webLink(url: string | undefined): OutlineLink | undefined {
  const text = line(url);
  if (!text) return undefined;
  const short = text.replace(/^https?:\/\/(www\.)?/i, "").replace(/^([^/?#]+)\/$/, "$1");
  return asLink(short || text, toLink(text));
}

function asLink(text: string | undefined, href?: string): OutlineLink | undefined {
  const shown = line(text);
  return shown ? { text: shown, ...(href && { href }) } : undefined;
}

/** One line of text with single spaces, or undefined when there is nothing in it. */
function line(text: string | undefined): string | undefined {
  return text?.replace(/\s+/gu, " ").trim() || undefined;
}

function paragraphs(text: string | undefined): string[] {
  return (text ?? "").split(/\n+/).flatMap((p) => line(p) ?? []);
}

function bulletTexts(bullets: { text: string }[]): string[] {
  return bullets.flatMap((b) => line(b.text) ?? []);
}

function join(parts: (string | undefined)[], separator: string): string | undefined {
  return line(parts.flatMap((p) => line(p) ?? []).join(separator));
}
