import { listEvents } from "@/lib/operations/list-events.server";
import { eventFilterSchema, eventToSendSchema } from "@/lib/operations/schema";
import { sendEvent } from "@/lib/operations/send-event.server";
import { parseInput } from "@/lib/parse-input";
import { operatorRoute, queryOf } from "@/lib/web/operator.server";
import { readJson } from "@/lib/web/route.server";

/** GET: events with the runs each started, newest first; `name`, `before`, `limit`. */
export const GET = operatorRoute((actor, request) =>
  listEvents(actor, parseInput(eventFilterSchema, queryOf(request))),
);

/** POST: sends an event, `{ name, data }`. */
export const POST = operatorRoute(async (actor, request) =>
  sendEvent(actor, parseInput(eventToSendSchema, await readJson(request))),
);
