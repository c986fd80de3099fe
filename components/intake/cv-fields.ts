import type { EntrySection } from "@/lib/cv/schema";

/** How one field of an entry is edited. */
export interface FieldSpec {
  field: string;
  label: string;
  /** line: one line; text: several; flag: yes or no; bullets, keywords: lists */
  kind: "line" | "text" | "flag" | "bullets" | "keywords";
  /** shown also when empty; the others wait behind "More fields" */
  primary?: boolean;
  /** takes the whole width; else half of it, or a third */
  wide?: boolean;
  third?: boolean;
  placeholder?: string;
  /** what one item of a list is called */
  item?: string;
}
export interface SectionSpec {
  /** what one entry is called ("role") */
  entry: string;
  fields: readonly FieldSpec[];
}

const line = (field: string, label: string, more: Partial<FieldSpec> = {}): FieldSpec => ({
  field,
  label,
  kind: "line",
  ...more,
});
const text = (field: string, label: string, more: Partial<FieldSpec> = {}): FieldSpec => ({
  field,
  label,
  kind: "text",
  wide: true,
  ...more,
});
const primary = { primary: true };
const PERIOD: FieldSpec[] = [
  line("dates", "Dates as written", { ...primary, third: true, placeholder: "Jan 2020 – Present" }),
  line("startDate", "Start", { ...primary, third: true, placeholder: "2020-01" }),
  line("endDate", "End", { ...primary, third: true, placeholder: "2023-06" }),
  { field: "current", label: "Goes on today", kind: "flag", primary: true, wide: true },
];
const DATED: FieldSpec[] = [
  line("dates", "Date as written", { ...primary, placeholder: "June 2021" }),
  line("date", "Date", { ...primary, placeholder: "2021-06" }),
];
const bullets = (field: string, label: string, item: string): FieldSpec => ({
  field,
  label,
  kind: "bullets",
  primary: true,
  wide: true,
  item,
});
const keywords = (label: string, item: string): FieldSpec => ({
  field: "keywords",
  label,
  kind: "keywords",
  primary: true,
  wide: true,
  item,
});
const link = line("url", "Link", { placeholder: "https://" });

/** Every field of every section, in the order they are shown. A test holds it against the schema: none may be missing. */
export const SECTION_FIELDS: Record<EntrySection, SectionSpec> = {
  work: {
    entry: "role",
    fields: [
      line("position", "Title", primary),
      line("name", "Employer", primary),
      ...PERIOD,
      line("location", "Place", primary),
      link,
      text("summary", "Summary"),
      bullets("highlights", "What you did", "bullet"),
    ],
  },
  projects: {
    entry: "project",
    fields: [
      line("name", "Name", primary),
      line("url", "Link", { ...primary, placeholder: "https://" }),
      ...PERIOD,
      text("description", "Description", primary),
      bullets("highlights", "What you did", "bullet"),
      keywords("Keywords", "keyword"),
    ],
  },
  education: {
    entry: "degree",
    fields: [
      line("studyType", "Degree", primary),
      line("area", "Field of study", primary),
      line("institution", "School", primary),
      line("location", "Place"),
      ...PERIOD,
      line("score", "Grade", primary),
      link,
      bullets("courses", "Courses and other lines", "line"),
    ],
  },
  skills: {
    entry: "group",
    fields: [
      line("name", "Group", { ...primary, placeholder: "Languages" }),
      line("level", "Level"),
      keywords("Skills", "skill"),
    ],
  },
  certificates: {
    entry: "certificate",
    fields: [line("name", "Name", primary), line("issuer", "Issuer", primary), ...DATED, link],
  },
  languages: {
    entry: "language",
    fields: [
      line("language", "Language", primary),
      line("fluency", "Level", { ...primary, placeholder: "C1, fluent" }),
    ],
  },
  volunteer: {
    entry: "role",
    fields: [
      line("position", "Role", primary),
      line("organization", "Organisation", primary),
      ...PERIOD,
      line("location", "Place"),
      link,
      text("summary", "Summary"),
      bullets("highlights", "What you did", "bullet"),
    ],
  },
  awards: {
    entry: "award",
    fields: [
      line("title", "Title", primary),
      line("awarder", "Given by", primary),
      ...DATED,
      text("summary", "Summary"),
    ],
  },
  publications: {
    entry: "publication",
    fields: [
      text("name", "Title", primary),
      line("publisher", "Publisher", primary),
      ...DATED,
      link,
      text("summary", "Summary"),
    ],
  },
  interests: { entry: "interest", fields: [line("name", "Name", primary), keywords("Details", "detail")] },
  references: { entry: "reference", fields: [line("name", "Name", primary), text("reference", "Text", primary)] },
  additional: {
    entry: "section",
    fields: [line("title", "Heading", { ...primary, wide: true }), bullets("items", "Lines", "line")],
  },
};

/** The single lines of the profile. */
export const BASICS_FIELDS: readonly FieldSpec[] = [
  line("name", "Full name", primary),
  line("label", "Headline", { ...primary, placeholder: "What you are, in a few words" }),
  line("email", "E-mail", primary),
  line("phone", "Phone", primary),
  line("url", "Website", { ...primary, placeholder: "https://" }),
  line("image", "Photo (address)"),
  text("summary", "Summary", primary),
];
export const LOCATION_FIELDS: readonly FieldSpec[] = [
  line("text", "Place as written", primary),
  line("address", "Street"),
  line("postalCode", "Postal code"),
  line("city", "City"),
  line("region", "Region"),
  line("countryCode", "Country code", { placeholder: "GR" }),
];
export const PROFILE_FIELDS: readonly FieldSpec[] = [
  line("network", "Network", { ...primary, placeholder: "LinkedIn" }),
  line("username", "User name", primary),
  line("url", "Address", { ...primary, placeholder: "https://", wide: true }),
];
