import type { SaxesTagPlain } from "saxes";
import { AppError } from "@/lib/errors";
import type { SourceText } from "../contract";
import { removedNotices } from "./clean-text";
import { type Block, type FramePlace, newParagraph, type Paragraph } from "./document-blocks";
import { hiddenNotices } from "./extract-docx";
import { addOdtStyles, type OdtStyles, odtHeading, odtProperty, odtSize, points } from "./odt-styles";
import { damagedDocument, localName, noTextInDocument, parseXml, safeUrl, xmlAttribute } from "./parse-xml";
import { LineWriter } from "./write-lines";
import { openZip, type Zip } from "./zip";

const TINY_POINTS = 2;
/** A repeated cell or space is written out this often at most: spreadsheets repeat empty cells by the million. */
const REPEAT_LIMIT = 40;

/**
 * An OpenDocument text (ODF 1.3) as lines in reading order: page headers, the body with tables, lists, frames and drawn shapes, notes,
 * page footers. Tracked changes are taken as accepted; comments and page numbers are left out, hidden text and unfilled placeholders with
 * a notice. Nothing outside the archive is ever read.
 * Throws needs_password, damaged_file, too_complex (nesting, entities), file_too_large (zip bomb), no_text.
 */
export function extractOdt(bytes: Uint8Array): SourceText {
  const zip = openZip(bytes);
  if (isEncrypted(zip))
    throw new AppError("needs_password", "This document is protected by a password.", {
      hint: "Save a copy without a password and upload that.",
    });
  const content = zip.read("content.xml");
  if (!content) throw damagedDocument();
  const stylesXml = zip.read("styles.xml");
  const styles: OdtStyles = new Map();
  const reader = new OdtReader(styles, zip);
  const writer = new LineWriter();
  let edges: ReturnType<OdtReader["read"]> | undefined;
  if (stylesXml) {
    addOdtStyles(styles, stylesXml);
    edges = reader.read(stylesXml, "styles.xml");
    writer.writeHeaders(edges.headers);
  }
  addOdtStyles(styles, content);
  const { body, notes } = reader.read(content, "content.xml");
  writer.writeBody(body);
  writer.write(notes);
  if (edges) writer.writeFooters(edges.footers);
  const lines = writer.finish();
  if (!lines.some((line) => /[\p{L}\p{N}]{2}/u.test(line.text))) throw noTextInDocument();
  return { kind: "odt", pages: 1, lines, notices: [...hiddenNotices(reader), ...removedNotices(writer.removed)] };
}

/** The manifest tells how each encrypted part is to be decrypted (ODF 1.3 part 2, 3.4). */
function isEncrypted(zip: Zip): boolean {
  const manifest = zip.read("META-INF/manifest.xml");
  const text = manifest ? new TextDecoder().decode(manifest) : "";
  return text.includes("encryption-data") || zip.names.includes("encrypted-package");
}

/** Text that is not the document's: deletions, comments, form controls, alternative texts, readings above ideographs, formulas. */
const SKIPPED = new Set([
  "tracked-changes",
  "annotation",
  "annotation-end",
  "forms",
  "title",
  "desc",
  "ruby-text",
  "note-citation",
  "page-number",
  "page-count",
  "page-continuation",
  "automatic-styles",
  "font-face-decls",
  "scripts",
  "settings",
  "meta",
  "binary-data",
  "event-listeners",
  "variable-decls",
  "sequence-decls",
  "user-field-decls",
  "bibliography-configuration",
  "styles",
]);

interface OpenParagraph {
  paragraph: Paragraph;
  style?: string;
}
interface Box {
  paragraphs: OpenParagraph[];
  spans: Span[];
  lists: number;
  place?: FramePlace;
}
interface Span {
  style?: string;
  link?: string;
  hidden?: boolean;
  prompt?: boolean;
}
type Region = "body" | "header" | "footer";

class OdtReader {
  hidden: string[] = [];
  prompts: string[] = [];
  /** a shape or picture lies behind the text */
  private backdrop = false;

  constructor(
    private styles: OdtStyles,
    private zip: Zip,
  ) {}

  read(xml: Uint8Array, part: string): { body: Block[]; notes: Block[]; headers: Block[]; footers: Block[] } {
    const out = { body: [] as Block[], notes: [] as Block[], headers: [] as Block[], footers: [] as Block[] };
    const levels: Block[][] = [];
    const tables: { rows: Block[][][]; shaded: boolean }[] = [];
    const boxes: Box[] = [];
    const shades: boolean[] = [];
    const sections: boolean[] = [];
    let paragraphs: OpenParagraph[] = [];
    let spans: Span[] = [];
    let lists = 0;
    let region: Region | undefined = part === "content.xml" ? "body" : undefined;
    let skip = 0;
    let repeat: { cells: number } = { cells: 1 };
    let place: FramePlace | undefined;
    if (new TextDecoder().decode(xml).includes('run-through="background"')) this.backdrop = true;

    const owner = () =>
      levels.at(-1) ?? (region === "header" ? out.headers : region === "footer" ? out.footers : out.body);
    const emit = (words: string) => {
      const open = paragraphs.at(-1);
      if (!open || !words || !region) return;
      const styled = spans.findLast((span) => span.style !== undefined)?.style;
      const { styles } = this;
      const inherit = <K extends "bold" | "white" | "hidden" | "shaded">(key: K) => {
        for (const span of [...spans].reverse()) {
          const value = odtProperty(styles, "text", span.style, key);
          if (value !== undefined) return value;
        }
        return odtProperty(styles, "paragraph", open.style, key);
      };
      const base = odtSize(styles, "paragraph", open.style, styles.get("paragraph ")?.size);
      const size = styled === undefined ? base : odtSize(styles, "text", styled, base);
      const onGround =
        inherit("shaded") ||
        odtProperty(styles, "paragraph", open.style, "shaded") ||
        boxes.length > 0 ||
        this.backdrop ||
        shades.includes(true) ||
        tables.some((table) => table.shaded);
      const unseen =
        spans.some((span) => span.hidden) ||
        sections.includes(true) ||
        inherit("hidden") ||
        (inherit("white") && !onGround) ||
        (size !== undefined && size <= TINY_POINTS);
      if (unseen || spans.some((span) => span.prompt)) {
        if (words.trim()) (unseen ? this.hidden : this.prompts).push(words.trim());
        return;
      }
      const link = spans.findLast((span) => span.link)?.link;
      const bold = inherit("bold") ?? false;
      const last = open.paragraph.runs.at(-1);
      if (last && last.bold === bold && last.size === size && last.link === link) last.text += words;
      else open.paragraph.runs.push({ text: words, bold, ...(size && { size }), ...(link && { link }) });
    };

    const openBox = (at: FramePlace | undefined) => {
      boxes.push({ paragraphs, spans, lists, place: at });
      levels.push([]);
      paragraphs = [];
      spans = [];
      lists = 0;
    };
    const closeBox = () => {
      const frame = levels.pop();
      const box = boxes.pop();
      if (!frame || !box) return;
      ({ paragraphs, spans, lists } = box);
      if (frame.length) owner().push({ frame, ...(box.place && { place: box.place }) });
    };

    const openCell = (tag: SaxesTagPlain) => {
      levels.push([]);
      shades.push(odtProperty(this.styles, "table-cell", xmlAttribute(tag, "style-name", "table"), "shaded") ?? false);
      repeat = { cells: Math.min(Number(xmlAttribute(tag, "number-columns-repeated", "table")) || 1, REPEAT_LIMIT) };
    };
    const closeCell = () => {
      const cell = levels.pop() ?? [];
      shades.pop();
      tables.at(-1)?.rows.at(-1)?.push(cell);
      for (let i = 1; i < repeat.cells; i++) tables.at(-1)?.rows.at(-1)?.push([]);
      repeat = { cells: 1 };
    };

    parseXml(xml, {
      open: (tag) => {
        const name = localName(tag.name);
        if (skip || (SKIPPED.has(name) && !(name === "title" && tag.name === "text:title"))) {
          skip++;
          return;
        }
        const get = (attribute: string, prefix: string) => xmlAttribute(tag, attribute, prefix);
        switch (name) {
          case "header":
          case "header-left":
          case "header-first":
            if (tag.name.startsWith("style:")) region = "header";
            break;
          case "footer":
          case "footer-left":
          case "footer-first":
            if (tag.name.startsWith("style:")) region = "footer";
            break;
          case "p":
          case "h": {
            const style = get("style-name", "text");
            const level = name === "h" ? Number(get("outline-level", "text")) || 1 : odtHeading(this.styles, style);
            const paragraph: Paragraph = {
              ...newParagraph(),
              indent: odtProperty(this.styles, "paragraph", style, "indent") ?? 0,
              listItem: lists > 0 && name === "p",
              ...(level !== undefined && (name === "h" || lists === 0) && { heading: level }),
            };
            paragraphs.push({ paragraph, style });
            break;
          }
          case "span":
            spans.push({ style: get("style-name", "text") });
            break;
          case "a":
            if (paragraphs.length) spans.push({ link: safeUrl(get("href", "xlink")) });
            break;
          case "hidden-text":
          case "hidden-paragraph":
            spans.push({ hidden: get("is-hidden", "text") !== "false" });
            break;
          case "placeholder":
            spans.push({ prompt: true });
            break;
          case "s":
            emit(" ".repeat(Math.min(Number(get("c", "text")) || 1, REPEAT_LIMIT)));
            break;
          case "tab":
            emit("\t");
            break;
          case "line-break":
            emit("\n");
            break;
          case "list":
            lists++;
            break;
          case "section":
            sections.push(
              get("display", "text") === "none" ||
                (odtProperty(this.styles, "section", get("style-name", "text"), "hidden") ?? false),
            );
            break;
          case "table":
            tables.push({
              rows: [],
              shaded: odtProperty(this.styles, "table", get("style-name", "table"), "shaded") ?? false,
            });
            break;
          case "table-row":
            tables.at(-1)?.rows.push([]);
            break;
          case "table-cell":
            openCell(tag);
            break;
          case "note-body":
            openBox(undefined);
            break;
          case "frame":
          case "custom-shape":
          case "rect":
          case "ellipse":
          case "polygon":
          case "path":
          case "connector":
          case "line":
          case "caption": {
            if (!tag.name.startsWith("draw:")) break;
            const anchored = get("anchor-type", "text");
            place =
              anchored === "as-char"
                ? undefined
                : {
                    x: points(get("x", "svg")) + (anchored === "page" ? 0 : 72),
                    y: points(get("y", "svg")) + (anchored === "page" ? 0 : 72),
                    width: points(get("width", "svg")),
                    height: points(get("height", "svg") ?? get("min-height", "fo")),
                  };
            if (name !== "frame") openBox(place);
            break;
          }
          case "text-box":
            if (place && !place.height) place.height = points(get("min-height", "fo"));
            openBox(place);
            break;
          case "object": {
            const href = get("href", "xlink")?.replace(/^\.\//, "");
            const chart = href && !href.includes("..") ? this.zip.read(`${href}/content.xml`) : undefined;
            if (chart) owner().push(...readOdfObject(chart));
            break;
          }
          default:
        }
      },
      text: (words) => {
        // white space of the XML counts as one space (ODF 1.3 part 3, 6.1.2)
        if (!skip && paragraphs.length) emit(words.replace(/[ \t\r\n]+/g, " "));
      },
      close: (tagName) => {
        if (skip) {
          skip--;
          return;
        }
        switch (localName(tagName)) {
          case "header":
          case "header-left":
          case "header-first":
          case "footer":
          case "footer-left":
          case "footer-first":
            if (tagName.startsWith("style:")) region = undefined;
            break;
          case "p":
          case "h": {
            const done = paragraphs.pop();
            if (done) owner().push({ paragraph: done.paragraph });
            break;
          }
          case "a":
            if (paragraphs.length) spans.pop();
            break;
          case "span":
          case "hidden-text":
          case "hidden-paragraph":
          case "placeholder":
            spans.pop();
            break;
          case "list":
            lists--;
            break;
          case "section":
            sections.pop();
            break;
          case "table": {
            const table = tables.pop();
            if (table) owner().push({ rows: table.rows });
            break;
          }
          case "table-cell":
            closeCell();
            break;
          case "note-body": {
            const note = levels.pop();
            const box = boxes.pop();
            if (note && box) {
              ({ paragraphs, spans, lists } = box);
              out.notes.push(...note);
            }
            break;
          }
          case "text-box":
            closeBox();
            break;
          case "custom-shape":
          case "rect":
          case "ellipse":
          case "polygon":
          case "path":
          case "connector":
          case "line":
          case "caption":
            if (tagName.startsWith("draw:")) closeBox();
            break;
          default:
        }
      },
    });
    return out;
  }
}

/** The words of an embedded object: a chart in the OpenDocument format, or any paragraphs it holds. */
function readOdfObject(xml: Uint8Array): Block[] {
  const rows: string[][] = [];
  let inText = false;
  parseXml(xml, {
    open(tag) {
      const name = localName(tag.name);
      if (name === "p") {
        inText = true;
        if (!rows.length) rows.push([]);
        rows.at(-1)!.push("");
      } else if (name === "table-row" || name === "title" || name === "subtitle") rows.push([]);
    },
    text(words) {
      const row = rows.at(-1);
      if (inText && row) row[row.length - 1] += words;
    },
    close(tag) {
      if (localName(tag) === "p") inText = false;
    },
  });
  return rows
    .map((row) =>
      row
        .map((cell) => cell.trim())
        .filter(Boolean)
        .join("\t"),
    )
    .filter(Boolean)
    .map((text) => ({ paragraph: { ...newParagraph(), runs: [{ text, bold: false }] } }));
}
