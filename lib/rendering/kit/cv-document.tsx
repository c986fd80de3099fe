import { Image, Text as PdfText, View } from "@react-pdf/renderer";
import type { Style } from "@react-pdf/types";
import { cloneElement, type ReactElement, type ReactNode } from "react";
import type { Outline, OutlineBlock, OutlineEntry, OutlineSection } from "@/lib/cv/outline";
import type { RenderOptions } from "../contract";
import type { FontFamilyName } from "../fonts";
import { PHOTO_SIZE } from "../shows-photo";
import type { ArrangedSections } from "./arrange-sections";
import type { Design, Side } from "./design";
import { measureSheet, SHEET } from "./measure-sheet";
import { PageFrame } from "./page-frame";
import { type Column, ColumnContext, ContactList, Line, StackedHead, Text } from "./parts";
import { FURNITURE, Placed, type Places } from "./place";
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
  /** of the main column's views (`part` is their number) only those from here on */
  from?: number;
  /** only as many views as surely take more than a page */
  overfull?: boolean;
  /** how many pages stand before these, which then have no head and no side, and the whole width */
  pagesBefore?: number;
}

/** The document of one CV: pages, and the sections packed so that a heading never parts from its text. */
export function CvDocument(props: CvDocumentProps) {
  const { outline, design, pageSize, fallback, measure, rightToLeft, photo, pagesBefore = 0 } = props;
  const { text, Header } = design;
  const families = (own: FontFamilyName) => [own, ...fallback.filter((family) => family !== own)];
  const display = families(design.display ?? design.body);
  const { inSide, inMain } = props.sections;
  const beside = inSide.length > 0 || Boolean(design.side?.contacts && outline.contacts.length > 0);
  const sheetMeasures = measureSheet(design, pageSize, rightToLeft, beside && !pagesBefore);
  const { side, bar, margins, sheetWidth, mainWidth, fullWidth } = sheetMeasures;
  const column = (width: number, fontSize = text.fontSize): Column => ({ rightToLeft, width, fontSize, measure });
  const within = mainWidth - (design.ruled ? 2 * CELL.side : 0);
  const main: Sheet = { design, display, column: column(within), indent: design.titleColumn ?? 0, style: text };
  const all = inMain.flatMap((section, i) => layOutSection(section, `main-${i}`, main, inMain[i - 1]));
  const most = props.overfull
    ? countOverfull(all, SHEET[pageSize].height / (text.fontSize * text.lineHeight))
    : undefined;
  const drawn = all.map((view, part) => cloneElement(view, { part } as object)).slice(props.from, most);
  const header = !pagesBefore && (
    <Placed at={HEADER}>
      <Header outline={outline} display={display} accent={design.accent} />
    </Placed>
  );
  return (
    <PageFrame design={design} families={families(design.body)} pageSize={pageSize} margins={margins}>
      {side?.ground && (
        <Ground
          at={side.at}
          width={margins[side.at] - side.gap / 2}
          color={side.ground}
          sheet={sheetMeasures}
          pageSize={pageSize}
        />
      )}
      {bar && <Ground at={bar.at} width={bar.width} color={bar.color} sheet={sheetMeasures} pageSize={pageSize} />}
      {side && side.top === undefined ? (
        // the header spans both columns
        <View style={{ [side.at === "left" ? "marginLeft" : "marginRight"]: -(side.width + side.gap) }}>
          <ColumnContext.Provider value={column(fullWidth)}>{header}</ColumnContext.Provider>
        </View>
      ) : photo && header ? (
        <Beside photo={photo} column={column(mainWidth)}>
          <ColumnContext.Provider value={column(mainWidth - PHOTO_SIZE.width - PHOTO_SIZE.gap)}>
            {header}
          </ColumnContext.Provider>
        </Beside>
      ) : (
        <ColumnContext.Provider value={column(mainWidth)}>{header}</ColumnContext.Provider>
      )}
      {side && (
        <SidePlace side={side} margins={margins} sheetWidth={sheetWidth}>
          <SideBox side={side} sections={inSide} outline={outline} sheet={sideSheet(design, side, display, column)} />
        </SidePlace>
      )}
      <ColumnContext.Provider value={column(mainWidth)}>{drawn}</ColumnContext.Provider>
    </PageFrame>
  );
}

/** How many views surely hold more than so many lines: gaps and the second lines of headings are not counted. */
function countOverfull(views: ReactElement[], lines: number): number {
  let sum = 0;
  return (
    views.findIndex((view) => {
      sum += (view.props as { lines?: number }).lines ?? 1;
      return sum > lines;
    }) + 1 || views.length
  );
}

const HEADER: Places = [{ role: "Header", key: "header" }];

/** The head, and the portrait at its end. */
function Beside({ photo, column, children }: { photo: Uint8Array; column: Column; children: ReactNode }) {
  return (
    <ColumnContext.Provider value={column}>
      <Line style={{ alignItems: "flex-start" }}>
        <View style={{ flex: 1 }}>{children}</View>
        <View style={{ width: PHOTO_SIZE.gap }} />
        <Image
          src={{ data: Buffer.from(photo), format: "jpg" }}
          style={{ width: PHOTO_SIZE.width, height: PHOTO_SIZE.height }}
        />
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

/** A coloured ground over the whole height of each page. */
function Ground({
  at,
  width,
  color,
  sheet,
  pageSize,
}: {
  at: Side["at"];
  width: number;
  color: string;
  sheet: { sheetWidth: number };
  pageSize: RenderOptions["pageSize"];
}) {
  const left = at === "left" ? 0 : sheet.sheetWidth - width;
  const { height } = SHEET[pageSize];
  return <View fixed style={{ position: "absolute", top: 0, left, width, height, backgroundColor: color }} />;
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
        {side.contacts && (
          <Placed at={HEADER}>
            <ContactList contacts={outline.contacts} style={side.text} linkStyle={side.link} />
          </Placed>
        )}
        {sections.map((section, i) => (
          <View
            key={`${section.name}-${section.title}`}
            style={{ marginTop: i === 0 && side.top !== undefined && !side.contacts ? 0 : side.gaps.section }}
          >
            {layOutSection(section, `side-${i}`, sheet)}
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
  /** at least; 1 without it */
  lines?: number;
  /** of a table: where the unit stands in it */
  cell?: { kind: "title" | "entry" | "text"; opens: boolean; closes: boolean };
}

/** Over about half a page of text a unit may break between lines; below, it moves to the next page whole. */
const LONG_TEXT = 1500;

/** `key`: names the section's element in the structure, the same wherever the section goes on. */
function layOutSection(section: OutlineSection, key: string, sheet: Sheet, before?: OutlineSection): ReactElement[] {
  const { design, display, indent } = sheet;
  const { gaps, SectionTitle } = design;
  const within: Places = [{ role: "Sect", key }];
  const words = (
    <Placed at={[...within, { role: "H2", key: `${key}/title` }]}>
      <SectionTitle title={section.title} display={display} accent={design.accent} />
    </Placed>
  );
  const blocks = section.blocks.flatMap((block, i) =>
    layOutBlock(block, sheet, placeBlock(section.blocks, i, within)).map((unit, j) => {
      const kind = block.kind === "entry" ? ("entry" as const) : ("text" as const);
      const cell = design.ruled && { kind, opens: j === 0 && (i === 0 || kind === "entry"), closes: false };
      if (j > 0) return { ...unit, cell };
      return { ...unit, cell, above: i > 0 && standsApart(section.blocks, i) ? gaps.entry : gaps.line };
    }),
  );
  // a list of bullets or groups leaves no single line on a page
  if (section.blocks.every((block) => block.kind !== "entry"))
    for (const i of [0, blocks.length - 2])
      if (blocks[i + 1] && blocks[i] && !blocks[i].long) blocks[i].keepWithNext = true;
  const [first, ...rest] = blocks;
  if (!first) return [];
  if (indent > 0) {
    const beside = {
      ...first,
      node: <TitleBeside title={words} width={indent} node={first.node} />,
      above: gaps.section,
    };
    const moved = rest.map((unit) => ({ ...unit, node: <Indented by={indent}>{unit.node}</Indented> }));
    return group([beside, ...moved], key);
  }
  const title: Unit = { node: words, above: gaps.section, keepWithNext: true };
  const units = [title, { ...first, above: 0 }, ...rest];
  if (!design.ruled) return group(units, key);
  const joined = design.ruled.joined.some(([one, other]) => before?.name === one && section.name === other);
  title.cell = { kind: "title", opens: !joined, closes: false };
  if (joined) title.above = 0;
  return group(
    units.map((unit, i) => rule(unit, units[i + 1], sheet)),
    key,
  );
}

/** Points inside the frame of a table's cell. */
const CELL = { side: 8, edge: 3.5, line: 0.7 };

/** A unit as part of a table: the gap above it goes inside, so that the frame is drawn through. */
function rule(unit: Unit, next: Unit | undefined, { design, column }: Sheet): Unit {
  const { ruled, datesColumn = 0 } = design;
  const { cell, above, node, long } = unit;
  if (!ruled || !cell) return unit;
  const isTitle = cell.kind === "title";
  const closes = !next || next.cell?.opens;
  const style: Style = {
    borderColor: ruled.color,
    borderLeftWidth: CELL.line,
    borderRightWidth: CELL.line,
    borderTopWidth: cell.opens ? CELL.line : 0,
    borderBottomWidth: next ? 0 : CELL.line,
    ...(!isTitle && {
      paddingHorizontal: CELL.side,
      paddingTop: cell.opens ? CELL.edge : above,
      paddingBottom: closes ? CELL.edge : 0,
    }),
  };
  const at: Style = column.rightToLeft ? { right: datesColumn } : { left: datesColumn };
  const beside: Style = { ...at, position: "absolute", top: 0, bottom: 0, width: CELL.line };
  return {
    ...unit,
    above: isTitle ? above : 0,
    node: (
      <View style={style}>
        {cell.kind === "entry" && !long && <View style={{ ...beside, backgroundColor: ruled.color }} />}
        <ColumnContext.Provider value={column}>{node}</ColumnContext.Provider>
      </View>
    ),
  };
}

/** Bullets that follow each other are one list. */
function placeBlock(blocks: OutlineBlock[], i: number, within: Places): Places {
  const key = `${within.at(-1)?.key}/${i}`;
  if (blocks[i]?.kind !== "bullet") return [...within, { role: "P", key }];
  let first = i;
  while (blocks[first - 1]?.kind === "bullet") first--;
  return placeItem(within, `${within.at(-1)?.key}/list${first}`, i);
}

function placeItem(within: Places, list: string, i: number): Places {
  const key = `${list}/${i}`;
  return [...within, { role: "L", key: list }, { role: "LI", key }, { role: "LBody", key: `${key}/body` }];
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
        {...({ lines: members.reduce((sum, { lines = 1 }) => sum + lines, 0) } as object)}
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

function layOutBlock(block: OutlineBlock, sheet: Sheet, at: Places): Unit[] {
  const { label, muted } = sheet.design;
  switch (block.kind) {
    case "paragraph":
      return [textUnit([{ text: block.text }], sheet, at)];
    case "bullet":
      return [bulletUnit(block.text, sheet, at)];
    case "group": {
      const items = block.items.join(", ");
      const words = block.label
        ? [{ text: `${block.label}:`, style: label }, { text: ` ${items}` }]
        : [{ text: items }];
      return [textUnit(words, sheet, at)];
    }
    case "inline": {
      if (sheet.stacked)
        return block.items.map((item, i) => textUnit(writeItem(item, muted), sheet, placeText(at, `item${i}`)));
      const words = block.items.flatMap((item, i) => writeItem(item, muted, i > 0 ? " · " : ""));
      return [textUnit(words, sheet, at)];
    }
    case "entry":
      return layOutEntry(block, sheet, at);
  }
}

/** A paragraph of its own within a block. */
function placeText(block: Places, name: string): Places {
  return [...block.slice(0, -1), { role: "P", key: `${block.at(-1)?.key}/${name}` }];
}

function writeItem({ text, note }: { text: string; note?: string }, muted: Style, before = ""): Words[] {
  return [{ text: before + text }, ...(note ? [{ text: ` (${note})`, style: muted }] : [])];
}

/** The head stays with two bullets, and the last bullet with the one before it, so that no page shows one line of an entry. */
function layOutEntry(entry: OutlineEntry, sheet: Sheet, at: Places): Unit[] {
  const { EntryHead, gaps, muted, datesColumn, accent } = sheet.design;
  const inset = datesColumn ?? 0;
  const shown = datesColumn ? { ...entry, dates: undefined } : entry;
  const within = at.slice(0, -1);
  const key = at.at(-1)?.key;
  const head = (
    <Placed at={[...within, { role: "Head", key: `${key}/head` }]}>
      <EntryHead entry={shown} brief={isBrief(entry)} accent={accent} display={sheet.display} muted={muted} />
    </Placed>
  );
  const body: Unit[] = entry.paragraphs.map((text, i) => textUnit([{ text }], sheet, placeText(at, `text${i}`), inset));
  if (entry.keywords.length) {
    const keywords = [{ text: entry.keywords.join(", "), style: muted }];
    body.push(textUnit(keywords, sheet, placeText(at, "keywords"), inset));
  }
  body.push(...entry.bullets.map((text, i) => bulletUnit(text, sheet, placeItem(within, `${key}/list`, i), inset)));
  body.forEach((unit, i) => {
    if (i === 0 || i === body.length - 2) unit.keepWithNext = i + 1 < body.length;
  });
  const node = datesColumn ? (
    <DatesBeside dates={entry.dates} width={datesColumn} sheet={sheet} at={placeText(at, "dates")}>
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
  at,
  children,
}: {
  dates?: string;
  width: number;
  sheet: Sheet;
  at: Places;
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
        <Placed at={at}>
          <Text style={design.muted}>{wrapped}</Text>
        </Placed>
      </View>
      <View style={{ flex: 1 }}>{children}</View>
    </Line>
  );
}

interface Words {
  text: string;
  style?: Style;
}

function textUnit(words: Words[], sheet: Sheet, at: Places, inset = 0): Unit {
  const length = words.reduce((sum, { text }) => sum + text.length, 0);
  const { nodes, lines } = wrapWords(words, sheet, inset);
  const node = (
    <Placed at={at}>
      <Text>{nodes}</Text>
    </Placed>
  );
  return {
    node: inset ? <Indented by={inset}>{node}</Indented> : node,
    above: sheet.design.gaps.line,
    long: length > LONG_TEXT,
    lines,
  };
}

function bulletUnit(text: string, sheet: Sheet, at: Places, inset = 0): Unit {
  const { bullet, gaps } = sheet.design;
  const { rightToLeft } = sheet.column;
  const mark: Style = rightToLeft
    ? { marginLeft: -bullet.indent, marginRight: inset }
    : { marginRight: -bullet.indent, marginLeft: inset };
  const words: Style = rightToLeft ? { marginRight: bullet.indent } : { marginLeft: bullet.indent };
  const { nodes, lines } = wrapWords([{ text }], sheet, inset + bullet.indent);
  const node = (
    // The mark is as high as one line, because a stretched one would keep the row from breaking over pages; it takes no
    // width, so that the text keeps its own indent where it goes on without the mark.
    <Line style={{ alignItems: "flex-start" }}>
      <Placed at={FURNITURE}>
        <Text style={{ width: bullet.indent, color: bullet.color, ...mark }}>{bullet.mark}</Text>
      </Placed>
      <Placed at={at}>
        <Text style={{ flex: 1, ...words }}>{nodes}</Text>
      </Placed>
    </Line>
  );
  return { node, above: gaps.line, long: text.length > LONG_TEXT, lines };
}

function wrapWords(words: Words[], { design, column, indent }: Sheet, inset: number) {
  const segments = words.map(({ text, style }) => ({ text, fontWeight: Number(style?.fontWeight ?? 400) }));
  // a little narrower than the column, because pairs of letters may be kerned apart
  const em = (column.width - indent - inset) / design.text.fontSize - 0.1;
  const wrapped = wrapText(segments, em, column.measure);
  const nodes = words.map(({ style }, i) =>
    style ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: drawn once, never reordered
      <PdfText key={i} style={style}>
        {wrapped[i]}
      </PdfText>
    ) : (
      wrapped[i]
    ),
  );
  return { nodes, lines: wrapped.join("").split("\n").length };
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
