import type { Transaction } from "./database";
import { nextUlid, seededEventId } from "./ids";
import type { EventPayload, StoredEvent } from "./types";

/**
 * Stores events and queues their fan-out, all or none.
 * @param options.seed the sender's `x-inngest-event-id-seed`: a repeated send stores nothing twice and gets the same ids
 * @param options.fanOut false for an event that has its run already
 * @returns the events with their internal ids, in order
 */
export async function storeEvents(
  tx: Transaction,
  events: EventPayload[],
  { seed, fanOut = true }: { seed?: string; fanOut?: boolean } = {},
): Promise<StoredEvent[]> {
  const stored = events.map((event, index): StoredEvent => {
    const internalId = seed ? seededEventId(seed, index) : nextUlid();
    const { id, ts, data, ...rest } = event;
    return { internalId, payload: { ...rest, id: id || internalId, ts: ts || Date.now(), data: data ?? {} } };
  });
  if (stored.length === 0) return stored;
  tx.addedWork ||= fanOut;
  await tx.query(
    `with given as (
       select * from unnest($1::text[], $2::text[], $3::text[], $4::json[])
         with ordinality as g (internal_id, id, name, payload, place)
     ), new as (
       insert into event (internal_id, id, name, payload) select internal_id, id, name, payload from given
       on conflict (internal_id) do nothing returning internal_id
     )
     insert into job (kind, key, payload)
     select 'event', 'event:' || internal_id, to_json(internal_id) from new join given using (internal_id)
     where $5 order by place`,
    [
      stored.map((event) => event.internalId),
      stored.map((event) => event.payload.id),
      stored.map((event) => event.payload.name),
      stored.map((event) => JSON.stringify(event.payload)),
      fanOut,
    ],
  );
  return stored;
}

/** Whether a trigger listens to an event name: exactly, or by a wildcard at its end ("shop/*", "shop/order.*"). */
export const matchesName = (pattern: string, name: string): boolean =>
  pattern === name || (pattern.endsWith("*") && name.startsWith(pattern.slice(0, -1)));

/** Every pattern that a trigger could have written to hear this name. */
export function patternsOf(name: string): string[] {
  const patterns = [name];
  for (const match of name.matchAll(/[./]/g)) patterns.push(`${name.slice(0, match.index + 1)}*`);
  return patterns;
}
