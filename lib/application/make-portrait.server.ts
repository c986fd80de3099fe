import { PDFDocument, PDFRawStream } from "@cantoo/pdf-lib";
import { AppError } from "@/lib/errors";
import { damagedPicture, readPictureHeader } from "@/lib/intake/ocr/picture-header";
import { decodeJpeg, decodeWebp, encodeJpeg } from "@/lib/pictures/codecs.server";
import { cropPortrait } from "@/lib/pictures/crop-portrait";
import type { Picture } from "@/lib/pictures/picture";
import { onWhite } from "@/lib/pictures/shrink-picture";
import { decodeImage } from "./shrink-images.server";

const QUALITY = 88;
/** A smaller one is a grey smudge in print. */
const LEAST = 120;

/**
 * A photo as a portrait: decoded, turned upright, cut to a passport photo's shape and encoded anew, so that nothing of the file but its
 * pixels stays (no place, time, camera or thumbnail). Runs in the merging child. Throws `wrong_type`, `damaged_file`, `file_too_large`,
 * `bad_request` (too small).
 */
export async function makePortrait({ bytes }: { bytes: Uint8Array }): Promise<Uint8Array> {
  const known = [0x89, 0xff, 0x52].includes(bytes[0] ?? 0);
  if (!known)
    throw new AppError("wrong_type", "This is no PNG, JPEG or WebP picture.", { hint: "Save it as JPEG first." });
  const { format, orientation } = readPictureHeader(bytes);
  let picture: Picture;
  try {
    picture =
      format === "jpeg"
        ? await decodeJpeg(bytes)
        : format === "webp"
          ? await decodeWebp(bytes)
          : await decodePng(bytes);
  } catch (cause) {
    throw damagedPicture(cause);
  }
  const portrait = onWhite(cropPortrait(picture, orientation));
  if (portrait.width < LEAST)
    throw new AppError("bad_request", "This photo is too small to be printed.", {
      hint: "Choose one of at least 300 by 400 pixels.",
    });
  return encodeJpeg(portrait, { quality: QUALITY });
}

/** By the PDF writer's own reader of PNG, which unpacks it into plain rows. */
async function decodePng(bytes: Uint8Array): Promise<Picture> {
  const document = await PDFDocument.create();
  const image = await document.embedPng(bytes);
  await document.flush();
  const stream = document.context.lookup(image.ref);
  const picture = stream instanceof PDFRawStream ? decodeImage(stream) : undefined;
  if (!picture) throw new Error("The PNG cannot be unpacked.");
  return picture;
}
