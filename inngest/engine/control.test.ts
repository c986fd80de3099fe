import { afterAll, beforeAll, expect, test } from "vitest";
import { counter, createDatabase, startApp, type TestApp, until } from "./test-support";

const calls = counter();
const { count } = calls;
let database: Awaited<ReturnType<typeof createDatabase>>;
let app: TestApp;

/** Steps hold here until the test lets them go. */
const gates = new Map<string, { reached: number; open: () => void; opened: Promise<void> }>();
function gate(name: string) {
  let found = gates.get(name);
  if (!found) {
    let open = () => {};
    const opened = new Promise<void>((resolve) => {
      open = resolve;
    });
    found = { reached: 0, open, opened };
    gates.set(name, found);
  }
  return found;
}
const hold = async (name: string) => {
  gate(name).reached++;
  await gate(name).opened;
};

const order: string[] = [];
const active: Record<string, number> = {};
const peak: Record<string, number> = {};
const crowd = async (name: string) => {
  active[name] = (active[name] ?? 0) + 1;
  peak[name] = Math.max(peak[name] ?? 0, active[name]);
  await new Promise((resolve) => setTimeout(resolve, 60));
  active[name]--;
};

beforeAll(async () => {
  database = await createDatabase();
  app = await startApp(
    database.url,
    (client) => [
      client.createFunction(
        { id: "cancellable", triggers: [{ event: "c/start" }], cancelOn: [{ event: "c/stop", match: "data.id" }] },
        async ({ event, step }) => {
          await step.run("one", () => hold(`cancel:${event.data.id}`));
          await step.run("two", () => count("cancellable:two"));
        },
      ),
      client.createFunction(
        { id: "on-cancelled", triggers: [{ event: "inngest/function.cancelled" }] },
        ({ event }) => {
          count(`cancelled ${event.data.function_id} ${event.data.event.data.id}`);
        },
      ),
      client.createFunction({ id: "napping", triggers: [{ event: "c/nap" }] }, async ({ step }) => {
        await step.sleep("long", "1h");
      }),
      client.createFunction(
        { id: "slow", timeouts: { finish: "1s" }, triggers: [{ event: "c/slow" }] },
        async ({ step }) => {
          await step.sleep("long", "1h");
        },
      ),
      client.createFunction(
        { id: "late", timeouts: { start: "1s" }, concurrency: 1, triggers: [{ event: "c/late" }] },
        async ({ step }) => {
          await step.run("hold", () => hold("late"));
        },
      ),
      client.createFunction(
        { id: "by-user", concurrency: { limit: 1, key: "event.data.user" }, triggers: [{ event: "c/by-user" }] },
        async ({ event, step }) => {
          await step.run("work", () => Promise.all([crowd(`user ${event.data.user}`), crowd("any user")]));
        },
      ),
      client.createFunction({ id: "two-at-once", concurrency: 2, triggers: [{ event: "c/two" }] }, async ({ step }) => {
        await step.run("work", () => crowd("two"));
      }),
      ...["a", "b"].map((id) =>
        client.createFunction(
          {
            id: `shared-${id}`,
            concurrency: [{ limit: 1, scope: "env", key: '"shared"' }, { limit: 5 }],
            triggers: [{ event: "c/shared" }],
          },
          async ({ step }) => {
            await step.run("work", () => crowd("shared"));
          },
        ),
      ),
      client.createFunction(
        { id: "once-per-key", idempotency: "event.data.order", triggers: [{ event: "c/idempotent" }] },
        () => count("idempotent"),
      ),
      client.createFunction({ id: "by-event-id", triggers: [{ event: "c/event-id" }] }, () => count("event-id")),
      client.createFunction({ id: "only-large", triggers: [{ event: "c/sized", if: "event.data.size > 10" }] }, () =>
        count("large"),
      ),
      client.createFunction({ id: "wildcard", triggers: [{ event: "w/order.*" }] }, () => count("wildcard")),
      client.createFunction(
        {
          id: "ordered",
          concurrency: 1,
          priority: { run: "event.data.urgent ? 100 : 0" },
          triggers: [{ event: "c/ordered" }],
        },
        async ({ event, step }) => {
          await step.run("note", async () => {
            order.push(event.data.name);
            if (event.data.name === "first") await hold("ordered");
          });
        },
      ),
      client.createFunction({ id: "ticks", triggers: [{ cron: "TZ=Europe/Paris * * * * * *" }] }, ({ event }) => {
        count(`tick ${event.name} ${event.data.cron}`);
      }),
      client.createFunction({ id: "pausable", triggers: [{ event: "c/pausable" }] }, () => count("pausable")),
    ],
    { slots: 6 },
  );
});

afterAll(async () => {
  for (const { open } of gates.values()) open();
  await app?.stop();
  await database?.drop();
});

const send = async (name: string, data: Record<string, unknown> = {}) => (await app.client.send({ name, data })).ids[0];

test("cancelOn ends the run that matches; its late answer is dropped; the event is sent", async () => {
  const stopped = await send("c/start", { id: 1 });
  const kept = await send("c/start", { id: 2 });
  await until("both steps", () => gate("cancel:1").reached && gate("cancel:2").reached);
  await send("c/stop", { id: 1 });
  expect((await app.runOf(stopped)).status).toBe("cancelled");
  gate("cancel:1").open();
  gate("cancel:2").open();
  expect((await app.runOf(kept)).status).toBe("completed");
  await until("the event", () => calls.of["cancelled test-cancellable 1"]);
  expect(calls.of["cancellable:two"]).toBe(1);
  expect((await app.runOf(stopped)).status).toBe("cancelled");
});

test("a run is cancelled by the engine's own call and by the REST API", async () => {
  const own = await app.runOf(await send("c/nap"), "running");
  expect(await app.engine.cancelRun(own.id)).toBe(true);
  expect(await app.engine.cancelRun(own.id)).toBe(false);
  expect((await app.engine.getRun(own.id))!).toMatchObject({ status: "cancelled", jobs: [] });

  const rest = await app.runOf(await send("c/nap"), "running");
  const url = `${app.engine.baseUrl}/v1/runs/${rest.id}`;
  const response = await app.engine.fetch(new Request(url, { method: "DELETE" }));
  expect(response.status).toBe(200);
  expect(await (await app.engine.fetch(new Request(url))).json()).toMatchObject({
    data: { run_id: rest.id, status: "Cancelled" },
  });
});

test("many runs are cancelled by function, period and condition", async () => {
  const runs = await Promise.all([1, 2, 3].map(async (n) => app.runOf(await send("c/nap", { n }), "running")));
  const response = await app.engine.fetch(
    new Request(`${app.engine.baseUrl}/v1/cancellations`, {
      method: "POST",
      body: JSON.stringify({
        app_id: "test",
        function_id: "napping",
        started_before: new Date(Date.now() + 1000).toISOString(),
        if: "event.data.n >= 2",
      }),
    }),
  );
  expect(response.status).toBe(201);
  const statuses = await Promise.all(runs.map(async ({ id }) => (await app.engine.getRun(id))!.status));
  expect(statuses).toEqual(["running", "cancelled", "cancelled"]);
});

test("of a cancellation and an end at the same moment exactly one counts", async () => {
  for (let i = 0; i < 20; i++) {
    const id = `race-${i}`;
    const eventId = await send("c/start", { id });
    const run = await until(
      "the step",
      async () => gate(`cancel:${id}`).reached > 0 && (await app.runOf(eventId, "running")),
    );
    gate(`cancel:${id}`).open();
    if (i % 2) await new Promise((resolve) => setTimeout(resolve, i / 2));
    const won = await app.engine.cancelRun(run.id);
    const ended = await app.runOf(eventId);
    expect(ended.status).toBe(won ? "cancelled" : "completed");
    expect(ended.jobs).toEqual([]);
  }
  // nothing changes afterwards
  const runs = await app.engine.listRuns({ functionId: "test-cancellable", limit: 100 });
  for (const run of runs) expect((await app.engine.getRun(run.id))!.status).toBe(run.status);
});

test("timeouts.finish and timeouts.start", async () => {
  const slow = await app.runOf(await send("c/slow"));
  expect(slow.status).toBe("cancelled");
  expect(slow.output).toMatchObject({ message: expect.stringContaining("finish in time") });
  await send("c/late");
  await until("the first", () => gate("late").reached);
  const late = await app.runOf(await send("c/late"));
  expect(late.status).toBe("cancelled");
  expect(late.output).toMatchObject({ message: expect.stringContaining("start in time") });
  gate("late").open();
});

test("concurrency: per key, per function, and shared between functions", async () => {
  const ids = [
    ...(await Promise.all([1, 1, 1, 2, 2].map((user) => send("c/by-user", { user })))),
    ...(await Promise.all([1, 2, 3, 4, 5].map(() => send("c/two")))),
    ...(await Promise.all([1, 2].map(() => send("c/shared")))),
  ];
  await until("all ended", async () => {
    const runs = (await Promise.all(ids.map((id) => app.runsOf(id)))).flat();
    return runs.length === 14 && runs.every((run) => run.status === "completed");
  });
  expect(peak).toMatchObject({ "user 1": 1, "user 2": 1, two: 2, shared: 1 });
  expect(peak["any user"]).toBe(2);
});

test("idempotency, event ids, conditions and wildcards", async () => {
  for (const order of ["x", "x", "y"]) await send("c/idempotent", { order });
  await app.client.send({ id: "same", name: "c/event-id" });
  await app.client.send({ id: "same", name: "c/event-id" });
  await app.client.send({ id: "other", name: "c/event-id" });
  await send("c/sized", { size: 5 });
  await send("c/sized", { size: 50 });
  await send("c/sized");
  await send("w/order.paid");
  await send("w/orders");
  const last = await send("c/pausable");
  await app.runOf(last);
  await until(
    "all",
    () => calls.of.idempotent === 2 && calls.of["event-id"] === 2 && calls.of.large && calls.of.wildcard,
  );
  expect(calls.of).toMatchObject({ idempotent: 2, "event-id": 2, large: 1, wildcard: 1 });
});

test("a repeated send with the same seed stores nothing twice", async () => {
  const post = () =>
    app.engine.fetch(
      new Request(`${app.engine.baseUrl}/e/any`, {
        method: "POST",
        headers: { "x-inngest-event-id-seed": `${Date.now() - 5},c2VlZA==` },
        body: JSON.stringify([{ name: "c/pausable" }, { name: "c/none" }]),
      }),
    );
  const seed = { "x-inngest-event-id-seed": "1700000000000,c2VlZHNlZWQ=" };
  const once = () =>
    app.engine.fetch(
      new Request(`${app.engine.baseUrl}/e/any`, {
        method: "POST",
        headers: seed,
        body: JSON.stringify([{ name: "c/none" }, { name: "c/none" }]),
      }),
    );
  expect((await post()).status).toBe(200);
  const [first, second] = [await (await once()).json(), await (await once()).json()];
  expect(second).toEqual(first);
  expect(new Set(first.ids).size).toBe(2);
  expect(await app.sql("select * from event where internal_id = any($1)", [first.ids])).toHaveLength(2);
});

test("priority moves a run ahead of those queued before it", async () => {
  await send("c/ordered", { name: "first" });
  await until("the first", () => gate("ordered").reached);
  const ids = [await send("c/ordered", { name: "usual" }), await send("c/ordered", { name: "urgent", urgent: true })];
  await until(
    "both queued",
    async () => (await app.runsOf(ids[1])).length === 1 && (await app.runsOf(ids[0])).length === 1,
  );
  gate("ordered").open();
  for (const id of ids) await app.runOf(id);
  expect(order).toEqual(["first", "urgent", "usual"]);
});

test("a schedule runs at each tick, once", async () => {
  const name = "tick inngest/scheduled.timer TZ=Europe/Paris * * * * * *";
  await until("three ticks", () => (calls.of[name] ?? 0) >= 3);
  const runs = await app.engine.listRuns({ functionId: "test-ticks" });
  const ticks = (await Promise.all(runs.map(({ id }) => app.engine.getRun(id)))).map((run) => run!.events[0]!.ts);
  expect(new Set(ticks).size).toBe(ticks.length);
  for (const tick of ticks) expect(tick! % 1000).toBe(0);
});

test("a paused function begins nothing; what came in meanwhile begins when it is resumed, once", async () => {
  const before = calls.of.pausable!;
  const held = async () => (await app.engine.listFunctions()).find(({ id }) => id === "test-pausable")?.heldEvents;
  expect(await app.engine.setPaused("test-pausable", true)).toBe(true);
  const ids = [await send("c/pausable"), await send("c/pausable")];
  await until("the fan-out", async () => (await held()) === 2);
  for (const id of ids) expect(await app.runsOf(id)).toEqual([]);
  expect((await app.engine.status()).queueDepth).toBe(0);

  // paused again before anything could go: it is held again
  await app.engine.setPaused("test-pausable", false);
  await app.engine.setPaused("test-pausable", true);
  await app.engine.setPaused("test-pausable", false);
  for (const id of ids) await app.runOf(id);
  await app.runOf(await send("c/pausable"));
  expect(calls.of.pausable).toBe(before + 3);
  expect(await held()).toBe(0);
  expect(await app.engine.setPaused("test-nothing", true)).toBe(false);
});

test("status tells who leads and what is queued", async () => {
  const status = await app.engine.status();
  expect(status).toMatchObject({ leader: true, slots: { total: 6 }, functions: 16, queueDepth: expect.any(Number) });
  expect(status.leaderHolder).toContain(`:${process.pid}:`);
});
