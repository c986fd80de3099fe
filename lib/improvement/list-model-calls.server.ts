import { z } from "zod";
import type { Actor } from "@/lib/actor";
import { AppError } from "@/lib/errors";
import { db } from "@/lib/platform/database/database.server";
import type { ModelCall } from "./contract";
import { reportSchema } from "./load-run.server";

export const listModelCallsSchema = z.strictObject({ improvementId: z.string() });

const promptSchema = z.object({ system: z.string(), user: z.string() });

/**
 * What was sent to models for an improvement, and what came back, in the order it came; calls that had no answer (a timeout, a cut
 * connection, a refused key) with the reason and an empty reply.
 * @throws AppError `not_found`
 */
export async function listModelCalls(actor: Actor, input: z.infer<typeof listModelCallsSchema>): Promise<ModelCall[]> {
  const improvement = await db.improvement.findFirst({
    where: { id: input.improvementId, userId: actor.userId },
    include: { responses: { orderBy: [{ createdAt: "asc" }, { id: "asc" }] } },
  });
  if (!improvement) throw new AppError("not_found", "There is no such improvement.");
  const titles = new Map(reportSchema.parse(improvement.report ?? {}).units.map((u) => [u.unitId, u.title]));
  return improvement.responses.map((row) => {
    const [, unitId = row.step, tryNumber] = /^(.*?)(?: \((.*)\))?$/.exec(row.step) ?? [];
    return {
      id: row.id,
      title: [titles.get(unitId) ?? unitId, tryNumber].filter(Boolean).join(", "),
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
  });
}
