import { chromiumPrint } from "../producers/chromium";
import { wordDocument } from "../producers/docx";
import { handMadeWord } from "../producers/docx-by-hand";
import { openDocument } from "../producers/odt";
import { jsonResume, markdown, typedText } from "../producers/plain";
import { positionedPdf } from "../producers/positioned";
import { printedPages } from "../producers/print";
import { reactPdf } from "../producers/react-pdf";
import { richText } from "../producers/rtf";
import { picture, scannedPdf } from "../producers/scan";
import type { Producer } from "../producers/types";
import { typesetter } from "../producers/typst";
import { LANGUAGES } from "../words";
import type { LanguageWords } from "../words/types";
import { makeSheet, type SheetStyle } from "./make-sheet";
import { makeTruth, type Traits } from "./make-truth";
import type { Spec } from "./plan";
import { Random } from "./random";
import type { Truth } from "./truth";
import type { PeriodStyle } from "./write-dates";

export interface MadeDocument {
  bytes: Uint8Array;
  fileName: string;
  truth: Truth;
}

const PRODUCERS: Record<string, Producer> = {
  chromium: chromiumPrint,
  "react-pdf": reactPdf,
  positioned: positionedPdf,
  typst: typesetter,
  print: printedPages,
  docx: wordDocument,
  "docx-by-hand": handMadeWord,
  odt: openDocument,
  rtf: richText,
  typed: typedText,
  markdown,
};
const EXTENSIONS: Record<Spec["format"], string> = {
  pdf: "pdf",
  docx: "docx",
  odt: "odt",
  rtf: "rtf",
  txt: "txt",
  markdown: "md",
  "json-resume": "json",
  "scan-pdf": "pdf",
  image: "png",
};

const PICTURES = [
  ["png", "png"],
  ["jpg", "jpeg"],
  ["webp", "webp"],
] as const;

/** The document of a spec, with what it says. The same spec gives the same words on the same page. */
export async function makeDocument(spec: Spec): Promise<MadeDocument> {
  const words = LANGUAGES[spec.language]!;
  const half = spec.split === "tune" ? words.tune : words.heldOut;
  const random = new Random(`reading corpus 1/${spec.id}`);
  const period = drawPeriodStyle(random, words, spec);
  const truth = makeTruth(random, words, half, drawTraits(random, spec), period);
  const fileName = `${spec.id}.${EXTENSIONS[spec.format]}`;
  if (spec.format === "json-resume") return { bytes: jsonResume(truth), fileName, truth: asJsonResume(truth) };
  const style = drawSheetStyle(random, spec);
  const sheet = makeSheet(truth, words, half, style);
  const job = { sheet, style, layout: spec.layout, variant: spec.variant, random };
  const bytes = await PRODUCERS[spec.producer]!(job);
  if (spec.format === "scan-pdf") return { bytes: await scannedPdf(bytes, random), fileName, truth };
  if (spec.format === "image") {
    const [extension, type] = PICTURES[spec.variant % PICTURES.length]!;
    return { bytes: await picture(bytes, type, random), fileName: `${spec.id}.${extension}`, truth };
  }
  return { bytes, fileName, truth };
}

export function drawTraits(random: Random, spec: Spec): Traits {
  return {
    length: spec.layout === "long" ? "long" : spec.format === "image" || random.chance(0.2) ? "short" : "usual",
    name: random.pick([
      "plain",
      "plain",
      "plain",
      "plain",
      "capitals",
      "surname-first",
      "titled",
      "post-nominals",
      "mononym",
    ]),
    grouped: random.chance(0.25),
    freelance: random.chance(0.12),
    prose: random.chance(0.12),
    student: random.chance(0.1),
  };
}

/** How each language's people write dates; what is only usual elsewhere is left out. */
const DATE_STYLES: Record<string, PeriodStyle["date"][]> = {
  en: ["short", "short", "long", "slashed", "iso", "apostrophe", "years", "comma", "season"],
  de: ["slashed", "dotted", "long", "short", "years", "full"],
  fr: ["long", "short", "slashed", "years"],
  es: ["long", "short", "slashed", "years", "dotted"],
  pt: ["long", "short", "slashed", "years"],
  it: ["long", "short", "slashed", "years", "dotted"],
  nl: ["long", "short", "slashed", "iso", "years"],
  pl: ["slashed", "dotted", "long", "iso", "years"],
  el: ["long", "short", "slashed", "years"],
  ru: ["long", "short", "dotted", "years"],
};

export function drawPeriodStyle(random: Random, words: LanguageWords, spec: Spec): PeriodStyle {
  const date = random.pick(DATE_STYLES[words.code] ?? DATE_STYLES.en!);
  return {
    date: spec.format === "json-resume" ? "iso" : date,
    dash: random.pick([" – ", " – ", "-", "–", " — ", " - ", "to", "from-to"]),
    open: random.pick(["now", "now", "now", "since", "dash"]),
    now: random.pick(words.now),
    dotted: random.chance(0.4) && words.code !== "en",
  };
}

export function drawSheetStyle(random: Random, { layout, format }: Spec): SheetStyle {
  const scanned = format === "scan-pdf" || format === "image";
  const typed = format === "txt" || format === "markdown";
  return {
    head: random.pick([
      "title-first",
      "title-first",
      "employer-first",
      "employer-first",
      "comma",
      "pipe",
      "at",
      "stacked",
    ]),
    dates:
      layout === "margin-dates" || layout === "table"
        ? "margin"
        : random.pick(["right", "right", "own-line", "inline", "before", "right-of-second"]),
    place: random.pick(["with-employer", "with-employer", "right", "own-line"]),
    education: random.pick(["degree-first", "school-first", "comma"]),
    headings:
      layout === "letter-spaced"
        ? "spaced"
        : layout === "small-caps"
          ? "small-caps"
          : random.pick(["plain", "plain", "capitals"]),
    contacts:
      layout === "icons"
        ? "icons"
        : random.pick(["line", "lines", "labelled", ...(scanned || typed ? [] : ["words" as const])]),
    skills: random.pick(["groups", "bullets", "line"]),
    languages: random.pick(["dash", "brackets", "colon", "comma"]),
    separator: random.pick([" | ", " • ", " · ", " / ", " – "]),
    documentTitle: random.chance(0.2),
    running: layout === "running-head" || (layout === "long" && random.chance(0.5)),
    titleSeed: random,
  };
}

/** What JSON Resume has no room for is not in the file. */
function asJsonResume(truth: Truth): Truth {
  const bare = <T extends { dates?: string }>(list: T[]) => list.map(({ dates: _, ...rest }) => rest as T);
  const { basics } = truth;
  return {
    ...truth,
    basics: {
      ...basics,
      nameWritten: basics.name,
      location: { text: basics.location?.city ?? "", city: basics.location?.city },
    },
    work: bare(truth.work),
    volunteer: bare(truth.volunteer),
    education: bare(truth.education).map(({ location: _, ...rest }) => rest),
    certificates: bare(truth.certificates),
    awards: bare(truth.awards),
    publications: bare(truth.publications),
    personal: [],
  };
}
