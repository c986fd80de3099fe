/**
 * A file for download. Always an attachment: a document that is also HTML (a polyglot) must never run on our origin. The name is given
 * twice, as ASCII and, after RFC 6266 and RFC 8187, as UTF-8.
 */
export function fileResponse(file: { name: string; mediaType: string; bytes: Uint8Array<ArrayBuffer> }): Response {
  const ascii = file.name.normalize("NFKD").replace(/[\u0300-\u036f]/g, "").replace(/[^\x20-\x7e]|["\\%]/g, "_");
  const utf8 = encodeURIComponent(file.name).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
  return new Response(file.bytes, {
    headers: {
      "content-type": file.mediaType,
      "content-length": String(file.bytes.byteLength),
      "content-disposition": `attachment; filename="${ascii}"; filename*=UTF-8''${utf8}`,
      "content-security-policy": "default-src 'none'; sandbox",
      "x-content-type-options": "nosniff",
      "cache-control": "private, no-store",
    },
  });
}
