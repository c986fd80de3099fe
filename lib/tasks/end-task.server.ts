import { type TaskRef, taskStopped } from "@/inngest/events";
import { AppError, type ErrorReport, reportError } from "@/lib/errors";
import { returnUse } from "@/lib/plans/usage.server";
import { db, Prisma, type Transaction } from "@/lib/platform/database/database.server";
import { sendSoon, writeOutbox } from "./outbox.server";
import { appendTaskEvent, type LockedTask, lockTask, TASK_STOP_CHANNEL } from "./task-log.server";

const DIED = new AppError("worker_died", "The process doing this work ended before it was done, several times.", {
  hint: "Nothing was changed. Try again.",
});

/**
 * Ends a task that did not succeed: gives its quota back, stops what still runs of it, tells the person. Does nothing when the
 * task has ended already, so that of two racing ends exactly one holds.
 * @returns whether this call ended it
 */
export async function endTask(
  ref: Pick<TaskRef, "taskId"> & { fence?: number },
  state: "failed" | "cancelled",
  error?: ErrorReport,
): Promise<boolean> {
  const outboxId = await db.$transaction(async (tx) => {
    const task = await lockTask(tx, ref.taskId);
    if (!task || isEnded(task) || (ref.fence !== undefined && task.fence !== ref.fence)) return undefined;
    const row = await tx.task.findUniqueOrThrow({ where: { id: task.id } });
    // no try lived long enough to note a reason
    const report = error ?? (row.error as unknown as ErrorReport | null) ?? reportError(DIED);
    await tx.task.update({
      where: { id: task.id },
      data: {
        state,
        finishedAt: new Date(),
        activeKey: null,
        step: null,
        error: state === "failed" ? (report as unknown as Prisma.InputJsonObject) : Prisma.DbNull,
      },
    });
    await returnUse(tx, row.userId, row.kind, row.queuedAt);
    await appendTaskEvent(tx, task, state, state === "failed" ? report.message : "Cancelled. Nothing was changed.");
    return announceStop(tx, task);
  });
  if (outboxId) await sendSoon([outboxId]);
  return outboxId !== undefined;
}

function isEnded(task: LockedTask) {
  return task.state === "succeeded" || task.state === "failed" || task.state === "cancelled";
}

/** Tells running steps at once (NOTIFY) and the engine durably (outbox). */
async function announceStop(tx: Transaction, task: LockedTask): Promise<string> {
  await tx.$executeRaw`select pg_notify(${TASK_STOP_CHANNEL}, ${task.id})`;
  return writeOutbox(tx, taskStopped.name, { taskId: task.id, fence: task.fence, userId: task.userId });
}
