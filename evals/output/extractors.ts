import { execFileSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { PDFiumLibrary } from "@hyzyla/pdfium";
import { getDocumentProxy } from "unpdf";
import type { Outline } from "@/lib/cv/outline";
import { outlineDirection } from "@/lib/rendering/outline-direction";
import { readPages } from "@/lib/rendering/prove-pdf";
import { readPlaces } from "./read-places";
import { type PlacedText, turnLines } from "./turn-lines";

export interface Extractor {
  name: string;
  /** the text of a document as a program gets it that asks this library for text */
  read(bytes: Uint8Array, outline: Outline): Promise<string>;
}

/**
 * Three readers that share no code: Mozilla's, Chrome's, and poppler where the machine has its command: as it arranges columns, and
 * in the order of drawing. In documents from right to left each says where its words or letters stand, and the lines are turned as by
 * the proof, for which it needs the document: what readers turn by themselves they turn word by word, each in its own way.
 */
export async function listExtractors(): Promise<Extractor[]> {
  const library = await PDFiumLibrary.init();
  const extractors: Extractor[] = [
    { name: "pdf.js", read: async (bytes, outline) => (await readPages(bytes, outline)).join("\n") },
    {
      name: "pdfium",
      async read(bytes, outline) {
        const document = await library.loadDocument(bytes);
        const ltr = outlineDirection(outline) === "ltr";
        const pages = [...document.pages()];
        const text = pages.map((page) => (ltr ? page.getText() : turnLines(readPlaces(page), outline))).join("\n");
        document.destroy();
        return text;
      },
    },
  ];
  if (hasPoppler())
    extractors.push(
      { name: "poppler", read: (bytes, outline) => readWithPoppler(bytes, outline) },
      { name: "poppler -raw", read: (bytes, outline) => readWithPoppler(bytes, outline, "-raw") },
    );
  return extractors;
}

/** The addresses that a document's links lead to, in its order, each once where a link stands on several lines. */
export async function readLinks(bytes: Uint8Array): Promise<string[]> {
  const pdf = await getDocumentProxy(bytes.slice(), { verbosity: 0 });
  const links = new Set<string>();
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    for (const { url, unsafeUrl } of await page.getAnnotations()) links.add(String(url ?? unsafeUrl));
  }
  await pdf.loadingTask.destroy();
  return [...links];
}

function hasPoppler(): boolean {
  try {
    execFileSync("pdftotext", ["-v"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

async function readWithPoppler(bytes: Uint8Array, outline: Outline, ...options: string[]): Promise<string> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "cv-output-"));
  const file = path.join(folder, "a.pdf");
  const run = (...wanted: string[]) =>
    execFileSync("pdftotext", ["-enc", "UTF-8", ...wanted, ...options, file, "-"], { encoding: "utf8" });
  try {
    fs.writeFileSync(file, bytes);
    if (outlineDirection(outline) === "ltr") return run();
    return readBoxes(run("-bbox"))
      .map((page) => turnLines(page, outline))
      .join("\n");
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
}

/** Of a line's height, what its letters take. */
const LETTERS = 0.65;

/** The words of each page and their places. */
function readBoxes(xml: string): PlacedText[][] {
  const word = /<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">([^<]*)<\/word>/g;
  return xml.split("<page").map((page) =>
    [...page.matchAll(word)].map(([, left, top, right, bottom, text = ""]) => ({
      text: text.replace(/&(lt|gt|amp|quot|#39);/g, (_, name: string) => ENTITIES[name] ?? ""),
      x: Number(left),
      y: (Number(top) + Number(bottom)) / 2,
      width: Number(right) - Number(left),
      height: (Number(bottom) - Number(top)) * LETTERS,
    })),
  );
}

const ENTITIES: Record<string, string> = { lt: "<", gt: ">", amp: "&", quot: '"', "#39": "'" };
