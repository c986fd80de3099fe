import type { Actor } from "@/lib/actor";
import { AppError } from "@/lib/errors";
import { db } from "@/lib/platform/database/database.server";
import { type QuestionnaireDraft, questionnaireDraftSchema } from "./schema";

export type StoredQuestionnaire = QuestionnaireDraft & { id: string; updatedAt: string };

type Row = NonNullable<Awaited<ReturnType<typeof db.questionnaire.findFirst>>>;

function toQuestionnaire(row: Row): StoredQuestionnaire {
  const { id, updatedAt, userId: _userId, createdAt: _createdAt, ...draft } = row;
  return { ...questionnaireDraftSchema.parse(draft), id, updatedAt: updatedAt.toISOString() };
}

/** @throws AppError `not_found` */
export async function getQuestionnaire(actor: Actor, id: string): Promise<StoredQuestionnaire> {
  const row = await db.questionnaire.findFirst({ where: { id, userId: actor.userId } });
  if (!row) throw new AppError("not_found", "There is no such questionnaire.");
  return toQuestionnaire(row);
}

/** The actor's questionnaires, the last changed first: each can be used for another CV. */
export async function listQuestionnaires(actor: Actor): Promise<StoredQuestionnaire[]> {
  const rows = await db.questionnaire.findMany({
    where: { userId: actor.userId },
    orderBy: { updatedAt: "desc" },
    take: 50,
  });
  return rows.map(toQuestionnaire);
}
