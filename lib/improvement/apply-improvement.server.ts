import { z } from "zod";
import type { Actor } from "@/lib/actor";
import { createVersion } from "@/lib/cv/create-version.server";
import { cvSchema } from "@/lib/cv/schema";
import { AppError } from "@/lib/errors";
import { db } from "@/lib/platform/database/database.server";
import { contentHash } from "@/lib/platform/hash/content-hash.server";
import { changeSchema } from "./contract";
import { decidedCv } from "./decided-cv";

export const applyImprovementSchema = z.strictObject({ improvementId: z.string() });

export interface AppliedImprovement {
  versionId: string;
  number: number;
  applied: number;
  /** changes whose text was edited meanwhile and which were left out, by id */
  stale: string[];
}

/**
 * Makes a new version of the CV from what was accepted. The version it started from stays as it is. What was applied before and is
 * not accepted any more is taken back. Where the CV was edited since, only changes whose text is still the same are applied; the
 * others are named. Repeating it makes no second version.
 * @throws AppError `not_found`; `bad_request` when nothing is accepted
 */
export async function applyImprovement(
  actor: Actor,
  input: z.infer<typeof applyImprovementSchema>,
): Promise<AppliedImprovement> {
  return db.$transaction(async (tx) => {
    // a second click waits for the first and then sees its version
    await tx.$queryRaw`
      select c."id" from "Cv" c join "Improvement" i on i."cvId" = c."id"
      where i."id" = ${input.improvementId} and i."userId" = ${actor.userId} for update of c`;
    const improvement = await tx.improvement.findFirst({
      where: { id: input.improvementId, userId: actor.userId },
      include: { changes: true, version: true, cv: { include: { currentVersion: true } } },
    });
    const current = improvement?.cv.currentVersion;
    if (!improvement || !current) throw new AppError("not_found", "There is no such improvement.");
    const changes = improvement.changes.map((row) => ({
      change: changeSchema.parse(row.body),
      decision: row.decision,
      editedText: row.editedText ?? undefined,
    }));
    if (!changes.some(({ decision }) => decision === "accepted" || decision === "edited"))
      throw new AppError("bad_request", "No change is accepted yet.", {
        hint: "Accept at least one change, or download the CV as it is.",
      });
    const others = await tx.cvVersion.count({
      where: {
        cvId: improvement.cvId,
        number: { gt: improvement.version.number },
        OR: [{ improvementId: null }, { improvementId: { not: improvement.id } }],
      },
    });
    // nobody else has touched the CV since: all that is accepted now goes into the text the changes were made for
    const base = others === 0 ? improvement.version : current;
    const { cv, applied, stale } = decidedCv(cvSchema.parse(base.document), changes);
    if (contentHash(cv) === contentHash(cvSchema.parse(current.document)))
      return { versionId: current.id, number: current.number, applied: others === 0 ? applied.length : 0, stale };
    const version = await createVersion(tx, {
      cvId: improvement.cvId,
      userId: actor.userId,
      origin: "improvement",
      document: cv,
      improvementId: improvement.id,
      base: current.id,
    });
    await tx.improvement.update({ where: { id: improvement.id }, data: { appliedAt: new Date() } });
    return { versionId: version.id, number: version.number, applied: applied.length, stale };
  });
}
