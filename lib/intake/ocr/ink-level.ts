import type { GreyPicture } from "./grey-picture";

/** Half of the width that is too thick for a letter's stroke at 300 dpi, and how much a stroke differs from its ground. */
const STROKE = 14;
const CONTRAST = 35;
/** Ink up to this grey is black; where the common stroke is paler than the other, most of it is noise. */
const BLACK = 24;
const PALEST = 170;

/**
 * The grey of the common stroke's darkest dot, 0 where ink is black. Thin strokes of a coarse or faded scan are as grey as 130: what asks
 * where ink is (gaps between letters, list marks) has to ask relative to it, or it sees holes in the letters.
 */
export function inkLevel({ width, height, data }: GreyPicture): number {
  const counts = new Uint32Array(256);
  let all = 0;
  for (let y = 0; y < height; y += 3)
    for (let x = STROKE; x < width - STROKE; x++) {
      const at = y * width + x;
      const value = data[at]!;
      if (value > data[at - 1]! || value >= data[at + 1]!) continue;
      if (value > Math.min(data[at - STROKE]!, data[at + STROKE]!) - CONTRAST) continue;
      counts[value]!++;
      all++;
    }
  let sum = 0;
  for (let value = 0; value <= PALEST; value++) {
    sum += counts[value]!;
    if (all && sum * 2 >= all) return value <= BLACK ? 0 : value;
  }
  return all ? PALEST : 0;
}
