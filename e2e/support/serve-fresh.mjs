// The server that Playwright starts: as `npm start`, on an empty data folder.
import fs from "node:fs";
import path from "node:path";

process.chdir(path.resolve(import.meta.dirname, "../.."));
fs.rmSync(process.env.DATA_DIR, { recursive: true, force: true });
await import("../../scripts/start.mjs");
