import type { PictureHeader } from "./picture-header";

/** Short side of a page that a picture without a size of its own is taken for: A4. */
const PAGE_POINTS = 595;

/** How EXIF orientations turn a picture that fills the unit square upright (CIPA DC-008, 4.6.4), as PDF matrices. */
const TURNS: Record<number, string> = {
  1: "1 0 0 1 0 0",
  2: "-1 0 0 1 1 0",
  3: "-1 0 0 -1 1 1",
  4: "1 0 0 -1 0 1",
  5: "0 -1 -1 0 1 1",
  6: "0 -1 1 0 0 1",
  7: "0 1 1 0 0 0",
  8: "0 1 -1 0 1 0",
};

const JPEG_COLOURS: Record<number, string> = { 1: "DeviceGray", 3: "DeviceRGB", 4: "DeviceCMYK" };

/**
 * A picture as a PDF of one page that it fills, upright: one renderer then decodes and scales scans and photos alike, line by line. `data`
 * is a JPEG, or the one of a grey PNG without interlacing.
 */
export function pictureToPdf(data: Uint8Array, header: PictureHeader): Uint8Array {
  const turned = header.orientation >= 5;
  const [across, down] = turned ? [header.height, header.width] : [header.width, header.height];
  const scale = PAGE_POINTS / Math.min(across, down);
  const width = Math.round(across * scale * 100) / 100;
  const height = Math.round(down * scale * 100) / 100;
  const content = `${width} 0 0 ${height} 0 0 cm ${TURNS[header.orientation] ?? TURNS[1]} cm /I Do`;
  const { dictionary, stream } = header.format === "jpeg" ? jpegStream(data, header) : pngStream(data);
  const before = [
    "%PDF-1.4",
    "1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj",
    "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj",
    `3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${width} ${height}]/Contents 4 0 R/Resources<</XObject<</I 5 0 R>>>>>>endobj`,
    `4 0 obj<</Length ${content.length}>>stream\n${content}\nendstream endobj`,
    `5 0 obj<</Type/XObject/Subtype/Image${dictionary}/Length ${stream.length}>>stream\n`,
  ].join("\n");
  // readers rebuild a missing table of contents
  return concat([ascii(before), stream, ascii("\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF")]);
}

function jpegStream(data: Uint8Array, { width, height, components, adobe }: PictureHeader) {
  const inverted = components === 4 && adobe ? "/Decode[1 0 1 0 1 0 1 0]" : "";
  const colours = JPEG_COLOURS[components] ?? "DeviceRGB";
  return {
    dictionary: `/Width ${width}/Height ${height}/ColorSpace/${colours}/BitsPerComponent 8${inverted}/Filter/DCTDecode`,
    stream: data,
  };
}

/** The compressed rows of a PNG are what PDF calls Flate with PNG prediction (ISO 32000-1, 7.4.4.4). */
function pngStream(png: Uint8Array) {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  const width = view.getUint32(16);
  const height = view.getUint32(20);
  const depth = view.getUint8(24);
  const rows: Uint8Array[] = [];
  for (let at = 8; at + 12 <= png.length; ) {
    const length = view.getUint32(at);
    if (view.getUint32(at + 4) === 0x49444154) rows.push(png.subarray(at + 8, at + 8 + length));
    at += 12 + length;
  }
  return {
    dictionary: `/Width ${width}/Height ${height}/ColorSpace/DeviceGray/BitsPerComponent ${depth}/Filter/FlateDecode/DecodeParms<</Predictor 15/Colors 1/BitsPerComponent ${depth}/Columns ${width}>>`,
    stream: concat(rows),
  };
}

const ascii = (text: string) => new TextEncoder().encode(text);

function concat(parts: Uint8Array[]): Uint8Array {
  const out = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}
