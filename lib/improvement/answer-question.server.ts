import { z } from "zod";
import type { Actor } from "@/lib/actor";
import { cvSchema } from "@/lib/cv/schema";
import { AppError } from "@/lib/errors";
import { db, type Prisma, type Transaction } from "@/lib/platform/database/database.server";
import { questionnaireSchema } from "@/lib/questionnaire/schema";
import { changesFromAnswers } from "./changes-from-answers";
import { answerSchema, type Change, changeSchema, questionSchema, type Refusal } from "./contract";

export const answerQuestionSchema = z.strictObject({ improvementId: z.string(), answer: answerSchema });

/** The unit under which changes made from answers stand. */
export const ANSWERS_UNIT = "answers";

/**
 * Keeps what the person says as a fact signed by them, and proposes the changes that follow from it. A corrected answer replaces
 * its undecided changes. "I don't have this" is kept too, and not asked again.
 * @throws AppError `not_found`
 */
export async function answerQuestion(
  actor: Actor,
  input: z.infer<typeof answerQuestionSchema>,
): Promise<{ changes: number; refusals: Refusal[] }> {
  const { answer } = input;
  return db.$transaction(async (tx) => {
    const improvement = await tx.improvement.findFirst({
      where: { id: input.improvementId, userId: actor.userId },
      include: {
        version: { select: { document: true } },
        questions: { where: { key: answer.questionId } },
        changes: true,
      },
    });
    const question = improvement?.questions[0] && questionSchema.parse(improvement.questions[0].body);
    if (!improvement || !question) throw new AppError("not_found", "There is no such question.");
    const said = { topic: question.topic, have: answer.have, text: answer.text };
    await tx.answer.upsert({
      where: { userId_questionKey: { userId: actor.userId, questionKey: question.id } },
      create: { ...said, userId: actor.userId, questionKey: question.id },
      update: said,
    });
    const others = improvement.changes.map((row) => ({ ...row, change: changeSchema.parse(row.body) }));
    const { changes, refusals } = changesFromAnswers({
      cv: cvSchema.parse(improvement.version.document),
      questionnaire: questionnaireSchema.parse(improvement.job),
      answers: [{ questionId: question.id, ...said }],
      wording: (ref) => others.find((row) => row.unitId !== ANSWERS_UNIT && row.change.ref === ref)?.change.after,
    });
    const keys = new Set(changes.map((change) => change.id));
    const outdated = others.filter(
      (row) =>
        row.unitId === ANSWERS_UNIT &&
        row.decision === "pending" &&
        !keys.has(row.key) &&
        row.change.evidence.some((e) => e.source === "answer" && e.ref === question.id),
    );
    await tx.change.deleteMany({ where: { id: { in: outdated.map((row) => row.id) } } });
    await addAnswerChanges(tx, improvement.id, changes);
    return { changes: changes.length, refusals };
  });
}

/** Adds changes made from answers; one that is there already stays as it was decided. */
export async function addAnswerChanges(tx: Transaction, improvementId: string, changes: Change[]): Promise<void> {
  await tx.change.createMany({
    data: changes.map((change, position) => ({
      improvementId,
      unitId: ANSWERS_UNIT,
      key: change.id,
      position,
      body: change as unknown as Prisma.InputJsonObject,
    })),
    skipDuplicates: true,
  });
}
