import type { Cv } from "@/lib/cv/schema";
import { readFile } from "@/lib/intake/read-file.server";
import { type RenderOptions, renderOptionsSchema } from "@/lib/rendering/contract";
import { renderDocument } from "@/lib/rendering/render-document.server";
import { shownCv } from "@/lib/rendering/shown-cv";
import type { FileScore } from "./contract";
import { scoreFile } from "./score-file";

/**
 * Makes the PDF of a CV, proves it, reads it like any uploaded file, and scores what came back against the CV it was made from.
 * @throws what `renderDocument` throws
 */
export async function scoreMadePdf(
  cv: Cv,
  options: RenderOptions = renderOptionsSchema.parse({}),
  { signal }: { signal?: AbortSignal } = {},
): Promise<FileScore> {
  const { bytes, proof } = await renderDocument({ cv, options, format: "pdf" }, { signal });
  if (!proof) throw new Error("a PDF leaves the renderer proved");
  const read = await readFile({ bytes, fileName: "cv.pdf", acceptAnyDocument: true }, signal ? { signal } : {});
  return scoreFile({ ...read, made: { cv: shownCv(cv, options).cv, proof } });
}
