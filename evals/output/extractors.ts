import { execFileSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { PDFiumLibrary } from "@hyzyla/pdfium";
import { readPages } from "@/lib/rendering/prove-pdf";

export interface Extractor {
  name: string;
  /** the text of a document as a program gets it that asks this library for text */
  read(bytes: Uint8Array): Promise<string>;
}

/** Three readers that share no code: Mozilla's, Chrome's, and poppler where the machine has its command. */
export async function listExtractors(): Promise<Extractor[]> {
  const library = await PDFiumLibrary.init();
  const extractors: Extractor[] = [
    { name: "pdf.js", read: async (bytes) => (await readPages(bytes)).join("\n") },
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
  if (hasPoppler()) extractors.push({ name: "poppler", read: readWithPoppler });
  return extractors;
}

function hasPoppler(): boolean {
  try {
    execFileSync("pdftotext", ["-v"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

async function readWithPoppler(bytes: Uint8Array): Promise<string> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "cv-output-"));
  try {
    fs.writeFileSync(path.join(folder, "a.pdf"), bytes);
    return execFileSync("pdftotext", ["-enc", "UTF-8", path.join(folder, "a.pdf"), "-"], { encoding: "utf8" });
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
}
