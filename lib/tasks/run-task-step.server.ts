import type { TaskRef } from "@/inngest/events";
import { AppError, isAppError, reportError } from "@/lib/errors";
import { type Prisma, type Transaction, db, isDatabaseDown } from "@/lib/platform/database/database.server";
import { subscribe } from "@/lib/platform/database/notifications.server";
import { contentHash } from "@/lib/platform/hash/content-hash.server";
import { errorFields, logger } from "@/lib/platform/logging/logger.server";
import { SOFT_LIMIT_MS } from "./limits";
import { TASK_STOP_CHANNEL, appendTaskEvent, lockForWriter } from "./task-log.server";

export interface TaskStep {
  /** stable name; with the input's hash it identifies the step's effect */
  name: string;
  /** what the person reads while it runs */
  label: string;
  input: unknown;
  /** 0 for the first try, as the engine counts */
  attempt: number;
  /** how many steps the task has, once that is known */
  stepsTotal?: number;
  /** this step ends the task well */
  last?: boolean;
}

export interface StepContext {
  /** aborted when the task is stopped or its soft limit is over */
  signal: AbortSignal;
  /** adds a line to the task's log */
  tell: (message: string) => Promise<void>;
}

export interface StepOutcome<T> {
  /** small JSON: ids and counts, never documents */
  result: T;
  /** the step's writes; they commit together with its being done, or not at all */
  write?: (tx: Transaction) => Promise<void>;
  /** how many steps the task has, when this step found out */
  stepsTotal?: number;
}

/**
 * Runs one step of a task so that its effect happens once: by (task, step, input) it finds an earlier result; its writes,
 * its result and its progress commit in one transaction that only the task's current try may make.
 * @throws AppError `cancelled`, `superseded`, `took_too_long`, or what the effect threw (unknown errors become `internal`)
 */
export async function runTaskStep<T extends Prisma.InputJsonValue>(
  ref: TaskRef,
  step: TaskStep,
  effect: (context: StepContext) => Promise<StepOutcome<T>>,
): Promise<T> {
  const inputHash = contentHash(step.input);
  const key = { taskId_step_inputHash: { taskId: ref.taskId, step: step.name, inputHash } };
  const begun = await db.$transaction(async (tx) => {
    const done = await tx.taskStepResult.findUnique({ where: key });
    if (done) return { done };
    const task = await lockForWriter(tx, ref);
    const startedAt = task.startedAt ?? new Date();
    await tx.task.update({
      where: { id: ref.taskId },
      data: { state: "running", startedAt, step: step.label, attempts: step.attempt + 1, ...(step.stepsTotal && { stepsTotal: step.stepsTotal }) },
    });
    if (!task.startedAt) await appendTaskEvent(tx, task, "started", "A worker took the task.");
    await appendTaskEvent(tx, task, "step-begun", step.attempt ? `${step.label} (try ${step.attempt + 1})` : step.label);
    return { startedAt };
  });
  if (begun.done) return begun.done.result as T;

  const stop = stopSignal(ref, begun.startedAt);
  try {
    const outcome = await effect({ signal: stop.signal, tell: (message) => tell(ref, message) });
    return await db.$transaction(async (tx) => {
      const task = await lockForWriter(tx, ref);
      const done = await tx.taskStepResult.findUnique({ where: key });
      if (done) return done.result as T;
      await outcome.write?.(tx);
      await tx.taskStepResult.create({ data: { taskId: ref.taskId, step: step.name, inputHash, result: outcome.result } });
      await tx.task.update({
        where: { id: ref.taskId },
        data: {
          stepsDone: { increment: 1 },
          ...(outcome.stepsTotal && { stepsTotal: outcome.stepsTotal }),
          ...(step.last && { state: "succeeded", finishedAt: new Date(), activeKey: null, step: null, error: undefined }),
        },
      });
      await appendTaskEvent(tx, task, "step-done", step.label);
      if (step.last) await appendTaskEvent(tx, task, "succeeded", "Done.");
      return outcome.result;
    });
  } catch (error) {
    throw await noteFailure(ref, step, stop.signal.aborted ? stop.signal.reason : error);
  } finally {
    stop.release();
  }
}

/** Aborts when the task is stopped (by NOTIFY) or when its soft limit is over, counted from the task's start. */
function stopSignal(ref: TaskRef, startedAt: Date) {
  const controller = new AbortController();
  const left = Math.max(0, startedAt.getTime() + SOFT_LIMIT_MS - Date.now());
  const timer = setTimeout(
    () => controller.abort(new AppError("took_too_long", "This took longer than four minutes.", { hint: "Nothing was changed. Try again later." })),
    left,
  );
  const unsubscribe = subscribe(TASK_STOP_CHANNEL, async (payload) => {
    if (payload !== ref.taskId && payload !== "") return;
    const task = await db.task.findUnique({ where: { id: ref.taskId }, select: { state: true, fence: true } }).catch(() => undefined);
    if (task === null || (task && (task.fence !== ref.fence || task.state === "cancelled" || task.state === "failed")))
      controller.abort(new AppError("cancelled", "This task was cancelled."));
  });
  return {
    signal: controller.signal,
    release: () => {
      clearTimeout(timer);
      unsubscribe();
    },
  };
}

async function tell(ref: TaskRef, message: string): Promise<void> {
  await db.$transaction(async (tx) => appendTaskEvent(tx, await lockForWriter(tx, ref), "progress", message));
}

/** Keeps the reason on the task's row, so that the person sees why it is tried again, or why it failed. */
async function noteFailure(ref: TaskRef, step: TaskStep, error: unknown): Promise<AppError> {
  const known = asAppError(error);
  if (known.code === "internal") logger.error({ ...errorFields(error), taskId: ref.taskId, step: step.name }, "step failed");
  if (known.code === "cancelled" || known.code === "superseded") return known;
  try {
    await db.$transaction(async (tx) => {
      const task = await lockForWriter(tx, ref);
      await tx.task.update({ where: { id: ref.taskId }, data: { error: reportError(known) as unknown as Prisma.InputJsonObject } });
      await appendTaskEvent(tx, task, "retry", `${step.label}: ${known.message}`);
    });
  } catch (second) {
    logger.warn({ ...errorFields(second), taskId: ref.taskId }, "failure could not be noted");
  }
  return known;
}

function asAppError(error: unknown): AppError {
  if (isAppError(error)) return error;
  if (isDatabaseDown(error)) return new AppError("database_down", "The database cannot be reached.", { hint: "The task goes on when it is back.", retryAfter: 5, cause: error });
  const { code, message, ...options } = reportError(error);
  return new AppError(code, message, { ...options, cause: error });
}
