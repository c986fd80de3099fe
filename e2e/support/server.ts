import { type ChildProcess, spawn } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import pg from "pg";
import { postgresFolder, removeDataFolder } from "./data-folder.mjs";

export interface TestServer {
  url: string;
  port: number;
  dataDir: string;
  /** process id of the launcher (`scripts/start.mjs`) */
  pid: number;
  /** seconds until it answered */
  seconds: number;
  /** what it has printed so far */
  output(): string;
  /** one query on its database, from outside */
  sql<T extends pg.QueryResultRow>(text: string, values?: unknown[]): Promise<T[]>;
  /** process ids of everything it has started that still lives, itself included */
  family(): number[];
  /** a signal to the launcher; resolves to its exit code once it is gone */
  signal(name: NodeJS.Signals): Promise<number | null>;
  /** SIGKILL to the launcher and everything it has started, the database too */
  kill(): Promise<void>;
  /** ends it in order and, unless told to keep it, removes its data folder */
  stop(options?: { keep?: boolean }): Promise<void>;
}

export interface ServerOptions {
  port: number;
  /** data folder: `.data/e2e-<name>` */
  name: string;
  env?: Record<string, string>;
  /** go on with the data folder of an earlier start */
  keepData?: boolean;
}

const ROOT = path.resolve(import.meta.dirname, "../..");

/** A further server as a person starts it (`node scripts/start.mjs`), ready to answer. */
export async function startServer({ port, name, env, keepData }: ServerOptions): Promise<TestServer> {
  const dataDir = path.join(ROOT, ".data", `e2e-${name}`);
  if (!keepData) removeDataFolder(dataDir);
  const began = performance.now();
  const { child, output } = launch({ PORT: String(port), DATA_DIR: dataDir, LOG_LEVEL: "warn", ...env });
  const ended = exitOf(child);
  const url = `http://localhost:${port}`;
  const known = new Set<number>([child.pid!]);
  const family = () => {
    for (const pid of descendants([...known])) known.add(pid);
    return [...known].filter(isAlive);
  };
  const waitUntilGone = async (pids: number[]) => {
    for (let i = 0; i < 400 && pids.some(isAlive); i++) await sleep(25);
  };
  for (;;) {
    // "ready" is printed once it answers
    if (output().includes("is ready on")) break;
    if (child.exitCode !== null) throw new Error(`The server on port ${port} ended:\n${output()}`);
    await sleep(50);
  }
  family();
  return {
    url,
    port,
    dataDir,
    pid: child.pid!,
    seconds: (performance.now() - began) / 1000,
    output,
    sql: (text, values) => query(databaseUrl(dataDir), text, values),
    family,
    signal: (name) => {
      child.kill(name);
      return ended;
    },
    kill: async () => {
      const all = family();
      for (const pid of all) killQuietly(pid);
      await waitUntilGone(all);
    },
    stop: async ({ keep } = {}) => {
      const all = family();
      if (child.exitCode === null && child.signalCode === null) child.kill("SIGTERM");
      await ended;
      await waitUntilGone(all);
      for (const pid of all.filter(isAlive)) killQuietly(pid);
      if (!keep) removeDataFolder(dataDir);
    },
  };
}

/** A start that is expected to fail: its exit code and everything it printed. */
export async function failingStart(env: Record<string, string>): Promise<{ code: number | null; output: string }> {
  const { child, output } = launch(env);
  const code = await exitOf(child);
  return { code, output: output() };
}

/** Address of the embedded PostgreSQL that runs on a data folder. */
export function databaseUrl(dataDir: string): string {
  const port = fs
    .readFileSync(path.join(postgresFolder(dataDir), "postmaster.pid"), "utf8")
    .split("\n")[3]
    ?.trim();
  return `postgresql://postgres:postgres@127.0.0.1:${port}/cv_improver`;
}

/** One query on a database, from outside. */
export async function query<T extends pg.QueryResultRow>(url: string, text: string, values?: unknown[]): Promise<T[]> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return (await client.query<T>(text, values)).rows;
  } finally {
    await client.end();
  }
}

function launch(env: Record<string, string>) {
  // nothing of the person's own settings: Playwright's process has them
  const clean = Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !/^(OPENAI|REDIS|UPSTASH|INNGEST|NEXTAUTH|GOOGLE|GITHUB|DATABASE)_/.test(name),
    ),
  );
  const child = spawn(process.execPath, ["scripts/start.mjs"], {
    cwd: ROOT,
    env: { ...clean, ...env } as NodeJS.ProcessEnv,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let text = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (text += chunk));
  return { child, output: () => text };
}

const exitOf = (child: ChildProcess) => new Promise<number | null>((done) => child.once("exit", (code) => done(code)));
const sleep = (ms: number) => new Promise((done) => setTimeout(done, ms));

export function isAlive(pid: number): boolean {
  try {
    // a zombie is dead: only its parent has not looked yet
    return !/^State:\s+Z/m.test(fs.readFileSync(`/proc/${pid}/status`, "utf8"));
  } catch {
    return false;
  }
}

function killQuietly(pid: number) {
  try {
    process.kill(pid, "SIGKILL");
  } catch {
    // gone already
  }
}

/** Children, grandchildren and so on, from Linux's process table. */
function descendants(roots: number[]): number[] {
  const parents = new Map<number, number>();
  for (const name of fs.readdirSync("/proc")) {
    if (!/^\d+$/.test(name)) continue;
    try {
      // "pid (name) state parent ...": the name may hold spaces and brackets
      const [, parent] = fs
        .readFileSync(`/proc/${name}/stat`, "utf8")
        .replace(/^.*\) /s, "")
        .split(" ");
      parents.set(Number(name), Number(parent));
    } catch {
      // ended meanwhile
    }
  }
  const found = new Set(roots);
  for (let grew = true; grew; ) {
    grew = false;
    for (const [pid, parent] of parents)
      if (found.has(parent) && !found.has(pid)) {
        found.add(pid);
        grew = true;
      }
  }
  return [...found];
}
