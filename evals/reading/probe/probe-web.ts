import type { Block, Contact, HeadLine, SheetSection } from "../corpus/make-sheet";
import { printHtml } from "../producers/chromium";
import { FONTS, fontFaces, splitAt } from "../producers/html";
import { type Job, SIDE_KINDS } from "../producers/types";
import { FORM_LABELS, MARKS } from "./probe-typst";

type Entry = Extract<Block, { kind: "entry" }>;
const e = (text: string) =>
  text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");

/** Pages of the probe's own design printed by Chromium: grids, floats, tables, CSS columns, marks by ::before, badges. */
export const probeWeb = (job: Job): Promise<Uint8Array> => printHtml(probeHtml(job));

export function probeHtml({ sheet, layout, style, random, variant }: Job): string {
  const family = random.pick(["Georgia", "DejaVu Sans", "Liberation Sans", ...Object.keys(FONTS)]);
  const sideFamily = random.pick(["DejaVu Serif", "Liberation Sans Narrow", "Noto Sans"]);
  const accent = random.pick(["#1b4965", "#6a040f", "#2d6a4f", "#3c096c", "#212529"]);
  const size = random.pick([9, 9.6, 10.4, 11]);
  const mark = random.pick(MARKS);
  const lists = random.pick(["browser", "before", "before", "flex", "none"]);
  const li = (text: string) => {
    if (lists === "flex") return `<div class="item"><span>${e(mark)}</span><span>${e(text)}</span></div>`;
    return `<li>${e(text)}</li>`;
  };
  const list = (items: string[]) =>
    items.length ? (lists === "flex" ? items.map(li).join("") : `<ul>${items.map(li).join("")}</ul>`) : "";
  const line = ({ left, right, look }: HeadLine) =>
    right
      ? variant % 2
        ? `<div><span class="right">${e(right)}</span><span class="${look}">${e(left)}</span></div>`
        : `<div class="row"><span class="${look}">${e(left)}</span><span>${e(right)}</span></div>`
      : `<div class="${look}">${e(left)}</div>`;
  const body = (b: Entry) => b.paragraphs.map((text) => `<p>${e(text)}</p>`).join("") + list(b.bullets);
  const entry = (b: Entry) => `${b.head.map(line).join("")}${body(b)}`;
  const dated = (b: Entry) => {
    const when = `<div class="when">${e(b.margin!)}</div>`;
    switch (variant % 3) {
      case 0:
        return `<div class="entry" style="display:grid;grid-template-columns:1fr 32mm;gap:4mm"><div>${entry(b)}</div>${when}</div>`;
      case 1:
        return `<div class="entry" style="overflow:hidden"><div style="float:left;width:30mm">${when}</div><div style="margin-left:36mm">${entry(b)}</div></div>`;
      default:
        return `<div class="entry" style="position:relative;padding-left:38mm"><div style="position:absolute;left:0;top:0;width:32mm;text-align:right">${when}</div>${entry(b)}</div>`;
    }
  };
  const block = (b: Block): string => {
    switch (b.kind) {
      case "entry":
        return b.margin ? dated(b) : `<div class="entry">${entry(b)}</div>`;
      case "paragraph":
        return style.skills === "groups" && b.text.length < 140 && b.text.split(", ").length > 2
          ? `<div>${b.text
              .split(", ")
              .map((text) => `<span class="badge">${e(text)}</span>`)
              .join(" ")}</div>`
          : `<p>${e(b.text)}</p>`;
      case "list":
        return list(b.items);
      case "pair":
        return variant % 2
          ? `<dl><dt>${e(b.label)}</dt><dd>${e(b.value)}</dd></dl>`
          : `<p><b>${e(b.label)}</b> ${e(b.value)}</p>`;
    }
  };
  const section = ({ title, blocks }: SheetSection) =>
    `<section><h2>${e(title)}</h2>${blocks.map(block).join("")}</section>`;
  const all = (sections: SheetSection[]) => sections.map(section).join("");
  const contact = (c: Contact) => {
    const shown = c.url ? `<a href="${e(c.url)}">${e(c.text)}</a>` : e(c.text);
    return style.contacts === "labelled" ? `<b>${e(c.label)}</b> ${shown}` : shown;
  };
  const contactRows = `<div class="contacts">${sheet.contacts.map((c) => `<div>${contact(c)}</div>`).join("")}</div>`;
  const contactLine =
    style.contacts === "line" || style.contacts === "words"
      ? `<div class="contacts" style="display:flex;flex-wrap:wrap;gap:1mm 6mm">${sheet.contacts.map((c) => `<span>${contact(c)}</span>`).join("")}</div>`
      : contactRows;
  const name = `<h1>${e(sheet.name)}</h1>${sheet.label ? `<div class="label">${e(sheet.label)}</div>` : ""}`;
  const header =
    variant % 2
      ? `<header class="band">${name}${contactLine}</header>`
      : `<header style="display:flex;justify-content:space-between;align-items:flex-start;gap:8mm"><div>${name}</div>${contactRows}</header>`;
  const side = sheet.sections.filter(({ kind }) => SIDE_KINDS.includes(kind));
  const main = sheet.sections.filter(({ kind }) => !SIDE_KINDS.includes(kind));
  const half = splitAt(sheet.sections);
  const width = random.pick([26, 31, 36, 40]);
  const left = layout === "sidebar-left";

  const cell = (inside: string, more = "") => `<td${more}>${inside}</td>`;
  const tables = (): string => {
    const labels = FORM_LABELS[sheet.language] ?? FORM_LABELS.en!;
    const rows = (s: SheetSection): string => {
      switch (variant % 4) {
        case 0: // title row over two columns
          return `<tr><th colspan="2">${e(s.title)}</th></tr>${s.blocks
            .map((b) =>
              b.kind === "entry"
                ? `<tr>${cell(e(b.margin ?? ""), ' class="narrow"')}${cell(entry(b))}</tr>`
                : b.kind === "pair"
                  ? `<tr>${cell(e(b.label))}${cell(e(b.value))}</tr>`
                  : `<tr>${cell("")}${cell(block(b))}</tr>`,
            )
            .join("")}`;
        case 1: // the section's title beside its rows, dates right
          return s.blocks
            .map(
              (b, i) =>
                `<tr>${i ? "" : `<th rowspan="${s.blocks.length}" class="narrow">${e(s.title)}</th>`}${
                  b.kind === "entry"
                    ? cell(entry(b)) + cell(e(b.margin ?? ""), ' class="narrow" style="text-align:right"')
                    : cell(block(b), ' colspan="2"')
                }</tr>`,
            )
            .join("");
        case 2: // a row for each line
          return `<tr><th colspan="2">${e(s.title)}</th></tr>${s.blocks
            .map((b) =>
              b.kind === "entry"
                ? `<tr>${cell(e(b.margin ?? ""), ' class="narrow"')}${cell(b.head[0] ? line(b.head[0]) : "")}</tr>${b.head
                    .slice(1)
                    .map((one) => `<tr>${cell("")}${cell(line(one))}</tr>`)
                    .join("")}${body(b) ? `<tr>${cell("")}${cell(body(b))}</tr>` : ""}`
                : `<tr>${cell("")}${cell(block(b))}</tr>`,
            )
            .join("")}`;
        default: // a form
          return `<tr><th colspan="2">${e(s.title)}</th></tr>${s.blocks
            .map((b) =>
              b.kind === "entry"
                ? `${b.margin ? `<tr>${cell(e(labels.dates), ' class="narrow"')}${cell(e(b.margin))}</tr>` : ""}<tr>${cell("")}${cell(b.head.map(line).join(""))}</tr>${body(b) ? `<tr>${cell(e(labels.tasks), ' class="narrow"')}${cell(body(b))}</tr>` : ""}`
                : `<tr>${cell("")}${cell(block(b))}</tr>`,
            )
            .join("")}`;
      }
    };
    return `<table class="${random.pick(["ruled", "lined", "", ""])}">${sheet.sections.map(rows).join("")}</table>`;
  };

  let inside: string;
  if (layout === "sidebar-left" || layout === "sidebar-right") {
    const look =
      variant % 3 === 0 ? `background:${accent};color:#fff` : variant % 3 === 1 ? "background:#eee" : "border:0";
    const bar = `${variant % 2 ? name : ""}${contactRows}${all(side)}`;
    const text = `${variant % 2 ? "" : name}${all(main)}`;
    switch (variant % 5) {
      case 0:
        inside = `<div style="display:flex;gap:7mm;flex-direction:${left ? "row" : "row-reverse"}"><aside style="width:${width}%;${look}">${bar}</aside><main style="flex:1;min-width:0">${text}</main></div>`;
        break;
      case 1:
        inside = `<div style="display:grid;gap:6mm;grid-template-columns:${left ? `${width}% 1fr` : `1fr ${width}%`}">${left ? `<aside style="${look}">${bar}</aside><main>${text}</main>` : `<main>${text}</main><aside style="${look}">${bar}</aside>`}</div>`;
        break;
      case 2: // on page one alone: the text flows under the bar
        inside = `<aside style="float:${left ? "left" : "right"};width:${width}%;margin-${left ? "right" : "left"}:7mm;${look}">${bar}</aside>${text}`;
        break;
      case 3:
        inside = `<table style="width:100%"><tr>${left ? `<td style="width:${width}%;${look}">${bar}</td><td style="padding-left:6mm">${text}</td>` : `<td style="padding-right:6mm">${text}</td><td style="width:${width}%;${look}">${bar}</td>`}</tr></table>`;
        break;
      default:
        inside = `<div style="position:relative"><aside style="position:absolute;top:0;${left ? "left" : "right"}:0;width:${width}%;${look}">${bar}</aside><main style="margin-${left ? "left" : "right"}:${width + 5}%">${text}</main></div>`;
    }
  } else if (layout === "two-columns") {
    const summary = sheet.sections.filter(({ kind }) => kind === "summary");
    const rest = sheet.sections.filter(({ kind }) => kind !== "summary");
    inside =
      variant % 3 === 0
        ? `${header}${all(summary)}<div style="columns:2;column-gap:8mm;column-rule:0.5pt solid #bbb">${all(rest)}</div>`
        : variant % 3 === 1
          ? `${header}<div style="display:flex;gap:9mm"><div style="flex:3;min-width:0">${all(sheet.sections.slice(0, half))}</div><div style="flex:2;min-width:0">${all(sheet.sections.slice(half))}</div></div>`
          : `${header}<div style="float:left;width:48%">${all(sheet.sections.slice(0, half))}</div><div style="float:right;width:47%">${all(sheet.sections.slice(half))}</div>`;
  } else if (layout === "table") inside = `${header}${tables()}`;
  else inside = `${header}${all(sheet.sections)}`;
  const markCss =
    lists === "before"
      ? `ul{list-style:none;margin:2pt 0;padding:0}li{position:relative;padding-left:12pt}li::before{content:"${mark}";position:absolute;left:0}`
      : lists === "none"
        ? "ul{list-style:none;margin:2pt 0;padding-left:12pt}"
        : `ul{margin:2pt 0;padding-left:14pt;list-style-type:${random.pick(["disc", "circle", "square", '"– "'])}}`;
  return `<!doctype html><html lang="${sheet.language}"><head><meta charset="utf-8"><title>CV</title><style>${fontFaces()}
@page{size:${random.pick(["A4", "Letter"])};margin:${random.pick(["12mm 14mm", "18mm", "10mm 20mm"])}}
*{box-sizing:border-box}body{margin:0;font:${size}pt/${random.pick([1.25, 1.4, 1.55])} "${family}",sans-serif;color:#222}
h1{font-size:24pt;line-height:1.1;margin:0}.label{font-size:12pt}h2{font-size:12pt;margin:9pt 0 3pt;color:${accent};${style.headings === "capitals" ? "text-transform:uppercase;letter-spacing:.06em;" : ""}}
p,dl{margin:2pt 0}dt{font-weight:700}dd{margin:0 0 2pt 4mm}.entry{margin:4pt 0 7pt}.strong{font-weight:700}.soft{color:#555}.right{float:right;margin-left:6mm}
.row{display:flex;justify-content:space-between;gap:6mm}.row span:last-child{white-space:nowrap}.badge{display:inline-block;border:.6pt solid #999;border-radius:3pt;padding:0 4pt;margin:1pt}
${markCss}.item{display:flex;gap:5pt}.item span:first-child{flex:0 0 7pt}
.band{background:${accent};color:#fff;padding:6mm}.band a{color:#fff}a{color:inherit;text-decoration:none}.contacts{font-size:.92em;margin:3pt 0}
aside{padding:4mm;font-family:"${sideFamily}",sans-serif;font-size:${size - 0.6}pt;overflow-wrap:anywhere}aside h2{color:inherit}aside h1{font-size:18pt}
table{border-collapse:collapse;width:100%}td h2{color:inherit}td,th{vertical-align:top;text-align:left;padding:2pt 5pt}.narrow{width:34mm}.ruled td,.ruled th{border:.6pt solid #777}.lined tr{border-bottom:.5pt solid #aaa}
</style></head><body>${sheet.documentTitle ? `<div>${e(sheet.documentTitle)}</div>` : ""}${inside}</body></html>`;
}
