import { PrismaPg } from "@prisma/adapter-pg";
import { AppError } from "@/lib/errors";
import { readEnv } from "@/lib/platform/env/env.server";
import { Prisma, PrismaClient } from "./generated/client";

const shared = globalThis as unknown as { cvImproverDatabase?: PrismaClient };

function connect(): PrismaClient {
  const { databaseUrl, databaseConnections } = readEnv();
  if (!databaseUrl)
    throw new AppError("misconfigured", "DATABASE_URL is not set.", {
      hint: "Start with `npm start`, which sets it, or set it yourself.",
    });
  const adapter = new PrismaPg({
    connectionString: databaseUrl,
    max: databaseConnections,
    connectionTimeoutMillis: 5000,
    // the rows that a frozen process has locked are free again when another takes its work over; its transactions that wait for
    // them end first, or each would hold them in its turn
    idle_in_transaction_session_timeout: 15_000,
    lock_timeout: 10_000,
  });
  return new PrismaClient({ adapter, transactionOptions: { maxWait: 5000, timeout: 15_000 } });
}

/** The database client, made on first use: `next build` needs no database. */
export const db: PrismaClient = new Proxy({} as PrismaClient, {
  get(_target, key) {
    const client = (shared.cvImproverDatabase ??= connect());
    const value = Reflect.get(client, key);
    return typeof value === "function" ? value.bind(client) : value;
  },
});

/** The client inside a transaction. */
export type Transaction = Prisma.TransactionClient;

/** Closes the connections of this process. */
export async function closeDatabase(): Promise<void> {
  const client = shared.cvImproverDatabase;
  shared.cvImproverDatabase = undefined;
  await client?.$disconnect();
}

/** Error codes of Prisma and PostgreSQL that mean: the database cannot be reached or has no connection to give. */
const DOWN = new Set([
  "P1001",
  "P1002",
  "P1008",
  "P1017",
  "P2024",
  "P2037",
  "ECONNREFUSED",
  "ECONNRESET",
  "ETIMEDOUT",
  "57P01",
  "57P02",
  "57P03",
  // too long idle in a transaction, too long waiting for a row: a process stood still
  "25P03",
  "55P03",
  "53300",
  // it is there and cannot take a word: read-only, disk full, out of memory, file system at fault
  "25006",
  "53100",
  "53200",
  "58030",
  "08006",
  "08001",
]);

/** What node-postgres and Prisma say of a lost or missing connection without a code to go by. */
const CONNECTION_TROUBLE =
  /Connection terminated|is not queryable|timeout exceeded when trying to connect|connect ECONNREFUSED|Unable to start a transaction in the given time/;

/** True when an error says that the database is down, rather than that a query was wrong. */
export function isDatabaseDown(error: unknown): boolean {
  for (let e: unknown = error, depth = 0; e instanceof Error && depth < 5; e = e.cause, depth++) {
    const { code, meta } = e as {
      code?: unknown;
      meta?: { driverAdapterError?: { cause?: { kind?: string; originalCode?: string } } };
    };
    if (typeof code === "string" && DOWN.has(code)) return true;
    const adapter =
      meta?.driverAdapterError?.cause ?? (e as { cause?: { kind?: string; originalCode?: string } }).cause;
    if (
      adapter &&
      (adapter.kind === "DatabaseNotReachable" ||
        adapter.kind === "TooManyConnections" ||
        adapter.kind === "ConnectionClosed" ||
        DOWN.has(adapter.originalCode ?? ""))
    )
      return true;
    if (e.name === "PrismaClientInitializationError") return true;
    if (CONNECTION_TROUBLE.test(e.message)) return true;
  }
  return false;
}

/** SQLSTATE of text that PostgreSQL cannot hold: NUL, or half of a surrogate pair. */
const UNSTORABLE = new Set(["22021", "22P05", "22P02"]);

/** True when a query was refused for characters in it. */
export function isUnstorableText(error: unknown): boolean {
  const cause = (error as { meta?: { driverAdapterError?: { cause?: { originalCode?: string } } } } | undefined)?.meta
    ?.driverAdapterError?.cause;
  return UNSTORABLE.has(cause?.originalCode ?? "");
}

/** True when a write met a unique index. */
export function isUniqueViolation(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002";
}

export { Prisma };
