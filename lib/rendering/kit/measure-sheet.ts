import type { RenderOptions } from "../contract";
import type { Design, Side } from "./design";

/** points */
export const SHEET = { A4: { width: 595.28, height: 841.89 }, LETTER: { width: 612, height: 792 } };

export interface SheetMeasures {
  side?: Side;
  /** what is left of the side's coloured ground where the side itself is not drawn */
  bar?: { at: Side["at"]; width: number; color: string };
  /** of the main column, the side's place included */
  margins: Design["margins"];
  sheetWidth: number;
  mainWidth: number;
  /** of the header that spans both columns */
  fullWidth: number;
}

/** points */
const BAR_WIDTH = 9;

/**
 * Widths in points of what stands on a sheet. In a document from right to left the side changes sides. Without a side (`withSide`
 * false: on later pages, or because nothing would stand in it) the text has the whole width.
 */
export function measureSheet(
  design: Design,
  pageSize: RenderOptions["pageSize"],
  rightToLeft: boolean,
  withSide = true,
): SheetMeasures {
  const { width: sheetWidth } = SHEET[pageSize];
  const { left, right } = design.margins;
  const fullWidth = sheetWidth - left - right;
  if (!design.side) return { margins: design.margins, sheetWidth, mainWidth: fullWidth, fullWidth };
  const side: Side = rightToLeft ? { ...design.side, at: design.side.at === "left" ? "right" : "left" } : design.side;
  if (!withSide) {
    const edge = Math.max(left, right);
    const bar = side.ground ? { at: side.at, width: BAR_WIDTH, color: side.ground } : undefined;
    const margins = { ...design.margins, left: edge, right: edge, [side.at]: edge + (bar?.width ?? 0) };
    const width = sheetWidth - margins.left - margins.right;
    return { bar, margins, sheetWidth, mainWidth: width, fullWidth: width };
  }
  const taken = side.width + side.gap;
  const own = rightToLeft ? { ...design.margins, left: right, right: left } : design.margins;
  const margins = { ...own, [side.at]: own[side.at] + taken };
  return { side, margins, sheetWidth, mainWidth: fullWidth - taken, fullWidth };
}
