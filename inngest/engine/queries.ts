import type { Database } from "./database";
import type { EventPayload, FunctionConfig, RunStatus, SerializedError } from "./types";

/** What the engine shows of itself. Reads only. */

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
    startedAt: Date | null;
    endedAt: Date | null;
  }[];
  failedAttempts: { target: string; name: string; attempt: number; error: SerializedError; at: Date }[];
  /** calls and timers that are queued, with those under way */
  jobs: { kind: string; target: string | null; runAt: Date; attempt: number; claimedAt: Date | null }[];
  /** what steps wait for */
  waits: { stepId: string; kind: "event" | "signal"; name: string }[];
  /** tries of each step in all */
  attempts: number;
}

export interface RunFilter {
  status?: RunStatus;
  functionId?: string;
  /** internal id of an event that began the run */
  eventId?: string;
  /** queued at this time or later */
  from?: Date;
  /** queued before this time */
  until?: Date;
  /** only runs older than this run id */
  before?: string;
  limit?: number;
}

export interface FunctionSummary {
  id: string;
  appId: string;
  name: string;
  version: number;
  /** where its app is called */
  url: string;
  paused: boolean;
  triggers: FunctionConfig["triggers"];
  nextTick: Date | null;
  pausedAt: Date | null;
  queuedRuns: number;
  runningRuns: number;
  /** ended in the last 24 hours */
  completedRuns: number;
  failedRuns: number;
  cancelledRuns: number;
  /** events that wait until the function is resumed */
  heldEvents: number;
}

export interface EventSummary {
  internalId: string;
  /** the sender's, else the internal one */
  id: string;
  name: string;
  payload: EventPayload;
  receivedAt: Date;
  runs: { id: string; functionId: string; status: RunStatus }[];
}

export interface EventFilter {
  name?: string;
  /** only older than this internal id */
  before?: string;
  limit?: number;
}

export interface ScheduleSummary {
  functionId: string;
  functionName: string;
  paused: boolean;
  cron: string;
  nextTick: Date | null;
  lastRun: { id: string; status: RunStatus; queuedAt: string } | null;
}

export interface ProcessSummary {
  holder: string;
  host: string;
  pid: number;
  slots: number;
  leading: boolean;
  startedAt: Date;
  seenAt: Date;
  /** the calls it has under way */
  holds: { runId: string; functionId: string; step: string | null; attempt: number; since: string }[];
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
  const [run] = await db.query<RunSummary & Pick<RunDetails, "events" | "parentRunId" | "attempts">>(
    `select ${SUMMARY}, events, parent_run as "parentRunId",
       (select attempts from fn where fn.id = fn_id) as attempts from run where id = $1`,
    [runId],
  );
  if (!run) return undefined;
  const [steps, failedAttempts, jobs, waits] = await Promise.all([
    db.query<RunDetails["steps"][number]>(
      `select id, name, op, attempt, data, error, created_at as "createdAt", started_at as "startedAt", ended_at as "endedAt",
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
    db.query<RunDetails["waits"][number]>(
      `select step_id as "stepId", kind, name from wait where run_id = $1 and step_id is not null order by id`,
      [runId],
    ),
  ]);
  return { ...run, steps, failedAttempts, jobs, waits };
}

export function listRuns(db: Database, filter: RunFilter): Promise<RunSummary[]> {
  return db.query<RunSummary>(
    `select ${SUMMARY} from run
     where ($1::text is null or status = $1) and ($2::text is null or fn_id = $2)
       and ($3::text is null or event_ids @> array[$3]) and ($4::text is null or id < $4)
       and ($6::timestamptz is null or queued_at >= $6) and ($7::timestamptz is null or queued_at < $7)
     order by id desc limit $5`,
    [
      filter.status ?? null,
      filter.functionId ?? null,
      filter.eventId ?? null,
      filter.before ?? null,
      Math.min(filter.limit ?? 50, 1000),
      filter.from ?? null,
      filter.until ?? null,
    ],
  );
}

export function listFunctions(db: Database): Promise<FunctionSummary[]> {
  return db.query<FunctionSummary>(
    `select id, app_id as "appId", name, version, url, paused, paused_at as "pausedAt", config -> 'triggers' as triggers,
       (select min(run_at) from job where kind = 'cron' and payload ->> 'fnId' = fn.id) as "nextTick",
       (select count(*)::int from run where fn_id = fn.id and status = 'queued') as "queuedRuns",
       (select count(*)::int from run where fn_id = fn.id and status = 'running') as "runningRuns",
       coalesce(ended.completed, 0) as "completedRuns", coalesce(ended.failed, 0) as "failedRuns",
       coalesce(ended.cancelled, 0) as "cancelledRuns",
       (select coalesce(sum(json_array_length(payload -> 'events')), 0)::int from job
          where kind = 'held' and payload ->> 'fnId' = fn.id) as "heldEvents"
     from fn left join (
       select fn_id, count(*) filter (where status = 'completed')::int as completed,
         count(*) filter (where status = 'failed')::int as failed,
         count(*) filter (where status = 'cancelled')::int as cancelled
       from run where ended_at > now() - interval '24 hours' group by fn_id) ended on ended.fn_id = fn.id
     where removed_at is null order by id`,
  );
}

/** Events with the runs that each began, newest first. */
export function listEvents(db: Database, filter: EventFilter): Promise<EventSummary[]> {
  return db.query<EventSummary>(
    `select e.internal_id as "internalId", e.id, e.name, e.payload, e.received_at as "receivedAt", coalesce((
         select json_agg(json_build_object('id', r.id, 'functionId', r.fn_id, 'status', r.status) order by r.id)
         from run r where r.event_ids @> array[e.internal_id]), '[]') as runs
     from event e where ($1::text is null or name = $1) and ($2::text is null or internal_id < $2)
     order by internal_id desc limit $3`,
    [filter.name ?? null, filter.before ?? null, Math.min(filter.limit ?? 50, 1000)],
  );
}

/** Every schedule of every function, the next tick first. */
export function listSchedules(db: Database): Promise<ScheduleSummary[]> {
  return db.query<ScheduleSummary>(
    `select f.id as "functionId", f.name as "functionName", f.paused, t ->> 'cron' as cron, j.run_at as "nextTick", (
         select json_build_object('id', r.id, 'status', r.status, 'queuedAt', r.queued_at)
         from run r where r.fn_id = f.id order by r.id desc limit 1) as "lastRun"
     from fn f cross join json_array_elements(f.config -> 'triggers') t
       left join job j on j.key = 'cron:' || f.id || ':' || (t ->> 'cron')
     where f.removed_at is null and t ->> 'cron' is not null order by j.run_at nulls last, f.id`,
  );
}

/** The processes that work on this database, the leader first, with the calls it has under way. */
export function listProcesses(db: Database): Promise<ProcessSummary[]> {
  return db.query<ProcessSummary>(
    `select p.holder, host, pid, slots, leads and p.holder = l.holder as leading, started_at as "startedAt", seen_at as "seenAt",
       case when leads and p.holder = l.holder then coalesce((
         select json_agg(json_build_object('runId', j.run_id, 'functionId', r.fn_id, 'step', s.name, 'attempt', j.attempt,
           'since', j.claimed_at) order by j.claimed_at)
         from job j join run r on r.id = j.run_id left join step s on s.run_id = j.run_id and s.id = j.target
         where j.claimed_at is not null), '[]') else '[]' end as holds
     from process p cross join leader l order by 5 desc, started_at`,
  );
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
