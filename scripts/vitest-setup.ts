import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { startPostgres } from "./postgres.mjs";

/** One real PostgreSQL for the whole run: tests reach the migrated database by `process.env.DATABASE_URL`. */
export default async function setup() {
  const dir = path.resolve(process.env.TEST_PG_DIR ?? `.data/test-${process.pid}`);
  const pg = await startPostgres({ dir, port: Number(process.env.TEST_PG_PORT ?? 0), database: "unit", fast: true });
  process.env.DATABASE_URL = pg.url;
  if (fs.existsSync("prisma/migrations"))
    execFileSync(process.execPath, ["scripts/migrate.mjs", "deploy"], { env: process.env, stdio: "inherit" });
  if (fs.existsSync("scripts/build-node.mjs"))
    execFileSync(process.execPath, ["scripts/build-node.mjs"], { env: process.env, stdio: "inherit" });
  return async () => {
    await pg.stop();
    fs.rmSync(dir, { recursive: true, force: true });
  };
}
