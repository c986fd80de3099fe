import type { GreyPicture } from "./grey-picture";

const INK = 160;
const WHITE = 255;
/** At 300 dpi: no letter has a bar of 10 mm, and rules are thinner than 1 mm. */
const LENGTH = 120;
const THICKNESS = 11;
/** Grey hairlines, as coarse scans have them: longer than what touching serifs make, and thin nearly everywhere. */
const PALE = { ink: 208, length: 240, thin: 0.85 };

/** The picture without its long thin lines (under titles, around boxes): letters that touch one are read badly. Letters stay whole. */
export function removeRules(picture: GreyPicture): GreyPicture {
  const { width, height } = picture;
  const data = new Uint8Array(picture.data);
  sweep(data, width, height, 1, width, { ink: INK, length: LENGTH, thin: 0 });
  sweep(data, height, width, width, 1, { ink: INK, length: LENGTH, thin: 0 });
  sweep(data, width, height, 1, width, PALE);
  return { width, height, data };
}

/**
 * Takes lines out along one direction: `along` and `across` are the steps between pixels in the line and beside it. A line is at least
 * `least.length` long, darker than `least.ink`, and its share `least.thin` has nothing above or below.
 */
function sweep(
  data: Uint8Array,
  length: number,
  count: number,
  along: number,
  across: number,
  least: { ink: number; length: number; thin: number },
) {
  const isInk = (line: number, at: number) =>
    line >= 0 && line < count && data[line * across + at * along]! < least.ink;
  const found: [line: number, from: number, to: number][] = [];
  for (let line = 0; line < count; line++) {
    let from = -1;
    for (let at = 0; at <= length; at++) {
      // a gap of one pixel does not end a line
      const ink = at < length && (isInk(line, at) || (from >= 0 && isInk(line, at + 1) && at + 1 < length));
      if (ink && from < 0) from = at;
      else if (!ink && from >= 0) {
        if (at - from >= least.length) found.push([line, from, at]);
        from = -1;
      }
    }
  }
  const erased: number[] = [];
  for (const [line, from, to] of found) {
    const begun = erased.length;
    let thin = 0;
    for (let at = from; at < to; at++) {
      let before = 0;
      while (before <= THICKNESS && isInk(line - before - 1, at)) before++;
      let after = 0;
      while (after <= THICKNESS && isInk(line + after + 1, at)) after++;
      if (before + after + 1 > THICKNESS) continue; // a letter stands here, or a filled area
      thin++;
      for (let beside = line - before - 1; beside <= line + after + 1; beside++)
        if (beside >= 0 && beside < count) erased.push(beside * across + at * along);
    }
    if (thin < (to - from) * least.thin) erased.length = begun;
  }
  for (const at of erased) data[at] = WHITE;
}
