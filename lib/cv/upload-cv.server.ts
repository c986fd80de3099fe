import type { Actor } from "@/lib/actor";
import { AppError } from "@/lib/errors";
import { UPLOAD_LIMIT_BYTES } from "@/lib/intake/contract";
import { detectFileKind } from "@/lib/intake/detect-file-kind";
import { MEDIA_TYPES } from "@/lib/intake/media-types";
import { db } from "@/lib/platform/database/database.server";
import { contentHash } from "@/lib/platform/hash/content-hash.server";
import { queueTask } from "@/lib/tasks/queue-task.server";

export interface Upload {
  bytes: Uint8Array<ArrayBuffer>;
  fileName: string;
  /** the person says that a document which does not look like a CV is one */
  acceptAnyDocument?: boolean;
}

/**
 * Keeps an uploaded file and queues its reading. Answers at once.
 * @throws AppError `empty_file`, `file_too_large`, `wrong_type` and what else the first look at the bytes tells
 */
export async function uploadCv(actor: Actor, upload: Upload): Promise<{ cvId: string; taskId: string }> {
  const { bytes, fileName, acceptAnyDocument = false } = upload;
  if (bytes.byteLength === 0)
    throw new AppError("empty_file", "This file is empty.", {
      hint: "Choose the file again; it may not have finished saving.",
    });
  if (bytes.byteLength > UPLOAD_LIMIT_BYTES)
    throw new AppError("file_too_large", "This file is larger than 10 MB.", {
      hint: "Save it without pictures, or export it as PDF again.",
    });
  const kind = detectFileKind(bytes, fileName);
  const sha256 = contentHash(bytes);
  const find = {
    userId: actor.userId,
    kind: "read-cv" as const,
    inputHash: contentHash({ sha256, acceptAnyDocument }),
  };
  const { taskId } = await queueTask(find, async (tx) => {
    const name = safeFileName(fileName);
    const file = await tx.storedFile.create({
      data: { userId: actor.userId, name, mediaType: MEDIA_TYPES[kind], size: bytes.byteLength, sha256, bytes },
    });
    const cv = await tx.cv.create({
      data: { userId: actor.userId, title: name, fileId: file.id, reading: { acceptAnyDocument } },
    });
    return { ...find, title: `Read ${name}`, cvId: cv.id };
  });
  const { cvId } = await db.task.findUniqueOrThrow({ where: { id: taskId }, select: { cvId: true } });
  if (!cvId) throw new AppError("not_found", "This CV was deleted meanwhile.");
  return { cvId, taskId };
}

/** The last part of a path, without control or direction characters, at most 120 characters: shown, never used as a path. */
export function safeFileName(name: string): string {
  // a name longer than any file system allows is cut before it is looked at
  const base = name.slice(-4096).split(/[/\\]/).at(-1) ?? "";
  const clean = base
    .toWellFormed()
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is removed
    .replace(/[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufffd]/g, "")
    .normalize("NFC")
    .trim();
  if (/^\.*$/.test(clean)) return "upload";
  const letters = [...clean];
  if (letters.length <= 120) return clean;
  const dot = letters.lastIndexOf(".");
  const extension = dot > letters.length - 8 ? letters.slice(dot) : [];
  return [...letters.slice(0, 119 - extension.length), "…", ...extension].join("");
}
