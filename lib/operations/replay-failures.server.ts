import type { Actor } from "@/lib/actor";
import { isAppError } from "@/lib/errors";
import { openEnginePort } from "@/lib/platform/inngest/open-engine-port.server";
import { findRun } from "./find-run.server";
import { requireOperator } from "./require-operator";
import { continueRun } from "./retry-run.server";
import type { Replay } from "./schema";

/** Runs taken up in one go: more are left for the next. */
const MAX_RUNS = 1000;
const PAGE = 100;

/**
 * Takes up every run that was queued within a period and has failed, newest first. Runs whose task has moved on, or has no use left, are
 * left as they are.
 * @returns how many were taken up, how many were left, and whether there may be more than were looked at
 * @throws AppError `not_found` for who is no operator; `engine_down`
 */
export async function replayFailures(
  actor: Actor,
  { functionId, from, until }: Replay,
): Promise<{ retried: number; left: number; more: boolean }> {
  requireOperator(actor);
  const port = await openEnginePort();
  const result = { retried: 0, left: 0, more: false };
  for (let before: string | undefined, seen = 0; ; ) {
    const page = await port.runs({ status: "failed", functionId, from, until, before, limit: PAGE });
    for (const { id } of page.items) {
      const taken = await continueRun(port, await findRun(port, id)).then(
        () => true,
        (error) => {
          if (isAppError(error) && (error.code === "conflict" || error.code === "limit_reached")) return false;
          throw error;
        },
      );
      result[taken ? "retried" : "left"]++;
    }
    seen += page.items.length;
    before = page.next;
    if (!before) return result;
    if (seen >= MAX_RUNS) return { ...result, more: true };
  }
}
