import { PDFArray, PDFDict, type PDFDocument, PDFName, PDFNumber, PDFRawStream, PDFRef } from "@cantoo/pdf-lib";
import { readPictureHeader } from "@/lib/intake/ocr/picture-header";
import { decodeJpeg, encodeJpeg } from "@/lib/pictures/codecs.server";
import type { Picture } from "@/lib/pictures/picture";
import { shrinkPicture } from "@/lib/pictures/shrink-picture";
import type { ShrinkLevel } from "./contract";
import { drawByReader } from "./draw-by-reader.server";

const { deflateSync, inflateSync } = process.getBuiltinModule("node:zlib");

/** Decoding takes eight bytes a pixel for a moment; larger pictures stay as they are. */
const PIXELS = 50_000_000;
/** What is smaller than this is a logo or an icon: nothing is gained, and it would look worse. */
const SMALL_BYTES = 20_000;
/** A replacement has to be worth the loss. */
const GAIN = 0.9;
/** Levels of form XObjects that are looked into (ISO 32000-1, 8.10). */
const DEPTH = 4;

/** A raster picture of the file and how large it can appear: on no page is it larger than the page. */
interface FoundImage {
  ref: PDFRef;
  stream: PDFRawStream;
  /** inches of the largest page it stands on */
  page: { long: number; short: number };
}

/** The pictures of a document that can be made smaller, found once and kept as they were, so that each try begins with the originals. */
export function findImages(document: PDFDocument): FoundImage[] {
  const found = new Map<string, FoundImage>();
  for (const page of document.getPages()) {
    const { width, height } = page.getCropBox();
    const size = { long: Math.max(width, height) / 72, short: Math.min(width, height) / 72 };
    const resources = page.node.Resources();
    if (resources) collect(resources, size, DEPTH, found);
  }
  return [...found.values()];
}

function collect(resources: PDFDict, page: FoundImage["page"], depth: number, found: Map<string, FoundImage>) {
  const objects = resources.lookupMaybe(PDFName.of("XObject"), PDFDict);
  for (const [, ref] of objects?.entries() ?? []) {
    if (!(ref instanceof PDFRef)) continue;
    const stream = resources.context.lookup(ref);
    if (!(stream instanceof PDFRawStream)) continue;
    const kind = nameOf(stream.dict, "Subtype");
    const inner = stream.dict.get(PDFName.of("Resources"));
    const form = inner instanceof PDFRef ? resources.context.lookup(inner) : inner;
    if (kind === "Form" && depth > 0 && form instanceof PDFDict) collect(form, page, depth - 1, found);
    if (kind !== "Image") continue;
    const before = found.get(ref.tag)?.page ?? { long: 0, short: 0 };
    const size = { long: Math.max(page.long, before.long), short: Math.max(page.short, before.short) };
    found.set(ref.tag, { ref, stream, page: size });
  }
}

/**
 * Replaces pictures that have more dots than the level asks for (counted for the whole page, so a small photo keeps all of its own)
 * by JPEGs with fewer. What is not eight bits in grey or colour (CMYK, two-colour scans, palettes) is read by the reader and becomes
 * grey or RGB; a two-colour scan stays one of few greys where that is smaller. Stencils, pictures with a colour that stands for
 * transparency, and what nobody can read stay as they are. The document is changed; the streams found before are not.
 * @returns how many pictures were replaced, and how many could not be
 */
export async function shrinkImages(
  document: PDFDocument,
  images: FoundImage[],
  level: ShrinkLevel,
): Promise<{ replaced: number; unread: number }> {
  let [replaced, unread] = [0, 0];
  for (const image of images) {
    document.context.assign(image.ref, image.stream);
    const smaller = await shrunk(image, level).catch((): typeof UNREAD => UNREAD);
    if (smaller === UNREAD) unread++;
    else if (smaller) {
      document.context.assign(image.ref, smaller);
      replaced++;
    }
  }
  return { replaced, unread };
}

const UNREAD = "unread";

/** Undefined: as small as it gets. */
async function shrunk(
  { stream, page }: FoundImage,
  { dpi, quality }: ShrinkLevel,
): Promise<PDFRawStream | typeof UNREAD | undefined> {
  const { dict } = stream;
  if (stream.contents.length < SMALL_BYTES) return undefined;
  if (dict.get(PDFName.of("Mask")) || dict.get(PDFName.of("ImageMask"))) return UNREAD;
  const [width, height, bits] = [numberOf(dict, "Width"), numberOf(dict, "Height"), numberOf(dict, "BitsPerComponent")];
  if (width < 1 || height < 1 || width * height > PIXELS) return UNREAD;
  const scale = Math.min(1, (page.long * dpi) / Math.max(width, height), (page.short * dpi) / Math.min(width, height));
  // two colours are packed so well that only fewer dots make them smaller
  if (bits === 1 && scale === 1) return undefined;
  const components = bits === 8 && !dict.get(PDFName.of("Decode")) ? componentsOf(dict) : undefined;
  const [across, down] = [width, height].map((dots) => Math.max(1, Math.round(dots * scale))) as [number, number];
  const small = components
    ? await decode(stream, { width, height, components }).then((whole) => whole && shrinkPicture(whole, across, down))
    : saysItsSize(stream, width, height) && (await drawByReader(stream, across, down));
  if (!small) return UNREAD;
  const grey = components ? components === 1 : isGrey(small);
  const jpeg = await encodeJpeg(small, { quality, grey });
  const few = bits === 1 && grey ? packGreys(small) : undefined;
  const bytes = few && few.length < jpeg.length ? few : jpeg;
  if (bytes.length > stream.contents.length * GAIN) return undefined;
  const copy = dict.clone();
  for (const key of ["DecodeParms", "Decode", "Length", "Metadata"]) copy.delete(PDFName.of(key));
  copy.set(PDFName.of("Filter"), PDFName.of(bytes === few ? "FlateDecode" : "DCTDecode"));
  copy.set(PDFName.of("Width"), PDFNumber.of(small.width));
  copy.set(PDFName.of("Height"), PDFNumber.of(small.height));
  if (!components) {
    copy.set(PDFName.of("ColorSpace"), PDFName.of(grey ? "DeviceGray" : "DeviceRGB"));
    copy.set(PDFName.of("BitsPerComponent"), PDFNumber.of(bytes === few ? GREY_BITS : 8));
  }
  shrinkMask(copy, small);
  return PDFRawStream.of(copy, bytes);
}

/** A JPEG may be much larger than its document says: it says so itself before anything is decoded. */
function saysItsSize(stream: PDFRawStream, width: number, height: number): boolean {
  if (nameOf(stream.dict, "Filter") !== "DCTDecode") return true;
  const said = readPictureHeader(stream.contents);
  return said.width === width && said.height === height;
}

function isGrey({ data }: Picture): boolean {
  for (let i = 0; i < data.length; i += 4) if (data[i] !== data[i + 1] || data[i] !== data[i + 2]) return false;
  return true;
}

/** Sixteen greys keep letters smooth. */
const GREY_BITS = 4;

/** Rows of two pixels a byte, packed. */
function packGreys({ width, height, data }: Picture): Uint8Array {
  const row = (width + 1) >> 1;
  const rows = new Uint8Array(row * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      rows[y * row + (x >> 1)]! |= Math.round(data[(y * width + x) * 4]! / 17) << (x & 1 ? 0 : GREY_BITS);
  return new Uint8Array(deflateSync(rows, { level: 9 }));
}

/**
 * A picture's transparency (a grey picture of its own) in the picture's new size; none where it is opaque throughout. It is replaced in
 * its place, because what nobody names any more would stay in the file.
 */
function shrinkMask(dict: PDFDict, { width, height }: Picture) {
  const ref = dict.get(PDFName.of("SMask"));
  const mask = dict.lookup(PDFName.of("SMask"));
  if (!(mask instanceof PDFRawStream) || !(ref instanceof PDFRef)) return;
  const size = { width: numberOf(mask.dict, "Width"), height: numberOf(mask.dict, "Height"), components: 1 as const };
  if (numberOf(mask.dict, "BitsPerComponent") !== 8) return;
  const picture = inflate(mask, size);
  if (!picture) return;
  if (picture.data.every((value) => value === 255)) {
    dict.delete(PDFName.of("SMask"));
    dict.context.delete(ref);
    return;
  }
  const small = shrinkPicture(picture, Math.min(width, size.width), Math.min(height, size.height));
  const grey = Uint8Array.from({ length: small.width * small.height }, (_, i) => small.data[i * 4]!);
  const copy = mask.dict.clone();
  for (const key of ["DecodeParms", "Length"]) copy.delete(PDFName.of(key));
  copy.set(PDFName.of("Filter"), PDFName.of("FlateDecode"));
  copy.set(PDFName.of("Width"), PDFNumber.of(small.width));
  copy.set(PDFName.of("Height"), PDFNumber.of(small.height));
  dict.context.assign(ref, PDFRawStream.of(copy, new Uint8Array(deflateSync(grey))));
}

interface Shape {
  width: number;
  height: number;
  components: 1 | 3;
}

async function decode(stream: PDFRawStream, shape: Shape): Promise<Picture | undefined> {
  const filter = nameOf(stream.dict, "Filter");
  if (filter === "FlateDecode") return inflate(stream, shape);
  if (filter !== "DCTDecode") return undefined;
  // what the file says of itself, before anything is decoded: it may be much larger than the document says
  const { width, height, components } = readPictureHeader(stream.contents);
  if (width !== shape.width || height !== shape.height || components !== shape.components) return undefined;
  return decodeJpeg(stream.contents);
}

/** The pixels of a picture that the PDF writer has embedded: plain rows of eight bits, with its transparency beside it. */
export function decodeImage(stream: PDFRawStream): Picture | undefined {
  const size = { width: numberOf(stream.dict, "Width"), height: numberOf(stream.dict, "Height") };
  const picture = inflate(stream, { ...size, components: componentsOf(stream.dict) ?? 3 });
  const mask = stream.dict.lookup(PDFName.of("SMask"));
  const opacity = mask instanceof PDFRawStream ? inflate(mask, { ...size, components: 1 }) : undefined;
  if (picture && opacity) for (let i = 3; i < picture.data.length; i += 4) picture.data[i] = opacity.data[i - 3]!;
  return picture;
}

/** Rows of eight-bit values, plain or with PNG's predictors (ISO 32000-1, 7.4.4.4), as a picture. */
function inflate(stream: PDFRawStream, { width, height, components }: Shape): Picture | undefined {
  if (nameOf(stream.dict, "Filter") !== "FlateDecode" || width * height > PIXELS) return undefined;
  const options = stream.dict.lookup(PDFName.of("DecodeParms"));
  const predictor = options instanceof PDFDict ? numberOf(options, "Predictor") || 1 : 1;
  if (predictor === 2) return undefined;
  const row = width * components;
  const before = predictor > 2 ? 1 : 0;
  const raw = inflateSync(stream.contents, { maxOutputLength: (row + before) * height + 1024 });
  if (raw.length < (row + before) * height) return undefined;
  const values = before ? unpredicted(raw, row, height, components) : raw;
  const data = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let i = 0; i < width * height; i++)
    for (let c = 0; c < 3; c++) data[i * 4 + c] = values[i * components + (components === 3 ? c : 0)]!;
  return { width, height, data };
}

/** Undoes the filters of PNG rows (PNG, 9.2). */
function unpredicted(raw: Uint8Array, row: number, height: number, step: number): Uint8Array {
  const out = new Uint8Array(row * height);
  for (let y = 0; y < height; y++) {
    const kind = raw[y * (row + 1)]!;
    for (let x = 0; x < row; x++) {
      const left = x >= step ? out[y * row + x - step]! : 0;
      const up = y > 0 ? out[(y - 1) * row + x]! : 0;
      const corner = x >= step && y > 0 ? out[(y - 1) * row + x - step]! : 0;
      const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][kind] ?? 0;
      out[y * row + x] = raw[y * (row + 1) + 1 + x]! + guess;
    }
  }
  return out;
}

function paeth(left: number, up: number, corner: number): number {
  const [a, b, c] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)];
  return a <= b && a <= c ? left : b <= c ? up : corner;
}

/** Grey or colour, also when a profile (ICC) says which exactly. */
function componentsOf(dict: PDFDict): 1 | 3 | undefined {
  const space = dict.lookup(PDFName.of("ColorSpace"));
  if (space instanceof PDFName)
    return ({ DeviceGray: 1, DeviceRGB: 3 } as const)[space.decodeText() as "DeviceGray" | "DeviceRGB"];
  if (!(space instanceof PDFArray)) return undefined;
  const kind = space.lookup(0);
  const name = kind instanceof PDFName ? kind.decodeText() : "";
  if (name === "CalGray") return 1;
  if (name === "CalRGB") return 3;
  if (name !== "ICCBased") return undefined;
  const profile = space.lookup(1);
  const count = profile instanceof PDFRawStream ? numberOf(profile.dict, "N") : 0;
  return count === 1 || count === 3 ? count : undefined;
}

function nameOf(dict: PDFDict, key: string): string {
  const value = dict.lookup(PDFName.of(key));
  const only = value instanceof PDFArray && value.size() === 1 ? value.lookup(0) : value;
  return only instanceof PDFName ? only.decodeText() : "";
}

function numberOf(dict: PDFDict, key: string): number {
  const value = dict.lookup(PDFName.of(key));
  return value instanceof PDFNumber ? value.asNumber() : 0;
}
