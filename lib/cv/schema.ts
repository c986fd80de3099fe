import { z } from "zod";

/**
 * The structured CV: the JSON Resume v1.0.0 shape (https://jsonresume.org/schema) plus stable ids, so that a change, a
 * piece of evidence and a correction can all point at the same thing. `toJsonResume`/`fromJsonResume` are the border.
 */

/** Limits that keep one document renderable (see quality.md, fact 3). Over them: `too_long`, never a silent cut. */
export const CV_LIMITS = {
  entriesPerSection: 100,
  bulletsPerEntry: 200,
  bulletsInAll: 1000,
  charactersPerText: 10_000,
} as const;

const id = z.string().min(1).max(64);
const text = z.string().max(CV_LIMITS.charactersPerText);
const line = z.string().max(1000);

/** A bullet: one highlight of an entry, addressable by its id. */
export const bulletSchema = z.strictObject({ id, text });
const bullets = z.array(bulletSchema).max(CV_LIMITS.bulletsPerEntry);

/**
 * `startDate`, `endDate`: ISO 8601, as exact as the source is ("2020", "2020-03", "2020-03-15"); an unknown month stays
 * unknown. `current`: the source says it goes on. `dates`: the words of the source ("Jan 2020 – Present"), kept also when
 * they cannot be understood, so an impossible date is shown as it was typed.
 */
const period = {
  startDate: line.optional(),
  endDate: line.optional(),
  current: z.boolean().optional(),
  dates: line.optional(),
};

export const profileSchema = z.strictObject({
  id,
  network: line.optional(),
  username: line.optional(),
  url: line.optional(),
});
export const locationSchema = z.strictObject({
  /** the place as the source writes it ("Athens, Greece"); the parts are filled where they are certain */
  text: line.optional(),
  address: line.optional(),
  postalCode: line.optional(),
  city: line.optional(),
  region: line.optional(),
  countryCode: line.optional(),
});
export const basicsSchema = z.strictObject({
  name: line.optional(),
  label: line.optional(),
  image: line.optional(),
  email: line.optional(),
  phone: line.optional(),
  url: line.optional(),
  summary: text.optional(),
  location: locationSchema.optional(),
  profiles: z
    .array(profileSchema)
    .max(50)
    .default(() => []),
});
export const workSchema = z.strictObject({
  id,
  name: line.optional(),
  position: line.optional(),
  location: line.optional(),
  url: line.optional(),
  ...period,
  summary: text.optional(),
  highlights: bullets.default(() => []),
});
export const volunteerSchema = z.strictObject({
  id,
  organization: line.optional(),
  position: line.optional(),
  location: line.optional(),
  url: line.optional(),
  ...period,
  summary: text.optional(),
  highlights: bullets.default(() => []),
});
export const educationSchema = z.strictObject({
  id,
  institution: line.optional(),
  area: line.optional(),
  studyType: line.optional(),
  location: line.optional(),
  url: line.optional(),
  ...period,
  score: line.optional(),
  /** courses, thesis lines and other bullets under the entry */
  courses: bullets.default(() => []),
});
export const projectSchema = z.strictObject({
  id,
  name: line.optional(),
  description: text.optional(),
  url: line.optional(),
  ...period,
  keywords: z
    .array(line)
    .max(200)
    .default(() => []),
  highlights: bullets.default(() => []),
});
/** `date` as in `period`: ISO when understood, with the source's words in `dates`. */
const dated = { date: line.optional(), dates: line.optional() };
export const awardSchema = z.strictObject({
  id,
  title: line.optional(),
  awarder: line.optional(),
  ...dated,
  summary: text.optional(),
});
export const certificateSchema = z.strictObject({
  id,
  name: line.optional(),
  issuer: line.optional(),
  url: line.optional(),
  ...dated,
});
export const publicationSchema = z.strictObject({
  id,
  name: text.optional(),
  publisher: line.optional(),
  url: line.optional(),
  ...dated,
  summary: text.optional(),
});
/** A group of skills ("Languages: Go, SQL") or, without `name`, one plain list. */
export const skillSchema = z.strictObject({
  id,
  name: line.optional(),
  level: line.optional(),
  keywords: z
    .array(line)
    .max(300)
    .default(() => []),
});
export const languageSchema = z.strictObject({ id, language: line.optional(), fluency: line.optional() });
export const interestSchema = z.strictObject({
  id,
  name: line.optional(),
  keywords: z
    .array(line)
    .max(100)
    .default(() => []),
});
export const referenceSchema = z.strictObject({ id, name: line.optional(), reference: text.optional() });
/** A section whose kind is not known, or lines that could not be placed: kept and shown, never dropped. */
export const additionalSchema = z.strictObject({
  id,
  title: line.optional(),
  items: z
    .array(bulletSchema)
    .max(1000)
    .default(() => []),
});

const entries = <T extends z.ZodType>(schema: T) =>
  z
    .array(schema)
    .max(CV_LIMITS.entriesPerSection)
    .default(() => []);

export const cvSchema = z.strictObject({
  basics: basicsSchema.default(() => ({ profiles: [] })),
  work: entries(workSchema),
  volunteer: entries(volunteerSchema),
  education: entries(educationSchema),
  projects: entries(projectSchema),
  skills: entries(skillSchema),
  languages: entries(languageSchema),
  certificates: entries(certificateSchema),
  awards: entries(awardSchema),
  publications: entries(publicationSchema),
  interests: entries(interestSchema),
  references: entries(referenceSchema),
  additional: entries(additionalSchema),
  /** BCP 47 tag of the language the CV is written in, when known */
  language: z.string().max(35).optional(),
  /** section order of the source; sections not named follow in the default order */
  order: z.array(z.string().max(40)).max(40).optional(),
});

export type Cv = z.infer<typeof cvSchema>;
export type Bullet = z.infer<typeof bulletSchema>;
export type WorkEntry = z.infer<typeof workSchema>;
export type EducationEntry = z.infer<typeof educationSchema>;

/** Sections that hold entries, in the default order of a CV. */
export const ENTRY_SECTIONS = [
  "work",
  "projects",
  "education",
  "skills",
  "certificates",
  "languages",
  "volunteer",
  "awards",
  "publications",
  "interests",
  "references",
  "additional",
] as const;
export type EntrySection = (typeof ENTRY_SECTIONS)[number];
export type SectionName = "basics" | EntrySection;

export const SECTION_TITLES: Record<SectionName, string> = {
  basics: "Profile",
  work: "Experience",
  projects: "Projects",
  education: "Education",
  skills: "Skills",
  certificates: "Certificates",
  languages: "Languages",
  volunteer: "Volunteering",
  awards: "Awards",
  publications: "Publications",
  interests: "Interests",
  references: "References",
  additional: "Additional information",
};

/** A CV with nothing in it. */
export function emptyCv(): Cv {
  return cvSchema.parse({});
}
