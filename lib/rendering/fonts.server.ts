import { createRequire } from "node:module";
import path from "node:path";
import { Font } from "@react-pdf/renderer";
import { FONT_FAMILIES, FONT_STYLES, type FontFamilyName, fontFiles } from "./fonts";
import { breakWord } from "./kit/break-word";
import type { Measure } from "./kit/wrap-text";

let registered = false;

/** Makes the families known to react-pdf, once in a process; a file is read when it is first used, then kept. */
export function registerFonts(): void {
  if (registered) return;
  registered = true;
  const { resolve } = createRequire(import.meta.url);
  for (const family of Object.keys(FONT_FAMILIES) as FontFamilyName[]) {
    const folder = path.dirname(
      path.dirname(resolve(`@expo-google-fonts/${FONT_FAMILIES[family].package}/package.json`)),
    );
    const files = fontFiles(family);
    Font.register({
      family,
      fonts: FONT_STYLES.map(({ fontWeight, fontStyle }, i) => ({
        src: path.join(folder, files[i]!),
        fontWeight,
        fontStyle,
      })),
    });
  }
  Font.registerHyphenationCallback(breakWord);
}

/** Which characters a family has in every style that templates use. */
export async function loadCoverage(family: FontFamilyName): Promise<(codePoint: number) => boolean> {
  const fonts = await Promise.all(FONT_STYLES.map((style) => loadFont(family, style)));
  return (codePoint) => fonts.every((font) => font.hasGlyphForCodePoint(codePoint));
}

/** A style whose file another style has too (a family without italics) is read once. */
async function loadFont(
  family: FontFamilyName,
  { fontWeight, fontStyle }: Pick<(typeof FONT_STYLES)[number], "fontWeight" | "fontStyle">,
): Promise<FontkitFont> {
  registerFonts();
  const descriptor = { fontFamily: family, fontWeight, fontStyle };
  const source = Font.getFont(descriptor) as { src: string; data: FontkitFont | null } | undefined;
  if (source && !source.data) source.data = loaded.get(source.src) ?? null;
  await Font.load(descriptor);
  const font = prepareFont(source?.data as FontkitFont);
  if (source) loaded.set(source.src, font);
  return font;
}

const loaded = new Map<string, FontkitFont>();

/** Letters that join or carry marks: a word's width is not the sum of its letters'. */
const SHAPED = /[\p{Script=Arabic}\p{M}]/u;

/**
 * Widths of text set in the first of the families that has each character. Kerning is left out: it only ever makes a
 * line a little shorter.
 */
export async function loadMeasure(families: FontFamilyName[]): Promise<Measure> {
  const byWeight = new Map<number, FontkitFont[]>();
  for (const style of FONT_STYLES)
    if (style.fontStyle === "normal")
      byWeight.set(style.fontWeight, await Promise.all(families.map((family) => loadFont(family, style))));
  const fontsOf = (fontWeight: number) => byWeight.get(fontWeight) ?? byWeight.get(400)!;
  const fontOf = (codePoint: number, fonts: FontkitFont[]) =>
    fonts.find((candidate) => candidate.hasGlyphForCodePoint(codePoint)) ?? fonts[0]!;
  const advances = new Map<string, number>();
  const advance = (character: string, fontWeight: number): number => {
    const key = `${fontWeight}${character}`;
    let em = advances.get(key);
    if (em === undefined) {
      const codePoint = character.codePointAt(0) ?? 0;
      const font = fontOf(codePoint, fontsOf(fontWeight));
      em = font.glyphForCodePoint(codePoint).advanceWidth / font.unitsPerEm;
      advances.set(key, em);
    }
    return em;
  };
  const shapedWidth = (text: string, fontWeight: number): number => {
    const fonts = fontsOf(fontWeight);
    let em = 0;
    for (let run = [...text]; run.length; ) {
      const font = fontOf(run[0]!.codePointAt(0) ?? 0, fonts);
      const other = run.findIndex((character) => fontOf(character.codePointAt(0) ?? 0, fonts) !== font);
      const own = run.splice(0, other < 0 ? run.length : other).join("");
      em += font.layout(own).advanceWidth / font.unitsPerEm;
    }
    return em;
  };
  return (text, fontWeight) => {
    if (SHAPED.test(text)) return shapedWidth(text, fontWeight);
    let em = 0;
    for (const character of text) em += advance(character, fontWeight);
    return em;
  };
}

interface FontkitFont {
  unitsPerEm: number;
  postscriptName: string;
  _tables: { name?: { records?: object } };
  hasGlyphForCodePoint(codePoint: number): boolean;
  glyphForCodePoint(codePoint: number): { id: number; advanceWidth: number };
  getGlyph(id: number, codePoints?: number[]): { codePoints: number[]; _getCBox?: unknown };
  layout(
    text: string,
    features?: unknown,
    ...rest: unknown[]
  ): { glyphs: { id: number }[]; positions: { xAdvance: number }[]; advanceWidth: number };
  loca?: { offsets: number[] };
  prepared?: boolean;
}

/** Runs of text that have been shaped, the latest last. A CV has some hundreds. */
const shaped = new Map<string, ReturnType<FontkitFont["layout"]>>();
const SHAPED_LIMIT = 2000;

/** Makes a loaded font right and quick for many documents in one process; changes nothing that is drawn. */
function prepareFont(font: FontkitFont): FontkitFont {
  if (font.prepared) return font;
  font.prepared = true;
  keepCodePoints(font);
  keepShapedTexts(font);
  drawLineEnds(font);
  // pdfkit writes the font's names out in JSON for each run of text, to compare fonts: the one name says as much
  const name = font.postscriptName; // decodes the table
  const records = font._tables.name?.records;
  if (records) Object.defineProperty(records, "toJSON", { value: () => name });
  return font;
}

/**
 * fontkit 2.0.4 keeps the first glyph object made for an id. Subsetting makes those of components ("α" of "ά") without
 * their characters, so that from the second document on such letters would be drawn but not be readable as text.
 */
function keepCodePoints(font: FontkitFont): void {
  const getGlyph = font.getGlyph.bind(font);
  font.getGlyph = (id, codePoints = []) => {
    const glyph = getGlyph(id, visualOrder(codePoints));
    if (glyph && codePoints.length && !glyph.codePoints.length) glyph.codePoints = codePoints;
    // A space at the end of the outlines' table (Nanum Gothic) would be measured beyond it.
    const { offsets } = font.loca ?? {};
    if (offsets && offsets[id] === offsets[id + 1] && glyph._getCBox) glyph._getCBox = () => NO_OUTLINE;
    return glyph;
  };
}

/**
 * A glyph for several letters (the Arabic lam-alef) stands among glyphs that are written from left to right: pdf.js, PDFium
 * and poppler all turn the letters of a line around one by one, and these too.
 */
function visualOrder(codePoints: number[]): number[] {
  if (codePoints.length < 2) return codePoints;
  return codePoints.every((code) => /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(String.fromCodePoint(code)))
    ? codePoints.toReversed()
    : codePoints;
}

const NO_OUTLINE = Object.freeze({ minX: 0, minY: 0, maxX: 0, maxY: 0, width: 0, height: 0 });

/** Manrope sets "(c)" as ©, "->" as an arrow and "3x4" with a multiplication sign: what a person did not write. */
const PICTURES = /^Manrope/;

/**
 * No font has a glyph for the end of a line; react-pdf would take it from the Helvetica that every reader brings, which is not
 * embedded (PDF/A forbids it). It becomes a space of no width in the font of its line.
 */
function drawLineEnds(font: FontkitFont): void {
  const has = font.hasGlyphForCodePoint.bind(font);
  font.hasGlyphForCodePoint = (codePoint) => codePoint === LINE_END || has(codePoint);
  const layout = font.layout.bind(font);
  font.layout = (text, ...rest) => {
    if (!text.endsWith("\n")) return layout(text, ...rest);
    const run = layout(text.replaceAll("\n", " "), ...rest);
    const { id: space } = font.glyphForCodePoint(0x20);
    // where the run goes from right to left its end is drawn first
    const at = run.glyphs.at(-1)?.id === space ? run.glyphs.length - 1 : 0;
    const positions = run.positions.map((position, i) => (i === at ? { ...position, xAdvance: 0 } : position));
    return Object.assign(run, { positions });
  };
}
const LINE_END = 0x0a;

/** A document is often drawn again with another template, size or colour: its texts are shaped once. */
function keepShapedTexts(font: FontkitFont): void {
  const layout = font.layout.bind(font);
  const plain = PICTURES.test(font.postscriptName) ? { calt: false, liga: false } : undefined;
  font.layout = (text, wanted, ...rest) => {
    const features = plain ?? wanted;
    const key = `${font.postscriptName} ${JSON.stringify(features) ?? ""} ${rest.join()} ${text}`;
    const run = shaped.get(key) ?? layout(text, features, ...rest);
    shaped.delete(key);
    shaped.set(key, run);
    if (shaped.size > SHAPED_LIMIT)
      for (const [oldest] of [...shaped].slice(0, SHAPED_LIMIT / 4)) shaped.delete(oldest);
    // the caller may change its list of glyphs
    return Object.assign(Object.create(Object.getPrototypeOf(run)), run, { glyphs: [...run.glyphs] });
  };
}
