import type { Cv } from "@/lib/cv/schema";
import { findContacts } from "./contacts";
import type { CvBuilder } from "./cv-builder";
import { type HeadLine, listParts, type RawEntry, splitEntries } from "./entries";
import { oneSpace } from "./fold";
import type { Paragraph } from "./paragraphs";
import { wordCount } from "./paragraphs";
import { countDepartmentWords, organisationScore, titleScore } from "./vocabulary";

interface Piece {
  text: string;
  paragraph: Paragraph;
}

interface Draft {
  raw: RawEntry;
  title?: Piece;
  employer?: Piece;
  location?: Piece;
  url?: Piece;
  extra: Piece[];
  /** both title and employer stand in the head: which comes first, and how sure that is (positive: the title) */
  pair?: { first: Piece; second: Piece; lead: number };
}

/** Jobs, or volunteering, from the paragraphs of their section. */
export function readWork(builder: CvBuilder, section: "work" | "volunteer", paragraphs: Paragraph[]) {
  const raws = splitEntries(paragraphs);
  learnPlaces(builder, raws);
  const drafts = raws.map((raw) => draftOf(builder, raw));
  settlePairs(drafts);
  inheritEmployers(drafts);
  for (const draft of drafts) addEntry(builder, section, draft);
}

/** Towns written with their country or state in one entry are known in the next. */
export function learnPlaces(builder: CvBuilder, raws: RawEntry[]) {
  for (const raw of raws)
    for (const { pieces } of raw.head)
      for (const piece of pieces)
        for (const parts = listParts(piece, /,/); parts.length; parts.shift()) {
          const place = builder.place(parts.join(", "));
          if (place?.strong) builder.learnPlace(place);
        }
}

function draftOf(builder: CvBuilder, raw: RawEntry): Draft {
  const draft: Draft = { raw, extra: [] };
  let rest: Piece[] = [];
  const named = raw.head
    .flatMap((line) => line.pieces)
    .filter((piece) => !builder.place(piece)?.strong && !EMPLOYMENT_TYPE.test(piece)).length;
  for (const line of raw.head) {
    for (const piece of line.pieces) {
      const place = builder.place(piece);
      const url = findContacts(piece).find((c) => c.kind === "url");
      if (url && url.text.length > piece.length - 3) draft.url ??= { text: url.text, paragraph: line.paragraph };
      else if (
        !draft.location &&
        place &&
        ((place.strong && (named >= 2 || builder.isSurePlace(piece))) ||
          (rest.length > 0 && isPlaceSpot(line, piece) && organisationScore(piece) <= 0 && titleScore(piece) <= 0))
      )
        draft.location = { text: piece, paragraph: line.paragraph };
      else if (EMPLOYMENT_TYPE.test(piece)) draft.extra.push({ text: piece, paragraph: line.paragraph });
      else rest.push({ text: piece, paragraph: line.paragraph });
    }
  }
  rest = rest.flatMap((piece) => splitAt(piece));
  if (rest.length === 1) splitSingle(builder, draft, rest[0]!);
  else if (rest.length > 1) choosePair(builder, draft, rest);
  return draft;
}

const EMPLOYMENT_TYPE =
  /^\(?(?:full|part)[ -]?time\)?$|^(?:permanent|contract|temporary|freelance|internship|self-employed|teilzeit|vollzeit|befristet|cdi|cdd|temps plein|temps partiel|alternance)$/iu;

/** A weak place counts where places stand: at the end of its line, after something else. */
const isPlaceSpot = (line: HeadLine, piece: string) =>
  line.pieces.length > 1 && line.pieces.at(-1) === piece && wordCount(piece) <= 4;

/** "Engineer at Acme" */
function splitAt(piece: Piece): Piece[] {
  const match = /^(.{3,60}?)\s+(?:at|bei|chez|presso|στην?|в компании)\s+(\p{Lu}.+)$/u.exec(piece.text);
  return match && titleScore(match[1]!) > 0
    ? [
        { ...piece, text: match[1]! },
        { ...piece, text: match[2]! },
      ]
    : [piece];
}

/** One phrase for all: title, employer and place parted by commas, or only one of them. */
function splitSingle(builder: CvBuilder, draft: Draft, piece: Piece) {
  let parts = partsWithOffsets(piece.text);
  if (!draft.location && parts.length > 1) parts = peelPlace(builder, draft, piece, parts, parts.length > 2);
  const at = (from: number, to: number): Piece => ({
    ...piece,
    text: piece.text.slice(parts[from]!.start, parts[to - 1]!.end),
  });
  if (parts.length === 1) {
    const only = at(0, 1);
    if (organisationScore(only.text) > titleScore(only.text)) draft.employer = only;
    else draft.title = only;
    return;
  }
  // Where to cut: the title on one side, the employer on the other.
  let best = { score: Number.NEGATIVE_INFINITY, cut: 1, titleFirst: true };
  for (let cut = 1; cut < parts.length; cut++) {
    const left = at(0, cut).text;
    const right = at(cut, parts.length).text;
    for (const titleFirst of [true, false]) {
      const [title, employer] = titleFirst ? [left, right] : [right, left];
      const score =
        titleScore(title) -
        organisationScore(title) * 0.7 +
        organisationScore(employer) -
        titleScore(employer) * 0.7 -
        (countDepartmentWords(employer.split(",")[0]!) > 0 ? 0.4 : 0) +
        (titleFirst ? 0.15 : 0) +
        (cut === parts.length - 1 && titleFirst ? 0.2 : 0);
      if (score > best.score) best = { score, cut, titleFirst };
    }
  }
  const left = at(0, best.cut);
  const right = at(best.cut, parts.length);
  if (best.titleFirst) Object.assign(draft, { title: left, employer: right });
  else Object.assign(draft, { title: right, employer: left });
}

function partsWithOffsets(text: string): { start: number; end: number }[] {
  const out: { start: number; end: number }[] = [];
  let from = 0;
  for (const part of listParts(text, /,/)) {
    const start = text.indexOf(part, from);
    out.push({ start, end: start + part.length });
    from = start + part.length;
  }
  return out;
}

/** Takes a place off the end of "…, Bristol, United Kingdom"; `weak` also a mere town-like word. */
function peelPlace(
  builder: CvBuilder,
  draft: Draft,
  piece: Piece,
  parts: { start: number; end: number }[],
  weak: boolean,
) {
  for (let from = Math.max(1, parts.length - 3); from < parts.length; from++) {
    const tail = piece.text.slice(parts[from]!.start, parts.at(-1)!.end);
    const place = builder.place(tail);
    if (
      !place ||
      (!place.strong && !weak) ||
      organisationScore(tail) > 0 ||
      titleScore(tail) > 0 ||
      (!place.strong && countDepartmentWords(tail))
    )
      continue;
    // "Lee, Ltd": a legal form is no place; "A, B, London, UK" must leave something
    if (!place.strong && (wordCount(tail) > 3 || tail.includes(","))) continue;
    draft.location = { ...piece, text: tail };
    return parts.slice(0, from);
  }
  return parts;
}

function choosePair(builder: CvBuilder, draft: Draft, pieces: Piece[]) {
  let [first, second] = pieces as [Piece, Piece];
  let others = pieces.slice(2);
  if (others.length) {
    // The two that say most stay; the rest goes along.
    const worth = (p: Piece) => Math.max(titleScore(p.text), organisationScore(p.text));
    const byTitle = pieces.reduce((best, p) =>
      titleScore(p.text) - organisationScore(p.text) * 0.5 > titleScore(best.text) - organisationScore(best.text) * 0.5
        ? p
        : best,
    );
    const others2 = pieces.filter((p) => p !== byTitle);
    const byOrganisation = others2.reduce((best, p) =>
      worth(p) > 0 && organisationScore(p.text) > organisationScore(best.text) ? p : best,
    );
    [first, second] =
      pieces.indexOf(byTitle) < pieces.indexOf(byOrganisation) ? [byTitle, byOrganisation] : [byOrganisation, byTitle];
    others = pieces.filter((p) => p !== first && p !== second);
  }
  // A place at the end of either, before they are compared
  for (const key of ["second", "first"] as const) {
    const piece = key === "first" ? first : second;
    const parts = partsWithOffsets(piece.text);
    if (draft.location || parts.length < 2) continue;
    const trial: Draft = { raw: draft.raw, extra: [] };
    const titleish = titleScore(piece.text) > organisationScore(piece.text);
    const left = peelPlace(builder, trial, piece, parts, !titleish);
    if (!trial.location) continue;
    draft.location = trial.location;
    const shorter = { ...piece, text: piece.text.slice(0, left.at(-1)!.end) };
    if (key === "first") first = shorter;
    else second = shorter;
  }
  const lead =
    titleScore(first.text) - organisationScore(first.text) - (titleScore(second.text) - organisationScore(second.text));
  draft.pair = { first, second, lead };
  draft.extra.push(...others);
}

/** Entries of one CV put title and employer in one order; the clear cases decide the unclear ones. */
function settlePairs(drafts: Draft[]) {
  const pairs = drafts.flatMap((d) => (d.pair ? [d.pair] : []));
  const leaning = pairs.reduce((sum, { lead }) => sum + Math.max(-3, Math.min(3, lead)), 0);
  for (const draft of drafts) {
    if (!draft.pair) continue;
    const { first, second, lead } = draft.pair;
    const titleFirst = lead + (leaning - Math.max(-3, Math.min(3, lead))) * 0.6 + 0.05 > 0;
    draft.title = titleFirst ? first : second;
    draft.employer = titleFirst ? second : first;
  }
}

/** Several positions at one employer: a head that names only a title belongs to the employer above, where employers lead. */
function inheritEmployers(drafts: Draft[]) {
  for (let i = 1; i < drafts.length; i++) {
    const draft = drafts[i]!;
    const above = drafts[i - 1]!;
    if (draft.employer || !draft.title || draft.pair) continue;
    if (
      above.employer &&
      above.title &&
      above.employer.paragraph.lines[0]! <= above.title.paragraph.lines[0]! &&
      above.employer.paragraph !== above.title.paragraph
    ) {
      draft.employer = above.employer;
      draft.location ??= above.location;
    } else if (above.employer && !above.title && !above.raw.body.length) {
      // the employer's own line, with or without its whole time
      draft.employer = above.employer;
      draft.location ??= above.location;
    }
  }
  for (let i = drafts.length - 2; i >= 0; i--) {
    const draft = drafts[i]!;
    const next = drafts[i + 1]!;
    if (draft.employer && !draft.title && !draft.raw.body.length && next.employer === draft.employer) {
      // What the employer's line says beyond its name goes with the first position.
      next.extra.unshift(
        ...draft.extra,
        ...(draft.raw.period ? [{ text: draft.raw.period.text, paragraph: draft.raw.period.paragraph }] : []),
      );
      drafts.splice(i, 1);
    }
  }
}

function addEntry(builder: CvBuilder, section: "work" | "volunteer", draft: Draft) {
  const { raw, title, employer, location, url } = draft;
  if (!raw.head.length) {
    for (const paragraph of raw.body) looseText(builder, section, paragraph);
    return;
  }
  const id = builder.id(section === "work" ? "w" : "v");
  const ref = `${section}/${id}`;
  const set = (field: string, piece: Piece | undefined) =>
    piece && builder.from(`${ref}/${field}`, oneSpace(piece.text), piece.paragraph);
  const entry: Cv["work"][number] = {
    id,
    ...period(builder, ref, raw),
    ...(title && { position: set("position", title) }),
    ...(location && { location: set("location", location) }),
    ...(url && { url: set("url", url) }),
    highlights: [],
  };
  const organisation = set(section === "work" ? "name" : "organization", employer);
  readBody(builder, ref, entry, raw.body, draft.extra);
  if (section === "work") builder.cv.work.push({ ...entry, ...(organisation && { name: organisation }) });
  else builder.cv.volunteer.push({ ...entry, ...(organisation && { organization: organisation }) });

  if (section === "work") {
    if (!title) builder.doubt(`${ref}/position`, "no job title was found", 0.3);
    if (!employer) builder.doubt(`${ref}/name`, "no employer was found", 0.3);
    else if (draft.pair && Math.abs(draft.pair.lead) < 0.5)
      builder.doubt(`${ref}/name`, "employer and job title may have changed places", 0.5);
  }
  if (!raw.period) builder.doubt(`${ref}/dates`, "no dates were found", 0.4);
  else if (raw.period.doubt) builder.doubt(`${ref}/dates`, raw.period.doubt, 0.2);
}

function looseText(builder: CvBuilder, section: "work" | "volunteer", paragraph: Paragraph) {
  const entries = builder.cv[section];
  const last = entries.at(-1);
  if (last) last.highlights.push(builder.bullet(`${section}/${last.id}/highlights`, paragraph.text, paragraph));
  else builder.additional(undefined, [{ text: paragraph.text, paragraph }]);
}

/** The period of an entry: ISO dates as exact as the source, and the source's own words. */
export function period(
  builder: CvBuilder,
  ref: string,
  raw: RawEntry,
): { startDate?: string; endDate?: string; current?: boolean; dates?: string } {
  if (!raw.period) return {};
  const { startDate, endDate, current, text, paragraph } = raw.period;
  return {
    ...(startDate && { startDate }),
    ...(endDate && { endDate }),
    ...(current && { current }),
    dates: builder.from(`${ref}/dates`, oneSpace(text), paragraph),
  };
}

/** Bullets whole and in order; text that opens a body without being a bullet is the summary. */
export function readBody(
  builder: CvBuilder,
  ref: string,
  entry: { summary?: string; highlights: Cv["work"][number]["highlights"] },
  body: Paragraph[],
  extra: Piece[],
) {
  const hasItems = body.some((p) => p.listItem);
  const firstItem = body.findIndex((p) => p.listItem);
  const opening = hasItems ? body.slice(0, firstItem) : body.length === 1 ? body : [];
  const summary = [
    ...extra.map((piece) => ({ text: piece.text, paragraph: piece.paragraph })),
    ...opening.map((paragraph) => ({ text: paragraph.text, paragraph })),
  ];
  if (summary.length) {
    // Parts that do not stand together in the source are lines of their own.
    entry.summary = summary.map(({ text }) => oneSpace(text)).join("\n");
    for (const { text, paragraph } of summary) builder.from(`${ref}/summary`, oneSpace(text), paragraph);
  }
  for (const paragraph of body)
    if (!opening.includes(paragraph))
      entry.highlights.push(builder.bullet(`${ref}/highlights`, paragraph.text, paragraph));
}
