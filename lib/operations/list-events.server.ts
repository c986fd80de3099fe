import type { Actor } from "@/lib/actor";
import { openEnginePort } from "@/lib/platform/inngest/open-engine-port.server";
import { redact } from "./redact";
import { requireOperator } from "./require-operator";
import type { EventFilter } from "./schema";
import type { EventView, Page } from "./views";

/**
 * Events with the runs each started, newest first, a page at a time.
 * @throws AppError `not_found` for who is no operator; `engine_down`
 */
export async function listEvents(actor: Actor, filter: EventFilter): Promise<Page<EventView>> {
  requireOperator(actor);
  const { items, next } = await (await openEnginePort()).events(filter);
  return { items: items.map((event) => ({ ...event, data: redact(event.data) })), ...(next && { next }) };
}
