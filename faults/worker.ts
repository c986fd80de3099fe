// A process of the product without its pages: the embedded engine (or, with INNGEST_DEV, the serve endpoint for an engine elsewhere)
// with the product's functions, and its verbs as producer. Driven over IPC by faults/harness.ts.
import http from "node:http";
import { Readable } from "node:stream";
import { createEngine } from "@/inngest/engine";
import { runEngine } from "@/inngest/run-engine.server";
import { handler } from "@/inngest/serve";
import { closeDatabase } from "@/lib/platform/database/database.server";
import { closeNotifications, subscribe } from "@/lib/platform/database/notifications.server";
import { readEnv } from "@/lib/platform/env/env.server";
import { connectEmbeddedEngine } from "@/lib/platform/inngest/transport.server";
import { closeSharedSandboxes } from "@/lib/platform/sandbox/shared-sandbox.server";
import { toFailure } from "@/lib/web/error-response.server";
import { at, goOn, type Plan, planNext } from "./boundary";
import { verbs } from "./verbs";

type FromHarness =
  | { type: "call"; id: number; verb: keyof typeof verbs; args: unknown[] }
  | { type: "plan"; plan: Plan | undefined }
  | { type: "go" };

const say = (message: object) => process.connected && process.send!(message, () => {});
let stop = async (_drainMs: number) => {};

process.on("message", async (message: FromHarness) => {
  if (message.type === "plan") return planNext(message.plan, (plan) => say({ type: "reached", plan }));
  if (message.type === "go") return goOn();
  try {
    const verb = verbs[message.verb] as (...args: unknown[]) => Promise<unknown>;
    say({ type: "result", id: message.id, result: await verb(...message.args) });
  } catch (error) {
    // as the product's edges say it
    const { report } = toFailure(error);
    say({ type: "error", id: message.id, report, cause: report.code === "internal" ? String(error) : undefined });
  }
});
// the harness may be killed: a worker that outlives it would hold its database
process.on("disconnect", () => process.exit(1));

let stopping = false;
process.on("SIGTERM", async () => {
  if (stopping) return;
  stopping = true;
  await stop(20_000).catch(() => {});
  await closeSharedSandboxes();
  await closeNotifications();
  await closeDatabase();
  process.exit(0);
});

/** The serve endpoint for an engine in another process; registers with it until it is heard. */
async function serveOverHttp(port: number) {
  const server = http.createServer(async (incoming, outgoing) => {
    const body = incoming.method === "GET" ? undefined : (Readable.toWeb(incoming) as ReadableStream);
    const response = await handler(
      new Request(`http://127.0.0.1:${port}${incoming.url}`, {
        method: incoming.method,
        headers: Object.entries(incoming.headers).map(([k, v]): [string, string] => [k, String(v)]),
        ...(body && { body, duplex: "half" }),
      } as RequestInit),
    );
    outgoing.writeHead(response.status, Object.fromEntries(response.headers));
    outgoing.end(Buffer.from(await response.arrayBuffer()));
  });
  await new Promise<void>((ok) => server.listen(port, "127.0.0.1", ok));
  stop = async () => void server.close();
  const register = async () => {
    const answer = await fetch(`http://127.0.0.1:${port}/api/inngest`, { method: "PUT" }).catch(() => undefined);
    if (!answer?.ok) setTimeout(register, 500).unref();
  };
  await register();
}

subscribe("server_watch", () => {});
const { databaseUrl, inngest } = readEnv();
if (inngest === "server") await serveOverHttp(Number(process.env.FAULT_SERVE_PORT));
else if (process.env.FAULT_PRODUCER) {
  // takes events and runs nothing, as a process that stands by
  const engine = createEngine({ databaseUrl: databaseUrl! });
  connectEmbeddedEngine((request) => engine.fetch(request));
} else {
  for (;;) {
    try {
      stop = (await runEngine()).stop;
      break;
    } catch {
      await new Promise((ok) => setTimeout(ok, 500));
    }
  }
  const shared = globalThis as unknown as { cvImproverEngineFetch: (request: Request) => Promise<Response> };
  const direct = shared.cvImproverEngineFetch;
  connectEmbeddedEngine(async (request) => {
    const { pathname } = new URL(request.url);
    const [before, after] = pathname.startsWith("/v1/checkpoint/")
      ? (["checkpoint", "stored"] as const)
      : pathname.startsWith("/e/")
        ? (["sending", "sent"] as const)
        : [];
    if (before) await at(before);
    const response = await direct(request);
    if (after) await at(after);
    return response;
  });
}
say({ type: "ready" });
