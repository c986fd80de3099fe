import { sectionOrder } from "@/lib/cv/refs";
import { type Cv, type EntrySection, SECTION_TITLES, type SectionName } from "@/lib/cv/schema";
import type { Change } from "@/lib/improvement/contract";
import type { ReviewChange } from "./types";

export interface ChangeGroup {
  key: string;
  section: SectionName;
  title: string;
  changes: ReviewChange[];
}

const CLASS_RISK: Record<Change["class"], number> = { ask: 0, warn: 1, "one-click": 2, automatic: 3 };

/** The changes by part of the CV, in the CV's order; inside a part the riskiest first: a model's before a rule's, a question before wording before form. */
export function groupChanges(cv: Cv, changes: readonly ReviewChange[]): ChangeGroup[] {
  const sections: SectionName[] = ["basics", ...sectionOrder(cv)];
  const groups = new Map<string, ChangeGroup>();
  for (const change of changes) {
    const section = (change.ref.split("/")[0] ?? "basics") as SectionName;
    const key = `${section}/${change.unitTitle}`;
    const group = groups.get(key) ?? { key, section, title: change.unitTitle || SECTION_TITLES[section], changes: [] };
    group.changes.push(change);
    groups.set(key, group);
  }
  const placeOf = (group: ChangeGroup): [number, number] => {
    const section = sections.indexOf(group.section);
    const entries = group.section === "basics" ? [] : ((cv[group.section as EntrySection] ?? []) as { id: string }[]);
    const entry = entries.findIndex((e) => e.id === group.changes[0]?.ref.split("/")[1]);
    return [section < 0 ? sections.length : section, entry];
  };
  const sorted = [...groups.values()].sort((a, b) => {
    const [sectionA, entryA] = placeOf(a);
    const [sectionB, entryB] = placeOf(b);
    return sectionA - sectionB || entryA - entryB;
  });
  for (const group of sorted) group.changes.sort((a, b) => risk(a) - risk(b));
  return sorted;
}

/** Lower is riskier. */
function risk(change: Change): number {
  return (change.engine === "model" ? 0 : 10) + CLASS_RISK[change.class];
}

/** True when a change can be applied with one press: it has a text of its own and needs no fact from the person. */
export function canAccept(change: Change): boolean {
  return change.class !== "warn" && (change.class !== "ask" || change.after !== change.before);
}
