import { toPlainText } from "@/lib/cv/plain-text";
import type { Reading, SourceText } from "@/lib/intake/contract";
import { describeRef } from "./describe-ref";

/** What was understood of a file, for a person: the CV as text, then what deserves a second look. */
export function summariseReading(source: SourceText, { cv, doubts, notPlaced }: Reading): string {
  const counts = [
    `${source.kind}, ${plural(source.pages, "page")}, ${plural(source.lines.length, "line")}`,
    `${plural(cv.work.length, "role")}, ${plural(cv.education.length, "education entry", "education entries")}`,
    notPlaced.length
      ? `${plural(notPlaced.length, "line")} could not be placed (kept under additional information)`
      : "",
  ];
  const lines = source.lines;
  const rest = [
    ...section(
      "Please check",
      doubts.map(({ ref, reason }) => `${describeRef(cv, ref)}: ${reason}`),
    ),
    ...section(
      "Not placed",
      notPlaced.map((index) => lines.find((line) => line.index === index)?.text ?? ""),
    ),
    ...section(
      "About the file",
      source.notices.map(({ message }) => message),
    ),
  ];
  return `${toPlainText(cv)}\n${counts.filter(Boolean).join("; ")}.\n${rest.join("\n")}${rest.length ? "\n" : ""}`;
}

function section(title: string, items: string[]): string[] {
  return items.length ? ["", `${title}:`, ...items.map((item) => `- ${item}`)] : [];
}

function plural(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
