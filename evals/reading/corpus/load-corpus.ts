import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { closeBrowser } from "../producers/chromium";
import { type MadeDocument, makeDocument } from "./make-document";
import type { Spec } from "./plan";
import type { Truth } from "./truth";

const FOLDER = path.resolve(import.meta.dirname, "../../../.data/evals/reading");

/** The documents of these specs: from `.data/evals/reading/<hash of the generator>/`, made there when they are not there yet. */
export async function loadCorpus(
  specs: Spec[],
  say: (text: string) => void,
): Promise<(MadeDocument & { spec: Spec; path: string })[]> {
  const folder = path.join(FOLDER, generatorHash());
  fs.mkdirSync(folder, { recursive: true });
  const missing = specs.filter(({ id }) => !fs.existsSync(path.join(folder, `${id}.truth.json`)));
  let done = 0;
  const queue = [...missing];
  const work = async () => {
    for (let spec = queue.shift(); spec; spec = queue.shift()) {
      const { bytes, fileName, truth } = await makeDocument(spec);
      fs.writeFileSync(path.join(folder, fileName), bytes);
      fs.writeFileSync(path.join(folder, `${spec.id}.truth.json`), JSON.stringify({ fileName, truth }));
      if (++done % 20 === 0 || done === missing.length) say(`made ${done} of ${missing.length} documents`);
    }
  };
  try {
    await Promise.all([work(), work()]);
  } finally {
    if (missing.length) await closeBrowser();
  }
  return specs.map((spec) => {
    const { fileName, truth } = JSON.parse(fs.readFileSync(path.join(folder, `${spec.id}.truth.json`), "utf8")) as {
      fileName: string;
      truth: Truth;
    };
    const file = path.join(folder, fileName);
    return { spec, fileName, truth, path: file, bytes: new Uint8Array(fs.readFileSync(file)) };
  });
}

/** Of all that decides what a document says and how it looks. */
function generatorHash(): string {
  const hash = createHash("sha256");
  for (const part of ["corpus", "words", "producers"]) {
    const folder = path.join(import.meta.dirname, "..", part);
    for (const name of fs.readdirSync(folder).filter(isGenerator).sort())
      hash.update(name).update(fs.readFileSync(path.join(folder, name)));
  }
  return hash.digest("hex").slice(0, 12);
}

const isGenerator = (name: string) => !/\.test\.ts$|^load-/.test(name);
