import { z } from "zod";
import { ENGINES, evidenceSchema } from "@/lib/improvement/contract";

/** A part of an answer: the person's own words, or what only they can tell. */
export const outlinePartSchema = z.strictObject({
  part: z.enum(["situation", "task", "action", "result"]),
  quotes: z.array(evidenceSchema),
  /** what is to be told here, where no quote says it */
  open: z.string().optional(),
});
export type OutlinePart = z.infer<typeof outlinePartSchema>;

export const interviewQuestionSchema = z.strictObject({
  id: z.string(),
  kind: z.enum(["shown", "named", "gap", "line", "practical"]),
  question: z.string(),
  /** who worded the question and chose the quotes */
  author: z.enum(ENGINES),
  /** why it will be asked, for the person */
  why: z.string(),
  need: z.enum(["must", "nice"]).optional(),
  /** the line of the job description it comes from */
  jobLine: z.string().optional(),
  /** situation, task, action, result; absent where there is nothing to outline */
  outline: z.array(outlinePartSchema).optional(),
  /** quotes that help, without an outline */
  evidence: z.array(evidenceSchema),
  advice: z.string().optional(),
});
export type InterviewQuestion = z.infer<typeof interviewQuestionSchema>;

export const interviewSchema = z.strictObject({
  position: z.string(),
  employer: z.string().optional(),
  /** BCP 47, of the questions */
  language: z.string(),
  questions: z.array(interviewQuestionSchema),
  /** said where the questions are not in the CV's language */
  note: z.string().optional(),
});
export type InterviewPreparation = z.infer<typeof interviewSchema>;
