import { type AppError, type ErrorCode, isAppError } from "@/lib/errors";
import { configuredModel } from "@/lib/improvement/configured-model.server";
import type { Model } from "@/lib/platform/ai/model.server";
import type { Transaction } from "@/lib/platform/database/database.server";
import { readEnv } from "@/lib/platform/env/env.server";
import { storable } from "@/lib/storable";
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
  | { outcome: T & { call: WritingCall }; fallback?: Fallback }
  /** no model could do it: whoever asked does it without one, or fails with this */
  | { outcome: undefined; fallback: Fallback };

/**
 * Asks the configured model, then the second one, within what a step may do: errors that pass are thrown, so that the engine tries again;
 * what was sent is kept whatever came of it.
 * @param step names the call among those of the text
 */
export async function askOrFallBack<T extends object>(
  run: { id: string; userId: string },
  step: string,
  attempt: number,
  context: StepContext,
  ask: (model: Model) => Promise<T & { call: WritingCall }>,
): Promise<Asked<T>> {
  const { signal, tell, keep } = context;
  const config = readEnv().model;
  if (!config)
    return { outcome: undefined, fallback: { code: "misconfigured", message: "No model is configured any more." } };
  const keepFailure = async (error: unknown, which: string) => {
    if (!isAppError(error) || !(error.cause instanceof FailedCall) || error.code === "cancelled") return;
    const { code } = error;
    const { call } = error.cause;
    await keep((tx) => keepCall(tx, run.id, `${step} (${which})`, call, code));
  };
  try {
    return { outcome: await ask(configuredModel(config, config.name, run)) };
  } catch (error) {
    await keepFailure(error, `try ${attempt + 1}`);
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
      const second = await ask(configuredModel(config, config.secondName, run)).catch(async (failure: unknown) => {
        await keepFailure(failure, "second model");
        if (isOutOfTime(signal)) return undefined;
        if (signal.aborted || !isAppError(failure) || !isModelError(failure)) throw failure;
        return undefined;
      });
      if (second) return { outcome: second, fallback: { ...fallback, by: second.call.model } };
    }
    return { outcome: undefined, fallback };
  }
}

/** Keeps a call and its cost, with the code it was refused with, if it was. A repeated step finds it kept. */
export async function keepCall(
  tx: Transaction,
  writingId: string,
  step: string,
  call: WritingCall,
  errorCode?: ErrorCode,
): Promise<void> {
  const { prompt, promptHash, ...rest } = storable(call);
  const prices = readEnv().model?.prices;
  const cost = prices && (rest.inputTokens * prices.sent + rest.outputTokens * prices.received) / 1_000_000;
  await tx.writingReply.upsert({
    where: { writingId_step_promptHash: { writingId, step, promptHash } },
    create: { ...rest, prompt, promptHash, writingId, step, errorCode, cost },
    update: {},
  });
}

function isOutOfTime({ aborted, reason }: AbortSignal): boolean {
  return aborted && isAppError(reason) && reason.code === "took_too_long";
}

function isModelError({ code }: AppError): boolean {
  return code.startsWith("model_") || code === "misconfigured" || code === "limit_reached";
}
