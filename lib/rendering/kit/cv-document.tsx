import { Document, Image, Page, Text as PdfText, View } from "@react-pdf/renderer";
import type { Style } from "@react-pdf/types";
import type { ReactElement, ReactNode } from "react";
import { textDirection } from "@/lib/cv/document-words";
import type { Outline, OutlineBlock, OutlineEntry, OutlineSection } from "@/lib/cv/outline";
import type { RenderOptions } from "../contract";
import { documentTitle } from "../document-title";
import type { FontFamilyName } from "../fonts";
import type { ArrangedSections } from "./arrange-sections";
import type { Design, Side } from "./design";
import { measureSheet, SHEET } from "./measure-sheet";
import { pageFooter } from "./page-footer";
import { type Column, ColumnContext, ContactList, Line, StackedHead, Text } from "./parts";
import { type Measure, wrapText } from "./wrap-text";

export interface CvDocumentProps {
  outline: Outline;
  /** its sections by the column they stand in */
  sections: ArrangedSections;
  design: Design;
  pageSize: RenderOptions["pageSize"];
  /** families for characters that the design's own lack; empty for most documents */
  fallback: FontFamilyName[];
  measure: Measure;
  rightToLeft: boolean;
  /** a JPEG of a portrait, beside the head; only for templates without a side */
  photo?: Uint8Array;
  /** written into the file, so that the same input gives the same bytes */
  creationDate: Date;
}

/** The document of one CV: metadata, pages, and the sections packed so that a heading never parts from its text. */
export function CvDocument(props: CvDocumentProps) {
  const { outline, design, pageSize, fallback, measure, rightToLeft, photo, creationDate } = props;
  const { text, Header } = design;
  const families = (own: FontFamilyName) => [own, ...fallback.filter((family) => family !== own)];
  const display = families(design.display ?? design.body);
  const { side, margins, sheetWidth, mainWidth, fullWidth } = measureSheet(design, pageSize, rightToLeft);
  const { inSide, inMain } = props.sections;
  const column = (width: number, fontSize = text.fontSize): Column => ({ rightToLeft, width, fontSize, measure });
  const main: Sheet = { design, display, column: column(mainWidth), indent: design.titleColumn ?? 0, style: text };
  const name = outline.name;
  const header = <Header outline={outline} display={display} accent={design.accent} />;
  const beside = side && (inSide.length > 0 || (side.contacts && outline.contacts.length > 0));
  const sideBox = side && beside && (
    <SideBox side={side} sections={inSide} outline={outline} sheet={sideSheet(design, side, display, column)} />
  );
  return (
    <Document
      title={documentTitle(name)}
      author={name}
      subject={outline.label}
      language={outline.language ?? "en"}
      creator="CV Improver"
      producer="CV Improver"
      creationDate={creationDate}
    >
      <Page
        size={pageSize}
        experimentalPagination
        style={{
          fontFamily: families(design.body),
          ...text,
          paddingTop: margins.top,
          paddingRight: margins.right,
          paddingBottom: margins.bottom,
          paddingLeft: margins.left,
        }}
      >
        {side?.ground && <SideGround side={side} pageSize={pageSize} margins={margins} sheetWidth={sheetWidth} />}
        <PageNumber name={name} design={design} margins={margins} pageSize={pageSize} />
        {side && side.top === undefined ? (
          // the header spans both columns
          <View style={{ [side.at === "left" ? "marginLeft" : "marginRight"]: -(side.width + side.gap) }}>
            <ColumnContext.Provider value={column(fullWidth)}>{header}</ColumnContext.Provider>
          </View>
        ) : photo ? (
          <Beside photo={photo} column={column(mainWidth)}>
            <ColumnContext.Provider value={column(mainWidth - PHOTO.width - PHOTO.gap)}>
              {header}
            </ColumnContext.Provider>
          </Beside>
        ) : (
          <ColumnContext.Provider value={column(mainWidth)}>{header}</ColumnContext.Provider>
        )}
        {side && sideBox && (
          <SidePlace side={side} margins={margins} sheetWidth={sheetWidth}>
            {sideBox}
          </SidePlace>
        )}
        <ColumnContext.Provider value={column(mainWidth)}>
          {inMain.flatMap((section, i) => layOutSection(section, i, main))}
        </ColumnContext.Provider>
      </Page>
    </Document>
  );
}

/** Points: 28 × 36 mm, the shape of a passport photo. */
const PHOTO = { width: 79.4, height: 102, gap: 16 };

/** The head, and the portrait at its end. */
function Beside({ photo, column, children }: { photo: Uint8Array; column: Column; children: ReactNode }) {
  return (
    <ColumnContext.Provider value={column}>
      <Line style={{ alignItems: "flex-start" }}>
        <View style={{ flex: 1 }}>{children}</View>
        <View style={{ width: PHOTO.gap }} />
        <Image src={{ data: Buffer.from(photo), format: "jpg" }} style={{ width: PHOTO.width, height: PHOTO.height }} />
      </Line>
    </ColumnContext.Provider>
  );
}

/** Where the side stands: at a height of the sheet, or below the header beside a view that takes no height itself. */
function SidePlace({
  side,
  margins,
  sheetWidth,
  children,
}: {
  side: Side;
  margins: Design["margins"];
  sheetWidth: number;
  children: ReactNode;
}) {
  if (side.top === undefined)
    return (
      <View style={{ height: 0 }}>
        <View style={{ position: "absolute", top: 0, width: side.width, [side.at]: -(side.width + side.gap) }}>
          {children}
        </View>
      </View>
    );
  const edge = margins[side.at] - side.width - side.gap;
  const left = side.at === "left" ? edge : sheetWidth - edge - side.width;
  return <View style={{ position: "absolute", top: side.top, left, width: side.width }}>{children}</View>;
}

/** The coloured ground of the side, on every page. */
function SideGround({
  side,
  pageSize,
  margins,
  sheetWidth,
}: {
  side: Side;
  pageSize: RenderOptions["pageSize"];
  margins: Design["margins"];
  sheetWidth: number;
}) {
  const width = margins[side.at] - side.gap / 2;
  return (
    <View
      fixed
      style={{
        position: "absolute",
        top: 0,
        left: side.at === "left" ? 0 : sheetWidth - width,
        width,
        height: SHEET[pageSize].height,
        backgroundColor: side.ground,
      }}
    />
  );
}

function SideBox({
  side,
  sections,
  outline,
  sheet,
}: {
  side: Side;
  sections: OutlineSection[];
  outline: Outline;
  sheet: Sheet;
}) {
  return (
    <ColumnContext.Provider value={sheet.column}>
      <View style={side.text}>
        {side.contacts && <ContactList contacts={outline.contacts} style={side.text} linkStyle={side.link} />}
        {sections.map((section, i) => (
          <View
            key={`${section.name}-${section.title}`}
            style={{ marginTop: i === 0 && side.top !== undefined && !side.contacts ? 0 : side.gaps.section }}
          >
            {layOutSection(section, i, sheet)}
          </View>
        ))}
      </View>
    </ColumnContext.Provider>
  );
}

/** Blocks in the side are drawn by the same rules, with its own letters, titles and one-line-each heads. */
function sideSheet(
  design: Design,
  side: Side,
  display: string[],
  column: (width: number, fontSize: number) => Column,
): Sheet {
  const { text, gaps, bullet, muted, SectionTitle } = side;
  const own: Design = {
    ...design,
    text,
    gaps: { ...gaps, section: 0 },
    bullet,
    muted,
    SectionTitle,
    datesColumn: undefined,
    titleColumn: undefined,
    EntryHead: StackedHead,
  };
  return { design: own, display, column: column(side.width, text.fontSize), indent: 0, stacked: true, style: text };
}

/**
 * Name and number at the foot of every page but the first, far apart, so that a reader takes them for no text of the CV. Placed
 * from the top and over the whole width: react-pdf 4.9 measures such a text on a sheet without margins, so that `bottom` and
 * side offsets would move it.
 */
export function PageNumber({
  name,
  design,
  margins,
  pageSize,
}: {
  name?: string;
  design: Design;
  margins: Design["margins"];
  pageSize: RenderOptions["pageSize"];
}) {
  const place: Style = {
    position: "absolute",
    top: SHEET[pageSize].height - margins.bottom / 2 - 6,
    left: 0,
    right: 0,
    paddingLeft: margins.left,
    paddingRight: margins.right,
    ...design.footer,
  };
  const foot = (pageNumber: number) => (pageNumber > 1 ? pageFooter(name, pageNumber) : undefined);
  const words = { ...place, direction: textDirection(name ?? ""), textAlign: "left" as const };
  return (
    <>
      <PdfText fixed style={words} render={({ pageNumber }) => foot(pageNumber)?.name ?? ""} />
      <PdfText
        fixed
        style={{ ...place, textAlign: "right" }}
        render={({ pageNumber }) => foot(pageNumber)?.number ?? ""}
      />
    </>
  );
}

/** What drawing a block needs to know. */
interface Sheet {
  design: Design;
  /** families of large letters */
  display: string[];
  column: Column;
  /** points that the text of sections is moved in */
  indent: number;
  /** short items (languages) one under the other */
  stacked?: boolean;
  style: Style;
}

/** A piece of a section that is drawn at once. */
interface Unit {
  node: ReactNode;
  /** points above it when something stands before it in its group */
  above: number;
  /** must not end a page: its text follows */
  keepWithNext?: boolean;
  /** too long to be kept whole on one page for sure */
  long?: boolean;
}

/** Over about half a page of text a unit may break between lines; below, it moves to the next page whole. */
const LONG_TEXT = 1500;

function layOutSection(section: OutlineSection, index: number, sheet: Sheet): ReactElement[] {
  const { design, display, indent } = sheet;
  const { gaps, SectionTitle } = design;
  const words = <SectionTitle title={section.title} display={display} accent={design.accent} />;
  const blocks = section.blocks.flatMap((block, i) =>
    layOutBlock(block, sheet).map((unit, j) =>
      j > 0 ? unit : { ...unit, above: i > 0 && standsApart(section.blocks, i) ? gaps.entry : gaps.line },
    ),
  );
  // a list of bullets or groups leaves no single line on a page
  if (section.blocks.every((block) => block.kind !== "entry"))
    for (const i of [0, blocks.length - 2])
      if (blocks[i + 1] && blocks[i] && !blocks[i].long) blocks[i].keepWithNext = true;
  const [first, ...rest] = blocks;
  if (!first) return [];
  const key = `${section.name}-${index}`;
  if (indent > 0) {
    const beside = {
      ...first,
      node: <TitleBeside title={words} width={indent} node={first.node} />,
      above: gaps.section,
    };
    const moved = rest.map((unit) => ({ ...unit, node: <Indented by={indent}>{unit.node}</Indented> }));
    return group([beside, ...moved], key);
  }
  return group([{ node: words, above: gaps.section, keepWithNext: true }, { ...first, above: 0 }, ...rest], key);
}

function TitleBeside({ title, width, node }: { title: ReactNode; width: number; node: ReactNode }) {
  return (
    <Line style={{ alignItems: "flex-start" }}>
      <View style={{ width }}>{title}</View>
      <View style={{ flex: 1 }}>{node}</View>
    </Line>
  );
}

function Indented({ by, children }: { by: number; children: ReactNode }) {
  return (
    <Line>
      <View style={{ width: by }} />
      <View style={{ flex: 1 }}>{children}</View>
    </Line>
  );
}

/** Units that may not be parted become one unbreakable view; a long one stands alone and may break. */
function group(units: Unit[], key: string): ReactElement[] {
  const groups: { units: Unit[]; long?: boolean }[] = [];
  let open = false;
  for (const unit of units) {
    const current = groups.at(-1);
    if (open && current && !unit.long) current.units.push(unit);
    else groups.push({ units: [unit], long: unit.long });
    open = unit.keepWithNext ?? false;
  }
  return groups.map(({ units: members, long }, i) => {
    // A heading whose text is long cannot be in one view with it; it asks for room for some lines instead.
    const heading = members.at(-1)?.keepWithNext;
    return (
      <View
        // biome-ignore lint/suspicious/noArrayIndexKey: drawn once, never reordered
        key={`${key}-${i}`}
        wrap={long ?? false}
        style={{ marginTop: members[0]?.above }}
        minPresenceAhead={heading ? 48 : undefined}
      >
        {members.map((unit, j) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: drawn once, never reordered
          <View key={j} style={j > 0 ? { marginTop: unit.above } : {}}>
            {unit.node}
          </View>
        ))}
      </View>
    );
  });
}

function layOutBlock(block: OutlineBlock, sheet: Sheet): Unit[] {
  const { label, muted } = sheet.design;
  switch (block.kind) {
    case "paragraph":
      return [textUnit([{ text: block.text }], sheet)];
    case "bullet":
      return [bulletUnit(block.text, sheet)];
    case "group": {
      const items = block.items.join(", ");
      const words = block.label
        ? [{ text: `${block.label}:`, style: label }, { text: ` ${items}` }]
        : [{ text: items }];
      return [textUnit(words, sheet)];
    }
    case "inline": {
      if (sheet.stacked) return block.items.map((item) => textUnit(writeItem(item, muted), sheet));
      const words = block.items.flatMap((item, i) => writeItem(item, muted, i > 0 ? " · " : ""));
      return [textUnit(words, sheet)];
    }
    case "entry":
      return layOutEntry(block, sheet);
  }
}

function writeItem({ text, note }: { text: string; note?: string }, muted: Style, before = ""): Words[] {
  return [{ text: before + text }, ...(note ? [{ text: ` (${note})`, style: muted }] : [])];
}

/** The head stays with two bullets, and the last bullet with the one before it, so that no page shows one line of an entry. */
function layOutEntry(entry: OutlineEntry, sheet: Sheet): Unit[] {
  const { EntryHead, gaps, muted, datesColumn, accent } = sheet.design;
  const inset = datesColumn ?? 0;
  const shown = datesColumn ? { ...entry, dates: undefined } : entry;
  const head = <EntryHead entry={shown} brief={isBrief(entry)} accent={accent} display={sheet.display} muted={muted} />;
  const body: Unit[] = entry.paragraphs.map((text) => textUnit([{ text }], sheet, inset));
  if (entry.keywords.length) body.push(textUnit([{ text: entry.keywords.join(", "), style: muted }], sheet, inset));
  body.push(...entry.bullets.map((text) => bulletUnit(text, sheet, inset)));
  body.forEach((unit, i) => {
    if (i === 0 || i === body.length - 2) unit.keepWithNext = i + 1 < body.length;
  });
  const node = datesColumn ? (
    <DatesBeside dates={entry.dates} width={datesColumn} sheet={sheet}>
      {head}
    </DatesBeside>
  ) : (
    head
  );
  return [{ node, above: gaps.line, keepWithNext: body.length > 0 }, ...body];
}

function DatesBeside({
  dates = "",
  width,
  sheet: { design, column },
  children,
}: {
  dates?: string;
  width: number;
  sheet: Sheet;
  children: ReactNode;
}) {
  const em = (width - 10) / design.text.fontSize;
  // a range that is too long breaks between its ends
  const text = column.measure(dates, 400) > em ? dates.replace(" – ", " –\n") : dates;
  const wrapped = text
    .split("\n")
    .flatMap((part) => wrapText([{ text: part, fontWeight: 400 }], em, column.measure))
    .join("\n");
  return (
    <Line style={{ alignItems: "flex-start" }}>
      <View style={{ width }}>
        <Text style={design.muted}>{wrapped}</Text>
      </View>
      <View style={{ flex: 1 }}>{children}</View>
    </Line>
  );
}

interface Words {
  text: string;
  style?: Style;
}

function textUnit(words: Words[], sheet: Sheet, inset = 0): Unit {
  const length = words.reduce((sum, { text }) => sum + text.length, 0);
  const node = <Text>{wrapWords(words, sheet, inset)}</Text>;
  return {
    node: inset ? <Indented by={inset}>{node}</Indented> : node,
    above: sheet.design.gaps.line,
    long: length > LONG_TEXT,
  };
}

function bulletUnit(text: string, sheet: Sheet, inset = 0): Unit {
  const { bullet, gaps } = sheet.design;
  const { rightToLeft } = sheet.column;
  const mark: Style = rightToLeft
    ? { marginLeft: -bullet.indent, marginRight: inset }
    : { marginRight: -bullet.indent, marginLeft: inset };
  const words: Style = rightToLeft ? { marginRight: bullet.indent } : { marginLeft: bullet.indent };
  const node = (
    // The mark is as high as one line, because a stretched one would keep the row from breaking over pages; it takes no
    // width, so that the text keeps its own indent where it goes on without the mark.
    <Line style={{ alignItems: "flex-start" }}>
      <Text style={{ width: bullet.indent, color: bullet.color, ...mark }}>{bullet.mark}</Text>
      <Text style={{ flex: 1, ...words }}>{wrapWords([{ text }], sheet, inset + bullet.indent)}</Text>
    </Line>
  );
  return { node, above: gaps.line, long: text.length > LONG_TEXT };
}

function wrapWords(words: Words[], { design, column, indent }: Sheet, inset: number): ReactNode[] {
  const segments = words.map(({ text, style }) => ({ text, fontWeight: Number(style?.fontWeight ?? 400) }));
  // a little narrower than the column, because pairs of letters may be kerned apart
  const em = (column.width - indent - inset) / design.text.fontSize - 0.1;
  const wrapped = wrapText(segments, em, column.measure);
  return words.map(({ style }, i) =>
    style ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: drawn once, never reordered
      <PdfText key={i} style={style}>
        {wrapped[i]}
      </PdfText>
    ) : (
      wrapped[i]
    ),
  );
}

/** Entries stand apart; only a list of brief ones stands close. */
function standsApart(blocks: OutlineBlock[], i: number): boolean {
  const [before, block] = [blocks[i - 1], blocks[i]];
  if (block?.kind !== "entry") return false;
  return !isBrief(block) || before?.kind !== "entry" || !isBrief(before);
}

function isBrief(entry: OutlineEntry): boolean {
  return !entry.paragraphs.length && !entry.bullets.length && !entry.keywords.length;
}
