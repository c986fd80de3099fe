import type { Picture } from "./picture";
import { shrinkPicture } from "./shrink-picture";

/** A passport photo's shape (35 × 45 mm), and dots enough for print at that size (450 dpi). */
export const PORTRAIT = { width: 616, height: 792 } as const;
/** A face stands above the middle of a photo: more is cut below than above. */
const CUT_ABOVE = 0.35;

/** The middle of a picture in the shape of a portrait, as it was held (EXIF 1 to 8), no larger than needed. */
export function cropPortrait(source: Picture, orientation = 1): Picture {
  const picture = upright(source, orientation);
  const shape = PORTRAIT.width / PORTRAIT.height;
  const width = Math.min(picture.width, Math.max(1, Math.round(picture.height * shape)));
  const height = Math.min(picture.height, Math.max(1, Math.round(picture.width / shape)));
  const left = Math.floor((picture.width - width) / 2);
  const top = Math.floor((picture.height - height) * CUT_ABOVE);
  const data = new Uint8ClampedArray(width * height * 4);
  for (let y = 0; y < height; y++) {
    const from = ((top + y) * picture.width + left) * 4;
    data.set(picture.data.subarray(from, from + width * 4), y * width * 4);
  }
  return shrinkPicture({ width, height, data }, Math.min(width, PORTRAIT.width), Math.min(height, PORTRAIT.height));
}

/** Pixels as the camera was held (CIPA DC-008, tag 0x112). */
function upright(picture: Picture, orientation: number): Picture {
  if (orientation < 2 || orientation > 8) return picture;
  const { width, height, data } = picture;
  const turned = orientation >= 5;
  const [w, h] = turned ? [height, width] : [width, height];
  const out = new Uint32Array(w * h);
  const pixels = new Uint32Array(data.buffer, data.byteOffset, width * height);
  for (let y = 0; y < h; y++)
    for (let x = 0; x < w; x++) {
      const [u, v] = SOURCES[orientation]!(x, y, width, height);
      out[y * w + x] = pixels[v * width + u]!;
    }
  return { width: w, height: h, data: new Uint8ClampedArray(out.buffer) };
}

/** Where the pixel at (x, y) of the upright picture lies in the file, by orientation. */
const SOURCES: Record<number, (x: number, y: number, width: number, height: number) => [number, number]> = {
  2: (x, y, w) => [w - 1 - x, y],
  3: (x, y, w, h) => [w - 1 - x, h - 1 - y],
  4: (x, y, _w, h) => [x, h - 1 - y],
  5: (x, y) => [y, x],
  6: (x, y, _w, h) => [y, h - 1 - x],
  7: (x, y, w, h) => [w - 1 - y, h - 1 - x],
  8: (x, y, w) => [w - 1 - y, x],
};
