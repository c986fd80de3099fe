import http from "node:http";
import https from "node:https";

export interface CallRequest {
  url: string;
  method: "POST" | "PUT";
  headers: Record<string, string>;
  body: string;
  timeoutMs: number;
}

export interface CallResponse {
  status: number;
  headers: Record<string, string>;
  body: string;
}

/** The app could not be reached, so nothing of the function can have run: does not count as an attempt. */
export class UnreachableError extends Error {
  override name = "UnreachableError";
}

export type Handler = (request: Request) => Promise<Response>;

/** Calls an app: in this process when the address is the one it was given here, else over HTTP. */
export function createTransport(local: { handler?: Handler; appUrl: string }) {
  const localPath = withoutQuery(local.appUrl);
  return (request: CallRequest): Promise<CallResponse> => {
    if (withoutQuery(request.url) !== localPath) return callOverHttp(request);
    if (!local.handler)
      return Promise.reject(new UnreachableError(`${localPath} is served inside another process, not in this one.`));
    return withTimeout(callHandler(local.handler, request), request.timeoutMs);
  };
}

export const withoutQuery = (url: string): string => {
  const { origin, pathname } = new URL(url);
  return origin + pathname;
};

async function callHandler(handler: Handler, { url, method, headers, body }: CallRequest): Promise<CallResponse> {
  const response = await handler(new Request(url, { method, headers, body }));
  return { status: response.status, headers: Object.fromEntries(response.headers), body: await response.text() };
}

const NEVER_CONNECTED = new Set(["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "EHOSTUNREACH", "ENETUNREACH"]);

/** node:http rather than fetch, which gives up when no header has come for 300 s. */
function callOverHttp({ url, method, headers, body, timeoutMs }: CallRequest): Promise<CallResponse> {
  const { request } = url.startsWith("https:") ? https : http;
  return new Promise((resolve, reject) => {
    const call = request(
      url,
      { method, agent: false, headers: { ...headers, "content-length": String(Buffer.byteLength(body)) } },
      (response) => {
        const chunks: Buffer[] = [];
        response.on("data", (chunk: Buffer) => chunks.push(chunk));
        response.on("error", reject);
        response.on("end", () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: Object.fromEntries(Object.entries(response.headers).map(([k, v]) => [k, String(v)])),
            body: Buffer.concat(chunks).toString("utf8"),
          }),
        );
      },
    );
    const timer = setTimeout(() => call.destroy(timedOut(timeoutMs)), timeoutMs);
    call.on("close", () => clearTimeout(timer));
    call.on("error", (error: NodeJS.ErrnoException) =>
      reject(
        NEVER_CONNECTED.has(error.code ?? "")
          ? new UnreachableError(`${url} cannot be reached: ${error.code}.`)
          : error,
      ),
    );
    call.end(body);
  });
}

const timedOut = (ms: number) => new Error(`The app did not answer within ${Math.round(ms / 1000)} s.`);

function withTimeout<T>(promise: Promise<T>, ms: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(timedOut(ms)), ms);
  });
  return Promise.race([promise, timeout]).finally(() => clearTimeout(timer));
}
