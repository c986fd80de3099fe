// `npm run bench:output`: how fast documents are made, on this machine, beside the figures to beat. Takes some minutes.
// BENCH_PORT chooses the port of the server it starts (4330), BENCH_ONLY=workers|server one half.
import path from "node:path";
import { measureOutput } from "./bench/measure-server.mjs";
import { runBench, show } from "./bench/run-bench.mjs";

const cpu = (ms) => (ms > 0 ? `processor time ${show(ms)} ms` : "");

await runBench("bench-output", { workers: measureWorkers, server: measureRunning });

async function measureWorkers({ stops, row, bundle }) {
  console.error("Warm workers:");
  await bundle({ "bench-output": "measure-output.ts" });
  const output = await import("../dist/bench-output.mjs");
  stops.push(() => output.close());
  const render = await output.measureRender();
  row(`PDF of ${render.pages} pages, read back and proved`, render.ms, "ms", {
    goal: 79,
    note: `90 of 100 within ${show(render.p90Ms)} ms; ${cpu(render.cpuMs)}`,
  });
  const clients = await output.measureClients();
  row("PDFs with 4 clients", clients.perSecond, "/s", { over: 16, note: `${cpu(clients.cpuMs)} each` });
  row("Memory of a worker after that", clients.workerMb, "MB", { goal: 190 });
  const lengths = await output.measureLength();
  for (const { pages, words, ms, cpuMs } of lengths)
    row(`PDF of ${pages} pages`, ms, "ms", { note: `${show((ms / words) * 100)} ms for 100 words; ${cpu(cpuMs)}` });
  const [short, long] = [lengths[0], lengths.at(-1)];
  row("A word of the longest, against one of the shortest", long.ms / long.words / (short.ms / short.words), "×", {
    goal: 1.3,
    note: "linear is 1",
  });
  const merge = await output.measureMerge();
  row(`Merge of ${merge.files} PDFs, ${show(merge.mb)} MB`, merge.ms, "ms", { goal: 1000, note: cpu(merge.cpuMs) });
}

async function measureRunning({ root, folder, stops, row }) {
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
  row("The same with 4 clients", server.atOnce.perSecond, "/s", { over: 16 });
  row("PDF kept, asked for → in hand, over HTTP", server.pdfMs, "ms", {
    note: `click, durable job, stored, told, downloaded; ${cpu(server.pdfCpuMs)} of all processes`,
  });
  row("The same with 4 clients", server.pdfsPerSecond, "/s");
  row("A change on the screen → its pages drawn", server.preview.ms, "ms", {
    goal: 300,
    note: `in Chromium, 90 of 100 within ${show(server.preview.p90Ms)} ms`,
  });
}
