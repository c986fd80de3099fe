import { createHash, randomUUID } from "node:crypto";
import http from "node:http";
import type { AddressInfo } from "node:net";
import { Inngest } from "inngest";
import { serve } from "inngest/node";
import type { RunState, Scenario, Stage } from "./scenario";

const PATIENCE_MS = 60_000;
const quiet = { info: () => {}, warn: () => {}, error: () => {}, debug: () => {} };

export interface EngineAddress {
  url: string;
  /** of a self-hosted server or Inngest Cloud; without one the engine is spoken to in dev mode */
  signingKey?: string;
  eventKey?: string;
  /** where the engine finds this machine: another one than the engine's own may be needed, e.g. host.docker.internal */
  appHost?: string;
}

/** Serves an app with the functions of all scenarios over HTTP and has it register with the engine. */
export async function openStage(
  { url, signingKey, eventKey, appHost = "127.0.0.1" }: EngineAddress,
  scenarios: Scenario[],
): Promise<{ stage: Stage; close: () => Promise<void> }> {
  const counts = new Map<string, Record<string, number>>();
  const count = (key: string, name: string) => {
    const of = counts.get(key) ?? {};
    counts.set(key, of);
    of[name] = (of[name] ?? 0) + 1;
    return of[name];
  };
  const client = new Inngest({
    id: "scenarios",
    baseUrl: url,
    isDev: !signingKey,
    signingKey,
    eventKey: eventKey ?? "scenarios",
    logger: quiet,
  });
  const functions = scenarios.flatMap((scenario) => scenario.functions(client, count));
  const server = http.createServer((request, response) => handler(request, response));
  await new Promise<void>((done) => server.listen(0, appHost === "127.0.0.1" ? appHost : "0.0.0.0", done));
  const { port } = server.address() as AddressInfo;
  const handler = serve({ client, functions, serveOrigin: `http://${appHost}:${port}`, servePath: "/api/inngest" });
  const close = () =>
    new Promise<void>((done) => {
      server.close(() => done());
      server.closeAllConnections();
    });

  const call: Stage["call"] = async (method, path, body) => {
    const response = await fetch(new URL(path, url), {
      method,
      headers: {
        ...(signingKey && { authorization: `Bearer ${hashed(signingKey)}` }),
        ...(body !== undefined && { "content-type": "application/json" }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, body: text.startsWith("{") || text.startsWith("[") ? JSON.parse(text) : text };
  };
  const runsOf: Stage["runsOf"] = async (eventId) => {
    const { status, body } = await call("GET", `/v1/events/${eventId}/runs`);
    // a server may not know an event yet that it has just taken
    if (status !== 200) return [];
    return ((dataOf(body) as ApiRun[] | null) ?? []).map(toState);
  };

  const stage: Stage = {
    client,
    nonce: randomUUID(),
    call,
    runsOf,
    send: async (name, data = {}, id) => (await client.send({ name, data, ...(id && { id }) })).ids[0]!,
    began: async (eventId) => (await until(`the run of ${eventId}`, async () => (await runsOf(eventId))[0])).id,
    ended: (eventId) =>
      until(`the run of ${eventId} to end`, async () => {
        const runs = await runsOf(eventId);
        if (runs.length > 1) throw new Error(`The event ${eventId} began ${runs.length} runs.`);
        return runs[0] && hasEnded(runs[0]) ? runs[0] : undefined;
      }),
    async run(runId) {
      const { status, body } = await call("GET", `/v1/runs/${runId}`);
      if (status !== 200) throw new Error(`GET /v1/runs/${runId} answered ${status}.`);
      return toState(dataOf(body) as ApiRun);
    },
    async cancel(runId) {
      const { status } = await call("DELETE", `/v1/runs/${runId}`);
      if (status >= 300) throw new Error(`DELETE /v1/runs/${runId} answered ${status}.`);
    },
    calls: (key) => counts.get(key) ?? {},
    until,
  };

  const registered = await fetch(`http://127.0.0.1:${port}/api/inngest`, { method: "PUT" });
  if (!registered.ok) {
    await close();
    throw new Error(`The engine at ${url} took no registration: ${await registered.text()}`);
  }
  return { stage, close };
}

interface ApiRun {
  run_id: string;
  status: string;
  output?: unknown;
}

const hasEnded = (run: RunState) => run.status !== "Queued" && run.status !== "Running";

/** Inngest's answers stand under `data`; older servers gave the object itself. */
const dataOf = (body: unknown): unknown =>
  body && typeof body === "object" && "data" in body ? (body as { data: unknown }).data : body;

/** Servers differ in whether the output is JSON or a text that holds it. */
function toState({ run_id, status, output }: ApiRun): RunState {
  let value = output ?? null;
  if (typeof value === "string" && /^[[{"]/.test(value)) {
    try {
      value = JSON.parse(value);
    } catch {
      // a text that only looks like it
    }
  }
  return { id: run_id, status: status as RunState["status"], output: value };
}

async function until<T>(
  what: string,
  look: () => Promise<T | undefined | false> | T | undefined | false,
  ms = PATIENCE_MS,
): Promise<T> {
  const deadline = Date.now() + ms;
  for (;;) {
    const value = await look();
    if (value) return value;
    if (Date.now() > deadline) throw new Error(`Waited ${ms} ms for ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** The key as the SDK sends it. */
function hashed(key: string): string {
  const prefix = /^signkey-\w+-/.exec(key)?.[0] ?? "";
  return (
    prefix +
    createHash("sha256")
      .update(Buffer.from(key.slice(prefix.length), "hex"))
      .digest("hex")
  );
}
