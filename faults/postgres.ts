import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import pg from "pg";
import { startPostgres } from "../scripts/postgres.mjs";

export interface FaultDatabase {
  url: string;
  port: number;
  sql<T extends pg.QueryResultRow = Record<string, unknown>>(text: string, values?: unknown[]): Promise<T[]>;
  /** SIGQUIT to the server: every backend dies where it stands, and recovery reads the log at the next start. */
  stopImmediately(): Promise<void>;
  /** Starts it again on the same port and data. @returns milliseconds until it answered */
  start(): Promise<number>;
  /** An empty, migrated database beside the first one. @returns its address */
  another(name: string): Promise<string>;
  remove(): Promise<void>;
}

/**
 * A real PostgreSQL of this test's own. Commits are synchronous, as delivered; only fsync is off, which matters to a crash of the
 * machine and not to one of the server.
 */
export async function startDatabase(name: string, options: { dir?: string } = {}): Promise<FaultDatabase> {
  const dir = path.resolve(options.dir ?? `.data/faults/${name}-${process.pid}`);
  fs.rmSync(dir, { recursive: true, force: true });
  let server = await startPostgres({ dir, database: "faults" });
  const { url } = server;
  const port = Number(new URL(url).port);
  await query(url, "alter system set fsync = off");
  await query(url, "select pg_reload_conf()");
  migrate(url);
  const pidFile = path.join(server.dir, "postmaster.pid");
  return {
    url,
    port,
    sql: (text, values) => query(url, text, values),
    async stopImmediately() {
      const pid = Number(fs.readFileSync(pidFile, "utf8").split("\n")[0]);
      process.kill(pid, "SIGQUIT");
      while (fs.existsSync(`/proc/${pid}`) && !/^State:\s+Z/m.test(fs.readFileSync(`/proc/${pid}/status`, "utf8")))
        await sleep(10);
    },
    async start() {
      const began = performance.now();
      server = await startPostgres({ dir, port, database: "faults" });
      return performance.now() - began;
    },
    async another(database) {
      await query(url, `create database ${database}`);
      const other = url.replace(/[^/]*$/, database);
      migrate(other);
      return other;
    },
    async remove() {
      await server.stop();
      server.remove();
    },
  };
}

const sleep = (ms: number) => new Promise((ok) => setTimeout(ok, ms));

function migrate(url: string) {
  execFileSync(process.execPath, ["scripts/migrate.mjs", "deploy"], {
    env: { ...process.env, DATABASE_URL: url },
    stdio: ["ignore", "ignore", "pipe"],
  });
}

/** One query on a connection of its own; while the server restarts it is asked again, for up to 30 s. */
export async function query<T extends pg.QueryResultRow>(url: string, text: string, values?: unknown[]): Promise<T[]> {
  const deadline = Date.now() + 30_000;
  for (;;) {
    const client = new pg.Client(url);
    client.on("error", () => {});
    try {
      await client.connect();
      return (await client.query<T>(text, values)).rows;
    } catch (error) {
      const { code = "" } = error as { code?: string };
      if (Date.now() > deadline || !/^(ECONN|57P0|53300|08)/.test(code)) throw error;
      await sleep(100);
    } finally {
      await client.end().catch(() => {});
    }
  }
}
