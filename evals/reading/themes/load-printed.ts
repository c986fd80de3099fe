import fs from "node:fs";
import path from "node:path";
import type { Spec } from "../corpus/plan";
import type { Truth } from "../corpus/truth";
import { closeBrowser } from "../producers/chromium";
import type { JsonResume } from "./fetch-themes";
import { truthOfResume } from "./truth-of-resume";

/** What was printed, and the words and links that show on it. */
export interface Printed {
  pdf: Uint8Array;
  text: string;
  links: string[];
}

/** The pages of résumés by others from `folder`, each printed there when it is not there yet, with the truth of what they show. */
export async function loadPrinted(
  folder: string,
  specs: Spec[],
  resumeOf: (spec: Spec) => JsonResume,
  print: (spec: Spec, resume: JsonResume) => Promise<Printed>,
  say: (text: string) => void,
) {
  fs.mkdirSync(folder, { recursive: true });
  const out: { spec: Spec; fileName: string; bytes: Uint8Array; truth: Truth }[] = [];
  try {
    for (const spec of specs) {
      const resume = resumeOf(spec);
      const file = path.join(folder, `${spec.id}.pdf`);
      if (!fs.existsSync(`${file}.shown.json`)) {
        const { pdf, text, links } = await print(spec, resume);
        fs.writeFileSync(file, pdf);
        fs.writeFileSync(`${file}.shown.json`, JSON.stringify({ text, links }));
        say(`printed ${spec.id}`);
      }
      const { text, links } = JSON.parse(fs.readFileSync(`${file}.shown.json`, "utf8")) as Omit<Printed, "pdf">;
      const bytes = new Uint8Array(fs.readFileSync(file));
      out.push({ spec, fileName: path.basename(file), bytes, truth: truthOfResume(resume, text, links) });
    }
  } finally {
    await closeBrowser();
  }
  return out;
}
