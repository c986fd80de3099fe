import { z } from "zod";
import type { Actor } from "@/lib/actor";
import { requireCurrentVersion } from "@/lib/cv/require-current-version.server";
import { cvSchema } from "@/lib/cv/schema";
import { AppError } from "@/lib/errors";
import { cvLanguage } from "@/lib/improvement/detect-language";
import { listAnswers } from "@/lib/improvement/list-answers.server";
import { parseInput } from "@/lib/parse-input";
import { takeUse } from "@/lib/plans/usage.server";
import { db, type Prisma } from "@/lib/platform/database/database.server";
import { readEnv } from "@/lib/platform/env/env.server";
import { contentHash } from "@/lib/platform/hash/content-hash.server";
import { getQuestionnaire } from "@/lib/questionnaire/get-questionnaire.server";
import { questionnaireSchema } from "@/lib/questionnaire/schema";
import { queueTask } from "@/lib/tasks/queue-task.server";
import { LETTERS_VERSION } from "./contract";
import { noTemplates } from "./no-templates";
import { letterWords } from "./words";

export const startWritingSchema = z.strictObject({
  kind: z.enum(["letter", "profile", "interview"]),
  cvId: z.string(),
  questionnaireId: z.string(),
});

const TITLES = {
  letter: "Cover letter for",
  profile: "Profile texts for",
  interview: "Interview questions for",
} as const;
const TASKS = { letter: "write-letter", profile: "write-profile", interview: "prepare-interview" } as const;

/**
 * Asks for a cover letter, for headlines and a summary, or for interview questions, from a CV's current version for a job. The same input again is the text
 * that is there already.
 * @throws AppError `not_found`, `bad_request` for an unfinished questionnaire or, without a model, for a language without templates;
 * `conflict` while the CV is still being read; `limit_reached`
 */
export async function startWriting(
  actor: Actor,
  input: z.infer<typeof startWritingSchema>,
): Promise<{ writingId: string; taskId?: string }> {
  const { kind } = input;
  const version = await requireCurrentVersion(actor, input.cvId);
  const { id: _id, updatedAt: _updatedAt, ...draft } = await getQuestionnaire(actor, input.questionnaireId);
  const job = parseInput(questionnaireSchema, draft);
  const document = cvSchema.parse(version.document);
  const engine = readEnv().model?.name ?? "rules";
  const language = cvLanguage(document) ?? "en";
  // questions for a CV in a language without templates are asked in English
  if (engine === "rules" && kind !== "interview" && !letterWords(language)) throw noTemplates(language);
  const answers = await listAnswers(actor.userId);
  const inputHash = contentHash({ kind, document, job, answers, engine, rules: LETTERS_VERSION });

  const earlier = await db.writing.findFirst({
    where: { userId: actor.userId, cvId: version.cvId, versionId: version.id, inputHash, finishedAt: { not: null } },
    orderBy: { createdAt: "desc" },
    select: { id: true },
  });
  if (earlier) return { writingId: earlier.id };

  const find = {
    userId: actor.userId,
    kind: TASKS[kind],
    inputHash: contentHash({ versionId: version.id, inputHash }),
  };
  const { taskId } = await queueTask(find, async (tx) => {
    await takeUse(tx, actor.userId, find.kind);
    const writing = await tx.writing.create({
      data: {
        userId: actor.userId,
        cvId: version.cvId,
        versionId: version.id,
        kind,
        job: job as unknown as Prisma.InputJsonObject,
        answers: answers as unknown as Prisma.InputJsonArray,
        engine,
        language,
        inputHash,
      },
    });
    return { ...find, title: `${TITLES[kind]} ${job.position}`, cvId: version.cvId, writingId: writing.id };
  });
  const { writingId } = await db.task.findUniqueOrThrow({ where: { id: taskId }, select: { writingId: true } });
  if (!writingId) throw new AppError("not_found", "This text was deleted meanwhile.");
  return { writingId, taskId };
}
