// `npm run test:faults -- --minutes 15`: jobs of every kind keep coming while two processes on one database, and the children that read and draw, are
// killed at random. At the end everything must have ended well, once. Prints its figures; exits 1 when anything is lost or doubled.
import { startFakeModel } from "../e2e/support/fake-model";
import type { Actor } from "../lib/actor";
import {
  type Caller,
  childrenOf,
  openWorld,
  randomOf,
  readCv,
  sleep,
  spread,
  until,
  type WorkerProcess,
} from "./harness";
import { brokenInvariants } from "./invariants";
import setup from "./setup";

const minutes = Number(process.argv[process.argv.indexOf("--minutes") + 1] ?? 15);
const seed = Number(process.env.FAULT_SEED ?? Date.now() % 100_000);
const random = randomOf(seed);
/** The most jobs under way: what is queued must get its turn while processes live for seconds. */
const BACKLOG = 12;

if (!process.env.FAULT_BIN) await setup();
const model = await startFakeModel({ delayMs: 50 });
const world = await openWorld("long", {
  OPENAI_BASE_URL: model.url,
  OPENAI_MODEL: "fake-model",
  OPENAI_TIMEOUT_SECONDS: "10",
});
const { sql } = world.database;
const lanes: (WorkerProcess | undefined)[] = [await world.worker(), undefined];
const kills = { processes: 0, leading: 0, children: 0 };
const recoveries: number[] = [];
let over = false;

const anyone = () => lanes.find((worker) => worker?.alive());
const call = (async (verb, ...args) => (await until("a worker", anyone)).call(verb, ...args)) as Caller;

const people: { actor: Actor; cv: Awaited<ReturnType<typeof readCv>> }[] = [];
for (let i = 0; i < 4; i++) {
  const { userId, role } = await call("startGuest");
  await sql(`update "User" set "plan" = 'unlimited', "role" = 'member' where "id" = $1`, [userId]);
  const actor: Actor = { userId, role };
  people.push({ actor, cv: await readCv(call, actor, `person ${i}`) });
}

let submitted = 0;
async function submitting() {
  while (!over) {
    const [row] = await sql<{ n: number }>(
      `select count(*)::int as n from "Task" where "state" in ('queued', 'running', 'waiting')`,
    );
    if (row!.n >= BACKLOG) {
      await sleep(100);
      continue;
    }
    const i = submitted++;
    const { actor, cv } = people[i % people.length]!;
    const asked =
      i % 4 === 0
        ? call("upload", actor, "examples/cvs/hannah-muster-teacher.md", "teacher.md", `\nlong ${i}\n`)
        : i % 4 === 1
          ? call("improve", actor, cv.cvId, `Role ${i}`)
          : call(
              "upload",
              actor,
              "examples/cvs/tom-placeholder-electrician.txt",
              "electrician.txt",
              `\nlong ${i}\n`,
            ).then(async ({ cvId }) => {
              const found = await call("getCv", actor, cvId);
              return call("render", actor, found.version?.id ?? cv.versionId, i % 4 === 2 ? "pdf" : "text");
            });
    // the process may die before it answers: the task is there or it is not, never half
    await asked.catch(() => {});
  }
}

/** Every job that has ended counts as the recovery of the kills before it, back to the last end. */
let waitingSince: number | undefined;
async function watching() {
  let seen = 0;
  while (!over) {
    const [row] = await sql<{ n: number }>(`select count(*)::int as n from "TaskEvent" where "type" = 'succeeded'`);
    if (row!.n > seen && waitingSince !== undefined) {
      recoveries.push(performance.now() - waitingSince);
      waitingSince = undefined;
    }
    seen = row!.n;
    await sleep(50);
  }
}

async function killing(lane: number) {
  while (!over) {
    await sleep(500 + random() * 4500);
    const worker = lanes[lane];
    if (worker) {
      for (const child of childrenOf(worker.pid))
        if (random() < 0.25) {
          try {
            process.kill(child, "SIGKILL");
            kills.children++;
          } catch {
            // ended by itself
          }
        }
      await sleep(random() * 300);
      const [leader] = await sql<{ holder: string }>("select holder from inngest_engine.leader");
      if (leader?.holder?.includes(`:${worker.pid}:`)) {
        kills.leading++;
        waitingSince ??= performance.now();
      }
      await worker.kill();
      kills.processes++;
    }
    lanes[lane] = await world.worker().catch(() => undefined);
  }
}

const until0 = Date.now() + minutes * 60_000;
const report = setInterval(
  () => console.log(new Date().toISOString(), JSON.stringify(kills), `${submitted} submitted`),
  30_000,
);
const work = Promise.all([submitting(), watching(), killing(0), killing(1)]);
while (Date.now() < until0) await sleep(500);
over = true;
await work;
clearInterval(report);

await world.settle(anyone, 180_000);
const broken = await brokenInvariants(sql);
const states = await sql<{ state: string; kind: string; code: string; n: number }>(
  `select "state", "kind", "error" ->> 'code' as code, count(*)::int as n from "Task" group by 1, 2, 3 order by 1, 2`,
);
const failures = await sql(
  `select t."kind", t."attempts", t."error", (select json_agg(json_build_object('output', r.output, 'failed', (select json_agg(a.error -> 'message') from inngest_engine.attempt a where a.run_id = r.id)))
     from inngest_engine.run r where r.events -> 0 -> 'data' ->> 'taskId' = t."id") as runs from "Task" t where "state" <> 'succeeded' limit 5`,
);
const [steps] = await sql(`select count(*)::int as results from "TaskStepResult"`);
const ages = await sql<{ ms: number }>(
  `select extract(epoch from "finishedAt" - "createdAt")::float8 * 1000 as ms from "Task"`,
);
console.log(
  JSON.stringify(
    {
      seed,
      minutes,
      kills,
      states,
      failures,
      steps,
      recoveryMs: spread(recoveries),
      queuedToEndMs: spread(ages.map(({ ms }) => ms)),
      broken,
    },
    null,
    2,
  ),
);
await world.end();
await model.stop();
process.exit(broken.length > 0 || states.some(({ state }) => state !== "succeeded") ? 1 : 0);
