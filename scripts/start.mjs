// One command: database, migrations, cache, build when needed, web server. `--dev` for hot reload.
import { execFileSync, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import nextEnv from "@next/env";

const dev = process.argv.includes("--dev");
nextEnv.loadEnvConfig(process.cwd(), dev);
const env = process.env;
env.NEXT_TELEMETRY_DISABLED ??= "1";
const port = env.PORT ?? "4100";
const t0 = performance.now();
const say = (m) => console.log(`[${Math.round(performance.now() - t0)} ms] ${m}`);
const stops = [];
let closing = false;
async function close(code) {
  if (closing) return;
  closing = true;
  for (const s of stops.reverse()) await s();
  process.exit(code);
}
for (const s of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(s, () => close(0));

if (!env.DATABASE_URL) {
  const { startPostgres } = await import("./postgres.mjs");
  const pg = await startPostgres({ dir: env.PG_DIR ?? ".data/pg", port: Number(env.PG_PORT ?? 4132), fast: !!env.PG_FAST });
  env.DATABASE_URL = pg.url;
  stops.push(pg.stop);
  say("postgres up");
}
execFileSync(process.execPath, ["scripts/migrate.mjs", "deploy"], { env, stdio: "inherit" });
say("migrated");

if (!env.UPSTASH_REDIS_REST_URL) {
  const { startRedisRest } = await import("./redis-rest.mjs");
  env.UPSTASH_REDIS_REST_TOKEN = randomBytes(16).toString("hex");
  const r = await startRedisRest({ port: Number(env.REDIS_PORT ?? 0), token: env.UPSTASH_REDIS_REST_TOKEN });
  env.UPSTASH_REDIS_REST_URL = r.url;
  stops.push(r.stop);
}

if (!env.NEXTAUTH_SECRET) {
  const f = path.resolve(".data/secret");
  fs.mkdirSync(path.dirname(f), { recursive: true });
  if (!fs.existsSync(f)) fs.writeFileSync(f, randomBytes(32).toString("hex"), { mode: 0o600 });
  env.NEXTAUTH_SECRET = fs.readFileSync(f, "utf8");
}
env.NEXTAUTH_URL ??= `http://127.0.0.1:${port}`;
env.INNGEST_DEV ??= "http://127.0.0.1:4188";

const next = path.resolve("node_modules/next/dist/bin/next");
const run = (args, opt = {}) => spawn(process.execPath, [next, ...args], { stdio: "inherit", env, ...opt });
const ended = (p) => new Promise((ok) => p.on("exit", (c) => ok(c ?? 1)));

if (!dev && (!fs.existsSync(".next/BUILD_ID") || env.REBUILD)) {
  const code = await ended(run(["build"]));
  if (code) await close(code);
  say("built");
}
const web = run([dev ? "dev" : "start", "-p", port, "-H", env.HOST ?? "127.0.0.1"]);
stops.push(() => new Promise((ok) => { web.on("exit", ok); web.kill("SIGTERM"); setTimeout(() => { web.kill("SIGKILL"); ok(); }, 5000).unref(); }));
ended(web).then((c) => close(c));
const ready = async () => { try { return (await fetch(`http://127.0.0.1:${port}/api/health`)).ok; } catch { return false; } };
while (!closing && !(await ready())) await new Promise((r) => setTimeout(r, 100));
say(`ready on http://127.0.0.1:${port}`);
