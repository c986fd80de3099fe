import { createModel, type Model } from "@/lib/platform/ai/model.server";
import type { Env } from "@/lib/platform/env/env.server";
import { checkModelBudget } from "./check-model-budget.server";

const known = new Map<string, Model>();

/**
 * A model of the configured endpoint for one run, with the limits on tokens before each of its calls. It is kept while the process
 * lives: it learns at its first call how its endpoint wants to be asked.
 */
export function configuredModel(
  { apiKey, baseURL, timeoutMs }: NonNullable<Env["model"]>,
  name: string,
  run: { id: string; userId: string },
): Model {
  const config = JSON.stringify([apiKey, baseURL, name, timeoutMs]);
  const model = known.get(config) ?? createModel({ apiKey, baseURL, model: name, timeoutMs });
  // the settings hardly ever change while a process lives
  if (known.size > 8) known.clear();
  known.set(config, model);
  return {
    name,
    completeJson: async (request) => {
      await checkModelBudget(run);
      return model.completeJson(request);
    },
  };
}
