import type { GreyPicture } from "./grey-picture";
import { crop } from "./look-again";
import type { FoundLine } from "./words-to-pieces";

/** Small letters with one sign that is none of an address, before a domain: "anna.exampleGexample.com". */
const ODD = /^[a-z\d._-]{2,}[GQ©®¢€&](?=[a-z\d][a-z\d-]*(?:\.[a-z\d-]+)*\.[a-z]{2,6}$)/;
const ODD_SIGN = /[GQ©®¢€&]/;
const MARGIN = 8;
/** An address is one line and not more than that. */
const MOST = 4;

/**
 * E-mail addresses whose "@" was read as a letter: such a word is read once more where only what an address consists of can be found, and is
 * mended when that reading says "@" at this very place and the same in all others.
 */
export function mendAddresses(
  lines: FoundLine[],
  picture: GreyPicture,
  read: (part: GreyPicture) => FoundLine[],
): FoundLine[] {
  let left = MOST;
  return lines.map((line) => {
    if (!line.words.some(({ text }) => ODD.test(text))) return line;
    return {
      ...line,
      words: line.words.map((word) => {
        if (!ODD.test(word.text) || left-- <= 0) return word;
        const { x0, y0, x1, y1 } = word.bbox;
        const part = { x0: x0 - MARGIN, y0: y0 - MARGIN, x1: x1 + MARGIN, y1: y1 + MARGIN };
        const again = read(crop(picture, part))
          .flatMap(({ words }) => words.map(({ text }) => text))
          .join("");
        const mended = word.text.replace(ODD_SIGN, "@");
        return again === mended ? { ...word, text: mended } : word;
      }),
    };
  });
}
