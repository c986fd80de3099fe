import { type ChildProcess, spawn } from "node:child_process";
import path from "node:path";
import { createInterface } from "node:readline";
import { Inngest } from "inngest";
import pg from "pg";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createEngine, type Engine } from "./index";
import { createDatabase, until } from "./test-support";

// processes are started and killed many times over
vi.setConfig({ testTimeout: 180_000 });

let database: Awaited<ReturnType<typeof createDatabase>>;
let pool: pg.Pool;
let engine: Engine;
let client: Inngest.Any;
const children = new Set<ChildProcess>();

beforeEach(async () => {
  database = await createDatabase();
  pool = new pg.Pool({ connectionString: database.url, max: 3 });
  pool.on("error", () => {});
  await pool.query(
    "create table effect (run_id text, step text, nonce text, pid int, at timestamptz default clock_timestamp())",
  );
  // never started: sends events and looks, as any other process on the database may
  engine = createEngine({ databaseUrl: database.url });
  client = new Inngest({
    id: "sender",
    baseUrl: engine.baseUrl,
    isDev: true,
    fetch: (input, init) => engine.fetch(new Request(input as string, init)),
  });
});

afterEach(async () => {
  for (const child of children) await end(child, "SIGKILL");
  await engine.stop();
  await pool.end();
  await database.drop();
});

async function start(options: object = {}): Promise<{ child: ChildProcess; leader: boolean }> {
  const script = path.join(import.meta.dirname, "crash-child.ts");
  const child = spawn(process.execPath, ["--import", "tsx", script, database.url, JSON.stringify(options)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  children.add(child);
  const line = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout! }).once("line", resolve);
    child.once("exit", (code) => reject(new Error(`The child ended with ${code}.`)));
  });
  return { child, leader: JSON.parse(line).leader };
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  children.delete(child);
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once("exit", resolve));
  child.kill(signal);
  await gone;
}

const memoised = async () =>
  (
    await pool.query(
      `select s.run_id, s.name as step, s.data #>> '{}' as nonce, (select count(*)::int from effect e where e.run_id = s.run_id and e.step = s.name) as effects
       from inngest_engine.step s where s.position is not null and s.data #>> '{}' is not null`,
    )
  ).rows as { run_id: string; step: string; nonce: string; effects: number }[];

test("runs survive SIGKILL at any moment; no completed step runs again", async () => {
  let { child } = await start();
  const runs = 12;
  await client.send(Array.from({ length: runs }, (_, n) => ({ name: "crash/work", data: { n } })));
  const seen = new Map<string, { nonce: string; effects: number }>();
  let kills = 0;
  for (const pause of [30, 90, 10, 160, 60, 120]) {
    await until("work", async () => (await pool.query("select from effect where pid = $1", [child.pid])).rowCount);
    await new Promise((resolve) => setTimeout(resolve, pause));
    await end(child, "SIGKILL");
    kills++;
    for (const step of await memoised()) {
      const known = seen.get(`${step.run_id} ${step.step}`);
      if (known) expect(step).toMatchObject(known);
      else seen.set(`${step.run_id} ${step.step}`, { nonce: step.nonce, effects: step.effects });
    }
    ({ child } = await start());
    if ((await engine.listRuns({ status: "completed" })).length === runs) break;
  }
  const done = await until(
    "all runs",
    async () => {
      const found = await engine.listRuns({ status: "completed" });
      return found.length === runs && found;
    },
    90_000,
  );
  expect(kills).toBeGreaterThanOrEqual(3);
  const steps = await memoised();
  for (const [key, known] of seen)
    expect(steps.find((step) => `${step.run_id} ${step.step}` === key)).toMatchObject(known);
  for (const run of done) {
    const nonces = steps.filter((step) => step.run_id === run.id).map((step) => step.nonce);
    expect(new Set(run.output as string[])).toEqual(new Set(nonces));
  }
  expect((await pool.query("select from inngest_engine.job")).rowCount).toBe(0);
});

test("a standby takes over when the leader is killed", async () => {
  const leader = await start({ leadership: { pollMs: 200 } });
  const standby = await start({ leadership: { pollMs: 200 }, slowMs: 1 });
  expect([leader.leader, standby.leader]).toEqual([true, false]);
  await client.send({ name: "crash/long" });
  await until("the slow step", async () => (await pool.query("select from effect where step = 'slow'")).rowCount);
  await end(leader.child, "SIGKILL");
  const [run] = await until("the run", async () => {
    const found = await engine.listRuns({ status: "completed" });
    return found.length === 1 && found;
  });
  const effects = (await pool.query("select step, pid from effect order by at")).rows;
  expect(effects).toEqual([
    { step: "first", pid: leader.child.pid },
    { step: "slow", pid: leader.child.pid },
    { step: "slow", pid: standby.child.pid },
  ]);
  expect(run!.status).toBe("completed");
});

test("a standby takes over from a frozen leader, and what that says after thawing is refused", async () => {
  const times = { pollMs: 200, heartbeatMs: 200, staleMs: 1000 };
  const leader = await start({ leadership: times, slowMs: 400 });
  const standby = await start({ leadership: times, slowMs: 3000 });
  await client.send({ name: "crash/long" });
  await until("the slow step", async () => (await pool.query("select from effect where step = 'slow'")).rowCount);
  leader.child.kill("SIGSTOP");
  await until(
    "the other's slow step",
    async () => (await pool.query("select from effect where step = 'slow' and pid = $1", [standby.child.pid])).rowCount,
  );
  leader.child.kill("SIGCONT");
  const [run] = await until("the run", async () => {
    const found = await engine.listRuns({ status: "completed" });
    return found.length === 1 && found;
  });
  const { rows } = await pool.query("select nonce from effect where step = 'slow' and pid = $1", [standby.child.pid]);
  expect(run!.output).toBe(rows[0].nonce);
});

test("a step that kills its process each time ends its run with a reason, and does not take others with it", async () => {
  await client.send([{ name: "crash/poison" }, { name: "crash/long" }]);
  const statuses = async () =>
    Object.fromEntries(
      (await engine.listRuns()).map((run) => [run.functionId, `${run.status} ${JSON.stringify(run.output)}`]),
    );
  for (let i = 0; i < 14; i++) {
    const { child } = await start({ slowMs: 1500 }).catch(() => ({ child: undefined }));
    if (!child) continue;
    const ended = await until("an end", async () => {
      const found = await statuses();
      if (found["crash-poison"]?.startsWith("failed") && found["crash-long"]?.startsWith("completed")) return found;
      return child.signalCode !== null && {};
    });
    if (!ended["crash-poison"]) continue;
    expect(ended["crash-poison"]).toContain("The process died 8 times during this step.");
    return;
  }
  expect.unreachable(`still ${JSON.stringify(await statuses())}`);
});
