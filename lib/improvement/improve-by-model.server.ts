import { z } from "zod";
import type { Cv } from "@/lib/cv/schema";
import { AppError } from "@/lib/errors";
import { type Model, UnusableReply } from "@/lib/platform/ai/model.server";
import type { Questionnaire } from "@/lib/questionnaire/schema";
import { applyChanges } from "./apply-changes";
import type { Answer, Change, Refusal, Unit, UnitResult } from "./contract";
import { guardChange } from "./guard-change";
import { hashInput } from "./hash-input";
import { improveByRules } from "./improve-by-rules";
import type { Fact } from "./list-facts";
import { makeChange } from "./make-change";
import { takenRefs } from "./merge-lines";
import { buildPrompt, type PromptFocus, type UnitPrompt } from "./prompts";

export interface ModelResponse {
  /** as the endpoint reports it */
  model: string;
  /** what was sent, behind the shield */
  prompt: { system: string; user: string };
  promptHash: string;
  /** the raw reply; empty where none came */
  reply: string;
  inputTokens: number;
  outputTokens: number;
  durationMs: number;
}

/** A call whose reply was refused, as it came, or that had none. Its text never goes to a log. */
export class RefusedReply extends Error {
  readonly response: ModelResponse;

  constructor(response: ModelResponse, cause?: unknown) {
    super("The reply was refused.", { cause });
    this.response = response;
  }
}

const editsSchema = z.strictObject({
  edits: z
    .array(
      z.strictObject({
        targetId: z.string().max(64),
        op: z.enum(["replace", "shorten", "merge"]),
        // some servers leave out what is null
        mergeWith: z.string().max(64).nullish(),
        text: z.string().max(10_000),
        reason: z.string().max(2000),
        evidence: z.array(z.strictObject({ factId: z.string().max(64), quote: z.string().max(10_000) })).max(50),
        requirementIds: z.array(z.string().max(64)).max(50),
      }),
    )
    .max(500),
});
type Edit = z.infer<typeof editsSchema>["edits"][number];

const MAX_OUTPUT_TOKENS = 8000;
const REQUEST_ON_ITS_WAY_MS = 100;
/** A rewording keeps at least this share of a line's length: what is said of a short line in one word is lost, not shortened. */
const SHORTEST = 0.4;

/**
 * Improves one part of a CV with a model: one call, strict JSON, every edit through the fact guard alone. What the guard refuses is
 * reported with its reason and the rules' wording proposed instead; texts the model left alone get the rules' automatic changes, the
 * person's answers are worked in. A part
 * with nothing for a model makes no call and gives no response. With `focus` only that line may be changed.
 *
 * @throws AppError (its cause a `RefusedReply` where something was sent) `model_*` as `completeJson` does, and `model_bad_answer` for JSON of another shape; the signal's reason when aborted
 */
export async function improveByModel(input: {
  cv: Cv;
  unit: Unit;
  questionnaire: Questionnaire;
  answers: Answer[];
  model: Model;
  signal?: AbortSignal | undefined;
  focus?: PromptFocus;
}): Promise<{ result: UnitResult; response?: ModelResponse }> {
  const { cv, unit, questionnaire, answers, model } = input;
  const prompt = buildPrompt({ cv, unit, questionnaire, answers, ...(input.focus && { focus: input.focus }) });
  // nothing to reword (a list of skills, say): the rules are as good, and no text leaves
  if (!prompt.worthwhile) return { result: improveByRules({ cv, unit, questionnaire, answers }) };
  const { system, user, schema, schemaName } = prompt;
  const promptHash = await hashInput({ model: model.name, system, user, schema });
  const began = performance.now();
  const sent = { prompt: { system, user }, promptHash };
  // the rules' part is worked out while the model is at work, once the request is on its way
  let rulesPart: UnitResult | undefined;
  const rulesLater = setTimeout(() => {
    rulesPart = improveByRules({ cv, unit, questionnaire, answers, only: "automatic" });
  }, REQUEST_ON_ITS_WAY_MS);
  const reply = await model
    .completeJson({ system, user, schema, schemaName, signal: input.signal, maxOutputTokens: MAX_OUTPUT_TOKENS })
    .catch((error: unknown) => {
      // past a limit nothing was sent
      if (!(error instanceof AppError) || error.code === "limit_reached") throw error;
      const { raw, ...facts } =
        error.cause instanceof UnusableReply
          ? error.cause.facts
          : { raw: "", model: model.name, inputTokens: 0, outputTokens: 0 };
      const durationMs = Math.round(performance.now() - began);
      throw withReply(error, { ...sent, ...facts, reply: raw, durationMs });
    })
    .finally(() => clearTimeout(rulesLater));
  const { json, raw, ...facts } = reply;
  const response: ModelResponse = { ...sent, ...facts, reply: raw };
  const parsed = editsSchema.safeParse(json);
  if (!parsed.success)
    throw withReply(
      new AppError("model_bad_answer", "The model's answer is not in the form it was asked for.", {
        hint: "Try again; a larger model follows the form more reliably.",
        details: { kind: "wrong-schema", issue: parsed.error.issues[0]?.code ?? "unknown" },
      }),
      response,
    );

  const changes: Change[] = [];
  const refusals: Refusal[] = [];
  for (const edit of parsed.data.edits) {
    const read = toChange(edit, prompt, reply.model || model.name);
    if (!read) continue;
    if ("code" in read) {
      refusals.push(read);
      continue;
    }
    const taken = new Set(changes.flatMap(takenRefs));
    if (takenRefs(read).some((ref) => taken.has(ref))) continue;
    const verdict = guardChange(read, { cv, answers, questionnaire });
    if (verdict.ok) changes.push(read);
    else refusals.push({ ref: read.ref, after: read.after, code: verdict.code, reason: verdict.reason });
  }
  const rules = rulesPart ?? improveByRules({ cv, unit, questionnaire, answers, only: "automatic" });
  const answered = new Set(rules.changes.filter((c) => c.operation === "add-from-answer").map((c) => c.ref));
  const kept = tidy(
    changes.filter((c) => !takenRefs(c).some((ref) => answered.has(ref))),
    { cv, unit, questionnaire, answers },
  );
  // where the model's wording was refused, the rules' own takes its place
  const refused = new Set(refusals.map((r) => r.ref));
  const instead =
    refused.size === 0
      ? []
      : improveByRules({ cv, unit, questionnaire, answers }).changes.filter((c) => refused.has(c.ref));
  const replaced = new Set(instead.flatMap(takenRefs));
  const reworded = new Set(kept.flatMap(takenRefs));
  const added = [...instead, ...rules.changes.filter((c) => !takenRefs(c).some((ref) => replaced.has(ref)))].filter(
    (c) => !takenRefs(c).some((ref) => reworded.has(ref)),
  );
  return {
    result: {
      unitId: unit.id,
      engine: "model",
      changes: [...kept, ...added],
      refusals: [...refusals, ...rules.refusals],
    },
    response,
  };
}

/** The model's wording with the rules' automatic changes on top (spelling, casing, spacing), where the guard lets them through. */
function tidy(changes: Change[], input: Parameters<typeof improveByRules>[0]): Change[] {
  if (changes.length === 0) return changes;
  const worded = applyChanges(input.cv, changes).cv;
  const rules = improveByRules({ ...input, cv: worded, answers: [], only: "automatic" }).changes;
  return changes.map((change) => {
    const more = rules.find((r) => r.ref === change.ref && r.operation === "replace");
    if (!more) return change;
    const { id: _id, ...rest } = change;
    // how the other lines end is no matter of this one
    const after = more.source.includes("end-punctuation")
      ? more.after.replace(/\.$/, "") + (change.after.endsWith(".") ? "." : "")
      : more.after;
    if (after === change.after) return change;
    const both = makeChange({ ...rest, after, reason: `${change.reason} ${more.reason}` });
    return guardChange(both, input).ok ? both : change;
  });
}

/** The same error with the call it is about as its cause, so that the caller can keep it. */
function withReply(error: AppError, response: ModelResponse): AppError {
  const { code, message, hint, details, retryAfter } = error;
  return new AppError(code, message, {
    ...(hint && { hint }),
    ...(details && { details }),
    ...(retryAfter && { retryAfter }),
    cause: new RefusedReply(response, error.cause),
  });
}

/** An edit as a change with restored texts; a refusal when it points at nothing or breaks the frame; undefined when it changes nothing. */
function toChange(edit: Edit, prompt: UnitPrompt, model: string): Change | Refusal | undefined {
  const { shield, facts, canary } = prompt;
  const target = facts.find((f) => f.id === edit.targetId);
  const after = shield.restore(edit.text).replace(/\s+/g, " ").trim();
  const refuse = (code: string, reason: string): Refusal => ({
    ref: target?.ref ?? "",
    after: after.slice(0, 1000),
    code,
    reason,
  });
  if (JSON.stringify(edit).includes(canary))
    return { ...refuse("canary", "The model repeated its own instructions."), after: "" };
  if (!target || !prompt.editable.has(target.id))
    return refuse("unknown-target", "The model tried to change something it may not change.");
  const other = edit.op === "merge" ? facts.find((f) => f.id === edit.mergeWith) : undefined;
  if (edit.op === "merge" && (!other || other.id === target.id || !prompt.editable.has(other.id)))
    return refuse("unknown-target", "The model tried to change something it may not change.");
  if (/\[\[[A-Z_]+(?:_\d+)?\]\]/.test(after)) return refuse("unsafe-text", "The model invented a placeholder.");
  if (!after || after === target.text) return undefined;
  if (after.length < target.text.length * SHORTEST)
    return refuse("fact-lost", "Most of what the line says would be lost.");
  const evidence = edit.evidence.flatMap((e) => {
    const fact = facts.find((f) => f.id === e.factId && (f === other || mayBeCited(f, target)));
    const quote = shield.restore(e.quote);
    return fact && quote ? [{ source: fact.source, ref: fact.ref, quote }] : [];
  });
  if (evidence.length < edit.evidence.length)
    return refuse("quote-not-found", "The model cited something that is not there, or that is about another line.");
  // the other line is named by its quote: a model that cites only one has still named it
  if (other && !evidence.some((e) => e.source === "cv" && e.ref === other.ref))
    evidence.push({ source: "cv", ref: other.ref, quote: other.text });
  return makeChange({
    ref: target.ref,
    operation: edit.op,
    before: other ? `${target.text}\n${other.text}` : target.text,
    after,
    reason: plainSentence(shield.restore(edit.reason)),
    class: "one-click",
    engine: "model",
    source: model,
    evidence,
  });
}

/**
 * A line is reworded from itself and the person's answers; the profile from the titles and skills it sums up, too. What another line
 * says is not taken over: a line that somebody planted would else speak through all of them.
 */
function mayBeCited(fact: Fact, target: Fact): boolean {
  return fact.source === "answer" || fact.ref === target.ref || target.ref.startsWith("basics/");
}

/** A model's reason is shown as text: one line, no markup, no links, of bounded length. */
function plainSentence(reason: string): string {
  const plain = reason
    .replace(/<[^>]*>|[*_`#[\]]|https?:\/\/\S+/g, "")
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control and bidi characters are what is removed
    .replace(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u2069]/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  return plain.slice(0, 300) || "Reads better.";
}
