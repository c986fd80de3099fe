import type { Actor } from "@/lib/actor";
import { AppError } from "@/lib/errors";
import { db } from "@/lib/platform/database/database.server";

/** Deletes an attachment with its bytes; applications that were made with it stay. @throws AppError `not_found` */
export async function removeAttachment(actor: Actor, id: string): Promise<void> {
  // the attachment's row goes with its file
  const { count } = await db.storedFile.deleteMany({
    where: { userId: actor.userId, attachment: { id, userId: actor.userId } },
  });
  if (count === 0) throw new AppError("not_found", "There is no such file.");
}
