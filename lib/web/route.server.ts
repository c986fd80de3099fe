import { AppError } from "@/lib/errors";
import { withLogFields } from "@/lib/platform/logging/logger.server";
import { type Failure, toFailure } from "./error-response.server";

type Handler<C> = (request: Request, context: C) => Promise<Response>;

/** Wraps a route handler: cross-site writes are refused, every answer carries a request id, every error becomes its JSON. */
export function route<C>(handler: Handler<C>): Handler<C> {
  return async (request, context) => {
    const requestId = crypto.randomUUID();
    try {
      refuseCrossSite(request);
      const made = await withLogFields({ requestId }, () => handler(request, context));
      // some answers (Response.redirect, another fetch's) have headers that cannot be changed
      const response = new Response(made.body, made);
      response.headers.set("x-request-id", requestId);
      if (!response.headers.has("cache-control")) response.headers.set("cache-control", "no-store");
      return response;
    } catch (error) {
      return failureResponse(toFailure(error, requestId));
    }
  };
}

export function failureResponse({ report, status, requestId }: Failure): Response {
  return Response.json(
    { error: report, requestId },
    {
      status,
      headers: {
        "x-request-id": requestId,
        "cache-control": "no-store",
        ...(report.retryAfter && { "retry-after": String(report.retryAfter) }),
      },
    },
  );
}

/** A browser says where a request comes from; one from another site may not write with this site's cookie. */
function refuseCrossSite(request: Request) {
  if (request.method === "GET" || request.method === "HEAD") return;
  const origin = request.headers.get("origin");
  const host = request.headers.get("x-forwarded-host") ?? request.headers.get("host");
  const foreign = origin !== null && (!URL.canParse(origin) || new URL(origin).host !== host?.toLowerCase());
  if (foreign || request.headers.get("sec-fetch-site") === "cross-site")
    throw new AppError("forbidden", "This request came from another site.");
}

/** A CV at its own limits is smaller; anything larger is no request of ours. */
const JSON_LIMIT_BYTES = 4 * 1024 * 1024;

/**
 * The request's JSON body, at most 4 MB: more is not read.
 * @throws AppError `bad_request`, `file_too_large`
 */
export async function readJson(request: Request): Promise<unknown> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of (request.body ?? []) as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength;
    if (size > JSON_LIMIT_BYTES)
      throw new AppError("file_too_large", "This request is larger than 4 MB.", { hint: "Send less text at once." });
    chunks.push(chunk);
  }
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(Buffer.concat(chunks)));
  } catch (cause) {
    throw new AppError("bad_request", "The request's body is not JSON.", { cause });
  }
}
