import { decodeWindows1252 } from "./code-pages";

/**
 * Bytes as text: UTF-8 and UTF-16 by their byte order mark, UTF-16 without one by its zero bytes, then UTF-8 when it is valid,
 * else Windows-1252. `undefined` when the bytes are not text in any of them (too many control characters).
 */
export function decodeText(bytes: Uint8Array): string | undefined {
  const text = decode(bytes);
  if (text === undefined) return undefined;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: counting them is the test
  const controls = text.slice(0, 100_000).match(/[\u0000-\u0008\u000e-\u001a\u001c-\u001f]/g)?.length ?? 0;
  return controls > 8 && controls > text.length / 200 ? undefined : text;
}

function decode(bytes: Uint8Array): string | undefined {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return tryDecode("utf-8", bytes.subarray(3), false);
  if (a === 0xff && b === 0xfe) return tryDecode("utf-16le", bytes.subarray(2), false);
  if (a === 0xfe && b === 0xff) return tryDecode("utf-16be", bytes.subarray(2), false);
  const order = zeroBytePattern(bytes);
  if (order) return tryDecode(order, bytes, false);
  return tryDecode("utf-8", bytes, true) ?? decodeWindows1252(bytes);
}

function tryDecode(encoding: string, bytes: Uint8Array, fatal: boolean): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Mostly Latin text in UTF-16 has a zero in every second byte. */
function zeroBytePattern(bytes: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  const sample = bytes.subarray(0, 2000);
  if (sample.length < 8) return undefined;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < sample.length; i++) if (sample[i] === 0) i % 2 ? odd++ : even++;
  const half = sample.length / 2;
  if (odd > half * 0.6 && even < half * 0.05) return "utf-16le";
  if (even > half * 0.6 && odd < half * 0.05) return "utf-16be";
  return undefined;
}
