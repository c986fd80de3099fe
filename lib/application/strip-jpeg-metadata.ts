/** APP0 (JFIF), APP2 (colour profile) and APP14 (Adobe's colour transform) say how the picture looks. */
const KEPT = new Set([0xe0, 0xe2, 0xee]);

/**
 * A JPEG without camera, place, time, thumbnail and comments (APP1 to APP15 and COM; ITU-T T.81, annex B). Bytes that do not follow the
 * format are given back as they are: the decoder says what is wrong with them.
 */
export function stripJpegMetadata(bytes: Uint8Array): Uint8Array {
  const kept: Uint8Array[] = [bytes.subarray(0, 2)];
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1]!;
    // the picture itself follows to the end
    if (marker === 0xda) break;
    const end = at + 2 + ((bytes[at + 2]! << 8) | bytes[at + 3]!);
    if (end > bytes.length) return bytes;
    const isMetadata = (marker >= 0xe0 && marker <= 0xef && !KEPT.has(marker)) || marker === 0xfe;
    if (!isMetadata) kept.push(bytes.subarray(at, end));
    at = end;
  }
  kept.push(bytes.subarray(at));
  const out = new Uint8Array(kept.reduce((sum, { length }) => sum + length, 0));
  let place = 0;
  for (const piece of kept) {
    out.set(piece, place);
    place += piece.length;
  }
  return out;
}
