import type { Outline } from "@/lib/cv/outline";

/** Controls, zero-width and direction marks, soft hyphens, joiners, variation selectors, tags: they draw nothing. */
const INVISIBLE = /\p{Cc}|\p{Cf}|\p{Cs}|\p{Default_Ignorable_Code_Point}|\p{Noncharacter_Code_Point}/gu;

/**
 * Characters that look the same and share one glyph in our fonts, where the text read back could be either: each becomes
 * the one that Unicode's compatibility mapping or common use prefers.
 */
const TWINS: Record<string, string> = {
  "\u2010": "-",
  "\u2011": "-",
  "\u00B5": "\u03BC",
  "\u03D5": "\u03C6",
  "\u2206": "\u0394",
  "\u02BB": "\u2018",
  "\u02BC": "\u2019",
  "\u02ED": "\u207C",
  "\u2215": "\u2044",
  // presentation forms of ligatures; the fonts make their own
  "\uFB00": "ff",
  "\uFB01": "fi",
  "\uFB02": "fl",
  "\uFB03": "ffi",
  "\uFB04": "ffl",
  "\uFB05": "st",
  "\uFB06": "st",
};
/** Radicals that dictionaries list; in a text they stand for the letter they look like. */
const RADICAL = /[\u2E80-\u2FDF]/gu;
const TWIN = new RegExp(`[${Object.keys(TWINS).join("")}]`, "gu");

/** A copy of the outline with every text changed by `change`; texts that become empty stay, so that positions hold. */
export function mapOutline(outline: Outline, change: (text: string) => string): Outline {
  const visit = (value: unknown, key = ""): unknown => {
    if (typeof value === "string") return UNTOUCHED.has(key) ? value : change(value);
    if (Array.isArray(value)) return value.map((item) => visit(item));
    if (value && typeof value === "object")
      return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, visit(item, name)]));
    return value;
  };
  return visit(outline) as Outline;
}

const UNTOUCHED = new Set(["href", "id", "kind", "language", "wordsLanguage"]);

/** The outline as it can be drawn: composed letters (NFC), nothing invisible, single spaces. Section names are ours and stay. */
export function cleanOutline(outline: Outline): Outline {
  return mapOutline(outline, (text) =>
    text
      .replace(INVISIBLE, "")
      .normalize("NFC")
      .replace(TWIN, (c) => TWINS[c] ?? c)
      .replace(RADICAL, (c) => c.normalize("NFKC")),
  );
}
