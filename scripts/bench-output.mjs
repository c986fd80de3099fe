// `npm run bench:output`: how fast documents are made, on this machine, beside the figures to beat. Takes some minutes.
// BENCH_PORT chooses the port of the server it starts (4330), BENCH_ONLY=workers|server one half.
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import * as esbuild from "esbuild";
import { measureOutput } from "./bench/measure-server.mjs";
import { buildNode } from "./build-node.mjs";

const root = path.resolve(import.meta.dirname, "..");
process.chdir(root);
process.env.CV_IMPROVER_ROOT = root;
process.env.LOG_LEVEL ??= "silent";
process.env.NODE_ENV = "production";
process.noDeprecation = true;
for (const name of ["DATABASE_URL", "REDIS_URL", "OPENAI_API_KEY", "OPENAI_BASE_URL", "INNGEST_DEV"])
  delete process.env[name];
const only = process.env.BENCH_ONLY;

const rows = [];
/** `goal` is a limit; `atLeast` turns it round. */
function row(what, value, unit, { goal, atLeast = false, note = "" } = {}) {
  const met =
    goal === undefined || value === undefined ? "" : (atLeast ? value > goal : value < goal) ? "met" : "NOT MET";
  const sign = atLeast ? "over" : "under";
  rows.push({
    what,
    measured: value === undefined ? "not measured" : `${show(value)} ${unit}`,
    goal: goal === undefined ? "" : `${sign} ${show(goal)} ${unit}`,
    met,
    note,
  });
  console.error(`  ${what}: ${rows.at(-1).measured}${note && ` (${note})`}`);
}
const show = (value) => (value >= 100 ? Math.round(value).toLocaleString("en") : String(Math.round(value * 10) / 10));
const cpu = (ms) => (ms > 0 ? `processor time ${show(ms)} ms` : "");

const folder = fs.mkdtempSync(path.join(os.tmpdir(), "cv-bench-output-"));
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
let failed = false;
try {
  await buildNode();
  if (only !== "server") await measureWorkers();
  if (only !== "workers") await measureRunning();
} catch (error) {
  failed = true;
  console.error(error);
} finally {
  await stop();
}
print();
process.exit(failed ? 1 : 0);

async function measureWorkers() {
  console.error("Warm workers:");
  await esbuild.build({
    entryPoints: { "bench-output": path.join(root, "scripts/bench/measure-output.ts") },
    outdir: "dist",
    outExtension: { ".js": ".mjs" },
    bundle: true,
    platform: "node",
    target: "node20",
    format: "esm",
    packages: "external",
    alias: { "@": root },
    jsx: "automatic",
    logLevel: "warning",
  });
  const output = await import("../dist/bench-output.mjs");
  stops.push(() => output.close());
  const render = await output.measureRender();
  row(`PDF of ${render.pages} pages, read back and proved`, render.ms, "ms", {
    goal: 79,
    note: `90 of 100 within ${show(render.p90Ms)} ms; ${cpu(render.cpuMs)}`,
  });
  const clients = await output.measureClients();
  row("PDFs with 4 clients", clients.perSecond, "/s", { goal: 16, atLeast: true, note: `${cpu(clients.cpuMs)} each` });
  row("Memory of a worker after that", clients.workerMb, "MB", { goal: 190 });
  const lengths = await output.measureLength();
  for (const { pages, ms, cpuMs } of lengths)
    row(`PDF of ${pages} pages`, ms, "ms", { note: `${show(ms / pages)} ms a page; ${cpu(cpuMs)}` });
  const [short, long] = [lengths.find(({ pages }) => pages > 1), lengths.at(-1)];
  row("A page of the longest, against one of the shortest", long.ms / long.pages / (short.ms / short.pages), "×", {
    goal: 1.3,
    note: "linear is 1",
  });
  const merge = await output.measureMerge();
  row(`Merge of ${merge.files} PDFs, ${show(merge.mb)} MB`, merge.ms, "ms", { goal: 1000, note: cpu(merge.cpuMs) });
}

async function measureRunning() {
  console.error("The application, started with npm start on an empty data folder:");
  const server = await measureOutput({
    root,
    dataDir: path.join(folder, "data"),
    port: Number(process.env.BENCH_PORT ?? 4330),
    stops,
  });
  row("PDF at the endpoint, over HTTP", server.atOnce.ms, "ms", {
    goal: 102,
    note: `one request: drawn, read back, proved, sent; ${cpu(server.atOnce.cpuMs)} of all processes`,
  });
  row("The same with 4 clients", server.atOnce.perSecond, "/s", { goal: 16, atLeast: true });
  row("PDF kept, asked for → in hand, over HTTP", server.pdfMs, "ms", {
    note: `click, durable job, stored, told, downloaded; ${cpu(server.pdfCpuMs)} of all processes`,
  });
  row("The same with 4 clients", server.pdfsPerSecond, "/s");
  row("A change on the screen → its pages drawn", server.preview.ms, "ms", {
    goal: 300,
    note: `in Chromium, 90 of 100 within ${show(server.preview.p90Ms)} ms`,
  });
}

function print() {
  const head = { what: "", measured: "measured", goal: "goal", met: "", note: "" };
  const all = [head, ...rows];
  const width = (key) => Math.max(...all.map((line) => line[key].length));
  for (const line of all)
    console.log(
      `${line.what.padEnd(width("what"))}  ${line.measured.padStart(width("measured"))}  ${line.goal.padStart(width("goal"))}  ${line.met.padEnd(width("met"))}  ${line.note}`.trimEnd(),
    );
  if (load > 1)
    console.log(
      `\nOther work was running on this machine (load ${load.toFixed(1)}): by the clock it would do better alone.`,
    );
}
