import { withinBudget } from "@/lib/platform/cache/cache.server";
import { db } from "@/lib/platform/database/database.server";
import { readEnv } from "@/lib/platform/env/env.server";
import { openEnginePort } from "@/lib/platform/inngest/open-engine-port.server";

type Part = "up" | "down";

export interface Readiness {
  /** down: nothing can be served. degraded: pages work, some part is away. */
  status: "ok" | "degraded" | "down";
  database: Part;
  cache: Part;
  /** whether some process leads and has been heard of lately, or the Inngest server answers */
  engine: Part;
  functions: "embedded" | "inngest";
  improver: "model" | "rules";
}

const DATABASE_PATIENCE_MS = 2000;
const ENGINE_PATIENCE_MS = 2000;
/** A leader says every 3 s that it is there; a standby takes over after 15 s of silence. */
const SILENT_MS = 20_000;

/** Asks every part that the product stands on, each for two seconds at most. */
export async function readReadiness(): Promise<Readiness> {
  const [database, cache, engine] = await Promise.all([
    answers(db.$queryRaw`select 1`, DATABASE_PATIENCE_MS),
    withinBudget((redis) => redis.ping()).then((pong): Part => (pong === undefined ? "down" : "up")),
    answers(engineIsUp(), ENGINE_PATIENCE_MS),
  ]);
  const env = readEnv();
  const status = database === "down" ? "down" : cache === "up" && engine === "up" ? "ok" : "degraded";
  return {
    status,
    database,
    cache,
    engine,
    functions: env.inngest === "embedded" ? "embedded" : "inngest",
    improver: env.model ? "model" : "rules",
  };
}

async function engineIsUp(): Promise<void> {
  const env = readEnv();
  const port = await openEnginePort();
  if (port.kind === "inngest") {
    const answer = await fetch(new URL("/health", env.inngestServer.url), {
      signal: AbortSignal.timeout(ENGINE_PATIENCE_MS),
    });
    if (answer.status >= 500) throw new Error("the Inngest server is not well");
    return;
  }
  const { processes } = await port.status();
  const leads = processes?.some(({ leading, seenAt }) => leading && Date.now() - Date.parse(seenAt) < SILENT_MS);
  if (!leads) throw new Error("no process leads");
}

async function answers(work: Promise<unknown>, ms: number): Promise<Part> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<Part>((ok) => {
    timer = setTimeout(() => ok("down"), ms);
  });
  const answered = work.then(
    (): Part => "up",
    (): Part => "down",
  );
  return Promise.race([answered, late]).finally(() => clearTimeout(timer));
}
