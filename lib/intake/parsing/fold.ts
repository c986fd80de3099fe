/** Letters that Unicode does not take apart, and the letter they are looked for as; one for one, so that positions hold. */
const SINGLE: Record<string, string> = {
  ς: "σ",
  ł: "l",
  ø: "o",
  đ: "d",
  ı: "i",
  "’": "'",
  ʼ: "'",
  "`": "'",
  "´": "'",
  "‘": "'",
  "‑": "-",
};
const folded = new Map<string, string>();

function foldChar(char: string): string {
  const known = folded.get(char);
  if (known !== undefined) return known;
  const base = char.normalize("NFD")[0]!.toLowerCase();
  const out = SINGLE[base] ?? (base.length === char.length ? base : char);
  if (folded.size < 5000) folded.set(char, out);
  return out;
}

/**
 * Lower case without diacritics, character for character (same length as the input), so that positions found in the
 * folded text hold in the original. A character whose folded form is longer stays as it is.
 */
export function foldKeepLength(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the range of ASCII
  if (/^[\u0000-\u007f]*$/.test(text)) return text.toLowerCase().replaceAll("`", "'");
  let out = "";
  for (let i = 0; i < text.length; i++) out += foldChar(text[i]!);
  return out;
}

/** The texts asked for already: every list of words is held against the same few lines. They are somebody's document: see `forgetFolded`. */
const remembered = new Map<string, string>();
export const forgetFolded = () => remembered.clear();
const MOST_REMEMBERED = 8000;

/** For comparing titles: folded, letters, digits and single spaces only. */
export function foldWords(text: string): string {
  const known = remembered.get(text);
  if (known !== undefined) return known;
  const words = fold(text);
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  remembered.set(text, words);
  return words;
}

function fold(text: string): string {
  return foldKeepLength(text)
    .replace(/&/g, " and ")
    .replace(/ß/g, "ss")
    .replace(/[æœ]/g, (letter) => (letter === "æ" ? "ae" : "oe"))
    .replace(/\p{M}+/gu, "")
    .replace(/[^\p{L}\p{N}+#]+/gu, " ")
    .trim();
}

/** White space folded to single spaces. */
export const oneSpace = (text: string) => text.replace(/\s+/g, " ").trim();
