import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type FakeModel, startFakeModel } from "@/e2e/support/fake-model";
import type { Actor } from "@/lib/actor";
import { POINTS, type Point } from "./boundary";
import {
  type Caller,
  ended,
  newPerson,
  openWorld,
  QUICK,
  randomOf,
  readCv,
  recoveriesOf,
  SEEDS,
  seeds,
  sleep,
  spread,
  until,
  type WorkerProcess,
  type World,
} from "./harness";
import { judge } from "./invariants";

let world: World;
let model: FakeModel;
let worker: WorkerProcess;
beforeAll(async () => {
  model = await startFakeModel();
  world = await openWorld("kill", {
    OPENAI_BASE_URL: model.url,
    OPENAI_MODEL: "fake-model",
    OPENAI_TIMEOUT_SECONDS: "20",
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
/** Twenty seeds come to each of the thirty places twice, three seeds in a short run to these. */
const SHORT: typeof PLACES = [
  ["improve", "sending"],
  ["read", "sent"],
  ["improve", "writing"],
  ["render", "committed"],
  ["improve", "checkpoint"],
  ["read", "reply"],
];
const UNDER_WAY = `select from inngest_engine.run where status in ('queued', 'running') and fn_id not like '%sweep'`;
const KILLS_A_SEED = QUICK ? 2 : 3;
const placeOf = (n: number) => (QUICK ? SHORT[n % SHORT.length]! : PLACES[n % PLACES.length]!);

test("F1: SIGKILL at each boundary of each job: all succeed, every effect once", async () => {
  const recoveries: number[] = [];
  const answered: string[] = [];
  let place = 0;
  for (const seed of seeds) {
    const actor = await newPerson(call, world.database.sql);
    const first = await readCv(call, actor, `seed ${seed}`);
    for (let i = 0; i < KILLS_A_SEED; i++) {
      const [job, point] = placeOf(place);
      const step = job === "improve" && !["sending", "sent", "checkpoint", "stored", "reply"].includes(point);
      const nth = step ? 1 + Math.floor(randomOf(seed * 31 + i)() * 3) : 1;
      // a run ends a moment after its task: what it still says must not be taken for the next job's
      await until("the runs before to end", async () => (await world.database.sql(UNDER_WAY)).length === 0);
      const there = worker.at({ point: point as Point, nth, act: "kill" });
      const taskId = await begin(job, actor, first, `${seed}.${i}`);
      if (!taskId) {
        // the sweep came by first, and died: once more
        await worker.ended;
        worker = await world.worker();
        i--;
        continue;
      }
      place++;
      answered.push(taskId);
      await Promise.race([there, sleep(90_000)]);
      expect(worker.alive(), `${job} came to ${point} for the ${nth}. time`).toBe(false);
      const died = performance.now();
      worker = await world.worker();
      if (QUICK && point === "sending") {
        // does not wait for the schedule's next half minute
        await world.database.sql(`update "Outbox" set "createdAt" = "createdAt" - interval '10 seconds'`);
        await call("sweep");
      }
      expect(await ended(call, actor, taskId), `${job} killed at ${point}`).toBe("succeeded");
      recoveries.push(performance.now() - died);
    }
  }
  await world.settle(() => worker);
  expect(await world.verdict("F1", { seeds: SEEDS, recoveries, answered, model })).toEqual([]);
  expect(spread(recoveries).p95).toBeLessThan(45_000);
});

async function begin(
  job: (typeof JOBS)[number],
  actor: Actor,
  first: Awaited<ReturnType<typeof readCv>>,
  mark: string,
): Promise<string | undefined> {
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
  const accepted = async () => (await world.database.sql(`select from "Task"`)).length > before;
  await until("the job to be accepted", async () => (await accepted()) || !worker.alive(), 20_000);
  if (!(await accepted())) return undefined;
  return find({ read: "read-cv", improve: "improve-cv", render: "render-document" }[job]);
}

test("F2: SIGKILL at random for minutes with 50 jobs under way: none lost, none doubled", async () => {
  const people: Actor[] = [];
  for (let i = 0; i < 5; i++) people.push(await newPerson(call, world.database.sql));
  const cvs = await Promise.all(people.map((actor, i) => readCv(call, actor, `random ${i}`)));
  const answered: string[] = [];
  let submitted = 0;
  const submit = async () => {
    const i = submitted++;
    const actor = people[i % people.length]!;
    const cv = cvs[i % people.length]!;
    // the process may die before it answers: then the job is there or it is not, never half
    const said = await (i % 3 === 0
      ? call("upload", actor, "examples/cvs/hannah-muster-teacher.md", "teacher.md", `\nrandom ${i}\n`)
      : i % 3 === 1
        ? call("improve", actor, cv.cvId, `Role ${i}`)
        : call("render", actor, cv.versionId, ["text", "json", "markdown", "pdf"][i % 4]!)
    ).catch(() => undefined);
    if (said?.taskId) answered.push(said.taskId);
  };
  const underWay = async () =>
    (
      await world.database.sql<{ n: number }>(
        `select count(*)::int as n from "Task" where "state" in ('queued', 'running', 'waiting')`,
      )
    )[0]!.n;
  const before = world.kills();
  const jobs = QUICK ? 8 : 50;
  const began = Date.now();
  for (const seed of seeds) {
    const random = randomOf(seed);
    // a seed is fifteen seconds of it or three kills, whichever is longer: twenty are five minutes or more
    const until = performance.now() + (QUICK ? 0 : 15_000);
    for (let n = 0; n < (QUICK ? 1 : 3) || performance.now() < until; n++) {
      await Promise.all(Array.from({ length: Math.max(0, jobs - (await underWay())) }, submit));
      // where everything is slow a process lives longer
      await sleep((0.2 + random() * (QUICK ? 1 : 3)) * Math.max(1000, worker.startMs));
      await worker.kill();
      worker = await world.worker();
    }
  }
  const minutes = (Date.now() - began) / 60_000;
  const kills = world.kills() - before;
  await world.settle(() => worker, 180_000);
  const states = await world.database.sql<{ state: string; n: number }>(
    `select "state", count(*)::int as n from "Task" group by 1`,
  );
  console.log(
    `F2: ${kills} kills in ${minutes.toFixed(1)} minutes, ${answered.length} of ${submitted} requests answered: ${JSON.stringify(states)}`,
  );
  expect(states.map(({ state }) => state)).toEqual(["succeeded"]);
  const recoveries = await recoveriesOf(world, began);
  expect(await world.verdict("F2", { seeds: SEEDS, recoveries, answered, model })).toEqual([]);
  expect(spread(recoveries).p95).toBeLessThan(45_000);
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
  client.on("error", () => {});
  await client.connect();
  const sql = async (text: string, values?: unknown[]) => (await client.query(text, values)).rows;
  for (const [fault, sentence] of PLANTED) {
    await client.query("begin");
    expect((await client.query(fault)).rowCount, fault).toBeGreaterThan(0);
    const { broken, lost, double, wrong } = await judge(sql, { model });
    expect(broken.join("\n"), fault).toMatch(sentence);
    expect(lost + double + wrong).toBeGreaterThan(0);
    await client.query("rollback");
  }
  expect((await judge(sql, { answered: ["a task that never was"] })).lost).toBe(1);
  // the model server's log: one call too many, and one that never was
  const last = model.requests.at(-1)!;
  const twice = { requests: [...model.requests, { ...last, at: last.at + 1 }] };
  expect((await judge(sql, { model: twice })).broken.join("\n")).toMatch(/asked again/);
  expect((await judge(sql, { model: { requests: [] } })).broken.join("\n")).toMatch(/was asked for/);
  await client.end();
});
