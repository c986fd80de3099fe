import type { z } from "zod";
import type { Actor } from "@/lib/actor";
import { AppError } from "@/lib/errors";
import { db } from "@/lib/platform/database/database.server";
import { answerSchema } from "./contract";
import { withdrawAnswerChanges } from "./withdraw-answer-changes.server";

export const changeAnswerSchema = answerSchema.pick({ questionId: true, have: true, text: true });

/**
 * Changes what the actor has signed. Undecided changes that stand on the old words are taken back; the next improvement uses the new ones.
 * @returns how many changes were taken back
 * @throws AppError `not_found`
 */
export async function changeAnswer(
  actor: Actor,
  input: z.infer<typeof changeAnswerSchema>,
): Promise<{ withdrawn: number }> {
  const { questionId, have, text } = input;
  return db.$transaction(async (tx) => {
    const where = { userId_questionKey: { userId: actor.userId, questionKey: questionId } };
    const old = await tx.answer.findUnique({ where });
    if (!old) throw new AppError("not_found", "There is no such answer.");
    if (old.have === have && old.text === text) return { withdrawn: 0 };
    await tx.answer.update({ where, data: { have, text: have ? text : "" } });
    return { withdrawn: await withdrawAnswerChanges(tx, actor.userId, questionId) };
  });
}
