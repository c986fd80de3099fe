import { z } from "zod";
import type { TaskRef } from "@/inngest/events";
import { cvSchema } from "@/lib/cv/schema";
import { AppError } from "@/lib/errors";
import { answerSchema } from "@/lib/improvement/contract";
import { db } from "@/lib/platform/database/database.server";
import { questionnaireDraftSchema } from "@/lib/questionnaire/schema";

/**
 * The text a task is to write, with the facts it stands on: CV, job and answers as they were when it was asked for.
 * @throws AppError `superseded` when it was deleted meanwhile
 */
export async function loadWriting(ref: TaskRef) {
  // by the task alone: a guest who signs in meanwhile takes it along
  const row = await db.writing.findFirst({ where: { tasks: { some: { id: ref.taskId } } } });
  const version = row && (await db.cvVersion.findFirst({ where: { id: row.versionId, cvId: row.cvId } }));
  if (!row || !version) throw new AppError("superseded", "This text was deleted meanwhile.");
  return {
    id: row.id,
    fence: ref.fence,
    userId: row.userId,
    cvId: row.cvId,
    versionId: row.versionId,
    engine: row.engine,
    language: row.language,
    inputHash: row.inputHash,
    date: row.createdAt.toISOString().slice(0, 10),
    cv: cvSchema.parse(version.document),
    job: questionnaireDraftSchema.parse(row.job ?? {}),
    answers: z.array(answerSchema).parse(row.answers),
  };
}
