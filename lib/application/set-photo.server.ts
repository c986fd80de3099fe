import type { Actor } from "@/lib/actor";
import { AppError } from "@/lib/errors";
import { db } from "@/lib/platform/database/database.server";
import { contentHash } from "@/lib/platform/hash/content-hash.server";
import { attachmentTooLarge } from "./attach-file.server";
import { portraitOf } from "./merge-application.server";
import { ATTACHMENT_LIMITS } from "./request";

/**
 * Keeps a photo for documents of this CV, in the place of an earlier one: only its pixels, cut to a portrait and encoded anew; the file
 * that came is not kept.
 * @throws AppError `not_found`, `file_too_large`, and what `portraitOf` throws: `wrong_type`, `damaged_file`, `bad_request` (too small)
 */
export async function setPhoto(
  actor: Actor,
  { cvId, bytes }: { cvId: string; bytes: Uint8Array },
  { signal }: { signal?: AbortSignal } = {},
): Promise<{ id: string }> {
  const { userId } = actor;
  const cv = await db.cv.findFirst({ where: { id: cvId, userId }, select: { id: true } });
  if (!cv) throw new AppError("not_found", "There is no such CV.");
  if (bytes.byteLength > ATTACHMENT_LIMITS.bytesPerFile) throw attachmentTooLarge();
  const portrait = new Uint8Array(await portraitOf(bytes, { signal }));
  return db.$transaction(async (tx) => {
    await tx.$queryRaw`select "id" from "Cv" where "id" = ${cvId} for update`;
    // the photo's row goes with its file
    await tx.storedFile.deleteMany({ where: { photo: { cvId } } });
    const data = { name: "photo.jpg", mediaType: "image/jpeg", size: portrait.byteLength, bytes: portrait };
    const file = await tx.storedFile.create({ data: { userId, ...data, sha256: contentHash(portrait) } });
    return tx.photo.create({ data: { userId, cvId, fileId: file.id }, select: { id: true } });
  });
}
