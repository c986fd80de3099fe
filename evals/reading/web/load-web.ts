import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { loadCorpus } from "../corpus/load-corpus";
import { hasOffice } from "../corpus/load-office";
import { drawPeriodStyle, drawSheetStyle, drawTraits, type MadeDocument } from "../corpus/make-document";
import { makeSheet } from "../corpus/make-sheet";
import { makeTruth } from "../corpus/make-truth";
import { planCorpus, type Spec } from "../corpus/plan";
import { Random } from "../corpus/random";
import { planProbe } from "../probe/load-probe";
import { probeHtml } from "../probe/probe-web";
import { PROBE } from "../probe/words";
import { htmlPage } from "../producers/html";
import { readResume, renderTheme } from "../themes/fetch-themes";
import { loadThemes, planThemes } from "../themes/load-themes";
import { LANGUAGES } from "../words";

/** A page as HTML: everything else about it is that of the document it is made of. */
export type WebSpec = Omit<Spec, "split" | "format"> & { split: "web"; format: "html" };

const FOLDER = path.resolve(import.meta.dirname, "../../../.data/evals/reading/web");

/**
 * Web pages as they are uploaded: those of the themes of others, the probe's own pages (grids, floats, tables, marks by `::before`), pages
 * of the corpus's generator, and Word documents of the corpus as an office program (LibreOffice) saves them for the web. All but the first
 * are read as HTML by nobody before, so their printed twins of the same name say how much a page's own marks help.
 */
export function planWeb(): WebSpec[] {
  const web = (spec: Spec, producer: string): WebSpec => ({
    ...spec,
    id: `web-${producer}-${spec.id}`,
    split: "web",
    format: "html",
    producer,
  });
  const tune = planCorpus().filter(({ split }) => split === "tune");
  return [
    ...planThemes().map((spec) => web(spec, spec.producer)),
    ...planProbe()
      .filter(({ producer, format }) => producer === "probe-web" && format === "pdf")
      .map((spec) => web(spec, "probe-web")),
    ...tune
      .filter(({ producer, format }) => producer === "chromium" && format === "pdf")
      .map((spec) => web(spec, "chromium")),
    ...tune.filter(({ format }) => format === "docx").map((spec) => web(spec, "libreoffice")),
  ];
}

const sourceOf = ({ id, producer }: WebSpec) => id.slice(`web-${producer}-`.length);

export async function loadWeb(
  specs: WebSpec[],
  say: (text: string) => void,
): Promise<(MadeDocument & { spec: WebSpec })[]> {
  const wanted = new Map(specs.map((spec) => [sourceOf(spec), spec]));
  const page = (spec: WebSpec, html: string, truth: MadeDocument["truth"]) => ({
    spec,
    truth,
    fileName: `${spec.id}.html`,
    bytes: new TextEncoder().encode(html),
  });
  const themes = planThemes().filter(({ id }) => wanted.has(id));
  const out: (MadeDocument & { spec: WebSpec })[] = [];
  for (const { spec, truth } of themes.length ? await loadThemes(themes, say) : []) {
    const resume = readResume(spec.id.slice(`themes-${spec.producer}-`.length));
    out.push(page(wanted.get(spec.id)!, await renderTheme(spec.producer, resume), truth));
  }
  for (const spec of planProbe().filter(({ id }) => wanted.has(id))) {
    const words = LANGUAGES[spec.language]!;
    const half = PROBE[spec.language]!;
    const random = new Random(`reading probe 1/${spec.id}`);
    const truth = makeTruth(random, words, half, drawTraits(random, spec), drawPeriodStyle(random, words, spec));
    const style = drawSheetStyle(random, spec);
    const sheet = makeSheet(truth, words, half, style);
    const html = probeHtml({ sheet, style, layout: spec.layout, variant: spec.variant, random });
    out.push(page(wanted.get(spec.id)!, html, truth));
  }
  for (const spec of planCorpus().filter(({ id, producer }) => producer === "chromium" && wanted.has(id))) {
    const words = LANGUAGES[spec.language]!;
    const half = words.tune;
    const random = new Random(`reading corpus 1/${spec.id}`);
    const period = drawPeriodStyle(random, words, spec);
    const truth = makeTruth(random, words, half, drawTraits(random, spec), period);
    const style = drawSheetStyle(random, spec);
    const sheet = makeSheet(truth, words, half, style);
    out.push(
      page(wanted.get(spec.id)!, htmlPage({ sheet, style, layout: spec.layout, variant: spec.variant, random }), truth),
    );
  }
  const words = planCorpus().filter(({ id, format }) => format === "docx" && wanted.has(id));
  if (words.length && !hasOffice()) say("soffice is not installed: Word documents saved for the web are left out.");
  else if (words.length) out.push(...(await savedForTheWeb(words, wanted, say)));
  return out;
}

async function savedForTheWeb(sources: Spec[], wanted: Map<string, WebSpec>, say: (text: string) => void) {
  const documents = await loadCorpus(sources, say);
  fs.mkdirSync(FOLDER, { recursive: true });
  const target = ({ fileName }: MadeDocument) => path.join(FOLDER, `${path.parse(fileName).name}.html`);
  const missing = documents.filter((document) => !fs.existsSync(target(document)));
  if (missing.length) {
    say(`saving ${missing.length} documents for the web`);
    const profile = `-env:UserInstallation=file://${path.join(FOLDER, "profile")}`;
    const files = missing.map((document) => document.path);
    execFileSync("soffice", [profile, "--headless", "--convert-to", "html", "--outdir", FOLDER, ...files], {
      stdio: "ignore",
      timeout: 300_000,
    });
  }
  return documents.map((document) => ({
    spec: wanted.get(document.spec.id)!,
    truth: document.truth,
    fileName: `${document.spec.id}.html`,
    bytes: new Uint8Array(fs.readFileSync(target(document))),
  }));
}
