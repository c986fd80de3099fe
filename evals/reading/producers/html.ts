import fs from "node:fs";
import path from "node:path";
import type { Block, Contact, HeadLine, Sheet, SheetSection } from "../corpus/make-sheet";
import { type Job, SIDE_KINDS } from "./types";

const escapeHtml = (text: string) =>
  text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");

export const FONTS = {
  "Noto Sans": [
    "@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf",
    "@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf",
  ],
  "Source Sans 3": [
    "@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf",
    "@expo-google-fonts/source-sans-3/700Bold/SourceSans3_700Bold.ttf",
  ],
  "Source Serif 4": [
    "@expo-google-fonts/source-serif-4/400Regular/SourceSerif4_400Regular.ttf",
    "@expo-google-fonts/source-serif-4/700Bold/SourceSerif4_700Bold.ttf",
  ],
} as const;

export const fontFile = (name: string) => path.resolve("node_modules", name);

let faces: string | undefined;
/** Faces as data, so that the print looks the same on every machine. */
export function fontFaces(): string {
  faces ??= Object.entries(FONTS)
    .flatMap(([family, files]) =>
      files.map((file, i) => {
        const data = fs.readFileSync(fontFile(file)).toString("base64");
        return `@font-face{font-family:"${family}";font-weight:${i ? 700 : 400};src:url(data:font/ttf;base64,${data})}`;
      }),
    )
    .join("\n");
  return faces;
}

/** The HTML page that Chromium prints. Six ways to build columns: flex, grid, float, table, absolute positions, CSS columns. */
export function htmlPage(job: Job): string {
  const { sheet, layout, random, style } = job;
  const family = random.pick(Object.keys(FONTS));
  const accent = random.pick(["#1f3864", "#7a1f3d", "#0b6e4f", "#333333", "#4a4a8a"]);
  const size = layout === "long" ? 11 : random.pick([9.5, 10, 10.5]);
  const spaced = layout === "letter-spaced" || style.headings === "spaced";
  const css = `${fontFaces()}
@page{size:A4;margin:${layout === "running-head" ? "22mm 18mm" : "14mm 16mm"}}
*{box-sizing:border-box}body{margin:0;font:${size}pt/1.38 "${family}",sans-serif;color:#222}
h1{font-size:22pt;margin:0 0 2pt;color:${accent};${spaced ? "letter-spacing:.18em;" : ""}${layout === "small-caps" ? "font-variant-caps:small-caps;" : ""}}
h2{font-size:12.5pt;margin:12pt 0 4pt;color:${accent};border-bottom:${random.pick(["0.7pt solid #999", "none"])};break-after:avoid;${spaced ? "letter-spacing:.28em;text-transform:uppercase;" : ""}${style.headings === "small-caps" || layout === "small-caps" ? "font-variant-caps:small-caps;letter-spacing:.04em;" : ""}}
p{margin:2pt 0}ul{margin:2pt 0 4pt;padding-left:14pt}li{margin:1pt 0}
.entry{margin:5pt 0}.row{display:flex;justify-content:space-between;gap:10pt}.row span:last-child{white-space:nowrap}
.strong{font-weight:700}.soft{font-style:italic}.inner{margin-left:8pt}
a{color:inherit;text-decoration:none}.icon{display:inline-block;width:12pt;color:${accent}}
aside,td{overflow-wrap:anywhere}aside .contacts{font-size:8pt}.contacts{margin:3pt 0 6pt}.contacts div{margin:1pt 0}
${layout === "hyphenated" ? "body{hyphens:auto;text-align:justify}p,li{max-width:105mm}" : ""}
.margin-row{display:${job.variant % 2 ? "grid" : "flex"};grid-template-columns:34mm 1fr;gap:5mm}.margin-row>.when{flex:0 0 34mm;width:34mm}
table{border-collapse:collapse;width:100%}td{vertical-align:top;padding:2pt 6pt 2pt 0}
`;
  return `<!doctype html><html lang="${sheet.language}"><head><meta charset="utf-8"><title>CV</title><style>${css}</style></head><body>${body(job, accent)}</body></html>`;
}

function body(job: Job, accent: string): string {
  const { sheet, layout, variant } = job;
  const sections = (list: SheetSection[]) => list.map((section) => writeSection(section)).join("\n");
  const head = writeHead(job);
  const contacts = writeContacts(job);
  switch (layout) {
    case "sidebar-left":
    case "sidebar-right": {
      const aside = sheet.sections.filter(({ kind }) => SIDE_KINDS.includes(kind));
      const main = sheet.sections.filter(({ kind }) => !SIDE_KINDS.includes(kind));
      // the name stands above the main column, or in the side bar with the contacts
      const nameAside = variant % 3 === 2;
      return columns(
        variant,
        layout === "sidebar-left",
        `${nameAside ? head : ""}${contacts}${sections(aside)}`,
        `${nameAside ? "" : head}${sections(main)}`,
        accent,
      );
    }
    case "two-columns": {
      const half = splitAt(sheet.sections);
      if (variant % 2 && sheet.sections.length > 3)
        return `${head}${contacts}<div style="columns:2;column-gap:9mm">${sections(sheet.sections)}</div>`;
      return `${head}${contacts}<div style="display:grid;grid-template-columns:1fr 1fr;gap:9mm"><div>${sections(sheet.sections.slice(0, half))}</div><div>${sections(sheet.sections.slice(half))}</div></div>`;
    }
    case "table":
      return variant % 2
        ? `${head}${contacts}<table>${sheet.sections
            .map(
              (s) =>
                `<tr><td style="width:38mm"><b>${escapeHtml(s.title)}</b></td><td>${s.blocks.map(writeBlock).join("")}</td></tr>`,
            )
            .join("")}</table>`
        : `${head}${contacts}${sheet.sections
            .map((s) => `<h2>${escapeHtml(s.title)}</h2><table>${s.blocks.map(tableRow).join("")}</table>`)
            .join("")}`;
    default:
      return `${head}${contacts}${sections(sheet.sections)}`;
  }
}

function columns(variant: number, sideFirst: boolean, side: string, main: string, accent: string): string {
  const tint = variant % 2 ? `background:${accent}18;padding:5mm;` : "padding:0 4mm 0 0;";
  switch (variant % 5) {
    case 0: {
      const a = `<aside style="flex:0 0 54mm;${tint}">${side}</aside>`;
      const m = `<main style="flex:1;min-width:0">${main}</main>`;
      return `<div style="display:flex;gap:7mm">${sideFirst ? a + m : m + a}</div>`;
    }
    case 1: {
      // the main column comes first in the document, wherever it stands on the page
      const areas = sideFirst ? "'s m'" : "'m s'";
      const widths = sideFirst ? "56mm 1fr" : "1fr 56mm";
      return `<div style="display:grid;grid-template:${areas} / ${widths};gap:7mm"><main style="grid-area:m;min-width:0">${main}</main><aside style="grid-area:s;${tint}">${side}</aside></div>`;
    }
    case 2:
      return `<aside style="float:${sideFirst ? "left" : "right"};width:52mm;${tint}">${side}</aside><main style="margin-${sideFirst ? "left" : "right"}:60mm">${main}</main>`;
    case 3: {
      const s = `<td style="width:54mm;${tint}">${side}</td>`;
      const m = `<td style="padding:0 4mm">${main}</td>`;
      return `<table><tr>${sideFirst ? s + m : m + s}</tr></table>`;
    }
    default:
      return `<div style="position:relative"><aside style="position:absolute;${sideFirst ? "left" : "right"}:0;top:0;width:52mm">${side}</aside><main style="margin-${sideFirst ? "left" : "right"}:60mm">${main}</main></div>`;
  }
}

/** Where the second column starts: about half of the lines stand above. */
export function splitAt(sections: SheetSection[]): number {
  const weight = ({ blocks }: SheetSection) =>
    1 +
    blocks.reduce(
      (sum, b) => sum + (b.kind === "entry" ? 2 + b.bullets.length * 2 : b.kind === "list" ? b.items.length : 2),
      0,
    );
  const all = sections.reduce((sum, s) => sum + weight(s), 0);
  let sum = 0;
  for (let i = 0; i < sections.length - 1; i++) {
    sum += weight(sections[i]!);
    if (sum >= all / 2) return i + 1;
  }
  return Math.max(1, sections.length - 1);
}

function writeHead({ sheet }: Job): string {
  const title = sheet.documentTitle ? `<p>${escapeHtml(sheet.documentTitle)}</p>` : "";
  return `<header>${title}<h1>${escapeHtml(sheet.name)}</h1>${sheet.label ? `<p class="strong">${escapeHtml(sheet.label)}</p>` : ""}</header>`;
}

const ICONS: Record<Contact["kind"], string> = {
  email: `<svg class="icon" viewBox="0 0 24 16" width="10" height="8"><rect x="1" y="1" width="22" height="14" fill="none" stroke="currentColor"/></svg>`,
  phone: "☎",
  place: "⌂",
  web: "⚭",
  profile: `<svg class="icon" viewBox="0 0 16 16" width="9" height="9"><circle cx="8" cy="8" r="7"/></svg>`,
};

function writeContacts({ sheet, style, layout }: Job): string {
  const write = (c: Contact) =>
    c.url ? `<a href="${escapeHtml(c.url)}">${escapeHtml(c.text)}</a>` : escapeHtml(c.text);
  const inColumn = layout.startsWith("sidebar");
  const how = layout === "icons" ? "icons" : style.contacts;
  if (how === "icons")
    return `<div class="contacts">${sheet.contacts.map((c) => `<${inColumn ? "div" : "span"}><span class="icon">${ICONS[c.kind]}</span> ${write(c)}&nbsp; </${inColumn ? "div" : "span"}>`).join("")}</div>`;
  if (how === "labelled")
    return `<div class="contacts">${sheet.contacts.map((c) => `<div>${escapeHtml(c.label)}: ${write(c)}</div>`).join("")}</div>`;
  if (how === "lines" || inColumn)
    return `<div class="contacts">${sheet.contacts.map((c) => `<div>${write(c)}</div>`).join("")}</div>`;
  return `<div class="contacts">${sheet.contacts.map(write).join(escapeHtml(style.separator))}</div>`;
}

function writeSection({ title, blocks }: SheetSection): string {
  return `<section><h2>${escapeHtml(title)}</h2>${blocks.map(writeBlock).join("")}</section>`;
}

function headLine({ left, right, look }: HeadLine): string {
  return right
    ? `<div class="row"><span class="${look}">${escapeHtml(left)}</span><span>${escapeHtml(right)}</span></div>`
    : `<div class="${look}">${escapeHtml(left)}</div>`;
}

function writeBlock(block: Block): string {
  switch (block.kind) {
    case "entry": {
      const inside = `${block.head.map(headLine).join("")}${entryBody(block)}`;
      const classes = `entry${block.inner ? " inner" : ""}`;
      if (block.margin)
        return `<div class="${classes} margin-row"><div class="when">${escapeHtml(block.margin)}</div><div>${inside}</div></div>`;
      return `<div class="${classes}">${inside}</div>`;
    }
    case "paragraph":
      return `<p>${escapeHtml(block.text)}</p>`;
    case "list":
      return `<ul>${block.items.map((item) => `<li>${escapeHtml(item)}</li>`).join("")}</ul>`;
    case "pair":
      return `<p><b>${escapeHtml(block.label)}:</b> ${escapeHtml(block.value)}</p>`;
  }
}

function entryBody({ paragraphs, bullets }: Extract<Block, { kind: "entry" }>): string {
  const list = bullets.length ? `<ul>${bullets.map((b) => `<li>${escapeHtml(b)}</li>`).join("")}</ul>` : "";
  return paragraphs.map((p) => `<p>${escapeHtml(p)}</p>`).join("") + list;
}

function tableRow(block: Block): string {
  if (block.kind === "pair")
    return `<tr><td style="width:38mm"><b>${escapeHtml(block.label)}</b></td><td>${escapeHtml(block.value)}</td></tr>`;
  if (block.kind === "entry" && block.margin)
    return `<tr><td style="width:38mm">${escapeHtml(block.margin)}</td><td>${block.head.map(headLine).join("")}${entryBody(block)}</td></tr>`;
  return `<tr><td colspan="2">${writeBlock(block)}</td></tr>`;
}

export type { Sheet };
