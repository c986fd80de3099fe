import http from "node:http";
import type { AddressInfo } from "node:net";
import { Inngest } from "inngest";
import { serve } from "inngest/edge";
import { createEngine } from "./index";

/**
 * Measures the embedded engine on the database given (an empty one), or, where an address is given instead, the Inngest server there:
 * the same functions, called over HTTP. Nothing here asserts.
 */

export interface StartLatency {
  events: number;
  medianMs: number;
  p99Ms: number;
}

export interface Throughput {
  runs: number;
  atOnce: number;
  seconds: number;
  runsPerSecond: number;
  /** resident memory before and after, in MB */
  memoryMb: [number, number];
}

const quiet = { info: () => {}, warn: () => {}, error: () => {}, debug: () => {} };

interface Bench {
  send: (name: string, data: Record<string, unknown>[]) => Promise<unknown>;
}

export interface Waking {
  runs: number;
  /** how long after its time a run woke */
  medianMs: number;
  p99Ms: number;
  lost: number;
}

type Functions = (client: Inngest.Any) => Parameters<typeof serve>[0]["functions"];

async function withEngine<T>(
  databaseUrl: string | undefined,
  slots: number,
  functions: Functions,
  work: (bench: Bench) => Promise<T>,
  serverUrl?: string,
): Promise<T> {
  if (serverUrl) return withServer(serverUrl, functions, work);
  const engine = createEngine({ databaseUrl: databaseUrl!, slots, handler: (request) => handler(request) });
  const client = new Inngest({
    id: "bench",
    baseUrl: engine.baseUrl,
    isDev: true,
    logger: quiet,
    fetch: (input, init) => engine.fetch(new Request(input as string, init)),
  });
  const handler = serve({ client, functions: functions(client) });
  await engine.start();
  try {
    return await work({ send: (name, list) => client.send(list.map((data) => ({ name, data }))) });
  } finally {
    await engine.stop({ drainMs: 5000 });
  }
}

/** The same on an Inngest dev server: the functions are served over HTTP and registered there. */
async function withServer<T>(url: string, functions: Functions, work: (bench: Bench) => Promise<T>): Promise<T> {
  // an id of its own each time: what an earlier measurement left there is not called
  const client = new Inngest({ id: `bench-${Date.now()}`, baseUrl: url, isDev: true, logger: quiet });
  const handler = serve({ client, functions: functions(client) });
  const server = http.createServer(async (incoming, outgoing) => {
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(chunk as Buffer);
    const response = await handler(
      new Request(`http://${incoming.headers.host}${incoming.url}`, {
        method: incoming.method,
        headers: Object.entries(incoming.headers).map(([name, value]): [string, string] => [name, String(value)]),
        ...(chunks.length > 0 && { body: Buffer.concat(chunks) }),
      }),
    );
    outgoing.writeHead(response.status, Object.fromEntries(response.headers));
    outgoing.end(Buffer.from(await response.arrayBuffer()));
  });
  await new Promise<void>((ok) => server.listen(0, "127.0.0.1", ok));
  const { port } = server.address() as AddressInfo;
  try {
    const answer = await fetch(`http://127.0.0.1:${port}/api/inngest`, { method: "PUT" });
    if (!answer.ok) throw new Error(`The functions could not be registered at ${url} (HTTP ${answer.status}).`);
    return await work({ send: (name, list) => client.send(list.map((data) => ({ name, data }))) });
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

/** From the call that sends an event to the function's first line, one event at a time on an idle engine. */
export function measureStart(databaseUrl: string | undefined, events = 200, serverUrl?: string): Promise<StartLatency> {
  let started: (at: number) => void = () => {};
  return withEngine(
    databaseUrl,
    4,
    (client) => [
      client.createFunction({ id: "start", triggers: [{ event: "bench/start" }] }, () => started(performance.now())),
    ],
    async ({ send }) => {
      const times: number[] = [];
      for (let i = 0; i < events + 20; i++) {
        const at = new Promise<number>((resolve) => {
          started = resolve;
        });
        const from = performance.now();
        await send("bench/start", [{}]);
        const took = (await at) - from;
        // the first few pay for connections and plans
        if (i >= 20) times.push(took);
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
      return { events, ...spread(times) };
    },
    serverUrl,
  );
}

/** Runs a function of three steps that do nothing, with so many slots, from the first event sent to the last run ended. */
export function measureThroughput(
  databaseUrl: string | undefined,
  runs = 1000,
  atOnce = 10,
  serverUrl?: string,
): Promise<Throughput> {
  let ended = 0;
  let warm = 0;
  return withEngine(
    databaseUrl,
    atOnce,
    (client) => [
      client.createFunction({ id: "three", triggers: [{ event: "bench/three" }] }, async ({ step }) => {
        await step.run("a", () => 1);
        await step.run("b", () => 2);
        await step.run("c", () => 3);
        // the body may be called again after this: a run counts when all its steps are there
        ended++;
        return true;
      }),
      client.createFunction({ id: "warm", triggers: [{ event: "bench/warm" }] }, async ({ step }) => {
        await step.run("a", () => 1);
        warm++;
      }),
    ],
    async ({ send }) => {
      await send(
        "bench/warm",
        Array.from({ length: 20 }, () => ({})),
      );
      await until(async () => warm >= 20);
      const memory = () => Math.round(process.memoryUsage().rss / 1e6);
      const before = memory();
      const from = performance.now();
      for (let sent = 0; sent < runs; sent += 100)
        await send(
          "bench/three",
          Array.from({ length: Math.min(100, runs - sent) }, () => ({})),
        );
      await until(async () => ended >= runs);
      const seconds = (performance.now() - from) / 1000;
      return {
        runs,
        atOnce,
        seconds: Math.round(seconds * 100) / 100,
        runsPerSecond: Math.round(runs / seconds),
        memoryMb: [before, memory()],
      };
    },
    serverUrl,
  );
}

/** Puts so many runs to sleep, all of them before the first wakes, and sees how late each wakes. */
export function measureSleeping(
  databaseUrl: string | undefined,
  runs = 1000,
  seconds = 10,
  serverUrl?: string,
): Promise<Waking> {
  const late = new Map<string, number>();
  return withEngine(
    databaseUrl,
    10,
    (client) => [
      client.createFunction({ id: "sleeper", triggers: [{ event: "bench/sleep" }] }, async ({ step, runId }) => {
        const due = await step.run("due", () => Date.now() + seconds * 1000);
        await step.sleepUntil("until then", new Date(due));
        if (!late.has(runId)) late.set(runId, Date.now() - due);
      }),
    ],
    async ({ send }) => {
      for (let sent = 0; sent < runs; sent += 100)
        await send(
          "bench/sleep",
          Array.from({ length: 100 }, () => ({})),
        );
      const deadline = Date.now() + seconds * 1000 + 120_000;
      await until(async () => late.size >= runs || Date.now() > deadline);
      return { runs, ...spread([...late.values()]), lost: runs - late.size };
    },
    serverUrl,
  );
}

function spread(times: number[]): { medianMs: number; p99Ms: number } {
  times.sort((a, b) => a - b);
  const at = (share: number) =>
    Math.round((times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0) * 10) / 10;
  return { medianMs: at(0.5), p99Ms: at(0.99) };
}

async function until(look: () => Promise<boolean>): Promise<void> {
  while (!(await look())) await new Promise((resolve) => setTimeout(resolve, 20));
}
