import { z } from "zod";
import type { Actor } from "@/lib/actor";
import { AppError } from "@/lib/errors";
import { db } from "@/lib/platform/database/database.server";
import type { ModelCall } from "./contract";
import { reportSchema } from "./load-run.server";
import { showModelCall } from "./show-model-call";

export const listModelCallsSchema = z.strictObject({ improvementId: z.string() });

/**
 * What was sent to models for an improvement, and what came back, in the order it came; calls that had no answer (a timeout, a cut
 * connection, a refused key, a cancelled task) with the reason and an empty reply.
 * @throws AppError `not_found`
 */
export async function listModelCalls(actor: Actor, input: z.infer<typeof listModelCallsSchema>): Promise<ModelCall[]> {
  const improvement = await db.improvement.findFirst({
    where: { id: input.improvementId, userId: actor.userId },
    include: { responses: { orderBy: [{ createdAt: "asc" }, { id: "asc" }] } },
  });
  if (!improvement) throw new AppError("not_found", "There is no such improvement.");
  const titles = new Map(reportSchema.parse(improvement.report ?? {}).units.map((u) => [u.unitId, u.title]));
  const underWay = (await db.task.count({ where: { improvementId: improvement.id, activeKey: { not: null } } })) > 0;
  return improvement.responses.map((row) => {
    const [, unitId = row.step, tryNumber] = /^(.*?)(?: \((.*)\))?$/.exec(row.step) ?? [];
    return showModelCall(row, [titles.get(unitId) ?? unitId, tryNumber].filter(Boolean).join(", "), underWay);
  });
}
