import { contentDisposition } from "@/lib/rendering/file-name";

/** A file for download. Always an attachment: a document that is also HTML (a polyglot) must never run on our origin. */
export function fileResponse(file: { name: string; mediaType: string; bytes: Uint8Array<ArrayBuffer> }): Response {
  return new Response(file.bytes, {
    headers: {
      "content-type": file.mediaType,
      "content-length": String(file.bytes.byteLength),
      "content-disposition": contentDisposition(file.name),
      "content-security-policy": "default-src 'none'; sandbox",
      "x-content-type-options": "nosniff",
      "cache-control": "private, no-store",
    },
  });
}
