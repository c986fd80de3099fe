import { listTexts } from "@/lib/cv/refs";
import type { Cv } from "@/lib/cv/schema";
import type { Reading, SourceText } from "@/lib/intake/contract";
import { describeRef } from "./describe-ref";

/** Where each value of a reading came from, what was not placed, what is unsure and what is told about the file. For a person. */
export function explainReading(source: SourceText, reading: Reading): string {
  const { cv, doubts, notPlaced, origins, confidences = [] } = reading;
  const lineOf = new Map(source.lines.map((line) => [line.index, line]));
  const from = new Map(origins.map((origin) => [origin.ref, origin]));
  const values = listTexts(cv).map(({ ref, text }) => {
    const origin = from.get(ref);
    if (!origin) return `  ${ref} = ${quote(text)}\n      from ${partsOf(cv, ref)}`;
    const lines = origin.lines.flatMap((index) => lineOf.get(index) ?? []);
    return `  ${ref} = ${quote(text)}\n      ${whereIs(lines, source)}${origin.quote === text ? "" : `: ${quote(origin.quote)}`}`;
  });
  const sure = confidences.map(
    ({ ref, confidence, reasons }) =>
      `  ${Math.round(confidence * 100)} %  ${describeRef(cv, ref)}${reasons.length ? ` (${reasons.join("; ")})` : ""}`,
  );
  return [
    ...section("Where each value came from", values),
    ...section("How sure the reader is", sure),
    ...section(
      "Please check",
      doubts.map(({ ref, reason }) => `  ${describeRef(cv, ref)}: ${reason}`),
    ),
    ...section(
      "Not placed (kept under additional information)",
      notPlaced.flatMap((index) => {
        const line = lineOf.get(index);
        return line ? [`  ${whereIs([line], source)}: ${quote(line.text)}`] : [];
      }),
    ),
    ...section(
      "About the file",
      source.notices.map(({ message, text }) => `  ${message}${text ? ` ${quote(text)}` : ""}`),
    ),
    "",
  ].join("\n");
}

/** The same for programs. `cv` is JSON Resume; references and line numbers are those of the reading. */
export function explanationOf(source: SourceText, { origins, notPlaced, doubts, confidences = [] }: Reading) {
  const lines = source.lines.map(({ index, page, text, x, y, width, height }) => ({
    index,
    page,
    text,
    x,
    y,
    width,
    height,
  }));
  return { origins, notPlaced, doubts, confidences, notices: source.notices, lines };
}

const quote = (text: string) => `“${text.replace(/\s+/g, " ")}”`;

/** A value without an origin of its own was made of those beside it. */
const partsOf = (cv: Cv, ref: string) =>
  ref.startsWith("basics") ? "the head" : describeRef(cv, ref.split("/").slice(0, 2).join("/"));

function whereIs(lines: SourceText["lines"], source: SourceText): string {
  const first = lines[0];
  if (!first) return "nowhere in particular";
  const page = source.pages > 1 ? `page ${first.page}, ` : "";
  const numbers =
    lines.length > 1 ? `lines ${first.index + 1} to ${lines.at(-1)!.index + 1}` : `line ${first.index + 1}`;
  const spot =
    first.x === undefined || first.y === undefined ? "" : ` at ${Math.round(first.x)}, ${Math.round(first.y)}`;
  return `${page}${numbers}${spot}`;
}

function section(title: string, items: string[]): string[] {
  return items.length ? [`${title}:`, ...items, ""] : [];
}
