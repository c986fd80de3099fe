import { isAppError } from "@/lib/errors";
import { createModel, type JsonRequest, type Model, UnusableReply } from "@/lib/platform/ai/model.server";
import type { Env } from "@/lib/platform/env/env.server";
import { errorFields, logger } from "@/lib/platform/logging/logger.server";
import { type ModelRun, reserveTokens } from "./reserve-tokens.server";

const known = new Map<string, Model>();

/** What a call may answer where it does not say how much it wants. */
const USUAL_OUTPUT_TOKENS = 8000;

/**
 * A model of the configured endpoint for one run. The tokens of each of its calls are held back before it and counted after it, so that
 * the limits hold, and what is sent is kept before it leaves. It is kept while the process lives: it learns at its first call how its endpoint wants to be asked.
 */
export function configuredModel(
  { apiKey, baseURL, timeoutMs }: NonNullable<Env["model"]>,
  name: string,
  run: ModelRun,
): Model {
  const config = JSON.stringify([apiKey, baseURL, name, timeoutMs]);
  const model = known.get(config) ?? createModel({ apiKey, baseURL, model: name, timeoutMs });
  // the settings hardly ever change while a process lives
  if (known.size > 8) known.clear();
  known.set(config, model);
  return {
    name,
    completeJson: async (request) => {
      const sent = tokensOf(request.system + request.user + JSON.stringify(request.schema));
      const { settle } = await reserveTokens(
        run,
        sent + (request.maxOutputTokens ?? USUAL_OUTPUT_TOKENS),
        request.signal,
      );
      const { system, user, schema } = request;
      try {
        await run.sent?.({ model: name, system, user, schema });
      } catch (error) {
        await count(settle, 0);
        throw error;
      }
      try {
        const reply = await model.completeJson(request);
        await count(settle, reply.inputTokens + reply.outputTokens || sent + tokensOf(reply.raw));
        return reply;
      } catch (error) {
        await count(settle, tokensOfFailure(error, sent));
        throw error;
      }
    },
  };
}

/** A reservation that cannot be settled counts as it was reserved: the reply is not lost for it. */
async function count(settle: (used: number) => Promise<void>, tokens: number): Promise<void> {
  await settle(tokens).catch((error: unknown) => logger.warn(errorFields(error), "tokens could not be counted"));
}

/** At most so many: a token of English is about four bytes, one of Chinese about three. */
function tokensOf(text: JsonRequest["user"]): number {
  return Math.ceil(new TextEncoder().encode(text).byteLength / 3);
}

/** Turned away at the door, a call costs nothing; one that broke off has cost what was sent. */
const TURNED_AWAY = new Set(["model_key_refused", "model_quota", "model_rate_limited", "misconfigured"]);

function tokensOfFailure(error: unknown, sent: number): number {
  if (!isAppError(error)) return sent;
  if (error.cause instanceof UnusableReply) {
    const { inputTokens, outputTokens, raw } = error.cause.facts;
    return inputTokens + outputTokens || sent + tokensOf(raw);
  }
  return TURNED_AWAY.has(error.code) ? 0 : sent;
}
