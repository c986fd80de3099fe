import { type CronJob, runTick } from "./cron";
import type { Database, Transaction } from "./database";
import { fanOut } from "./fan-out";
import { beginRun, type HeldEvents } from "./flow-control";
import type { Transition } from "./queue";
import { cancelRun, lockRun, resolveStep, type StepResult } from "./runs";
import type { FunctionRow, Logger } from "./types";

/** Carries a due transition out, in one transaction with the removal of its job. One that fails is tried again later. */
export async function runTransition(db: Database, job: Transition, logger: Logger): Promise<void> {
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
      return fanOut(tx, job.payload as string);
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
      const [fn] = await tx.query<FunctionRow>(
        "select id, app_id, config from fn where id = $1 and removed_at is null and not paused",
        [held.fnId],
      );
      if (fn) await beginRun(tx, fn, held.events);
      return;
    }
    case "cron":
      return runTick(tx, job.payload as CronJob);
    case "exec":
      throw new Error("A call is not a transition.");
  }
}
