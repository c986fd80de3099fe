import { db } from "@/lib/platform/database/database.server";
import type { Answer } from "./contract";

/** What the person has said so far, in a stable order. */
export async function listAnswers(userId: string): Promise<Answer[]> {
  const rows = await db.answer.findMany({ where: { userId }, orderBy: { questionKey: "asc" } });
  return rows.map(({ questionKey, topic, have, text }) => ({ questionId: questionKey, topic, have, text }));
}
