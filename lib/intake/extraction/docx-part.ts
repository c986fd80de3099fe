import type { SaxesTagPlain } from "saxes";
import { type Block, type FramePlace, headingOfStyle, newParagraph, type Paragraph } from "./document-blocks";
import { readChart, readDiagram } from "./docx-drawings";
import type { Relation } from "./docx-package";
import { type DocxStyles, hasGround, inherited, isOn } from "./docx-styles";
import { localName, parseXml, safeUrl, xmlAttribute } from "./parse-xml";
import { symbolText } from "./symbol-text";

const TINY_HALF_POINTS = 4;
const EMU_PER_POINT = 12_700;
/** Where a page's margin is taken to be when a place is given from it. */
const MARGIN = 72;

/** What the parts of one document share. */
export interface DocxContext {
  styles: DocxStyles;
  /** a picture lies behind the text: white letters may well be seen */
  backdrop: boolean;
  readPart(name: string): Uint8Array | undefined;
  /** filled while reading: text nobody can see, and prompts of a template nobody filled in */
  hidden: string[];
  prompts: string[];
}

interface DocxParagraph extends Paragraph {
  style?: string;
  numbered: boolean;
  outline?: number;
  shaded: boolean;
  /** its end was deleted under tracked changes: the next one goes on in it */
  joinsNext: boolean;
}
interface DocxRun {
  style?: string;
  bold?: boolean;
  size?: number;
  vanish?: boolean;
  white: boolean;
  shaded: boolean;
}
interface Level {
  blocks: Block[];
  /** a paragraph whose end was deleted */
  open?: DocxParagraph;
  shaded: boolean;
}
interface Field {
  code: string;
  showing: boolean;
  link?: string;
}
interface Row {
  cells: Block[][];
  deleted: boolean;
}
interface Table {
  rows: Row[];
  shaded: boolean;
}
/** Scale and offset of a group of shapes, from its own units to EMU. */
interface Group {
  x: number;
  y: number;
  scaleX: number;
  scaleY: number;
}

/** Fields whose result is the page's, not the document's. */
const PAGE_FIELD = /^\s*(PAGE|NUMPAGES|SECTIONPAGES|SECTION)\b/i;

/** Content that is not the document's text: what was deleted or moved away, comments, earlier properties, readings above ideographs. */
const SKIPPED = new Set([
  "del",
  "moveFrom",
  "delText",
  "delInstrText",
  "sectPr",
  "rPrChange",
  "pPrChange",
  "tblPrChange",
  "trPrChange",
  "tcPrChange",
  "tblGrid",
  "docPr",
  "cNvPr",
  "rt",
]);

/** One part of a DOCX (body, header, notes) as blocks. */
export function readDocxPart(xml: Uint8Array, relations: Relation[], context: DocxContext): Block[] {
  const { styles, hidden } = context;
  const root: Level = { blocks: [], shaded: false };
  const levels: Level[] = [root];
  const tables: Table[] = [];
  const paragraphs: DocxParagraph[] = [];
  const boxes: { run?: DocxRun; fields: Field[]; link?: string }[] = [];
  const alternatives: { chosen: boolean }[] = [];
  const controls: { prompt: boolean }[] = [];
  const within = { rPr: 0, pPr: 0, tblPr: 0, trPr: 0, sdtPr: 0 };
  let fields: Field[] = [];
  let run: DocxRun | undefined;
  let skip = 0;
  let link: string | undefined;
  let text: "t" | "instr" | "offset" | "align" | undefined;
  let note = true;
  let place: FramePlace | undefined;
  let axis: "x" | "y" = "x";
  let group: Group | undefined;
  let shape: { x?: number; y?: number; width?: number; height?: number } | undefined;
  let inGroupProperties = false;

  const current = () => paragraphs.at(-1);
  const setsRun = () => (within.rPr && !within.pPr && !within.sdtPr ? run : undefined);
  const emit = (words: string) => {
    const paragraph = current();
    if (!paragraph || !words || !note) return;
    if (fields.some((field) => !field.showing || PAGE_FIELD.test(field.code))) return;
    if (controls.some((control) => control.prompt)) {
      if (words.trim()) context.prompts.push(words.trim());
      return;
    }
    const style = paragraph.style;
    const size = run?.size ?? inherited(styles, run?.style, "size") ?? inherited(styles, style, "size");
    const half = size ?? styles.get("")?.size;
    const onGround =
      run?.shaded ||
      paragraph.shaded ||
      inherited(styles, style, "shaded") ||
      boxes.length > 0 ||
      context.backdrop ||
      levels.some((level) => level.shaded) ||
      tables.some((table) => table.shaded);
    const vanish = run?.vanish ?? inherited(styles, run?.style, "vanish") ?? inherited(styles, style, "vanish");
    if (vanish || (run?.white && !onGround) || (half !== undefined && half <= TINY_HALF_POINTS)) {
      if (words.trim()) hidden.push(words.trim());
      return;
    }
    const bold = run?.bold ?? inherited(styles, run?.style, "bold") ?? inherited(styles, style, "bold") ?? false;
    const url = link ?? fields.findLast((field) => field.link)?.link;
    paragraph.runs.push({ text: words, bold, ...(half && { size: half / 2 }), ...(url && { link: url }) });
  };

  const openParagraph = () => {
    const level = levels.at(-1)!;
    const paragraph: DocxParagraph = level.open ?? {
      ...newParagraph(),
      numbered: false,
      shaded: false,
      joinsNext: false,
    };
    level.open = undefined;
    paragraph.joinsNext = false;
    paragraphs.push(paragraph);
    run = undefined;
  };
  const closeParagraph = () => {
    const paragraph = paragraphs.pop();
    run = undefined;
    if (!paragraph || !note) return;
    const level = levels.at(-1)!;
    if (paragraph.joinsNext) level.open = paragraph;
    else level.blocks.push({ paragraph: finishParagraph(paragraph, styles) });
  };
  const closeLevel = (): Block[] => {
    const level = levels.pop()!;
    if (level.open) level.blocks.push({ paragraph: finishParagraph(level.open, styles) });
    return level.blocks;
  };
  const closeTable = () => {
    const table = tables.pop();
    if (table) levels.at(-1)!.blocks.push({ rows: table.rows.filter((row) => !row.deleted).map((row) => row.cells) });
  };

  const openBox = () => {
    boxes.push({ run, fields, link });
    levels.push({ blocks: [], shaded: false });
    fields = [];
    run = link = undefined;
  };
  const closeBox = () => {
    const outer = boxes.pop();
    const frame = closeLevel();
    if (outer) ({ run, fields, link } = outer);
    const at = place && {
      x: place.x + (shape?.x ?? 0),
      y: place.y + (shape?.y ?? 0),
      width: shape?.width ?? place.width,
      height: shape?.height ?? place.height,
    };
    if (frame.length) levels.at(-1)!.blocks.push({ frame, ...(at && { place: at }) });
  };

  const openProperty = (name: string, tag: SaxesTagPlain, value: string | undefined) => {
    const paragraph = within.pPr ? current() : undefined;
    const target = setsRun();
    switch (name) {
      case "pStyle":
        if (paragraph) paragraph.style = value;
        break;
      case "numId":
        if (paragraph) paragraph.numbered = value !== "0";
        break;
      case "outlineLvl":
        if (paragraph && Number(value) < 9) paragraph.outline = Number(value);
        break;
      case "ind":
        if (paragraph) paragraph.indent = (Number(xmlAttribute(tag, "left") ?? xmlAttribute(tag, "start")) || 0) / 20;
        break;
      case "shd":
        if (!hasGround(xmlAttribute(tag, "fill"))) break;
        if (target) target.shaded = true;
        else if (paragraph && !within.rPr) paragraph.shaded = true;
        else if (within.tblPr && tables.length) tables.at(-1)!.shaded = true;
        else if (!within.pPr && levels.length > 1) levels.at(-1)!.shaded = true;
        break;
      case "highlight":
        if (target && value !== "none" && value !== "white") target.shaded = true;
        break;
      case "tblStyle":
        if (tables.length && inherited(styles, value, "shaded")) tables.at(-1)!.shaded = true;
        break;
      case "rStyle":
        if (target) target.style = value;
        break;
      case "b":
        if (target) target.bold = isOn(value);
        break;
      case "sz":
        if (target) target.size = Number(value) || undefined;
        break;
      case "vanish":
        if (target) target.vanish = isOn(value);
        break;
      case "color":
        if (target) target.white = /^fefefe$|^ffffff$/i.test(value ?? "");
        break;
      default:
    }
  };

  const openDrawing = (name: string, tag: SaxesTagPlain) => {
    switch (name) {
      case "anchor":
        place = { x: MARGIN, y: MARGIN, width: 0, height: 0 };
        group = shape = undefined;
        break;
      case "inline":
        place = group = shape = undefined;
        break;
      case "positionH":
      case "positionV": {
        axis = name === "positionH" ? "x" : "y";
        if (place && /^(page|leftMargin|topMargin)$/.test(xmlAttribute(tag, "relativeFrom") ?? "")) place[axis] = 0;
        break;
      }
      case "posOffset":
        text = "offset";
        break;
      case "align":
        text = "align";
        break;
      case "extent":
        if (place) {
          place.width = (Number(xmlAttribute(tag, "cx")) || 0) / EMU_PER_POINT;
          place.height = (Number(xmlAttribute(tag, "cy")) || 0) / EMU_PER_POINT;
        }
        break;
      case "grpSpPr":
        inGroupProperties = true;
        group = { x: 0, y: 0, scaleX: 1, scaleY: 1 };
        break;
      case "wsp":
        shape = {};
        break;
      case "chOff":
        if (group && inGroupProperties) {
          group.x = Number(xmlAttribute(tag, "x")) || 0;
          group.y = Number(xmlAttribute(tag, "y")) || 0;
        }
        break;
      case "chExt":
        if (group && inGroupProperties && place) {
          group.scaleX = (place.width * EMU_PER_POINT) / (Number(xmlAttribute(tag, "cx")) || 1);
          group.scaleY = (place.height * EMU_PER_POINT) / (Number(xmlAttribute(tag, "cy")) || 1);
        }
        break;
      case "off":
        if (group && shape && !inGroupProperties) {
          shape.x = (((Number(xmlAttribute(tag, "x")) || 0) - group.x) * group.scaleX) / EMU_PER_POINT;
          shape.y = (((Number(xmlAttribute(tag, "y")) || 0) - group.y) * group.scaleY) / EMU_PER_POINT;
        }
        break;
      case "ext":
        if (group && shape && !inGroupProperties && xmlAttribute(tag, "cx")) {
          shape.width = (Number(xmlAttribute(tag, "cx")) * group.scaleX) / EMU_PER_POINT;
          shape.height = (Number(xmlAttribute(tag, "cy")) * group.scaleY) / EMU_PER_POINT;
        }
        break;
      case "shape":
      case "rect":
      case "roundrect":
        if (tag.name.startsWith("v:")) {
          place = vmlPlace(xmlAttribute(tag, "style"));
          shape = undefined;
        }
        break;
      case "chart": {
        const part = relations.find((r) => r.id === xmlAttribute(tag, "id", "r") && !r.external);
        const chart = part && tag.name.startsWith("c:") ? context.readPart(part.target) : undefined;
        if (chart) levels.at(-1)!.blocks.push(...readChart(chart));
        break;
      }
      case "relIds": {
        const part = relations.find((r) => r.id === xmlAttribute(tag, "dm", "r") && !r.external);
        const diagram = part && context.readPart(part.target);
        if (diagram) levels.at(-1)!.blocks.push(...readDiagram(diagram));
        break;
      }
      default:
    }
  };

  parseXml(xml, {
    open(tag) {
      const name = localName(tag.name);
      const value = xmlAttribute(tag, "val");
      if (!skip && name === "del") {
        if (within.trPr) tables.at(-1)!.rows.at(-1)!.deleted = true;
        else if (within.pPr && within.rPr && current()) current()!.joinsNext = true;
      }
      const alternative = alternatives.at(-1);
      const unchosen = !skip && (name === "Choice" || name === "Fallback") && alternative?.chosen;
      if (skip || SKIPPED.has(name) || unchosen) {
        skip++; // a self-closing tag is closed by an event of its own
        return;
      }
      if (within.sdtPr) {
        if (name === "showingPlcHdr" && controls.length) controls.at(-1)!.prompt = isOn(value);
        return;
      }
      if (name in within) within[name as keyof typeof within]++;
      switch (name) {
        case "p":
          openParagraph();
          break;
        case "tbl":
          tables.push({ rows: [], shaded: false });
          break;
        case "tr":
          tables.at(-1)?.rows.push({ cells: [], deleted: false });
          break;
        case "tc":
          levels.push({ blocks: [], shaded: false });
          break;
        case "txbxContent":
          openBox();
          break;
        case "AlternateContent":
          alternatives.push({ chosen: false });
          break;
        case "Choice":
        case "Fallback":
          if (alternative) alternative.chosen = true;
          break;
        case "sdt":
          controls.push({ prompt: false });
          break;
        case "footnote":
        case "endnote":
          note = !xmlAttribute(tag, "type") || xmlAttribute(tag, "type") === "normal";
          break;
        case "r":
          run = { white: false, shaded: false };
          break;
        case "hyperlink": {
          const id = xmlAttribute(tag, "id", "r");
          link = safeUrl(relations.find((r) => r.id === id && r.external)?.target);
          break;
        }
        case "fldChar": {
          const type = xmlAttribute(tag, "fldCharType");
          if (type === "begin") fields.push({ code: "", showing: false });
          else if (type === "separate" && fields.length) {
            const field = fields.at(-1)!;
            field.showing = true;
            field.link = fieldLink(field.code);
          } else if (type === "end") fields.pop();
          break;
        }
        case "fldSimple": {
          const code = xmlAttribute(tag, "instr") ?? "";
          fields.push({ code, showing: true, link: fieldLink(code) });
          break;
        }
        case "t":
          text = "t";
          break;
        case "instrText":
          text = "instr";
          break;
        case "tab":
          if (run && !within.pPr) emit("\t");
          break;
        case "ptab":
          emit("\t");
          break;
        case "br":
        case "cr":
          emit(xmlAttribute(tag, "type") === "page" ? "" : "\n");
          break;
        case "noBreakHyphen":
          emit("-");
          break;
        case "sym":
          emit(symbolText(Number.parseInt(xmlAttribute(tag, "char") ?? "", 16), xmlAttribute(tag, "font")));
          break;
        default:
          openProperty(name, tag, value);
          openDrawing(name, tag);
      }
    },
    text(words) {
      if (skip) return;
      if (text === "t") emit(words);
      else if (text === "instr" && fields.length) fields.at(-1)!.code += words;
      else if (text === "offset" && place) place[axis] += (Number(words) || 0) / EMU_PER_POINT;
      else if (text === "align" && place && axis === "x" && /right|outside/.test(words)) place.x = 400;
    },
    close(tagName) {
      if (skip) {
        skip--;
        return;
      }
      const name = localName(tagName);
      if (name in within && within[name as keyof typeof within] > 0) within[name as keyof typeof within]--;
      switch (name) {
        case "p":
          closeParagraph();
          break;
        case "tbl":
          closeTable();
          break;
        case "tc": {
          const cell = closeLevel();
          tables.at(-1)?.rows.at(-1)?.cells.push(cell);
          break;
        }
        case "txbxContent":
          closeBox();
          break;
        case "AlternateContent":
          alternatives.pop();
          break;
        case "sdt":
          controls.pop();
          break;
        case "footnote":
        case "endnote":
          note = true;
          break;
        case "grpSpPr":
          inGroupProperties = false;
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
        case "posOffset":
        case "align":
          text = undefined;
          break;
        default:
      }
    },
  });
  return closeLevel();
}

function finishParagraph(paragraph: DocxParagraph, styles: DocxStyles): Paragraph {
  const styleName = inherited(styles, paragraph.style, "name") ?? "";
  const outline = paragraph.outline ?? inherited(styles, paragraph.style, "outline");
  const heading = outline !== undefined && outline < 9 ? outline + 1 : headingOfStyle(styleName);
  const listStyle = /^list|bullet|aufzählung/.test(styleName);
  const numbered = paragraph.numbered || (inherited(styles, paragraph.style, "numbered") ?? false);
  return {
    runs: paragraph.runs,
    indent: paragraph.indent,
    // a numbered heading is a heading
    listItem: heading === undefined && (numbered || listStyle),
    ...(heading !== undefined && { heading }),
  };
}

function fieldLink(code: string): string | undefined {
  const target = /^\s*HYPERLINK\s+(?:"([^"]+)"|([^\s\\"]+))/i.exec(code);
  return safeUrl(target?.[1] ?? target?.[2]);
}

const POINTS: Record<string, number> = { pt: 1, in: 72, cm: 28.35, mm: 2.835, px: 0.75 };

/** The place of a VML shape from its style; none for one that stands in its line. */
function vmlPlace(style = ""): FramePlace | undefined {
  if (!/position:\s*absolute/.test(style)) return undefined;
  const length = (name: string) => {
    const found = new RegExp(`(?:^|;)\\s*${name}:\\s*(-?[\\d.]+)(pt|in|cm|mm|px)?`).exec(style);
    return found ? Number(found[1]) * (POINTS[found[2] ?? "px"] ?? 1) : 0;
  };
  const from = (axis: string) => (style.includes(`mso-position-${axis}-relative:page`) ? 0 : MARGIN);
  return {
    x: from("horizontal") + (length("margin-left") || length("left")),
    y: from("vertical") + (length("margin-top") || length("top")),
    width: length("width"),
    height: length("height"),
  };
}
