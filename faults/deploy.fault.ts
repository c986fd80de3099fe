import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { type FakeModel, startFakeModel } from "@/e2e/support/fake-model";
import type { Actor } from "@/lib/actor";
import {
  type Caller,
  ended,
  freePort,
  killAll,
  newPerson,
  openWorld,
  QUICK,
  readCv,
  sleep,
  slowSeeds,
  until,
  type WorkerProcess,
  type World,
} from "./harness";

let world: World;
let model: FakeModel;
let worker: WorkerProcess;
beforeAll(async () => {
  model = await startFakeModel({ delayMs: 1200 });
  world = await openWorld("deploy", {
    OPENAI_BASE_URL: model.url,
    OPENAI_MODEL: "fake-model",
    OPENAI_TIMEOUT_SECONDS: "20",
    ENGINE_SLOTS: "16",
  });
});
// a test that fails leaves a process that would lead in the next one
afterEach(() => killAll());
afterAll(async () => {
  await world?.end();
  await model?.stop();
});
const call: Caller = (verb, ...args) => worker.call(verb, ...args);

test("F15: a deploy with a new and a renamed step while 20 runs are half done: all finish, nothing done is repeated", async () => {
  const recoveries: number[] = [];
  for (const seed of slowSeeds) {
    worker = await world.worker();
    const people: Actor[] = [];
    for (let i = 0; i < 4; i++) people.push(await newPerson(call, world.database.sql));
    const cvs = await Promise.all(people.map((actor, i) => readCv(call, actor, `deploy ${seed} ${i}`)));
    for (let i = 0; i < (QUICK ? 8 : 20); i++)
      await call("improve", people[i % 4]!, cvs[i % 4]!.cvId, `Role ${seed} ${i}`);
    await until("half of the steps", async () => {
      const [row] = await world.database.sql<{ half: number }>(
        `select count(*)::int as half from "Task" where "state" = 'running' and "stepsDone" > 0`,
      );
      return row!.half >= 3;
    });
    // anywhere in what is under way
    await sleep((seed * 373) % 1200);
    const began = performance.now();
    const drained = await worker.drain();
    expect(drained).toBeLessThan(30_000);
    const before = await stepResults(world);
    worker = await world.worker({ bundle: "worker-next" });
    await until("the new code to go on", async () => (await stepResults(world)).size > before.size);
    recoveries.push(performance.now() - began);
    await world.settle(() => worker, 180_000);
    const after = await stepResults(world);
    for (const [key, at] of before) expect(after.get(key)).toBe(at);
    expect(await failures(world)).toEqual([]);
    await worker.drain();
  }
  const injected = `${slowSeeds.length} deploys`;
  expect(await world.verdict("F15", { seeds: slowSeeds.length, injected, recoveries, model })).toEqual([]);
});

test("F15: a step that does not end holds a deploy up for less than 30 s, and is run again", async () => {
  const recoveries: number[] = [];
  // twenty seconds of waiting each
  const some = QUICK ? [] : slowSeeds.slice(0, 3);
  for (const seed of some) {
    worker = await world.worker();
    const actor = await newPerson(call, world.database.sql);
    const cv = await readCv(call, actor, `drain ${seed}`);
    const hangs = worker.at({ point: "done", step: "improve", nth: 1 + (seed % 3), act: "hang" });
    const { taskId } = await call("improve", actor, cv.cvId, `Role ${seed}`);
    await hangs;
    // the model was asked already, and is again
    world.noteKill("freeze");
    const began = performance.now();
    expect(await worker.drain()).toBeLessThan(30_000);
    worker = await world.worker({ bundle: "worker-next" });
    expect(await ended(call, actor, taskId!)).toBe("succeeded");
    recoveries.push(performance.now() - began);
    await world.settle(() => worker);
    await worker.drain();
  }
  if (some.length > 0)
    expect(
      await world.verdict("F15", { seeds: some.length, injected: `${some.length} hanging steps`, recoveries, model }),
    ).toEqual([]);
});

/** Tasks that did not end well, with the reason. */
const failures = ({ database }: World) =>
  database.sql(
    `select "kind", "state", "attempts", "error", (select json_agg(json_build_object('status', r.status, 'output', r.output, 'failed', (select json_agg(a.*) from inngest_engine.attempt a where a.run_id = r.id)))
       from inngest_engine.run r where r.events -> 0 -> 'data' ->> 'taskId' = t."id") as runs from "Task" t where "state" <> 'succeeded'`,
  );

/** When each step's result was written: the same later means that it was not done again. */
const stepResults = async ({ database }: World) =>
  new Map(
    (
      await database.sql<{ key: string; at: string }>(
        `select "taskId" || ' ' || "step" as key, "createdAt"::text as at from "TaskStepResult"`,
      )
    ).map(({ key, at }) => [key, at]),
  );

test("F3, F4: the engine killed and away: jobs are accepted and wait, go on when it is back, and nothing is repeated", async () => {
  // a model server of its own: its log is judged
  const model = await startFakeModel({ delayMs: 150 });
  const [port, servePort] = [await freePort(), await freePort()];
  const apart = await openWorld("engine", {
    OPENAI_BASE_URL: model.url,
    OPENAI_MODEL: "fake-model",
    INNGEST_DEV: `http://127.0.0.1:${port}`,
    FAULT_SERVE_PORT: String(servePort),
  });
  try {
    const { sql } = apart.database;
    const startEngine = () => apart.worker({ bundle: "engine", env: { PORT: String(port) } });
    let engine = await startEngine();
    worker = await apart.worker();
    const actor = await newPerson(call, sql);
    const cv = await readCv(call, actor, "before");
    const recoveries: number[] = [];
    const answered: string[] = [];
    for (const seed of slowSeeds) {
      for (let i = 0; i < 4; i++) answered.push((await call("improve", actor, cv.cvId, `Role ${seed} ${i}`)).taskId!);
      await sleep(100 + ((seed * 97) % 500));
      const before = await stepResults(apart);
      await engine.kill();
      const waiting: string[] = [];
      for (let i = 0; i < 4; i++) {
        const asked = performance.now();
        waiting.push((await call("improve", actor, cv.cvId, `Away ${seed} ${i}`)).taskId!);
        // the request does not wait for the engine
        expect(performance.now() - asked).toBeLessThan(2000);
      }
      answered.push(...waiting);
      for (const id of waiting) expect((await call("getTask", actor, id)).state).toBe("queued");
      expect((await sql(`select from "Outbox" where "sentAt" is null`)).length).toBeGreaterThanOrEqual(4);
      // ten minutes away, by the rows' clock
      await sql(`update "Outbox" set "createdAt" = "createdAt" - interval '10 minutes' where "sentAt" is null`);
      await sleep(QUICK ? 500 : 3000);
      engine = await startEngine();
      const back = performance.now();
      // the short form does not wait for the schedule's next half minute
      if (QUICK) await call("sweep");
      await until(
        "the waiting jobs to start",
        async () =>
          (await sql(`select from "Task" where "id" = any($1) and "startedAt" is not null`, [waiting])).length ===
          waiting.length,
        90_000,
      );
      recoveries.push(performance.now() - back);
      expect(recoveries.at(-1)).toBeLessThan(60_000);
      await apart.settle(() => undefined, 120_000);
      expect(await failures(apart)).toEqual([]);
      const after = await stepResults(apart);
      for (const [key, at] of before) expect(after.get(key)).toBe(at);
    }
    expect(await apart.verdict("F3, F4", { seeds: slowSeeds.length, recoveries, answered, model })).toEqual([]);
  } finally {
    await apart.end();
    await model.stop();
  }
});
