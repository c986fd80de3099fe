import { createHash } from "node:crypto";
import { AppError } from "@/lib/errors";
import { EMBEDDED_BASE_URL, embeddedFetch } from "./transport.server";

const PATIENCE_MS = 15_000;

export interface EngineRequest {
  /**
   * The answer's JSON.
   * @throws AppError `engine_down`, `misconfigured` (signing key), `not_found`, `conflict` with the engine's own sentence
   */
  call<T>(method: string, path: string, body?: unknown): Promise<T>;
  /** The same, but undefined for what is not there (404) or what this engine does not have (405, 501). */
  find<T>(method: string, path: string, body?: unknown): Promise<T | undefined>;
}

/**
 * Asks an engine over its HTTP API: the embedded one by a function call, any other over the network.
 * @param signingKeys the second is tried where the first is refused, as the SDK does
 */
export function createEngineRequest(baseUrl: string, [signingKey, ...others]: string[] = []): EngineRequest {
  const send = async (method: string, path: string, body?: unknown) => {
    const response = await sendWith(signingKey, method, path, body);
    const refused = response.status === 401 || response.status === 403;
    return refused && others[0] ? sendWith(others[0], method, path, body) : response;
  };
  const sendWith = async (signingKey: string | undefined, method: string, path: string, body?: unknown) => {
    const request = new Request(new URL(path, baseUrl), {
      method,
      headers: {
        ...(signingKey && { authorization: `Bearer ${hashSigningKey(signingKey)}` }),
        ...(body !== undefined && { "content-type": "application/json" }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    try {
      return await (baseUrl === EMBEDDED_BASE_URL ? embeddedFetch(request) : fetch(request));
    } catch (cause) {
      throw new AppError("engine_down", "The engine for background jobs cannot be reached.", {
        hint: "What was queued is kept and goes on when it is back.",
        retryAfter: 5,
        cause,
      });
    }
  };
  return {
    async call<T>(method: string, path: string, body?: unknown) {
      const response = await send(method, path, body);
      if (!response.ok) throw await refusalOf(response);
      return (await readJson(response)) as T;
    },
    async find<T>(method: string, path: string, body?: unknown) {
      const response = await send(method, path, body);
      if ([404, 405, 501].includes(response.status)) return undefined;
      if (!response.ok) throw await refusalOf(response);
      return (await readJson(response)) as T;
    },
  };
}

async function readJson(response: Response): Promise<unknown> {
  const text = await response.text();
  if (!text) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    // a server that answers every address with its own page
    return undefined;
  }
}

async function refusalOf(response: Response): Promise<AppError> {
  const answer = (await readJson(response)) as { error?: string } | undefined;
  const said = typeof answer?.error === "string" ? answer.error : undefined;
  switch (response.status) {
    case 401:
    case 403:
      return new AppError("misconfigured", "The engine refuses the signing key.", {
        hint: "Check INNGEST_SIGNING_KEY.",
      });
    case 404:
      return new AppError("not_found", said ?? "The engine does not know this.");
    case 400:
    case 409:
    case 422:
      return new AppError("conflict", said ?? "The engine refuses this.");
    default:
      return new AppError("engine_down", "The engine for background jobs could not answer.", {
        hint: "Try again in a few seconds.",
        retryAfter: 5,
      });
  }
}

/** What an SDK sends as bearer token (SDK specification, 4.1): the key's prefix and the SHA-256 of its bytes. */
function hashSigningKey(key: string): string {
  const prefix = /^signkey-\w+-/.exec(key)?.[0] ?? "";
  return (
    prefix +
    createHash("sha256")
      .update(Buffer.from(key.slice(prefix.length), "hex"))
      .digest("hex")
  );
}
