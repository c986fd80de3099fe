import { createHash } from "node:crypto";
import pg from "pg";
import { MIGRATIONS } from "./schema";

export const SCHEMA = "inngest_engine";
/** What a process that is not the leader says after adding work. */
export const CHANNEL = "inngest_engine";

export type Row = object;

/** Runs one statement. Statements are prepared under a name, so their texts must be constant. */
export type Query = <T extends Row = Row>(text: string, values?: unknown[]) => Promise<T[]>;

export interface Transaction {
  query: Query;
  /** Set when the transaction added work: the leader is woken once it has committed. */
  addedWork: boolean;
}

export interface Database {
  query: Query;
  /** Runs `work` in one transaction, again when PostgreSQL resolved a deadlock by ending it. */
  transaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T>;
  /** A connection outside the pool, for a lock or LISTEN. The caller ends it. */
  connect(): Promise<pg.Client>;
  close(): Promise<void>;
}

const RETRYABLE = new Set(["40001", "40P01"]);
const RETRIES = 5;

const names = new Map<string, string>();
const statement = (text: string): string => {
  let name = names.get(text);
  if (!name) {
    name = `e_${createHash("sha1").update(text).digest("hex").slice(0, 16)}`;
    names.set(text, name);
  }
  return name;
};

/**
 * @param wake the leader's own alarm; undefined while this process does not lead, then the leader is told by NOTIFY
 * @param onError a pooled connection broke while idle
 */
export function openDatabase(
  url: string,
  options: { connections: number; wake: () => (() => void) | undefined; onError: (error: Error) => void },
): Database {
  const config = {
    connectionString: url,
    options: `-c search_path=${SCHEMA}`,
    application_name: "inngest-engine",
    // the rows that a frozen process has locked are free again when another takes over; its transactions that wait for them end
    // first, or each would hold them in its turn
    idle_in_transaction_session_timeout: 15_000,
    lock_timeout: 10_000,
  };
  const pool = new pg.Pool({ ...config, max: options.connections, idleTimeoutMillis: 30_000, allowExitOnIdle: true });
  pool.on("error", options.onError);
  // one that breaks while it is in use says so to its query and as an event, which must not end the process
  pool.on("connect", heedErrors);
  const runner =
    (client: pg.Pool | pg.ClientBase): Query =>
    async <T extends Row>(text: string, values: unknown[] = []) =>
      (await client.query<T>({ name: statement(text), text, values })).rows;
  let migrated: Promise<void> | undefined;
  const ready = () => {
    migrated ??= migrate(url).catch((error) => {
      migrated = undefined;
      throw error;
    });
    return migrated;
  };

  return {
    query: async (text, values) => {
      await ready();
      return runner(pool)(text, values);
    },
    async transaction(work) {
      await ready();
      for (let attempt = 1; ; attempt++) {
        const client = await pool.connect();
        let broken: Error | undefined;
        try {
          await client.query("begin");
          const tx: Transaction = { query: runner(client), addedWork: false };
          const result = await work(tx);
          const wake = options.wake();
          // inside the transaction, so that the word goes out exactly when the work is there to be seen
          if (tx.addedWork && !wake) await client.query(`notify ${CHANNEL}`);
          await client.query("commit");
          if (tx.addedWork) wake?.();
          return result;
        } catch (error) {
          await client.query("rollback").catch((reason: Error) => {
            broken = reason;
          });
          if (!RETRYABLE.has((error as { code?: string }).code ?? "") || attempt > RETRIES) throw error;
        } finally {
          client.release(broken);
        }
      }
    },
    async connect() {
      await ready();
      const client = new pg.Client({ ...config, application_name: "inngest-engine leader", keepAlive: true });
      heedErrors(client);
      await client.connect();
      return client;
    },
    close: () => pool.end(),
  };
}

/** An error event that nobody hears ends a Node process; what was asked of the connection fails by itself. */
const heedErrors = (client: pg.ClientBase): void => void client.on("error", () => {});

/** Brings the schema up to date. Processes that start together wait for one another. */
async function migrate(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, application_name: "inngest-engine migration" });
  heedErrors(client);
  await client.connect();
  try {
    const [{ exists, version }] = (
      await client.query(`select to_regclass('${SCHEMA}.migration') is not null as exists, 0 as version`)
    ).rows as [{ exists: boolean; version: number }];
    const done = exists ? await applied(client) : version;
    if (done === MIGRATIONS.length) return;
    await client.query("begin");
    await client.query("select pg_advisory_xact_lock(hashtextextended($1, 0))", [`${SCHEMA}.migration`]);
    await client.query(`create schema if not exists ${SCHEMA}`);
    await client.query(`set local search_path = ${SCHEMA}`);
    await client.query(
      "create table if not exists migration (number int primary key, applied_at timestamptz not null default now())",
    );
    const from = await applied(client);
    for (let number = from + 1; number <= MIGRATIONS.length; number++) {
      await client.query(MIGRATIONS[number - 1]!);
      await client.query("insert into migration (number) values ($1)", [number]);
    }
    await client.query("commit");
  } finally {
    await client.end();
  }
}

async function applied(client: pg.Client): Promise<number> {
  const { rows } = await client.query(`select coalesce(max(number), 0)::int as number from ${SCHEMA}.migration`);
  return rows[0].number as number;
}
