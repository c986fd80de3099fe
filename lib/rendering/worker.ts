import { cvSchema } from "@/lib/cv/schema";
import { serveJobs } from "@/lib/platform/sandbox/sandbox-child";
import type { PdfJob, PdfResult } from "./contract";
import { provePdf } from "./prove-pdf";
import { renderPdf } from "./render-pdf.server";

/** Draws, then reads back what was drawn: a PDF leaves the child proved or not at all. */
async function makePdf({ cv, options }: PdfJob): Promise<PdfResult> {
  const { bytes, outline, notices } = await renderPdf(cv, options);
  const proof = await provePdf(bytes, outline);
  return { bytes, proof, pages: proof.pages, notices };
}

serveJobs({ "render-pdf": makePdf });

// Fonts, layout engine and reader are loaded by their first use: done now, it does not happen while a person waits. Should
// it fail, the first job fails in the same way and says why.
const anyCv = cvSchema.parse({ basics: { name: "A", summary: "B" } });
void makePdf({ cv: anyCv, options: { template: "classic", pageSize: "A4" } }).catch(() => {});
