import { expect, it } from "vitest";
import { cropPortrait } from "./crop-portrait";
import type { Picture } from "./picture";
import { onWhite, shrinkPicture } from "./shrink-picture";

/** Pixels with a number each in red. */
function numbered(width: number, height: number): Picture {
  const data = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let i = 0; i < width * height; i++) data[i * 4] = i;
  return { width, height, data };
}
const reds = ({ data }: Picture) => Array.from({ length: data.length / 4 }, (_, i) => data[i * 4]);

it("turns a picture as the camera was held", () => {
  // 0 1 / 2 3 / 4 5 in the file, in the eight ways of EXIF; too narrow to be cropped at the sides
  const wide = numbered(2, 3);
  const ways: [number, number[]][] = [
    [1, [0, 1, 2, 3, 4, 5]],
    [2, [1, 0, 3, 2, 5, 4]],
    [3, [5, 4, 3, 2, 1, 0]],
    [4, [4, 5, 2, 3, 0, 1]],
  ];
  for (const [orientation, expected] of ways)
    expect([orientation, reds(cropPortrait(wide, orientation))]).toEqual([orientation, expected]);
  // turned by a quarter the picture is wider than high: its middle column stays
  const tall = numbered(9, 7);
  expect(cropPortrait(tall, 6).width).toBe(7);
  expect(cropPortrait(tall, 6).height).toBe(9);
  expect(reds(cropPortrait(tall, 6)).slice(0, 2)).toEqual([54, 45]);
  expect(reds(cropPortrait(tall, 8)).slice(0, 2)).toEqual([8, 17]);
  expect(reds(cropPortrait(tall, 5)).slice(0, 2)).toEqual([0, 9]);
  expect(reds(cropPortrait(tall, 7)).slice(0, 2)).toEqual([62, 53]);
});

it("cuts the middle, somewhat above, and makes it no larger than print needs", () => {
  const portrait = cropPortrait(numbered(1400, 3000));
  expect([portrait.width, portrait.height]).toEqual([616, 792]);
  const square = cropPortrait(numbered(9, 9));
  expect([square.width, square.height]).toEqual([7, 9]);
  expect(reds(square)[0]).toBe(1);
});

it("makes smaller by means, weighted by opacity, and puts on white", () => {
  const picture: Picture = { width: 2, height: 1, data: Uint8ClampedArray.of(100, 0, 0, 255, 200, 0, 0, 255) };
  expect([...shrinkPicture(picture, 1, 1).data]).toEqual([150, 0, 0, 255]);
  const half: Picture = { width: 2, height: 1, data: Uint8ClampedArray.of(100, 0, 0, 255, 200, 0, 0, 0) };
  expect([...shrinkPicture(half, 1, 1).data]).toEqual([100, 0, 0, 128]);
  expect([...onWhite({ width: 1, height: 1, data: Uint8ClampedArray.of(100, 0, 0, 0) }).data]).toEqual([
    255, 255, 255, 255,
  ]);
});
