import { afterAll, beforeAll, expect, test } from "vitest";
import { type FakeModel, startFakeModel } from "@/e2e/support/fake-model";
import type { Actor } from "@/lib/actor";
import {
  type Caller,
  openWorld,
  readCv,
  SHORT,
  seeds,
  sleep,
  startWorker,
  until,
  type WorkerProcess,
  type World,
} from "./harness";
import { brokenInvariants } from "./invariants";
import { query } from "./postgres";

let world: World;
let model: FakeModel;
let worker: WorkerProcess;
const delay = { delayMs: 1200 };
beforeAll(async () => {
  model = await startFakeModel(delay);
  world = await openWorld("deploy", {
    OPENAI_BASE_URL: model.url,
    OPENAI_MODEL: "fake-model",
    OPENAI_TIMEOUT_SECONDS: "20",
    ENGINE_SLOTS: "16",
  });
});
afterAll(async () => {
  await world?.end();
  await model?.stop();
});
const call: Caller = (verb, ...args) => worker.call(verb, ...args);

test("F15: a deploy with a new and a renamed step while 20 runs are half done: all finish, nothing done is repeated", async () => {
  for (const seed of seeds.slice(0, SHORT ? 1 : 3)) {
    worker = await world.worker();
    const people: Actor[] = [];
    for (let i = 0; i < 4; i++) {
      const { userId, role } = await call("startGuest");
      people.push({ userId, role });
    }
    const cvs = await Promise.all(people.map((actor, i) => readCv(call, actor, `deploy ${seed} ${i}`)));
    for (let i = 0; i < (SHORT ? 8 : 20); i++)
      await call("improve", people[i % 4]!, cvs[i % 4]!.cvId, `Role ${seed} ${i}`);
    await until("half of the steps", async () => {
      const [row] = await world.database.sql<{ half: number }>(
        `select count(*)::int as half from "Task" where "state" = 'running' and "stepsDone" > 0`,
      );
      return row!.half >= 3;
    });
    const before = await stepResults();
    const drained = await worker.drain();
    worker = await world.worker({ bundle: "worker-next" });
    await world.settle(() => worker, 180_000);
    const after = await stepResults();
    for (const [key, at] of before) expect(after.get(key)).toBe(at);
    console.log(`F15: drained in ${Math.round(drained)} ms with ${before.size} steps done, ${after.size} at the end`);
    expect(drained).toBeLessThan(30_000);
    expect(await brokenInvariants(world.database.sql)).toEqual([]);
    expect((await world.database.sql(`select from "Task" where "state" <> 'succeeded'`)).length).toBe(0);
    await worker.kill();
  }
});

const stepResults = async () =>
  new Map(
    (
      await world.database.sql<{ key: string; at: string }>(
        `select "taskId" || ' ' || "step" as key, "createdAt"::text as at from "TaskStepResult"`,
      )
    ).map(({ key, at }) => [key, at]),
  );

test("F3, F4: the engine killed and away: jobs are accepted and wait, go on when it is back, and nothing is repeated", async () => {
  delay.delayMs = 150;
  const engineUrl = await world.database.another("engine");
  const port = 4381;
  const startEngine = () => startWorker({ databaseUrl: engineUrl, bundle: "engine", env: { PORT: String(port) } });
  let engine = await startEngine();
  const productUrl = await world.database.another("product");
  worker = await world.worker({
    databaseUrl: productUrl,
    env: { INNGEST_DEV: `http://127.0.0.1:${port}`, FAULT_SERVE_PORT: "4382" },
  });
  const sql = (text: string) => query(productUrl, text);
  const { userId, role } = await call("startGuest");
  const actor: Actor = { userId, role };
  const cv = await readCv(call, actor, "before");
  const rounds = SHORT ? 1 : 5;
  for (let round = 0; round < rounds; round++) {
    for (let i = 0; i < 4; i++) await call("improve", actor, cv.cvId, `Role ${round} ${i}`);
    await sleep(300);
    await engine.kill();
    const began = performance.now();
    const waiting = [];
    for (let i = 0; i < 4; i++) waiting.push((await call("improve", actor, cv.cvId, `Away ${round} ${i}`)).taskId!);
    console.log(`F4: four jobs accepted in ${Math.round(performance.now() - began)} ms while the engine was away`);
    for (const id of waiting) expect((await call("getTask", actor, id)).state).toBe("queued");
    expect((await sql(`select from "Outbox" where "sentAt" is null`)).length).toBeGreaterThanOrEqual(4);
    // ten minutes away, by the rows' clock
    await sql(`update "Outbox" set "createdAt" = "createdAt" - interval '10 minutes' where "sentAt" is null`);
    await sleep(SHORT ? 500 : 3000);
    engine = await startEngine();
    const back = performance.now();
    // the short form does not wait for the schedule's next minute
    if (SHORT) await call("sweep");
    await until(
      "the waiting jobs to start",
      async () => (await sql(`select from "Outbox" where "sentAt" is null`)).length === 0,
      90_000,
    );
    console.log(`F4: all sent ${Math.round(performance.now() - back)} ms after the engine's return`);
    expect(performance.now() - back).toBeLessThan(65_000);
    await until(
      "all to end",
      async () => (await sql(`select from "Task" where "state" <> 'succeeded'`)).length === 0,
      120_000,
    );
  }
  expect(await brokenInvariants(sql, { elsewhere: true })).toEqual([]);
});
