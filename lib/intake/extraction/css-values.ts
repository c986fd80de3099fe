/** A colour as red, green and blue from 0 to 255, and how opaque it is. */
export interface Colour {
  red: number;
  green: number;
  blue: number;
  alpha: number;
}

/** Names of the colours that letters vanish in, and of their opposites (https://www.w3.org/TR/css-color-4/#named-colors). */
const NAMED: Record<string, number> = {
  white: 0xffffff,
  snow: 0xfffafa,
  ivory: 0xfffff0,
  ghostwhite: 0xf8f8ff,
  floralwhite: 0xfffaf0,
  mintcream: 0xf5fffa,
  azure: 0xf0ffff,
  aliceblue: 0xf0f8ff,
  seashell: 0xfff5ee,
  whitesmoke: 0xf5f5f5,
  honeydew: 0xf0fff0,
  lightyellow: 0xffffe0,
  gainsboro: 0xdcdcdc,
  lightgray: 0xd3d3d3,
  lightgrey: 0xd3d3d3,
  silver: 0xc0c0c0,
  gray: 0x808080,
  grey: 0x808080,
  black: 0,
  navy: 0x80,
  blue: 0xff,
  green: 0x8000,
  teal: 0x8080,
  maroon: 0x800000,
  purple: 0x800080,
  red: 0xff0000,
  yellow: 0xffff00,
};

const bounded = (value: number, top: number) => Math.min(top, Math.max(0, value));

/** A colour that can be told without a browser; undefined for others, and for none (`inherit`). */
export function readColour(value: string): Colour | undefined {
  const text = value.trim().toLowerCase();
  if (text === "transparent") return { red: 0, green: 0, blue: 0, alpha: 0 };
  const named = Object.hasOwn(NAMED, text) ? NAMED[text] : undefined;
  if (named !== undefined) return { red: named >> 16, green: (named >> 8) & 255, blue: named & 255, alpha: 1 };
  const hex = /^#([\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})$/.exec(text)?.[1];
  if (hex) {
    const long = hex.length < 6 ? hex.replace(/./g, "$&$&") : hex;
    const part = (at: number) => Number.parseInt(long.slice(at, at + 2), 16);
    return { red: part(0), green: part(2), blue: part(4), alpha: long.length === 8 ? part(6) / 255 : 1 };
  }
  const [, kind = "", inner = ""] = /^(rgb|hsl)a?\(([^()]*)\)$/.exec(text) ?? [];
  const parts = inner.split(/[\s,/]+/).filter(Boolean);
  if (parts.length < 3) return undefined;
  const number = (part: string, whole: number) =>
    part.endsWith("%") ? (Number.parseFloat(part) / 100) * whole : Number.parseFloat(part);
  const alpha = parts[3] === undefined ? 1 : number(parts[3], 1);
  if (kind === "rgb") {
    const [red, green, blue] = parts.map((part) => bounded(number(part, 255), 255)) as [number, number, number];
    return { red, green, blue, alpha };
  }
  const [hue, saturation, lightness] = [Number.parseFloat(parts[0]!), number(parts[1]!, 1), number(parts[2]!, 1)];
  // https://www.w3.org/TR/css-color-4/#hsl-to-rgb
  const channel = (n: number) => {
    const k = (n + (((hue % 360) + 360) % 360) / 30) % 12;
    const a = saturation * Math.min(lightness, 1 - lightness);
    return 255 * (lightness - a * Math.max(-1, Math.min(k - 3, 9 - k, 1)));
  };
  return { red: channel(0), green: channel(8), blue: channel(4), alpha };
}

/** Whether letters of one colour cannot be told from a ground of the other. */
export const isAlike = (a: Colour, b: Colour) =>
  Math.max(Math.abs(a.red - b.red), Math.abs(a.green - b.green), Math.abs(a.blue - b.blue)) <= 16;

const POINTS: Record<string, number> = {
  px: 0.75,
  pt: 1,
  pc: 12,
  in: 72,
  cm: 72 / 2.54,
  mm: 72 / 25.4,
  q: 72 / 101.6,
  rem: 12,
  ch: 6,
  vw: 9.6,
  vh: 5.4,
  vmin: 5.4,
  vmax: 9.6,
};

/** A length in points: `em` of this size, percentages of `whole`. Undefined for words and calculations. */
export function readLength(value: string, size: number, whole = size): number | undefined {
  const [, number, unit = ""] = /^([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)([a-z]*|%)$/i.exec(value.trim()) ?? [];
  if (number === undefined) return undefined;
  const amount = Number(number);
  if (unit === "%") return (amount / 100) * whole;
  if (/^r?em$/i.test(unit)) return amount * (unit.length === 2 ? size : 12);
  if (/^ex$/i.test(unit)) return (amount * size) / 2;
  const points = POINTS[unit.toLowerCase()];
  return points === undefined ? (amount === 0 || unit === "" ? amount * 0.75 : undefined) : amount * points;
}

const SIZES: Record<string, number> = {
  "xx-small": 6.75,
  "x-small": 7.5,
  small: 9.75,
  medium: 12,
  large: 13.5,
  "x-large": 18,
  "xx-large": 24,
  "xxx-large": 36,
};

/** A font size in points, in a place where letters have this size. */
export function readFontSize(value: string, size: number): number | undefined {
  const text = value.trim().toLowerCase();
  if (Object.hasOwn(SIZES, text)) return SIZES[text];
  if (text === "smaller") return size / 1.2;
  if (text === "larger") return size * 1.2;
  // clamp(12px, 2vw, 16px): the largest is the one for wide screens
  const bounds = /^(?:clamp|min|max)\((.*)\)$/.exec(text)?.[1]?.split(",");
  if (bounds) {
    const lengths = bounds.flatMap((part) => readLength(part, size) ?? []);
    return lengths.length ? Math.max(...lengths) : undefined;
  }
  return readLength(text, size);
}

/** The words of a `content` property: strings, and attributes of the element; nothing for pictures, counters and signs of icon fonts. */
export function readContent(value: string, attributeOf: (name: string) => string | undefined): string {
  let out = "";
  for (const [, double, single, name] of value.matchAll(
    /"((?:[^"\\]|\\[\s\S])*)"|'((?:[^'\\]|\\[\s\S])*)'|\battr\(\s*([\w-]+)\s*\)/g,
  ))
    out += name ? (attributeOf(name.toLowerCase()) ?? "") : unescapeString(double ?? single ?? "");
  return /[\ue000-\uf8ff]/.test(out) ? "" : out;
}

/** https://drafts.csswg.org/css-syntax/#consume-escaped-code-point */
const unescapeString = (text: string) =>
  text.replace(/\\(?:([\da-f]{1,6})\s?|([\s\S]))/gi, (_, hex: string | undefined, char: string) => {
    if (!hex) return char === "\n" ? "" : char;
    const code = Number.parseInt(hex, 16);
    return code === 0 || code > 0x10ffff ? "\ufffd" : String.fromCodePoint(code);
  });
