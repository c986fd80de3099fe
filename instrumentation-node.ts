import { runEngine } from "@/inngest/run-engine.server";
import { closeDatabase } from "@/lib/platform/database/database.server";
import { closeNotifications } from "@/lib/platform/database/notifications.server";
import { errorFields, logger } from "@/lib/platform/logging/logger.server";

/** Starts what works in the background; a database that is not there yet is tried again, pages answer 503 meanwhile. */
export async function startServer(): Promise<void> {
  try {
    const { stop } = await runEngine();
    let stopping = false;
    for (const signal of ["SIGTERM", "SIGINT"] as const)
      process.once(signal, async () => {
        if (stopping) return;
        stopping = true;
        await stop(20_000).catch((error) => logger.error(errorFields(error), "engine did not stop cleanly"));
        await closeNotifications();
        await closeDatabase();
        process.exit(0);
      });
  } catch (error) {
    logger.error(errorFields(error), "the engine did not start; trying again in 5 s");
    setTimeout(() => void startServer(), 5000).unref();
  }
}
