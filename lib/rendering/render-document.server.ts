import { toJsonResume } from "@/lib/cv/json-resume";
import { toMarkdown, toPlainText } from "@/lib/cv/plain-text";
import type { Cv } from "@/lib/cv/schema";
import { sharedSandbox } from "@/lib/platform/sandbox/shared-sandbox.server";
import type { OutputFormat, PageFit, PdfJob, PdfResult, Proof, RenderNotice, RenderOptions } from "./contract";
import { DOCX_MEDIA_TYPE, writeDocx } from "./office/write-docx";
import { HTML_MEDIA_TYPE, writeHtml } from "./office/write-html";
import type { TargetJob } from "./rank-content";
import { shownCv } from "./shown-cv";

export interface DocumentRequest {
  cv: Cv;
  options: RenderOptions;
  format: OutputFormat;
  /** decides what matters when a PDF has to fit on its pages */
  job?: TargetJob;
  /** PDF, Word and HTML: the portrait that the options name (`loadPhoto`) */
  photo?: Uint8Array;
}

export interface RenderedDocument {
  bytes: Uint8Array;
  mediaType: string;
  /** without the dot */
  extension: string;
  /** PDF only: what reading it back gave */
  proof?: Proof;
  notices: RenderNotice[];
  /** of a PDF that had to fit on its pages */
  fit?: PageFit;
}

/**
 * Makes the file of a CV. A PDF is drawn and read back in a child process (30 s, 512 MB, no network); the other formats here.
 * The same input gives the same bytes. Throws `missing_glyphs`, `proof_failed`, `bad_request` (unknown template), `too_long` (does not fit),
 * `took_too_long`, `too_complex` (memory), `worker_died`, `cancelled`.
 */
export async function renderDocument(
  request: DocumentRequest,
  { signal }: { signal?: AbortSignal } = {},
): Promise<RenderedDocument> {
  // JSON Resume is the person's data, not a document for a country
  if (request.format === "json")
    return text(`${JSON.stringify(toJsonResume(request.cv), null, 2)}\n`, "application/json", "json");
  const { cv, options, left } = shownCv(request.cv, request.options);
  const message = `Personal data is left out, as is usual there: ${left.join("; ")}.`;
  const notices: RenderNotice[] = left.length ? [{ code: "personal_left_out", message }] : [];
  const document = await writeFormat(
    { cv, options, format: request.format, job: request.job, photo: request.photo },
    signal,
  );
  return { ...document, notices: [...notices, ...document.notices] };
}

async function writeFormat(
  { cv, options, format, job, photo }: DocumentRequest & { format: Exclude<OutputFormat, "json"> },
  signal: AbortSignal | undefined,
): Promise<RenderedDocument> {
  switch (format) {
    case "pdf": {
      const input: PdfJob = { cv, options, job, ...(photo && { photo }) };
      const { bytes, proof, notices, fit } = await renderingSandbox().run<PdfResult>("render-pdf", input, { signal });
      return { bytes, mediaType: "application/pdf", extension: "pdf", proof, notices, ...(fit && { fit }) };
    }
    case "docx":
      return { bytes: writeDocx(cv, options, photo), mediaType: DOCX_MEDIA_TYPE, extension: "docx", notices: [] };
    case "html":
      return text(writeHtml(cv, options, photo), HTML_MEDIA_TYPE, "html");
    case "markdown":
      return text(toMarkdown(cv, options), "text/markdown; charset=utf-8", "md");
    case "text":
      return text(toPlainText(cv, options), "text/plain; charset=utf-8", "txt");
  }
}

/** The process-wide pool of rendering children; `warm()` at start-up saves the first person half a second. */
export function renderingSandbox() {
  return sharedSandbox({
    name: "rendering",
    worker: "dist/workers/rendering.mjs",
    timeoutMs: 30_000,
    memoryMb: 512,
    recycleAfter: 1000,
    timeoutCode: "took_too_long",
  });
}

function text(content: string, mediaType: string, extension: string): RenderedDocument {
  return { bytes: new TextEncoder().encode(content), mediaType, extension, notices: [] };
}
