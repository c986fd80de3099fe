import type { Actor } from "@/lib/actor";
import { AppError } from "@/lib/errors";
import type { LetterFormat, LetterOptions } from "@/lib/rendering/letter/letter-contract";
import { renderLetter } from "@/lib/rendering/letter/render-letter.server";
import { drawLetter } from "./draw-letter.server";
import { getWriting } from "./get-writing.server";
import { letterFileName } from "./letter-file-name";

/**
 * A letter as a file, in its newest version; a PDF is read back and proved whole first.
 * @throws AppError `not_found` (also for another person's), `conflict` while it is being written, and as `renderLetter`
 */
export async function getLetterFile(
  actor: Actor,
  letterId: string,
  wish: { format: LetterFormat; options: LetterOptions; signal?: AbortSignal },
): Promise<{ name: string; mediaType: string; bytes: Uint8Array<ArrayBuffer> }> {
  const { document } = await getWriting(actor, "letter", letterId);
  if (!document) throw new AppError("conflict", "This letter is still being written.");
  const { format, options, signal } = wish;
  if (format === "pdf") {
    const bytes = await drawLetter(actor.userId, document, options, { signal });
    return { name: letterFileName(document, "pdf"), mediaType: "application/pdf", bytes };
  }
  const { bytes, mediaType, extension } = await renderLetter({ letter: document, options, format });
  return { name: letterFileName(document, extension), mediaType, bytes: new Uint8Array(bytes) };
}
