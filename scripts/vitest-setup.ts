import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import type { TestProject } from "vitest/node";
import { startPostgres } from "./postgres.mjs";

declare module "vitest" {
  interface ProvidedContext {
    databaseUrl: string;
  }
}

/** One real PostgreSQL for the whole run; `inject("databaseUrl")` or `process.env.DATABASE_URL` reach the migrated database. */
export default async function setup(project: TestProject) {
  const dir = path.resolve(process.env.TEST_PG_DIR ?? `.data/test-${process.pid}`);
  const pg = await startPostgres({ dir, port: Number(process.env.TEST_PG_PORT ?? 0), database: "unit", fast: true });
  process.env.DATABASE_URL = pg.url;
  if (fs.existsSync("prisma/migrations"))
    execFileSync(process.execPath, ["scripts/migrate.mjs", "deploy"], { env: process.env, stdio: "inherit" });
  if (fs.existsSync("scripts/build-node.mjs"))
    execFileSync(process.execPath, ["scripts/build-node.mjs"], { env: process.env, stdio: "inherit" });
  project.provide("databaseUrl", pg.url);
  return async () => {
    await pg.stop();
    fs.rmSync(dir, { recursive: true, force: true });
  };
}
