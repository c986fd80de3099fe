import type { RecognisedPage, Recogniser, Recognition } from "../extraction/recognition";
import { cleanPicture } from "./clean-picture";
import type { GreyPicture } from "./grey-picture";
import { lookAgain } from "./look-again";
import { mendAddresses } from "./mend-addresses";
import { openPagePictures, type PagePictures } from "./page-pictures.server";
import { damagedPicture, readPictureHeader } from "./picture-header";
import { pictureToPdf } from "./picture-to-pdf";
import { readLarge } from "./read-large";
import { removeRules } from "./remove-rules";
import { findLean, levelPicture, turnPicture } from "./straighten";
import { loadTesseract, type Tesseract, type TesseractOptions } from "./tesseract.server";
import { wordsToPieces } from "./words-to-pieces";

export interface RecogniserOptions extends TesseractOptions {
  /** no page is begun that would not be done by then (milliseconds since the start) */
  budgetMs: number;
  /** told before each page */
  onPage?: (done: number, total: number) => void;
}

/** Below this mean confidence a page may be upside down or sideways. */
const DOUBTFUL = 0.6;
/** Lightest grey that can be ink: a page without any is blank. */
const LIGHT = 200;

/**
 * Reads pictures of text offline: PDFium draws the page, it is cleaned, levelled and turned upright, and Tesseract reads it. Everything is
 * loaded at the first use. Throws misconfigured (a language's data is missing), damaged_file, file_too_large (pixels).
 */
export function createRecogniser(options: RecogniserOptions): Recogniser {
  const started = performance.now();
  let loaded: Promise<Tesseract> | undefined;
  const tesseract = () => {
    loaded ??= loadTesseract(options);
    return loaded;
  };

  async function readPages(pdf: Uint8Array, pages: number[]): Promise<Recognition> {
    const reader = await tesseract();
    const pictures = await openPagePictures(pdf);
    const out: Recognition = { pages: [], notRead: [], languages: reader.languages };
    let slowest = 0;
    try {
      for (const [i, page] of pages.entries()) {
        const begun = performance.now();
        if (begun - started + slowest * 1.2 > options.budgetMs) {
          out.notRead.push(page);
          continue;
        }
        options.onPage?.(i, pages.length);
        out.pages.push(await readPage(reader, pictures, page));
        slowest = Math.max(slowest, performance.now() - begun);
      }
    } finally {
      pictures.close();
    }
    return out;
  }

  return {
    readPdfPages: readPages,
    async readPicture(bytes) {
      const header = readPictureHeader(bytes);
      const data = header.format === "jpeg" ? bytes : (await tesseract()).toGreyPng(bytes);
      try {
        return await readPages(pictureToPdf(data, header), [1]);
      } catch (error) {
        // what PDFium or the decoder says of a broken picture
        throw error instanceof Error && error.name === "AppError" ? error : damagedPicture(error);
      }
    },
  };
}

async function readPage(reader: Tesseract, pictures: PagePictures, page: number): Promise<RecognisedPage> {
  const { picture, width, height, dpi } = await pictures.render(page);
  if (isBlank(picture)) return { page, width, height, pieces: [], confidence: 0 };
  const clean = cleanPicture(picture);
  const { angle, sideways } = findLean(clean);
  const at = (turned: number): RecognisedPage => ({
    ...recognise(reader, levelPicture(turnPicture(clean, turned), angle), dpi, page),
    turned,
    lean: angle,
  });
  const first = at(sideways ? 1 : 0);
  if (first.confidence >= DOUBTFUL) return first;
  const other = at(sideways ? 3 : 2);
  return amount(other) > amount(first) ? other : first;
}

const amount = ({ pieces, confidence }: RecognisedPage) =>
  pieces.reduce((sum, piece) => sum + piece.text.length, 0) * confidence ** 2;

function recognise(reader: Tesseract, level: GreyPicture, dpi: number, page: number): RecognisedPage {
  const picture = removeRules(level);
  const scale = 72 / dpi;
  const first = reader.recognise(picture, dpi);
  const all = readLarge(first, picture, (part) => reader.recognise(part, dpi, "line"));
  const found = lookAgain(all, picture, (part) => reader.recognise(part, dpi, "block"));
  const lines = mendAddresses(found, picture, (part, letters) => reader.recognise(part, dpi, letters));
  const pieces = wordsToPieces(lines, picture, scale);
  const letters = pieces.reduce((sum, piece) => sum + piece.text.length, 0);
  const confidence = letters
    ? pieces.reduce((sum, piece) => sum + piece.confidence! * piece.text.length, 0) / letters
    : 0;
  return { page, width: picture.width * scale, height: picture.height * scale, pieces, confidence };
}

function isBlank({ data }: GreyPicture): boolean {
  for (let i = 0; i < data.length; i += 7) if (data[i]! < LIGHT) return false;
  return true;
}
