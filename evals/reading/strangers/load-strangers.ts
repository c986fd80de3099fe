import fs from "node:fs";
import path from "node:path";
import type { Spec } from "../corpus/plan";
import type { Truth } from "../corpus/truth";
import { closeBrowser, printForeignHtml } from "../producers/chromium";
import { truthOfResume } from "../themes/truth-of-resume";
import { FOLDER, fetchStrangers, readStrangerResume } from "./fetch-strangers";
import { listStrangers, STYLE_SHEETS } from "./packages";
import { renderCvDesign, renderStranger } from "./render-strangers";

const PAGES = path.join(FOLDER, "pages");

/** Three people on every theme; the first half of the themes is looked at, the second only counted. */
export function planStrangers(): Spec[] {
  return listStrangers().flatMap(({ name, layout, resumes, half }) => {
    const split = half === "first" ? "strangers" : "strangers-unseen";
    return resumes.map(
      (resume, variant): Spec => ({
        id: `${split}-${name}-${resume}`,
        split,
        format: "pdf",
        producer: name,
        layout,
        language: "en",
        variant,
      }),
    );
  });
}

const local = (url: string) => {
  const file = STYLE_SHEETS.find(([end]) => end.test(url))?.[1];
  return file && path.join(FOLDER, "node_modules", file);
};

/** The documents, fetched and printed when they are not there yet: A4 as on the screen, and Letter as for print. */
export async function loadStrangers(specs: Spec[], say: (text: string) => void) {
  if (specs.length) fetchStrangers(say);
  fs.mkdirSync(PAGES, { recursive: true });
  const strangers = new Map(listStrangers().map((stranger) => [stranger.name, stranger]));
  const out: { spec: Spec; fileName: string; bytes: Uint8Array; truth: Truth }[] = [];
  try {
    for (const spec of specs) {
      const { source, resumes } = strangers.get(spec.producer)!;
      const resume = readStrangerResume(resumes[spec.variant]!);
      const file = path.join(PAGES, `${spec.id}.pdf`);
      if (!fs.existsSync(`${file}.shown.json`)) {
        const letter = spec.variant % 2 === 1;
        const { pdf, ...shown } =
          "npm" in source
            ? await printForeignHtml(
                renderStranger(source.npm, resume).replace(/(href|src)=(["']?)\/\//g, "$1=$2https://"),
                letter ? { format: "Letter", media: "print", local } : { format: "A4", media: "screen", local },
              )
            : renderCvDesign(source.rendercv, resume, letter ? "us-letter" : "a4");
        fs.writeFileSync(file, pdf);
        fs.writeFileSync(`${file}.shown.json`, JSON.stringify(shown));
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
