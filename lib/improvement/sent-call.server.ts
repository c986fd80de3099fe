import { readEnv } from "@/lib/platform/env/env.server";
import { storable } from "@/lib/storable";
import { NO_ANSWER } from "./contract";
import { hashInput } from "./hash-input";
import type { ModelResponse } from "./improve-by-model.server";

/** What leaves this machine with one call. */
export interface SentRequest {
  /** the model's name */
  model: string;
  system: string;
  user: string;
  schema: Record<string, unknown>;
}

/**
 * The row of a call that is about to be sent. It is written first, so that what was sent can be seen whatever becomes of the call: a
 * cancelled task, a process that died. Without a reply until one comes.
 */
export async function sentCallData({ model, system, user, schema }: SentRequest) {
  const promptHash = await hashInput({ model, system, user, schema });
  return { model, prompt: storable({ system, user }), promptHash, reply: "", errorCode: NO_ANSWER, durationMs: 0 };
}

/** The columns of a call that has ended, with its cost by today's prices. */
export function endedCallData(call: ModelResponse, errorCode: string | undefined) {
  const { prompt, ...rest } = storable(call);
  const prices = readEnv().model?.prices;
  const cost = prices && (rest.inputTokens * prices.sent + rest.outputTokens * prices.received) / 1_000_000;
  return { ...rest, prompt, errorCode: errorCode ?? null, cost: cost ?? null };
}
