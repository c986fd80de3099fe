import { localName, parseXml, xmlAttribute } from "./parse-xml";

export interface DocxStyle {
  /** in lower case */
  name: string;
  basedOn?: string;
  bold?: boolean;
  /** in half points */
  size?: number;
  outline?: number;
  numbered?: boolean;
  vanish?: boolean;
  /** has a ground of its own */
  shaded?: boolean;
}
export type DocxStyles = Map<string, DocxStyle>;

/** The styles of a DOCX by their id; the document's defaults under "". */
export function readDocxStyles(xml: Uint8Array | undefined): DocxStyles {
  const styles: DocxStyles = new Map();
  const base: DocxStyle = { name: "" };
  styles.set("", base);
  if (!xml) return styles;
  let style: DocxStyle | undefined;
  let defaults = false;
  parseXml(xml, {
    open(tag) {
      const value = xmlAttribute(tag, "val");
      const target = style ?? (defaults ? base : undefined);
      switch (localName(tag.name)) {
        case "docDefaults":
          defaults = true;
          break;
        case "style":
          style = { name: "" };
          styles.set(xmlAttribute(tag, "styleId") ?? "", style);
          break;
        case "name":
          if (style) style.name = (value ?? "").toLowerCase();
          break;
        case "basedOn":
          if (style) style.basedOn = value;
          break;
        case "b":
          if (target) target.bold = isOn(value);
          break;
        case "sz":
          if (target) target.size = Number(value) || undefined;
          break;
        case "vanish":
          if (style) style.vanish = isOn(value);
          break;
        case "outlineLvl":
          if (style) style.outline = Number(value);
          break;
        case "numId":
          if (style) style.numbered = value !== "0";
          break;
        case "shd":
          if (style && hasGround(xmlAttribute(tag, "fill"))) style.shaded = true;
          break;
        default:
      }
    },
    close(name) {
      if (localName(name) === "style") style = undefined;
      if (localName(name) === "docDefaults") defaults = false;
    },
  });
  return styles;
}

/** A property of a style or of what it is based on. */
export function inherited<K extends keyof DocxStyle>(
  styles: DocxStyles,
  id: string | undefined,
  key: K,
): DocxStyle[K] | undefined {
  let style = id === undefined ? undefined : styles.get(id);
  for (let steps = 0; style && steps < 20; steps++) {
    if (style[key] !== undefined) return style[key];
    style = style.basedOn === undefined ? undefined : styles.get(style.basedOn);
  }
  return undefined;
}

/** WordprocessingML's switches: there without a value means on. */
export const isOn = (value: string | undefined, absent = true) =>
  value === undefined ? absent : !["0", "false", "off", "none"].includes(value);

/** A fill that white letters can be seen on. */
export const hasGround = (fill: string | undefined) =>
  fill !== undefined && fill.toLowerCase() !== "auto" && fill.toUpperCase() !== "FFFFFF";
