import { z } from "zod";
import { parseInput } from "@/lib/parse-input";
import { streamTasks } from "@/lib/tasks/stream-tasks.server";
import { requireActor } from "@/lib/web/current-actor.server";
import { route } from "@/lib/web/route.server";

export const dynamic = "force-dynamic";

const cursor = z.coerce.number().int().min(0);

/**
 * GET: server-sent events of all the caller's tasks after a sequence number (`?after=` or the `Last-Event-ID` a browser sends when it
 * reconnects); without one, from now on.
 */
export const GET = route(async (request) => {
  const actor = await requireActor();
  const after = request.headers.get("last-event-id") ?? new URL(request.url).searchParams.get("after");
  const stream = streamTasks(actor, after === null ? undefined : parseInput(cursor, after), request.signal);
  return new Response(stream, {
    headers: {
      "content-type": "text/event-stream; charset=utf-8",
      "cache-control": "no-store, no-transform",
      "x-accel-buffering": "no",
    },
  });
});
