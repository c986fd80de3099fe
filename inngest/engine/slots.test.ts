import { afterEach, beforeEach, expect, test } from "vitest";
import { counter, createDatabase, startApp, type TestApp, until } from "./test-support";

/** What people know from Celery: prefetch of one, late acknowledgement, revocation, one beat for many workers. */

let database: Awaited<ReturnType<typeof createDatabase>>;
const apps: TestApp[] = [];

beforeEach(async () => {
  database = await createDatabase();
});

afterEach(async () => {
  for (const app of apps.splice(0)) await app.stop();
  await database.drop();
});

test("a slot takes one call at a time and nothing ahead; what is queued can be revoked before it begins", async () => {
  const { count, of } = counter();
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  const app = await startApp(
    database.url,
    (client) => [
      client.createFunction({ id: "work", triggers: [{ event: "x" }] }, async ({ event, step }) =>
        step.run("hold", async () => {
          count(`begun ${event.data.n}`);
          await opened;
          count(`done ${event.data.n}`);
        }),
      ),
    ],
    { slots: 1 },
  );
  apps.push(app);
  const { ids } = await app.client.send([1, 2, 3].map((n) => ({ name: "x", data: { n } })));
  await until("the first", () => of["begun 1"]);
  const queued = await until("the others", async () => {
    const runs = await app.engine.listRuns({ status: "queued" });
    return runs.length === 2 && runs;
  });
  const claimed = await app.sql("select from job where claimed_at is not null");
  expect(claimed).toHaveLength(1);
  expect((await app.engine.status()).slots).toEqual({ busy: 1, total: 1 });
  const revoked = queued.find((run) => run.eventIds[0] === ids[1])!;
  expect(await app.engine.cancelRun(revoked.id)).toBe(true);
  open();
  expect((await app.runOf(ids[2])).status).toBe("completed");
  expect((await app.runOf(ids[1])).status).toBe("cancelled");
  expect(of).toEqual({ "begun 1": 1, "done 1": 1, "begun 3": 1, "done 3": 1 });
});

test("a running call is revoked: its slot is free for the next although it heeds nothing", async () => {
  const app = await startApp(
    database.url,
    (client) => [
      client.createFunction({ id: "deaf", triggers: [{ event: "deaf" }] }, async ({ step }) =>
        step.run("never ends", () => new Promise(() => {})),
      ),
      client.createFunction({ id: "next", triggers: [{ event: "next" }] }, () => "worked"),
    ],
    { slots: 1 },
  );
  apps.push(app);
  const deaf = (await app.client.send({ name: "deaf" })).ids[0];
  const run = await app.runOf(deaf, "running");
  await until("the call", async () => (await app.engine.status()).slots.busy === 1);
  expect(await app.engine.cancelRun(run.id)).toBe(true);
  const next = (await app.client.send({ name: "next" })).ids[0];
  // sooner than the loop would have woken by itself
  const done = await until("the next", async () => (await app.runsOf(next)).find((found) => found.endedAt), 10_000);
  expect(done.output).toBe("worked");
});

test("of two engines on one database one fires a schedule, also while the lead changes hands", async () => {
  const ticking = (count: () => void) =>
    startApp(
      database.url,
      (client) => [client.createFunction({ id: "beat", triggers: [{ cron: "* * * * * *" }] }, count)],
      { leadership: { pollMs: 100 } },
    );
  const by = [0, 0];
  const first = await ticking(() => {
    by[0]!++;
  });
  const second = await ticking(() => {
    by[1]!++;
  });
  apps.push(second);
  await until("two ticks of the first", () => by[0]! >= 2);
  expect(by[1]).toBe(0);
  await first.stop();
  const handed = by[0]!;
  await until("two ticks of the second", () => by[1]! >= 2);
  expect(by[0]).toBe(handed);
  const ticks = await second.sql<{ ts: string }>("select events -> 0 ->> 'ts' as ts from run");
  expect(new Set(ticks.map(({ ts }) => ts)).size).toBe(ticks.length);
});
