import { SaxesParser, type SaxesTagPlain } from "saxes";
import { AppError } from "@/lib/errors";
import type { SourceLine, SourceText } from "../contract";
import { matchSectionTitle } from "../parsing/section-titles";
import { cleanText, foldSpaces, type Notice, nothingRemoved, removedNotices, stripBullet } from "./clean-text";
import { openZip, type Zip } from "./zip";

/** WordprocessingML nests tables in tables; a CV needs a few dozen levels, an attack thousands. */
const DEPTH_LIMIT = 200;
const TINY_HALF_POINTS = 4;

interface Run {
  text: string;
  bold: boolean;
  size?: number;
  link?: string;
}
interface Paragraph {
  runs: Run[];
  style?: string;
  numbered: boolean;
  outline?: number;
  indent: number;
}
/** A block of the body: a paragraph or a table of cells of blocks. */
type Block = { paragraph: Paragraph } | { rows: Block[][][] };

interface Style {
  name: string;
  basedOn?: string;
  bold?: boolean;
  size?: number;
  outline?: number;
  numbered?: boolean;
}

/**
 * A DOCX as lines in reading order: headers first, then the body (tables cell by cell, text boxes where they are anchored), notes,
 * footers. Insertions are taken as accepted and deletions as gone; page numbers, comments and hidden text are left out, hidden text with
 * a notice. Nothing outside the archive is ever read.
 * Throws damaged_file, too_complex (nesting, entities), file_too_large (zip bomb), no_text.
 */
export function extractDocx(bytes: Uint8Array): SourceText {
  const zip = openZip(bytes);
  const main = mainPart(zip);
  const relations = readRelations(zip, main);
  const styles = readStyles(zip, relations.find((r) => r.type === "styles")?.target);
  const hidden: string[] = [];
  const read = (part: string) => {
    const xml = zip.read(part);
    return xml ? readPart(xml, readRelations(zip, part), styles, hidden) : [];
  };
  const body = zip.read(main);
  if (!body) throw damaged();
  const parts = (type: string) =>
    [...new Set(relations.filter((r) => r.type === type && !r.external).map((r) => r.target))].sort();

  const writer = new LineWriter(styles);
  for (const part of parts("header")) writer.write(read(part));
  const inBody = readPart(body, relations, styles, hidden);
  writer.forgetRepeated();
  writer.write(inBody);
  for (const type of ["footnotes", "endnotes"]) for (const part of parts(type)) writer.write(read(part));
  for (const part of parts("footer")) writer.writeOnce(read(part));

  if (!writer.lines.some((line) => /[\p{L}\p{N}]{2}/u.test(line.text)))
    throw new AppError("no_text", "There is no text in this document; it may hold only pictures.", {
      hint: "Upload the CV as text: a DOCX or PDF exported from the program it was written in.",
    });
  const notices: Notice[] = hidden.length
    ? [
        {
          code: "hidden_text",
          message: "The document holds hidden text. It was left out.",
          text: hidden.join(" ").slice(0, 2000),
        },
      ]
    : [];
  return { kind: "docx", pages: 1, lines: writer.lines, notices: [...notices, ...removedNotices(writer.removed)] };
}

interface Relation {
  id: string;
  type: string;
  target: string;
  external: boolean;
}

function mainPart(zip: Zip): string {
  const relation = readRelations(zip, "").find((r) => r.type === "officeDocument");
  return relation?.target ?? "word/document.xml";
}

function readRelations(zip: Zip, part: string): Relation[] {
  const folder = part.includes("/") ? part.slice(0, part.lastIndexOf("/") + 1) : "";
  const xml = zip.read(`${folder}_rels/${part.slice(folder.length)}.rels`);
  const relations: Relation[] = [];
  if (xml)
    parseXml(xml, {
      open({ name, attributes }) {
        if (local(name) !== "Relationship") return;
        const { Id = "", Type = "", Target = "", TargetMode } = attributes as Record<string, string>;
        const external = TargetMode === "External";
        relations.push({
          id: Id,
          type: Type.slice(Type.lastIndexOf("/") + 1),
          target: external ? Target : resolvePart(folder, Target),
          external,
        });
      },
    });
  return relations;
}

function resolvePart(folder: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const out: string[] = [];
  for (const step of `${folder}${target}`.split("/")) step === ".." ? out.pop() : step !== "." && out.push(step);
  return out.join("/");
}

function readStyles(zip: Zip, part: string | undefined): Map<string, Style> {
  const styles = new Map<string, Style>();
  const xml = part && zip.read(part);
  if (!xml) return styles;
  let style: Style | undefined;
  let defaults = false;
  const base: Style = { name: "" };
  styles.set("", base);
  parseXml(xml, {
    open(tag) {
      const value = attribute(tag, "val");
      const target = style ?? (defaults ? base : undefined);
      switch (local(tag.name)) {
        case "docDefaults":
          defaults = true;
          break;
        case "style":
          style = { name: "" };
          styles.set(attribute(tag, "styleId") ?? "", style);
          if (attribute(tag, "type") === "paragraph" && isOn(attribute(tag, "default"), false)) style.name = "normal";
          break;
        case "name":
          if (style) style.name = (value ?? "").toLowerCase();
          break;
        case "basedOn":
          if (style) style.basedOn = value;
          break;
        case "b":
          if (target) target.bold = isOn(value);
          break;
        case "sz":
          if (target) target.size = Number(value) || undefined;
          break;
        case "outlineLvl":
          if (style) style.outline = Number(value);
          break;
        case "numId":
          if (style) style.numbered = value !== "0";
          break;
        default:
      }
    },
    close(name) {
      if (local(name) === "style") style = undefined;
      if (local(name) === "docDefaults") defaults = false;
    },
  });
  return styles;
}

/** A property of a style or of what it is based on. */
function inherited<K extends keyof Style>(
  styles: Map<string, Style>,
  id: string | undefined,
  key: K,
): Style[K] | undefined {
  let style = id === undefined ? undefined : styles.get(id);
  for (let steps = 0; style && steps < 20; steps++) {
    if (style[key] !== undefined) return style[key];
    style = style.basedOn === undefined ? undefined : styles.get(style.basedOn);
  }
  return undefined;
}

const isOn = (value: string | undefined, absent = true) =>
  value === undefined ? absent : !["0", "false", "off", "none"].includes(value);

/** Fields whose result is the page's, not the document's. */
const PAGE_FIELD = /^\s*(PAGE|NUMPAGES|SECTIONPAGES|SECTION)\b/i;

interface Level {
  blocks: Block[];
}
interface Field {
  code: string;
  showing: boolean;
  link?: string;
}

/** One part (body, header, notes) as blocks. */
function readPart(xml: Uint8Array, relations: Relation[], styles: Map<string, Style>, hidden: string[]): Block[] {
  const root: Level = { blocks: [] };
  const levels: Level[] = [root];
  const tables: { rows: Block[][][] }[] = [];
  const paragraphs: { paragraph: Paragraph; owner: Level }[] = [];
  const fields: Field[] = [];
  const shaded: boolean[] = [];
  let run: { bold?: boolean; size?: number; vanish: boolean; white: boolean; shade: boolean } | undefined;
  let inRunProperties = false;
  let inParagraphProperties = false;
  let skip = 0;
  let link: string | undefined;
  let text: "t" | "instr" | undefined;
  let boxes = 0;
  let note = true;

  const current = () => paragraphs.at(-1)?.paragraph;
  const emit = (words: string) => {
    const paragraph = current();
    if (!paragraph || !words || !note) return;
    if (fields.some((field) => !field.showing || PAGE_FIELD.test(field.code))) return;
    const style = paragraph.style;
    const size = run?.size ?? inherited(styles, style, "size") ?? styles.get("")?.size;
    const white = run?.white && !run.shade && boxes === 0 && !shaded.includes(true);
    if (run?.vanish || white || (size !== undefined && size <= TINY_HALF_POINTS)) {
      if (words.trim()) hidden.push(words.trim());
      return;
    }
    const bold = run?.bold ?? inherited(styles, style, "bold") ?? false;
    const url = link ?? fields.findLast((field) => field.link)?.link;
    paragraph.runs.push({ text: words, bold, ...(size && { size: size / 2 }), ...(url && { link: url }) });
  };

  parseXml(xml, {
    open(tag) {
      const name = local(tag.name);
      const value = attribute(tag, "val");
      if (skip || SKIPPED.has(name)) {
        if (!tag.isSelfClosing) skip++;
        return;
      }
      switch (name) {
        case "p":
          paragraphs.push({ paragraph: { runs: [], numbered: false, indent: 0 }, owner: levels.at(-1)! });
          run = undefined;
          break;
        case "tbl":
          tables.push({ rows: [] });
          break;
        case "tr":
          tables.at(-1)?.rows.push([]);
          break;
        case "tc": {
          const cell: Level = { blocks: [] };
          levels.push(cell);
          shaded.push(false);
          tables.at(-1)?.rows.at(-1)?.push(cell.blocks);
          break;
        }
        case "txbxContent":
          boxes++;
          break;
        case "footnote":
        case "endnote":
          note = !attribute(tag, "type") || attribute(tag, "type") === "normal";
          break;
        case "shd":
          if (
            (attribute(tag, "fill") ?? "auto").toLowerCase() !== "auto" &&
            attribute(tag, "fill")?.toUpperCase() !== "FFFFFF"
          ) {
            if (inRunProperties && run) run.shade = true;
            else if (shaded.length) shaded[shaded.length - 1] = true;
          }
          break;
        case "pPr":
          inParagraphProperties = true;
          break;
        case "pStyle":
          if (current()) current()!.style = value;
          break;
        case "numId":
          if (inParagraphProperties && current()) current()!.numbered = value !== "0";
          break;
        case "outlineLvl":
          if (inParagraphProperties && current() && Number(value) < 9) current()!.outline = Number(value);
          break;
        case "ind":
          if (inParagraphProperties && current())
            current()!.indent = Number(attribute(tag, "left") ?? attribute(tag, "start") ?? 0) / 20;
          break;
        case "r":
          run = { vanish: false, white: false, shade: false };
          break;
        case "rPr":
          inRunProperties = true;
          break;
        case "rStyle":
          if (run && inRunProperties && !inParagraphProperties) run.bold ??= inherited(styles, value, "bold");
          break;
        case "b":
          if (run && inRunProperties && !inParagraphProperties) run.bold = isOn(value);
          break;
        case "sz":
          if (run && inRunProperties && !inParagraphProperties) run.size = Number(value) || undefined;
          break;
        case "vanish":
          if (run && inRunProperties && !inParagraphProperties) run.vanish = isOn(value);
          break;
        case "color":
          if (run && inRunProperties && !inParagraphProperties) run.white = /^fefefe$|^ffffff$/i.test(value ?? "");
          break;
        case "hyperlink": {
          const id = attribute(tag, "id");
          link = safeUrl(relations.find((r) => r.id === id && r.external)?.target);
          break;
        }
        case "fldChar": {
          const type = attribute(tag, "fldCharType");
          if (type === "begin") fields.push({ code: "", showing: false });
          else if (type === "separate" && fields.length) {
            const field = fields.at(-1)!;
            field.showing = true;
            field.link = safeUrl(/^\s*HYPERLINK\s+"([^"]+)"/i.exec(field.code)?.[1]);
          } else if (type === "end") fields.pop();
          break;
        }
        case "fldSimple":
          fields.push({ code: attribute(tag, "instr") ?? "", showing: true });
          break;
        case "t":
          text = "t";
          break;
        case "instrText":
          text = "instr";
          break;
        case "tab":
          if (run && !inParagraphProperties) emit("\t");
          break;
        case "ptab":
          emit("\t");
          break;
        case "br":
        case "cr":
          emit(attribute(tag, "type") === "page" ? "" : "\n");
          break;
        case "noBreakHyphen":
          emit("-");
          break;
        case "sym": {
          const code = Number.parseInt(attribute(tag, "char") ?? "", 16);
          if (code) emit(String.fromCharCode(code));
          break;
        }
        default:
      }
    },
    text(words) {
      if (skip) return;
      if (text === "t") emit(words);
      else if (text === "instr" && fields.length) fields.at(-1)!.code += words;
    },
    close(tagName) {
      if (skip) {
        skip--;
        return;
      }
      switch (local(tagName)) {
        case "p": {
          const done = paragraphs.pop();
          if (done && note) done.owner.blocks.push({ paragraph: done.paragraph });
          run = undefined;
          break;
        }
        case "tbl": {
          const table = tables.pop();
          if (table) levels.at(-1)!.blocks.push({ rows: table.rows });
          break;
        }
        case "tc":
          levels.pop();
          shaded.pop();
          break;
        case "txbxContent":
          boxes--;
          break;
        case "footnote":
        case "endnote":
          note = true;
          break;
        case "pPr":
          inParagraphProperties = false;
          break;
        case "rPr":
          inRunProperties = false;
          break;
        case "r":
          run = undefined;
          break;
        case "hyperlink":
          link = undefined;
          break;
        case "fldSimple":
          fields.pop();
          break;
        case "t":
        case "instrText":
          text = undefined;
          break;
        default:
      }
    },
  });
  return root.blocks;
}

/** Content that is not the document's text: what was deleted or moved away, old versions of drawings, comments, formulas' properties. */
const SKIPPED = new Set([
  "del",
  "moveFrom",
  "delText",
  "Fallback",
  "sectPr",
  "pict_",
  "rPrChange",
  "pPrChange",
  "tblPr",
  "trPr",
  "tblGrid",
  "docPr",
  "sdtPr",
  "sdtEndPr",
  "ruby_",
  "rt",
]);

interface Handlers {
  open?(tag: SaxesTagPlain): void;
  text?(text: string): void;
  close?(name: string): void;
}

/** Parses XML with no document type (so no entities of its own), no depth beyond the limit. */
function parseXml(bytes: Uint8Array, handlers: Handlers): void {
  const parser = new SaxesParser({ position: false });
  let depth = 0;
  const refuse = (message: string) =>
    new AppError("too_complex", message, { hint: "Save the document again in a word processor, or as a PDF." });
  parser.on("doctype", () => {
    throw refuse("This document declares entities of its own, which a CV never needs.");
  });
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", (tag) => {
    if (++depth > DEPTH_LIMIT) throw refuse("This document is nested too deeply to be read.");
    handlers.open?.(tag as SaxesTagPlain);
  });
  parser.on("closetag", (tag) => {
    depth--;
    handlers.close?.(tag.name);
  });
  if (handlers.text) {
    parser.on("text", handlers.text);
    parser.on("cdata", handlers.text);
  }
  try {
    parser.write(decodeXml(bytes)).close();
  } catch (error) {
    throw error instanceof AppError ? error : damaged(error);
  }
}

function decodeXml(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  return new TextDecoder().decode(bytes);
}

const local = (name: string) => name.slice(name.indexOf(":") + 1);

function attribute(tag: SaxesTagPlain, name: string): string | undefined {
  const attributes = tag.attributes as Record<string, string>;
  if (Object.hasOwn(attributes, `w:${name}`)) return attributes[`w:${name}`];
  if (Object.hasOwn(attributes, `r:${name}`)) return attributes[`r:${name}`];
  for (const key of Object.keys(attributes)) if (local(key) === name) return attributes[key];
  return undefined;
}

function safeUrl(url: string | undefined): string | undefined {
  return url && /^(https?:\/\/|mailto:|tel:|www\.)/i.test(url) && url.length < 1000 ? cleanText(url.trim()) : undefined;
}

const damaged = (cause?: unknown) =>
  new AppError("damaged_file", "This document is damaged and cannot be read.", {
    hint: "Open it in the program it was made with, save it again and upload the new file.",
    cause,
  });

/** Turns blocks into lines. */
class LineWriter {
  lines: SourceLine[] = [];
  removed = nothingRemoved();
  private seen = new Set<string>();

  constructor(private styles: Map<string, Style>) {}

  write(blocks: Block[]) {
    for (const block of blocks) {
      if ("paragraph" in block) this.paragraph(block.paragraph);
      else for (const row of block.rows) this.row(row);
    }
  }

  /** Footers of several kinds (first page, even pages) mostly say the same, which is often in the body too. */
  writeOnce(blocks: Block[]) {
    const before = this.lines.length;
    this.write(blocks);
    const known = new Set([...this.lines.slice(0, before).map((line) => line.text), ...this.seen]);
    this.lines = [
      ...this.lines.slice(0, before),
      ...this.lines.slice(before).filter((line) => !known.has(line.text) && known.add(line.text)),
    ];
    this.lines.forEach((line, index) => {
      line.index = index;
    });
  }

  /** Headers come in up to three kinds; each text is kept once. */
  forgetRepeated() {
    const texts = new Set<string>();
    this.lines = this.lines.filter((line) => !texts.has(line.text) && texts.add(line.text));
    this.lines.forEach((line, index) => {
      line.index = index;
    });
  }

  /**
   * A row of label and content reads across: the single lines of its cells are joined by tabs with the first line of the one cell that
   * may have more. Cells with text of their own (columns of a layout) are read one after the other.
   */
  private row(cells: Block[][]) {
    const texts = cells.map((cell) => cell.filter((block) => !("paragraph" in block) || plain(block.paragraph).trim()));
    const filled = texts.filter((cell) => cell.length);
    const single = (cell: Block[]) => {
      const [first] = cell;
      return (
        cell.length === 1 &&
        first &&
        "paragraph" in first &&
        plain(first.paragraph).length <= 80 &&
        !plain(first.paragraph).includes("\n")
      );
    };
    const many = filled.filter((cell) => !single(cell));
    const firstOfMany = many[0]?.[0];
    const title = filled.some(
      (cell) => single(cell) && matchSectionTitle(plain((cell[0] as { paragraph: Paragraph }).paragraph)),
    );
    const across =
      filled.length > 1 &&
      !title &&
      many.length <= 1 &&
      (!many.length ||
        (firstOfMany !== undefined &&
          "paragraph" in firstOfMany &&
          !firstOfMany.paragraph.numbered &&
          plain(firstOfMany.paragraph).length <= 120));
    if (!across) {
      for (const cell of filled) this.write(cell);
      return;
    }
    const joined: Paragraph = { runs: [], numbered: false, indent: 0 };
    for (const cell of filled) {
      const { paragraph } = cell[0] as { paragraph: Paragraph };
      if (joined.runs.length) joined.runs.push({ text: "\t", bold: joined.runs.at(-1)!.bold });
      joined.runs.push(...paragraph.runs);
      joined.style ??= paragraph.style;
    }
    this.paragraph(joined);
    for (const cell of many) this.write(cell.slice(1));
  }

  private paragraph(paragraph: Paragraph) {
    const styleName = inherited(this.styles, paragraph.style, "name") ?? "";
    const outline = paragraph.outline ?? inherited(this.styles, paragraph.style, "outline");
    const named = /^(?:heading|title|überschrift|titre|título|titolo|kop|nagłówek|επικεφαλίδα|заголовок) ?(\d)?/.exec(
      styleName,
    );
    const heading = outline !== undefined && outline < 9 ? outline + 1 : named ? Number(named[1] ?? 1) : undefined;
    const listStyle = /^list|bullet|aufzählung/.test(styleName);
    const numbered = paragraph.numbered || (inherited(this.styles, paragraph.style, "numbered") ?? false) || listStyle;
    for (const runs of splitRuns(paragraph.runs)) {
      const raw = cleanText(runs.map((run) => run.text).join(""), this.removed);
      const folded = foldSpaces(raw.replace(/(?<=\S) {4,}(?=\S)/g, "\t"));
      const stripped = stripBullet(folded)?.trim();
      const text = stripped || folded.trim();
      if (!text || /^[-=_*~·.\s]{3,}$/.test(text)) continue;
      const letters = (run: Run) => run.text.replace(/\s/g, "").length;
      // What stands before the first tab sets the weight: a date at the right often is lighter.
      const tab = runs.findIndex((run, i) => i > 0 && run.text.includes("\t"));
      const lead = tab > 0 ? runs.slice(0, tab) : runs;
      const boldShare =
        lead.reduce((sum, run) => sum + (run.bold ? letters(run) : 0), 0) /
        (lead.reduce((sum, run) => sum + letters(run), 0) || 1);
      const size = runs.reduce<Run | undefined>(
        (big, run) => (!big || letters(run) > letters(big) ? run : big),
        undefined,
      )?.size;
      const links: { text: string; url: string }[] = [];
      for (const run of runs) {
        const last = links.at(-1);
        if (!run.link || !run.text.trim()) continue;
        if (last?.url === run.link) last.text += run.text;
        else links.push({ text: run.text, url: run.link });
      }
      this.lines.push({
        index: this.lines.length,
        page: 1,
        text,
        x: paragraph.indent,
        ...(size && { fontSize: size }),
        ...(boldShare > 0.6 && { bold: true }),
        ...(heading !== undefined && !numbered && { heading }),
        ...((numbered || stripped) && { listItem: true }),
        ...(links.length && { links: links.map((l) => ({ text: foldSpaces(cleanText(l.text)), url: l.url })) }),
      });
    }
  }
}

const plain = (paragraph: Paragraph) => paragraph.runs.map((run) => run.text).join("");

/** Runs of a paragraph, parted at its line breaks. */
function splitRuns(runs: Run[]): Run[][] {
  const lines: Run[][] = [[]];
  for (const run of runs) {
    const [first = "", ...rest] = run.text.split("\n");
    if (first) lines.at(-1)!.push({ ...run, text: first });
    for (const part of rest) lines.push(part ? [{ ...run, text: part }] : []);
  }
  return lines;
}
