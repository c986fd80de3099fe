import type { Actor } from "@/lib/actor";
import { openEnginePort } from "@/lib/platform/inngest/open-engine-port.server";
import { requireOperator } from "./require-operator";
import type { EngineStatusView } from "./views";

/**
 * Which engine runs the functions, its queue and its processes, and what it does not tell.
 * @throws AppError `not_found` for who is no operator; `engine_down`
 */
export async function getEngineStatus(actor: Actor): Promise<EngineStatusView> {
  requireOperator(actor);
  const port = await openEnginePort();
  const { queue, processes } = await port.status();
  return {
    kind: port.kind,
    place: port.place,
    lacks: Object.values(port.lacks),
    canPause: port.lacks.pause === undefined,
    queue,
    processes,
  };
}
