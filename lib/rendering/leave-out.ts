import { type Cv, ENTRY_SECTIONS } from "@/lib/cv/schema";

const LISTS = ["highlights", "courses", "items"] as const;
type Entry = { id: string } & Partial<Record<(typeof LISTS)[number], { id: string }[]>>;

/** A copy of the CV without the bullets and entries at these references (`rankContent` writes them). The CV itself stays as it is. */
export function leaveOut(cv: Cv, refs: ReadonlySet<string>): Cv {
  if (refs.size === 0) return cv;
  const copy: Cv = { ...cv };
  for (const section of ENTRY_SECTIONS) {
    const entries = (cv[section] as Entry[]).filter(({ id }) => !refs.has(`${section}/${id}`));
    const shorter = entries.map((entry) => {
      const lists = LISTS.filter((list) => entry[list]).map((list) => [
        list,
        entry[list]?.filter(({ id }) => !refs.has(`${section}/${entry.id}/${list}/${id}`)),
      ]);
      return { ...entry, ...Object.fromEntries(lists) };
    });
    (copy as Record<string, unknown>)[section] = shorter;
  }
  return copy;
}
