import { degrees, PDFDocument, PDFHexString, PDFName, type PDFPage, type PDFRef, StandardFonts } from "@cantoo/pdf-lib";
import { AppError } from "@/lib/errors";
import { type PictureFormat, readPictureHeader } from "@/lib/intake/ocr/picture-header";
import { decodeWebp, encodeJpeg } from "@/lib/pictures/codecs.server";
import { onWhite } from "@/lib/pictures/shrink-picture";
import { cleanPage } from "./clean-page";
import {
  type InspectedFile,
  type InspectJob,
  MERGE_LIMITS,
  type MergedFile,
  type MergeOptions,
  type MergePart,
  type PageChoice,
  type ProtectJob,
  SHRINK_LEVELS,
} from "./contract";
import { findImages, shrinkImages } from "./shrink-images.server";
import { stripJpegMetadata } from "./strip-jpeg-metadata";

/** Written into every file instead of the clock: the same parts give the same bytes, except for a password's salt. */
const CREATION_DATE = new Date("2026-01-01T00:00:00Z");
const A4 = { width: 595.28, height: 841.89 };
/** points around a picture on its page */
const PICTURE_MARGIN = 28;
/** A PDF knows no WebP: what it loses by being written anew cannot be seen. */
const WEBP_QUALITY = 92;
const MEGABYTE = 1024 * 1024;

/**
 * One PDF of several files: pages in the order asked for, turned and dropped as asked, a bookmark for each file, without the files'
 * own metadata, scripts, attachments and links to anything but http(s), mailto and tel. Pictures get an A4 page each. When the file is
 * too large, its pictures are made smaller, step by step. Runs in the merging child.
 * Throws `needs_password`, `damaged_file`, `wrong_type`, `empty_file`, `file_too_large`, `too_long`, `bad_request` (a page that is not
 * there), each naming its file.
 */
export async function mergeFiles(
  parts: MergePart[],
  options: MergeOptions,
  onPart?: (done: number) => void,
): Promise<MergedFile> {
  checkLimits(parts);
  const merged = await PDFDocument.create({ updateMetadata: false });
  const begun: { name: string; first: PDFPage; firstPage: number; pages: number }[] = [];
  for (const [i, part] of parts.entries()) {
    const firstPage = merged.getPageCount() + 1;
    const added = await addPart(merged, part);
    const [first] = added;
    if (!first) throw nothingLeft(part.name);
    if (merged.getPageCount() > MERGE_LIMITS.pages)
      throw new AppError("too_long", `Together these are more than ${MERGE_LIMITS.pages} pages.`, {
        hint: "Leave pages out.",
      });
    begun.push({ name: part.name, first, firstPage, pages: added.length });
    onPart?.(i + 1);
  }
  if (options.pageNumbers) await numberPages(merged);
  addBookmarks(merged, begun);
  writeTitle(merged, options.title);
  if (options.password) protect(merged, options.password);
  const { bytes, shrunk } = await saveWithin(merged, options.maxBytes);
  if (bytes.byteLength > options.maxBytes) throw tooLarge(bytes.byteLength, parts, options.maxBytes);
  return {
    bytes,
    pages: merged.getPageCount(),
    parts: begun.map(({ name, firstPage, pages }) => ({ name, firstPage, pages })),
    ...(shrunk && { shrunk }),
  };
}

/** The file, its pictures as large as the limit lets them be; larger than the limit when nothing helps. */
async function saveWithin(merged: PDFDocument, maxBytes: number): Promise<Pick<MergedFile, "bytes" | "shrunk">> {
  let bytes = await merged.save({ addDefaultPage: false });
  const before = bytes.byteLength;
  if (before <= maxBytes) return { bytes };
  // pictures are written into the document by the first save only
  const images = findImages(merged);
  let shrunk: MergedFile["shrunk"];
  for (const level of images.length ? SHRINK_LEVELS : []) {
    const { replaced: pictures, unread } = await shrinkImages(merged, images, level);
    bytes = await merged.save({ addDefaultPage: false });
    if (pictures) shrunk = { pictures, dpi: level.dpi, before, after: bytes.byteLength, unread };
    if (bytes.byteLength <= maxBytes) break;
  }
  return { bytes, shrunk };
}

/** What merging it would take of a file: throws what `mergeFiles` throws. */
export async function inspectFile({ name, bytes }: InspectJob): Promise<InspectedFile> {
  checkLimits([{ name, bytes }]);
  const trial = await PDFDocument.create({ updateMetadata: false });
  const pages = await addPart(trial, { name, bytes });
  if (pages.length === 0) throw nothingLeft(name);
  return {
    kind: isPicture(bytes) ? "picture" : "pdf",
    pages: pages.map((page) => {
      const { width, height } = page.getCropBox();
      return page.getRotation().angle % 180 ? { width: height, height: width } : { width, height };
    }),
  };
}

/** A merged file behind a password: every reader asks for it (AES-256). */
export async function protectFile({ bytes, password }: ProtectJob): Promise<Uint8Array> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  protect(document, password);
  return document.save({ addDefaultPage: false });
}

function checkLimits(parts: MergePart[]) {
  if (parts.length === 0) throw new AppError("bad_request", "There is nothing to merge.");
  if (parts.length > MERGE_LIMITS.files)
    throw new AppError("too_long", `At most ${MERGE_LIMITS.files} files can be merged.`, { hint: "Leave some out." });
  for (const { name, bytes } of parts) {
    if (bytes.byteLength === 0) throw new AppError("empty_file", `${name} is empty.`);
    if (bytes.byteLength > MERGE_LIMITS.bytesPerFile)
      throw new AppError("file_too_large", `${name} is larger than ${MERGE_LIMITS.bytesPerFile / MEGABYTE} MB.`, {
        hint: "Scan it again with fewer dots per inch, or leave it out.",
      });
  }
}

async function addPart(merged: PDFDocument, part: MergePart): Promise<PDFPage[]> {
  const { bytes, name } = part;
  if (isPicture(bytes)) return [await addPicture(merged, part)];
  if (!new TextDecoder("latin1").decode(bytes.subarray(0, 1024)).includes("%PDF-"))
    throw new AppError("wrong_type", `${name} is no PDF, PNG, JPEG or WebP.`, { hint: "Save it as PDF first." });
  const source = await openPdf(part);
  const count = source.getPageCount();
  const wanted: PageChoice[] = part.pages ?? Array.from({ length: count }, (_, i) => ({ page: i + 1, rotate: 0 }));
  const missing = wanted.find(({ page }) => page < 1 || page > count);
  if (missing) throw new AppError("bad_request", `${name} has ${count} pages: there is no page ${missing.page}.`);
  try {
    // before they are copied: what is taken from a copy stays in the file as an object that nobody names
    for (const { page } of wanted) cleanPage(source.getPage(page - 1));
    const copies = await merged.copyPages(
      source,
      wanted.map(({ page }) => page - 1),
    );
    return copies.map((page, i) => {
      const turn = wanted[i]?.rotate ?? 0;
      if (turn) page.setRotation(degrees((page.getRotation().angle + turn) % 360));
      return merged.addPage(page);
    });
  } catch (cause) {
    throw damaged(name, cause);
  }
}

/** A file with an owner's password only opens with an empty one: its owner lets everybody read it. */
async function openPdf({ name, bytes }: MergePart): Promise<PDFDocument> {
  const load = (password?: string) =>
    PDFDocument.load(bytes, { updateMetadata: false, ...(password !== undefined && { password }) });
  let source: PDFDocument;
  try {
    source = await load();
  } catch (cause) {
    if (!/encrypt/i.test((cause as Error).message)) throw damaged(name, cause);
    try {
      source = await load("");
    } catch (second) {
      throw new AppError("needs_password", `${name} is protected by a password.`, {
        hint: "Open it, save or print it as a PDF without a password, and choose that file.",
        cause: second,
      });
    }
  }
  try {
    if (source.getPageCount() > 0) return source;
  } catch (cause) {
    throw damaged(name, cause);
  }
  throw damaged(name);
}

async function addPicture(merged: PDFDocument, { name, bytes, pages }: MergePart): Promise<PDFPage> {
  if (pages?.some(({ page }) => page !== 1))
    throw new AppError("bad_request", `${name} is a picture: it has one page.`);
  try {
    const header = readPictureHeader(bytes);
    const picture = await embedPicture(merged, bytes, header.format);
    // how a camera was held (EXIF 1 to 8); mirrored ones are turned the same way, not mirrored back
    const held = { 3: 180, 4: 180, 5: 90, 6: 90, 7: 270, 8: 270 }[header.orientation] ?? 0;
    const lies = held % 180 ? picture.height > picture.width : picture.width > picture.height;
    // the page is laid out as the picture lies in the file, and turned as a whole
    const across = held % 180 ? !lies : lies;
    const [width, height] = across ? [A4.height, A4.width] : [A4.width, A4.height];
    const page = merged.addPage([width, height]);
    const room = { width: width - 2 * PICTURE_MARGIN, height: height - 2 * PICTURE_MARGIN };
    const scale = Math.min(room.width / picture.width, room.height / picture.height);
    const size = { width: picture.width * scale, height: picture.height * scale };
    page.drawImage(picture, { ...size, x: (width - size.width) / 2, y: (height - size.height) / 2 });
    page.setRotation(degrees((held + (pages?.[0]?.rotate ?? 0)) % 360));
    return page;
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    throw damaged(name, cause);
  }
}

async function embedPicture(merged: PDFDocument, bytes: Uint8Array, format: PictureFormat) {
  if (format === "jpeg") return merged.embedJpg(stripJpegMetadata(bytes));
  if (format === "png") return merged.embedPng(bytes);
  return merged.embedJpg(await encodeJpeg(onWhite(await decodeWebp(bytes)), { quality: WEBP_QUALITY }));
}

/** "3 / 12" at the foot, at the right as the page is read. */
async function numberPages(merged: PDFDocument) {
  const font = await merged.embedFont(StandardFonts.Helvetica);
  const size = 8;
  const pages = merged.getPages();
  for (const [i, page] of pages.entries()) {
    const text = `${i + 1} / ${pages.length}`;
    const { x, y, width, height } = page.getCropBox();
    const [inset, foot] = [28 + font.widthOfTextAtSize(text, size), 14];
    const turn = page.getRotation().angle % 360;
    const place = {
      0: { x: x + width - inset, y: y + foot },
      90: { x: x + width - foot, y: y + height - inset },
      180: { x: x + inset, y: y + height - foot },
      270: { x: x + foot, y: y + inset },
    }[turn as 0 | 90 | 180 | 270] ?? { x: x + width - inset, y: y + foot };
    page.drawText(text, { ...place, size, font, rotate: degrees(turn) });
  }
}

/** One bookmark for each file (ISO 32000-1, 12.3.3). */
function addBookmarks(merged: PDFDocument, parts: { name: string; first: PDFPage }[]) {
  const { context } = merged;
  const root = context.nextRef();
  const refs: PDFRef[] = parts.map(() => context.nextRef());
  for (const [i, { name, first }] of parts.entries())
    context.assign(
      refs[i]!,
      context.obj({
        Title: PDFHexString.fromText(name),
        Parent: root,
        Dest: [first.ref, PDFName.of("Fit")],
        ...(refs[i - 1] && { Prev: refs[i - 1] }),
        ...(refs[i + 1] && { Next: refs[i + 1] }),
      }),
    );
  context.assign(root, context.obj({ Type: "Outlines", First: refs[0]!, Last: refs.at(-1)!, Count: refs.length }));
  merged.catalog.set(PDFName.of("Outlines"), root);
  merged.catalog.set(PDFName.of("PageMode"), PDFName.of("UseOutlines"));
}

function writeTitle(merged: PDFDocument, title: string) {
  merged.setTitle(title, { showInWindowTitleBar: true });
  merged.setProducer("CV Improver");
  merged.setCreator("CV Improver");
  merged.setCreationDate(CREATION_DATE);
  merged.setModificationDate(CREATION_DATE);
}

/** Reading and printing need the password; the owner's is nobody's, so that the rest stays as it is. */
function protect(merged: PDFDocument, userPassword: string) {
  const ownerPassword = Array.from(crypto.getRandomValues(new Uint8Array(24)), (byte) => byte.toString(16)).join("");
  merged.encrypt({
    userPassword,
    ownerPassword,
    permissions: { printing: "highResolution", contentAccessibility: true },
  });
}

function tooLarge(size: number, parts: MergePart[], maxBytes: number): AppError {
  const megabytes = (bytes: number) => `${(bytes / MEGABYTE).toFixed(1)} MB`;
  const largest = parts.reduce((most, part) => (part.bytes.byteLength > most.bytes.byteLength ? part : most));
  return new AppError("file_too_large", `The merged file has ${megabytes(size)}: more than ${megabytes(maxBytes)}.`, {
    hint: `The largest part is ${largest.name} (${megabytes(largest.bytes.byteLength)}): scan it again with fewer dots per inch, or leave pages out.`,
    details: { size, maxBytes },
  });
}

const damaged = (name: string, cause?: unknown) =>
  new AppError("damaged_file", `${name} is damaged and cannot be read.`, {
    hint: "Open it in a PDF program, save it again, and choose that file.",
    cause,
  });

const nothingLeft = (name: string) =>
  new AppError("empty_file", `Nothing of ${name} is left.`, { hint: "Leave the file out." });

/** PNG, JPEG, or RIFF with WebP in it. */
const isPicture = (bytes: Uint8Array) =>
  startsWith(bytes, [0x89, 0x50, 0x4e, 0x47]) ||
  startsWith(bytes, [0xff, 0xd8]) ||
  (startsWith(bytes, [0x52, 0x49, 0x46, 0x46]) && startsWith(bytes.subarray(8), [0x57, 0x45, 0x42, 0x50]));

const startsWith = (bytes: Uint8Array, mark: number[]) => mark.every((byte, i) => bytes[i] === byte);
