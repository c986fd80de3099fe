import { Document, Page, Text, View } from "@react-pdf/renderer";
import type { Style } from "@react-pdf/types";
import type { ReactElement, ReactNode } from "react";
import type { Outline, OutlineBlock, OutlineEntry, OutlineSection } from "@/lib/cv/outline";
import type { RenderOptions } from "../contract";
import type { FontFamilyName } from "../fonts";
import type { Design } from "./design";
import { pageFooter } from "./page-footer";
import { type Measure, wrapText } from "./wrap-text";

export interface CvDocumentProps {
  outline: Outline;
  design: Design;
  pageSize: RenderOptions["pageSize"];
  /** families for characters that the design's own lack; empty for most documents */
  fallback: FontFamilyName[];
  measure: Measure;
  /** written into the file, so that the same input gives the same bytes */
  creationDate: Date;
}

/** The document of one CV: metadata, pages, and the sections packed so that a heading never parts from its text. */
export function CvDocument({ outline, design, pageSize, fallback, measure, creationDate }: CvDocumentProps) {
  const { margins, text, Header } = design;
  const families = (own: FontFamilyName) => [own, ...fallback.filter((family) => family !== own)];
  const display = families(design.display ?? design.body);
  const column = (SHEET[pageSize].width - margins.left - margins.right) / text.fontSize;
  const sheet: Sheet = { design, display, column, measure };
  const name = outline.name;
  return (
    <Document
      title={name ? `${name} – CV` : "CV"}
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
        <PageNumber name={name} design={design} pageSize={pageSize} />
        <Header outline={outline} display={display} />
        {outline.sections.flatMap((section, i) => layOutSection(section, i, sheet))}
      </Page>
    </Document>
  );
}

/**
 * "Maria Example · 2" at the foot of every page but the first. Placed from the top and over the whole width: react-pdf 4.9
 * measures such a text on a sheet without margins, so that `bottom` and side offsets would move it.
 */
function PageNumber({
  name,
  design,
  pageSize,
}: {
  name?: string;
  design: Design;
  pageSize: RenderOptions["pageSize"];
}) {
  const { margins, footer } = design;
  return (
    <Text
      fixed
      style={{
        position: "absolute",
        top: SHEET[pageSize].height - margins.bottom / 2 - 6,
        left: 0,
        right: 0,
        paddingLeft: margins.left,
        paddingRight: margins.right,
        ...footer,
      }}
      render={({ pageNumber }) => (pageNumber > 1 ? pageFooter(name, pageNumber) : "")}
    />
  );
}

/** points */
const SHEET = { A4: { width: 595.28, height: 841.89 }, LETTER: { width: 612, height: 792 } };

/** What drawing a block needs to know. */
interface Sheet {
  design: Design;
  /** families of large letters */
  display: string[];
  /** width of the text column, in em of the body's letters */
  column: number;
  measure: Measure;
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
  const { design, display } = sheet;
  const { gaps, SectionTitle } = design;
  const title: Unit = {
    node: <SectionTitle title={section.title} display={display} />,
    above: gaps.section,
    keepWithNext: true,
  };
  const blocks = section.blocks.flatMap((block, i) =>
    layOutBlock(block, sheet).map((unit, j) =>
      j > 0 ? unit : { ...unit, above: i > 0 && block.kind === "entry" && !isBrief(block) ? gaps.entry : gaps.line },
    ),
  );
  const [first, ...rest] = blocks;
  if (!first) return [];
  return group([title, { ...first, above: 0 }, ...rest], `${section.name}-${index}`);
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
      const words = block.items.flatMap(({ text, note }, i) => [
        { text: i > 0 ? ` · ${text}` : text },
        ...(note ? [{ text: ` (${note})`, style: muted }] : []),
      ]);
      return [textUnit(words, sheet)];
    }
    case "entry":
      return layOutEntry(block, sheet);
  }
}

/** The head stays with two bullets, and the last bullet with the one before it, so that no page shows one line of an entry. */
function layOutEntry(entry: OutlineEntry, sheet: Sheet): Unit[] {
  const { EntryHead, gaps, muted } = sheet.design;
  const body: Unit[] = entry.paragraphs.map((text) => textUnit([{ text }], sheet));
  if (entry.keywords.length) body.push(textUnit([{ text: entry.keywords.join(", "), style: muted }], sheet));
  body.push(...entry.bullets.map((text) => bulletUnit(text, sheet)));
  body.forEach((unit, i) => {
    if (i === 0 || i === body.length - 2) unit.keepWithNext = i + 1 < body.length;
  });
  const head: Unit = { node: <EntryHead entry={entry} brief={isBrief(entry)} />, above: gaps.line };
  return [{ ...head, keepWithNext: body.length > 0 }, ...body];
}

interface Words {
  text: string;
  style?: Style;
}

function textUnit(words: Words[], sheet: Sheet): Unit {
  const length = words.reduce((sum, { text }) => sum + text.length, 0);
  return { node: <Text>{wrapWords(words, sheet)}</Text>, above: sheet.design.gaps.line, long: length > LONG_TEXT };
}

function bulletUnit(text: string, sheet: Sheet): Unit {
  const { bullet, gaps } = sheet.design;
  const node = (
    // The mark is as high as one line, because a stretched one would keep the row from breaking over pages; it takes no
    // width, so that the text keeps its own indent where it goes on without the mark.
    <View style={{ flexDirection: "row", alignItems: "flex-start" }}>
      <Text style={{ width: bullet.indent, marginRight: -bullet.indent, color: bullet.color }}>{bullet.mark}</Text>
      <Text style={{ flex: 1, marginLeft: bullet.indent }}>{wrapWords([{ text }], sheet, bullet.indent)}</Text>
    </View>
  );
  return { node, above: gaps.line, long: text.length > LONG_TEXT };
}

function wrapWords(words: Words[], { design, column, measure }: Sheet, indent = 0): ReactNode[] {
  const segments = words.map(({ text, style }) => ({ text, fontWeight: Number(style?.fontWeight ?? 400) }));
  const wrapped = wrapText(segments, column - indent / design.text.fontSize, measure);
  return words.map(({ style }, i) =>
    style ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: drawn once, never reordered
      <Text key={i} style={style}>
        {wrapped[i]}
      </Text>
    ) : (
      wrapped[i]
    ),
  );
}

function isBrief(entry: OutlineEntry): boolean {
  return !entry.paragraphs.length && !entry.bullets.length && !entry.keywords.length;
}
