import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import type { Reading, SourceText } from "@/lib/intake/contract";
import type { Recogniser, Recognition } from "@/lib/intake/extraction/recognition";
import { createRecogniser } from "@/lib/intake/ocr/create-recogniser.server";
import { readDocument } from "@/lib/intake/read-document";

const ROOT = path.resolve(import.meta.dirname, "../..");
const FOLDER = path.join(ROOT, ".data/evals/reading/recognised");

/**
 * Reads a document by the code the worker runs, without the worker. What the recognition of a scan gave is kept in
 * `.data/evals/reading/recognised/` until its code changes: it takes seconds, and the parser is what one tunes.
 */
export function readInProcess(bytes: Uint8Array, fileName: string): Promise<{ source: SourceText; reading: Reading }> {
  return readDocument(bytes, fileName, false, keepingRecogniser());
}

function keepingRecogniser(): Recogniser {
  // no budget: on a loaded machine pages would be left out by chance
  const recogniser = createRecogniser({ languages: ["eng"], budgetMs: 600_000 });
  const keep = async (bytes: Uint8Array, what: string, read: () => Promise<Recognition>): Promise<Recognition> => {
    const key = createHash("sha256").update(codeHash()).update(what).update(bytes).digest("hex").slice(0, 24);
    const file = path.join(FOLDER, `${key}.json`);
    if (fs.existsSync(file)) return JSON.parse(fs.readFileSync(file, "utf8")) as Recognition;
    const recognition = await read();
    fs.mkdirSync(FOLDER, { recursive: true });
    fs.writeFileSync(file, JSON.stringify(recognition));
    return recognition;
  };
  return {
    readPdfPages: (bytes, pages) =>
      keep(bytes, `pages ${pages.join()}`, () => recogniser.readPdfPages(bytes.slice(), pages)),
    readPicture: (bytes) => keep(bytes, "picture", () => recogniser.readPicture(bytes.slice())),
  };
}

let code: string | undefined;
function codeHash(): string {
  if (code) return code;
  const folder = path.join(ROOT, "lib/intake/ocr");
  const hash = createHash("sha256");
  for (const name of fs.readdirSync(folder).sort())
    if (!name.includes(".test.")) hash.update(fs.readFileSync(path.join(folder, name)));
  code = hash.digest("hex");
  return code;
}
