import { pdfjs } from "react-pdf";

// the worker of the same version, bundled: nothing comes from another server
pdfjs.GlobalWorkerOptions.workerSrc = new URL("pdfjs-dist/build/pdf.worker.min.mjs", import.meta.url).toString();

export { pdfjs };

/** Opens a PDF of a person's own; fonts, character maps and picture decoders that it does not bring come from our server. */
export function openPdf(data: Uint8Array) {
  const folder = (name: string) => new URL(`/pdfjs/${name}/`, window.location.origin).href;
  return pdfjs.getDocument({
    data,
    cMapUrl: folder("cmaps"),
    cMapPacked: true,
    standardFontDataUrl: folder("standard_fonts"),
    wasmUrl: folder("wasm"),
    iccUrl: folder("iccs"),
    enableXfa: false,
    // errors only: what a PDF's program did badly is no news to its owner
    verbosity: 0,
    // a picture of more than this is left out rather than drawn
    maxImageSize: 60_000_000,
  });
}
