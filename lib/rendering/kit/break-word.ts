import { breakEastAsian } from "@/lib/cv/break-east-asian";

const LONG = 18;
const PIECE = 6;
/** Letters that are words of their own where lines break. */
export const EAST_ASIAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}]/u;

/**
 * Where react-pdf may break a word, as its parts with "" between them (an empty part is a place to break that leaves no
 * hyphen in the text). Words are never hyphenated; Chinese and Japanese break between letters; after "-" and "/" they may break anyway, and a word too long for a line
 * (an address, 50,000 characters without a space) breaks after its punctuation, then anywhere.
 */
export function breakWord(word: string): string[] {
  if (EAST_ASIAN.test(word))
    return interleave(breakEastAsian(word).flatMap((part) => (part.length > LONG ? pieces(part) : [part])));
  if (word.length < 8) return [word];
  if (word.length < LONG) return interleave(word.split(/(?<=[^-–/][-–/])(?=[^-–/])/u));
  const parts = word.split(/(?<=[-–—/\\.,;:_?&=@#+|)])(?=[^-–—/\\.,;:_?&=@#+|)])/u);
  return interleave(parts.flatMap((part) => (part.length > LONG ? pieces(part) : [part])));
}

function pieces(word: string): string[] {
  // By whole characters, with their combining marks, so that no letter is torn apart.
  const letters = Array.from(word.match(/\P{M}\p{M}*|\p{M}+/gu) ?? []);
  const out: string[] = [];
  for (let i = 0; i < letters.length; i += PIECE) out.push(letters.slice(i, i + PIECE).join(""));
  return out;
}

function interleave(parts: string[]): string[] {
  return parts.flatMap((part, i) => (i ? ["", part] : [part]));
}
