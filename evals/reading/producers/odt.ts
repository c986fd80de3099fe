import { strToU8, zipSync } from "fflate";
import type { Block, HeadLine, SheetSection } from "../corpus/make-sheet";
import { splitAt } from "./html";
import { type Job, RIGHT_EDGE, SIDE_KINDS } from "./types";

const x = (text: string) =>
  text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");

/** An OpenDocument text as office programs write it (ODF 1.3): styles, lists, tables, frames, tab stops, head and foot. */
export async function openDocument(job: Job): Promise<Uint8Array> {
  const { sheet, layout, style, random, variant } = job;
  const real = random.chance(0.7);
  const listed = random.chance(0.7);
  const p = (inside: string, name = "Standard") => `<text:p text:style-name="${name}">${inside}</text:p>`;
  // an editor parts a text wherever something was changed once
  const words = (text: string) => {
    const at = text.indexOf(" ", Math.floor(text.length / 2));
    return at > 0 && random.chance(0.15)
      ? `<text:span text:style-name="T1">${x(text.slice(0, at))}</text:span><text:s/>${x(text.slice(at + 1))}`
      : x(text).replace(/ {2,}/g, (gap) => ` <text:s text:c="${gap.length - 1}"/>`);
  };
  const bullets = (items: string[]) =>
    !items.length
      ? ""
      : listed
        ? `<text:list text:style-name="L1">${items.map((item) => `<text:list-item>${p(words(item), "List")}</text:list-item>`).join("")}</text:list>`
        : items.map((item) => p(`• ${words(item)}`)).join("");
  const head = ({ left, right, look }: HeadLine) =>
    p(
      `<text:span text:style-name="${look === "strong" ? "Bold" : look === "soft" ? "Italic" : "T1"}">${words(left)}</text:span>${right ? `<text:tab/>${words(right)}` : ""}`,
      "Tabbed",
    );
  const entry = (b: Extract<Block, { kind: "entry" }>) =>
    b.head.map(head).join("") + b.paragraphs.map((text) => p(words(text))).join("") + bullets(b.bullets);
  const table = (rows: string[][], widths: number[]) =>
    `<table:table table:name="T${random.between(1, 999)}">${widths.map(() => "<table:table-column/>").join("")}${rows
      .map(
        (cells) =>
          `<table:table-row>${cells.map((cell) => `<table:table-cell office:value-type="string">${cell || p("")}</table:table-cell>`).join("")}</table:table-row>`,
      )
      .join("")}</table:table>`;
  const block = (b: Block): string => {
    switch (b.kind) {
      case "entry":
        if (!b.margin) return entry(b);
        if (layout === "table" || variant % 2) return table([[p(x(b.margin)), entry(b)]], [1, 3]);
        return `${p(`${x(b.margin)}<text:tab/>${words(b.head[0]?.left ?? "")}`, "Hanging")}${entry({ ...b, head: b.head.slice(1) })}`;
      case "paragraph":
        return p(words(b.text));
      case "list":
        return bullets(b.items);
      case "pair":
        return p(`<text:span text:style-name="Bold">${x(b.label)}:</text:span> ${words(b.value)}`);
    }
  };
  const heading = (title: string) =>
    real ? `<text:h text:style-name="Heading_20_1" text:outline-level="1">${x(title)}</text:h>` : p(x(title), "Fake");
  const part = ({ title, blocks }: SheetSection) => heading(title) + blocks.map(block).join("");
  const link = (c: (typeof sheet.contacts)[number]) =>
    `${style.contacts === "labelled" ? `${x(c.label)}: ` : ""}${c.url ? `<text:a xlink:type="simple" xlink:href="${x(c.url)}">${x(c.text)}</text:a>` : x(c.text)}`;
  const contacts =
    layout.startsWith("sidebar") || style.contacts === "lines" || style.contacts === "labelled"
      ? sheet.contacts.map((c) => p(link(c))).join("")
      : p(sheet.contacts.map(link).join(x(style.separator)));
  const top = `${sheet.documentTitle ? p(x(sheet.documentTitle)) : ""}${p(x(sheet.name), "Title")}${sheet.label ? p(x(sheet.label), "Subtitle") : ""}`;
  const aside = sheet.sections.filter(({ kind }) => SIDE_KINDS.includes(kind));
  const main = sheet.sections.filter(({ kind }) => !SIDE_KINDS.includes(kind));
  const parts = (list: SheetSection[]) => list.map(part).join("");
  let body: string;
  if (layout === "sidebar-left" || layout === "sidebar-right") {
    const side = contacts + parts(aside);
    const wide = top + parts(main);
    body =
      variant % 2
        ? `<text:p text:style-name="Standard"><draw:frame draw:name="Side" svg:width="5cm" text:anchor-type="paragraph"><draw:text-box>${side}</draw:text-box></draw:frame></text:p>${wide}`
        : table([layout === "sidebar-left" ? [side, wide] : [wide, side]], [1, 2]);
  } else if (layout === "two-columns") {
    const half = splitAt(sheet.sections);
    body = `${top}${contacts}${
      variant % 2
        ? table([[parts(sheet.sections.slice(0, half)), parts(sheet.sections.slice(half))]], [1, 1])
        : `<text:section text:style-name="Two" text:name="Columns">${parts(sheet.sections)}</text:section>`
    }`;
  } else if (layout === "table")
    body = `${top}${contacts}${table(
      sheet.sections.map((s) => [p(x(s.title), "Fake"), s.blocks.map(block).join("")]),
      [1, 3],
    )}`;
  else body = top + contacts + parts(sheet.sections);

  const names = `xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" office:version="1.3"`;
  const automatic = `<office:automatic-styles><style:style style:name="T1" style:family="text"/><style:style style:name="Bold" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style><style:style style:name="Italic" style:family="text"><style:text-properties fo:font-style="italic"/></style:style><style:style style:name="Fake" style:family="paragraph"><style:text-properties fo:font-weight="bold" fo:font-size="13pt"${style.headings === "small-caps" ? ' fo:font-variant="small-caps"' : ""}/></style:style><style:style style:name="Tabbed" style:family="paragraph"><style:paragraph-properties><style:tab-stops><style:tab-stop style:position="${(RIGHT_EDGE(layout) / 567).toFixed(1)}cm" style:type="right"/></style:tab-stops></style:paragraph-properties></style:style><style:style style:name="Hanging" style:family="paragraph"/><style:style style:name="Two" style:family="section"><style:section-properties><style:columns fo:column-count="2"/></style:section-properties></style:style><text:list-style style:name="L1"><text:list-level-style-bullet text:level="1" text:bullet-char="•"/></text:list-style></office:automatic-styles>`;
  const running = sheet.running
    ? `<style:header>${p(x(sheet.running.header ?? ""))}</style:header><style:footer>${p(`${x(sheet.running.footer ?? "")} <text:page-number>1</text:page-number>`)}</style:footer>`
    : "";
  const xml = '<?xml version="1.0" encoding="UTF-8"?>';
  return zipSync(
    {
      mimetype: [strToU8("application/vnd.oasis.opendocument.text"), { level: 0 }],
      "content.xml": strToU8(
        `${xml}<office:document-content ${names}>${automatic}<office:body><office:text>${body}</office:text></office:body></office:document-content>`,
      ),
      "styles.xml": strToU8(
        `${xml}<office:document-styles ${names}><office:styles><style:style style:name="Standard" style:family="paragraph"/><style:style style:name="Heading_20_1" style:display-name="Heading 1" style:family="paragraph" style:default-outline-level="1"/><style:style style:name="Title" style:family="paragraph"><style:text-properties fo:font-size="22pt"/></style:style><style:style style:name="Subtitle" style:family="paragraph"/></office:styles><office:master-styles><style:master-page style:name="Standard" style:page-layout-name="pm1">${running}</style:master-page></office:master-styles></office:document-styles>`,
      ),
      "meta.xml": strToU8(`${xml}<office:document-meta ${names}><office:meta/></office:document-meta>`),
      "META-INF/manifest.xml": strToU8(
        `${xml}<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3"><manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.text"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/><manifest:file-entry manifest:full-path="styles.xml" manifest:media-type="text/xml"/><manifest:file-entry manifest:full-path="meta.xml" manifest:media-type="text/xml"/></manifest:manifest>`,
      ),
    },
    { mtime: new Date(2026, 0, 1) },
  );
}
