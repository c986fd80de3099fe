// `npm run test:faults`: real processes, killed; a real PostgreSQL, restarted under them; proxies and a model server that misbehave.
//   --seeds N      how many seeds each fault is tried with (20)
//   --only WORDS   only faults whose sentence holds these words, e.g. --only F5
//   --quick        only the files that need neither the built application nor a minute of waiting (`npm test` takes them with 3 seeds)
//   --minutes N    instead of them: one long run of N minutes with kills at random, and its figures
import { spawnSync } from "node:child_process";
import path from "node:path";

process.chdir(path.resolve(import.meta.dirname, ".."));
const args = process.argv.slice(2);
const option = (name) => (args.includes(`--${name}`) ? args[args.indexOf(`--${name}`) + 1] : undefined);
const bin = (name) => path.resolve("node_modules/.bin", name);

const minutes = option("minutes");
const [command, commandArgs] = minutes
  ? [bin("tsx"), ["faults/long-run.ts", "--minutes", minutes]]
  : [
      bin("vitest"),
      [
        "run",
        "--config",
        "faults/vitest.config.ts",
        ...(option("only") ? ["-t", option("only")] : []),
        ...(option("json") ? ["--reporter=default", "--reporter=json", `--outputFile.json=${option("json")}`] : []),
      ],
    ];
const { status } = spawnSync(command, commandArgs, {
  stdio: "inherit",
  env: { ...process.env, FAULT_SEEDS: option("seeds") ?? "20", ...(args.includes("--quick") && { FAULT_QUICK: "1" }) },
});
process.exit(status ?? 1);
