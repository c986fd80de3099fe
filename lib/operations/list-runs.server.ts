import type { Actor } from "@/lib/actor";
import type { EngineRun } from "@/lib/platform/inngest/engine-port";
import { openEnginePort } from "@/lib/platform/inngest/open-engine-port.server";
import { redactError } from "./redact";
import { requireOperator } from "./require-operator";
import type { RunFilter } from "./schema";
import type { Page, RunView } from "./views";

/**
 * Runs, newest first, a page at a time.
 * @throws AppError `not_found` for who is no operator; `engine_down`
 */
export async function listRuns(actor: Actor, filter: RunFilter): Promise<Page<RunView>> {
  requireOperator(actor);
  const { items, next } = await (await openEnginePort()).runs(filter);
  return { items: items.map(toRunView), ...(next && { next }) };
}

/** A run without what it worked on. */
export function toRunView(run: EngineRun): RunView {
  const { id, functionId, status, queuedAt, startedAt, endedAt, output } = run;
  const error = status === "failed" || status === "cancelled" ? redactError(output) : undefined;
  return { id, functionId, status, queuedAt, startedAt, endedAt, ...(error && { error }) };
}
