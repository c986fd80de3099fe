import { getDocumentProxy, getResolvedPDFJS } from "unpdf";
import { AppError } from "@/lib/errors";
import { type FileKind, PAGE_LIMIT, type SourceLine, type SourceText } from "../contract";
import { matchSectionTitle } from "../parsing/section-titles";
import { cleanText, foldSpaces, type Notice, nothingRemoved, removedNotices } from "./clean-text";
import { type LaidLine, layOut } from "./pdf-layout";
import { type Box, boxOf, type Matrix, type PageContent, type Piece, readPage } from "./pdf-page";
import { shrinkPictures } from "./pdf-pictures";
import { takeRunningLines } from "./pdf-running-lines";
import {
  noTextInPicture,
  type RecognisedPage,
  type Recogniser,
  type Recognition,
  RecognitionNeeded,
  recognitionNotices,
} from "./recognition";

// unpdf's pdf.js calls it on embedded fonts; Node has it from 21 on.
(ArrayBuffer.prototype as unknown as { transferToFixedLength?: () => ArrayBuffer }).transferToFixedLength ??= function (
  this: ArrayBuffer,
) {
  return this.slice(0);
};

/**
 * A PDF as lines in reading order. Scripts, embedded files and actions are never run or followed; pictures are not decoded here: pages
 * that show something but hold no text go to `recogniser`.
 * Throws needs_password (an owner password alone does not matter), damaged_file, too_long (over 50 pages), no_text, and
 * RecognitionNeeded when there is such a page and no recogniser.
 */
export async function extractPdf(bytes: Uint8Array, recogniser?: Recogniser): Promise<SourceText> {
  if (!hasEnd(bytes)) throw damaged();
  const document = await open(bytes);
  try {
    const { numPages } = document;
    if (numPages > PAGE_LIMIT)
      throw new AppError("too_long", `This PDF has ${numPages} pages; up to ${PAGE_LIMIT} can be read.`, {
        hint: "Upload the pages of the CV alone.",
        details: { pages: numPages, limit: PAGE_LIMIT },
      });
    const { OPS } = await getResolvedPDFJS();
    // Asked for the whole document by type: per page, pdf.js would extract the page's text a second time for each link.
    const links = (await document.getAnnotationsByType(new Set([LINK]), new Set())) as LinkAnnotation[];
    const layers = await document.getOptionalContentConfig();
    const pages: PageContent[] = [];
    for (let number = 1; number <= numPages; number++) {
      const onPage = links.filter((link) => link.pageIndex === number - 1);
      pages.push(await readOnePage(document, number, OPS as unknown as Record<string, number>, onPage, layers));
    }
    const pictures = pages.flatMap((page, i) => (isPicture(page) ? [i + 1] : []));
    if (!pictures.length) return assemble(pages);
    if (!recogniser) throw new RecognitionNeeded();
    const recognition = await recogniser.readPdfPages(bytes, pictures);
    for (const found of recognition.pages) addRecognised(pages[found.page - 1]!, found);
    return assemble(pages, recognition);
  } catch (error) {
    throw error instanceof AppError || error instanceof RecognitionNeeded ? error : damaged(error);
  } finally {
    await document.loadingTask.destroy();
  }
}

const LETTER = /[\p{L}\p{N}]/gu;
const letters = (pieces: Piece[]) => pieces.reduce((sum, piece) => sum + (piece.text.match(LETTER)?.length ?? 0), 0);

/**
 * Something is drawn, but hardly a letter that can be seen: a scan (perhaps with a stamped line), letters as outlines, or a font without
 * a meaning.
 */
function isPicture(page: PageContent): boolean {
  const seen = letters(page.pieces.filter((piece) => !piece.hidden));
  return page.drawn && (seen < 20 || (seen < 150 && page.pictureShare > 0.6));
}

/**
 * Puts what was recognised in place of what the page held. Scanners and their programs lay an invisible text behind the picture; where it
 * says what can be seen, it is the better text (its program knew the language) and stays, else it is hidden text.
 */
function addRecognised(page: PageContent, found: RecognisedPage) {
  const recognised = found.pieces;
  const words = (pieces: Piece[]) =>
    pieces.flatMap((piece) => piece.text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? []);
  const layer = page.pieces.filter(
    (piece) => (piece.hidden === "invisible" || piece.hidden === "covered") && !piece.rotated,
  );
  const seen = new Set(words(recognised));
  const said = words(layer);
  const agreeing = said.filter((word) => seen.has(word)).length;
  const honest = said.length > 5 && agreeing > said.length * 0.6;
  if (honest && said.length > words(recognised).length * 0.7) {
    for (const piece of layer) piece.hidden = undefined;
    return;
  }
  if (!recognised.length) return;
  const { width, height, turned, lean } = found;
  Object.assign(page, { turned, lean }, turned && { width, height });
  const replaced = new Set(honest ? layer : []);
  page.pieces = [
    ...page.pieces.filter((piece) => piece.hidden && piece.hidden !== "unreadable" && !replaced.has(piece)),
    ...recognised,
  ];
}

type Layers = { isVisible(properties: never): boolean };
type PdfDocument = Awaited<ReturnType<typeof getDocumentProxy>>;

async function open(bytes: Uint8Array): Promise<PdfDocument> {
  try {
    const copy = new Uint8Array(bytes);
    shrinkPictures(copy);
    return await getDocumentProxy(copy, {
      verbosity: 0,
      disableFontFace: false,
      useSystemFonts: true,
      maxImageSize: 1, // see shrinkPictures
      isOffscreenCanvasSupported: false,
      isImageDecoderSupported: false,
      enableXfa: false,
    });
  } catch (error) {
    if ((error as Error).name === "PasswordException")
      throw new AppError("needs_password", "This PDF is protected by a password.", {
        hint: "Save or print a copy without a password and upload that.",
        cause: error,
      });
    throw damaged(error);
  }
}

/** What pdf.js tells of a link. */
interface LinkAnnotation {
  pageIndex: number;
  rect: number[];
  url?: string;
  unsafeUrl?: string;
}

const LINK = 2; // pdf.js's AnnotationType.LINK

async function readOnePage(
  document: PdfDocument,
  number: number,
  OPS: Record<string, number>,
  links: LinkAnnotation[],
  layers: Layers,
): Promise<PageContent> {
  const page = await document.getPage(number);
  const viewport = page.getViewport({ scale: 1 });
  const operators = await page.getOperatorList();
  const content = readPage(operators, OPS, {
    width: viewport.width,
    height: viewport.height,
    transform: viewport.transform as Matrix,
    font: (name) => (page.commonObjs.has(name) ? page.commonObjs.get(name) : undefined),
    layer: (properties) => layers.isVisible(properties as never),
  });
  content.pieces = withoutBlankShapes(content.pieces);
  const bare: NonNullable<PageContent["bareLinks"]> = [];
  for (const { rect, unsafeUrl, url } of links) {
    const target = safeUrl(unsafeUrl ?? url);
    if (!target) continue;
    const box = boxOf(viewport.transform as Matrix, rect);
    let found = false;
    content.pieces = content.pieces.flatMap((piece) => {
      const parts = linkPiece(piece, box, target);
      found ||= parts[0] !== piece || piece.link === target;
      return parts;
    });
    if (!found) bare.push({ box, url: target });
  }
  if (bare.length) content.bareLinks = bare;
  page.cleanup();
  return content;
}

/** Text behind a list mark is this long, at least, as a rule; contacts behind icons are not. */
const ITEM_LETTERS = 30;

/**
 * Glyphs that a font has no shape for stand where icons or list marks would, and are no text: marks where they stand under each other before
 * text, icons elsewhere.
 */
function withoutBlankShapes(pieces: Piece[]): Piece[] {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is searched for
  const isBlank = ({ text }: Piece) => /^[\u0000\s]+$/.test(text);
  if (!pieces.some(isBlank)) return pieces;
  const followers = new Map<Piece, Piece>();
  const edges = new Map<number, number[]>();
  for (const blank of pieces.filter(isBlank)) {
    let next: Piece | undefined;
    for (const piece of pieces) {
      const beside =
        !isBlank(piece) &&
        Math.abs(blank.y - piece.y) < piece.size &&
        piece.x > blank.x &&
        piece.x - blank.right < piece.size * 2;
      if (beside && (!next || piece.x < next.x)) next = piece;
    }
    if (!next) continue;
    followers.set(next, blank);
    edges.set(Math.round(blank.x), [...(edges.get(Math.round(blank.x)) ?? []), next.text.length]);
  }
  const isMark = (blank: Piece) => {
    const lengths = [...(edges.get(Math.round(blank.x)) ?? [])].sort((a, b) => a - b);
    return lengths.length > 1 && lengths[lengths.length >> 1]! >= ITEM_LETTERS;
  };
  return pieces.flatMap((piece) => {
    if (isBlank(piece)) return [];
    const blank = followers.get(piece);
    if (!blank) return [piece];
    return isMark(blank) ? [{ ...blank, text: "•", y: piece.y }, piece] : [{ ...piece, afterIcon: true }];
  });
}

/** Gives the link to the piece under its box; a box over a part of a piece marks that part of it. */
function linkPiece(piece: Piece, box: Box, url: string): Piece[] {
  const middle = piece.y - piece.size * 0.3;
  if (piece.link || piece.rotated || middle < box.top - 1 || middle > box.bottom + 1) return [piece];
  const left = Math.max(piece.x, box.left);
  const right = Math.min(piece.right, box.right);
  const share = (right - left) / (piece.right - piece.x);
  if (!(share > 0.02) || right - left < 1.5) return [piece];
  if (share > 0.85) return [{ ...piece, link: url }];
  // Letters are taken as equally wide, then moved to the nearest edge of a word.
  const perLetter = (piece.right - piece.x) / piece.text.length;
  const from = wordEdge(piece.text, (left - piece.x) / perLetter);
  const to = wordEdge(piece.text, (right - piece.x) / perLetter);
  if (to <= from) return [piece];
  const part = (start: number, end: number, link?: string): Piece[] =>
    end > start
      ? [
          {
            ...piece,
            text: piece.text.slice(start, end),
            x: piece.x + start * perLetter,
            right: piece.x + end * perLetter,
            ...(link && { link }),
          },
        ]
      : [];
  return [...part(0, from), ...part(from, to, url), ...part(to, piece.text.length)];
}

function wordEdge(text: string, at: number): number {
  let best = 0;
  for (let i = 0; i <= text.length; i++) {
    const edge = i === 0 || i === text.length || /[\s|•·,;()]/.test(text[i - 1]!) || /[\s|•·,;()]/.test(text[i]!);
    if (edge && Math.abs(i - at) < Math.abs(best - at)) best = i;
  }
  return best;
}

/** Links a person may follow; anything else (javascript:, file:, launch) is dropped. */
function safeUrl(url: string | undefined): string | undefined {
  return url && /^(https?:\/\/|mailto:|tel:)/i.test(url) && url.length < 1000 ? cleanText(url.trim()) : undefined;
}

/** The last lines of a whole PDF hold `startxref` and `%%EOF`; a file cut off while downloading has neither. */
function hasEnd(bytes: Uint8Array): boolean {
  const tail = new TextDecoder("latin1").decode(bytes.subarray(Math.max(0, bytes.length - 4096)));
  return tail.includes("%%EOF") || tail.includes("startxref");
}

const damaged = (cause?: unknown) =>
  new AppError("damaged_file", "This PDF is damaged or incomplete and cannot be read.", {
    hint: "Open it in a PDF viewer to check it, export it again and upload the new file.",
    cause,
  });

/** Pages as one document: lines in reading order without what pages repeat, and what the person must be told. Throws no_text. */
export function assemble(pages: PageContent[], recognition?: Recognition, kind: FileKind = "pdf"): SourceText {
  const removed = nothingRemoved();
  const notices = hiddenNotices(pages);
  const running = takeRunningLines(pages);
  for (const page of running.pages) page.pieces = withoutPermalinks(page.pieces);
  const kept = layOut(running.pages, (text) => matchSectionTitle(text) !== undefined, removed, running.kept);
  if (running.removed.length)
    notices.push({
      code: "running_lines",
      message: "Page numbers and lines repeated on every page were read once.",
      text: running.removed.join("\n"),
    });
  if (kept.reduce((sum, line) => sum + (line.text.match(/[\p{L}\p{N}]/gu)?.length ?? 0), 0) < 10)
    throw recognition
      ? noTextInPicture()
      : new AppError("no_text", "There is no text in this PDF; it may be a scan or a picture.", {
          hint: "Export the CV as PDF from the program it was written in, or upload a DOCX or text file.",
        });
  return {
    kind,
    pages: pages.length,
    pageSizes: pages.map(({ width, height, turned, lean }) => ({
      width,
      height,
      ...(turned && { turned }),
      ...(lean && { lean }),
    })),
    lines: kept.map(toSourceLine),
    notices: [
      ...(recognition ? recognitionNotices(recognition, pages.length) : []),
      ...notices,
      ...removedNotices(removed),
    ],
  };
}

/** Without the marks that a web page puts beside its titles to link to them ("#", "¶"), each alone with white space around it. */
function withoutPermalinks(pieces: Piece[]): Piece[] {
  return pieces.filter(
    (piece) =>
      !/^\s*[#¶]\s*$/.test(piece.text) ||
      pieces.some(
        (other) =>
          other !== piece &&
          Math.abs(other.y - piece.y) < piece.size &&
          other.x < piece.right + piece.size &&
          other.right > piece.x - piece.size,
      ),
  );
}

const HIDDEN: Record<NonNullable<Piece["hidden"]>, string> = {
  invisible: "invisible text",
  tiny: "text too small to see",
  off_page: "text outside the page",
  same_colour: "text in the colour of its background",
  covered: "text covered by a shape or a picture",
  clipped: "text cut off by the edge of its frame",
  layer: "text on a layer that is not shown",
  unreadable: "text in a font that does not say which letters its shapes are",
};

function hiddenNotices(pages: PageContent[]): Notice[] {
  const found = new Map<string, string[]>();
  for (const page of pages)
    for (const piece of page.pieces)
      if (piece.hidden && piece.text.trim())
        found.set(piece.hidden, [...(found.get(piece.hidden) ?? []), foldSpaces(cleanText(piece.text))]);
  return [...found].map(([why, texts]) => ({
    code: why === "unreadable" ? "font_without_unicode" : "hidden_text",
    message: `The document holds ${HIDDEN[why as keyof typeof HIDDEN]}. It was left out.`,
    text: texts.join(" ").slice(0, 2000),
  }));
}

const round = (value: number) => Math.round(value * 10) / 10;

function toSourceLine(line: LaidLine, index: number): SourceLine {
  return {
    index,
    page: line.page,
    text: line.text,
    x: round(line.x),
    y: round(line.y - line.size * 0.8),
    width: round(line.right - line.x),
    height: round(line.bottom - line.y + line.size),
    block: line.block,
    fontSize: round(line.size),
    ...(line.bold && { bold: true }),
    ...(line.boldEdge !== undefined && { boldEdge: line.boldEdge, ...(line.boldFirst && { boldFirst: true }) }),
    ...(line.listItem && { listItem: true }),
    ...(line.links.length && { links: line.links }),
    ...(line.confidence !== undefined && { ocrConfidence: Math.round(line.confidence * 100) / 100 }),
  };
}
