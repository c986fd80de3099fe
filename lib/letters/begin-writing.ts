import { chooseFacts, type FactChoice } from "./choose-facts";
import type { LeftOut } from "./contract";
import { guardSentence, type SentenceContext } from "./guard-sentence";
import { type JobNames, readJob } from "./read-job";
import type { Admit } from "./tell-facts";

export interface BegunWriting {
  names: JobNames;
  context: SentenceContext;
  choice: FactChoice;
  /** lets a sentence pass the fact guard, or nothing */
  admit: Admit;
  /** what `admit` refused so far, with the reason */
  leftOut: LeftOut[];
}

/** What every text from templates begins with: the job's names, the facts that show best what it asks for, and the guard. Pure. */
export function beginWriting(
  { cv, answers, job }: Pick<SentenceContext, "cv" | "answers" | "job">,
  language: SentenceContext["language"],
): BegunWriting {
  const names = readJob(job.jobDescription, job.position);
  const context: SentenceContext = { cv, answers, job, names, language };
  const choice = chooseFacts({ cv, job, answers, language });
  const leftOut: LeftOut[] = [];
  const admit: Admit = (text, evidence = [], quiet = false) => {
    if (!text) return [];
    const verdict = guardSentence({ text, evidence }, context);
    if (verdict.ok) return [{ text, author: "rules", evidence }];
    if (!quiet) leftOut.push({ text, code: verdict.code, reason: verdict.reason });
    return [];
  };
  return { names, context, choice, admit, leftOut };
}
