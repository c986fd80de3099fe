import type { Actor } from "@/lib/actor";
import { AppError } from "@/lib/errors";
import { db } from "@/lib/platform/database/database.server";
import type { EnginePort, EngineRunDetails } from "@/lib/platform/inngest/engine-port";
import { openEnginePort } from "@/lib/platform/inngest/open-engine-port.server";
import { retryTask } from "@/lib/tasks/retry-task.server";
import { findRun, type RunTask, taskOfRun } from "./find-run.server";
import { requireOperator } from "./require-operator";

export interface Continued {
  /** the run that goes on; undefined when it has not begun within two seconds */
  runId?: string;
  /** the task that is tried again */
  taskId?: string;
}

/**
 * Takes a failed run up where it failed. A run that works for a person's task is taken up as a new try of the task, so that the person
 * sees it and nothing of the old try can interfere; what was done is not done again.
 * @throws AppError `not_found`; `conflict` when it has not failed or its task has moved on; `limit_reached`; `engine_down`
 */
export async function retryRun(actor: Actor, runId: string): Promise<Continued> {
  requireOperator(actor);
  const port = await openEnginePort();
  const run = await findRun(port, runId);
  if (run.status !== "failed") throw new AppError("conflict", "Only a failed run can be retried.");
  return withNewRun(port, await continueRun(port, run));
}

/**
 * Begins a run again from the start. A run that works for a person's task is begun as a new try of the task.
 * @throws AppError `not_found`; `conflict` when it has not ended or its task has moved on; `limit_reached`; `engine_down`
 */
export async function rerunRun(actor: Actor, runId: string): Promise<Continued> {
  requireOperator(actor);
  const port = await openEnginePort();
  const run = await findRun(port, runId);
  if (run.status === "queued" || run.status === "running")
    throw new AppError("conflict", "This run has not ended yet.");
  const task = await taskOfRun(run);
  return task ? withNewRun(port, await tryTaskAgain(task)) : port.rerun(runId);
}

/** Takes one failed run up; the caller has seen that it failed. */
export async function continueRun(port: EnginePort, run: EngineRunDetails): Promise<Continued & { fence?: number }> {
  const task = await taskOfRun(run);
  return task ? tryTaskAgain(task) : port.retry(run.id);
}

async function tryTaskAgain(task: RunTask): Promise<Continued & { fence: number }> {
  if (!task.current) throw new AppError("conflict", "A newer try of this task has been made.");
  await retryTask({ userId: task.userId, role: "member" }, task.id);
  const { fence } = await db.task.findUniqueOrThrow({ where: { id: task.id }, select: { fence: true } });
  return { taskId: task.id, fence };
}

const PATIENCE_MS = 2000;

/** Waits a moment for the run that the task's new event begins. */
async function withNewRun(
  port: EnginePort,
  { fence, ...continued }: Continued & { fence?: number },
): Promise<Continued> {
  if (continued.runId) return continued;
  for (const deadline = Date.now() + PATIENCE_MS; Date.now() < deadline; ) {
    const { items } = await port.events({ limit: 20 });
    const run = items.find(({ data, runs }) => {
      const ref = data as { taskId?: unknown; fence?: unknown } | null;
      return runs.length > 0 && ref?.taskId === continued.taskId && ref?.fence === fence;
    })?.runs[0];
    if (run) return { ...continued, runId: run.id };
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return continued;
}
