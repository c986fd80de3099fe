import type { Outline } from "@/lib/cv/outline";
import { type DrawnRun, hasRightToLeft, logicalLine } from "@/lib/rendering/logical-line";
import { outlineDirection } from "@/lib/rendering/outline-direction";
import { writeExpected } from "@/lib/rendering/prove-pdf";

/** Letters as they stand on the page, from left to right. */
export interface PlacedText {
  text: string;
  x: number;
  /** of its middle, from any edge */
  y: number;
  width: number;
  /** points, of the letters */
  height: number;
}

/**
 * What a reader found on a page and where, as it is read: the lines in the reader's order, those with Arabic or Hebrew turned in
 * the same way as for the proof of each document. Readers that turn such lines by themselves do so word by word, each in its own way.
 */
export function turnLines(placed: PlacedText[], outline: Outline): string {
  const expected = writeExpected(outline);
  const rightToLeft = outlineDirection(outline) === "rtl";
  const lines: PlacedText[][] = [];
  for (const text of placed) {
    const line = lines.at(-1);
    const before = line?.at(-1);
    // a reader that arranges columns goes on to the right within a line
    if (before && Math.abs(before.y - text.y) < text.height * 0.45 && text.x >= before.x) line?.push(text);
    else lines.push([text]);
  }
  return lines.map((line) => logicalLine(line.flatMap(toRuns), rightToLeft, expected)).join("\n");
}

/** Stretches of one direction; those from right to left with their letters in the order they are read. */
function toRuns({ text, x, width, height }: PlacedText): DrawnRun[] {
  const letters = [...text];
  const each = width / letters.length;
  const parts =
    text.match(/(?:[\p{Script=Arabic}\p{Script=Hebrew}]\p{M}*)+|[^\p{Script=Arabic}\p{Script=Hebrew}]+/gu) ?? [];
  let at = x;
  return parts.map((part) => {
    const length = [...part].length;
    const run = {
      text: hasRightToLeft(part) ? [...part].reverse().join("") : part,
      x: at,
      width: each * length,
      height,
    };
    at += run.width;
    return run;
  });
}
