import { createRequire } from "node:module";
import path from "node:path";
import { Font } from "@react-pdf/renderer";
import { FONT_FAMILIES, FONT_STYLES, type FontFamilyName } from "./fonts";
import { breakWord } from "./kit/break-word";
import type { Measure } from "./kit/wrap-text";

let registered = false;

/** Makes the families known to react-pdf, once in a process; a file is read when it is first used, then kept. */
export function registerFonts(): void {
  if (registered) return;
  registered = true;
  const { resolve } = createRequire(import.meta.url);
  for (const [family, { package: name, file }] of Object.entries(FONT_FAMILIES)) {
    const folder = path.dirname(resolve(`@expo-google-fonts/${name}/package.json`));
    Font.register({
      family,
      fonts: FONT_STYLES.map(({ fontWeight, fontStyle, folder: style }) => ({
        src: path.join(folder, style, `${file}_${style}.ttf`),
        fontWeight,
        fontStyle,
      })),
    });
  }
  Font.registerHyphenationCallback(breakWord);
}

/** Which characters a family has in every style that templates use. */
export async function loadCoverage(family: FontFamilyName): Promise<(codePoint: number) => boolean> {
  registerFonts();
  const fonts = await Promise.all(
    FONT_STYLES.map(async ({ fontWeight, fontStyle }) => {
      const descriptor = { fontFamily: family, fontWeight, fontStyle };
      await Font.load(descriptor);
      return prepareFont(Font.getFont(descriptor)?.data as unknown as FontkitFont);
    }),
  );
  return (codePoint) => fonts.every((font) => font.hasGlyphForCodePoint(codePoint));
}

/**
 * Widths of text set in the first of the families that has each character. Kerning is left out: it only ever makes a
 * line a little shorter.
 */
export async function loadMeasure(families: FontFamilyName[]): Promise<Measure> {
  await Promise.all(families.map(loadCoverage));
  const advances = new Map<string, number>();
  const advance = (character: string, fontWeight: number): number => {
    const key = `${fontWeight}${character}`;
    let em = advances.get(key);
    if (em === undefined) {
      const codePoint = character.codePointAt(0) ?? 0;
      const fonts = families.map((fontFamily) => {
        const source = Font.getFont({ fontFamily, fontWeight, fontStyle: "normal" });
        return source?.data as unknown as FontkitFont;
      });
      const font = fonts.find((candidate) => candidate.hasGlyphForCodePoint(codePoint)) ?? fonts[0]!;
      em = font.glyphForCodePoint(codePoint).advanceWidth / font.unitsPerEm;
      advances.set(key, em);
    }
    return em;
  };
  return (text, fontWeight) => {
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
  glyphForCodePoint(codePoint: number): { advanceWidth: number };
  getGlyph(id: number, codePoints?: number[]): { codePoints: number[] };
  layout(text: string, features?: unknown, ...rest: unknown[]): { glyphs: unknown[] };
  prepared?: boolean;
}

/** Runs of text that have been shaped, the latest last. A CV has some hundreds. */
const shaped = new Map<string, { glyphs: unknown[] }>();
const SHAPED_LIMIT = 2000;

/** Makes a loaded font right and quick for many documents in one process; changes nothing that is drawn. */
function prepareFont(font: FontkitFont): FontkitFont {
  if (font.prepared) return font;
  font.prepared = true;
  keepCodePoints(font);
  keepShapedTexts(font);
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
    const glyph = getGlyph(id, codePoints);
    if (glyph && codePoints.length && !glyph.codePoints.length) glyph.codePoints = codePoints;
    return glyph;
  };
}

/** A document is often drawn again with another template, size or colour: its texts are shaped once. */
function keepShapedTexts(font: FontkitFont): void {
  const layout = font.layout.bind(font);
  font.layout = (text, features, ...rest) => {
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
