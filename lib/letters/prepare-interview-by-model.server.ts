import { z } from "zod";
import type { Evidence } from "@/lib/improvement/contract";
import { requirementRefs } from "@/lib/improvement/list-questions";
import type { Model } from "@/lib/platform/ai/model.server";
import { callModel, type WritingCall } from "./call-model.server";
import { chooseFacts } from "./choose-facts";
import type { LeftOut } from "./contract";
import { guardQuestion, guardQuote } from "./guard-question";
import type { SentenceContext } from "./guard-sentence";
import type { InterviewQuestion, OutlinePart } from "./interview-contract";
import { isInstruction } from "./is-instruction";
import { MOST_LINES, outlinePart, prepareInterview } from "./prepare-interview";
import { type PreparedInterview, reportOfInterview } from "./prepared-interview";
import { readJob } from "./read-job";
import { admitModelSentence, nothingLeft } from "./write-by-model.server";
import type { LetterInput } from "./write-letter";
import { buildWritingPrompt, citedEvidence, type WritingPrompt } from "./writing-prompt";

const evidenceShape = z.array(z.strictObject({ factId: z.string().max(64), quote: z.string().max(10_000) })).max(30);
const shape = z.strictObject({
  questions: z
    .array(
      z.strictObject({
        // some servers leave out what is empty
        requirementId: z.string().max(64).nullish(),
        text: z.string().max(4000),
        evidence: evidenceShape,
        situation: evidenceShape,
        task: evidenceShape,
        action: evidenceShape,
        result: evidenceShape,
      }),
    )
    .max(60),
});
type Reply = z.infer<typeof shape>["questions"][number];

const PARTS = ["situation", "task", "action", "result"] as const;

/**
 * Interview questions that a model words about what the CV shows, each answer outlined with exact quotes of the person's own words: one
 * call, strict JSON, every question and every quote through the fact guard. A question that is refused gives way to the template's;
 * gaps and the practical questions are always the templates'.
 * @throws AppError `model_*` (its cause a `FailedCall`); `model_bad_answer` when no question is left
 */
export async function prepareInterviewByModel(
  input: LetterInput & { model: Model; signal?: AbortSignal | undefined },
): Promise<PreparedInterview & { call: WritingCall }> {
  const { cv, answers, job, model, signal } = input;
  const own = prepareInterview(input);
  const context: SentenceContext = {
    cv,
    answers,
    job,
    names: readJob(job.jobDescription, job.position),
    language: own.language,
  };
  const choice = chooseFacts({ cv, job, answers, language: own.language });
  const prompt = buildWritingPrompt("interview", context, choice);
  const { data, call } = await callModel(model, prompt, shape, signal);
  const leftOut: LeftOut[] = [];
  const made = data.questions.flatMap((reply, i) => {
    const requirement = choice.shown.find((r) => r.id === reply.requirementId);
    const refs = requirement && new Set(requirementRefs(cv, requirement));
    const shows = (e: Evidence) =>
      e.source === "cv"
        ? refs?.has(e.ref)
        : answers.find((a) => a.questionId === e.ref)?.topic.toLowerCase() === requirement?.topic.toLowerCase();
    const [asked] = admitModelSentence(reply, prompt, context, leftOut, (sentence) =>
      guardQuestion({ ...sentence, topic: sentence.evidence.some(shows) ? requirement?.topic : undefined }, context),
    );
    const outline = asked && admitOutline(reply, prompt, context, leftOut);
    return outline ? [{ id: `model-${i + 1}`, asked, outline, requirement }] : [];
  });
  if (made.length === 0) throw nothingLeft(call);
  const worded = (base: InterviewQuestion, by: (typeof made)[number]): InterviewQuestion => ({
    ...base,
    author: "model",
    question: by.asked.text,
    outline: by.outline,
    evidence: base.evidence.filter((e) => !by.outline.some((p) => p.quotes.some((q) => q.ref === e.ref))),
  });
  const requirements = own.questions
    .filter((q) => q.kind === "shown" || q.kind === "named" || q.kind === "gap")
    .map((q) => {
      const by = made.find(({ requirement }) => requirement?.id === q.id);
      return by && q.kind !== "gap" && q.outline ? worded(q, by) : q;
    });
  const told = new Set(requirements.flatMap((q) => q.outline?.flatMap((p) => p.quotes.map((e) => e.ref)) ?? []));
  const isDeed = (e: Evidence) => e.source === "answer" || /\/(?:highlights|description|summary)(?:\/|$)/.test(e.ref);
  const lines: InterviewQuestion[] = [];
  const addLine = (question: InterviewQuestion) => {
    const deeds = (question.outline ?? []).flatMap((p) => p.quotes).filter(isDeed);
    if (lines.length >= MOST_LINES || deeds.every((e) => told.has(e.ref))) return;
    for (const { ref } of deeds) told.add(ref);
    lines.push(question);
  };
  const templates = own.questions.filter((q) => q.kind === "line");
  const why = "Lines with results are what interviewers ask about.";
  for (const { id, asked, outline, requirement } of made)
    if (!requirement) addLine({ id, kind: "line", author: "model", question: asked.text, why, outline, evidence: [] });
  for (const question of templates) addLine(question);
  const interview = {
    ...own,
    questions: [...requirements, ...lines, ...own.questions.filter((q) => q.kind === "practical")],
  };
  return { interview, report: { ...reportOfInterview(leftOut), engine: "model" }, call };
}

/** The outline of an answer, where all its quotes pass; undefined, with a reason noted, where one does not or none tells of a deed. */
function admitOutline(
  reply: Reply,
  prompt: WritingPrompt,
  context: SentenceContext,
  leftOut: LeftOut[],
): OutlinePart[] | undefined {
  const refuse = (code: string, reason: string) => {
    leftOut.push({ text: prompt.shield.restore(reply.text).slice(0, 1000), code, reason });
    return undefined;
  };
  const taken: Evidence[] = [];
  const outline: OutlinePart[] = [];
  for (const part of PARTS) {
    const quotes: Evidence[] = [];
    for (const { factId, quote } of reply[part]) {
      const cited = citedEvidence(prompt, factId, quote.trim());
      if (!cited || isInstruction(cited.quote))
        return refuse("quote-not-found", "The outline of its answer cites something that is not there.");
      const verdict = guardQuote(cited, context);
      if (!verdict.ok) return refuse(verdict.code, `The outline of its answer: ${verdict.reason}`);
      const again = taken.some(
        (t) => t.ref === cited.ref && (t.quote.includes(cited.quote) || cited.quote.includes(t.quote)),
      );
      if (again) continue;
      taken.push(cited);
      quotes.push(cited);
    }
    outline.push(outlinePart(part, quotes));
  }
  const place = (e: Evidence) => e.ref.split("/").slice(0, 2).join("/");
  if (new Set(taken.filter((e) => e.source === "cv").map(place)).size > 1)
    return refuse("evidence-elsewhere", "The outline of its answer joins what your CV says in different places.");
  if (!outline.some(({ part, quotes }) => (part === "action" || part === "result") && quotes.length > 0))
    return refuse("no-evidence", "The outline of its answer quotes nothing that you did.");
  return outline;
}
