// `npm run bench:engine`: how fast and how frugal the embedded engine is on this machine, with PostgreSQL as delivered (fsync on); takes
// about five minutes. With INNGEST_ENGINE_URL the same functions run on a real Inngest server, its figures beside ours.
// BENCH_RUNS: how many runs are queued and drained (10,000).
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import * as esbuild from "esbuild";
import pg from "pg";
import { NODE_BUNDLE } from "./node-bundle.mjs";
import { startPostgres } from "./postgres.mjs";

const root = path.resolve(import.meta.dirname, "..");
process.chdir(root);
process.env.NODE_ENV = "production";
process.noDeprecation = true;
const serverUrl = process.env.INNGEST_ENGINE_URL;
const queued = Number(process.env.BENCH_RUNS ?? 10_000);

const folder = fs.mkdtempSync(path.join(os.tmpdir(), "cv-bench-engine-"));
fs.chmodSync(folder, 0o755); // PostgreSQL's own user has to enter it when we are root
const bundle = path.join(root, ".data/bench-engine.mjs");
await esbuild.build({ ...NODE_BUNDLE, entryPoints: ["inngest/engine/bench.ts"], outfile: bundle });
const bench = await import(pathToFileURL(bundle).href);

const server = await startPostgres({ dir: path.join(folder, "postgres"), database: "bench" });
const stop = async () => {
  await server.stop();
  fs.rmSync(folder, { recursive: true, force: true });
};
for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => stop().then(() => process.exit(1)));

let count = 0;
/** Each measurement has an empty database of its own. */
async function fresh() {
  const name = `bench_${++count}`;
  const client = new pg.Client(server.url);
  await client.connect();
  await client.query(`create database ${name}`);
  await client.end();
  return server.url.replace(/[^/]*$/, name);
}

const rows = [];
async function row(what, measure) {
  const own = await measure(await fresh(), undefined);
  const other = serverUrl ? await measure(undefined, serverUrl).catch((error) => `failed: ${error.message}`) : "";
  rows.push({ what, embedded: own, ...(serverUrl && { inngest: other }) });
  console.error(`  ${what}: ${own}${other && `   Inngest server: ${other}`}`);
}

console.error(
  `load average before: ${os
    .loadavg()
    .map((n) => n.toFixed(1))
    .join(" ")}`,
);
await row("event → first line of the function, idle, p50 / p99 of 200", async (database, url) => {
  const { medianMs, p99Ms } = await bench.measureStart(database, 200, url);
  return `${medianMs} / ${p99Ms} ms`;
});
for (const atOnce of [1, 10, 100])
  await row(`function of three steps, ${atOnce} at once`, async (database, url) => {
    const { runsPerSecond } = await bench.measureThroughput(database, atOnce === 1 ? 300 : 1000, atOnce, url);
    return `${runsPerSecond} runs/s`;
  });
await row(`${queued.toLocaleString("en")} queued runs, 10 at once`, async (database, url) => {
  const { seconds, memoryMb } = await bench.measureThroughput(database, queued, 10, url);
  const size = database ? `; database ${((await sizeOf(database)) / queued / 1024).toFixed(1)} KB a run` : "";
  return `${Math.round(seconds)} s; memory ${memoryMb.join(" → ")} MB${size}`;
});
await row("1,000 runs asleep for 10 s: awake after their time, p50 / p99", async (database, url) => {
  const { medianMs, p99Ms, lost } = await bench.measureSleeping(database, 1000, 10, url);
  return `${medianMs} / ${p99Ms} ms late; ${lost} lost`;
});
console.error(
  `load average after: ${os
    .loadavg()
    .map((n) => n.toFixed(1))
    .join(" ")}\n`,
);
console.table(Object.fromEntries(rows.map(({ what, ...figures }) => [what, figures])));
if (!serverUrl) console.log("Set INNGEST_ENGINE_URL to the address of an Inngest dev server to measure beside it.");
await stop();
process.exit(0);

async function sizeOf(url) {
  const client = new pg.Client(url);
  await client.connect();
  try {
    const { rows: found } = await client.query(
      "select sum(pg_total_relation_size(c.oid))::float8 as size from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'inngest_engine' and c.relkind = 'r'",
    );
    return found[0].size;
  } finally {
    await client.end();
  }
}
