import { parseRetryAfter } from "./duration";
import type { ClaimedJob } from "./queue";
import { fenceOf } from "./queue";
import { canonical, signBody } from "./signature";
import { type CallRequest, type CallResponse, UnreachableError } from "./transport";
import { BODY, type Operation, type SerializedError, serializeError } from "./types";

/** What the SDK answered, or what became of the call. */
export type Reply =
  | { kind: "operations"; operations: Operation[]; race: boolean; noRetry: boolean; retryAfterMs?: number }
  | { kind: "completed"; data: unknown }
  | { kind: "failed"; error: SerializedError; noRetry: boolean; retryAfterMs?: number }
  /** the SDK cannot find the planned step it was asked for: the function has changed since the plan was made */
  | { kind: "outdated"; error: SerializedError }
  | { kind: "unreachable"; error: SerializedError };

/** Above this many bytes the SDK is told to fetch events and steps itself, so that no proxy's body limit is in the way. */
const LARGE_BODY = 3_500_000;

export interface CallOptions {
  send: (request: CallRequest) => Promise<CallResponse>;
  timeoutMs: number;
  signingKey?: string;
  signingKeyFallback?: string;
}

/** Calls the SDK for one claimed job: the function's body, or one planned step of it. Never throws. */
export async function callFunction(job: ClaimedJob, options: CallOptions): Promise<Reply> {
  try {
    const { signingKey, signingKeyFallback } = options;
    let response = unwrapStream(await options.send(buildRequest(job, signingKey, options.timeoutMs)));
    // an app that does not know the key yet, or any more, has run nothing
    if (response.status === 401 && signingKeyFallback)
      response = unwrapStream(await options.send(buildRequest(job, signingKeyFallback, options.timeoutMs)));
    return parseReply(response);
  } catch (error) {
    const serialized = serializeError(error);
    if (error instanceof UnreachableError) return { kind: "unreachable", error: serialized };
    return { kind: "failed", error: serialized, noRetry: false };
  }
}

function buildRequest(job: ClaimedJob, signingKey: string | undefined, timeoutMs: number): CallRequest {
  const url = new URL(job.fn_url);
  url.searchParams.set("stepId", job.target);
  const memoised = job.steps ?? [];
  const stack = memoised.map((step) => step.id);
  const payload = {
    version: -1,
    event: job.events[0],
    events: job.events,
    steps: Object.fromEntries(
      memoised.map((step) => [
        step.id,
        step.error ? { type: "error", error: step.error } : { type: "data", data: step.data ?? null },
      ]),
    ),
    use_api: false,
    defers: {},
    ctx: {
      run_id: job.run_id,
      fn_id: job.fn_uuid,
      qi_id: fenceOf(job),
      env: "",
      step_id: BODY,
      attempt: job.attempt,
      max_attempts: job.attempts,
      // a planned step is run and nothing else; while others are pending the body only looks for new steps
      disable_immediate_execution: job.target !== BODY || job.pending > 0,
      use_api: false,
      stack: { stack, current: stack.length },
    },
  };
  let body = JSON.stringify(payload);
  if (body.length > LARGE_BODY)
    body = JSON.stringify({
      ...payload,
      events: [],
      steps: {},
      use_api: true,
      ctx: { ...payload.ctx, use_api: true, stack: { stack: [], current: 0 } },
    });
  const headers: Record<string, string> = {
    "content-type": "application/json",
    host: url.host,
    "x-inngest-server-kind": signingKey ? "cloud" : "dev",
    "x-inngest-req-version": "-1",
    "x-run-id": job.run_id,
    "x-request-id": fenceOf(job),
    "x-inngest-job-id": fenceOf(job),
  };
  if (signingKey) {
    body = canonical(JSON.parse(body));
    headers["x-inngest-signature"] = signBody(signingKey, JSON.parse(body));
  }
  return { url: url.href, method: "POST", headers, body, timeoutMs };
}

function parseReply(response: CallResponse): Reply {
  const { status, headers } = response;
  if (!headers["x-inngest-sdk"])
    return failed(`The answer (HTTP ${status}) does not come from an Inngest SDK: is the app's address right?`);
  let body: unknown = null;
  try {
    body = response.body === "" ? null : JSON.parse(response.body);
  } catch {
    return failed(`The app's answer (HTTP ${status}) is not JSON.`);
  }
  const noRetry = headers["x-inngest-no-retry"] === "true";
  const retryAfterMs = parseRetryAfter(headers["retry-after"]);
  if (status === 206) {
    const operations = (Array.isArray(body) ? body : [body]) as Operation[];
    if (!operations.every((operation) => typeof operation?.op === "string"))
      return failed("The app's answer holds something that is not an operation.");
    // SDKs of execution version 1 expect the body to be called after every result
    const race = headers["x-inngest-req-version"] === "1";
    return { kind: "operations", operations, race, noRetry, retryAfterMs };
  }
  if (status === 200) return { kind: "completed", data: body };
  if (isStepNotFound(body)) return { kind: "outdated", error: serializeError(body) };
  return { kind: "failed", error: serializeError(body, `The app answered HTTP ${status}.`), noRetry, retryAfterMs };
}

const isStepNotFound = (body: unknown): boolean =>
  typeof body === "object" && body !== null && "requestedStep" in body && "foundSteps" in body;

const failed = (message: string): Reply => ({ kind: "failed", error: { name: "Error", message }, noRetry: false });

/** A serve handler with `streaming` answers 201 at once and puts the real answer into the body's end. */
function unwrapStream(response: CallResponse): CallResponse {
  if (response.status !== 201) return response;
  try {
    const { status, headers, body } = JSON.parse(response.body) as CallResponse;
    const lower = Object.fromEntries(Object.entries(headers ?? {}).map(([k, v]) => [k.toLowerCase(), String(v)]));
    return {
      status,
      headers: { ...response.headers, ...lower },
      body: typeof body === "string" ? body : JSON.stringify(body),
    };
  } catch {
    return response;
  }
}
