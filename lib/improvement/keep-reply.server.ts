import type { ErrorCode } from "@/lib/errors";
import type { Transaction } from "@/lib/platform/database/database.server";
import { NO_ANSWER } from "./contract";
import type { ModelResponse } from "./improve-by-model.server";
import { endedCallData, type SentRequest, sentCallData } from "./sent-call.server";

/** Keeps what is about to be sent for an improvement, before it is. */
export async function keepSent(
  tx: Transaction,
  improvementId: string,
  step: string,
  request: SentRequest,
): Promise<void> {
  const data = [{ ...(await sentCallData(request)), improvementId, step }];
  await tx.aiResponse.createMany({ data, skipDuplicates: true });
}

/** Keeps why a call that was sent brought nothing to use, with the raw reply if one came. */
export async function keepFailedReply(
  tx: Transaction,
  improvementId: string,
  step: string,
  response: ModelResponse,
  errorCode: ErrorCode,
): Promise<void> {
  const { promptHash } = response;
  await tx.aiResponse.updateMany({
    where: { improvementId, step, promptHash, errorCode: NO_ANSWER },
    data: endedCallData(response, errorCode),
  });
}

/**
 * Keeps the raw reply that was used for a part, and its cost. A repeated step finds it kept.
 * @param sentStep under which `keepSent` kept the call; none for a reply that the cache had
 */
export async function keepReply(
  tx: Transaction,
  improvementId: string,
  step: string,
  response: ModelResponse,
  sentStep?: string,
): Promise<void> {
  const { promptHash } = response;
  if (sentStep)
    await tx.aiResponse.deleteMany({ where: { improvementId, step: sentStep, promptHash, errorCode: NO_ANSWER } });
  await tx.aiResponse.upsert({
    where: { improvementId_step_promptHash: { improvementId, step, promptHash } },
    create: { ...endedCallData(response, undefined), improvementId, step },
    update: {},
  });
}
