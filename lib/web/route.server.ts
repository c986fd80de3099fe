import { AppError } from "@/lib/errors";
import { type Failure, toFailure } from "./error-response.server";

type Handler<C> = (request: Request, context: C) => Promise<Response>;

/** Wraps a route handler: cross-site writes are refused, every answer carries a request id, every error becomes its JSON. */
export function route<C>(handler: Handler<C>): Handler<C> {
  return async (request, context) => {
    const requestId = crypto.randomUUID();
    try {
      refuseCrossSite(request);
      const response = await handler(request, context);
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
  const site = request.headers.get("sec-fetch-site");
  const origin = request.headers.get("origin");
  const host = request.headers.get("x-forwarded-host") ?? request.headers.get("host");
  if (site === "cross-site" || (origin && origin !== "null" && new URL(origin).host !== host) || origin === "null")
    throw new AppError("forbidden", "This request came from another site.");
}

/**
 * The request's JSON body.
 * @throws AppError `bad_request`
 */
export async function readJson(request: Request): Promise<unknown> {
  try {
    return await request.json();
  } catch (cause) {
    throw new AppError("bad_request", "The request's body is not JSON.", { cause });
  }
}
