import type { RenderOptions } from "./contract";
import { readableOnWhite } from "./kit/colour";
import { isTemplateName, type TemplateName } from "./templates";

/** What a template looks like where text flows by itself: in a word processor or a browser. */
export interface DocumentLook {
  /** readable on white */
  accent: string;
  /** of the text, and of name and headings */
  letters: Letters;
  display: Letters;
  /** name and contacts in the middle */
  centred: boolean;
  /** section titles in capitals */
  capitals: boolean;
  /** a rule below section titles */
  ruled: boolean;
  /** points */
  fontSize: number;
  lineHeight: number;
  /** factor of the gaps between texts */
  air: number;
  /** points, all four edges */
  margin: number;
}
export type Letters = "sans" | "serif";

type TemplateLook = Pick<DocumentLook, "accent" | "letters" | "fontSize"> &
  Partial<Pick<DocumentLook, "display" | "centred" | "capitals" | "ruled">>;

/** The accents are those of the templates' designs: a test compares them. */
const LOOKS: Record<TemplateName, TemplateLook> = {
  classic: { accent: "#5b1a22", letters: "serif", fontSize: 10.5, centred: true, capitals: true, ruled: true },
  modern: { accent: "#0b5a6b", letters: "sans", fontSize: 10.5 },
  compact: { accent: "#111111", letters: "sans", display: "serif", fontSize: 10, ruled: true },
  executive: { accent: "#1f3a5f", letters: "serif", fontSize: 10.5, ruled: true },
  academic: { accent: "#1d4d3a", letters: "serif", fontSize: 11, ruled: true },
  technical: { accent: "#0b5bd3", letters: "sans", fontSize: 10, ruled: true },
  creative: { accent: "#533a7b", letters: "sans", fontSize: 10 },
  "two-column": { accent: "#8a3b12", letters: "sans", display: "serif", fontSize: 10, ruled: true },
  student: { accent: "#a62b57", letters: "sans", fontSize: 10.5 },
  european: { accent: "#0e4194", letters: "sans", fontSize: 10.5 },
  "german-tabular": { accent: "#2f4858", letters: "sans", fontSize: 10.5, ruled: true },
  rirekisho: { accent: "#2b2b2b", letters: "sans", fontSize: 10.5, ruled: true },
  plain: { accent: "#000000", letters: "sans", fontSize: 11 },
};

const PAIRS: Record<NonNullable<RenderOptions["fonts"]>, [letters: Letters, display: Letters]> = {
  sans: ["sans", "sans"],
  serif: ["serif", "serif"],
  mixed: ["sans", "serif"],
  garamond: ["serif", "serif"],
  plex: ["sans", "sans"],
  manrope: ["sans", "sans"],
};
const AIR = { compact: [0.7, 1.12], normal: [1, 1.22], airy: [1.3, 1.34] } as const;
const EDGES = { narrow: 40, normal: 54, wide: 68 };

/** The look of a template in the person's choices. An unknown template looks like the plain one. */
export function documentLook(options: Omit<RenderOptions, "pageSize" | "language">): DocumentLook {
  const { template, accent, density = "normal", margins = "normal", fonts } = options;
  const look = LOOKS[isTemplateName(template) ? template : "plain"];
  const [letters, display] = fonts ? PAIRS[fonts] : [look.letters, look.display ?? look.letters];
  const [air, lineHeight] = AIR[density];
  return {
    accent: readableOnWhite(accent ?? look.accent),
    letters,
    display,
    centred: look.centred ?? false,
    capitals: look.capitals ?? false,
    ruled: look.ruled ?? false,
    fontSize: look.fontSize,
    lineHeight,
    air,
    margin: EDGES[margins],
  };
}
