// Where the data of a test's server is. As root in a folder that others may not enter, PostgreSQL's part lives elsewhere
// (scripts/postgres.mjs); a note beside it says where.
import fs from "node:fs";
import path from "node:path";

/** The folder of the PostgreSQL that belongs to a data folder. */
export function postgresFolder(dataDir) {
  const note = path.join(dataDir, "postgres.location");
  return path.join(fs.existsSync(note) ? fs.readFileSync(note, "utf8").trim() : dataDir, "postgres");
}

/** Removes a data folder with everything that belongs to it. */
export function removeDataFolder(dataDir) {
  const options = { recursive: true, force: true, maxRetries: 5, retryDelay: 100 };
  if (fs.existsSync(path.join(dataDir, "postgres.location"))) fs.rmSync(path.dirname(postgresFolder(dataDir)), options);
  fs.rmSync(dataDir, options);
}
