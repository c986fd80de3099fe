import { expect, it } from "vitest";
import { removeRules } from "./remove-rules";

const WIDTH = 600;
const HEIGHT = 80;

it("takes out hairlines, black and pale, and leaves letters, also those whose serifs touch", () => {
  const draw = (...boxes: [x0: number, x1: number, y0: number, y1: number, grey: number][]) => {
    const data = new Uint8Array(WIDTH * HEIGHT).fill(250);
    for (const [x0, x1, y0, y1, grey] of boxes)
      for (let y = y0; y < y1; y++) data.fill(grey, y * WIDTH + x0, y * WIDTH + x1);
    return { width: WIDTH, height: HEIGHT, data };
  };
  const dots = (picture: ReturnType<typeof draw>) => removeRules(picture).data.filter((grey) => grey < 240).length;
  expect(dots(draw([20, 580, 60, 62, 40]))).toBe(0);
  expect(dots(draw([20, 580, 59, 60, 210], [20, 580, 60, 62, 172], [20, 580, 62, 63, 210]))).toBe(0);
  // a short pale stroke may be a letter's
  expect(dots(draw([20, 180, 60, 62, 172]))).toBe(320);
  const stems = Array.from({ length: 24 }, (_, i): [number, number, number, number, number] => [
    20 + i * 12,
    25 + i * 12,
    30,
    60,
    20,
  ]);
  const serifs: [number, number, number, number, number] = [20, 302, 58, 60, 190];
  const letters = draw(...stems, serifs);
  expect(dots(letters)).toBe(letters.data.filter((grey) => grey < 240).length);
});
