import { newId } from "@/lib/cv/new-id";
import { type Bullet, type Cv, ENTRY_SECTIONS, type EntrySection } from "@/lib/cv/schema";
import { SECTION_FIELDS } from "./cv-fields";

/**
 * The edits of the CV editor: each takes a CV and gives a new one, nothing is changed in place. An entry is handled by its
 * field names (cv-fields.ts is held against the schema by a test), so one function serves twelve kinds of entries.
 */
export type EntryFields = Record<string, unknown> & { id: string };

export function entriesOf(cv: Cv, section: EntrySection): EntryFields[] {
  return cv[section] as EntryFields[];
}

function withEntries(cv: Cv, section: EntrySection, entries: EntryFields[]): Cv {
  return { ...cv, [section]: entries } as Cv;
}

/** An entry with nothing in it but its lists. */
export function emptyEntry(section: EntrySection): EntryFields {
  const lists = SECTION_FIELDS[section].fields.filter((spec) => spec.kind === "bullets" || spec.kind === "keywords");
  return { id: newId(), ...Object.fromEntries(lists.map((spec) => [spec.field, []])) };
}

/** Sets a field of an object; an empty text or `false` means the field is not there. */
export function withField<T extends object>(target: T, field: string, value: unknown): T {
  const { [field]: _, ...rest } = target as Record<string, unknown>;
  return (value === "" || value === undefined || value === false ? rest : { ...target, [field]: value }) as T;
}

export function setEntryField(cv: Cv, section: EntrySection, entryId: string, field: string, value: unknown): Cv {
  return withEntries(
    cv,
    section,
    entriesOf(cv, section).map((entry) => (entry.id === entryId ? withField(entry, field, value) : entry)),
  );
}

export function insertEntry(cv: Cv, section: EntrySection, entry: EntryFields, index?: number): Cv {
  const entries = [...entriesOf(cv, section)];
  entries.splice(index ?? entries.length, 0, entry);
  return withEntries(cv, section, entries);
}

export function removeEntry(cv: Cv, section: EntrySection, entryId: string): Cv {
  return withEntries(
    cv,
    section,
    entriesOf(cv, section).filter((entry) => entry.id !== entryId),
  );
}

export function moveEntry(cv: Cv, section: EntrySection, entryId: string, step: -1 | 1): Cv {
  const entries = entriesOf(cv, section);
  return withEntries(cv, section, move(entries, indexOf(entries, entryId), step));
}

/** Swaps a section with its shown neighbour; the whole order is then written down. */
export function moveSection(cv: Cv, shown: readonly EntrySection[], section: EntrySection, step: -1 | 1): Cv {
  const moved = move(shown, shown.indexOf(section), step);
  return { ...cv, order: [...moved, ...ENTRY_SECTIONS.filter((name) => !moved.includes(name))] };
}

export function setBasics(cv: Cv, field: string, value: unknown): Cv {
  return { ...cv, basics: withField(cv.basics, field, value) };
}

export function setLocation(cv: Cv, field: string, value: string): Cv {
  const location = withField(cv.basics.location ?? {}, field, value);
  return setBasics(cv, "location", Object.keys(location).length > 0 ? location : undefined);
}

export function setProfile(cv: Cv, profileId: string, field: string, value: string): Cv {
  const profiles = cv.basics.profiles.map((p) => (p.id === profileId ? withField(p, field, value) : p));
  return { ...cv, basics: { ...cv.basics, profiles } };
}

/** A list with one item moved a place; the same list when it stands at the edge. */
export function move<T>(list: readonly T[], index: number, step: -1 | 1): T[] {
  const copy = [...list];
  const target = index + step;
  if (index < 0 || target < 0 || target >= copy.length) return copy;
  const [item] = copy.splice(index, 1);
  copy.splice(target, 0, item as T);
  return copy;
}

/** A bullet with no text yet. */
export function emptyBullet(): Bullet {
  return { id: newId(), text: "" };
}

/** Every list without its empty bullets and keywords: what is worth saving. */
export function withoutEmptyItems(cv: Cv): Cv {
  return ENTRY_SECTIONS.reduce(
    (current, section) =>
      withEntries(
        current,
        section,
        entriesOf(current, section).map((entry) => {
          const lists = Object.entries(entry).filter(([, value]) => Array.isArray(value)) as [string, unknown[]][];
          const kept = lists.map(([field, items]) => [
            field,
            items.filter((item) => (typeof item === "string" ? item : (item as Bullet).text).trim() !== ""),
          ]);
          return { ...entry, ...Object.fromEntries(kept) };
        }),
      ),
    cv,
  );
}

function indexOf(entries: readonly EntryFields[], id: string): number {
  return entries.findIndex((entry) => entry.id === id);
}
