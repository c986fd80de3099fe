const MARK = Buffer.from("/Image");

/**
 * Makes the pictures of a PDF, in place, into one pixel each whose data nobody decodes: where a picture stands and how large it is drawn
 * is all that reading needs, and decoding a scan costs seconds and hundreds of megabytes. The size in bytes and every offset stay.
 * A picture's dictionary is never compressed or encrypted, so it can be found in the file as it is.
 */
export function shrinkPictures(bytes: Uint8Array): void {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = file.indexOf(MARK); at !== -1; at = file.indexOf(MARK, at + MARK.length)) {
    if (!/\/Subtype\s*$/.test(file.toString("latin1", Math.max(0, at - 16), at))) continue;
    const before = file.lastIndexOf("obj", at);
    const after = file.indexOf("stream", at);
    if (before === -1 || after === -1 || at - before > 4000 || after - at > 4000) continue;
    const dictionary = file.toString("latin1", before, after);
    if (/stream|endobj/.test(dictionary)) continue;
    file.write(oneUndecodedPixel(dictionary), before, "latin1");
  }
}

/** The same dictionary, byte for byte as long. Sizes kept elsewhere ("/Width 7 0 R") and unknown filters stay: those pictures are skipped. */
function oneUndecodedPixel(dictionary: string): string {
  return dictionary
    .replace(
      /(\/(?:Width|Height)\s+)(\d+)(?=\s*[/>\r\n])/g,
      (_, key: string, digits: string) => `${key}1${" ".repeat(digits.length - 1)}`,
    )
    .replace(/\/(?:DCT|JPX|JBIG2|CCITTFax)Decode/g, (filter) => `/X${filter.slice(2)}`);
}
