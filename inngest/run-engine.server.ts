import { readEnv } from "@/lib/platform/env/env.server";
import { connectEmbeddedEngine } from "@/lib/platform/inngest/transport.server";
import { logger } from "@/lib/platform/logging/logger.server";
import { createEngine, type Engine } from "./engine";
import { handler } from "./serve";

const shared = globalThis as unknown as { cvImproverEngine?: Engine };

/**
 * Starts this process's embedded engine, unless `INNGEST_*` variables name a server that runs the functions instead.
 * Called again (hot reload) it keeps the one that runs.
 * @returns how to stop it: what runs may finish for up to `drainMs`
 */
export async function runEngine(): Promise<{ stop: (drainMs?: number) => Promise<void> }> {
  const env = readEnv();
  if (env.inngest === "server" || !env.databaseUrl) return { stop: async () => {} };
  const engine = (shared.cvImproverEngine ??= createEngine({
    databaseUrl: env.databaseUrl,
    handler,
    slots: env.engineSlots,
    logger,
  }));
  connectEmbeddedEngine((request) => engine.fetch(request));
  try {
    await engine.start();
  } catch (error) {
    // the next try begins with a new one
    shared.cvImproverEngine = undefined;
    await engine.stop({ drainMs: 0 }).catch(() => {});
    throw error;
  }
  return {
    stop: async (drainMs = 30_000) => {
      shared.cvImproverEngine = undefined;
      await engine.stop({ drainMs });
      connectEmbeddedEngine(undefined);
    },
  };
}
