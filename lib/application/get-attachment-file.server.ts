import type { Actor } from "@/lib/actor";
import { AppError } from "@/lib/errors";
import { db } from "@/lib/platform/database/database.server";

/** The bytes of an attachment. @throws AppError `not_found` */
export async function getAttachmentFile(
  actor: Actor,
  id: string,
): Promise<{ name: string; mediaType: string; bytes: Uint8Array<ArrayBuffer> }> {
  const row = await db.attachment.findFirst({ where: { id, userId: actor.userId }, select: { file: true } });
  if (!row) throw new AppError("not_found", "There is no such file.");
  return { name: row.file.name, mediaType: row.file.mediaType, bytes: row.file.bytes };
}
