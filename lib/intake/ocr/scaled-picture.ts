import type { GreyPicture } from "./grey-picture";

/** A picture larger or smaller: each dot lies between its four neighbours, or is the mean of those it stands for. */
export function scaledPicture(picture: GreyPicture, scale: number): GreyPicture {
  if (scale === 1) return picture;
  const width = Math.max(1, Math.round(picture.width * scale));
  const height = Math.max(1, Math.round(picture.height * scale));
  return scale < 0.75 ? means(picture, width, height, scale) : between(picture, width, height, scale);
}

function between({ width: from, height: high, data }: GreyPicture, width: number, height: number, scale: number) {
  const out = new Uint8Array(width * height);
  const place = (at: number, length: number) => Math.min(Math.max((at + 0.5) / scale - 0.5, 0), length - 1);
  for (let y = 0; y < height; y++) {
    const fy = place(y, high);
    const top = Math.floor(fy) * from;
    const bottom = Math.ceil(fy) * from;
    const dy = fy % 1;
    for (let x = 0; x < width; x++) {
      const fx = place(x, from);
      const [left, right, dx] = [Math.floor(fx), Math.ceil(fx), fx % 1];
      const above = data[top + left]! * (1 - dx) + data[top + right]! * dx;
      const below = data[bottom + left]! * (1 - dx) + data[bottom + right]! * dx;
      out[y * width + x] = above * (1 - dy) + below * dy;
    }
  }
  return { width, height, data: out };
}

function means({ width: from, height: high, data }: GreyPicture, width: number, height: number, scale: number) {
  const out = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    const y0 = Math.min(Math.floor(y / scale), high - 1);
    const y1 = Math.min(Math.max(Math.floor((y + 1) / scale), y0 + 1), high);
    for (let x = 0; x < width; x++) {
      const x0 = Math.min(Math.floor(x / scale), from - 1);
      const x1 = Math.min(Math.max(Math.floor((x + 1) / scale), x0 + 1), from);
      let sum = 0;
      for (let row = y0; row < y1; row++) for (let at = x0; at < x1; at++) sum += data[row * from + at]!;
      out[y * width + x] = sum / ((y1 - y0) * (x1 - x0));
    }
  }
  return { width, height, data: out };
}
