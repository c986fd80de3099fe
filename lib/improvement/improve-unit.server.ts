import type { TaskRef } from "@/inngest/events";
import { AppError, type ErrorCode, isAppError } from "@/lib/errors";
import { withinBudget } from "@/lib/platform/cache/cache.server";
import { readEnv } from "@/lib/platform/env/env.server";
import { contentHash } from "@/lib/platform/hash/content-hash.server";
import { runTaskStep } from "@/lib/tasks/run-task-step.server";
import { configuredModel } from "./configured-model.server";
import { RULES_VERSION, type UnitResult } from "./contract";
import { improveByModel, RefusedReply } from "./improve-by-model.server";
import { improveByRules } from "./improve-by-rules";
import { keepFailedReply, keepReply, keepSent } from "./keep-reply.server";
import { keepUnits } from "./keep-units.server";
import { loadRun } from "./load-run.server";
import { planUnits } from "./plan-units";
import type { SentRequest } from "./sent-call.server";

/** Tries of a unit in all; the functions' `retries` is one less. */
export const UNIT_TRIES = 3;
/** A wait longer than this does not fit a task's time: the writing rules step in at once. */
const LONGEST_WAIT_SECONDS = 60;
const CACHE_SECONDS = 7 * 24 * 3600;

/** Errors of the model that a later try can mend. The others hold for the whole run. */
const PASSING: ReadonlySet<ErrorCode> = new Set([
  "model_rate_limited",
  "model_timeout",
  "model_unreachable",
  "model_bad_answer",
]);

type ModelOutcome = Awaited<ReturnType<typeof improveByModel>>;

/**
 * Step: improves one role or section, with the model where one is configured. Where the model fails for good, the second model, if
 * there is one, or the writing rules do the work, and the result says so.
 */
export async function improveUnit(ref: TaskRef, unitId: string, attempt: number): Promise<{ changes: number }> {
  const run = await loadRun(ref);
  const unit = planUnits(run.cv).find((u) => u.id === unitId);
  if (!unit) throw new AppError("superseded", "This part of the CV is not there any more.");
  const input = { cv: run.cv, unit, questionnaire: run.job, answers: run.answers };
  const label = `Improving ${unit.title}`;
  return runTaskStep(
    ref,
    { name: `improve:${unitId}`, label, input: { inputHash: run.inputHash, unitId }, attempt },
    async ({ signal, tell, keep }) => {
      const { result, response, sentStep } = await improve(signal, tell);
      return {
        result: { changes: result.changes.length },
        write: async (tx) => {
          await keepUnits(tx, run.id, [{ unit, result }]);
          if (response) await keepReply(tx, run.id, unitId, response, sentStep);
        },
      };

      async function improve(
        signal: AbortSignal,
        tell: (message: string) => Promise<void>,
      ): Promise<ModelOutcome & { sentStep?: string }> {
        const config = readEnv().model;
        if (run.engine === "rules") return { result: improveByRules(input) };
        if (!config) return { result: withFallback("misconfigured", "No model is configured any more.") };
        const cacheKey = `unit:${run.userId}:${contentHash({ input, models: [config.name, config.secondName], baseURL: config.baseURL, rules: RULES_VERSION })}`;
        const hit = await withinBudget((redis) => redis.get<ModelOutcome>(cacheKey));
        if (hit) return hit;
        const remember = async ({ sentStep, ...outcome }: ModelOutcome & { sentStep: string }) => {
          await withinBudget((redis) => redis.set(cacheKey, JSON.stringify(outcome), { ex: CACHE_SECONDS }));
          return { ...outcome, sentStep };
        };
        const anew = ref.fence > 1 ? `run ${ref.fence}, ` : "";
        const stepOf = (which: string) => `${unitId} (${anew}${which})`;
        const ask = async (name: string, which: string) => {
          const sent = (request: SentRequest) => keep((tx) => keepSent(tx, run.id, stepOf(which), request));
          const model = configuredModel(config, name, { id: run.id, userId: run.userId, sent });
          return { ...(await improveByModel({ ...input, model, signal })), sentStep: stepOf(which) };
        };
        /** What was sent was kept before; here why nothing came of it. A cancelled task is not written to any more. */
        const keepFailure = async (error: unknown, which: string) => {
          if (!isAppError(error) || !(error.cause instanceof RefusedReply) || error.code === "cancelled") return;
          const { code } = error;
          const { response } = error.cause;
          await keep((tx) => keepFailedReply(tx, run.id, stepOf(which), response, code));
        };
        try {
          return await remember(await ask(config.name, `try ${attempt + 1}`));
        } catch (error) {
          await keepFailure(error, `try ${attempt + 1}`);
          // out of time: what is done is kept, the rules do the rest, which takes them milliseconds
          if (isOutOfTime(signal))
            return { result: withFallback("model_timeout", "The model took longer than a run may take.") };
          if (signal.aborted || !isAppError(error) || !isModelError(error)) throw error;
          const { code } = error;
          const wait = error.retryAfter ?? 0;
          if (PASSING.has(error.code) && attempt + 1 < UNIT_TRIES && wait <= LONGEST_WAIT_SECONDS) throw error;
          if (config.secondName && !HOLDS_FOR_ALL_MODELS.has(error.code)) {
            await tell(`${unit!.title}: ${error.message} ${config.secondName} is asked instead.`);
            const second = await ask(config.secondName, "second model").catch(async (failure: unknown) => {
              await keepFailure(failure, "second model");
              if (isOutOfTime(signal)) return undefined;
              if (signal.aborted || !isAppError(failure) || !isModelError(failure)) throw failure;
              return undefined;
            });
            if (second?.response) {
              const fallback = { code, message: error.message, by: second.response.model };
              return { ...second, result: { ...second.result, fallback } };
            }
            if (second) return second;
          }
          await tell(`${unit!.title}: ${error.message} The writing rules take over here.`);
          return { result: withFallback(error.code, error.message) };
        }
      }

      function withFallback(code: string, message: string): UnitResult {
        return { ...improveByRules(input), fallback: { code, message } };
      }
    },
  );
}

/** Errors that another model of the same endpoint and account would meet, too. */
const HOLDS_FOR_ALL_MODELS: ReadonlySet<ErrorCode> = new Set(["model_key_refused", "model_quota", "limit_reached"]);

function isOutOfTime({ aborted, reason }: AbortSignal): boolean {
  return aborted && isAppError(reason) && reason.code === "took_too_long";
}

/** What the model, its endpoint or its settings are to blame for, and the writing rules can step in for. */
function isModelError({ code }: AppError): boolean {
  return code.startsWith("model_") || code === "misconfigured" || code === "limit_reached";
}
