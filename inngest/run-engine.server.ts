import { AppError } from "@/lib/errors";
import { readEnv } from "@/lib/platform/env/env.server";
import { connectEmbeddedEngine } from "@/lib/platform/inngest/transport.server";
import { logger } from "@/lib/platform/logging/logger.server";
import { APP_URL, createEngine, type Engine, listen } from "./engine";
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

/**
 * Connects this process with the embedded engine's state without running anything here: for looking at it and for control.
 * @returns how to close it
 */
export async function connectEngine(): Promise<{ stop: () => Promise<void> }> {
  const env = readEnv();
  if (env.inngest === "server" || !env.databaseUrl) return { stop: async () => {} };
  const engine = createEngine({ databaseUrl: env.databaseUrl, slots: 1, logger });
  connectEmbeddedEngine((request) => engine.fetch(request));
  return {
    stop: async () => {
      connectEmbeddedEngine(undefined);
      await engine.stop();
    },
  };
}

/**
 * Runs the engine by itself over HTTP: any application with an Inngest SDK can register with it. Keys are taken from the SDK's own
 * variables.
 * @returns its address, and how to stop it
 * @throws AppError `conflict` on the database of an application that runs its functions itself
 */
export async function serveEngine(options: {
  databaseUrl: string;
  port: number;
  host: string;
}): Promise<{ url: string; stop: (drainMs?: number) => Promise<void> }> {
  const { engineSlots, inngestServer } = readEnv();
  const { signingKey, signingKeyFallback, eventKey } = inngestServer;
  const engine = createEngine({
    databaseUrl: options.databaseUrl,
    slots: engineSlots,
    signingKey,
    signingKeyFallback,
    eventKey,
    logger,
  });
  if ((await engine.listFunctions()).some(({ url }) => url.startsWith(APP_URL))) {
    await engine.stop();
    throw new AppError("conflict", "The functions of this database run inside the application.", {
      hint: "An engine beside it could not reach them. Give it a database of its own.",
    });
  }
  await engine.start();
  const server = await listen(engine, options).catch(async (error) => {
    await engine.stop();
    throw error;
  });
  return {
    url: server.url,
    stop: async (drainMs = 30_000) => {
      // calls under way still post their steps here
      await engine.stop({ drainMs });
      await server.close();
    },
  };
}
