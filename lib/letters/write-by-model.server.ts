import { z } from "zod";
import { AppError } from "@/lib/errors";
import { cvLanguage } from "@/lib/improvement/detect-language";
import type { Model } from "@/lib/platform/ai/model.server";
import { callModel, FailedCall, type WritingCall } from "./call-model.server";
import { chooseFacts } from "./choose-facts";
import { LETTER_WORDS, type LeftOut, type Sentence, toParagraph, type WritingReport } from "./contract";
import { frameLetter } from "./frame-letter";
import { guardSentence, type SentenceContext } from "./guard-sentence";
import { readJob } from "./read-job";
import { letterWords } from "./words";
import { countWords, type LetterInput, reportOf, type WrittenLetter } from "./write-letter";
import { buildWritingPrompt, citedEvidence, type WritingPrompt } from "./writing-prompt";

const sentence = z.strictObject({
  text: z.string().max(4000),
  evidence: z.array(z.strictObject({ factId: z.string().max(64), quote: z.string().max(10_000) })).max(30),
});
export const sentencesShape = z.array(sentence).max(60);
const letterShape = z.strictObject({
  paragraphs: z.array(z.strictObject({ sentences: sentencesShape })).max(20),
});

/**
 * A cover letter whose body a model words: one call, strict JSON, each sentence alone through the fact guard. What the guard refuses is
 * left out and reported with its reason. Opening, thanks and frame are the templates' own.
 * @throws AppError `model_*` (its cause a `FailedCall`); `fact_guard_refused` when no sentence with evidence is left
 */
export async function writeLetterByModel(
  input: LetterInput & { model: Model; signal?: AbortSignal | undefined },
): Promise<WrittenLetter & { call: WritingCall }> {
  const { cv, answers, job, model, signal } = input;
  const language = cvLanguage(cv) ?? "en";
  const words = letterWords(language);
  const names = readJob(job.jobDescription, job.position);
  const context: SentenceContext = { cv, answers, job, names, language };
  const choice = chooseFacts({ cv, job, answers, language });
  const prompt = buildWritingPrompt("letter", context, choice);
  const { data, call } = await callModel(model, prompt, letterShape, signal);
  const leftOut: LeftOut[] = [];
  const body = data.paragraphs
    .map(({ sentences }) => toParagraph(sentences.flatMap((s) => admitModelSentence(s, prompt, context, leftOut))))
    .filter((p) => p.sentences.length > 0);
  if (!body.some((p) => p.evidence.length > 0)) throw nothingLeft(call);
  const own = (text: string | undefined): Sentence[] =>
    text && guardSentence({ text, evidence: [] }, context).ok ? [{ text, author: "rules", evidence: [] }] : [];
  const opening = toParagraph(own(words?.apply(job.position, names.employer)));
  const ending = toParagraph((words?.ending(names.employer) ?? []).flatMap(own));
  while (body.length > 1 && countWords([opening, ...body, ending]) > LETTER_WORDS.most) body.pop();
  const letter = {
    ...frameLetter({ cv, job, names, words, language, date: input.date }),
    paragraphs: [opening, ...body, ending].filter((p) => p.sentences.length > 0),
  };
  const report: WritingReport = {
    ...reportOf(letter, choice, leftOut, names.contact === undefined),
    engine: "model",
  };
  return { letter, report, call };
}

/** A sentence of a model's reply, restored and judged; none, with a reason noted, when it is refused. */
export function admitModelSentence(
  { text, evidence }: z.infer<typeof sentence>,
  prompt: WritingPrompt,
  context: SentenceContext,
  leftOut: LeftOut[],
  guard = guardSentence,
): Sentence[] {
  const restored = prompt.shield.restore(text).replace(/\s+/g, " ").trim();
  const refuse = (code: string, reason: string) => {
    leftOut.push({ text: code === "canary" ? "" : restored.slice(0, 1000), code, reason });
    return [];
  };
  if (JSON.stringify({ text, evidence }).includes(prompt.canary))
    return refuse("canary", "The model repeated its own instructions.");
  if (/\[\[[A-Z_]+(?:_\d+)?\]\]/.test(restored)) return refuse("unsafe-text", "The model invented a placeholder.");
  // name, address and numbers stand in the frame, never in the body
  if ([...prompt.shield.placeholders.values()].some((value) => value.length > 3 && restored.includes(value)))
    return refuse("unsafe-text", "It repeats your contact data, which stand at the head of the letter.");
  const cited = evidence.map((e) => citedEvidence(prompt, e.factId, e.quote));
  const known = cited.filter((e) => e !== undefined);
  if (known.length < cited.length) return refuse("quote-not-found", "The model cited something that is not there.");
  const verdict = guard({ text: restored, evidence: known }, context);
  return verdict.ok ? [{ text: restored, author: "model", evidence: known }] : refuse(verdict.code, verdict.reason);
}

/** Every sentence was refused. */
export function nothingLeft(call: WritingCall): AppError {
  return new AppError("model_bad_answer", "None of the model's sentences passed the fact guard.", {
    hint: "Try again; a larger model keeps to the facts more reliably.",
    details: { kind: "refused" },
    cause: new FailedCall(call),
  });
}
