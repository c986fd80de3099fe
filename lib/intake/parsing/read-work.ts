import type { Cv } from "@/lib/cv/schema";
import { type Assignment, assignRoles, habitsOf, type Piece, type Role } from "./assign-roles";
import { findContacts } from "./contacts";
import { cutsOf, partsWithOffsets } from "./cut-pieces";
import type { CvBuilder } from "./cv-builder";
import { isDuration, listParts, type RawEntry, splitEntries } from "./entries";
import { type EntryLabel, isLabelOf } from "./entry-label-words";
import { labelledEntries, labelOf } from "./entry-labels";
import { foldWords, oneSpace } from "./fold";
import { isPhrase } from "./labels";
import type { Paragraph } from "./paragraphs";
import { wordCount } from "./paragraphs";
import { countryOf, isRegion } from "./places";
import { countDepartmentWords, isSubject, organisationScore, scored, titleScore } from "./vocabulary";

interface Draft {
  raw: RawEntry;
  title?: Piece;
  employer?: Piece;
  location?: Piece;
  url?: Piece;
  extra: Piece[];
  /** how clearly title and employer are told apart; below 0.5 they may have changed places */
  lead?: number;
  /** the one thing the head names could be either */
  single?: boolean;
}

/** The roles whose order the entries of a section have in common. */
const ORDERED = ["title", "employer"];

/** Jobs, or volunteering, from the paragraphs of their section. */
export function readWork(builder: CvBuilder, section: "work" | "volunteer", paragraphs: Paragraph[]) {
  const form = labelledEntries("work", paragraphs);
  if (form) {
    for (const { raw, values } of form) addEntry(builder, section, draftOfForm(builder, raw, values));
    return;
  }
  const raws = splitEntries(builder, withoutTitleLabels(paragraphs), "work");
  learnPlaces(builder, raws);
  const roles = workRoles(builder);
  const pieces = raws.map((raw) =>
    raw.head.flatMap(({ paragraph, pieces }) => pieces.map((text) => ({ text, paragraph }))),
  );
  for (const [i, list] of pieces.entries()) raws[i]!.body.unshift(...cutTold(list));
  const urls = pieces.map((list) => list.map(({ text }) => onlyUrl(text)));
  const named = pieces.map((list, i) => list.filter(({ text }, k) => !urls[i]![k] && !isDuration(text)));
  const choices = named.map((list) => assignRoles(list, cutsOf, roles, ORDERED));
  const habit = habitsOf(
    choices.map((choose) => choose()),
    ORDERED,
  );
  const settled = choices.map((choose) => choose(habit));
  const drafts = raws.map((raw, i) =>
    draftOf(
      raw,
      settled[i],
      pieces[i]!.find((_, k) => urls[i]![k]),
    ),
  );
  // How long a job lasted says no more than its dates.
  for (const [i, list] of pieces.entries())
    if (!raws[i]!.period) drafts[i]!.extra.push(...list.filter(({ text }) => isDuration(text)));
  for (const draft of drafts) takeNameBelow(builder, draft);
  inheritEmployers(drafts);
  for (const draft of drafts) addEntry(builder, section, draft);
}

/** "Designation: Project Lead" in entries that are no forms otherwise: the title stands there as it would without the label. */
const withoutTitleLabels = (paragraphs: Paragraph[]): Paragraph[] =>
  paragraphs.map((paragraph) => {
    const found = paragraph.listItem ? undefined : labelOf("work", paragraph.text);
    return found?.label === "title" && wordCount(found.value) <= 10 ? { ...paragraph, text: found.value } : paragraph;
  });

/** "Acme Dairies: new tone of voice, 40 packs": what was done, in small letters behind a name, is cut off the pieces of a head. */
function cutTold(pieces: Piece[]): Paragraph[] {
  for (const [i, { text, paragraph }] of pieces.entries()) {
    const match = /^(\p{Lu}[^:]{2,50}):\s+(\p{Ll}\S*\s.{8,})$/u.exec(text);
    if (!match || wordCount(match[1]!) > 6 || wordCount(match[2]!) < 3) continue;
    // the pieces behind it go on with what was done
    const said = paragraph.text.slice(paragraph.text.indexOf(match[2]!));
    const whole = pieces.slice(i + 1).every((piece) => piece.paragraph === paragraph && said.includes(piece.text));
    if (!whole) continue;
    pieces.splice(i, pieces.length - i, { text: match[1]!, paragraph });
    return [{ ...paragraph, text: said, bold: false }];
  }
  return [];
}

/** True for an address on the web and nothing else. */
export const onlyUrl = (text: string) => {
  const url = findContacts(text).find((c) => c.kind === "url");
  return url !== undefined && url.text.length > text.length - 3;
};

/** Towns written with their country or state in one entry are known in the next. */
export function learnPlaces(builder: CvBuilder, raws: RawEntry[]) {
  for (const raw of raws)
    for (const { pieces } of raw.head)
      for (const piece of pieces)
        for (const parts = listParts(piece, /,/); parts.length; parts.shift()) {
          const place = builder.place(parts.join(", "));
          // "Acme, Germany" tells nothing about Acme
          if (place?.strong && (parts.length > 1 ? builder.isSurePlace(parts.join(", ")) : true))
            builder.learnPlace(place);
        }
}

/** How well a text fits a place: a known town, a town with its country, a country alone, the mere shape of a town, or none. */
export function placeFit(builder: CvBuilder, text: string): number {
  const place = builder.place(text);
  if (!place) return -6;
  if (!place.strong) return wordCount(text) > 3 ? -0.4 : 0.2;
  if (!text.includes(",") && place.countryCode && !place.city && !place.postalCode) return 2.2;
  if (builder.isSurePlace(text)) return 3;
  return text.split(",").length > 2 ? 1.6 : 2.2;
}

/** How well a text fits a job title. Known words make it likely; more of them make it little likelier. */
export const titleFit = scored((text) => {
  const known = titleScore(text);
  const organisation = organisationScore(text);
  return (
    (known >= 1 ? 2 + (known - 2) * 0.3 : (known < 0 ? known : -0.25) - (isDescription(text) ? 0.8 : 0)) -
    (organisation >= 4 ? 2.5 : organisation >= 1.5 ? 0.7 : 0) -
    (wordCount(text) > 10 ? 1.5 : 0)
  );
});

/** How well a text fits an organisation. */
export const organisationFit = scored((text) => {
  const known = organisationScore(text);
  return (
    (known >= 1.5 ? 1.5 + (known - 1.5) * 0.3 : known) -
    (titleScore(text) > 0 ? 1 : 0) -
    (countDepartmentWords(text.split(",")[0]!) > 0 && known <= 0 ? 0.4 : 0) -
    (wordCount(text) > 10 ? 1 : 0) -
    (/^\p{Ll}/u.test(text) ? 0.5 : 0) -
    (isDescription(text) ? 1.6 : 0) -
    // "Cardiology, Acme Hospital": what stands first is the title's end
    (text.includes(",") && isSubject(text.split(",")[0]!) && organisationScore(text.split(",")[0]!) <= 0 ? 0.9 : 0)
  );
});

/** "Regional restaurant group": what an employer does, in small letters but for the first word; a name has capitals. */
function isDescription(text: string): boolean {
  const [first = "", ...words] = text.split(/[\s,]+/);
  const telling = words.filter((word) => word.length > 3);
  return (
    !/[^ -~]/.test(text) &&
    /^[A-Z]/.test(first) &&
    telling.length > 1 &&
    telling.every((word) => /^[a-z-]+$/.test(word))
  );
}

export function workRoles(builder: CvBuilder): Role[] {
  const strong = (text: string) => builder.place(text)?.strong === true && builder.isSurePlace(text);
  const headline = foldWords(builder.cv.basics.label ?? "");
  /** the trade the person names under the name */
  const isHeadline = (text: string) => headline !== "" && foldWords(text) === headline;
  /** "Poland", "MA": a country or a state, and no town */
  const region = (text: string) => countryOf(text) !== undefined || isRegion(text);
  const tail = (text: string) => (text.includes(",") && builder.place(text.slice(text.lastIndexOf(",") + 1)) ? 0.6 : 0);
  return [
    {
      name: "title",
      missing: -1.5,
      score: (text, { first }) =>
        isPhrase("employment", text) || region(text)
          ? -5
          : titleFit(text) + (isHeadline(text) ? 1 : 0) - (strong(text) ? 2 : 0) + (first ? 0.1 : 0),
    },
    {
      name: "employer",
      missing: -1.5,
      score: (text, { before }) =>
        isPhrase("employment", text) || region(text)
          ? SELF.test(foldWords(text))
            ? 0.6
            : -5
          : organisationFit(text) - (strong(text) ? 1.8 : 0) - tail(text) + (before === "title" ? 0.1 : 0),
    },
    {
      name: "location",
      missing: 0,
      score: (text, { before, first, whole, closes, line }) => {
        const fit = placeFit(builder, text);
        if (fit <= -1) return -6;
        if (fit >= 1.5) return first ? fit - 1 : fit;
        if (organisationScore(text) > 0 || titleScore(text) > 0 || countDepartmentWords(text) > 0) return -6;
        // A word of the shape of a town counts where towns stand: after the employer, at the end of a line, in a line of its own below.
        if (before === "employer") return fit + 0.35;
        if (before === "title") return fit - 0.7;
        if (first) return -2;
        return whole && (closes || line > 0) ? fit + 0.2 : fit - 0.2;
      },
    },
    {
      name: "employment",
      missing: 0,
      score: (text) => (isPhrase("employment", text) ? 2 : -6),
    },
  ];
}

/** Working for oneself, folded, in the languages of the tables. */
const SELF =
  /self|free|selb|zelf|zzp|auton|indep|libera? prof|partita|recibos|propia|wlasna|dzialaln|samozat|vlastn|zivnost|osvc|serbest|vallalkoz|szabad|yritta|egenf|selvst|frilans|pfa|фриланс|самоза|фоп|самонает|ελευθερ/u;

function draftOf(raw: RawEntry, assignment: Assignment | undefined, url: Piece | undefined): Draft {
  const roles = assignment?.roles;
  let title = roles?.get("title");
  let employer = roles?.get("employer");
  const location = roles?.get("location");
  let employment = roles?.get("employment");
  // "Internship, Acme": the kind of employment is all there is of a title
  if (!title && employment) {
    title = employment;
    employment = undefined;
  }
  // "Graphic Designer, self-employed": the employer is oneself
  if (title && !employer && employment && SELF.test(foldWords(employment.text))) {
    employer = employment;
    employment = undefined;
  }
  return {
    raw,
    ...(title && { title }),
    ...(employer && { employer }),
    ...(location && { location }),
    ...(url && { url }),
    extra: [...(employment ? [employment] : []), ...(assignment?.rest ?? [])],
    ...(title && employer && assignment && { lead: assignment.lead }),
    ...(!title !== !employer && {
      single: title ? titleScore(title.text) <= 0 : organisationScore(employer!.text) <= 0,
    }),
  };
}

/** The one line between a head and its bullets that names what the head does not: the employer below a title, the title below an employer. */
function takeNameBelow(builder: CvBuilder, draft: Draft) {
  const [first, second] = draft.raw.body;
  if (!first || first.listItem || !second?.listItem || !draft.title === !draft.employer || draft.extra.length) return;
  const { text } = first;
  const words = text.split(/[\s,&/-]+/).filter((word) => word.length > 3);
  if (wordCount(text) > 8 || /[.:;!?\t\d]/.test(text) || !words.length || announces(text)) return;
  if (draft.employer && titleScore(text) > 0 && organisationScore(text) <= 0) {
    draft.title = { text, paragraph: first };
  } else if (
    draft.title &&
    titleScore(draft.title.text) > 0 &&
    titleScore(text) <= 0 &&
    words.every((word) => /^\p{Lu}/u.test(word)) &&
    !isPhrase("employment", text) &&
    !(builder.place(text)?.strong ?? false)
  ) {
    const [name = "", ...tail] = text.split(/,\s*/);
    const placed = tail.length > 0 && !draft.location && builder.place(tail.join(", ")) !== undefined;
    draft.employer = { text: placed ? name : text, paragraph: first };
    if (placed) draft.location = { text: tail.join(", "), paragraph: first };
  } else return;
  draft.raw.body.shift();
}

/** "Employer: Acme, Leeds": a place behind the name is the place of work. */
function draftOfForm(builder: CvBuilder, raw: RawEntry, values: ReadonlyMap<EntryLabel, Piece>): Draft {
  const title = values.get("title");
  let employer = values.get("employer");
  let location = values.get("location");
  const parts = employer && !location ? partsWithOffsets(employer.text) : [];
  for (const { start } of parts.slice(1)) {
    const { text, paragraph } = employer!;
    const tail = text.slice(start);
    if (placeFit(builder, tail) < 1.5) continue;
    location = { text: tail, paragraph };
    employer = { text: text.slice(0, start).replace(/[\s,]+$/, ""), paragraph };
    break;
  }
  return { raw, ...(title && { title }), ...(employer && { employer }), ...(location && { location }), extra: [] };
}

/** Several positions at one employer: a head that names only a title belongs to the employer above, where employers lead. */
function inheritEmployers(drafts: Draft[]) {
  for (let i = 1; i < drafts.length; i++) {
    const draft = drafts[i]!;
    const above = drafts[i - 1]!;
    // Below an employer's own line, one name that no word tells is a position.
    if (
      draft.single &&
      draft.employer &&
      !draft.title &&
      above.employer &&
      (!above.title || above.employer === drafts[i - 2]?.employer)
    ) {
      draft.title = draft.employer;
      draft.employer = undefined;
    }
    // "Supply Sergeant, Vilseck, Germany" below "United States Army" over "Supply Officer, Reading": a town, and no employer
    if (
      draft.title &&
      draft.employer &&
      draft.location &&
      above.employer &&
      above.title &&
      draft.raw.head.length === 1 &&
      above.employer.paragraph !== draft.raw.head[0]!.paragraph &&
      above.employer.paragraph.lines[0]! < above.title.paragraph.lines[0]! &&
      organisationScore(draft.employer.text) <= 0
    ) {
      const whole = `${draft.employer.text}, ${draft.location.text}`;
      if (draft.title.paragraph.text.includes(whole) && countryOf(draft.location.text)) {
        draft.location = { text: whole, paragraph: draft.location.paragraph };
        draft.employer = above.employer;
        continue;
      }
    }
    if (draft.employer || !draft.title) continue;
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
  readBody(builder, ref, entry, takePlace(builder, ref, entry, takeUrl(builder, ref, entry, raw.body)), draft.extra);
  if (section === "work") builder.cv.work.push({ ...entry, ...(organisation && { name: organisation }) });
  else builder.cv.volunteer.push({ ...entry, ...(organisation && { organization: organisation }) });

  if (section === "work") {
    if (!title) builder.doubt(`${ref}/position`, "no job title was found", 0.3);
    if (!employer) builder.doubt(`${ref}/name`, "no employer was found", 0.3);
    else if (draft.lead !== undefined && draft.lead < 0.5)
      builder.doubt(`${ref}/name`, "employer and job title may have changed places", 0.5);
  }
  if (!raw.period) builder.doubt(`${ref}/dates`, "no dates were found", 0.4);
  else if (raw.period.doubt) builder.doubt(`${ref}/dates`, raw.period.doubt, 0.2);
}

/** A body without the line that is the employer's address on the web, which becomes the entry's link. */
export function takeUrl(builder: CvBuilder, ref: string, entry: { url?: string }, body: Paragraph[]): Paragraph[] {
  const at = entry.url === undefined ? body.findIndex((p) => !p.listItem && onlyUrl(p.text)) : -1;
  const paragraph = body[at];
  if (!paragraph) return body;
  entry.url = builder.from(`${ref}/url`, oneSpace(paragraph.text), paragraph);
  return body.toSpliced(at, 1);
}

/** A body without the place that opens it, which belongs to a head of many lines. */
function takePlace(builder: CvBuilder, ref: string, entry: { location?: string }, body: Paragraph[]): Paragraph[] {
  const first = body[0];
  if (!first || entry.location !== undefined || first.listItem || placeFit(builder, first.text) < 2) return body;
  entry.location = builder.from(`${ref}/location`, oneSpace(first.text), first);
  return body.slice(1);
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
  single: "both" | "end" = "both",
): { startDate?: string; endDate?: string; current?: boolean; dates?: string } {
  if (!raw.period) return {};
  const { current, text, paragraph } = raw.period;
  let { startDate, endDate } = raw.period;
  // One date of a course of study is its end; a job of one date began and ended in it ("Summer 2018").
  if (raw.period.single && startDate && !endDate)
    [startDate, endDate] = [single === "end" ? undefined : startDate, startDate];
  return {
    ...(startDate && { startDate }),
    ...(endDate && { endDate }),
    ...(current && { current }),
    dates: builder.from(`${ref}/dates`, oneSpace(text), paragraph),
  };
}

/** "Highlights", "Aufgaben:": a line that only says that duties or results follow. */
export const announces = (text: string) =>
  isPhrase("bodyLabels", text.replace(/\s*[:：]\s*$/, "")) || isLabelOf(text, "duties");

/** Bullets whole and in order; text that opens a body without being a bullet is the summary. */
export function readBody(
  builder: CvBuilder,
  ref: string,
  entry: { summary?: string; highlights: Cv["work"][number]["highlights"] },
  body: Paragraph[],
  extra: Piece[],
) {
  body = body.filter((p) => p.listItem || !(announces(p.text) || isDuration(p.text)));
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
