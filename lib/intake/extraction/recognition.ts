import { AppError } from "@/lib/errors";
import type { Notice } from "./clean-text";
import type { Piece } from "./pdf-page";

/** What recognition found on one page: pieces of text as if the page had been drawn with letters. */
export interface RecognisedPage {
  /** from 1 */
  page: number;
  /** in points; a picture without a page of its own counts as one of A4's width */
  width: number;
  height: number;
  /** what made it upright, as in SourceText.pageSizes */
  turned?: number;
  lean?: number;
  pieces: Piece[];
  /** mean over all letters, 0 to 1; 0 when nothing was found */
  confidence: number;
}

export interface Recognition {
  pages: RecognisedPage[];
  /** pages there was no time for */
  notRead: number[];
  /** names of the languages looked for */
  languages: string[];
}

/** Reads pictures of text. Handed in, because it needs files and memory that the ordinary reader does without. */
export interface Recogniser {
  /** the given pages (from 1) of a PDF */
  readPdfPages(bytes: Uint8Array, pages: number[]): Promise<Recognition>;
  /** a PNG, JPEG or WebP; throws damaged_file, too_complex (pixels) */
  readPicture(bytes: Uint8Array): Promise<Recognition>;
}

/** Thrown where a document holds pictures of text and no recogniser was handed in: the caller starts again with one. */
export class RecognitionNeeded extends Error {
  override readonly name = "RecognitionNeeded";
}

/** Tells the person what was read from pictures, how sure that is, and what was not read. */
export function recognitionNotices(recognition: Recognition, totalPages: number): Notice[] {
  const found = recognition.pages.filter((page) => page.pieces.length > 0);
  const notices: Notice[] = [];
  if (found.length) {
    const letters = (page: RecognisedPage) => page.pieces.reduce((sum, piece) => sum + piece.text.length, 0);
    const all = found.reduce((sum, page) => sum + letters(page), 0);
    const mean = found.reduce((sum, page) => sum + page.confidence * letters(page), 0) / all;
    const where = totalPages > 1 ? pageList(found.map((page) => page.page)) : "This document";
    notices.push({
      code: "read_by_ocr",
      message: `${where} ${totalPages > 1 && found.length > 1 ? "were" : "was"} read from a picture (${recognition.languages.join(
        ", ",
      )}), with a mean confidence of ${Math.round(mean * 100)} %. Check names, numbers and dates.`,
    });
  }
  if (recognition.notRead.length)
    notices.push({
      code: "pages_not_read",
      message: `${pageList(recognition.notRead)} ${recognition.notRead.length > 1 ? "are pictures" : "is a picture"} and could not be read in the time there is. Upload ${recognition.notRead.length > 1 ? "them" : "it"} as text, or in a file of its own.`,
    });
  return notices;
}

function pageList(pages: number[]): string {
  if (pages.length === 1) return `Page ${pages[0]}`;
  return `Pages ${pages.slice(0, -1).join(", ")} and ${pages.at(-1)}`;
}

export const noTextInPicture = () =>
  new AppError("no_text", "No text could be read in this picture or scan.", {
    hint: "Use a sharper picture, straight from above and in good light, or upload the CV as a PDF or DOCX with text.",
  });
