import { type AppError, type ErrorCode, isAppError } from "@/lib/errors";
import { configuredModel } from "@/lib/improvement/configured-model.server";
import { NO_ANSWER } from "@/lib/improvement/contract";
import { endedCallData, type SentRequest, sentCallData } from "@/lib/improvement/sent-call.server";
import type { Model } from "@/lib/platform/ai/model.server";
import type { Transaction } from "@/lib/platform/database/database.server";
import { readEnv } from "@/lib/platform/env/env.server";
import type { StepContext } from "@/lib/tasks/run-task-step.server";
import { FailedCall, type WritingCall } from "./call-model.server";

/** Tries of a step in all; the functions' `retries` is one less. */
const TRIES = 3;
/** A wait longer than this does not fit a task's time. */
const LONGEST_WAIT_SECONDS = 60;

/** Errors of the model that a later try can mend. The others hold for the whole run. */
const PASSING: ReadonlySet<ErrorCode> = new Set([
  "model_rate_limited",
  "model_timeout",
  "model_unreachable",
  "model_bad_answer",
]);
/** Errors that another model of the same endpoint and account would meet, too. */
const HOLDS_FOR_ALL_MODELS: ReadonlySet<ErrorCode> = new Set(["model_key_refused", "model_quota", "limit_reached"]);

export interface Fallback {
  code: string;
  message: string;
  /** the model that stepped in */
  by?: string;
}

export type Asked<T> =
  | { outcome: T & { call: WritingCall }; sentStep: string; fallback?: Fallback }
  /** no model could do it: whoever asked does it without one, or fails with this */
  | { outcome: undefined; fallback: Fallback };

/**
 * Asks the configured model, then the second one, within what a step may do: errors that pass are thrown, so that the engine tries again;
 * what was sent is kept whatever came of it.
 * @param step names the call among those of the text
 */
export async function askOrFallBack<T extends object>(
  run: { id: string; userId: string; fence: number },
  step: string,
  attempt: number,
  context: StepContext,
  ask: (model: Model) => Promise<T & { call: WritingCall }>,
): Promise<Asked<T>> {
  const { signal, tell, keep } = context;
  const config = readEnv().model;
  const anew = run.fence > 1 ? `run ${run.fence}, ` : "";
  if (!config)
    return { outcome: undefined, fallback: { code: "misconfigured", message: "No model is configured any more." } };
  const stepOf = (which: string) => `${step} (${anew}${which})`;
  const modelOf = (name: string, which: string) => {
    const sent = (request: SentRequest) => keep((tx) => keepSent(tx, run.id, stepOf(which), request));
    return configuredModel(config, name, { id: run.id, userId: run.userId, sent });
  };
  /** What was sent was kept before; here why nothing came of it. A cancelled task is not written to any more. */
  const keepFailure = async (error: unknown, which: string) => {
    if (!isAppError(error) || !(error.cause instanceof FailedCall) || error.code === "cancelled") return;
    const { code } = error;
    const { call } = error.cause;
    await keep((tx) => keepFailedCall(tx, run.id, stepOf(which), call, code));
  };
  const first = `try ${attempt + 1}`;
  try {
    return { outcome: await ask(modelOf(config.name, first)), sentStep: stepOf(first) };
  } catch (error) {
    await keepFailure(error, first);
    if (isOutOfTime(signal))
      return {
        outcome: undefined,
        fallback: { code: "model_timeout", message: "The model took longer than a task may take." },
      };
    if (signal.aborted || !isAppError(error) || !isModelError(error)) throw error;
    const fallback = { code: error.code, message: error.message };
    if (PASSING.has(error.code) && attempt + 1 < TRIES && (error.retryAfter ?? 0) <= LONGEST_WAIT_SECONDS) throw error;
    if (config.secondName && !HOLDS_FOR_ALL_MODELS.has(error.code)) {
      await tell(`${error.message} ${config.secondName} is asked instead.`);
      const second = await ask(modelOf(config.secondName, "second model")).catch(async (failure: unknown) => {
        await keepFailure(failure, "second model");
        if (isOutOfTime(signal)) return undefined;
        if (signal.aborted || !isAppError(failure) || !isModelError(failure)) throw failure;
        return undefined;
      });
      if (second)
        return {
          outcome: second,
          sentStep: stepOf("second model"),
          fallback: { ...fallback, by: second.call.model },
        };
    }
    return { outcome: undefined, fallback };
  }
}

async function keepSent(tx: Transaction, writingId: string, step: string, request: SentRequest): Promise<void> {
  const data = [{ ...(await sentCallData(request)), writingId, step }];
  await tx.writingReply.createMany({ data, skipDuplicates: true });
}

async function keepFailedCall(
  tx: Transaction,
  writingId: string,
  step: string,
  call: WritingCall,
  errorCode: ErrorCode,
): Promise<void> {
  await tx.writingReply.updateMany({
    where: { writingId, step, promptHash: call.promptHash, errorCode: NO_ANSWER },
    data: endedCallData(call, errorCode),
  });
}

/**
 * Keeps the call that was used for a step of a text, and its cost. A repeated step finds it kept.
 * @param sentStep under which it was kept before it was sent
 */
export async function keepCall(
  tx: Transaction,
  writingId: string,
  step: string,
  call: WritingCall,
  sentStep: string,
): Promise<void> {
  const { promptHash } = call;
  await tx.writingReply.deleteMany({ where: { writingId, step: sentStep, promptHash, errorCode: NO_ANSWER } });
  await tx.writingReply.upsert({
    where: { writingId_step_promptHash: { writingId, step, promptHash } },
    create: { ...endedCallData(call, undefined), writingId, step },
    update: {},
  });
}

function isOutOfTime({ aborted, reason }: AbortSignal): boolean {
  return aborted && isAppError(reason) && reason.code === "took_too_long";
}

function isModelError({ code }: AppError): boolean {
  return code.startsWith("model_") || code === "misconfigured" || code === "limit_reached";
}
