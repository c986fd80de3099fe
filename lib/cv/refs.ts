import { type Cv, ENTRY_SECTIONS, type EntrySection, type SectionName } from "./schema";

/**
 * A reference to one text of a CV: `basics/<field>`, `<section>/<entry id>/<field>`, `<section>/<entry id>/<list>/<bullet id>`
 * (list: highlights, courses or items) or `<section>/<entry id>/keywords/<index>`. Stable while entries move.
 */
export type TextRef = string;

export interface CvText {
  ref: TextRef;
  section: SectionName;
  /** absent in `basics` */
  entryId?: string;
  /** name of the field, or of the list the bullet is in */
  field: string;
  text: string;
}

const BULLET_LISTS = ["highlights", "courses", "items"] as const;
const NOT_TEXT = new Set(["id", "current", "startDate", "endDate", "date"]);

type Entry = Record<string, unknown> & { id: string };
type BulletLike = { id: string; text: string };

/** Every text of the CV that a reader sees (typed dates included, normalised ones not), in document order. */
export function listTexts(cv: Cv): CvText[] {
  const out: CvText[] = [];
  const { profiles, location, ...basics } = cv.basics;
  for (const [field, text] of Object.entries(basics))
    if (typeof text === "string" && text) out.push({ ref: `basics/${field}`, section: "basics", field, text });
  for (const [field, text] of Object.entries(location ?? {}))
    if (text) out.push({ ref: `basics/location/${field}`, section: "basics", field, text });
  for (const profile of profiles)
    for (const field of ["network", "username", "url"] as const)
      if (profile[field])
        out.push({ ref: `basics/profiles/${profile.id}/${field}`, section: "basics", field, text: profile[field] });
  for (const section of ENTRY_SECTIONS)
    for (const entry of cv[section] as Entry[]) out.push(...listEntryTexts(section, entry));
  return out;
}

function listEntryTexts(section: EntrySection, entry: Entry): CvText[] {
  const at = { section, entryId: entry.id };
  return Object.entries(entry).flatMap(([field, value]): CvText[] => {
    if (NOT_TEXT.has(field) || value === undefined) return [];
    if (typeof value === "string")
      return value ? [{ ...at, ref: `${section}/${entry.id}/${field}`, field, text: value }] : [];
    if (!Array.isArray(value)) return [];
    return value.map((item: string | BulletLike, index) =>
      typeof item === "string"
        ? { ...at, ref: `${section}/${entry.id}/${field}/${index}`, field, text: item }
        : { ...at, ref: `${section}/${entry.id}/${field}/${item.id}`, field, text: item.text },
    );
  });
}

/** The text at a reference, or undefined when nothing is there (any more). */
export function readText(cv: Cv, ref: TextRef): string | undefined {
  return listTexts(cv).find((t) => t.ref === ref)?.text;
}

/** A copy of the CV with another text at `ref`; `undefined` removes the bullet, keyword or field. Same CV when nothing is there. */
export function writeText(cv: Cv, ref: TextRef, text: string | undefined): Cv {
  const copy = structuredClone(cv);
  const [section, first, second, third] = ref.split("/");
  if (section === "basics") {
    if (first === "profiles") {
      const profile = copy.basics.profiles.find((p) => p.id === second) as Entry | undefined;
      if (profile && third) setField(profile, third, text);
    } else if (first === "location") {
      if (second) setField((copy.basics.location ??= {}) as Record<string, unknown>, second, text);
    } else if (first) setField(copy.basics as Record<string, unknown>, first, text);
    return copy;
  }
  const entry = (copy[section as EntrySection] as Entry[] | undefined)?.find((e) => e.id === first);
  if (!entry || !second) return copy;
  if (third === undefined) setField(entry, second, text);
  else if ((BULLET_LISTS as readonly string[]).includes(second)) {
    const list = entry[second] as BulletLike[];
    const at = list.findIndex((b) => b.id === third);
    if (at >= 0) text === undefined ? list.splice(at, 1) : (list[at] = { id: third, text });
  } else if (second === "keywords") {
    const list = entry[second] as string[];
    const at = Number(third);
    if (at in list) text === undefined ? list.splice(at, 1) : (list[at] = text);
  }
  return copy;
}

function setField(target: Record<string, unknown>, field: string, text: string | undefined) {
  if (text === undefined) delete target[field];
  else target[field] = text;
}

/** The order sections are shown in: the source's own, then the default order. Empty sections are left out. */
export function sectionOrder(cv: Cv): EntrySection[] {
  const known = (cv.order ?? []).filter((s): s is EntrySection => (ENTRY_SECTIONS as readonly string[]).includes(s));
  return [...new Set([...known, ...ENTRY_SECTIONS])].filter((s) => cv[s].length > 0);
}
