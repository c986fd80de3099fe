import { type ChildProcess, fork } from "node:child_process";
import fs from "node:fs";
import net from "node:net";
import path from "node:path";
import type { Actor } from "@/lib/actor";
import { AppError, type ErrorReport, errorFromReport } from "@/lib/errors";
import type { Plan } from "./boundary";
import { type Judgement, judge, LOG_TABLES, type ModelLog } from "./invariants";
import { type FaultDatabase, startDatabase } from "./postgres";
import { record } from "./results";
import type { Verbs } from "./verbs";

/** How many seeds each fault is tried with. */
export const SEEDS = Number(process.env.FAULT_SEEDS ?? 20);
export const seeds = Array.from({ length: SEEDS }, (_, n) => n + 1);
/** As part of `npm test`: nothing waits for real minutes, and what is slow takes one seed. */
export const QUICK = process.env.FAULT_QUICK === "1";
/** The seeds of a fault each of whose tries takes many seconds. */
export const slowSeeds = QUICK ? seeds.slice(0, 1) : seeds;

export const sleep = (ms: number) => new Promise<void>((ok) => setTimeout(ok, ms));
export const example = (name: string) => path.resolve("examples/cvs", name);

/** Repeatable randomness (mulberry32). */
export function randomOf(seed: number): () => number {
  let a = seed * 0x9e3779b9;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Polls until there is a value. */
export async function until<T>(
  what: string,
  look: () => Promise<T | undefined | false> | T | undefined | false,
  ms = 60_000,
): Promise<T> {
  const deadline = Date.now() + ms;
  for (;;) {
    const value = await look();
    if (value) return value;
    if (Date.now() > deadline) throw new Error(`Waited ${ms} ms for ${what}.`);
    await sleep(25);
  }
}

export type Caller = <V extends keyof Verbs>(
  verb: V,
  ...args: Parameters<Verbs[V]>
) => Promise<Awaited<ReturnType<Verbs[V]>>>;

export interface WorkerProcess {
  readonly pid: number;
  /** milliseconds it took to be ready: how busy this machine is */
  readonly startMs: number;
  /** Calls a verb of the product in that process; throws its AppError, or `worker_died`. */
  call: Caller;
  /** What it does when it comes to a point in its work; resolves when it is there (for kill: dead; for freeze: stopped). */
  at(plan: Plan): Promise<void>;
  /** Forgets the plan. */
  clear(): void;
  goOn(): void;
  signal(name: NodeJS.Signals): void;
  /** SIGKILL; `leading`: written down as the leader's */
  kill(options?: { leading?: boolean }): Promise<void>;
  /** @returns milliseconds from SIGTERM to its end */
  drain(): Promise<number>;
  readonly ended: Promise<void>;
  alive(): boolean;
  output(): string;
}

export interface WorkerOptions {
  databaseUrl: string;
  env?: Record<string, string>;
  bundle?: "worker" | "worker-next" | "engine" | "bare";
  /** told when it was killed, with the time before the signal where we sent it */
  onKill?: (at: number, leading: boolean) => void;
}

type FromWorker =
  | { type: "ready" }
  | { type: "reached" }
  | { type: "result"; id: number; result: unknown }
  | { type: "error"; id: number; report: ErrorReport; cause?: string };

const running = new Set<ChildProcess>();

/** A real process of the product: `faults/worker.ts`. */
export async function startWorker(options: WorkerOptions): Promise<WorkerProcess> {
  const { databaseUrl, env = {}, bundle = "worker", onKill } = options;
  const clean = Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !/^(OPENAI|REDIS|UPSTASH|INNGEST|NEXTAUTH|OTEL|METRICS|VITEST)_?/.test(name),
    ),
  );
  const began = performance.now();
  const child = fork(path.resolve(process.env.FAULT_BIN ?? ".data/faults/bin", `${bundle}.mjs`), [], {
    env: {
      ...clean,
      LOG_LEVEL: "error",
      NODE_ENV: "production",
      CV_IMPROVER_ROOT: process.cwd(),
      ...env,
      DATABASE_URL: databaseUrl,
    },
    serialization: "advanced",
    execArgv: [],
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  running.add(child);
  let text = "";
  for (const stream of [child.stdout!, child.stderr!])
    stream.on("data", (chunk) => (text = `${text}${chunk}`.slice(-20_000)));
  const calls = new Map<number, { ok: (value: unknown) => void; no: (error: Error) => void }>();
  let reached: (() => void) | undefined;
  let id = 0;
  let killed: { at: number; leading: boolean } | undefined;
  const died = () => new AppError("worker_died", "The worker process has ended.");
  const ended = new Promise<void>((ok) =>
    child.once("exit", (_code, signal) => {
      running.delete(child);
      if (signal === "SIGKILL") onKill?.(killed?.at ?? Date.now(), killed?.leading ?? false);
      for (const { no } of calls.values()) no(died());
      calls.clear();
      reached?.();
      ok();
    }),
  );
  const ready = new Promise<void>((ok, no) => {
    child.on("message", (message: FromWorker) => {
      if (message.type === "ready") return ok();
      if (message.type === "reached") return reached?.();
      const call = calls.get(message.id);
      calls.delete(message.id);
      if (message.type === "result") call?.ok(message.result);
      else call?.no(message.cause ? new Error(message.cause) : errorFromReport(message.report));
    });
    void ended.then(() => no(new Error(`The worker ended before it was ready:\n${text}`)));
  });
  ready.catch(() => {});
  await ready;
  const startMs = performance.now() - began;
  const alive = () => child.exitCode === null && child.signalCode === null;
  return {
    pid: child.pid!,
    startMs,
    call: (verb, ...args) =>
      new Promise((ok, no) => {
        if (!alive() || !child.connected) return no(died());
        calls.set(++id, { ok: ok as (value: unknown) => void, no });
        child.send({ type: "call", id, verb, args }, (error) => error && no(died()));
      }),
    at: (plan) => {
      const there = new Promise<void>((ok) => (reached = ok));
      child.send({ type: "plan", plan }, () => {});
      // a stopped process says nothing
      if (plan.act === "freeze")
        void until("it to freeze", () => isStopped(child.pid!), 600_000).then(() => reached?.());
      return there;
    },
    clear: () => child.connected && child.send({ type: "plan", plan: undefined }, () => {}),
    goOn: () => child.send({ type: "go" }, () => {}),
    signal: (name) => void child.kill(name),
    async kill({ leading = false } = {}) {
      killed ??= { at: Date.now(), leading };
      child.kill("SIGKILL");
      await ended;
    },
    async drain() {
      const began = performance.now();
      child.kill("SIGTERM");
      await ended;
      return performance.now() - began;
    },
    ended,
    alive,
    output: () => text,
  };
}

/** SIGKILL to whatever a failed test left behind. */
export function killAll(): void {
  for (const child of running) child.kill("SIGKILL");
}
process.once("exit", killAll);

/** Process ids of the children that read and draw documents for a worker, from Linux's process table. */
export function childrenOf(pid: number): number[] {
  try {
    return fs.readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").trim().split(" ").filter(Boolean).map(Number);
  } catch {
    return [];
  }
}

/** True when a process stands still by SIGSTOP, or is gone. */
export function isStopped(pid: number): boolean {
  try {
    return /^State:\s+[TZ]/m.test(fs.readFileSync(`/proc/${pid}/status`, "utf8"));
  } catch {
    return true;
  }
}

/** The database and the processes of one test file. */
export interface World {
  database: FaultDatabase;
  worker(options?: Partial<WorkerOptions>): Promise<WorkerProcess>;
  /** waits until no task is under way, calling the sweep now and then as the schedule does */
  settle(worker: () => WorkerProcess | undefined, ms?: number): Promise<void>;
  /** the process that leads the engine, by its own word in the database */
  leader(): Promise<number | undefined>;
  /** writes down that a process was killed, frozen or thawed, or PostgreSQL restarted, for the judge; workers' kills are written down by themselves */
  noteKill(what: "kill" | "freeze" | "thaw" | "restart", options?: { at?: number; leading?: boolean }): void;
  /** how many processes were killed in this world so far */
  kills(): number;
  /** Judges. */
  judged(about: Pick<Figures, "repeated" | "model" | "answered"> & { bare?: boolean }): Promise<Judgement>;
  /** Judges, and writes the figures down for the table at the end. @returns the broken invariants: none is right */
  verdict(fault: string, figures: Figures): Promise<string[]>;
  end(): Promise<void>;
}

export interface Figures {
  seeds: number;
  /** what was broken, in words; the kills since the last verdict when absent */
  injected?: string;
  /** milliseconds from a fault's end to what it held up being done */
  recoveries?: number[];
  repeated?: boolean;
  model?: ModelLog;
  answered?: Iterable<string>;
}

export async function openWorld(
  name: string,
  env: Record<string, string> = {},
  options: { dir?: string } = {},
): Promise<World> {
  const database = await startDatabase(name, options);
  await database.sql(LOG_TABLES).catch(async (error) => {
    await database.remove();
    throw error;
  });
  const notes: Promise<unknown>[] = [];
  let kills = 0;
  let killsJudged = 0;
  const noteKill: World["noteKill"] = (what, { at = Date.now(), leading = false } = {}) => {
    if (what === "kill") kills++;
    notes.push(
      database
        .sql("insert into faults.kill (at, what, of_leader) values (to_timestamp($1::float8 / 1000), $2, $3)", [
          at,
          what,
          leading,
        ])
        .catch(() => {}),
    );
  };
  const judged: World["judged"] = async (about) => {
    await Promise.all(notes);
    return judge(database.sql, about);
  };
  return {
    database,
    judged,
    worker: (options = {}) =>
      startWorker({
        databaseUrl: options.databaseUrl ?? database.url,
        bundle: options.bundle,
        env: { ...env, ...options.env },
        onKill: (at, leading) => noteKill("kill", { at, leading }),
      }),
    noteKill,
    kills: () => kills,
    async leader() {
      const [row] = await database.sql<{ holder: string | null }>("select holder from inngest_engine.leader");
      return Number(row?.holder?.split(":").at(-2)) || undefined;
    },
    async verdict(fault, { seeds, injected, recoveries = [], ...about }) {
      const judgement = await judged(about);
      const killed = kills - killsJudged;
      killsJudged = kills;
      record({ fault, seeds, injected: injected ?? `${killed} kills`, recoveries, ...judgement });
      return judgement.broken;
    },
    async settle(worker, ms = 90_000) {
      let swept = Date.now();
      await until(
        "every task to end",
        async () => {
          const [row] = await database.sql<{ open: number; unsent: number }>(
            `select (select count(*)::int from "Task" where "state" in ('queued', 'running', 'waiting')) as open,
                    (select count(*)::int from "Outbox" where "sentAt" is null) as unsent`,
          );
          if (row?.open === 0 && row.unsent === 0) return true;
          if (Date.now() - swept > 3000) {
            swept = Date.now();
            await worker()
              ?.call("sweep")
              .catch(() => {});
          }
          return false;
        },
        ms,
      );
      await until(
        "the engine's runs to end",
        async () =>
          (
            await database.sql(
              `select from inngest_engine.run where status in ('queued', 'running') and fn_id not in ('cv-improver-sweep', 'cv-improver-clean-up')`,
            )
          ).length === 0,
        ms,
      );
    },
    async end() {
      killAll();
      await database.remove();
    },
  };
}

/** A new person whose months hold many runs: the quota is another test's affair. */
export async function newPerson(call: Caller, sql: FaultDatabase["sql"]): Promise<Actor> {
  const { userId } = await call("startGuest");
  await sql(`update "User" set "role" = 'member' where "id" = $1`, [userId]);
  return { userId, role: "member" };
}

/** From an upload to the CV that was read; the note makes the file unlike any other. */
export async function readCv(call: Caller, actor: Actor, note: string, file = "tom-placeholder-electrician.txt") {
  const { cvId, taskId } = await call(
    "upload",
    actor,
    example(file),
    file,
    file.endsWith(".pdf") ? `\n%${note}\n` : `\n${note}\n`,
  );
  const state = await ended(call, actor, taskId);
  if (state !== "succeeded")
    throw new Error(`The CV was not read: ${JSON.stringify((await call("getTask", actor, taskId)).error)}`);
  const cv = await call("getCv", actor, cvId);
  return { cvId, taskId, state, versionId: cv.version?.id ?? "", cv };
}

/** Waits for a task's end. @returns its state */
export async function ended(call: Caller, actor: Actor, taskId: string, ms = 120_000): Promise<string> {
  return until(
    `task ${taskId}`,
    async () => {
      const { state } = await call("getTask", actor, taskId);
      return ["succeeded", "failed", "cancelled"].includes(state) && state;
    },
    ms,
  );
}

/** For each kill since a time (of the leader only, where asked): milliseconds until the next task ended well. */
export async function recoveriesOf(world: World, since: number, ofLeader = false): Promise<number[]> {
  const rows = await world.database.sql<{ ms: number }>(
    `select extract(epoch from min(t."finishedAt" at time zone 'UTC') - k.at)::float8 * 1000 as ms
     from faults.kill k join "Task" t on t."state" = 'succeeded' and t."finishedAt" at time zone 'UTC' > k.at
     where k.at > to_timestamp($1::float8 / 1000) and k.what <> 'thaw' and (k.of_leader or not $2) group by k.at`,
    [since, ofLeader],
  );
  return rows.map(({ ms }) => ms);
}

/** Everything a task has written, as text: equal before and after means that nothing was. */
export async function written(world: World, taskId: string): Promise<string> {
  const [row] = await world.database.sql<{ all: string }>(
    `select md5(concat(
       (select json_agg(e order by "seq") from "TaskEvent" e where "taskId" = t."id"), (select json_agg(r order by "step") from "TaskStepResult" r where "taskId" = t."id"),
       (select json_agg(c order by "key") from "Change" c where "improvementId" = t."improvementId"), (select json_agg(a order by "id") from "AiResponse" a where "improvementId" = t."improvementId"),
       (select json_agg(i) from "Improvement" i where "id" = t."improvementId"), (select json_agg(v order by "number") from "CvVersion" v where "cvId" = t."cvId"),
       (select json_agg(d) from "RenderedDocument" d where "id" = t."documentId"), (select count(*) from "StoredFile" f where f."userId" = t."userId"), to_jsonb(t))) as all
     from "Task" t where "id" = $1`,
    [taskId],
  );
  return row!.all;
}

/** A port that was free a moment ago. */
export const freePort = () =>
  new Promise<number>((ok, no) => {
    const server = net.createServer();
    server.once("error", no).listen(0, "127.0.0.1", () => {
      const { port } = server.address() as net.AddressInfo;
      server.close(() => ok(port));
    });
  });

/** Percentile of figures, and the largest. */
export function spread(figures: number[]): { n: number; p50: number; p95: number; max: number } {
  const sorted = [...figures].sort((a, b) => a - b);
  const at = (share: number) => Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);
  return { n: sorted.length, p50: at(0.5), p95: at(0.95), max: at(1) };
}
