import { listTexts } from "@/lib/cv/refs";
import type { Cv } from "@/lib/cv/schema";
import type { Answer, Evidence } from "@/lib/improvement/contract";
import { cvLanguage } from "@/lib/improvement/detect-language";
import { listFacts } from "@/lib/improvement/list-facts";
import { stemWord } from "@/lib/improvement/stem-word";
import { tokenize } from "@/lib/improvement/tokenize";
import type { QuestionnaireDraft } from "@/lib/questionnaire/schema";
import { guardSentence, type SentenceContext } from "./guard-sentence";
import { readJob } from "./read-job";

export type OwnVerdict = { ok: true; evidence: Evidence[] } | { ok: false; code: string; reason: string };

/**
 * The fact guard for a sentence that the person wrote: it passes as a courtesy, or from one place of the CV or one answer that holds its
 * words. The evidence found is kept with it. What is new is said, for the person to change or to sign.
 */
export function judgeOwnSentence(
  text: string,
  { cv, answers, job }: { cv: Cv; answers: Answer[]; job: QuestionnaireDraft },
): OwnVerdict {
  const names = readJob(job.jobDescription, job.position);
  const context: SentenceContext = { cv, answers, job, names, language: cvLanguage(cv) ?? "en" };
  const plain = guardSentence({ text, evidence: [] }, context);
  if (plain.ok) return { ok: true, evidence: [] };
  const words = new Set(tokenize(text).map((t) => stemWord(t.text)));
  const places = new Map<string, { evidence: Evidence[]; hits: number }>();
  const sections = new Map(listTexts(cv).map((t) => [t.ref, t.section]));
  for (const fact of listFacts({ cv, answers })) {
    const hits = tokenize(fact.text).filter((t) => t.text.length > 3 && words.has(stemWord(t.text))).length;
    if (hits === 0) continue;
    const section = sections.get(fact.ref) ?? "answer";
    const key = ["basics", "skills", "languages", "certificates", "interests"].includes(section)
      ? "person"
      : fact.source === "answer"
        ? fact.ref
        : fact.ref.split("/").slice(0, 2).join("/");
    const place = places.get(key) ?? { evidence: [], hits: 0 };
    place.evidence.push({ source: fact.source, ref: fact.ref, quote: fact.text });
    place.hits += hits;
    places.set(key, place);
  }
  let nearest = plain;
  const best = [...places.values()].sort((a, b) => b.hits - a.hits).slice(0, 4);
  for (const [i, { evidence }] of best.entries()) {
    // each line by itself first: what another line says weakly does not count against it
    for (const item of [...evidence.map((e) => [e]), evidence]) {
      const verdict = guardSentence({ text, evidence: item }, context);
      if (verdict.ok) return { ok: true, evidence: item };
      if (i === 0) nearest = verdict;
    }
  }
  return nearest;
}
