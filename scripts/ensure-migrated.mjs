// Brings a database's tables up to date. The schema engine is slow to load, so it runs only when a migration is missing.
import { execFile } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import pg from "pg";

/**
 * @param {string} url the database
 * @param {string} root the project's folder
 * @throws Error with the last lines of what went wrong
 */
export async function ensureMigrated(url, root) {
  try {
    const applied = await appliedMigrations(url);
    const folders = fs.readdirSync(path.join(root, "prisma/migrations"), { withFileTypes: true });
    if (folders.every((entry) => !entry.isDirectory() || applied.has(entry.name))) return;
    const script = path.join(root, "scripts/migrate.mjs");
    await promisify(execFile)(process.execPath, [script, "deploy"], {
      cwd: root,
      env: { ...process.env, DATABASE_URL: url },
    });
  } catch (error) {
    const said = String(error.stderr || error.message || error.code)
      .trim()
      .split("\n");
    throw new Error(said.slice(-6).join("\n"), { cause: error });
  }
}

async function appliedMigrations(url) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  client.on("error", () => {});
  try {
    await client.connect();
    const { rows } = await client.query(
      'select migration_name from "_prisma_migrations" where finished_at is not null and rolled_back_at is null',
    );
    return new Set(rows.map((row) => row.migration_name));
  } catch (error) {
    if (error.code === "42P01") return new Set(); // a database without tables yet
    throw error;
  } finally {
    await client.end().catch(() => {});
  }
}
