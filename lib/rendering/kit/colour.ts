type Rgb = [number, number, number];

/** Contrast of two colours ("#1a4b8c"), from 1 to 21 (WCAG 2.2, relative luminance). */
export function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(parse(a)), luminance(parse(b))].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** The colour, or the same hue darkened until text in it reads well on white (4.5 : 1, WCAG 2.2 success criterion 1.4.3). */
export function readableOnWhite(colour: string): string {
  let [r, g, b] = parse(colour);
  while (contrast(write([r, g, b]), "#ffffff") < 4.5) [r, g, b] = [r * 0.96, g * 0.96, b * 0.96];
  return write([r, g, b]);
}

/** A lighter colour for rules and grounds: `share` of white from 0 to 1. */
export function tint(colour: string, share: number): string {
  return write(parse(colour).map((part) => part + (255 - part) * share) as Rgb);
}

/** A darker colour: `share` of black from 0 to 1. */
export function shade(colour: string, share: number): string {
  return write(parse(colour).map((part) => part * (1 - share)) as Rgb);
}

function parse(colour: string): Rgb {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16)) as Rgb;
}

function write(parts: Rgb): string {
  return `#${parts.map((part) => Math.round(part).toString(16).padStart(2, "0")).join("")}`;
}

function luminance(parts: Rgb): number {
  const [r, g, b] = parts.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as Rgb;
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
