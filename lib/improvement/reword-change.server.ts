import { z } from "zod";
import type { Actor } from "@/lib/actor";
import { cvSchema } from "@/lib/cv/schema";
import { AppError, isAppError } from "@/lib/errors";
import { db, type Prisma } from "@/lib/platform/database/database.server";
import { readEnv } from "@/lib/platform/env/env.server";
import { questionnaireSchema } from "@/lib/questionnaire/schema";
import { configuredModel } from "./configured-model.server";
import { answerSchema, type Change, changeSchema } from "./contract";
import { improveByModel, RefusedReply } from "./improve-by-model.server";
import { keepFailedReply, keepReply, keepSent } from "./keep-reply.server";
import { planUnits } from "./plan-units";

export const rewordChangeSchema = z.strictObject({
  improvementId: z.string(),
  changeId: z.string(),
  wish: z.enum(["again", "shorter"]),
});

/** How often one line may be asked for anew: the person reads each. */
const MOST_TRIES = 10;

/**
 * Asks the model for another wording of one open change, or a shorter one, through the same gates as the first. The new proposal takes
 * the old one's place; nothing changes when none comes that the fact guard lets through.
 * @throws AppError `not_found`; `conflict` for a change that is decided already; `bad_request` without a model, for a change that is no
 * wording, or after ten tries; `fact_guard_refused` with the guard's reason; `model_*` and `limit_reached` as the model fails
 */
export async function rewordChange(
  actor: Actor,
  input: z.infer<typeof rewordChangeSchema>,
): Promise<{ change: Change }> {
  const improvement = await db.improvement.findFirst({
    where: { id: input.improvementId, userId: actor.userId },
    include: { version: { select: { document: true } }, changes: { where: { key: input.changeId } } },
  });
  const row = improvement?.changes[0];
  if (!improvement || !row) throw new AppError("not_found", "There is no such change.");
  if (row.decision !== "pending")
    throw new AppError("conflict", "You have decided about this change already.", { hint: "Undo that first." });
  const config = readEnv().model;
  const old = changeSchema.parse(row.body);
  const cv = cvSchema.parse(improvement.version.document);
  const unit = planUnits(cv).find((u) => u.id === row.unitId);
  if (!config || !unit || (old.operation !== "replace" && old.operation !== "shorten"))
    throw new AppError("bad_request", "Only a model can word a line anew.", {
      hint: "Edit the line yourself, or set a model (OPENAI_API_KEY or OPENAI_BASE_URL).",
    });
  const step = `${row.unitId} (${old.ref} anew`;
  const earlier = await db.aiResponse.count({ where: { improvementId: improvement.id, step: { startsWith: step } } });
  if (earlier >= MOST_TRIES)
    throw new AppError("bad_request", "This line was worded anew often enough.", { hint: "Edit it yourself." });

  const name = `${step} ${earlier + 1})`;
  const focus = { ref: old.ref, wish: input.wish, notAgain: [old.after] };
  const model = configuredModel(config, config.name, {
    id: improvement.id,
    userId: actor.userId,
    sent: (request) => keepSent(db, improvement.id, name, request),
  });
  const { result, response } = await improveByModel({
    cv,
    unit,
    questionnaire: questionnaireSchema.parse(improvement.job),
    answers: z.array(answerSchema).parse(improvement.answers),
    model,
    focus,
  }).catch(async (error: unknown) => {
    if (isAppError(error) && error.cause instanceof RefusedReply)
      await keepFailedReply(db, improvement.id, name, error.cause.response, error.code);
    throw error;
  });
  if (response) await keepReply(db, improvement.id, name, response, name);
  const change = result.changes.find((c) => c.ref === old.ref && c.engine === "model");
  if (!change || change.after === old.after) {
    const refusal = result.refusals.find((r) => r.ref === old.ref);
    throw new AppError("fact_guard_refused", refusal?.reason ?? "The model found no other wording.", {
      hint: "The proposal stays as it was. Try again, or edit it yourself.",
      ...(refusal && { details: { guard: refusal.code } }),
    });
  }
  const replaced = await db.change.updateMany({
    where: { id: row.id, decision: "pending" },
    data: { key: change.id, body: change as unknown as Prisma.InputJsonObject },
  });
  if (replaced.count === 0) throw new AppError("conflict", "You have decided about this change meanwhile.");
  return { change };
}
