import { PDFDocument, StandardFonts } from "@cantoo/pdf-lib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closeSharedSandboxes } from "@/lib/platform/sandbox/shared-sandbox.server";
import { extractFile } from "../read-file.server";
import { makePdf } from "../test-files.fixture";
import { cleanPicture } from "./clean-picture";
import { createRecogniser } from "./create-recogniser.server";
import type { GreyPicture } from "./grey-picture";
import { openPagePictures } from "./page-pictures.server";
import { addPicturePages, toPng } from "./picture-files.fixture";
import { readPictureHeader } from "./picture-header";
import { pictureToPdf } from "./picture-to-pdf";
import { findLean, levelPicture, turnPicture } from "./straighten";

const SMALL_PAGE = [
  ["Ann Example", 18, true],
  ["ann@example.com", 10, false],
  ["Experience", 13, true],
  ["Fitter, Sample Works", 10, true],
  ["• Built forty packing machines for tea", 10, false],
  ["• Trained eleven colleagues in three towns", 10, false],
  ["She also wrote the manual of the big press, kept the", 10, false],
  ["stores of spare parts, and planned the yearly repairs.", 10, false],
] as const;

let page: GreyPicture;

beforeAll(async () => {
  const pdf = await PDFDocument.create();
  const plain = await pdf.embedFont(StandardFonts.Helvetica);
  const bold = await pdf.embedFont(StandardFonts.HelveticaBold);
  const sheet = pdf.addPage([595, 300]);
  SMALL_PAGE.forEach(([text, size, heavy], i) => {
    sheet.drawText(text, { x: 50, y: 260 - i * 26, size, font: heavy ? bold : plain });
  });
  const pictures = await openPagePictures(await pdf.save());
  page = (await pictures.render(1)).picture;
  pictures.close();
});
afterAll(closeSharedSandboxes);

describe("recognition", () => {
  it("reads a scan in the sandbox: words, weight, list marks, confidence, and says that it did", async () => {
    const heard: string[] = [];
    const source = await extractFile(
      { bytes: toPng(page), fileName: "scan.png" },
      { onProgress: (message) => heard.push(message) },
    );
    expect(source.kind).toBe("png");
    expect(source.lines.map((line) => line.text)).toEqual(SMALL_PAGE.map(([text]) => text.replace("• ", "")));
    expect(source.lines.map((line) => line.bold ?? false)).toEqual(SMALL_PAGE.map(([, , heavy]) => heavy));
    expect(source.lines.map((line) => line.listItem ?? false)).toEqual(
      SMALL_PAGE.map(([text]) => text.startsWith("•")),
    );
    expect(source.lines.every((line) => line.ocrConfidence! > 0.7)).toBe(true);
    expect(source.notices).toMatchObject([{ code: "read_by_ocr", message: expect.stringMatching(/English.* 9\d %/) }]);
    expect(heard).toEqual(["Reading the picture"]);
  }, 60_000);

  it("reads the page of a PDF that is a picture, upside down, beside pages with text", async () => {
    const mixed = await addPicturePages(await makePdf(["Typed words stand on the first page"]), [
      toPng(turnPicture(page, 2)),
    ]);
    const source = await extractFile({ bytes: mixed, fileName: "cv.pdf" });
    expect(source.lines.map((line) => [line.page, line.text])).toEqual([
      [1, "Typed words stand on the first page"],
      ...SMALL_PAGE.map(([text]) => [2, text.replace("• ", "")]),
    ]);
    expect(source.lines[0]!.ocrConfidence).toBeUndefined();
    expect(source.notices).toMatchObject([{ code: "read_by_ocr", message: expect.stringMatching(/^Page 2 was read/) }]);
  }, 60_000);

  it("answers a picture without letters, a broken one and one too large", async () => {
    const read = (bytes: Uint8Array) => extractFile({ bytes, fileName: "scan.png" });
    const grey = { width: 400, height: 300, data: new Uint8Array(120_000).fill(120) };
    await expect(read(toPng(grey))).rejects.toMatchObject({ code: "no_text" });
    await expect(read(toPng(page).slice(0, 3000))).rejects.toMatchObject({ code: "damaged_file" });
    const huge = toPng(grey);
    new DataView(huge.buffer).setUint32(16, 60_000_000);
    await expect(read(huge)).rejects.toMatchObject({
      code: "file_too_large",
      hint: expect.stringContaining("smaller"),
    });
  }, 60_000);

  it("names the pages there was no time for, and a language whose data is missing", async () => {
    const pdf = await addPicturePages(await makePdf(["x"]), [toPng(page)]);
    const late = createRecogniser({ languages: ["eng"], budgetMs: 0 });
    expect(await late.readPdfPages(pdf, [2])).toMatchObject({ pages: [], notRead: [2] });
    const unknown = createRecogniser({ languages: ["xyz"], budgetMs: 60_000 });
    await expect(unknown.readPdfPages(pdf, [2])).rejects.toMatchObject({
      code: "misconfigured",
      hint: expect.stringContaining("npm install @tesseract.js-data/xyz"),
    });
  });
});

describe("pictures", () => {
  it("tells size and orientation from a JPEG's header", () => {
    const exif = [
      0x45, 0x78, 0x69, 0x66, 0, 0, 0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0,
    ];
    const jpeg = [
      0xff,
      0xd8,
      0xff,
      0xe1,
      0,
      exif.length + 2,
      ...exif,
      0xff,
      0xc0,
      0,
      17,
      8,
      0,
      100,
      0,
      200,
      3,
      0,
      0,
      0,
      0,
    ];
    expect(readPictureHeader(Uint8Array.from(jpeg))).toMatchObject({
      width: 200,
      height: 100,
      orientation: 6,
      components: 3,
    });
    expect(() => readPictureHeader(Uint8Array.from(jpeg.slice(0, 20)))).toThrow(
      expect.objectContaining({ code: "damaged_file" }),
    );
  });

  it.each([
    [1, [10, 60, 110, 160]],
    [2, [60, 10, 160, 110]],
    [3, [160, 110, 60, 10]],
    [4, [110, 160, 10, 60]],
    [5, [10, 110, 60, 160]],
    [6, [110, 10, 160, 60]],
    [7, [160, 60, 110, 10]],
    [8, [60, 160, 10, 110]],
  ])("turns EXIF orientation %i upright", async (orientation, corners) => {
    // four quarters of different grey: top left, top right, bottom left, bottom right
    const data = Uint8Array.from(
      { length: 64 * 64 },
      (_, i) => 10 + (i % 64 >= 32 ? 50 : 0) + (i >= 64 * 32 ? 100 : 0),
    );
    const png = toPng({ width: 64, height: 64, data });
    const pictures = await openPagePictures(pictureToPdf(png, { ...readPictureHeader(png), orientation }));
    const { picture } = await pictures.render(1);
    pictures.close();
    const at = (x: number, y: number) =>
      picture.data[Math.round(picture.height * y) * picture.width + Math.round(picture.width * x)]!;
    const found = [at(0.25, 0.25), at(0.75, 0.25), at(0.25, 0.75), at(0.75, 0.75)];
    expect(found.map((value) => Math.round(value / 10) * 10)).toEqual(corners);
  });

  it("finds by how much a page leans, and that it lies sideways", () => {
    expect(findLean(page)).toEqual({ angle: 0, sideways: false });
    const leaning = levelPicture(page, 4);
    expect(findLean(leaning).angle).toBeCloseTo(-4, 0);
    expect(findLean(turnPicture(page, 1)).sideways).toBe(true);
  });

  it("turns light letters on a dark ground around, levels shade, and leaves a clean page alone", () => {
    expect(cleanPicture(page)).toBe(page);
    const dark = { ...page, data: page.data.map((value) => 60 + (255 - value) * 0.6) };
    const shaded = {
      ...page,
      data: page.data.map((value, i) => value * (0.5 + (0.5 * (i % page.width)) / page.width)),
    };
    for (const picture of [dark, shaded]) {
      const clean = cleanPicture(picture);
      let wrong = 0;
      for (let i = 0; i < clean.data.length; i++) if (clean.data[i]! > 128 !== page.data[i]! > 128) wrong++;
      expect(wrong / clean.data.length).toBeLessThan(0.01);
    }
  });
});
