import { listTexts, type TextRef } from "@/lib/cv/refs";
import { type Cv, ENTRY_SECTIONS, type EntrySection } from "@/lib/cv/schema";
import type { Reading } from "@/lib/intake/contract";
import { bulletRef, entriesOf, findBullet } from "./cv-edits";
import type { Step } from "./cv-history";
import { FIELD_ROLES, fieldOf } from "./entry-roles";

type Origin = Reading["origins"][number];

/** Letters of a shorter text may be in another line by chance. */
const LETTERS_TO_FIND_A_PART = 12;

/**
 * Where the values of a CV come from, after it was corrected: the reader's origins with the references of the CV as it is
 * now. A value is followed by the id of its bullet or entry; one that got a new id (a part of a split entry, a line that became
 * a title) is found by its words. Origins whose value is gone are left out.
 */
export function traceOrigins(cv: Cv, origins: readonly Origin[]): Origin[] {
  const texts = listTexts(cv);
  const textAt = new Map(texts.map((text) => [text.ref, text.text]));
  const traced: Origin[] = [];
  const found = new Set<TextRef>();
  const gone: Origin[] = [];
  for (const origin of origins) {
    const ref = locateRef(cv, origin.ref, origin.quote);
    if (!ref || (!textAt.has(ref) && !isNormalised(cv, ref))) {
      gone.push(origin);
      continue;
    }
    found.add(ref);
    traced.push(ref === origin.ref ? origin : { ...origin, ref });
  }
  const quotes = origins.map((origin) => ({ origin, letters: letters(origin.quote) }));
  for (const { ref, text } of texts) {
    if (found.has(ref)) continue;
    const wanted = letters(text);
    if (!wanted) continue;
    const match =
      quotes.find((quote) => quote.letters === wanted) ??
      (wanted.length >= LETTERS_TO_FIND_A_PART ? quotes.find((quote) => quote.letters.includes(wanted)) : undefined);
    // a line that was parted over the fields of an entry: short words count in what stands nowhere else
    const origin = match?.origin ?? gone.find(({ quote }) => quote.includes(text));
    if (origin) traced.push({ ...origin, ref });
  }
  return traced;
}

/**
 * The reference as it is now of a value or entry that was read under `ref`: bullets and entries keep their ids when they move to
 * another entry or section. `words`: what was read there; tells keywords apart, which have no id. Undefined when it is gone.
 */
export function locateRef(cv: Cv, ref: TextRef, words?: string): TextRef | undefined {
  const [section, entryId, field, item] = ref.split("/");
  if (section === "basics") return ref;
  const at = findEntry(cv, section as EntrySection, entryId ?? "");
  if (item !== undefined) {
    const bullet = findBullet(cv, item);
    if (bullet) return bulletRef(bullet);
    return at && fieldOf(at, "keywords") && field === "keywords"
      ? keywordRef(cv, at, entryId!, item, words)
      : undefined;
  }
  if (!at) return undefined;
  if (field === undefined) return `${at}/${entryId}`;
  if (at === section) return ref;
  const role = FIELD_ROLES[section as EntrySection]?.[field];
  const now = role && fieldOf(at, role);
  return now && `${at}/${entryId}/${now}`;
}

/** Where a step of undo shows: before it (`from`) or after it, in the CV as it is then. */
export function placeOfStep(step: Step, side: "from" | "ref"): TextRef | undefined {
  const refs = side === "from" ? [step.from, step.ref] : [step.ref];
  return refs.map((ref) => ref && locateRef(step.cv, ref)).find(Boolean);
}

/** The section an entry is in now; where it was first, as ids of different kinds may be alike. */
function findEntry(cv: Cv, section: EntrySection, entryId: string): EntrySection | undefined {
  const order = [section, ...ENTRY_SECTIONS];
  return order.find((name) => (cv[name] as { id: string }[] | undefined)?.some((entry) => entry.id === entryId));
}

function keywordRef(
  cv: Cv,
  section: EntrySection,
  entryId: string,
  index: string,
  words?: string,
): TextRef | undefined {
  const keywords = entriesOf(cv, section).find((entry) => entry.id === entryId)?.keywords as string[] | undefined;
  if (!keywords) return undefined;
  const wanted = letters(words ?? "");
  const there = keywords[Number(index)];
  const same = (keyword: string | undefined) => keyword !== undefined && letters(keyword) === wanted;
  const now = !wanted || same(there) ? Number(index) : keywords.findIndex(same);
  // not found: the person typed other words over it
  const at = now >= 0 ? now : Number(index);
  return at in keywords ? `${section}/${entryId}/keywords/${at}` : undefined;
}

/** Normalised dates and flags are values too, though not texts a reader of the CV sees. */
function isNormalised(cv: Cv, ref: TextRef): boolean {
  const [section, entryId, field] = ref.split("/");
  const entry = section !== "basics" && entriesOf(cv, section as EntrySection).find((other) => other.id === entryId);
  return Boolean(entry && field && entry[field]);
}

/** Letters, digits and signs alone: how a text is told from another whatever its spaces and line ends. */
function letters(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s\p{Pd}\u00ad]+/gu, "");
}
