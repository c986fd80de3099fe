import type { Cv } from "@/lib/cv/schema";
import { type Assignment, assignRoles, habitsOf, type Piece, type Role } from "./assign-roles";
import { cutsOf } from "./cut-pieces";
import type { CvBuilder } from "./cv-builder";
import { isDuration, splitEntries } from "./entries";
import type { EntryLabel } from "./entry-label-words";
import { labelledEntries, labelOf, partsAtLabels } from "./entry-labels";
import { oneSpace } from "./fold";
import { isPhrase, labelAtStart, phraseAtStart } from "./labels";
import { phrasesOf } from "./languages/languages";
import { type Paragraph, wordCount } from "./paragraphs";
import { announces, learnPlaces, onlyUrl, period, placeFit, takeUrl } from "./read-work";
import { degreeScore, institutionScore, isDegreeWord, isSubject, organisationScore, scored } from "./vocabulary";

/** Courses of study: degree, subject, school, place, dates, grade; bullets and remarks below are `courses`. */
export function readEducation(builder: CvBuilder, paragraphs: Paragraph[]) {
  const form = labelledEntries("education", paragraphs);
  const raws = form ? form.map(({ raw }) => raw) : splitEntries(builder, paragraphs, "education");
  learnPlaces(builder, raws);
  const roles = studyRoles(builder);
  const pieces = raws.map((raw) =>
    raw.head.flatMap(({ paragraph, pieces }) =>
      pieces
        .flatMap((piece) => partsAtLabels("education", piece))
        .filter((text) => !(raw.period && isDuration(text)))
        .map((text) => ({ text, paragraph })),
    ),
  );
  const links = pieces.map((list) => list.find(({ text }) => onlyUrl(text)));
  const labelled = pieces.map((list) => {
    const values = new Map<EntryLabel, Piece>();
    for (const { text, paragraph } of list) {
      const found = labelOf("education", text);
      if (found && found.label !== "dates" && !values.has(found.label))
        values.set(found.label, { text: found.value, paragraph });
    }
    return values;
  });
  const unlabelled = pieces.map((list) => list.filter(({ text }) => !labelOf("education", text) && !onlyUrl(text)));
  const choices = form ? [] : unlabelled.map((list) => assignRoles(list, cutsOf, roles, ORDERED));
  const habit = habitsOf(
    choices.map((choose) => choose()),
    ORDERED,
  );
  const settled = form?.map(({ values }) => assignmentOf(values)) ?? choices.map((choose) => choose(habit));
  for (const [i, raw] of raws.entries()) {
    if (!raw.head.length && !raw.body.length) continue;
    if (!raw.head.length) {
      for (const paragraph of raw.body) looseCourse(builder, paragraph);
      continue;
    }
    const id = builder.id("e");
    const ref = `education/${id}`;
    const entry: Cv["education"][number] = { id, ...period(builder, ref, raw, "end"), courses: [] };
    placeStudy(builder, entry, withLabels(settled[i], labelled[i]!));
    const link = links[i];
    if (link) entry.url = builder.from(`${ref}/url`, oneSpace(link.text), link.paragraph);
    for (const paragraph of takeUrl(builder, ref, entry, raw.body).flatMap(cellsOf)) {
      const { text } = paragraph;
      if (announces(text) && !paragraph.listItem) continue;
      const said = labelOf("education", text);
      const named = said && !paragraph.listItem && wordCount(text) <= 16 ? FIELD_OF[said.label] : undefined;
      const set = (field: "score" | "institution" | "location" | "area", words: string) => {
        entry[field] = builder.from(`${ref}/${field}`, oneSpace(words), paragraph);
      };
      if (named === "studyType" && !entry.studyType && !entry.area && !entry.courses.length)
        placeStudy(builder, entry, degreeOf(said!.value, paragraph));
      else if (named && named !== "studyType" && !entry[named] && !entry.courses.length) set(named, said!.value);
      else if (!entry.studyType && !entry.area && !entry.courses.length && isDegreeLine(text)) {
        const { studyType, area } = splitDegree(text);
        if (studyType) entry.studyType = builder.from(`${ref}/studyType`, oneSpace(studyType), paragraph);
        if (area) entry.area = builder.from(`${ref}/area`, oneSpace(area), paragraph);
      } else if (!entry.score && isScore(text) && wordCount(text) <= 9) set("score", scoreOf(text));
      else if (!entry.institution && institutionScore(text) > 0 && !paragraph.listItem && wordCount(text) <= 10)
        set("institution", text);
      else if (!entry.location && !paragraph.listItem && !entry.courses.length && placeFit(builder, text) >= 2)
        set("location", text);
      else if (
        !entry.area &&
        entry.studyType &&
        !entry.courses.length &&
        !paragraph.listItem &&
        wordCount(text) <= 6 &&
        isSubject(text) &&
        !/[.:;]/.test(text)
      )
        entry.area = builder.from(`${ref}/area`, oneSpace(text), paragraph);
      else entry.courses.push(builder.bullet(`${ref}/courses`, text, paragraph));
    }
    builder.cv.education.push(entry);
    if (!entry.institution) builder.doubt(`${ref}/institution`, "no school was found", 0.3);
    if (!entry.studyType && !entry.area) builder.doubt(`${ref}/studyType`, "no degree or subject was found", 0.4);
    if (raw.period?.doubt) builder.doubt(`${ref}/dates`, raw.period.doubt, 0.2);
  }
}

/** Courses side by side in one line, each by itself. */
function cellsOf(paragraph: Paragraph): Paragraph[] {
  const cells = paragraph.text.split("\t");
  return cells.length > 1 && cells.every((cell) => wordCount(cell) > 0 && !isScore(cell) && !labelOf("education", cell))
    ? cells.map((text) => ({ ...paragraph, text }))
    : [paragraph];
}

const ORDERED = ["degree", "institution"];

const FIELD_OF: Partial<Record<EntryLabel, "studyType" | "institution" | "location" | "area">> = {
  degree: "studyType",
  school: "institution",
  location: "location",
  area: "area",
};

/** "Abitur (Note 1,8)" behind a label: the degree, and a grade in brackets. */
function degreeOf(text: string, paragraph: Paragraph): Assignment {
  const bracket = /^(.+?)\s*\(([^()]+)\)$/u.exec(text);
  const graded = bracket && isScore(bracket[2]!) ? bracket : undefined;
  const roles = new Map<string, Piece>([["degree", { text: graded?.[1] ?? text, paragraph }]]);
  if (graded) roles.set("score", { text: graded[2]!, paragraph });
  return { lines: [], roles, rest: [], score: 0, lead: 9, order: "" };
}

/** What was found, and what labels say, which goes before it. */
function withLabels(found: Assignment | undefined, values: ReadonlyMap<EntryLabel, Piece>): Assignment | undefined {
  if (!values.size) return found;
  const said = assignmentOf(values);
  if (!found) return said;
  const rest = [...found.rest, ...[...found.roles].flatMap(([role, piece]) => (said.roles.has(role) ? [piece] : []))];
  return { ...found, roles: new Map([...found.roles, ...said.roles]), rest };
}

/** What labels say, as if it had been found. */
function assignmentOf(values: ReadonlyMap<EntryLabel, Piece>): Assignment {
  const roles = new Map<string, Piece>();
  for (const [label, piece] of values) roles.set(label === "school" ? "institution" : label, piece);
  return { lines: [], roles, rest: [], score: 0, lead: 9, order: "" };
}

/** A degree that stands below the school as text or as a list item. */
const isDegreeLine = (text: string) =>
  degreeScore(text) >= 1.5 &&
  institutionScore(text) === 0 &&
  wordCount(text) <= 12 &&
  !/[.;]$/.test(text) &&
  isDegreeWord(text.split(/[\s:,(]+/)[0]!);

function looseCourse(builder: CvBuilder, paragraph: Paragraph) {
  const last = builder.cv.education.at(-1);
  if (last) last.courses.push(builder.bullet(`education/${last.id}/courses`, paragraph.text, paragraph));
  else builder.additional(undefined, [{ text: paragraph.text, paragraph }]);
}

function studyRoles(builder: CvBuilder): Role[] {
  const sure = (text: string) => builder.place(text)?.strong === true && builder.isSurePlace(text);
  return [
    {
      name: "degree",
      missing: -1,
      score: (text) =>
        isScore(text)
          ? -5
          : degreeFit(text) -
            (sure(text) ? 2 : 0) -
            (/,/.test(text) && isScore(text.slice(text.lastIndexOf(",") + 1)) ? 1 : 0),
    },
    {
      name: "institution",
      missing: -1.2,
      score: (text) => {
        if (isScore(text)) return -5;
        const tail = text.includes(",") && builder.place(text.slice(text.lastIndexOf(",") + 1)) ? 0.6 : 0;
        return institutionFit(text) - (sure(text) ? 2 : 0) - tail;
      },
    },
    {
      name: "area",
      missing: 0,
      score: (text, { before, first, beside }) =>
        (first && !(isSubject(text) && wordCount(text) < 5)) ||
        isScore(text) ||
        announces(text) ||
        degreeScore(text) > 0 ||
        institutionScore(text) > 0 ||
        wordCount(text) > 10
          ? -6
          : (isSubject(text) ? 0.6 : 0) +
            (before === "degree" ? 0.2 : beside === "degree" ? 0.3 : 0.1) -
            (sure(text) ? 3 : 0),
    },
    {
      name: "location",
      missing: 0,
      score: (text, { before, first, whole, closes, line, beside, above }) => {
        const fit = placeFit(builder, text);
        if (fit <= -1 || institutionScore(text) > 0 || degreeScore(text) > 0 || announces(text)) return -6;
        if (fit < 1.5 && isSubject(text)) return -2;
        if (fit >= 1.5) return first ? fit - 1 : fit;
        if (before === "institution") return fit + 0.5;
        if (first || before === "degree" || beside === "degree") return -2;
        if (!beside && above === "degree") return fit - 0.4;
        return whole && (closes || line > 0) ? fit : -0.6;
      },
    },
    { name: "score", missing: 0, score: (text) => (isScore(text) ? 3 : -6) },
  ];
}

/** How well a text fits a degree or another leaving certificate. */
const degreeFit = scored((text) => {
  const known = degreeScore(text);
  const last =
    text
      .trim()
      .split(/[\s(]+/)
      .at(-1) ?? "";
  const ends = isDegreeWord(last.replace(/[^\p{L}.-]/gu, "")) ? 0.8 : 0;
  return (
    (known > 0 ? 2 + (known - 1.5) * 0.3 + ends : -0.4) -
    (institutionScore(text) > 0 ? 1.4 : 0) -
    (wordCount(text) > 14 ? 1 : 0)
  );
});

/** How well a text fits a school. */
const institutionFit = scored((text) => {
  const known = institutionScore(text);
  const last = text.trim().split(/\s+/).at(-1) ?? "";
  return (
    (known > 0 ? 2 + (known - 2) * 0.2 : organisationScore(text) > 0 ? 0.6 : 0) -
    (degreeScore(text) > 0 ? (known > 0 && !isDegreeWord(last) ? 0.5 : 1.2) : 0) -
    (wordCount(text) > 12 ? 1 : 0) -
    (/^\p{Ll}/u.test(text) ? 0.3 : 0)
  );
});

function placeStudy(builder: CvBuilder, entry: Cv["education"][number], assignment: Assignment | undefined) {
  if (!assignment) return;
  const ref = `education/${entry.id}`;
  const set = (
    field: "institution" | "area" | "studyType" | "location" | "score",
    text: string,
    { paragraph }: Piece,
  ) => {
    entry[field] = builder.from(`${ref}/${field}`, oneSpace(text), paragraph);
  };
  const { roles, rest } = assignment;
  const school = roles.get("institution");
  if (school) set("institution", school.text, school);
  const degree = roles.get("degree");
  const subject = roles.get("area");
  const listed = degree && subject?.paragraph === degree.paragraph && listedAfter(degree, subject.text);
  if (listed) roles.delete("area");
  const named = roles.get("area");
  // "Bachelor of Science" beside "Computer Science"
  if (degree && named && isSubject(named.text)) set("studyType", degree.text, degree);
  else if (degree) {
    const { studyType, area } = splitDegree(listed || degree.text);
    if (studyType) set("studyType", studyType, degree);
    if (area) set("area", area, degree);
  }
  const area = roles.get("area");
  if (area && !entry.area) set("area", area.text, area);
  else if (area) rest.push(area);
  const location = roles.get("location");
  if (location) set("location", location.text, location);
  const score = roles.get("score");
  if (score) set("score", scoreOf(score.text), score);
  for (const piece of rest) {
    if (announces(piece.text)) continue;
    if (
      !entry.area &&
      entry.studyType &&
      !isScore(piece.text) &&
      degreeScore(piece.text) <= 0 &&
      wordCount(piece.text) <= 6
    )
      set("area", piece.text, piece);
    else entry.courses.push(builder.bullet(`${ref}/courses`, piece.text, piece.paragraph));
  }
}

/** "A-levels: Maths, English": what follows the first subject after a comma belongs to it. The whole stretch, if so. */
function listedAfter({ text, paragraph }: Piece, more: string): string | undefined {
  const start = paragraph.text.indexOf(text);
  const end = paragraph.text.indexOf(more, start + text.length);
  if (start < 0 || end < 0 || !splitDegree(text).area) return undefined;
  return paragraph.text.slice(start + text.length, end).trim() === ","
    ? paragraph.text.slice(start, end + more.length)
    : undefined;
}

const BRITISH =
  /^\(?(?:(?:upper|lower) )?(?:first|second|third)(?:[ -]class)?(?: honours| honors| degree)?(?:[ ,]*\(?(?:2[:.][12]|1st|upper division|lower division|division [12i]+|grade (?:one|two))\)?)*(?: honours| honors)?\)?$|^\(?(?:1st|[12][:.][12])\)?(?: \(?hons\)?| honours)?$/iu;
const FIGURES =
  /^\(?(?:\d{1,3}(?:[.,]\d{1,3})?\s*\/\s*(?:4|5|6|7|10|12|15|20|30|50|60|100|110)(?:[.,]0+)?(?: e lode| con lode| cum laude)?|\d{1,3}(?:[.,]\d+)?\s*%|[1-6][.,]\d{1,2})\)?$/iu;

/** True for a grade: labelled, in figures, or in words ("with distinction", "Note: 1,3", "110/110 e lode"). */
export function isScore(text: string): boolean {
  const bare = text.trim().replace(/\.$/, "");
  if (bare.length > 90 || wordCount(bare) > 10) return false;
  if (BRITISH.test(bare) || FIGURES.test(bare) || isPhrase("scoreWords", bare)) return true;
  // "505 points"
  if (/^\d{2,4}\s(?:(?:CAO|UCAS)\s)?(?:points|pts|punkte|puntos|punti|valores)$/iu.test(bare)) return true;
  // "First Class (74%)"
  const twice = /^([^()]+?)\s*\(([^()]+)\)$/.exec(bare);
  if (twice && isScore(twice[1]!) && isScore(twice[2]!)) return true;
  const label = labelAtStart(bare, "scoreLabels");
  if (label) return label.start < bare.length;
  const bracket = bare.replace(/^\(|\)$/g, "");
  const named = phraseAtStart(bracket, "scoreLabels");
  if (named && /^\s*(?:of\s+|von\s+|de\s+)?\(?[\d"“„A-F][\d.,/ A-F+%"”*-]{0,11}(?:\)|\s|$)/u.test(named.next))
    return true;
  const worded = phraseAtStart(bracket, "scoreWords");
  return (
    worded !== undefined &&
    (worded.end > 6 || worded.next.trim() === "") &&
    wordCount(worded.next) <= 4 &&
    !/^\s*(?:of|in|en|de|du|des|der)\b/i.test(worded.next) &&
    degreeScore(bare) <= 1.5
  );
}

/** A grade without the label in front of it, where the label says no more than "grade". */
function scoreOf(text: string): string {
  const label = labelAtStart(text, "scoreLabels");
  if (!label || label.start >= text.length) return text.replace(/^\(([^()]*)\)$/, "$1");
  return /^(?:c?gpa)/i.test(text) && !/[:：]/.test(text.slice(0, label.start)) ? text : text.slice(label.start);
}

let subject: RegExp | undefined;
/** "in", "im Fach", "με ειδίκευση", a dash, a comma or a colon between degree and subject */
function subjectPattern(): RegExp {
  subject ??= new RegExp(
    `^(.*?\\S)\\s*(?:,| (?:${phrasesOf("inSubject")
      .filter((phrase) => !/^(?:de|di|the|do|der|по|в)$/u.test(phrase))
      .sort((a, b) => b.length - a.length)
      .map((phrase) => phrase.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&"))
      .join("|")}) | \\p{Pd} |: )\\s*(\\S.*)$`,
    "iu",
  );
  return subject;
}

/** The first place where a subject begins; a word of one letter ("i", "w") counts only after the degree's own words. */
function subjectMatch(text: string): RegExpExecArray | null {
  const match = subjectPattern().exec(text);
  if (!match) return null;
  const between = text.slice(match[1]!.length, text.length - match[2]!.length).trim();
  const last = match[1]!
    .split(/\s+/)
    .at(-1)!
    .replace(/[^\p{L}.]/gu, "");
  return between.length > 1 || !/\p{L}/u.test(between) || isDegreeWord(last) ? match : null;
}

/** "Bachelor of Science (Hons) in Physics" → degree and subject. Both are stretches of the text. */
export function splitDegree(text: string): { studyType?: string; area?: string } {
  const bracket = /^(.+?)\s*\((\p{L}[^()]{3,60})\)$/u.exec(text);
  if (
    bracket &&
    degreeScore(bracket[1]!) > 0 &&
    degreeScore(bracket[2]!) === 0 &&
    !/^(?:hons|honours|honors)\.?$/i.test(bracket[2]!)
  ) {
    const inner = splitDegree(bracket[1]!);
    if (!inner.area) return { studyType: bracket[1], area: bracket[2] };
  }
  if (degreeScore(text) === 0) return { area: text };
  const match = subjectMatch(text);
  if (match) {
    const [, before, after] = match as unknown as [string, string, string];
    if (degreeScore(before) > 0) return { studyType: before.trim(), area: after.trim() };
    if (degreeScore(after) > 0 && /,\s*\S+$/.test(text)) return { area: before.trim(), studyType: after.trim() };
  }
  // "BSc (Hons) Adult Nursing": the degree is the words up to the last that belongs to it
  const words = [...text.matchAll(/\S+/g)];
  const of =
    /^((?:\p{L}+ )?(?:Bachelor|Master|Doctor|Associate|Diploma|Licence|Licenciatura|Laurea|Grado|Diplom)(?:'s)?(?: degree| magistrale| triennale)? (?:of|de|en|in|di) (?:the )?(?:(?:Applied|Fine|Liberal|Public|Social|Veterinary|Dental|Natural) )?\p{L}+(?: (?:and|&) \p{L}+)?(?: Administration)?(?: \((?:Hons|Honours)\.?\))?)(?:\s+(.+))?$/u.exec(
      text,
    );
  if (of) return { studyType: of[1], ...(of[2] && { area: of[2] }) };
  let end = 0;
  for (const [i, word] of words.entries()) {
    const bare = word[0].replace(/[(),.;:]/g, "");
    const levelNumber = i > 0 && /^\d$|^[IVX]+$/.test(bare) && /level|nvq|btec/i.test(words[i - 1]![0]);
    if (
      isDegreeWord(bare) ||
      degreeScore(word[0]) > 0 ||
      levelNumber ||
      /^\((?:hons|honours|honors)\.?\)$/i.test(word[0]) ||
      /^(?:degree|'s)$/i.test(bare)
    )
      end = word.index + word[0].length;
    else if (i > 0 || end) break;
    else if (!isDegreeWord(words[1]?.[0] ?? "")) break;
  }
  if (!end || end >= text.length) return { studyType: text };
  return { studyType: text.slice(0, end).trim(), area: text.slice(end).trim() };
}
