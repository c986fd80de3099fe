import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { hasOffice } from "../corpus/load-office";
import { drawPeriodStyle, drawSheetStyle, drawTraits, type MadeDocument } from "../corpus/make-document";
import { makeSheet } from "../corpus/make-sheet";
import { makeTruth } from "../corpus/make-truth";
import type { Format, Spec } from "../corpus/plan";
import { Random } from "../corpus/random";
import { wordDocument } from "../producers/docx";
import { picture, scannedPdf } from "../producers/scan";
import type { Layout, Producer } from "../producers/types";
import { LANGUAGES } from "../words";
import { loadOrMake } from "./load-or-make";
import { probeTypst } from "./probe-typst";
import { probeWeb } from "./probe-web";
import { probePhoto, probeScan } from "./wear";
import { PROBE } from "./words";
import { WORN_BY, wornPhoto, wornScan } from "./worn/wear-hard";

const FOLDER = path.resolve(import.meta.dirname, "../../../.data/evals/reading/probe");

const PRODUCERS: Record<string, Producer> = {
  "probe-typst": probeTypst,
  "probe-web": probeWeb,
  "probe-office": wordDocument,
  "probe-typst-worn": probeTypst,
  "probe-typst-scanned": probeTypst,
  "probe-web-worn": probeWeb,
};

const PICTURES = ["png", "jpeg", "webp"] as const;

interface Row {
  format: Format;
  producer: string;
  layouts: Partial<Record<Layout, number>>;
  english?: boolean;
}

const ROWS: Row[] = [
  {
    format: "pdf",
    producer: "probe-typst",
    layouts: { table: 12, "sidebar-left": 6, "sidebar-right": 6, "two-columns": 6, "margin-dates": 6, single: 4 },
  },
  {
    format: "pdf",
    producer: "probe-web",
    layouts: { table: 8, "sidebar-left": 5, "sidebar-right": 5, "two-columns": 6, "margin-dates": 6, single: 4 },
  },
  {
    format: "pdf",
    producer: "probe-office",
    layouts: { table: 3, "sidebar-left": 3, "sidebar-right": 2, "two-columns": 2, "margin-dates": 3, single: 3 },
  },
  { format: "scan-pdf", producer: "probe-typst", layouts: { single: 5, "sidebar-right": 2, table: 2 }, english: true },
  { format: "image", producer: "probe-web", layouts: { single: 5, "margin-dates": 2 }, english: true },
  {
    format: "scan-pdf",
    producer: "probe-typst-worn",
    layouts: { single: 8, "sidebar-left": 4, "sidebar-right": 2, "two-columns": 3, table: 2, "margin-dates": 2 },
    english: true,
  },
  {
    format: "image",
    producer: "probe-web-worn",
    layouts: { single: 6, "sidebar-left": 2, "two-columns": 2, "margin-dates": 2 },
    english: true,
  },
  { format: "scan-pdf", producer: "probe-typst-scanned", layouts: { single: 6, "sidebar-left": 5 }, english: true },
  { format: "image", producer: "probe-typst-scanned", layouts: { single: 6 }, english: true },
];

/** Pages, people and wear that neither tune nor held-out has: what is looked at when tune shows nothing any more. */
export function planProbe(): Spec[] {
  const others = Object.keys(PROBE).filter((code) => code !== "en");
  let turn = 0;
  return ROWS.flatMap(({ format, producer, layouts, english }) =>
    (Object.entries(layouts) as [Layout, number][]).flatMap(([layout, count]) =>
      Array.from({ length: count }, (_, variant): Spec => {
        const language = english || turn++ % 2 === 0 ? "en" : others[(turn >> 1) % others.length]!;
        const id = `probe-${format}-${producer}-${layout}-${variant}-${language}`;
        return { id, split: "probe", format, producer, layout, language, variant };
      }),
    ),
  );
}

async function make(spec: Spec): Promise<MadeDocument> {
  const words = LANGUAGES[spec.language]!;
  const half = PROBE[spec.language]!;
  const random = new Random(`reading probe 1/${spec.id}`);
  const truth = makeTruth(random, words, half, drawTraits(random, spec), drawPeriodStyle(random, words, spec));
  const style = drawSheetStyle(random, spec);
  const sheet = makeSheet(truth, words, half, style);
  const job = { sheet, style, layout: spec.layout, variant: spec.variant, random };
  const bytes = await PRODUCERS[spec.producer]!(job);
  if (spec.producer.endsWith("-scanned")) {
    // the wear of the corpus on the probe's pages
    if (spec.format === "scan-pdf")
      return { bytes: await scannedPdf(bytes, random), fileName: `${spec.id}.pdf`, truth };
    const type = PICTURES[spec.variant % PICTURES.length]!;
    return { bytes: await picture(bytes, type, random), fileName: `${spec.id}.${type}`, truth };
  }
  if (spec.producer.endsWith("-worn")) {
    const by = WORN_BY[spec.variant % WORN_BY.length]!;
    return spec.format === "image"
      ? { bytes: await wornPhoto(bytes, by === "copier" ? "telephone" : by, random), fileName: `${spec.id}.jpg`, truth }
      : { bytes: await wornScan(bytes, by, random), fileName: `${spec.id}.pdf`, truth };
  }
  if (spec.format === "scan-pdf") return { bytes: await probeScan(bytes, random), fileName: `${spec.id}.pdf`, truth };
  if (spec.format === "image") return { bytes: await probePhoto(bytes, random), fileName: `${spec.id}.jpg`, truth };
  return { bytes: spec.producer === "probe-office" ? asPdf(bytes) : bytes, fileName: `${spec.id}.pdf`, truth };
}

/** As the office program prints it. */
function asPdf(docx: Uint8Array): Uint8Array {
  const folder = fs.mkdtempSync("/tmp/cv-probe-");
  try {
    fs.writeFileSync(path.join(folder, "cv.docx"), docx);
    const profile = `-env:UserInstallation=file://${path.join(FOLDER, "profile")}`;
    execFileSync("soffice", [profile, "--headless", "--convert-to", "pdf", "--outdir", folder, `${folder}/cv.docx`], {
      stdio: "ignore",
      timeout: 120_000,
    });
    return new Uint8Array(fs.readFileSync(path.join(folder, "cv.pdf")));
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
}

/** The documents of the probe, made when they are not there yet. What an office program prints is left out where there is none. */
export function loadProbe(specs: Spec[], say: (text: string) => void): Promise<(MadeDocument & { spec: Spec })[]> {
  const wanted = hasOfficeFor(specs) ? specs : specs.filter(({ producer }) => producer !== "probe-office");
  const folder = path.join(FOLDER, probeHash());
  return loadOrMake(folder, wanted, make, say);
}

const hasOfficeFor = (specs: Spec[]) => !specs.some(({ producer }) => producer === "probe-office") || hasOffice();

/** Of what decides how the probe looks; the corpus's own generator has its hash. */
function probeHash(): string {
  const hash = createHash("sha256");
  for (const name of fs.readdirSync(import.meta.dirname).sort())
    if (/\.ts$/.test(name) && !/\.test\.ts$|^load-/.test(name))
      hash.update(fs.readFileSync(path.join(import.meta.dirname, name)));
  return hash.digest("hex").slice(0, 12);
}
