"use server";
import { cancelRun } from "@/lib/operations/cancel-run.server";
import { pauseFunction, resumeFunction } from "@/lib/operations/pause-function.server";
import { replayFailures } from "@/lib/operations/replay-failures.server";
import { rerunRun, retryRun } from "@/lib/operations/retry-run.server";
import { eventToSendSchema, functionIdSchema, replaySchema, runIdSchema } from "@/lib/operations/schema";
import { sendEvent } from "@/lib/operations/send-event.server";
import { operatorAction } from "@/lib/web/operator.server";

export const retryRunAction = operatorAction(runIdSchema, (actor, { runId }) => retryRun(actor, runId));
export const rerunRunAction = operatorAction(runIdSchema, (actor, { runId }) => rerunRun(actor, runId));
export const cancelRunAction = operatorAction(runIdSchema, (actor, { runId }) => cancelRun(actor, runId));
export const pauseFunctionAction = operatorAction(functionIdSchema, (actor, { functionId }) =>
  pauseFunction(actor, functionId),
);
export const resumeFunctionAction = operatorAction(functionIdSchema, (actor, { functionId }) =>
  resumeFunction(actor, functionId),
);
export const replayFailuresAction = operatorAction(replaySchema, replayFailures);
export const sendEventAction = operatorAction(eventToSendSchema, sendEvent);
