import { afterAll, beforeAll, expect, test } from "vitest";
import { createEngine } from "./index";
import { createDatabase, quickBackoff, startApp, type TestApp, until } from "./test-support";

let database: Awaited<ReturnType<typeof createDatabase>>;
let app: TestApp;
let broken = true;

beforeAll(async () => {
  database = await createDatabase();
  app = await startApp(database.url, (client) => [
    client.createFunction({ id: "fragile", retries: 1, triggers: [{ event: "i/fragile" }] }, async ({ step }) => {
      await step.run("first", () => ({ n: 1 }));
      await step.run("second", () => {
        if (broken) throw new Error("broken");
        return "mended";
      });
    }),
    client.createFunction({ id: "waiter", triggers: [{ event: "i/wait" }] }, async ({ step }) => {
      await Promise.all([
        step.waitForEvent("an answer", { event: "i/answer", timeout: "1h" }),
        step.sleep("a nap", "1h"),
      ]);
    }),
    client.createFunction(
      { id: "gathers", batchEvents: { maxSize: 2, timeout: "60s" }, triggers: [{ event: "i/batch" }] },
      async ({ events }) => events.length,
    ),
    client.createFunction(
      { id: "timely", triggers: [{ cron: "17 3 * * *" }, { cron: "TZ=Europe/Berlin 0 4 * * 1" }] },
      () => "ticked",
    ),
  ]);
});

afterAll(async () => {
  await app.stop();
  await database.drop();
});

const send = async (name: string, data: Record<string, unknown> = {}) =>
  (await app.client.send({ name, data })).ids[0]!;

/** The engine's own addresses, called as over HTTP. */
async function call(method: "GET" | "POST", path: string) {
  const response = await app.engine.fetch(new Request(`http://engine.embedded/inspect/${path}`, { method }));
  return { status: response.status, body: await response.json() };
}

test("a failed run is found, shown and taken up again", async () => {
  const began = new Date();
  const eventId = await send("i/fragile");
  const { id } = await app.runOf(eventId, "failed");
  const query = `runs?status=failed&function=test-fragile&from=${began.toISOString()}&until=${new Date(Date.now() + 1000).toISOString()}`;
  expect((await call("GET", query)).body).toMatchObject([{ id, status: "failed", output: { message: "broken" } }]);
  expect((await call("GET", `runs?until=${began.toISOString()}`)).body).toEqual([]);
  expect((await call("GET", `runs?before=${id}`)).body).toEqual([]);

  const { body: run } = await call("GET", `runs/${id}`);
  expect(run.attempts).toBe(2);
  expect(run.steps).toMatchObject([
    { name: "first", status: "completed", data: { n: 1 } },
    { name: "second", status: "failed", attempt: 1 },
  ]);
  // both tries of the step, and the function, which did not catch its failure
  expect(run.failedAttempts.map((failed: { name: string; attempt: number }) => [failed.name, failed.attempt])).toEqual([
    ["second", 0],
    ["second", 1],
    [expect.any(String), 0],
  ]);

  broken = false;
  expect(await call("POST", `runs/${id}/retry`)).toEqual({ status: 200, body: { runId: id } });
  await app.runOf(eventId, "completed");
  expect((await call("POST", `runs/${id}/retry`)).status).toBe(409);
  expect((await call("POST", `runs/${id}/cancel`)).status).toBe(409);

  const { body: again } = await call("POST", `runs/${id}/rerun`);
  await until("the rerun", async () => (await app.engine.getRun(again.runId))?.status === "completed");
  for (const act of ["retry", "rerun", "cancel"]) expect((await call("POST", `runs/none/${act}`)).status).toBe(404);
  expect((await call("GET", "runs?status=odd")).status).toBe(400);
  expect((await call("GET", "runs?from=yesterday")).status).toBe(400);
});

test("what a run waits for is told", async () => {
  const eventId = await send("i/wait");
  const run = await until("both steps", async () => {
    const [found] = await app.runsOf(eventId);
    return found?.steps.length === 2 && found;
  });
  expect(run.waits).toMatchObject([{ kind: "event", name: "i/answer" }]);
  expect(run.jobs.filter((job) => job.kind === "wake")).toHaveLength(2);
  expect((await call("POST", `runs/${run.id}/cancel`)).status).toBe(200);
  expect((await app.runOf(eventId)).status).toBe("cancelled");
});

test("events are listed with the runs each began", async () => {
  const first = await send("i/fragile", { n: 1 });
  const none = await send("i/nobody-listens");
  const run = await app.runOf(first);
  const [newest, older] = (await call("GET", "events?limit=2")).body;
  expect(newest).toMatchObject({ internalId: none, name: "i/nobody-listens", runs: [] });
  expect(older.runs).toEqual([{ id: run.id, functionId: "test-fragile", status: "completed" }]);
  expect((await call("GET", `events?name=i/fragile&before=${none}&limit=1`)).body).toMatchObject([
    { internalId: first, payload: { data: { n: 1 } } },
  ]);
});

test("every schedule has its next tick", async () => {
  const { body } = await call("GET", "schedules");
  expect(body.map((schedule: { cron: string }) => schedule.cron).sort()).toEqual([
    "17 3 * * *",
    "TZ=Europe/Berlin 0 4 * * 1",
  ]);
  for (const schedule of body) expect(new Date(schedule.nextTick).getTime()).toBeGreaterThan(Date.now());
});

test("functions come with their counts, and a pause holds batches too", async () => {
  const of = async (id: string) =>
    (await call("GET", "functions")).body.find((fn: { id: string }) => fn.id === `test-${id}`);
  expect(await of("fragile")).toMatchObject({ failedRuns: 0, queuedRuns: 0, runningRuns: 0, paused: false });
  expect((await of("fragile")).completedRuns).toBeGreaterThan(1);

  await call("POST", "functions/test-gathers/pause");
  const ids = [await send("i/batch"), await send("i/batch")];
  await until("both to be held", async () => (await of("gathers")).heldEvents === 2);
  expect((await of("gathers")).pausedAt).toBeTruthy();
  await call("POST", "functions/test-gathers/resume");
  const run = await app.runOf(ids[0]);
  expect([run.output, run.eventIds]).toEqual([2, ids]);
  expect(await of("gathers")).toMatchObject({ heldEvents: 0, pausedAt: null });
  expect((await call("POST", "functions/test-none/pause")).status).toBe(404);
});

test("the processes on the database say who leads, who stands by and what is held", async () => {
  const standby = createEngine({ databaseUrl: database.url, backoff: quickBackoff, slots: 2 });
  await standby.start();
  const { body } = await call("GET", "status");
  expect(body.processes).toMatchObject([
    { leading: true, pid: process.pid, slots: 4, holds: [] },
    { leading: false, slots: 2, holds: [] },
  ]);
  await standby.stop();
  expect((await app.engine.listProcesses()).map(({ leading }) => leading)).toEqual([true]);
});
