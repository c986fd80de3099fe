import type { Actor } from "@/lib/actor";
import { db } from "@/lib/platform/database/database.server";
import { subscribe } from "@/lib/platform/database/notifications.server";
import { errorFields, logger } from "@/lib/platform/logging/logger.server";
import { tasksChangedAfter } from "./get-task.server";
import { TASK_CHANNEL } from "./task-log.server";

/** Comment lines keep proxies from closing a silent stream. */
const KEEP_ALIVE_MS = 15_000;

/**
 * The changes of an actor's tasks as server-sent events, each with its sequence number as id: a client that comes back with the last
 * id it saw misses nothing.
 * @param after sequence number to go on after; undefined starts now
 */
export function streamTasks(actor: Actor, after: number | undefined, signal: AbortSignal): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let stop = () => {};
  return new ReadableStream({
    async start(controller) {
      const say = (text: string) => controller.enqueue(encoder.encode(text));
      let seq =
        after ??
        (await db.user.findUniqueOrThrow({ where: { id: actor.userId }, select: { eventSeq: true } })).eventSeq;
      say(`retry: 2000\nid: ${seq}\nevent: ready\ndata: {"seq":${seq}}\n\n`);

      let busy = false;
      let again = false;
      let closed = false;
      const send = async () => {
        // one reader at a time; what is announced meanwhile is read right after
        if (busy) {
          again = true;
          return;
        }
        busy = true;
        try {
          do {
            again = false;
            const { changes, more } = await tasksChangedAfter(actor, seq);
            for (const change of changes) {
              if (closed) return;
              seq = change.seq;
              say(`id: ${seq}\ndata: ${JSON.stringify(change)}\n\n`);
            }
            if (more) again = true;
          } while (again);
        } catch (error) {
          logger.warn(errorFields(error), "task stream");
          stop();
        } finally {
          busy = false;
        }
      };
      const unsubscribe = subscribe(TASK_CHANNEL, (userId) => {
        if (userId === actor.userId || userId === "") void send();
      });
      const keepAlive = setInterval(() => !closed && say(": still here\n\n"), KEEP_ALIVE_MS);
      stop = () => {
        if (closed) return;
        closed = true;
        clearInterval(keepAlive);
        unsubscribe();
        try {
          controller.close();
        } catch {
          // the reader has cancelled already
        }
      };
      signal.addEventListener("abort", stop);
      if (signal.aborted) stop();
      else await send();
    },
    cancel() {
      stop();
    },
  });
}
