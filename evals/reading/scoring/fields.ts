import type { Cv } from "@/lib/cv/schema";
import type { Truth } from "../corpus/truth";
import {
  normalise,
  normaliseDegree,
  normaliseName,
  normalisePhone,
  normaliseUrl,
  withoutLabel,
  wordsOf,
} from "./normalise";

/** One entry as its fields, normalised; a field may hold several values (bullets). Empty values are left out. */
export type Entry = Record<string, string[]>;

/** A CV as the scorer compares it: single values, and lists of entries to align. */
export interface Fields {
  single: Record<string, string[]>;
  lists: Record<string, Entry[]>;
  /** all bullets of jobs, in the order of the document */
  bullets: string[];
}

/** Fields of quality.md 3.2 ("strict field accuracy"); the others are shown besides. */
export const CORE_FIELDS = [
  "name",
  "email",
  "phone",
  "place",
  "links",
  "work.employer",
  "work.title",
  "work.start",
  "work.end",
  "work.bullet",
  "education.school",
  "education.degree",
  "education.start",
  "education.end",
];

const values = (...list: (string | undefined)[]) => list.map(normalise).filter(Boolean);

/** A reference is its words: whether a comma or a line stands between a person and what they say is the page's business, and who comes first. */
const saying = (...parts: (string | undefined)[]) =>
  parts
    .flatMap((part) => wordsOf(part))
    .sort()
    .join(" ");

interface Period {
  startDate?: string;
  endDate?: string;
  current?: boolean;
}
const start = ({ startDate }: Period) => values(startDate);
const end = ({ endDate, current }: Period) => (current && !endDate ? ["goes on"] : values(endDate));

/** What the document says. */
export function fieldsOfTruth(truth: Truth): Fields {
  const { basics } = truth;
  return {
    single: {
      name: [normaliseName(basics.name)],
      label: values(basics.label),
      email: values(basics.email),
      phone: [normalisePhone(basics.phone)].filter(Boolean),
      place: values(basics.location?.text),
      links: [basics.url, ...basics.profiles.map(({ url }) => url)].map(normaliseUrl).filter(Boolean),
      summary: values(basics.summary),
    },
    lists: {
      work: truth.work.map((job) => ({
        employer: values(job.name),
        title: values(job.position),
        location: values(job.location),
        start: start(job),
        end: end(job),
        bullet: values(job.summary, ...job.highlights),
      })),
      volunteer: truth.volunteer.map((job) => ({
        organization: values(job.name),
        title: values(job.position),
        start: start(job),
        end: end(job),
        bullet: values(job.summary, ...job.highlights),
      })),
      education: truth.education.map((entry) => ({
        school: values(entry.institution),
        degree: [normaliseDegree(entry.studyType, entry.area)].filter(Boolean),
        score: values(entry.score && withoutLabel(entry.score)),
        start: start(entry),
        end: end(entry),
        bullet: values(...entry.courses),
      })),
      projects: truth.projects.map((entry) => ({
        name: values(entry.name),
        description: values(entry.description),
        bullet: values(...entry.highlights),
      })),
      skills: [
        {
          group: values(...truth.skills.map(({ name }) => name)),
          keyword: values(...truth.skills.flatMap((s) => s.keywords)),
        },
      ],
      languages: truth.languages.map((entry) => ({ language: values(entry.language), fluency: values(entry.fluency) })),
      certificates: truth.certificates.map((c) => ({
        name: values(c.name),
        issuer: values(c.issuer),
        date: values(c.date),
      })),
      awards: truth.awards.map((a) => ({ title: values(a.title), awarder: values(a.awarder), date: values(a.date) })),
      publications: truth.publications.map((p) => ({
        name: values(p.name),
        publisher: values(p.publisher),
        date: values(p.date),
      })),
      interests: [{ name: values(...truth.interests) }],
      references: [{ text: truth.references.map(({ reference }) => saying(reference)).filter(Boolean) }],
    },
    bullets: truth.work.flatMap((job) => values(job.summary, ...job.highlights)),
  };
}

/** What was read. The place counts as right when it has the city and no word that the document's place has not (`placeOf`). */
export function fieldsOfCv(cv: Cv, truth: Truth): Fields {
  const { basics } = cv;
  // What an employer does has no field of its own: beside the bullets it is neither right nor wrong.
  const described = new Set(truth.work.flatMap(({ description }) => values(...(description ?? "").split("\n"))));
  return {
    single: {
      name: [normaliseName(basics.name)].filter(Boolean),
      label: values(basics.label),
      email: values(basics.email),
      phone: [normalisePhone(basics.phone)].filter(Boolean),
      place: placeOf(cv, truth),
      links: [basics.url, ...basics.profiles.map(({ url }) => url)].map(normaliseUrl).filter(Boolean),
      summary: values(basics.summary),
    },
    lists: {
      work: cv.work.map((job) => ({
        employer: values(job.name),
        title: values(job.position),
        location: values(job.location),
        start: start(job),
        end: end(job),
        bullet: values(...texts(job.summary), ...job.highlights.map(({ text }) => text)).filter(
          (text) => !described.has(text),
        ),
      })),
      volunteer: cv.volunteer.map((job) => ({
        organization: values(job.organization),
        title: values(job.position),
        start: start(job),
        end: end(job),
        bullet: values(...texts(job.summary), ...job.highlights.map(({ text }) => text)),
      })),
      education: cv.education.map((entry) => ({
        school: values(entry.institution),
        degree: [normaliseDegree(entry.studyType, entry.area)].filter(Boolean),
        score: values(entry.score && withoutLabel(entry.score)),
        start: start(entry),
        end: end(entry),
        bullet: values(...entry.courses.map(({ text }) => text)),
      })),
      projects: cv.projects.map((entry) => ({
        name: values(entry.name),
        description: values(entry.description),
        bullet: values(...entry.highlights.map(({ text }) => text)),
      })),
      skills: [
        {
          group: values(...cv.skills.map(({ name }) => name)),
          keyword: values(...cv.skills.flatMap((s) => s.keywords)),
        },
      ],
      languages: cv.languages.map((entry) => ({ language: values(entry.language), fluency: values(entry.fluency) })),
      certificates: cv.certificates.map((c) => ({
        name: values(c.name),
        issuer: values(c.issuer),
        date: values(c.date),
      })),
      awards: cv.awards.map((a) => ({ title: values(a.title), awarder: values(a.awarder), date: values(a.date) })),
      publications: cv.publications.map((p) => ({
        name: values(p.name),
        publisher: values(p.publisher),
        date: values(p.date),
      })),
      interests: [{ name: values(...cv.interests.flatMap(({ name, keywords }) => [name, ...keywords])) }],
      references: [{ text: cv.references.map(({ name, reference }) => saying(name, reference)).filter(Boolean) }],
    },
    bullets: cv.work
      .flatMap((job) => values(...texts(job.summary), ...job.highlights.map(({ text }) => text)))
      .filter((text) => !described.has(text)),
  };
}

/** A running text under a job that the truth has as bullet or summary. */
const texts = (summary: string | undefined) => (summary ?? "").split("\n");

function placeOf({ basics: { location } }: Cv, { basics }: Truth): string[] {
  const read = normalise(
    location?.text ??
      [location?.address, location?.postalCode, location?.city, location?.region].filter(Boolean).join(", "),
  );
  if (!read) return [];
  const truth = normalise(basics.location?.text);
  const allowed = new Set(truth.match(/[\p{L}\p{N}]+/gu));
  const foreign = (read.match(/[\p{L}\p{N}]+/gu) ?? []).some((word) => !allowed.has(word));
  return !foreign && read.includes(normalise(basics.location?.city)) ? [truth] : [read];
}
