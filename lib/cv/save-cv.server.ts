import { z } from "zod";
import type { Actor } from "@/lib/actor";
import { db } from "@/lib/platform/database/database.server";
import { contentHash } from "@/lib/platform/hash/content-hash.server";
import { createVersion } from "./create-version.server";
import { cvSchema } from "./schema";

export const saveCvSchema = z.strictObject({ cvId: z.string(), baseVersionId: z.string(), document: cvSchema });

/**
 * Saves a corrected CV as a new version. Saving what is there already makes none.
 * @throws AppError `not_found`, `conflict` when another version came in between (nothing is written)
 */
export async function saveCv(
  actor: Actor,
  input: z.infer<typeof saveCvSchema>,
): Promise<{ versionId: string; number: number }> {
  return db.$transaction(async (tx) => {
    const base = await tx.cvVersion.findFirst({
      where: {
        id: input.baseVersionId,
        cvId: input.cvId,
        cv: { userId: actor.userId, currentVersionId: input.baseVersionId },
      },
    });
    if (base && contentHash(cvSchema.parse(base.document)) === contentHash(input.document))
      return { versionId: base.id, number: base.number };
    const version = await createVersion(tx, {
      cvId: input.cvId,
      userId: actor.userId,
      origin: "edit",
      document: input.document,
      base: input.baseVersionId,
    });
    return { versionId: version.id, number: version.number };
  });
}
