import { withinBudget } from "@/lib/platform/cache/cache.server";
import { db } from "@/lib/platform/database/database.server";
import { readEnv } from "@/lib/platform/env/env.server";

export const dynamic = "force-dynamic";

/** Which part is up: 200 when requests can be served, 503 when the database is away. A lost cache only costs speed. */
export async function GET(): Promise<Response> {
  const [database, cache] = await Promise.all([
    db.$queryRaw`select 1`.then(
      () => true,
      () => false,
    ),
    withinBudget((redis) => redis.ping()).then((pong) => pong !== undefined),
  ]);
  const env = readEnv();
  const status = !database ? "down" : cache ? "ok" : "degraded";
  return Response.json(
    {
      status,
      database: database ? "up" : "down",
      cache: cache ? "up" : "down",
      engine: env.inngest === "embedded" ? "embedded" : "inngest",
      improver: env.model ? "model" : "rules",
    },
    {
      status: database ? 200 : 503,
      headers: { "cache-control": "no-store", ...(!database && { "retry-after": "5" }) },
    },
  );
}
