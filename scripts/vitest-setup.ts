import { execFileSync } from "node:child_process";
import path from "node:path";
import { startPostgres } from "./postgres.mjs";

/** One real PostgreSQL for the whole run: tests reach the migrated database by `process.env.DATABASE_URL`. */
export default async function setup() {
  const dir = path.resolve(process.env.TEST_PG_DIR ?? `.data/test-${process.pid}`);
  const pg = await startPostgres({ dir, port: Number(process.env.TEST_PG_PORT ?? 0), database: "unit", fast: true });
  process.env.DATABASE_URL = pg.url;
  const stop = async () => {
    await pg.stop();
    pg.remove();
  };
  try {
    execFileSync(process.execPath, ["scripts/migrate.mjs", "deploy"], { env: process.env, stdio: "inherit" });
    execFileSync(process.execPath, ["scripts/build-node.mjs"], { env: process.env, stdio: "inherit" });
  } catch (error) {
    await stop(); // vitest calls no teardown when the set-up fails
    throw error;
  }
  return stop;
}
