import { degrees, PDFDocument, PDFName, PDFNumber, PDFRawStream, PDFString, StandardFonts } from "@cantoo/pdf-lib";
import { zlibSync } from "fflate";
import { getDocumentProxy } from "unpdf";
import { afterAll, expect, it } from "vitest";
import { encodeJpeg } from "@/lib/pictures/codecs.server";
import type { Picture } from "@/lib/pictures/picture";
import { closeSharedSandboxes } from "@/lib/platform/sandbox/shared-sandbox.server";
import { MERGE_LIMITS, type MergeOptions, type MergePart } from "./contract";
import { describeShrinking } from "./describe-shrinking";
import { drawByReader } from "./draw-by-reader.server";
import { inspectAttachment, mergeApplication, protectApplication } from "./merge-application.server";
import { mergeFiles } from "./merge-files.server";
import { parsePages } from "./parse-pages";
import { stripJpegMetadata } from "./strip-jpeg-metadata";

afterAll(closeSharedSandboxes);

const options: MergeOptions = { title: "Application", pageNumbers: false, maxBytes: MERGE_LIMITS.defaultMaxBytes };

async function pdf(texts: string[], change?: (document: PDFDocument) => void): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.Helvetica);
  for (const text of texts) document.addPage([400, 500]).drawText(text, { x: 50, y: 300, font, size: 20 });
  change?.(document);
  return document.save();
}
const part = async (name: string, texts: string[], spec?: string): Promise<MergePart> => ({
  name,
  bytes: await pdf(texts),
  ...(spec && { pages: parsePages(spec) }),
});

async function read(bytes: Uint8Array, password?: string) {
  const document = await getDocumentProxy(bytes.slice(), { verbosity: 0, ...(password && { password }) });
  const pages = [];
  for (let n = 1; n <= document.numPages; n++) {
    const page = await document.getPage(n);
    const { items } = await page.getTextContent();
    const notes = await page.getAnnotations();
    pages.push({
      text: items
        .map((item) => ("str" in item ? item.str : ""))
        .join(" ")
        .replace(/\s+/g, " ")
        .trim(),
      rotate: page.rotate,
      links: notes.map((note) => note.url ?? note.unsafeUrl ?? note.subtype),
    });
  }
  const outline = (await document.getOutline())?.map(({ title }) => title);
  const { info } = (await document.getMetadata()) as unknown as { info: Record<string, unknown> };
  return { pages, outline, info };
}

/** A grey PNG of one colour. */
function png(width: number, height: number): Uint8Array {
  const rows = new Uint8Array((width + 1) * height).fill(200);
  for (let y = 0; y < height; y++) rows[y * (width + 1)] = 0;
  return pngFile(width, height, 0, rows);
}

function pngWithOpacity({ width, height, data }: Picture, opacity: (x: number) => number): Uint8Array {
  const rows = new Uint8Array((width * 4 + 1) * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width * 4; x++)
      rows[y * (width * 4 + 1) + 1 + x] = x % 4 === 3 ? opacity(x >> 2) : data[y * width * 4 + x]!;
  return pngFile(width, height, 6, rows);
}

function pngFile(width: number, height: number, colour: number, rows: Uint8Array): Uint8Array {
  const chunk = (type: string, data: Uint8Array) => {
    const body = Buffer.concat([new TextEncoder().encode(type), data]);
    let crc = ~0;
    for (const byte of body) {
      crc ^= byte;
      for (let k = 0; k < 8; k++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
    }
    const out = new Uint8Array(body.length + 8);
    new DataView(out.buffer).setUint32(0, data.length);
    out.set(body, 4);
    new DataView(out.buffer).setUint32(body.length + 4, ~crc >>> 0);
    return out;
  };
  const header = new Uint8Array(13);
  new DataView(header.buffer).setUint32(0, width);
  new DataView(header.buffer).setUint32(4, height);
  header.set([8, colour, 0, 0, 0], 8);
  const parts = [
    new Uint8Array([137, 80, 78, 71, 13, 10, 26, 10]),
    chunk("IHDR", header),
    chunk("IDAT", zlibSync(rows)),
  ];
  return new Uint8Array(Buffer.concat([...parts, chunk("IEND", new Uint8Array())]));
}

it("puts pages in the order asked for, turned and dropped, with a bookmark for each file", async () => {
  const merged = await mergeFiles(
    [await part("CV", ["one", "two"]), await part("Diploma", ["a", "b", "c"], "3,1@90")],
    options,
  );
  expect(merged).toMatchObject({
    pages: 4,
    parts: [
      { firstPage: 1, pages: 2 },
      { firstPage: 3, pages: 2 },
    ],
  });
  const { pages, outline, info } = await read(merged.bytes);
  expect(pages.map(({ text }) => text)).toEqual(["one", "two", "c", "a"]);
  expect(pages.map(({ rotate }) => rotate)).toEqual([0, 0, 0, 90]);
  expect(outline).toEqual(["CV", "Diploma"]);
  expect(info).toMatchObject({ Title: "Application", Producer: "CV Improver" });
});

it("numbers pages, and makes the same bytes of the same parts", async () => {
  const make = async () =>
    mergeFiles([await part("CV", ["one"]), await part("More", ["two"])], { ...options, pageNumbers: true });
  const [first, second] = [await make(), await make()];
  expect((await read(first.bytes)).pages.map(({ text }) => text)).toEqual(["one 1 / 2", "two 2 / 2"]);
  expect(Buffer.compare(first.bytes, second.bytes)).toBe(0);
});

it("takes away metadata, scripts, files and unsafe links, and keeps the others", async () => {
  const bytes = await pdf(["page"], (document) => {
    document.setAuthor("Hidden Author");
    document.addJavaScript("run", "app.alert(1)");
    const page = document.getPage(0);
    const { context } = document;
    const link = (uri: string) =>
      context.register(
        context.obj({ Type: "Annot", Subtype: "Link", Rect: [0, 0, 9, 9], A: { S: "URI", URI: PDFString.of(uri) } }),
      );
    const launch = context.register(
      context.obj({
        Type: "Annot",
        Subtype: "Link",
        Rect: [0, 0, 9, 9],
        A: { S: "Launch", F: PDFString.of("evil.exe") },
      }),
    );
    page.node.set(
      PDFName.of("Annots"),
      context.obj([link("https://example.com/"), link("javascript:alert(1)"), launch]),
    );
    page.node.set(PDFName.of("AA"), context.obj({ O: { S: "JavaScript", JS: PDFString.of("app.alert(2)") } }));
  });
  const merged = await mergeFiles([{ name: "x", bytes }], options);
  const { pages, info } = await read(merged.bytes);
  expect(pages[0]?.links).toEqual(["https://example.com/"]);
  expect(info.Author).toBeUndefined();
  const open = await PDFDocument.load(merged.bytes);
  const all = open.context.enumerateIndirectObjects().map(([, object]) => object.toString());
  for (const trace of ["alert", "evil", "Hidden Author", "JavaScript", "Launch"])
    expect(all.join("\n")).not.toContain(trace);
});

it("gives a picture a page, upright or lying as it is", async () => {
  const merged = await mergeFiles(
    [
      { name: "wide.png", bytes: png(80, 40) },
      { name: "tall.png", bytes: png(40, 80), pages: [{ page: 1, rotate: 180 }] },
    ],
    options,
  );
  const document = await PDFDocument.load(merged.bytes);
  const [wide, tall] = document.getPages();
  expect([wide!.getWidth() > wide!.getHeight(), tall!.getWidth() < tall!.getHeight()]).toEqual([true, true]);
  expect(tall!.getRotation().angle).toBe(180);
});

/** A noisy picture, which no lossless packing makes small. */
function noise(width: number, height: number): Picture {
  const data = new Uint8ClampedArray(width * height * 4);
  let seed = 7;
  for (let i = 0; i < data.length; i++) {
    seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff;
    data[i] = i % 4 === 3 ? 255 : (seed >> 16) & 255;
  }
  return { width, height, data };
}

it("makes pictures smaller until the file is small enough, in pictures and in other people's PDFs, and says what it did", async () => {
  const photo = await encodeJpeg(noise(600, 750), { quality: 90 });
  const holder = await PDFDocument.create();
  const page = holder.addPage([100, 125]);
  page.drawImage(await holder.embedJpg(photo), { width: 100, height: 125 });
  page.drawText("scanned text", { x: 5, y: 5, size: 8 });
  const parts = [
    { name: "photo.jpg", bytes: photo },
    { name: "scan.pdf", bytes: await holder.save() },
    { name: "small.png", bytes: png(40, 40) },
  ];
  const whole = await mergeFiles(parts, { ...options, maxBytes: 50_000_000 });
  expect(whole.shrunk).toBeUndefined();
  const maxBytes = Math.round(whole.bytes.byteLength / 3);
  const merged = await mergeFiles(parts, { ...options, maxBytes });
  expect(merged.bytes.byteLength).toBeLessThan(maxBytes);
  expect(merged.shrunk).toMatchObject({ pictures: 2, before: whole.bytes.byteLength, after: merged.bytes.byteLength });
  const sizes = await imageSizes(merged.bytes);
  // 200 dots per inch of a page of 100 by 125 points, and of an A4 page
  expect(sizes).toContainEqual({ width: 278, height: 347, filter: "DCTDecode" });
  expect(sizes).toContainEqual({ width: 600, height: 750, filter: "DCTDecode" });
  expect(sizes).toContainEqual({ width: 40, height: 40, filter: "FlateDecode" });
  expect((await read(merged.bytes)).pages[1]?.text).toBe("scanned text");
  // what was taken away is not in the file either
  expect(sizes).toHaveLength(3);
  const again = await mergeFiles(parts, { ...options, maxBytes });
  expect(Buffer.compare(again.bytes, merged.bytes)).toBe(0);
}, 60_000);

it("leaves a picture alone that is larger than its document says", async () => {
  const jpeg = await encodeJpeg(noise(300, 400), { quality: 90 });
  const document = await PDFDocument.create();
  const page = document.addPage([100, 125]);
  const picture = await document.embedJpg(jpeg);
  page.drawImage(picture, { width: 100, height: 125 });
  await document.flush();
  const stream = document.context.lookup(picture.ref) as PDFRawStream;
  stream.dict.set(PDFName.of("Width"), PDFNumber.of(30));
  const part = { name: "odd.pdf", bytes: await document.save() };
  const error = await mergeFiles([part], { ...options, maxBytes: 20_000 }).catch((caught) => caught);
  expect(error.code).toBe("file_too_large");
});

it("makes a picture with transparency smaller together with it", async () => {
  const bytes = pngWithOpacity(noise(700, 900), (x) => (x < 350 ? 255 : 40));
  const merged = await mergeFiles([{ name: "a.png", bytes }], { ...options, maxBytes: 500_000 });
  const sizes = await imageSizes(merged.bytes);
  expect(sizes.map(({ filter }) => filter).sort()).toEqual(["DCTDecode", "FlateDecode"]);
  expect(sizes[0]?.width).toBe(sizes[1]?.width);
  const opaque = pngWithOpacity(noise(700, 900), () => 255);
  expect(
    await imageSizes((await mergeFiles([{ name: "a", bytes: opaque }], { ...options, maxBytes: 500_000 })).bytes),
  ).toHaveLength(1);
}, 60_000);

/** A picture that is not eight bits in grey or colour, alone on a page of 100 by 125 points. */
async function rawPicture(dict: object, contents: Uint8Array) {
  const document = await PDFDocument.create();
  const page = document.addPage([100, 125]);
  const stream = document.context.stream(contents, { Type: "XObject", Subtype: "Image", ...dict });
  const name = page.node.newXObject("Picture", document.context.register(stream));
  page.node.addContentStream(document.context.register(document.context.stream(`q 100 0 0 125 0 0 cm ${name} Do Q`)));
  return { name: "a.pdf", bytes: await document.save() };
}

it("makes CMYK and two-colour pictures smaller, too, and says which stay", async () => {
  const { data } = noise(700, 900);
  const size = { Width: 700, Height: 900 };
  const cmyk = await rawPicture({ ...size, ColorSpace: "DeviceCMYK", BitsPerComponent: 8 }, new Uint8Array(data));
  const smaller = await mergeFiles([cmyk], { ...options, maxBytes: 500_000 });
  expect(smaller.shrunk).toMatchObject({ pictures: 1, unread: 0 });
  expect(await imageSizes(smaller.bytes)).toEqual([{ width: 270, height: 347, filter: "DCTDecode" }]);
  // a scan of letters with 1200 dots per inch
  const rows = new Uint8Array(210 * 2100).map((_, i) => ((i * 2654435761) >>> 7) & ((i >> 4) & 1 ? 255 : 0));
  const scan = { Width: 1680, Height: 2100, ColorSpace: "DeviceGray", BitsPerComponent: 1 };
  const twoColours = await rawPicture(scan, rows);
  const light = await mergeFiles([twoColours], { ...options, maxBytes: 120_000 });
  expect(light.shrunk).toMatchObject({ pictures: 1, unread: 0 });
  expect((await imageSizes(light.bytes))[0]?.width).toBe(278);
  // what a reader cannot read either stays
  const unknown = await rawPicture(
    { ...size, ColorSpace: "DeviceRGB", BitsPerComponent: 8, Filter: "JPXDecode" },
    rows,
  );
  const photo = { name: "photo.jpg", bytes: await encodeJpeg(noise(900, 1200), { quality: 95 }) };
  const whole = await mergeFiles([unknown, photo], { ...options, maxBytes: 50_000_000 });
  const maxBytes = whole.bytes.byteLength - 100_000;
  const mixed = await mergeFiles([unknown, photo], { ...options, maxBytes });
  expect(mixed.shrunk).toMatchObject({ pictures: 1, unread: 1 });
  expect(describeShrinking(mixed.shrunk!)).toContain("One picture stays as it was");
}, 60_000);

it("reads fax and CMYK JPEGs by the reader's own decoders", async () => {
  const { context } = await PDFDocument.create();
  const picture = async (dict: object, base64: string) => {
    const stream = context.stream(new Uint8Array(Buffer.from(base64, "base64")), { Subtype: "Image", ...dict });
    const { data, ...size } = (await drawByReader(stream as PDFRawStream, 16, 8))!;
    return { ...size, at: (x: number) => [...data.slice(x * 4, x * 4 + 3)] };
  };
  const parameters = { K: -1, Columns: 32, Rows: 8, BlackIs1: false };
  const fax = await picture(
    {
      ...{ Width: 32, Height: 8, ColorSpace: "DeviceGray", BitsPerComponent: 1 },
      ...{ Filter: "CCITTFaxDecode", DecodeParms: parameters },
    },
    "JqC////gAgAg",
  );
  expect([fax.width, fax.height, fax.at(2), fax.at(13)]).toEqual([16, 8, [0, 0, 0], [255, 255, 255]]);
  const inks = { Width: 16, Height: 16, ColorSpace: "DeviceCMYK", BitsPerComponent: 8, Filter: "DCTDecode" };
  const red = await picture({ ...inks, Decode: [1, 0, 1, 0, 1, 0, 1, 0] }, CMYK_RED);
  const [r = 0, g = 255, b = 255] = red.at(70);
  expect([red.width, r > 180, g < 90, b < 90]).toEqual([16, true, true, true]);
  const nothing = context.stream(new Uint8Array(9), { Subtype: "Image" });
  expect(await drawByReader(nothing as PDFRawStream, 16, 8)).toBeUndefined();
});

/** A JPEG of 16 by 16 dots, magenta and yellow in full, as Adobe's programs write it (values turned round). */
const CMYK_RED =
  "/9j/7gAOQWRvYmUAZAAAAAAC/9sAQwAFAwQEBAMFBAQEBQUFBgcMCAcHBwcPCwsJDBEPEhIRDxERExYcFxMUGhURERghGBodHR8fHxMXIiQiHiQcHh8e/9sAQwEFBQUHBgcOCAgOHhQRFB4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4e/8AAFAgAEAAQBAEiAAIRAQMRAQQiAP/EABYAAQEBAAAAAAAAAAAAAAAAAAAHCP/EABQQAQAAAAAAAAAAAAAAAAAAAAD/xAAVAQEBAAAAAAAAAAAAAAAAAAAHCP/EABQRAQAAAAAAAAAAAAAAAAAAAAD/2gAOBAEAAhEDEQQAAD8AqQBFRk2WA//Z";

async function imageSizes(bytes: Uint8Array) {
  const document = await PDFDocument.load(bytes);
  return document.context.enumerateIndirectObjects().flatMap(([, object]) => {
    if (!(object instanceof PDFRawStream) || object.dict.get(PDFName.of("Subtype")) !== PDFName.of("Image")) return [];
    const number = (key: string) => object.dict.lookup(PDFName.of(key), PDFNumber).asNumber();
    const filter = object.dict.lookup(PDFName.of("Filter"), PDFName).decodeText();
    return [{ width: number("Width"), height: number("Height"), filter }];
  });
}

/** Four by two light pixels. */
const WEBP = "UklGRh4AAABXRUJQVlA4TBEAAAAvA0AAEAdQ5CIXuciBiOh/AAA=";

it("takes WebP", async () => {
  const bytes = new Uint8Array(Buffer.from(WEBP, "base64"));
  const merged = await mergeFiles([{ name: "scan.webp", bytes }], options);
  const [size] = await imageSizes(merged.bytes);
  expect(size).toEqual({ width: 4, height: 2, filter: "DCTDecode" });
});

it("looks at a file before it is taken, and protects a merged one", async () => {
  const pages = await inspectAttachment({
    name: "a.pdf",
    bytes: await pdf(["one", "two"], (d) => d.getPage(1).setRotation(degrees(90))),
  });
  expect(pages).toEqual({
    kind: "pdf",
    pages: [
      { width: 400, height: 500 },
      { width: 500, height: 400 },
    ],
  });
  expect(await inspectAttachment({ name: "a.png", bytes: png(80, 40) })).toMatchObject({
    kind: "picture",
    pages: [{}],
  });
  await expect(
    inspectAttachment({ name: "a.pdf", bytes: new TextEncoder().encode("%PDF-1.4\n") }),
  ).rejects.toMatchObject({
    code: "damaged_file",
  });
  const { bytes } = await mergeFiles([await part("CV", ["secret text"])], options);
  const locked = await protectApplication({ bytes, password: "seven lanterns" });
  await expect(read(locked)).rejects.toThrow(/password/i);
  expect((await read(locked, "seven lanterns")).pages[0]?.text).toBe("secret text");
  expect((await read(locked, "seven lanterns")).outline).toEqual(["CV"]);
});

it("protects with a password", async () => {
  const merged = await mergeFiles([await part("CV", ["secret text"])], { ...options, password: "seven lanterns" });
  await expect(read(merged.bytes)).rejects.toThrow(/password/i);
  expect((await read(merged.bytes, "seven lanterns")).pages[0]?.text).toBe("secret text");
});

it("names the file and the reason when it cannot", async () => {
  const locked = await pdf(["x"], (document) =>
    document.encrypt({ userPassword: "u", ownerPassword: "o", permissions: {} }),
  );
  const owned = await pdf(["read me"], (document) =>
    document.encrypt({ userPassword: "", ownerPassword: "o", permissions: {} }),
  );
  const whole = await pdf(["x"]);
  const refusals: [string, MergePart, Partial<MergeOptions>][] = [
    ["needs_password", { name: "it.pdf", bytes: locked }, {}],
    ["damaged_file", { name: "it.pdf", bytes: new TextEncoder().encode("%PDF-1.4\nnothing more") }, {}],
    ["damaged_file", { name: "it.png", bytes: png(9, 9).subarray(0, 40) }, {}],
    ["wrong_type", { name: "it.doc", bytes: new TextEncoder().encode("words") }, {}],
    ["empty_file", { name: "it.pdf", bytes: new Uint8Array() }, {}],
    ["file_too_large", { name: "it.pdf", bytes: new Uint8Array(MERGE_LIMITS.bytesPerFile + 1) }, {}],
    ["bad_request", { name: "it.pdf", bytes: whole, pages: parsePages("2") }, {}],
    ["file_too_large", { name: "it.pdf", bytes: whole }, { maxBytes: 100 }],
  ];
  for (const [code, bad, more] of refusals) {
    const error = await mergeFiles([bad], { ...options, ...more }).catch((caught) => caught);
    expect([code, error.code]).toEqual([code, code]);
    expect(`${error.message} ${error.hint}`).toContain(bad.name);
  }
  // who only may not change a file may still read it
  expect((await read((await mergeFiles([{ name: "owned", bytes: owned }], options)).bytes)).pages[0]?.text).toBe(
    "read me",
  );
});

it("merges in a child, telling how far it is, and brings its refusals out", async () => {
  const done: number[] = [];
  const parts = [await part("CV", ["one"]), await part("More", ["two"])];
  const merged = await mergeApplication({ parts, options }, { onPart: (count) => done.push(count) });
  expect([merged.pages, done]).toEqual([2, [1, 2]]);
  const broken = { name: "x.pdf", bytes: new TextEncoder().encode("%PDF-") };
  await expect(mergeApplication({ parts: [broken], options })).rejects.toMatchObject({ code: "damaged_file" });
  await expect(mergeApplication({ parts, options }, { signal: AbortSignal.abort() })).rejects.toMatchObject({
    code: "cancelled",
  });
});

it("reads which pages are wanted", () => {
  expect(parsePages("2-3@90,1")).toEqual([
    { page: 2, rotate: 90 },
    { page: 3, rotate: 90 },
    { page: 1, rotate: 0 },
  ]);
  expect(parsePages("3-1").map(({ page }) => page)).toEqual([3, 2, 1]);
  for (const wrong of ["", "0", "a", "1@45", "1-", "1-9999999"]) expect(() => parsePages(wrong)).toThrow();
});

it("strips a JPEG's metadata and nothing else", () => {
  const exif = [0xff, 0xe1, 0, 6, 1, 2, 3, 4];
  const jfif = [0xff, 0xe0, 0, 4, 9, 9];
  const picture = [0xff, 0xda, 0, 2, 0xff, 0xe1, 7, 7, 0xff, 0xd9];
  const bytes = new Uint8Array([0xff, 0xd8, ...jfif, ...exif, ...picture]);
  expect([...stripJpegMetadata(bytes)]).toEqual([0xff, 0xd8, ...jfif, ...picture]);
  expect(stripJpegMetadata(new Uint8Array([0xff, 0xd8, 0xff, 0xe1, 0xff, 0xff]))).toHaveLength(6);
});
