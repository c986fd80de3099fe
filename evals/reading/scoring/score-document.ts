import type { Cv } from "@/lib/cv/schema";
import type { Reading, SourceText } from "@/lib/intake/contract";
import type { Truth } from "../corpus/truth";
import { align, commonSubsequence, dice } from "./align";
import { type Entry, fieldsOfCv, fieldsOfTruth } from "./fields";
import { withoutLabel, wordsOf } from "./normalise";

export interface Count {
  /** read as the document says it */
  right: number;
  /** read, but not so in the document, or not there */
  wrong: number;
  /** in the document, but not read so */
  missed: number;
}

export interface DocumentScore {
  fields: Record<string, Count>;
  /** bullets of jobs: whole and under the right job, of all there are */
  bullets: { right: number; all: number };
  /** longest common subsequence of the bullets, of their number */
  order: { inOrder: number; all: number };
  /** values that are stretches of the document's own text */
  grounding: { grounded: number; all: number };
  /** values all of whose words the invented person's CV has: also true of what extraction gave */
  truthful: { grounded: number; all: number };
  /** words of the document that are in the CV or under "not placed" */
  recall: { found: number; all: number };
  /** the reader gave an error instead */
  error?: string;
  /** for a person who looks at one document: what was wrong */
  faults: string[];
}

/** Compares what was read with what the document says. `reading` undefined: the reader refused it (`error`). */
export function scoreDocument(
  truth: Truth,
  read: { source: SourceText; reading: Reading } | undefined,
  error?: string,
): DocumentScore {
  const expected = fieldsOfTruth(truth);
  const score: DocumentScore = {
    fields: {},
    bullets: { right: 0, all: expected.bullets.length },
    order: { inOrder: 0, all: expected.bullets.length },
    grounding: { grounded: 0, all: 0 },
    truthful: { grounded: 0, all: 0 },
    recall: { found: 0, all: 0 },
    ...(error && { error }),
    faults: error ? [`error: ${error}`] : [],
  };
  const cv = read?.reading.cv;
  const found = cv && fieldsOfCv(cv, truth);
  const compare = (field: string, want: string[], got: string[]) => {
    const count = (score.fields[field] ??= { right: 0, wrong: 0, missed: 0 });
    const left = [...got];
    const missed: string[] = [];
    for (const value of want) {
      const at = left.indexOf(value);
      if (at < 0) missed.push(value);
      else left.splice(at, 1);
    }
    count.right += want.length - missed.length;
    count.missed += missed.length;
    count.wrong += left.length;
    if (missed.length || left.length)
      score.faults.push(
        `${field}: wanted ${missed.map(quote).join(" + ") || "nothing"}, got ${left.map(quote).join(" + ") || "nothing"}`,
      );
    return want.length - missed.length;
  };
  for (const [field, want] of Object.entries(expected.single)) compare(field, want, found?.single[field] ?? []);
  for (const [list, want] of Object.entries(expected.lists)) {
    const got = found?.lists[list] ?? [];
    const partner = align(want, got, alike);
    const fields = [...new Set([...want, ...got].flatMap((entry) => Object.keys(entry)))];
    want.forEach((entry, i) => {
      const other = partner[i] === undefined ? undefined : got[partner[i]];
      for (const field of fields) {
        const right = compare(`${list}.${field}`, entry[field] ?? [], other?.[field] ?? []);
        if (list === "work" && field === "bullet") score.bullets.right += right;
      }
    });
    got.forEach((entry, i) => {
      if (partner.includes(i)) return;
      for (const field of fields) compare(`${list}.${field}`, [], entry[field] ?? []);
    });
  }
  score.order.inOrder = commonSubsequence(expected.bullets, found?.bullets ?? []);
  const vocabulary = wordsOfTruth(truth);
  score.recall.all = vocabulary.length;
  if (read) {
    checkGrounding(score, read, new Set(vocabulary));
    checkRecall(score, read, vocabulary);
  }
  return score;
}

const quote = (text: string) => `“${text}”`;

/** Entries belong together when fields agree, or at least their words. */
function alike(want: Entry, got: Entry): number {
  let same = 0;
  for (const [field, list] of Object.entries(want)) for (const value of list) if (got[field]?.includes(value)) same++;
  const text = (entry: Entry) => Object.values(entry).flatMap((list) => list.flatMap((value) => wordsOf(value)));
  return same + dice(text(want), text(got));
}

/** Without white space, hyphens and marks: what a line end, a column or a ligature can change is gone. */
const compact = (text: string) =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "");

/** Fields that are normalised or made, not quoted: ids, ISO dates, codes, the language. */
const MADE = new Set(["id", "startDate", "endDate", "date", "countryCode", "network", "username", "current"]);

/** Every string of a CV that claims to be a quotation. */
export function quotedStrings(cv: Cv): string[] {
  const out: string[] = [];
  const walk = (value: unknown, key: string) => {
    if (typeof value === "string") out.push(value);
    else if (Array.isArray(value)) for (const item of value) walk(item, key);
    else if (value && typeof value === "object")
      for (const [name, inner] of Object.entries(value)) {
        if (MADE.has(name)) continue;
        walk(inner, name);
      }
  };
  const { language: _, order: __, ...rest } = cv;
  walk(rest, "");
  return out.filter((text) => text !== "Not placed" && text !== "Personal details");
}

function checkGrounding(
  score: DocumentScore,
  { source, reading }: { source: SourceText; reading: Reading },
  vocabulary: Set<string>,
) {
  const byIndex = new Map(source.lines.map((line) => [line.index, line]));
  const links = source.lines.flatMap((line) => line.links?.map(({ url }) => url) ?? []);
  const whole = compact(
    `${source.lines.map(({ text }) => text).join(" ")} ${links.join(" ")} ${links.map(decode).join(" ")}`,
  );
  // a text that runs on in another column or page: its own lines in their order
  const own = reading.origins.map(({ lines }) =>
    compact(lines.map((index) => byIndex.get(index)?.text ?? "").join(" ")),
  );
  for (const text of quotedStrings(reading.cv)) {
    for (const piece of text.split("\n")) {
      const bare = compact(piece);
      if (!bare) continue;
      score.grounding.all++;
      if (whole.includes(bare) || own.some((lines) => lines.includes(bare))) score.grounding.grounded++;
      else score.faults.push(`not in the document: ${quote(piece)}`);
      score.truthful.all++;
      if (wordsOf(piece).every((word) => vocabulary.has(word))) score.truthful.grounded++;
    }
  }
}

const decode = (url: string) => {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
};

/** Words of all the person's values, as the document writes them. */
function wordsOfTruth(truth: Truth): string[] {
  const out: string[] = [];
  const walk = (value: unknown, key = "") => {
    if (typeof value === "string") {
      if (!["startDate", "endDate", "date", "city", "network", "url"].includes(key))
        out.push(...wordsOf(key === "score" ? withoutLabel(value) : value));
    } else if (Array.isArray(value)) for (const item of value) walk(item, key);
    else if (value && typeof value === "object") for (const [name, inner] of Object.entries(value)) walk(inner, name);
  };
  const { language: _, basics, ...rest } = truth;
  const { name: __, ...shown } = basics;
  walk(shown);
  walk(rest);
  for (const url of [basics.url, ...basics.profiles.map((p) => p.url)])
    out.push(...wordsOf(url?.replace(/^https?:\/\/(www\.)?/, "")));
  return out;
}

function checkRecall(
  score: DocumentScore,
  { source, reading }: { source: SourceText; reading: Reading },
  vocabulary: string[],
) {
  const have = new Map<string, number>();
  const notPlaced = new Set(reading.notPlaced);
  const text = [
    ...quotedStrings(reading.cv),
    ...reading.cv.basics.profiles.map(({ network }) => network ?? ""),
    ...source.lines.filter(({ index }) => notPlaced.has(index)).map((line) => line.text),
  ].join(" ");
  for (const word of wordsOf(text)) have.set(word, (have.get(word) ?? 0) + 1);
  // a value repeated on purpose (an employer of several positions) stands in the document once
  const missing: string[] = [];
  for (const word of vocabulary) if (!have.has(word)) missing.push(word);
  score.recall.found = vocabulary.length - missing.length;
  if (missing.length) score.faults.push(`words lost: ${missing.join(" ")}`);
}
