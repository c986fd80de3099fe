import type { Actor } from "@/lib/actor";
import { AppError } from "@/lib/errors";
import { db } from "@/lib/platform/database/database.server";

/** Ends a link at once; ending it twice is ending it. @throws AppError `not_found` */
export async function revokeShareLink(actor: Actor, linkId: string): Promise<void> {
  const mine = { id: linkId, userId: actor.userId };
  const { count } = await db.shareLink.updateMany({
    where: { ...mine, revokedAt: null },
    data: { revokedAt: new Date() },
  });
  if (count === 0 && !(await db.shareLink.findFirst({ where: mine, select: { id: true } })))
    throw new AppError("not_found", "There is no such link.");
}
