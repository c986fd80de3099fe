import { z } from "zod";
import type { Actor } from "@/lib/actor";
import { requireCurrentVersion } from "@/lib/cv/require-current-version.server";
import { cvSchema } from "@/lib/cv/schema";
import { AppError } from "@/lib/errors";
import { parseInput } from "@/lib/parse-input";
import { takeUse } from "@/lib/plans/usage.server";
import { db, type Prisma } from "@/lib/platform/database/database.server";
import { readEnv } from "@/lib/platform/env/env.server";
import { contentHash } from "@/lib/platform/hash/content-hash.server";
import { getQuestionnaire } from "@/lib/questionnaire/get-questionnaire.server";
import { questionnaireSchema } from "@/lib/questionnaire/schema";
import { queueTask } from "@/lib/tasks/queue-task.server";
import { RULES_VERSION } from "./contract";
import { listAnswers } from "./list-answers.server";

export const startImprovementSchema = z.strictObject({ cvId: z.string(), questionnaireId: z.string() });

export interface StartedImprovement {
  improvementId: string;
  /** absent when an earlier run with the very same input is the answer */
  taskId?: string;
}

/**
 * Asks for an improvement of a CV's current version for a job. The same input again is the earlier result: no second run, no
 * second model call, no quota.
 * @throws AppError `not_found`, `bad_request` for an unfinished questionnaire, `conflict` while the CV is still being read, `limit_reached`
 */
export async function startImprovement(
  actor: Actor,
  input: z.infer<typeof startImprovementSchema>,
): Promise<StartedImprovement> {
  const version = await requireCurrentVersion(actor, input.cvId);
  const { id: questionnaireId, updatedAt: _updatedAt, ...draft } = await getQuestionnaire(actor, input.questionnaireId);
  const job = parseInput(questionnaireSchema, draft);
  const engine = readEnv().model?.name ?? "rules";
  const answers = await listAnswers(actor.userId);
  const inputHash = contentHash({
    document: cvSchema.parse(version.document),
    job,
    answers,
    engine,
    rules: RULES_VERSION,
  });

  const earlier = await db.improvement.findFirst({
    where: { userId: actor.userId, cvId: version.cvId, versionId: version.id, inputHash, finishedAt: { not: null } },
    orderBy: { createdAt: "desc" },
    select: { id: true },
  });
  if (earlier) return { improvementId: earlier.id };

  const find = {
    userId: actor.userId,
    kind: "improve-cv" as const,
    inputHash: contentHash({ versionId: version.id, inputHash }),
  };
  const { taskId } = await queueTask(find, async (tx) => {
    await takeUse(tx, actor.userId, "improve-cv");
    const improvement = await tx.improvement.create({
      data: {
        userId: actor.userId,
        cvId: version.cvId,
        versionId: version.id,
        questionnaireId,
        job: job as unknown as Prisma.InputJsonObject,
        answers: answers as unknown as Prisma.InputJsonArray,
        engine,
        inputHash,
      },
    });
    return { ...find, title: `Improve for ${job.position}`, cvId: version.cvId, improvementId: improvement.id };
  });
  const { improvementId } = await db.task.findUniqueOrThrow({ where: { id: taskId }, select: { improvementId: true } });
  if (!improvementId) throw new AppError("not_found", "This improvement was deleted meanwhile.");
  return { improvementId, taskId };
}
