// Stands in for lib/tasks/run-task-step.server.ts inside the worker: the same, with points around its effect and inside its transaction.

import type { TaskRef } from "@/inngest/events";
import {
  runTaskStep as original,
  type StepContext,
  type StepOutcome,
  type TaskStep,
} from "@/lib/tasks/run-task-step.server";
import { at } from "../boundary";

export type { StepContext, StepOutcome, TaskStep };

export async function runTaskStep<T extends import("@/lib/platform/database/database.server").Prisma.InputJsonValue>(
  ref: TaskRef,
  step: TaskStep,
  effect: (context: StepContext) => Promise<StepOutcome<T>>,
): Promise<T> {
  await at("begin", step.name);
  const result = await original<T>(ref, step, async (context) => {
    await at("effect", step.name);
    const outcome = await effect(context);
    await at("done", step.name);
    return {
      ...outcome,
      write: async (tx, userId) => {
        await at("writing", step.name);
        await outcome.write?.(tx, userId);
      },
    };
  });
  await at("committed", step.name);
  return result;
}
