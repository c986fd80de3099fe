// Measures the running application from outside, as its users meet it.
import { spawn } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import pg from "pg";

const STARTS = 3;
const UPLOADS = 30;
const PDFS_ALONE = 20;
const CLIENTS = 4;
const PDFS_EACH = 24;
/** rounds of all clients before anything is counted: two children and the server's own code become warm */
const WARM = 15;
/** A version has so many documents: three templates on two page sizes. */
const CHOICES = ["classic", "modern", "compact"].flatMap((template) =>
  ["A4", "LETTER"].map((pageSize) => ({ template, pageSize })),
);

const sleep = (ms) => new Promise((done) => setTimeout(done, ms));
const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];

export async function measureServer({ root, dataDir, port, stops }) {
  const address = `http://127.0.0.1:${port}`;
  let running;
  stops.push(() => running?.stop());
  const start = async () => {
    running = await startServer(root, dataDir, port, address);
    return running;
  };

  // builds when the sources have changed, which no figure may count
  await (await start()).stop();
  fs.rmSync(dataDir, { recursive: true, force: true });
  const first = await start();
  await first.stop();
  const times = [];
  for (let i = 0; i < STARTS; i++) {
    times.push((await start()).ms);
    if (i < STARTS - 1) await running.stop();
  }
  await sleep(10_000);
  const idle = memoryOf(running.pid);

  const database = new pg.Client(databaseUrl(dataDir));
  await database.connect();
  stops.push(() => database.end().catch(() => {}));
  const submit = await measureSubmit(root, address, database);
  const atOnce = await measureAtOnce(root, address, database, () => cpuMsOf(running.pid));
  const pdfs = await measurePdfs(root, address, database);
  const after = memoryOf(running.pid);
  await database.end();
  await running.stop();
  return { startMs: median(times), starts: STARTS, firstStartMs: first.ms, idle, after, ...submit, atOnce, ...pdfs };
}

/** Documents alone: one after another, by four clients, and on the screen of a browser. */
export async function measureOutput({ root, dataDir, port, stops }) {
  const address = `http://127.0.0.1:${port}`;
  let running;
  stops.push(() => running?.stop());
  // builds when the sources have changed, which no figure may count
  running = await startServer(root, dataDir, port, address);
  const database = new pg.Client(databaseUrl(dataDir));
  await database.connect();
  stops.push(() => database.end().catch(() => {}));
  const cpuMs = () => cpuMsOf(running.pid);
  const atOnce = await measureAtOnce(root, address, database, cpuMs);
  const pdfs = await measurePdfs(root, address, database, cpuMs);
  await database.end();
  const { measurePreview } = await import("./measure-preview.mjs");
  const preview = await measurePreview(address, path.join(root, "examples/cvs/maria-example-software-engineer.pdf"));
  await running.stop();
  return { atOnce, ...pdfs, preview };
}

async function startServer(root, dataDir, port, address) {
  const from = performance.now();
  const child = spawn(process.execPath, [path.join(root, "scripts/start.mjs")], {
    cwd: root,
    env: { ...process.env, PORT: String(port), HOST: "127.0.0.1", DATA_DIR: dataDir, NEXTAUTH_URL: address },
    stdio: ["ignore", "ignore", "pipe"],
  });
  let said = "";
  child.stderr.on("data", (chunk) => {
    said += chunk;
  });
  const ended = new Promise((done) => child.once("exit", done));
  for (;;) {
    if (child.exitCode !== null) throw new Error(`The server did not start:\n${said}`);
    const page = await fetch(`${address}/`).catch(() => undefined);
    if (page?.ok && (await page.text()).includes("</html>")) break;
    await sleep(10);
  }
  return {
    ms: performance.now() - from,
    pid: child.pid,
    async stop() {
      child.kill("SIGINT");
      await ended;
    },
  };
}

/** One person's browser: keeps the session's cookie, and hears the ends of tasks over the event stream. */
function createVisitor(address) {
  let cookie = "";
  const waiting = new Map();
  const ends = new Map();
  const send = async (where, options = {}) => {
    const response = await fetch(address + where, {
      ...options,
      headers: { ...options.headers, ...(cookie && { cookie }) },
    });
    cookie =
      response.headers
        .getSetCookie()
        .map((line) => line.split(";")[0])
        .join("; ") || cookie;
    return response;
  };
  const listen = async (signal) => {
    const { body } = await send("/api/v1/tasks/events", { signal });
    let text = "";
    for await (const chunk of body.pipeThrough(new TextDecoderStream())) {
      text += chunk;
      const messages = text.split("\n\n");
      text = messages.pop();
      for (const message of messages) {
        const data = message.split("\n").find((line) => line.startsWith("data: "));
        const task = data && JSON.parse(data.slice(6)).task;
        if (!task || !["succeeded", "failed", "cancelled"].includes(task.state)) continue;
        ends.set(task.id, task.state);
        waiting.get(task.id)?.();
      }
    }
  };
  const end = async (taskId) => {
    if (!ends.has(taskId)) await new Promise((done) => waiting.set(taskId, done));
    if (ends.get(taskId) !== "succeeded") throw new Error(`A task of the bench ended as ${ends.get(taskId)}.`);
  };
  return { send, listen, end };
}

async function upload(visitor, bytes, name) {
  const form = new FormData();
  form.set("file", new File([bytes], name));
  const from = performance.now();
  const response = await visitor.send("/api/v1/cvs", { method: "POST", body: form });
  const answer = await response.json();
  const ms = performance.now() - from;
  if (response.status !== 202) throw new Error(`An upload was refused: ${JSON.stringify(answer)}`);
  return { ms, ...answer };
}

async function measureSubmit(root, address, database) {
  const original = fs.readFileSync(path.join(root, "examples/cvs/maria-example-software-engineer.pdf"));
  const visitor = createVisitor(address);
  const times = [];
  let firstReadMs;
  for (let i = -3; i < UPLOADS; i++) {
    const from = performance.now();
    // a comment at the end makes each a file of its own: the same one again would be the task that is there already
    const { ms, taskId } = await upload(visitor, Buffer.concat([original, Buffer.from(`\n%${i}\n`)]), `cv${i}.pdf`);
    if (i >= 0) times.push(ms);
    await ended(database, taskId);
    firstReadMs ??= performance.now() - from;
  }
  return { submitMs: median(times), submits: UPLOADS, firstReadMs };
}

async function ended(database, taskId) {
  for (;;) {
    const { rows } = await database.query('select state from "Task" where id = $1', [taskId]);
    if (rows[0]?.state === "succeeded") return;
    if (rows[0]?.state === "failed") throw new Error("The reading of an upload failed.");
    await sleep(20);
  }
}

/** One request, one PDF: drawn, read back, proved and sent, kept nowhere. What the screen shows while a person is choosing. */
async function measureAtOnce(root, address, database, cpuMs) {
  const original = fs.readFileSync(path.join(root, "examples/cvs/maria-example-software-engineer.pdf"));
  const clients = [];
  for (let i = 0; i <= CLIENTS; i++) {
    const visitor = createVisitor(address);
    const bytes = Buffer.concat([original, Buffer.from(`\n%at once ${i}\n`)]);
    const { cvId, taskId } = await upload(visitor, bytes, "cv.pdf");
    await ended(database, taskId);
    const { rows } = await database.query('select "currentVersionId" as id from "Cv" where id = $1', [cvId]);
    const body = JSON.stringify({ versionId: rows[0].id, options: CHOICES[0] });
    clients.push(async () => {
      const headers = { "content-type": "application/json" };
      const response = await visitor.send("/api/v1/previews", { method: "POST", headers, body });
      const file = new Uint8Array(await response.arrayBuffer());
      if (String.fromCharCode(...file.subarray(0, 5)) !== "%PDF-")
        throw new Error(`No PDF at once (${response.status}).`);
    });
  }
  const [alone, ...together] = clients;
  for (let i = 0; i < WARM; i++) await Promise.all(together.map((client) => client()));
  const times = [];
  const cpuBefore = cpuMs();
  for (let i = -3; i < PDFS_ALONE; i++) {
    const from = performance.now();
    await alone();
    if (i >= 0) times.push(performance.now() - from);
  }
  const aloneCpuMs = (cpuMs() - cpuBefore) / (PDFS_ALONE + 3);
  const from = performance.now();
  await Promise.all(
    together.map(async (client) => {
      for (let i = 0; i < PDFS_EACH; i++) await client();
    }),
  );
  const perSecond = (CLIENTS * PDFS_EACH) / ((performance.now() - from) / 1000);
  return { ms: median(times), cpuMs: aloneCpuMs, perSecond };
}

/** From the click on "download" to the bytes: the page's server action, the durable job, the event stream, the file. */
async function measurePdfs(root, address, database, cpuMs = () => 0) {
  const action = actionId(root, "requestDocumentAction");
  if (!action) return {};
  const listening = new AbortController();
  const clients = [];
  for (let i = 0; i <= CLIENTS; i++)
    clients.push(await createClient(root, address, database, action, i, listening.signal));

  const [alone, ...together] = clients;
  const times = [];
  let cpuBefore = 0;
  for (let i = -3; i < PDFS_ALONE; i++) {
    if (i === 0) cpuBefore = cpuMs();
    const from = performance.now();
    await alone();
    if (i >= 0) times.push(performance.now() - from);
  }
  const pdfCpuMs = (cpuMs() - cpuBefore) / PDFS_ALONE;
  for (const client of together) await client();
  const from = performance.now();
  await Promise.all(
    together.map(async (client) => {
      for (let i = 1; i < PDFS_EACH; i++) await client();
    }),
  );
  const pdfsSeconds = (performance.now() - from) / 1000;
  listening.abort();
  const pdfs = CLIENTS * (PDFS_EACH - 1);
  return { pdfMs: median(times), pdfCpuMs, pdfs, pdfsSeconds, pdfsPerSecond: pdfs / pdfsSeconds };
}

/** A visitor with CVs enough that each call makes a PDF that was not there before. */
async function createClient(root, address, database, action, number, signal) {
  const visitor = createVisitor(address);
  const original = fs.readFileSync(path.join(root, "examples/cvs/maria-example-software-engineer.pdf"));
  const wanted = [];
  for (let i = 0; i < PDFS_EACH / CHOICES.length; i++) {
    const { cvId, taskId } = await upload(
      visitor,
      Buffer.concat([original, Buffer.from(`\n%${number}.${i}\n`)]),
      "cv.pdf",
    );
    await ended(database, taskId);
    const { rows } = await database.query('select "currentVersionId" as id from "Cv" where id = $1', [cvId]);
    for (const options of CHOICES) wanted.push({ cvId, input: { versionId: rows[0].id, format: "pdf", options } });
  }
  visitor.listen(signal).catch(() => {});
  await sleep(300);
  return async () => {
    const { cvId, input } = wanted.pop();
    const response = await visitor.send(`/cvs/${cvId}/download`, {
      method: "POST",
      headers: { "next-action": action, "content-type": "text/plain;charset=UTF-8", accept: "text/x-component" },
      body: JSON.stringify([input]),
    });
    const text = await response.text();
    const documentId = /"document":\{"id":"([^"]+)"/.exec(text)?.[1];
    const taskId = /"task":\{"id":"([^"]+)"/.exec(text)?.[1];
    if (!documentId || !taskId) throw new Error(`The PDF was not taken on (${response.status}): ${text.slice(0, 300)}`);
    await visitor.end(taskId);
    const file = new Uint8Array(await (await visitor.send(`/api/v1/documents/${documentId}/file`)).arrayBuffer());
    if (String.fromCharCode(...file.subarray(0, 5)) !== "%PDF-") throw new Error("What was downloaded is not a PDF.");
  };
}

/** The id by which a browser calls a server action of this build. */
function actionId(root, name) {
  const file = path.join(root, ".next/server/server-reference-manifest.json");
  const { node } = JSON.parse(fs.readFileSync(file, "utf8"));
  return Object.entries(node).find(([, entry]) => entry.exportedName === name)?.[0];
}

function databaseUrl(dataDir) {
  const [, , , port] = fs.readFileSync(path.join(dataDir, "postgres/postmaster.pid"), "utf8").split("\n");
  return `postgresql://postgres:postgres@127.0.0.1:${port}/cv_improver`;
}

/** Processor time of a process and all below it, in ms (Linux; clock ticks of 10 ms). */
function cpuMsOf(pid) {
  if (!fs.existsSync("/proc/self/stat")) return 0;
  const all = fs.readdirSync("/proc").flatMap((name) => {
    const stat = /^\d+$/.test(name) && readOr(`/proc/${name}/stat`);
    if (!stat) return [];
    const fields = stat
      .slice(stat.lastIndexOf(")") + 2)
      .split(" ")
      .map(Number);
    return [{ pid: Number(name), parent: fields[1], ms: (fields[11] + fields[12]) * 10 }];
  });
  const below = (one) => all.filter(({ parent }) => parent === one).flatMap((child) => [child, ...below(child.pid)]);
  return [...all.filter((one) => one.pid === pid), ...below(pid)].reduce((sum, { ms }) => sum + ms, 0);
}

/** Memory of a process and all below it. PSS counts shared pages once over all processes; where it is not told, RSS counts them often. */
function memoryOf(pid) {
  if (!fs.existsSync("/proc/self/smaps_rollup")) return { mb: undefined, measure: "needs Linux", parts: "" };
  const parents = new Map();
  for (const name of fs.readdirSync("/proc").filter((entry) => /^\d+$/.test(entry))) {
    const stat = readOr(`/proc/${name}/stat`);
    if (stat) parents.set(Number(name), Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]));
  }
  const below = (one) => [
    one,
    ...[...parents].filter(([, parent]) => parent === one).flatMap(([child]) => below(child)),
  ];
  let complete = true;
  const groups = {};
  for (const one of below(pid)) {
    const pss = /^Pss:\s+(\d+) kB/m.exec(readOr(`/proc/${one}/smaps_rollup`))?.[1];
    const rss = /^VmRSS:\s+(\d+) kB/m.exec(readOr(`/proc/${one}/status`))?.[1];
    if (pss === undefined) complete = false;
    const group = groupOf(readOr(`/proc/${one}/cmdline`));
    groups[group] = (groups[group] ?? 0) + Number(pss ?? rss ?? 0) / 1024;
  }
  const parts = Object.entries(groups)
    .sort(([, a], [, b]) => b - a)
    .map(([group, mb]) => `${group} ${Math.round(mb)}`)
    .join(", ");
  return {
    mb: Object.values(groups).reduce((sum, mb) => sum + mb, 0),
    measure: complete ? "PSS" : "RSS where PSS is hidden",
    parts,
  };
}

function groupOf(command) {
  if (command.includes("postgres")) return "PostgreSQL";
  if (command.includes("dist/workers/")) return `worker ${/workers\/(\w+)/.exec(command)?.[1]}`;
  if (command.includes("start.mjs")) return "launcher";
  return "web server and engine";
}

function readOr(file) {
  try {
    return fs.readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
