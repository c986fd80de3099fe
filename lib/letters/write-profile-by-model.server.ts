import { z } from "zod";
import { cvLanguage } from "@/lib/improvement/detect-language";
import type { Model } from "@/lib/platform/ai/model.server";
import { callModel, type WritingCall } from "./call-model.server";
import { chooseFacts } from "./choose-facts";
import { HEADLINE_LIMIT, type LeftOut, type Sentence, toParagraph } from "./contract";
import { guardHeadline, type SentenceContext } from "./guard-sentence";
import { readJob } from "./read-job";
import { admitModelSentence, nothingLeft, sentencesShape } from "./write-by-model.server";
import type { LetterInput } from "./write-letter";
import { reportOfProfile, type WrittenProfile, withinLimit, writeProfile } from "./write-profile";
import { buildWritingPrompt } from "./writing-prompt";

const profileShape = z.strictObject({ headlines: sentencesShape, summary: sentencesShape });
const SENTENCES_A_PARAGRAPH = 3;

/**
 * Headlines and a summary that a model words: one call, strict JSON, each alone through the fact guard. Headlines that were refused are
 * replaced by the templates' own.
 * @throws AppError `model_*` (its cause a `FailedCall`)
 */
export async function writeProfileByModel(
  input: LetterInput & { model: Model; signal?: AbortSignal | undefined },
): Promise<WrittenProfile & { call: WritingCall }> {
  const { cv, answers, job, model, signal } = input;
  const language = cvLanguage(cv) ?? "en";
  const context: SentenceContext = { cv, answers, job, names: readJob(job.jobDescription, job.position), language };
  const choice = chooseFacts({ cv, job, answers, language });
  const prompt = buildWritingPrompt("profile", context, choice);
  const { data, call } = await callModel(model, prompt, profileShape, signal);
  const leftOut: LeftOut[] = [];
  const made = data.headlines
    .flatMap((headline) => admitModelSentence(headline, prompt, context, leftOut, guardHeadline))
    .filter((headline) => headline.text.length <= HEADLINE_LIMIT);
  const sentences = data.summary
    .flatMap((sentence) => admitModelSentence(sentence, prompt, context, leftOut))
    .filter((sentence) => sentence.evidence.length > 0);
  if (sentences.length === 0) throw nothingLeft(call);
  const own = writeProfile(input)?.profile.headlines ?? [];
  const headlines: Sentence[] = [...made, ...own.filter((o) => !made.some((m) => m.text === o.text))].slice(0, 3);
  const summary = withinLimit(
    Array.from({ length: Math.ceil(sentences.length / SENTENCES_A_PARAGRAPH) }, (_, i) =>
      toParagraph(sentences.slice(i * SENTENCES_A_PARAGRAPH, (i + 1) * SENTENCES_A_PARAGRAPH)),
    ),
  );
  return {
    profile: { headlines, summary, language },
    report: { ...reportOfProfile(choice, leftOut), engine: "model" },
    call,
  };
}
