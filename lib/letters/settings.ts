import type { Cv } from "@/lib/cv/schema";
import type { Evidence } from "@/lib/improvement/contract";
import type { Setting } from "./words/letter-words";

/** A part of the CV that its lines speak of: where the person did what the lines say. */
export interface Entry {
  /** `work/<id>`, `projects/<id>`, … */
  key: string;
  setting: Setting;
  /** what names it: position and employer */
  evidence: Evidence[];
}

/** Roles, voluntary roles and projects of a CV, in its order. */
export function listEntries(cv: Cv): Entry[] {
  const entry = (
    section: "work" | "volunteer" | "projects",
    item: { id: string; startDate?: string; endDate?: string; current?: boolean; dates?: string; position?: string },
    nameField: "name" | "organization",
    name: string | undefined,
  ): Entry => {
    const quote = (field: string, text: string | undefined): Evidence[] =>
      text?.trim() ? [{ source: "cv", ref: `${section}/${item.id}/${field}`, quote: text }] : [];
    const period = periodOf(item);
    return {
      key: `${section}/${item.id}`,
      setting: {
        ...(item.position?.trim() && { position: item.position.trim() }),
        ...(name?.trim() && { name: name.trim() }),
        ...(period && { period }),
        current: isCurrent(item),
      },
      evidence: [...quote("position", item.position), ...quote(nameField, name)],
    };
  };
  return [
    ...cv.work.map((w) => entry("work", w, "name", w.name)),
    ...cv.volunteer.map((v) => entry("volunteer", v, "organization", v.organization)),
    ...cv.projects.map((p) => entry("projects", p, "name", p.name)),
  ];
}

/** True while the source says that it goes on. */
export function isCurrent(item: { endDate?: string; current?: boolean; dates?: string }): boolean {
  return (
    item.current === true ||
    (!item.endDate &&
      /present|current|now|today|ongoing|heute|aktuell|aujourd|actuel|actualidad|presente/i.test(item.dates ?? ""))
  );
}

/** The years that normalised dates give ("2019–2023"); nothing where only the source's own words are known. */
export function periodOf(item: {
  startDate?: string;
  endDate?: string;
  current?: boolean;
  dates?: string;
}): string | undefined {
  const year = (date: string | undefined) => /^(\d{4})/.exec(date ?? "")?.[1];
  const [from, to] = [year(item.startDate), year(item.endDate)];
  if (!from || (!to && !isCurrent(item))) return to;
  return isCurrent(item) || from === to ? from : `${from}–${to}`;
}
