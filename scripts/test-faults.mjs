// `npm run test:faults`: real processes, killed and frozen; a real PostgreSQL, restarted under them; proxies and a model server that
// misbehave. Closes with a table of what was broken and what came of it.
//   --seeds N      how many seeds each fault is tried with (20)
//   --only WORDS   only faults whose sentence holds these words, e.g. --only F5
//   --short        3 seeds, one for what takes long, and no real minutes of waiting
//   --quick        as part of `npm test`: of the short run what kills, restarts and repeats, with no build of the pages
//   --workers N    how many files side by side (3; 4 with --quick)
//   --json FILE    vitest's report too
//   --minutes N    instead of them: one long run of N minutes with kills at random, and its figures; `--kills N` ends it after so many
//   --bare         the same with small processes that hold the engine and an app only, so that a thousand kills take twenty minutes
import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";

process.chdir(path.resolve(import.meta.dirname, ".."));
const args = process.argv.slice(2);
const option = (name) => (args.includes(`--${name}`) ? args[args.indexOf(`--${name}`) + 1] : undefined);
const bin = (name) => path.resolve("node_modules/.bin", name);
const quick = args.includes("--quick");
const short = quick || args.includes("--short");
/** What `--quick` is: kills of the engine alone with restarts of PostgreSQL, kills at boundaries, the judge, repeated events, a model's faults, cancels. */
const QUICK = {
  files: ["bare", "kill", "control", "model"].map((name) => `faults/${name}.fault.ts`),
  tests: "^(engine alone|F1|the judge|F9|F10|F11|F13|fan-out|two tabs)\\b",
};
const env = {
  ...process.env,
  FAULT_SEEDS: option("seeds") ?? (short ? "3" : "20"),
  FAULT_WORKERS: option("workers") ?? (quick ? "4" : "3"),
  ...(short && { FAULT_QUICK: "1" }),
};
const run = (command, commandArgs) => spawnSync(command, commandArgs, { stdio: "inherit", env }).status ?? 1;

const minutes = option("minutes");
const kills = option("kills");
const limits = [...(minutes ? ["--minutes", minutes] : []), ...(kills ? ["--kills", kills] : [])];
if (args.includes("--bare")) process.exit(run(bin("tsx"), ["faults/bare-run.ts", ...limits]));
if (minutes) process.exit(run(bin("tsx"), ["faults/long-run.ts", ...limits]));

const RESULTS = ".data/faults/results.jsonl";
const report = path.resolve(option("json") ?? ".data/faults/vitest.json");
fs.rmSync(RESULTS, { force: true });
fs.rmSync(report, { force: true });
const status = run(bin("vitest"), [
  "run",
  "--config",
  "faults/vitest.config.ts",
  "--reporter=default",
  "--reporter=json",
  `--outputFile.json=${report}`,
  ...(option("only") ? ["-t", option("only")] : quick ? [...QUICK.files, "-t", QUICK.tests] : []),
]);

/** What every fault of the plan (issue 4, F1 to F15 and more) came to; a fault without figures failed before it was judged, or was not asked for. */
const FAULTS = ["F1", "F2", "F3, F4", "F5", "F6", "F7", "F8", "F9", "F10", "F11", "F12", "F13", "F14", "F15"];
const EXTRA = ["engine alone", "take-over", "two tabs", "fan-out"];
const results = fs.existsSync(RESULTS)
  ? fs.readFileSync(RESULTS, "utf8").trim().split("\n").filter(Boolean).map(JSON.parse)
  : [];
const tests = fs.existsSync(report)
  ? JSON.parse(fs.readFileSync(report, "utf8")).testResults.flatMap(({ assertionResults }) => assertionResults)
  : [];
const seconds = (times, share) => {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted.length === 0
    ? ""
    : (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] / 1000).toFixed(1);
};
const sum = (list, key) => list.reduce((total, result) => total + result[key], 0);
const rows = [...FAULTS, ...EXTRA].map((fault) => {
  const found = results.filter((result) => result.fault === fault);
  const own = tests.filter(
    ({ title }) =>
      title.startsWith(`${fault.split(",")[0]}:`) ||
      title.startsWith(`${fault}:`) ||
      title.startsWith(`${fault} `) ||
      title.startsWith(`${fault},`),
  );
  const times = found.flatMap((result) => result.recoveries);
  const failed = own.filter((test) => test.status === "failed").length;
  return {
    fault,
    seeds: found.length ? String(Math.max(...found.map((result) => result.seeds))) : "",
    injected: found.map((result) => result.injected).join("; "),
    lost: found.length ? String(sum(found, "lost")) : "",
    double: found.length ? String(sum(found, "double")) : "",
    wrong: found.length ? String(sum(found, "wrong")) : "",
    p50: seconds(times, 0.5),
    p95: seconds(times, 0.95),
    max: seconds(times, 1),
    result: failed ? "FAILED" : found.length ? "passed" : "not run",
  };
});
const columns = {
  fault: "fault",
  seeds: "seeds",
  injected: "what was done",
  lost: "lost",
  double: "double",
  wrong: "wrong",
  p50: "recovery p50 s",
  p95: "p95 s",
  max: "max s",
  result: "",
};
const widths = Object.fromEntries(
  Object.entries(columns).map(([key, title]) => [key, Math.max(title.length, ...rows.map((row) => row[key].length))]),
);
const line = (row) =>
  Object.keys(columns)
    .map((key) =>
      /^\d/.test(row[key]) && key !== "injected" ? row[key].padStart(widths[key]) : row[key].padEnd(widths[key]),
    )
    .join("  ")
    .trimEnd();
const shown = rows.filter((row) => !quick || row.result !== "not run");
console.log(`\n${line(columns)}\n${shown.map(line).join("\n")}\n`);
const slow = rows.filter(({ p95 }) => Number(p95) > 45).map(({ fault }) => fault);
if (slow.length > 0) console.log(`Recovery takes longer than 45 s: ${slow.join(", ")}.`);
process.exit(status || (slow.length > 0 ? 1 : 0));
