import { type Cv, ENTRY_SECTIONS, type EntrySection } from "@/lib/cv/schema";
import { extractRequirements } from "@/lib/improvement/extract-requirements";
import { findTerms } from "@/lib/improvement/find-terms";
import { stemWord } from "@/lib/improvement/stem-word";
import { tokenize } from "@/lib/improvement/tokenize";

/** The job that content is measured by; both may be empty. */
export interface TargetJob {
  position: string;
  jobDescription: string;
}

/** A part of a CV that can be left out of a document without leaving a gap in the person's story. */
export interface DispensablePart {
  /** `<section>/<entry id>/<list>/<bullet id>` (lib/cv/refs.ts), or `<section>/<entry id>` for a whole entry */
  ref: string;
  section: EntrySection;
  /** what stands there, for the list of what was left out */
  text: string;
}

/** Lists of bullets that may become shorter. */
const LISTS = ["highlights", "courses", "items"] as const;

/**
 * Entries that may go whole, and what being one is worth: interests first, awards late. Roles, schools, skills and languages
 * always stay, because a gap between two dates or a missing skill says something that is not true.
 */
const ENTRY_WORTH: Partial<Record<EntrySection, number>> = {
  interests: 0,
  references: 0.5,
  additional: 2,
  volunteer: 3,
  publications: 3.5,
  awards: 3.5,
  certificates: 4,
  projects: 4,
};

/** The newest role keeps at least this many bullets: what recruiters read first is not emptied. */
const KEPT_IN_NEWEST_ROLE = 2;

type Entry = Record<string, unknown> & { id: string };

/**
 * What may be left out of a CV, the least relevant first: what the job asks for, numbers, and recent work count for a text;
 * being late in its list counts against it. Without a job the rest decides. The same input gives the same order. Pure.
 */
export function rankContent(cv: Cv, job?: TargetJob): DispensablePart[] {
  const relevance = measureRelevance(job);
  const ranked: (DispensablePart & { worth: number; at: number })[] = [];
  for (const section of ENTRY_SECTIONS)
    (cv[section] as Entry[]).forEach((entry, index) => {
      const recency = section === "work" ? Math.max(0, 3 - index) : 0;
      const bullets = LISTS.flatMap((list) => bulletsOf(entry, list)).map(({ list, id, text }, i) => {
        const number = /\p{N}/u.test(text) ? 1 : 0;
        const worth = relevance(text) + number + recency - Math.min(i, 10) * 0.15 + (section === "work" ? 1 : 0);
        return { ref: `${section}/${entry.id}/${list}/${id}`, section, text, worth };
      });
      const best = bullets.reduce((most, bullet) => Math.max(most, bullet.worth), 0);
      const kept = section === "work" && index === 0 ? KEPT_IN_NEWEST_ROLE : 0;
      const free = kept ? [...bullets].sort((a, b) => b.worth - a.worth).slice(kept) : bullets;
      for (const bullet of free) ranked.push({ ...bullet, at: ranked.length });
      const own = ENTRY_WORTH[section];
      if (own === undefined) return;
      const text = titleOf(entry);
      const worth = Math.max(best + 0.1, own + relevance(text) - Math.min(index, 10) * 0.1);
      ranked.push({ ref: `${section}/${entry.id}`, section, text, worth, at: ranked.length });
    });
  // of two equals the later one goes first
  ranked.sort((a, b) => a.worth - b.worth || b.at - a.at);
  return ranked.map(({ ref, section, text }) => ({ ref, section, text }));
}

function bulletsOf(entry: Entry, list: (typeof LISTS)[number]): { list: string; id: string; text: string }[] {
  const items = entry[list];
  if (!Array.isArray(items)) return [];
  return (items as { id: string; text: string }[]).map(({ id, text }) => ({ list, id, text }));
}

/** The words by which a person knows an entry. */
function titleOf(entry: Entry): string {
  const parts = [entry.name, entry.title, entry.position, entry.organization].filter(
    (part): part is string => typeof part === "string" && part.trim() !== "",
  );
  const keywords = Array.isArray(entry.keywords) ? (entry.keywords as string[]).join(", ") : "";
  return [parts.join(", "), keywords].filter(Boolean).join(": ");
}

/** Points of a text: 3 for each thing the job requires, 2 for each it would like, 0.5 for each other word of the job. */
function measureRelevance(job: TargetJob | undefined): (text: string) => number {
  if (!job || !(job.position.trim() || job.jobDescription.trim())) return () => 0;
  const required = new Map<string, number>();
  for (const { topic, need } of extractRequirements(job.jobDescription))
    required.set(topic.toLowerCase(), need === "must" ? 3 : 2);
  const words = new Set(stems(`${job.position}\n${job.jobDescription}`));
  return (text) => {
    const topics = new Set(findTerms(text).map(({ name }) => name.toLowerCase()));
    const lower = text.toLowerCase();
    let points = 0;
    for (const [topic, worth] of required) if (topics.has(topic) || lower.includes(topic)) points += worth;
    const shared = new Set(stems(text).filter((stem) => words.has(stem)));
    return points + Math.min(shared.size, 6) * 0.5;
  };
}

/** Words short enough to be grammar in most languages say nothing about a job. */
const SHORTEST_WORD = 4;

function stems(text: string): string[] {
  return tokenize(text)
    .map(({ text: word }) => word)
    .filter((word) => word.length >= SHORTEST_WORD)
    .map((word) => stemWord(word));
}
