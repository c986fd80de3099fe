import { AppError } from "@/lib/errors";
import type { SourceText } from "../contract";
import { removedNotices } from "./clean-text";
import { decodeCodePage } from "./code-pages";
import { type Block, type FramePlace, headingOfStyle, newParagraph, type Paragraph } from "./document-blocks";
import { hiddenNotices } from "./extract-docx";
import { damagedDocument, noTextInDocument, safeUrl } from "./parse-xml";
import { rtfTokens } from "./rtf-tokens";
import { symbolText } from "./symbol-text";
import { LineWriter } from "./write-lines";

const DEPTH_LIMIT = 400;
/** More control words than any CV has; each costs little, but a file of 10 MB holds millions. */
const TOKEN_LIMIT = 1_000_000;
const TINY_HALF_POINTS = 4;
const TWIPS_PER_POINT = 20;

/** Where the text of a group goes. */
type Target =
  | "body"
  | "skip"
  | "fonts"
  | "colours"
  | "styles"
  | "header"
  | "footer"
  | "note"
  | "box"
  | "instruction"
  | "plain_half";

/** Code pages by font charset (specification, "Font Table"). */
const CHARSETS: Record<number, number> = {
  0: 1252,
  77: 10000,
  128: 932,
  129: 949,
  134: 936,
  136: 950,
  161: 1253,
  162: 1254,
  163: 1258,
  177: 1255,
  178: 1256,
  186: 1257,
  204: 1251,
  222: 874,
  238: 1250,
  254: 437,
};
const SYMBOL_CHARSET = 2;

const CHARACTERS: Record<string, string> = {
  emdash: "—",
  endash: "–",
  bullet: "•",
  lquote: "‘",
  rquote: "’",
  ldblquote: "“",
  rdblquote: "”",
  emspace: " ",
  enspace: " ",
  qmspace: " ",
  "~": "\u00a0",
  _: "-",
  "-": "", // optional hyphen
  zwj: "\u200d",
  zwnj: "\u200c",
  tab: "\t",
  line: "\n",
  "{": "{",
  "}": "}",
  "\\": "\\",
  "\t": "\t",
};

/** Destinations whose content is not the document's text (beside all that begin with `\*` and are not known). */
const SKIPPED = new Set(
  "info pict filetbl listtable listoverridetable revtbl rsidtbl generator themedata colorschememapping datastore latentstyles xmlnstbl wgrffmtfilter comment annotation atnid atnauthor objdata objclass objname nonshppict shprslt nonesttables private bkmkstart bkmkend tc tcn xe ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn pgdsctbl stylesheet_ template title operator author keywords subject doccomm fontemb falt panose".split(
    " ",
  ),
);

interface Characters {
  bold: boolean;
  half: number;
  hidden: boolean;
  deleted: boolean;
  colour: number;
  ground: boolean;
  font: number;
  /** how many characters stand in for one \u */
  uc: number;
}
interface Group {
  target: Target;
  chars: Characters;
}
interface Font {
  codePage: number;
  symbol: boolean;
  name: string;
}
interface Style {
  name: string;
  outline?: number;
  chars: Partial<Characters>;
  list: boolean;
}
interface FlowParagraph extends Paragraph {
  style?: number;
  outline?: number;
  shaded: boolean;
  inTable: boolean;
  /** how many tables it stands in */
  level: number;
  /** its list mark has been written; some programs write it before the paragraph's properties */
  marked: boolean;
}
/** Where paragraphs and tables are collected: the body, a header, a box. */
interface Flow {
  blocks: Block[];
  paragraph: FlowParagraph;
  /** by nesting level from 1: cells of the row under way, and the content of the cell under way */
  rows: { rows: Block[][][]; cells: Block[][]; cell: Block[] }[];
  tableOpen: boolean;
}

/**
 * An RTF document (specification 1.9.1) as lines in reading order: page headers, the body with tables (nested ones too) and text boxes, notes,
 * page footers. Letters come in the code page of their font or as Unicode; tracked changes are taken as accepted; page numbers, comments and
 * pictures are left out, hidden text with a notice. Embedded objects are never opened.
 * Throws damaged_file (cut off, or not RTF), too_complex (nesting, millions of control words), no_text.
 */
export function extractRtf(bytes: Uint8Array): SourceText {
  const reader = new RtfReader();
  reader.read(bytes);
  const writer = new LineWriter();
  writer.writeHeaders(reader.headers);
  writer.writeBody(reader.body);
  writer.write(reader.notes);
  writer.writeFooters(reader.footers);
  const lines = writer.finish();
  if (!lines.some((line) => /[\p{L}\p{N}]{2}/u.test(line.text))) throw noTextInDocument();
  return {
    kind: "rtf",
    pages: 1,
    lines,
    notices: [...hiddenNotices({ hidden: reader.hidden, prompts: [] }), ...removedNotices(writer.removed)],
  };
}

const newFlow = (): Flow => ({ blocks: [], paragraph: newFlowParagraph(), rows: [], tableOpen: false });
const newFlowParagraph = (): FlowParagraph => ({
  ...newParagraph(),
  shaded: false,
  inTable: false,
  level: 1,
  marked: false,
});
const PLAIN: Characters = {
  bold: false,
  half: 24,
  hidden: false,
  deleted: false,
  colour: 0,
  ground: false,
  font: -1,
  uc: 1,
};

class RtfReader {
  headers: Block[] = [];
  footers: Block[] = [];
  notes: Block[] = [];
  hidden: string[] = [];
  body: Block[] = [];

  private codePage = 1252;
  private defaultFont = 0;
  private fonts = new Map<number, Font>();
  private styles = new Map<number, Style>();
  /** by place in the colour table: is it white? */
  private white: boolean[] = [];
  private colour = { red: 0, green: 0, blue: 0, set: false };
  private font: Font & { number: number } = { codePage: 1252, symbol: false, name: "", number: 0 };
  private style: Style & { number: number } = { name: "", chars: {}, list: false, number: 0 };
  private styleName = "";

  private groups: Group[] = [];
  private group: Group = { target: "body", chars: { ...PLAIN } };
  private flows: { flow: Flow; depth: number; target: Target; place?: FramePlace }[] = [];
  private flow = newFlow();
  private fields: { depth: number; code: string; link?: string; page: boolean }[] = [];
  private place: FramePlace | undefined;

  private pending: number[] = [];
  private skipAfterUnicode = 0;
  private highSurrogate = "";
  private starred = false;

  read(data: Uint8Array) {
    let count = 0;
    let closed = false;
    for (const token of rtfTokens(data.subarray(Math.max(0, data.indexOf(0x7b))))) {
      if (++count > TOKEN_LIMIT) throw tooComplex();
      if (token.kind === "bytes") this.addBytes(token.bytes);
      else {
        this.flushBytes();
        if (token.kind === "open") this.openGroup();
        else if (token.kind === "close") {
          this.closeGroup();
          if (!this.groups.length) {
            closed = true;
            break; // what follows the last brace is not the document's
          }
        } else this.control(token.word, token.value);
      }
    }
    if (!closed) throw damagedDocument(new Error("unbalanced braces"));
    this.endParagraph();
    this.closeTables();
    this.body = this.flow.blocks;
  }

  private openGroup() {
    if (this.groups.length > DEPTH_LIMIT) throw tooComplex();
    this.skipAfterUnicode = 0;
    this.groups.push(this.group);
    this.group = { ...this.group, chars: { ...this.group.chars } };
    this.starred = false;
  }

  private closeGroup() {
    this.skipAfterUnicode = 0;
    const depth = this.groups.length;
    const closing = this.flows.at(-1);
    if (closing?.depth === depth) {
      this.endParagraph();
      this.closeTables();
      const { blocks } = this.flow;
      this.flow = closing.flow;
      this.flows.pop();
      this.deliver(closing.target, blocks, closing.place);
    }
    if (this.fields.at(-1)?.depth === depth) this.fields.pop();
    const done = this.group;
    const outer = this.groups.pop();
    if (outer) this.group = outer;
    if (done.target === "instruction" && outer?.target !== "instruction") this.readInstruction();
    if (done.target === "fonts" && outer?.target === "fonts") this.endFont();
    if (done.target === "styles" && outer?.target === "styles") this.endStyle();
  }

  private deliver(target: Target, blocks: Block[], place?: FramePlace) {
    if (target === "header") this.headers.push(...blocks);
    else if (target === "footer") this.footers.push(...blocks);
    else if (target === "note") this.notes.push(...blocks);
    else if (blocks.length) this.currentBlocks().push({ frame: blocks, ...(place && { place }) });
  }

  /** Where a finished block of the flow under way belongs: its cell when it is in one, else its blocks. */
  private currentBlocks(): Block[] {
    const { paragraph, rows, blocks } = this.flow;
    return paragraph.inTable && rows.length ? rows.at(-1)!.cell : blocks;
  }

  private startFlow(target: Target, place?: FramePlace) {
    this.flows.push({ flow: this.flow, depth: this.groups.length, target, ...(place && { place }) });
    this.flow = newFlow();
    this.group.target = "body";
    this.group.chars.hidden = false;
  }

  private addBytes(bytes: Uint8Array) {
    for (const byte of bytes) {
      if (this.skipAfterUnicode > 0) this.skipAfterUnicode--;
      else this.pending.push(byte);
    }
  }

  private flushBytes() {
    if (!this.pending.length) return;
    const bytes = Uint8Array.from(this.pending);
    this.pending = [];
    const font = this.fonts.get(this.group.chars.font) ?? this.fonts.get(this.defaultFont);
    if (font?.symbol && this.group.target === "body")
      this.addText(Array.from(bytes, (byte) => (byte === 32 ? " " : symbolText(byte, font.name))).join(""));
    else this.addText(decodeCodePage(bytes, font?.codePage ?? this.codePage));
  }

  private addText(text: string) {
    if (!text) return;
    switch (this.group.target) {
      case "fonts":
        this.font.name += text.replace(/;.*$/s, "");
        if (text.includes(";")) this.endFont();
        return;
      case "styles":
        this.styleName += text;
        return;
      case "colours":
        for (const _ of text.matchAll(/;/g)) this.endColour();
        return;
      case "instruction": {
        const field = this.fields.at(-1);
        if (field && field.code.length < 4000) field.code += text;
        return;
      }
      case "body":
        this.addLetters(text);
        return;
      default:
    }
  }

  private addLetters(text: string) {
    const { chars } = this.group;
    if (chars.deleted || this.fields.some((field) => field.page)) return;
    const { paragraph } = this.flow;
    const onGround = chars.ground || paragraph.shaded || this.flows.some((outer) => outer.target === "box");
    const unseen =
      chars.hidden || chars.half <= TINY_HALF_POINTS || (this.white[chars.colour] && !onGround && !paragraph.inTable);
    if (unseen) {
      if (text.trim()) this.hidden.push(text.trim());
      return;
    }
    const link = this.fields.findLast((field) => field.link)?.link;
    const size = chars.half / 2;
    const last = paragraph.runs.at(-1);
    if (last && last.bold === chars.bold && last.size === size && last.link === link) last.text += text;
    else paragraph.runs.push({ text, bold: chars.bold, size, ...(link && { link }) });
  }

  /** A UTF-16 unit, as a signed number (specification, "Unicode RTF"). */
  private unicode(value: number) {
    const unit = value < 0 ? value + 65_536 : value;
    this.skipAfterUnicode = this.group.chars.uc;
    if (unit >= 0xd800 && unit <= 0xdbff) {
      this.highSurrogate = String.fromCharCode(unit);
      return;
    }
    let text = unit > 0xffff ? String.fromCodePoint(Math.min(unit, 0x10ffff)) : String.fromCharCode(unit);
    if (unit >= 0xdc00 && unit <= 0xdfff) text = this.highSurrogate + text;
    this.highSurrogate = "";
    const font = this.fonts.get(this.group.chars.font);
    if (unit >= 0xf000 && unit <= 0xf0ff) text = symbolText(unit, font?.symbol ? font.name : undefined);
    this.addText(text);
  }

  private control(word: string, value: number | undefined) {
    if (word === "*") {
      this.starred = true;
      return;
    }
    const starred = this.starred;
    this.starred = false;
    if (word === "u") {
      this.unicode(value ?? 0);
      return;
    }
    if (this.skipAfterUnicode > 0 && word !== "uc") {
      this.skipAfterUnicode--;
      if (Object.hasOwn(CHARACTERS, word)) return;
    }
    const { group } = this;
    if (group.target === "skip") return;
    const destination = this.destination(word, starred);
    if (destination) return;
    if (group.target === "fonts" || group.target === "styles" || group.target === "colours") {
      this.tableControl(word, value);
      return;
    }
    if (Object.hasOwn(CHARACTERS, word)) this.addText(CHARACTERS[word]!);
    else if (!this.documentControl(word, value) && !this.paragraphControl(word, value))
      this.characterControl(word, value);
  }

  /** Control words that send the rest of their group elsewhere. */
  private destination(word: string, starred: boolean): boolean {
    const { group } = this;
    switch (word) {
      case "fonttbl":
        group.target = "fonts";
        return true;
      case "colortbl":
        group.target = "colours";
        return true;
      case "stylesheet":
        group.target = "styles";
        return true;
      case "header":
      case "headerl":
      case "headerr":
      case "headerf":
        this.startFlow("header");
        return true;
      case "footer":
      case "footerl":
      case "footerr":
      case "footerf":
        this.startFlow("footer");
        return true;
      case "footnote":
        this.startFlow("note");
        return true;
      case "shp":
        this.place = { x: 72, y: 72, width: 0, height: 0 };
        return true;
      case "shpinst":
        return true;
      case "shptxt":
      case "dptxbxtext":
        this.startFlow("box", this.place);
        return true;
      case "do":
        return true;
      case "sp":
        group.target = "skip";
        return true;
      case "field":
        this.fields.push({ depth: this.groups.length, code: "", page: false });
        return true;
      case "fldinst":
        group.target = "instruction";
        return true;
      case "fldrslt":
        group.target = "body";
        return true;
      case "pntext":
      case "listtext":
        this.flow.paragraph.marked = true;
        this.flow.paragraph.listItem = true;
        group.target = "skip";
        return true;
      case "pn":
        this.flow.paragraph.listItem = true;
        group.target = "skip";
        return true;
      case "upr":
        group.target = "plain_half"; // the same in Unicode follows in \*\ud
        return true;
      case "ud":
        group.target = "body";
        return true;
      case "nesttableprops":
        return true;
      default:
    }
    if (starred || SKIPPED.has(word)) {
      group.target = "skip";
      return true;
    }
    return false;
  }

  private tableControl(word: string, given?: number) {
    const { target } = this.group;
    const value = given ?? 0;
    if (target === "fonts") {
      if (word === "f") this.font.number = value;
      else if (word === "fcharset") {
        this.font.symbol = value === SYMBOL_CHARSET;
        this.font.codePage = CHARSETS[value] ?? this.codePage;
      } else if (word === "cpg") this.font.codePage = value;
    } else if (target === "colours") {
      if (word === "red" || word === "green" || word === "blue") {
        this.colour[word] = value;
        this.colour.set = true;
      }
    } else if (word === "s") this.style.number = value;
    else if (word === "outlinelevel") this.style.outline = value;
    else if (word === "b") this.style.chars.bold = given !== 0;
    else if (word === "fs") this.style.chars.half = value;
    else if (word === "ls") this.style.list = value > 0;
    else if (word === "v") this.style.chars.hidden = true;
  }

  private endFont() {
    const { number, ...font } = this.font;
    if (font.name.trim()) {
      const name = font.name.trim();
      const symbol = font.symbol || /^(symbol|wingdings|webdings)/i.test(name);
      this.fonts.set(number, { ...font, name, symbol });
    }
    this.font = { codePage: this.codePage, symbol: false, name: "", number: 0 };
  }

  private endStyle() {
    const { number, ...style } = this.style;
    const name = this.styleName.replace(/;.*$/s, "").trim().toLowerCase();
    this.styles.set(number, { ...style, name });
    this.style = { name: "", chars: {}, list: false, number: 0 };
    this.styleName = "";
  }

  private endColour() {
    const { red, green, blue, set } = this.colour;
    this.white.push(set && Math.min(red, green, blue) >= 254);
    this.colour = { red: 0, green: 0, blue: 0, set: false };
  }

  private documentControl(word: string, value = 0): boolean {
    switch (word) {
      case "ansi":
        this.codePage = 1252;
        return true;
      case "mac":
        this.codePage = 10_000;
        return true;
      case "pc":
        this.codePage = 437;
        return true;
      case "pca":
        this.codePage = 850;
        return true;
      case "ansicpg":
        if (value) this.codePage = value;
        return true;
      case "deff":
        this.defaultFont = value;
        return true;
      case "uc":
        this.group.chars.uc = Math.max(0, value);
        return true;
      case "shpleft":
        if (this.place) this.place.x += value / TWIPS_PER_POINT;
        return true;
      case "shptop":
        if (this.place) this.place.y += value / TWIPS_PER_POINT;
        return true;
      case "shpright":
        if (this.place) this.place.width = value / TWIPS_PER_POINT - (this.place.x - 72);
        return true;
      case "shpbottom":
        if (this.place) this.place.height = value / TWIPS_PER_POINT - (this.place.y - 72);
        return true;
      default:
        return false;
    }
  }

  private paragraphControl(word: string, value?: number): boolean {
    const { flow } = this;
    const { paragraph } = flow;
    switch (word) {
      case "par":
      case "\n":
      case "\r":
      case "sect":
      case "page":
      case "column":
        this.endParagraph();
        return true;
      case "pard": {
        const { runs, marked } = paragraph;
        flow.paragraph = { ...newFlowParagraph(), runs, marked, listItem: marked };
        return true;
      }
      case "s": {
        paragraph.style = value ?? 0;
        const style = this.styles.get(value ?? 0);
        if (style) Object.assign(this.group.chars, style.chars);
        return true;
      }
      case "outlinelevel":
        if (value !== undefined && value < 9) paragraph.outline = value;
        return true;
      case "ls":
        paragraph.listItem = Boolean(value) || paragraph.marked;
        return true;
      case "li":
        paragraph.indent = (value ?? 0) / TWIPS_PER_POINT;
        return true;
      case "cbpat":
      case "shading":
        if (value) paragraph.shaded = true;
        return true;
      case "intbl":
        paragraph.inTable = true;
        return true;
      case "itap":
        paragraph.level = Math.min(Math.max(value ?? 0, 0), 30);
        paragraph.inTable = paragraph.level > 0;
        return true;
      case "cell":
        this.endCell(1);
        return true;
      case "row":
        this.endRow(1);
        return true;
      case "nestcell":
        this.endCell(Math.max(2, paragraph.level));
        return true;
      case "nestrow":
        this.endRow(Math.max(2, paragraph.level));
        return true;
      default:
        return false;
    }
  }

  private characterControl(word: string, value?: number) {
    const { chars } = this.group;
    const on = value !== 0;
    switch (word) {
      case "plain":
        Object.assign(chars, { ...PLAIN, uc: chars.uc, font: this.defaultFont });
        break;
      case "b":
        chars.bold = on;
        break;
      case "fs":
        if (value) chars.half = value;
        break;
      case "f":
        chars.font = value ?? 0;
        break;
      case "v":
        chars.hidden = on;
        break;
      case "deleted":
        chars.deleted = on;
        break;
      case "cf":
        chars.colour = value ?? 0;
        break;
      case "cb":
      case "chcbpat":
      case "highlight":
        chars.ground = Boolean(value) && !this.white[value!];
        break;
      case "chpgn":
      case "sectnum":
        break; // the page's number
      default:
    }
  }

  private endParagraph() {
    const { flow } = this;
    const { paragraph } = flow;
    if (!paragraph.inTable) this.closeTables();
    if (paragraph.inTable) this.openTables(Math.max(1, paragraph.level));
    if (paragraph.runs.some((run) => run.text.trim())) this.currentBlocks().push({ paragraph: this.finish(paragraph) });
    // properties hold until \pard
    flow.paragraph = { ...paragraph, runs: [], marked: false };
  }

  private finish(paragraph: FlowParagraph): Paragraph {
    const style = paragraph.style === undefined ? undefined : this.styles.get(paragraph.style);
    const outline = paragraph.outline ?? style?.outline;
    const heading = outline !== undefined && outline < 9 ? outline + 1 : headingOfStyle(style?.name ?? "");
    const list = paragraph.listItem || style?.list || /^list|bullet|aufzählung/.test(style?.name ?? "");
    return {
      runs: paragraph.runs,
      indent: paragraph.indent,
      listItem: heading === undefined && list,
      ...(heading !== undefined && { heading }),
    };
  }

  private openTables(level: number) {
    const { rows } = this.flow;
    while (rows.length < level) rows.push({ rows: [], cells: [], cell: [] });
    while (rows.length > level) this.closeInnermost();
  }

  private closeInnermost() {
    const { rows, blocks } = this.flow;
    const table = rows.pop();
    if (!table) return;
    if (table.cell.length) table.cells.push(table.cell);
    if (table.cells.length) table.rows.push(table.cells);
    if (table.rows.length) (rows.at(-1)?.cell ?? blocks).push({ rows: table.rows });
  }

  private closeTables() {
    while (this.flow.rows.length) this.closeInnermost();
  }

  private endCell(level: number) {
    this.flow.paragraph.inTable = true;
    this.flow.paragraph.level = Math.max(level, 1);
    this.endParagraph();
    this.openTables(level);
    const table = this.flow.rows.at(-1)!;
    table.cells.push(table.cell);
    table.cell = [];
  }

  private endRow(level: number) {
    this.openTables(level);
    const table = this.flow.rows.at(-1)!;
    if (table.cells.length) table.rows.push(table.cells);
    table.cells = [];
    this.flow.paragraph.runs = [];
  }

  private readInstruction() {
    const field = this.fields.at(-1);
    if (!field) return;
    const target = /^\s*HYPERLINK\s+(?:"([^"]+)"|([^\s\\"]+))/i.exec(field.code);
    field.link = safeUrl(target?.[1] ?? target?.[2]);
    field.page = /^\s*(PAGE|NUMPAGES|SECTIONPAGES|SECTION)\b/i.test(field.code);
  }
}

const tooComplex = () =>
  new AppError("too_complex", "This document is nested too deeply or too large to be read.", {
    hint: "Save it again in a word processor, or as a PDF.",
  });
