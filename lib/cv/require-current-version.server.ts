import type { Actor } from "@/lib/actor";
import { AppError } from "@/lib/errors";
import { db } from "@/lib/platform/database/database.server";

/**
 * The version of a CV that work is asked for.
 * @throws AppError `not_found` (also for another person's); `conflict` while the CV is still being read
 */
export async function requireCurrentVersion(actor: Actor, cvId: string) {
  const cv = await db.cv.findFirst({
    where: { id: cvId, userId: actor.userId },
    include: { currentVersion: true },
  });
  if (!cv) throw new AppError("not_found", "There is no such CV.");
  if (!cv.currentVersion)
    throw new AppError("conflict", "This CV is still being read.", {
      hint: "Wait until it is there, then start again.",
    });
  return cv.currentVersion;
}
