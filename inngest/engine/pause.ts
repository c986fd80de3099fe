import type { Transaction } from "./database";
import { beginRun, type HeldEvents, startRun } from "./flow-control";
import { addJob } from "./queue";
import type { FunctionRow, StoredEvent } from "./types";

/** Events held for a paused function; `gathered` ones have passed its debounce or batch already. */
interface Held extends HeldEvents {
  gathered: boolean;
}

/** Later than anything is due: held jobs wait for their function to be resumed. */
const NEVER = new Date("9999-01-01T00:00:00Z");

/**
 * Pauses a function or resumes it, which lets the events go that were held meanwhile.
 * @returns whether there is such a function
 */
export async function setPaused(tx: Transaction, functionId: string, paused: boolean): Promise<boolean> {
  const rows = await tx.query(
    `update fn set paused = $2, paused_at = case when $2 then coalesce(paused_at, now()) end
     where id = $1 and removed_at is null returning id`,
    [functionId, paused],
  );
  if (!paused) {
    await tx.query("update job set run_at = now() where kind = 'held' and payload ->> 'fnId' = $1", [functionId]);
    tx.addedWork = true;
  }
  return rows.length > 0;
}

/** Keeps events that a paused function would have begun a run with. */
export async function holdEvents(
  tx: Transaction,
  fnId: string,
  events: StoredEvent[],
  gathered = false,
): Promise<void> {
  await addJob(tx, {
    kind: "held",
    key: `held:${fnId}:${events[0]!.internalId}`,
    payload: { fnId, since: Date.now(), events, gathered } satisfies Held,
    at: NEVER,
  });
}

/** What was held goes on where it stopped, or is held again. */
export async function releaseHeld(tx: Transaction, payload: unknown): Promise<void> {
  const { fnId, events, gathered } = payload as Held;
  // a pause at this moment comes before or after, never between
  const [fn] = await tx.query<FunctionRow & { paused: boolean }>(
    "select id, app_id, config, paused from fn where id = $1 and removed_at is null for share",
    [fnId],
  );
  if (!fn) return;
  if (fn.paused) return holdEvents(tx, fnId, events, gathered);
  if (gathered) await beginRun(tx, fn, events);
  else for (const event of events) await startRun(tx, fn, event);
}
