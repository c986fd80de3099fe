import { serveJobs } from "@/lib/platform/sandbox/sandbox-child";
import type { PdfJob, PdfResult } from "./contract";
import { provePdf } from "./prove-pdf";
import { renderPdf } from "./render-pdf.server";

serveJobs({
  /** Draws, then reads back what was drawn: a PDF leaves the child proved or not at all. */
  "render-pdf": async ({ cv, options }: PdfJob): Promise<PdfResult> => {
    const { bytes, outline, notices } = await renderPdf(cv, options);
    const proof = await provePdf(bytes, outline);
    return { bytes, proof, pages: proof.pages, notices };
  },
});
