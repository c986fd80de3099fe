import { PDFDocument } from "@cantoo/pdf-lib";
import { PDFiumLibrary } from "@hyzyla/pdfium";
import { createCanvas } from "@napi-rs/canvas";
import type { Random } from "../../corpus/random";

/** How paper becomes a picture: by a copier (black and white, specks), an old scan (few dots, faded), a flatbed (colour, dark edge), a telephone. */
export const WORN_BY = ["copier", "faded", "flatbed", "telephone"] as const;
export type WornBy = (typeof WORN_BY)[number];

interface Wear {
  dotsPerInch: number;
  degrees: number;
  /** how far the upper corners are moved in, as a share of the width */
  slant: number;
  /** spread of the noise, of 255 */
  noise: number;
  /** rounds of blurring */
  blur: number;
  /** darkness of the darkest side, 0 to 1 */
  shadow: number;
  /** red, green, blue of the paper; and what black ink comes out as */
  paper: [number, number, number];
  ink: number;
  /** share of dots that are specks */
  specks: number;
  /** width of the dark edge around the paper, as a share of the width */
  edge: number;
  quality: number;
}

function drawWear(by: WornBy, random: Random): Wear {
  const between = (from: number, to: number) => from + random.next() * (to - from);
  const plain: Wear = {
    dotsPerInch: 200,
    degrees: between(-1, 1),
    slant: 0,
    noise: 4,
    blur: 0,
    shadow: 0,
    paper: [255, 255, 255],
    ink: 0,
    specks: 0,
    edge: 0,
    quality: 85,
  };
  switch (by) {
    case "copier":
      return {
        ...plain,
        dotsPerInch: random.pick([200, 200, 300]),
        degrees: between(-2, 2),
        noise: 20,
        specks: 0.0004,
      };
    case "faded":
      return {
        ...plain,
        dotsPerInch: random.pick([120, 150, 150]),
        noise: between(4, 12),
        ink: random.pick([60, 100]),
        paper: [232, 230, 222],
        quality: random.pick([40, 55, 70]),
      };
    case "flatbed":
      return {
        ...plain,
        dotsPerInch: random.pick([150, 200, 240, 300]),
        degrees: between(-3, 3),
        noise: between(2, 8),
        paper: [250, 247, 240],
        edge: random.pick([0, 0.01, 0.02]),
        quality: random.pick([60, 75]),
      };
    case "telephone":
      return {
        ...plain,
        dotsPerInch: random.pick([140, 160, 200]),
        degrees: between(-2.5, 2.5),
        slant: between(0, 0.025),
        noise: between(4, 14),
        blur: random.pick([0, 1, 2]),
        shadow: between(0.1, 0.5),
        paper: random.pick([
          [240, 236, 228],
          [225, 228, 240],
        ]) as [number, number, number],
        ink: 30,
        edge: between(0.01, 0.05),
        quality: random.pick([45, 65, 80]),
      };
  }
}

let library: PDFiumLibrary | undefined;

interface Colour {
  width: number;
  height: number;
  /** red, green, blue */
  data: Uint8Array;
}

async function drawPages(pdf: Uint8Array, dotsPerInch: number): Promise<Colour[]> {
  library ??= await PDFiumLibrary.init();
  const document = await library.loadDocument(pdf);
  const out: Colour[] = [];
  for (const page of document.pages()) {
    const { data, width, height } = await page.render({ scale: dotsPerInch / 72, render: "bitmap" });
    const colour = new Uint8Array(width * height * 3);
    // PDFium gives blue first
    for (let i = 0; i < width * height; i++)
      for (let channel = 0; channel < 3; channel++) colour[i * 3 + channel] = data[i * 4 + 2 - channel]!;
    out.push({ width, height, data: colour });
  }
  document.destroy();
  return out;
}

function wearOut({ width, height, data }: Colour, wear: Wear, bilevel: boolean, random: Random): Colour {
  const out = new Float32Array(width * height * 3);
  const sin = Math.sin((wear.degrees * Math.PI) / 180);
  const cos = Math.cos((wear.degrees * Math.PI) / 180);
  const side = random.pick([0, 1]);
  const table = random.pick([35, 70]);
  const edge = wear.edge * width;
  const corner = (x: number, y: number, channel: number) => data[(y * width + x) * 3 + channel]!;
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const u = x / width;
      const v = y / height;
      const cx = (x - width / 2) * (1 + 2 * wear.slant * (1 - v)) * (1 + 2 * wear.edge);
      const cy = (y - height / 2) * (1 + wear.slant * (u - 0.5)) * (1 + 2 * wear.edge);
      const fx = cx * cos + cy * sin + width / 2;
      const fy = cy * cos - cx * sin + height / 2;
      const outside = fx < 0 || fy < 0 || fx >= width - 1 || fy >= height - 1;
      const left = Math.floor(fx);
      const top = Math.floor(fy);
      const dx = fx - left;
      const dy = fy - top;
      const light = 1 - wear.shadow * (side ? u : 1 - u) * (0.4 + 0.6 * v);
      const jitter = (random.next() + random.next() + random.next() - 1.5) * 2 * wear.noise;
      for (let channel = 0; channel < 3; channel++) {
        let value = 255;
        if (!outside)
          value =
            (corner(left, top, channel) * (1 - dx) + corner(left + 1, top, channel) * dx) * (1 - dy) +
            (corner(left, top + 1, channel) * (1 - dx) + corner(left + 1, top + 1, channel) * dx) * dy;
        const paper = wear.paper[channel]!;
        const shown = outside && edge > 0 ? table : wear.ink + (value / 255) * (paper - wear.ink);
        out[(y * width + x) * 3 + channel] = shown * light + jitter;
      }
    }
  for (let round = 0; round < wear.blur; round++) blur(out, width, height);
  const bytes = new Uint8Array(width * height * 3);
  for (let i = 0; i < width * height; i++) {
    const speck = random.next() < wear.specks ? random.pick([0, 255]) : undefined;
    const level = (out[i * 3]! + out[i * 3 + 1]! + out[i * 3 + 2]!) / 3 < 150 ? 0 : 255;
    for (let channel = 0; channel < 3; channel++)
      bytes[i * 3 + channel] = speck ?? (bilevel ? level : Math.max(0, Math.min(255, out[i * 3 + channel]!)));
  }
  return { width, height, data: bytes };
}

function blur(data: Float32Array, width: number, height: number) {
  for (const [step, count, lines, next] of [
    [3, width, height, width * 3],
    [width * 3, height, width, 3],
  ] as const)
    for (let line = 0; line < lines; line++)
      for (let channel = 0; channel < 3; channel++) {
        let before = data[line * next + channel]!;
        for (let i = 0; i < count; i++) {
          const at = line * next + i * step + channel;
          const own = data[at]!;
          const after = i + 1 < count ? data[at + step]! : own;
          data[at] = (before + 2 * own + after) / 4;
          before = own;
        }
      }
}

function toCanvas({ width, height, data }: Colour) {
  const canvas = createCanvas(width, height);
  const image = canvas.getContext("2d").createImageData(width, height);
  for (let i = 0; i < width * height; i++) {
    for (let channel = 0; channel < 3; channel++) image.data[i * 4 + channel] = data[i * 3 + channel]!;
    image.data[i * 4 + 3] = 255;
  }
  canvas.getContext("2d").putImageData(image, 0, 0);
  return canvas;
}

async function worn(pdf: Uint8Array, by: WornBy, random: Random) {
  const wear = drawWear(by, random);
  const pages = (await drawPages(pdf, wear.dotsPerInch)).map((page) => wearOut(page, wear, by === "copier", random));
  return { wear, pages };
}

/** A PDF of worn pages. */
export async function wornScan(pdf: Uint8Array, by: WornBy, random: Random): Promise<Uint8Array> {
  const { wear, pages } = await worn(pdf, by, random);
  const document = await PDFDocument.create();
  for (const page of pages) {
    const canvas = toCanvas(page);
    // black and white dots as scanners keep them, without loss
    const image =
      by === "copier"
        ? await document.embedPng(canvas.toBuffer("image/png"))
        : await document.embedJpg(canvas.toBuffer("image/jpeg", wear.quality));
    const width = (page.width * 72) / wear.dotsPerInch;
    const height = (page.height * 72) / wear.dotsPerInch;
    document.addPage([width, height]).drawImage(image, { x: 0, y: 0, width, height });
  }
  return document.save();
}

/** A JPEG of worn pages below each other. */
export async function wornPhoto(pdf: Uint8Array, by: WornBy, random: Random): Promise<Uint8Array> {
  const { wear, pages } = await worn(pdf, by, random);
  const width = Math.max(...pages.map((page) => page.width));
  const height = pages.reduce((sum, page) => sum + page.height, 0);
  const data = new Uint8Array(width * height * 3).fill(255);
  let top = 0;
  for (const page of pages) {
    for (let y = 0; y < page.height; y++)
      data.set(page.data.subarray(y * page.width * 3, (y + 1) * page.width * 3), (top + y) * width * 3);
    top += page.height;
  }
  return new Uint8Array(toCanvas({ width, height, data }).toBuffer("image/jpeg", wear.quality));
}
