import type { RenderNotice, RenderOptions } from "./contract";
import type { FontFamilyName } from "./fonts";
import { readableOnWhite } from "./kit/colour";
import type { Design } from "./kit/design";

/** Factors: of the gaps between texts and of the height of a line. */
const AIR = {
  compact: { gaps: 0.7, line: 0.93 },
  normal: { gaps: 1, line: 1 },
  airy: { gaps: 1.3, line: 1.07 },
};

/** Factors of the margins; the narrowest stay wide enough for every printer (half an inch). */
const EDGES = { narrow: 0.78, normal: 1, wide: 1.2 };
const NARROWEST = 36;

const PAIRS: Record<NonNullable<RenderOptions["fonts"]>, { body: FontFamilyName; display: FontFamilyName }> = {
  sans: { body: "Source Sans 3", display: "Source Sans 3" },
  serif: { body: "Source Serif 4", display: "Source Serif 4" },
  mixed: { body: "Source Sans 3", display: "Source Serif 4" },
  garamond: { body: "EB Garamond", display: "EB Garamond" },
  plex: { body: "IBM Plex Sans", display: "IBM Plex Sans" },
  manrope: { body: "Manrope", display: "Manrope" },
};

/** Letters that look larger at the same size than those templates were drawn with, and smaller ones. */
const SIZES: Partial<Record<FontFamilyName, number>> = { Manrope: 0.93, "EB Garamond": 1.1, "IBM Plex Sans": 0.96 };

/** A template in the person's colour, letters, density and margins. Whatever is chosen stays readable. */
export function chooseDesign(
  template: Design,
  { accent: wanted, density = "normal", margins = "normal", fonts }: Omit<RenderOptions, "template" | "pageSize">,
): { design: Design; notices: RenderNotice[] } {
  const colour = wanted ? readableOnWhite(wanted) : template.accent;
  const drawn = colourStyles(template, colour);
  const air = AIR[density];
  const edge = (points: number) => Math.max(Math.min(points, NARROWEST), points * EDGES[margins]);
  const gaps = ({ section, entry, line }: Design["gaps"]) => ({
    section: section * air.gaps,
    entry: entry * air.gaps,
    line: line * air.gaps,
  });
  const pair = fonts && PAIRS[fonts];
  const size = pair ? (SIZES[pair.body] ?? 1) / (SIZES[drawn.body] ?? 1) : 1;
  const letters = <T extends { fontSize: number; lineHeight: number }>(text: T): T => ({
    ...text,
    fontSize: text.fontSize * size,
    lineHeight: text.lineHeight * air.line,
  });
  const { top, right, bottom, left } = drawn.margins;
  return {
    design: {
      ...drawn,
      ...pair,
      text: letters(drawn.text),
      gaps: gaps(drawn.gaps),
      // the foot keeps room for the page number
      margins: { top: edge(top), right: edge(right), bottom: Math.max(40, edge(bottom)), left: edge(left) },
      side: drawn.side && { ...drawn.side, text: letters(drawn.side.text), gaps: gaps(drawn.side.gaps) },
    },
    notices:
      wanted && colour.toLowerCase() !== wanted.toLowerCase()
        ? [{ code: "accent_darkened", message: `${wanted} is hard to read on white: ${colour} is used instead.` }]
        : [],
  };
}

/** A copy in which styles that say "accent" have the colour. */
function colourStyles<T>(value: T, colour: string, key = ""): T {
  if (value === "accent" || key === "accent") return colour as T;
  if (!value || typeof value !== "object" || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, colourStyles(part, colour, name)])) as T;
}
