import { AppError } from "@/lib/errors";

export type PictureFormat = "png" | "jpeg" | "webp";

export interface PictureHeader {
  format: PictureFormat;
  width: number;
  height: number;
  /** EXIF orientation, 1 to 8: how the pixels lie */
  orientation: number;
  /** colour components of a JPEG */
  components: number;
  /** a JPEG written by Adobe programs: four components are inverted */
  adobe: boolean;
}

/** Cameras of telephones make up to 50 million; decoding other formats than JPEG takes four bytes for each. */
const PIXEL_LIMITS: Record<PictureFormat, number> = { jpeg: 52_000_000, png: 24_000_000, webp: 24_000_000 };

/**
 * Size and orientation of a picture from its header, before anything is decoded. Throws damaged_file when there is no size in it, and
 * file_too_large when it has more pixels than can be read.
 */
export function readPictureHeader(bytes: Uint8Array): PictureHeader {
  const header = readHeader(bytes);
  if (!header || header.width < 1 || header.height < 1) throw damagedPicture();
  const pixels = header.width * header.height;
  const limit = PIXEL_LIMITS[header.format];
  if (pixels > limit)
    throw new AppError(
      "file_too_large",
      `This picture has ${Math.round(pixels / 1e6)} million pixels; up to ${limit / 1e6} million can be read.`,
      { hint: "Save it smaller: 2500 pixels along the short side are plenty.", details: { pixels, limit } },
    );
  return header;
}

export const damagedPicture = (cause?: unknown) =>
  new AppError("damaged_file", "This picture is damaged and cannot be opened.", {
    hint: "Open it in a picture viewer to check it, save it again and upload the new file.",
    cause,
  });

function readHeader(bytes: Uint8Array): PictureHeader | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const plain = { orientation: 1, components: 0, adobe: false };
  try {
    if (bytes[0] === 0x89)
      return {
        ...plain,
        format: "png",
        width: view.getUint32(16),
        height: view.getUint32(20),
        orientation: pngOrientation(view),
      };
    if (bytes[0] === 0xff) return readJpeg(view);
    return { ...plain, format: "webp", ...readWebp(view) };
  } catch (error) {
    if (error instanceof RangeError) return undefined; // the header goes on beyond the end
    throw error;
  }
}

/** Frame header markers (ITU-T T.81, table B.1), without the tables' DHT, JPG and DAC. */
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

function readJpeg(view: DataView): PictureHeader | undefined {
  let at = 2;
  let orientation = 1;
  let adobe = false;
  while (at + 4 < view.byteLength) {
    if (view.getUint8(at) !== 0xff) return undefined;
    const marker = view.getUint8(at + 1);
    if (marker === 0xff || marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)) {
      at += marker === 0xff ? 1 : 2;
      continue;
    }
    const length = view.getUint16(at + 2);
    if (length < 2 || marker === 0xda || marker === 0xd9) return undefined;
    if (isFrame(marker))
      return {
        format: "jpeg",
        height: view.getUint16(at + 5),
        width: view.getUint16(at + 7),
        components: view.getUint8(at + 9),
        orientation,
        adobe,
      };
    if (marker === 0xe1 && view.getUint32(at + 4) === 0x45786966) orientation = exifOrientation(view, at + 10);
    if (marker === 0xee && view.getUint32(at + 4) === 0x41646f62) adobe = true;
    at += 2 + length;
  }
  return undefined;
}

/** The orientation tag (0x112) of the first directory of an EXIF block (CIPA DC-008, 4.6.4). */
function exifOrientation(view: DataView, start: number): number {
  const little = view.getUint16(start) === 0x4949;
  const directory = start + view.getUint32(start + 4, little);
  if (directory + 2 > view.byteLength) return 1;
  const count = Math.min(view.getUint16(directory, little), 200);
  for (let i = 0; i < count; i++) {
    const entry = directory + 2 + i * 12;
    if (entry + 12 > view.byteLength) return 1;
    if (view.getUint16(entry, little) !== 0x112) continue;
    const value = view.getUint16(entry + 8, little);
    return value >= 1 && value <= 8 ? value : 1;
  }
  return 1;
}

/** PNG 1.5 and newer may hold EXIF in a chunk of its own. */
function pngOrientation(view: DataView): number {
  let at = 8;
  for (let chunks = 0; chunks < 100 && at + 12 < view.byteLength; chunks++) {
    const length = view.getUint32(at);
    const type = view.getUint32(at + 4);
    if (type === 0x65584966) return exifOrientation(view, at + 8);
    if (type === 0x49444154) return 1;
    at += 12 + length;
  }
  return 1;
}

/** Sizes in the three kinds of WebP (RFC 9649, 2.5 to 2.7). */
function readWebp(view: DataView): { width: number; height: number } {
  const kind = view.getUint32(12);
  if (kind === 0x56503858) return { width: 1 + uint24(view, 24), height: 1 + uint24(view, 27) };
  if (kind === 0x5650384c) {
    const bits = view.getUint32(21, true);
    return { width: 1 + (bits & 0x3fff), height: 1 + ((bits >> 14) & 0x3fff) };
  }
  return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
}

const uint24 = (view: DataView, at: number) =>
  view.getUint8(at) | (view.getUint8(at + 1) << 8) | (view.getUint8(at + 2) << 16);
