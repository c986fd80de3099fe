// `npm run bench`: how fast the parts are, on this machine, beside the figures to beat. Needs nothing running; takes some minutes.
// BENCH_PORT chooses the port of the server it starts (4320), BENCH_ONLY=parts|server one half.
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import * as esbuild from "esbuild";
import { measureServer } from "./bench/measure-server.mjs";
import { buildNode } from "./build-node.mjs";
import { startPostgres } from "./postgres.mjs";

const root = path.resolve(import.meta.dirname, "..");
process.chdir(root);
process.env.CV_IMPROVER_ROOT = root;
process.env.LOG_LEVEL ??= "silent";
process.env.NODE_ENV = "production";
process.noDeprecation = true;
for (const name of ["DATABASE_URL", "REDIS_URL", "OPENAI_API_KEY", "OPENAI_BASE_URL", "INNGEST_DEV"])
  delete process.env[name];
const only = process.env.BENCH_ONLY;

/**
 * Figures of a Django, Celery and WeasyPrint system doing the same on such a machine: issue 3, "Measured"; those of reading are the goals
 * of issue 5. They were not taken in the same run, so a small difference says nothing.
 */
const TO_BEAT = {
  read: { value: 60, unit: "ms" },
  readRatio: { value: 1.5, unit: "×" },
  bullets: { value: 300, unit: "ms" },
  workerMb: { value: 200, unit: "MB" },
  extract: { value: 34, unit: "ms" },
  submit: { value: 83, unit: "ms" },
  render: { value: 79, unit: "ms" },
  endpoint: { value: 102, unit: "ms" },
  pdfsPerSecond: { value: 16, unit: "/s", more: true },
  start: { value: 2200, unit: "ms" },
  idle: { value: 685, unit: "MB" },
};

const rows = [];
function row(what, value, unit, { beat, note = "" } = {}) {
  const goal = TO_BEAT[beat];
  const won = goal && (goal.more ? value > goal.value : value < goal.value);
  const line = {
    what,
    measured: value === undefined ? "not measured" : `${show(value)} ${unit}`,
    toBeat: "",
    verdict: "",
    note,
  };
  if (goal) line.toBeat = `${show(goal.value)} ${goal.unit}`;
  if (goal && value !== undefined) line.verdict = won ? "beaten" : "NOT BEATEN";
  rows.push(line);
  console.error(`  ${what}: ${line.measured}`);
}

function show(value) {
  if (value >= 100) return Math.round(value).toLocaleString("en");
  const digits = value < 10 ? 100 : 10;
  return String(Math.round(value * digits) / digits);
}

const folder = fs.mkdtempSync(path.join(os.tmpdir(), "cv-bench-"));
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
  if (only !== "server") await measureParts();
  if (only !== "parts") await measureRunning();
} catch (error) {
  failed = true;
  console.error(error);
} finally {
  await stop();
}
print();
process.exit(failed ? 1 : 0);

async function measureParts() {
  console.error("Parts, in this process and its warm child processes:");
  await esbuild.build({
    entryPoints: {
      "bench-parts": path.join(root, "scripts/bench/measure-parts.ts"),
      "workers/bench-plain-text": path.join(root, "scripts/bench/plain-text-worker.ts"),
    },
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
    supported: { "regexp-unicode-property-escapes": true }, // as in build-node.mjs
  });
  const parts = await import("../dist/bench-parts.mjs");
  const reading = await parts.measureReading();
  row("Text of a 2-page PDF, unpdf alone, warm worker", reading.unpdfMs, "ms");
  row("Text of a 2-page PDF, our extraction, warm worker", reading.extractMs, "ms", {
    beat: "extract",
    note: `${ratio(reading.extractMs, reading.unpdfMs)} × unpdf alone`,
  });
  row("The same PDF to a structured CV, warm worker", reading.readMs, "ms", { beat: "read" });
  row("The same, against unpdf alone", reading.readMs / reading.unpdfMs, "×", { beat: "readRatio" });
  row(`${reading.bullets} bullets to a structured CV, warm worker`, reading.bulletsMs, "ms", {
    beat: "bullets",
    note: "30 jobs as text",
  });
  row("Memory of the reading worker after that", reading.workerMb, "MB", { beat: "workerMb" });
  const improvement = await parts.measureImprovement();
  row("Rule-based improvement, all parts of the CV", improvement.rulesMs, "ms", {
    note: `${improvement.changes} changes; questions and two scores besides: ${show(improvement.restMs)} ms`,
  });
  const rendering = await parts.measureRendering();
  row("2-page PDF, warm worker, read back and proved", rendering.renderMs, "ms", {
    beat: "render",
    note: `${ratio(rendering.renderMs, rendering.bareMs)} × bare react-pdf of the same text (${show(rendering.bareMs)} ms in this run); drawing without the proof ${show(rendering.drawMs)} ms`,
  });
  await parts.close();

  const postgres = await startPostgres({ dir: path.join(folder, "engine"), database: "bench_start" });
  stops.push(postgres.stop);
  const other = await startPostgres({ dir: path.join(folder, "engine"), database: "bench_steps" });
  const start = await parts.measureStart(postgres.url);
  row("Event → function start, median", start.medianMs, "ms", { note: `99 of 100 within ${show(start.p99Ms)} ms` });
  const steps = await parts.measureThroughput(other.url);
  row("Functions of three steps, 10 at once", steps.runsPerSecond, "/s", {
    note: `${steps.runs} runs in ${steps.seconds} s, each step durable`,
  });
  await postgres.stop();
}

async function measureRunning() {
  console.error("The application, started with npm start on an empty data folder:");
  const server = await measureServer({
    root,
    dataDir: path.join(folder, "data"),
    port: Number(process.env.BENCH_PORT ?? 4320),
    stops,
  });
  row("npm start → first page, second start", server.startMs, "ms", {
    beat: "start",
    note: `median of ${server.starts}; the very first, without building: ${show(server.firstStartMs)} ms`,
  });
  row("Memory of all processes, idle after the start", server.idle.mb, "MB", {
    beat: "idle",
    note: `${server.idle.measure}; ${server.idle.parts}`,
  });
  row("Upload accepted (POST, 2-page PDF)", server.submitMs, "ms", {
    beat: "submit",
    note: `${server.submits} uploads one after another`,
  });
  row("PDF asked for → in hand, over HTTP", server.pdfMs, "ms", {
    beat: "endpoint",
    note: "durable job, read back, stored, downloaded",
  });
  row("PDFs with 4 clients", server.pdfsPerSecond, "/s", {
    beat: "pdfsPerSecond",
    note: `${server.pdfs} in ${show(server.pdfsSeconds)} s`,
  });
  row("Memory of all processes after that load", server.after.mb, "MB", { note: server.after.parts });
}

function ratio(a, b) {
  return (a / b).toFixed(2);
}

function print() {
  const head = { what: "", measured: "measured", toBeat: "to beat", verdict: "", note: "" };
  const all = [head, ...rows];
  const width = (key) => Math.max(...all.map((line) => line[key].length));
  for (const line of all)
    console.log(
      `${line.what.padEnd(width("what"))}  ${line.measured.padStart(width("measured"))}  ${line.toBeat.padStart(width("toBeat"))}  ${line.verdict.padEnd(width("verdict"))}  ${line.note}`.trimEnd(),
    );
  const open = rows.filter((line) => line.verdict === "NOT BEATEN");
  const goals = rows.filter((line) => line.toBeat);
  console.log(
    `\n${goals.length - open.length} of ${goals.length} figures beaten${open.length ? `; not: ${open.map((line) => line.what).join("; ")}` : ""}.`,
  );
  if (load > 1)
    console.log(`Other work was running on this machine (load ${load.toFixed(1)}): it would do better alone.`);
}
