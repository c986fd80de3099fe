import { z } from "zod";
import type { Actor } from "@/lib/actor";
import { AppError } from "@/lib/errors";
import { db } from "@/lib/platform/database/database.server";
import { withdrawAnswerChanges } from "./withdraw-answer-changes.server";

export const deleteAnswerSchema = z.strictObject({ questionId: z.string() });

/**
 * Forgets an answer: it counts as evidence no more, and may be asked again. Undecided changes that stand on it are taken back.
 * @returns how many changes were taken back
 * @throws AppError `not_found`
 */
export async function deleteAnswer(
  actor: Actor,
  input: z.infer<typeof deleteAnswerSchema>,
): Promise<{ withdrawn: number }> {
  return db.$transaction(async (tx) => {
    const gone = await tx.answer.deleteMany({ where: { userId: actor.userId, questionKey: input.questionId } });
    if (gone.count === 0) throw new AppError("not_found", "There is no such answer.");
    return { withdrawn: await withdrawAnswerChanges(tx, actor.userId, input.questionId) };
  });
}
