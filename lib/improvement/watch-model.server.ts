import { AppError } from "@/lib/errors";
import { type Model, UnusableReply } from "@/lib/platform/ai/model.server";
import { hashInput } from "./hash-input";
import type { ModelResponse } from "./improve-by-model.server";

/** The same model, with the last call it ended, answered or not, to be kept. */
export function watchModel(model: Model): { model: Model; lastCall: () => ModelResponse | undefined } {
  let last: ModelResponse | undefined;
  return {
    lastCall: () => last,
    model: {
      name: model.name,
      completeJson: async (request) => {
        const { system, user, schema } = request;
        const promptHash = await hashInput({ model: model.name, system, user, schema });
        const sent = { prompt: { system, user }, promptHash };
        const began = performance.now();
        try {
          const reply = await model.completeJson(request);
          const { json: _json, raw, ...facts } = reply;
          last = { ...sent, ...facts, reply: raw };
          return reply;
        } catch (error) {
          const unusable =
            error instanceof AppError && error.cause instanceof UnusableReply ? error.cause.facts : undefined;
          const { raw = "", ...facts } = unusable ?? { model: model.name, inputTokens: 0, outputTokens: 0 };
          last = { ...sent, ...facts, reply: raw, durationMs: Math.round(performance.now() - began) };
          throw error;
        }
      },
    },
  };
}
