import {
  AlignmentType,
  BorderStyle,
  Column,
  Document,
  ExternalHyperlink,
  Footer,
  Header,
  HeadingLevel,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  SectionType,
  Tab,
  Table,
  TableCell,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
} from "docx";
import type { Block, HeadLine, SheetSection } from "../corpus/make-sheet";
import { splitAt } from "./html";
import { type Job, RIGHT_EDGE, SIDE_KINDS } from "./types";

const NONE = { style: BorderStyle.NONE, size: 0, color: "auto" };
const NO_BORDERS = { top: NONE, bottom: NONE, left: NONE, right: NONE, insideHorizontal: NONE, insideVertical: NONE };
type Child = Paragraph | Table;

/** A Word document: heading styles or bold lines, real or typed bullets, tables, headers, tab stops, hyperlinks. */
export async function wordDocument(job: Job): Promise<Uint8Array> {
  const { sheet, layout, variant, random, style } = job;
  const styled = random.chance(0.6);
  const typed = random.chance(0.3);
  const font = random.pick(["Calibri", "Times New Roman", "Arial", "Georgia"]);
  const mark = random.pick(["•", "-", "–", "▪"]);
  const spaced = layout === "letter-spaced" || style.headings === "spaced";
  const smallCaps = layout === "small-caps" || style.headings === "small-caps";
  const text = (value: string, run: object = {}) => new Paragraph({ children: [new TextRun({ text: value, ...run })] });
  const bullet = (value: string) =>
    typed
      ? text(`${mark} ${value}`)
      : new Paragraph({ numbering: { reference: "bullets", level: 0 }, children: [new TextRun(value)] });
  const heading = (value: string) =>
    styled
      ? new Paragraph({
          heading: HeadingLevel.HEADING_1,
          children: [new TextRun({ text: value, smallCaps, ...(spaced && { characterSpacing: 80 }) })],
        })
      : new Paragraph({
          spacing: { before: 240 },
          children: [
            new TextRun({ text: value, bold: true, size: 26, smallCaps, ...(spaced && { characterSpacing: 80 }) }),
          ],
        });
  const headLine = ({ left, right, look }: HeadLine) =>
    new Paragraph({
      tabStops: [{ type: TabStopType.RIGHT, position: RIGHT_EDGE(layout) }],
      children: [
        new TextRun({ text: left, bold: look === "strong", italics: look === "soft" }),
        ...(right ? [new TextRun({ children: [new Tab(), right] })] : []),
      ],
    });
  const contact = (c: (typeof sheet.contacts)[number]): ParagraphChild[] => [
    ...(style.contacts === "labelled" ? [new TextRun(`${c.label}: `)] : []),
    c.url
      ? new ExternalHyperlink({ link: c.url, children: [new TextRun({ text: c.text, style: "Hyperlink" })] })
      : new TextRun(c.text),
  ];
  const stacked = layout.startsWith("sidebar") || style.contacts === "lines" || style.contacts === "labelled";
  const contacts: Child[] = stacked
    ? sheet.contacts.map((c) => new Paragraph({ children: contact(c) }))
    : [
        new Paragraph({
          children: sheet.contacts.flatMap((c, i) => [...(i ? [new TextRun(style.separator)] : []), ...contact(c)]),
        }),
      ];
  const head: Child[] = [
    ...(sheet.documentTitle ? [text(sheet.documentTitle)] : []),
    styled && random.chance(0.5)
      ? new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(sheet.name)] })
      : text(sheet.name, { bold: true, size: 40 }),
    ...(sheet.label ? [text(sheet.label, { size: 24 })] : []),
  ];
  const entryBody = ({ head: lines, paragraphs, bullets }: Extract<Block, { kind: "entry" }>) => [
    ...lines.map(headLine),
    ...paragraphs.map((p) => text(p)),
    ...bullets.map(bullet),
  ];
  const table = (rows: Child[][][], widths: number[], borders: boolean) =>
    new Table({
      width: { size: widths.reduce((a, b) => a + b, 0), type: WidthType.DXA },
      columnWidths: widths,
      ...(!borders && { borders: NO_BORDERS }),
      rows: rows.map(
        (cells) =>
          new TableRow({
            children: cells.map(
              (children, i) =>
                new TableCell({
                  children: children.length ? children : [text("")],
                  width: { size: widths[i]!, type: WidthType.DXA },
                }),
            ),
          }),
      ),
    });
  const block = (b: Block): Child[] => {
    switch (b.kind) {
      case "entry":
        if (!b.margin) return entryBody(b);
        return layout === "table" || variant % 2
          ? [table([[[text(b.margin)], entryBody(b)]], [2000, 7000], false)]
          : [
              // dates typed before a tab, the rest with a hanging indent
              new Paragraph({
                tabStops: [{ type: TabStopType.LEFT, position: 2200 }],
                indent: { left: 2200, hanging: 2200 },
                children: [
                  new TextRun(b.margin),
                  new TextRun({ children: [new Tab(), b.head[0]?.left ?? ""], bold: true }),
                ],
              }),
              ...entryBody({ ...b, head: b.head.slice(1) }),
            ];
      case "paragraph":
        return [text(b.text)];
      case "list":
        return b.items.map(bullet);
      case "pair":
        return [new Paragraph({ children: [new TextRun({ text: `${b.label}: `, bold: true }), new TextRun(b.value)] })];
    }
  };
  const part = (section: SheetSection): Child[] => [heading(section.title), ...section.blocks.flatMap(block)];
  const aside = sheet.sections.filter(({ kind }) => SIDE_KINDS.includes(kind));
  const main = sheet.sections.filter(({ kind }) => !SIDE_KINDS.includes(kind));
  const parts = (list: SheetSection[]) => list.flatMap(part);
  const sections: { children: Child[]; properties?: object }[] = [];
  if (layout === "sidebar-left" || layout === "sidebar-right") {
    const side = [...contacts, ...parts(aside)];
    const wide = [...head, ...parts(main)];
    const left = layout === "sidebar-left";
    sections.push({
      children: [table([left ? [side, wide] : [wide, side]], left ? [3000, 6200] : [6200, 3000], false)],
    });
  } else if (layout === "two-columns") {
    sections.push({ children: [...head, ...contacts] });
    const half = splitAt(sheet.sections);
    if (variant % 2)
      sections[0]!.children.push(
        table([[parts(sheet.sections.slice(0, half)), parts(sheet.sections.slice(half))]], [4600, 4600], false),
      );
    else
      sections.push({
        properties: {
          type: SectionType.CONTINUOUS,
          column: {
            count: 2,
            equalWidth: false,
            children: [new Column({ width: 4300, space: 400 }), new Column({ width: 4300 })],
          },
        },
        children: parts(sheet.sections),
      });
  } else if (layout === "table") {
    sections.push({
      children: [
        ...head,
        ...contacts,
        variant % 2
          ? table(
              sheet.sections.map((s) => [[text(s.title, { bold: true })], s.blocks.flatMap(block)]),
              [2300, 6900],
              true,
            )
          : table(
              sheet.sections.flatMap((s) => [
                [[text(s.title, { bold: true })], []],
                ...s.blocks.map((b) =>
                  b.kind === "entry" && b.margin
                    ? [[text(b.margin)], entryBody(b)]
                    : b.kind === "pair"
                      ? [[text(b.label, { bold: true })], [text(b.value)]]
                      : [[text("")], block(b)],
                ),
              ]),
              [2300, 6900],
              random.chance(0.5),
            ),
      ],
    });
  } else sections.push({ children: [...head, ...contacts, ...parts(sheet.sections)] });

  const { running } = sheet;
  const document = new Document({
    creator: "Sample",
    styles: { default: { document: { run: { font, size: 21 } } } },
    numbering: {
      config: [
        {
          reference: "bullets",
          levels: [
            {
              level: 0,
              format: LevelFormat.BULLET,
              text: "•",
              alignment: AlignmentType.LEFT,
              style: { paragraph: { indent: { left: 360, hanging: 260 } } },
            },
          ],
        },
      ],
    },
    sections: sections.map(({ children, properties }) => ({
      children,
      ...(properties && { properties }),
      ...(running && {
        headers: { default: new Header({ children: [text(running.header ?? "")] }) },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                children: [
                  new TextRun({ children: [`${running.footer} `, PageNumber.CURRENT, " / ", PageNumber.TOTAL_PAGES] }),
                ],
              }),
            ],
          }),
        },
      }),
    })),
  });
  return new Uint8Array(await Packer.toBuffer(document));
}
