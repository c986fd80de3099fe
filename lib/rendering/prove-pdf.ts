import { getDocumentProxy } from "unpdf";
import type { Outline, OutlineBlock } from "@/lib/cv/outline";
import { AppError } from "@/lib/errors";
import type { Proof } from "./contract";
import { pageFooter } from "./kit/page-footer";
import { hasRightToLeft, logicalLine } from "./logical-line";
import { outlineDirection } from "./outline-direction";

/** What a template may put between texts of the document: separators, brackets and bullets. */
const BETWEEN = /^[·•|,:()]*$/;

/**
 * Reads a PDF back with a reader that shares no code with its writer (pdf.js) and compares it with the document: every text
 * must be there whole, letter for letter and in order, its words apart from each other, and nothing else but separators.
 * Throws `proof_failed`, with counts only in its details.
 */
export async function provePdf(bytes: Uint8Array, outline: Outline): Promise<Proof> {
  const proof = comparePages(await readPages(bytes, outline), outline);
  const { words, wordsFound, inOrder, pages } = proof;
  if (!inOrder || wordsFound < words)
    throw new AppError("proof_failed", `Reading the PDF back gave ${wordsFound} of ${words} words in order.`, {
      hint: "The PDF is not offered. Try another template, and report this with the request id.",
      details: { words, wordsFound, inOrder, pages },
    });
  return proof;
}

/**
 * The text of each page in the order of its drawing, a line each; lines with Arabic or Hebrew as they are read, for which the
 * document they should hold is needed. What is drawn beyond the sheet, where nobody sees it, is not read.
 */
export async function readPages(bytes: Uint8Array, outline?: Outline): Promise<string[]> {
  const expected = outline && hasRightToLeft(JSON.stringify(outline)) ? writeExpected(outline) : undefined;
  const rightToLeft = expected !== undefined && outline !== undefined && outlineDirection(outline) === "rtl";
  // The reader takes ownership of the memory it is given.
  const pdf = await getDocumentProxy(bytes.slice(), { verbosity: 0 });
  try {
    const pages: string[] = [];
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number);
      const { items } = await page.getTextContent();
      const texts = items.filter((item) => "str" in item).filter((item) => isOnSheet(item, page.view));
      pages.push(
        expected === undefined
          ? texts.map((item) => item.str + (item.hasEOL ? "\n" : "")).join("")
          : splitLines(texts)
              .map((line) => readLine(line, rightToLeft, expected))
              .join("\n"),
      );
    }
    return pages;
  } finally {
    await pdf.loadingTask.destroy();
  }
}

interface TextItem {
  str: string;
  hasEOL: boolean;
  /** a, b, c, d, x, y */
  transform: number[];
  width: number;
  height: number;
}

/** The end of a line may reach over the edge by the width of a space. */
function isOnSheet({ transform, width, str }: TextItem, view: number[]): boolean {
  const [x = 0, y = 0] = transform.slice(4);
  const [left = 0, bottom = 0, right = 0, top = 0] = view;
  return !str.trim() || (x >= left && y >= bottom && y <= top && x + width <= right + 3);
}

function splitLines(items: TextItem[]): TextItem[][] {
  const lines: TextItem[][] = [[]];
  for (const item of items) {
    // two texts beside each other, drawn one after the other
    const before = lines.at(-1)?.at(-1);
    const moved = before?.str.trim() && item.str.trim() && Math.abs(before.transform[5]! - item.transform[5]!) > 3;
    if (moved) lines.push([]);
    if (item.str) lines.at(-1)?.push(item);
    if (item.hasEOL) lines.push([]);
  }
  return lines;
}

function readLine(items: TextItem[], rightToLeft: boolean, expected: string): string {
  if (!items.some((item) => hasRightToLeft(item.str))) return items.map((item) => item.str).join("");
  const runs = items.map(({ str, transform, width, height }) => ({ text: str, x: transform[4] ?? 0, width, height }));
  return logicalLine(runs, rightToLeft, expected);
}

/** The document as lines hold it, without white space. */
export function writeExpected(outline: Outline): string {
  const { name, label, contacts, sections } = outline;
  const blocks = sections.flatMap((section) => [
    section.title,
    ...section.blocks.flatMap((block) => {
      if (block.kind === "group") return [`${block.label ? `${block.label}:` : ""}${block.items.join(",")}`];
      if (block.kind === "inline")
        return [block.items.map(({ text, note }) => (note ? `${text}(${note})` : text)).join("·")];
      if (block.kind !== "entry") return [block.text];
      const { heading, subheading, place, dates, link, paragraphs, keywords, bullets } = block;
      const second = [subheading, place].filter(Boolean).join(",");
      return [[heading, second].join(","), dates, link?.text, ...paragraphs, keywords.join(","), ...bullets];
    }),
  ]);
  return [name, label, ...contacts.map((contact) => contact.text), ...blocks].join("\u0000").replace(/\s+/gu, "");
}

/**
 * The comparison itself. `missing`: words that were not read, or not as one word. `inOrder` is false also when something
 * stands between the texts that is not of the document.
 */
export function comparePages(pages: string[], outline: Outline): Proof {
  const { text, gaps } = squeeze(pages.map((page, i) => withoutFooter(page, outline, i + 1)).join("\n"));
  const missing: string[] = [];
  let words = 0;
  let inOrder = true;
  let from = 0;
  for (const group of listGroups(outline)) {
    // The texts of one heading may stand in any order: templates set employer, place and dates differently.
    const taken: [number, number][] = [];
    for (const wanted of [...group].sort((a, b) => b.length - a.length)) {
      const parts = wanted.split(/\s+/u).filter(Boolean);
      words += parts.length;
      const joined = parts.join("");
      // A template may set headings in capitals.
      const spellings = [joined, joined.toLocaleUpperCase(outline.wordsLanguage)];
      const at = Math.min(...spellings.map((spelling) => findFree(text, spelling, from, taken)));
      if (at === Number.POSITIVE_INFINITY) {
        missing.push(...parts.filter((word) => !text.includes(word)));
        inOrder = false;
        continue;
      }
      taken.push([at, at + joined.length]);
      missing.push(...tornWords(parts, at, gaps));
    }
    taken.sort((a, b) => a[0] - b[0]);
    for (const [start, end] of taken) {
      if (!BETWEEN.test(text.slice(from, start))) inOrder = false;
      from = Math.max(from, end);
    }
  }
  if (!BETWEEN.test(text.slice(from))) inOrder = false;
  return { pages: pages.length, words, wordsFound: words - missing.length, inOrder, missing };
}

type Gap = "space" | "line";

/** The text without white space, and where white space stood: a space, or the end of a line. */
function squeeze(source: string): { text: string; gaps: Map<number, Gap> } {
  const gaps = new Map<number, Gap>();
  let text = "";
  for (const part of source.normalize("NFC").split(/(\s+)/u)) {
    if (part.trim()) text += part;
    else if (part) gaps.set(text.length, part.includes("\n") ? "line" : "space");
  }
  return { text, gaps };
}

/** Words that a reader sees in pieces or run together. A line may end inside a long word (an address), a space may not. */
function tornWords(parts: string[], at: number, gaps: Map<number, Gap>): string[] {
  let start = at;
  return parts.filter((word, i) => {
    const end = start + word.length;
    let torn = i > 0 && !gaps.has(start);
    for (let inside = start + 1; inside < end; inside++) torn ||= gaps.get(inside) === "space";
    start = end;
    return torn;
  });
}

/** The first place of `wanted` from `from` on that no other text of the group has taken. */
function findFree(text: string, wanted: string, from: number, taken: [number, number][]): number {
  for (let at = text.indexOf(wanted, from); at >= 0; at = text.indexOf(wanted, at + 1))
    if (taken.every(([start, end]) => at + wanted.length <= start || at >= end)) return at;
  return Number.POSITIVE_INFINITY;
}

function withoutFooter(page: string, outline: Outline, number: number): string {
  if (number === 1) return page;
  const { name = "", number: digits } = pageFooter(outline.name, number);
  const feet = [name + digits, digits + name].map((foot) => foot.replace(/\s+/gu, ""));
  const lines = page.split("\n");
  const at = (length: number) =>
    lines.findIndex((_, i) =>
      feet.includes(
        lines
          .slice(i, i + length)
          .join("")
          .replace(/\s+/gu, ""),
      ),
    );
  for (const length of [1, 2]) if (at(length) >= 0) return lines.toSpliced(at(length), length).join("\n");
  return page;
}

/** The texts of the document in reading order; those of one group may change places among themselves. */
export function listGroups(outline: Outline): string[][] {
  const groups: (string | undefined)[][] = [[outline.name, outline.label]];
  groups.push(...outline.contacts.map((contact) => [contact.text]));
  for (const section of outline.sections) groups.push([section.title], ...section.blocks.flatMap(listBlock));
  return groups.map((group) => group.filter((text): text is string => !!text)).filter((group) => group.length);
}

function listBlock(block: OutlineBlock): (string | undefined)[][] {
  switch (block.kind) {
    case "paragraph":
    case "bullet":
      return [[block.text]];
    case "group":
      return [[block.label], ...block.items.map((item) => [item])];
    case "inline":
      return block.items.flatMap(({ text, note }) => [[text], [note]]);
    case "entry": {
      const { heading, subheading, place, dates, link, paragraphs, keywords, bullets } = block;
      const body = [...paragraphs, ...keywords, ...bullets];
      return [[heading, subheading, place, dates, link?.text], ...body.map((text) => [text])];
    }
  }
}
