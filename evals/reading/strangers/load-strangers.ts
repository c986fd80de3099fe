import path from "node:path";
import type { Spec } from "../corpus/plan";
import { printForeignHtml } from "../producers/chromium";
import type { JsonResume } from "../themes/fetch-themes";
import { loadPrinted } from "../themes/load-printed";
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
  const strangers = new Map(listStrangers().map((stranger) => [stranger.name, stranger]));
  const resumeOf = ({ producer, variant }: Spec) => readStrangerResume(strangers.get(producer)!.resumes[variant]!);
  const print = async ({ producer, variant }: Spec, resume: JsonResume) => {
    const { source } = strangers.get(producer)!;
    const letter = variant % 2 === 1;
    return "npm" in source
      ? printForeignHtml(
          renderStranger(source.npm, resume).replace(/(href|src)=(["']?)\/\//g, "$1=$2https://"),
          letter ? { format: "Letter", media: "print", local } : { format: "A4", media: "screen", local },
        )
      : renderCvDesign(source.rendercv, resume, letter ? "us-letter" : "a4");
  };
  return loadPrinted(PAGES, specs, resumeOf, print, say);
}
