import type { Cv, EntrySection } from "@/lib/cv/schema";
import type { Piece } from "./assign-roles";
import { findContacts } from "./contacts";
import { partsWithOffsets } from "./cut-pieces";
import type { CvBuilder } from "./cv-builder";
import { type FoundPeriod, findPeriod, findPeriods } from "./dates";
import {
  ADDRESS_IN_BRACKETS,
  atEdge,
  cut,
  listItems,
  listParts,
  piecesOf,
  type RawEntry,
  splitEntries,
} from "./entries";
import { foldWords, oneSpace } from "./fold";
import { isPhrase, labelAtStart, STRUCTURE_WORDS } from "./labels";
import { isLanguageName } from "./language";
import { nameShare } from "./names";
import { atBoldEdge, type Paragraph, wordCount } from "./paragraphs";
import { matchPlace } from "./places";
import { readCitation } from "./read-citation";
import { period, readBody } from "./read-work";
import { guessSectionTitle, matchSectionTitle } from "./section-titles";
import { institutionScore, organisationScore, titleScore } from "./vocabulary";

/** The stretch of a text from the first to the last of some of its parts. */
function spanOf(text: string, parts: string[]): string {
  const start = text.indexOf(parts[0]!);
  const last = parts.at(-1)!;
  const end = text.indexOf(last, start + (parts.length > 1 ? parts[0]!.length : 0)) + last.length;
  return text.slice(start, end);
}

/** Projects: name, link, dates, tools, what it is, bullets. */
export function readProjects(builder: CvBuilder, paragraphs: Paragraph[]) {
  let raws = splitEntries(builder, paragraphs, "projects");
  // A plain list of projects: each bullet is one.
  if (raws.every((raw) => !raw.head.length))
    raws = paragraphs.map((paragraph) => ({ head: [{ paragraph, pieces: [] }], body: [] }) as RawEntry);
  for (const raw of raws) {
    if (!raw.head.length) {
      for (const paragraph of raw.body)
        raws.length && builder.additional(undefined, [{ text: paragraph.text, paragraph }]);
      continue;
    }
    const id = builder.id("p");
    const ref = `projects/${id}`;
    const entry: Cv["projects"][number] = { id, ...period(builder, ref, raw), keywords: [], highlights: [] };
    const described: Piece[] = [];
    for (const { paragraph, pieces } of raw.head) {
      const texts = pieces.length || paragraph === raw.period?.paragraph ? pieces : [paragraph.text];
      for (const text of texts) takeProjectPiece(builder, ref, entry, text, paragraph, described);
    }
    const body: Paragraph[] = [];
    for (const paragraph of raw.body) {
      const url = findContacts(paragraph.text).find((c) => c.kind === "url");
      const tools = toolsAt(paragraph.text);
      if (url && !entry.url && url.text.length > paragraph.text.length - 12)
        entry.url = builder.from(`${ref}/url`, targetOf(paragraph) ?? url.text, paragraph);
      else if (tools) addKeywords(builder, ref, entry, paragraph.text.slice(tools), paragraph);
      else if (
        isRowOfWords(paragraph) ||
        (isKeywordLine(paragraph) && (described.length > 0 || raw.body.some((p) => !p.listItem && p !== paragraph)))
      )
        addKeywords(builder, ref, entry, paragraph.text, paragraph);
      else body.push(paragraph);
    }
    for (const { links } of [...raw.head.map((line) => line.paragraph), ...raw.body])
      for (const link of links)
        if (!entry.url && /^https?:/i.test(link.url))
          entry.url = builder.from(`${ref}/url`, link.url, raw.head[0]!.paragraph);
    const holder: { summary?: string; highlights: Cv["work"][number]["highlights"] } = { highlights: entry.highlights };
    readBody(builder, ref, holder, body, described);
    if (holder.summary) {
      entry.description = holder.summary;
      for (const origin of builder.origins) if (origin.ref === `${ref}/summary`) origin.ref = `${ref}/description`;
    }
    builder.cv.projects.push(entry);
  }
}

/** "Postgres, D3, open data": a line of short words and commas alone, beside what the project is. */
function isKeywordLine({ text, listItem }: Paragraph): boolean {
  const parts = listParts(text, /,/);
  return (
    !listItem &&
    parts.length > 1 &&
    !/[.:;!?]$/.test(text) &&
    parts.every((part) => wordCount(part) <= 3) &&
    wordCount(text) <= parts.length * 2
  );
}

/** Where the list of tools begins behind its label ("Tools: …"); undefined when there is no label, or nothing behind it. */
const toolsAt = (text: string) => {
  const label = labelAtStart(text, "toolLabels");
  return label && label.start < text.length ? label.start : undefined;
};
/** Short words side by side, each by itself: what a project was made with. */
const isRowOfWords = ({ text, listItem }: Paragraph) =>
  !listItem && text.includes("\t") && text.split("\t").every((cell) => wordCount(cell) <= 3 && !/[.!?]$/.test(cell));
const targetOf = (paragraph: Paragraph) => paragraph.links.find((link) => /^https?:/i.test(link.url))?.url;

function takeProjectPiece(
  builder: CvBuilder,
  ref: string,
  entry: Cv["projects"][number],
  text: string,
  paragraph: Paragraph,
  described: Piece[],
) {
  const url = findContacts(text).find((c) => c.kind === "url");
  const tools = toolsAt(text);
  if (url && url.text.length > text.length - 4)
    entry.url ??= builder.from(`${ref}/url`, targetOf(paragraph) ?? url.text, paragraph);
  else if (tools) addKeywords(builder, ref, entry, text.slice(tools), paragraph);
  else if (!entry.name) {
    const bracket = /^(.{2,80}?)\s*\(([^()]+,[^()]+)\)$/.exec(text);
    const colon = /^([^:]{2,60}):\s+(\S.{15,})$/.exec(text);
    if (bracket) {
      entry.name = builder.from(`${ref}/name`, bracket[1]!, paragraph);
      addKeywords(builder, ref, entry, bracket[2]!, paragraph);
    } else if (colon) {
      entry.name = builder.from(`${ref}/name`, colon[1]!, paragraph);
      described.push({ text: colon[2]!, paragraph });
    } else entry.name = builder.from(`${ref}/name`, oneSpace(text), paragraph);
  } else if (listParts(text, /,/).length > 1 && wordCount(text) <= listParts(text, /,/).length * 2)
    addKeywords(builder, ref, entry, text, paragraph);
  else described.push({ text, paragraph });
}

function addKeywords(
  builder: CvBuilder,
  ref: string,
  entry: { keywords: string[] },
  text: string,
  paragraph: Paragraph,
) {
  for (const word of listItems(text)) {
    const keyword = oneSpace(word.replace(/\.$/, ""));
    builder.from(`${ref}/keywords/${entry.keywords.length}`, keyword, paragraph);
    entry.keywords.push(keyword);
  }
}

/** Skills as groups ("Tools: Docker, git") or one plain list. Lines without separators in a list are one skill each. */
export function readSkills(builder: CvBuilder, paragraphs: Paragraph[]) {
  let open: Cv["skills"][number] | undefined;
  const group = (name?: string, paragraph?: Paragraph) => {
    const id = builder.id("s");
    open = { id, keywords: [] };
    if (name && paragraph) {
      const bracket = /^(.+?)\s*\(([^()]+)\)$/u.exec(name);
      const spaced = bracket ? null : /^(.+?)\s+(\S+)$/u.exec(name);
      // "Machine Learning" is a name: without brackets only words for nothing but a level count
      const level = [bracket, spaced].find((match, i) => match && (i ? LEVEL.test(match[2]!) : isLevel(match[2]!)));
      open.name = builder.from(`skills/${id}/name`, oneSpace(level?.[1] ?? name), paragraph);
      if (level) open.level = builder.from(`skills/${id}/level`, oneSpace(level[2]!), paragraph);
    }
    builder.cv.skills.push(open);
    return open;
  };
  for (const [i, paragraph] of paragraphs.entries()) {
    const { text } = paragraph;
    const edge = atBoldEdge(paragraph);
    const labelled = edge && wordCount(edge.front) <= 6 ? [text, edge.front, edge.back] : null;
    const named =
      /^([\p{L}\d][^:：\t]{1,48}?)\s*(?:[:：]\s+|：|\t\s*|\s+[–—]\s+(?=[^,]+,))(\S[\s\S]*)$/u.exec(text) ?? labelled;
    const next = paragraphs[i + 1];
    // "Web development — Advanced"
    const dashed = /^(\p{L}[^:：\t–—]{1,48}?)\s+[–—-]\s+([^,;|•·\t]+)$/u.exec(text);
    if (dashed && !paragraph.listItem && isLevel(dashed[2]!) && wordCount(dashed[1]!) <= 6) {
      const entry = group(dashed[1]!, paragraph);
      entry.level = builder.from(`skills/${entry.id}/level`, oneSpace(dashed[2]!), paragraph);
      continue;
    }
    // Cells of a row ("Figma <gap> Sketch <gap> CSS") are a list; a label and its list are two, the second with commas.
    const [, beside = ""] = text.split("\t");
    const cells =
      text.includes("\t") &&
      !/[:：]/.test(text.split("\t")[0]!) &&
      !/[,;|•·]/.test(beside) &&
      !LEVEL.test(beside.trim());
    if (open?.name && !open.level && !open.keywords.length && isLevel(text)) {
      open.level = builder.from(`skills/${open.id}/level`, oneSpace(text), paragraph);
      continue;
    }
    const alone =
      /^[^:,;|•\t]{2,48}[:：]$/.test(text) ||
      (!paragraph.listItem &&
        next &&
        !/[,;|•·\t]/.test(text) &&
        wordCount(text) <= 5 &&
        (paragraph.first.heading !== undefined ||
          (isLevel(next.text) && !isLevel(text)) ||
          (isPhrase("toolLabels", text) && /[,;|•·\t]/.test(next.text)) ||
          (paragraph.bold && !next.bold) ||
          // a label in the column beside its list
          ((next.first.x ?? 0) > (paragraph.first.x ?? 0) + 30 && !next.listItem && /[,;|•·]/.test(next.text)) ||
          (next.listItem && paragraphs.some((p) => !p.listItem && p !== paragraph))));
    if (alone) {
      group(text.replace(/\s*[:：]$/, ""), paragraph);
      continue;
    }
    if (
      named &&
      !cells &&
      (named[1]!.split(",").length === 1 || /:/.test(text)) &&
      wordCount(named[1]!) <= 6 &&
      !/\.\s/.test(named[1]!)
    ) {
      const level = !/[,;|•·]/.test(named[2]!) && isLevel(named[2]!);
      if (level) {
        const entry = group(named[1]!, paragraph);
        entry.level = builder.from(`skills/${entry.id}/level`, oneSpace(named[2]!), paragraph);
        // its tools below it, as a list
        if (!next || !(next.listItem || /[\t,;|•·]/.test(next.text)) || isLevel(next.text.split("\t").at(-1)!))
          open = undefined;
        continue;
      }
      const entry = group(named[1]!, paragraph);
      addKeywords(builder, `skills/${entry.id}`, entry, named[2]!, paragraph);
      // The next plain lines are a list of their own.
      open = undefined;
      continue;
    }
    const entry = open && open.keywords.length < 280 ? open : group();
    const words = listItems(text);
    // A sentence is kept whole.
    const sentence = wordCount(text) > 6 && words.length < 3 && /\.$/.test(text);
    if (sentence || words.some((word) => wordCount(word) > 14)) {
      builder.from(`skills/${entry.id}/keywords/${entry.keywords.length}`, oneSpace(text), paragraph);
      entry.keywords.push(oneSpace(text));
    } else addKeywords(builder, `skills/${entry.id}`, entry, text, paragraph);
  }
}

const LEVEL =
  /^(?:basic|beginner|elementary|intermediate|good|very good|advanced|expert|proficient|fluent|native|excellent|master|senior|junior|novice|grundkenntnisse|gut|sehr gut|experte|fortgeschritten|débutant|avancé|básico|medio|avanzado|★+☆*|●+○*|\d{1,2} ?\/ ?\d{1,2}|\d{1,3} ?%|\d+ years?)$/iu;

const isLevel = (text: string) => LEVEL.test(text.trim()) || isPhrase("levels", text);

/** Languages with how well they are known. */
export function readLanguages(builder: CvBuilder, paragraphs: Paragraph[]) {
  let row: Cv["languages"] = [];
  for (const paragraph of paragraphs) {
    const label = FLUENCY_LABEL.exec(paragraph.text)?.[0];
    const parts = listItems(paragraph.text.slice(label?.length ?? 0)).flatMap(atLanguages);
    const known = builder.cv.languages.at(-1);
    if (label && known && !known.fluency) {
      known.fluency = builder.from(
        `languages/${known.id}/fluency`,
        oneSpace(paragraph.text.slice(label.length)),
        paragraph,
      );
      row = [];
      continue;
    }
    const above = row;
    row = [];
    // "English <gap> Spanish" over "Native <gap> Fluent", or one under the other
    if (above.length && parts.every(isFluency) && (parts.length === above.length || above.length === 1)) {
      const texts = parts.length === above.length ? parts : [paragraph.text];
      for (const [i, entry] of above.entries())
        entry.fluency = builder.from(`languages/${entry.id}/fluency`, oneSpace(texts[i]!), paragraph);
      continue;
    }
    for (const part of parts) {
      const last = builder.cv.languages.at(-1);
      // "German <gap> B2 – independent"
      if (last && row.includes(last) && !last.fluency && isFluency(part)) {
        last.fluency = builder.from(`languages/${last.id}/fluency`, oneSpace(part), paragraph);
        row = row.filter((entry) => entry !== last);
        continue;
      }
      const first = /^(\p{L}+)\s+([^\s(:：–—-].*)$/u.exec(part);
      const leading = first && isLanguageName(first[1]!) && isFluency(first[2]!) ? first : undefined;
      const match = leading ? null : /^(.+?)\s*(?:\((.+)\)|[:：]\s*(.+)|\s[–—-]\s*(.+))$/u.exec(part);
      const spaced = match ? undefined : (leading ?? /^(\p{L}[\p{L}]+)\s+(\S.*)$/u.exec(part));
      const name = match?.[1] ?? (spaced && isLanguageName(spaced[1]!) ? spaced[1] : part);
      const fluency = match
        ? (match[2] ?? match[3] ?? match[4])
        : spaced && isLanguageName(spaced[1]!)
          ? spaced[2]
          : undefined;
      if (
        !match &&
        !isLanguageName(name!) &&
        last &&
        !isLanguageName(part.split(/\s/)[0]!) &&
        builder.origins.some(
          (o) => o.ref.startsWith(`languages/${last.id}/`) && paragraph.lines.some((l) => o.lines.includes(l)),
        )
      ) {
        // "English: fluent, C1": more about the language before
        const joined = last.fluency ? joinedSpan(paragraph.text, last.fluency, part) : part;
        last.fluency = builder.from(`languages/${last.id}/fluency`, joined, paragraph);
        continue;
      }
      const id = builder.id("l");
      const entry: Cv["languages"][number] = {
        id,
        language: builder.from(`languages/${id}/language`, oneSpace(name!), paragraph),
        ...(fluency && { fluency: builder.from(`languages/${id}/fluency`, oneSpace(fluency), paragraph) }),
      };
      builder.cv.languages.push(entry);
      if (!fluency) row.push(entry);
    }
  }
}

/** "Español: nativo. Inglés: C1.": sentences that begin with a language are parts. */
function atLanguages(part: string): string[] {
  const out: string[] = [];
  for (const sentence of part.split(/(?<=\.)\s+(?=\p{Lu})/u)) {
    if (!out.length || isLanguageName(sentence.split(/[\s(:–—-]/)[0]!)) out.push(sentence);
    else out.push(`${out.pop()} ${sentence}`);
  }
  return out.length > 1 ? out.map((sentence) => sentence.replace(/\.$/, "")) : out;
}

/** "Fluency: Native speaker": the level behind its label. */
const FLUENCY_LABEL =
  /^(?:fluency|level|proficiency|niveau|sprachniveau|kenntnisse|maîtrise|nivel|nível|livello|poziom|επίπεδο|уровень|úroveň|nivå|niveau|taso|düzey|szint|nivel|рівень|ниво)\s*[:：]\s*(?=\S)/iu;

/** How well a language is known, and nothing else: "Native speaker", "C1", "C1 (Goethe)", "madrelingua". */
const isFluency = (text: string) =>
  /^\(?[ABC][12]\+?\)?(?:[\s,/–-]|$)/.test(text) ||
  isPhrase("levels", text.replace(/^\(|\)$/g, "")) ||
  isPhrase("levels", text.replace(/\s*\([^()]*\)$/, "")) ||
  isPhrase("levels", text.replace(/\s+[–—-]\s.*$/u, ""));

function joinedSpan(text: string, first: string, last: string): string {
  const start = text.indexOf(first);
  const end = text.indexOf(last, start + first.length);
  return start >= 0 && end >= 0 ? oneSpace(text.slice(start, end + last.length)) : `${first}, ${last}`;
}

export const isLanguageLine = (paragraph: Paragraph) => {
  const parts = listItems(paragraph.text);
  return (
    parts.filter((part) => isLanguageName(part.split(/\s*[(:–—-]|\s/)[0]!)).length >= Math.max(1, parts.length / 2)
  );
};

interface ReadLine {
  name: string;
  giver?: string;
  date?: string;
  dates?: string;
  url?: string;
  more: string[];
  /** a reference in a known style: its parts are what they seem */
  cited?: boolean;
}

/** One certificate, award or publication with the lines its values stand in. */
interface Dated {
  name?: Piece;
  giver?: Piece;
  /** the giver is said to be one: "Issued by Acme" */
  sure?: boolean;
  when?: Piece & { date?: string };
  url?: Piece;
  rest: Piece[];
}

/** The certificates, awards or publications of a section: each in a line of its own, or over several lines with a date among them. */
function datedEntries(builder: CvBuilder, section: EntrySection, lines: Paragraph[]): Dated[] {
  const paragraphs = joinOpenLines(lines);
  const blocks = rhythmOf(paragraphs);
  const entries = blocks
    ? blocks.map((lines) => linesToDated(rawOf(lines), section))
    : severalLines(paragraphs)
      ? splitEntries(builder, paragraphs, "dated").flatMap((raw) =>
          raw.head.length
            ? [linesToDated(raw, section)]
            : raw.body.map((paragraph) => lineToDated(paragraph, [], section === "publications")),
        )
      : groupDated(paragraphs).map(({ head, body }) => lineToDated(head, body, section === "publications"));
  for (const entry of entries) {
    const first = entry.rest[0];
    if (!entry.giver && first && BY.test(first.text) && isGiver(first)) {
      entry.giver = { ...first, text: first.text.replace(BY, "") };
      entry.sure = true;
      entry.rest.shift();
    } else if (!entry.giver && first && entry.name && entry.when && entry.rest.length > 1 && isNameAlone(first)) {
      entry.giver = first;
      entry.sure = true;
      entry.rest.shift();
    }
  }
  if (section === "publications") splitAtIn(entries);
  settleGivers(builder, section, entries);
  // Without a name there is no entry: its words are more about the one before.
  const kept: Dated[] = [];
  for (const entry of entries) {
    const before = kept.at(-1);
    const more = !entry.name || (before?.name !== undefined && isSentenceAlone(entry, before));
    const words = [entry.name, entry.giver, ...entry.rest].filter((piece) => piece !== undefined);
    if (!more) kept.push(entry);
    else if (before?.name) {
      before.when ??= entry.when;
      before.url ??= entry.url;
      before.rest.push(...words);
    } else if (words[0]) kept.push({ ...entry, name: words[0], rest: words.slice(1), giver: undefined });
  }
  return kept;
}

/** "Midwest Marketing Guild" above a sentence about the award: a few words with capitals. */
function isNameAlone({ text, paragraph }: Piece): boolean {
  const words = text.split(/\s+/);
  return (
    !paragraph.listItem &&
    words.length > 1 &&
    words.length <= 7 &&
    !/[.,:;!?]/.test(text) &&
    words.every((word) => /^[\p{Lu}\d]/u.test(word) || word.length <= 3)
  );
}

/** "For the launch in two towns.": a sentence without date or giver, below an entry that has them and is none itself. */
function isSentenceAlone({ name, giver, when, url }: Dated, before: Dated): boolean {
  return (
    !giver &&
    !when &&
    !(url && before.url) &&
    name !== undefined &&
    !name.paragraph.listItem &&
    /[\p{L}\d)]\.$/u.test(name.text) &&
    wordCount(name.text) >= 3 &&
    (before.when ?? before.giver) !== undefined &&
    !before.name!.text.endsWith(".")
  );
}

/** "Best Newcomer," over "Example Trade" over "Fair, 2020": a line of a narrow column that ends with a comma goes on, up to its date. */
function joinOpenLines(paragraphs: Paragraph[]): Paragraph[] {
  const out: Paragraph[] = [];
  const joined = new Set<Paragraph>();
  for (const paragraph of paragraphs) {
    const last = out.at(-1);
    const open =
      last && (/,$/.test(last.text) || (joined.has(last) && !findPeriod(last.text) && findPeriod(paragraph.text)));
    if (!last || !open || paragraph.listItem || /\t/.test(paragraph.text) || wordCount(last.text) > 16) {
      out.push(paragraph);
      continue;
    }
    const whole = {
      ...last,
      text: `${last.text} ${paragraph.text}`,
      lines: [...last.lines, ...paragraph.lines],
      links: [...last.links, ...paragraph.links],
    };
    out[out.length - 1] = whole;
    joined.add(whole);
  }
  return out;
}

/**
 * Who gave it may stand first ("Acme – Employee of the Year"): told by employers and schools named elsewhere, by words of organisations
 * on one side alone, and for the others by how the section has it.
 */
function settleGivers(builder: CvBuilder, section: EntrySection, entries: Dated[]) {
  const sides = entries.map(({ name, giver, sure }) => {
    if (!name || !giver) return 0;
    if (sure) return 1;
    const weight = ({ text }: Piece) => {
      if (builder.isKnownOrganisation(text)) return 3;
      if (organisationScore(text) >= 3 || institutionScore(text) > 0) return speaksOf(text, section) ? 0 : 1;
      return speaksOf(text, section) ? -1 : 0;
    };
    return Math.sign(weight(giver) - weight(name));
  });
  const sum = sides.reduce((total: number, side) => total + side, 0);
  for (const [i, entry] of entries.entries())
    if (
      sides[i] === -1 ||
      (sides[i] === 0 && sum < 0 && sides.filter((side) => side < 0).length > entries.length / 2)
    ) {
      const { name, giver } = entry;
      if (!name || !giver) continue;
      entry.name = giver;
      entry.giver = name;
    }
}

/** "Title in Journal, 2019": where all entries that name no publisher are written so, and there are several. */
function splitAtIn(entries: Dated[]) {
  const bare = entries.filter(({ name, giver, when }) => name && !giver && when);
  const cuts = bare.map(({ name }) => /^(.{8,})\sin\s(\p{Lu}[^,.;]{2,60})$/u.exec(name!.text));
  if (bare.length < 2 || !cuts.every(Boolean)) return;
  for (const [i, entry] of bare.entries()) {
    const { paragraph } = entry.name!;
    entry.giver = { text: cuts[i]![2]!, paragraph };
    entry.name = { text: cuts[i]![1]!, paragraph };
  }
}

function lineToDated(head: Paragraph, body: Paragraph[], publication: boolean): Dated {
  const { name, giver, date, dates, url, more, cited } = readDated(head, publication);
  const at = (text: string): Piece => ({ text, paragraph: head });
  const link = targetOf(head) ?? url;
  const entry: Dated = {
    ...(name && { name: at(name) }),
    ...(giver && { giver: at(giver) }),
    ...(dates && { when: { ...at(dates), ...(date && { date }) } }),
    ...(link && { url: at(link) }),
    rest: more.map(at),
    ...(cited && { sure: true }),
  };
  for (const paragraph of body) addLine(entry, paragraph);
  return entry;
}

/** A line below: the entry's link, or more about it. */
function addLine(entry: Dated, paragraph: Paragraph) {
  const url = findContacts(paragraph.text).find((c) => c.kind === "url");
  if (url && url.text.length > paragraph.text.length - 4)
    entry.url ??= { text: targetOf(paragraph) ?? url.text, paragraph };
  else entry.rest.push({ text: paragraph.text, paragraph });
}

/** Dates stand in lines of their own, as a rule: entries are more than one line each. A date alone may also be the end of a wrapped line. */
function severalLines(paragraphs: Paragraph[]): boolean {
  const dated = paragraphs.filter((p) => findPeriod(p.text));
  const alone = dated.filter((p) => {
    const rest = cut(p.text, findPeriod(p.text)!);
    return !p.listItem && wordCount(rest) <= 2 && foldWords(rest).length < 16;
  });
  return alone.length > dated.length / 2;
}

/**
 * The entries of a section whose lines come in a rhythm: two or three to each, with the date always in the same one and nothing in its
 * first that parts a name from who gave it. Undefined when there is none: then every line is an entry, as a rule.
 */
function rhythmOf(paragraphs: readonly Paragraph[]): Paragraph[][] | undefined {
  const own = paragraphs.filter((p) => !MORE.test(p.text));
  const dated = own.flatMap((p, i) => (findPeriod(p.text) ? [i] : []));
  const length = own.length / dated.length;
  if (dated.length < 2 || (length !== 2 && length !== 3) || own.some((p) => p.listItem)) return undefined;
  if (!dated.every((at, i) => at === i * length + dated[0]!)) return undefined;
  const heads = dated.map((_, i) => own[i * length]!);
  const names = heads.map((p) => {
    const period = findPeriod(p.text);
    return period ? cut(p.text, period) : p.text;
  });
  if (names.some((name) => hardPieces(name).length > 1 || listParts(name, /,/).length > 1 || wordCount(name) > 14))
    return undefined;
  const blocks: Paragraph[][] = [];
  for (const paragraph of paragraphs) {
    if (heads.includes(paragraph)) blocks.push([paragraph]);
    else if (blocks.length) blocks.at(-1)!.push(paragraph);
    else return undefined;
  }
  return blocks;
}

/** Lines that never begin an entry: the number of a certificate, and until when it is valid. */
const MORE =
  /^(?:credential|license|licence|certificate|certification|zertifikat)s?[\s-]*(?:id|no|number|nr|nummer|n[º°]|#)\b|^(?:expires|valid|gültig|valide|válido|valido|geldig|ważny)\b|^https?:/iu;

function rawOf(lines: Paragraph[]): RawEntry {
  const dated = lines.find((p) => findPeriod(p.text));
  const period = dated && findPeriod(dated.text);
  return {
    head: lines.filter((p) => !MORE.test(p.text)).map((paragraph) => ({ paragraph, pieces: [] })),
    ...(period && { period: { ...period, paragraph: dated } }),
    body: lines.filter((p) => MORE.test(p.text)),
  };
}

/** "Awarded by Acme", "issued by …", "by Acme" */
const BY =
  /^(?:[Aa]warded |[Ii]ssued |[Gg]iven |[Pp]resented |[Pp]ublished |[Gg]ranted )?(?:[Bb]y|in|from|at)(?:\s+|:\s*)(?=\p{Lu})/u;

function linesToDated({ head, body, period }: RawEntry, section: EntrySection): Dated {
  const pieces = head.flatMap(({ paragraph }) =>
    untied(
      atEdge(hardPieces(paragraph === period?.paragraph ? cut(paragraph.text, period) : paragraph.text), paragraph),
    ).map((text): Piece => ({ text, paragraph })),
  );
  const dated: Dated = { rest: [] };
  if (period) {
    const date = period.startDate ?? period.endDate;
    dated.when = { text: period.text, paragraph: period.paragraph, ...(date && { date }) };
  }
  const until: Piece[] = [];
  const named = pieces.filter(({ text, paragraph }) => {
    const url = findContacts(text).find((c) => c.kind === "url");
    const alone = url !== undefined && url.text.length > text.length - 4;
    if (alone) dated.url ??= { text: targetOf(paragraph) ?? url.text, paragraph };
    // "Issued on:" before the date that was taken out; "Expires Jan 2025" beside it
    const other = findPeriod(text);
    if (other && cut(text, other).length < 4) {
      until.push({ text, paragraph });
      return false;
    }
    return !alone && !isStructureOnly(text);
  });
  const by = named.findIndex(({ text }, i) => i > 0 && BY.test(text));
  const said = by > 0 ? named.splice(by, 1)[0] : undefined;
  // The giver before what was given: only the second has words of its kind.
  if (
    !said &&
    named.length > 1 &&
    wordCount(named[1]!.text) <= 8 &&
    speaksOf(named[1]!.text, section) &&
    institutionScore(named[1]!.text) === 0 &&
    !speaksOf(named[0]!.text, section)
  )
    named.unshift(...named.splice(1, 1));
  const [name, ...more] = named;
  dated.rest.push(...more);
  for (const paragraph of body) addLine(dated, paragraph);
  let giver = said;
  if (name) {
    const read = readDated({ ...name.paragraph, text: name.text }, section === "publications");
    // "Second prize, Acme" over a sentence; but "Acme, Berlin" under a name is all giver
    const split = !giver && read.giver !== undefined && !(more[0] && isGiver(more[0]));
    dated.name = split ? { ...name, text: read.name } : name;
    if (split) giver = { ...name, text: read.giver! };
    if (split) dated.rest.unshift(...read.more.map((text) => ({ ...name, text })));
  }
  const first = dated.rest[0];
  if (dated.name && !giver && first && isGiver(first)) giver = dated.rest.shift();
  if (giver) {
    dated.giver = { ...giver, text: giver.text.replace(BY, "") };
    dated.sure = BY.test(giver.text);
  }
  dated.rest.push(...until);
  const link = head.map(({ paragraph }) => targetOf(paragraph)).find(Boolean);
  if (link && !dated.url)
    dated.url = { text: link, paragraph: head.find(({ paragraph }) => targetOf(paragraph) === link)!.paragraph };
  return dated;
}

/** Short, and no sentence: who gave it, where the name stands above. */
const isGiver = ({ text, paragraph }: Piece) =>
  !paragraph.listItem && wordCount(text) <= 8 && /^\p{Lu}/u.test(text.replace(BY, "")) && !/[.!?;]$/.test(text);

/** Parts of a line that bars, dots or wide gaps part. */
const hardPieces = (text: string) =>
  text
    .replace(ADDRESS_IN_BRACKETS, "\t$1\t")
    .split(/\t|\s+[|│•·]\s+|\s+[|│•·]$/)
    .map(trimEnds)
    .filter(Boolean);

/** Two names that lay apart by their weight alone may be one that goes on: "Best Paper Award, 2nd place". */
const untied = (pieces: string[]) => pieces.filter((piece) => /[\p{L}\p{N}]/u.test(piece));

const speaksOf = (text: string, section: EntrySection) => guessSectionTitle(text)?.kind === section;

const isStructureOnly = (text: string) =>
  foldWords(text)
    .split(" ")
    .every((word) => STRUCTURE_WORDS.has(word) || /^(?:on|am|le|il|op|w|в)$/.test(word)) || DATED_BY.test(text);

/** "Awarded on:", before a date */
const DATED_BY = /^(?:awarded|published|issued|released|received|granted|presented|given)(?:\s+(?:on|in))?\s*:?$/i;

/** A line that names a thing, who gave it and when: certificates, awards, publications. */
function readDated(paragraph: Paragraph, publication = false): ReadLine {
  const cited = publication ? readCitation(paragraph.text) : undefined;
  if (cited) {
    const { name, publisher, more } = cited;
    return { name, ...(publisher && { giver: publisher }), ...datesOf(paragraph), more, cited: true };
  }
  // Another full citation is not taken apart: authors, title and journal cannot be told by commas.
  if (publication && CITATION.test(paragraph.text)) return { name: paragraph.text, more: [], ...datesOf(paragraph) };
  const found = wholeDate(paragraph.text);
  const period = found && (paragraph.text.slice(found.end).trim().length < 30 || found.start < 3) ? found : undefined;
  // "Project Manager (Example Institute, 2018)"
  const inBracket = period && /^(.{3,}?)\s*\(([^()]*)\)$/u.exec(paragraph.text.trim());
  if (inBracket && period.start > inBracket[1]!.length) {
    const giver = trimEnds(
      cut(inBracket[2]!, wholeDate(inBracket[2]!) ?? { start: inBracket[2]!.length, end: inBracket[2]!.length }),
    );
    const date = period.startDate ?? period.endDate;
    if (/\p{L}{2}/u.test(giver) && !giver.includes("\t") && !isStructureOnly(giver))
      return { name: inBracket[1]!, giver, ...(date && { date }), dates: period.text, more: [] };
  }
  // Inside a phrase ("speaker at a fair 2022 on tea") the date stays where it is.
  const around = period && [paragraph.text.slice(0, period.start), paragraph.text.slice(period.end)];
  const inside =
    around && /\p{L}[\s]*$/u.test(around[0]!) && /^\s*\p{L}/u.test(around[1]!) && !paragraph.text.includes("\t");
  let rest = period && !inside ? cut(paragraph.text, period) : paragraph.text;
  const address = findContacts(rest).find((c) => c.kind === "url");
  // "Scrum Master, Scrum.org": the issuer's name, not an address
  const named = address && !paragraph.links.length && /^\p{Lu}[\p{L}\d-]+\.\p{L}{2,4}$/u.test(address.text);
  const url = named ? undefined : address;
  if (url) rest = cut(rest, url);
  const date = period && (period.startDate ?? period.endDate);
  const dates = period?.text;
  const base = { ...(date && { date }), ...(dates && { dates }), ...(url && { url: url.text }) };
  const hard = untied(atEdge(hardPieces(rest), paragraph));
  if (hard.length > 1) {
    const [name, giver, ...more] = hard as [string, string];
    // "Name, Giver <gap> place"
    return { name, giver, ...base, more };
  }
  const single = hard[0] ?? "";
  const quoted = /^["“„«](.+?)["”“»][,.]?\s*(.*)$/u.exec(single);
  if (quoted) return { name: quoted[1]!, ...(quoted[2] && { giver: trimEnds(quoted[2]) }), ...base, more: [] };
  // "Title. Journal of Something"
  const stop = publication ? /^(.{12,}?[\p{Ll}\p{N})?!”"])[.?!]\s+(\p{Lu}.{2,})$/u.exec(single) : undefined;
  if (stop) return { name: stop[1]!, giver: trimEnds(stop[2]!.replace(/[.,]$/, "")), ...base, more: [] };
  const parts = partsWithOffsets(single).map(({ start, end }) => single.slice(start, end));
  const last = parts.at(-1)!;
  if (parts.length > 1 && /^\p{Lu}/u.test(last) && !/^\d/.test(last) && wordCount(last) <= 9)
    return { name: spanOf(single, parts.slice(0, -1)), giver: last, ...base, more: [] };
  const dash = DASHED.exec(single) ?? BY_NAME.exec(single) ?? (publication ? null : atGiver(single));
  if (
    dash &&
    !/^(?:associate|professional|foundation|practitioner|expert|specialty|advanced|intermediate|level|stufe|niveau|part|module)\b/i.test(
      dash[2]!,
    )
  )
    return { name: dash[1]!, giver: dash[2]!, ...base, more: [] };
  const bracket = /^(.+?)\s*\((\p{Lu}[^()]{1,60})\)$/u.exec(single);
  if (bracket && organisationScore(bracket[2]!) > 0)
    return { name: bracket[1]!, giver: bracket[2]!, ...base, more: [] };
  return { name: single, ...base, more: [] };
}

/** "Name – Giver" */
const DASHED = /^(.+?)\s+(?:[–—]|-)\s+(\p{Lu}.+)$/u;
/** "Name by Giver" */
const BY_NAME = /^(.+?)\s+(?:by|from|von|vom|par|por|da|dal|door|przez|wydany przez|από|от)\s+(\p{Lu}.+)$/u;

/** "Best Student at Example University"; "First Aid at Work" is one name. */
function atGiver(text: string): RegExpExecArray | null {
  const match = /^(.+?)\s+at\s+(\p{Lu}.+)$/u.exec(text);
  return match && (organisationScore(match[2]!) > 0 || institutionScore(match[2]!) > 0) ? match : null;
}

/** The date of a line; several that stand together ("2014, 2015", "2016 and 2018") as one. */
function wholeDate(text: string): FoundPeriod | undefined {
  const [first, ...others] = findPeriods(text);
  if (!first?.single) return first;
  let { end } = first;
  for (const next of others) {
    if (
      !next.single ||
      !/^(?:\s*[,;&/+]\s*|\s*,?\s+(?:and|und|et|y|e|en|i|και|и)\s+)$/u.test(text.slice(end, next.start))
    )
      break;
    end = next.end;
  }
  return end === first.end ? first : { ...first, end, text: text.slice(first.start, end) };
}

const CITATION =
  /\(\s*(?:19|20)\d{2}\s*\)|\bet al\b|\bvol\.|\bpp\.|^\p{Lu}[\p{L}-]+,? \p{Lu}\.|^\p{Lu}[\p{L}-]+ \p{Lu}{1,3}[,.]\s|(?:19|20)\d{2};\d/u;

const trimEnds = (text: string) => text.trim().replace(/^[,;|–—\s-]+|[,;|–—\s-]+$/gu, "");

/** Lines that belong to the entry above them: plain text under a line that is set stronger, dated or a heading. */
function groupDated(paragraphs: Paragraph[]): { head: Paragraph; body: Paragraph[] }[] {
  const groups: { head: Paragraph; body: Paragraph[] }[] = [];
  const strong = (p: Paragraph) => p.bold || p.first.heading !== undefined;
  const anyStrong = paragraphs.some(strong);
  const anyPlainHead = paragraphs.some((p) => !strong(p) && !p.listItem);
  for (const paragraph of paragraphs) {
    const last = groups.at(-1);
    const under =
      last &&
      !findPeriod(paragraph.text) &&
      (GIVEN_BY.test(paragraph.text) ||
        (findPeriod(last.head.text) && !paragraph.listItem && isSentence(paragraph.text)) ||
        (anyStrong && strong(last.head) && !strong(paragraph)) ||
        (paragraph.listItem && !last.head.listItem && anyPlainHead) ||
        (last.head.first.heading !== undefined && paragraph.first.heading === undefined));
    if (under) last.body.push(paragraph);
    else groups.push({ head: paragraph, body: [] });
  }
  return groups;
}

/** "Published by Acme", a line of its own */
const GIVEN_BY =
  /^(?:awarded|issued|given|presented|published|granted|conferred)\s+(?:by|in|at|from)(?:\s+|:\s*)\p{Lu}/iu;
const isSentence = (text: string) => wordCount(text) > 6 && /[.!]$/.test(text);

export function readCertificates(builder: CvBuilder, paragraphs: Paragraph[]) {
  for (const { name, giver, when, url, rest } of datedEntries(builder, "certificates", paragraphs)) {
    const id = builder.id("c");
    const ref = `certificates/${id}`;
    const first = rest[0];
    const issuer =
      giver ?? (first && wordCount(first.text) <= 8 && !first.paragraph.listItem ? rest.shift() : undefined);
    builder.cv.certificates.push({
      id,
      ...(name && { name: set(builder, `${ref}/name`, name) }),
      ...(issuer && { issuer: set(builder, `${ref}/issuer`, issuer) }),
      ...(url && { url: set(builder, `${ref}/url`, url) }),
      ...(when?.date && { date: when.date }),
      ...(when && { dates: set(builder, `${ref}/dates`, when) }),
    });
    if (rest.length) builder.additional(name?.text, rest);
  }
}

const set = (builder: CvBuilder, ref: string, { text, paragraph }: Piece) =>
  builder.from(ref, oneSpace(text), paragraph);

/** Several texts as the lines of one. */
function summaryOf(builder: CvBuilder, ref: string, pieces: Piece[]): string | undefined {
  if (!pieces.length) return undefined;
  const paragraphs = [...new Set(pieces.map(({ paragraph }) => paragraph))];
  return builder.from(ref, pieces.map(({ text }) => oneSpace(text)).join("\n"), paragraphs);
}

export function readAwards(builder: CvBuilder, paragraphs: Paragraph[]) {
  for (const { name, giver, when, url, rest } of datedEntries(builder, "awards", paragraphs)) {
    const id = builder.id("a");
    const ref = `awards/${id}`;
    const summary = summaryOf(builder, `${ref}/summary`, [...rest, ...(url ? [url] : [])]);
    builder.cv.awards.push({
      id,
      ...(name && { title: set(builder, `${ref}/title`, name) }),
      ...(giver && { awarder: set(builder, `${ref}/awarder`, giver) }),
      ...(when?.date && { date: when.date }),
      ...(when && { dates: set(builder, `${ref}/dates`, when) }),
      ...(summary && { summary }),
    });
  }
}

/** "Articles" over references: a group of them, and none of its own. */
function isGroupOfReferences({ text, listItem, bold, first }: Paragraph, next: Paragraph | undefined): boolean {
  const strong = bold || first.heading !== undefined;
  return (
    strong && !listItem && !next?.bold && wordCount(text) <= 4 && !/\d/.test(text) && !!readCitation(next?.text ?? "")
  );
}

export function readPublications(builder: CvBuilder, all: Paragraph[]) {
  const paragraphs = all.filter((paragraph, i) => !isGroupOfReferences(paragraph, all[i + 1]));
  for (const { name, giver, when, url, rest } of datedEntries(builder, "publications", paragraphs)) {
    const id = builder.id("pub");
    const ref = `publications/${id}`;
    const summary = summaryOf(builder, `${ref}/summary`, rest);
    builder.cv.publications.push({
      id,
      ...(name && { name: set(builder, `${ref}/name`, name) }),
      ...(giver && { publisher: set(builder, `${ref}/publisher`, giver) }),
      ...(url && { url: set(builder, `${ref}/url`, url) }),
      ...(when?.date && { date: when.date }),
      ...(when && { dates: set(builder, `${ref}/dates`, when) }),
      ...(summary && { summary }),
    });
  }
}

function datesOf(paragraph: Paragraph): { date?: string; dates?: string } {
  const found = findPeriod(paragraph.text);
  return found ? { date: found.startDate ?? found.endDate, dates: found.text } : {};
}

export function readInterests(builder: CvBuilder, paragraphs: Paragraph[]) {
  for (const paragraph of paragraphs) {
    const named = /^([^:,]{2,40}):\s+(\S.*)$/.exec(paragraph.text);
    if (named) {
      const id = builder.id("i");
      const entry: Cv["interests"][number] = {
        id,
        name: builder.from(`interests/${id}/name`, named[1]!, paragraph),
        keywords: [],
      };
      addKeywords(builder, `interests/${id}`, entry, named[2]!, paragraph);
      builder.cv.interests.push(entry);
      continue;
    }
    const parts = listItems(paragraph.text);
    const whole = wordCount(paragraph.text) > 8 && parts.some((part) => wordCount(part.replace(/\s*[([].*$/u, "")) > 6);
    for (const part of whole ? [paragraph.text] : parts) {
      // "Climbing [bouldering, top rope]"
      const bracket = /^([^:,()[\]]{2,40}?)\s*(?:\[([^[\]]+,[^[\]]+)\]|\(([^()]+,[^()]+)\))$/u.exec(part);
      if (bracket) {
        const id = builder.id("i");
        const name = builder.from(`interests/${id}/name`, oneSpace(bracket[1]!), paragraph);
        const entry: Cv["interests"][number] = { id, name, keywords: [] };
        addKeywords(builder, `interests/${id}`, entry, (bracket[2] ?? bracket[3])!.trim(), paragraph);
        builder.cv.interests.push(entry);
        continue;
      }
      const id = builder.id("i");
      builder.cv.interests.push({
        id,
        name: builder.from(`interests/${id}/name`, oneSpace(part.replace(/\.$/, "")), paragraph),
        keywords: [],
      });
    }
  }
}

/** People who speak for the person, each with what they say, what they are and how they are reached; "On request" is a reference without a name. */
export function readReferences(builder: CvBuilder, paragraphs: Paragraph[]) {
  const persons = paragraphs.map(personAt);
  // One line of a few words names nobody: "Upon Request"
  const signed = isSigned(paragraphs);
  const names = signed
    ? paragraphs.map((p, i) => (p.listItem ? (persons[i] ?? p.text) : undefined))
    : paragraphs.length > 1 || findContacts(paragraphs[0]?.text ?? "").length
      ? persons
      : [];
  // "“Works with care.”" over "– Ann Example, Acme": whose words they are stands below them
  const inTurn = paragraphs.length > 1 && paragraphs.every((_, i) => (i % 2 === 1) === (names[i] !== undefined));
  const below = signed || inTurn || (names[0] === undefined && names.some(Boolean) && isSaying(paragraphs[0]!));
  const groups: { name?: Piece; said: Piece[] }[] = [];
  for (const [i, paragraph] of paragraphs.entries()) {
    const name = names[i];
    const last = groups.at(-1);
    if (name) {
      const rest = paragraph.text
        .slice(paragraph.text.indexOf(name) + name.length)
        .replace(/^[\s,:|•·–—-]+/u, "")
        .trim();
      const said = rest ? [{ text: rest, paragraph }] : [];
      const named = { text: name, paragraph };
      if (below && last && !last.name) {
        last.name = named;
        last.said.push(...said);
      } else groups.push({ name: named, said });
    } else if (last && (below ? !last.name : last.name)) last.said.push({ text: paragraph.text, paragraph });
    else groups.push({ said: [{ text: paragraph.text, paragraph }] });
  }
  for (const { name, said } of groups) {
    const id = builder.id("r");
    const reference = summaryOf(builder, `references/${id}/reference`, said);
    builder.cv.references.push({
      id,
      ...(name && { name: set(builder, `references/${id}/name`, name) }),
      ...(reference && { reference }),
    });
  }
}

/** The person a line of references begins with, where it does: "Dr Ann Example, Head of School". */
function personAt({ text, listItem }: Paragraph): string | undefined {
  const bare = text.replace(/^[\s–—-]+/u, "").replace(/\s*<[^<>]*@[^<>]*>$/u, "");
  const [first = ""] = listParts(piecesOf(bare)[0] ?? "", /[,:]/);
  const words = first.split(/\s+/);
  if (words.length < 2 || words.length > 6 || /[@\d]/.test(first) || first.endsWith(".")) return undefined;
  const name = nameShare(first);
  if (name === undefined || name !== first || organisationScore(first) > 0 || institutionScore(first) > 0)
    return undefined;
  // "Reference available", "Senior Manager": words that are no names; beside a form of address they may be ("Mr Baker")
  if (!listItem && titleScore(first) > 0 && words.length < 3) return undefined;
  return isPhrase("scoreWords", first) || matchSectionTitle(first) || matchPlace(first)?.strong ? undefined : first;
}

/** What was said in lines of its own, and who said it in a list item below each: a signature behind a dash. */
const isSigned = (paragraphs: readonly Paragraph[]) =>
  paragraphs.some((p) => p.listItem) &&
  paragraphs.every((p, i) => (p.listItem ? i > 0 && !paragraphs[i - 1]!.listItem && wordCount(p.text) <= 8 : true)) &&
  paragraphs.every((p, i) => p.listItem || paragraphs[i + 1]?.listItem || !paragraphs[i + 1]);

/** A sentence, or words in quotation marks. */
const isSaying = ({ text }: Paragraph) => /^["“„«]/u.test(text) || (wordCount(text) > 6 && /[.!”"»]$/u.test(text));
