import type { GreyPicture } from "./grey-picture";

const fs = process.getBuiltinModule("node:fs");
const { createRequire } = process.getBuiltinModule("node:module");

const DPI = 300;
/** A4 at 300 dpi has 8.7 million pixels. */
const PIXELS = 9_500_000;
const LONGEST = 6000;

export interface PagePicture {
  picture: GreyPicture;
  /** of the page in points */
  width: number;
  height: number;
  dpi: number;
}

export interface PagePictures {
  /** a page (from 1) as it looks, at 300 dpi or what the limit on pixels allows */
  render(page: number): Promise<PagePicture>;
  close(): void;
}

/** Draws pages of a PDF by PDFium as WebAssembly, within this process. Throws what PDFium says of a file it cannot open. */
export async function openPagePictures(pdf: Uint8Array): Promise<PagePictures> {
  const { PDFiumLibrary } = await import("@hyzyla/pdfium");
  const wasm = fs.readFileSync(createRequire(import.meta.url).resolve("@hyzyla/pdfium/pdfium.wasm"));
  const library = await PDFiumLibrary.init({ wasmBinary: new Uint8Array(wasm).buffer });
  const document = await library.loadDocument(pdf);
  return {
    async render(number) {
      const page = document.getPage(number - 1);
      const { originalWidth: width, originalHeight: height } = page.getOriginalSize();
      const scale = Math.min(DPI / 72, Math.sqrt(PIXELS / (width * height)), LONGEST / Math.max(width, height));
      const size = { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
      const { data } = await page.render({ render: "bitmap", colorSpace: "Gray", scale: 1, ...size });
      return { picture: { ...size, data }, width, height, dpi: scale * 72 };
    },
    close() {
      document.destroy();
      library.destroy();
    },
  };
}
