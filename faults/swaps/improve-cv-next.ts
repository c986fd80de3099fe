// The next version of inngest/functions/improve-cv.ts as a deploy may bring it: one step more, and the last one under another id.

import { inngest } from "@/inngest/client";
import { cvImproveRequested } from "@/inngest/events";
import { JOB_OPTIONS } from "@/inngest/functions/job-options";
import { attemptStep } from "@/inngest/step-errors";
import { finishImprovement } from "@/lib/improvement/finish-improvement.server";
import { improveUnit } from "@/lib/improvement/improve-unit.server";
import { prepareImprovement } from "@/lib/improvement/prepare-improvement.server";

export const improveCv = inngest.createFunction(
  { id: "improve-cv", triggers: [cvImproveRequested], ...JOB_OPTIONS },
  async ({ event, step, attempt }) => {
    const task = event.data;
    const { unitIds } = await step.run("prepare", () => attemptStep(() => prepareImprovement(task, attempt)));
    await step.run("count parts", async () => ({ parts: unitIds.length }));
    await Promise.all(
      unitIds.map((id) => step.run(`improve ${id}`, () => attemptStep(() => improveUnit(task, id, attempt)))),
    );
    return step.run("conclude", () => attemptStep(() => finishImprovement(task, attempt)));
  },
);
