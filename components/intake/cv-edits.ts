import { newId } from "@/lib/cv/new-id";
import { readText, sectionOrder, type TextRef, writeText } from "@/lib/cv/refs";
import { type Bullet, type Cv, cvSchema, ENTRY_SECTIONS, type EntrySection } from "@/lib/cv/schema";
import { convertEntry, type EntryFields, emptyEntry } from "./convert-entry";
import { FIELD_ROLES, fieldOf } from "./entry-roles";

/*
 * The edits of the CV editor: each takes a CV and gives a new one, nothing is changed in place. An entry is handled by its
 * field names (cv-fields.ts is held against the schema by a test), so one function serves twelve kinds of entries. The
 * edits that move things keep every word; one that has no place to put a word gives the same CV back.
 */

export function entriesOf(cv: Cv, section: EntrySection): EntryFields[] {
  return cv[section] as EntryFields[];
}

function withEntries(cv: Cv, section: EntrySection, entries: EntryFields[]): Cv {
  return { ...cv, [section]: entries } as Cv;
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

/** Where a bullet is: its list is the one list of bullets its entry has. */
export interface BulletPlace {
  section: EntrySection;
  entryId: string;
  bulletId: string;
  /** its place in the list */
  index: number;
}

/** Finds a bullet wherever it is now; ids of bullets are unique in a CV. */
export function findBullet(cv: Cv, bulletId: string): BulletPlace | undefined {
  for (const section of ENTRY_SECTIONS)
    for (const entry of entriesOf(cv, section)) {
      const index = bulletsOf(section, entry).findIndex((bullet) => bullet.id === bulletId);
      if (index >= 0) return { section, entryId: entry.id, bulletId, index };
    }
}

/** The reference of a bullet where it is now. */
export function bulletRef({ section, entryId, bulletId }: BulletPlace): TextRef {
  return `${section}/${entryId}/${fieldOf(section, "bullets")}/${bulletId}`;
}

/** Puts a bullet into the list of an entry, before the bullet at `index` (counted without itself), at the end when there is none. */
export function moveBullet(
  cv: Cv,
  bulletId: string,
  to: { section: EntrySection; entryId: string; index?: number },
): Cv {
  const from = findBullet(cv, bulletId);
  if (!from || !fieldOf(to.section, "bullets") || !entryById(cv, to.section, to.entryId)) return cv;
  const bullet = bulletsAt(cv, from)[from.index]!;
  const without = setBullets(cv, from.section, from.entryId, (list) => list.filter((b) => b.id !== bulletId));
  const moved = setBullets(without, to.section, to.entryId, (list) =>
    list.toSpliced(to.index ?? list.length, 0, bullet),
  );
  return within(cv, dropEmptyLeftover(moved, from));
}

/**
 * A bullet one place up or down. At the edge of its list it goes on into the entry before or after, in the order they are
 * shown, across sections; with `whole` it goes there at once.
 */
export function shiftBullet(cv: Cv, bulletId: string, step: -1 | 1, whole = false): Cv {
  const at = findBullet(cv, bulletId);
  if (!at) return cv;
  const list = bulletsAt(cv, at);
  const inside = at.index + step >= 0 && at.index + step < list.length;
  if (inside && !whole) return setBullets(cv, at.section, at.entryId, (bullets) => move(bullets, at.index, step));
  const lists = sectionOrder(cv)
    .filter((section) => fieldOf(section, "bullets"))
    .flatMap((section) => entriesOf(cv, section).map((entry) => ({ section, entryId: entry.id })));
  const here = lists.findIndex((entry) => entry.section === at.section && entry.entryId === at.entryId);
  const target = lists[here + step];
  return target ? moveBullet(cv, bulletId, { ...target, index: step < 0 ? undefined : 0 }) : cv;
}

/** Parts a bullet at the caret; the second part is a new bullet with the given id. */
export function splitBullet(cv: Cv, bulletId: string, offset: number, newBulletId = newId()): Cv {
  const at = findBullet(cv, bulletId);
  if (!at) return cv;
  const { text } = bulletsAt(cv, at)[at.index]!;
  const parts = [
    { id: bulletId, text: text.slice(0, offset).trimEnd() },
    { id: newBulletId, text: text.slice(offset).trimStart() },
  ];
  return within(
    cv,
    setBullets(cv, at.section, at.entryId, (list) => list.toSpliced(at.index, 1, ...parts)),
  );
}

/** A bullet as the end of the one above it. */
export function joinBullet(cv: Cv, bulletId: string): Cv {
  const at = findBullet(cv, bulletId);
  if (!at?.index) return cv;
  const list = bulletsAt(cv, at);
  const above = list[at.index - 1]!;
  const text = [above.text.trimEnd(), list[at.index]!.text.trimStart()].filter(Boolean).join(" ");
  return within(
    cv,
    setBullets(cv, at.section, at.entryId, (all) => all.toSpliced(at.index - 1, 2, { ...above, text })),
  );
}

/**
 * Begins a new entry at a bullet: it and those after it go there. `asTitle`: its text becomes what the new entry is called
 * (a job whose first line was taken for a bullet of the job above).
 */
export function splitEntry(cv: Cv, bulletId: string, asTitle: boolean, entryId = newId()): Cv {
  const at = findBullet(cv, bulletId);
  if (!at) return cv;
  const moved = bulletsAt(cv, at).slice(at.index);
  const field = fieldOf(at.section, "bullets")!;
  const entry: EntryFields = { ...emptyEntry(at.section), id: entryId, [field]: asTitle ? moved.slice(1) : moved };
  if (asTitle) Object.assign(entry, partLine(at.section, moved[0]!.text));
  const shortened = setBullets(cv, at.section, at.entryId, (list) => list.slice(0, at.index));
  const index = entriesOf(cv, at.section).findIndex((other) => other.id === at.entryId);
  return within(cv, insertEntry(shortened, at.section, entry, index + 1));
}

const YEAR = String.raw`(?:\p{L}{3,10}\.? |\d{1,2}[./-])?(?:19|20)\d{2}`;
const PERIOD_AT_END = new RegExp(
  String.raw`^(.*?\S)[\s,|(·–—-]+(${YEAR}\s*(?:[-–—]|to|bis|à|al?|do|по)\s*(?:${YEAR}|\p{L}{3,12}(?: \p{L}{3,12})?)|${YEAR})\)?$`,
  "u",
);

/**
 * A line that names an entry, in its fields: the dates at its end, then what and where, parted by a gap, a bar, a dash or a comma. A
 * guess: both can be exchanged in one gesture. Every word stays.
 */
function partLine(section: EntrySection, line: string): Record<string, string> {
  const [what, where, place, dates] = (["what", "where", "place", "dates"] as const).map((role) =>
    fieldOf(section, role),
  );
  const period = dates ? PERIOD_AT_END.exec(line.trim()) : null;
  const rest = period?.[1] ?? line.trim();
  const parts = rest
    .split(/\t|\s+[|·•]\s+|\s+[–—-]\s+/)
    .flatMap((part, _, all) => (all.length > 1 ? [part] : part.split(/,\s+/)))
    .map((part) => part.trim())
    .filter(Boolean);
  const fields = [what!, where, place].filter((field) => field !== undefined);
  const fits = parts.length > 1 && parts.length <= fields.length;
  return {
    ...(fits ? Object.fromEntries(parts.map((part, i) => [fields[i], part])) : { [what!]: rest }),
    ...(period && { [dates!]: period[2]! }),
  };
}

/**
 * An entry and the one above it as one. Fields that only one of them has are taken over, lists and texts follow each other;
 * where both say something else, the words of the lower one become a bullet (a keyword, a line of text) of the whole.
 */
export function joinEntries(cv: Cv, section: EntrySection, entryId: string): Cv {
  const entries = entriesOf(cv, section);
  const index = entries.findIndex((entry) => entry.id === entryId);
  const upper = entries[index - 1];
  const lower = entries[index];
  if (!upper || !lower) return cv;
  return within(cv, withEntries(cv, section, entries.toSpliced(index - 1, 2, joined(section, upper, lower))));
}

function joined(section: EntrySection, upper: EntryFields, lower: EntryFields): EntryFields {
  const result: EntryFields = { ...upper };
  const other: string[] = [];
  const period = ["dates", "startDate", "endDate", "date", "current"];
  const samePeriod =
    period.every((field) => !upper[field]) || period.every((field) => same(upper[field], lower[field]));
  if (samePeriod) for (const field of period) if (lower[field] !== undefined) result[field] = lower[field];
  if (!samePeriod) {
    const bare = [lower.startDate, lower.endDate, lower.date].map(text).filter(Boolean).join(" – ");
    const words = same(upper.dates, lower.dates) && text(lower.dates) ? "" : text(lower.dates) || bare;
    if (words) other.push(words);
  }
  for (const [field, role] of Object.entries(FIELD_ROLES[section])) {
    if (period.includes(field)) continue;
    const [a, b] = [upper[field], lower[field]];
    if (role === "bullets" || role === "keywords") {
      result[field] = [...((a as unknown[] | undefined) ?? []), ...((b as unknown[] | undefined) ?? [])];
    } else if (!text(b) || same(a, b)) continue;
    else if (!text(a)) result[field] = b;
    else if (role === "text") result[field] = `${text(a)}\n${text(b)}`;
    else other.unshift(text(b));
  }
  return withOther(section, result, upper, other);
}

/** Puts the words for which the joined entry has no field of their own where its kind has room: in the order of the source. */
function withOther(section: EntrySection, entry: EntryFields, upper: EntryFields, other: string[]): EntryFields {
  if (!other.length) return entry;
  const bullets = fieldOf(section, "bullets");
  const keywords = fieldOf(section, "keywords");
  const body = fieldOf(section, "text");
  const what = fieldOf(section, "what")!;
  if (bullets) {
    const above = ((upper[bullets] as Bullet[] | undefined) ?? []).length;
    const bullet = { id: newId(), text: other.join(" · ") };
    return { ...entry, [bullets]: (entry[bullets] as Bullet[]).toSpliced(above, 0, bullet) };
  }
  if (keywords) {
    const above = ((upper[keywords] as string[] | undefined) ?? []).length;
    return { ...entry, [keywords]: (entry[keywords] as string[]).toSpliced(above, 0, ...other) };
  }
  if (body) return { ...entry, [body]: [text(entry[body]), ...other].filter(Boolean).join("\n") };
  return { ...entry, [what]: [text(entry[what]), ...other].filter(Boolean).join(", ") };
}

/** An entry as one of another section, at its end; see convertEntry for what becomes of its fields. */
export function changeSection(cv: Cv, section: EntrySection, entryId: string, target: EntrySection): Cv {
  const entry = entryById(cv, section, entryId);
  if (!entry || section === target) return cv;
  const removed = removeEntry(cv, section, entryId);
  const next = withEntries(removed, target, [...entriesOf(removed, target), ...convertEntry(entry, section, target)]);
  return within(cv, keepOrder(cv, next, section, target));
}

/** All entries of a section as another section's. */
export function changeSections(cv: Cv, section: EntrySection, target: EntrySection): Cv {
  const next = entriesOf(cv, section).reduce((now, entry) => changeSection(now, section, entry.id, target), cv);
  return entriesOf(next, section).length ? cv : next;
}

/** A section that was not there stands where the one it came from stands. */
function keepOrder(before: Cv, after: Cv, from: EntrySection, target: EntrySection): Cv {
  if (entriesOf(before, target).length) return after;
  const order = sectionOrder(before).filter((section) => section !== target);
  order.splice(order.indexOf(from) + 1, 0, target);
  return { ...after, order: [...order, ...ENTRY_SECTIONS.filter((name) => !order.includes(name))] };
}

/** The text at one reference as text, or the end of the text, at another; it is gone from where it was. */
export function moveText(cv: Cv, from: TextRef, to: TextRef): Cv {
  const moved = readText(cv, from);
  if (!moved?.trim() || from === to) return cv;
  const there = readText(cv, to);
  const separator = /^(basics\/summary|.*\/(summary|description|reference))$/.test(to) ? "\n" : " ";
  const target = fieldPlace(to);
  if (!target) return cv;
  const written = setText(cv, to, there ? `${there}${separator}${moved}` : moved);
  if (readText(written, to) === there) return cv;
  const place = bulletPlaceOf(cv, from);
  return within(cv, dropEmptyLeftover(writeText(written, from, undefined), place));
}

/** A text as the last bullet of an entry. It is gone from where it was. */
export function moveTextToBullets(cv: Cv, from: TextRef, section: EntrySection, entryId: string): Cv {
  const moved = readText(cv, from);
  if (!moved?.trim() || !fieldOf(section, "bullets") || !entryById(cv, section, entryId)) return cv;
  const added = setBullets(cv, section, entryId, (list) => [...list, { id: newId(), text: moved }]);
  return within(cv, dropEmptyLeftover(writeText(added, from, undefined), bulletPlaceOf(cv, from)));
}

/** A text as a new entry of a section, named by it. It is gone from where it was. */
export function moveTextToNewEntry(cv: Cv, from: TextRef, section: EntrySection, entryId = newId()): Cv {
  const moved = readText(cv, from);
  if (!moved?.trim()) return cv;
  const entry: EntryFields = { ...emptyEntry(section), id: entryId, [fieldOf(section, "what")!]: moved };
  const inserted = keepOrder(cv, insertEntry(cv, section, entry), "additional", section);
  return within(cv, dropEmptyLeftover(writeText(inserted, from, undefined), bulletPlaceOf(cv, from)));
}

/** A text as the last keyword of an entry (a skill of a group). */
export function moveTextToKeywords(cv: Cv, from: TextRef, section: EntrySection, entryId: string): Cv {
  const moved = readText(cv, from);
  const field = fieldOf(section, "keywords");
  const entry = entryById(cv, section, entryId);
  if (!moved?.trim() || !field || !entry) return cv;
  const keywords = [...((entry[field] as string[] | undefined) ?? []), moved];
  const added = setEntryField(cv, section, entryId, field, keywords);
  return within(cv, dropEmptyLeftover(writeText(added, from, undefined), bulletPlaceOf(cv, from)));
}

/** What the one is and where it was, the other way round: the two that a reader confuses most. */
export function swapWhatAndWhere(cv: Cv, section: EntrySection, entryId: string): Cv {
  const [what, where] = [fieldOf(section, "what"), fieldOf(section, "where")];
  const entry = entryById(cv, section, entryId);
  if (!entry || !what || !where) return cv;
  const swapped = setEntryField(
    setEntryField(cv, section, entryId, what, entry[where]),
    section,
    entryId,
    where,
    entry[what],
  );
  return within(cv, swapped);
}

/** A field that a text can be written to, also when it is empty; the entry has to be there. */
function setText(cv: Cv, ref: TextRef, value: string): Cv {
  const [section, first, second] = ref.split("/");
  if (section !== "basics") return setEntryField(cv, section as EntrySection, first!, second!, value);
  if (first === "location") return setLocation(cv, second!, value);
  return setBasics(cv, first!, value);
}

/** `basics/<field>`, `basics/location/<field>` or `<section>/<entry>/<field>`; undefined for items of lists. */
function fieldPlace(ref: TextRef): string[] | undefined {
  const parts = ref.split("/");
  const isField = parts[0] === "basics" ? parts.length === 2 || parts[1] === "location" : parts.length === 3;
  return isField ? parts : undefined;
}

function bulletPlaceOf(cv: Cv, ref: TextRef): BulletPlace | undefined {
  const [, , , item] = ref.split("/");
  return item === undefined ? undefined : findBullet(cv, item);
}

/** What the reader calls lines that found no place; an entry of that name goes when its last line has gone. */
export const NOT_PLACED_TITLE = "Not placed";

function dropEmptyLeftover(cv: Cv, from: BulletPlace | undefined): Cv {
  if (from?.section !== "additional") return cv;
  const entry = entryById(cv, "additional", from.entryId);
  if (!entry || bulletsOf("additional", entry).length) return cv;
  return !text(entry.title) || entry.title === NOT_PLACED_TITLE ? removeEntry(cv, "additional", entry.id) : cv;
}

/** The edited CV, or the CV as it was when the edit does not fit the limits of the schema. */
function within(cv: Cv, edited: Cv): Cv {
  // a text that is being typed may be too long already: that is said elsewhere and must not block
  return cvSchema.safeParse(edited).success || !cvSchema.safeParse(cv).success ? edited : cv;
}

function entryById(cv: Cv, section: EntrySection, entryId: string): EntryFields | undefined {
  return entriesOf(cv, section).find((entry) => entry.id === entryId);
}

export function bulletsOf(section: EntrySection, entry: EntryFields): Bullet[] {
  const field = fieldOf(section, "bullets");
  return (field && (entry[field] as Bullet[] | undefined)) || [];
}

function bulletsAt(cv: Cv, at: BulletPlace): Bullet[] {
  return bulletsOf(at.section, entryById(cv, at.section, at.entryId)!);
}

function setBullets(cv: Cv, section: EntrySection, entryId: string, edit: (bullets: Bullet[]) => Bullet[]): Cv {
  const field = fieldOf(section, "bullets")!;
  const entry = entryById(cv, section, entryId)!;
  return setEntryField(cv, section, entryId, field, edit(bulletsOf(section, entry)));
}

const text = (value: unknown) => (typeof value === "string" ? value.trim() : "");
const fold = (value: unknown) =>
  typeof value === "string" ? text(value).replace(/\s+/g, " ").toLowerCase() : String(value ?? "");
const same = (a: unknown, b: unknown) => fold(a) === fold(b);

function indexOf(entries: readonly EntryFields[], id: string): number {
  return entries.findIndex((entry) => entry.id === id);
}
