import { AppError } from "@/lib/errors";
import type { SourceLine, SourceText } from "../contract";
import { cleanText, foldSpaces, nothingRemoved, removedNotices, stripBullet } from "./clean-text";
import { decodeText } from "./decode-text";

const LINE_END = /\r\n|[\n\r\u0085\u2028\u2029]/;

/** The text of a text file; throws wrong_type for bytes that are not text. */
export function textOf(bytes: Uint8Array): string {
  const text = decodeText(bytes);
  if (text === undefined) throw new AppError("wrong_type", "This file is not text.");
  return text;
}

/**
 * Plain text as lines. Indentation is kept as `x` and the length as typed as `width` (one unit a column), blank lines as a jump in `y`, so that later steps see the same
 * kind of layout as in other formats; pages are form feeds.
 */
export function extractPlain(bytes: Uint8Array): SourceText {
  const removed = nothingRemoved();
  const lines: SourceLine[] = [];
  let page = 1;
  let row = 0;
  for (const raw of textOf(bytes).split(LINE_END)) {
    row++;
    if (raw.startsWith("\f")) {
      page++;
      row = 1;
    }
    // Two or more spaces inside a line stand for a gap, as a tab does.
    const clean = cleanText(raw.replaceAll("\f", ""), removed);
    const indent = clean.length - clean.trimStart().length;
    const text = foldSpaces(clean.replace(/(?<=\S) {3,}(?=\S)/g, "\t"));
    if (!text || /^[-=_*~#·.\s]{3,}$/.test(text)) continue;
    const stripped = stripBullet(text);
    const item = stripped?.trim();
    lines.push({
      index: lines.length,
      page,
      text: item || text,
      x: indent + (item ? text.length - item.length : 0),
      y: row,
      width: clean.trimEnd().length - indent - (item ? text.length - item.length : 0),
      ...(item && { listItem: true }),
    });
  }
  return { kind: "txt", pages: page, lines, notices: removedNotices(removed) };
}
