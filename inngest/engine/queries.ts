import type { Database } from "./database";
import type { EventPayload, FunctionConfig, RunStatus, SerializedError } from "./types";

/** What the engine shows of itself. Reads only, but for pausing. */

export interface RunSummary {
  id: string;
  functionId: string;
  status: RunStatus;
  eventIds: string[];
  queuedAt: Date;
  startedAt: Date | null;
  endedAt: Date | null;
  /** the result, or the error of a run that did not complete */
  output: unknown;
}

export interface RunDetails extends RunSummary {
  events: EventPayload[];
  parentRunId: string | null;
  /** in order of completion, pending ones last */
  steps: {
    id: string;
    name: string;
    op: string;
    status: "pending" | "completed" | "failed";
    attempt: number;
    data: unknown;
    error: SerializedError | null;
    createdAt: Date;
    endedAt: Date | null;
  }[];
  failedAttempts: { target: string; name: string; attempt: number; error: SerializedError; at: Date }[];
  /** calls and timers that are queued, with those under way */
  jobs: { kind: string; target: string | null; runAt: Date; attempt: number; claimedAt: Date | null }[];
}

export interface RunFilter {
  status?: RunStatus;
  functionId?: string;
  /** internal id of an event that began the run */
  eventId?: string;
  /** only runs older than this run id */
  before?: string;
  limit?: number;
}

export interface FunctionSummary {
  id: string;
  appId: string;
  name: string;
  version: number;
  paused: boolean;
  triggers: FunctionConfig["triggers"];
  nextTick: Date | null;
}

export interface QueueStatus {
  leaderHolder: string | null;
  heartbeatAt: Date | null;
  functions: number;
  runningRuns: number;
  queuedRuns: number;
  /** due and not yet taken */
  queueDepth: number;
  oldestAgeMs: number;
}

const SUMMARY = `id, fn_id as "functionId", status, event_ids as "eventIds", queued_at as "queuedAt",
  started_at as "startedAt", ended_at as "endedAt", output`;

export async function getRun(db: Database, runId: string): Promise<RunDetails | undefined> {
  const [run] = await db.query<RunSummary & { events: EventPayload[]; parentRunId: string | null }>(
    `select ${SUMMARY}, events, parent_run as "parentRunId" from run where id = $1`,
    [runId],
  );
  if (!run) return undefined;
  const [steps, failedAttempts, jobs] = await Promise.all([
    db.query<RunDetails["steps"][number]>(
      `select id, name, op, attempt, data, error, created_at as "createdAt", ended_at as "endedAt",
         case when position is null then 'pending' when error is null then 'completed' else 'failed' end as status
       from step where run_id = $1 order by position nulls last, created_at`,
      [runId],
    ),
    db.query<RunDetails["failedAttempts"][number]>(
      "select target, name, attempt, error, at from attempt where run_id = $1 order by id",
      [runId],
    ),
    db.query<RunDetails["jobs"][number]>(
      `select kind, target, run_at as "runAt", attempt, claimed_at as "claimedAt" from job where run_id = $1 order by id`,
      [runId],
    ),
  ]);
  return { ...run, steps, failedAttempts, jobs };
}

export function listRuns(db: Database, filter: RunFilter): Promise<RunSummary[]> {
  return db.query<RunSummary>(
    `select ${SUMMARY} from run
     where ($1::text is null or status = $1) and ($2::text is null or fn_id = $2)
       and ($3::text is null or event_ids @> array[$3]) and ($4::text is null or id < $4)
     order by id desc limit $5`,
    [
      filter.status ?? null,
      filter.functionId ?? null,
      filter.eventId ?? null,
      filter.before ?? null,
      Math.min(filter.limit ?? 50, 1000),
    ],
  );
}

export function listFunctions(db: Database): Promise<FunctionSummary[]> {
  return db.query<FunctionSummary>(
    `select id, app_id as "appId", name, version, paused, config -> 'triggers' as triggers,
       (select min(run_at) from job where kind = 'cron' and payload ->> 'fnId' = fn.id) as "nextTick"
     from fn where removed_at is null order by id`,
  );
}

export async function setPaused(db: Database, functionId: string, paused: boolean): Promise<boolean> {
  const rows = await db.query("update fn set paused = $2 where id = $1 and removed_at is null returning id", [
    functionId,
    paused,
  ]);
  return rows.length > 0;
}

export async function queueStatus(db: Database): Promise<QueueStatus> {
  const [row] = await db.query<QueueStatus>(
    `select l.holder as "leaderHolder", l.heartbeat_at as "heartbeatAt",
       (select count(*)::int from fn where removed_at is null) as functions,
       (select count(*)::int from run where status = 'running') as "runningRuns",
       (select count(*)::int from run where status = 'queued') as "queuedRuns",
       due.depth as "queueDepth", due.age as "oldestAgeMs"
     from leader l, lateral (
       select count(*)::int as depth, coalesce(extract(epoch from now() - min(run_at)) * 1000, 0)::float8 as age
       from job where claimed_at is null and run_at <= now()) due`,
  );
  return row!;
}
