import type { Transaction } from "./database";
import { parseDuration } from "./duration";
import { holds, keyOf } from "./expression";
import { addJob } from "./queue";
import { cancelRun, createRun } from "./runs";
import type { FunctionRow, StoredEvent } from "./types";

const DAY = 86_400_000;

/**
 * Lets an event that matched a trigger through the function's flow control, in Inngest's order: idempotency, rate limit,
 * then debounce or batching, singleton and throttle. Ends in a run, in events held back, or in nothing.
 * @returns the run's id when one was created
 */
export async function startRun(tx: Transaction, fn: FunctionRow, event: StoredEvent): Promise<string | undefined> {
  const { config } = fn;
  // an id of the sender's own is one run per function for 24 hours
  if (event.payload.id !== event.internalId && !(await firstUse(tx, fn.id, `event:${event.payload.id}`, DAY))) return;
  if (config.idempotency && !(await firstUse(tx, fn.id, `key:${keyOf(config.idempotency, event.payload)}`, DAY)))
    return;
  if (config.rateLimit && !(await withinRate(tx, fn, config.rateLimit, event))) return;
  if (config.debounce) return debounce(tx, fn, config.debounce, event);
  if (config.batchEvents && holds(config.batchEvents.if, { event: event.payload }))
    return gather(tx, fn, config.batchEvents, event);
  return beginRun(tx, fn, [event]);
}

/** Creates the run of events that have passed everything that drops or holds back. */
export async function beginRun(tx: Transaction, fn: FunctionRow, events: StoredEvent[]): Promise<string | undefined> {
  const { config } = fn;
  const event = events[0]!.payload;
  let singletonKey: string | undefined;
  if (config.singleton) {
    singletonKey = keyOf(config.singleton.key, event);
    await lockKey(tx, `singleton:${fn.id}:${singletonKey}`);
    const active = await tx.query<{ id: string }>(
      "select id from run where fn_id = $1 and singleton_key = $2 and status in ('queued', 'running') order by id",
      [fn.id, singletonKey],
    );
    if (active.length > 0 && config.singleton.mode === "skip") return;
    for (const { id } of active) await cancelRun(tx, id, "a newer run of a singleton function replaced it");
  }
  const delayMs = config.throttle ? await throttle(tx, fn, config.throttle, event) : 0;
  return createRun(tx, { fn, events, batch: config.batchEvents !== undefined, delayMs, singletonKey });
}

/** Whether this key is used for the first time within its period of validity. */
export async function firstUse(tx: Transaction, fnId: string, key: string, validMs: number): Promise<boolean> {
  const rows = await tx.query(
    `insert into dedupe (fn_id, key, expires_at) values ($1, $2, now() + $3 * interval '1 ms')
     on conflict (fn_id, key) do update set expires_at = excluded.expires_at where dedupe.expires_at < now()
     returning key`,
    [fnId, key, validMs],
  );
  return rows.length > 0;
}

/** Rate limit: no more than `limit` starts within any period; what is over is dropped. */
async function withinRate(
  tx: Transaction,
  fn: FunctionRow,
  rule: NonNullable<FunctionRow["config"]["rateLimit"]>,
  event: StoredEvent,
): Promise<boolean> {
  const key = `rate:${keyOf(rule.key, event.payload)}`;
  const period = parseDuration(rule.period)!;
  const now = Date.now();
  const state = await readFlow<{ starts: number[] }>(tx, fn.id, key);
  const starts = (state?.starts ?? []).filter((at) => at > now - period);
  if (starts.length >= rule.limit) return false;
  await writeFlow(tx, fn.id, key, { starts: [...starts, now] }, period);
  return true;
}

/**
 * Throttle by the generic cell rate algorithm (ITU-T I.371): `limit` starts per period, up to `limit × burst` of them at once.
 * @returns milliseconds until this run may begin
 */
async function throttle(
  tx: Transaction,
  fn: FunctionRow,
  rule: NonNullable<FunctionRow["config"]["throttle"]>,
  event: unknown,
): Promise<number> {
  const key = `throttle:${keyOf(rule.key, event)}`;
  const period = parseDuration(rule.period)!;
  const now = Date.now();
  const state = await readFlow<{ arrival: number }>(tx, fn.id, key);
  const arrival = Math.max(now, state?.arrival ?? 0) + period / rule.limit;
  const delay = Math.max(0, arrival - period * Math.max(1, rule.burst ?? 1) - now);
  await writeFlow(tx, fn.id, key, { arrival }, arrival - now);
  return delay;
}

/** Debounce: the run begins once no event has come for `period` (or after `timeout`), with the last event. */
async function debounce(
  tx: Transaction,
  fn: FunctionRow,
  rule: NonNullable<FunctionRow["config"]["debounce"]>,
  event: StoredEvent,
): Promise<undefined> {
  const key = `debounce:${fn.id}:${keyOf(rule.key, event.payload)}`;
  await lockKey(tx, key);
  const [queued] = await tx.query<{ payload: HeldEvents }>("select payload from job where key = $1", [key]);
  const since = queued?.payload.since ?? Date.now();
  const period = parseDuration(rule.period)!;
  const timeout = rule.timeout ? parseDuration(rule.timeout)! : Number.POSITIVE_INFINITY;
  const delayMs = Math.max(0, Math.min(period, since + timeout - Date.now()));
  await addJob(tx, {
    kind: "debounce",
    key,
    payload: {
      fnId: fn.id,
      since,
      events: inOrder([...(queued?.payload.events ?? []), event]).slice(-1),
    } satisfies HeldEvents,
    delayMs,
  });
}

/** Batch: the run begins with `maxSize` events, or with those that came within `timeout` of the first. */
async function gather(
  tx: Transaction,
  fn: FunctionRow,
  rule: NonNullable<FunctionRow["config"]["batchEvents"]>,
  event: StoredEvent,
): Promise<string | undefined> {
  const key = `batch:${fn.id}:${keyOf(rule.key, event.payload)}`;
  await lockKey(tx, key);
  const [queued] = await tx.query<{ payload: HeldEvents }>("delete from job where key = $1 returning payload", [key]);
  const since = queued?.payload.since ?? Date.now();
  const events = inOrder([...(queued?.payload.events ?? []), event]);
  if (events.length >= rule.maxSize) return beginRun(tx, fn, events);
  const delayMs = Math.max(0, since + parseDuration(rule.timeout)! - Date.now());
  await addJob(tx, { kind: "batch", key, payload: { fnId: fn.id, since, events } satisfies HeldEvents, delayMs });
  return undefined;
}

/** In the order of reception, which their ids carry: several slots let events through at the same moment. */
const inOrder = (events: StoredEvent[]) =>
  events.sort((a, b) => (a.internalId < b.internalId ? -1 : a.internalId > b.internalId ? 1 : 0));

/** The payload of a debounce or batch job. */
export interface HeldEvents {
  fnId: string;
  since: number;
  events: StoredEvent[];
}

/** Makes transactions that decide about the same key take turns. */
const lockKey = (tx: Transaction, key: string) =>
  tx.query("select pg_advisory_xact_lock(hashtextextended($1, 1))", [key]);

async function readFlow<T>(tx: Transaction, fnId: string, key: string): Promise<T | undefined> {
  await lockKey(tx, `flow:${fnId}:${key}`);
  const [row] = await tx.query<{ state: T }>("select state from flow where fn_id = $1 and key = $2", [fnId, key]);
  return row?.state;
}

const writeFlow = (tx: Transaction, fnId: string, key: string, state: object, validMs: number) =>
  tx.query(
    `insert into flow (fn_id, key, state, expires_at) values ($1, $2, $3, now() + $4 * interval '1 ms')
     on conflict (fn_id, key) do update set state = excluded.state, expires_at = excluded.expires_at`,
    [fnId, key, JSON.stringify(state), validMs],
  );
