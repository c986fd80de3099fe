import { ENTRY_SECTIONS, type EntrySection } from "@/lib/cv/schema";
import type { Reading, SourceText } from "../contract";
import type { CvBuilder } from "./cv-builder";
import { institutionScore, organisationScore, titleScore } from "./vocabulary";

type Rated = NonNullable<Reading["confidences"]>[number];
type Fields = Record<string, unknown> & { id: string };

/** What an entry of a section should have, and how much its lack weighs. */
const EXPECTED: Partial<Record<EntrySection, [field: string, weight: number, lack: string][]>> = {
  work: [
    ["position", 0.25, "no job title was found"],
    ["name", 0.25, "no employer was found"],
    ["dates", 0.2, "no dates were found"],
  ],
  volunteer: [
    ["position", 0.15, "no role was found"],
    ["organization", 0.2, "no organisation was found"],
    ["dates", 0.1, "no dates were found"],
  ],
  education: [
    ["institution", 0.3, "no school was found"],
    ["studyType", 0.15, "no degree was found"],
    ["dates", 0.15, "no dates were found"],
  ],
  projects: [["name", 0.3, "no name was found"]],
  certificates: [["name", 0.4, "no name was found"]],
  awards: [["title", 0.4, "no title was found"]],
  publications: [["name", 0.4, "no title was found"]],
  languages: [["language", 0.4, "no language was found"]],
};

/**
 * How sure the reader is of each entry, 0 to 1, and what speaks for and against it in plain words: what it lacks, what the reader
 * doubts, whether known words confirm what a value is taken for, and how well a picture's letters were recognised.
 */
export function rateEntries(builder: CvBuilder, source: SourceText, nameConfidence: number | undefined): Rated[] {
  const { cv } = builder;
  const linesOf = new Map<string, Set<number>>();
  for (const { ref, lines } of builder.origins) {
    const [section, id] = ref.split("/");
    const key = section === "basics" ? "basics" : `${section}/${id}`;
    const set = linesOf.get(key) ?? new Set();
    for (const line of lines) set.add(line);
    linesOf.set(key, set);
  }
  const recognised = new Map(
    source.lines.flatMap((line) =>
      line.ocrConfidence === undefined ? [] : [[line.index, line.ocrConfidence] as const],
    ),
  );
  const rate = (ref: string, confidence: number, reasons: string[]): Rated => {
    let sure = confidence;
    for (const doubt of builder.doubts) {
      if (doubt.ref !== ref && !doubt.ref.startsWith(`${ref}/`)) continue;
      if (reasons.includes(doubt.reason)) continue;
      sure -= (1 - doubt.confidence) * 0.3;
      reasons.push(doubt.reason);
    }
    const scanned = [...(linesOf.get(ref) ?? [])].flatMap((line) => recognised.get(line) ?? []);
    if (scanned.length) {
      const weakest = Math.min(...scanned);
      sure *= 0.5 + weakest / 2;
      reasons.push(weakest < 0.8 ? "read from a picture, and some letters are unsure" : "read from a picture");
    }
    return { ref, confidence: Math.round(Math.max(0, Math.min(1, sure)) * 100) / 100, reasons };
  };
  const out = [rateBasics()];
  for (const section of ENTRY_SECTIONS)
    for (const entry of cv[section] as Fields[]) out.push(rateEntry(section, entry));
  return out;

  function rateBasics(): Rated {
    const { basics } = cv;
    const reasons: string[] = [];
    let sure = 1;
    if (!basics.name) {
      sure -= 0.5;
      reasons.push("no name was found");
    } else if (nameConfidence !== undefined && nameConfidence >= 0.85)
      reasons.push("the name is set as the document's title, or stands in the addresses");
    else sure -= 1 - (nameConfidence ?? 1);
    if (!basics.email && !basics.phone) {
      sure -= 0.2;
      reasons.push("no e-mail address and no phone number was found");
    }
    return rate("basics", sure, reasons);
  }

  function rateEntry(section: EntrySection, entry: Fields): Rated {
    const reasons: string[] = [];
    let sure = 1;
    const has = (field: string) => typeof entry[field] === "string" && entry[field] !== "";
    for (const [field, weight, lack] of EXPECTED[section] ?? []) {
      if (has(field) || (field === "studyType" && has("area")) || (field === "dates" && has("startDate"))) continue;
      sure -= weight;
      reasons.push(lack);
    }
    if (section === "work" && has("position") && has("name")) {
      const known = [titleScore(String(entry.position)) > 0, organisationScore(String(entry.name)) > 0];
      if (known[0]) reasons.push("the job title has words of job titles");
      if (known[1]) reasons.push("the employer has words of organisations");
      if (!known[0] && !known[1]) {
        sure -= 0.2;
        reasons.push("no known word tells the job title from the employer");
      } else if (!known[0] || !known[1]) sure -= 0.05;
      if (titleScore(String(entry.name)) > 0 && !known[0]) {
        sure -= 0.2;
        reasons.push("the employer looks like a job title");
      }
    }
    if (section === "education" && has("institution")) {
      if (institutionScore(String(entry.institution)) > 0) reasons.push("the school has words of schools");
      else sure -= 0.1;
    }
    if (section === "additional") {
      const unplaced = entry.title === "Not placed";
      sure = unplaced ? 0.2 : 0.8;
      reasons.push(
        unplaced
          ? "these words fitted nowhere"
          : "kept as it stands: the section is of no kind that a CV has a place for",
      );
    }
    return rate(`${section}/${entry.id}`, sure, reasons);
  }
}
