// The server that Playwright starts: as `npm start`, on an empty data folder.
import path from "node:path";
import { removeDataFolder } from "./data-folder.mjs";

process.chdir(path.resolve(import.meta.dirname, "../.."));
removeDataFolder(process.env.DATA_DIR);
await import("../../scripts/start.mjs");
