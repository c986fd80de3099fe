import type { Transaction } from "./database";
import { matchesName, patternsOf } from "./events";
import { holds } from "./expression";
import { startRun } from "./flow-control";
import { holdEvents } from "./pause";
import { cancelRun, lockRun, resolveStep } from "./runs";
import type { EventPayload, FunctionRow, StoredEvent } from "./types";

/**
 * What events set going: runs that wait for them continue, runs they cancel end, functions they trigger begin.
 * All in the transaction that removes the events' jobs, so it happens exactly once.
 */
export async function fanOut(tx: Transaction, internalIds: string[]): Promise<void> {
  const events = await tx.query<{ internal_id: string; payload: StoredEvent["payload"] }>(
    `select internal_id, payload from unnest($1::text[]) with ordinality as i (internal_id, place)
     join event using (internal_id) order by place`,
    [internalIds],
  );
  const triggers = new Map<string, Listener[]>();
  for (const { internal_id, payload } of events) {
    await answerWaits(tx, payload);
    const functions = triggers.get(payload.name) ?? (await listenersOf(tx, payload.name));
    triggers.set(payload.name, functions);
    for (const fn of functions)
      if (isTriggered(fn, payload)) {
        const event = { internalId: internal_id, payload };
        if (fn.paused) await holdEvents(tx, fn.id, [event]);
        else await startRun(tx, fn, event);
      }
  }
}

async function answerWaits(tx: Transaction, payload: EventPayload): Promise<void> {
  const waits = await tx.query<{
    id: string;
    kind: "event" | "cancel";
    run_id: string;
    step_id: string | null;
    expression: string | null;
    trigger: EventPayload;
  }>(
    // by run, so that two events never lock the same runs in opposite order
    `select w.id, w.kind, w.run_id, w.step_id, w.expression, r.events -> 0 as trigger
     from wait w join run r on r.id = w.run_id
     where w.kind in ('event', 'cancel') and w.name = $1 and (w.until is null or w.until > now())
     order by w.run_id, w.id`,
    [payload.name],
  );
  for (const wait of waits) {
    if (!holds(wait.expression, { event: wait.trigger, async: payload })) continue;
    if (wait.kind === "cancel") {
      await cancelRun(tx, wait.run_id, `the event ${payload.name} came in`);
      continue;
    }
    const run = await lockRun(tx, wait.run_id);
    if (run?.status !== "running") continue;
    const [taken] = await tx.query("delete from wait where id = $1 returning id", [wait.id]);
    if (taken) await resolveStep(tx, run, wait.step_id!, { data: payload });
  }
}

type Listener = FunctionRow & { paused: boolean };

/** Locked against a pause or its end, so that no event is held for a function that has just been resumed. */
const listenersOf = (tx: Transaction, name: string): Promise<Listener[]> =>
  tx.query<Listener>(
    "select id, app_id, config, paused from fn where events && $1 and removed_at is null order by id for share",
    [patternsOf(name)],
  );

const isTriggered = (fn: FunctionRow, payload: EventPayload): boolean =>
  fn.config.triggers.some(
    (trigger) =>
      "event" in trigger && matchesName(trigger.event, payload.name) && holds(trigger.expression, { event: payload }),
  );
