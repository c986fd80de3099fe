import type { Layout } from "../producers/types";
import { LANGUAGES } from "../words";

export const SPLITS = [
  "tune",
  "held-out",
  "probe",
  "themes",
  "strangers",
  "strangers-unseen",
  "office",
  "folk",
] as const;
export type Split = (typeof SPLITS)[number];

export const FORMATS = ["pdf", "docx", "odt", "rtf", "txt", "markdown", "json-resume", "scan-pdf", "image"] as const;
export type Format = (typeof FORMATS)[number];

/** One document of the corpus: everything else about it is drawn by chance from its id. */
export interface Spec {
  id: string;
  split: Split;
  format: Format;
  producer: string;
  layout: Layout;
  language: string;
  variant: number;
}

interface Row {
  format: Format;
  producer: string;
  layouts: Layout[];
  /** how many of each layout */
  each: number;
  /** only these languages */
  languages?: string[];
}

const TUNE: Row[] = [
  {
    format: "pdf",
    producer: "chromium",
    layouts: ["single", "sidebar-left", "sidebar-right", "two-columns", "table"],
    each: 6,
  },
  {
    format: "pdf",
    producer: "chromium",
    layouts: ["margin-dates", "running-head", "icons", "long", "hyphenated", "letter-spaced", "small-caps"],
    each: 3,
  },
  {
    format: "pdf",
    producer: "react-pdf",
    layouts: ["single", "sidebar-left", "sidebar-right", "two-columns"],
    each: 4,
  },
  {
    format: "pdf",
    producer: "react-pdf",
    layouts: ["margin-dates", "running-head", "long", "hyphenated", "letter-spaced"],
    each: 2,
  },
  {
    format: "pdf",
    producer: "positioned",
    layouts: ["single", "sidebar-left", "sidebar-right", "two-columns"],
    each: 4,
  },
  {
    format: "pdf",
    producer: "positioned",
    layouts: ["margin-dates", "running-head", "long", "hyphenated", "letter-spaced"],
    each: 2,
  },
  { format: "docx", producer: "docx", layouts: ["single", "table"], each: 6 },
  {
    format: "docx",
    producer: "docx",
    layouts: ["sidebar-left", "sidebar-right", "two-columns", "margin-dates", "running-head", "long", "small-caps"],
    each: 3,
  },
  { format: "odt", producer: "odt", layouts: ["single"], each: 5 },
  {
    format: "odt",
    producer: "odt",
    layouts: ["sidebar-left", "two-columns", "table", "margin-dates", "running-head"],
    each: 2,
  },
  { format: "rtf", producer: "rtf", layouts: ["single"], each: 5 },
  {
    format: "rtf",
    producer: "rtf",
    layouts: ["sidebar-right", "two-columns", "table", "margin-dates", "running-head"],
    each: 2,
  },
  { format: "txt", producer: "typed", layouts: ["single"], each: 10 },
  { format: "markdown", producer: "markdown", layouts: ["single"], each: 6 },
  { format: "json-resume", producer: "json", layouts: ["single"], each: 3 },
  { format: "scan-pdf", producer: "chromium", layouts: ["single"], each: 4, languages: ["en"] },
  { format: "scan-pdf", producer: "react-pdf", layouts: ["sidebar-left", "two-columns"], each: 2, languages: ["en"] },
  { format: "image", producer: "chromium", layouts: ["single"], each: 4, languages: ["en"] },
];

/** Other people, other words, other pages (`heldOut` in each producer), and a typesetter that tune never sees. */
const HELD_OUT: Row[] = [
  {
    format: "pdf",
    producer: "typst",
    layouts: ["single", "sidebar-left", "sidebar-right", "two-columns", "table"],
    each: 4,
  },
  {
    format: "pdf",
    producer: "typst",
    layouts: ["margin-dates", "running-head", "long", "hyphenated", "letter-spaced", "small-caps"],
    each: 3,
  },
  {
    format: "pdf",
    producer: "print",
    layouts: ["single", "sidebar-left", "sidebar-right", "two-columns", "table", "margin-dates"],
    each: 4,
  },
  { format: "pdf", producer: "react-pdf", layouts: ["single", "sidebar-left", "two-columns"], each: 2 },
  { format: "pdf", producer: "positioned", layouts: ["single", "sidebar-right", "two-columns"], each: 2 },
  {
    format: "docx",
    producer: "docx-by-hand",
    layouts: ["single", "sidebar-left", "two-columns", "table", "margin-dates", "running-head"],
    each: 3,
  },
  { format: "docx", producer: "docx", layouts: ["single", "table"], each: 2 },
  { format: "odt", producer: "odt", layouts: ["single", "sidebar-right", "table"], each: 3 },
  { format: "rtf", producer: "rtf", layouts: ["single", "sidebar-left", "table"], each: 3 },
  { format: "txt", producer: "typed", layouts: ["single"], each: 6 },
  { format: "markdown", producer: "markdown", layouts: ["single"], each: 4 },
  { format: "json-resume", producer: "json", layouts: ["single"], each: 2 },
  { format: "scan-pdf", producer: "typst", layouts: ["single", "sidebar-left"], each: 4, languages: ["en"] },
  { format: "image", producer: "typst", layouts: ["single"], each: 4, languages: ["en"] },
];

/** Every document, in a fixed order. English is a third of them; the other languages share the rest. */
export function planCorpus(): Spec[] {
  const others = Object.keys(LANGUAGES).filter((code) => code !== "en");
  let turn = 0;
  return (
    [
      ["tune", TUNE],
      ["held-out", HELD_OUT],
    ] as const
  ).flatMap(([split, rows]) =>
    rows.flatMap(({ format, producer, layouts, each, languages }) =>
      layouts.flatMap((layout) =>
        Array.from({ length: each }, (_, variant): Spec => {
          const language = languages
            ? languages[variant % languages.length]!
            : (variant + turn) % 3 === 0
              ? "en"
              : others[turn++ % others.length]!;
          const id = `${split}-${format}-${producer}-${layout}-${variant}-${language}`;
          return { id, split, format, producer, layout, language, variant };
        }),
      ),
    ),
  );
}
