import { readText } from "@/lib/cv/refs";
import { type Bullet, type Cv, ENTRY_SECTIONS, type EntrySection } from "@/lib/cv/schema";
import type { Change } from "./contract";
import { readOrder } from "./guard-change";
import { mergedRef, takenRefs } from "./merge-lines";

type Entry = Record<string, unknown> & { id: string };

/**
 * A copy of the CV with the given changes made: `applied` names those that were, `stale` those whose base is gone (the text is
 * another now, or an earlier change of the list took it). The order of the list does not matter; nothing but the targets is
 * touched; a warning changes nothing and is in neither list. Every base is checked against the CV as it was given, so a removed
 * keyword does not shift its neighbours.
 */
export function applyChanges(cv: Cv, changes: Change[]): { cv: Cv; applied: string[]; stale: string[] } {
  const applied: string[] = [];
  const stale: string[] = [];
  const taken = new Set<string>();
  const plan: Change[] = [];
  for (const change of [...changes].sort(byTarget)) {
    if (change.class === "warn") continue;
    const keys = isAddition(change)
      ? [`${change.ref}\u0000${change.after.toLowerCase()}`]
      : takenRefs(change).map((ref) => `${change.operation === "reorder"}${ref}`);
    if (keys.some((key) => taken.has(key)) || !holds(cv, change)) stale.push(change.id);
    else {
      for (const key of keys) taken.add(key);
      plan.push(change);
      applied.push(change.id);
    }
  }
  const copy = structuredClone(cv);
  const removals: Pick<Change, "ref">[] = [];
  for (const change of plan) {
    const merged = mergedRef(change);
    if (merged !== undefined) removals.push({ ref: merged });
    if (change.operation === "remove") removals.push(change);
    else if (change.operation !== "reorder" && !isAddition(change)) setText(copy, change.ref, change.after);
  }
  rearrange(
    cv,
    copy,
    plan.filter((c) => c.operation === "reorder"),
    removals,
  );
  for (const change of plan.filter(isAddition)) add(copy, change);
  const given = changes.map((c) => c.id);
  return {
    cv: copy,
    applied: given.filter((id) => applied.includes(id)),
    stale: given.filter((id) => stale.includes(id)),
  };
}

function byTarget(a: Change, b: Change): number {
  return a.ref < b.ref ? -1 : a.ref > b.ref ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/** An answer that becomes something new, not another wording of a text that is there. */
function isAddition(change: Change): boolean {
  return change.operation === "add-from-answer" && change.before === "";
}

function holds(cv: Cv, change: Change): boolean {
  if (change.operation === "reorder") {
    if (readOrder(cv, change.ref)?.join("\n") !== change.before) return false;
    return [...change.before.split("\n")].sort().join("\n") === [...change.after.split("\n")].sort().join("\n");
  }
  if (change.operation === "merge") {
    const other = mergedRef(change);
    return other !== undefined && `${readText(cv, change.ref)}\n${readText(cv, other)}` === change.before;
  }
  if (!isAddition(change)) return change.before !== "" && readText(cv, change.ref) === change.before;
  return canAdd(cv, change);
}

function canAdd(cv: Cv, change: Change): boolean {
  const [section, entryId, field] = change.ref.split("/");
  const same = (text: string | undefined) => text?.trim().toLowerCase() === change.after.trim().toLowerCase();
  if (section === "basics") return entryId !== undefined && readText(cv, change.ref) === undefined;
  const entries = cv[section as EntrySection] as Entry[] | undefined;
  if (!entries || !(ENTRY_SECTIONS as readonly string[]).includes(section ?? "")) return false;
  if (entryId === undefined)
    return (
      ["skills", "certificates", "languages"].includes(section ?? "") &&
      !entries.some((e) => same(newEntryName(e)) || same(label(e)))
    );
  const entry = entries.find((e) => e.id === entryId);
  if (!entry || !field) return false;
  const list = entry[field];
  if (Array.isArray(list))
    return !list.some((item: string | Bullet) => same(typeof item === "string" ? item : item.text));
  return list === undefined || list === "";
}

function newEntryName(entry: Entry): string | undefined {
  return (entry.name ?? entry.language) as string | undefined;
}

function label(entry: Entry): string | undefined {
  return entry.fluency ? `${entry.language} (${entry.fluency})` : undefined;
}

function setText(cv: Cv, ref: string, text: string) {
  const [section, first = "", second = "", third] = ref.split("/");
  if (section === "basics") {
    const basics = cv.basics as Record<string, unknown>;
    if (first === "profiles") {
      const profile = cv.basics.profiles.find((p) => p.id === second) as Record<string, unknown> | undefined;
      if (profile && third) profile[third] = text;
    } else if (first === "location") {
      cv.basics.location = { ...cv.basics.location, [second]: text };
    } else basics[first] = text;
    return;
  }
  const entry = (cv[section as EntrySection] as Entry[]).find((e) => e.id === first);
  if (!entry) return;
  if (third === undefined) {
    entry[second] = text;
    return;
  }
  const list = entry[second] as (string | Bullet)[];
  const at =
    typeof list[0] === "string" ? Number(third) : list.findIndex((b) => typeof b !== "string" && b.id === third);
  const item = list[at];
  if (item !== undefined) list[at] = typeof item === "string" ? text : { ...item, text };
}

/** Puts lists in their new order and takes removed items out, both by the positions of the CV as it was given. */
function rearrange(original: Cv, copy: Cv, reorders: Change[], removals: Pick<Change, "ref">[]) {
  const removed = new Map<string, Set<string>>();
  for (const { ref } of removals) {
    const parts = ref.split("/");
    if (parts.length === 4) {
      const list = parts.slice(0, 3).join("/");
      removed.set(list, (removed.get(list) ?? new Set()).add(parts[3] ?? ""));
    } else removeField(copy, parts);
  }
  const lists = new Set([...removed.keys(), ...reorders.map((c) => c.ref)]);
  for (const ref of lists) {
    const keys = readOrder(original, ref) ?? [];
    const wanted = reorders.find((c) => c.ref === ref)?.after.split("\n");
    const order = wanted ? positions(keys, wanted) : keys.map((_, i) => i);
    const gone = removed.get(ref);
    const kept = order.filter((i) => !gone?.has(String(i)) && !gone?.has(keys[i] ?? ""));
    const [section, entryId, field] = ref.split("/");
    const entries = copy[section as EntrySection] as Entry[];
    if (entryId === undefined) (copy as Record<string, unknown>)[section ?? ""] = kept.map((i) => entries[i]);
    else {
      const entry = entries.find((e) => e.id === entryId);
      if (entry && field) entry[field] = kept.map((i) => (entry[field] as unknown[])[i]);
    }
  }
}

/** Where each wanted line stands now; equal lines are used in turn. */
function positions(keys: string[], wanted: string[]): number[] {
  const used = new Set<number>();
  return wanted.map((line) => {
    const at = keys.findIndex((key, i) => key === line && !used.has(i));
    used.add(at);
    return at;
  });
}

function removeField(cv: Cv, parts: string[]) {
  const [section, first = "", second] = parts;
  if (section === "basics") delete (cv.basics as Record<string, unknown>)[first];
  else if (second) {
    const entry = (cv[section as EntrySection] as Entry[]).find((e) => e.id === first);
    if (entry) delete entry[second];
  }
}

function add(cv: Cv, change: Change) {
  const [section, entryId, field] = change.ref.split("/");
  const id = `a${change.id}`;
  if (section === "basics") return setText(cv, change.ref, change.after);
  if (entryId === undefined) {
    if (section === "skills") cv.skills.push({ id, keywords: [change.after] });
    else if (section === "certificates") cv.certificates.push({ id, name: change.after });
    else if (section === "languages") {
      const [, language, fluency] = /^(.*?)(?: \((.*)\))?$/.exec(change.after) ?? [];
      cv.languages.push({ id, language: language ?? change.after, ...(fluency && { fluency }) });
    }
    // several new skills share one list
    if (section === "skills" && cv.skills.length > 1) mergeNewSkills(cv);
    return;
  }
  const entry = (cv[section as EntrySection] as Entry[]).find((e) => e.id === entryId);
  if (!entry || !field) return;
  const list = entry[field];
  if (field === "keywords") (list as string[]).push(change.after);
  else if (Array.isArray(list)) list.push({ id, text: change.after });
  else {
    entry[field] = change.after;
    if (field === "dates") Object.assign(entry, readPeriod(change.after));
  }
}

function mergeNewSkills(cv: Cv) {
  const [first, ...others] = cv.skills.filter((s) => s.id.startsWith("ac") && !s.name);
  if (!first) return;
  for (const other of others) first.keywords.push(...other.keywords);
  cv.skills = cv.skills.filter((s) => !others.includes(s));
}

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** "March 2019 – present", "03/2019 - 2021": normalised as far as it is certain; what is not stays only in `dates`. */
function readPeriod(text: string): { startDate?: string; endDate?: string; current?: boolean } {
  const [from, to] = text.split(/\s*(?:–|—|-(?!\d\d?\b(?!\d))|\bto\b|\buntil\b)\s*/i);
  const startDate = readDate(from);
  const endDate = readDate(to);
  const current = /present|current|now|today|ongoing/i.test(to ?? "");
  return { ...(startDate && { startDate }), ...(endDate && { endDate }), ...(current && { current }) };
}

function readDate(text: string | undefined): string | undefined {
  const year = /\b(?:19|20)\d\d\b/.exec(text ?? "")?.[0];
  if (!text || !year) return undefined;
  const named = MONTHS.findIndex((m) => new RegExp(`\\b${m}[a-z]*\\b`, "i").test(text)) + 1;
  const month =
    named ||
    Number(/\b(\d{1,2})[/.-](?:19|20)\d\d/.exec(text)?.[1] ?? /\b(?:19|20)\d\d[/.-](\d{1,2})\b/.exec(text)?.[1] ?? 0);
  return month >= 1 && month <= 12 ? `${year}-${String(month).padStart(2, "0")}` : year;
}
