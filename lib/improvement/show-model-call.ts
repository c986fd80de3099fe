import { z } from "zod";
import type { ModelCall } from "./contract";

const promptSchema = z.object({ system: z.string(), user: z.string() });

/** A row of what was sent to a model and what came back (`AiResponse`, `WritingReply`). */
export interface KeptReply {
  id: string;
  model: string;
  prompt: unknown;
  reply: string;
  errorCode: string | null;
  inputTokens: number | null;
  outputTokens: number | null;
  cost: number | null;
  durationMs: number;
  createdAt: Date;
}

/** A kept reply as people are shown it, under a title that says what it was for. */
export function showModelCall(row: KeptReply, title: string): ModelCall {
  return {
    id: row.id,
    title,
    model: row.model,
    ...promptSchema.parse(row.prompt),
    reply: row.reply,
    ...(row.errorCode && { errorCode: row.errorCode }),
    inputTokens: row.inputTokens ?? 0,
    outputTokens: row.outputTokens ?? 0,
    ...(row.cost !== null && { cost: row.cost }),
    durationMs: row.durationMs,
    at: row.createdAt.toISOString(),
  };
}
