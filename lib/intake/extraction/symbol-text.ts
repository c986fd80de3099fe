/** Letters of the Symbol font at the places of a to z and A to Z. */
const GREEK_SMALL = "αβχδεφγηιϕκλμνοπθρστυϖωξψζ";
const GREEK_CAPITAL = "ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ";
const SYMBOL: Record<number, string> = {
  176: "°",
  177: "±",
  183: "•",
  174: "→",
  163: "≤",
  179: "≥",
  180: "×",
  45: "−",
};
const BULLET = "•";
/** Places of the Wingdings fonts that people use as list marks, and the few others that say something. */
const WINGDINGS: Record<number, string> = { 252: "✓", 254: "✓", 224: "→", 232: "→", 74: "☺" };
const WINGDINGS_BULLETS = new Set([
  108, 110, 111, 113, 114, 115, 116, 117, 118, 119, 158, 159, 161, 164, 167, 168, 216,
]);

/**
 * The text that a character of a symbol font stands for: a letter, a list mark, or nothing for a picture (an envelope before an e-mail
 * address). Places are those of the fonts themselves, with or without the private-use prefix F0 that Word writes.
 */
export function symbolText(code: number, font: string | undefined): string {
  if (!Number.isInteger(code) || code <= 0 || code > 0x10ffff) return "";
  const place = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code;
  if (/^symbol$/i.test(font ?? "")) {
    if (place >= 97 && place <= 122) return GREEK_SMALL[place - 97]!;
    if (place >= 65 && place <= 90) return GREEK_CAPITAL[place - 65]!;
    return SYMBOL[place] ?? (place >= 32 && place < 64 ? String.fromCharCode(place) : "");
  }
  if (/wingdings|webdings/i.test(font ?? ""))
    return WINGDINGS[place] ?? (WINGDINGS_BULLETS.has(place) ? BULLET : place === 32 ? " " : "");
  const isPrivate = (code >= 0xe000 && code <= 0xf8ff) || code >= 0xf0000 || (code >= 0xd800 && code <= 0xdfff);
  if (!isPrivate) return String.fromCodePoint(code);
  return code === 0xf0b7 || code === 0xf0a7 ? BULLET : "";
}
