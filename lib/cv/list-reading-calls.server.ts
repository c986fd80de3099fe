import { z } from "zod";
import type { Actor } from "@/lib/actor";
import { AppError } from "@/lib/errors";
import type { ModelCall } from "@/lib/improvement/contract";
import { showModelCall } from "@/lib/improvement/show-model-call";
import { db } from "@/lib/platform/database/database.server";

export const listReadingCallsSchema = z.strictObject({ cvId: z.string() });

/**
 * What was sent to a model while an upload was read, and what came back, in the order it came.
 * @throws AppError `not_found`
 */
export async function listReadingCalls(
  actor: Actor,
  input: z.infer<typeof listReadingCallsSchema>,
): Promise<ModelCall[]> {
  const cv = await db.cv.findFirst({
    where: { id: input.cvId, userId: actor.userId },
    include: {
      replies: { orderBy: [{ createdAt: "asc" }, { id: "asc" }] },
      tasks: { where: { kind: "read-cv", activeKey: { not: null } }, select: { id: true } },
    },
  });
  if (!cv) throw new AppError("not_found", "There is no such CV.");
  return cv.replies.map((row) => showModelCall(row, `What the rules were unsure of, ${row.step}`, cv.tasks.length > 0));
}
