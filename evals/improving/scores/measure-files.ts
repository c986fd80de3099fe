import { readDocument } from "@/lib/intake/read-document";
import type { FileFacts } from "@/lib/scoring/file-checks";
import { scoreFile } from "@/lib/scoring/score-file";
import { loadCorpus } from "../../reading/corpus/load-corpus";
import { planCorpus, type Spec } from "../../reading/corpus/plan";
import type { Figure } from "./measure-scores";

const BESIDE = new Set(["sidebar-left", "sidebar-right", "two-columns"]);
/** Layouts whose lines follow each other down the page. */
const STRAIGHT = new Set([
  "single",
  "long",
  "hyphenated",
  "letter-spaced",
  "small-caps",
  "margin-dates",
  "running-head",
]);

/**
 * Do the checks of files see the layout they are about, and nothing where it is not? On the documents of the corpus of reading (tune),
 * whose layout is known because they were made with it.
 */
export async function measureFiles(
  score: (facts: FileFacts) => { findings: { code: string; severity: string }[] } = scoreFile,
): Promise<Figure[]> {
  const office = new Set<Spec["format"]>(["docx", "odt", "rtf"]);
  const specs = planCorpus().filter(
    ({ split, format }) => split === "tune" && (format === "pdf" || office.has(format)),
  );
  const found: { spec: Spec; codes: Set<string> }[] = [];
  for (const { spec, bytes, fileName } of await loadCorpus(specs, () => {})) {
    const read = await readDocument(bytes, fileName, true);
    const codes = score(read).findings.flatMap(({ code, severity }) => (severity === "good" ? [] : [code]));
    found.push({ spec, codes: new Set(codes) });
  }
  const count = (
    name: string,
    goal: number,
    among: (spec: Spec) => boolean,
    right: (codes: Set<string>) => boolean,
  ): Figure => {
    const mine = found.filter(({ spec }) => among(spec));
    const wrong = mine.filter(({ codes }) => !right(codes)).map(({ spec }) => spec.id);
    return { name, right: mine.length - wrong.length, of: mine.length, goal, wrong };
  };
  return [
    count(
      "files: columns side by side (PDF) are seen",
      0.95,
      ({ format, layout }) => format === "pdf" && BESIDE.has(layout),
      (codes) => codes.has("reading-order"),
    ),
    count(
      "files: one column (PDF) is not taken for several",
      0.95,
      ({ format, layout }) => format === "pdf" && STRAIGHT.has(layout),
      (codes) => !codes.has("reading-order"),
    ),
    count(
      "files: text in tables (Word, OpenDocument, RTF) is seen",
      0.95,
      ({ format, layout }) => office.has(format) && layout === "table",
      (codes) => codes.has("tables"),
    ),
    count(
      "files: no table is seen where there is none",
      0.95,
      ({ format, layout }) => office.has(format) && ["single", "long", "small-caps"].includes(layout),
      (codes) => !codes.has("tables"),
    ),
  ];
}
