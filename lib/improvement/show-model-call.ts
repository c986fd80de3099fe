import { z } from "zod";
import { type ModelCall, NO_ANSWER, UNDER_WAY } from "./contract";

const promptSchema = z.object({ system: z.string(), user: z.string() });

/** A row of what was sent to a model and what came back (`AiResponse`, `WritingReply`, `ReadingReply`). */
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

/**
 * A kept reply as people are shown it, under a title that says what it was for. `underWay`: the task that sends goes on, so that an answer
 * may still come.
 */
export function showModelCall(row: KeptReply, title: string, underWay: boolean): ModelCall {
  const errorCode = row.errorCode === NO_ANSWER && underWay ? UNDER_WAY : row.errorCode;
  return {
    id: row.id,
    title,
    model: row.model,
    ...promptSchema.parse(row.prompt),
    reply: row.reply,
    ...(errorCode && { errorCode }),
    inputTokens: row.inputTokens ?? 0,
    outputTokens: row.outputTokens ?? 0,
    ...(row.cost !== null && { cost: row.cost }),
    durationMs: row.durationMs,
    at: row.createdAt.toISOString(),
  };
}
