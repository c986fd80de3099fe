import type { Actor } from "@/lib/actor";
import { forgetCached } from "@/lib/platform/cache/cache.server";
import { db } from "@/lib/platform/database/database.server";
import { logger } from "@/lib/platform/logging/logger.server";
import { endTask } from "@/lib/tasks/end-task.server";
import { revokeAllSessions } from "./sessions.server";

/** Stops the account's tasks and deletes it with everything in it: files, CVs, improvements, answers, sessions. Cannot be undone. */
export async function deleteAccount(actor: Actor): Promise<void> {
  await revokeAllSessions(actor.userId);
  const active = await db.task.findMany({
    where: { userId: actor.userId, state: { in: ["queued", "running", "waiting"] } },
    select: { id: true },
  });
  for (const task of active) await endTask({ taskId: task.id }, "cancelled");
  await db.$transaction(async (tx) => {
    // improvements hold on to the questionnaires they were asked with
    await tx.improvement.deleteMany({ where: { userId: actor.userId } });
    await tx.user.delete({ where: { id: actor.userId } });
  });
  await forgetCached(`unit:${actor.userId}:`);
  logger.info({ event: "account-deleted" }, "an account was deleted");
}
