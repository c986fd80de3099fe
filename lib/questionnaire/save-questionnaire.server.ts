import { z } from "zod";
import type { Actor } from "@/lib/actor";
import { AppError } from "@/lib/errors";
import { db } from "@/lib/platform/database/database.server";
import { questionnaireDraftSchema } from "./schema";

export const saveQuestionnaireSchema = z.strictObject({ id: z.string().optional(), draft: questionnaireDraftSchema });

/**
 * Keeps a questionnaire as it is typed; without an id it is a new one.
 * @throws AppError `not_found`
 */
export async function saveQuestionnaire(
  actor: Actor,
  input: z.infer<typeof saveQuestionnaireSchema>,
): Promise<{ id: string }> {
  if (!input.id)
    return db.questionnaire.create({ data: { ...input.draft, userId: actor.userId }, select: { id: true } });
  const { count } = await db.questionnaire.updateMany({
    where: { id: input.id, userId: actor.userId },
    data: input.draft,
  });
  if (count === 0) throw new AppError("not_found", "There is no such questionnaire.");
  return { id: input.id };
}
