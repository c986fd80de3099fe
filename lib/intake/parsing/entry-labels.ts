import type { Piece } from "./assign-roles";
import { findPeriod } from "./dates";
import type { RawEntry } from "./entries";
import { type EntryLabel, LABELS } from "./entry-label-words";
import { foldWords } from "./fold";
import { isPhrase, labelAtStart } from "./labels";
import type { Paragraph } from "./paragraphs";

const KINDS: Record<"work" | "education", readonly EntryLabel[]> = {
  work: ["title", "employer", "location", "dates", "duties"],
  education: ["degree", "school", "area", "location", "dates"],
};

const books = new Map<string, Map<string, EntryLabel>>();
function bookOf(kind: "work" | "education"): Map<string, EntryLabel> {
  let book = books.get(kind);
  if (book) return book;
  book = new Map();
  for (const label of KINDS[kind])
    for (const phrase of LABELS[label].split("|")) {
      const folded = foldWords(phrase);
      if (folded && !book.has(folded)) book.set(folded, label);
    }
  books.set(kind, book);
  return book;
}

/** An entry written as labelled lines: what its labels name, and its dates and body as in any other entry. */
export interface LabelledEntry {
  raw: RawEntry;
  values: Map<EntryLabel, Piece>;
}

/** Labels that tell entries apart: at least two of them make a form of a section. */
const LEADING: ReadonlySet<EntryLabel> = new Set(["title", "employer", "dates", "degree", "school"]);

/**
 * The entries of a section that is filled in like a form ("Position: …", "Employer: …", "Dates: …"), one after the other; undefined
 * when it is not. An entry ends where a label comes again.
 */
export function labelledEntries(
  kind: "work" | "education",
  paragraphs: readonly Paragraph[],
): LabelledEntry[] | undefined {
  const lines = labelLines(kind, paragraphs);
  const kinds = new Set(lines.flatMap(({ label }) => (label && LEADING.has(label) ? [label] : [])));
  if (kinds.size < 2) return undefined;
  // "Acme, 2018 – 2022" over "Client: …": the labels are of something within an entry.
  const first = lines.findIndex(({ label }) => label !== undefined);
  if (
    lines.some(({ label, paragraph }, i) => !label && !paragraph.listItem && (i < first || findPeriod(paragraph.text)))
  )
    return undefined;
  const entries: LabelledEntry[] = [];
  for (const { label, paragraph } of lines) {
    let entry = entries.at(-1);
    if (
      !entry ||
      (label && label !== "duties" && (entry.values.has(label) || (label === "dates" && entry.raw.period)))
    ) {
      entry = { raw: { head: [], body: [] }, values: new Map() };
      entries.push(entry);
    }
    const period = label === "dates" ? findPeriod(paragraph.text) : undefined;
    if (period) entry.raw.period = { ...period, paragraph };
    else if (label && label !== "duties" && label !== "dates" && !entry.values.has(label))
      entry.values.set(label, { text: paragraph.text, paragraph });
    else entry.raw.body.push(paragraph);
    if (label && label !== "duties") entry.raw.head.push({ paragraph, pieces: [] });
  }
  return entries;
}

/** A stretch of a head with a label in front ("tytuł: inżynier"): which, and what it labels. */
export function labelOf(kind: "work" | "education", text: string): { label: EntryLabel; value: string } | undefined {
  const match = /^([^:：\t]{2,60}?)\s*[:：]\s*(\S[\s\S]*)$/u.exec(text);
  const label = match && bookOf(kind).get(foldWords(match[1]!));
  return label ? { label, value: match[2]! } : undefined;
}

/** The stretches of a piece of a head, parted before labels: "TU Example, field: physics" has two. */
export function partsAtLabels(kind: "work" | "education", text: string): string[] {
  if (!/[:：]/.test(text)) return [text];
  // "Example College Grade: Distinction"
  const graded = /^(.*\S)\s+((\p{L}+)\s*[:：]\s*\S.*)$/u.exec(text);
  if (
    kind === "education" &&
    graded &&
    !labelAtStart(text, "scoreLabels") &&
    !/[,:：]$/.test(graded[1]!) &&
    isPhrase("scoreLabels", graded[3]!)
  )
    return [...partsAtLabels(kind, graded[1]!), graded[2]!];
  const parts: string[] = [];
  for (const part of text.split(/,\s+/)) {
    if (!parts.length || labelOf(kind, part)) parts.push(part);
    else parts.push(`${parts.pop()}, ${part}`);
  }
  return parts;
}

/** Lines without their labels; a label alone in a line is that of the line below. */
function labelLines(kind: "work" | "education", paragraphs: readonly Paragraph[]) {
  const book = bookOf(kind);
  const out: { label?: EntryLabel; paragraph: Paragraph }[] = [];
  let open: EntryLabel | undefined;
  for (const paragraph of paragraphs) {
    const match = /^([^:：\t]{2,90}?)\s*(?:[:：]|\t)\s*([\s\S]*)$/u.exec(paragraph.text);
    const said = match && book.get(foldWords(match[1]!.replace(/\s*\([^()]*\)$/u, "")));
    const label = said ?? (match ? book.get(foldWords(match[1]!)) : undefined);
    if (label && !match![2]) open = label;
    else if (label) {
      out.push({ label, paragraph: { ...paragraph, text: match![2]! } });
      open = undefined;
    } else {
      out.push({ ...(open && { label: open }), paragraph });
      open = undefined;
    }
  }
  return out;
}
