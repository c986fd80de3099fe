import { cached } from "@/lib/platform/cache/cache.server";
import { contentHash } from "@/lib/platform/hash/content-hash.server";
import { RENDERER_VERSION } from "@/lib/rendering/contract";
import type { LetterOptions } from "@/lib/rendering/letter/letter-contract";
import { renderLetter } from "@/lib/rendering/letter/render-letter.server";
import type { LetterDocument } from "./contract";

/** A letter is downloaded and merged several times on the day it is sent. */
const CACHE_SECONDS = 24 * 3600;

/**
 * A person's letter as a PDF, read back and proved whole. The same letter in the same look is drawn once a day, and its bytes are
 * the same.
 * @throws AppError as `renderLetter`
 */
export async function drawLetter(
  userId: string,
  letter: LetterDocument,
  options: LetterOptions,
  { signal }: { signal?: AbortSignal } = {},
): Promise<Uint8Array<ArrayBuffer>> {
  // beside the person's other remembered results: they are forgotten together
  const key = `unit:${userId}:letter:${contentHash({ letter, options, RENDERER_VERSION })}`;
  const { pdf } = await cached(key, CACHE_SECONDS, async () => {
    const { bytes } = await renderLetter({ letter, options, format: "pdf" }, { signal });
    return { pdf: Buffer.from(bytes).toString("base64") };
  });
  return new Uint8Array(Buffer.from(pdf, "base64"));
}
