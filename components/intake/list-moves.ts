import { entryTitle } from "@/components/improvement/ref-label";
import { readText, sectionOrder, type TextRef } from "@/lib/cv/refs";
import { type Cv, ENTRY_SECTIONS, type EntrySection, SECTION_TITLES } from "@/lib/cv/schema";
import {
  bulletRef,
  changeSection,
  entriesOf,
  findBullet,
  joinEntries,
  moveBullet,
  moveText,
  moveTextToBullets,
  moveTextToKeywords,
  moveTextToNewEntry,
  splitEntry,
  swapWhatAndWhere,
} from "./cv-edits";
import { BASICS_FIELDS, SECTION_FIELDS } from "./cv-fields";
import { fieldOf } from "./entry-roles";

/** Something that can be done with a value, or with its entry, in one step. */
export interface Move {
  group: string;
  label: string;
  /** said when it is done ("Moved to Engineer at Acme") */
  done: string;
  edit: (cv: Cv) => Cv;
  /** where the value is afterwards */
  refAfter: (cv: Cv) => TextRef | undefined;
}

/** Fields of the profile that a line may belong to. */
const PROFILE_TARGETS = [
  ...BASICS_FIELDS.filter((spec) => spec.field !== "image").map((spec) => ({
    ref: `basics/${spec.field}`,
    label: spec.label,
  })),
  { ref: "basics/location/text", label: "Place" },
];

/**
 * Everything that can be done with the value at `ref` (a bullet, a keyword or a field) and with its entry; for the reference of
 * an entry ("work/w1") what can be done with that alone. The likely ones come first.
 */
export function listMoves(cv: Cv, ref: TextRef): Move[] {
  const [section, entryId, field] = ref.split("/");
  const inEntry = section !== "basics" && entryId !== undefined;
  const text = field === undefined && inEntry ? undefined : readText(cv, ref);
  return [
    ...(text?.trim() ? textMoves(cv, ref) : []),
    ...(inEntry ? entryMoves(cv, section as EntrySection, entryId) : []),
  ];
}

function textMoves(cv: Cv, ref: TextRef): Move[] {
  const [section, entryId, , item] = ref.split("/");
  const bullet = item === undefined ? undefined : findBullet(cv, item);
  const moves: Move[] = [];
  const entries = sectionOrder(cv).flatMap((name) => entriesOf(cv, name).map((entry) => ({ name, entry })));

  for (const { name, entry } of entries) {
    if (!fieldOf(name, "bullets") || (name === section && entry.id === entryId)) continue;
    const title = titleOf(cv, name, entry.id);
    moves.push({
      group: "Put it under",
      label: `${title} (${SECTION_TITLES[name]})`,
      done: `Moved to ${title}`,
      edit: (now) =>
        bullet
          ? moveBullet(now, bullet.bulletId, { section: name, entryId: entry.id })
          : moveTextToBullets(now, ref, name, entry.id),
      refAfter: (now) => {
        const last = bullet
          ? findBullet(now, bullet.bulletId)
          : { section: name, entryId: entry.id, bulletId: lastBullet(now, name, entry.id), index: 0 };
        return last && bulletRef(last);
      },
    });
  }
  if (bullet) {
    const kind = SECTION_FIELDS[bullet.section].entry;
    const split = (label: string, asTitle: boolean): Move => ({
      group: "Begin a new entry here",
      label,
      done: `A new ${kind} begins here`,
      edit: (now) => splitEntry(now, bullet.bulletId, asTitle),
      refAfter: (now) => {
        const entries = entriesOf(now, bullet.section);
        const after = entries[entries.findIndex((entry) => entry.id === bullet.entryId) + 1];
        const at = findBullet(now, bullet.bulletId);
        return at ? bulletRef(at) : after && `${bullet.section}/${after.id}/${fieldOf(bullet.section, "what")}`;
      },
    });
    moves.push(split(`New ${kind}, named by this line`, true), split(`New ${kind} from this line on`, false));
  }
  for (const name of ENTRY_SECTIONS) {
    if (name === "additional") continue;
    const { entry: kind } = SECTION_FIELDS[name];
    moves.push({
      group: "Make it an entry of its own",
      label: `New ${kind} (${SECTION_TITLES[name]})`,
      done: `Made a new ${kind}`,
      edit: (now) => moveTextToNewEntry(now, ref, name),
      refAfter: (now) => `${name}/${entriesOf(now, name).at(-1)?.id}/${fieldOf(name, "what")}`,
    });
  }
  for (const { name, entry } of entries)
    if (fieldOf(name, "keywords") && !(name === section && entry.id === entryId)) {
      const title = titleOf(cv, name, entry.id);
      moves.push({
        group: "Add it to the keywords of",
        label: `${title} (${SECTION_TITLES[name]})`,
        done: `Moved to ${title}`,
        edit: (now) => moveTextToKeywords(now, ref, name, entry.id),
        refAfter: (now) => `${name}/${entry.id}/keywords/${keywordCount(now, name, entry.id) - 1}`,
      });
    }
  const toField = (group: string, target: TextRef, label: string): Move => ({
    group,
    label,
    done: `Moved to ${label}`,
    edit: (now) => moveText(now, ref, target),
    refAfter: () => target,
  });
  for (const { ref: target, label } of PROFILE_TARGETS)
    if (target !== ref) moves.push(toField("Put it into the profile", target, label));
  for (const { name, entry } of entries)
    for (const spec of SECTION_FIELDS[name].fields) {
      const target = `${name}/${entry.id}/${spec.field}`;
      const isText = spec.kind === "line" || spec.kind === "text";
      if (isText && target !== ref && !/^(startDate|endDate|date)$/.test(spec.field))
        moves.push(toField("Put it into a field", target, `${spec.label} of ${titleOf(cv, name, entry.id)}`));
    }
  return moves;
}

function entryMoves(cv: Cv, section: EntrySection, entryId: string): Move[] {
  const entries = entriesOf(cv, section);
  const index = entries.findIndex((entry) => entry.id === entryId);
  if (index < 0) return [];
  const title = titleOf(cv, section, entryId);
  const group = `The whole entry: ${title}`;
  const what = fieldOf(section, "what")!;
  const where = fieldOf(section, "where");
  const label = (field: string) => SECTION_FIELDS[section].fields.find((spec) => spec.field === field)!.label;
  const moves: Move[] = [];
  if (index > 0)
    moves.push({
      group,
      label: `Join with the one above: ${titleOf(cv, section, entries[index - 1]!.id)}`,
      done: "Joined with the one above",
      edit: (now) => joinEntries(now, section, entryId),
      refAfter: () => `${section}/${entries[index - 1]!.id}`,
    });
  if (where)
    moves.push({
      group,
      label: `Exchange ${label(what).toLowerCase()} and ${label(where).toLowerCase()}`,
      done: `${label(what)} and ${label(where).toLowerCase()} exchanged`,
      edit: (now) => swapWhatAndWhere(now, section, entryId),
      refAfter: () => `${section}/${entryId}`,
    });
  for (const target of ENTRY_SECTIONS)
    if (target !== section)
      moves.push({
        group,
        label: `It is: ${SECTION_TITLES[target]}`,
        done: `Moved to ${SECTION_TITLES[target]}`,
        edit: (now) => changeSection(now, section, entryId, target),
        refAfter: (now) => {
          const kept = entriesOf(now, target).find((entry) => entry.id === entryId) ?? entriesOf(now, target).at(-1);
          return kept && `${target}/${kept.id}`;
        },
      });
  return moves;
}

/** The moves whose words all hold what was typed, in the same order. */
export function filterMoves(moves: readonly Move[], typed: string): Move[] {
  const words = fold(typed).split(/\s+/).filter(Boolean);
  return moves.filter((move) => {
    const text = fold(`${move.group} ${move.label}`);
    return words.every((word) => text.includes(word));
  });
}

const fold = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** What an entry is called on this screen. */
export function titleOf(cv: Cv, section: EntrySection, entryId: string): string {
  const entries = entriesOf(cv, section);
  const index = entries.findIndex((entry) => entry.id === entryId);
  return titleOfEntry(section, entries[index] ?? {}, index);
}

/** The same of an entry and its place in its section. */
export function titleOfEntry(section: EntrySection, entry: object, index: number): string {
  const { entry: kind } = SECTION_FIELDS[section];
  return (
    entryTitle(section, entry as Record<string, unknown>) || `${kind[0]?.toUpperCase()}${kind.slice(1)} ${index + 1}`
  );
}

function lastBullet(cv: Cv, section: EntrySection, entryId: string): string {
  const entry = entriesOf(cv, section).find((other) => other.id === entryId);
  const list = entry?.[fieldOf(section, "bullets")!] as { id: string }[] | undefined;
  return list?.at(-1)?.id ?? "";
}

function keywordCount(cv: Cv, section: EntrySection, entryId: string): number {
  const entry = entriesOf(cv, section).find((other) => other.id === entryId);
  return ((entry?.keywords as string[] | undefined) ?? []).length;
}
