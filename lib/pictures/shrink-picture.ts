import type { Picture } from "./picture";

/**
 * The picture in a smaller size, each new pixel the mean of those it stands for (box filter): nothing rings, thin lines get lighter
 * instead of breaking. Opacity is a weight, so that what does not show gives no colour. A size that is not smaller gives the same.
 */
export function shrinkPicture(picture: Picture, width: number, height: number): Picture {
  if (width >= picture.width && height >= picture.height) return picture;
  const out = new Uint8ClampedArray(width * height * 4);
  const columns = edges(picture.width, width);
  const rows = edges(picture.height, height);
  const { data } = picture;
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      let [red, green, blue, opacity] = [0, 0, 0, 0];
      const [fromX, toX, fromY, toY] = [columns[x]!, columns[x + 1]!, rows[y]!, rows[y + 1]!];
      for (let v = fromY; v < toY; v++) {
        let at = (v * picture.width + fromX) * 4;
        for (let u = fromX; u < toX; u++, at += 4) {
          const weight = data[at + 3]!;
          red += data[at]! * weight;
          green += data[at + 1]! * weight;
          blue += data[at + 2]! * weight;
          opacity += weight;
        }
      }
      const at = (y * width + x) * 4;
      if (opacity > 0) {
        out[at] = red / opacity;
        out[at + 1] = green / opacity;
        out[at + 2] = blue / opacity;
      }
      out[at + 3] = opacity / ((toX - fromX) * (toY - fromY));
    }
  return { width, height, data: out };
}

/** Where each new pixel begins among the old ones: whole pixels, each in exactly one. */
function edges(from: number, to: number): number[] {
  return Array.from({ length: to + 1 }, (_, i) => Math.round((i * from) / to));
}

/** On white, without transparency: a JPEG has none. */
export function onWhite(picture: Picture): Picture {
  const { data } = picture;
  const out = new Uint8ClampedArray(data);
  for (let at = 0; at < out.length; at += 4) {
    const opacity = out[at + 3]!;
    if (opacity === 255) continue;
    for (let c = at; c < at + 3; c++) out[c] = (out[c]! * opacity + 255 * (255 - opacity)) / 255;
    out[at + 3] = 255;
  }
  return { ...picture, data: out };
}
