import path from "node:path";
import type { Spec } from "../corpus/plan";
import { printForeignHtml } from "../producers/chromium";
import { fetchThemes, type JsonResume, RESUMES, readResume, renderTheme, THEMES } from "./fetch-themes";
import { loadPrinted } from "./load-printed";

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
  const resumeOf = ({ id, producer }: Spec) => readResume(id.slice(`themes-${producer}-`.length));
  const print = async ({ producer }: Spec, resume: JsonResume) => printForeignHtml(await renderTheme(producer, resume));
  return loadPrinted(FOLDER, specs, resumeOf, print, say);
}
