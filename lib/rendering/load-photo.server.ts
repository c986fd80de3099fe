import { AppError } from "@/lib/errors";
import { db } from "@/lib/platform/database/database.server";
import type { OutputFormat, RenderOptions } from "./contract";
import { holdsPhoto, showsPhoto } from "./shows-photo";

/** The portrait that a document with these options shows, if it shows one. @throws AppError `not_found` when it was removed */
export async function loadPhoto(
  options: RenderOptions,
  userId: string,
  format: OutputFormat,
): Promise<Uint8Array | undefined> {
  if (!holdsPhoto(format) || !showsPhoto(options)) return undefined;
  const photo = await db.photo.findFirst({
    where: { id: options.photo, userId },
    select: { file: { select: { bytes: true } } },
  });
  if (!photo)
    throw new AppError("not_found", "This photo is not there any more.", {
      hint: "Reload the page, and choose again.",
    });
  return photo.file.bytes;
}
