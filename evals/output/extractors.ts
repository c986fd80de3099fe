import { execFileSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { PDFiumLibrary } from "@hyzyla/pdfium";
import { getDocumentProxy } from "unpdf";
import type { Outline } from "@/lib/cv/outline";
import { readPages } from "@/lib/rendering/prove-pdf";

export interface Extractor {
  name: string;
  /** the text of a document as a program gets it that asks this library for text */
  read(bytes: Uint8Array, outline: Outline): Promise<string>;
}

/**
 * Three readers that share no code: Mozilla's, Chrome's, and poppler where the machine has its command: as it arranges columns, and in the order
 * of drawing. pdf.js gives lines as they
 * are drawn: those from right to left are turned by the proof, for which it needs the document.
 */
export async function listExtractors(): Promise<Extractor[]> {
  const library = await PDFiumLibrary.init();
  const extractors: Extractor[] = [
    { name: "pdf.js", read: async (bytes, outline) => (await readPages(bytes, outline)).join("\n") },
    {
      name: "pdfium",
      async read(bytes) {
        const document = await library.loadDocument(bytes);
        const text = [...document.pages()].map((page) => page.getText()).join("\n");
        document.destroy();
        return text;
      },
    },
  ];
  if (hasPoppler())
    extractors.push(
      { name: "poppler", read: (bytes) => readWithPoppler(bytes) },
      { name: "poppler -raw", read: (bytes) => readWithPoppler(bytes, "-raw") },
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

async function readWithPoppler(bytes: Uint8Array, ...options: string[]): Promise<string> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "cv-output-"));
  try {
    fs.writeFileSync(path.join(folder, "a.pdf"), bytes);
    return execFileSync("pdftotext", ["-enc", "UTF-8", ...options, path.join(folder, "a.pdf"), "-"], {
      encoding: "utf8",
    });
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
}
