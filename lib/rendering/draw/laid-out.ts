import type { Places } from "../kit/place";

/** The part of react-pdf's laid out documents that is used here: pages with boxes, and texts with their lines. */
export interface LaidNode {
  type: string;
  props?: { place?: Places; part?: number };
  box?: {
    top: number;
    left: number;
    width: number;
    height: number;
    paddingRight?: number;
    paddingBottom?: number;
    paddingLeft?: number;
  };
  children?: LaidNode[];
  /** of a text's words */
  value?: string;
  lines?: LaidLine[];
}

export interface LaidLine {
  runs: { positions?: GlyphPosition[]; attributes: { link?: string | null } }[];
}

/** points */
export interface GlyphPosition {
  xAdvance: number;
}

/** Each text of a page in the order in which it is drawn. */
export function* listTexts(node: LaidNode): Generator<LaidNode> {
  if (node.lines) yield node;
  else for (const child of node.children ?? []) yield* listTexts(child);
}
