import type { Actor } from "@/lib/actor";
import { AppError } from "@/lib/errors";
import { db } from "@/lib/platform/database/database.server";
import { endTask } from "./end-task.server";

/**
 * Cancels a task of the actor: a queued one never starts, a running one is stopped, its writes are refused from now on.
 * @throws AppError `not_found`; `conflict` when it has ended already
 */
export async function cancelTask(actor: Actor, taskId: string): Promise<void> {
  const task = await db.task.findFirst({ where: { id: taskId, userId: actor.userId }, select: { id: true } });
  if (!task) throw new AppError("not_found", "There is no such task.");
  if (!(await endTask({ taskId }, "cancelled")))
    throw new AppError("conflict", "This task has already ended.", { hint: "Reload to see its result." });
}
