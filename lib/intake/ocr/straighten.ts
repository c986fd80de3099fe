import type { GreyPicture } from "./grey-picture";

const WIDTH = 900;
const DEGREE = Math.PI / 180;
const MOST = 12;
/** Lines lean less than a twentieth of their height over a page at this angle. */
const UNSEEN = 0.12;

interface Dots {
  x: Float32Array;
  y: Float32Array;
  /** size of the grid they lie in */
  width: number;
  height: number;
}

/** How a page of text lies: the angle its lines lean by in degrees, and whether they run from top to bottom. */
export function findLean(picture: GreyPicture): { angle: number; sideways: boolean } {
  const dots = darkDots(picture);
  if (dots.x.length < 200) return { angle: 0, sideways: false };
  const level = sharpest(dots, false);
  const upright = sharpest(dots, true);
  const sideways = upright.sharpness > level.sharpness * 1.4;
  return { angle: sideways ? 0 : level.angle, sideways };
}

function sharpest(dots: Dots, sideways: boolean): { angle: number; sharpness: number } {
  let best = { angle: 0, sharpness: sharpness(dots, 0, sideways) };
  const look = (from: number, to: number, step: number) => {
    for (let angle = from; angle <= to + 1e-9; angle += step) {
      const found = sharpness(dots, angle, sideways);
      if (found > best.sharpness * 1.001) best = { angle, sharpness: found };
    }
  };
  look(-MOST, MOST, 1);
  look(best.angle - 0.75, best.angle + 0.75, 0.25);
  look(best.angle - 0.2, best.angle + 0.2, 0.05);
  return best;
}

/** Where letters begin from above, on a picture of `WIDTH` pixels: dark with light over it. */
function darkDots({ width, height, data }: GreyPicture): Dots {
  const step = Math.max(1, width / WIDTH);
  const columns = Math.floor(width / step);
  const rows = Math.floor(height / step);
  const x: number[] = [];
  const y: number[] = [];
  for (let row = 1; row < rows; row++) {
    const at = Math.floor(row * step) * width;
    const over = Math.floor((row - 1) * step) * width;
    for (let column = 0; column < columns; column++) {
      const place = Math.floor(column * step);
      if (data[at + place]! < 128 && data[over + place]! >= 128) {
        x.push(column);
        y.push(row);
      }
    }
  }
  return { x: Float32Array.from(x), y: Float32Array.from(y), width: columns, height: rows };
}

/** How unevenly dots fall into rows that lean by this angle: most when the rows are the lines of the text. */
function sharpness({ x, y, width, height }: Dots, degrees: number, sideways: boolean): number {
  const sin = Math.sin(degrees * DEGREE);
  const cos = Math.cos(degrees * DEGREE);
  const counts = new Uint32Array(width + height + width);
  for (let i = 0; i < x.length; i++) {
    const row = sideways ? x[i]! * cos + y[i]! * sin : y[i]! * cos - x[i]! * sin;
    const at = Math.round(row) + width;
    if (at >= 0 && at < counts.length) counts[at]!++;
  }
  let sum = 0;
  for (const count of counts) sum += count * count;
  return sum;
}

/** The picture turned so that lines leaning by `degrees` lie level; corners are filled with white. */
export function levelPicture(picture: GreyPicture, degrees: number): GreyPicture {
  if (Math.abs(degrees) < UNSEEN) return picture;
  const { width, height, data } = picture;
  const sin = Math.sin(degrees * DEGREE);
  const cos = Math.cos(degrees * DEGREE);
  const middleX = width / 2;
  const middleY = height / 2;
  const out = new Uint8Array(width * height).fill(255);
  for (let row = 0; row < height; row++)
    for (let column = 0; column < width; column++) {
      const fromX = middleX + (column - middleX) * cos - (row - middleY) * sin;
      const fromY = middleY + (column - middleX) * sin + (row - middleY) * cos;
      const left = Math.floor(fromX);
      const top = Math.floor(fromY);
      if (left < 0 || top < 0 || left >= width - 1 || top >= height - 1) continue;
      const dx = fromX - left;
      const dy = fromY - top;
      const at = top * width + left;
      const upper = data[at]! * (1 - dx) + data[at + 1]! * dx;
      const lower = data[at + width]! * (1 - dx) + data[at + width + 1]! * dx;
      out[row * width + column] = upper * (1 - dy) + lower * dy;
    }
  return { width, height, data: out };
}

/** The picture turned clockwise by quarters. */
export function turnPicture({ width, height, data }: GreyPicture, quarters: number): GreyPicture {
  const turns = ((quarters % 4) + 4) % 4;
  if (turns === 0) return { width, height, data };
  const out = new Uint8Array(data.length);
  const [w, h] = turns === 2 ? [width, height] : [height, width];
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const [tx, ty] =
        turns === 1 ? [height - 1 - y, x] : turns === 2 ? [width - 1 - x, height - 1 - y] : [y, width - 1 - x];
      out[ty * w + tx] = data[y * width + x]!;
    }
  return { width: w, height: h, data: out };
}
