import type { Layout } from "../producers/types";
import { LANGUAGES } from "../words";

export const SPLITS = ["tune", "held-out"] as const;
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
}

const TUNE: Row[] = [
  {
    format: "pdf",
    producer: "chromium",
    layouts: ["single", "sidebar-left", "sidebar-right", "two-columns", "table"],
    each: 4,
  },
  {
    format: "pdf",
    producer: "chromium",
    layouts: ["margin-dates", "running-head", "icons", "long", "hyphenated", "letter-spaced", "small-caps"],
    each: 2,
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
  { format: "docx", producer: "docx", layouts: ["single", "table"], each: 4 },
  {
    format: "docx",
    producer: "docx",
    layouts: ["sidebar-left", "sidebar-right", "two-columns", "margin-dates", "running-head", "long", "small-caps"],
    each: 2,
  },
  { format: "txt", producer: "typed", layouts: ["single"], each: 5 },
  { format: "markdown", producer: "typed", layouts: ["single"], each: 4 },
  { format: "json-resume", producer: "typed", layouts: ["single"], each: 2 },
];

const HELD_OUT: Row[] = TUNE.map((row) => ({ ...row, each: Math.ceil(row.each / 2) }));

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
    rows.flatMap(({ format, producer, layouts, each }) =>
      layouts.flatMap((layout) =>
        Array.from({ length: each }, (_, variant): Spec => {
          const language = variant % 3 === 0 || !others.length ? "en" : others[turn++ % others.length]!;
          return {
            id: `${split}-${format}-${producer}-${layout}-${variant}-${language}`,
            split,
            format,
            producer,
            layout,
            language,
            variant,
          };
        }),
      ),
    ),
  );
}
