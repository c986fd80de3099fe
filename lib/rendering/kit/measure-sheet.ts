import type { RenderOptions } from "../contract";
import type { Design, Side } from "./design";

/** points */
export const SHEET = { A4: { width: 595.28, height: 841.89 }, LETTER: { width: 612, height: 792 } };

export interface SheetMeasures {
  side?: Side;
  /** of the main column, the side's place included */
  margins: Design["margins"];
  sheetWidth: number;
  mainWidth: number;
  /** of the header that spans both columns */
  fullWidth: number;
}

/** Widths in points of what stands on a sheet. In a document from right to left the side changes sides. */
export function measureSheet(design: Design, pageSize: RenderOptions["pageSize"], rightToLeft: boolean): SheetMeasures {
  const { width: sheetWidth } = SHEET[pageSize];
  const { left, right } = design.margins;
  const fullWidth = sheetWidth - left - right;
  if (!design.side) return { margins: design.margins, sheetWidth, mainWidth: fullWidth, fullWidth };
  const side: Side = rightToLeft ? { ...design.side, at: design.side.at === "left" ? "right" : "left" } : design.side;
  const taken = side.width + side.gap;
  const own = rightToLeft ? { ...design.margins, left: right, right: left } : design.margins;
  const margins = { ...own, [side.at]: own[side.at] + taken };
  return { side, margins, sheetWidth, mainWidth: fullWidth - taken, fullWidth };
}
