import type { Outline, OutlineBlock, OutlineSection } from "@/lib/cv/outline";
import type { RenderOptions } from "../contract";
import type { Design, Side } from "./design";
import { SHEET } from "./measure-sheet";
import { type Measure, wrapText } from "./wrap-text";

export interface ArrangedSections {
  /** drawn, and so read, first */
  inSide: OutlineSection[];
  inMain: OutlineSection[];
}

/** Points that a header over both columns may take at most before the side begins. */
const HEADER_HEIGHT = 150;

/**
 * Which sections stand in the side column: those that the design names, in its order, as long as they surely fit on the first
 * page. All others stand in the main column in the outline's order.
 */
export function arrangeSections(
  outline: Outline,
  { side, margins }: Design,
  pageSize: RenderOptions["pageSize"],
  measure: Measure,
): ArrangedSections {
  if (!side) return { inSide: [], inMain: outline.sections };
  const top = side.top ?? margins.top + HEADER_HEIGHT;
  let room = SHEET[pageSize].height - top - margins.bottom;
  if (side.contacts)
    for (const { text } of outline.contacts) room -= countLines(text, side, measure) * lineHeight(side);
  const wanted = side.sections.flatMap((name) => outline.sections.filter((section) => section.name === name));
  const inSide = new Set<OutlineSection>();
  for (const section of wanted) {
    const height = sectionHeight(section, side, measure);
    if (height > room) continue;
    room -= height;
    inSide.add(section);
  }
  // A side that would hold everything leaves nothing for the main column.
  if (inSide.size === outline.sections.length) inSide.clear();
  return { inSide: [...inSide], inMain: outline.sections.filter((section) => !inSide.has(section)) };
}

function sectionHeight(section: OutlineSection, side: Side, measure: Measure): number {
  const title = side.titleHeight * Math.max(1, Math.ceil((measure(section.title, 700) * 12) / side.width));
  return side.gaps.section + title + section.blocks.reduce((sum, block) => sum + blockHeight(block, side, measure), 0);
}

function blockHeight(block: OutlineBlock, side: Side, measure: Measure): number {
  const lines = (text: string, indent = 0) =>
    countLines(text, side, measure, indent) * lineHeight(side) + side.gaps.line;
  switch (block.kind) {
    case "paragraph":
      return lines(block.text);
    case "bullet":
      return lines(block.text, side.bullet.indent);
    case "group":
      return lines([block.label ? `${block.label}:` : "", block.items.join(", ")].join(" "));
    case "inline":
      return block.items.reduce((sum, { text, note }) => sum + lines(note ? `${text} (${note})` : text), 0);
    case "entry": {
      const { heading, subheading, place, dates, link, paragraphs, keywords, bullets } = block;
      const second = [subheading, place].filter(Boolean).join(", ");
      // one line more than a brief entry may take
      const texts = [heading, second, dates, link?.text, ...paragraphs, keywords.join(", ")].filter(
        (t) => !!t,
      ) as string[];
      const all = [...texts.map((text) => lines(text)), ...bullets.map((text) => lines(text, side.bullet.indent))];
      return side.gaps.entry + all.reduce((sum, height) => sum + height, 0);
    }
  }
}

/** Measured with bold letters: the sum may be too high, never too low. */
function countLines(text: string, side: Side, measure: Measure, indent = 0): number {
  const [wrapped = ""] = wrapText([{ text, fontWeight: 700 }], (side.width - indent) / side.text.fontSize, measure);
  return wrapped.split("\n").length;
}

function lineHeight({ text }: Side): number {
  return text.fontSize * text.lineHeight;
}
