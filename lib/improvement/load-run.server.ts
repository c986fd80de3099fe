import { z } from "zod";
import type { TaskRef } from "@/inngest/events";
import { cvSchema } from "@/lib/cv/schema";
import { AppError } from "@/lib/errors";
import { db } from "@/lib/platform/database/database.server";
import { questionnaireSchema } from "@/lib/questionnaire/schema";
import { answerSchema, refusalSchema } from "./contract";

/** What each unit of a finished run says beside its changes. */
export const reportSchema = z.object({
  units: z
    .array(
      z.object({
        unitId: z.string(),
        title: z.string(),
        engine: z.string(),
        refusals: z.array(refusalSchema).default([]),
        fallback: z.object({ code: z.string(), message: z.string(), by: z.string().optional() }).optional(),
      }),
    )
    .default([]),
});
export type ImprovementReport = z.infer<typeof reportSchema>;

/**
 * The improvement a task is about, parsed: the CV as it was when asked for, the job, the person's answers.
 * @throws AppError `superseded` when it was deleted meanwhile
 */
export async function loadRun(ref: TaskRef) {
  const row = await db.improvement.findFirst({
    // by the task alone: a guest who signs in meanwhile takes the run along
    where: { tasks: { some: { id: ref.taskId } } },
    include: { version: { select: { document: true } } },
  });
  if (!row) throw new AppError("superseded", "This improvement was deleted meanwhile.");
  return {
    id: row.id,
    userId: row.userId,
    cvId: row.cvId,
    engine: row.engine,
    inputHash: row.inputHash,
    cv: cvSchema.parse(row.version.document),
    job: questionnaireSchema.parse(row.job),
    answers: z.array(answerSchema).parse(row.answers),
  };
}
