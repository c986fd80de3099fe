import { finishImprovement } from "@/lib/improvement/finish-improvement.server";
import { improveUnit } from "@/lib/improvement/improve-unit.server";
import { prepareImprovement } from "@/lib/improvement/prepare-improvement.server";
import { inngest } from "../client";
import { cvImproveRequested } from "../events";
import { attemptStep } from "../step-errors";
import { JOB_OPTIONS } from "./job-options";

/** A CV's roles and sections are improved side by side, each retried alone; then come the questions and the score. */
export const improveCv = inngest.createFunction(
  { id: "improve-cv", triggers: [cvImproveRequested], ...JOB_OPTIONS },
  async ({ event, step, attempt }) => {
    const task = event.data;
    const { unitIds } = await step.run("prepare", () => attemptStep(() => prepareImprovement(task, attempt)));
    await Promise.all(
      unitIds.map((id) => step.run(`improve ${id}`, () => attemptStep(() => improveUnit(task, id, attempt)))),
    );
    return step.run("finish", () => attemptStep(() => finishImprovement(task, attempt)));
  },
);
