// `npm run bench`: how fast the parts are, on this machine, beside the figures to beat. Needs nothing running; takes some minutes.
// BENCH_PORT chooses the port of the server it starts (4320), BENCH_ONLY=parts|server one half.
import path from "node:path";
import { measureServer } from "./bench/measure-server.mjs";
import { runBench, show } from "./bench/run-bench.mjs";
import { startPostgres } from "./postgres.mjs";

/**
 * Figures of a Django, Celery and WeasyPrint system doing the same on such a machine: issue 3, "Measured". They were not taken in
 * the same run, so a small difference says nothing. In ms, PDFs a second and MB.
 */
const TO_BEAT = { extract: 34, submit: 83, render: 79, endpoint: 102, pdfsPerSecond: 16, start: 2200, idle: 685 };
/** What reading is to take at most: issue 5, "Speed". In ms, times the library alone, and MB. */
const GOALS = { read: 60, readRatio: 1.5, bullets: 300, workerMb: 200, coldRead: 1000 };

await runBench("bench", { parts: measureParts, server: measureRunning });

async function measureParts({ folder, stops, row, bundle }) {
  console.error("Parts, in this process and its warm child processes:");
  await bundle({ "bench-parts": "measure-parts.ts", "workers/bench-plain-text": "plain-text-worker.ts" });
  const parts = await import("../dist/bench-parts.mjs");
  const reading = await parts.measureReading();
  row("Text of a 2-page PDF, unpdf alone, warm worker", reading.unpdfMs, "ms");
  row("Text of a 2-page PDF, our extraction, warm worker", reading.extractMs, "ms", {
    goal: TO_BEAT.extract,
    note: `${ratio(reading.extractMs, reading.unpdfMs)} × unpdf alone`,
  });
  row("The same PDF to a structured CV, warm worker", reading.readMs, "ms", { goal: GOALS.read });
  row("The same, against unpdf alone", reading.readMs / reading.unpdfMs, "×", { goal: GOALS.readRatio });
  row(`${reading.bullets} bullets to a structured CV, warm worker`, reading.bulletsMs, "ms", {
    goal: GOALS.bullets,
    note: "30 jobs as text",
  });
  row("Memory of the reading worker after that", reading.workerMb, "MB", { goal: GOALS.workerMb });
  const improvement = await parts.measureImprovement();
  row("Rule-based improvement, all parts of the CV", improvement.rulesMs, "ms", {
    note: `${improvement.changes} changes; questions and two scores besides: ${show(improvement.restMs)} ms`,
  });
  const rendering = await parts.measureRendering();
  row("2-page PDF, warm worker, read back and proved", rendering.renderMs, "ms", {
    goal: TO_BEAT.render,
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

async function measureRunning({ root, folder, stops, row }) {
  console.error("The application, started with npm start on an empty data folder:");
  const server = await measureServer({
    root,
    dataDir: path.join(folder, "data"),
    port: Number(process.env.BENCH_PORT ?? 4320),
    stops,
  });
  row("npm start → first page, second start", server.startMs, "ms", {
    goal: TO_BEAT.start,
    note: `median of ${server.starts}; the very first, without building: ${show(server.firstStartMs)} ms`,
  });
  row("Memory of all processes, idle after the start", server.idle.mb, "MB", {
    goal: TO_BEAT.idle,
    note: `${server.idle.measure}; ${server.idle.parts}`,
  });
  row("Upload accepted (POST, 2-page PDF)", server.submitMs, "ms", {
    goal: TO_BEAT.submit,
    note: `${server.submits} uploads one after another`,
  });
  row("First upload after a start → read, 2-page PDF", server.firstReadMs, "ms", {
    goal: GOALS.coldRead,
    note: "nothing was read before; durable job",
  });
  row("PDF at the endpoint, over HTTP", server.atOnce.ms, "ms", {
    goal: TO_BEAT.endpoint,
    note: "one request: drawn, read back, proved, sent",
  });
  row("The same with 4 clients", server.atOnce.perSecond, "/s", { over: TO_BEAT.pdfsPerSecond });
  row("PDF kept, asked for → in hand, over HTTP", server.pdfMs, "ms", {
    note: "click, durable job, stored, told, downloaded",
  });
  row("The same with 4 clients", server.pdfsPerSecond, "/s", {
    note: `${server.pdfs} in ${show(server.pdfsSeconds)} s`,
  });
  row("Memory of all processes after that load", server.after.mb, "MB", { note: server.after.parts });
}

function ratio(a, b) {
  return (a / b).toFixed(2);
}
