import { PDFDocument } from "@cantoo/pdf-lib";
import { PDFiumLibrary } from "@hyzyla/pdfium";
import { createCanvas, type ImageData } from "@napi-rs/canvas";
import type { Random } from "../corpus/random";

/** How a page gets to be a picture here: other wear than the corpus has. */
interface ProbeWear {
  dotsPerInch: number;
  /** grey of the paper, 0 is white */
  paper: number;
  /** how much darker the darkest corner is */
  shadow: number;
  /** how far corners are moved in, as a share of the width: a photo taken from an angle */
  slant: number;
  degrees: number;
  noise: number;
  blur: boolean;
  quality: number;
}

export function drawProbeWear(random: Random, photo: boolean): ProbeWear {
  return {
    dotsPerInch: random.pick(photo ? [150, 170, 190] : [130, 150, 200]),
    paper: random.pick([0, 0.08, 0.2]),
    shadow: random.pick(photo ? [0.15, 0.3, 0.45] : [0, 0, 0.15]),
    slant: photo ? random.next() * 0.03 : 0,
    degrees: (random.next() - 0.5) * (photo ? 4 : 2.5),
    noise: random.next() * 0.06,
    blur: random.chance(0.3),
    quality: random.pick([50, 65, 85]),
  };
}

let library: PDFiumLibrary | undefined;

interface Grey {
  width: number;
  height: number;
  data: Uint8Array;
}

async function drawPages(pdf: Uint8Array, dotsPerInch: number): Promise<Grey[]> {
  library ??= await PDFiumLibrary.init();
  const document = await library.loadDocument(pdf);
  const out: Grey[] = [];
  for (const page of document.pages()) {
    const { data, width, height } = await page.render({ scale: dotsPerInch / 72, render: "bitmap" });
    const grey = new Uint8Array(width * height);
    for (let i = 0; i < grey.length; i++)
      grey[i] = data[i * 4]! * 0.114 + data[i * 4 + 1]! * 0.587 + data[i * 4 + 2]! * 0.299;
    out.push({ width, height, data: grey });
  }
  document.destroy();
  return out;
}

/** Turned, seen from an angle, shaded, on grey paper, blurred, with noise. */
function wearOut({ width, height, data }: Grey, wear: ProbeWear, random: Random): Grey {
  const out = new Uint8Array(width * height);
  const sin = Math.sin((wear.degrees * Math.PI) / 180);
  const cos = Math.cos((wear.degrees * Math.PI) / 180);
  const lit = random.pick([0, 1]);
  const ground = 255 * (1 - wear.paper);
  const at = (x: number, y: number) => (x < 0 || y < 0 || x >= width || y >= height ? 255 : data[y * width + x]!);
  const row = new Float32Array(width);
  for (let y = 0; y < height; y++) {
    const v = y / height;
    for (let x = 0; x < width; x++) {
      const u = x / width;
      const cx = (x - width / 2) * (1 + 2 * wear.slant * (1 - v));
      const cy = (y - height / 2) * (1 + wear.slant * (u - 0.5));
      const fx = cx * cos + cy * sin + width / 2;
      const fy = cy * cos - cx * sin + height / 2;
      const left = Math.floor(fx);
      const top = Math.floor(fy);
      const dx = fx - left;
      const dy = fy - top;
      const value =
        (at(left, top) * (1 - dx) + at(left + 1, top) * dx) * (1 - dy) +
        (at(left, top + 1) * (1 - dx) + at(left + 1, top + 1) * dx) * dy;
      const shade = 1 - wear.shadow * (lit ? u * v : (1 - u) * v);
      row[x] = (value / 255) * ground * shade + (random.next() - 0.5) * 2 * 255 * wear.noise;
    }
    for (let x = 0; x < width; x++) {
      const value = wear.blur
        ? (row[Math.max(0, x - 1)]! + 2 * row[x]! + row[Math.min(width - 1, x + 1)]!) / 4
        : row[x]!;
      out[y * width + x] = Math.max(0, Math.min(255, value));
    }
  }
  return { width, height, data: out };
}

function toCanvas({ width, height, data }: Grey) {
  const canvas = createCanvas(width, height);
  const image: ImageData = canvas.getContext("2d").createImageData(width, height);
  for (let i = 0; i < data.length; i++) {
    image.data[i * 4] = image.data[i * 4 + 1] = image.data[i * 4 + 2] = data[i]!;
    image.data[i * 4 + 3] = 255;
  }
  canvas.getContext("2d").putImageData(image, 0, 0);
  return canvas;
}

export async function probeScan(pdf: Uint8Array, random: Random): Promise<Uint8Array> {
  const wear = drawProbeWear(random, false);
  const document = await PDFDocument.create();
  for (const page of await drawPages(pdf, wear.dotsPerInch)) {
    const worn = wearOut(page, wear, random);
    const jpeg = await document.embedJpg(toCanvas(worn).toBuffer("image/jpeg", wear.quality));
    const width = (worn.width * 72) / wear.dotsPerInch;
    const height = (worn.height * 72) / wear.dotsPerInch;
    document.addPage([width, height]).drawImage(jpeg, { x: 0, y: 0, width, height });
  }
  return document.save();
}

/** A photo of the first page: the CV is short enough to stand on it, or its pages lie below each other. */
export async function probePhoto(pdf: Uint8Array, random: Random): Promise<Uint8Array> {
  const wear = drawProbeWear(random, true);
  const pages = (await drawPages(pdf, wear.dotsPerInch)).map((page) => wearOut(page, wear, random));
  const width = Math.max(...pages.map((page) => page.width));
  const height = pages.reduce((sum, page) => sum + page.height, 0);
  const data = new Uint8Array(width * height).fill(255);
  let top = 0;
  for (const page of pages) {
    for (let y = 0; y < page.height; y++)
      data.set(page.data.subarray(y * page.width, (y + 1) * page.width), (top + y) * width);
    top += page.height;
  }
  return new Uint8Array(toCanvas({ width, height, data }).toBuffer("image/jpeg", wear.quality));
}
