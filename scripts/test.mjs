// The whole check, as CI runs it: format and lint, types, arrows, unit and integration tests, end-to-end tests in a real browser.
// Of the fault tests the quick ones; all of them have a command of their own (npm run test:faults).
// Stops at the first part that fails; prints one closing line with the number of tests.
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";

process.chdir(path.resolve(import.meta.dirname, ".."));
const bin = (name) => path.resolve("node_modules/.bin", name);
const results = path.resolve(".data/test-results");
fs.rmSync(results, { recursive: true, force: true });
fs.mkdirSync(results, { recursive: true });

const unit = path.join(results, "unit.json");
const faults = path.join(results, "faults.json");
const e2e = path.join(results, "e2e.json");
const parts = [
  ["format and lint", bin("biome"), ["ci", "--error-on-warnings", "."]],
  ["route types", bin("next"), ["typegen"]],
  ["types", bin("tsc"), ["--noEmit"]],
  // the command's launcher imports what this makes
  ["bundles", process.execPath, ["scripts/build-node.mjs"]],
  [
    "arrows",
    process.execPath,
    [
      "node_modules/dependency-cruiser/bin/dependency-cruise.mjs",
      "app",
      "components",
      "lib",
      "inngest",
      "cli",
      "instrumentation.ts",
      "instrumentation-node.ts",
      "--config",
      ".dependency-cruiser.cjs",
    ],
  ],
  [
    "unit and integration",
    bin("vitest"),
    ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${unit}`],
  ],
  ["faults", process.execPath, ["scripts/test-faults.mjs", "--quick", "--json", faults]],
  ["end to end", bin("playwright"), ["test"], { PLAYWRIGHT_JSON_OUTPUT_FILE: e2e }],
];

let failedPart;
for (const [name, command, args, env] of parts) {
  console.log(`\n== ${name}`);
  const began = performance.now();
  const { status } = spawnSync(command, args, {
    stdio: "inherit",
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1", ...env },
  });
  console.log(
    `== ${name}: ${status === 0 ? "passed" : "FAILED"} (${((performance.now() - began) / 1000).toFixed(0)} s)`,
  );
  if (status !== 0) {
    failedPart = name;
    break;
  }
}

const read = (file) => (fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, "utf8")) : undefined);
const tests = [read(unit), read(faults)];
const journeys = read(e2e)?.stats;
const sum = (key) => tests.reduce((total, file) => total + (file?.[key] ?? 0), 0);
const passed = sum("numPassedTests") + (journeys?.expected ?? 0) + (journeys?.flaky ?? 0);
const failed = sum("numFailedTests") + (journeys?.unexpected ?? 0);
if (failedPart) console.log(`\nFailed: ${failedPart}.`);
console.log(`${passed} passed, ${failed || (failedPart ? 1 : 0)} failed`);
process.exit(failedPart ? 1 : 0);
