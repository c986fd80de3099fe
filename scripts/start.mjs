// One command: environment checked, database, migrations, build when needed, web server. `--dev` for hot reload.
// Supervisors should signal this process (`node scripts/start.mjs`), not npm.
import { spawn } from "node:child_process";
import { createHash, randomBytes } from "node:crypto";
import fs from "node:fs";
import net from "node:net";
import path from "node:path";
import nextEnv from "@next/env";
import { buildNode } from "./build-node.mjs";
import { ensureMigrated } from "./ensure-migrated.mjs";
import { startPostgres } from "./postgres.mjs";

process.chdir(path.resolve(import.meta.dirname, ".."));
const dev = process.argv.includes("--dev");
nextEnv.loadEnvConfig(process.cwd(), dev, { info: () => {}, error: console.error });
const env = process.env;
env.NEXT_TELEMETRY_DISABLED ??= "1";
const began = performance.now();

const stops = [];
let closing = false;
async function close(code) {
  if (closing) return;
  closing = true;
  for (const stop of stops.reverse()) await stop().catch((error) => console.error(error.message));
  process.exit(code);
}
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => close(0));

function fail(message) {
  console.error(`\n${message}\n`);
  return close(1);
}

async function main() {
  await buildNode();
  const { checkEnv, readEnv } = await import("../dist/env.mjs");
  const problems = checkEnv();
  if (problems.length)
    return fail(
      `The environment is not right:\n${problems.map((p) => `  ${p}`).join("\n")}\nEvery variable is described in .env.example.`,
    );
  const settings = readEnv();
  const { port, host, dataDir } = settings;
  if (!(await isFree(port, host)))
    return fail(
      `Port ${port} is in use by another program. Stop it, or choose another port: PORT=${port + 1} npm ${dev ? "run dev" : "start"}`,
    );

  let embeddedDatabase;
  if (!env.DATABASE_URL) {
    const postgres = await startPostgres({ dir: path.join(dataDir, "postgres"), fast: env.POSTGRES_FAST === "1" });
    env.DATABASE_URL = postgres.url;
    embeddedDatabase = path.relative(process.cwd(), postgres.dir).startsWith("..")
      ? postgres.dir
      : path.relative(process.cwd(), postgres.dir);
    stops.push(postgres.stop);
  }
  try {
    await ensureMigrated(env.DATABASE_URL, process.cwd());
  } catch (error) {
    return fail(
      `The database's tables could not be brought up to date${embeddedDatabase ? "" : " (is DATABASE_URL right, and does PostgreSQL run?)"}:\n${error.message}`,
    );
  }
  env.NEXTAUTH_SECRET ||= keptSecret(dataDir);
  env.NEXTAUTH_URL ||= `http://localhost:${port}`;
  env.CV_IMPROVER_ROOT = process.cwd();
  env.CV_IMPROVER_LAUNCHER_PID = String(process.pid);
  // one set of names for child processes, whatever .env says
  env.NODE_ENV = dev ? "development" : "production";

  if (dev) {
    const watcher = spawn(process.execPath, ["scripts/build-node.mjs", "--watch"], {
      stdio: ["pipe", "inherit", "inherit"],
      env,
    });
    stops.push(async () => void watcher.kill());
  } else if (fs.readFileSync(fingerprintFile(), { encoding: "utf8", flag: "a+" }) !== fingerprint()) {
    console.log("Building the application (once, and again when its code has changed; about half a minute) ...");
    const build = spawn(process.execPath, [nextCommand(), "build"], {
      env: { ...env, NODE_ENV: "production" },
      stdio: ["ignore", "pipe", "pipe"],
    });
    const output = [];
    for (const stream of [build.stdout, build.stderr]) stream.on("data", (chunk) => output.push(chunk));
    const stopBuild = async () => void build.kill();
    stops.push(stopBuild);
    if ((await ended(build)) !== 0) return closing || fail(`The build failed:\n${Buffer.concat(output)}`);
    stops.splice(stops.indexOf(stopBuild), 1);
    fs.writeFileSync(fingerprintFile(), fingerprint());
  }
  if (closing) return;

  // its own process group: Ctrl-C in the terminal reaches this launcher alone, which stops things in order
  const web = spawn(process.execPath, [nextCommand(), dev ? "dev" : "start", "-p", String(port), "-H", host], {
    env,
    detached: process.platform !== "win32",
    stdio: ["ignore", dev ? "inherit" : "ignore", "inherit"],
  });
  const webEnded = ended(web);
  stops.push(async () => {
    const kill = (signal) => {
      try {
        process.platform === "win32" ? web.kill(signal) : process.kill(-web.pid, signal);
      } catch {
        // gone already
      }
    };
    if (web.exitCode !== null || web.signalCode !== null) return;
    kill("SIGTERM");
    const late = setTimeout(() => kill("SIGKILL"), 30_000);
    await webEnded;
    clearTimeout(late);
    kill("SIGKILL"); // stragglers of its group
  });
  webEnded.then((code) => closing || fail(`The web server ended by itself (code ${code}).`));

  const local = `http://${host.includes(":") ? `[${host}]` : host === "0.0.0.0" ? "localhost" : host}:${port}`;
  while (!closing && !(await answers(`${local}/api/health`))) await new Promise((ok) => setTimeout(ok, 50));
  if (!closing) announce(settings, embeddedDatabase, local);
}

function announce(settings, embeddedDatabase, address) {
  const row = (what, uses, instead) => `  ${what.padEnd(10)} ${uses.padEnd(38)} ${instead}`;
  const { redis, model, inngest } = settings;
  console.log(
    [
      "",
      `CV Improver is ready on ${address}   (${((performance.now() - began) / 1000).toFixed(1)} s; Ctrl-C stops it)`,
      "",
      row(
        "Database",
        embeddedDatabase ? `embedded PostgreSQL in ${embeddedDatabase}` : "your PostgreSQL",
        embeddedDatabase ? "DATABASE_URL for your own" : "",
      ),
      row(
        "Cache",
        redis.kind === "memory" ? "in-memory Redis" : redis.kind === "tcp" ? "your Redis (TCP)" : "Upstash Redis",
        redis.kind === "memory" ? "REDIS_URL or UPSTASH_REDIS_REST_URL/_TOKEN" : "",
      ),
      row(
        "Jobs",
        inngest === "embedded" ? "embedded engine" : "Inngest server",
        inngest === "embedded" ? "INNGEST_DEV=1, or INNGEST_* keys" : "",
      ),
      row(
        "Improver",
        model ? `model ${model.name}` : "built-in writing rules",
        model ? "" : "OPENAI_API_KEY, or OPENAI_BASE_URL for a local model",
      ),
      "",
      "  Every setting: .env.example",
      "",
    ].join("\n"),
  );
}

const nextCommand = () => path.resolve("node_modules/next/dist/bin/next");
const ended = (child) => new Promise((ok) => child.on("exit", (code, signal) => ok(code ?? signal ?? 1)));

/** A server of a killed launcher ends within a second or two, so a busy port is asked again before it is called busy. */
async function isFree(port, host) {
  for (let i = 0; i < 12; i++) {
    if (await canListen(port, host)) return true;
    await new Promise((ok) => setTimeout(ok, 250));
  }
  return false;
}

function canListen(port, host) {
  return new Promise((ok) => {
    const server = net.createServer();
    server.once("error", () => ok(false)).listen(port, host, () => server.close(() => ok(true)));
  });
}

async function answers(url) {
  try {
    return (await fetch(url)).ok;
  } catch {
    return false;
  }
}

/** The secret that signs sessions, made once and readable by its owner alone. */
function keptSecret(dataDir) {
  const file = path.resolve(dataDir, "secret");
  fs.mkdirSync(path.dirname(file), { recursive: true });
  if (!fs.existsSync(file)) fs.writeFileSync(file, randomBytes(32).toString("hex"), { mode: 0o600 });
  return fs.readFileSync(file, "utf8").trim();
}

function fingerprintFile() {
  fs.mkdirSync(".next", { recursive: true });
  return ".next/source-fingerprint";
}

/** Changes when the code that `next build` reads has changed since the last build. */
function fingerprint() {
  const hash = createHash("sha256");
  const add = (file) => {
    const stat = fs.statSync(file, { throwIfNoEntry: false });
    if (stat?.isDirectory()) for (const name of fs.readdirSync(file).sort()) add(path.join(file, name));
    else if (stat && !/\.test\.tsx?$/.test(file)) hash.update(file).update(fs.readFileSync(file));
  };
  for (const root of [
    "app",
    "components",
    "inngest",
    "lib",
    "public",
    "prisma/models",
    "instrumentation.ts",
    "instrumentation-node.ts",
    "proxy.ts",
    "next.config.ts",
    "postcss.config.mjs",
    "tsconfig.json",
    "package-lock.json",
  ])
    add(root);
  return hash.digest("hex");
}

try {
  await main();
} catch (error) {
  await fail(error?.message ?? String(error));
}
