import { PDFDocument, PDFName, PDFString, StandardFonts } from "@cantoo/pdf-lib";
import { zlibSync } from "fflate";
import { getDocumentProxy } from "unpdf";
import { afterAll, expect, it } from "vitest";
import { closeSharedSandboxes } from "@/lib/platform/sandbox/shared-sandbox.server";
import { MERGE_LIMITS, type MergeOptions, type MergePart } from "./contract";
import { mergeApplication } from "./merge-application.server";
import { mergeFiles } from "./merge-files";
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
  const chunk = (type: string, data: Uint8Array) => {
    const body = new Uint8Array([...new TextEncoder().encode(type), ...data]);
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
  header.set([8, 0, 0, 0, 0], 8);
  const rows = new Uint8Array((width + 1) * height).fill(200);
  for (let y = 0; y < height; y++) rows[y * (width + 1)] = 0;
  const parts = [[137, 80, 78, 71, 13, 10, 26, 10], chunk("IHDR", header), chunk("IDAT", zlibSync(rows))];
  return new Uint8Array([...parts, chunk("IEND", new Uint8Array())].flatMap((bytes) => [...bytes]));
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
