import { strToU8, zipSync } from "fflate";
import type { Block, HeadLine, SheetSection } from "../corpus/make-sheet";
import { splitAt } from "./html";
import { type Job, RIGHT_EDGE, SIDE_KINDS } from "./types";

const x = (text: string) =>
  text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");

/**
 * WordprocessingML as years of editing leave it: runs cut anywhere, tracked changes, soft hyphens, fields, text boxes (with the second
 * copy for old programs), content controls, contacts in the page head, lists by numbering or by hand.
 */
export async function handMadeWord(job: Job): Promise<Uint8Array> {
  const { sheet, layout, style, random, variant } = job;
  const links: string[] = [];
  const run = (text: string, look = "") =>
    `<w:r>${look && `<w:rPr>${look}</w:rPr>`}<w:t xml:space="preserve">${x(text)}</w:t></w:r>`;
  /** the words as edited: cut runs, a word that was taken out, a word that was put in */
  const words = (text: string, look = "") => {
    const at = text.indexOf(" ", 6);
    if (at < 0 || !random.chance(0.35)) return run(text, look);
    const [a, b] = [text.slice(0, at + 1), text.slice(at + 1)];
    switch (random.between(0, 3)) {
      case 0:
        return `${run(a, look)}<w:proofErr w:type="spellStart"/>${run(b, look)}<w:proofErr w:type="spellEnd"/>`;
      case 1:
        return `${run(a, look)}<w:del w:id="${random.between(1, 9999)}" w:author="A" w:date="2024-01-01T00:00:00Z"><w:r><w:delText xml:space="preserve">removed before </w:delText></w:r></w:del>${run(b, look)}`;
      case 2:
        return `${run(a, look)}<w:ins w:id="${random.between(1, 9999)}" w:author="A" w:date="2024-01-01T00:00:00Z">${run(b, look)}</w:ins>`;
      default: {
        const long = /^(.*?\p{L}{5})(\p{L}{4}.*)$/u.exec(b);
        return long
          ? `${run(a, look)}<w:r>${look && `<w:rPr>${look}</w:rPr>`}<w:t>${x(long[1]!)}</w:t><w:softHyphen/><w:t xml:space="preserve">${x(long[2]!)}</w:t></w:r>`
          : run(text, look);
      }
    }
  };
  const p = (inside: string, properties = "") => `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${inside}</w:p>`;
  const numbered = random.chance(0.5);
  const bullet = (text: string) =>
    numbered
      ? p(words(text), '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>')
      : p(`${run("•")}<w:r><w:tab/></w:r>${words(text)}`);
  const head = ({ left, right, look }: HeadLine) =>
    p(
      `${words(left, look === "strong" ? "<w:b/>" : look === "soft" ? "<w:i/>" : "")}${right ? `<w:r><w:tab/></w:r>${run(right)}` : ""}`,
      `<w:tabs><w:tab w:val="right" w:pos="${RIGHT_EDGE(layout)}"/></w:tabs>`,
    );
  const entry = (b: Extract<Block, { kind: "entry" }>) =>
    b.head.map(head).join("") + b.paragraphs.map((text) => p(words(text))).join("") + b.bullets.map(bullet).join("");
  const cell = (inside: string, width: number) =>
    `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr>${inside || p("")}</w:tc>`;
  const table = (rows: string[][], widths: number[]) =>
    `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid>${widths.map((w) => `<w:gridCol w:w="${w}"/>`).join("")}</w:tblGrid>${rows
      .map((cells) => `<w:tr>${cells.map((inside, i) => cell(inside, widths[i]!)).join("")}</w:tr>`)
      .join("")}</w:tbl>${p("")}`;
  const block = (b: Block): string => {
    switch (b.kind) {
      case "entry":
        return b.margin ? table([[p(run(b.margin)), entry(b)]], [2200, 6800]) : entry(b);
      case "paragraph":
        return p(words(b.text));
      case "list":
        return b.items.map(bullet).join("");
      case "pair":
        return p(`${run(`${b.label}:`, "<w:b/>")}${run(` ${b.value}`)}`);
    }
  };
  const caps = style.headings === "small-caps" ? "<w:smallCaps/>" : random.chance(0.4) ? "<w:caps/>" : "";
  const heading = (title: string) =>
    variant % 2
      ? `<w:sdt><w:sdtPr><w:alias w:val="Heading"/></w:sdtPr><w:sdtContent>${p(run(title, caps), '<w:pStyle w:val="berschrift1"/>')}</w:sdtContent></w:sdt>`
      : p(run(title, `<w:b/>${caps}<w:sz w:val="26"/>`));
  const part = ({ title, blocks }: SheetSection) => heading(title) + blocks.map(block).join("");
  const parts = (list: SheetSection[]) => list.map(part).join("");
  const link = (c: (typeof sheet.contacts)[number]) => {
    const label = style.contacts === "labelled" ? run(`${c.label}: `) : "";
    if (!c.url) return label + run(c.text);
    // a field, as old documents have it, or a relationship
    if (random.chance(0.5))
      return `${label}<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> HYPERLINK "${x(c.url)}" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run(c.text)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
    links.push(c.url);
    return `${label}<w:hyperlink r:id="link${links.length}">${run(c.text)}</w:hyperlink>`;
  };
  const stacked = layout.startsWith("sidebar") || style.contacts === "lines" || style.contacts === "labelled";
  const contacts = stacked
    ? sheet.contacts.map((c) => p(link(c))).join("")
    : p(sheet.contacts.map(link).join(run(style.separator)));
  const top = `${sheet.documentTitle ? p(run(sheet.documentTitle)) : ""}${p(run(sheet.name, '<w:b/><w:sz w:val="44"/>'))}${sheet.label ? p(run(sheet.label)) : ""}`;
  const textBox = (inside: string) =>
    `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><wp:extent cx="2000000" cy="6000000"/><wp:docPr id="1" name="Box"/><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:txbx><w:txbxContent>${inside}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox><w:txbxContent>${inside}</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`;
  const side = sheet.sections.filter(({ kind }) => SIDE_KINDS.includes(kind));
  const main = sheet.sections.filter(({ kind }) => !SIDE_KINDS.includes(kind));
  const inHeader = layout === "running-head" && variant % 2 === 0;
  let body: string;
  if (layout.startsWith("sidebar")) body = textBox(contacts + parts(side)) + top + parts(main);
  else if (layout === "two-columns") {
    const half = splitAt(sheet.sections);
    body =
      top + contacts + table([[parts(sheet.sections.slice(0, half)), parts(sheet.sections.slice(half))]], [4600, 4600]);
  } else if (layout === "table")
    body =
      top +
      contacts +
      table(
        sheet.sections.map((s) => [p(run(s.title, "<w:b/>")), s.blocks.map(block).join("")]),
        [2300, 6900],
      );
  else body = (inHeader ? "" : top + contacts) + parts(sheet.sections);
  const names =
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml" mc:Ignorable=""';
  const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
  const hasHead = inHeader || sheet.running;
  const headXml = inHeader
    ? top + sheet.contacts.map((c) => p(run(`${c.label}: ${c.url && c.kind === "profile" ? c.url : c.text}`))).join("")
    : p(run(sheet.running?.header ?? ""));
  const relationships = (items: string) =>
    `${xml}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items}</Relationships>`;
  const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const wordType = "application/vnd.openxmlformats-officedocument.wordprocessingml";
  return zipSync(
    {
      "[Content_Types].xml": strToU8(
        `${xml}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${wordType}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${wordType}.styles+xml"/><Override PartName="/word/numbering.xml" ContentType="${wordType}.numbering+xml"/>${hasHead ? `<Override PartName="/word/header1.xml" ContentType="${wordType}.header+xml"/>` : ""}</Types>`,
      ),
      "_rels/.rels": strToU8(
        relationships(`<Relationship Id="rId1" Type="${office}/officeDocument" Target="word/document.xml"/>`),
      ),
      "word/_rels/document.xml.rels": strToU8(
        relationships(
          `<Relationship Id="s" Type="${office}/styles" Target="styles.xml"/><Relationship Id="n" Type="${office}/numbering" Target="numbering.xml"/>${hasHead ? `<Relationship Id="h" Type="${office}/header" Target="header1.xml"/>` : ""}${links.map((url, i) => `<Relationship Id="link${i + 1}" Type="${office}/hyperlink" Target="${x(url)}" TargetMode="External"/>`).join("")}`,
        ),
      ),
      "word/styles.xml": strToU8(
        `${xml}<w:styles ${names}><w:style w:type="paragraph" w:default="1" w:styleId="Standard"><w:name w:val="Normal"/></w:style><w:style w:type="paragraph" w:styleId="berschrift1"><w:name w:val="heading 1"/><w:basedOn w:val="Standard"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/><w:sz w:val="28"/></w:rPr></w:style></w:styles>`,
      ),
      "word/numbering.xml": strToU8(
        `${xml}<w:numbering ${names}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="\uf0b7"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
      ),
      ...(hasHead && { "word/header1.xml": strToU8(`${xml}<w:hdr ${names}>${headXml}</w:hdr>`) }),
      "word/document.xml": strToU8(
        `${xml}<w:document ${names}><w:body>${body}<w:sectPr>${hasHead ? '<w:headerReference w:type="default" r:id="h"/>' : ""}<w:pgSz w:w="11906" w:h="16838"/></w:sectPr></w:body></w:document>`,
      ),
    },
    { mtime: new Date(2026, 0, 1) },
  );
}
