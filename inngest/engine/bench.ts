import { Inngest } from "inngest";
import { serve } from "inngest/edge";
import { createEngine } from "./index";

/** Measures the engine on a database of its own choosing: give an empty one. Nothing here asserts. */

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
  engine: ReturnType<typeof createEngine>;
}

async function withEngine<T>(
  databaseUrl: string,
  slots: number,
  functions: (client: Inngest.Any) => Parameters<typeof serve>[0]["functions"],
  work: (bench: Bench) => Promise<T>,
): Promise<T> {
  const engine = createEngine({ databaseUrl, slots, handler: (request) => handler(request) });
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
    return await work({ engine, send: (name, list) => client.send(list.map((data) => ({ name, data }))) });
  } finally {
    await engine.stop({ drainMs: 5000 });
  }
}

/** From the call that sends an event to the function's first line, one event at a time on an idle engine. */
export function measureStart(databaseUrl: string, events = 200): Promise<StartLatency> {
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
      times.sort((a, b) => a - b);
      const at = (share: number) =>
        Math.round(times[Math.min(times.length - 1, Math.floor(times.length * share))]! * 10) / 10;
      return { events, medianMs: at(0.5), p99Ms: at(0.99) };
    },
  );
}

/** Runs a function of three steps that do nothing, with so many slots, from the first event sent to the last run ended. */
export function measureThroughput(databaseUrl: string, runs = 1000, atOnce = 10): Promise<Throughput> {
  return withEngine(
    databaseUrl,
    atOnce,
    (client) => [
      client.createFunction({ id: "three", triggers: [{ event: "bench/three" }] }, async ({ step }) => {
        await step.run("a", () => 1);
        await step.run("b", () => 2);
        await step.run("c", () => 3);
        return true;
      }),
      client.createFunction({ id: "warm", triggers: [{ event: "bench/warm" }] }, ({ step }) => step.run("a", () => 1)),
    ],
    async ({ send, engine }) => {
      await send(
        "bench/warm",
        Array.from({ length: 20 }, () => ({})),
      );
      await until(
        async () => (await engine.listRuns({ functionId: "bench-warm", status: "completed", limit: 100 })).length >= 20,
      );
      const memory = () => Math.round(process.memoryUsage().rss / 1e6);
      const before = memory();
      const from = performance.now();
      for (let sent = 0; sent < runs; sent += 100)
        await send(
          "bench/three",
          Array.from({ length: Math.min(100, runs - sent) }, () => ({})),
        );
      await until(async () => {
        const status = await engine.status();
        return status.queueDepth === 0 && status.runningRuns === 0 && status.queuedRuns === 0;
      });
      const seconds = (performance.now() - from) / 1000;
      return {
        runs,
        atOnce,
        seconds: Math.round(seconds * 100) / 100,
        runsPerSecond: Math.round(runs / seconds),
        memoryMb: [before, memory()],
      };
    },
  );
}

async function until(look: () => Promise<boolean>): Promise<void> {
  while (!(await look())) await new Promise((resolve) => setTimeout(resolve, 20));
}
