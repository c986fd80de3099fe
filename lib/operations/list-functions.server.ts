import type { Actor } from "@/lib/actor";
import { openEnginePort } from "@/lib/platform/inngest/open-engine-port.server";
import { requireOperator } from "./require-operator";
import type { FunctionView, ScheduleView } from "./views";

/**
 * The functions with what starts them, how many runs they have, and whether they are paused.
 * @throws AppError `not_found` for who is no operator; `engine_down`
 */
export async function listFunctions(actor: Actor): Promise<FunctionView[]> {
  requireOperator(actor);
  return (await openEnginePort()).functions();
}

/**
 * Every schedule with its next tick, the next first.
 * @throws AppError `not_found` for who is no operator; `engine_down`
 */
export async function listSchedules(actor: Actor): Promise<ScheduleView[]> {
  requireOperator(actor);
  return (await openEnginePort()).schedules();
}
