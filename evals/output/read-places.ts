import type { PDFiumPage } from "@hyzyla/pdfium";
import { hasRightToLeft } from "@/lib/rendering/logical-line";
import type { PlacedText } from "./turn-lines";

/** What is used of PDFium's own interface, which the package keeps to itself (fpdf_text.h). */
interface Module {
  HEAPF64: Float64Array;
  HEAPF32: Float32Array;
  wasmExports: { malloc(bytes: number): number; free(at: number): void };
  _FPDFText_LoadPage(page: number): number;
  _FPDFText_ClosePage(text: number): void;
  _FPDFText_CountChars(text: number): number;
  _FPDFText_GetUnicode(text: number, index: number): number;
  _FPDFText_GetLooseCharBox(text: number, index: number, rect: number): number;
  _FPDFText_GetCharOrigin(text: number, index: number, x: number, y: number): number;
}

/**
 * The letters of a page, as PDFium knows them, where they stand: the lines in its order, each from left to right. It turns lines from
 * right to left by itself, word by word, so its own text of them says little of the file; the places of the letters do.
 */
export function readPlaces(page: PDFiumPage): PlacedText[] {
  const { module, pageIdx } = page as unknown as { module: Module; pageIdx: number };
  const text = module._FPDFText_LoadPage(pageIdx);
  const memory = module.wasmExports.malloc(32);
  const lines: PlacedText[][] = [];
  try {
    for (let index = 0; index < module._FPDFText_CountChars(text); index++) {
      const letter = String.fromCodePoint(module._FPDFText_GetUnicode(text, index));
      // Spaces are gaps: some are its own, and have no place.
      if (!letter.trim()) continue;
      module._FPDFText_GetLooseCharBox(text, index, memory);
      module._FPDFText_GetCharOrigin(text, index, memory + 16, memory + 24);
      const [left = 0, top = 0, right = 0, bottom = 0] = module.HEAPF32.subarray(memory >> 2, (memory >> 2) + 4);
      const y = module.HEAPF64[(memory + 24) >> 3] ?? 0;
      const placed = { text: letter, x: left, y, width: right - left, height: (top - bottom) * 0.65 };
      const line = lines.at(-1);
      const before = line?.at(-1);
      if (before && Math.abs(before.y - y) < before.height * 0.45) line?.push(placed);
      else lines.push([placed]);
    }
  } finally {
    module.wasmExports.free(memory);
    module._FPDFText_ClosePage(text);
  }
  return lines.flatMap(fromLeft);
}

const isMark = ({ text }: PlacedText) => /^\p{M}$/u.test(text);

/** Letters of one shape (a ligature) stand at one place, the last of them leftmost; a mark stands at its letter's left edge and comes before it. */
function fromLeft(line: PlacedText[]): PlacedText[] {
  const letters = line.filter((one) => !isMark(one)).sort((a, b) => a.x - b.x);
  const settled = line.map((placed) => {
    const letter = isMark(placed) ? letters.findLast((one) => one.x < placed.x + 0.01) : undefined;
    return letter ? { ...placed, x: letter.x - 0.001, y: letter.y, height: letter.height } : placed;
  });
  const turned = settled.map((placed, index) => ({ placed, rank: hasRightToLeft(placed.text) ? -index : index }));
  turned.sort((a, b) => a.placed.x - b.placed.x || a.rank - b.rank);
  return unmirrored(turned.map(({ placed }) => placed));
}

const PAIRS = new Map([..."()[]{}<>«»‹›“”"].map((sign, index, all) => [sign, all[index ^ 1]!]));

/** PDFium gives signs of a pair among letters from right to left by their meaning; the file says what is drawn. */
function unmirrored(line: PlacedText[]): PlacedText[] {
  const strong = (one: PlacedText) => /[\p{L}\p{N}]/u.test(one.text);
  return line.map((placed, index) => {
    const other = PAIRS.get(placed.text);
    const beside = [line.slice(0, index).findLast(strong), line.slice(index + 1).find(strong)];
    const among = other && beside.some(Boolean) && beside.every((one) => !one || hasRightToLeft(one.text));
    return among ? { ...placed, text: other } : placed;
  });
}
