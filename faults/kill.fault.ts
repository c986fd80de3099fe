import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type FakeModel, startFakeModel } from "@/e2e/support/fake-model";
import type { Actor } from "@/lib/actor";
import { POINTS, type Point } from "./boundary";
import {
  type Caller,
  ended,
  openWorld,
  randomOf,
  readCv,
  SEEDS,
  SHORT,
  seeds,
  sleep,
  spread,
  until,
  type WorkerProcess,
  type World,
} from "./harness";
import { brokenInvariants } from "./invariants";

let world: World;
let model: FakeModel;
let worker: WorkerProcess;
beforeAll(async () => {
  model = await startFakeModel();
  world = await openWorld("kill", {
    OPENAI_BASE_URL: model.url,
    OPENAI_MODEL: "fake-model",
    OPENAI_TIMEOUT_SECONDS: "5",
  });
  worker = await world.worker();
});
afterAll(async () => {
  await world?.end();
  await model?.stop();
});

const call: Caller = (verb, ...args) => worker.call(verb, ...args);

/** What dies where: every kind of job at every point around its effect. */
const JOBS = ["read", "improve", "render"] as const;
const PLACES = POINTS.flatMap((point) => JOBS.map((job) => [job, point] as const));
const KILLS_A_SEED = SHORT ? 1 : 3;
const recoveries: number[] = [];

test("F1: SIGKILL at each boundary of each job: all succeed, every effect once", async () => {
  // three places a seed, walking through all 21
  for (const seed of seeds) {
    const { userId, role } = await call("startGuest");
    const actor: Actor = { userId, role };
    const first = await readCv(call, actor, `seed ${seed}`);
    for (let i = 0; i < KILLS_A_SEED; i++) {
      const [job, point] = PLACES[((seed - 1) * (SHORT ? 7 : 3) + i + Math.floor((seed - 1) / 7)) % PLACES.length]!;
      const nth = job === "improve" ? 1 + Math.floor(randomOf(seed * 31 + i)() * 3) : 1;
      const there = worker.at({ point: point as Point, nth, act: "kill" });
      const taskId = await begin(job, actor, first, `${seed}.${i}`);
      await Promise.race([there, sleep(15_000)]);
      expect(worker.alive(), `${job} came to ${point} for the ${nth}. time`).toBe(false);
      const died = performance.now();
      worker = await world.worker();
      expect(await ended(call, actor, taskId), `${job} killed at ${point}`).toBe("succeeded");
      recoveries.push(performance.now() - died);
    }
  }
  await world.settle(() => worker);
  expect(await brokenInvariants(world.database.sql)).toEqual([]);
  const recovery = spread(recoveries);
  console.log(
    `F1: ${recoveries.length} kills, recovery p50 ${recovery.p50} ms, p95 ${recovery.p95} ms, longest ${recovery.max} ms`,
  );
  expect(recovery.p95).toBeLessThan(45_000);
});

async function begin(
  job: (typeof JOBS)[number],
  actor: Actor,
  first: Awaited<ReturnType<typeof readCv>>,
  mark: string,
): Promise<string> {
  const find = async (kind: string) =>
    (
      await world.database.sql<{ id: string }>(
        `select "id" from "Task" where "userId" = $1 and "kind" = $2 order by "createdAt" desc limit 1`,
        [actor.userId, kind],
      )
    )[0]!.id;
  // the process may die before it answers; the row tells whether it took the job
  const before = (await world.database.sql(`select from "Task"`)).length;
  const asked =
    job === "read"
      ? call("upload", actor, "examples/cvs/hannah-muster-teacher.md", "teacher.md", `\n${mark}\n`)
      : job === "improve"
        ? call("improve", actor, first.cvId, `Foreman ${mark}`)
        : call("render", actor, first.versionId, "pdf", ["classic", "modern", "compact"][Number(mark.split(".")[1])]);
  await asked.catch(() => {});
  await until(
    "the job to be accepted",
    async () => (await world.database.sql(`select from "Task"`)).length > before,
    10_000,
  );
  return find({ read: "read-cv", improve: "improve-cv", render: "render-document" }[job]);
}

test("F2: SIGKILL at random with jobs under way: none lost, none doubled", async () => {
  const random = randomOf(SEEDS);
  const people: Actor[] = [];
  for (let i = 0; i < 5; i++) people.push(await call("startGuest"));
  const jobs = SHORT ? 12 : 50;
  const kills = SHORT ? 4 : 3 * SEEDS;
  const cvs = await Promise.all(people.map((actor, i) => readCv(call, actor, `random ${i}`)));
  let accepted = 0;
  const submit = async (i: number) => {
    const actor = people[i % people.length]!;
    const cv = cvs[i % people.length]!;
    if (i % 3 === 0)
      await call("upload", actor, "examples/cvs/hannah-muster-teacher.md", "teacher.md", `\nrandom ${i}\n`);
    else if (i % 3 === 1) await call("improve", actor, cv.cvId, `Role ${i}`);
    else await call("render", actor, cv.versionId, ["text", "json", "markdown", "pdf"][i % 4]!);
    accepted++;
  };
  let submitted = 0;
  for (let k = 0; k < kills; k++) {
    const due = Math.ceil(((k + 1) * jobs) / kills);
    const round: Promise<unknown>[] = [];
    for (; submitted < due; submitted++) round.push(submit(submitted).catch(() => {}));
    await sleep(200 + random() * 1300);
    await worker.kill();
    await Promise.all(round);
    worker = await world.worker();
  }
  const last = performance.now();
  await world.settle(() => worker);
  const states = await world.database.sql<{ state: string; n: number }>(
    `select "state", count(*)::int as n from "Task" group by 1`,
  );
  console.log(
    `F2: ${kills} kills, ${accepted} of ${jobs} answered, all ended ${Math.round(performance.now() - last)} ms after the last: ${JSON.stringify(states)}`,
  );
  expect(states.map(({ state }) => state)).toEqual(["succeeded"]);
  expect(await brokenInvariants(world.database.sql)).toEqual([]);
});

/** What a bug could do, and the sentence it breaks. */
const PLANTED: [string, RegExp][] = [
  [`update "Task" set "state" = 'running' where "id" = (select min("id") from "Task")`, /every task has ended/],
  [
    `delete from "TaskEvent" where "type" = 'succeeded' and "id" = (select min("id") from "TaskEvent" where "type" = 'succeeded')`,
    /ends exactly once/,
  ],
  [`update "Task" set "fence" = "fence" + 1 where "id" = (select min("id") from "Task")`, /fence counts the tries/],
  [`delete from "Outbox" where "id" = (select min("id") from "Outbox")`, /asked for by exactly one event/],
  [`delete from inngest_engine.event where id = (select min("id") from "Outbox")`, /no event is lost/],
  [
    `insert into "CvVersion" ("id", "cvId", "number", "origin", "document") select 'x', "cvId", 2, 'upload', "document" from "CvVersion" limit 1`,
    /one version/,
  ],
  [`update "StoredFile" set "bytes" = '\\x00' where "id" = (select min("id") from "StoredFile")`, /byte for byte/],
  [
    `insert into "StoredFile" select 'x', "userId", "name", "mediaType", "size", "sha256", "bytes", "createdAt" from "StoredFile" limit 1`,
    /belongs to nothing/,
  ],
  [`update "UsageCounter" set "used" = "used" + 1`, /use is counted/],
  [
    `update "Improvement" set "report" = jsonb_set("report", '{units}', ("report" -> 'units') || ("report" -> 'units' -> 0))`,
    /improved once/,
  ],
  [
    `insert into "AiResponse" select 'x', "improvementId", "step", "model", 'other', "prompt", "reply", null, 1, 1, 1, now() from "AiResponse" where "errorCode" is null limit 1`,
    /one accepted answer/,
  ],
  [
    `insert into "TaskStepResult" select "taskId", "step", 'other', "result", now() from "TaskStepResult" limit 1`,
    /one result/,
  ],
  [
    `insert into "TaskEvent" select 'x', "taskId", "userId", (select "eventSeq" + 1 from "User" u where u."id" = e."userId"), 'progress', 'late', now() from "TaskEvent" e where "type" = 'succeeded' limit 1`,
    /after it has ended/,
  ],
];

test("the judge sees what is planted", async () => {
  const client = new pg.Client(world.database.url);
  await client.connect();
  const sql = async (text: string) => (await client.query(text)).rows;
  for (const [fault, sentence] of PLANTED) {
    await client.query("begin");
    expect((await client.query(fault)).rowCount, fault).toBeGreaterThan(0);
    expect((await brokenInvariants(sql)).join("\n"), fault).toMatch(sentence);
    await client.query("rollback");
  }
  await client.end();
});
