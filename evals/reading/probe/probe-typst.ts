import { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import type { Block, Contact, HeadLine, SheetSection } from "../corpus/make-sheet";
import { splitAt } from "../producers/html";
import { type Job, SIDE_KINDS } from "../producers/types";

let compiler: NodeCompiler | undefined;

/** Pages of the probe's own design set with Typst: tables of six kinds, coloured side bars and head bands, dates in margins. */
export async function probeTypst(job: Job): Promise<Uint8Array> {
  compiler ??= NodeCompiler.create({ workspace: "/tmp" });
  const pdf = compiler.pdf({ mainFileContent: probeTypstSource(job) });
  compiler.evictCache(10);
  return new Uint8Array(pdf);
}

type Entry = Extract<Block, { kind: "entry" }>;

/** Text as a Typst string: nothing in it is markup. */
const q = (text: string) => `#text("${text.replace(/\\/g, "\\\\").replace(/"/g, '\\"')}")`;

export const MARKS = ["•", "–", "▪", "○", "➢", "*", "▸", "-"];

/** What forms call the parts of an entry, where each has a row of its own. */
export const FORM_LABELS: Record<string, { dates: string; tasks: string }> = {
  en: { dates: "Dates", tasks: "Main duties" },
  de: { dates: "Zeitraum", tasks: "Aufgaben" },
  fr: { dates: "Dates", tasks: "Missions" },
  es: { dates: "Fechas", tasks: "Funciones" },
  pl: { dates: "Okres", tasks: "Obowiązki" },
};

export function probeTypstSource({ sheet, layout, style, random, variant }: Job): string {
  const font = random.pick([
    "Libertinus Serif",
    "New Computer Modern",
    "DejaVu Sans",
    "Latin Modern Roman",
    "Noto Sans",
  ]);
  const sideFont = random.pick(["DejaVu Sans", "Libertinus Serif", "New Computer Modern"]);
  const accent = random.pick(["#204050", "#802020", "#145a32", "#222222", "#4b2e83"]);
  const size = random.pick([9, 9.5, 10, 11]);
  const mark = random.pick(MARKS);
  const unmarked = random.chance(0.15);
  const indent = random.pick(["0pt", "6pt", "12pt"]);
  const spacing = random.pick(["0.5em", "0.65em", "0.8em"]);
  const words = ({ left, look }: HeadLine) =>
    look === "strong" ? `#strong[${q(left)}]` : look === "soft" ? `#emph[${q(left)}]` : q(left);
  const head = (line: HeadLine) => (line.right ? `${words(line)} #h(1fr) ${q(line.right)}` : words(line));
  const bullets = (items: string[]) => {
    if (!items.length) return "";
    if (!unmarked) return `#list(${items.map((item) => `[${q(item)}]`).join(", ")})`;
    return items.map((item) => `#pad(left: 14pt)[${q(item)}]`).join("\n\n");
  };
  const inner = (b: Entry, lines = b.head) =>
    [lines.map(head).join(" \\\n"), ...b.paragraphs.map(q), bullets(b.bullets)].filter(Boolean).join("\n\n");
  const block = (b: Block): string => {
    switch (b.kind) {
      case "entry":
        return b.margin ? withDates(b) : `#block[${inner(b)}]`;
      case "paragraph":
        return q(b.text);
      case "list":
        return bullets(b.items);
      case "pair":
        return variant % 2
          ? `#strong[${q(b.label)}] \\\n${q(b.value)}`
          : `#grid(columns: (3cm, 1fr), gutter: 8pt, [#strong[${q(b.label)}]], [${q(b.value)}])`;
    }
  };
  /** the dates in a column of their own: left, right, or hanging outside the text */
  const withDates = (b: Entry): string => {
    const when = q(b.margin!);
    switch (variant % 3) {
      case 0:
        return `#grid(columns: (1fr, 3.3cm), gutter: 10pt, [${inner(b)}], align(right)[#emph[${when}]])`;
      case 1:
        return `#block[#place(dx: -3.1cm, box(width: 2.8cm)[#text(size: 8.5pt)[${when}]])${inner(b)}]`;
      default:
        return `#grid(columns: (24%, 1fr), column-gutter: 12pt, align(right)[#strong[${when}]], [${inner(b)}])`;
    }
  };
  const title = (text: string) => `= ${q(text)}`;
  const part = ({ title: text, blocks }: SheetSection) => [title(text), ...blocks.map(block)].join("\n\n");
  const parts = (list: SheetSection[]) => list.map(part).join("\n\n");
  const write = (c: Contact) => {
    const shown = c.url ? `#link("${c.url}")[${q(c.text)}]` : q(c.text);
    return style.contacts === "labelled" ? `#strong[${q(`${c.label}:`)}] ${shown}` : shown;
  };
  const stackedContacts = sheet.contacts.map(write).join(" \\\n");
  const contactLine =
    style.contacts === "lines" || style.contacts === "labelled"
      ? stackedContacts
      : sheet.contacts.map(write).join(q(style.separator));
  const name = `#text(size: ${random.pick([18, 24, 28])}pt, weight: "bold")[${q(sheet.name)}]${sheet.label ? ` \\\n#text(size: 1.1em)[${q(sheet.label)}]` : ""}`;
  const band = `#block(width: 100%, fill: rgb("${accent}"), inset: 12pt)[#set text(fill: white)\n${
    variant % 2
      ? `#grid(columns: (1fr, 6.5cm), gutter: 12pt, [${name}], align(right)[#text(size: 8.5pt)[${stackedContacts}]])`
      : `${name}\n\n${contactLine}`
  }]`;
  const plainTop = random.chance(0.4) ? `#align(center)[${name}\n\n${contactLine}]` : `${name}\n\n${contactLine}`;
  const aside = sheet.sections.filter(({ kind }) => SIDE_KINDS.includes(kind));
  const main = sheet.sections.filter(({ kind }) => !SIDE_KINDS.includes(kind));
  const half = splitAt(sheet.sections);

  const stroke = random.pick(["0.5pt", "(x: none, y: 0.4pt + gray)", "none", "none"]);
  const fill = random.chance(0.5) ? ", fill: luma(225)" : "";
  const cells = (columns: string, rows: string[]) =>
    `#table(columns: ${columns}, stroke: ${stroke}, inset: ${random.pick(["4pt", "6pt"])}, align: left, ${rows.join(", ")})`;
  const merged = (text: string, columns: number) =>
    `table.cell(colspan: ${columns}${fill})[#strong[#text(fill: rgb("${accent}"))[${q(text)}]]]`;
  /** a row over all columns for what is no entry */
  const plainRow = (b: Block, columns: number) => {
    if (b.kind === "pair")
      return columns === 2
        ? `[${q(b.label)}], [${q(b.value)}]`
        : `[${q(b.label)}], table.cell(colspan: ${columns - 1})[${q(b.value)}]`;
    return `table.cell(colspan: ${columns})[${block(b)}]`;
  };
  const tables = (): string => {
    switch (variant % 6) {
      case 0: // titles over both columns, dates left
        return cells(
          "(3.4cm, 1fr)",
          sheet.sections.flatMap((s) => [
            merged(s.title, 2),
            ...s.blocks.map((b) =>
              b.kind === "entry" ? `[${b.margin ? q(b.margin) : ""}], [${inner(b)}]` : plainRow(b, 2),
            ),
          ]),
        );
      case 1: // dates right
        return sheet.sections
          .map(
            (s) =>
              `${title(s.title)}\n\n${cells(
                "(1fr, 3.6cm)",
                s.blocks.map((b) =>
                  b.kind === "entry"
                    ? `[${inner(b)}], align(right)[${b.margin ? q(b.margin) : ""}]`
                    : `table.cell(colspan: 2)[${block(b)}]`,
                ),
              )}`,
          )
          .join("\n\n");
      case 2: // three columns: dates, who and what, tasks
        return sheet.sections
          .map((s) =>
            s.kind === "work" || s.kind === "volunteer"
              ? `${title(s.title)}\n\n${cells(
                  "(2.6cm, 4.6cm, 1fr)",
                  s.blocks.map((b) =>
                    b.kind === "entry"
                      ? `[${b.margin ? q(b.margin) : ""}], [${b.head.map(head).join(" \\\n")}], [${[...b.paragraphs.map(q), bullets(b.bullets)].join("\n\n")}]`
                      : plainRow(b, 3),
                  ),
                )}`
              : part(s),
          )
          .join("\n\n");
      case 3: // a row for each line of an entry
        return cells(
          "(3.2cm, 1fr)",
          sheet.sections.flatMap((s) => [
            merged(s.title, 2),
            ...s.blocks.flatMap((b) =>
              b.kind === "entry"
                ? [
                    `[${b.margin ? q(b.margin) : ""}], [${head(b.head[0]!)}]`,
                    ...b.head.slice(1).map((line) => `[], [${head(line)}]`),
                    ...b.paragraphs.map((text) => `[], [${q(text)}]`),
                    ...(b.bullets.length ? [`[], [${bullets(b.bullets)}]`] : []),
                  ]
                : [plainRow(b, 2)],
            ),
          ]),
        );
      case 4: // the title beside all rows of its section
        return cells(
          "(2.9cm, 2.6cm, 1fr)",
          sheet.sections.flatMap((s) => [
            `table.cell(rowspan: ${s.blocks.length}${fill})[#strong[${q(s.title)}]]`,
            ...s.blocks.map((b) =>
              b.kind === "entry" ? `[${b.margin ? q(b.margin) : ""}], [${inner(b)}]` : plainRow(b, 2),
            ),
          ]),
        );
      default: {
        // a form: each part of an entry has its label
        const labels = FORM_LABELS[sheet.language] ?? FORM_LABELS.en!;
        const label = (text: string) => `[#align(right)[${q(text)}]]`;
        return sheet.sections
          .map(
            (s) =>
              `${title(s.title)}\n\n${cells(
                "(3.8cm, 1fr)",
                s.blocks.flatMap((b) =>
                  b.kind === "entry"
                    ? [
                        ...(b.margin ? [`${label(labels.dates)}, [${q(b.margin)}]`] : []),
                        ...b.head.map((line) => `[], [${head(line)}]`),
                        ...b.paragraphs.map((text) => `[], [${q(text)}]`),
                        ...(b.bullets.length ? [`${label(labels.tasks)}, [${bullets(b.bullets)}]`] : []),
                      ]
                    : [plainRow(b, 2)],
                ),
              )}`,
          )
          .join("\n\n");
      }
    }
  };

  const left = layout === "sidebar-left";
  const share = random.pick([26, 30, 34, 38]);
  const dark = variant % 3 === 0;
  const sideText = `#set text(font: "${sideFont}", size: ${size - 0.5}pt${dark ? ", fill: white" : ""})\n#show heading: set text(size: 11pt${dark ? ", fill: white" : ""})\n`;
  const nameInSide = variant % 2 === 1;
  const side = `[${sideText}${nameInSide ? `${name}\n\n` : ""}${stackedContacts}\n\n${parts(aside)}]`;
  const grid = (text: string) =>
    left
      ? `#grid(columns: (${share}%, 1fr), gutter: 18pt, ${side}, [${text}])`
      : `#grid(columns: (1fr, ${share}%), gutter: 18pt, [${text}], ${side})`;
  const nameMain = nameInSide ? "" : `${name}\n\n`;
  let body: string;
  let background = "";
  if (layout === "sidebar-left" || layout === "sidebar-right") {
    // the ground of the bar, on every page or on the first one alone
    const ground = `place(${left ? "left" : "right"} + top, rect(width: ${share * 0.82 + 10.5}%, height: 100%, fill: ${dark ? `rgb("${accent}")` : "luma(235)"}))`;
    if (dark || variant % 3 === 1)
      background = `, background: context { if counter(page).get().first() == 1 { ${ground} } }`;
    if (variant % 4 === 3) {
      const first = Math.max(1, Math.min(2, main.length - 1));
      body = `${grid(`${nameMain}${parts(main.slice(0, first))}`)}\n\n${parts(main.slice(first))}`;
    } else body = grid(`${nameMain}${parts(main)}`);
  } else if (layout === "two-columns") {
    const summary = sheet.sections.filter(({ kind }) => kind === "summary");
    const rest = sheet.sections.filter(({ kind }) => kind !== "summary");
    body =
      variant % 3 === 0
        ? `${band}\n\n${parts(summary)}\n\n#columns(2, gutter: 20pt)[${parts(rest)}]`
        : variant % 3 === 1
          ? `${plainTop}\n\n#line(length: 100%)\n\n#grid(columns: (56%, 1fr), gutter: 18pt, [${parts(sheet.sections.slice(0, half))}], [${parts(sheet.sections.slice(half))}])`
          : `${band}\n\n#grid(columns: (1fr, 1fr), gutter: 14pt, stroke: (x, y) => if x == 0 { (right: 0.5pt) }, inset: (x: 6pt), [${parts(sheet.sections.slice(0, half))}], [${parts(sheet.sections.slice(half))}])`;
  } else if (layout === "table") body = `${random.chance(0.5) ? band : plainTop}\n\n${tables()}`;
  else body = `${random.chance(0.4) ? band : plainTop}\n\n${parts(sheet.sections)}`;
  const marginLeft = layout === "margin-dates" && variant % 3 === 1 ? "5.2cm" : "1.9cm";
  return `#set document(date: none)
#set page(paper: "${random.pick(["a4", "us-letter"])}", margin: (left: ${marginLeft}, right: 1.9cm, y: 1.7cm)${background})
#set text(font: "${font}", size: ${size}pt, lang: "${sheet.language}", hyphenate: ${random.chance(0.3)})
#set par(justify: ${random.chance(0.3)}, leading: ${random.pick(["0.5em", "0.65em"])}, spacing: 0.8em)
#set list(marker: [${mark === "*" ? "\\*" : mark === "-" ? "\\-" : mark}], indent: ${indent}, spacing: ${spacing})
#show heading: it => block(above: 11pt, below: 6pt)[#text(size: 12pt)[#${style.headings === "small-caps" ? "smallcaps" : "strong"}(it.body)]]
${sheet.documentTitle ? `${q(sheet.documentTitle)}\n\n` : ""}${body}
`;
}
