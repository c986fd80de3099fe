import type { ErrorCode } from "@/lib/errors";
import type { Transaction } from "@/lib/platform/database/database.server";
import { readEnv } from "@/lib/platform/env/env.server";
import { storable } from "@/lib/storable";
import type { ModelResponse } from "./improve-by-model.server";

/** Keeps a raw reply and its cost, with the code it was refused with, if it was. A repeated step finds it kept. */
export async function keepReply(
  tx: Transaction,
  improvementId: string,
  step: string,
  response: ModelResponse,
  errorCode?: ErrorCode,
): Promise<void> {
  const { prompt, promptHash, ...rest } = storable(response);
  const prices = readEnv().model?.prices;
  const cost = prices && (rest.inputTokens * prices.sent + rest.outputTokens * prices.received) / 1_000_000;
  await tx.aiResponse.upsert({
    where: { improvementId_step_promptHash: { improvementId, step, promptHash } },
    create: { ...rest, prompt, promptHash, improvementId, step, errorCode, cost },
    update: {},
  });
}
