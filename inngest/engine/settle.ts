import type { Reply } from "./call";
import type { Database, Transaction } from "./database";
import { parseDelay } from "./duration";
import { storeEvents } from "./events";
import { compile } from "./expression";
import { sha1 } from "./ids";
import type { ClaimedJob } from "./queue";
import { addJob, parseFence } from "./queue";
import { advance, createRun, endRun, lockRun, pendingSteps, resultColumns, type StepResult } from "./runs";
import { BODY, type FunctionRow, type Operation, type RunRow, type SerializedError, serializeError } from "./types";

/** Milliseconds until the next attempt, after `attempt` failed ones (1, 2, …). */
export type Backoff = (attempt: number) => number;

const SCHEDULE = [15, 30, 60, 120, 300, 600, 1200, 2400, 3600, 7200];

/** Inngest's schedule: 15 s to 2 h, with up to 30 s of jitter so that failures of one moment do not return together. */
export const defaultBackoff: Backoff = (attempt) =>
  (SCHEDULE[Math.min(attempt, SCHEDULE.length) - 1]! + Math.random() * 30) * 1000;

/** A function's body that fails or completes with other operations beside it reports itself under this id. */
const COMPLETE_ID = sha1("complete");

type Current = { run: RunRow; job: ClaimedJob; backoff: Backoff };

/**
 * Brings the answer to a call into the run's state. Only the latest claim of a job that is still queued may: whatever
 * ended the run, took the job over or called the body again has made the answer stale.
 * @returns false when it was stale
 */
export async function settle(tx: Transaction, job: ClaimedJob, reply: Reply, backoff: Backoff): Promise<boolean> {
  const run = await lockRun(tx, job.run_id, job);
  if (!run) return false;
  const current = { run, job, backoff };
  if (reply.kind === "unreachable") await defer(tx, job);
  else if (reply.kind === "outdated") await planAnew(tx, current, reply.error);
  else if (reply.kind === "completed") await endRun(tx, run, "completed", reply.data);
  else if (reply.kind === "failed") await failFunction(tx, current, reply.error, reply.noRetry, reply.retryAfterMs);
  else await apply(tx, current, reply);
  // its slot and its share of a concurrency limit are free again
  tx.addedWork = true;
  return true;
}

/**
 * Memoises steps that ran inside a call that is still open, in one statement under the run's lock.
 * @param fence of the call, as it was sent in `ctx.qi_id`
 * @returns false when the call is stale: the SDK stops it
 */
export async function checkpoint(db: Database, runId: string, fence: string, steps: Operation[]): Promise<boolean> {
  const claim = parseFence(fence);
  if (!claim) return false;
  const rows = await db.query(
    `with live as (
       select r.id, j.attempt from run r join job j on j.run_id = r.id
       where r.id = $1 and r.status = 'running' and j.id = $2 and j.dispatch = $3 for update
     ), grown as (
       update run set stack_size = stack_size + cardinality($4::text[]) from live where run.id = live.id
       returning stack_size - cardinality($4::text[]) as base, live.attempt
     ), stored as (
       insert into step (run_id, id, op, name, data, created_at, started_at, position, attempt, ended_at)
       select $1, s.id, s.op, s.name, s.data, coalesce(s.started_at, now()), s.started_at, base + ordinality, attempt, now()
       from grown, unnest($4::text[], $5::text[], $6::text[], $7::json[], $8::timestamptz[])
         with ordinality as s (id, op, name, data, started_at, ordinality)
       on conflict (run_id, id) do update set
         position = excluded.position, data = excluded.data, attempt = excluded.attempt, ended_at = excluded.ended_at,
         started_at = excluded.started_at
         where step.position is null
     )
     select id from live`,
    [
      runId,
      claim.id,
      claim.dispatch,
      steps.map((step) => step.id),
      steps.map((step) => step.op),
      steps.map(nameOf),
      steps.map((step) => JSON.stringify(step.data ?? null)),
      steps.map(startOf),
    ],
  );
  return rows.length > 0;
}

/** The app could not be reached: the same attempt again, a little later. */
const defer = (tx: Transaction, job: ClaimedJob) =>
  tx.query(
    `update job set claimed_at = null, deferred = deferred + 1,
       run_at = now() + least(30, power(2, least(deferred, 10)) * 0.5) * interval '1 s' where id = $1`,
    [job.id],
  );

/**
 * A deploy put a step before the planned ones, or took them out: the SDK did not find this one. The plan is dropped but for what is under
 * way, and the body is called to plan again with the code there is now. As it counts as an attempt, a body that plans at random ends.
 */
async function planAnew(tx: Transaction, current: Current, error: SerializedError): Promise<void> {
  const { run, job } = current;
  const [spent] = await tx.query<{ n: number }>(
    "select count(*)::int as n from attempt where run_id = $1 and target = $2",
    [run.id, job.target],
  );
  if (spent!.n + 1 >= job.attempts) return failFunction(tx, current, error, true);
  await tx.query("insert into attempt (run_id, target, name, attempt, error) values ($1, $2, '', $3, $4)", [
    run.id,
    job.target,
    job.attempt,
    JSON.stringify(error),
  ]);
  await tx.query(
    `with dropped as (
       delete from job where run_id = $1 and kind = 'exec' and target <> $3 and (id = $2 or (claimed_at is null and attempt = 0))
       returning target
     ) delete from step using dropped where run_id = $1 and step.id = dropped.target and position is null`,
    [run.id, job.id, BODY],
  );
  if (!(await pendingSteps(tx, run.id)).blocking) await advance(tx, run);
}

/** The call failed outside any step: the attempt is spent, and with the last one the run. */
async function failFunction(
  tx: Transaction,
  current: Current,
  error: SerializedError,
  noRetry: boolean,
  retryAfterMs?: number,
): Promise<void> {
  if (await retry(tx, current, { id: current.job.target, name: "" }, error, noRetry, retryAfterMs)) return;
  await endRun(tx, current.run, "failed", error);
}

/** Records a failed attempt and queues the next one. @returns false when there is none left */
async function retry(
  tx: Transaction,
  { job, backoff }: Current,
  what: { id: string; name: string },
  error: SerializedError,
  noRetry: boolean,
  retryAfterMs?: number,
): Promise<boolean> {
  await tx.query("insert into attempt (run_id, target, name, attempt, error) values ($1, $2, $3, $4, $5)", [
    job.run_id,
    what.id,
    what.name,
    job.attempt,
    JSON.stringify(error),
  ]);
  if (noRetry || job.attempt + 1 >= job.attempts) return false;
  await tx.query(
    "update job set claimed_at = null, attempt = attempt + 1, lost = 0, run_at = now() + $2 * interval '1 ms' where id = $1",
    [job.id, Math.round(retryAfterMs ?? backoff(job.attempt + 1))],
  );
  return true;
}

async function apply(tx: Transaction, current: Current, reply: Extract<Reply, { kind: "operations" }>): Promise<void> {
  const { run, job } = current;
  // a new pending step, a new result, and a result or request that has the body called at once
  let added = false;
  let resolved = false;
  let again = false;
  for (const operation of reply.operations) {
    const ofFunction = operation.id === COMPLETE_ID;
    switch (operation.op) {
      case "RunComplete":
        return endRun(tx, run, "completed", operation.data);
      case "StepError":
      case "StepFailed": {
        const error = serializeError(operation.error ?? operation.data);
        const noRetry = reply.noRetry || operation.op === "StepFailed";
        if (ofFunction) return failFunction(tx, current, error, noRetry, reply.retryAfterMs);
        const what = { id: operation.id, name: nameOf(operation) };
        if (await retry(tx, current, what, error, noRetry, reply.retryAfterMs)) return;
        resolved = (await memoise(tx, run, operation, { error }, job.attempt)) || resolved;
        again ||= isRace(operation, reply.race);
        break;
      }
      case "Step":
      case "StepRun":
        resolved = (await memoise(tx, run, operation, { data: operation.data }, job.attempt)) || resolved;
        again ||= isRace(operation, reply.race);
        break;
      case "DiscoveryRequest":
        again = true;
        break;
      case "None":
        break;
      default: {
        const begin = PENDING[operation.op];
        if (!begin)
          return endRun(tx, run, "failed", {
            name: "NonRetriableError",
            message: `This engine does not know the operation ${operation.op} of the step "${nameOf(operation)}".`,
          });
        if (!(await addPending(tx, run, operation, isRace(operation, reply.race)))) break;
        added = true;
        const refusal = await begin(tx, run, operation);
        if (refusal) await memoise(tx, run, operation, { error: { name: "NonRetriableError", message: refusal } }, 0);
      }
    }
  }
  const pending = await pendingSteps(tx, run.id);
  if (!added && !resolved && !again && !pending.any)
    return failFunction(
      tx,
      current,
      { name: "Error", message: "The function answered without getting any further." },
      false,
    );
  await tx.query("delete from job where id = $1", [job.id]);
  if (again || !pending.any || (resolved && !pending.blocking)) await advance(tx, run);
}

const nameOf = (operation: Operation): string => operation.displayName ?? operation.name ?? operation.id;

/** When a step began: the SDK measures in nanoseconds since 1970. */
const startOf = ({ timing }: Operation): Date | null => (timing?.a ? new Date(timing.a / 1e6) : null);

const isRace = (operation: Operation, race: boolean): boolean => race || operation.opts?.parallelMode === "race";

/** Stores a step's result at the end of the run's stack. The first result wins. @returns whether this one did */
async function memoise(
  tx: Transaction,
  run: RunRow,
  operation: Operation,
  result: StepResult,
  attempt: number,
): Promise<boolean> {
  const rows = await tx.query(
    `with next as (
       update run set stack_size = stack_size + 1 where id = $1 and not exists (
         select from step where run_id = $1 and id = $2 and position is not null) returning stack_size
     )
     insert into step (run_id, id, op, name, position, data, error, attempt, created_at, started_at, ended_at)
     select $1, $2, $3, $4, stack_size, $5::json, $6::json, $7, coalesce($8::timestamptz, now()), $8, clock_timestamp() from next
     on conflict (run_id, id) do update set
       position = excluded.position, data = excluded.data, error = excluded.error, attempt = excluded.attempt, ended_at = excluded.ended_at,
       started_at = excluded.started_at
     returning id`,
    [run.id, operation.id, operation.op, nameOf(operation), ...resultColumns(result), attempt, startOf(operation)],
  );
  return rows.length > 0;
}

/** Notes a step that will have its result later. @returns false when it was known already */
async function addPending(tx: Transaction, run: RunRow, operation: Operation, race: boolean): Promise<boolean> {
  const rows = await tx.query(
    "insert into step (run_id, id, op, name, race) values ($1, $2, $3, $4, $5) on conflict do nothing returning id",
    [run.id, operation.id, operation.op, nameOf(operation), race],
  );
  return rows.length > 0;
}

/** Sets up what will bring a pending step its result. Returns a sentence when that cannot be. */
type Begin = (tx: Transaction, run: RunRow, operation: Operation) => Promise<string | undefined>;

const PENDING: Record<string, Begin | undefined> = {
  StepPlanned: async (tx, run, operation) => {
    await addJob(tx, {
      kind: "exec",
      key: `exec:${run.id}:${operation.id}`,
      runId: run.id,
      target: operation.id,
      orderAt: run.order_at,
      limitKeys: run.limit_keys,
      limitMaxes: run.limit_maxes,
    });
    return undefined;
  },

  Sleep: async (tx, run, operation) => {
    const text = String(operation.opts?.duration ?? operation.name ?? "");
    const delayMs = parseDelay(text);
    if (delayMs === undefined) return `"${text}" is neither a duration nor a date to sleep until.`;
    await addWake(tx, run, operation, delayMs);
    return undefined;
  },

  WaitForEvent: async (tx, run, operation) => {
    const { event = operation.name, if: condition, timeout } = operation.opts ?? {};
    return addWait(tx, run, operation, { kind: "event", name: String(event), condition, timeout });
  },

  WaitForSignal: async (tx, run, operation) => {
    const { signal = operation.name, timeout, conflict } = operation.opts ?? {};
    const [taken] = await tx.query("select from wait where kind = 'signal' and name = $1 for update", [signal]);
    if (taken && conflict !== "replace") return `Another run already waits for the signal "${signal}".`;
    // the run that waited before goes on waiting, for its timeout
    if (taken) await tx.query("delete from wait where kind = 'signal' and name = $1", [signal]);
    return addWait(tx, run, operation, { kind: "signal", name: String(signal), timeout });
  },

  InvokeFunction: async (tx, run, operation) => {
    const functionId = String(operation.opts?.function_id ?? "");
    const [fn] = await tx.query<FunctionRow>("select id, app_id, config from fn where id = $1 and removed_at is null", [
      functionId,
    ]);
    if (!fn) return `There is no function with the id "${functionId}" to invoke.`;
    const payload = (operation.opts?.payload ?? {}) as { data?: Record<string, unknown> };
    const [event] = await storeEvents(
      tx,
      [
        {
          ...payload,
          name: "inngest/function.invoked",
          data: {
            ...payload.data,
            _inngest: { fn_id: functionId, source_fn_id: run.fn_id, correlation_id: `${run.id}.${operation.id}` },
          },
        },
      ],
      { fanOut: false },
    );
    await createRun(tx, { fn, events: [event!], parent: { runId: run.id, stepId: operation.id } });
    if (operation.opts?.timeout) {
      const delayMs = parseDelay(String(operation.opts.timeout));
      if (delayMs !== undefined) await addWake(tx, run, operation, delayMs, invokeTimedOut(functionId));
    }
    return undefined;
  },

  Gateway: async () => SERVER_SIDE,
  AIGateway: async () => SERVER_SIDE,
  DeferAdd: async () => DEFERRED,
  DeferAbort: async () => DEFERRED,
};

const SERVER_SIDE =
  "This engine makes no requests on a function's behalf (step.fetch, step.ai.infer): make the request inside step.run or step.ai.wrap.";
const DEFERRED = "This engine has no deferred functions: send an event or use step.invoke.";

const invokeTimedOut = (functionId: string): SerializedError => ({
  name: "InngestInvokeTimeoutError",
  message: `The function "${functionId}" did not end before the invocation timed out.`,
});

async function addWait(
  tx: Transaction,
  run: RunRow,
  operation: Operation,
  wait: { kind: "event" | "signal"; name: string; condition?: unknown; timeout: unknown },
): Promise<string | undefined> {
  const delayMs = parseDelay(String(wait.timeout ?? ""));
  if (delayMs === undefined) return `"${wait.timeout}" is neither a duration nor a date to wait until.`;
  if (wait.condition) {
    try {
      compile(String(wait.condition));
    } catch (error) {
      return (error as Error).message;
    }
  }
  await tx.query("insert into wait (run_id, step_id, kind, name, expression) values ($1, $2, $3, $4, $5)", [
    run.id,
    operation.id,
    wait.kind,
    wait.name,
    wait.condition ?? null,
  ]);
  await addWake(tx, run, operation, delayMs);
  return undefined;
}

/** Queues the end of a sleep or the timeout of a wait: the step's result is then null, or the error given. */
const addWake = (tx: Transaction, run: RunRow, operation: Operation, delayMs: number, error?: SerializedError) =>
  addJob(tx, {
    kind: "wake",
    key: `wake:${run.id}:${operation.id}`,
    runId: run.id,
    target: operation.id,
    payload: error ? { error } : { data: null },
    delayMs,
  });
