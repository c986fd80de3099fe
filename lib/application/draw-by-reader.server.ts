import { PDFDocument, PDFName, PDFObjectCopier, PDFRawStream } from "@cantoo/pdf-lib";
import type { Picture } from "@/lib/pictures/picture";

const fs = process.getBuiltinModule("node:fs");
const { createRequire } = process.getBuiltinModule("node:module");

/** What shows where a picture is not drawn: red and blue in full, which no picture is throughout. */
const UNDRAWN = [255, 0, 255];

/**
 * A picture as a reader (PDFium) shows it, in a smaller size: for codings of which nobody else here knows: JPEGs in CMYK, fax (CCITT),
 * JBIG2, JPEG 2000, palettes, values of other than eight bits. It is drawn alone on a page of a document of its own; its transparency
 * is left out. Undefined where the reader draws nothing.
 */
export async function drawByReader(stream: PDFRawStream, width: number, height: number): Promise<Picture | undefined> {
  const holder = await PDFDocument.create({ updateMetadata: false });
  const dict = stream.dict.clone();
  for (const key of ["SMask", "Metadata", "OC", "Alternates"]) dict.delete(PDFName.of(key));
  const copy = PDFObjectCopier.for(stream.dict.context, holder.context).copy(PDFRawStream.of(dict, stream.contents));
  const page = holder.addPage([width, height]);
  const name = page.node.newXObject("Picture", holder.context.register(copy));
  const drawing = `1 0 1 rg 0 0 ${width} ${height} re f q ${width} 0 0 ${height} 0 0 cm ${name} Do Q`;
  page.node.addContentStream(holder.context.register(holder.context.stream(drawing)));
  const { PDFiumLibrary } = await import("@hyzyla/pdfium");
  const wasm = fs.readFileSync(createRequire(import.meta.url).resolve("@hyzyla/pdfium/pdfium.wasm"));
  // WebAssembly never gives memory back, so each picture has a reader of its own
  const library = await PDFiumLibrary.init({ wasmBinary: new Uint8Array(wasm).buffer });
  try {
    const document = await library.loadDocument(await holder.save());
    const { data } = await document
      .getPage(0)
      .render({ render: "bitmap", colorSpace: "BGRA", scale: 1, width, height });
    document.destroy();
    // red, green, blue and opacity, whatever the name of the format says
    const pixels = new Uint8ClampedArray(data);
    return isDrawn(pixels) ? { width, height, data: pixels } : undefined;
  } finally {
    library.destroy();
  }
}

function isDrawn(pixels: Uint8ClampedArray): boolean {
  return pixels.some((value, i) => i % 4 < 3 && value !== UNDRAWN[i % 4]);
}
