import type { Actor } from "@/lib/actor";
import { AppError } from "@/lib/errors";
import { db } from "@/lib/platform/database/database.server";

/** Deletes the photo of a CV; documents that were made with it stay. @throws AppError `not_found` */
export async function removePhoto(actor: Actor, id: string): Promise<void> {
  const { userId } = actor;
  const { count } = await db.storedFile.deleteMany({ where: { userId, photo: { id, userId } } });
  if (count === 0) throw new AppError("not_found", "There is no such photo.");
}
