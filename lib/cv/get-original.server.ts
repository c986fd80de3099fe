import type { Actor } from "@/lib/actor";
import { AppError } from "@/lib/errors";
import { db } from "@/lib/platform/database/database.server";

/** The file a CV was read from, byte for byte. @throws AppError `not_found` */
export async function getOriginal(
  actor: Actor,
  cvId: string,
): Promise<{ name: string; mediaType: string; bytes: Uint8Array<ArrayBuffer> }> {
  const cv = await db.cv.findFirst({ where: { id: cvId, userId: actor.userId }, select: { file: true } });
  if (!cv?.file) throw new AppError("not_found", "There is no such file.");
  return { name: cv.file.name, mediaType: cv.file.mediaType, bytes: cv.file.bytes };
}
