import type { Actor } from "@/lib/actor";
import { AppError } from "@/lib/errors";
import { db } from "@/lib/platform/database/database.server";

/** The bytes of a photo, as they are drawn. @throws AppError `not_found` */
export async function getPhotoFile(
  actor: Actor,
  id: string,
): Promise<{ name: string; mediaType: string; bytes: Uint8Array<ArrayBuffer> }> {
  const row = await db.photo.findFirst({ where: { id, userId: actor.userId }, select: { file: true } });
  if (!row) throw new AppError("not_found", "There is no such photo.");
  return { name: row.file.name, mediaType: row.file.mediaType, bytes: row.file.bytes };
}

/** The photo kept for a CV's documents, if there is one. The caller has checked whose the CV is. */
export async function findPhoto(cvId: string): Promise<string | undefined> {
  return (await db.photo.findUnique({ where: { cvId }, select: { id: true } }))?.id;
}
