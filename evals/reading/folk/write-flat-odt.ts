import type { Random } from "../corpus/random";
import type { Line, Person, Run } from "./parse-people";

const e = (text: string) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");

const words = (text: string) =>
  e(text)
    .replace(/\n ?/g, "<text:line-break/>")
    .replace(/^ +| {2,}/g, (gap) => `<text:s text:c="${gap.length}"/>`);

function run({ text, bold, italic, href }: Run): string {
  const style = `${bold ? "B" : ""}${italic ? "I" : ""}`;
  const inside = style ? `<text:span text:style-name="T${style}">${words(text)}</text:span>` : words(text);
  return href ? `<text:a xlink:type="simple" xlink:href="${e(href)}">${inside}</text:a>` : inside;
}
const inline = (runs: Run[]) => runs.map(run).join("");

const STYLE_OF: Partial<Record<Line["kind"], string>> = {
  name: "PName",
  title: "PTitle",
  sub: "PSub",
  centre: "PCentre",
};

function body(lines: Line[], headings: boolean): string {
  const out: string[] = [];
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!;
    if (line.kind === "row") {
      const rows: Line[] = [];
      while (lines[i]?.kind === "row") rows.push(lines[i++]!);
      i--;
      out.push(table(rows));
    } else if (line.kind === "item" || line.kind === "number") {
      const items: string[] = [];
      const { kind } = line;
      for (; lines[i]?.kind === kind || lines[i]?.kind === "item2"; i++) {
        const text = `<text:p text:style-name="PText">${inline(lines[i]!.parts[0]!)}</text:p>`;
        if (lines[i]!.kind === "item2") {
          const last = items.pop() ?? "";
          items.push(`${last}<text:list><text:list-item>${text}</text:list-item></text:list>`);
        } else items.push(text);
      }
      i--;
      out.push(
        `<text:list text:style-name="${kind === "item" ? "LBullet" : "LNumber"}">${items.map((item) => `<text:list-item>${item}</text:list-item>`).join("")}</text:list>`,
      );
    } else {
      const text = line.parts.map(inline).join("<text:tab/>");
      const style = STYLE_OF[line.kind] ?? "PText";
      out.push(
        headings && line.kind === "title"
          ? `<text:h text:style-name="Heading_20_1" text:outline-level="1">${text}</text:h>`
          : `<text:p text:style-name="${style}">${text}</text:p>`,
      );
    }
  }
  return out.join("\n");
}

let tables = 0;

/** A cell's line ends are paragraphs of their own. */
function table(rows: Line[]): string {
  const columns = Math.max(...rows.map(({ parts }) => parts.length));
  const cell = (runs: Run[]) => {
    const paragraphs: Run[][] = [[]];
    for (const one of runs)
      one.text.split("\n").forEach((text, i) => {
        if (i) paragraphs.push([]);
        if (text.trim()) paragraphs.at(-1)!.push({ ...one, text });
      });
    return `<table:table-cell office:value-type="string">${paragraphs.map((p) => `<text:p text:style-name="PText">${inline(p)}</text:p>`).join("")}</table:table-cell>`;
  };
  return `<table:table table:name="T${++tables}">${columnsOf(columns)}${rows
    .map(
      ({ parts }) =>
        `<table:table-row>${Array.from({ length: columns }, (_, i) => cell(parts[i] ?? [])).join("")}</table:table-row>`,
    )
    .join("")}</table:table>`;
}
const columnsOf = (columns: number) =>
  columns === 2
    ? '<table:table-column table:style-name="CNarrow"/><table:table-column table:style-name="CWide"/>'
    : `<table:table-column table:number-columns-repeated="${columns}"/>`;

/** A document of an office program in one file (ODF 1.3, flat XML), typed by hand: tabs, tables, lists, spaces. */
export function writeFlatOdt(person: Person, random: Random): string {
  const font = random.pick(["Liberation Sans", "Liberation Serif", "DejaVu Sans", "URW Bookman"]);
  const size = random.pick([10, 10.5, 11]);
  const headings = random.chance(0.5);
  const bullet = random.pick(["•", "–", "▪", "➢", "o"]);
  const title = random.pick([
    'fo:font-weight="bold" fo:font-size="13pt"',
    'fo:font-weight="bold" fo:font-size="11pt" fo:color="#1f3864"',
    `fo:font-weight="bold" fo:font-size="${size}pt" style:text-underline-style="solid"`,
    'fo:font-weight="bold" fo:font-size="11pt" fo:text-transform="uppercase"',
  ]);
  const under = random.chance(0.4) ? 'fo:border-bottom="0.5pt solid #000000"' : "";
  const paragraph = (name: string, p: string, t = "") =>
    `<style:style style:name="${name}" style:family="paragraph"><style:paragraph-properties ${p}><style:tab-stops><style:tab-stop style:position="17cm" style:type="right"/></style:tab-stops></style:paragraph-properties><style:text-properties style:font-name="${font}" ${t.includes("font-size") ? "" : `fo:font-size="${size}pt"`} ${t}/></style:style>`;
  const level = (n: number, inside: string) =>
    `${inside}<style:list-level-properties text:list-level-position-and-space-mode="label-alignment"><style:list-level-label-alignment text:label-followed-by="listtab" fo:text-indent="-0.6cm" fo:margin-left="${0.6 * n + 0.4}cm"/></style:list-level-properties>`;
  const main = body(person.lines, headings);
  const content = person.side.length
    ? `<table:table table:name="Page"><table:table-column table:style-name="CNarrow"/><table:table-column table:style-name="CWide"/><table:table-row><table:table-cell>${body(person.side, false)}</table:table-cell><table:table-cell>${main}</table:table-cell></table:table-row></table:table>`
    : main;
  return `<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" xmlns:xlink="http://www.w3.org/1999/xlink" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
<office:font-face-decls><style:font-face style:name="${font}" svg:font-family="'${font}'"/></office:font-face-decls>
<office:styles>
<style:style style:name="Heading_20_1" style:display-name="Heading 1" style:family="paragraph" style:default-outline-level="1"><style:paragraph-properties fo:margin-top="0.3cm" fo:margin-bottom="0.1cm" fo:keep-with-next="always" ${under}/><style:text-properties style:font-name="${font}" ${title}/></style:style>
</office:styles>
<office:automatic-styles>
${paragraph("PText", 'fo:margin-bottom="0.05cm"')}
${paragraph("PCentre", 'fo:text-align="center"')}
${paragraph("PName", `fo:text-align="${random.pick(["center", "start"])}"`, `fo:font-weight="bold" fo:font-size="${random.pick([16, 18, 22])}pt"`)}
${paragraph("PSub", 'fo:margin-top="0.15cm"', 'fo:font-weight="bold"')}
<style:style style:name="PTitle" style:family="paragraph"><style:paragraph-properties fo:margin-top="0.3cm" fo:margin-bottom="0.1cm" ${under}/><style:text-properties style:font-name="${font}" ${title}/></style:style>
<style:style style:name="TB" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:name="TI" style:family="text"><style:text-properties fo:font-style="italic"/></style:style>
<style:style style:name="TBI" style:family="text"><style:text-properties fo:font-weight="bold" fo:font-style="italic"/></style:style>
<style:style style:name="CNarrow" style:family="table-column"><style:table-column-properties style:column-width="4.6cm"/></style:style>
<style:style style:name="CWide" style:family="table-column"><style:table-column-properties style:column-width="12.4cm"/></style:style>
<text:list-style style:name="LBullet">${[1, 2].map((n) => `<text:list-level-style-bullet text:level="${n}" text:bullet-char="${n === 1 ? bullet : "–"}">${level(n, "")}</text:list-level-style-bullet>`).join("")}</text:list-style>
<text:list-style style:name="LNumber">${[1, 2].map((n) => `<text:list-level-style-number text:level="${n}" style:num-format="1" style:num-suffix=".">${level(n, "")}</text:list-level-style-number>`).join("")}</text:list-style>
<style:page-layout style:name="pm"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm" fo:margin="2cm"/></style:page-layout>
</office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="pm"/></office:master-styles>
<office:body><office:text>
${content}
</office:text></office:body></office:document>`;
}
