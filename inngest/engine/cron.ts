import { Cron } from "croner";
import type { Transaction } from "./database";
import { parseDuration } from "./duration";
import { storeEvents } from "./events";
import { beginRun, firstUse } from "./flow-control";
import { addJob } from "./queue";
import type { FunctionConfig, FunctionRow } from "./types";

/** The payload of a cron job: one schedule of one function, and the tick it stands for. */
export interface CronJob {
  fnId: string;
  cron: string;
  jitter?: string;
  tick: string;
}

const keyOf = (fnId: string, cron: string) => `cron:${fnId}:${cron}`;

/**
 * The next tick after a moment. A schedule may begin with "TZ=Area/City "; without it it is UTC.
 * Throws an Error when it is not a cron expression.
 */
export function nextTick(cron: string, after = new Date()): Date | null {
  const match = /^TZ=(\S+)\s+(.*)$/.exec(cron.trim());
  return new Cron(match?.[2] ?? cron.trim(), { timezone: match?.[1] ?? "UTC", paused: true }).nextRun(after);
}

/** Queues the next tick of each schedule of a function; unchanged schedules keep the tick they have, others go. */
export async function syncSchedules(tx: Transaction, fnId: string, config: FunctionConfig | undefined): Promise<void> {
  const schedules = (config?.triggers ?? []).filter((trigger) => "cron" in trigger);
  const queued = await tx.query<{ key: string }>(
    "select key from job where kind = 'cron' and payload ->> 'fnId' = $1",
    [fnId],
  );
  const wanted = new Set(schedules.map(({ cron }) => keyOf(fnId, cron)));
  const stale = queued.map((job) => job.key).filter((key) => !wanted.has(key));
  if (stale.length > 0) await tx.query("delete from job where key = any($1)", [stale]);
  const kept = new Set(queued.map((job) => job.key));
  for (const { cron, jitter } of schedules)
    if (!kept.has(keyOf(fnId, cron))) await queueTick(tx, { fnId, cron, jitter }, new Date());
}

/** A tick is due: begins the run and queues the next tick. The tick's time is its idempotency key. */
export async function runTick(tx: Transaction, job: CronJob): Promise<void> {
  const [fn] = await tx.query<FunctionRow & { paused: boolean }>(
    "select id, app_id, config, paused from fn where id = $1 and removed_at is null",
    [job.fnId],
  );
  if (!fn) return;
  const tick = new Date(job.tick);
  if (!fn.paused && (await firstUse(tx, fn.id, `${job.cron}@${job.tick}`, 86_400_000))) {
    const [event] = await storeEvents(
      tx,
      [{ name: "inngest/scheduled.timer", data: { cron: job.cron }, ts: tick.getTime() }],
      { fanOut: false },
    );
    await beginRun(tx, fn, [event!]);
  }
  // ticks missed while no engine ran are not made up for one by one: one late run, then the next tick from now
  await queueTick(tx, job, new Date(Math.max(Date.now(), tick.getTime())));
}

async function queueTick(tx: Transaction, { fnId, cron, jitter }: Omit<CronJob, "tick">, after: Date): Promise<void> {
  const tick = nextTick(cron, after);
  if (!tick) return;
  const late = jitter ? Math.random() * (parseDuration(jitter) ?? 0) : 0;
  await addJob(tx, {
    kind: "cron",
    key: keyOf(fnId, cron),
    payload: { fnId, cron, jitter, tick: tick.toISOString() } satisfies CronJob,
    at: new Date(tick.getTime() + late),
  });
}
