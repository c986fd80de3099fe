#!/usr/bin/env node
// The `cv` command: makes sure that its bundles are those of the current sources, then runs it (cli/main.ts).
import fs from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import nextEnv from "@next/env";

const root = path.dirname(path.dirname(fs.realpathSync(fileURLToPath(import.meta.url))));
const stamp = path.join(root, "dist/.built");

/** When the newest of the files that go into the bundles was written; tests do not count. */
function newestSource() {
  let newest = 0;
  const look = (file) => {
    const stat = fs.statSync(file, { throwIfNoEntry: false });
    if (stat?.isDirectory()) for (const name of fs.readdirSync(file)) look(path.join(file, name));
    else if (stat && !/\.test\.tsx?$/.test(file)) newest = Math.max(newest, stat.mtimeMs);
  };
  for (const name of ["cli", "lib", "inngest", "scripts/build-node.mjs", "package-lock.json"])
    look(path.join(root, name));
  return newest;
}

async function buildWhenNeeded() {
  const built = fs.statSync(stamp, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  if (built > newestSource() && fs.existsSync(path.join(root, "dist/cli.mjs"))) return;
  const began = new Date();
  const { buildNode } = await import("../scripts/build-node.mjs");
  await buildNode();
  fs.writeFileSync(stamp, "");
  fs.utimesSync(stamp, began, began);
}

try {
  await buildWhenNeeded();
} catch (error) {
  console.error(
    `cv: The command could not be built: ${error?.message ?? error}\n    Run \`npm ci\` in ${root}, then again.`,
  );
  process.exit(1);
}
// what child processes and the bundles are found by, wherever the command is called from
process.env.CV_IMPROVER_ROOT = root;
process.env.NODE_ENV ||= "production";
// the settings of `npm start`: the environment, then .env files in the project
nextEnv.loadEnvConfig(root, false, { info: () => {}, error: console.error });
// a person reads standard error here
process.env.LOG_LEVEL ||= "silent";
// about packages, not about what is done here
process.noDeprecation = true;
const { main } = await import("../dist/cli.mjs");
await main(process.argv.slice(2));
