import { NO_ANSWER } from "@/lib/improvement/contract";
import type { ModelResponse } from "@/lib/improvement/improve-by-model.server";
import { endedCallData, type SentRequest, sentCallData } from "@/lib/improvement/sent-call.server";
import type { Transaction } from "@/lib/platform/database/database.server";

/** Keeps what is about to be sent to a model while an upload is read, before it is. */
export async function keepReadingCall(
  tx: Transaction,
  cvId: string,
  step: string,
  request: SentRequest,
): Promise<void> {
  const data = [{ ...(await sentCallData(request)), cvId, step }];
  await tx.readingReply.createMany({ data, skipDuplicates: true });
}

/** Keeps what came of a call that was sent; `errorCode`: why it brought nothing to use. */
export async function endReadingCall(
  tx: Transaction,
  cvId: string,
  step: string,
  call: ModelResponse,
  errorCode: string | undefined,
): Promise<void> {
  await tx.readingReply.updateMany({
    where: { cvId, step, promptHash: call.promptHash, errorCode: NO_ANSWER },
    data: endedCallData(call, errorCode),
  });
}
