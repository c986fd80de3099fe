import { type ChildProcess, fork } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import type { Actor } from "@/lib/actor";
import { AppError, type ErrorReport, errorFromReport } from "@/lib/errors";
import type { Plan } from "./boundary";
import { type FaultDatabase, startDatabase } from "./postgres";
import type { Verbs } from "./verbs";

/** How many seeds each fault is tried with. */
export const SEEDS = Number(process.env.FAULT_SEEDS ?? 20);
export const seeds = Array.from({ length: SEEDS }, (_, n) => n + 1);
/** The short form leaves out what waits for real minutes. */
export const SHORT = SEEDS < 10;

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
  /** Calls a verb of the product in that process; throws its AppError, or `worker_died`. */
  call: Caller;
  /** What it does when it comes to a point in its work; resolves when it is there (for kill: when it is dead). */
  at(plan: Plan): Promise<void>;
  /** Forgets the plan. */
  clear(): void;
  goOn(): void;
  signal(name: NodeJS.Signals): void;
  kill(): Promise<void>;
  /** @returns milliseconds from SIGTERM to its end */
  drain(): Promise<number>;
  readonly ended: Promise<void>;
  alive(): boolean;
  output(): string;
}

export interface WorkerOptions {
  databaseUrl: string;
  env?: Record<string, string>;
  bundle?: "worker" | "worker-next" | "engine";
}

type FromWorker =
  | { type: "ready" }
  | { type: "reached" }
  | { type: "result"; id: number; result: unknown }
  | { type: "error"; id: number; report: ErrorReport; cause?: string };

const running = new Set<ChildProcess>();

/** A real process of the product: `faults/worker.ts`. */
export async function startWorker({ databaseUrl, env = {}, bundle = "worker" }: WorkerOptions): Promise<WorkerProcess> {
  const clean = Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !/^(OPENAI|REDIS|UPSTASH|INNGEST|NEXTAUTH|OTEL|METRICS|VITEST)_?/.test(name),
    ),
  );
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
  const died = () => new AppError("worker_died", "The worker process has ended.");
  const ended = new Promise<void>((ok) =>
    child.once("exit", () => {
      running.delete(child);
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
  const alive = () => child.exitCode === null && child.signalCode === null;
  return {
    pid: child.pid!,
    call: (verb, ...args) =>
      new Promise((ok, no) => {
        if (!alive() || !child.connected) return no(died());
        calls.set(++id, { ok: ok as (value: unknown) => void, no });
        child.send({ type: "call", id, verb, args }, (error) => error && no(died()));
      }),
    at: (plan) => {
      const there = new Promise<void>((ok) => (reached = ok));
      child.send({ type: "plan", plan }, () => {});
      return there;
    },
    clear: () => child.connected && child.send({ type: "plan", plan: undefined }, () => {}),
    goOn: () => child.send({ type: "go" }, () => {}),
    signal: (name) => void child.kill(name),
    async kill() {
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

/** The database and the processes of one test file. */
export interface World {
  database: FaultDatabase;
  worker(options?: Partial<WorkerOptions>): Promise<WorkerProcess>;
  /** waits until no task is under way, calling the sweep now and then as the schedule does */
  settle(worker: () => WorkerProcess | undefined, ms?: number): Promise<void>;
  end(): Promise<void>;
}

export async function openWorld(name: string, env: Record<string, string> = {}): Promise<World> {
  const database = await startDatabase(name);
  return {
    database,
    worker: (options = {}) =>
      startWorker({
        databaseUrl: options.databaseUrl ?? database.url,
        bundle: options.bundle,
        env: { ...env, ...options.env },
      }),
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

export interface Person {
  actor: Actor;
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
  const cv = await call("getCv", actor, cvId);
  return { cvId, taskId, state, versionId: cv.version?.id ?? "", cv };
}

/** Waits for a task's end. @returns its state */
export async function ended(call: Caller, actor: Actor, taskId: string, ms = 60_000): Promise<string> {
  return until(
    `task ${taskId}`,
    async () => {
      const { state } = await call("getTask", actor, taskId);
      return ["succeeded", "failed", "cancelled"].includes(state) && state;
    },
    ms,
  );
}

/** Percentile of figures, and the largest. */
export function spread(figures: number[]): { n: number; p50: number; p95: number; max: number } {
  const sorted = [...figures].sort((a, b) => a - b);
  const at = (share: number) => Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);
  return { n: sorted.length, p50: at(0.5), p95: at(0.95), max: at(1) };
}
