import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import type { Block, Contact, HeadLine, SheetSection } from "../corpus/make-sheet";
import { splitAt } from "./html";
import { type Job, SIDE_KINDS } from "./types";

let compiler: NodeCompiler | undefined;

/** Sets with Typst: paragraphs broken as a whole, hyphenation by dictionary, ligatures, kerning, small capitals, real columns. */
export async function typesetter(job: Job): Promise<Uint8Array> {
  compiler ??= NodeCompiler.create({ workspace: "/tmp" });
  const pdf = compiler.pdf({ mainFileContent: typstSource(job) });
  compiler.evictCache(10);
  return new Uint8Array(pdf);
}

/** Text as a Typst string in code mode: nothing in it is markup. */
const q = (text: string) => `#text("${text.replace(/\\/g, "\\\\").replace(/"/g, '\\"')}")`;

export function typstSource({ sheet, layout, style, random, variant }: Job): string {
  const serif = random.chance(0.6);
  const font = serif
    ? '("Libertinus Serif", "New Computer Modern", "Noto Serif", "DejaVu Serif")'
    : '("Noto Sans", "DejaVu Sans", "Libertinus Serif")';
  const accent = random.pick(["#26428b", "#5b2c2c", "#000000", "#1d5c4d"]);
  const size = layout === "long" ? 12 : random.pick([9.5, 10, 10.5]);
  const justify = layout === "hyphenated" || random.chance(0.4);
  const hyphenate = layout === "hyphenated" || (justify && random.chance(0.5));
  const mark = random.pick(["•", "–", "‣", "▪"]);
  const rule = random.chance(0.5);
  const head = ({ left, right, look }: HeadLine) => {
    const words = look === "strong" ? `#strong[${q(left)}]` : look === "soft" ? `#emph[${q(left)}]` : q(left);
    return right ? `${words} #h(1fr) ${q(right)}` : words;
  };
  const bullets = (items: string[]) => (items.length ? `#list(${items.map((item) => `[${q(item)}]`).join(", ")})` : "");
  const entry = (b: Extract<Block, { kind: "entry" }>) =>
    [b.head.map(head).join(" \\\n"), ...b.paragraphs.map(q), bullets(b.bullets)].filter(Boolean).join("\n\n");
  const block = (b: Block): string => {
    switch (b.kind) {
      case "entry":
        return b.margin
          ? `#grid(columns: (${random.pick(["3cm", "3.4cm"])}, 1fr), gutter: 10pt, [${q(b.margin)}], [${entry(b)}])`
          : `#block[${entry(b)}]`;
      case "paragraph":
        return q(b.text);
      case "list":
        return bullets(b.items);
      case "pair":
        return `#strong[${q(`${b.label}:`)}] ${q(b.value)}`;
    }
  };
  const title = (text: string) => `= ${q(text)}`;
  const part = ({ title: text, blocks }: SheetSection) => [title(text), ...blocks.map(block)].join("\n\n");
  const parts = (list: SheetSection[]) => list.map(part).join("\n\n");
  const write = (c: Contact) => {
    const words = c.url ? `#link("${c.url}")[${q(c.text)}]` : q(c.text);
    return style.contacts === "labelled" ? `${q(`${c.label}:`)} ${words}` : words;
  };
  const stacked = layout.startsWith("sidebar") || style.contacts === "lines" || style.contacts === "labelled";
  const contacts = sheet.contacts.map(write).join(stacked ? " \\\n" : q(style.separator));
  const name = `#text(size: 22pt, weight: "bold", fill: rgb("${accent}"))[${q(sheet.name)}]${sheet.label ? ` \\\n${q(sheet.label)}` : ""}`;
  const top =
    random.chance(0.3) && !layout.startsWith("sidebar")
      ? `#align(center)[${name}\n\n${contacts}]`
      : `${name}\n\n${contacts}`;
  const aside = sheet.sections.filter(({ kind }) => SIDE_KINDS.includes(kind));
  const main = sheet.sections.filter(({ kind }) => !SIDE_KINDS.includes(kind));
  const half = splitAt(sheet.sections);
  let body: string;
  if (layout === "sidebar-left" || layout === "sidebar-right") {
    const side = `[${contacts}\n\n${parts(aside)}]`;
    const wide = `[${name}\n\n${parts(main)}]`;
    body =
      layout === "sidebar-left"
        ? `#grid(columns: (5cm, 1fr), gutter: 16pt, ${side}, ${wide})`
        : `#grid(columns: (1fr, 5cm), gutter: 16pt, ${wide}, ${side})`;
  } else if (layout === "two-columns")
    body =
      variant % 2
        ? `${top}\n\n#columns(2, gutter: 18pt)[${parts(sheet.sections)}]`
        : `${top}\n\n#grid(columns: (1fr, 1fr), gutter: 18pt, [${parts(sheet.sections.slice(0, half))}], [${parts(sheet.sections.slice(half))}])`;
  else if (layout === "table")
    body = `${top}\n\n#table(columns: (3.2cm, 1fr), stroke: ${variant % 2 ? "0.4pt" : "none"}, ${sheet.sections
      .map((s) => `[#strong[${q(s.title)}]], [${s.blocks.map(block).join("\n\n")}]`)
      .join(", ")})`;
  else body = `${top}\n\n${parts(sheet.sections)}`;
  const running = sheet.running
    ? `, header: [#text(size: 8pt)[${q(sheet.running.header ?? "")}]], footer: context [#align(center)[#text(size: 8pt)[${q(sheet.running.footer ?? "")} #counter(page).display() / #counter(page).final().first()]]]`
    : "";
  const caps = layout === "small-caps" || style.headings === "small-caps";
  const spaced = layout === "letter-spaced" || style.headings === "spaced";
  return `#set document(date: none)
#set page(paper: "${random.pick(["a4", "us-letter"])}", margin: (x: 2cm, y: ${layout === "running-head" ? "2.6cm" : "1.8cm"})${running})
#set text(font: ${font}, size: ${size}pt, lang: "${sheet.language}", hyphenate: ${hyphenate})
#set par(justify: ${justify})
#set list(marker: [${mark}])
#show heading: it => block(above: 12pt, below: 6pt${rule ? `, width: 100%, stroke: (bottom: 0.5pt + gray), inset: (bottom: 3pt)` : ""})[#text(size: 12pt, fill: rgb("${accent}")${spaced ? ", tracking: 3pt" : ""})[${caps ? "#smallcaps(it.body)" : "#it.body"}]]
${sheet.documentTitle ? `${q(sheet.documentTitle)}\n\n` : ""}${body}
`;
}
