import type { Cv } from "@/lib/cv/schema";

const MAX_LENGTH = 80;

/**
 * The name of a downloaded CV: "Maria-Example-CV-Senior-Engineer.pdf". Letters and digits of any script, joined by hyphens;
 * nothing that a file system, a shell or a header could take for something else.
 */
export function documentFileName(cv: Cv, extension: string): string {
  const { name, label } = cv.basics;
  const words = [name, "CV", label].flatMap((part) => toWords(part ?? ""));
  let stem = "";
  for (const word of words) {
    const next = stem ? `${stem}-${word}` : word;
    if ([...next].length > MAX_LENGTH) break;
    stem = next;
  }
  return `${stem || "CV"}.${extension}`;
}

/**
 * `Content-Disposition` for a download (RFC 6266): an ASCII name for old readers, the real one in UTF-8 (RFC 8187). Safe for
 * any name, also one with quotes or line breaks in it.
 */
export function contentDisposition(fileName: string, type: "attachment" | "inline" = "attachment"): string {
  const dot = fileName.lastIndexOf(".");
  const stem = dot > 0 ? fileName.slice(0, dot) : fileName;
  const extension = dot > 0 ? `.${toAscii(fileName.slice(dot + 1)).replace(/-/g, "")}` : "";
  const ascii = `${toAscii(stem) || "CV"}${extension}`;
  const wellFormed = fileName.replace(/\p{Cs}/gu, "");
  const encoded = encodeURIComponent(wellFormed).replace(
    /['()*]/g,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${type}; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}

function toWords(text: string): string[] {
  return text
    .normalize("NFC")
    .replace(/[(（][^)）]*[)）]/gu, " ")
    .replace(/['’]/gu, "")
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter(Boolean);
}

/** Letters without their marks; what has no ASCII letter is left out. */
function toAscii(text: string): string {
  return text
    .replace(/[łŁ]/g, (c) => (c === "ł" ? "l" : "L"))
    .replace(/ß/g, "ss")
    .replace(/[øØ]/g, (c) => (c === "ø" ? "o" : "O"))
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .replace(/[^A-Za-z0-9-]+/g, "-")
    .replace(/-{2,}/g, "-")
    .replace(/^-|-$/g, "");
}
