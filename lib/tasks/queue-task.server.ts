import { TASK_EVENTS, type TaskKind } from "@/inngest/events";
import { db, type Transaction } from "@/lib/platform/database/database.server";
import { sendSoon, writeOutbox } from "./outbox.server";
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
  applicationId?: string;
  writingId?: string;
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
  const known = await db.task.findUnique({ where: { activeKey }, select: { id: true } });
  if (known) return { taskId: known.id, created: false };
  const { taskId, outboxId } = await db.$transaction(async (tx) => {
    // the second of two simultaneous clicks waits here for the first: it writes nothing and costs no quota
    await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${activeKey}, 0))`;
    const winner = await tx.task.findUnique({ where: { activeKey }, select: { id: true } });
    if (winner) return { taskId: winner.id, outboxId: undefined };
    const request = await prepare(tx);
    const task = await tx.task.create({ data: { ...request, activeKey } });
    await appendTaskEvent(tx, task, "queued", "Waiting for a free worker.");
    const outboxId = await writeOutbox(tx, TASK_EVENTS[request.kind], {
      taskId: task.id,
      fence: task.fence,
      userId: task.userId,
    });
    return { taskId: task.id, outboxId };
  });
  if (outboxId) await sendSoon([outboxId]);
  return { taskId, created: outboxId !== undefined };
}
