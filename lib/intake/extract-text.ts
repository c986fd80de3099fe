import { AppError } from "@/lib/errors";
import { MINIMUM_WORDS, type SourceText, sourceTextSchema } from "./contract";
import { detectFileKind } from "./detect-file-kind";
import { extractDocx } from "./extraction/extract-docx";
import { extractMarkdown } from "./extraction/extract-markdown";
import { extractOdt } from "./extraction/extract-odt";
import { extractPdf } from "./extraction/extract-pdf";
import { extractPicture } from "./extraction/extract-picture";
import { extractPlain } from "./extraction/extract-plain";
import { extractRtf } from "./extraction/extract-rtf";
import type { Recogniser } from "./extraction/recognition";
import { readJsonResume } from "./read-json-resume";

/**
 * The text of an uploaded file as lines in reading order, with position and style where the format has them. Runs in a sandboxed
 * child only: what it reads was made by anybody.
 * Throws the codes of `detectFileKind`, and damaged_file, needs_password, too_long (pages), too_complex, no_text, and too_little_text (under 30
 * words, unless `acceptAnyLength`). Pictures and pages without text go to `recogniser`; without one they throw RecognitionNeeded.
 */
export async function extractText(
  bytes: Uint8Array,
  fileName: string,
  acceptAnyLength = false,
  recogniser?: Recogniser,
): Promise<SourceText> {
  const source = await extract(bytes, fileName, recogniser);
  const words = source.lines.reduce((sum, line) => sum + (line.text.match(/[\p{L}\p{N}][^\s]*/gu)?.length ?? 0), 0);
  if (words < MINIMUM_WORDS && !acceptAnyLength)
    throw new AppError(
      "too_little_text",
      `There are only ${words} words in this file; a CV needs at least ${MINIMUM_WORDS}.`,
      {
        hint: "Check that it is the right file and that its text is not part of a picture.",
        details: { words, minimum: MINIMUM_WORDS, canContinue: true },
      },
    );
  return sourceTextSchema.parse(source);
}

async function extract(bytes: Uint8Array, fileName: string, recogniser?: Recogniser): Promise<SourceText> {
  const kind = detectFileKind(bytes, fileName);
  switch (kind) {
    case "pdf":
      return extractPdf(bytes, recogniser);
    case "docx":
      return extractDocx(bytes);
    case "odt":
      return extractOdt(bytes);
    case "rtf":
      return extractRtf(bytes);
    case "markdown":
      return extractMarkdown(bytes);
    case "html": {
      // loaded only where it is asked for, like the recognition of scans
      const { extractHtml } = await import("./extraction/extract-html");
      return extractHtml(bytes);
    }
    case "txt":
      return extractPlain(bytes);
    case "json-resume":
      return readJsonResume(bytes).source;
    case "png":
    case "jpeg":
    case "webp":
      return extractPicture(bytes, kind, recogniser);
  }
}
