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
  let out = "";
  let from = 0;
  for (let i = 0; i < text.length; i++)
    if (text.charCodeAt(i) > 0x7f) {
      if (i > from) out += foldAscii(text.slice(from, i));
      out += foldChar(text[i]!);
      from = i + 1;
    }
  return from === 0 ? foldAscii(text) : out + foldAscii(text.slice(from));
}

const foldAscii = (text: string) => text.toLowerCase().replaceAll("`", "'");

// biome-ignore lint/suspicious/noControlCharactersInRegex: the range of ASCII
const ASCII = /^[\u0000-\u007f]*$/;

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
  const plain = foldKeepLength(text);
  if (ASCII.test(plain))
    return plain
      .replaceAll("&", " and ")
      .replace(/[^a-z0-9+#]+/g, " ")
      .trim();
  return plain
    .replaceAll("&", " and ")
    .replace(/ß/g, "ss")
    .replace(/[æœ]/g, (letter) => (letter === "æ" ? "ae" : "oe"))
    .replace(/\p{M}+/gu, "")
    .replace(/[^\p{L}\p{N}+#]+/gu, " ")
    .trim();
}

/** White space folded to single spaces. */
export const oneSpace = (text: string) => text.replace(/\s+/g, " ").trim();
