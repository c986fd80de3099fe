import { TASK_EVENTS, type TaskKind } from "@/inngest/events";
import type { Actor } from "@/lib/actor";
import { AppError } from "@/lib/errors";
import { takeUse } from "@/lib/plans/usage.server";
import { db, isUniqueViolation, Prisma } from "@/lib/platform/database/database.server";
import { sendSoon, writeOutbox } from "./outbox.server";
import { appendTaskEvent, lockTask } from "./task-log.server";

/**
 * Starts a failed or cancelled task again as a new try with a higher fence. Steps that were done are not done again.
 * @throws AppError `not_found`; `conflict` when it is under way or has succeeded; `limit_reached`
 */
export async function retryTask(actor: Actor, taskId: string): Promise<void> {
  try {
    const outboxId = await db.$transaction(async (tx) => {
      const locked = await lockTask(tx, taskId);
      if (!locked || locked.userId !== actor.userId) throw new AppError("not_found", "There is no such task.");
      if (locked.state !== "failed" && locked.state !== "cancelled")
        throw new AppError("conflict", "Only a failed or cancelled task can be tried again.", {
          hint: "Reload to see how it stands.",
        });
      const row = await tx.task.findUniqueOrThrow({ where: { id: taskId } });
      await takeUse(tx, actor.userId, row.kind);
      const task = await tx.task.update({
        where: { id: taskId },
        data: {
          state: "queued",
          fence: { increment: 1 },
          attempts: 0,
          stepsDone: await tx.taskStepResult.count({ where: { taskId } }),
          error: Prisma.DbNull,
          startedAt: null,
          finishedAt: null,
          queuedAt: new Date(),
          activeKey: `${row.userId}:${row.kind}:${row.inputHash}`,
        },
      });
      await appendTaskEvent(tx, task, "queued", "Waiting for a free worker (tried again).");
      return writeOutbox(tx, TASK_EVENTS[task.kind as TaskKind], { taskId, fence: task.fence, userId: task.userId });
    });
    await sendSoon([outboxId]);
  } catch (error) {
    if (isUniqueViolation(error))
      throw new AppError("conflict", "The same work is already under way in another task.", { cause: error });
    throw error;
  }
}
