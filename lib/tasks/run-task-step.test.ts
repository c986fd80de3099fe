import { beforeAll, expect, test, vi } from "vitest";
import type { TaskRef } from "@/inngest/events";
import type { Actor } from "@/lib/actor";
import { AppError } from "@/lib/errors";
import { db } from "@/lib/platform/database/database.server";
import { cancelTask } from "./cancel-task.server";
import { endTask } from "./end-task.server";
import { failJob } from "./fail-job.server";
import { getTask } from "./get-task.server";
import { HARD_LIMIT_MS, SOFT_LIMIT_MS } from "./limits";
import { retryTask } from "./retry-task.server";
import { runTaskStep, type StepContext, type TaskStep } from "./run-task-step.server";
import { sweepTasks } from "./sweep-tasks.server";
import { fakeEngine, newActor, newTask, until } from "./test-support";

let engine = fakeEngine();
beforeAll(() => {
  engine = fakeEngine();
});

const step = (more: Partial<TaskStep> = {}): TaskStep => ({
  name: "work",
  label: "Working",
  input: { n: 1 },
  attempt: 0,
  ...more,
});

/** An effect that writes one CV. */
const writeCv = (ref: TaskRef, title = "written") =>
  vi.fn(async () => ({
    result: { ok: title },
    write: async (tx: Parameters<typeof import("./task-log.server").lockTask>[0]) => {
      await tx.cv.create({ data: { userId: ref.userId, title } });
    },
  }));
const written = (actor: Actor) => db.cv.count({ where: { userId: actor.userId } });

async function begin(): Promise<{ actor: Actor; ref: TaskRef }> {
  const actor = await newActor();
  return { actor, ref: await newTask(actor) };
}

test("a step is known by task, name and input: repeated it gives the same result and does nothing twice", async () => {
  const { actor, ref } = await begin();
  const effect = writeCv(ref);
  expect(await runTaskStep(ref, step(), effect)).toEqual({ ok: "written" });
  expect(await runTaskStep(ref, step({ input: { n: 1 } }), effect)).toEqual({ ok: "written" });
  expect(effect).toHaveBeenCalledTimes(1);
  await runTaskStep(ref, step({ input: { n: 2 } }), effect);
  await runTaskStep(ref, step({ name: "other" }), effect);
  expect(effect).toHaveBeenCalledTimes(3);
  expect(await written(actor)).toBe(3);
  expect(await getTask(actor, ref.taskId)).toMatchObject({ state: "running", stepsDone: 3, attempts: 1 });
});

test("the same step delivered twice at once writes once", async () => {
  const { actor, ref } = await begin();
  const results = await Promise.all([1, 2, 3, 4].map((n) => runTaskStep(ref, step(), writeCv(ref, `try ${n}`))));
  expect(new Set(results.map((r) => r.ok)).size).toBe(1);
  expect(await written(actor)).toBe(1);
  expect((await getTask(actor, ref.taskId)).stepsDone).toBe(1);
});

test("writes, result and progress commit together or not at all", async () => {
  const { actor, ref } = await begin();
  await expect(
    runTaskStep(ref, step(), async () => ({
      result: {},
      write: async (tx) => {
        await tx.cv.create({ data: { userId: ref.userId, title: "half" } });
        throw new Error("lost power");
      },
    })),
  ).rejects.toMatchObject({ code: "internal" });
  expect(await written(actor)).toBe(0);
  expect(await db.taskStepResult.count({ where: { taskId: ref.taskId } })).toBe(0);
  expect((await getTask(actor, ref.taskId)).stepsDone).toBe(0);
  await runTaskStep(ref, step({ attempt: 1 }), writeCv(ref));
  expect(await written(actor)).toBe(1);
});

test("an older try may not write, however late it comes", async () => {
  const { actor, ref } = await begin();
  let proceed = () => {};
  const held = new Promise<void>((resolve) => {
    proceed = resolve;
  });
  const late = runTaskStep(ref, step(), async () => {
    await held;
    return {
      result: {},
      write: async (tx) => void (await tx.cv.create({ data: { userId: ref.userId, title: "late" } })),
    };
  });
  await until("the step to run", async () => (await getTask(actor, ref.taskId)).state === "running");
  await failJob(ref);
  await retryTask(actor, ref.taskId);
  proceed();
  await expect(late).rejects.toMatchObject({ code: expect.stringMatching(/superseded|cancelled/) });
  await expect(runTaskStep(ref, step({ name: "next" }), writeCv(ref))).rejects.toMatchObject({ code: "superseded" });
  expect(await written(actor)).toBe(0);
  expect(await getTask(actor, ref.taskId)).toMatchObject({ state: "queued", stepsDone: 0 });
  await runTaskStep({ ...ref, fence: 2 }, step({ last: true }), writeCv(ref));
  expect(await getTask(actor, ref.taskId)).toMatchObject({ state: "succeeded" });
});

test("cancelling aborts the running effect and refuses what it would write", async () => {
  const { actor, ref } = await begin();
  const context: { signal?: AbortSignal } = {};
  const running = runTaskStep(ref, step({ last: true }), async ({ signal }) => {
    context.signal = signal;
    await new Promise((_, reject) => signal.addEventListener("abort", () => reject(signal.reason)));
    return { result: {} };
  });
  running.catch(() => {});
  await until("the step to run", async () => context.signal !== undefined);
  await cancelTask(actor, ref.taskId);
  await expect(running).rejects.toMatchObject({ code: "cancelled" });
  await expect(runTaskStep(ref, step({ name: "after" }), writeCv(ref))).rejects.toMatchObject({ code: "cancelled" });
  expect(await written(actor)).toBe(0);
  expect(await getTask(actor, ref.taskId)).toMatchObject({ state: "cancelled", error: undefined });
  expect(engine.events.some((e) => e.name === "task/stopped" && e.data.taskId === ref.taskId)).toBe(true);
  await expect(cancelTask(actor, ref.taskId)).rejects.toMatchObject({ code: "conflict" });
});

test("an effect that ignores its signal cannot write after the cancellation either", async () => {
  const { actor, ref } = await begin();
  await expect(
    runTaskStep(ref, step({ last: true }), async () => {
      await cancelTask(actor, ref.taskId);
      return writeCv(ref)();
    }),
  ).rejects.toMatchObject({ code: "cancelled" });
  expect(await written(actor)).toBe(0);
});

test("a failure is noted with its reason, forgotten once the task succeeds, and never shows an unknown error's message", async () => {
  const { actor, ref } = await begin();
  const unreachable = new AppError("model_unreachable", "The model could not be reached.", { hint: "Check it." });
  await expect(runTaskStep(ref, step(), () => Promise.reject(unreachable))).rejects.toBe(unreachable);
  const noted = await getTask(actor, ref.taskId);
  expect(noted.error).toMatchObject({ code: "model_unreachable", hint: "Check it." });
  expect(noted.events.at(-1)).toMatchObject({ type: "retry", message: "Working: The model could not be reached." });

  const secret = "password=hunter2 in the query";
  await expect(runTaskStep(ref, step({ attempt: 1 }), () => Promise.reject(new Error(secret)))).rejects.toMatchObject({
    code: "internal",
  });
  expect(JSON.stringify(await getTask(actor, ref.taskId))).not.toContain("hunter2");

  await runTaskStep(ref, step({ attempt: 2, last: true }), writeCv(ref));
  const done = await getTask(actor, ref.taskId);
  expect(done).toMatchObject({ state: "succeeded", attempts: 3, error: undefined });
});

test("used-up tries end the task with the reason of the last one", async () => {
  const { actor, ref } = await begin();
  await runTaskStep(ref, step(), () => Promise.reject(new AppError("worker_died", "The reader stopped."))).catch(
    () => {},
  );
  await failJob(ref);
  expect(await getTask(actor, ref.taskId)).toMatchObject({ state: "failed", error: { code: "worker_died" } });
  const fresh = await newTask(actor);
  await failJob(fresh);
  expect(await getTask(actor, fresh.taskId)).toMatchObject({ state: "failed", error: { code: "worker_died" } });
});

test("the soft limit aborts, counted from the task's start and not the step's", async () => {
  const { actor, ref } = await begin();
  await runTaskStep(ref, step(), writeCv(ref));
  await db.task.update({ where: { id: ref.taskId }, data: { startedAt: new Date(Date.now() - SOFT_LIMIT_MS + 150) } });
  const wait = ({ signal }: StepContext) =>
    new Promise<never>((_, reject) => signal.addEventListener("abort", () => reject(signal.reason)));
  await expect(runTaskStep(ref, step({ name: "slow" }), wait)).rejects.toMatchObject({ code: "took_too_long" });
  expect(await getTask(actor, ref.taskId)).toMatchObject({ state: "running", error: { code: "took_too_long" } });
});

test("a step that keeps what it has when the soft limit aborts it is done", async () => {
  const { actor, ref } = await begin();
  await runTaskStep(ref, step(), writeCv(ref));
  await db.task.update({ where: { id: ref.taskId }, data: { startedAt: new Date(Date.now() - SOFT_LIMIT_MS) } });
  await runTaskStep(ref, step({ name: "slow", last: true }), async ({ signal }) => {
    await until("the abort", async () => signal.aborted);
    return { result: { kept: true } };
  });
  expect(await getTask(actor, ref.taskId)).toMatchObject({ state: "succeeded", stepsDone: 2 });
});

test("the sweeper ends what runs past the hard limit, and nothing else", async () => {
  const { actor, ref } = await begin();
  const young = await newTask(actor);
  for (const task of [ref, young]) await runTaskStep(task, step(), writeCv(task));
  await db.task.update({ where: { id: ref.taskId }, data: { startedAt: new Date(Date.now() - HARD_LIMIT_MS - 1) } });
  await sweepTasks();
  expect(await getTask(actor, ref.taskId)).toMatchObject({ state: "failed", error: { code: "took_too_long" } });
  expect(await getTask(actor, young.taskId)).toMatchObject({ state: "running" });
  await expect(runTaskStep(ref, step({ name: "late" }), writeCv(ref))).rejects.toMatchObject({ code: "superseded" });
});

test("parallel steps of one task all count", async () => {
  const { actor, ref } = await begin();
  await runTaskStep(ref, step({ name: "prepare" }), async () => ({ result: {}, stepsTotal: 14 }));
  const names = Array.from({ length: 12 }, (_, i) => `unit ${i}`);
  await Promise.all(names.map((name) => runTaskStep(ref, step({ name, label: name }), writeCv(ref, name))));
  await runTaskStep(ref, step({ name: "finish", last: true }), writeCv(ref));
  const task = await getTask(actor, ref.taskId);
  expect(task).toMatchObject({ state: "succeeded", stepsDone: 14, stepsTotal: 14 });
  expect(await written(actor)).toBe(13);
  expect(task.events.map((e) => e.seq)).toEqual(task.events.map((_, i) => i + 1));
});

test("cancel against finish: exactly one final state, and nothing written after a cancellation", async () => {
  const actor = await newActor();
  const seen = { succeeded: 0, cancelled: 0 };
  for (let i = 0; i < 50; i++) {
    const ref = await newTask(actor);
    const title = `race ${i}`;
    const pause = new Promise((resolve) => setTimeout(resolve, i % 8));
    const [finished, cancelled] = await Promise.allSettled([
      runTaskStep(ref, step({ last: true }), writeCv(ref, title)),
      pause.then(() => cancelTask(actor, ref.taskId)),
    ]);
    const task = await getTask(actor, ref.taskId);
    const rows = await db.cv.count({ where: { userId: actor.userId, title } });
    const ends = task.events.filter((e) => ["succeeded", "failed", "cancelled"].includes(e.type));
    expect(ends).toHaveLength(1);
    expect(ends[0]?.type).toBe(task.state);
    expect(task.events.at(-1)).toEqual(ends[0]);
    expect([finished.status, cancelled.status, rows]).toEqual(
      task.state === "succeeded" ? ["fulfilled", "rejected", 1] : ["rejected", "fulfilled", 0],
    );
    seen[task.state as keyof typeof seen]++;
  }
  expect(seen.succeeded + seen.cancelled).toBe(50);
  expect(Math.min(seen.succeeded, seen.cancelled)).toBeGreaterThan(0);
});

test("two ends at once: one holds", async () => {
  const { actor, ref } = await begin();
  const ended = await Promise.all([
    endTask(ref, "failed"),
    endTask(ref, "cancelled"),
    endTask({ ...ref, fence: 7 }, "failed"),
    endTask(ref, "failed"),
  ]);
  expect(ended.filter(Boolean)).toHaveLength(1);
  expect((await getTask(actor, ref.taskId)).events).toHaveLength(2);
});

test("a retry raises the fence and does not repeat what was done", async () => {
  const { actor, ref } = await begin();
  const first = writeCv(ref, "first");
  await runTaskStep(ref, step({ name: "first", stepsTotal: 2 }), first);
  await failJob(ref);
  await expect(retryTask(await newActor(), ref.taskId)).rejects.toMatchObject({ code: "not_found" });
  await retryTask(actor, ref.taskId);
  await expect(retryTask(actor, ref.taskId)).rejects.toMatchObject({ code: "conflict" });
  const event = engine.events.findLast((e) => e.data.taskId === ref.taskId && e.name === "cv/improve.requested");
  expect(event?.data.fence).toBe(2);
  expect(await getTask(actor, ref.taskId)).toMatchObject({ state: "queued", stepsDone: 1, error: undefined });
  const again = { ...ref, fence: 2 };
  expect(await runTaskStep(again, step({ name: "first" }), first)).toEqual({ ok: "first" });
  await runTaskStep(again, step({ name: "second", last: true }), writeCv(ref, "second"));
  expect(first).toHaveBeenCalledTimes(1);
  expect(await getTask(actor, ref.taskId)).toMatchObject({ state: "succeeded", stepsDone: 2, stepsTotal: 2 });
});

test("a task is not tried again while the same work is under way in another", async () => {
  const actor = await newActor();
  const ref = await newTask(actor, "same work");
  await cancelTask(actor, ref.taskId);
  const other = await newTask(actor, "same work");
  expect(other.taskId).not.toBe(ref.taskId);
  await expect(retryTask(actor, ref.taskId)).rejects.toMatchObject({ code: "conflict" });
});

test("a task whose account is gone stops quietly", async () => {
  const { actor, ref } = await begin();
  await db.user.delete({ where: { id: actor.userId } });
  await expect(runTaskStep(ref, step(), writeCv(ref))).rejects.toMatchObject({ code: "superseded" });
  expect(await endTask(ref, "failed")).toBe(false);
});
