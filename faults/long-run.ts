// `npm run test:faults -- --minutes 15`: jobs of every kind keep coming while two processes on one database, and the children that read and
// draw, are killed at random, and now and then one is frozen. At the end everything must have ended well, once. Prints its figures; exits
// 1 when anything is lost or doubled. `--kills 1000` ends it after so many. FAULT_SEED repeats a run's randomness.
import { startFakeModel } from "../e2e/support/fake-model";
import type { Actor } from "../lib/actor";
import {
  type Caller,
  childrenOf,
  newPerson,
  openWorld,
  randomOf,
  readCv,
  recoveriesOf,
  sleep,
  spread,
  until,
  type WorkerProcess,
} from "./harness";
import setup from "./setup";

const option = (name: string) =>
  process.argv.includes(name) ? Number(process.argv[process.argv.indexOf(name) + 1]) : undefined;
const minutes = option("--minutes") ?? 15;
const enough = option("--kills") ?? Number.POSITIVE_INFINITY;
const seed = Number(process.env.FAULT_SEED ?? Date.now() % 100_000);
const random = randomOf(seed);
/** The most jobs under way: what is queued must get its turn while processes live for seconds. */
const BACKLOG = 12;
/** One stop in so many is a freeze, long enough for the other process to take over. */
const FREEZE_EVERY = 40;
const FREEZE_MS = 22_000;

if (!process.env.FAULT_BIN) await setup();
const model = await startFakeModel({ delayMs: 50 });
const world = await openWorld("long", {
  OPENAI_BASE_URL: model.url,
  OPENAI_MODEL: "fake-model",
  OPENAI_TIMEOUT_SECONDS: "60",
});
const { sql } = world.database;
const lanes: (WorkerProcess | undefined)[] = [await world.worker(), undefined];
const kills = { processes: 0, leading: 0, children: 0, freezes: 0 };
const began = Date.now();
let over = 0;

const frozen = new Set<WorkerProcess>();
const anyone = () => lanes.find((worker) => worker?.alive() && !frozen.has(worker));
const call = (async (verb, ...args) => (await until("a worker", anyone)).call(verb, ...args)) as Caller;

const people: { actor: Actor; cv: Awaited<ReturnType<typeof readCv>> }[] = [];
for (let i = 0; i < 4; i++) {
  const actor = await newPerson(call, sql);
  await sql(`update "User" set "plan" = 'unlimited' where "id" = $1`, [actor.userId]);
  people.push({ actor, cv: await readCv(call, actor, `person ${i}`) });
}

let submitted = 0;
const answered: string[] = [];
async function submitting() {
  while (!over) {
    const [row] = await sql<{ n: number }>(
      `select count(*)::int as n from "Task" where "state" in ('queued', 'running', 'waiting')`,
    );
    if (row!.n >= BACKLOG) {
      await sleep(100);
      continue;
    }
    // the process may die before it answers: the task is there or it is not, never half; a frozen one never answers
    const said = await Promise.race([submit(submitted++).catch(() => undefined), sleep(5000)]);
    if (said?.taskId) answered.push(said.taskId);
  }
}

async function submit(i: number): Promise<{ taskId?: string }> {
  const { actor, cv } = people[i % people.length]!;
  if (i % 4 === 0) return call("upload", actor, "examples/cvs/hannah-muster-teacher.md", "teacher.md", `\nlong ${i}\n`);
  if (i % 4 === 1) return call("improve", actor, cv.cvId, `Role ${i}`);
  const { cvId, taskId } = await call(
    "upload",
    actor,
    "examples/cvs/tom-placeholder-electrician.txt",
    "electrician.txt",
    `\nlong ${i}\n`,
  );
  answered.push(taskId);
  const found = await call("getCv", actor, cvId);
  return call("render", actor, found.version?.id ?? cv.versionId, i % 4 === 2 ? "pdf" : "text");
}

async function stopping(lane: number) {
  while (!over) {
    const worker = lanes[lane];
    // where everything is slow a process lives longer
    await sleep((0.5 + random() * 4) * Math.max(1000, worker?.startMs ?? 0));
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
      if (random() < 1 / FREEZE_EVERY && frozen.size === 0) {
        frozen.add(worker);
        worker.signal("SIGSTOP");
        world.noteKill("freeze", { leading: (await world.leader()) === worker.pid });
        kills.freezes++;
        await sleep(FREEZE_MS);
        world.noteKill("thaw");
        worker.signal("SIGCONT");
        frozen.delete(worker);
        await sleep(random() * 1000);
      }
      const leading = (await world.leader()) === worker.pid;
      if (leading) kills.leading++;
      await worker.kill({ leading });
      kills.processes++;
    }
    lanes[lane] = await world.worker().catch(() => undefined);
  }
}

const deadline = Date.now() + minutes * 60_000;
const report = setInterval(
  () => console.log(new Date().toISOString(), JSON.stringify(kills), `${submitted} submitted`),
  30_000,
);
const work = Promise.all([submitting(), stopping(0), stopping(1)]);
while (Date.now() < deadline && kills.processes < enough) await sleep(500);
over = Date.now();
await work;
clearInterval(report);

await world.settle(anyone, 180_000);
const judgement = await world.judged({ answered, model });
const states = await sql<{ state: string; kind: string; code: string; n: number }>(
  `select "state", "kind", "error" ->> 'code' as code, count(*)::int as n from "Task" group by 1, 2, 3 order by 1, 2`,
);
const failures = await sql(
  `select t."kind", t."attempts", t."error", (select json_agg(json_build_object('output', r.output, 'failed', (select json_agg(a.error -> 'message') from inngest_engine.attempt a where a.run_id = r.id)))
     from inngest_engine.run r where r.events -> 0 -> 'data' ->> 'taskId' = t."id") as runs from "Task" t where "state" <> 'succeeded' limit 5`,
);
const [steps] = await sql(`select count(*)::int as results from "TaskStepResult"`);
const [calls] = await sql(
  `select count(*)::int as calls, count(distinct prompt)::int as prompts from faults.model_call`,
);
const ages = await sql<{ ms: number }>(
  `select extract(epoch from "finishedAt" - "createdAt")::float8 * 1000 as ms from "Task"`,
);
console.log(
  JSON.stringify(
    {
      seed,
      minutes: Math.round((over - began) / 6000) / 10,
      kills,
      submitted,
      answered: answered.length,
      states,
      failures,
      steps,
      calls,
      recoveryMs: {
        afterAnyKill: spread(await recoveriesOf(world, began)),
        afterTheLeaders: spread(await recoveriesOf(world, began, true)),
      },
      queuedToEndMs: spread(ages.map(({ ms }) => ms)),
      ...judgement,
    },
    null,
    2,
  ),
);
await world.end();
await model.stop();
process.exit(judgement.broken.length > 0 || states.some(({ state }) => state !== "succeeded") ? 1 : 0);
