import { setTimeout } from "node:timers/promises";
import { cvSchema } from "@/lib/cv/schema";
import { serveJobs } from "@/lib/platform/sandbox/sandbox-child";
import type { PdfJob, PdfResult } from "./contract";
import { fitPages } from "./fit-pages.server";
import type { LetterJob } from "./letter/letter-contract";
import { renderLetterPdf } from "./letter/render-letter-pdf.server";
import { provePdf } from "./prove-pdf";
import { renderPdf } from "./render-pdf.server";

/** Draws, then reads back what was drawn: a PDF leaves the child proved or not at all. */
async function makePdf({ cv, options, job, photo }: PdfJob): Promise<PdfResult> {
  const { fit: wanted } = options;
  const { rendered, fit } = wanted
    ? await fitPages(cv, { ...options, fit: wanted }, job, photo)
    : { rendered: await renderPdf(cv, options, 0, photo), fit: undefined };
  const { bytes, outline, notices } = rendered;
  const proof = await provePdf(bytes, outline);
  return { bytes, proof, pages: proof.pages, notices, ...(fit && { fit }) };
}

async function makeLetter(job: LetterJob): Promise<PdfResult> {
  const { bytes, outline, notices } = await renderLetterPdf(job);
  const proof = await provePdf(bytes, outline);
  return { bytes, proof, pages: proof.pages, notices };
}

let served = 0;
serveJobs({
  "render-pdf": (job: PdfJob) => {
    served++;
    return makePdf(job);
  },
  "render-letter": (job: LetterJob) => {
    served++;
    return makeLetter(job);
  },
});

// Fonts, layout engine and reader are loaded by their first use, and a just-in-time compiler needs some dozen documents
// until it draws five times as fast: both happen now, between jobs, and not while a person waits. Should it fail, the first
// job fails in the same way and says why.
const WARM_UP_DOCUMENTS = 20;
const WARM_UP_PAUSE_MS = 300;
const WARM_UP_OPTIONS = { template: "classic", pageSize: "A4" } as const;

async function warmUp() {
  const text = "Words enough for some lines of a paragraph, set in the template's own letters, 2019 to 2024. ".repeat(
    3,
  );
  const highlights = Array.from({ length: 5 }, (_, i) => ({ id: `b${i}`, text }));
  const work = Array.from({ length: 6 }, (_, i) => ({
    id: `w${i}`,
    name: "A",
    position: "B",
    dates: "2020",
    highlights,
  }));
  const cv = cvSchema.parse({ basics: { name: "A", summary: text }, work });
  // a short one first: a person may be waiting already
  await makePdf({ cv: cvSchema.parse({ basics: cv.basics }), options: WARM_UP_OPTIONS });
  for (let i = 0; i < WARM_UP_DOCUMENTS; i++) {
    await setTimeout(WARM_UP_PAUSE_MS, undefined, { ref: false });
    // a person's own document warms as well
    if (served > 0) return;
    await makePdf({ cv, options: WARM_UP_OPTIONS });
  }
}

void warmUp().catch(() => {});
