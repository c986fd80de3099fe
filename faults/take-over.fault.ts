import { afterAll, beforeAll, expect, test } from "vitest";
import { type FakeModel, startFakeModel } from "@/e2e/support/fake-model";
import type { Actor } from "@/lib/actor";
import type { Point } from "./boundary";
import {
  ended,
  newPerson,
  openWorld,
  QUICK,
  randomOf,
  readCv,
  SEEDS,
  seeds,
  sleep,
  spread,
  until,
  type WorkerProcess,
  type World,
  written,
} from "./harness";

let world: World;
let model: FakeModel;
/** two processes on one database */
const pair: WorkerProcess[] = [];
beforeAll(async () => {
  model = await startFakeModel({ delayMs: 100 });
  world = await openWorld("take-over", {
    OPENAI_BASE_URL: model.url,
    OPENAI_MODEL: "fake-model",
    OPENAI_TIMEOUT_SECONDS: "30",
  });
  for (let i = 0; i < 2; i++) pair.push(await world.worker());
});
afterAll(async () => {
  await world?.end();
  await model?.stop();
});

/** The process that leads, and the one that stands by. */
async function roles(): Promise<{ leader: WorkerProcess; standby: WorkerProcess }> {
  return until("a leader", async () => {
    const pid = await world.leader();
    const leader = pair.find((worker) => worker.pid === pid);
    const standby = pair.find((worker) => worker !== leader);
    return leader && standby && { leader, standby };
  });
}

/** @returns milliseconds from a moment until another process than that one leads */
async function taken(from: WorkerProcess, since: number): Promise<number> {
  await until("another leader", async () => ![undefined, from.pid].includes(await world.leader()));
  return performance.now() - since;
}

/** @param before what to do once the CV is read, just before the improvement is asked for */
async function improve(by: WorkerProcess, mark: string, before = () => {}): Promise<{ actor: Actor; taskId: string }> {
  const actor = await newPerson(by.call, world.database.sql);
  const cv = await readCv(by.call, actor, mark);
  before();
  return { actor, taskId: (await by.call("improve", actor, cv.cvId, `Foreman ${mark}`)).taskId! };
}

test("take-over: the leader killed with work under way: the one that stands by leads within 30 s and finishes it", async () => {
  const takeOvers: number[] = [];
  const recoveries: number[] = [];
  const answered: string[] = [];
  for (const seed of seeds) {
    const { leader, standby } = await roles();
    const { actor, taskId } = await improve(leader, `killed ${seed}`);
    answered.push(taskId);
    await sleep(randomOf(seed)() * 600);
    const began = performance.now();
    await leader.kill();
    takeOvers.push(await taken(leader, began));
    expect(await ended(standby.call, actor, taskId)).toBe("succeeded");
    recoveries.push(performance.now() - began);
    pair.splice(pair.indexOf(leader), 1, await world.worker());
  }
  await world.settle(() => pair[0]);
  console.log(`take-over from the killed: ${JSON.stringify(spread(takeOvers))} ms`);
  expect(Math.max(...takeOvers)).toBeLessThan(30_000);
  expect(await world.verdict("take-over", { seeds: SEEDS, recoveries, answered, model })).toEqual([]);
});

/** Where the leader freezes: also inside the transaction of an effect, with its rows locked. */
const PLACES: Point[] = ["writing", "done", "checkpoint", "reply", "begin", "committed", "effect", "stored"];

test("take-over: the leader frozen in the middle of a step: the other leads within 30 s, what the thawed one then says is refused", async () => {
  const some = QUICK ? seeds.slice(0, 1) : seeds;
  const takeOvers: number[] = [];
  const recoveries: number[] = [];
  const answered: string[] = [];
  for (const seed of some) {
    const { leader, standby } = await roles();
    const point = PLACES[(seed - 1) % PLACES.length]!;
    const ofStep = !["checkpoint", "stored", "reply"].includes(point);
    let there = Promise.resolve();
    const { actor, taskId } = await improve(standby, `frozen ${seed}`, () => {
      there = leader.at({ point, ...(ofStep && { step: "improve" }), nth: 1, act: "freeze" });
    });
    answered.push(taskId);
    await there;
    const began = performance.now();
    world.noteKill("freeze");
    takeOvers.push(await taken(leader, began));
    expect(await ended(standby.call, actor, taskId), `frozen at ${point}`).toBe("succeeded");
    recoveries.push(performance.now() - began);
    const before = await written(world, taskId);
    world.noteKill("thaw");
    leader.signal("SIGCONT");
    await sleep(1500);
    expect(await written(world, taskId), `thawed at ${point}`).toBe(before);
    // it stands by now, and is as good as new: the next seed may make it lead again
    expect(await world.leader()).toBe(standby.pid);
    expect(leader.alive()).toBe(true);
  }
  await world.settle(() => pair[0]);
  console.log(`take-over from the frozen: ${JSON.stringify(spread(takeOvers))} ms`);
  expect(Math.max(...takeOvers)).toBeLessThan(30_000);
  const injected = `${some.length} freezes`;
  expect(await world.verdict("take-over", { seeds: some.length, injected, recoveries, answered, model })).toEqual([]);
});
