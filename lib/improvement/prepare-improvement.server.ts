import type { TaskRef } from "@/inngest/events";
import type { Prisma } from "@/lib/platform/database/database.server";
import { scoreCv } from "@/lib/scoring/score-cv";
import { runTaskStep } from "@/lib/tasks/run-task-step.server";
import { improveByRules } from "./improve-by-rules";
import { keepUnits } from "./keep-units.server";
import { loadRun } from "./load-run.server";
import { planUnits } from "./plan-units";
import { hasEditable } from "./prompts";

/**
 * Step: scores the CV as it is and says which units there are to improve. Where a model is to do it, what holds nothing for a model (a
 * list of skills, say) is done here by the rules: a step of its own takes longer than its work, and its changes are there at once.
 */
export async function prepareImprovement(ref: TaskRef, attempt: number): Promise<{ unitIds: string[] }> {
  const run = await loadRun(ref);
  return runTaskStep(
    ref,
    { name: "prepare", label: "Looking at your CV and the job", input: { inputHash: run.inputHash }, attempt },
    async () => {
      const units = planUnits(run.cv);
      const quiet = run.engine === "rules" ? [] : units.filter((unit) => !hasEditable(run.cv, unit));
      const input = { cv: run.cv, questionnaire: run.job, answers: run.answers };
      const done = quiet.map((unit) => ({ unit, result: improveByRules({ ...input, unit }) }));
      const unitIds = units.filter((unit) => !quiet.includes(unit)).map((unit) => unit.id);
      const scoreBefore = scoreCv({ cv: run.cv, questionnaire: run.job });
      return {
        result: { unitIds, doneIds: done.map(({ unit }) => unit.id) },
        stepsTotal: unitIds.length + 2,
        write: async (tx) => {
          await tx.improvement.update({
            where: { id: run.id },
            data: { scoreBefore: scoreBefore as unknown as Prisma.InputJsonObject },
          });
          if (done.length > 0) await keepUnits(tx, run.id, done);
        },
      };
    },
  );
}
