/**
 * Lower case without diacritics, character for character (same length as the input), so that positions found in the
 * folded text hold in the original. A character whose folded form is longer stays as it is.
 */
export function foldKeepLength(text: string): string {
  let out = "";
  for (let i = 0; i < text.length; i++) {
    const char = text[i]!;
    const folded = char.normalize("NFD")[0]!.toLowerCase();
    out += folded.length === 1 ? folded : char;
  }
  return out
    .replace(/ς/g, "σ")
    .replace(/ł/g, "l")
    .replace(/ø/g, "o")
    .replace(/[’ʼ`´]/g, "'");
}

/** For comparing titles: folded, letters, digits and single spaces only. */
export function foldWords(text: string): string {
  return foldKeepLength(text)
    .replace(/&/g, " and ")
    .replace(/[^\p{L}\p{N}+#]+/gu, " ")
    .trim();
}

/** White space folded to single spaces. */
export const oneSpace = (text: string) => text.replace(/\s+/g, " ").trim();
