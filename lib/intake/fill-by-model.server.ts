import { isAppError } from "@/lib/errors";
import type { Model } from "@/lib/platform/ai/model.server";
import type { Reading, SourceText } from "./contract";
import { applyFill, planFill } from "./fill-unsure";

const MOST_TOKENS = 4000;

/**
 * Asks a model about the entries a reading is unsure of: one call, strict JSON, personal data behind the shield. What it says is taken
 * only as far as it is words of the source (`applyFill`). A model that fails, whatever the way, leaves the reading as the
 * rules made it, with the reason in `model.failure`. A reading without unsure entries makes no call and comes back as it is.
 * @throws the signal's reason when aborted, and errors that are not the model's
 */
export async function fillByModel(input: {
  source: SourceText;
  reading: Reading;
  model: Model;
  signal?: AbortSignal | undefined;
}): Promise<Reading> {
  const { source, reading, model, signal } = input;
  const plan = planFill(source, reading);
  if (!plan) return reading;
  const { system, user, schema, schemaName } = plan;
  try {
    const reply = await model.completeJson({ system, user, schema, schemaName, signal, maxOutputTokens: MOST_TOKENS });
    return applyFill(source, reading, plan, reply.json, reply.model || model.name);
  } catch (error) {
    if (signal?.aborted || !isAppError(error)) throw error;
    if (!/^(?:model_|misconfigured$|limit_reached$)/.test(error.code)) throw error;
    const failure = { code: error.code, message: error.message };
    return { ...reading, model: { name: model.name, asked: plan.asked.length, filled: 0, refused: 0, failure } };
  }
}
