import type { SourceLine, SourceText } from "../contract";
import { cleanText, foldSpaces, nothingRemoved, removedNotices } from "./clean-text";
import { textOf } from "./extract-plain";

/**
 * Markdown as the lines a reader sees: headings with their level, list items, table rows (cells parted by tabs), links with their targets,
 * emphasis taken off, soft-wrapped paragraphs joined. Comments and raw HTML tags are left out.
 */
export function extractMarkdown(bytes: Uint8Array): SourceText {
  const removed = nothingRemoved();
  const source = withoutFrontMatter(textOf(bytes)).replace(/<!--[\s\S]*?-->/g, "");
  const raw = source.split(/\r\n|[\n\r\u2028\u2029]/);
  const lines: SourceLine[] = [];
  let paragraph: { text: string; listItem: boolean; indent: number; row: number } | undefined;
  let fenced = false;

  const add = (text: string, row: number, extra: Partial<SourceLine> = {}) => {
    const inline = readInline(cleanText(text, removed));
    const clean = foldSpaces(inline.text);
    if (!clean) return;
    lines.push({
      index: lines.length,
      page: 1,
      text: clean,
      y: row,
      ...extra,
      ...(inline.bold && { bold: true }),
      ...(inline.links.length && { links: inline.links }),
    });
  };
  const flush = () => {
    if (paragraph)
      add(paragraph.text, paragraph.row, { x: paragraph.indent, ...(paragraph.listItem && { listItem: true }) });
    paragraph = undefined;
  };

  const readLine = (line: string, row: number): void => {
    if (/^\s*(```|~~~)/.test(line)) {
      flush();
      fenced = !fenced;
      return;
    }
    if (fenced) {
      add(line, row);
      return;
    }
    const heading = /^ {0,3}(#{1,6})[ \t]+(.*?)[ \t#]*$/.exec(line);
    if (heading) {
      flush();
      add(heading[2]!, row, { heading: heading[1]!.length });
      return;
    }
    // Underlined headings
    const rule = /^ {0,3}(=+|-{3,})\s*$/.exec(line);
    if (rule && paragraph && !paragraph.listItem) {
      add(paragraph.text, paragraph.row, { heading: rule[1]!.startsWith("=") ? 1 : 2 });
      paragraph = undefined;
      return;
    }
    if (!line.trim() || /^ {0,3}([-*_])(\s*\1){2,}\s*$/.test(line)) {
      flush();
      return;
    }
    if (/^\s*\|.*\|\s*$/.test(line)) {
      flush();
      if (!/^[\s|:-]+$/.test(line))
        add(
          line
            .trim()
            .replace(/^\||\|$/g, "")
            .replace(/\s*(?<!\\)\|\s*/g, "\t"),
          row,
        );
      return;
    }
    const item = /^(\s*)(?:[-*+•]|\d{1,3}[.)])[ \t]+(.*)$/.exec(line);
    if (item) {
      flush();
      paragraph = { text: item[2]!, listItem: true, indent: item[1]!.length + 2, row };
    } else if (paragraph) paragraph.text += ` ${line.replace(/^\s*>?\s*/, "")}`;
    else paragraph = { text: line.replace(/^\s*>\s?/, ""), listItem: false, indent: /^\s*/.exec(line)![0].length, row };
    if (/ {2}$|\\$/.test(line) && paragraph) {
      paragraph.text = paragraph.text.replace(/\\$/, "");
      flush();
    }
  };
  raw.forEach((line, at) => {
    readLine(line, at + 1);
  });
  flush();
  return { kind: "markdown", pages: 1, lines, notices: removedNotices(removed) };
}

function withoutFrontMatter(text: string): string {
  return /^---\r?\n/.test(text)
    ? text.replace(/^---\r?\n[\s\S]*?\r?\n---\r?\n/, (block) => block.replace(/^---$/gm, ""))
    : text;
}

/** Text of a line without its inline marks, and its links in order. */
function readInline(text: string): { text: string; bold: boolean; links: { text: string; url: string }[] } {
  const links: { text: string; url: string }[] = [];
  const keep = (shown: string, url: string) => {
    if (/^(https?:\/\/|mailto:|tel:|www\.)/i.test(url)) links.push({ text: shown, url });
    return shown;
  };
  let out = protectEscapes(text)
    .replace(/!\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(/\[([^\]]+)\]\(\s*<?([^)\s>]+)>?(?:\s+"[^"]*")?\s*\)/g, (_, shown: string, url: string) =>
      keep(unmark(shown), url),
    )
    .replace(/<((?:https?:\/\/|mailto:)[^>\s]+)>/gi, (_, url: string) => keep(url.replace(/^mailto:/i, ""), url))
    .replace(/<([^\s<>@]+@[^\s<>]+)>/g, (_, address: string) => keep(address, `mailto:${address}`))
    .replace(/<br\s*\/?>/gi, "\t")
    .replace(/<\/?[a-z][^>]*>/gi, "");
  const bold =
    /^\s*(\*\*|__)(?=\S)[\s\S]*\S\1:?\s*$/.test(out) && !/\S(\*\*|__)\s+\S.*(\*\*|__)\S/.test(out.slice(2, -2));
  out = restoreEscapes(decodeEntities(unmark(out)));
  return {
    text: out,
    bold,
    links: links.map((link) => ({ text: restoreEscapes(decodeEntities(link.text)), url: restoreEscapes(link.url) })),
  };
}

/** Characters after a backslash mean themselves (CommonMark 2.4): until the marks are read they stand in a private plane. */
const PRIVATE = 0xf0000;
const protectEscapes = (text: string) =>
  text.replace(/\\([!-/:-@[-`{-~])/g, (_, char: string) => String.fromCodePoint(PRIVATE + char.charCodeAt(0)));
const restoreEscapes = (text: string) =>
  text.replace(/[\u{f0021}-\u{f007e}]/gu, (char) => String.fromCharCode(char.codePointAt(0)! - PRIVATE));

const ENTITIES: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: " " };
/** The entities that people write by hand (CommonMark 2.5). */
const decodeEntities = (text: string) =>
  text.replace(
    /&(?:(amp|lt|gt|quot|apos|nbsp)|#(\d{1,7})|#x([\da-f]{1,6}));/gi,
    (whole, name?: string, decimal?: string, hex?: string) => {
      if (name) return ENTITIES[name.toLowerCase()] ?? whole;
      const code = decimal ? Number(decimal) : Number.parseInt(hex!, 16);
      return code > 31 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
        ? cleanText(String.fromCodePoint(code))
        : "";
    },
  );

function unmark(text: string): string {
  return text
    .replace(/`([^`]+)`/g, "$1")
    .replace(/(\*\*|__)(?=\S)(.+?)(?<=\S)\1/g, "$2")
    .replace(/(?<![\p{L}\p{N}*_])([*_])(?=\S)(.+?)(?<=\S)\1(?![\p{L}\p{N}*_])/gu, "$2")
    .replace(/~~(.+?)~~/g, "$1");
}
