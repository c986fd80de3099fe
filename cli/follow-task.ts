import { setTimeout } from "node:timers/promises";
import type { Actor } from "@/lib/actor";
import { AppError, type ErrorReport } from "@/lib/errors";
import type { TaskView } from "@/lib/tasks/task-view";
import type { Progress } from "./progress";

/** A worker takes a task at once; after this long in the queue none will. */
const QUEUE_LIMIT_MS = 120_000;
/** Changes are announced; this is for announcements that got lost. */
const LOOK_AGAIN_MS = 1000;

const failures = new WeakSet<object>();

/** True for the error of a task that failed, as against one of this command. */
export function isTaskFailure(error: unknown): boolean {
  return typeof error === "object" && error !== null && failures.has(error);
}

/**
 * Waits for a task and tells its progress. When the command is interrupted the task is cancelled.
 * @throws AppError with the task's own code when it failed; `cancelled`; `engine_down` when no worker takes it
 */
export async function followTask(
  actor: Actor,
  taskId: string,
  { progress, signal }: { progress: Progress; signal: AbortSignal },
): Promise<TaskView> {
  const { getTask } = await import("@/lib/tasks/get-task.server");
  const { cancelTask } = await import("@/lib/tasks/cancel-task.server");
  const { sendOutbox } = await import("@/lib/tasks/outbox.server");
  const { subscribe } = await import("@/lib/platform/database/notifications.server");
  const { TASK_CHANNEL } = await import("@/lib/tasks/task-log.server");
  const { isFinal } = await import("@/lib/tasks/task-view");

  let changed = () => {};
  const unsubscribe = subscribe(TASK_CHANNEL, () => changed());
  const begun = Date.now();
  let seen = 0;
  try {
    for (;;) {
      const announced = new Promise<void>((done) => {
        changed = done;
      });
      const task = await getTask(actor, taskId);
      for (const event of task.events.filter(({ seq }) => seq > seen)) {
        seen = event.seq;
        if (TOLD.has(event.type)) progress.now(`${position(task, event.seq)}${event.message}`);
        else if (event.type === "retry") progress.say(`  ${event.message}`);
      }
      if (isFinal(task.state)) return ended(task);
      signal.throwIfAborted();
      if (task.state === "queued" && Date.now() - begun > QUEUE_LIMIT_MS) throw noWorker();
      if (task.state === "queued" && Date.now() - begun > 5000) {
        progress.now("Waiting for a free worker");
        await sendOutbox();
      }
      await pause(announced, signal);
    }
  } catch (error) {
    const stopped = signal.aborted || (error instanceof AppError && error.code === "engine_down");
    if (stopped) await cancelTask(actor, taskId).catch(() => {});
    throw error;
  } finally {
    unsubscribe();
  }
}

const TOLD = new Set(["step-begun", "progress"]);

/** "[2/7] " once it is known how many steps there are */
function position({ events, stepsTotal }: TaskView, seq: number): string {
  const done = events.filter((event) => event.type === "step-done" && event.seq < seq).length;
  return stepsTotal ? `[${Math.min(done + 1, stepsTotal)}/${stepsTotal}] ` : "";
}

function ended(task: TaskView): TaskView {
  if (task.state === "succeeded") return task;
  const report: ErrorReport =
    task.state === "cancelled"
      ? { code: "cancelled", message: "The task was cancelled.", hint: `cv tasks retry ${task.id} starts it again.` }
      : (task.error ?? { code: "internal", message: "The task failed." });
  const { code, message, ...options } = report;
  const details = { ...options.details, taskId: task.id };
  const again = `cv tasks show ${task.id} tells what was done, cv tasks retry ${task.id} tries again.`;
  const hint = code === "internal" ? again : options.hint;
  const error = new AppError(code, message, { ...options, hint, details });
  failures.add(error);
  throw error;
}

function noWorker(): AppError {
  return new AppError("engine_down", "No worker has taken the job for two minutes.", {
    hint: "With INNGEST_* set, that server and the application (npm start) have to run; without them cv works by itself.",
  });
}

/** Until something is announced, the time is over or the command is interrupted. */
async function pause(announced: Promise<void>, signal: AbortSignal): Promise<void> {
  const over = new AbortController();
  const timer = setTimeout(LOOK_AGAIN_MS, undefined, { signal: AbortSignal.any([signal, over.signal]) });
  await Promise.race([announced, timer.catch(() => {})]);
  over.abort();
}
