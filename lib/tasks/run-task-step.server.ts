import type { TaskRef } from "@/inngest/events";
import { AppError, isAppError, reportError } from "@/lib/errors";
import { db, isDatabaseDown, Prisma, type Transaction } from "@/lib/platform/database/database.server";
import { subscribe } from "@/lib/platform/database/notifications.server";
import { contentHash } from "@/lib/platform/hash/content-hash.server";
import { errorFields, logger } from "@/lib/platform/logging/logger.server";
import { SOFT_LIMIT_MS } from "./limits";
import { appendTaskEvent, lockForWriter, TASK_STOP_CHANNEL } from "./task-log.server";

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
  /** writes something that stays whatever becomes of the step, unless the task has been stopped */
  keep: (write: (tx: Transaction) => Promise<unknown>) => Promise<void>;
}

export interface StepOutcome<T> {
  /** small JSON: ids and counts, never documents */
  result: T;
  /**
   * the step's writes; they commit together with its being done, or not at all. `userId`: whose the task is by now (a guest may have
   * signed in while the step ran)
   */
  write?: (tx: Transaction, userId: string) => Promise<void>;
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
  // heard from before the step begins, so that a stop in between is not missed
  const stop = stopSignal(ref);
  try {
    const begun = await beginStep<T>(ref, step).catch((error) => {
      throw asAppError(error);
    });
    if ("result" in begun) return begun.result;
    stop.limit(begun.startedAt);
    try {
      const outcome = await effect({
        signal: stop.signal,
        tell: (message) => tell(ref, message),
        keep: (write) => keep(ref, write),
      });
      return await commitStep(ref, step, outcome);
    } catch (error) {
      throw await noteFailure(ref, step, stop.signal.aborted ? stop.signal.reason : error);
    }
  } finally {
    stop.release();
  }
}

const keyOf = (ref: TaskRef, step: TaskStep) => ({
  taskId: ref.taskId,
  step: step.name,
  inputHash: contentHash(step.input),
});

/** The result of a step that was done before; else says that it begins. */
async function beginStep<T>(ref: TaskRef, step: TaskStep): Promise<{ result: T } | { startedAt: Date }> {
  return db.$transaction(async (tx) => {
    const done = await tx.taskStepResult.findUnique({ where: { taskId_step_inputHash: keyOf(ref, step) } });
    if (done) return { result: done.result as T };
    const task = await lockForWriter(tx, ref);
    const startedAt = task.startedAt ?? new Date();
    await tx.task.update({
      where: { id: ref.taskId },
      data: {
        state: "running",
        startedAt,
        step: step.label,
        attempts: step.attempt + 1,
        ...(step.stepsTotal && { stepsTotal: step.stepsTotal }),
      },
    });
    if (!task.startedAt) await appendTaskEvent(tx, task, "started", "A worker took the task.");
    const label = step.attempt ? `${step.label} (try ${step.attempt + 1})` : step.label;
    await appendTaskEvent(tx, task, "step-begun", label);
    return { startedAt };
  });
}

async function commitStep<T extends Prisma.InputJsonValue>(
  ref: TaskRef,
  step: TaskStep,
  outcome: StepOutcome<T>,
): Promise<T> {
  return db.$transaction(async (tx) => {
    const task = await lockForWriter(tx, ref);
    const done = await tx.taskStepResult.findUnique({ where: { taskId_step_inputHash: keyOf(ref, step) } });
    if (done) return done.result as T;
    await outcome.write?.(tx, task.userId);
    await tx.taskStepResult.create({ data: { ...keyOf(ref, step), result: outcome.result } });
    const succeeded = {
      state: "succeeded",
      finishedAt: new Date(),
      activeKey: null,
      step: null,
      error: Prisma.DbNull,
    } as const;
    await tx.task.update({
      where: { id: ref.taskId },
      data: {
        stepsDone: { increment: 1 },
        ...(outcome.stepsTotal && { stepsTotal: outcome.stepsTotal }),
        ...(step.last && succeeded),
      },
    });
    await appendTaskEvent(tx, task, "step-done", step.label);
    if (step.last) await appendTaskEvent(tx, task, "succeeded", "Done.");
    return outcome.result;
  });
}

/** Aborts when the task is stopped (by NOTIFY) or when its soft limit is over, counted from the task's start. */
function stopSignal(ref: TaskRef) {
  const controller = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const unsubscribe = subscribe(TASK_STOP_CHANNEL, async (payload) => {
    if (payload !== ref.taskId && payload !== "") return;
    const task = await db.task
      .findUnique({ where: { id: ref.taskId }, select: { state: true, fence: true } })
      .catch(() => undefined);
    if (task === null || (task && (task.fence !== ref.fence || task.state === "cancelled" || task.state === "failed")))
      controller.abort(new AppError("cancelled", "This task was cancelled."));
  });
  return {
    signal: controller.signal,
    limit: (startedAt: Date) => {
      const left = Math.max(0, startedAt.getTime() + SOFT_LIMIT_MS - Date.now());
      timer = setTimeout(
        () =>
          controller.abort(
            new AppError("took_too_long", "This took longer than four minutes.", {
              hint: "Nothing was changed. Try again later.",
            }),
          ),
        left,
      );
    },
    release: () => {
      clearTimeout(timer);
      unsubscribe();
    },
  };
}

async function tell(ref: TaskRef, message: string): Promise<void> {
  await db.$transaction(async (tx) => appendTaskEvent(tx, await lockForWriter(tx, ref), "progress", message));
}

async function keep(ref: TaskRef, write: (tx: Transaction) => Promise<unknown>): Promise<void> {
  await db.$transaction(async (tx) => {
    await lockForWriter(tx, ref);
    await write(tx);
  });
}

/** Keeps the reason on the task's row, so that the person sees why it is tried again, or why it failed. */
async function noteFailure(ref: TaskRef, step: TaskStep, error: unknown): Promise<AppError> {
  const known = asAppError(error);
  if (known.code === "internal")
    logger.error({ ...errorFields(error), taskId: ref.taskId, step: step.name }, "step failed");
  if (known.code === "cancelled" || known.code === "superseded") return known;
  try {
    await db.$transaction(async (tx) => {
      const task = await lockForWriter(tx, ref);
      await tx.task.update({
        where: { id: ref.taskId },
        data: { error: reportError(known) as unknown as Prisma.InputJsonObject },
      });
      await appendTaskEvent(tx, task, "retry", `${step.label}: ${known.message}`);
    });
  } catch (second) {
    logger.warn({ ...errorFields(second), taskId: ref.taskId }, "failure could not be noted");
  }
  return known;
}

function asAppError(error: unknown): AppError {
  if (isAppError(error)) return error;
  if (isDatabaseDown(error))
    return new AppError("database_down", "The database cannot be reached.", {
      hint: "The task goes on when it is back.",
      retryAfter: 5,
      cause: error,
    });
  const { code, message, ...options } = reportError(error);
  return new AppError(code, message, { ...options, cause: error });
}
