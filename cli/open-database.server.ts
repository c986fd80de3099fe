import { execFile } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import pg from "pg";
import { AppError, isAppError } from "@/lib/errors";
import { closeDatabase, isDatabaseDown } from "@/lib/platform/database/database.server";
import { closeNotifications } from "@/lib/platform/database/notifications.server";
import { readEnv } from "@/lib/platform/env/env.server";
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
    const applied = await appliedMigrations(url);
    const folder = path.join(projectRoot(), "prisma/migrations");
    const wanted = fs.readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    if (wanted.every(({ name }) => applied.has(name))) return;
    const script = path.join(projectRoot(), "scripts/migrate.mjs");
    const env = { ...process.env, DATABASE_URL: url };
    await promisify(execFile)(process.execPath, [script, "deploy"], { cwd: projectRoot(), env });
  } catch (error) {
    const { stderr, message, code } = error as Error & { stderr?: string; code?: string };
    const said = String(stderr || message || code)
      .trim()
      .split("\n")
      .slice(-4)
      .join("\n");
    throw new AppError("database_down", `The database cannot be used: ${said}`, {
      hint: "Check DATABASE_URL and that PostgreSQL runs.",
      cause: error,
    });
  }
}

async function appliedMigrations(url: string): Promise<Set<string>> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  client.on("error", () => {});
  try {
    await client.connect();
    const { rows } = await client.query(
      'select migration_name from "_prisma_migrations" where finished_at is not null and rolled_back_at is null',
    );
    return new Set(rows.map((row) => row.migration_name));
  } catch (error) {
    if ((error as { code?: string }).code === "42P01") return new Set(); // a database without tables yet
    throw error;
  } finally {
    await client.end().catch(() => {});
  }
}
