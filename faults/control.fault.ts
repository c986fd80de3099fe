import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { type FakeModel, startFakeModel } from "@/e2e/support/fake-model";
import type { Actor } from "@/lib/actor";
import {
  type Caller,
  childrenOf,
  ended,
  openWorld,
  QUICK,
  randomOf,
  readCv,
  SEEDS,
  seeds,
  sleep,
  slowSeeds,
  until,
  type WorkerProcess,
  type World,
  written,
} from "./harness";

/** For F12 alone: shorter than the product's, and long enough for a job that is well on a busy machine. */
const HARD_LIMIT_MS = 10_000;
const SOFT_LIMIT = { FAULT_SOFT_LIMIT_MS: "6000", FAULT_HARD_LIMIT_MS: "60000" };
const LIMITS = { FAULT_SOFT_LIMIT_MS: "6000", FAULT_HARD_LIMIT_MS: String(HARD_LIMIT_MS) };
let world: World;
let model: FakeModel;
let worker: WorkerProcess;
beforeAll(async () => {
  model = await startFakeModel();
  world = await openWorld("control", {
    OPENAI_BASE_URL: model.url,
    OPENAI_MODEL: "fake-model",
    OPENAI_TIMEOUT_SECONDS: "60",
    ENGINE_SLOTS: "2",
  });
  worker = await world.worker();
});
// what one test sets is not the next one's affair, however it ends: neither the model's manners nor short limits or held steps
afterEach(async ({ task }) => {
  model.setBehaviour("honest");
  if (task.result?.state !== "fail") return;
  await worker.kill();
  worker = await world.worker();
}, 60_000);
afterAll(async () => {
  await world?.end();
  await model?.stop();
});

const call: Caller = (verb, ...args) => worker.call(verb, ...args);
const guest = async (): Promise<Actor> => {
  const { userId, role } = await call("startGuest");
  return { userId, role };
};

/** Goes on with a new process. */
async function restart(env: Record<string, string> = {}) {
  await worker.drain();
  worker = await world.worker({ env });
}

test("F12: the soft limit ends a silent model: the rules finish, and the worker is free", async () => {
  const people: { actor: Actor; cvId: string }[] = [];
  for (const seed of slowSeeds) {
    const actor = await guest();
    people.push({ actor, cvId: (await readCv(call, actor, `soft ${seed}`)).cvId });
  }
  await restart(SOFT_LIMIT);
  model.setBehaviour("never-answers");
  for (const { actor, cvId } of people) {
    const began = performance.now();
    const { taskId } = await call("improve", actor, cvId, "Foreman");
    expect(await ended(call, actor, taskId!)).toBe("succeeded");
    // six seconds of soft limit, and the rules' milliseconds
    expect(performance.now() - began).toBeLessThan(45_000);
  }
  model.setBehaviour("honest");
  await restart();
  await world.settle(() => worker);
  expect(await world.verdict("F12", { seeds: slowSeeds.length, injected: `${slowSeeds.length} soft limits` })).toEqual(
    [],
  );
});

test("F12: a step that heeds no limit: failed with the reason, the slots are free for the next job, a late write is refused", async () => {
  const recoveries: number[] = [];
  for (const seed of slowSeeds) {
    const actor = await guest();
    const cv = await readCv(call, actor, `hard ${seed}`);
    await restart(LIMITS);
    // both slots: the first part of the CV hangs for good, the second one until it is told to go on
    const hangs = worker.at({ point: "done", step: "improve", nth: 1, act: "hang" });
    const taskId = (await call("improve", actor, cv.cvId, "Foreman")).taskId!;
    await hangs;
    const pauses = worker.at({ point: "done", step: "improve", nth: 1, act: "pause" });
    await Promise.race([pauses, sleep(2000)]);
    await sleep(HARD_LIMIT_MS);
    await call("sweep");
    expect(await ended(call, actor, taskId)).toBe("failed");
    expect((await call("getTask", actor, taskId)).error?.code).toBe("took_too_long");
    const after = performance.now();
    const next = await call("render", actor, cv.versionId, "text");
    expect(await ended(call, actor, next.taskId ?? "", 30_000)).toBe("succeeded");
    recoveries.push(performance.now() - after);
    const before = await written(world, taskId);
    worker.goOn();
    await sleep(500);
    expect(await written(world, taskId)).toBe(before);
    await world.settle(() => worker);
    // the process holds calls that never end: the next seed begins with a new one
    await worker.kill();
    worker = await world.worker();
  }
  expect(
    await world.verdict("F12", { seeds: slowSeeds.length, injected: `${slowSeeds.length} hard limits`, recoveries }),
  ).toEqual([]);
});

test("F12: a child that never answers is killed at its limit, and the next file is read at once", async () => {
  const recoveries: number[] = [];
  const some = QUICK ? [] : seeds;
  for (const seed of some) {
    const actor = await guest();
    await readCv(call, actor, `warm ${seed}`);
    const [child] = childrenOf(worker.pid);
    process.kill(child!, "SIGSTOP");
    const { taskId } = await call(
      "upload",
      actor,
      "examples/cvs/hannah-muster-teacher.md",
      "teacher.md",
      `\nfrozen ${seed}\n`,
    );
    expect(await ended(call, actor, taskId)).toBe("failed");
    const after = performance.now();
    expect((await readCv(call, actor, `after the freeze ${seed}`)).state).toBe("succeeded");
    recoveries.push(performance.now() - after);
  }
  await world.settle(() => worker);
  if (some.length > 0)
    expect(
      await world.verdict("F12", { seeds: some.length, injected: `${some.length} frozen children`, recoveries }),
    ).toEqual([]);
});

test("F13: cancelled at each point of the work: nothing is written afterwards", async () => {
  const places = ["prepare", "improve", "finish"].flatMap((step) =>
    (["begin", "effect", "done", "committed"] as const).map((point) => ({ step, point })),
  );
  const chosen = QUICK
    ? places.filter((_, i) => i % 4 === 1 || i === 7)
    : [...places, ...places].slice(0, Math.max(12, SEEDS));
  for (const { step, point } of chosen) {
    const actor = await guest();
    const cv = await readCv(call, actor, `${step} ${point}`);
    const there = worker.at({ point, step, nth: 1, act: "pause" });
    const { taskId } = await call("improve", actor, cv.cvId, "Foreman");
    await there;
    const over = step === "finish" && point === "committed";
    const outcome = await call("cancel", actor, taskId!).then(
      () => "cancelled",
      (error) => error.code,
    );
    expect(outcome, `${step} ${point}`).toBe(over ? "conflict" : "cancelled");
    const before = await written(world, taskId!);
    worker.goOn();
    await sleep(150);
    expect(await written(world, taskId!), `${step} ${point}`).toBe(before);
  }
  await world.settle(() => worker);
  expect(await world.verdict("F13", { seeds: SEEDS, injected: `${chosen.length} cancels at points` })).toEqual([]);
});

test("F13: cancel against finish: exactly one of the two, every time", async () => {
  const tries = QUICK ? 30 : Math.max(200, SEEDS * 10);
  const random = randomOf(SEEDS);
  const actor = await guest();
  const cv = await readCv(call, actor, "race");
  const outcomes: Record<string, number> = {};
  let typical = 60;
  for (let i = 0; i < tries; i++) {
    // every try another document: the same one would be the earlier file
    await call("saveCv", actor, {
      cvId: cv.cvId,
      baseVersionId: (await current(cv.cvId))!,
      document: { ...cv.cv.version!.document, basics: { ...cv.cv.version!.document.basics, label: `Try ${i}` } },
    });
    const { taskId } = await call("render", actor, (await current(cv.cvId))!, "text");
    await sleep(random() * typical);
    const said = await call("cancel", actor, taskId!).then(
      () => "cancelled",
      (error) => error.code as string,
    );
    const before = said === "cancelled" ? await written(world, taskId!) : "";
    const state = await ended(call, actor, taskId!);
    expect(`${said} ${state}`).toMatch(/^(cancelled cancelled|conflict succeeded)$/);
    if (said === "cancelled") expect(await written(world, taskId!)).toBe(before);
    outcomes[state] = (outcomes[state] ?? 0) + 1;
    // aims at the middle of the work, so that both ends happen
    typical = Math.max(5, Math.min(400, typical * (state === "succeeded" ? 0.85 : 1.2)));
  }
  console.log(`F13: ${tries} races: ${JSON.stringify(outcomes)}`);
  expect(Object.keys(outcomes).sort()).toEqual(["cancelled", "succeeded"]);
  await world.settle(() => worker);
  expect(await world.verdict("F13", { seeds: SEEDS, injected: `${tries} races` })).toEqual([]);
});

const current = async (cvId: string) =>
  (
    await world.database.sql<{ currentVersionId: string }>(`select "currentVersionId" from "Cv" where "id" = $1`, [
      cvId,
    ])
  )[0]?.currentVersionId;

test("two tabs editing: the second save is refused with the newer version, both texts are kept", async () => {
  for (const seed of seeds) {
    const actor = await guest();
    const cv = await readCv(call, actor, `tabs ${seed}`);
    const { document } = cv.cv.version!;
    const edited = (label: string) => ({
      cvId: cv.cvId,
      baseVersionId: cv.versionId,
      document: { ...document, basics: { ...document.basics, label } },
    });
    const tabs = ["First tab", "Second tab"];
    const outcomes = await Promise.allSettled(tabs.map((label) => call("saveCv", actor, edited(label))));
    const saved = outcomes.filter((outcome) => outcome.status === "fulfilled");
    const refused = outcomes.filter((outcome) => outcome.status === "rejected");
    expect([saved.length, refused.length]).toEqual([1, 1]);
    expect(refused[0]!.reason).toMatchObject({
      code: "conflict",
      details: { currentVersionId: saved[0]!.value.versionId },
    });
    const versions = () =>
      world.database.sql<{ number: number; label: string }>(
        `select "number", "document" -> 'basics' ->> 'label' as label from "CvVersion" where "cvId" = $1 order by 1`,
        [cv.cvId],
      );
    const first = tabs[outcomes.findIndex((outcome) => outcome.status === "fulfilled")]!;
    const second = tabs.find((label) => label !== first)!;
    expect((await versions()).slice(1)).toEqual([{ number: 2, label: first }]);
    // the refused text is still in its tab, which saves it on top of the version it was told of
    await call("saveCv", actor, { ...edited(second), baseVersionId: saved[0]!.value.versionId });
    expect((await versions()).slice(1)).toEqual([
      { number: 2, label: first },
      { number: 3, label: second },
    ]);
  }
  expect(await world.verdict("two tabs", { seeds: SEEDS, injected: `${SEEDS} stale saves` })).toEqual([]);
});

test("F11: every event ten times and out of order, also a day later: one run's effects", async () => {
  for (const seed of seeds) {
    const actor = await guest();
    const cv = await readCv(call, actor, `again ${seed}`);
    await ended(call, actor, (await call("improve", actor, cv.cvId, "Foreman")).taskId!);
    const cancelled = (await call("improve", actor, cv.cvId, "Helper")).taskId!;
    await call("cancel", actor, cancelled).catch(() => {});
    await world.settle(() => worker);
    const events = await world.database.sql<{ id: string; name: string; data: Record<string, unknown> }>(
      `select "id", "name", "data" from "Outbox" where "data" ->> 'userId' = $1 order by random()`,
      [actor.userId],
    );
    const tasks = await world.database.sql<{ id: string }>(`select "id" from "Task" where "userId" = $1`, [
      actor.userId,
    ]);
    const before = await Promise.all(tasks.map(({ id }) => written(world, id)));
    const runs = async () =>
      (
        await world.database.sql<{ n: number }>(
          `select count(*)::int as n from inngest_engine.run where fn_id not like '%sweep'`,
        )
      )[0]!.n;
    const first = await runs();
    for (let i = 0; i < 10; i++) await call("send", events.toReversed());
    await world.settle(() => worker);
    expect(await runs(), "the same ids are the same runs").toBe(first);
    // 25 hours later no engine knows the ids any more: the runs begin again and find everything done
    await world.database.sql(`update inngest_engine.dedupe set expires_at = expires_at - interval '25 hours'`);
    await world.database.sql(`update inngest_engine.event set received_at = received_at - interval '25 hours'`);
    await call("send", events);
    await until("the runs to begin again", async () => (await runs()) > first);
    await world.settle(() => worker);
    expect(await Promise.all(tasks.map(({ id }) => written(world, id)))).toEqual(before);
  }
  expect(
    await world.verdict("F11", { seeds: SEEDS, injected: `${SEEDS * 11} repeated deliveries`, repeated: true }),
  ).toEqual([]);
});
