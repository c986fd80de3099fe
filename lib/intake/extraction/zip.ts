import { Inflate } from "fflate";
import { AppError } from "@/lib/errors";

/** Limits on an archive, checked on what its directory declares and again on what comes out (quality.md, 1.3 no. 14). */
export const ZIP_LIMITS = {
  entries: 2000,
  totalBytes: 100 * 2 ** 20,
  partBytes: 24 * 2 ** 20,
  ratio: 150,
  ratioFromBytes: 2 ** 20,
} as const;

interface ZipEntry {
  name: string;
  method: number;
  compressed: number;
  size: number;
  offset: number;
  encrypted: boolean;
}

export interface Zip {
  names: string[];
  /** The bytes of one part, or undefined when it is not there. Throws file_too_large, too_complex, damaged_file, needs_password. */
  read(name: string): Uint8Array | undefined;
}

/**
 * Opens a zip archive by its central directory. Nothing is inflated here: sizes, ratios and counts that are declared are
 * checked first. Throws damaged_file (no readable directory), file_too_large (a bomb by its own declaration).
 */
export function openZip(bytes: Uint8Array): Zip {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = new Map<string, ZipEntry>();
  let total = 0;
  for (const entry of directory(view, bytes)) {
    total += entry.size;
    const bomb = entry.size > ZIP_LIMITS.ratioFromBytes && entry.size > entry.compressed * ZIP_LIMITS.ratio;
    if (bomb || total > ZIP_LIMITS.totalBytes) throw tooLarge();
    entries.set(entry.name, entry);
  }
  return {
    names: [...entries.keys()],
    read(name) {
      const entry = entries.get(name);
      return entry && inflateEntry(view, bytes, entry);
    },
  };
}

function directory(view: DataView, bytes: Uint8Array): ZipEntry[] {
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count > ZIP_LIMITS.entries) throw tooComplex();
  if (at === 0xffffffff || count === 0xffff) throw tooComplex(); // ZIP64: no document of 10 MB needs it
  const entries: ZipEntry[] = [];
  for (let i = 0; i < count; i++) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== 0x02014b50) throw damaged();
    const nameLength = view.getUint16(at + 28, true);
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      method: view.getUint16(at + 10, true),
      compressed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

/** The end record lies in the last 64 KiB (a comment may follow it). */
function findEnd(view: DataView): number {
  for (let at = view.byteLength - 22; at >= 0 && at >= view.byteLength - 22 - 0xffff; at--)
    if (view.getUint32(at, true) === 0x06054b50) return at;
  throw damaged();
}

function inflateEntry(view: DataView, bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  if (entry.encrypted) throw new AppError("needs_password", "This file is protected by a password.");
  if (entry.size > ZIP_LIMITS.partBytes) throw tooLarge();
  if (entry.offset + 30 > view.byteLength || view.getUint32(entry.offset, true) !== 0x04034b50) throw damaged();
  const start = entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
  const data = bytes.subarray(start, start + entry.compressed);
  if (data.length < entry.compressed) throw damaged();
  if (entry.method === 0) return data;
  if (entry.method !== 8) throw damaged();
  return inflateCounted(data, entry.size);
}

/** Inflates piece by piece and stops as soon as more comes out than was declared: a directory can lie. */
function inflateCounted(data: Uint8Array, declared: number): Uint8Array {
  const out = new Uint8Array(declared);
  let filled = 0;
  const inflate = new Inflate((chunk) => {
    if (filled + chunk.length > declared) throw tooComplex();
    out.set(chunk, filled);
    filled += chunk.length;
  });
  try {
    const STEP = 16_384;
    for (let at = 0; at < data.length; at += STEP) inflate.push(data.subarray(at, at + STEP), at + STEP >= data.length);
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw damaged(error);
  }
  return out.subarray(0, filled);
}

const tooLarge = () =>
  new AppError("file_too_large", "This file is small, but unpacks to far more than a CV needs.", {
    hint: "Save it again from your word processor, or as a PDF, and upload that.",
  });
const tooComplex = () =>
  new AppError("too_complex", "This file is built in a way that cannot be read safely.", {
    hint: "Save it again as a PDF or DOCX.",
  });
const damaged = (cause?: unknown) =>
  new AppError("damaged_file", "This file is damaged and cannot be opened.", {
    hint: "Open it in the program it was made with, save it again and upload the new file.",
    cause,
  });
