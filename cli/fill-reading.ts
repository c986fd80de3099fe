import type { Reading, SourceText } from "@/lib/intake/contract";
import { planFill } from "@/lib/intake/fill-unsure";
import { readEnv } from "@/lib/platform/env/env.server";
import type { Progress } from "./progress";

/** A person waits at the terminal: a model has no longer than this. */
const LONGEST_ANSWER_MS = 45_000;

/**
 * What the rules are unsure of, asked of the configured model as the web does after an upload: only whole words of the source are taken, each
 * marked. Without a key, or where the rules are sure of all, the reading comes back as it is; so it does when the model fails, which
 * is said.
 * @throws the signal's reason when interrupted
 */
export async function fillReading(
  source: SourceText,
  reading: Reading,
  { progress, signal }: { progress: Pick<Progress, "now" | "say">; signal: AbortSignal },
): Promise<Reading> {
  const config = readEnv().model;
  if (!config || !planFill(source, reading)) return reading;
  const { createModel } = await import("@/lib/platform/ai/model.server");
  const { fillByModel } = await import("@/lib/intake/fill-by-model.server");
  progress.now("Asking the model about what is unsure");
  const timeoutMs = Math.min(config.timeoutMs, LONGEST_ANSWER_MS);
  const { apiKey, baseURL, name } = config;
  const model = createModel({ apiKey, baseURL, model: name, timeoutMs });
  const filled = await fillByModel({ source, reading, model, signal });
  const failure = filled.model?.failure;
  if (failure) progress.say(`${failure.message} What the rules read stands. [${failure.code}]`);
  return filled;
}
