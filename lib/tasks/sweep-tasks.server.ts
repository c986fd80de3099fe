import { AppError, reportError } from "@/lib/errors";
import { db } from "@/lib/platform/database/database.server";
import { endTask } from "./end-task.server";
import { HARD_LIMIT_MS } from "./limits";
import { sendOutbox } from "./outbox.server";

/**
 * The safety net behind everything, run every half minute: sends events that a crash left unsent, and ends tasks that have run
 * past the hard limit, whatever became of their worker.
 */
export async function sweepTasks(): Promise<{ sent: number; ended: number }> {
  const sent = await sendOutbox();
  const overdue = await db.task.findMany({
    where: { state: { in: ["running", "waiting"] }, startedAt: { lt: new Date(Date.now() - HARD_LIMIT_MS) } },
    select: { id: true, fence: true },
    take: 100,
  });
  const reason = reportError(
    new AppError("took_too_long", "This took longer than five minutes and was stopped.", {
      hint: "Nothing was changed. Try again.",
    }),
  );
  for (const task of overdue) await endTask({ taskId: task.id, fence: task.fence }, "failed", reason);
  return { sent, ended: overdue.length };
}
