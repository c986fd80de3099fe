import { strToU8, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { detectFileKind } from "./detect-file-kind";
import { FILLER, makeDocx, makeOdt, makePdf, paragraph } from "./test-files.fixture";

const kind = (bytes: Uint8Array, name = "cv") => {
  try {
    return detectFileKind(bytes, name);
  } catch (error) {
    return (error as { code: string }).code;
  }
};

describe("detectFileKind", () => {
  it("knows each accepted type by its content, whatever the name", async () => {
    expect(kind(await makePdf([FILLER]), "cv.docx")).toBe("pdf");
    expect(kind(makeDocx(paragraph(FILLER)), "../../cv.pdf.exe")).toBe("docx");
    expect(kind(makeOdt(`<text:p>${FILLER}</text:p>`), "cv.docx")).toBe("odt");
    expect(kind(strToU8(`\r\n{\\rtf1\\ansi ${FILLER}}`), "cv.doc")).toBe("rtf");
    expect(kind(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), "cv.pdf")).toBe("png");
    expect(kind(new Uint8Array([0xff, 0xd8, 0xff, 0xe0]), "cv.png")).toBe("jpeg");
    expect(kind(strToU8("RIFF....WEBPVP8 "), "scan")).toBe("webp");
    expect(kind(strToU8(FILLER), "cv.txt")).toBe("txt");
    expect(kind(strToU8(FILLER))).toBe("txt");
    expect(kind(strToU8("# Ann\n\n## Experience\n\ntext"), "cv.txt")).toBe("markdown");
    expect(kind(strToU8(FILLER), "cv.MD")).toBe("markdown");
    expect(kind(strToU8('{"basics": {}}'), "cv.txt")).toBe("json-resume");
    const page = `<html><body><p>${FILLER}</p></body></html>`;
    for (const [text, name] of [
      [`<!DOCTYPE html>${page}`, "cv"],
      [`\ufeff<!-- saved from url=(0014)about:internet -->\n${page}`, "cv.txt"],
      [
        `<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN">${page}`,
        "cv.xml",
      ],
      [`<div class="cv">${FILLER}</div>`, "cv.txt"],
      [`Ann Example<br>${FILLER}`, "cv.html"],
    ] as const)
      expect(kind(strToU8(text), name), text).toBe("html");
    expect(kind(Buffer.from(`\ufeff${page}`, "utf16le"), "cv.html")).toBe("html");
    expect(kind(strToU8(`<div align="center">Ann</div>\n\n# Experience\n\n${FILLER}`), "cv.md")).toBe("markdown");
    expect(kind(strToU8(FILLER), "cv.html")).toBe("txt");
    expect(kind(strToU8(`From: Ann\nSubject: engineer\n\n${FILLER}`), "cv.txt")).toBe("txt");
  });

  it("reads text in other encodings as text", () => {
    expect(kind(new Uint8Array(Buffer.from(`\ufeff${FILLER}`, "utf16le")))).toBe("txt");
    expect(kind(new Uint8Array(Buffer.from("José Muñoz, café", "latin1")))).toBe("txt");
  });

  it.each([
    ["no bytes", new Uint8Array(), "cv.pdf", "empty_file"],
    ["white space", strToU8(" \n\t "), "cv.txt", "empty_file"],
    ["over the limit", new Uint8Array(10 * 2 ** 20 + 1), "cv.pdf", "file_too_large"],
    ["text named .pdf", strToU8(FILLER), "cv.pdf", "wrong_type"],
    ["text named .docx", strToU8(FILLER), "cv.docx", "wrong_type"],
    ["another zip", zipSync({ "a.txt": strToU8("a") }), "cv.docx", "wrong_type"],
    ["Pages", zipSync({ "Index/Document.iwa": strToU8("a") }), "cv.pages", "wrong_type"],
    [
      "an OpenDocument spreadsheet",
      zipSync({ mimetype: [strToU8("application/vnd.oasis.opendocument.spreadsheet"), { level: 0 }] }),
      "cv.odt",
      "wrong_type",
    ],
    ["text named .rtf", strToU8(FILLER), "cv.rtf", "wrong_type"],
    ["GIF", strToU8("GIF89a........"), "cv.gif", "wrong_type"],
    ["HEIC", new Uint8Array([0, 0, 0, 24, ...strToU8("ftypheic")]), "cv.jpg", "wrong_type"],
    ["macros", makeDocx(paragraph(FILLER), { "word/vbaProject.bin": "x" }), "cv.docx", "wrong_type"],
    [
      "old .doc",
      new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Buffer.from("WordDocument", "utf16le")]),
      "cv.doc",
      "wrong_type",
    ],
    [
      "encrypted Office file",
      new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Buffer.from("EncryptedPackage", "utf16le")]),
      "cv.docx",
      "needs_password",
    ],
    [
      "MHTML",
      strToU8(
        `From: <Saved by Blink>\r\nSubject: CV\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\tboundary="b"\r\n\r\n--b\r\n<html>${FILLER}`,
      ),
      "cv.mhtml",
      "wrong_type",
    ],
    ["Safari's archive", strToU8("bplist00\xd1\x01\x02"), "cv.webarchive", "wrong_type"],
    ["XML", strToU8("<?xml version='1.0'?><cv>Ann</cv>"), "cv.xml", "wrong_type"],
    ["noise", new Uint8Array(3000).map((_, i) => (i * 7919) % 31), "cv.bin", "wrong_type"],
    ["cut-off zip", makeDocx(paragraph(FILLER)).slice(0, 300), "cv.docx", "damaged_file"],
  ])("refuses %s", (_, bytes, name, code) => {
    expect(kind(bytes, name)).toBe(code);
  });

  it("says what is accepted", () => {
    expect(() => detectFileKind(strToU8(FILLER), "cv.pdf")).toThrow(
      expect.objectContaining({ hint: expect.stringContaining("PDF, DOCX, ODT, RTF, TXT") }),
    );
  });

  it("refuses a zip bomb by its directory, before inflating anything", () => {
    const bomb = makeDocx(paragraph(FILLER), { "word/media/zeros.xml": new Uint8Array(30 * 2 ** 20) });
    expect(bomb.length).toBeLessThan(100_000);
    expect(kind(bomb, "cv.docx")).toBe("file_too_large");
  });
});
