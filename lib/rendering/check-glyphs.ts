import type { Outline } from "@/lib/cv/outline";
import { AppError } from "@/lib/errors";
import { cleanOutline, mapOutline } from "./clean-outline";
import type { RenderNotice } from "./contract";
import { type FontFamilyName, fallbackFamilies, mayCover } from "./fonts";

export interface GlyphCheck {
  /** the outline without what cannot be drawn */
  outline: Outline;
  /** families that some character needs beside the template's own */
  fallback: FontFamilyName[];
  notices: RenderNotice[];
}

/** Scripts whose shaping and reading back are tested; Noto Sans has letters of Devanagari too, but they need more. */
const SUPPORTED_SCRIPT =
  /\p{Script=Latin}|\p{Script=Greek}|\p{Script=Cyrillic}|\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Hangul}|\p{Script=Bopomofo}|\p{Script=Arabic}|\p{Script=Hebrew}|\p{Script=Common}|\p{Script=Inherited}/u;

/** Pictures, their modifiers and flags, and the marks that join them. */
const EMOJI = /\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|\u20E3/u;

/**
 * Finds, before anything is drawn, the characters that no embedded font has: react-pdf would draw another letter in their
 * place without a word (quality.md, fact 3). Emoji are left out and named in a notice; anything else throws
 * `missing_glyphs` with the characters in `details.characters`.
 *
 * `coverage` tells which characters a family has; it is asked for a fallback family only when one is needed.
 */
export async function checkGlyphs(
  source: Outline,
  families: FontFamilyName[],
  coverage: (family: FontFamilyName) => Promise<(codePoint: number) => boolean>,
): Promise<GlyphCheck> {
  const outline = cleanOutline(source);
  const characters = new Set(JSON.stringify(outline));
  const own = await Promise.all(families.map(coverage));
  const unsupported = [...characters].filter((c) => !SUPPORTED_SCRIPT.test(c) && !/\p{Co}/u.test(c));
  let open = [...characters].filter((c) => !own.every((has) => has(c.codePointAt(0) ?? 0)));
  const fallback: FontFamilyName[] = [];
  for (const family of fallbackFamilies(outline.language, [...characters].join(""))) {
    if (!open.some((c) => mayCover(family, c))) continue;
    const has = await coverage(family);
    const left = open.filter((c) => !has(c.codePointAt(0) ?? 0));
    if (left.length < open.length) fallback.push(family);
    open = left;
  }

  const emoji = open.filter((c) => EMOJI.test(c));
  const missing = [...new Set([...unsupported, ...open.filter((c) => !EMOJI.test(c))])];
  if (missing.length) throw missingGlyphs(missing);
  if (!emoji.length) return { outline, fallback, notices: [] };
  const dropped = new Set(emoji);
  return {
    outline: mapOutline(outline, (text) =>
      [...text]
        .filter((c) => !dropped.has(c))
        .join("")
        .replace(/ {2,}/g, " ")
        .trim(),
    ),
    fallback,
    notices: [{ code: "emoji_dropped", message: `Left out, because no font has them: ${emoji.join(" ")}` }],
  };
}

function missingGlyphs(missing: string[]): AppError {
  const characters = missing.slice(0, 20).map(nameCharacter);
  const more = missing.length - characters.length;
  return new AppError(
    "missing_glyphs",
    `No font here has these characters: ${characters.join(", ")}${more > 0 ? ` and ${more} more` : ""}.`,
    {
      hint: "Replace them and try again. Latin, Greek, Cyrillic, Chinese, Japanese, Korean, Arabic and Hebrew are supported.",
      details: { characters },
    },
  );
}

/** "日 (U+65E5)"; a character that shows nothing by its number alone */
function nameCharacter(character: string): string {
  const number = `U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, "0")}`;
  return /[\p{L}\p{N}\p{P}\p{S}]/u.test(character) ? `${character} (${number})` : number;
}
