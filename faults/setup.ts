import { execFileSync } from "node:child_process";
import fs from "node:fs";
import { buildWorkers } from "./bundle";

/** Bundles the workers once; databases are each file's own. */
export default async function setup() {
  fs.mkdirSync(".data/faults", { recursive: true });
  execFileSync(process.execPath, ["scripts/build-node.mjs"], { stdio: "inherit" });
  await buildWorkers();
}
