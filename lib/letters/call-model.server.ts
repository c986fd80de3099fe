import type { z } from "zod";
import { AppError } from "@/lib/errors";
import { hashInput } from "@/lib/improvement/hash-input";
import { type Model, UnusableReply } from "@/lib/platform/ai/model.server";

/** One call as it is kept: what was sent, behind the shield, and the raw reply. */
export interface WritingCall {
  model: string;
  prompt: { system: string; user: string };
  promptHash: string;
  reply: string;
  inputTokens: number;
  outputTokens: number;
  durationMs: number;
}

/** A call that brought nothing to use: the cause of the error that says why. Its text never goes to a log. */
export class FailedCall extends Error {
  readonly call: WritingCall;

  constructor(call: WritingCall) {
    super("The call brought nothing to use.");
    this.call = call;
  }
}

const MAX_OUTPUT_TOKENS = 6000;

/**
 * One call with a strict schema; the reply parsed by it.
 * @throws AppError (its cause a `FailedCall`) `model_*` as `completeJson` does, and `model_bad_answer` for JSON of another shape; the
 * signal's reason when aborted
 */
export async function callModel<S extends z.ZodType>(
  model: Model,
  request: { system: string; user: string; schema: Record<string, unknown>; schemaName: string },
  shape: S,
  signal?: AbortSignal,
): Promise<{ data: z.infer<S>; call: WritingCall }> {
  const { system, user, schema, schemaName } = request;
  const sent = { prompt: { system, user }, promptHash: await hashInput({ model: model.name, system, user, schema }) };
  const began = performance.now();
  const reply = await model
    .completeJson({ system, user, schema, schemaName, signal, maxOutputTokens: MAX_OUTPUT_TOKENS })
    .catch((error: unknown) => {
      // past a limit nothing was sent
      if (!(error instanceof AppError) || error.code === "limit_reached") throw error;
      const durationMs = Math.round(performance.now() - began);
      const { raw = "", ...facts } =
        error.cause instanceof UnusableReply
          ? error.cause.facts
          : { model: model.name, inputTokens: 0, outputTokens: 0 };
      throw failed(error, { ...sent, ...facts, reply: raw, durationMs });
    });
  const { json, raw, ...facts } = reply;
  const call: WritingCall = { ...sent, ...facts, reply: raw };
  const parsed = shape.safeParse(json);
  if (parsed.success) return { data: parsed.data, call };
  throw failed(
    new AppError("model_bad_answer", "The model's answer is not in the form it was asked for.", {
      hint: "Try again; a larger model follows the form more reliably.",
      details: { kind: "wrong-schema", issue: parsed.error.issues[0]?.code ?? "unknown" },
    }),
    call,
  );
}

function failed({ code, message, hint, retryAfter, details }: AppError, call: WritingCall): AppError {
  return new AppError(code, message, {
    ...(hint && { hint }),
    ...(retryAfter !== undefined && { retryAfter }),
    ...(details && { details }),
    cause: new FailedCall(call),
  });
}
