import { PDFDocument } from "@cantoo/pdf-lib";
import { PDFiumLibrary } from "@hyzyla/pdfium";
import { type Canvas, createCanvas } from "@napi-rs/canvas";
import type { Random } from "../corpus/random";

/** What an office scanner or a telephone does to a page. */
export interface Wear {
  dotsPerInch: number;
  degrees: number;
  /** share of grey by which a dot may be off */
  noise: number;
  /** of JPEG, 1 to 100 */
  quality: number;
  /** how dark white paper is: 0 is white */
  paper: number;
}

export function drawWear(random: Random, photo: boolean): Wear {
  return {
    dotsPerInch: random.pick(photo ? [180, 200, 220] : [200, 200, 300]),
    degrees: (random.next() - 0.5) * (photo ? 2 : 1.2),
    noise: random.next() * (photo ? 0.08 : 0.05),
    quality: random.pick([70, 80, 90]),
    paper: random.next() * 0.06,
  };
}

let library: PDFiumLibrary | undefined;

/** The pages of a PDF as worn pictures. */
export async function photographPages(pdf: Uint8Array, wear: Wear, random: Random): Promise<Canvas[]> {
  library ??= await PDFiumLibrary.init();
  const document = await library.loadDocument(pdf);
  const pages: Canvas[] = [];
  for (const page of document.pages()) {
    const { data, width, height } = await page.render({ scale: wear.dotsPerInch / 72, render: "bitmap" });
    const image = createCanvas(width, height);
    const dots = image.getContext("2d").createImageData(width, height);
    // PDFium gives blue first
    for (let i = 0; i < data.length; i += 4) {
      dots.data[i] = data[i + 2]!;
      dots.data[i + 1] = data[i + 1]!;
      dots.data[i + 2] = data[i]!;
      dots.data[i + 3] = 255;
    }
    image.getContext("2d").putImageData(dots, 0, 0);
    const canvas = createCanvas(image.width, image.height);
    const context = canvas.getContext("2d");
    const white = Math.round(255 * (1 - wear.paper));
    context.fillStyle = `rgb(${white},${white},${white - 4})`;
    context.fillRect(0, 0, image.width, image.height);
    context.globalCompositeOperation = "multiply";
    context.translate(image.width / 2, image.height / 2);
    context.rotate((wear.degrees * Math.PI) / 180);
    context.drawImage(image, -image.width / 2, -image.height / 2);
    addNoise(canvas, wear.noise, random);
    pages.push(canvas);
  }
  document.destroy();
  return pages;
}

function addNoise(canvas: Canvas, share: number, random: Random) {
  const context = canvas.getContext("2d");
  context.setTransform(1, 0, 0, 1, 0, 0);
  const picture = context.getImageData(0, 0, canvas.width, canvas.height);
  const { data } = picture;
  for (let i = 0; i < data.length; i += 4) {
    const shift = (random.next() - 0.5) * 2 * 255 * share;
    data[i] = data[i]! + shift;
    data[i + 1] = data[i + 1]! + shift;
    data[i + 2] = data[i + 2]! + shift;
  }
  context.putImageData(picture, 0, 0);
}

/** A PDF of pictures alone, as scanners make it. */
export async function scannedPdf(pdf: Uint8Array, random: Random): Promise<Uint8Array> {
  const wear = drawWear(random, false);
  const document = await PDFDocument.create();
  for (const canvas of await photographPages(pdf, wear, random)) {
    const jpeg = await document.embedJpg(canvas.toBuffer("image/jpeg", wear.quality));
    const width = (canvas.width * 72) / wear.dotsPerInch;
    const height = (canvas.height * 72) / wear.dotsPerInch;
    document.addPage([width, height]).drawImage(jpeg, { x: 0, y: 0, width, height });
  }
  return document.save();
}

/** One picture of all pages, below each other. */
export async function picture(pdf: Uint8Array, type: "png" | "jpeg" | "webp", random: Random): Promise<Uint8Array> {
  const wear = drawWear(random, true);
  const pages = await photographPages(pdf, wear, random);
  const width = Math.max(...pages.map((page) => page.width));
  const whole = createCanvas(
    width,
    pages.reduce((sum, page) => sum + page.height, 0),
  );
  const context = whole.getContext("2d");
  let y = 0;
  for (const page of pages) {
    context.drawImage(page, 0, y);
    y += page.height;
  }
  if (type === "png") return new Uint8Array(whole.toBuffer("image/png"));
  return new Uint8Array(
    type === "jpeg" ? whole.toBuffer("image/jpeg", wear.quality) : whole.toBuffer("image/webp", wear.quality),
  );
}
