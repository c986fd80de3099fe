import { expect, it } from "vitest";
import { cleanPicture } from "./clean-picture";

const WIDTH = 800;
const HEIGHT = 640;

it("leaves no black blocks at the edge of a dark area beside bold text", () => {
  const data = new Uint8Array(WIDTH * HEIGHT).fill(255);
  const strokes = (from: number, to: number, rows: [number, number], wide: number, value: number) => {
    for (let y = rows[0]; y < rows[1]; y++)
      for (let x = from; x + wide <= to; x += wide * 3.5)
        data.fill(value, y * WIDTH + Math.round(x), y * WIDTH + Math.round(x) + wide);
  };
  // a side bar whose edge is no multiple of a cell, light letters in it, large dark ones right of it
  for (let y = 0; y < HEIGHT; y++) data.fill(40, y * WIDTH, y * WIDTH + 205);
  for (let y = 40; y < HEIGHT - 40; y += 60) strokes(30, 170, [y, y + 26], 5, 250);
  for (let y = 40; y < HEIGHT - 120; y += 160) strokes(236, 560, [y, y + 80], 14, 10);
  const clean = cleanPicture({ width: WIDTH, height: HEIGHT, data });
  const darkAt = (x: number) => {
    let count = 0;
    for (let y = 0; y < HEIGHT; y++) if (clean.data[y * WIDTH + x]! < 128) count++;
    return count;
  };
  for (let x = 175; x < 234; x++) expect([x, darkAt(x)]).toEqual([x, 0]);
  // the letters stay, on both sides
  expect(darkAt(32)).toBeGreaterThan(200);
  expect(darkAt(240)).toBeGreaterThan(200);
});
