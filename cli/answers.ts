import { z } from "zod";
import { AppError } from "@/lib/errors";
import type { Question } from "@/lib/improvement/contract";

export interface GivenAnswer {
  topic: string;
  /** false: "I don't have this" */
  have: boolean;
  text: string;
}

const text = z.string().trim().max(2000);
const topic = z.string().trim().min(1);
const answersSchema = z.union([
  z.record(topic, z.union([text, z.boolean()])),
  z.array(z.strictObject({ topic, text: text.default(""), have: z.boolean().default(true) })),
]);

/**
 * The answers of a file: `{"Kubernetes": "two years at Acme", "AWS": false}` or a list of `{topic, text?, have?}`.
 * @throws AppError `damaged_file` saying what is expected
 */
export function parseAnswers(json: unknown): GivenAnswer[] {
  const parsed = answersSchema.safeParse(json);
  if (!parsed.success)
    throw new AppError("damaged_file", "The answers are not of the form that is read here.", {
      hint: 'Write {"topic": "what you have done", "other topic": false}; topics stand in the questions of changes.json.',
    });
  if (Array.isArray(parsed.data)) return parsed.data;
  return Object.entries(parsed.data).map(([topic, value]) =>
    typeof value === "string" ? { topic, have: true, text: value } : { topic, have: value, text: "" },
  );
}

/** Topics are compared as a person would: letter case and spaces do not matter. A question's id works, too. */
export function isAbout(answer: GivenAnswer, question: Pick<Question, "id" | "topic">): boolean {
  return answer.topic === question.id || fold(answer.topic) === fold(question.topic);
}

const fold = (words: string) => words.normalize("NFKC").toLowerCase().replace(/\s+/g, " ").trim();
