import { PDFArray, PDFDict, PDFDocument, PDFName, PDFRawStream, PDFRef } from "@cantoo/pdf-lib";
import { strFromU8, unzlibSync } from "fflate";
import { SaxesParser } from "saxes";
import { getDocumentProxy } from "unpdf";
import { expect, it } from "vitest";
import { fullCv } from "@/lib/cv/full-cv.fixture";
import { scriptCv } from "../../../evals/output/script-cvs";
import { renderPdf } from "../render-pdf.server";
import { TEMPLATES } from "../templates";
import { markArchival } from "./mark-archival";
import { srgbProfile } from "./srgb-profile";

const load = async (bytes: Uint8Array) => (await PDFDocument.load(bytes, { updateMetadata: false })).context;
const name = (text: string) => PDFName.of(text);

function content(stream: PDFRawStream): string {
  const filtered = stream.dict.get(name("Filter")) !== undefined;
  return strFromU8(filtered ? unzlibSync(stream.contents) : stream.contents, true);
}

it("says in XMP what the document says of itself, and what its colours mean", async () => {
  const { bytes } = await renderPdf(fullCv, { template: "modern", pageSize: "A4" });
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  const metadata = pdf.catalog.lookup(name("Metadata")) as PDFRawStream;
  const xmp = new TextDecoder().decode(metadata.contents);
  const parser = new SaxesParser({ xmlns: true });
  parser.on("error", (error) => {
    throw error;
  });
  parser.write(xmp.slice(xmp.indexOf("?>") + 2, xmp.lastIndexOf("<?"))).close();
  for (const words of [
    '<rdf:li xml:lang="x-default">Ada Invented – CV</rdf:li>',
    "<rdf:Seq><rdf:li>Ada Invented</rdf:li></rdf:Seq>",
    "<pdfaid:part>2</pdfaid:part>",
    "<pdfaid:conformance>B</pdfaid:conformance>",
    "<xmp:CreateDate>2026-01-01T00:00:00Z</xmp:CreateDate>",
  ])
    expect(xmp).toContain(words);
  expect([pdf.getTitle(), pdf.getAuthor(), pdf.getSubject()]).toEqual([
    "Ada Invented – CV",
    "Ada Invented",
    "Test Pilot",
  ]);
  const intent = pdf.catalog.lookup(name("OutputIntents"), PDFArray).lookup(0, PDFDict);
  const profile = intent.lookup(name("DestOutputProfile")) as PDFRawStream;
  expect(unzlibSync(profile.contents)).toEqual(srgbProfile());
  // another reader takes the update as well
  const read = await getDocumentProxy(bytes.slice(), { verbosity: 0 });
  const { metadata: seen } = await read.getMetadata();
  expect(seen?.get("pdfaid:part")).toBe("2");
  await read.loadingTask.destroy();
});

it("has a profile that is built as ICC asks", () => {
  const profile = srgbProfile();
  const view = new DataView(profile.buffer);
  expect(view.getUint32(0)).toBe(profile.length);
  expect(strFromU8(profile.subarray(12, 24), true)).toBe("mntrRGB XYZ ");
  expect(strFromU8(profile.subarray(36, 40), true)).toBe("acsp");
  // the primaries add up to the white
  const xyz = (tag: string) => {
    const row = Array.from({ length: view.getUint32(128) }, (_, i) => 132 + i * 12).find(
      (at) => strFromU8(profile.subarray(at, at + 4), true) === tag,
    )!;
    return [0, 1, 2].map((i) => view.getInt32(view.getUint32(row + 4) + 8 + i * 4) / 65_536);
  };
  const sum = ["rXYZ", "gXYZ", "bXYZ"].map(xyz).reduce((a, b) => a.map((value, i) => value + b[i]!));
  for (const [i, value] of xyz("wtpt").entries()) expect(sum[i]).toBeCloseTo(value, 3);
});

it.each(TEMPLATES.map((template) => template.name))("%s keeps to what PDF/A-2b allows", async (template) => {
  for (const cv of [fullCv, scriptCv("arabic"), scriptCv("japanese")]) {
    const context = await load((await renderPdf(cv, { template, pageSize: "A4" })).bytes);
    expect(context.trailerInfo.ID).toBeDefined();
    expect(context.trailerInfo.Encrypt).toBeUndefined();
    const objects = context.enumerateIndirectObjects().map(([, object]) => object);
    const dictionaries = objects.flatMap((o) =>
      o instanceof PDFDict ? [o] : o instanceof PDFRawStream ? [o.dict] : [],
    );
    const of = (key: string, value: string) => dictionaries.filter((d) => d.get(name(key)) === name(value));
    // 6.2.11.4: every font that draws is embedded
    const embedded = (font: PDFDict) =>
      font
        .lookupMaybe(name("DescendantFonts"), PDFArray)
        ?.lookup(0, PDFDict)
        .lookup(name("FontDescriptor"), PDFDict)
        .get(name("FontFile2")) instanceof PDFRef;
    const pages = of("Type", "Page");
    expect(pages.length).toBeGreaterThan(0);
    for (const page of pages) {
      const resources = page.lookup(name("Resources"), PDFDict);
      const fonts = resources.lookup(name("Font"), PDFDict);
      const drawn = content(page.lookup(name("Contents")) as PDFRawStream);
      for (const [, font] of drawn.matchAll(/\/(F\d+) [\d.]+ Tf/g))
        expect(embedded(fonts.lookup(name(font!), PDFDict)), font).toBe(true);
      // 6.2.11.8: no glyph that stands for a missing one
      const glyphs = [...drawn.matchAll(/<([0-9a-f]+)>/g)].flatMap(([, hex]) => hex!.match(/.{4}/g) ?? []);
      expect(glyphs).not.toContain("0000");
      // 6.2.4.3: only the colours that the output intent explains
      expect(drawn).not.toMatch(/\/(?:DeviceCMYK|Pattern) (?:cs|CS)|\b[kK]\n|\sBI\s/);
    }
    // 6.2.5, 6.2.10: nothing see-through, no transfer functions
    for (const state of of("Type", "ExtGState"))
      expect(state.toString()).toMatch(/^<<\s*\/Type \/ExtGState\s*\/(?:ca|CA) 1\s*>>$/);
    // 6.3.2: links are printed, so to say, and shown
    for (const annotation of of("Type", "Annot")) {
      expect(annotation.get(name("Subtype"))).toBe(name("Link"));
      expect(annotation.get(name("F"))?.toString()).toBe("4");
    }
    // 6.5.1, 6.8: no actions but links, no files
    const whole = dictionaries.map(String).join();
    expect(whole).not.toMatch(
      /\/(?:JavaScript|JS|Launch|GoToR|SubmitForm|AA|OpenAction|EmbeddedFile|LZWDecode|Crypt|XFA)\b/,
    );
  }
});

it("leaves alone what it does not know", () => {
  const other = new TextEncoder().encode("%PDF-1.7\nnothing to see");
  expect(markArchival(other, { title: "A", language: "en", creationDate: new Date(0) })).toBe(other);
});
