import pg from "pg";
import { serveEngine } from "@/inngest/run-engine.server";
import { AppError } from "@/lib/errors";
import { isDatabaseDown } from "@/lib/platform/database/database.server";
import { readEnv } from "@/lib/platform/env/env.server";
import { withDatabase } from "./open-database.server";
import type { Progress } from "./progress";

/**
 * Runs the engine by itself over HTTP until it is interrupted; then what it has under way may end, for up to 30 s.
 * @throws AppError `database_down`; `conflict` when the port is taken
 */
export async function serveAlone(
  { port, host, database }: { port: number; host: string; database: string | undefined },
  { progress, signal }: { progress: Progress; signal: AbortSignal },
): Promise<void> {
  const run = async (databaseUrl: string) => {
    const engine = await serveEngine({ databaseUrl, port, host }).catch((error) => {
      if (error?.code === "EADDRINUSE")
        throw new AppError("conflict", `Port ${port} is in use by another program.`, {
          hint: "Choose another: --port.",
        });
      if (isDatabaseDown(error) || /^(3D|28)/.test(error?.code ?? ""))
        throw new AppError("database_down", "The engine's database cannot be used.", {
          hint: "Check --database and that PostgreSQL runs.",
          cause: error,
        });
      throw error;
    });
    progress.say(
      `The engine serves on ${engine.url}. Applications find it with INNGEST_DEV=${engine.url}. Ctrl-C ends it.`,
    );
    await interruption(signal);
    await engine.stop();
  };
  await (database ? run(database) : withDatabase(signal, async () => run(await ownDatabase(readEnv().databaseUrl!))));
}

const OWN = "inngest_engine";

/** A database beside the application's, made when it is not there: the application runs its functions itself on its own. */
async function ownDatabase(applicationUrl: string): Promise<string> {
  const client = new pg.Client(applicationUrl);
  await client.connect();
  try {
    const { rowCount } = await client.query("select from pg_database where datname = $1", [OWN]);
    // another command may make it at this moment
    if (!rowCount)
      await client.query(`create database ${OWN}`).catch((error) => {
        if (error.code !== "42P04") throw error;
      });
  } finally {
    await client.end();
  }
  const url = new URL(applicationUrl);
  url.pathname = `/${OWN}`;
  return url.href;
}

const interruption = (signal: AbortSignal) =>
  new Promise<void>((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener("abort", () => resolve(), { once: true });
  });
