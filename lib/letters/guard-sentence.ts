import { readText } from "@/lib/cv/refs";
import type { Cv } from "@/lib/cv/schema";
import type { Answer, Evidence } from "@/lib/improvement/contract";
import { guardText, type Verdict } from "@/lib/improvement/guard-change";
import { answerText } from "@/lib/improvement/list-facts";
import { tokenize } from "@/lib/improvement/tokenize";
import type { QuestionnaireDraft } from "@/lib/questionnaire/schema";
import type { JobNames } from "./read-job";
import { listEntries } from "./settings";
import { letterWords } from "./words";
import { english } from "./words/en";

export interface SentenceContext {
  cv: Cv;
  answers: Answer[];
  job: QuestionnaireDraft;
  names: JobNames;
  /** BCP 47, of the letter */
  language: string;
}

/** Longest sentence of a letter, in characters. */
const LONGEST = 500;

/**
 * The fact guard for a sentence of a letter: quotes exact; with evidence, every word from it, from the role it stands in and from closed
 * phrases; without, only words of courtesy and the names of the job, these where an application is spoken of. One sentence speaks of one
 * role: what was done in another is not joined to it, nor is a skill of the list. `phrase`: the closed phrase of a template that the
 * sentence was made with.
 */
export function guardSentence(
  sentence: { text: string; evidence: readonly Evidence[] },
  context: SentenceContext,
  phrase?: string,
): Verdict {
  const { text, evidence } = sentence;
  const { cv, answers, job, names, language } = context;
  const words = letterWords(language);
  if (!text.trim()) return refuse("empty", "The sentence is empty.");
  if (text.length > LONGEST) return refuse("too-long", "The sentence is longer than a letter's should be.");
  const misquoted = checkQuotes(evidence, context);
  if (misquoted) return misquoted;
  const jobName = [
    `${job.position} ${names.employer ? `at ${names.employer}` : ""}`,
    words?.apply(job.position, names.employer) ?? "",
    names.employer
      ? (words?.ending(names.employer).join(" ") ??
        `with ${names.employer}, at ${names.employer}, to ${names.employer}`)
      : "",
    names.employer && language === "en"
      ? `with ${names.employer}, to ${names.employer}, join ${names.employer}, for ${names.employer}`
      : "",
  ];
  const quotes = [...new Set(evidence.map((e) => e.quote))];
  const frame =
    evidence.length > 0
      ? [...(words ?? english).frame, ...settingsOf(cv, evidence, language), ...(phrase ? [phrase] : [])]
      : [...(words ?? english).courtesy, ...jobName, ...(phrase ? [phrase] : [])];
  if (evidence.length === 0) {
    const stray = strayJobName(text, context);
    if (stray) return refuse("unsupported-name", `"${stray}" stands where it says something of you.`);
  }
  return guardText(text, quotes, frame, { cv, answers, questionnaire: job, language });
}

/** Refuses quotes that are not where they are said to be, and quotes of different places of the CV together. */
export function checkQuotes(evidence: readonly Evidence[], { cv, answers }: SentenceContext): Verdict | undefined {
  for (const item of evidence) {
    const source =
      item.source === "cv"
        ? readText(cv, item.ref)
        : answers
            .filter((a) => a.questionId === item.ref && a.have)
            .map(answerText)
            .join("\n");
    if (!item.quote || !source?.includes(item.quote))
      return refuse(
        "quote-not-found",
        `"${item.quote.slice(0, 60)}" is not in your CV or answers where it was said to be.`,
      );
  }
  const groups = new Set(evidence.filter((e) => e.source === "cv").map((e) => groupOf(e.ref)));
  return groups.size > 1 ? refuse("evidence-elsewhere", "It joins what your CV says in different places.") : undefined;
}

/**
 * The guard for a headline: each of its parts, between bars, by itself from one place of the CV. A headline without evidence is refused.
 */
export function guardHeadline(
  headline: { text: string; evidence: readonly Evidence[] },
  context: SentenceContext,
): Verdict {
  if (headline.evidence.length === 0) return refuse("unsupported-name", "Nothing you wrote was given as evidence.");
  const groups = new Map<string, Evidence[]>();
  for (const item of headline.evidence) {
    const group = item.source === "cv" ? groupOf(item.ref) : "person";
    groups.set(group, [...(groups.get(group) ?? []), item]);
  }
  for (const part of headline.text.split(/\s+[|·•]\s+/)) {
    const verdicts = [...groups.values()].map((evidence) => guardSentence({ text: part, evidence }, context));
    if (verdicts.some((v) => v.ok)) continue;
    return verdicts[0] ?? refuse("empty", "The headline is empty.");
  }
  return { ok: true };
}

function refuse(
  code: "empty" | "too-long" | "quote-not-found" | "evidence-elsewhere" | "unsupported-name",
  reason: string,
): Verdict {
  return { ok: false, code, reason };
}

/** A role, school or project by itself; the lists and the profile together: they say what holds of the person at any time. */
function groupOf(ref: string): string {
  const [section = "", entry = ""] = ref.split("/");
  return ["basics", "skills", "languages", "certificates", "interests"].includes(section)
    ? "person"
    : `${section}/${entry}`;
}

/** What a quote's entry says of itself: "as Staff Nurse at Northmoor"; "Beginner French". */
export function settingsOf(cv: Cv, evidence: readonly Evidence[], language: string): string[] {
  const words = letterWords(language) ?? english;
  const keys = new Set(evidence.filter((e) => e.source === "cv").map((e) => e.ref.split("/").slice(0, 2).join("/")));
  const entries = listEntries(cv).filter((entry) => keys.has(entry.key));
  const languages = cv.languages.filter((l) => keys.has(`languages/${l.id}`));
  return [
    ...entries.map((entry) => words.state(entry.setting)),
    ...languages.map((l) => [l.fluency, l.language].filter(Boolean).join(" ")),
  ];
}

/** A sentence without evidence names the job only where it speaks of applying: "I am Head Nurse at Hope" would be a claim. */
function strayJobName(text: string, { job, names, language }: SentenceContext): string | undefined {
  const heads = (letterWords(language) ?? english).jobHeads;
  const lower = tokenize(text).map((t) => t.text.toLowerCase());
  for (const name of [job.position, names.employer ?? ""]) {
    const wanted = tokenize(name).map((t) => t.text.toLowerCase());
    if (wanted.length === 0) continue;
    for (const [i, word] of lower.entries())
      if (word === wanted[0] && !lower.slice(Math.max(0, i - 12), i).some((w) => heads.has(w))) return name;
  }
  return undefined;
}
