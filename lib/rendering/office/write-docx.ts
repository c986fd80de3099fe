import { strToU8, type Zippable, zipSync } from "fflate";
import {
  ONE_LINE_SECTIONS,
  type Outline,
  type OutlineBlock,
  type OutlineEntry,
  type OutlineLink,
  outlineCv,
} from "@/lib/cv/outline";
import type { Cv } from "@/lib/cv/schema";
import type { RenderOptions } from "../contract";
import { type DocumentLook, documentLook } from "../document-look";
import { SHEET } from "../kit/measure-sheet";
import { outlineDirection } from "../outline-direction";
import { PHOTO_SIZE } from "../shows-photo";
import { wordStyles } from "./word-styles";
import { markup, plain } from "./xml";

/**
 * The CV as a Word document (Office Open XML, ISO/IEC 29500 transitional): real styles, headings, lists and links, title, author
 * and language set, text from right to left where the CV is. `photo`: a JPEG of our own making, set beside the head. The same input gives
 * the same bytes.
 */
export function writeDocx(cv: Cv, options: RenderOptions, photo?: Uint8Array): Uint8Array {
  const outline = outlineCv(cv, options);
  const look = documentLook(options);
  const rightToLeft = outlineDirection(outline) === "rtl";
  const writer = new BodyWriter(outline, look, options.pageSize, rightToLeft, photo !== undefined);
  return packWord({
    photo,
    document: writer.body(),
    relations: writer.relations(),
    styles: wordStyles(look, {
      language: outline.language ?? outline.wordsLanguage,
      rightToLeft,
      tab: twips(writer.width),
    }),
    title: outline.name ? `${outline.name} – CV` : "CV",
    outline,
  });
}

/** The parts of a Word document as its archive; `photo`: a JPEG that the document's part shows; `outline`: name, subject and language of its properties and foot. */
export function packWord({
  document,
  relations,
  styles,
  title,
  outline,
  photo,
}: {
  document: string;
  relations: string;
  styles: string;
  title: string;
  outline: Outline;
  photo?: Uint8Array;
}): Uint8Array {
  const files: Record<string, string> = {
    "[Content_Types].xml": CONTENT_TYPES,
    "_rels/.rels": PACKAGE_RELATIONS,
    "docProps/core.xml": coreProperties(outline, title),
    "docProps/app.xml": `${PROLOG}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>CV Improver</Application></Properties>`,
    "word/document.xml": document,
    "word/_rels/document.xml.rels": relations,
    "word/styles.xml": styles,
    "word/numbering.xml": NUMBERING,
    "word/settings.xml": SETTINGS,
    "word/footer1.xml": footer(outline),
  };
  const zipped: Zippable = {};
  // an archive holds local time, so this is the same in every time zone
  const mtime = new Date(2026, 0, 1);
  for (const [name, content] of Object.entries(files)) zipped[name] = [strToU8(content), { mtime }];
  // pictures are packed already
  if (photo) zipped[`word/${PHOTO_FILE}`] = [photo, { mtime, level: 0 }];
  return zipSync(zipped, { level: 9 });
}

export const DOCX_MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

const PROLOG = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const WORD =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const WORDPROCESSING = "application/vnd.openxmlformats-officedocument.wordprocessingml";

const PARTS = ["styles", "numbering", "settings", "footer"] as const;
const partFile = (part: (typeof PARTS)[number]) => (part === "footer" ? "footer1.xml" : `${part}.xml`);

const CONTENT_TYPES = `${PROLOG}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="jpg" ContentType="image/jpeg"/><Override PartName="/word/document.xml" ContentType="${WORDPROCESSING}.document.main+xml"/>${PARTS.map((part) => `<Override PartName="/word/${partFile(part)}" ContentType="${WORDPROCESSING}.${part}+xml"/>`).join("")}<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/><Override PartName="/docProps/app.xml" ContentType="application/vnd.openxmlformats-officedocument.extended-properties+xml"/></Types>`;
const PACKAGE_RELATIONS = `${PROLOG}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATION}/officeDocument" Target="word/document.xml"/><Relationship Id="rId2" Type="${PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/><Relationship Id="rId3" Type="${RELATION}/extended-properties" Target="docProps/app.xml"/></Relationships>`;
const NUMBERING = `${PROLOG}<w:numbering ${WORD}><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="hybridMultilevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:pStyle w:val="ListBullet"/><w:lvlText w:val="•"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="280" w:hanging="220"/></w:pPr></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`;
const SETTINGS = `${PROLOG}<w:settings ${WORD}><w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/><w:characterSpacingControl w:val="doNotCompress"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>`;

const PHOTO_FILE = "media/photo.jpg";
/** English Metric Units, in which drawings are measured (ISO/IEC 29500-1, 20.1). */
const emus = (points: number) => Math.round(points * 12700);

/** The portrait at the outer edge of the head, with text beside it; `name` is what those are told who do not see it. */
function portrait(name: string, at: "left" | "right"): string {
  const size = `cx="${emus(PHOTO_SIZE.width)}" cy="${emus(PHOTO_SIZE.height)}"`;
  const gap = emus(PHOTO_SIZE.gap);
  const told = `id="1" name="Photo" descr="${markup(name)}"`;
  const drawing = "http://schemas.openxmlformats.org/drawingml/2006";
  const place = `<wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="margin"><wp:align>${at}</wp:align></wp:positionH><wp:positionV relativeFrom="margin"><wp:align>top</wp:align></wp:positionV>`;
  const picture = `<pic:pic xmlns:pic="${drawing}/picture"><pic:nvPicPr><pic:cNvPr ${told}/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="photo"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ${size}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>`;
  return `<w:r><w:drawing><wp:anchor xmlns:wp="${drawing}/wordprocessingDrawing" distT="0" distB="0" distL="${gap}" distR="${gap}" simplePos="0" relativeHeight="1" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="0">${place}<wp:extent ${size}/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapSquare wrapText="bothSides"/><wp:docPr ${told}/><wp:cNvGraphicFramePr/><a:graphic xmlns:a="${drawing}/main"><a:graphicData uri="${drawing}/picture">${picture}</a:graphicData></a:graphic></wp:anchor></w:drawing></w:r>`;
}

export const twips = (points: number) => Math.round(points * 20);

function coreProperties({ name, label, language, wordsLanguage }: Outline, title: string): string {
  const time = "2026-01-01T00:00:00Z";
  return `${PROLOG}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${markup(title)}</dc:title>${label ? `<dc:subject>${markup(label)}</dc:subject>` : ""}<dc:creator>${markup(name ?? "")}</dc:creator><dc:language>${markup(language ?? wordsLanguage)}</dc:language><dcterms:created xsi:type="dcterms:W3CDTF">${time}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${time}</dcterms:modified></cp:coreProperties>`;
}

/** Name and number at the foot of every page but the first. */
function footer({ name }: Outline): string {
  const number = `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>2</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`;
  return `${PROLOG}<w:ftr ${WORD}><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>${runs(name ?? "")}<w:r><w:tab/></w:r>${number}</w:p></w:ftr>`;
}

const TAB = "<w:r><w:tab/></w:r>";
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;
/** From one letter of another script to the last before a letter from right to left: "Example Cloud", "C++". */
const OTHER_LETTERS =
  /(?![\p{Script=Arabic}\p{Script=Hebrew}])\p{L}(?:[^\p{Script=Arabic}\p{Script=Hebrew}]*(?![\p{Script=Arabic}\p{Script=Hebrew}])\p{L})?[+#]*/gu;

/** Text as runs: Word sets those marked `rtl` with the letters and sizes of complex scripts. */
function runs(text: string, style?: string): string {
  return splitDirections(plain(text))
    .map(({ words, rightToLeft }) => {
      const properties = `${style ? `<w:rStyle w:val="${style}"/>` : ""}${rightToLeft ? "<w:rtl/>" : ""}`;
      const set = properties ? `<w:rPr>${properties}</w:rPr>` : "";
      return `<w:r>${set}<w:t xml:space="preserve">${markup(words)}</w:t></w:r>`;
    })
    .join("");
}

/** Marks and numbers between go with right to left. */
function splitDirections(text: string): { words: string; rightToLeft: boolean }[] {
  if (!RIGHT_TO_LEFT.test(text)) return text ? [{ words: text, rightToLeft: false }] : [];
  const out: { words: string; rightToLeft: boolean }[] = [];
  let end = 0;
  for (const { 0: words, index } of text.matchAll(OTHER_LETTERS)) {
    if (index > end) out.push({ words: text.slice(end, index), rightToLeft: true });
    out.push({ words, rightToLeft: false });
    end = index + words.length;
  }
  if (end < text.length) out.push({ words: text.slice(end), rightToLeft: true });
  return out;
}

/** Writes the paragraphs of a document and collects its links. */
export class BodyWriter {
  private links: string[] = [];
  private paragraphs: string[] = [];
  /** points between the margins */
  readonly width: number;

  constructor(
    private outline: Outline,
    private look: DocumentLook,
    private pageSize: RenderOptions["pageSize"],
    private rightToLeft: boolean,
    private photo = false,
  ) {
    this.width = SHEET[pageSize].width - 2 * look.margin;
  }

  body(): string {
    this.head();
    for (const section of this.outline.sections) {
      this.add("Heading1", this.text(section.title));
      for (const block of section.blocks) this.block(block, ONE_LINE_SECTIONS.has(section.name));
    }
    return this.finish();
  }

  /** Name and contacts. */
  head() {
    const { name, label, contacts } = this.outline;
    const lines: [style: string, content: string][] = [];
    if (name) lines.push(["Title", this.text(name)]);
    if (label) lines.push(["Subtitle", this.text(label)]);
    if (contacts.length)
      lines.push(["Contact", contacts.map((contact) => this.link(contact)).join(this.text("  ·  "))]);
    if (this.photo) {
      lines[0] ??= ["Title", ""];
      lines[0][1] = portrait(name ?? "", this.rightToLeft ? "left" : "right") + lines[0][1];
    }
    lines.forEach(([style, content], i) => {
      const after = this.photo && i === lines.length - 1 ? this.roomBelowHead() : 0;
      this.add(style, content, after ? `<w:spacing w:before="${twips(3)}" w:after="${twips(after)}"/>` : "");
    });
  }

  /** Points that the photo reaches below the lines of the head, as wide letters fill them: the first section begins below it. */
  private roomBelowHead(): number {
    const { name = "", label = "", contacts } = this.outline;
    const { fontSize, lineHeight } = this.look;
    const width = this.width - PHOTO_SIZE.width - PHOTO_SIZE.gap;
    const height = (text: string, size: number) =>
      text ? Math.ceil((text.length * size * 0.5) / width) * size * lineHeight : 0;
    const said = contacts.map(({ text }) => text).join("  ·  ");
    const head = height(name, fontSize * 2.3) + height(label, fontSize * 1.2) + height(said, fontSize * 0.95);
    return Math.max(0, Math.round(PHOTO_SIZE.height - head));
  }

  /** The whole part, with the measures of its pages. */
  finish(): string {
    const { width, height } = SHEET[this.pageSize];
    const edge = twips(this.look.margin);
    const section = `<w:sectPr><w:footerReference w:type="default" r:id="rId4"/><w:pgSz w:w="${twips(width)}" w:h="${twips(height)}"/><w:pgMar w:top="${edge}" w:right="${edge}" w:bottom="${edge}" w:left="${edge}" w:header="400" w:footer="${twips(this.look.margin / 2)}" w:gutter="0"/><w:titlePg/>${this.rightToLeft ? "<w:bidi/>" : ""}</w:sectPr>`;
    return `${PROLOG}<w:document ${WORD}><w:body>${this.paragraphs.join("")}${section}</w:body></w:document>`;
  }

  relations(): string {
    const own = PARTS.map(
      (part, i) => `<Relationship Id="rId${i + 1}" Type="${RELATION}/${part}" Target="${partFile(part)}"/>`,
    );
    const links = this.links.map(
      (href, i) =>
        `<Relationship Id="link${i + 1}" Type="${RELATION}/hyperlink" Target="${markup(href)}" TargetMode="External"/>`,
    );
    const picture = this.photo ? `<Relationship Id="photo" Type="${RELATION}/image" Target="${PHOTO_FILE}"/>` : "";
    return `${PROLOG}<Relationships xmlns="${PACKAGE}/relationships">${[...own, ...links].join("")}${picture}</Relationships>`;
  }

  /** `more`: properties of this paragraph alone, in the schema's order */
  add(style: string | undefined, content: string, more = "") {
    const properties = style || more ? `<w:pPr>${style ? `<w:pStyle w:val="${style}"/>` : ""}${more}</w:pPr>` : "";
    this.paragraphs.push(`<w:p>${properties}${content}</w:p>`);
  }

  /** What has no letter from right to left (a phone number, years) keeps its own order in a document that has. */
  text(words: string, style?: string): string {
    const content = runs(words, style);
    const apart = this.rightToLeft && /[\p{L}\p{N}]/u.test(words) && !RIGHT_TO_LEFT.test(words);
    return apart ? `<w:dir w:val="ltr">${content}</w:dir>` : content;
  }

  private link({ text, href }: OutlineLink): string {
    if (!href) return this.text(text);
    if (!this.links.includes(href)) this.links.push(href);
    return `<w:hyperlink r:id="link${this.links.indexOf(href) + 1}" w:history="1">${this.text(text, "Hyperlink")}</w:hyperlink>`;
  }

  private block(block: OutlineBlock, oneLine: boolean) {
    switch (block.kind) {
      case "paragraph":
        return this.add("BodyText", this.text(block.text));
      case "bullet":
        return this.add("ListBullet", this.text(block.text));
      case "group":
        return this.add(
          "BodyText",
          (block.label ? this.text(`${block.label}:`, "Strong") + this.text(" ") : "") +
            this.text(block.items.join(", ")),
        );
      case "inline": {
        const items = block.items.map(
          ({ text, note }) => this.text(text) + (note ? this.text(" ") + this.text(`(${note})`, "Secondary") : ""),
        );
        return this.add("BodyText", items.join(this.text(", ")));
      }
      case "entry":
        return this.entry(block, oneLine);
    }
  }

  private entry(entry: OutlineEntry, oneLine: boolean) {
    const { heading, subheading, place, dates, link, paragraphs, keywords, bullets } = entry;
    const second = [subheading, place].filter(Boolean).join(", ");
    const beside = oneLine && second ? this.text("  ·  ", "Dates") + this.text(second, "Dates") : "";
    this.add(
      "Heading2",
      [heading && this.text(heading) + beside, dates && this.text(dates, "Dates")].filter(Boolean).join(TAB),
    );
    const details = [!oneLine && second && this.text(second), link && this.link(link)].filter(Boolean);
    if (details.length) this.add("EntryDetails", details.join(this.text("  ·  ")));
    for (const text of paragraphs) this.add("BodyText", this.text(text));
    if (keywords.length) this.add("BodyText", this.text(keywords.join(", "), "Secondary"));
    for (const text of bullets) this.add("ListBullet", this.text(text));
  }
}
