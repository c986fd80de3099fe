import type { LetterDocument } from "@/lib/letters/contract";
import { letterText } from "@/lib/letters/letter-text";
import type { PdfResult } from "../contract";
import { DOCX_MEDIA_TYPE } from "../office/write-docx";
import { writeLetterDocx } from "../office/write-letter-docx";
import { type RenderedDocument, renderingSandbox } from "../render-document.server";
import type { LetterFormat, LetterJob, LetterOptions } from "./letter-contract";

export interface LetterRequest {
  letter: LetterDocument;
  /** the look of the CV that it goes with */
  options: LetterOptions;
  format: LetterFormat;
}

/**
 * Makes the file of a cover letter. A PDF is drawn and read back in a child process (30 s, 512 MB, no network), like a CV's. The same
 * input gives the same bytes. Throws `missing_glyphs`, `proof_failed`, `bad_request` (unknown template), `took_too_long`, `too_complex`,
 * `worker_died`, `cancelled`.
 */
export async function renderLetter(
  { letter, options, format }: LetterRequest,
  { signal }: { signal?: AbortSignal } = {},
): Promise<RenderedDocument> {
  switch (format) {
    case "pdf": {
      const job: LetterJob = { letter, options };
      const { bytes, proof, notices } = await renderingSandbox().run<PdfResult>("render-letter", job, { signal });
      return { bytes, mediaType: "application/pdf", extension: "pdf", proof, notices };
    }
    case "docx":
      return { bytes: writeLetterDocx(letter, options), mediaType: DOCX_MEDIA_TYPE, extension: "docx", notices: [] };
    case "text":
      return {
        bytes: new TextEncoder().encode(letterText(letter)),
        mediaType: "text/plain; charset=utf-8",
        extension: "txt",
        notices: [],
      };
  }
}
