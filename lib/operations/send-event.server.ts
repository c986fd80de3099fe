import { inngest } from "@/inngest/client";
import type { Actor } from "@/lib/actor";
import { AppError } from "@/lib/errors";
import { requireOperator } from "./require-operator";
import type { EventToSend } from "./schema";

/**
 * Sends an event to whichever engine runs the functions.
 * @returns the id the engine gave it
 * @throws AppError `not_found` for who is no operator; `engine_down`
 */
export async function sendEvent(actor: Actor, event: EventToSend): Promise<{ eventId: string | undefined }> {
  requireOperator(actor);
  try {
    const { ids } = await inngest.send(event);
    return { eventId: ids[0] };
  } catch (cause) {
    throw new AppError("engine_down", "The engine did not take the event.", { retryAfter: 5, cause });
  }
}
