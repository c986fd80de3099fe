import type { Actor } from "@/lib/actor";
import { AppError } from "@/lib/errors";
import { db } from "@/lib/platform/database/database.server";
import { createVersion } from "./create-version.server";
import { cvSchema } from "./schema";

/**
 * Makes an earlier version current again, as a new version: history only grows. The current one is already.
 * @throws AppError `not_found`
 */
export async function restoreVersion(actor: Actor, versionId: string): Promise<{ versionId: string; number: number }> {
  return db.$transaction(async (tx) => {
    const version = await tx.cvVersion.findFirst({
      where: { id: versionId, cv: { userId: actor.userId } },
      include: { currentOf: { select: { id: true } } },
    });
    if (!version) throw new AppError("not_found", "There is no such version.");
    if (version.currentOf) return { versionId, number: version.number };
    const restored = await createVersion(tx, {
      cvId: version.cvId,
      userId: actor.userId,
      origin: "edit",
      document: cvSchema.parse(version.document),
    });
    return { versionId: restored.id, number: restored.number };
  });
}
