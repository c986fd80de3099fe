import type { TextRef } from "@/lib/cv/refs";
import { type Cv, type EntrySection, SECTION_TITLES, type SectionName } from "@/lib/cv/schema";

/** Where a reference points, in words: "Experience: Nurse, City Hospital (bullet 2)". */
export function describeRef(cv: Cv, ref: TextRef): string {
  const [section = "", entryId, field, item] = ref.split("/");
  const title = SECTION_TITLES[section as SectionName] ?? section;
  if (section === "basics") return entryId ? `${title}: ${entryId}` : title;
  const entries = (cv[section as EntrySection] ?? []) as ({ id: string } & Record<string, unknown>)[];
  const entry = entries.find(({ id }) => id === entryId);
  if (!entry) return title;
  const heading = HEADINGS.flatMap((key) => (typeof entry[key] === "string" && entry[key] ? [entry[key]] : [])).slice(
    0,
    2,
  );
  return `${title}${heading.length ? `: ${heading.join(", ")}` : ""}${part(entry, field, item)}`;
}

const HEADINGS = ["position", "title", "studyType", "area", "name", "institution", "organization", "language"];

function part(entry: Record<string, unknown>, field: string | undefined, item: string | undefined): string {
  if (!field) return "";
  const list = entry[field];
  if (item === undefined || !Array.isArray(list)) return ` (${field})`;
  const at = list.findIndex((value) => value?.id === item);
  return ` (${field === "keywords" ? "skill" : "bullet"} ${(at >= 0 ? at : Number(item)) + 1})`;
}
