import { headingOfStyle } from "./document-blocks";
import { localName, parseXml, xmlAttribute } from "./parse-xml";

export interface OdtStyle {
  /** as people see it */
  name: string;
  parent?: string;
  bold?: boolean;
  /** in points, or a share of the parent's */
  size?: number;
  sizeShare?: number;
  white?: boolean;
  shaded?: boolean;
  hidden?: boolean;
  /** in points */
  indent?: number;
  list?: boolean;
  outline?: number;
}

/** Styles by "family name"; the family's default under "family ". */
export type OdtStyles = Map<string, OdtStyle>;

/** Adds the styles of `styles.xml` or the automatic ones of `content.xml`. */
export function addOdtStyles(styles: OdtStyles, xml: Uint8Array): void {
  let style: OdtStyle | undefined;
  parseXml(xml, {
    open(tag) {
      const name = localName(tag.name);
      const get = (attribute: string, prefix: string) => xmlAttribute(tag, attribute, prefix);
      if (name === "style" || name === "default-style") {
        const family = get("family", "style") ?? "";
        const own = get("name", "style") ?? "";
        style = { name: get("display-name", "style") ?? own };
        const parent = get("parent-style-name", "style");
        style.parent = `${family} ${parent ?? ""}`;
        if (get("list-style-name", "style")) style.list = true;
        const level = Number(get("default-outline-level", "style"));
        if (level > 0) style.outline = level;
        styles.set(`${family} ${name === "style" ? own : ""}`, style);
      } else if (style && name === "text-properties") {
        const weight = get("font-weight", "fo");
        if (weight) style.bold = weight === "bold" || Number(weight) >= 600;
        const size = get("font-size", "fo");
        if (size?.endsWith("%")) style.sizeShare = Number.parseFloat(size) / 100;
        else if (size) style.size = points(size);
        const colour = get("color", "fo");
        if (colour) style.white = /^#fefefe$|^#ffffff$/i.test(colour);
        if (get("display", "text") === "none") style.hidden = true;
        else if (get("display", "text")) style.hidden = false;
        shade(style, get("background-color", "fo"));
      } else if (style && /^(paragraph|table-cell|table|table-row|graphic|section)-properties$/.test(name)) {
        shade(style, get("background-color", "fo"));
        shade(style, get("fill-color", "draw"));
        const margin = get("margin-left", "fo");
        if (margin && !margin.endsWith("%")) style.indent = points(margin);
        if (get("display", "text") === "none") style.hidden = true;
      }
    },
    close(tag) {
      const name = localName(tag);
      if (name === "style" || name === "default-style") style = undefined;
    },
  });
}

function shade(style: OdtStyle, colour: string | undefined) {
  if (colour) style.shaded = colour !== "transparent" && !/^#ffffff$/i.test(colour);
}

/** A property of a style, of what it is based on, or of its family's default. */
export function odtProperty<K extends keyof OdtStyle>(
  styles: OdtStyles,
  family: string,
  name: string | undefined,
  key: K,
): OdtStyle[K] | undefined {
  let style = name === undefined ? undefined : styles.get(`${family} ${name}`);
  for (let steps = 0; style && steps < 20; steps++) {
    if (style[key] !== undefined) return style[key];
    style = style.parent === undefined ? undefined : styles.get(style.parent);
  }
  return undefined;
}

/** The size of a style in points: shares count from the parent's. */
export function odtSize(styles: OdtStyles, family: string, name: string | undefined, base: number | undefined) {
  let style = name === undefined ? undefined : styles.get(`${family} ${name}`);
  let share = 1;
  for (let steps = 0; style && steps < 20; steps++) {
    if (style.size !== undefined) return style.size * share;
    share *= style.sizeShare ?? 1;
    style = style.parent === undefined ? undefined : styles.get(style.parent);
  }
  return base && base * share;
}

/** The heading level of a paragraph style: by its outline level, else by its name. */
export function odtHeading(styles: OdtStyles, name: string | undefined): number | undefined {
  let style = name === undefined ? undefined : styles.get(`paragraph ${name}`);
  for (let steps = 0; style && steps < 20; steps++) {
    const level = style.outline ?? headingOfStyle(style.name.replaceAll("_20_", " "));
    if (level !== undefined) return level;
    style = style.parent === undefined ? undefined : styles.get(style.parent);
  }
  return undefined;
}

const UNITS: Record<string, number> = { pt: 1, in: 72, cm: 28.3465, mm: 2.83465, px: 0.75, pc: 12 };

/** An ODF length in points. */
export function points(length: string | undefined): number {
  const found = /^(-?[\d.]+)(pt|in|cm|mm|px|pc)$/.exec(length ?? "");
  return found ? Number(found[1]) * UNITS[found[2]!]! : 0;
}
