import type { Transaction } from "./database";
import { parseDuration } from "./duration";
import { storeEvents } from "./events";
import { evaluate, keyOf } from "./expression";
import { ulid } from "./ids";
import { addJob } from "./queue";
import type { FunctionConfig, FunctionRow, RunRow, RunStatus, SerializedError, StoredEvent } from "./types";
import { BODY } from "./types";

const RUN_COLUMNS = `r.id, r.fn_id, r.status, r.events, r.order_at, r.limit_keys, r.limit_maxes, r.parent_run, r.parent_step`;

export interface NewRun {
  fn: FunctionRow;
  events: StoredEvent[];
  batch?: boolean;
  /** throttle: when the run may begin */
  delayMs?: number;
  singletonKey?: string;
  /** invoke: who waits for the result */
  parent?: { runId: string; stepId: string };
}

/** Creates a run, queues the first call of its body, and sets up its timeouts and cancelOn. Returns the run's id. */
export async function createRun(tx: Transaction, { fn, events, ...options }: NewRun): Promise<string> {
  const { config } = fn;
  const id = ulid();
  const event = events[0]!.payload;
  const limits = concurrencyOf(config, fn.id, event);
  const [run] = await tx.query<{ order_at: Date }>(
    `insert into run (id, fn_id, events, event_ids, batch, order_at, finish_ms, limit_keys, limit_maxes, singleton_key, parent_run, parent_step)
     values ($1, $2, $3, $4, $5, now() - $6 * interval '1 s', $7, $8, $9, $10, $11, $12) returning order_at`,
    [
      id,
      fn.id,
      JSON.stringify(events.map((stored) => stored.payload)),
      events.map((stored) => stored.internalId),
      options.batch ?? false,
      priorityOf(config, event),
      config.timeouts?.finish ? parseDuration(config.timeouts.finish) : null,
      limits.keys,
      limits.maxes,
      options.singletonKey ?? null,
      options.parent?.runId ?? null,
      options.parent?.stepId ?? null,
    ],
  );
  await addJob(tx, {
    kind: "exec",
    key: `exec:${id}:${BODY}`,
    runId: id,
    target: BODY,
    delayMs: options.delayMs,
    orderAt: run!.order_at,
    limitKeys: limits.keys,
    limitMaxes: limits.maxes,
  });
  if (config.timeouts?.start)
    await addJob(tx, { kind: "timeout", key: `start:${id}`, runId: id, delayMs: parseDuration(config.timeouts.start) });
  await listenForCancel(tx, id, config);
  return id;
}

async function listenForCancel(tx: Transaction, runId: string, config: FunctionConfig): Promise<void> {
  for (const cancel of config.cancel ?? [])
    await tx.query(
      `insert into wait (run_id, kind, name, expression, until) values ($1, 'cancel', $2, $3, now() + $4 * interval '1 ms')`,
      [runId, cancel.event, cancel.if ?? null, cancel.timeout ? (parseDuration(cancel.timeout) ?? null) : null],
    );
}

/** Seconds a run is moved ahead of those queued at the same time: -600 to 600, as in Inngest. */
function priorityOf(config: FunctionConfig, event: unknown): number {
  if (!config.priority?.run) return 0;
  const value = Number(evaluate(config.priority.run, { event }) ?? 0);
  return Number.isFinite(value) ? Math.max(-600, Math.min(600, Math.trunc(value))) : 0;
}

/** The concurrency limits of a run: keys to count by, and how many calls each allows at once. */
function concurrencyOf(config: FunctionConfig, fnId: string, event: unknown): { keys: string[]; maxes: number[] } {
  const given = config.concurrency;
  const limits = given === undefined ? [] : typeof given === "number" ? [{ limit: given }] : [given].flat();
  const keys: string[] = [];
  const maxes: number[] = [];
  for (const { limit, key, scope = "fn" } of limits) {
    if (limit <= 0) continue; // 0 is "no limit" in Inngest
    keys.push(`${scope}:${scope === "fn" ? `${fnId}:` : ""}${key ? `${key}=` : ""}${keyOf(key, event)}`);
    maxes.push(limit);
  }
  return { keys, maxes };
}

/**
 * Takes the run's lock: every transition of a run happens under it.
 * @param claim only if this claim of one of its jobs is still the latest
 * @returns undefined when the run is gone, or the claim is stale
 */
export async function lockRun(
  tx: Transaction,
  runId: string,
  claim?: { id: string; dispatch: number },
): Promise<RunRow | undefined> {
  const [run] = claim
    ? await tx.query<RunRow>(
        // both rows are locked, the run first, so that both are seen as they are once the lock is granted
        `select ${RUN_COLUMNS} from run r join job j on j.run_id = r.id
         where r.id = $1 and j.id = $2 and j.dispatch = $3 for update`,
        [runId, claim.id, claim.dispatch],
      )
    : await tx.query<RunRow>(`select ${RUN_COLUMNS} from run r where r.id = $1 for update`, [runId]);
  return run;
}

/** Queues the next call of the function's body. A call of the body that is under way becomes stale. */
export async function advance(tx: Transaction, run: RunRow): Promise<void> {
  await addJob(tx, {
    kind: "exec",
    key: `exec:${run.id}:${BODY}`,
    runId: run.id,
    target: BODY,
    orderAt: run.order_at,
    limitKeys: run.limit_keys,
    limitMaxes: run.limit_maxes,
  });
}

/**
 * Whether steps of the run are still planned, sleeping or waiting, and whether the body has to wait for any of them: it
 * does not wait for those in race mode.
 */
export async function pendingSteps(tx: Transaction, runId: string): Promise<{ any: boolean; blocking: boolean }> {
  const [row] = await tx.query<{ any: boolean; blocking: boolean }>(
    `select count(*) > 0 as any, coalesce(bool_or(not race), false) as blocking
     from step where run_id = $1 and position is null`,
    [runId],
  );
  return row!;
}

export type StepResult = { data: unknown } | { error: SerializedError };

/**
 * Memoises the result of a step that is pending, and calls the body again when it waits for nothing else (or at once, for
 * a step in race mode). The first result wins: a second one changes nothing. The caller holds the run's lock.
 * @returns whether this result was the one
 */
export async function resolveStep(tx: Transaction, run: RunRow, stepId: string, result: StepResult): Promise<boolean> {
  const [step] = await tx.query<{ race: boolean }>(
    `with next as (update run set stack_size = stack_size + 1 where id = $1 and exists (
         select from step where run_id = $1 and id = $2 and position is null) returning stack_size)
     update step set position = next.stack_size, data = $3, error = $4, ended_at = now() from next
     where run_id = $1 and id = $2 and position is null returning race`,
    [run.id, stepId, ...resultColumns(result)],
  );
  if (!step) return false;
  await tx.query(
    `with w as (delete from wait where run_id = $1 and step_id = $2)
     delete from job where run_id = $1 and kind = 'wake' and target = $2`,
    [run.id, stepId],
  );
  if (step.race || !(await pendingSteps(tx, run.id)).blocking) await advance(tx, run);
  return true;
}

/** `data` and `error` as the step table keeps them. */
export const resultColumns = (result: StepResult): [string | null, string | null] =>
  "error" in result ? [null, JSON.stringify(result.error)] : [JSON.stringify(result.data ?? null), null];

/**
 * Ends a run: drops its queued calls, timers and waits, tells a parent that invoked it, and sends
 * `inngest/function.finished` and `.failed` or `.cancelled`. The caller holds the run's lock and has seen it active.
 */
export async function endRun(
  tx: Transaction,
  run: RunRow,
  status: Extract<RunStatus, "completed" | "failed" | "cancelled">,
  output: unknown,
): Promise<void> {
  const names = (
    status === "completed" ? ["inngest/function.finished"] : [`inngest/function.${status}`, "inngest/function.finished"]
  ).filter((name) => name !== run.events[0]?.name); // or a function that listens to its own end never ends
  const heard = await tx.query<{ name: string }>(
    // most apps listen to none of these events: then they are not even stored
    `with r as (update run set status = $2, output = $3, ended_at = now() where id = $1),
          j as (delete from job where run_id = $1),
          w as (delete from wait where run_id = $1)
     select n.name from unnest($4::text[]) as n (name)
     where n.name = 'inngest/function.failed'
        or exists (select from fn where events && array[n.name, 'inngest/*'] and removed_at is null)
        or exists (select from wait where kind <> 'signal' and wait.name = n.name)`,
    [run.id, status, JSON.stringify(output ?? null), names],
  );
  const data = {
    function_id: run.fn_id,
    run_id: run.id,
    event: run.events[0],
    events: run.events,
    ...(status === "completed" ? { result: output ?? null } : { error: output }),
  };
  await storeEvents(
    tx,
    heard.map(({ name }) => ({ name, data })),
  );
  // a slot or a concurrency limit may have come free
  tx.addedWork = true;
  if (run.parent_run && run.parent_step) {
    const parent = await lockRun(tx, run.parent_run);
    if (parent?.status === "running")
      await resolveStep(
        tx,
        parent,
        run.parent_step,
        status === "completed" ? { data: output } : { error: output as SerializedError },
      );
  }
}

/** Cancels a run that is queued or running. @returns whether it was */
export async function cancelRun(tx: Transaction, runId: string, reason: string): Promise<boolean> {
  const run = await lockRun(tx, runId);
  if (!run || (run.status !== "queued" && run.status !== "running")) return false;
  await endRun(tx, run, "cancelled", { name: "FunctionCancelled", message: `The run was cancelled: ${reason}.` });
  return true;
}

/**
 * Takes a failed run up again where it failed: what is memoised stays, but for the failure it ended with.
 * @returns whether the run had failed
 */
export async function retryRun(tx: Transaction, runId: string): Promise<boolean> {
  const run = await lockRun(tx, runId);
  if (run?.status !== "failed") return false;
  await tx.query(
    // whoever invoked it has been told of the failure, and is not told again
    `with r as (update run set status = 'running', output = null, ended_at = null, parent_run = null, parent_step = null where id = $1)
     delete from step where run_id = $1 and (position is null or (error is not null and position = (
       select max(position) from step where run_id = $1)))`,
    [runId],
  );
  const [fn] = await tx.query<FunctionRow>("select id, app_id, config from fn where id = $1", [run.fn_id]);
  await listenForCancel(tx, runId, fn!.config);
  await advance(tx, run);
  return true;
}

/** Begins a new run with the events of another. @returns its id; undefined when there is no such run or function */
export async function rerun(tx: Transaction, runId: string): Promise<string | undefined> {
  const [row] = await tx.query<{
    events: StoredEvent["payload"][];
    event_ids: string[];
    batch: boolean;
    config: FunctionConfig;
    fn_id: string;
    app_id: string;
  }>(
    `select r.events, r.event_ids, r.batch, f.config, f.id as fn_id, f.app_id from run r join fn f on f.id = r.fn_id
     where r.id = $1 and f.removed_at is null`,
    [runId],
  );
  if (!row) return undefined;
  return createRun(tx, {
    fn: { id: row.fn_id, app_id: row.app_id, config: row.config },
    events: row.events.map((payload, i) => ({ payload, internalId: row.event_ids[i]! })),
    batch: row.batch,
  });
}
