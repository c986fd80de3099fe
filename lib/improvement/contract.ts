import { z } from "zod";

/** Raised when a rule or prompt changes what comes out: part of every input hash, so that old results are not taken for new. */
export const RULES_VERSION = 8;

/** Who made a change. Shown to the person on every change. */
export const ENGINES = ["rules", "model"] as const;

/**
 * automatic: meaning cannot change (spacing, casing of known terms); one-click: wording; ask: needs the person's own fact;
 * warn: something to know, nothing to apply. Nothing is applied by itself, whatever its class.
 */
export const CHANGE_CLASSES = ["automatic", "one-click", "ask", "warn"] as const;
export const OPERATIONS = ["replace", "shorten", "merge", "remove", "reorder", "add-from-answer"] as const;

/** An exact quote of the CV (`source: "cv"`, ref = TextRef) or of an answer of the person (`source: "answer"`, ref = question id). */
export const evidenceSchema = z.strictObject({
  source: z.enum(["cv", "answer"]),
  ref: z.string(),
  quote: z.string().min(1),
});
export type Evidence = z.infer<typeof evidenceSchema>;

/** One proposed change. `before` is the exact text at `ref` when it was made: a change whose base is gone is not applied. */
export const changeSchema = z.strictObject({
  /** stable: derived from ref, operation and texts */
  id: z.string(),
  ref: z.string(),
  operation: z.enum(OPERATIONS),
  /** for `reorder`: entry ids or keywords, one a line; for `merge`: the text at `ref`, then the other line's (see merge-lines.ts) */
  before: z.string(),
  after: z.string(),
  /** one sentence for the person: why this is better */
  reason: z.string(),
  class: z.enum(CHANGE_CLASSES),
  engine: z.enum(ENGINES),
  /** rule code (`weak-opener`) or model name */
  source: z.string(),
  evidence: z.array(evidenceSchema).min(1),
});
export type Change = z.infer<typeof changeSchema>;

export const QUESTION_LIMIT = 6;
/** What was asked instead of invented. */
export const questionSchema = z.strictObject({
  id: z.string(),
  /** missing-requirement: the job asks, the CV is silent; missing-result: a bullet without how many/how often */
  kind: z.enum(["missing-requirement", "missing-result", "missing-date", "missing-contact"]),
  /** what it is about, when it is about one text */
  ref: z.string().optional(),
  /** the requirement's or topic's own words ("Kubernetes") */
  topic: z.string(),
  text: z.string(),
  why: z.string(),
});
export type Question = z.infer<typeof questionSchema>;

/** The person's reply. `have: false` is "I don't have this": respected and not asked again. */
export const answerSchema = z.strictObject({
  questionId: z.string(),
  topic: z.string(),
  have: z.boolean(),
  text: z.string().max(2000).default(""),
});
export type Answer = z.infer<typeof answerSchema>;

/** A change that was refused by the fact guard, with the reason shown. */
export const refusalSchema = z.strictObject({
  ref: z.string(),
  after: z.string(),
  code: z.string(),
  reason: z.string(),
});
export type Refusal = z.infer<typeof refusalSchema>;

/** A part of the CV improved by one durable step: a role, or a section. */
export const unitSchema = z.strictObject({
  /** `work/<entry id>`, `basics`, `skills`, … */
  id: z.string(),
  title: z.string(),
  /** the texts that this unit may change */
  refs: z.array(z.string()),
});
export type Unit = z.infer<typeof unitSchema>;

/** What every engine gives for a unit. */
export const unitResultSchema = z.strictObject({
  unitId: z.string(),
  engine: z.enum(ENGINES),
  changes: z.array(changeSchema),
  refusals: z.array(refusalSchema),
  /** said to the person when the model failed: error code and sentence, and the model that stepped in, if not the rules */
  fallback: z.strictObject({ code: z.string(), message: z.string(), by: z.string().optional() }).optional(),
});
export type UnitResult = z.infer<typeof unitResultSchema>;

/** In place of an error code: a call was sent, and nothing has come back, or ever came (cancelled, the process died). */
export const NO_ANSWER = "no_answer";
/** The same while the task that sent it goes on. */
export const UNDER_WAY = "under_way";

/** One call of a model: what it was sent, as it was sent, and what came of it. */
export interface ModelCall {
  id: string;
  /** the part of the CV it was about */
  title: string;
  model: string;
  /** exactly what left this machine: placeholders stand for personal data */
  system: string;
  user: string;
  /** empty where no answer came */
  reply: string;
  /** absent: the answer was used; an error code, `NO_ANSWER` or `UNDER_WAY` */
  errorCode?: string;
  inputTokens: number;
  outputTokens: number;
  /** by the prices of that time, when some were set */
  cost?: number;
  durationMs: number;
  at: string;
}
