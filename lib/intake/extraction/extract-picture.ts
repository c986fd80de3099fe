import type { FileKind, SourceText } from "../contract";
import { assemble } from "./extract-pdf";
import { type Recogniser, RecognitionNeeded } from "./recognition";

/**
 * A photo or scan (PNG, JPEG, WebP) as lines in reading order, laid out like a PDF page. Throws damaged_file, too_complex (more pixels
 * than can be read), no_text, and RecognitionNeeded without a recogniser.
 */
export async function extractPicture(bytes: Uint8Array, kind: FileKind, recogniser?: Recogniser): Promise<SourceText> {
  if (!recogniser) throw new RecognitionNeeded();
  const recognition = await recogniser.readPicture(bytes);
  const pages = recognition.pages.map(({ width, height, turned, lean, pieces }) => ({
    width,
    height,
    turned,
    lean,
    pieces,
    dots: [],
    grounds: [],
    pictureShare: 1,
    drawn: true,
  }));
  return assemble(pages, recognition, kind);
}
