import type { TaskRef } from "@/inngest/events";
import { db, type Prisma } from "@/lib/platform/database/database.server";
import { scoreCv } from "@/lib/scoring/score-cv";
import { runTaskStep } from "@/lib/tasks/run-task-step.server";
import { addAnswerChanges } from "./answer-question.server";
import { applyChanges } from "./apply-changes";
import { askQuestions } from "./ask-questions";
import { changesFromAnswers } from "./changes-from-answers";
import { changeSchema } from "./contract";
import { loadRun } from "./load-run.server";

/** Step: asks for what the job needs and the CV lacks, and scores what the CV would be with every change. */
export async function finishImprovement(
  ref: TaskRef,
  attempt: number,
): Promise<{ changes: number; questions: number }> {
  const run = await loadRun(ref);
  return runTaskStep(
    ref,
    { name: "finish", label: "Asking and scoring", input: { inputHash: run.inputHash }, attempt, last: true },
    async () => {
      const rows = await db.change.findMany({
        where: { improvementId: run.id },
        orderBy: [{ unitId: "asc" }, { position: "asc" }],
      });
      const made = rows.map((row) => changeSchema.parse(row.body));
      // what the person said for an earlier job counts for this one too
      const said = changesFromAnswers({
        cv: run.cv,
        questionnaire: run.job,
        answers: run.answers,
        wording: (ref) => made.find((change) => change.ref === ref)?.after,
      });
      const improved = applyChanges(run.cv, [...made, ...said.changes]);
      const questions = askQuestions({ cv: run.cv, questionnaire: run.job, answers: run.answers });
      const scoreAfter = scoreCv({ cv: improved.cv, questionnaire: run.job });
      return {
        result: { changes: made.length + said.changes.length, questions: questions.length },
        write: async (tx) => {
          await addAnswerChanges(tx, run.id, said.changes);
          await tx.question.createMany({
            data: questions.map((question, position) => ({
              improvementId: run.id,
              key: question.id,
              position,
              body: question as unknown as Prisma.InputJsonObject,
            })),
            skipDuplicates: true,
          });
          await tx.improvement.update({
            where: { id: run.id },
            data: { scoreAfter: scoreAfter as unknown as Prisma.InputJsonObject, finishedAt: new Date() },
          });
        },
      };
    },
  );
}
