import { breakEastAsian } from "./break-east-asian";
import {
  ONE_LINE_SECTIONS,
  type Outline,
  type OutlineBlock,
  type OutlineEntry,
  type OutlineOptions,
  outlineCv,
} from "./outline";
import type { Cv } from "./schema";

const WIDTH = 78;

/** The CV as plain text, wrapped at 78 columns, with upper-case headings and "-" bullets; ends with a newline. */
export function toPlainText(cv: Cv, options: OutlineOptions = {}): string {
  const outline = outlineCv(cv, options);
  const { wordsLanguage } = outline;
  const head = [
    outline.name && inCapitals(outline.name, outline.language ?? "en"),
    outline.label,
    ...outline.contacts.map((c) => c.text),
  ];
  const out = head.flatMap((text) => (text ? wrap(text) : []));
  for (const section of outline.sections) {
    const title = section.title.toLocaleUpperCase(wordsLanguage);
    out.push("", title, "-".repeat(Math.min(WIDTH, countColumns(title))));
    section.blocks.forEach((block, i) => {
      if (block.kind === "entry" && i > 0) out.push("");
      out.push(...plainBlock(block, ONE_LINE_SECTIONS.has(section.name)));
    });
  }
  return `${out.join("\n").replace(/^\n+/, "")}\n`;
}

/** The heading with who gave it, and nothing left for a second line. */
function onOneLine(entry: OutlineEntry): OutlineEntry {
  const { heading, subheading, place } = entry;
  const second = [subheading, place].filter(Boolean).join(", ");
  if (!heading || !second) return entry;
  return { ...entry, heading: `${heading} · ${second}`, subheading: undefined, place: undefined };
}

/** In capitals, where that loses nothing: Greek capitals have no accents. */
function inCapitals(name: string, language: string): string {
  const capitals = name.toLocaleUpperCase(language);
  return capitals.toLocaleLowerCase(language) === name.toLocaleLowerCase(language) ? capitals : name;
}

function plainBlock(block: OutlineBlock, oneLine: boolean): string[] {
  switch (block.kind) {
    case "paragraph":
      return wrap(block.text);
    case "bullet":
      return wrap(block.text, "- ");
    case "group":
      return wrap(writeGroup(block));
    case "inline":
      return wrap(writeInline(block.items));
    case "entry":
      return [
        ...plainHead(oneLine ? onOneLine(block) : block),
        ...block.paragraphs.flatMap((text) => wrap(text)),
        ...(block.keywords.length ? wrap(block.keywords.join(", ")) : []),
        ...block.bullets.flatMap((text) => wrap(text, "- ")),
      ];
  }
}

/** Heading with the dates at the right edge where both fit on one line, then employer, place and link. */
function plainHead({ heading = "", subheading, place, dates = "", link }: OutlineEntry): string[] {
  const gap = WIDTH - countColumns(heading) - countColumns(dates);
  const second = [[subheading, place].filter(Boolean).join(", "), link?.text].filter(Boolean).join(" | ");
  const first =
    gap >= 2 && dates && heading ? [heading + " ".repeat(gap) + dates] : [heading, dates].flatMap((t) => wrap(t));
  return [...first, ...wrap(second)];
}

/** Lines of at most `WIDTH` columns; text without spaces between its words (Chinese, Japanese) breaks between letters. */
function wrap(text: string, mark = ""): string[] {
  const indent = " ".repeat(mark.length);
  const limit = WIDTH - mark.length;
  const lines: string[] = [];
  let current = "";
  for (const word of text.split(" ").filter(Boolean))
    for (const [i, part] of splitWord(word).entries()) {
      const next = current && i === 0 ? `${current} ${part}` : current + part;
      if (current && countColumns(next) > limit) {
        lines.push(current);
        current = part;
      } else current = next;
    }
  if (current) lines.push(current);
  return lines.map((line, i) => (i ? indent : mark) + line);
}

/** Letters that fill two columns of a terminal and may stand at a line's end (UAX #11, wide). */
const WIDE =
  /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{20000}-\u{3FFFD}]/u;

function countColumns(text: string): number {
  let columns = 0;
  for (const character of text.normalize("NFC")) columns += WIDE.test(character) ? 2 : /\p{M}/u.test(character) ? 0 : 1;
  return columns;
}

function splitWord(word: string): string[] {
  return WIDE.test(word) ? breakEastAsian(word) : [word];
}

/** The CV as CommonMark: "#" name, "##" sections, "###" entries, "-" bullets; text that looks like markup is escaped. */
export function toMarkdown(cv: Cv, options: OutlineOptions = {}): string {
  const outline = outlineCv(cv, options);
  const parts = [...markdownHead(outline)];
  for (const section of outline.sections) {
    parts.push(`## ${escapeMarkdown(section.title)}`);
    let list: string[] = [];
    const flush = () => list.length && parts.push(list.splice(0).join("\n"));
    for (const block of section.blocks) {
      if (block.kind === "bullet") list.push(`- ${escapeMarkdown(block.text)}`);
      else if (block.kind === "group")
        list.push(
          `- ${block.label ? `**${escapeMarkdown(block.label)}:** ` : ""}${escapeMarkdown(block.items.join(", "))}`,
        );
      else {
        flush();
        if (block.kind === "entry")
          parts.push(...markdownEntry(ONE_LINE_SECTIONS.has(section.name) ? onOneLine(block) : block));
        else parts.push(escapeMarkdown(block.kind === "inline" ? writeInline(block.items) : block.text));
      }
    }
    flush();
    list = [];
  }
  return `${parts.join("\n\n")}\n`;
}

function markdownHead({ name, label, contacts }: Outline): string[] {
  const links = contacts.map(({ text, href }) =>
    href ? `[${escapeMarkdown(text)}](<${href}>)` : escapeMarkdown(text),
  );
  return [name && `# ${escapeMarkdown(name)}`, label && `**${escapeMarkdown(label)}**`, links.join(" | ")].filter(
    (p) => !!p,
  ) as string[];
}

function markdownEntry(entry: OutlineEntry): string[] {
  const { heading, subheading, place, dates, link } = entry;
  const second = [subheading, place].filter(Boolean).join(", ");
  const meta = [second && `**${escapeMarkdown(second)}**`, dates && `*${escapeMarkdown(dates)}*`];
  if (link) meta.push(link.href ? `[${escapeMarkdown(link.text)}](<${link.href}>)` : escapeMarkdown(link.text));
  return [
    heading && `### ${escapeMarkdown(heading)}`,
    meta.filter(Boolean).join(" | "),
    ...entry.paragraphs.map(escapeMarkdown),
    entry.keywords.length ? escapeMarkdown(entry.keywords.join(", ")) : "",
    entry.bullets.map((text) => `- ${escapeMarkdown(text)}`).join("\n"),
  ].filter((part) => !!part) as string[];
}

/** CommonMark 2.4: a backslash before ASCII punctuation makes it literal. Only where it would mean something. */
function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*_[\]<]/g, "\\$&")
    .replace(/^([#>~+=-]|\d+[.)](?=\s))/, (mark) => mark.replace(/([#>~+=.)-])/, "\\$1"))
    .replace(/&(?=#?\w+;)/g, "\\&");
}

function writeGroup({ label, items }: { label?: string; items: string[] }): string {
  return (label ? `${label}: ` : "") + items.join(", ");
}

function writeInline(items: { text: string; note?: string }[]): string {
  return items.map(({ text, note }) => (note ? `${text} (${note})` : text)).join(", ");
}
