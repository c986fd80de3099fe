import { AppError } from "@/lib/errors";
import { readEnv } from "@/lib/platform/env/env.server";

/** Address that stands for the embedded engine in this process; nothing listens there. */
export const EMBEDDED_BASE_URL = "http://engine.embedded";

type Fetch = (request: Request) => Promise<Response>;
const shared = globalThis as unknown as { cvImproverEngineFetch?: Fetch };

/** Connects this process's producers with its embedded engine; `undefined` disconnects. */
export function connectEmbeddedEngine(fetch: Fetch | undefined): void {
  shared.cvImproverEngineFetch = fetch;
}

/**
 * How the SDK's client reaches its server: the embedded engine by a function call, or, when `INNGEST_*` variables name a
 * server, the network with the SDK's own defaults.
 */
export function inngestTransport(): { baseUrl?: string; isDev?: boolean; fetch?: typeof fetch } {
  if (readEnv().inngest === "server") return {};
  return { baseUrl: EMBEDDED_BASE_URL, isDev: true, fetch: embeddedFetch as typeof fetch };
}

/** Calls this process's embedded engine. @throws AppError `engine_down` when there is none */
export async function embeddedFetch(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  const request = new Request(input, init);
  if (!request.url.startsWith(EMBEDDED_BASE_URL)) return fetch(request);
  if (!shared.cvImproverEngineFetch)
    throw new AppError("engine_down", "The engine for background jobs is not running in this process.", {
      hint: "The job is kept and starts when the engine is back.",
    });
  return shared.cvImproverEngineFetch(request);
}
