import { isAppError } from "@/lib/errors";
import { readEnv } from "@/lib/platform/env/env.server";
import { embeddedPort } from "./embedded-port.server";
import type { EnginePort } from "./engine-port";
import { createEngineRequest } from "./engine-request.server";
import { serverPort } from "./server-port.server";
import { EMBEDDED_BASE_URL } from "./transport.server";

/** The port to the engine that the environment names. */
export async function openEnginePort(): Promise<EnginePort> {
  if (readEnv().inngest === "embedded")
    return embeddedPort(createEngineRequest(EMBEDDED_BASE_URL), "the embedded engine");
  const { url, signingKey, signingKeyFallback } = readEnv().inngestServer;
  const request = createEngineRequest(
    url,
    [signingKey, signingKeyFallback].filter((key) => key !== undefined),
  );
  return (await isEmbedded(url, request))
    ? embeddedPort(request, `the embedded engine at ${url}`)
    : serverPort(request, url);
}

const KNOWN_FOR_MS = 30_000;
const known = new Map<string, { embedded: boolean; at: number }>();

/** Whether our own engine serves there (`cv engine serve`): it then shows all it can. */
async function isEmbedded(url: string, request: ReturnType<typeof createEngineRequest>): Promise<boolean> {
  const before = known.get(url);
  if (before && Date.now() - before.at < KNOWN_FOR_MS) return before.embedded;
  const info = await request.find<{ version?: string }>("GET", "/dev").catch((error) => {
    // Inngest Cloud has no such address, and may say so in any way
    if (isAppError(error) && error.code === "misconfigured") return undefined;
    throw error;
  });
  const embedded = info?.version === "embedded";
  known.set(url, { embedded, at: Date.now() });
  return embedded;
}
