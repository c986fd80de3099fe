import { newId } from "@/lib/cv/new-id";
import { type Bullet, type EntrySection, SECTION_TITLES } from "@/lib/cv/schema";
import { SECTION_FIELDS } from "./cv-fields";
import { FIELD_ROLES, fieldOf, type Role } from "./entry-roles";

/** An entry of any section, handled by its field names. */
export type EntryFields = Record<string, unknown> & { id: string };

/** Longest value of a field of one line (lib/cv/schema.ts). */
const LINE_LIMIT = 1000;
const fitsLine = (text: string) => text.length <= LINE_LIMIT;

/** An entry with nothing in it but its lists. */
export function emptyEntry(section: EntrySection): EntryFields {
  const lists = SECTION_FIELDS[section].fields.filter((spec) => spec.kind === "bullets" || spec.kind === "keywords");
  return { id: newId(), ...Object.fromEntries(lists.map((spec) => [spec.field, []])) };
}

/** The order in which values without a field of their own are written down. */
const LEFT_ORDER: readonly Role[] = ["what", "area", "where", "place", "dates", "level", "grade", "link", "text"];

/**
 * An entry as entries of another section: each value goes to the field of the same meaning; what the other kind has no field for
 * becomes a bullet, a keyword or a line of text there, so that no word is lost. The first keeps the id. Lines of a
 * section of an unknown kind become one entry each where the other kind knows neither bullets nor keywords.
 * A title that says nothing but the name of the new section is dropped: the section's heading says it.
 */
export function convertEntry(entry: EntryFields, from: EntrySection, to: EntrySection): EntryFields[] {
  const given = valuesByRole(entry, from);
  if (from === "additional" && given.texts.get("what")?.trim().toLowerCase() === SECTION_TITLES[to].toLowerCase())
    given.texts.delete("what");
  joinArea(given.texts, to);
  fitDates(given.texts, to);
  const result: EntryFields = { ...emptyEntry(to), id: entry.id };
  const left: string[] = [];
  for (const role of LEFT_ORDER) {
    const text = given.texts.get(role);
    if (text === undefined) continue;
    const field = fieldOf(to, role);
    if (field && (fitsLine(text) || isText(to, field))) result[field] = text;
    else left.push(text);
  }
  for (const role of ["start", "end", "date"] as const) {
    const field = fieldOf(to, role);
    const text = given.texts.get(role);
    if (field && text !== undefined) result[field] = text;
  }
  const current = fieldOf(to, "current");
  if (current && given.current) result[current] = true;
  return placeLeft(result, to, left, given.bullets, given.keywords);
}

interface Values {
  texts: Map<Role, string>;
  bullets: Bullet[];
  keywords: string[];
  current: boolean;
}

function valuesByRole(entry: EntryFields, section: EntrySection): Values {
  const values: Values = { texts: new Map(), bullets: [], keywords: [], current: false };
  for (const [field, role] of Object.entries(FIELD_ROLES[section])) {
    const value = entry[field];
    if (role === "bullets") values.bullets = (value as Bullet[] | undefined) ?? [];
    else if (role === "keywords") values.keywords = (value as string[] | undefined) ?? [];
    else if (role === "current") values.current = value === true;
    else if (typeof value === "string" && value.trim()) values.texts.set(role, value);
  }
  return values;
}

/** "BSc" and "Physics" are one name where there is no field of study. */
function joinArea(texts: Map<Role, string>, to: EntrySection) {
  const area = texts.get("area");
  if (area === undefined || fieldOf(to, "area")) return;
  const what = texts.get("what");
  texts.set("what", what ? `${what}, ${area}` : area);
  texts.delete("area");
}

/** A period becomes a date and the other way round; what is only normalised is written out where its field is missing. */
function fitDates(texts: Map<Role, string>, to: EntrySection) {
  const start = texts.get("start");
  const end = texts.get("end");
  const date = texts.get("date");
  const lost = (fieldOf(to, "start") ? [] : [start, end]).concat(fieldOf(to, "date") ? [] : [date]).filter(Boolean);
  if (!lost.length) return;
  if (!texts.has("dates")) texts.set("dates", lost.join(" – "));
  const latest = end ?? start;
  if (fieldOf(to, "date") && latest) texts.set("date", latest);
  if (fieldOf(to, "end") && date) texts.set("end", date);
}

function placeLeft(
  result: EntryFields,
  to: EntrySection,
  left: string[],
  bullets: Bullet[],
  keywords: string[],
): EntryFields[] {
  const bulletsField = fieldOf(to, "bullets");
  const keywordsField = fieldOf(to, "keywords");
  const textField = fieldOf(to, "text");
  if (keywordsField) result[keywordsField] = [...keywords];
  const keywordsLeft = !keywordsField && keywords.length ? [keywords.join(", ")] : [];
  if (bulletsField) {
    result[bulletsField] = [...[...left, ...keywordsLeft].map((text) => ({ id: newId(), text })), ...bullets];
    return [result];
  }
  const texts = [...left, ...keywordsLeft, ...bullets.map((bullet) => bullet.text)];
  if (keywordsField) {
    result[keywordsField] = [...left, ...keywords, ...bullets.map((bullet) => bullet.text)];
    return [result];
  }
  if (textField && (result[fieldOf(to, "what")!] !== undefined || !bullets.length)) {
    const joined = [result[textField], ...texts].filter(Boolean).join("\n");
    if (joined) result[textField] = joined;
    return [result];
  }
  return oneEach(result, to, [...left, ...keywordsLeft], bullets);
}

/** Certificates, languages and the like are one line each: every bullet becomes an entry, single words join the name. */
function oneEach(result: EntryFields, to: EntrySection, left: string[], bullets: Bullet[]): EntryFields[] {
  const what = fieldOf(to, "what")!;
  const name = [result[what] as string | undefined, ...left].filter(Boolean).join(", ");
  if (name) result[what] = name;
  const named = Object.keys(result).some((field) => field !== "id" && result[field] !== undefined);
  const entries = bullets.map(({ id, text }) => ({ ...emptyEntry(to), id, [what]: text }));
  return named || !entries.length ? [result, ...entries] : entries;
}

function isText(section: EntrySection, field: string): boolean {
  return SECTION_FIELDS[section].fields.some((spec) => spec.field === field && spec.kind === "text");
}
