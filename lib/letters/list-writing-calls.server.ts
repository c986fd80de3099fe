import { z } from "zod";
import type { Actor } from "@/lib/actor";
import { AppError } from "@/lib/errors";
import type { ModelCall } from "@/lib/improvement/contract";
import { showModelCall } from "@/lib/improvement/show-model-call";
import { db } from "@/lib/platform/database/database.server";

export const listWritingCallsSchema = z.strictObject({ writingId: z.string() });

/**
 * What was sent to models for a text, and what came back, in the order it came.
 * @throws AppError `not_found`
 */
export async function listWritingCalls(
  actor: Actor,
  input: z.infer<typeof listWritingCallsSchema>,
): Promise<ModelCall[]> {
  const writing = await db.writing.findFirst({
    where: { id: input.writingId, userId: actor.userId },
    include: { replies: { orderBy: [{ createdAt: "asc" }, { id: "asc" }] } },
  });
  if (!writing) throw new AppError("not_found", "There is no such text.");
  const underWay = (await db.task.count({ where: { writingId: writing.id, activeKey: { not: null } } })) > 0;
  return writing.replies.map((row) => showModelCall(row, titleOf(row.step), underWay));
}

/** "letter (try 2)" → "letter, try 2" */
function titleOf(step: string): string {
  return step.replace(/ \((.*)\)$/, ", $1");
}
