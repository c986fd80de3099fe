import type { EntrySection } from "@/lib/cv/schema";

/**
 * What a field means whatever the section calls it: the employer of a job, the school of a degree and the issuer of a
 * certificate are all "where". An entry that changes its section keeps each value in the field of the same meaning.
 */
export type Role =
  | "what"
  | "area"
  | "where"
  | "place"
  | "link"
  | "level"
  | "grade"
  | "dates"
  | "start"
  | "end"
  | "date"
  | "current"
  | "text"
  | "bullets"
  | "keywords";

const PERIOD = { dates: "dates", startDate: "start", endDate: "end", current: "current" } as const;
const DATED = { dates: "dates", date: "date" } as const;

/** Each field of each section by its meaning; a test holds it against the fields of the editor, none may be missing. */
export const FIELD_ROLES: Record<EntrySection, Readonly<Record<string, Role>>> = {
  work: {
    position: "what",
    name: "where",
    location: "place",
    url: "link",
    ...PERIOD,
    summary: "text",
    highlights: "bullets",
  },
  volunteer: {
    position: "what",
    organization: "where",
    location: "place",
    url: "link",
    ...PERIOD,
    summary: "text",
    highlights: "bullets",
  },
  education: {
    studyType: "what",
    area: "area",
    institution: "where",
    location: "place",
    url: "link",
    ...PERIOD,
    score: "grade",
    courses: "bullets",
  },
  projects: {
    name: "what",
    url: "link",
    ...PERIOD,
    description: "text",
    highlights: "bullets",
    keywords: "keywords",
  },
  certificates: { name: "what", issuer: "where", url: "link", ...DATED },
  awards: { title: "what", awarder: "where", ...DATED, summary: "text" },
  publications: { name: "what", publisher: "where", url: "link", ...DATED, summary: "text" },
  skills: { name: "what", level: "level", keywords: "keywords" },
  languages: { language: "what", fluency: "level" },
  interests: { name: "what", keywords: "keywords" },
  references: { name: "what", reference: "text" },
  additional: { title: "what", items: "bullets" },
};

/** The field of a section with this meaning, if it has one. */
export function fieldOf(section: EntrySection, role: Role): string | undefined {
  return Object.entries(FIELD_ROLES[section]).find(([, of]) => of === role)?.[0];
}
