import { expect, it } from "vitest";
import type { GreyPicture } from "./grey-picture";
import { readLarge } from "./read-large";
import type { FoundLine } from "./words-to-pieces";

const WIDTH = 800;
const HEIGHT = 400;

/** Upright strokes as letters: five large ones, and small ones below. */
function page(): GreyPicture {
  const data = new Uint8Array(WIDTH * HEIGHT).fill(255);
  const stroke = (x: number, y: number, wide: number, high: number) => {
    for (let row = y; row < y + high; row++) data.fill(0, row * WIDTH + x, row * WIDTH + x + wide);
  };
  for (let i = 0; i < 5; i++) stroke(40 + i * 44, 40, 16, 72);
  for (let i = 0; i < 20; i++) stroke(40 + i * 16, 200, 4, 28);
  return { width: WIDTH, height: HEIGHT, data };
}

const line = (text: string, x: number, y: number, high: number, confidence = 95): FoundLine => ({
  words: [{ text, confidence, bbox: { x0: x, y0: y, x1: x + text.length * high * 0.6, y1: y + high } }],
  baseline: { x0: x, y0: y + high, x1: x + 200, y1: y + high },
  rowAttributes: { rowHeight: 40, ascenders: 8, descenders: 8 },
});
const texts = (lines: FoundLine[]) => lines.map(({ words }) => words.map(({ text }) => text).join(" "));
const small = line("twentysmallletters", 40, 200, 28);

it("reads large letters again as small ones, and puts them where they stand", () => {
  let seen: GreyPicture | undefined;
  const found = readLarge([line("i", 84, 50, 20), line("1n", 120, 60, 20, 55), small], page(), (part) => {
    seen = part;
    return [line("Linhs", 6, 6, 36)];
  });
  expect(texts(found)).toEqual(["Linhs", "twentysmallletters"]);
  expect(seen!.height).toBeLessThan(60);
  const { bbox } = found[0]!.words[0]!;
  expect(bbox.x0).toBeGreaterThan(30);
  expect(bbox.y1 - bbox.y0).toBeGreaterThan(60);
});

it("leaves what was read, and guesses out", () => {
  const never = () => expect.unreachable();
  expect(texts(readLarge([line("Linhs", 40, 40, 72), small], page(), never))).toEqual(["Linhs", "twentysmallletters"]);
  expect(texts(readLarge([small], page(), () => [line("Linhs", 6, 6, 36, 40)]))).toEqual(["twentysmallletters"]);
  expect(texts(readLarge([], page(), never))).toEqual([]);
});
