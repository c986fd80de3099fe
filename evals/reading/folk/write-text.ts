import type { Random } from "../corpus/random";
import type { Line, Person, Run } from "./parse-people";

/** Plain text as people type it; `wrap` as mail programs break it. */
export function writeText(person: Person, random: Random, wrap: boolean): string {
  const mark = random.pick(["-", "*", "•", "–"]);
  const underlined = random.chance(0.3);
  const shouted = random.chance(0.4);
  const out: string[] = [];
  const all = [...person.side, ...person.lines];
  for (const [i, line] of all.entries()) {
    if (line.kind === "row") {
      out.push(...tableRow(line, all, i));
      continue;
    }
    let text = line.parts.map(wordsOf).join("    ");
    if (line.kind === "title" && shouted) text = text.toUpperCase();
    if (line.kind === "item") text = `${mark} ${text}`;
    if (line.kind === "item2") text = `    ${mark} ${text}`;
    if (line.kind === "number") text = `${line.number}. ${text}`;
    const hang = /^item|number/.test(line.kind) ? (line.kind === "item2" ? "      " : "  ") : "";
    out.push(...text.split("\n").flatMap((piece) => (wrap ? wrapped(piece, 74, hang) : [piece])));
    if (line.kind === "title" && underlined) out.push("-".repeat(text.length));
  }
  return `${out.join("\n")}\n`;
}

export const wordsOf = (runs: Run[]) => runs.map(({ text }) => text).join("");

/** Cells under each other, as wide as the widest of their table; the last cell's lines hang under its first. */
function tableRow(line: Line, all: Line[], i: number): string[] {
  let first = i;
  let last = i;
  while (all[first - 1]?.kind === "row") first--;
  while (all[last + 1]?.kind === "row") last++;
  const rows = all.slice(first, last + 1);
  const widths = line.parts.map((_, column) =>
    Math.max(
      ...rows.map((row) =>
        Math.max(
          ...wordsOf(row.parts[column] ?? [])
            .split("\n")
            .map((l) => l.length),
        ),
      ),
    ),
  );
  const cells = line.parts.map((part) => wordsOf(part).split("\n"));
  const height = Math.max(...cells.map((cell) => cell.length));
  return Array.from({ length: height }, (_, row) =>
    cells
      .map((cell, column) => (cell[row]?.trim() ?? "").padEnd(widths[column]! + 3))
      .join("")
      .trimEnd(),
  );
}

function wrapped(text: string, width: number, hang: string): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    if (line.trim() && line.length + 1 + word.length > width) {
      lines.push(line);
      line = hang + word;
    } else line = line || lines.length ? `${line} ${word}` : word;
  }
  return [...lines, line];
}
