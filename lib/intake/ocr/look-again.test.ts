import { expect, it } from "vitest";
import type { GreyPicture } from "./grey-picture";
import { inkLevel } from "./ink-level";
import { lookAgain } from "./look-again";
import type { FoundLine } from "./words-to-pieces";

const WIDTH = 600;
const HEIGHT = 300;

/** Upright strokes of four dots where words stand. */
function page(ink: number, ...words: [x: number, y: number, letters: number][]): GreyPicture {
  const data = new Uint8Array(WIDTH * HEIGHT).fill(255);
  for (const [x, y, letters] of words)
    for (let letter = 0; letter < letters; letter++)
      for (let row = y; row < y + 28; row++)
        data.fill(ink, row * WIDTH + x + letter * 16, row * WIDTH + x + letter * 16 + 4);
  return { width: WIDTH, height: HEIGHT, data };
}

const line = (text: string, x: number, y: number, confidence = 95): FoundLine => ({
  words: text.split(" ").map((word, i) => ({
    text: word,
    confidence,
    bbox: { x0: x + i * 100, y0: y, x1: x + i * 100 + word.length * 16, y1: y + 28 },
  })),
  baseline: { x0: x, y0: y + 28, x1: x + 100, y1: y + 28 },
  rowAttributes: { rowHeight: 30, ascenders: 8, descenders: 8 },
});
const texts = (lines: FoundLine[]) => lines.map(({ words }) => words.map(({ text }) => text).join(" "));

it("reads again where ink is and no word, and puts what is sure among the lines", () => {
  const picture = page(0, [40, 40, 5], [40, 120, 5], [40, 200, 5]);
  const parts: GreyPicture[] = [];
  const read = (part: GreyPicture) => {
    parts.push(part);
    return [line("Dates", 14, 14)];
  };
  const found = lookAgain([line("First", 40, 40), line("Third", 40, 200)], picture, read);
  expect(texts(found)).toEqual(["First", "Dates", "Third"]);
  expect(parts).toHaveLength(1);
  expect(found[1]!.words[0]!.bbox.y0).toBeGreaterThan(110);
  expect(found[1]!.words[0]!.bbox.y0).toBeLessThan(130);
});

it("replaces what was a guess, and leaves out what is one", () => {
  const picture = page(0, [40, 40, 5], [40, 120, 5]);
  const lines = [line("First", 40, 40), line("XxIl1", 40, 120, 12)];
  expect(texts(lookAgain(lines, picture, () => [line("Dates", 14, 14)]))).toEqual(["First", "Dates"]);
  expect(texts(lookAgain(lines, picture, () => [line("Datcs", 14, 14, 40)]))).toEqual(["First", "XxIl1"]);
});

it("does not look twice at a page that was read, nor at a picture", () => {
  const never = () => expect.unreachable();
  expect(texts(lookAgain([line("First", 40, 40)], page(0, [40, 40, 5]), never))).toEqual(["First"]);
  const photo = page(0);
  for (let row = 60; row < 260; row++) photo.data.fill(60, row * WIDTH + 300, row * WIDTH + 500);
  expect(texts(lookAgain([], photo, never))).toEqual([]);
});

it("finds how grey the ink of a page is", () => {
  expect(inkLevel(page(0, [40, 40, 20]))).toBe(0);
  expect(inkLevel(page(110, [40, 40, 20]))).toBe(110);
  expect(inkLevel(page(0))).toBe(0);
});
