import { randomBytes } from "node:crypto";
import { Inngest, type InngestFunction } from "inngest";
import { serve } from "inngest/edge";
import pg from "pg";
import { createEngine, type Engine, type EngineOptions, type RunDetails, type RunStatus } from "./index";

/** An empty database of its own on the test server; `drop` removes it. */
export async function createDatabase(
  serverUrl = process.env.DATABASE_URL!,
): Promise<{ url: string; drop: () => Promise<void> }> {
  const name = `engine_${randomBytes(6).toString("hex")}`;
  const admin = async (sql: string) => {
    const client = new pg.Client(serverUrl);
    await client.connect();
    try {
      await client.query(sql);
    } finally {
      await client.end();
    }
  };
  await admin(`create database ${name}`);
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => admin(`drop database if exists ${name} with (force)`) };
}

const quiet = { info: () => {}, warn: () => {}, error: () => {}, debug: () => {} };

/** Retries at once, so that tests do not wait for the schedule. */
export const quickBackoff = () => 5;

export interface TestApp {
  engine: Engine;
  client: Inngest.Any;
  /** waits for the only run that an event began */
  runOf(eventId: string | undefined, status?: RunStatus): Promise<RunDetails>;
  runsOf(eventId: string | undefined): Promise<RunDetails[]>;
  sql<T = Record<string, unknown>>(text: string, values?: unknown[]): Promise<T[]>;
  stop(): Promise<void>;
}

/** An app and an engine in this process, as the product runs them. The functions are made with the client given. */
export async function startApp(
  databaseUrl: string,
  functions: (client: Inngest.Any) => InngestFunction.Any[],
  options: Partial<EngineOptions> & { id?: string; autostart?: boolean } = {},
): Promise<TestApp> {
  let handler: ((request: Request) => Promise<Response>) | undefined;
  const engine = createEngine({
    databaseUrl,
    backoff: quickBackoff,
    handler: (request) => handler!(request),
    logger: { info: () => {}, warn: () => {}, error: (fields, message) => console.error(message, fields) },
    ...options,
  });
  const client = new Inngest({
    id: options.id ?? "test",
    baseUrl: engine.baseUrl,
    isDev: true,
    logger: quiet,
    fetch: (input, init) => engine.fetch(new Request(input as string, init)),
  });
  handler = serve({ client, functions: functions(client) });
  if (options.autostart !== false) await engine.start();
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 2, options: "-c search_path=inngest_engine" });
  pool.on("error", () => {});
  const runsOf = async (eventId: string | undefined) => {
    const summaries = await engine.listRuns({ eventId: eventId! });
    return Promise.all(summaries.map(async ({ id }) => (await engine.getRun(id))!));
  };
  return {
    engine,
    client,
    runsOf,
    runOf: (eventId, status) =>
      until(`the run of ${eventId} to be ${status ?? "ended"}`, async () => {
        const [run] = await runsOf(eventId);
        return run && (status ? run.status === status : run.endedAt) ? run : undefined;
      }),
    sql: async (text, values) => (await pool.query(text, values)).rows,
    async stop() {
      await engine.stop({ drainMs: 2000 });
      await pool.end();
    },
  };
}

/** Polls until there is a value. */
export async function until<T>(
  what: string,
  look: () => Promise<T | undefined | false> | T | undefined | false,
  ms = 25_000,
): Promise<T> {
  const deadline = Date.now() + ms;
  for (;;) {
    const value = await look();
    if (value) return value;
    if (Date.now() > deadline) throw new Error(`Waited ${ms} ms for ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** Counts calls by name. */
export function counter(): { count: (name: string) => number; of: Record<string, number> } {
  const of: Record<string, number> = {};
  return {
    of,
    count: (name) => {
      of[name] = (of[name] ?? 0) + 1;
      return of[name];
    },
  };
}
