import { type CronJob, runTick } from "./cron";
import type { Database, Transaction } from "./database";
import { fanOut } from "./fan-out";
import { beginRun, type HeldEvents } from "./flow-control";
import { holdEvents, releaseHeld } from "./pause";
import type { Transition } from "./queue";
import { cancelRun, lockRun, resolveStep, type StepResult } from "./runs";
import type { FunctionRow, Logger } from "./types";

/**
 * Carries due transitions out: events in their order and together, the rest side by side. Each happens in one transaction
 * with the removal of its job; one that fails is tried again later.
 */
export async function runTransitions(db: Database, jobs: Transition[], lanes: number, logger: Logger): Promise<void> {
  const events = jobs.filter((job) => job.kind === "event");
  const others = jobs.filter((job) => job.kind !== "event");
  const lane = async () => {
    for (let job = others.shift(); job; job = others.shift()) await runOne(db, job, logger);
  };
  await Promise.all([runEvents(db, events, logger), ...Array.from({ length: lanes }, lane)]);
}

/** In order, so that of two events a waiting run gets the first; together, because that is twice as fast. */
async function runEvents(db: Database, jobs: Transition[], logger: Logger): Promise<void> {
  if (jobs.length < 2) {
    for (const job of jobs) await runOne(db, job, logger);
    return;
  }
  try {
    await db.transaction(async (tx) => {
      const taken = await tx.query<{ id: string }>("delete from job where id = any($1) returning id", [
        jobs.map((job) => job.id),
      ]);
      const ids = new Set(taken.map((job) => job.id));
      await fanOut(
        tx,
        jobs.filter((job) => ids.has(job.id)).map((job) => job.payload as string),
      );
    });
  } catch {
    // one of them is at fault: each for itself, so that the others go on
    for (const job of jobs) await runOne(db, job, logger);
  }
}

async function runOne(db: Database, job: Transition, logger: Logger): Promise<void> {
  try {
    await db.transaction((tx) => carryOut(tx, job));
  } catch (error) {
    logger.error({ err: error, jobId: job.id, kind: job.kind }, "engine: a transition failed and will be tried again");
    await db.query(
      "update job set attempt = attempt + 1, run_at = now() + least(300, power(2, least(attempt, 10))) * interval '1 s' where id = $1",
      [job.id],
    );
  }
}

async function carryOut(tx: Transaction, job: Transition): Promise<void> {
  const run = job.run_id ? await lockRun(tx, job.run_id) : undefined;
  if (job.kind === "debounce" || job.kind === "batch")
    await tx.query("select pg_advisory_xact_lock(hashtextextended($1, 1))", [job.key]);
  const [taken] = await tx.query("delete from job where id = $1 returning id", [job.id]);
  if (!taken) return;
  switch (job.kind) {
    case "event":
      return fanOut(tx, [job.payload as string]);
    case "wake":
      if (run?.status === "running") await resolveStep(tx, run, job.target!, job.payload as StepResult);
      return;
    case "timeout":
      if (job.key!.startsWith("finish:")) await cancelRun(tx, run!.id, "it did not finish in time");
      else if (run?.status === "queued") await cancelRun(tx, run.id, "it did not start in time");
      return;
    case "debounce":
    case "batch": {
      const held = job.payload as HeldEvents;
      const [fn] = await tx.query<FunctionRow & { paused: boolean }>(
        "select id, app_id, config, paused from fn where id = $1 and removed_at is null for share",
        [held.fnId],
      );
      if (fn?.paused) await holdEvents(tx, fn.id, held.events, true);
      else if (fn) await beginRun(tx, fn, held.events);
      return;
    }
    case "held":
      return releaseHeld(tx, job.payload);
    case "cron":
      return runTick(tx, job.payload as CronJob);
    case "exec":
      throw new Error("A call is not a transition.");
  }
}
