import { TASK_EVENTS, type TaskKind } from "@/inngest/events";
import { type Transaction, db, isUniqueViolation } from "@/lib/platform/database/database.server";
import { sendOutbox, writeOutbox } from "./outbox.server";
import { appendTaskEvent } from "./task-log.server";

export interface TaskRequest {
  userId: string;
  kind: TaskKind;
  title: string;
  /** what the task works on, hashed: while one with the same hash is under way, a repeat is that task */
  inputHash: string;
  cvId?: string;
  improvementId?: string;
  documentId?: string;
}

/**
 * Writes a task, and whatever else belongs to it, in one transaction with the event that starts it; then sends the event.
 * A double click finds the task that is already under way and writes nothing.
 * @param prepare writes the domain rows and says which task they ask for
 * @returns the task's id, and whether it is new
 */
export async function queueTask(
  find: { userId: string; kind: TaskKind; inputHash: string },
  prepare: (tx: Transaction) => Promise<TaskRequest>,
): Promise<{ taskId: string; created: boolean }> {
  const activeKey = `${find.userId}:${find.kind}:${find.inputHash}`;
  const underWay = () => db.task.findUnique({ where: { activeKey }, select: { id: true } });
  const known = await underWay();
  if (known) return { taskId: known.id, created: false };
  try {
    const { taskId, outboxId } = await db.$transaction(async (tx) => {
      const request = await prepare(tx);
      const task = await tx.task.create({ data: { ...request, activeKey } });
      await appendTaskEvent(tx, task, "queued", "Waiting for a free worker.");
      const outboxId = await writeOutbox(tx, TASK_EVENTS[request.kind], { taskId: task.id, fence: task.fence, userId: task.userId });
      return { taskId: task.id, outboxId };
    });
    await sendOutbox([outboxId]);
    return { taskId, created: true };
  } catch (error) {
    // the other of two simultaneous clicks won
    const winner = isUniqueViolation(error) ? await underWay() : undefined;
    if (winner) return { taskId: winner.id, created: false };
    throw error;
  }
}
