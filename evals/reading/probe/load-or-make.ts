import fs from "node:fs";
import path from "node:path";
import type { MadeDocument } from "../corpus/make-document";
import type { Spec } from "../corpus/plan";
import type { Truth } from "../corpus/truth";
import { closeBrowser } from "../producers/chromium";

/** The documents of these specs from `folder`, each made there when it is not there yet. */
export async function loadOrMake(
  folder: string,
  specs: Spec[],
  make: (spec: Spec) => Promise<MadeDocument>,
  say: (text: string) => void,
): Promise<(MadeDocument & { spec: Spec })[]> {
  fs.mkdirSync(folder, { recursive: true });
  const out: (MadeDocument & { spec: Spec })[] = [];
  try {
    for (const spec of specs) {
      const known = path.join(folder, `${spec.id}.truth.json`);
      if (!fs.existsSync(known)) {
        const { bytes, fileName, truth } = await make(spec);
        fs.writeFileSync(path.join(folder, fileName), bytes);
        fs.writeFileSync(known, JSON.stringify({ fileName, truth }));
        say(`made ${spec.id}`);
      }
      const { fileName, truth } = JSON.parse(fs.readFileSync(known, "utf8")) as { fileName: string; truth: Truth };
      out.push({ spec, fileName, truth, bytes: new Uint8Array(fs.readFileSync(path.join(folder, fileName))) });
    }
  } finally {
    await closeBrowser();
  }
  return out;
}
