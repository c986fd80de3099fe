import { setTimeout } from "node:timers/promises";
import type { Actor } from "@/lib/actor";
import { isAppError } from "@/lib/errors";
import { getEngineStatus } from "@/lib/operations/get-engine-status.server";
import { getRun } from "@/lib/operations/get-run.server";
import { listRuns } from "@/lib/operations/list-runs.server";
import type { RunView } from "@/lib/operations/views";
import type { Invocation } from "./command";
import { runLine } from "./describe-engine";

const EVERY_MS = 1000;
/** Runs looked at each time; those seen under way are followed beyond. */
const NEWEST = 100;

/**
 * Prints every run that begins or changes its state, until interrupted; the queue stands in a live line. An engine that is away for a
 * while is told and waited for.
 */
export async function watchEngine(
  actor: Actor,
  json: boolean,
  { progress, signal, print }: Pick<Invocation, "progress" | "signal" | "print">,
): Promise<void> {
  const seen = new Map<string, string>();
  for (let first = true; !signal.aborted; ) {
    try {
      const runs = await look(actor, seen);
      for (const run of runs.reverse()) {
        if (seen.get(run.id) === run.status) continue;
        seen.set(run.id, run.status);
        // what had ended before is no news
        if (first && isEnded(run)) continue;
        progress.clear();
        await print(json ? `${JSON.stringify(run)}\n` : runLine(run));
      }
      first = false;
      forgetOld(seen);
      const { queue, place } = await getEngineStatus(actor);
      progress.now(
        queue ? `${queue.depth} due, ${queue.runningRuns} under way, ${queue.queuedRuns} queued` : `watching ${place}`,
      );
    } catch (error) {
      if (!isAppError(error) || error.code !== "engine_down") throw error;
      progress.now("The engine cannot be reached; trying again ...");
    }
    await setTimeout(EVERY_MS, undefined, { signal }).catch(() => {});
  }
}

/** The newest runs, and older ones that were under way at the last look; the newest first. */
async function look(actor: Actor, seen: ReadonlyMap<string, string>): Promise<RunView[]> {
  const { items } = await listRuns(actor, { limit: NEWEST });
  const listed = new Set(items.map((run) => run.id));
  const older = [...seen].filter(([id, status]) => !listed.has(id) && !isEnded({ status }));
  const followed = await Promise.all(older.map(([id]) => getRun(actor, id).catch(() => undefined)));
  return [
    ...items,
    ...followed.flatMap((run) => {
      if (!run) return [];
      const { id, functionId, status, queuedAt, startedAt, endedAt, error } = run;
      return [{ id, functionId, status, queuedAt, startedAt, endedAt, ...(error && { error }) }];
    }),
  ];
}

const isEnded = ({ status }: { status: string }) => status !== "queued" && status !== "running";

/** Keeps the memory of a long watch flat. */
function forgetOld(seen: Map<string, string>): void {
  for (const [id, status] of seen) {
    if (seen.size <= 10 * NEWEST) return;
    if (isEnded({ status })) seen.delete(id);
  }
}
