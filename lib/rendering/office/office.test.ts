import { createRequire } from "node:module";
import { strFromU8, unzipSync } from "fflate";
import { SaxesParser } from "saxes";
import { describe, expect, it } from "vitest";
import { fullCv } from "@/lib/cv/full-cv.fixture";
import { fromJsonResume, toJsonResume } from "@/lib/cv/json-resume";
import { outlineCv } from "@/lib/cv/outline";
import { cvSchema, emptyCv } from "@/lib/cv/schema";
import { extractText } from "@/lib/intake/extract-text";
import { readDocument } from "@/lib/intake/read-document";
import { scriptCv } from "../../../evals/output/script-cvs";
import { renderOptionsSchema } from "../contract";
import { documentLook } from "../document-look";
import { contrast } from "../kit/colour";
import { listGroups } from "../prove-pdf";
import { TEMPLATES } from "../templates";
import { DESIGNS } from "../templates/designs";
import { writeDocx } from "./write-docx";
import { writeHtml } from "./write-html";

const options = renderOptionsSchema.parse({ template: "modern" });
const squeeze = (text: string) => text.normalize("NFC").replace(/\s+/gu, "");

function parts(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]));
}

/** Throws where the text is no well-formed XML. */
function checkXml(xml: string): void {
  const parser = new SaxesParser({ xmlns: true });
  parser.on("error", (error) => {
    throw error;
  });
  parser.write(xml).close();
}

/** What a browser would show, without its tags. */
function htmlText(html: string): string {
  return html
    .slice(html.indexOf("<body>"))
    .replace(/<[^>]*>/g, " ")
    .replace(/&(lt|gt|amp|quot|#39);/g, (_, name: string) => ({ lt: "<", gt: ">", amp: "&", quot: '"' })[name] ?? "'");
}

/** Every text of the document in its place, one after the other. */
function expectInOrder(read: string, wanted: string[][]) {
  const text = squeeze(read);
  let from = 0;
  for (const group of wanted) {
    let end = from;
    for (const words of group) {
      const at = text.indexOf(squeeze(words), from);
      expect(at, words).toBeGreaterThanOrEqual(0);
      end = Math.max(end, at + squeeze(words).length);
    }
    from = end;
  }
}

const people: [string, typeof fullCv][] = [
  ["every field", fullCv],
  ...["latin", "greek", "cyrillic", "vietnamese", "chinese", "japanese", "korean", "arabic", "hebrew"].map(
    (script): [string, typeof fullCv] => [script, scriptCv(script)],
  ),
];

describe.each(people)("%s", (_, cv) => {
  const groups = listGroups(outlineCv(cv));

  it("is all there, in order, in a Word document that our own reader opens", async () => {
    const { lines, notices } = await extractText(writeDocx(cv, options), "cv.docx");
    expectInOrder(lines.map((line) => line.text).join("\n"), groups);
    expect(notices).toEqual([]);
  });

  it("is all there, in order, in a web page", () => {
    expectInOrder(htmlText(writeHtml(cv, options)), groups);
  });
});

describe("a Word document", () => {
  it("has styles, headings, lists and links, and says whose it is", () => {
    const files = parts(writeDocx(fullCv, options));
    for (const [name, content] of Object.entries(files)) expect(() => checkXml(content), name).not.toThrow();
    const { "word/document.xml": body = "", "word/styles.xml": styles = "", "docProps/core.xml": core = "" } = files;
    const used = new Set([...body.matchAll(/<w:[pr]Style w:val="(\w+)"/g)].map(([, id]) => id!));
    for (const id of used) expect(styles).toContain(`w:styleId="${id}"`);
    for (const id of ["Title", "Heading1", "Heading2", "ListBullet", "Hyperlink", "Strong"]) expect(used).toContain(id);
    expect(core).toContain("<dc:title>Ada Invented – CV</dc:title>");
    expect(core).toContain("<dc:creator>Ada Invented</dc:creator>");
    expect(core).toContain("<dc:language>en-GB</dc:language>");
    expect(styles).toContain('<w:lang w:val="en-GB"');
    const targets = [...(files["word/_rels/document.xml.rels"] ?? "").matchAll(/Target="([^"]+)" TargetMode/g)];
    expect(targets.map(([, target]) => target)).toContain("https://kites.example.com/");
    for (const id of body.matchAll(/r:id="(\w+)"/g))
      expect(files["word/_rels/document.xml.rels"]).toContain(`"${id[1]}"`);
  });

  it("runs from right to left, with Latin words and numbers in their own order", () => {
    const { "word/document.xml": body = "", "word/styles.xml": styles = "" } = parts(
      writeDocx(scriptCv("arabic"), options),
    );
    expect(styles).toContain("<w:bidi/>");
    expect(body).toMatch(/<w:r><w:t xml:space="preserve">Example Cloud<\/w:t>/);
    expect(body).toContain(
      '<w:dir w:val="ltr"><w:r><w:rPr><w:rStyle w:val="Hyperlink"/></w:rPr><w:t xml:space="preserve">+962',
    );
    expect(body).toContain("<w:rtl/>");
  });

  it("is as large as the sheet that was chosen", () => {
    const size = (pageSize: "A4" | "LETTER") =>
      /<w:pgSz [^>]*>/.exec(parts(writeDocx(fullCv, { ...options, pageSize }))["word/document.xml"] ?? "")?.[0];
    expect(size("A4")).toBe('<w:pgSz w:w="11906" w:h="16838"/>');
    expect(size("LETTER")).toBe('<w:pgSz w:w="12240" w:h="15840"/>');
  });
});

describe("a web page", () => {
  it("asks for nothing and runs nothing", () => {
    const cv = structuredClone(fullCv);
    cv.basics.name = '<script src="https://evil.example.com">"\'&';
    cv.basics.url = "javascript:alert(1)";
    cv.work[0]!.highlights[0]!.text = "</style><img src=x onerror=alert(1)> \u0000\u202e";
    const html = writeHtml(cv, options);
    expect(html).not.toMatch(/<(?:script|img|link|iframe|object|base)\b/i);
    expect(html).not.toMatch(/url\(|@import|href="(?!https?:|mailto:|tel:)/i);
    expect(html).toContain("default-src 'none'");
    expect(html.split("<style>")).toHaveLength(2);
  });

  it("has one level of headings below the other, landmarks, language and direction", () => {
    const html = writeHtml(scriptCv("hebrew"), { ...options, language: "en" });
    expect(html).toContain('<html lang="he" dir="rtl">');
    expect(html).toContain('<h2 id="s1" lang="en">');
    expect(html.match(/<h1>/g)).toHaveLength(1);
    expect(html).toMatch(/<header>[\s\S]*<main>[\s\S]*<section aria-labelledby="s1">/);
  });
});

it("gives the same bytes for the same input, whatever the time zone", () => {
  const zone = process.env.TZ;
  const make = (tz: string) => {
    process.env.TZ = tz;
    return Buffer.from(writeDocx(structuredClone(fullCv), options)).toString("base64");
  };
  const made = ["Europe/Athens", "America/Los_Angeles"].map(make);
  process.env.TZ = zone;
  expect(made[0]).toBe(made[1]);
});

it("writes an empty CV and one that no XML could hold", async () => {
  for (const cv of [emptyCv(), cvSchema.parse({ basics: { name: "A\u0000\u0008\ud800B <&>" } })])
    for (const content of Object.values(parts(writeDocx(cv, options)))) expect(() => checkXml(content)).not.toThrow();
});

it("has the colours of the templates, readable on white", () => {
  for (const { name } of TEMPLATES) {
    const { accent } = documentLook(renderOptionsSchema.parse({ template: name }));
    expect([name, accent]).toEqual([name, DESIGNS[name].accent]);
    expect(contrast(accent, "#ffffff")).toBeGreaterThanOrEqual(4.5);
  }
  expect(documentLook(renderOptionsSchema.parse({ accent: "#ffee00" })).accent).not.toBe("#ffee00");
});

it("gives a JSON Resume that is valid against its schema and the same CV again", async () => {
  const { validate } = createRequire(import.meta.url)("resume-schema") as {
    validate: (resume: unknown, done: (errors: unknown, report?: { valid: boolean }) => void) => void;
  };
  for (const [, cv] of people) {
    const json = JSON.parse(JSON.stringify(toJsonResume(cv)));
    const valid = await new Promise((done) => validate(json, (errors, report) => done(!errors && report?.valid)));
    expect(valid).toBe(true);
    expect(outlineCv(fromJsonResume(json))).toMatchObject({ ...outlineCv(cv), sections: expect.anything() });
  }
});

describe("a portrait", () => {
  const photo = Buffer.from(
    "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wAALCAABAAEBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAACf/EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AVN//2Q==",
    "base64",
  );
  const european = renderOptionsSchema.parse({ template: "european" });

  it("stands in the Word document as embedded media with a text for those who do not see it", () => {
    const bytes = writeDocx(fullCv, european, photo);
    const files = unzipSync(bytes);
    expect(Buffer.from(files["word/media/photo.jpg"]!).equals(photo)).toBe(true);
    const text = parts(bytes);
    checkXml(text["word/document.xml"]!);
    expect(text["word/document.xml"]).toContain('<a:blip r:embed="photo"/>');
    expect(text["word/document.xml"]).toContain(`descr="${fullCv.basics.name}"`);
    expect(text["word/_rels/document.xml.rels"]).toMatch(/Id="photo"[^>]*Target="media\/photo\.jpg"/);
    expect(text["[Content_Types].xml"]).toContain('Extension="jpg" ContentType="image/jpeg"');
    expect(text["word/_rels/document.xml.rels"]).not.toMatch(/image"[^>]*External/);
  });

  it("stands in the web page itself, which still may fetch nothing", () => {
    const html = writeHtml(fullCv, european, photo);
    expect(html).toContain(`src="data:image/jpeg;base64,${photo.toString("base64")}" alt="${fullCv.basics.name}"`);
    expect(html).toContain("default-src 'none'; img-src data:; style-src 'unsafe-inline'");
    expect(writeHtml(fullCv, european)).not.toMatch(/<img|img-src/);
  });

  it.each([
    ["cv.docx", (shown?: Buffer) => writeDocx(fullCv, european, shown)],
    ["cv.html", (shown?: Buffer) => new TextEncoder().encode(writeHtml(fullCv, european, shown))],
  ])("changes nothing of what is read back from %s", async (name, write) => {
    const [plain, shown] = await Promise.all([
      readDocument(write(), name, true),
      readDocument(write(photo), name, true),
    ]);
    expect(shown.source.lines.map(({ text }) => text)).toEqual(plain.source.lines.map(({ text }) => text));
    expect(shown.reading.cv).toEqual(plain.reading.cv);
    expect(shown.source.notices).toEqual([]);
  });
});
