import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import * as esbuild from "esbuild";
import { buildNode } from "../build-node.mjs";
import { NODE_BUNDLE } from "../node-bundle.mjs";

const root = path.resolve(import.meta.dirname, "../..");

/**
 * Runs the halves of a bench (BENCH_ONLY names one), prints their rows and ends the process: 1 when something broke. What a half
 * starts it adds to `stops`; all of it ends with the bench, however that ends.
 * @param name of its scratch folder
 * @param halves name → what it measures, with { root, folder, stops, row, bundle }
 */
export async function runBench(name, halves) {
  process.chdir(root);
  process.env.CV_IMPROVER_ROOT = root;
  process.env.LOG_LEVEL ??= "silent";
  process.env.NODE_ENV = "production";
  process.noDeprecation = true;
  for (const variable of ["DATABASE_URL", "REDIS_URL", "OPENAI_API_KEY", "OPENAI_BASE_URL", "INNGEST_DEV"])
    delete process.env[variable];

  const folder = fs.mkdtempSync(path.join(os.tmpdir(), `cv-${name}-`));
  fs.chmodSync(folder, 0o755); // PostgreSQL's own user has to enter it when we are root
  const stops = [() => fs.rmSync(folder, { recursive: true, force: true })];
  let stopping;
  const stop = () => {
    stopping ??= (async () => {
      for (const one of stops.reverse()) await one();
    })();
    return stopping;
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => stop().then(() => process.exit(130)));

  const [load] = os.loadavg();
  console.error(
    `${os.cpus().length} × ${os.cpus()[0]?.model}, Node ${process.version}, load ${load.toFixed(1)} before the start`,
  );
  const rows = [];
  let failed = false;
  try {
    await buildNode();
    for (const [half, measure] of Object.entries(halves))
      if (!process.env.BENCH_ONLY || process.env.BENCH_ONLY === half)
        await measure({ root, folder, stops, bundle, row: (...said) => rows.push(toRow(...said)) });
  } catch (error) {
    failed = true;
    console.error(error);
  } finally {
    await stop();
  }
  print(rows, load);
  process.exit(failed ? 1 : 0);
}

/** Bundles what a half measures with, as the workers are bundled, to dist/: name → file under scripts/bench. */
async function bundle(files) {
  await esbuild.build({
    ...NODE_BUNDLE,
    entryPoints: Object.fromEntries(
      Object.entries(files).map(([to, from]) => [to, path.join(root, "scripts/bench", from)]),
    ),
    outdir: "dist",
  });
}

/** `goal` is a limit to stay under, `over` one to exceed. */
function toRow(what, value, unit, { goal, over, note = "" } = {}) {
  const limit = goal ?? over;
  const measured = value === undefined ? "not measured" : `${show(value)} ${unit}`;
  console.error(`  ${what}: ${measured}${note && ` (${note})`}`);
  const met =
    limit === undefined || value === undefined ? "" : (over ? value > over : value < goal) ? "met" : "NOT MET";
  return {
    what,
    measured,
    goal: limit === undefined ? "" : `${over ? "over" : "under"} ${show(limit)} ${unit}`,
    met,
    note,
  };
}

/** A figure with as many places as it deserves. */
export function show(value) {
  if (value >= 100) return Math.round(value).toLocaleString("en");
  const digits = value < 10 ? 100 : 10;
  return String(Math.round(value * digits) / digits);
}

function print(rows, load) {
  const all = [{ what: "", measured: "measured", goal: "goal", met: "", note: "" }, ...rows];
  const width = (key) => Math.max(...all.map((line) => line[key].length));
  for (const line of all)
    console.log(
      `${line.what.padEnd(width("what"))}  ${line.measured.padStart(width("measured"))}  ${line.goal.padStart(width("goal"))}  ${line.met.padEnd(width("met"))}  ${line.note}`.trimEnd(),
    );
  const goals = rows.filter((line) => line.goal);
  const open = goals.filter((line) => line.met !== "met");
  console.log(
    `\n${goals.length - open.length} of ${goals.length} goals met${open.length ? `; not: ${open.map((line) => line.what).join("; ")}` : ""}.`,
  );
  if (load > 1)
    console.log(`Other work was running on this machine (load ${load.toFixed(1)}): it would do better alone.`);
}
