import { findContacts } from "./contacts";
import { findPeriod } from "./dates";
import { foldWords } from "./fold";
import { isDocumentTitle, isPhrase } from "./labels";
import { isLanguageName } from "./language";
import { isCapitals, type Paragraph, wordCount } from "./paragraphs";
import { matchPlace } from "./places";
import { type DatedEntry, datedEntries, kindOfContents } from "./section-contents";
import { guessSectionTitle, matchSectionTitle, type SectionKind } from "./section-titles";
import { degreeScore, institutionScore, isSubject, organisationScore, titleScore } from "./vocabulary";

export interface Section {
  kind: SectionKind | "head";
  title?: Paragraph;
  paragraphs: Paragraph[];
  /** it was cut off the head at a line that only looks like a title */
  offHead?: boolean;
}

/** How a title is set: titles of one document look alike. */
interface Look {
  size: number;
  bold: boolean;
  capitals: boolean;
  heading?: number;
  x: number;
  block?: number;
}

/**
 * Cuts a document at its section titles: lines whose words are a known title, set no weaker than the document's other titles, and lines
 * that look exactly like them, whose kind their words tell, or which begin a section of no known kind. What stands before the first,
 * and the name with what follows it up to the next, is the head.
 */
export function splitSections(paragraphs: Paragraph[], name: readonly Paragraph[]): Section[] {
  const bodySize = commonSize(paragraphs);
  const joined = joinSplitTitles(paragraphs, name, bodySize);
  const titled = joined.filter((p) => !name.includes(p) && isCandidate(p));
  const candidates = titled.filter((p) => !isBodyLabel(p, titled));
  const colons = candidates.filter((p) => /[:：]\s*$/.test(p.text)).length > candidates.length / 2;
  const looks = candidates.map(lookOf);
  const accepted = new Map<Paragraph, SectionKind>();
  for (const paragraph of candidates) {
    const kind = matchSectionTitle(withoutColon(paragraph.text))!;
    if (isDocumentTitle(paragraph.text) && !accepted.size && joined.indexOf(paragraph) < 4) continue;
    if (!weaker(lookOf(paragraph), commonLook(looks, lookOf(paragraph))) || opensLanguages(joined, paragraph, kind))
      accepted.set(paragraph, kind);
  }
  acceptSecondLevel(joined, candidates, accepted, bodySize);
  const names = dropEntryNames(joined, accepted);
  const sections: Section[] = [{ kind: "head", paragraphs: [] }];
  const known = [...accepted.keys()].map(lookOf);
  const acceptedLooks = known.length > 1 ? known : learnLooks(joined, name, bodySize);
  for (const [at, paragraph] of joined.entries()) {
    const current = sections.at(-1)!;
    if (name.includes(paragraph)) {
      if (current.kind !== "head" || (current.paragraphs.length && !name.includes(current.paragraphs.at(-1)!)))
        sections.push({ kind: "head", paragraphs: [paragraph] });
      else current.paragraphs.push(paragraph);
      continue;
    }
    if (names.has(paragraph)) {
      current.paragraphs.push(paragraph);
      continue;
    }
    const kind = accepted.get(paragraph);
    // "Tools" among the skills: a group of them
    const isGroup = kind === "skills" && current.kind === kind && current.paragraphs.length > 0;
    if (kind && !(isGroup && isPhrase("toolLabels", paragraph.text))) {
      sections.push({ kind, title: paragraph, paragraphs: [] });
      continue;
    }
    const inline = inlineTitle(paragraph, current.kind, accepted.size > 0 && !colons);
    if (inline) {
      sections.push({ kind: inline.kind, title: inline.title, paragraphs: [inline.rest] });
      continue;
    }
    // What stands right below the name, and is no known title, is a headline.
    const headline = current.kind === "head" && name.includes(current.paragraphs.at(-1)!);
    const reached = current.kind === "head" && current.paragraphs.some(({ text }) => findContacts(text).length > 0);
    const strength = headline ? 0 : titleStrength(paragraph, acceptedLooks, bodySize);
    // High up, more than its look has to say that it is a title.
    const early = sections.length === 1 && name.length > 0 && at <= 6 && !reached;
    const guess = strength > 0 && !early ? guessSectionTitle(withoutColon(paragraph.text)) : undefined;
    const plain = guess && titleScore(paragraph.text) <= 0;
    // Employers and schools set like titles: dates stand in the lines below them.
    const other = plain && guess.unknown === 0 && guess.kind !== current.kind;
    const opening = current.paragraphs[0];
    const likeOthers = !opening || sameLook(lookOf(opening), lookOf(paragraph));
    if (strength > 0 && !other && likeOthers && DATED.has(current.kind as SectionKind) && isDatedBelow(joined, at)) {
      current.paragraphs.push(paragraph);
      continue;
    }
    if (
      plain &&
      (guess.unknown === 0 || (guess.unknown <= guess.known && strength > 1) || (guess.unknown <= 2 && strength > 2))
    )
      sections.push({ kind: guess.kind, title: paragraph, paragraphs: [] });
    else if (strength > 1 && (sections.length > 1 || saysKind(upToTitle(joined, at, accepted))))
      sections.push({ kind: "other", title: paragraph, paragraphs: [] });
    else if (strength > 0 && !early && !DATED.has(current.kind as SectionKind) && opensDated(joined, at))
      sections.push({ kind: "other", title: paragraph, paragraphs: [], offHead: current.kind === "head" });
    else current.paragraphs.push(paragraph);
  }
  return partSwallowed(
    settleUnknown(
      sections
        .filter((section) => section.title || section.paragraphs.length)
        .map((s) => groupsOfSkills(settleKind(s))),
    ),
    name,
  );
}

const isRange = (text: string) => {
  const period = findPeriod(text);
  return period !== undefined && !period.single;
};

/** A line with a period stands right below, and one of the first lines says what was done then. */
function opensDated(paragraphs: readonly Paragraph[], at: number): boolean {
  const below = paragraphs.slice(at + 1, at + 4);
  const end = below.findIndex((p) => p.listItem || matchSectionTitle(withoutColon(p.text)));
  const head = end < 0 ? below : below.slice(0, end);
  return (
    head.some(({ text }) => wordCount(text) <= 16 && isRange(text)) &&
    head.some(({ text }) => titleScore(text) > 0 || degreeScore(text) >= 1.5 || institutionScore(text) > 0)
  );
}

/**
 * A section below a title whose words may be anybody's ("The road so far") is what stands below it; one whose words say something is,
 * where what stands below it is plainly something else.
 */
function settleUnknown(sections: Section[]): Section[] {
  const has = (kind: SectionKind) => sections.some((section) => section.kind === kind && section.paragraphs.length);
  const [noSkills, noInterests, noSummary] = [!has("skills"), !has("interests"), !has("summary")];
  const first = sections.findIndex(({ kind }) => kind !== "head");
  const told = sections.map(({ kind, title, paragraphs }) => {
    if (!title || !paragraphs.length || matchSectionTitle(withoutColon(title.text))) return undefined;
    const guess = guessSectionTitle(withoutColon(title.text));
    const vague = kind === "summary" && guess !== undefined && guess.unknown > 0 && !isProse(paragraphs);
    if (kind !== "other" && !vague && (!guess || guess.unknown <= 1 || guess.unknown < guess.known)) return undefined;
    const contents = kindOfContents(paragraphs);
    if (vague) return contents;
    if (!contents || PLAIN.has(contents)) return contents;
    // a list of words says less than what the title's own words say
    const loose = contents === "skills" || contents === "interests";
    return kind === "other" && !(loose && guess && guess.kind !== contents) ? contents : undefined;
  });
  return sections.map((section, i) => {
    const { kind, title, paragraphs } = section;
    const contents = told[i];
    if (contents === "skills") {
      // "Frontend", "Machine learning", each set like a title: groups of the skills
      const lists = [-2, -1, 0, 1, 2].map((by) => told[i + by] === contents);
      const grouped = lists.some((list, k) => list && lists[k + 1] && lists[k + 2]);
      if (grouped) return { kind: contents, paragraphs: [title!, ...paragraphs] };
      // one list of words is anything, where the skills have their own title
      if (noSkills) return { ...section, kind: contents };
      return noInterests && i > sections.length / 2 ? { ...section, kind: "interests" as const } : section;
    }
    if (contents) return { ...section, kind: contents };
    if (section.offHead) return { kind: "head", paragraphs: [title!, ...paragraphs] };
    const opening = i === first && kind === "other" && noSummary && !matchSectionTitle(withoutColon(title!.text));
    return opening && isProse(paragraphs) ? { ...section, kind: "summary" as const } : section;
  });
}

const isProse = (paragraphs: readonly Paragraph[]) =>
  paragraphs.length > 0 &&
  paragraphs.every(({ text, listItem }) => !listItem && wordCount(text) > 7 && !findPeriod(text));

const saysKind = (paragraphs: readonly Paragraph[]) => isProse(paragraphs) || kindOfContents(paragraphs) !== undefined;

/** What stands below a line, up to the next known title or the next line that looks like it. */
function upToTitle(
  paragraphs: readonly Paragraph[],
  at: number,
  accepted: ReadonlyMap<Paragraph, SectionKind>,
): Paragraph[] {
  const look = lookOf(paragraphs[at]!);
  const end = paragraphs.findIndex((p, i) => i > at && (accepted.has(p) || (!p.listItem && sameLook(lookOf(p), look))));
  return paragraphs.slice(at + 1, end < 0 ? undefined : end);
}

/**
 * How the titles of a document are set that has none with known words: headings of the highest level that comes several times, else the
 * most striking of the looks that several short lines share, below some of which stands what says its kind.
 */
function learnLooks(paragraphs: readonly Paragraph[], name: readonly Paragraph[], bodySize: number): Look[] {
  const groups = new Map<string, { look: Look; at: number[] }>();
  for (const [at, paragraph] of paragraphs.entries()) {
    const { text, listItem, lines } = paragraph;
    if (name.includes(paragraph) || listItem || lines.length > 1 || !isShort(text)) continue;
    const look = lookOf(paragraph);
    const striking =
      look.heading !== undefined || look.size > bodySize + 0.8 || (look.capitals && (look.bold || !look.size));
    if (!striking) continue;
    const key = `${look.heading ?? ""} ${Math.round(look.size * 2)} ${look.bold} ${look.capitals}`;
    const group = groups.get(key) ?? { look, at: [] };
    group.at.push(at);
    groups.set(key, group);
  }
  const rank = ({ heading, size, capitals }: Look) =>
    (heading === undefined ? 0 : 1000 - heading * 10) + size + (capitals ? 2 : 0);
  const none = new Map<Paragraph, SectionKind>();
  const best = [...groups.values()]
    .filter(({ at }) => at.length > 2 && at.filter((i) => at.includes(i + 1)).length <= at.length / 5)
    .filter(({ at }) => at.filter((i) => kindOfContents(upToTitle(paragraphs, i, none))).length > 1)
    .sort((a, b) => rank(b.look) - rank(a.look))[0];
  return best ? best.at.map((i) => lookOf(paragraphs[i]!)) : [];
}

const isShort = (text: string) => {
  const bare = withoutColon(text);
  return bare.length <= 48 && wordCount(bare) <= 6 && wordCount(bare) > 0 && !/[\t|@.;!]|\d{3}/.test(bare);
};

/** Kinds whose contents show plainly what they are, whatever their title seems to say. */
const PLAIN = new Set<SectionKind>(["work", "volunteer", "education", "languages"]);

/**
 * Parts sections at titles that do not look like the document's others (set only in bold, or not set apart at all): a short line by itself,
 * below which only entries of another kind stand. Jobs with bullets do not belong to the studies above them, nor degrees to the jobs.
 */
function partSwallowed(sections: Section[], name: readonly Paragraph[]): Section[] {
  return sections.flatMap((section) => {
    const { kind, paragraphs } = section;
    if (kind === "work" || kind === "volunteer" || kind === "projects")
      return partAt(section, studiesBelow(paragraphs));
    if (kind === "references" || kind === "contact") return [section];
    const jobs = jobsBelow(paragraphs, kind === "head" ? name : [], kind === "education");
    if (!jobs) return [section];
    // what follows the jobs may be studies again
    return partAt(section, jobs).flatMap((part) =>
      part.kind === "work" ? partAt(part, studiesBelow(part.paragraphs)) : [part],
    );
  });
}

interface Cut {
  at: number;
  kind: SectionKind;
}

function partAt(section: Section, cutting: Cut | undefined): Section[] {
  if (!cutting) return [section];
  const { at, kind } = cutting;
  const { paragraphs } = section;
  return [
    { ...section, paragraphs: paragraphs.slice(0, at) },
    { kind, title: paragraphs[at]!, paragraphs: paragraphs.slice(at + 1) },
  ];
}

/** Where jobs with bullets begin below a line that may be their title, and no studies come any more. */
function jobsBelow(
  paragraphs: readonly Paragraph[],
  name: readonly Paragraph[],
  amongStudies: boolean,
): Cut | undefined {
  const entries = datedEntries(paragraphs);
  const first = entries.findIndex(({ job, bullets }) => job && bullets > 0);
  const below = entries.slice(first);
  const begin = entries[first];
  if (!begin || below.filter(({ job }) => job).length < below.length * 0.6) return undefined;
  if (below.filter(({ job, bullets }) => job && bullets > 0).length < 2 && below.length > 1) return undefined;
  // "Software Engineering" with its courses, the last of the studies: a subject is no post
  if (amongStudies && below.length === 1 && paragraphs.slice(begin.from, begin.at + 3).some(namesSubject))
    return undefined;
  const at = titleAbove(paragraphs, begin, entries[first - 1], name);
  const unpaid = below.filter((entry) => entry.unpaid).length > below.length / 2;
  return at === undefined ? undefined : { at, kind: unpaid ? "volunteer" : "work" };
}

const namesSubject = ({ text, listItem }: Paragraph) =>
  !listItem && text.split(/[\t,]/).some((part) => isSubject(part.trim()) && !PERSON.test(part.trim()));
/** "Software Engineer" is who does it. */
const PERSON = /(?:er|or|ist|ant|eur|euse|erin|iste|в|ик)$/iu;

/** Where studies begin below a line that may be their title, and no jobs come any more. */
function studiesBelow(paragraphs: readonly Paragraph[]): Cut | undefined {
  const entries = datedEntries(paragraphs);
  const last = entries.findLastIndex(({ job, study }) => job || !study);
  const begin = entries[last + 1];
  if (last < 0 || !begin) return undefined;
  const own = paragraphs.slice(begin.from, begin.at + 3).filter(({ listItem }) => !listItem);
  // a school one works at is no study: a degree is said too
  if (!own.some(({ text }) => degreeScore(text) >= 1.5)) return undefined;
  const at = titleAbove(paragraphs, begin, entries[last]);
  return at === undefined ? undefined : { at, kind: "education" };
}

/** The short line above an entry that is neither part of it nor of the one before; undefined where there is none. */
function titleAbove(
  paragraphs: readonly Paragraph[],
  entry: DatedEntry,
  before: DatedEntry | undefined,
  name: readonly Paragraph[] = [],
): number | undefined {
  for (let at = Math.max(entry.at - 3, (before?.at ?? -1) + 1, 0); at < entry.at; at++) {
    const paragraph = paragraphs[at]!;
    const { text, listItem } = paragraph;
    const next = paragraphs[at + 1]!;
    if (listItem || text.length > 40 || wordCount(text) > 5 || /[\t|@.,;!()]|\d|\s[–—-]\s/.test(text)) continue;
    if (paragraphs.slice(at + 1, entry.at).some((p) => p.listItem)) continue;
    if (titleScore(text) > 0 || degreeScore(text) > 0 || institutionScore(text) > 0 || organisationScore(text) > 0)
      continue;
    // set apart from what stands above it, and not like the line below it
    const alone = paragraph.gap > 0.4 || paragraph.first.heading !== undefined || paragraph.bold || isCapitals(text);
    const above = paragraphs[at - 1];
    const unlike =
      !above || above.listItem || !sameLook(lookOf(above), lookOf(paragraph)) || paragraph.gap > above.gap + 0.3;
    const over = !sameLook(lookOf(paragraph), lookOf(next)) || next.gap > 0.4 || entry.at - at > 1;
    if (name.includes(paragraph) || matchPlace(text)?.strong) continue;
    if (alone && unlike && over) return at;
  }
  return undefined;
}

/** Kinds that stand small at the end of a page, side by side. */
const SMALL = new Set<SectionKind>([
  "languages",
  "interests",
  "awards",
  "publications",
  "certificates",
  "references",
  "volunteer",
]);

/**
 * Titles of a second size: two or more known ones, set alike and unlike the text, of kinds that have no title among the larger ones and
 * each once ("Languages", "Interests" and "Awards" in a last row of the page).
 */
function acceptSecondLevel(
  paragraphs: readonly Paragraph[],
  candidates: readonly Paragraph[],
  accepted: Map<Paragraph, SectionKind>,
  bodySize: number,
) {
  const kinds = new Set(accepted.values());
  const left = candidates.filter((p) => {
    const kind = matchSectionTitle(withoutColon(p.text))!;
    return (
      !accepted.has(p) &&
      !p.listItem &&
      SMALL.has(kind) &&
      !kinds.has(kind) &&
      (p.bold || p.first.heading !== undefined || (p.first.fontSize ?? 0) > bodySize + 0.8)
    );
  });
  const first = left[0];
  if (!first || accepted.size < 2) return;
  const alike = left.filter((p) => sameLook(lookOf(p), lookOf(first)));
  const own = new Set(alike.map((p) => matchSectionTitle(withoutColon(p.text))!));
  if (alike.length < 2 || own.size < alike.length || alike.length < left.length) return;
  // something of its own below each
  if (alike.some((p) => candidates.includes(paragraphs[paragraphs.indexOf(p) + 1]!))) return;
  for (const p of alike) accepted.set(p, matchSectionTitle(withoutColon(p.text))!);
}

/** A level of a skill and nothing else. */
const isLevel = (text: string) =>
  isPhrase("levels", text) || /^(?:master|senior|junior|novice|beginner)$/i.test(text.trim());

/**
 * Groups of skills set like sections of their own ("Web Development" over "Advanced" over "HTML", "CSS"): below the title stands a level,
 * then words alone. Each becomes a section of skills whose first line is the group's name.
 */
function groupsOfSkills(section: Section): Section {
  const { title, paragraphs } = section;
  const [level, ...words] = paragraphs;
  if (!title || !level) return section;
  const known = matchSectionTitle(withoutColon(title.text));
  if (known && !(known === "skills" && wordCount(title.text) > 1)) return section;
  if (!isLevel(level.text) || !words.length || words.some((p) => wordCount(p.text) > 12 || /[.!?]$/.test(p.text)))
    return section;
  const { title: _, ...rest } = section;
  return { ...rest, kind: "skills", paragraphs: [title, ...paragraphs] };
}

/** "Languages" under "Personal skills", however it is set, before "English (native), …". */
function opensLanguages(paragraphs: readonly Paragraph[], title: Paragraph, kind: SectionKind): boolean {
  const next = kind === "languages" ? paragraphs[paragraphs.indexOf(title) + 1] : undefined;
  if (!next) return false;
  const [first = "", ...others] = next.text.split(/[,;|•·\t]/).map((part) => part.trim().split(/[\s(:–—-]/)[0]!);
  return isLanguageName(first) && others.every((word) => isLanguageName(word)) && /[(:–—-]|,/.test(next.text);
}

const DATED = new Set<SectionKind>(["work", "volunteer", "education", "projects"]);

const sameLook = (a: Look, b: Look) =>
  Math.abs(a.size - b.size) < 0.3 && a.bold === b.bold && a.capitals === b.capitals && a.heading === b.heading;

/** A line with a period, or two short ones of which one has it, stands right below. */
function isDatedBelow(paragraphs: readonly Paragraph[], at: number): boolean {
  for (const { text, listItem } of paragraphs.slice(at + 1, at + 4)) {
    if (listItem || wordCount(text) > 12) return false;
    if (matchSectionTitle(withoutColon(text))) return false;
    const period = findPeriod(text);
    if (period) return true;
  }
  return false;
}

/** Kinds whose entries have names that may look and read like titles: an employer "Outreach", an interest "Open Source". */
const NAMING = new Set<SectionKind>(["work", "volunteer", "education", "projects", "interests", "skills"]);

/**
 * Takes back titles that are names of entries: set in from the edge at which the others of their column begin, or right below the title of a
 * section of entries, before a date.
 */
function dropEntryNames(paragraphs: readonly Paragraph[], accepted: Map<Paragraph, SectionKind>): Set<Paragraph> {
  const dropped = new Set<Paragraph>();
  const all = [...accepted.keys()];
  for (const paragraph of all) {
    const at = paragraphs.indexOf(paragraph);
    const above = paragraphs[at - 1];
    const parent = above && accepted.get(above);
    const near = all.filter(({ first }) => first.block === paragraph.first.block && first.page !== undefined);
    const edge = Math.min(...near.map(({ first }) => first.x ?? 0));
    const own = near.filter(({ first }) => Math.abs((first.x ?? 0) - edge) < 2);
    const within = all.findLast((title) => paragraphs.indexOf(title) < at);
    const setIn =
      paragraph.first.block !== undefined &&
      near.length > 3 &&
      own.length >= near.length * 0.6 &&
      (paragraph.first.x ?? 0) - edge > 6 &&
      within !== undefined &&
      NAMING.has(accepted.get(within)!) &&
      // beside others like it that are no titles
      paragraphs.some(
        (p, i) =>
          Math.abs(i - at) < 14 &&
          !accepted.has(p) &&
          !p.listItem &&
          p.first.block === paragraph.first.block &&
          Math.abs((p.first.x ?? 0) - (paragraph.first.x ?? 0)) < 1.5 &&
          sameLook(lookOf(p), lookOf(paragraph)),
      );
    const soon = paragraphs.slice(at + 1, at + 4).findIndex((p) => p.listItem || accepted.has(p));
    const next = paragraphs.slice(at + 1, soon < 0 ? at + 4 : at + 1 + soon);
    const named =
      parent !== undefined &&
      (parent === "work" || parent === "volunteer" || parent === "projects") &&
      parent !== accepted.get(paragraph) &&
      wordCount(paragraph.text) === 1 &&
      next.some(({ text }) => text.length < 90 && findPeriod(text) !== undefined);
    if (!setIn && !named) continue;
    accepted.delete(paragraph);
    dropped.add(paragraph);
  }
  return dropped;
}

/** "PROFESSIONAL" over "EXPERIENCE": a title set in two lines of a narrow column. */
function joinSplitTitles(paragraphs: Paragraph[], name: readonly Paragraph[], bodySize: number): Paragraph[] {
  const out: Paragraph[] = [];
  for (const paragraph of paragraphs) {
    // A title in the margin goes on below the first line of what stands beside it.
    const beside = out.at(-2);
    const apart = beside !== undefined && (out.at(-1)!.first.x ?? 0) > (paragraph.first.x ?? 0) + 40;
    const place = apart ? out.length - 2 : out.length - 1;
    const last = out[place];
    if (
      last &&
      !name.includes(last) &&
      !name.includes(paragraph) &&
      last.lines.length === 1 &&
      paragraph.lines.length === 1 &&
      !last.listItem &&
      !paragraph.listItem &&
      last.text.length + paragraph.text.length < 45 &&
      last.bold === paragraph.bold &&
      Math.abs((last.first.fontSize ?? 0) - (paragraph.first.fontSize ?? 0)) < 0.3 &&
      Math.abs((last.first.x ?? 0) - (paragraph.first.x ?? 0)) < 3 &&
      isCapitals(last.text) === isCapitals(paragraph.text) &&
      (last.bold || isCapitals(last.text) || (last.first.fontSize ?? 0) > bodySize + 0.8) &&
      (apart || !matchSectionTitle(withoutColon(last.text))) &&
      matchSectionTitle(withoutColon(`${last.text} ${paragraph.text}`))
    )
      out[place] = {
        ...last,
        text: `${last.text} ${paragraph.text}`,
        lines: [...last.lines, ...paragraph.lines],
      };
    else out.push(paragraph);
  }
  return out;
}

/**
 * A title that means different things to different people ("Qualifications", "Training", "Activities") is decided by what stands below
 * it: degrees and schools make it education.
 */
function settleKind(section: Section): Section {
  const { kind, title, paragraphs } = section;
  if (!title || !paragraphs.length) return section;
  // "Career summary": jobs with their dates
  if (kind === "summary") {
    const dated = paragraphs.filter((p) => {
      const period = p.listItem ? undefined : findPeriod(p.text);
      return period && !period.single && wordCount(p.text) <= 14;
    });
    if (dated.length > 1) return { ...section, kind: "work" };
  }
  if (kind === "certificates" || kind === "skills") {
    if (!/qualif|kwalifik|квалиф|training|formation|formaci|formaz|formaç|ausbildung|abschl/i.test(title.text))
      return section;
    const heads = paragraphs.filter((p) => !p.listItem || findPeriod(p.text));
    const study = heads.filter((p) => degreeScore(p.text) >= 1.5 || institutionScore(p.text) > 0).length;
    const schools = heads.filter((p) => institutionScore(p.text) > 0).length;
    const degrees = heads.filter((p) => degreeScore(p.text) >= 1.5).length;
    if (schools > 0 && degrees > 0 && study >= heads.length * 0.4) return { ...section, kind: "education" };
  }
  // "Enseignement": who teaches there holds a post, and no degree
  if (kind === "education" && TEACHING.test(title.text)) {
    const dated = paragraphs.filter((p) => !p.listItem && isRange(p.text) && wordCount(p.text) <= 20);
    if (
      dated.length &&
      dated.every((p) => titleScore(p.text) > 0) &&
      paragraphs.every((p) => p.listItem || degreeScore(p.text) < 1.5)
    )
      return { ...section, kind: "work" };
  }
  if (
    kind === "education" &&
    /training|weiterbildung|formation|curs|kurs/i.test(title.text) &&
    paragraphs.every((p) => p.listItem)
  )
    if (!paragraphs.some((p) => degreeScore(p.text) >= 1.5 || institutionScore(p.text) > 0))
      return { ...section, kind: "certificates" };
  return section;
}

/** Words of titles that may mean what was learnt or what was taught. */
const TEACHING =
  /teach|tuition|enseign|docen|enseñ|lehrt|lehrau|unterricht|insegn|onderwijs|lesgev|ensino|leccion|naucz|dydakt|διδασκ|διδακτ|препод|обучени|виклад|výuk|undervis|opet|oktat|predare/i;

/** "Key achievements:" below every job is no title: it comes again, or has a colon that titles of this document do not have. */
function isBodyLabel(paragraph: Paragraph, titled: readonly Paragraph[]): boolean {
  const text = withoutColon(paragraph.text);
  if (!isPhrase("bodyLabels", text)) return false;
  const same = foldWords(text);
  if (titled.filter((p) => foldWords(withoutColon(p.text)) === same).length > 1) return true;
  const colon = (p: Paragraph) => /[:：]\s*$/.test(p.text);
  return colon(paragraph) && titled.filter(colon).length <= titled.length / 2;
}

const withoutColon = (text: string) => text.replace(/\s*[:：]\s*$/, "");

function isCandidate(paragraph: Paragraph): boolean {
  if (paragraph.lines.length > 1 || paragraph.text.includes("\t")) return false;
  if (paragraph.listItem && !isCapitals(paragraph.text) && !paragraph.bold) return false;
  return matchSectionTitle(withoutColon(paragraph.text)) !== undefined;
}

function lookOf(paragraph: Paragraph): Look {
  const { first } = paragraph;
  return {
    size: first.fontSize ?? 0,
    bold: paragraph.bold,
    capitals: isCapitals(paragraph.text),
    heading: first.heading,
    x: first.x ?? 0,
    block: first.block,
  };
}

/**
 * The look that most titles of the same column share; the more striking one when two are as frequent. A column is a block of the page, where
 * these are known (titles may stand in its middle or at its right edge), else what begins near the same left edge.
 */
function commonLook(looks: Look[], { x, block }: Look): Look | undefined {
  const beside = looks.filter((look) =>
    block !== undefined && look.block === block ? true : Math.abs(look.x - x) < 60,
  );
  // One alone in its column is held against all.
  const near = beside.length > 1 ? beside : looks;
  const key = (look: Look) => `${Math.round(look.size * 2)} ${look.bold} ${look.capitals} ${look.heading ?? ""}`;
  const counts = new Map<string, { look: Look; count: number }>();
  for (const look of near) {
    const entry = counts.get(key(look)) ?? { look, count: 0 };
    entry.count++;
    counts.set(key(look), entry);
  }
  const strength = (look: Look) => look.size * 2 + (look.bold ? 2 : 0) + (look.capitals ? 2 : 0) - (look.heading ?? 0);
  return [...counts.values()].sort((a, b) => b.count - a.count || strength(b.look) - strength(a.look))[0]?.look;
}

/** A title inside a section ("Tools" under "Skills") is set weaker than the section's own. */
function weaker(look: Look, common: Look | undefined): boolean {
  if (!common) return false;
  if (common.heading !== undefined)
    return look.heading === undefined ? !look.capitals && look.size < common.size - 0.4 : look.heading > common.heading;
  if (look.size < common.size - 0.6) return true;
  if (look.size > common.size + 0.6) return false;
  return (
    (common.bold && !look.bold && !look.capitals) || (common.capitals && !look.capitals && (!look.bold || common.bold))
  );
}

/**
 * How much a short line looks like the document's section titles, where these are set unlike everything else: 0 not at all, 1 alike but
 * not unlike the text, 2 alike and striking, 3 marked as a heading of the same level.
 */
function titleStrength(paragraph: Paragraph, looks: Look[], bodySize: number): number {
  if (paragraph.listItem || paragraph.lines.length > 2 || looks.length < 2) return 0;
  const look = lookOf(paragraph);
  const text = withoutColon(paragraph.text);
  if (!isShort(text)) return 0;
  const alike = looks.filter(
    (other) =>
      Math.abs(other.size - look.size) < 0.3 &&
      other.bold === look.bold &&
      other.heading === look.heading &&
      other.capitals === look.capitals,
  );
  if (alike.length < Math.max(2, looks.length * 0.4)) return 0;
  // In another column the same look counts too; within one, titles begin at one edge.
  if (!alike.some((other) => Math.abs(other.x - look.x) < 3)) return 0;
  if (look.heading !== undefined) return 3;
  // plain text has no looks: titles have a blank line above them
  if (look.size === 0 && !look.bold && !look.capitals) return paragraph.gap >= 1 ? 1 : 0;
  return look.size > bodySize + 0.8 || (look.capitals && (look.bold || look.size === 0))
    ? 2
    : look.bold || look.capitals
      ? 1
      : 0;
}

const INLINE_KINDS = new Set<SectionKind>([
  "skills",
  "languages",
  "interests",
  "references",
  "certificates",
  "awards",
  "education",
  "summary",
  "volunteer",
]);

/** "LANGUAGES: English, French": a title and its content in one line. */
function inlineTitle(
  paragraph: Paragraph,
  current: Section["kind"],
  hasTitles: boolean,
): { kind: SectionKind; title: Paragraph; rest: Paragraph } | undefined {
  const match = /^([^:\t]{4,40})(?::\s+|\t)(?=\S)/.exec(paragraph.text);
  if (!match || paragraph.listItem) return undefined;
  const kind = matchSectionTitle(match[1]!);
  if (!kind || !INLINE_KINDS.has(kind)) return undefined;
  // "OUTREACH <gap> 06/2024 – 09/2024" is an employer
  const period = findPeriod(paragraph.text.slice(match[0].length));
  if (period && period.start <= 1 && period.end >= paragraph.text.length - match[0].length - 1) return undefined;
  const capitals = isCapitals(match[1]!) && match[1]!.length > 4;
  if (!capitals && hasTitles) return undefined;
  if (!capitals && current !== "head" && !paragraph.text.includes(":")) return undefined;
  // "Languages: Go, Rust" are no languages that people speak
  const [spoken = ""] = paragraph.text.slice(match[0].length).split(/\s*[(,;:|–—-]|\s/);
  if (kind === "languages" && !isLanguageName(spoken)) return undefined;
  const part = (text: string): Paragraph => ({ ...paragraph, text });
  return { kind, title: part(match[1]!), rest: part(paragraph.text.slice(match[0].length)) };
}

/** The size most letters are set in. */
export function commonSize(paragraphs: readonly Paragraph[]): number {
  const letters = new Map<number, number>();
  for (const { first, text } of paragraphs) {
    const size = Math.round((first.fontSize ?? 0) * 2) / 2;
    letters.set(size, (letters.get(size) ?? 0) + text.length);
  }
  return [...letters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}
