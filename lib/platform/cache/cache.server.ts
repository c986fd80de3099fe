import { Redis as Upstash } from "@upstash/redis";
import { Redis as TcpRedis } from "ioredis";
import MemoryRedis from "ioredis-mock";
import { readEnv } from "@/lib/platform/env/env.server";
import { errorFields, logger } from "@/lib/platform/logging/logger.server";
import { requesterOver } from "./requester.server";

/** Longest a request waits for Redis before it goes on without (quality.md, F8). */
const BUDGET_MS = 300;

const shared = globalThis as unknown as { cvImproverCache?: Upstash; cvImproverCacheClose?: () => Promise<void> };

/**
 * The one Redis client of the product: `@upstash/redis`, over HTTP to Upstash, over TCP to any Redis, or over an in-memory
 * Redis in this process. The commands are the same everywhere.
 */
export function redis(): Upstash {
  return (shared.cvImproverCache ??= connect());
}

function connect(): Upstash {
  const { redis: where } = readEnv();
  if (where.kind === "rest")
    return new Upstash({
      url: where.url,
      token: where.token,
      retry: { retries: 1, backoff: () => 50 },
      enableTelemetry: false,
    });
  if (where.kind === "memory") return new Upstash(requesterOver(new MemoryRedis()));
  const tcp = new TcpRedis(where.url, {
    maxRetriesPerRequest: 1,
    enableOfflineQueue: true,
    connectTimeout: 2000,
    lazyConnect: true,
  });
  tcp.on("error", (error) => logger.warn(errorFields(error), "redis connection"));
  shared.cvImproverCacheClose = async () => tcp.disconnect();
  return new Upstash(requesterOver(tcp));
}

/** Runs a cache command within the budget; `undefined` when Redis is slow or down, which is logged and never fatal. */
export async function withinBudget<T>(
  command: (client: Upstash) => Promise<T>,
  budgetMs = BUDGET_MS,
): Promise<T | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    const late = new Promise<never>((_, no) => {
      timer = setTimeout(() => no(new Error("redis budget spent")), budgetMs);
    });
    return await Promise.race([command(redis()), late]);
  } catch (error) {
    logger.warn(errorFields(error), "cache skipped");
    return undefined;
  } finally {
    clearTimeout(timer);
  }
}

/** Forgets everything kept under keys that begin with `prefix` (no pattern signs in it); what Redis cannot forget now ends with its own time. */
export async function forgetCached(prefix: string): Promise<void> {
  const match = `${prefix}*`;
  let cursor = "0";
  do {
    const page = await withinBudget((client) => client.scan(cursor, { match, count: 1000 }));
    if (!page) return;
    cursor = page[0];
    const keys = page[1];
    if (keys.length > 0) await withinBudget((client) => client.del(...keys));
  } while (cursor !== "0");
}

/** Closes this process's connection, so that a command can end. */
export async function closeCache(): Promise<void> {
  shared.cvImproverCache = undefined;
  const close = shared.cvImproverCacheClose;
  shared.cvImproverCacheClose = undefined;
  await close?.();
}

/**
 * A result kept by content: reads `key`, else produces and keeps it for `seconds`. The cache being down costs time only.
 * Values must be JSON.
 */
export async function cached<T>(key: string, seconds: number, produce: () => Promise<T>): Promise<T> {
  const hit = await withinBudget((client) => client.get<T>(key));
  if (hit !== undefined && hit !== null) return hit;
  const value = await produce();
  await withinBudget((client) => client.set(key, JSON.stringify(value), { ex: seconds }));
  return value;
}
