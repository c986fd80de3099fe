import path from "node:path";
import { AppError, isAppError } from "@/lib/errors";
import { closeDatabase, isDatabaseDown } from "@/lib/platform/database/database.server";
import { closeNotifications } from "@/lib/platform/database/notifications.server";
import { readEnv } from "@/lib/platform/env/env.server";
import { ensureMigrated } from "@/scripts/ensure-migrated.mjs";
import { startPostgres } from "@/scripts/postgres.mjs";
import { projectRoot } from "./project-root";

/**
 * Runs `work` with the database that `npm start` uses: the one of DATABASE_URL, or the embedded PostgreSQL of DATA_DIR, which is
 * started here or joined where it runs. Its tables are brought up to date first; everything is closed afterwards.
 * @throws AppError `database_down` with what PostgreSQL said, `misconfigured`, and what `work` throws
 */
export async function withDatabase<T>(signal: AbortSignal, work: () => Promise<T>): Promise<T> {
  const stops: (() => Promise<unknown>)[] = [];
  try {
    if (!readEnv().databaseUrl) stops.push(await startEmbedded());
    signal.throwIfAborted();
    await migrate(readEnv().databaseUrl!);
    signal.throwIfAborted();
    stops.push(closeDatabase, closeNotifications);
    return await work();
  } catch (error) {
    if (!isAppError(error) && isDatabaseDown(error))
      throw new AppError("database_down", "The database cannot be reached.", {
        hint: "What was queued is kept and goes on when it is back.",
        cause: error,
      });
    throw error;
  } finally {
    for (const stop of stops.reverse()) await stop().catch(() => {});
  }
}

async function startEmbedded(): Promise<() => Promise<void>> {
  const start = () =>
    startPostgres({
      dir: path.resolve(projectRoot(), readEnv().dataDir, "postgres"),
      fast: process.env.POSTGRES_FAST === "1",
    });
  try {
    // another command may be starting the same one: the second try joins it
    const postgres = await start().catch(() => start());
    process.env.DATABASE_URL = postgres.url;
    return async () => {
      delete process.env.DATABASE_URL;
      await postgres.stop();
    };
  } catch (error) {
    throw new AppError("database_down", (error as Error).message.trim(), {
      hint: "Another folder (DATA_DIR) or your own PostgreSQL (DATABASE_URL) may help.",
      cause: error,
    });
  }
}

/** Applies what is missing; asking first saves starting the migration engine nearly always. */
async function migrate(url: string): Promise<void> {
  try {
    await ensureMigrated(url, projectRoot());
  } catch (error) {
    throw new AppError("database_down", `The database cannot be used: ${(error as Error).message}`, {
      hint: "Check DATABASE_URL and that PostgreSQL runs.",
      cause: error,
    });
  }
}
