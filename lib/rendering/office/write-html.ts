import { textDirection } from "@/lib/cv/document-words";
import { ONE_LINE_SECTIONS, type OutlineBlock, type OutlineEntry, type OutlineLink, outlineCv } from "@/lib/cv/outline";
import type { Cv } from "@/lib/cv/schema";
import type { RenderOptions } from "../contract";
import { type DocumentLook, documentLook, type Letters } from "../document-look";
import { tint } from "../kit/colour";
import { SHEET } from "../kit/measure-sheet";
import { outlineDirection } from "../outline-direction";
import { PHOTO_SIZE } from "../shows-photo";
import { markup } from "./xml";

/**
 * The CV as one HTML file that asks for nothing else: no script, no font, no picture but the person's portrait within the file
 * (`photo`: a JPEG of our own making), and a policy that forbids them. Headings,
 * lists and landmarks for screen readers, language and direction set, letters that grow with the reader's own size, and pages of
 * the chosen size when it is printed. The same input gives the same text.
 */
export function writeHtml(cv: Cv, options: RenderOptions, photo?: Uint8Array): string {
  const outline = outlineCv(cv, options);
  const { name, label, contacts, sections, wordsLanguage } = outline;
  const language = outline.language ?? wordsLanguage;
  const direction = outlineDirection(outline);
  const title = name ? `${name} – CV` : "CV";
  const words = language === wordsLanguage ? "" : ` lang="${markup(wordsLanguage)}"`;
  const head = [
    name && `<h1>${text(name, direction)}</h1>`,
    label && `<p class="label">${text(label, direction)}</p>`,
    contacts.length && `<ul class="contacts">\n${contacts.map((c) => `<li>${link(c)}</li>`).join("\n")}\n</ul>`,
  ];
  const texts = head.filter(Boolean).join("\n");
  const portrait =
    photo &&
    `<img class="photo" src="data:image/jpeg;base64,${Buffer.from(photo).toString("base64")}" alt="${markup(name ?? "")}">`;
  const body = sections.map(
    (section, i) =>
      `<section aria-labelledby="s${i + 1}">\n<h2 id="s${i + 1}"${words}>${markup(section.title)}</h2>\n${writeBlocks(section.blocks, direction, ONE_LINE_SECTIONS.has(section.name))}\n</section>`,
  );
  return [
    "<!doctype html>",
    `<html lang="${markup(language)}" dir="${direction}">`,
    "<head>",
    '<meta charset="utf-8">',
    `<title>${markup(title)}</title>`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; ${photo ? "img-src data:; " : ""}style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">`,
    '<meta name="referrer" content="no-referrer">',
    '<meta name="robots" content="noindex">',
    name && `<meta name="author" content="${markup(name)}">`,
    label && `<meta name="description" content="${markup(label)}">`,
    `<style>\n${styleSheet(documentLook(options), options.pageSize)}\n</style>`,
    "</head>",
    "<body>",
    portrait
      ? `<header class="beside">\n<div>\n${texts}\n</div>\n${portrait}\n</header>`
      : `<header>\n${texts}\n</header>`,
    `<main>\n${body.join("\n")}\n</main>`,
    "</body>",
    "</html>",
    "",
  ]
    .filter((line) => line !== undefined)
    .join("\n");
}

export const HTML_MEDIA_TYPE = "text/html; charset=utf-8";

/** A text of the other direction keeps its marks to itself. */
function text(content: string, direction: "ltr" | "rtl"): string {
  const own = textDirection(content, direction);
  return own === direction ? markup(content) : `<bdi dir="${own}">${markup(content)}</bdi>`;
}

function link({ text: words, href }: OutlineLink): string {
  const content = `<bdi>${markup(words)}</bdi>`;
  return href ? `<a href="${markup(href)}">${content}</a>` : content;
}

function writeBlocks(blocks: OutlineBlock[], direction: "ltr" | "rtl", oneLine: boolean): string {
  const out: string[] = [];
  let bullets: string[] = [];
  const flush = () => {
    if (bullets.length) out.push(list(bullets, direction));
    bullets = [];
  };
  for (const block of blocks) {
    if (block.kind === "bullet") {
      bullets.push(block.text);
      continue;
    }
    flush();
    if (block.kind === "paragraph") out.push(`<p>${text(block.text, direction)}</p>`);
    else if (block.kind === "entry") out.push(writeEntry(block, direction, oneLine));
    else if (block.kind === "group") {
      const label = block.label ? `<strong>${markup(block.label)}:</strong> ` : "";
      out.push(`<p>${label}${text(block.items.join(", "), direction)}</p>`);
    } else {
      const items = block.items.map(
        ({ text: words, note }) =>
          text(words, direction) + (note ? ` <span class="quiet">(${text(note, direction)})</span>` : ""),
      );
      out.push(`<p>${items.join(", ")}</p>`);
    }
  }
  flush();
  return out.join("\n");
}

function writeEntry(entry: OutlineEntry, direction: "ltr" | "rtl", oneLine: boolean): string {
  const { heading, subheading, place, dates, link: address, paragraphs, keywords, bullets } = entry;
  const second = [subheading, place].filter(Boolean).join(", ");
  const beside = oneLine && second ? ` <span class="quiet">· ${text(second, direction)}</span>` : "";
  const details = [!oneLine && second && text(second, direction), address && link(address)].filter(Boolean).join(" · ");
  const lines = [
    `<div class="head">${heading ? `<h3>${text(heading, direction)}${beside}</h3>` : ""}${dates ? ` <p class="dates"><bdi>${markup(dates)}</bdi></p>` : ""}</div>`,
    details && `<p class="details">${details}</p>`,
    ...paragraphs.map((words) => `<p>${text(words, direction)}</p>`),
    keywords.length && `<p class="quiet">${text(keywords.join(", "), direction)}</p>`,
    bullets.length && list(bullets, direction),
  ];
  return `<article>\n${lines.filter(Boolean).join("\n")}\n</article>`;
}

function list(bullets: string[], direction: "ltr" | "rtl"): string {
  return `<ul>\n${bullets.map((words) => `<li>${text(words, direction)}</li>`).join("\n")}\n</ul>`;
}

/** Families that machines have; nothing is loaded. */
const FAMILIES: Record<Letters, string> = {
  sans: 'Calibri, Carlito, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif',
  serif: 'Cambria, Caladea, Georgia, "Times New Roman", serif',
};

function styleSheet(look: DocumentLook, pageSize: RenderOptions["pageSize"]): string {
  const { accent, letters, display, centred, capitals, ruled, fontSize, lineHeight, air, margin } = look;
  const em = (points: number) => `${Math.round(points * air * 100) / 100}em`;
  const { width } = SHEET[pageSize];
  return `:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 2.5rem 1.25rem; max-width: ${Math.round(width - 2 * margin)}pt; background: #fff; color: #1c1c1c; font: 100%/${Math.round(lineHeight * 118) / 100} ${FAMILIES[letters]}; overflow-wrap: anywhere; }
h1, h2, h3, p, ul { margin: 0; padding: 0; }
header { ${centred ? "text-align: center; " : ""}margin-bottom: ${em(1.2)}; }
.beside { display: flex; gap: ${PHOTO_SIZE.gap}pt; }
.beside div { flex: 1; }
.photo { flex: none; width: ${PHOTO_SIZE.width}pt; height: ${PHOTO_SIZE.height}pt; object-fit: cover; }
h1, h2 { font-family: ${FAMILIES[display]}; color: ${accent}; line-height: 1.2; }
h1 { font-size: 2.1em; }
.label { font-size: 1.15em; color: #555; }
.contacts { display: flex; flex-wrap: wrap; gap: 0 1.5em; list-style: none; margin-top: 0.4em;${centred ? " justify-content: center;" : ""} }
section { margin-top: ${em(1.3)}; }
h2 { font-size: ${capitals ? 1.05 : 1.25}em;${capitals ? " text-transform: uppercase; letter-spacing: 0.02em;" : ""}${ruled ? ` border-bottom: 1px solid ${tint(accent, 0.5)};` : ""} padding-bottom: 0.1em; margin-bottom: ${em(0.4)}; }
article { margin-top: ${em(0.65)}; }
h2 + article { margin-top: 0; }
.head { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 1.5em; }
h3 { font-size: 1em; }
.dates, .details, .quiet { color: #555; font-weight: normal; }
p + p, article ul { margin-top: ${em(0.15)}; }
ul { padding-inline-start: 1.2em; }
.contacts { padding-inline-start: 0; }
a { color: ${accent}; text-decoration-thickness: 1px; text-underline-offset: 0.15em; }
a:focus-visible { outline: 2px solid ${accent}; outline-offset: 2px; }
@media (max-width: 30em) { .photo { width: 56pt; height: 72pt; } }
@page { size: ${pageSize === "A4" ? "A4" : "letter"}; margin: ${margin}pt; }
@media print {
  body { max-width: none; padding: 0; font-size: ${fontSize}pt; line-height: ${lineHeight}; }
  h1, h2, h3, .head, .details { break-after: avoid; }
  li, p, .head { break-inside: avoid; }
  p, li { orphans: 2; widows: 2; }
  a { color: inherit; text-decoration: none; }
}`;
}
