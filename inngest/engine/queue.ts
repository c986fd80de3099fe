import type { Database, Transaction } from "./database";

/**
 * exec: call the SDK. event: fan an event out. wake: a sleep is over, a wait or an invocation timed out.
 * timeout: timeouts.start or .finish. debounce, batch: held back events are due. held: events of a paused
 * function. cron: a tick.
 */
export type JobKind = "exec" | "event" | "wake" | "timeout" | "debounce" | "batch" | "held" | "cron";

export interface NewJob {
  kind: JobKind;
  /** A queued job with the same key is replaced, claimed or not: a call under way becomes stale. */
  key?: string;
  runId?: string;
  target?: string;
  payload?: unknown;
  delayMs?: number;
  /** instead of a delay */
  at?: Date;
  orderAt?: Date;
  limitKeys?: string[];
  limitMaxes?: number[];
}

/** Adds a job in the transaction of what makes it necessary. */
export async function addJob(tx: Transaction, job: NewJob): Promise<void> {
  tx.addedWork = true;
  await tx.query(
    `insert into job as j (kind, key, run_id, target, payload, run_at, order_at, limit_keys, limit_maxes)
     values ($1, $2, $3, $4, $5, coalesce($10::timestamptz, clock_timestamp() + $6 * interval '1 ms'),
       coalesce($7::timestamptz, now()), $8, $9)
     on conflict (key) do update set
       id = default, kind = excluded.kind, run_id = excluded.run_id, target = excluded.target, payload = excluded.payload,
       run_at = excluded.run_at, order_at = excluded.order_at, attempt = 0, dispatch = 0, lost = 0, deferred = 0,
       claimed_at = null, limit_keys = excluded.limit_keys, limit_maxes = excluded.limit_maxes`,
    [
      job.kind,
      job.key ?? null,
      job.runId ?? null,
      job.target ?? null,
      job.payload === undefined ? null : JSON.stringify(job.payload),
      job.delayMs ?? 0,
      job.orderAt ?? null,
      job.limitKeys ?? [],
      job.limitMaxes ?? [],
      job.at ?? null,
    ],
  );
}

export interface ExecCandidate {
  id: string;
  run_id: string;
  lost: number;
  limit_keys: string[];
  limit_maxes: number[];
}

/** What a look at the queue found, and when it was: jobs that fall due later have not been seen. */
export interface Found<T> {
  jobs: T[];
  lookedAt: string;
}

/** Calls that could be made now, in order, leaving out those whose concurrency limit is already full. */
export async function findCalls(
  db: Database,
  busy: ReadonlyMap<string, number>,
  limit: number,
): Promise<Found<ExecCandidate>> {
  const [row] = await db.query<Found<ExecCandidate>>(
    `select now()::text as "lookedAt", coalesce(json_agg(c), '[]') as jobs from (
       select id::text, run_id, lost, limit_keys, limit_maxes from job j
       where kind = 'exec' and claimed_at is null and run_at <= now()
         and (not limit_keys && $1::text[] or not exists (
           select from unnest(limit_keys, limit_maxes) as l (key, max)
           join unnest($1::text[], $2::int[]) as b (key, count) using (key) where b.count >= l.max))
       order by order_at, j.id limit $3) c`,
    [[...busy.keys()], [...busy.values()], limit],
  );
  return row!;
}

/** A job that is a transition of the engine's own: nothing outside the database is touched. */
export interface Transition {
  id: string;
  kind: JobKind;
  key: string | null;
  run_id: string | null;
  target: string | null;
  payload: unknown;
}

/** Transitions that are due, the oldest first. */
export async function findTransitions(db: Database, limit: number): Promise<Found<Transition>> {
  const [row] = await db.query<Found<Transition>>(
    `select now()::text as "lookedAt", coalesce(json_agg(c), '[]') as jobs from (
       select id::text, kind, key, run_id, target, payload from job j
       where kind <> 'exec' and claimed_at is null and run_at <= now() order by run_at, j.id limit $1) c`,
    [limit],
  );
  return row!;
}

/** What a call needs to know, read in the statement that claims it. */
export interface ClaimedJob {
  id: string;
  dispatch: number;
  lost: number;
  attempt: number;
  target: string;
  run_id: string;
  fn_id: string;
  fn_uuid: string;
  fn_url: string;
  attempts: number;
  limit_keys: string[];
  events: import("./types").EventPayload[];
  pending: number;
  steps: { id: string; data: unknown; error: unknown }[] | null;
}

/**
 * Claims jobs for calling the SDK: raises their dispatch number, starts runs that were waiting, and gives back all that
 * the call needs. Runs in the middle of a transition are left for the next time. An engine that is no longer
 * the leader gets nothing.
 */
export function claimExec(db: Database, jobIds: string[], runIds: string[], epoch: string): Promise<ClaimedJob[]> {
  return db.query<ClaimedJob>(
    // the run's lock before the job's, as everywhere
    `with held as (
       select id from run where id = any($2) and (select epoch from leader) = $3 order by id for update skip locked
     ), started as (
       update run r set status = 'running', started_at = now() from held
       where r.id = held.id and r.status = 'queued' returning r.id, r.finish_ms
     ), timed as (
       insert into job (kind, key, run_id, run_at)
       select 'timeout', 'finish:' || id, id, now() + finish_ms * interval '1 ms' from started where finish_ms is not null
     ), claimed as (
       update job j set claimed_at = now(), dispatch = j.dispatch + 1 from held
       where j.id = any($1) and j.run_id = held.id and j.claimed_at is null
       returning j.*
     )
     select c.id, c.dispatch, c.lost, c.attempt, c.target, c.run_id, c.limit_keys,
       f.id as fn_id, f.uuid as fn_uuid, f.url as fn_url, f.attempts, r.events,
       (select count(*)::int from step s where s.run_id = r.id and s.position is null) as pending,
       (select json_agg(json_build_object('id', s.id, 'data', s.data, 'error', s.error) order by s.position)
          from step s where s.run_id = r.id and s.position is not null) as steps
     from claimed c join run r on r.id = c.run_id join fn f on f.id = r.fn_id
     order by c.order_at, c.id`,
    [jobIds, runIds, epoch],
  );
}

/** Names one claim of one job: what a late or repeated answer no longer matches. */
export const fenceOf = (job: { id: string; dispatch: number }): string => `${job.id}.${job.dispatch}`;

export function parseFence(text: string): { id: string; dispatch: number } | undefined {
  const match = /^(\d{1,18})\.(\d{1,9})$/.exec(text);
  return match ? { id: match[1]!, dispatch: Number(match[2]) } : undefined;
}

/** Lets go of claims whose process died: all but those still held here. @returns how many */
export async function releaseLost(db: Database, held: string[]): Promise<number> {
  const rows = await db.query(
    `update job set claimed_at = null, lost = lost + 1
     where claimed_at is not null and not (id || '.' || dispatch = any($1)) returning id`,
    [held],
  );
  return rows.length;
}

/** Those of the claims that are still to be answered: the job of an ended run is gone. */
export async function stillClaimed(db: Database, held: string[]): Promise<string[]> {
  const rows = await db.query<{ fence: string }>(
    "select id || '.' || dispatch as fence from job where claimed_at is not null and id = any($1)",
    [held.map((fence) => parseFence(fence)!.id)],
  );
  return rows.map((row) => row.fence);
}

/** Gives claims back that are held here and have not been answered. */
export const release = (db: Database, held: string[]) =>
  db.query("update job set claimed_at = null where claimed_at is not null and id || '.' || dispatch = any($1)", [held]);

/** Milliseconds until the next job that was not due yet at the last look; null when none is queued. */
export async function nextDue(db: Database, of: "calls" | "transitions", lookedAt: string): Promise<number | null> {
  const [row] = await db.query<{ ms: number | null }>(
    `select extract(epoch from min(run_at) - now())::float8 * 1000 as ms from job
     where claimed_at is null and run_at > $1::timestamptz and ${of === "calls" ? "kind = 'exec'" : "kind <> 'exec'"}`,
    [lookedAt],
  );
  return row?.ms ?? null;
}
