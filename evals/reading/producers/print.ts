import type { Block, HeadLine, SheetSection } from "../corpus/make-sheet";
import { printHtml } from "./chromium";
import { fontFaces, splitAt } from "./html";
import { type Job, SIDE_KINDS } from "./types";

const e = (text: string) =>
  text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");

/**
 * Pages of the held-out part, by no template of tune's: bands of colour, titles in the margin, time lines, bullets made by style sheets,
 * skills as labels, names in two lines.
 */
export async function printedPages(job: Job): Promise<Uint8Array> {
  return printHtml(page(job), job.sheet.running);
}

function page(job: Job): string {
  const { sheet, random, variant, layout } = job;
  const family = random.pick(["Noto Sans", "Source Serif 4", "Source Sans 3"]);
  const hue = random.between(0, 359);
  const accent = `hsl(${hue} 45% 30%)`;
  const glyph = random.pick(["•", "›", "–", "▸", "◦"]);
  const upper = random.chance(0.5);
  const css = `${fontFaces()}
@page{size:${random.pick(["A4", "letter"])};margin:${layout === "running-head" ? "20mm 16mm" : "0"}}
*{box-sizing:border-box;margin:0;padding:0}body{overflow-wrap:anywhere}
body{font:${random.pick([9.3, 9.8, 10.2])}pt/1.45 "${family}";color:#24292f}
.page{padding:${layout === "running-head" ? 0 : "13mm 15mm"}}
.band{background:${accent};color:#fff;padding:9mm 15mm;display:flex;justify-content:space-between;align-items:flex-end;gap:10mm}
.name{font-size:24pt;line-height:1.1;font-weight:700;${upper ? "text-transform:uppercase;letter-spacing:.06em;" : ""}}
.title{font-size:11.5pt;font-weight:700;color:${accent};${random.chance(0.5) ? "text-transform:uppercase;letter-spacing:.12em;font-size:10pt;" : ""}margin:${random.between(8, 14)}pt 0 3pt;break-after:avoid}
ul{list-style:none}li{position:relative;padding-left:11pt}li::before{content:"${glyph}";position:absolute;left:0;color:${accent}}
dl{display:grid;grid-template-columns:30mm 1fr;gap:2pt 6mm}dt{color:#57606a}
.job{margin-bottom:6pt}.line{display:flex;gap:8pt;align-items:baseline}.line .end{margin-left:auto;white-space:nowrap;color:#57606a}
.strong{font-weight:700}.soft{color:${accent}}
.tag{display:inline-block;border:.6pt solid #bbb;border-radius:3pt;padding:0 5pt;margin:1pt 3pt 1pt 0}
.time{border-left:1.2pt solid ${accent};padding-left:5mm;margin-left:1mm}
a{color:inherit;text-decoration:none}`;
  const split = sheet.name.lastIndexOf(" ");
  const twoLines = variant % 2 === 1 && split > 0 && !sheet.name.includes(",") && sheet.name.split(" ").length === 2;
  const name = twoLines ? `${e(sheet.name.slice(0, split))}<br>${e(sheet.name.slice(split + 1))}` : e(sheet.name);
  const contact = sheet.contacts.map((c) => {
    const words = c.url ? `<a href="${e(c.url)}">${e(c.text)}</a>` : e(c.text);
    return `<div>${job.style.contacts === "labelled" ? `<b>${e(c.label)}</b> ` : ""}${words}</div>`;
  });
  const head = `<div class="band"><div><div class="name">${name}</div>${sheet.label ? `<div>${e(sheet.label)}</div>` : ""}</div><div style="text-align:${random.pick(["right", "left"])};font-size:8.6pt">${contact.join("")}</div></div>`;
  const one = (s: SheetSection) =>
    `<div class="title">${e(s.title)}</div>${s.blocks.map((b) => block(b, job)).join("")}`;
  const all = (list: SheetSection[]) => list.map((s) => `<section>${one(s)}</section>`).join("");
  const side = sheet.sections.filter(({ kind }) => SIDE_KINDS.includes(kind));
  const main = sheet.sections.filter(({ kind }) => !SIDE_KINDS.includes(kind));
  let body: string;
  switch (layout) {
    case "sidebar-left":
    case "sidebar-right": {
      // the band may hold the name alone, and the side bar run the whole height
      const inBar = variant % 2 === 0;
      const bar = `<div style="width:34%;background:hsl(${hue} 30% 95%);padding:8mm 7mm;font-size:.94em">${inBar ? contact.join("") : ""}${all(side)}</div>`;
      const wide = `<div style="width:66%;padding:6mm 9mm">${inBar ? `<div class="name" style="color:${accent}">${name}</div>${sheet.label ? `<p>${e(sheet.label)}</p>` : ""}` : ""}${all(main)}</div>`;
      body = `${inBar ? "" : head}<div style="display:flex;min-height:${inBar ? 296 : 250}mm;flex-direction:${layout === "sidebar-left" ? "row" : "row-reverse"}">${bar}${wide}</div>`;
      break;
    }
    case "two-columns": {
      const half = splitAt(sheet.sections);
      body = `${head}<div class="page" style="display:flex;gap:11mm"><div style="flex:${random.pick(["1", "1.3"])}">${all(sheet.sections.slice(0, half))}</div><div style="flex:1">${all(sheet.sections.slice(half))}</div></div>`;
      break;
    }
    case "table":
      // titles in the margin, content beside
      body = `${head}<div class="page"><table style="width:100%;border-spacing:0 5mm">${sheet.sections
        .map(
          (s) =>
            `<tr><th style="width:36mm;text-align:${random.pick(["left", "right"])};vertical-align:top;padding-right:6mm"><div class="title" style="margin:0">${e(s.title)}</div></th><td>${s.blocks.map((b) => block(b, job)).join("")}</td></tr>`,
        )
        .join("")}</table></div>`;
      break;
    default:
      body =
        variant % 3 === 2
          ? `<div class="page"><div style="text-align:center"><div class="name">${name}</div>${sheet.label ? `<div>${e(sheet.label)}</div>` : ""}<div>${contact.map((c) => c.replace("<div>", '<span style="margin:0 5pt">').replace("</div>", "</span>")).join("|")}</div></div>${all(sheet.sections)}</div>`
          : `${head}<div class="page">${all(sheet.sections)}</div>`;
  }
  return `<!doctype html><html lang="${sheet.language}"><meta charset="utf-8"><style>${css}</style><body>${body}</body></html>`;
}

function line({ left, right, look }: HeadLine): string {
  return `<div class="line"><span class="${look}">${e(left)}</span>${right ? `<span class="end">${e(right)}</span>` : ""}</div>`;
}

function block(b: Block, { variant, style }: Job): string {
  switch (b.kind) {
    case "entry": {
      const inside = `${b.head.map(line).join("")}${b.paragraphs.map((p) => `<p>${e(p)}</p>`).join("")}${b.bullets.length ? `<ul>${b.bullets.map((t) => `<li>${e(t)}</li>`).join("")}</ul>` : ""}`;
      if (b.margin) return `<dl class="job"><dt>${e(b.margin)}</dt><dd>${inside}</dd></dl>`;
      return `<div class="job${variant % 2 ? " time" : ""}">${inside}</div>`;
    }
    case "paragraph":
      return style.skills === "groups" && b.text.length < 140 && b.text.split(", ").length > 2
        ? `<div>${b.text
            .split(", ")
            .map((t) => `<span class="tag">${e(t)}</span>`)
            .join(" ")}</div>`
        : `<p>${e(b.text)}</p>`;
    case "list":
      return `<ul>${b.items.map((t) => `<li>${e(t)}</li>`).join("")}</ul>`;
    case "pair":
      return variant % 2
        ? `<div><span class="strong">${e(b.label)}</span><br>${e(b.value)}</div>`
        : `<div style="display:flex;gap:6mm"><span class="strong" style="min-width:26mm">${e(b.label)}</span><span>${e(b.value)}</span></div>`;
  }
}
