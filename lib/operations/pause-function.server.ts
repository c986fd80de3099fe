import type { Actor } from "@/lib/actor";
import { AppError } from "@/lib/errors";
import { openEnginePort } from "@/lib/platform/inngest/open-engine-port.server";
import { requireOperator } from "./require-operator";

/**
 * Pauses a function: no new runs begin, those under way go on.
 * @throws AppError `not_found`; `conflict` where the engine cannot; `engine_down`
 */
export async function pauseFunction(actor: Actor, functionId: string): Promise<void> {
  requireOperator(actor);
  await setPaused(functionId, true);
}

/**
 * Resumes a function; what came in meanwhile begins now.
 * @throws AppError `not_found`; `conflict` where the engine cannot; `engine_down`
 */
export async function resumeFunction(actor: Actor, functionId: string): Promise<void> {
  requireOperator(actor);
  await setPaused(functionId, false);
}

async function setPaused(functionId: string, paused: boolean): Promise<void> {
  const port = await openEnginePort();
  if (port.lacks.pause) throw new AppError("conflict", port.lacks.pause);
  await port.setPaused(functionId, paused);
}
