import type { Random } from "../corpus/random";
import type { Line, Person, Run } from "./parse-people";

const e = (text: string) =>
  text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");

const run = ({ text, bold, italic, href }: Run) => {
  const words = e(text)
    .replace(/^ +| {2,}/g, (gap) => "&nbsp;".repeat(gap.length))
    .replace(/\n ?/g, "<br>");
  const styled = `${bold ? "<b>" : ""}${italic ? "<i>" : ""}${words}${italic ? "</i>" : ""}${bold ? "</b>" : ""}`;
  return href ? `<a href="${e(href)}">${styled}</a>` : styled;
};
const inline = (runs: Run[]) => runs.map(run).join("");

/** How a page puts what stands at the right edge of a line. */
type Right = "flex" | "float" | "table" | "absolute";

/** Lists, tables and paragraphs of a page by hand. */
function body(lines: Line[], right: Right): string {
  const out: string[] = [];
  let open = "";
  const close = (next: string) => {
    if (open === next) return;
    if (open) out.push(open === "row" ? "</table>" : open === "number" ? "</ol>" : "</ul>");
    open = next;
    if (next) out.push(next === "row" ? '<table class="rows">' : next === "number" ? "<ol>" : "<ul>");
  };
  for (const { kind, parts } of lines) {
    if (kind === "item2") {
      out.push(`<ul><li>${inline(parts[0]!)}</li></ul>`);
      continue;
    }
    close(kind === "item" || kind === "number" || kind === "row" ? kind : "");
    if (kind === "item" || kind === "number") out.push(`<li>${parts.map(inline).join(" ")}</li>`);
    else if (kind === "row")
      out.push(`<tr>${parts.map((cell) => `<td valign="top">${inline(cell)}</td>`).join("")}</tr>`);
    else if (kind === "blank") out.push('<div class="gap"></div>');
    else {
      const tag = kind === "name" ? "h1" : kind === "title" ? "h2" : kind === "sub" ? "h3" : "p";
      const style = kind === "centre" ? ' class="c" align="center"' : "";
      const [left = [], end] = parts;
      if (!end) out.push(`<${tag}${style}>${inline(left)}</${tag}>`);
      else if (right === "flex")
        out.push(`<div class="split"><span>${inline(left)}</span><span>${inline(end)}</span></div>`);
      else if (right === "float") out.push(`<p><span style="float:right">${inline(end)}</span>${inline(left)}</p>`);
      else if (right === "absolute")
        out.push(
          `<p style="position:relative">${inline(left)}<span style="position:absolute;right:0;top:0">${inline(end)}</span></p>`,
        );
      else
        out.push(`<table width="100%"><tr><td>${inline(left)}</td><td align="right">${inline(end)}</td></tr></table>`);
    }
  }
  close("");
  return out.join("\n");
}

/** Four style sheets by hand, none of the corpus's own. */
const SHEETS = [
  `body{font:11pt/1.35 "Liberation Serif",serif;margin:18mm}h1{font-size:20pt;text-align:center;margin:0}h2{font-size:12pt;border-bottom:1px solid #000;margin:12pt 0 4pt}h3{font-size:11pt;margin:5pt 0 1pt}p{margin:1pt 0}ul,ol{margin:2pt 0 6pt;padding-left:16pt}`,
  `body{font:10pt/1.5 "Liberation Sans",sans-serif;margin:14mm 20mm;color:#333}h1{font-size:26pt;font-weight:300;margin:0;color:#0a5c5c}h2{font-size:10pt;text-transform:uppercase;letter-spacing:2px;color:#0a5c5c;margin:14pt 0 5pt}h3{font-size:10.5pt;margin:6pt 0 0}p{margin:0}ul{list-style:square;margin:3pt 0 8pt;padding-left:14pt}`,
  `body{font:9.5pt/1.4 "DejaVu Sans",sans-serif;margin:12mm}h1{font-size:18pt;margin:0 0 2pt}h2{font-size:11pt;background:#e4e8ee;padding:2pt 5pt;margin:10pt 0 4pt}h3{font-size:9.5pt;margin:4pt 0 0}p{margin:0 0 2pt}ul{list-style:none;margin:2pt 0 6pt;padding:0}li{padding-left:12pt;text-indent:-12pt}ul>li::before{content:"» ";}`,
  `body{font:11pt/1.3 "URW Bookman",serif;margin:22mm 24mm}h1{font-size:17pt;font-variant:small-caps;border-bottom:3px double #555;margin:0 0 4pt}h2{font-size:12pt;font-style:italic;margin:12pt 0 3pt}h3{font-size:11pt;margin:5pt 0 0}p{margin:0}ul{margin:2pt 0 6pt 10pt;padding-left:12pt;list-style:circle}`,
];
const COMMON = `.c{text-align:center}.gap{height:5pt}.split{display:flex;justify-content:space-between;gap:6mm}.rows td{padding:1pt 10pt 3pt 0;vertical-align:top}h2,h3{break-after:avoid}a{color:inherit}`;

/** A page to print with a browser. */
export function writePage(person: Person, random: Random): string {
  const css = `@page{size:${random.pick(["A4", "letter"])};margin:0}${random.pick(SHEETS)}${COMMON}`;
  const right = random.pick<Right>(["flex", "float", "table", "absolute"]);
  const main = body(person.lines, right);
  const inside = person.side.length
    ? `<div style="display:grid;grid-template-columns:${random.pick(["58mm 1fr", "31% 69%"])};gap:8mm"><aside>${body(person.side, right)}</aside><main>${main}</main></div>`
    : main;
  return `<!doctype html><html lang="${person.language}"><meta charset="utf-8"><style>${css}</style><body>${inside}</body></html>`;
}

/** A page as an office program opens it: no style sheet it would not know. */
export const writeOfficePage = (person: Person): string =>
  `<!doctype html><html lang="${person.language}"><head><meta charset="utf-8"><style>h1{font-size:20pt}h2{font-size:13pt}h3{font-size:11pt}p,li,td{font-family:"Liberation Serif";font-size:11pt}</style></head><body>${body([...person.side, ...person.lines], "table")}</body></html>`;
