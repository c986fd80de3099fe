import { runEngine } from "@/inngest/run-engine.server";
import { warmReader } from "@/lib/intake/read-file.server";
import { closeDatabase } from "@/lib/platform/database/database.server";
import { closeNotifications, subscribe } from "@/lib/platform/database/notifications.server";
import { readEnv } from "@/lib/platform/env/env.server";
import { errorFields, logger } from "@/lib/platform/logging/logger.server";
import { startTracing, stopTracing } from "@/lib/platform/tracing/tracing.server";

const DRAIN_MS = 20_000;
const ENGINE_RETRY_MS = 5000;

/** Runs once when the server starts: what works in the background, and how it ends. */
export async function startServer(): Promise<void> {
  let stopEngine: ((drainMs?: number) => Promise<void>) | undefined;
  let stopping = false;
  for (const signal of ["SIGTERM", "SIGINT"] as const)
    process.once(signal, async () => {
      if (stopping) return;
      stopping = true;
      await stopEngine?.(DRAIN_MS).catch((error) => logger.error(errorFields(error), "engine did not stop cleanly"));
      await closeNotifications();
      await closeDatabase();
      await stopTracing();
      process.exit(0);
    });
  endWithLauncher();
  await startTracing();
  // one connection that always listens tells at once when the database goes away
  subscribe("server_watch", () => {});
  if (readEnv().inngest === "server") {
    void registerWithServer(() => stopping);
    return warm();
  }
  while (!stopping) {
    try {
      stopEngine = (await runEngine()).stop;
      return warm();
    } catch (error) {
      // pages answer 503 meanwhile
      logger.error(errorFields(error), "the engine did not start; trying again");
      await new Promise((ok) => setTimeout(ok, ENGINE_RETRY_MS).unref());
    }
  }
}

/** Makes ready what the first upload would wait for. Nothing waits for it, and without it that upload only takes longer. */
function warm() {
  void warmReader().catch((error) =>
    logger.warn(errorFields(error), "the reader was not made ready ahead of the first upload"),
  );
}

/** Tells the Inngest server which functions there are, until it has heard: it may start later than the application. */
async function registerWithServer(stopped: () => boolean) {
  const { port } = readEnv();
  while (!stopped()) {
    try {
      const answer = await fetch(`http://localhost:${port}/api/inngest`, { method: "PUT" });
      if (answer.ok) return logger.info({}, "functions registered with the Inngest server");
      logger.warn({ status: answer.status }, "the Inngest server did not take the functions; trying again");
    } catch {
      // this server does not listen yet
    }
    await new Promise((ok) => setTimeout(ok, ENGINE_RETRY_MS).unref());
  }
}

/** The launcher may be killed without a word; a server that outlives it would hold the port against the next start. */
function endWithLauncher() {
  const launcher = Number(process.env.CV_IMPROVER_LAUNCHER_PID);
  if (!launcher) return;
  setInterval(() => {
    try {
      process.kill(launcher, 0);
    } catch {
      process.kill(process.pid, "SIGTERM");
    }
  }, 1000).unref();
}
