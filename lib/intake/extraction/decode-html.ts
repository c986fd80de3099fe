import { decodeWindows1252 } from "./code-pages";

/** Latin-1 and ASCII mean Windows-1252 on the web (https://encoding.spec.whatwg.org/#names-and-labels). */
const WESTERN = /^(?:windows-1252|cp1252|x-cp1252|iso[-_]?8859-1|latin1|l1|us-ascii|ascii|ansi_x3\.4-1968)$/;

/**
 * A web page's bytes as text. Its byte order mark decides; then UTF-16 by its zero bytes; then UTF-8 where the bytes are valid in it,
 * because programs that save pages keep declarations that are not true any more; then what the page declares; else Windows-1252.
 * ISO-2022-JP is made of ASCII, so there the declaration comes first.
 */
export function decodeHtml(bytes: Uint8Array): string {
  const [a, b, c] = bytes;
  if (a === 0xff && b === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (a === 0xfe && b === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  if (a === 0x3c && b === 0) return new TextDecoder("utf-16le").decode(bytes);
  if (a === 0 && b === 0x3c) return new TextDecoder("utf-16be").decode(bytes);
  const start = new TextDecoder("latin1").decode(bytes.subarray(0, 4096));
  const declared = declaredCharset(start);
  const marked = a === 0xef && b === 0xbb && c === 0xbf;
  if (declared === "iso-2022-jp" && !marked) return decodeAs(declared, bytes) ?? decodeWindows1252(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: !marked }).decode(bytes);
  } catch {
    if (!declared || WESTERN.test(declared)) return decodeWindows1252(bytes);
    return decodeAs(declared, bytes) ?? decodeWindows1252(bytes);
  }
}

/** What the page says of itself, as https://html.spec.whatwg.org/#prescan-a-byte-stream-to-determine-its-encoding finds it. */
function declaredCharset(start: string): string | undefined {
  const page = start.replace(/<!--[\s\S]*?-->/g, "");
  const found =
    /<meta\b[^>]*?\bcharset\s*=\s*["']?\s*([\w.:-]+)/i.exec(page) ??
    /^\s*<\?xml\b[^>]*?\bencoding\s*=\s*["']([\w.:-]+)/i.exec(page);
  return found?.[1]?.toLowerCase();
}

function decodeAs(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding).decode(bytes);
  } catch {
    return undefined; // a name that nobody knows, or one that the standard refuses
  }
}
