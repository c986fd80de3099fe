import { randomUUID } from "node:crypto";
import type { TaskRef } from "@/inngest/events";
import { AppError } from "@/lib/errors";
import type { Transaction } from "@/lib/platform/database/database.server";

/** Channel on which a change of any of a user's tasks is announced; the payload is the user's id. */
export const TASK_CHANNEL = "task_events";
/** Channel on which a task's stop is announced; the payload is the task's id. */
export const TASK_STOP_CHANNEL = "task_stops";

export const TASK_EVENT_TYPES = [
  "queued",
  "started",
  "step-begun",
  "progress",
  "step-done",
  "retry",
  "succeeded",
  "failed",
  "cancelled",
  "note",
] as const;
export type TaskEventType = (typeof TASK_EVENT_TYPES)[number];

export interface LockedTask {
  id: string;
  userId: string;
  state: string;
  fence: number;
  startedAt: Date | null;
}

/** Holds the task's row until the transaction ends. Always taken before the user's row. */
export async function lockTask(tx: Transaction, taskId: string): Promise<LockedTask | undefined> {
  const [row] = await tx.$queryRaw<LockedTask[]>`
    select "id", "userId", "state"::text, "fence", "startedAt" from "Task" where "id" = ${taskId} for update`;
  return row;
}

/**
 * Holds the task's row for a writer that is part of its current try.
 * @throws AppError `superseded` when a newer try runs or the task is gone, `cancelled` when it was stopped
 */
export async function lockForWriter(tx: Transaction, ref: TaskRef): Promise<LockedTask> {
  const task = await lockTask(tx, ref.taskId);
  if (!task || task.fence !== ref.fence) throw new AppError("superseded", "A newer try of this task has taken over.");
  if (task.state === "cancelled") throw new AppError("cancelled", "This task was cancelled.");
  if (task.state === "failed" || task.state === "succeeded")
    throw new AppError("superseded", "This task has already ended.");
  return task;
}

/**
 * Appends to the task's log, with the user's next sequence number, and announces it when the transaction commits. One statement: a task
 * has half a dozen such lines, and their ways to the database and back are a good part of what a short one costs.
 */
export async function appendTaskEvent(
  tx: Transaction,
  task: { id: string; userId: string },
  type: TaskEventType,
  message: string,
) {
  await tx.$executeRaw`
    with next as (
      update "User" set "eventSeq" = "eventSeq" + 1 where "id" = ${task.userId} returning "eventSeq"
    ), line as (
      insert into "TaskEvent" ("id", "taskId", "userId", "seq", "type", "message", "at")
      select ${randomUUID()}, ${task.id}, ${task.userId}, "eventSeq", ${type}, ${message}, ${new Date().toISOString()}::timestamp(3)
      from next returning "userId"
    )
    select pg_notify(${TASK_CHANNEL}, "userId") from line`;
}
