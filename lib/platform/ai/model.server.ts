import OpenAI, { APIConnectionError, APIError } from "openai";
import { AppError } from "@/lib/errors";
import { instruments } from "@/lib/platform/metrics/instruments.server";
import { inSpan } from "@/lib/platform/tracing/tracing.server";
import { readJsonText } from "./read-json-text";

export interface ModelOptions {
  apiKey: string;
  /** of an OpenAI-compatible endpoint, ending in /v1; OpenAI's own when absent */
  baseURL?: string | undefined;
  /** the model's name */
  model: string;
  /** for one call, from the first byte sent to the last one read */
  timeoutMs: number;
  /** for tests; the runtime's own by default */
  fetch?: typeof fetch;
}

export interface JsonRequest {
  system: string;
  user: string;
  /** JSON Schema; for strict mode every property required and no additional ones */
  schema: Record<string, unknown>;
  schemaName: string;
  signal?: AbortSignal | undefined;
  maxOutputTokens?: number | undefined;
}

export interface JsonReply {
  json: unknown;
  /** the model's text as it came */
  raw: string;
  /** the name the endpoint reports */
  model: string;
  inputTokens: number;
  outputTokens: number;
  durationMs: number;
}

/** A reply that came and could not be used: the cause of the error that says why. Its text never goes to a log. */
export class UnusableReply extends Error {
  readonly facts: Omit<JsonReply, "json" | "durationMs">;

  constructor(facts: Omit<JsonReply, "json" | "durationMs">) {
    super("The reply could not be used.");
    this.facts = facts;
  }
}

export interface Model {
  readonly name: string;
  completeJson(request: JsonRequest): Promise<JsonReply>;
}

/** An answer larger than this is not read to its end. */
const REPLY_LIMIT_BYTES = 1024 * 1024;
const LONGEST_RETRY_AFTER_SECONDS = 24 * 3600;

/** How the schema is asked for, best first: some endpoints know only the later ones. */
const MODES = ["json_schema", "json_object", "text"] as const;
type Mode = (typeof MODES)[number];

/**
 * A model behind an OpenAI-compatible endpoint that answers in JSON. One call is one try: repeats are the caller's. The best mode
 * the endpoint takes is found at the first call and kept. The reply is JSON, not yet checked against the schema.
 *
 * `completeJson` throws AppError `model_key_refused`, `model_quota`, `model_rate_limited` (with `retryAfter` in seconds),
 * `model_timeout`, `model_unreachable`, `model_bad_answer`, `model_refused`, `misconfigured` (no such model), each with a
 * sentence and a hint for the person; an abort by `signal` throws the signal's reason.
 */
export function createModel(options: ModelOptions): Model {
  const client = new OpenAI({
    apiKey: options.apiKey,
    baseURL: options.baseURL ?? "https://api.openai.com/v1",
    organization: null,
    project: null,
    maxRetries: 0,
    timeout: options.timeoutMs + 1000,
    fetch: boundedFetch(options.fetch ?? fetch),
    logLevel: "off",
  });
  let mode: Mode = "json_schema";
  // OpenAI's newer models take only max_completion_tokens, most other servers know only max_tokens
  let tokensField: "max_completion_tokens" | "max_tokens" =
    options.baseURL && !/openai\.com|azure\.com/.test(options.baseURL) ? "max_tokens" : "max_completion_tokens";

  return {
    name: options.model,
    completeJson: (request) => observed(options.model, () => complete(request)),
  };

  async function complete(request: JsonRequest): Promise<JsonReply> {
    const started = performance.now();
    const timeout = AbortSignal.timeout(options.timeoutMs);
    const signal = request.signal ? AbortSignal.any([request.signal, timeout]) : timeout;
    for (let tries = 0; ; tries++) {
      try {
        const reply = await callOnce(request, signal);
        return { ...reply, durationMs: Math.round(performance.now() - started) };
      } catch (error) {
        if (request.signal?.aborted) throw request.signal.reason;
        if (tries < MODES.length + 1 && adapt(error)) continue;
        throw toAppError(error, timeout.aborted, options);
      }
    }
  }

  async function callOnce(request: JsonRequest, signal: AbortSignal): Promise<Omit<JsonReply, "durationMs">> {
    const completion = await client.chat.completions.create(
      {
        model: options.model,
        messages: [
          { role: "system", content: mode === "json_schema" ? request.system : withSchema(request) },
          { role: "user", content: request.user },
        ],
        ...(request.maxOutputTokens && { [tokensField]: request.maxOutputTokens }),
        ...(mode === "json_schema" && {
          response_format: {
            type: "json_schema",
            json_schema: { name: request.schemaName, strict: true, schema: request.schema },
          },
        }),
        ...(mode === "json_object" && { response_format: { type: "json_object" } }),
      },
      { signal },
    );
    const choice = completion.choices?.[0];
    if (!choice) throw badAnswer("no-choice", "The model's answer holds no text.");
    const raw = choice.message?.content ?? "";
    const usage = completion.usage;
    const facts = {
      raw,
      model: completion.model || options.model,
      inputTokens: usage?.prompt_tokens ?? 0,
      outputTokens: usage?.completion_tokens ?? 0,
    };
    if (choice.message?.refusal || choice.finish_reason === "content_filter")
      throw new AppError("model_refused", "The model declined to work on this text.", {
        hint: "The built-in writing rules can do it instead; or take another model.",
        cause: new UnusableReply({ ...facts, raw: choice.message?.refusal ?? raw }),
      });
    const unusable = new UnusableReply(facts);
    if (choice.finish_reason === "length")
      throw badAnswer("truncated", "The model's answer was cut off before its end.", unusable);
    if (!raw.trim()) throw badAnswer("empty", "The model's answer is empty.", unusable);
    const json = readJsonText(raw);
    if (json === undefined && /^\s*(?:```(?:json)?\s*)?\{/.test(raw))
      throw badAnswer("truncated", "The model's answer breaks off before its end.", unusable);
    if (json === undefined)
      throw badAnswer("not-json", "The model's answer is not in the form it was asked for.", unusable);
    return { ...facts, json };
  }

  /** True when another way of asking may work with this endpoint. */
  function adapt(error: unknown): boolean {
    if (!(error instanceof APIError) || ![400, 404, 415, 422, 500, 501].includes(error.status ?? 0)) return false;
    const message = `${error.message} ${error.param ?? ""}`;
    if (/max_(?:completion_)?tokens/.test(message)) {
      const other = tokensField === "max_tokens" ? "max_completion_tokens" : "max_tokens";
      // only when it asks for the other one: a limit that is too high is another matter
      if (!/unsupported|not supported|unknown|unrecognized|instead|extra/i.test(message)) return false;
      tokensField = other;
      return true;
    }
    if (!/response_format|json_schema|json_object|structured output|json mode|guided|grammar/i.test(message))
      return false;
    const next = MODES[MODES.indexOf(mode) + 1];
    if (!next) return false;
    mode = next;
    return true;
  }
}

/** Times a call and puts it into the trace: names and figures, never what was said. */
function observed(model: string, call: () => Promise<JsonReply>): Promise<JsonReply> {
  const began = performance.now();
  const observe = (outcome: string) =>
    instruments().modelDuration.observe({ outcome }, (performance.now() - began) / 1000);
  return inSpan(
    "model call",
    { "gen_ai.request.model": model },
    async (span) => {
      try {
        const reply = await call();
        span.setAttributes({
          "gen_ai.usage.input_tokens": reply.inputTokens,
          "gen_ai.usage.output_tokens": reply.outputTokens,
        });
        observe("ok");
        return reply;
      } catch (error) {
        observe(error instanceof AppError ? error.code : "aborted");
        throw error;
      }
    },
    { kind: "client" },
  );
}

function withSchema(request: JsonRequest): string {
  return `${request.system}\n\nAnswer with one JSON object and nothing else. It follows this JSON Schema:\n${JSON.stringify(request.schema)}`;
}

/**
 * Fetch that reads the whole body itself: the SDK's timeout ends with the headers, so a server that sends one byte a second would
 * hold the call for ever, and an endless body would fill the memory. No redirects: a key is sent to the configured host only.
 */
function boundedFetch(inner: typeof fetch): typeof fetch {
  return async (input, init) => {
    const response = await inner(input, { ...init, redirect: "error" });
    const reader = response.body?.getReader();
    if (!reader) return response;
    const chunks: Uint8Array[] = [];
    let size = 0;
    const aborted = new Promise<never>((_, reject) => {
      const stop = () => reject(init?.signal?.reason);
      if (init?.signal?.aborted) stop();
      else init?.signal?.addEventListener("abort", stop, { once: true });
    });
    aborted.catch(() => {});
    try {
      for (;;) {
        const { done, value } = await Promise.race([reader.read(), aborted]);
        if (done) break;
        size += value.byteLength;
        if (size > REPLY_LIMIT_BYTES) throw badAnswer("enormous", "The model's answer is far too large.");
        chunks.push(value);
      }
    } catch (error) {
      reader.cancel().catch(() => {});
      throw error;
    }
    const headers = new Headers(response.headers);
    // the body is decoded by now
    headers.delete("content-encoding");
    headers.delete("content-length");
    return new Response(new Blob(chunks as BlobPart[]), {
      status: response.status,
      statusText: response.statusText,
      headers,
    });
  };
}

/** What is wrong with an answer: in the error's details, for who must tell them apart. */
type BadAnswer = "no-choice" | "truncated" | "empty" | "not-json" | "enormous" | "too-long-a-prompt" | "not-accepted";

function badAnswer(kind: BadAnswer, message: string, cause?: UnusableReply): AppError {
  return new AppError("model_bad_answer", message, {
    hint: "Try again; a larger model follows the form more reliably.",
    details: { kind },
    cause,
  });
}

function toAppError(error: unknown, timedOut: boolean, options: ModelOptions): AppError {
  const own = findAppError(error);
  if (own) return own;
  const hintUnreachable = "Check the model's address and that its server runs, then try again.";
  if (timedOut)
    return new AppError(
      "model_timeout",
      `The model did not answer within ${Math.round(options.timeoutMs / 1000)} seconds.`,
      {
        hint: "Try again; for a slow local model, allow more time in the settings.",
        cause: error,
      },
    );
  if (error instanceof APIError && error.status !== undefined) return fromStatus(error, options);
  if (error instanceof SyntaxError) return badAnswer("not-json", "The model's endpoint did not answer in JSON.");
  if (error instanceof APIConnectionError || error instanceof TypeError)
    return new AppError("model_unreachable", "The model could not be reached.", {
      hint: hintUnreachable,
      cause: error,
    });
  return new AppError("model_unreachable", "The connection to the model failed.", {
    hint: hintUnreachable,
    cause: error,
  });
}

function fromStatus(error: APIError, options: ModelOptions): AppError {
  const status = error.status ?? 0;
  const code = `${error.code ?? ""} ${error.type ?? ""} ${error.message}`;
  const shared = { details: { status }, cause: error };
  if (status === 401 || status === 403)
    return new AppError("model_key_refused", "The model's provider refused the key.", {
      ...shared,
      hint: "Check that the key is right, active, and allowed to use this model.",
    });
  if (status === 402 || (status === 429 && /insufficient_quota|billing|credit|exceeded your current quota/i.test(code)))
    return new AppError("model_quota", "The quota of the model's account is used up.", {
      ...shared,
      hint: "Top up the account at the provider, or use another key.",
    });
  if (status === 429) {
    const retryAfter = readRetryAfter(error.headers);
    return new AppError(
      "model_rate_limited",
      retryAfter
        ? `The model is busy: it asks to wait ${retryAfter} seconds.`
        : "The model is busy: too many requests just now.",
      {
        ...shared,
        hint: "It is tried again by itself after the wait.",
        ...(retryAfter && { retryAfter }),
      },
    );
  }
  if (status === 408 || status === 504)
    return new AppError("model_timeout", "The model's provider took too long.", {
      ...shared,
      hint: "Try again in a moment.",
    });
  if (status === 404)
    return new AppError("misconfigured", `The endpoint does not know the model "${options.model}".`, {
      ...shared,
      hint: "Check the model's name and the endpoint's address.",
    });
  if (status === 413 || /context_length|maximum context|too many tokens/i.test(code))
    return new AppError("model_bad_answer", "The text is too long for this model.", {
      ...shared,
      details: { status, kind: "too-long-a-prompt" satisfies BadAnswer },
      hint: "Use a model with a larger context, or shorten the job description.",
    });
  if (/content_policy|content_filter|safety/i.test(code))
    return new AppError("model_refused", "The model's provider declined to work on this text.", {
      ...shared,
      hint: "The built-in writing rules can do it instead.",
    });
  if (status >= 500)
    return new AppError("model_unreachable", "The model's provider has a fault.", {
      ...shared,
      hint: "Try again in a moment.",
      ...withRetryAfter(error.headers),
    });
  return new AppError("model_bad_answer", "The model's endpoint did not accept the request.", {
    ...shared,
    details: { status, kind: "not-accepted" satisfies BadAnswer },
    hint: "Check that the endpoint is OpenAI-compatible and knows this model.",
  });
}

/** Retry-After-Ms, or Retry-After in seconds or as a date; whole seconds, at least 1, at most a day. */
function readRetryAfter(headers: Headers | undefined): number | undefined {
  const ms = Number(headers?.get("retry-after-ms") ?? Number.NaN);
  const plain = headers?.get("retry-after");
  let seconds = Number.isFinite(ms) ? ms / 1000 : Number(plain ?? Number.NaN);
  if (!Number.isFinite(seconds) && plain) seconds = (Date.parse(plain) - Date.now()) / 1000;
  if (!Number.isFinite(seconds) || seconds < 0) return undefined;
  return Math.min(LONGEST_RETRY_AFTER_SECONDS, Math.max(1, Math.ceil(seconds)));
}

function withRetryAfter(headers: Headers | undefined) {
  const retryAfter = readRetryAfter(headers);
  return retryAfter ? { retryAfter } : {};
}

function findAppError(error: unknown): AppError | undefined {
  for (let e = error, depth = 0; e instanceof Error && depth < 4; e = e.cause, depth++)
    if (e instanceof AppError) return e;
  return undefined;
}
