import type { TaskRef } from "@/inngest/events";
import type { Prisma } from "@/lib/platform/database/database.server";
import { scoreCv } from "@/lib/scoring/score-cv";
import { runTaskStep } from "@/lib/tasks/run-task-step.server";
import { loadRun } from "./load-run.server";
import { planUnits } from "./plan-units";

/** Step: scores the CV as it is and says which units there are to improve. */
export async function prepareImprovement(ref: TaskRef, attempt: number): Promise<{ unitIds: string[] }> {
  const run = await loadRun(ref);
  return runTaskStep(
    ref,
    { name: "prepare", label: "Looking at your CV and the job", input: { inputHash: run.inputHash }, attempt },
    async () => {
      const unitIds = planUnits(run.cv).map((unit) => unit.id);
      const scoreBefore = scoreCv({ cv: run.cv, questionnaire: run.job });
      return {
        result: { unitIds },
        stepsTotal: unitIds.length + 2,
        write: async (tx) => {
          await tx.improvement.update({
            where: { id: run.id },
            data: { scoreBefore: scoreBefore as unknown as Prisma.InputJsonObject },
          });
        },
      };
    },
  );
}
