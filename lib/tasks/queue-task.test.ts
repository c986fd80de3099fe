import { beforeEach, expect, test } from "vitest";
import { takeUse } from "@/lib/plans/usage.server";
import { db } from "@/lib/platform/database/database.server";
import { connectEmbeddedEngine } from "@/lib/platform/inngest/transport.server";
import { cancelTask } from "./cancel-task.server";
import { failJob } from "./fail-job.server";
import { getTask, listTasks } from "./get-task.server";
import { sendOutbox } from "./outbox.server";
import { queueTask } from "./queue-task.server";
import { retryTask } from "./retry-task.server";
import { sweepTasks } from "./sweep-tasks.server";
import { fakeEngine, newActor, newTask, until } from "./test-support";

let engine = fakeEngine();
beforeEach(() => {
  engine = fakeEngine();
});

const month = () => new Date().toISOString().slice(0, 7);
const used = async (userId: string) =>
  (
    await db.usageCounter.findUnique({
      where: { userId_kind_period: { userId, kind: "improve-cv", period: month() } },
    })
  )?.used ?? 0;

/** Asks for a task that costs one use and writes a domain row. */
function ask(userId: string, inputHash: string) {
  const find = { userId, kind: "improve-cv" as const, inputHash };
  return queueTask(find, async (tx) => {
    await takeUse(tx, userId, "improve-cv");
    await tx.cv.create({ data: { userId, title: inputHash } });
    return { ...find, title: "A test" };
  });
}

test("a task, its log and its event are written together and the event's id is the outbox row's", async () => {
  const actor = await newActor();
  const { taskId, created } = await ask(actor.userId, "one");
  expect(created).toBe(true);
  expect(engine.events).toHaveLength(1);
  const [event] = engine.events;
  expect(event).toMatchObject({ name: "cv/improve.requested", data: { taskId, fence: 1, userId: actor.userId } });
  const row = await db.outbox.findUniqueOrThrow({ where: { id: event!.id } });
  expect(row.sentAt).not.toBeNull();
  expect(await getTask(actor, taskId)).toMatchObject({ state: "queued", events: [{ seq: 1, type: "queued" }] });
});

test("a double click is the same task, in turn and at the same moment", async () => {
  const actor = await newActor();
  const first = await ask(actor.userId, "same");
  expect(await ask(actor.userId, "same")).toEqual({ taskId: first.taskId, created: false });

  const clicks = await Promise.all(Array.from({ length: 12 }, () => ask(actor.userId, "parallel")));
  expect(new Set(clicks.map((c) => c.taskId)).size).toBe(1);
  expect(clicks.filter((c) => c.created)).toHaveLength(1);
  expect(await db.cv.count({ where: { userId: actor.userId } })).toBe(2);
  expect(await used(actor.userId)).toBe(2);
  expect(await listTasks(actor)).toHaveLength(2);
});

test("a double click at the last use of the month is the same task, not a refusal", async () => {
  const actor = await newActor("guest");
  for (let i = 0; i < 19; i++) await ask(actor.userId, `use-${i}`);
  const clicks = await Promise.all(Array.from({ length: 6 }, () => ask(actor.userId, "last")));
  expect(new Set(clicks.map((c) => c.taskId)).size).toBe(1);
  expect(await used(actor.userId)).toBe(20);
});

test("what fails to be prepared leaves nothing behind", async () => {
  const actor = await newActor();
  const find = { userId: actor.userId, kind: "read-cv" as const, inputHash: "breaks" };
  await expect(
    queueTask(find, async (tx) => {
      await takeUse(tx, actor.userId, "improve-cv");
      await tx.cv.create({ data: { userId: actor.userId, title: "half" } });
      throw new Error("the disk is full");
    }),
  ).rejects.toThrow("the disk is full");
  expect(await db.cv.count({ where: { userId: actor.userId } })).toBe(0);
  expect(await db.task.count({ where: { userId: actor.userId } })).toBe(0);
  expect(await used(actor.userId)).toBe(0);
  expect(engine.events).toHaveLength(0);
});

test("an engine that is down loses nothing: the very same event is sent later", async () => {
  const actor = await newActor();
  engine.down = true;
  const { taskId } = await ask(actor.userId, "down");
  expect(await getTask(actor, taskId)).toMatchObject({ state: "queued" });
  const row = await db.outbox.findFirstOrThrow({ where: { data: { path: ["taskId"], equals: taskId } } });
  expect(row.sentAt).toBeNull();

  engine.down = false;
  expect(await sendOutbox(undefined, 3_600_000)).toBe(0);
  await db.outbox.update({ where: { id: row.id }, data: { createdAt: new Date(Date.now() - 6000) } });
  await sweepTasks();
  await sweepTasks();
  expect((await db.outbox.findUniqueOrThrow({ where: { id: row.id } })).sentAt).not.toBeNull();
  // the first send's own repeat and the sweeper (also another test file's) may both come through: it is the same event to the engine
  for (const event of engine.events.filter((e) => e.data.taskId === taskId)) expect(event.id).toBe(row.id);
});

test("the sweeper sends all that waits, not only the first hundred", async () => {
  const createdAt = new Date(Date.now() - 60_000);
  const rows = Array.from({ length: 250 }, (_, i) => ({
    name: "task/stopped",
    data: { taskId: `bulk-${i}`, fence: 1, userId: `nobody-${process.pid}` },
    createdAt,
  }));
  const bulk = { data: { path: ["userId"], equals: `nobody-${process.pid}` } };
  await db.outbox.createMany({ data: rows });
  await sweepTasks();
  await until("all to be sent", async () => (await db.outbox.count({ where: { ...bulk, sentAt: null } })) === 0);
});

test("an engine that never answers holds nobody up", async () => {
  const actor = await newActor();
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  connectEmbeddedEngine(async () => {
    await released;
    return Response.json({ ids: ["x"], status: 200 });
  });
  const { taskId } = await newTask(actor);
  const where = { data: { path: ["taskId"], equals: taskId } };
  expect((await db.outbox.findFirstOrThrow({ where })).sentAt).toBeNull();
  release();
  await until(
    "the send to end by itself",
    async () => (await db.outbox.findFirstOrThrow({ where })).sentAt ?? undefined,
  );
});

test("parallel requests pass exactly as many as the plan allows", async () => {
  const actor = await newActor("guest");
  const asked = await Promise.allSettled(Array.from({ length: 30 }, (_, i) => ask(actor.userId, `many-${i}`)));
  expect(asked.filter((a) => a.status === "fulfilled")).toHaveLength(20);
  for (const a of asked)
    if (a.status === "rejected") expect(a.reason).toMatchObject({ code: "limit_reached", details: { limit: 20 } });
  expect(await used(actor.userId)).toBe(20);
  expect(await db.cv.count({ where: { userId: actor.userId } })).toBe(20);
});

test("failed and cancelled tasks give their use back, a retry takes it again", async () => {
  const actor = await newActor();
  const { taskId } = await ask(actor.userId, "back");
  const other = await ask(actor.userId, "back-too");
  expect(await used(actor.userId)).toBe(2);
  await cancelTask(actor, taskId);
  expect(await used(actor.userId)).toBe(1);
  await failJob({ taskId: other.taskId, fence: 1, userId: actor.userId });
  await failJob({ taskId: other.taskId, fence: 1, userId: actor.userId });
  expect(await used(actor.userId)).toBe(0);
  await retryTask(actor, taskId);
  expect(await used(actor.userId)).toBe(1);
});

test("an unlimited plan is not counted", async () => {
  const actor = await newActor("member", "unlimited");
  await ask(actor.userId, "free");
  expect(await used(actor.userId)).toBe(0);
});
