import { fieldRows, goalRows, groupRows, type Scored, weakestRows } from "./report";

const BEGIN = "<!-- reading: begin (npm run eval:reading -- --split all --markdown FILE) -->";
const END = "<!-- reading: end -->";

/** The text of a document with the tables of this run between its two marks. */
export function withTables(document: string, scored: Scored[], date: string, commit: string): string {
  const from = document.indexOf(BEGIN);
  const to = document.indexOf(END);
  if (from < 0 || to < from) throw new Error(`The file needs the lines "${BEGIN}" and "${END}".`);
  return `${document.slice(0, from)}${BEGIN}\n\n${tables(scored, date, commit)}\n${document.slice(to)}`;
}

function tables(scored: Scored[], date: string, commit: string): string {
  const splits = [...new Set(scored.map(({ spec }) => spec.split))];
  const parts = splits.map((split) => {
    const mine = scored.filter(({ spec }) => spec.split === split);
    const goals = goalRows(mine).filter(([, documents]) => documents !== "0");
    return [
      `### ${split} (${mine.length} documents)`,
      "",
      row(["goal", "documents", "measured", "95 % interval", "wanted", ""]),
      row(["---", "---:", "---:", "---:", "---:", "---"]),
      ...goals.map(row),
      "",
      "Weakest rows:",
      "",
      row(["", "documents", "strict F1", "bullets", "e-mail", "phone", "words kept"]),
      row(["---", "---:", "---:", "---:", "---:", "---:", "---:"]),
      ...weakestRows(mine).map(row),
      "",
      ...(["format", "layout", "language", "producer"] as const).flatMap((key) => [
        row([key, "documents", "strict F1", "bullets", "e-mail", "phone", "words kept"]),
        row(["---", "---:", "---:", "---:", "---:", "---:", "---:"]),
        ...groupRows(mine, key).map(row),
        "",
      ]),
      row(["field", "right", "wrong", "missed", "F1"]),
      row(["---", "---:", "---:", "---:", "---:"]),
      ...fieldRows(mine).map(row),
      "",
    ].join("\n");
  });
  return [`Measured ${date}, commit ${commit}.`, "", ...parts].join("\n");
}

const row = (cells: string[]) => `| ${cells.join(" | ")} |`;
