import type { ChildProcess } from "node:child_process";
import { AppError, type ErrorCode, errorFromReport } from "@/lib/errors";
import { childCommand } from "./child-command.server";
import type { FromChild, ToChild } from "./protocol";
import { readRss } from "./read-rss.server";

// Taken at run time so that no bundler follows the worker's path or packs it (Turbopack traces spawn and fork calls).
const { spawn } = process.getBuiltinModule("node:child_process");
const fs = process.getBuiltinModule("node:fs");
const os = process.getBuiltinModule("node:os");

const START_LIMIT_MS = 30_000;
const CANCEL_GRACE_MS = 200;
const WATCH_EVERY_MS = process.platform === "linux" ? 25 : 250;
/** Share of the memory limit above which a child that has just finished is replaced: it will not give the memory back. */
const RECYCLE_SHARE = 0.7;

export interface SandboxOptions {
  /** for messages and statistics */
  name: string;
  /** bundled worker that calls `serveJobs`, relative to the project root, e.g. "dist/workers/intake.mjs" */
  worker: string;
  /** how many children at most; they start when they are needed */
  size?: number;
  /** per job, from its start in the child */
  timeoutMs: number;
  /** resident memory of a child, watched from outside: heap limits do not bound what a PDF reader allocates */
  memoryMb: number;
  /** a child is replaced after this many jobs */
  recycleAfter?: number;
  /** what the child may read, relative to the project root; nothing else on the disk, and it may write nowhere */
  readable?: string[];
  /** the child's whole environment beside TZ and NODE_ENV=production */
  env?: Record<string, string>;
  timeoutCode?: ErrorCode;
  memoryCode?: ErrorCode;
  crashCode?: ErrorCode;
}

export interface RunOptions {
  signal?: AbortSignal;
  timeoutMs?: number;
  /** called with what the worker tells about its progress */
  onProgress?: (progress: unknown) => void;
}

export type RecycleReason = "jobs" | "memory" | "build";

export interface SandboxStats {
  children: number;
  busy: number;
  queued: number;
  started: number;
  killed: number;
  /** replaced while idle: after many jobs, with much memory, because the worker was built anew */
  recycled: Record<RecycleReason, number>;
  jobs: number;
}

export interface Sandbox {
  /**
   * Runs one job in a child and gives its answer. Throws the job's own AppError, or the sandbox's: `timeoutCode`,
   * `memoryCode`, `crashCode`, `cancelled` (signal), `misconfigured` (the worker is not there or does not start).
   */
  run<T>(job: string, input: unknown, options?: RunOptions): Promise<T>;
  /** Ends all children; jobs under way fail with `cancelled`. The sandbox can be used again afterwards. */
  close(): Promise<void>;
  stats(): SandboxStats;
}

interface Job {
  id: number;
  job: string;
  input: unknown;
  timeoutMs: number;
  onProgress?: (progress: unknown) => void;
  settle: (outcome: { result: unknown } | { error: AppError }) => void;
}

interface Child {
  process: ChildProcess;
  ready: Promise<void>;
  job?: Job;
  done: number;
  /** why we killed it, when we did */
  killedFor?: AppError;
  stamp: number;
  gone: Promise<void>;
  timers: NodeJS.Timeout[];
}

/**
 * A pool of child processes for work on data nobody can trust: no network, no secrets in the environment, no writing, a
 * time and a memory limit enforced from outside by SIGKILL. One job at a time per child, children reused, a queue behind.
 * Children do not keep the parent alive while idle and die with it.
 */
export function createSandbox(options: SandboxOptions): Sandbox {
  const size = options.size ?? Math.min(2, os.availableParallelism());
  const {
    recycleAfter = 1000,
    timeoutCode = "too_complex",
    memoryCode = "too_complex",
    crashCode = "worker_died",
  } = options;
  const children = new Set<Child>();
  const queue: Job[] = [];
  const counts = { started: 0, killed: 0, jobs: 0 };
  const recycled = { jobs: 0, memory: 0, build: 0 };
  let nextId = 1;

  function run<T>(
    job: string,
    input: unknown,
    { signal, timeoutMs = options.timeoutMs, onProgress }: RunOptions = {},
  ): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      if (signal?.aborted) return reject(cancelled());
      const entry: Job = {
        id: nextId++,
        job,
        input,
        timeoutMs,
        ...(onProgress && { onProgress }),
        settle(outcome) {
          signal?.removeEventListener("abort", onAbort);
          entry.settle = () => {};
          if ("error" in outcome) reject(outcome.error);
          else resolve(outcome.result as T);
        },
      };
      const onAbort = () => cancel(entry);
      signal?.addEventListener("abort", onAbort, { once: true });
      queue.push(entry);
      dispatch();
    });
  }

  function dispatch() {
    while (queue.length) {
      const child =
        [...children].find((c) => !c.job && !c.killedFor) ?? (children.size < size ? tryStart() : undefined);
      if (!child) return;
      if (child.stamp !== workerStamp(options.worker)) {
        retire(child, "build"); // the worker was rebuilt: do not answer with the old code
        continue;
      }
      assign(child, queue.shift()!);
    }
  }

  function tryStart(): Child | undefined {
    try {
      return startChild();
    } catch (error) {
      queue.shift()?.settle({ error: error as AppError });
      return undefined;
    }
  }

  function startChild(): Child {
    const stamp = workerStamp(options.worker);
    if (!stamp)
      throw new AppError("misconfigured", `The worker "${options.worker}" is not built.`, {
        hint: "Run `node scripts/build-node.mjs` in the project folder.",
      });
    const { command, args, cwd, env } = childCommand(options);
    const spawned = spawn(command, args, {
      cwd,
      env,
      stdio: ["ignore", "ignore", "pipe", "ipc"],
      serialization: "advanced",
      windowsHide: true,
    });
    counts.started++;

    let startOutput = "";
    let started = false;
    const child: Child = { process: spawned, done: 0, stamp, timers: [], ready: undefined!, gone: undefined! };
    // What a child prints before it has any input is safe to show; later it could quote a document.
    spawned.stderr?.on("data", (chunk) => {
      if (!started && startOutput.length < 4000) startOutput += chunk;
    });
    child.ready = new Promise<void>((resolve, reject) => {
      const failed = (why: string) =>
        reject(
          new AppError("misconfigured", `The ${options.name} worker did not start.`, {
            cause: new Error(`${why}\n${startOutput}`),
          }),
        );
      const timer = setTimeout(() => {
        failed("no answer");
        kill(child, died("no answer at start"));
      }, START_LIMIT_MS);
      timer.unref();
      spawned.on("message", (message: FromChild) => {
        if (message.type === "ready") {
          started = true;
          clearTimeout(timer);
          resolve();
        } else answered(child, message);
      });
      spawned.once("close", (code, signal) => failed(`exit ${signal ?? code}`));
      spawned.once("error", (error) => failed(String(error)));
    });
    child.ready.catch(() => {});
    child.gone = new Promise((resolve) => {
      const onGone = (code: number | null, signal: NodeJS.Signals | null) => {
        resolve();
        lost(child, code, signal);
      };
      spawned.once("close", onGone);
      spawned.once("error", () => onGone(null, null));
    });
    children.add(child);
    hold(child, false);
    return child;
  }

  async function assign(child: Child, job: Job) {
    child.job = job;
    hold(child, true);
    try {
      await child.ready;
    } catch (error) {
      return fail(child, error as AppError);
    }
    if (child.job !== job) return;
    const seconds = Math.round(job.timeoutMs / 100) / 10;
    const limit = setTimeout(
      () =>
        kill(
          child,
          new AppError(timeoutCode, `This took longer than ${seconds} seconds and was stopped.`, {
            details: { seconds },
          }),
        ),
      job.timeoutMs,
    );
    const watch = setInterval(async () => {
      const rss = await readRss(child.process.pid);
      if (child.job === job && rss > options.memoryMb * 2 ** 20) kill(child, outOfMemory());
    }, WATCH_EVERY_MS);
    child.timers.push(limit, watch);
    send(child, { type: "job", id: job.id, job: job.job, input: job.input });
  }

  function answered(child: Child, message: Exclude<FromChild, { type: "ready" }>) {
    const job = child.job;
    if (!job || job.id !== message.id || child.killedFor) return;
    if (message.type === "progress") return job.onProgress?.(message.progress);
    counts.jobs++;
    job.settle(message.type === "result" ? { result: message.result } : { error: errorFromReport(message.report) });
    void release(child);
  }

  async function release(child: Child) {
    stopTimers(child);
    child.done++;
    const rss = await readRss(child.process.pid);
    child.job = undefined;
    hold(child, false);
    if (child.done >= recycleAfter) retire(child, "jobs");
    else if (rss > options.memoryMb * 2 ** 20 * RECYCLE_SHARE) retire(child, "memory");
    dispatch();
  }

  function cancel(job: Job) {
    const waiting = queue.indexOf(job);
    if (waiting >= 0) queue.splice(waiting, 1);
    job.settle({ error: cancelled() });
    const child = [...children].find((c) => c.job === job);
    if (!child) return;
    send(child, { type: "cancel", id: job.id });
    child.timers.push(setTimeout(() => kill(child, cancelled()), CANCEL_GRACE_MS));
  }

  function kill(child: Child, why: AppError) {
    if (child.killedFor) return;
    child.killedFor = why;
    counts.killed++;
    stopTimers(child);
    child.process.kill("SIGKILL");
    // The caller need not wait until the kernel has cleaned up.
    child.job?.settle({ error: why });
  }

  /** Takes an idle child out of service; it ends by itself when its channel closes. */
  function retire(child: Child, why: RecycleReason) {
    recycled[why]++;
    children.delete(child);
    child.killedFor = cancelled();
    if (child.process.connected) child.process.disconnect();
    else child.process.kill("SIGKILL");
  }

  function lost(child: Child, code: number | null, signal: NodeJS.Signals | null) {
    // V8 aborts when its own heap limit is reached; that is the memory limit, seen from inside.
    const heapFull = signal === "SIGABRT" || code === 134 || signal === "SIGTRAP";
    fail(child, child.killedFor ?? (heapFull ? outOfMemory() : died(`exit ${signal ?? code}`)));
  }

  function fail(child: Child, error: AppError) {
    stopTimers(child);
    children.delete(child);
    const job = child.job;
    child.job = undefined;
    if (child.process.exitCode === null && child.process.signalCode === null) child.process.kill("SIGKILL");
    job?.settle({ error });
    dispatch();
  }

  function send(child: Child, message: ToChild) {
    // A closed channel is followed by "close", where the job fails with the reason.
    if (child.process.connected) child.process.send(message, () => {});
  }

  const outOfMemory = () =>
    new AppError(memoryCode, `This needed more than ${options.memoryMb} MB of memory and was stopped.`, {
      details: { memoryMb: options.memoryMb },
    });
  const died = (why: string) =>
    new AppError(crashCode, "The process doing this work ended unexpectedly.", {
      cause: new Error(`${options.name}: ${why}`),
    });

  return {
    run,
    async close() {
      for (const job of queue.splice(0)) job.settle({ error: cancelled() });
      const all = [...children];
      for (const child of all) {
        // the parent may have nothing else to wait for
        hold(child, true);
        kill(child, cancelled());
      }
      await Promise.all(all.map((child) => child.gone));
    },
    stats: () => ({
      children: children.size,
      busy: [...children].filter((c) => c.job).length,
      queued: queue.length,
      ...counts,
      recycled: { ...recycled },
    }),
  };
}

const cancelled = () => new AppError("cancelled", "This was cancelled.");

/** Busy children keep the parent alive, idle ones do not. */
function hold({ process: child }: Child, busy: boolean) {
  const act = busy ? "ref" : "unref";
  child[act]();
  child.channel?.[act]();
  (child.stderr as unknown as { ref(): void; unref(): void } | null)?.[act]();
}

function stopTimers(child: Child) {
  for (const timer of child.timers.splice(0)) clearTimeout(timer);
}

/** Changes when the worker is built anew; 0 when it is not there. */
function workerStamp(worker: string): number {
  return fs.statSync(childCommand.root(worker), { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
