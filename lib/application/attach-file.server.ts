import type { Actor } from "@/lib/actor";
import { safeFileName } from "@/lib/cv/upload-cv.server";
import { AppError } from "@/lib/errors";
import { db } from "@/lib/platform/database/database.server";
import { contentHash } from "@/lib/platform/hash/content-hash.server";
import { attachmentInclude, toAttachmentView } from "./list-attachments.server";
import { inspectAttachment } from "./merge-application.server";
import { ATTACHMENT_LIMITS, type AttachmentView } from "./request";

const MEDIA_TYPES = { pdf: "application/pdf", png: "image/png", jpeg: "image/jpeg", webp: "image/webp" } as const;

export interface AttachmentUpload {
  cvId: string;
  bytes: Uint8Array<ArrayBuffer>;
  fileName: string;
}

/**
 * Keeps a file that goes with an application of this CV. It is opened in the merging child first (20 s), so that the person hears at
 * once what a merge would refuse. The same file a second time is the one that is there.
 * @throws AppError `not_found`, `empty_file`, `file_too_large`, `too_long` (too many files), and what `inspectAttachment` throws:
 * `needs_password`, `damaged_file`, `wrong_type`, `took_too_long`, `too_complex`
 */
export async function attachFile(
  actor: Actor,
  { cvId, bytes, fileName }: AttachmentUpload,
  { signal }: { signal?: AbortSignal } = {},
): Promise<AttachmentView> {
  const name = safeFileName(fileName);
  const cv = await db.cv.findFirst({ where: { id: cvId, userId: actor.userId }, select: { id: true } });
  if (!cv) throw new AppError("not_found", "There is no such CV.");
  if (bytes.byteLength === 0)
    throw new AppError("empty_file", `${name} is empty.`, {
      hint: "Choose the file again; it may not have finished saving.",
    });
  if (bytes.byteLength > ATTACHMENT_LIMITS.bytesPerFile) throw attachmentTooLarge();
  const sha256 = contentHash(bytes);
  const known = await db.attachment.findFirst({
    where: { cvId, userId: actor.userId, file: { sha256 } },
    include: attachmentInclude,
  });
  if (known) return toAttachmentView(known);
  const { kind, pages } = await inspectAttachment({ name, bytes }, { signal });
  return db.$transaction(async (tx) => {
    // two uploads at once count one after the other
    await tx.$queryRaw`select "id" from "Cv" where "id" = ${cvId} for update`;
    if ((await tx.attachment.count({ where: { cvId } })) >= ATTACHMENT_LIMITS.files)
      throw new AppError("too_long", `At most ${ATTACHMENT_LIMITS.files} files can be kept beside a CV.`, {
        hint: "Remove one that you do not need.",
      });
    const file = await tx.storedFile.create({
      data: { userId: actor.userId, name, mediaType: mediaTypeOf(bytes), size: bytes.byteLength, sha256, bytes },
      select: { id: true },
    });
    const row = { userId: actor.userId, cvId, fileId: file.id, kind, pages };
    return toAttachmentView(await tx.attachment.create({ data: row, include: attachmentInclude }));
  });
}

export const attachmentTooLarge = () =>
  new AppError("file_too_large", "This file is larger than 10 MB.", {
    hint: "Scan it with fewer dots per inch, or split it.",
  });

/** By the first bytes; what is no picture was opened as a PDF. */
function mediaTypeOf(bytes: Uint8Array): string {
  if (bytes[0] === 0x89) return MEDIA_TYPES.png;
  if (bytes[0] === 0xff) return MEDIA_TYPES.jpeg;
  return bytes[0] === 0x52 && bytes[8] === 0x57 ? MEDIA_TYPES.webp : MEDIA_TYPES.pdf;
}
