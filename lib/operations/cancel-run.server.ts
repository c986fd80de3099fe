import type { Actor } from "@/lib/actor";
import { isAppError } from "@/lib/errors";
import { openEnginePort } from "@/lib/platform/inngest/open-engine-port.server";
import { cancelTask } from "@/lib/tasks/cancel-task.server";
import { findRun, taskOfRun } from "./find-run.server";
import { requireOperator } from "./require-operator";

/**
 * Cancels a run, and the task it works for: the person sees it as cancelled.
 * @throws AppError `not_found`; `conflict` when it has ended already; `engine_down`
 */
export async function cancelRun(actor: Actor, runId: string): Promise<void> {
  requireOperator(actor);
  const port = await openEnginePort();
  const run = await findRun(port, runId);
  const task = await taskOfRun(run);
  const ofTask = task?.current
    ? await cancelTask({ userId: task.userId, role: "member" }, task.id).then(
        () => true,
        (error) => {
          if (isAppError(error) && error.code === "conflict") return false;
          throw error;
        },
      )
    : false;
  await port.cancel(runId).catch((error) => {
    // the task's own word to stop may have been quicker
    if (!ofTask || !isAppError(error) || error.code !== "conflict") throw error;
  });
}
