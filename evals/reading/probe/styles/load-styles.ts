import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import type { MadeDocument } from "../../corpus/make-document";
import type { Spec } from "../../corpus/plan";
import type { Truth } from "../../corpus/truth";
import { printHtml } from "../../producers/chromium";
import { loadOrMake } from "../load-or-make";
import { STYLE_PAGES } from "./pages";
import { stylePerson } from "./person";
import { setTex, TEX_PAGES } from "./tex";
import { WORD_PAGES, writeWord } from "./word";

const FOLDER = path.resolve(import.meta.dirname, "../../../../.data/evals/reading/probe");

/** One document for each style that people's CVs come in. */
export function planStyles(): Spec[] {
  const spec = (name: string, layout: Spec["layout"], language: string, format: "pdf" | "docx"): Spec => ({
    id: `probe-style-${name}-${language}`,
    split: "probe",
    format,
    producer: "probe-style",
    layout,
    language,
    variant: 0,
  });
  return [
    ...Object.entries(STYLE_PAGES).map(([name, { layout, language }]) => spec(name, layout, language, "pdf")),
    ...Object.entries(TEX_PAGES).map(([name, { layout }]) => spec(name, layout, "en", "pdf")),
    ...Object.entries(WORD_PAGES).map(([name, { layout }]) => spec(name, layout, "en", "docx")),
  ];
}

async function make(spec: Spec): Promise<MadeDocument> {
  const name = spec.id.slice("probe-style-".length, -spec.language.length - 1);
  const page = STYLE_PAGES[name];
  const tex = TEX_PAGES[name];
  const word = WORD_PAGES[name];
  const { sections, years = false } = (page ?? tex ?? word)!;
  const person = stylePerson(name, spec.language, sections, years);
  const truth = page?.change?.(person) ?? person;
  const fileName = `${spec.id}.${spec.format}`;
  if (page) {
    const html = page.html(truth);
    return { bytes: await printHtml(html), fileName, truth: shown(truth, html, page.headline ?? false) };
  }
  if (tex) return { bytes: await setTex(tex, truth), fileName, truth: shown(truth, "", false) };
  return { bytes: writeWord(word!, truth), fileName, truth: shown(truth, word!.body(truth), word!.headline ?? false) };
}

/** The truth without what a style leaves out: a headline, a link, names of groups, how well a language is spoken. */
function shown(truth: Truth, markup: string, headline: boolean): Truth {
  const page = compact(markup.replace(/<[^>]*>/g, " ").replace(/&amp;/g, "&"));
  // what is set word by word shows all it takes
  const isCode = !markup.includes("<");
  const has = (text: string | undefined) => text !== undefined && (isCode || page.includes(compact(text)));
  return {
    ...truth,
    basics: {
      ...truth.basics,
      label: headline ? truth.basics.label : undefined,
      url: undefined,
      profiles: truth.basics.profiles.filter(({ url }) => markup.includes(url)),
      ...(!has(truth.basics.summary) && { summary: undefined }),
    },
    skills: truth.skills.map(({ name, keywords }) => ({ ...(has(name) && { name }), keywords })),
    languages: truth.languages.map(({ language, fluency }) => ({ language, ...(has(fluency) && { fluency }) })),
    certificates: truth.certificates.map(({ name, issuer, date }) => ({
      name,
      ...(has(issuer) && { issuer }),
      ...(has(date) && { date }),
    })),
  };
}

const compact = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}@+]/gu, "");

/** The documents, made when they are not there yet. */
export function loadStyles(specs: Spec[], say: (text: string) => void): Promise<(MadeDocument & { spec: Spec })[]> {
  const folder = path.join(FOLDER, `styles-${styleHash()}`);
  return loadOrMake(folder, specs, make, say);
}

function styleHash(): string {
  const hash = createHash("sha256");
  for (const name of fs.readdirSync(import.meta.dirname).sort())
    hash.update(fs.readFileSync(path.join(import.meta.dirname, name)));
  return hash.digest("hex").slice(0, 12);
}
