import type { Spec as CorpusSpec } from "../corpus/plan";
import type { WebSpec } from "../web/load-web";
import type { DocumentScore } from "./score-document";
import { type Interval, type Summary, summarise } from "./summarise";

type Spec = CorpusSpec | WebSpec;

export interface Scored {
  spec: Spec;
  score: DocumentScore;
}

interface Goal {
  name: string;
  of: (spec: Spec) => boolean;
  figure: (summary: Summary) => Interval;
  atLeast: number;
}

const TEXT_PDF_COLUMNS = ["sidebar-left", "sidebar-right", "two-columns", "table"];
const isScan = ({ format }: Spec) => format === "scan-pdf" || format === "image";
const isOffice = ({ format }: Spec) => format === "docx" || format === "odt" || format === "rtf";

/** The goals of issue 5. */
export const GOALS: Goal[] = [
  {
    name: "single column (PDF)",
    of: (s) => s.format === "pdf" && !TEXT_PDF_COLUMNS.includes(s.layout),
    figure: (s) => s.core,
    atLeast: 0.95,
  },
  {
    name: "side bars, two columns, tables (PDF)",
    of: (s) => s.format === "pdf" && TEXT_PDF_COLUMNS.includes(s.layout),
    figure: (s) => s.core,
    atLeast: 0.9,
  },
  { name: "DOCX, ODT, RTF", of: isOffice, figure: (s) => s.core, atLeast: 0.95 },
  {
    name: "TXT, Markdown, JSON Resume",
    of: (s) => ["txt", "markdown", "json-resume"].includes(s.format),
    figure: (s) => s.core,
    atLeast: 0.95,
  },
  { name: "web pages (HTML)", of: (s) => s.format === "html", figure: (s) => s.core, atLeast: 0.95 },
  { name: "scans", of: isScan, figure: (s) => s.core, atLeast: 0.85 },
  { name: "not English (all formats)", of: (s) => s.language !== "en", figure: (s) => s.core, atLeast: 0.9 },
  {
    name: "bullets whole, under the right job (no scans)",
    of: (s) => !isScan(s),
    figure: (s) => s.bullets,
    atLeast: 0.98,
  },
  { name: "e-mail (no scans)", of: (s) => !isScan(s), figure: (s) => s.email, atLeast: 0.99 },
  { name: "phone (no scans)", of: (s) => !isScan(s), figure: (s) => s.phone, atLeast: 0.99 },
  { name: "grounding", of: () => true, figure: (s) => s.grounding, atLeast: 1 },
];

/** The whole report of one split as text. */
export function writeReport(split: string, scored: Scored[]): string {
  const of = (filter: (spec: Spec) => boolean) =>
    summarise(scored.filter(({ spec }) => filter(spec)).map(({ score }) => score));
  const keys = (key: "format" | "layout" | "language" | "producer") => [
    ...new Set(scored.map(({ spec }) => spec[key])),
  ];
  const groups = (["format", "layout", "language", "producer"] as const).map((key) => ({
    key,
    rows: keys(key).map((value) => ({ name: value, summary: of((spec) => spec[key] === value) })),
  }));
  const all = of(() => true);
  const lines = [
    "",
    `== ${split}: ${all.documents} documents${all.errors ? `, ${all.errors} refused with an error` : ""}`,
    "",
    "strict F1: name, e-mail, phone, place, links, employer, title, school, degree, dates, each bullet (quality.md 3.2).",
    "every F1: all fields. bullets: whole and under the right job. recall: words kept. [95 % interval]",
  ];
  for (const { key, rows } of groups)
    lines.push(
      "",
      table(
        [key, ...HEADINGS],
        rows.map(({ name, summary }) => [name, ...cells(summary)]),
      ),
    );
  lines.push("", table(["all", ...HEADINGS], [["", ...cells(all)]]));
  lines.push(
    "",
    table(
      ["field", "right", "wrong", "missed", "precision", "recall", "F1"],
      Object.entries(all.fields)
        .filter(([, c]) => c.right + c.wrong + c.missed)
        .map(([name, c]) =>
          [name, c.right, c.wrong, c.missed, figure(c.precision), figure(c.recall), figure(c.f1)].map(String),
        ),
    ),
  );
  const weakest = groups
    .flatMap(({ key, rows }) => rows.map(({ name, summary }) => ({ name: `${key} ${name}`, summary })))
    .sort((a, b) => a.summary.core.value - b.summary.core.value)
    .slice(0, 8);
  lines.push(
    "",
    table(
      ["weakest rows", ...HEADINGS],
      weakest.map(({ name, summary }) => [name, ...cells(summary)]),
    ),
  );
  const fields = Object.entries(all.fields)
    .filter(([, c]) => c.right + c.missed)
    .sort((a, b) => a[1].f1 - b[1].f1)
    .slice(0, 8);
  lines.push("", `weakest fields: ${fields.map(([name, { f1 }]) => `${name} ${figure(f1)}`).join(", ")}`);
  lines.push("", goalTable(scored));
  return lines.join("\n");
}

function goalTable(scored: Scored[]): string {
  return table(["goal", "documents", "measured", "95 % interval", "wanted", ""], goalRows(scored));
}

/** Each goal as name, documents, figure, interval, what is wanted, and whether it is met. */
export function goalRows(scored: Scored[]): string[][] {
  return GOALS.map(({ name, of, figure: get, atLeast }) => {
    const mine = scored.filter(({ spec }) => of(spec));
    if (!mine.length) return [name, "0", "–", "", `≥ ${atLeast.toFixed(2)}`, "not measured"];
    const value = get(summarise(mine.map(({ score }) => score)));
    return [
      name,
      String(mine.length),
      // never rounded up to a goal
      (Math.floor(value.value * 1e4) / 1e4).toFixed(4),
      `${figure(value.low)}–${figure(value.high)}`,
      `≥ ${atLeast.toFixed(2)}`,
      value.value >= atLeast ? "met" : "NOT MET",
    ];
  });
}

type Key = "format" | "layout" | "language" | "producer";

const groupsOf = (scored: Scored[], key: Key) =>
  [...new Set(scored.map(({ spec }) => spec[key]))].map((name) => ({
    name,
    summary: summarise(scored.filter(({ spec }) => spec[key] === name).map(({ score }) => score)),
  }));

const shortRow = ({ name, summary: s }: { name: string; summary: Summary }) => [
  name,
  String(s.documents),
  ...[s.core.value, s.bullets.value, s.email.value, s.phone.value, s.recall].map(figure),
];

/** The groups by one property, short. */
export const groupRows = (scored: Scored[], key: Key): string[][] => groupsOf(scored, key).map(shortRow);

/** The groups (by format, layout, language, producer) with the lowest figures, the lowest first, short. */
export const weakestRows = (scored: Scored[]): string[][] =>
  (["format", "layout", "language", "producer"] as const)
    .flatMap((key) => groupsOf(scored, key).map(({ name, summary }) => ({ name: `${key} ${name}`, summary })))
    .sort((a, b) => a.summary.core.value - b.summary.core.value)
    .slice(0, 8)
    .map(shortRow);

/** Each field with how often it was right, wrong and missed, and its F1. */
export const fieldRows = (scored: Scored[]): string[][] =>
  Object.entries(summarise(scored.map(({ score }) => score)).fields)
    .filter(([, count]) => count.right + count.wrong + count.missed)
    .map(([name, { right, wrong, missed, f1 }]) => [name, String(right), String(wrong), String(missed), figure(f1)]);

const HEADINGS = [
  "docs",
  "strict F1",
  "[interval]",
  "prec.",
  "recall",
  "macro",
  "every F1",
  "bullets",
  "order",
  "e-mail",
  "phone",
  "grounded",
  "words kept",
];

function cells(s: Summary): string[] {
  return [
    String(s.documents),
    figure(s.core.value),
    `[${figure(s.core.low)} ${figure(s.core.high)}]`,
    figure(s.core.precision),
    figure(s.core.recall),
    figure(s.macro),
    figure(s.every.value),
    figure(s.bullets.value),
    figure(s.order),
    figure(s.email.value),
    figure(s.phone.value),
    figure(s.grounding.value),
    figure(s.recall),
  ];
}

/** Three places, never rounded up to 1. */
const figure = (value: number) => (value === 1 ? "1" : Math.min(value, 0.999).toFixed(3));

function table(head: string[], rows: string[][]): string {
  const all = [head, ...rows];
  const widths = head.map((_, i) => Math.max(...all.map((row) => [...(row[i] ?? "")].length)));
  return all
    .map((row) =>
      row
        .map((cell, i) => (i ? cell.padStart(widths[i]!) : cell.padEnd(widths[i]!)))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}
