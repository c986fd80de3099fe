import fs from "node:fs";
import path from "node:path";
import type { Spec } from "../corpus/plan";
import type { Truth } from "../corpus/truth";
import { closeBrowser, printForeignHtml } from "../producers/chromium";
import { fetchThemes, RESUMES, readResume, renderTheme, THEMES } from "./fetch-themes";
import { truthOfResume } from "./truth-of-resume";

const FOLDER = path.resolve(import.meta.dirname, "../../../.data/evals/themes/pages");

/** One document for each theme and each sample résumé. */
export function planThemes(): Spec[] {
  return Object.entries(THEMES).flatMap(([theme, layout]) =>
    Object.keys(RESUMES).map(
      (resume, variant): Spec => ({
        id: `themes-${theme}-${resume}`,
        split: "themes",
        format: "pdf",
        producer: theme,
        layout,
        language: "en",
        variant,
      }),
    ),
  );
}

/** The documents, fetched and printed when they are not there yet. */
export async function loadThemes(specs: Spec[], say: (text: string) => void) {
  if (specs.length) fetchThemes(say);
  fs.mkdirSync(FOLDER, { recursive: true });
  const out: { spec: Spec; fileName: string; bytes: Uint8Array; truth: Truth }[] = [];
  try {
    for (const spec of specs) {
      const resume = readResume(spec.id.slice(`themes-${spec.producer}-`.length));
      const file = path.join(FOLDER, `${spec.id}.pdf`);
      if (!fs.existsSync(`${file}.shown.json`)) {
        const { pdf, text, links } = await printForeignHtml(await renderTheme(spec.producer, resume));
        fs.writeFileSync(file, pdf);
        fs.writeFileSync(`${file}.shown.json`, JSON.stringify({ text, links }));
        say(`printed ${spec.id}`);
      }
      const { text, links } = JSON.parse(fs.readFileSync(`${file}.shown.json`, "utf8")) as {
        text: string;
        links: string[];
      };
      out.push({
        spec,
        fileName: path.basename(file),
        bytes: new Uint8Array(fs.readFileSync(file)),
        truth: truthOfResume(resume, text, links),
      });
    }
  } finally {
    await closeBrowser();
  }
  return out;
}
