// `npm run gallery`: the first page of an invented CV in every template, as the pictures of the gallery page.
import fs from "node:fs";
import path from "node:path";
import { PDFiumLibrary } from "@hyzyla/pdfium";
import { createCanvas, ImageData } from "@napi-rs/canvas";
import { fromJsonResume } from "@/lib/cv/json-resume";
import { renderPdf } from "@/lib/rendering/render-pdf.server";
import { TEMPLATES } from "@/lib/rendering/templates";

const FOLDER = "app/(app)/templates/_pictures";
/** pixels for each point: small enough for a page of twelve, large enough to be read */
const SCALE = 1.1;

const cv = fromJsonResume(JSON.parse(fs.readFileSync("examples/truth/maria-example-software-engineer.json", "utf8")));
const library = await PDFiumLibrary.init();
fs.mkdirSync(FOLDER, { recursive: true });
for (const { name } of TEMPLATES) {
  const { bytes } = await renderPdf(cv, { template: name, pageSize: "A4" });
  const document = await library.loadDocument(bytes);
  const { data, width, height } = await document.getPage(0).render({ scale: SCALE, render: async ({ data }) => data });
  const canvas = createCanvas(width, height);
  canvas.getContext("2d").putImageData(new ImageData(new Uint8ClampedArray(data), width, height), 0, 0);
  fs.writeFileSync(path.join(FOLDER, `${name}.webp`), await canvas.encode("webp", 76));
  document.destroy();
}
console.log(`${TEMPLATES.length} pictures in ${FOLDER}`);
