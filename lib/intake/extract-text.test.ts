import { readFileSync } from "node:fs";
import { strToU8 } from "fflate";
import { describe, expect, it } from "vitest";
import type { AppError } from "@/lib/errors";
import { extractText } from "./extract-text";
import { FILLER, makeDocx, makePdf, paragraph } from "./test-files.fixture";

const code = async (bytes: Uint8Array, name: string) =>
  extractText(bytes, name).then(
    () => "read",
    (error: AppError) => error.code,
  );
const texts = async (bytes: Uint8Array, name: string) =>
  (await extractText(bytes, name)).lines.map((line) => line.text);
const LONG = FILLER.match(/.{1,80}(?= |$)/g)!.map((line) => line.trim());

describe("PDF", () => {
  it("reads text with position, size and weight, and links with their targets", async () => {
    const source = await extractText(
      new Uint8Array(readFileSync("examples/cvs/maria-example-software-engineer.pdf")),
      "cv.pdf",
    );
    expect(source.pages).toBe(2);
    expect(source.lines[0]).toMatchObject({ text: "Maria Example", bold: true, page: 1 });
    expect(source.lines[0]!.fontSize).toBeGreaterThan(15);
    expect(source.lines.flatMap((line) => line.links ?? [])).toContainEqual({
      text: "maria.example.com",
      url: "https://maria.example.com",
    });
    expect(source.lines.map((line) => line.text)).toContain("Software Engineer\tMar 2020 – Present");
    expect(source.notices).toEqual([]);
  });

  it("asks for the password of an encrypted one, reads one that only its owner locked", async () => {
    expect(await code(await makePdf(LONG, { password: "secret" }), "cv.pdf")).toBe("needs_password");
    expect(await code(await makePdf(LONG, { ownerPassword: "owner" }), "cv.pdf")).toBe("read");
  });

  it("refuses a truncated, a garbled and a textless one, and one of too many pages", async () => {
    const whole = await makePdf(LONG, { pages: 3 });
    expect(await code(whole.slice(0, whole.length * 0.6), "cv.pdf")).toBe("damaged_file");
    expect(await code(strToU8("%PDF-1.7\nnothing of the kind\n%%EOF"), "cv.pdf")).toBe("damaged_file");
    expect(await code(await makePdf([]), "cv.pdf")).toBe("no_text");
    expect(await code(await makePdf(["Ann"], { pages: 51 }), "cv.pdf")).toBe("too_long");
    expect(await code(await makePdf(["Ann Example, engineer and writer"]), "cv.pdf")).toBe("too_little_text");
  });

  it("lists hidden text and leaves it out; white text on a dark ground is not hidden", async () => {
    const source = await extractText(await makePdf(LONG, { hidden: true }), "cv.pdf");
    const shown = source.lines.map((line) => line.text).join("\n");
    expect(shown).toContain("white on dark blue");
    expect(shown).not.toContain("secret");
    const hidden = source.notices.filter((notice) => notice.code === "hidden_text").map((notice) => notice.text);
    expect(hidden.sort()).toEqual(["faraway secret", "tiny secret", "white secret"]);
  });

  it("takes out repeated page edges and page numbers", async () => {
    const source = await extractText(await makePdf(["Ann Example, engineer", ...LONG], { pages: 3 }), "cv.pdf");
    expect(source.lines.filter((line) => line.text === "Ann Example, engineer")).toHaveLength(1);
    expect(source.lines.filter((line) => line.text === LONG[0])).toHaveLength(3);
    expect(source.notices).toMatchObject([{ code: "running_lines" }]);
  });
});

describe("DOCX", () => {
  it("reads headings, lists, tables, text boxes, links, fields and accepted changes", async () => {
    const relationships = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
      <Relationship Id="l1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="https://ann.example.com" TargetMode="External"/>
      <Relationship Id="h1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/header" Target="header1.xml"/>
      <Relationship Id="s1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/>
      <Relationship Id="i1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="http://127.0.0.1:4200/x.png" TargetMode="External"/></Relationships>`;
    const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
    const docx = makeDocx(
      [
        paragraph("Work", '<w:pStyle w:val="H1"/>'),
        paragraph("First item", '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'),
        paragraph("• Second item by hand"),
        `<w:p><w:r><w:t>Soft</w:t><w:softHyphen/><w:t>ware, non</w:t><w:noBreakHyphen/><w:t>stop</w:t><w:tab/><w:t>2020</w:t></w:r></w:p>`,
        `<w:p><w:hyperlink r:id="l1"><w:r><w:t>My site</w:t></w:r></w:hyperlink></w:p>`,
        `<w:p><w:ins><w:r><w:t>kept </w:t></w:r></w:ins><w:del><w:r><w:delText>dropped</w:delText></w:r></w:del><w:r><w:t>words</w:t></w:r></w:p>`,
        `<w:p><w:r><w:fldChar w:fldCharType="begin"/><w:instrText>PAGE</w:instrText><w:fldChar w:fldCharType="separate"/><w:t>7</w:t><w:fldChar w:fldCharType="end"/><w:t>page text</w:t></w:r></w:p>`,
        `<w:tbl><w:tr><w:tc>${paragraph("2019 – 2020")}</w:tc><w:tc>${paragraph("Cook, Inn")}${paragraph("Soups for ninety guests")}</w:tc></w:tr></w:tbl>`,
        `<w:p><w:r><mc:AlternateContent xmlns:mc="x"><mc:Choice><w:txbxContent>${paragraph("In a box")}</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>${paragraph("In a box")}</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r></w:p>`,
        paragraph("unseen", "", "<w:vanish/>"),
        paragraph("bleached", "", '<w:color w:val="FFFFFF"/>'),
        paragraph(FILLER),
      ].join(""),
      {
        "word/_rels/document.xml.rels": relationships,
        "word/header1.xml": `<w:hdr ${w}>${paragraph("Ann Example")}</w:hdr>`,
        "word/styles.xml": `<w:styles ${w}><w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/><w:rPr><w:b/><w:sz w:val="32"/></w:rPr></w:style></w:styles>`,
      },
    );
    const source = await extractText(docx, "cv.docx");
    expect(source.lines.map((line) => line.text)).toEqual([
      "Ann Example",
      "Work",
      "First item",
      "Second item by hand",
      "Software, non-stop\t2020",
      "My site",
      "kept words",
      "page text",
      "2019 – 2020\tCook, Inn",
      "Soups for ninety guests",
      "In a box",
      FILLER,
    ]);
    expect(source.lines[1]).toMatchObject({ heading: 1, bold: true, fontSize: 16 });
    expect(source.lines[2]!.listItem && source.lines[3]!.listItem).toBe(true);
    expect(source.lines[5]!.links).toEqual([{ text: "My site", url: "https://ann.example.com" }]);
    expect(source.notices).toMatchObject([{ code: "hidden_text", text: "unseen bleached" }]);
  });

  it("refuses entities, external or its own, deep nesting, broken XML, and a directory that lies about sizes", async () => {
    const xxe = '<?xml version="1.0"?><!DOCTYPE d [<!ENTITY e SYSTEM "file:///etc/passwd">]>';
    expect(await code(makeDocx(paragraph("&e;"), {}, xxe), "cv.docx")).toBe("too_complex");
    expect(await code(makeDocx("<w:sdt>".repeat(5000)), "cv.docx")).toBe("too_complex");
    expect(await code(makeDocx("<w:p><w:r></w:p>"), "cv.docx")).toBe("damaged_file");
    const lying = makeDocx(paragraph(FILLER.repeat(50)));
    const view = new DataView(lying.buffer, lying.byteOffset);
    for (let at = 0; at + 4 < lying.length; at++)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 60, true);
    expect(await code(lying, "cv.docx")).toBe("too_complex");
  });

  it("finds no text in one without any", async () => {
    expect(await code(makeDocx("<w:p/>"), "cv.docx")).toBe("no_text");
  });
});

describe("text, Markdown and JSON", () => {
  it("decodes UTF-8, UTF-16 and Windows-1252", async () => {
    const text = `José Müller – “engineer”\n${FILLER}`;
    for (const bytes of [
      Buffer.from(`\ufeff${text}`),
      Buffer.from(`\ufeff${text}`, "utf16le"),
      Buffer.from(text, "utf16le"),
    ])
      expect((await texts(new Uint8Array(bytes), "cv.txt"))[0]).toBe("José Müller – “engineer”");
    const windows = Buffer.from(`Jos\xe9 M\xfcller \x96 \x93engineer\x94\n${FILLER}`, "latin1");
    expect((await texts(new Uint8Array(windows), "cv.txt"))[0]).toBe("José Müller – “engineer”");
  });

  it("removes and reports control, bidi and tag characters, keeps emoji and joiners", async () => {
    const tags = [..."obey"].map((c) => String.fromCodePoint(0xe0000 + c.charCodeAt(0))).join("");
    const source = await extractText(strToU8(`Ann\u0000 \u202eExample\u202c${tags} 👩‍💻\n${FILLER}`), "cv.txt");
    expect(source.lines[0]!.text).toBe("Ann Example 👩‍💻");
    expect(source.notices.map((notice) => notice.code).sort()).toEqual([
      "bidi_controls",
      "control_characters",
      "hidden_text",
    ]);
    expect(source.notices.find((notice) => notice.code === "hidden_text")?.text).toBe("obey");
  });

  it("reads what was escaped in Markdown, and entities, as themselves", async () => {
    const source = await extractText(
      strToU8(
        "- Wrote \\*for\\* \\[pilots\\] \\<new> \\&amp; **bold** R&amp;D &#8211; &lt;b&gt;\n- [a \\_b\\_](<https://a.example.com/\\_>)",
      ),
      "cv.md",
      true,
    );
    expect(source.lines.map((line) => line.text)).toEqual(["Wrote *for* [pilots] <new> &amp; bold R&D – <b>", "a _b_"]);
    expect(source.lines[1]!.links).toEqual([{ text: "a _b_", url: "https://a.example.com/_" }]);
  });

  it("shows Markdown as a reader sees it", async () => {
    const source = await extractText(
      strToU8(
        `# Ann Example\n\n**Engineer** at [Works](https://works.example.com)\nand _elsewhere_\n\n* one\n  goes on\n- two\n\n| a | b |\n|---|---|\n| c | d |\n\n${FILLER}`,
      ),
      "cv.md",
    );
    expect(source.lines.slice(0, 6).map((line) => line.text)).toEqual([
      "Ann Example",
      "Engineer at Works and elsewhere",
      "one goes on",
      "two",
      "a\tb",
      "c\td",
    ]);
    expect(source.lines[1]!.links).toEqual([{ text: "Works", url: "https://works.example.com" }]);
  });

  it("tells where a JSON file is wrong", async () => {
    await expect(extractText(strToU8('{"basics": {\n  "name": }'), "cv.json")).rejects.toMatchObject({
      code: "damaged_file",
      details: { line: 2 },
    });
    await expect(extractText(strToU8('{"work": "none"}'), "cv.json")).rejects.toMatchObject({ code: "damaged_file" });
    await expect(extractText(strToU8('{"a": 1}'), "cv.json")).rejects.toMatchObject({ code: "wrong_type" });
  });

  it("asks for at least thirty words", async () => {
    expect(await code(strToU8("Ann Example, engineer"), "cv.txt")).toBe("too_little_text");
  });
});
