import { type CvText, listTexts } from "@/lib/cv/refs";
import { type Cv, SECTION_TITLES } from "@/lib/cv/schema";
import type { Unit } from "./contract";

/** Sections whose entries are a unit each: one durable step per role. */
const ENTRY_UNITS = ["work", "projects", "volunteer"] as const;
const OTHER_SECTIONS = new Set([
  "certificates",
  "languages",
  "awards",
  "publications",
  "interests",
  "references",
  "additional",
]);

/**
 * The CV cut into the parts that are improved apart, in document order: profile, each role, project and voluntary role,
 * education, skills, everything else. The same CV gives the same units. "basics" and "skills" are always there, because an
 * answer of the person can fill them.
 */
export function planUnits(cv: Cv): Unit[] {
  const texts = listTexts(cv);
  const units: Unit[] = [unit("basics", SECTION_TITLES.basics, texts, (t) => t.section === "basics")];
  for (const section of ENTRY_UNITS)
    for (const entry of cv[section])
      units.push(
        unit(
          `${section}/${entry.id}`,
          titleOf(entry) || SECTION_TITLES[section],
          texts,
          (t) => t.section === section && t.entryId === entry.id,
        ),
      );
  if (cv.education.length > 0)
    units.push(unit("education", SECTION_TITLES.education, texts, (t) => t.section === "education"));
  units.push(unit("skills", SECTION_TITLES.skills, texts, (t) => t.section === "skills"));
  const other = unit("other", "Other sections", texts, (t) => OTHER_SECTIONS.has(t.section));
  return other.refs.length > 0 ? [...units, other] : units;
}

/** True when a change at `ref` (a text of the unit, or a list or section that it owns) belongs to the unit. */
export function unitOwns(unit: Unit, ref: string): boolean {
  if (unit.refs.includes(ref)) return true;
  const section = ref.split("/")[0] ?? "";
  if (unit.id === "other") return OTHER_SECTIONS.has(section);
  return ref === unit.id || ref.startsWith(`${unit.id}/`);
}

function unit(id: string, title: string, texts: CvText[], mine: (text: CvText) => boolean): Unit {
  return { id, title, refs: texts.filter(mine).map((t) => t.ref) };
}

function titleOf(entry: { name?: string; organization?: string; position?: string }): string {
  return [entry.position, entry.name ?? entry.organization].filter(Boolean).join(", ");
}
