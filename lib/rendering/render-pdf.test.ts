import fs from "node:fs";
import { getDocumentProxy } from "unpdf";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { fullCv } from "@/lib/cv/full-cv.fixture";
import { fromJsonResume } from "@/lib/cv/json-resume";
import { type Cv, cvSchema, emptyCv } from "@/lib/cv/schema";
import { scriptCv } from "../../evals/output/script-cvs";
import { FONT_PAIRS, PAGE_SIZES, type RenderOptions, renderOptionsSchema } from "./contract";
import { loadCoverage } from "./fonts.server";
import { comparePages, provePdf, readPages } from "./prove-pdf";
import { renderPdf } from "./render-pdf.server";
import { TEMPLATES } from "./templates";
import { DESIGNS } from "./templates/designs";

// Some of these draw dozens of documents.
vi.setConfig({ testTimeout: 120_000 });

const names = TEMPLATES.map((template) => template.name);
const cvs = new Map<string, Cv>([["every field", fullCv]]);

beforeAll(() => {
  for (const file of fs.readdirSync("examples/truth"))
    cvs.set(file.replace(".json", ""), fromJsonResume(JSON.parse(fs.readFileSync(`examples/truth/${file}`, "utf8"))));
});

function softwareEngineer(): Cv {
  return structuredClone(cvs.get("maria-example-software-engineer")!);
}

async function readPdf(bytes: Uint8Array) {
  const pdf = await getDocumentProxy(bytes.slice(), { verbosity: 0 });
  const pages = await Promise.all(Array.from({ length: pdf.numPages }, (_, i) => pdf.getPage(i + 1)));
  const annotations = (await Promise.all(pages.map((page) => page.getAnnotations()))).flat();
  const { info } = (await pdf.getMetadata()) as unknown as { info: Record<string, unknown> };
  const sizes = pages.map((page) => page.view.slice(2).map(Math.round));
  return { info, sizes, links: annotations.map((a) => String(a.url ?? a.unsafeUrl)) };
}

it("lists the same templates as it can draw", () => {
  expect(Object.keys(DESIGNS).sort()).toEqual([...names].sort());
});

describe.each(names)("%s", (template) => {
  it("draws a full, a long and a Greek CV so that each is read back whole and in order", async () => {
    for (const [i, who] of [
      "every field",
      "maria-example-software-engineer",
      "eleni-paradeigma-accountant",
    ].entries()) {
      const cv = cvs.get(who)!;
      const pageSize = PAGE_SIZES[i % 2]!;
      const { bytes, outline } = await renderPdf(cv, { template, pageSize });
      const proof = await provePdf(bytes, outline).catch((error) => ({ ...error.details, who }));
      expect(proof).toMatchObject({ inOrder: true, wordsFound: proof.words, missing: [] });
      const text = (await readPages(bytes)).join("\n").replace(/\s+/g, " ");
      for (const bullet of cv.work.flatMap((job) => job.highlights)) expect(text).toContain(bullet.text);
      const { sizes } = await readPdf(bytes);
      expect(sizes[0]).toEqual(pageSize === "A4" ? [595, 842] : [612, 792]);
      expect(sizes.length).toBeLessThanOrEqual(3);
    }
  });

  it("leaves empty sections out and draws an empty CV as one page", async () => {
    const sparse = cvSchema.parse({
      basics: { name: "Only Name" },
      work: [{ id: "w", highlights: [{ id: "b", text: " " }] }],
      skills: [{ id: "s", keywords: [] }],
    });
    const { bytes } = await renderPdf(sparse, { template, pageSize: "A4" });
    expect((await readPages(bytes)).map((page) => page.trim())).toEqual(["Only Name"]);
    const empty = await renderPdf(emptyCv(), { template, pageSize: "A4" });
    expect((await readPages(empty.bytes)).map((page) => page.trim())).toEqual([""]);
  });
});

// one template for each way of setting a page: one column, a bar, two columns, titles beside, dates beside
describe.each(["classic", "creative", "two-column", "european", "german-tabular"])("%s, as its kind", (template) => {
  it("never parts a heading from its text, wherever the page ends", async () => {
    const cv = softwareEngineer();
    cv.work.push(...structuredClone(cv.work).map((job) => ({ ...job, id: `${job.id}-again` })));
    const [filler] = cv.work[0]!.highlights;
    const headings = new Set(
      ["Experience", "Projects", "Education", "Skills", "Certificates", "Languages", "Interests"].flatMap((title) => [
        title,
        title.toUpperCase(),
      ]),
    );
    const roles = cv.work.flatMap((job) => [job.position!, `${job.name}, ${job.location}`]);
    for (let more = 0; more < 6; more++) {
      cv.work[0]!.highlights.push({ id: `more${more}`, text: more % 3 ? "One more line." : filler!.text });
      const { bytes, outline } = await renderPdf(cv, { template, pageSize: more % 2 ? "A4" : "LETTER" });
      await provePdf(bytes, outline);
      for (const page of (await readPages(bytes)).slice(0, -1)) {
        const last = page.trimEnd().split("\n").at(-1)!;
        expect(headings).not.toContain(last);
        expect(roles.filter((role) => last.startsWith(role))).toEqual([]);
      }
    }
  });

  it("draws 60 bullets in one job, a long name, a long title and a long link", async () => {
    const cv = softwareEngineer();
    const highlights = Array.from({ length: 60 }, (_, i) => ({
      id: `b${i}`,
      text: `Number ${i}: ${"words ".repeat(20)}`,
    }));
    Object.assign(cv.work[0]!, {
      highlights,
      position: "Principal Distinguished Consultant for Very Long Job Titles ".repeat(5),
      url: `https://long.example.com/${"path/".repeat(60)}end?query=${"q".repeat(200)}`,
    });
    cv.basics.name = "Maria-Anastasia Wolfeschlegelsteinhausenbergerdorff ".repeat(4);
    cv.basics.url = `https://${"sub.".repeat(40)}example.com`;
    const { bytes, outline } = await renderPdf(cv, { template, pageSize: "A4" });
    const proof = await provePdf(bytes, outline);
    expect(proof).toMatchObject({ inOrder: true, wordsFound: proof.words });
    expect(proof.pages).toBeGreaterThan(2);
  });

  it("wraps 50,000 characters without a space and loses none", async () => {
    const cv = softwareEngineer();
    const count = (from: number) => Array.from({ length: 2000 }, (_, i) => `${from + i}`.padStart(5, "0")).join("");
    cv.work[0]!.highlights = [0, 2000, 4000].map((from) => ({ id: `b${from}`, text: count(from) }));
    cv.basics.summary = count(6000);
    cv.projects[0]!.description = count(8000);
    const { bytes, outline } = await renderPdf(cv, { template, pageSize: "LETTER" });
    const proof = await provePdf(bytes, outline);
    expect(proof).toMatchObject({ inOrder: true, wordsFound: proof.words });
  });
});

describe.each(["creative", "two-column"])("the side of %s", (template) => {
  /** How far the text of each page reaches, in points. */
  async function measurePages(cv: Cv) {
    const { bytes, outline } = await renderPdf(cv, { template, pageSize: "A4" });
    await provePdf(bytes, outline);
    const pdf = await getDocumentProxy(bytes.slice(), { verbosity: 0 });
    const widths: number[] = [];
    for (let number = 1; number <= pdf.numPages; number++) {
      const { items } = await (await pdf.getPage(number)).getTextContent();
      const bullets = items.filter((item) => "str" in item).filter(({ str }) => str.length > 40);
      const left = Math.min(...bullets.map(({ transform }) => transform[4]));
      widths.push(Math.max(...bullets.map(({ transform, width }) => transform[4] + width)) - left);
    }
    await pdf.loadingTask.destroy();
    return widths;
  }

  it("takes its width on the first page only", async () => {
    const cv = softwareEngineer();
    cv.work = Array.from({ length: 5 }, () => structuredClone(cv.work)).flat();
    const [first = 0, ...later] = await measurePages(cv);
    expect(later.length).toBeGreaterThan(2);
    expect(first).toBeLessThan(400);
    for (const width of later) expect(width).toBeGreaterThan(420);
  });

  it("takes none where nothing would stand in it", async () => {
    const { basics, work } = softwareEngineer();
    const { name, summary } = basics;
    const [first] = await measurePages(cvSchema.parse({ basics: { name, summary }, work }));
    expect(first).toBeGreaterThan(420);
  });
});

it("draws every example so that it is read back whole and in order", async () => {
  for (const [who, cv] of cvs) {
    const { bytes, outline } = await renderPdf(cv, { template: "modern", pageSize: "A4" });
    const proof = await provePdf(bytes, outline).catch((error) => ({ ...error.details, who }));
    expect(proof).toMatchObject({ inOrder: true, wordsFound: proof.words, missing: [], pages: expect.any(Number) });
  }
});

it("leaves no single line of a list on a page", async () => {
  const line = (id: string, text: string) => ({ id, text });
  for (let more = 36; more < 40; more++) {
    const filler = Array.from({ length: more }, (_, i) => line(`f${i}`, `Number ${i}.`));
    const additional = [
      { id: "x", title: "Courses", items: filler },
      { id: "y", title: "Licences", items: [line("a", "Car"), line("b", "Lorry")] },
    ];
    const { bytes } = await renderPdf(cvSchema.parse({ additional }), { template: "plain", pageSize: "A4" });
    const page = (await readPages(bytes)).find((text) => text.includes("Lorry"));
    expect(page, `after ${more} lines`).toMatch(/Licences\s+•\s+Car\s+•\s+Lorry/);
  }
});

it("gives the same bytes for the same input, with every template", async () => {
  const draw = async (cv: Cv) => {
    const all: Buffer[] = [];
    for (const template of names) all.push(Buffer.from((await renderPdf(cv, { template, pageSize: "A4" })).bytes));
    return all;
  };
  const first = await draw(fullCv);
  await new Promise((resolve) => setTimeout(resolve, 1100)); // a clock in the file would show
  const second = await draw(structuredClone(fullCv));
  expect(first.map((bytes, i) => Buffer.compare(bytes, second[i]!))).toEqual(names.map(() => 0));
});

describe("the person's choices", () => {
  const draw = (options: Partial<RenderOptions>) =>
    renderPdf(fullCv, renderOptionsSchema.parse({ template: "modern", ...options }));

  it("change what is drawn and nothing of what is read", async () => {
    const plain = await draw({});
    for (const options of [
      { accent: "#7a1f5c" },
      { density: "compact" },
      { density: "airy" },
      { margins: "narrow" },
      { margins: "wide" },
      ...FONT_PAIRS.map((fonts) => ({ fonts })),
    ] as Partial<RenderOptions>[]) {
      const { bytes, outline, notices } = await draw(options);
      expect(await provePdf(bytes, outline)).toMatchObject({ inOrder: true });
      expect(outline).toEqual(plain.outline);
      expect(notices).toEqual([]);
      if (options.fonts !== "sans") expect(Buffer.compare(bytes, plain.bytes), JSON.stringify(options)).not.toBe(0);
    }
  });

  it("darken a colour that nobody could read, and say so", async () => {
    const { notices } = await draw({ accent: "#ffee00" });
    expect(notices).toEqual([{ code: "accent_darkened", message: expect.stringContaining("#ffee00") }]);
  });

  it("name the sections in another language", async () => {
    const { bytes, outline } = await draw({ language: "el", template: "classic" });
    await provePdf(bytes, outline);
    expect((await readPages(bytes)).join("\n")).toContain("ΕΠΑΓΓΕΛΜΑΤΙΚΗ ΕΜΠΕΙΡΙΑ");
  });

  it.each([{ accent: "red" }, { density: "tight" }, { margins: "none" }, { fonts: "comic" }, { language: "tlh" }])(
    "refuse %o",
    (options) => {
      expect(renderOptionsSchema.safeParse({ template: "modern", ...options }).success).toBe(false);
    },
  );
});

describe.each(["vietnamese", "chinese", "japanese", "korean", "arabic", "hebrew"])("a CV in %s", (script) => {
  it.each(["modern", "creative"])("is read back whole and in order from %s", async (template) => {
    const cv = scriptCv(script);
    const { bytes, outline } = await renderPdf(cv, { template, pageSize: "A4" });
    const proof = await provePdf(bytes, outline).catch((error) => error.details);
    expect(proof).toMatchObject({ inOrder: true, wordsFound: proof.words, missing: [] });
    const read = (await readPages(bytes, outline)).join("\n").replace(/\s+/g, "");
    for (const bullet of cv.work.flatMap((job) => job.highlights))
      expect(read).toContain(bullet.text.replace(/\s+/g, ""));
    const again = await renderPdf(cv, { template, pageSize: "A4" });
    expect(Buffer.compare(bytes, again.bytes)).toBe(0);
  });
});

it("writes title, author, subject and language", async () => {
  const { bytes } = await renderPdf(fullCv, { template: "modern", pageSize: "A4" });
  const { info } = await readPdf(bytes);
  expect(info).toMatchObject({
    Title: "Ada Invented – CV",
    Author: "Ada Invented",
    Subject: "Test Pilot",
    Creator: "CV Improver",
    Language: "en-GB",
  });
});

it("links to http, https, mailto and tel only", async () => {
  const cv = softwareEngineer();
  cv.basics.profiles = [
    { id: "a", url: "javascript:alert(1)" },
    { id: "b", url: "file:///etc/passwd" },
    { id: "c", network: "GitHub", url: "github.example.com/maria" },
  ];
  cv.work[0]!.url = "data:text/html,x";
  cv.projects[0]!.url = "http://tides.example.com";
  const { bytes } = await renderPdf(cv, { template: "classic", pageSize: "A4" });
  const { links } = await readPdf(bytes);
  expect(links).toEqual([
    "tel:+442079460101",
    "mailto:maria.example@example.com",
    "https://maria.example.com/",
    "https://github.example.com/maria",
    "http://tides.example.com/",
  ]);
  expect(Buffer.from(bytes).toString("latin1")).not.toMatch(/\/(JavaScript|JS|Launch|OpenAction|EmbeddedFile)\b/);
});

it("numbers the pages from the second on", async () => {
  const cv = softwareEngineer();
  cv.work.push(...structuredClone(cv.work), ...structuredClone(cv.work));
  const { bytes } = await renderPdf(cv, { template: "classic", pageSize: "A4" });
  const pages = await readPages(bytes);
  expect(pages.length).toBeGreaterThan(2);
  expect(pages.map((page) => /Maria Example\s+\d$/m.exec(page)?.[0].replace(/\s+/g, " "))).toEqual([
    undefined,
    ...pages.slice(1).map((_, i) => `Maria Example ${i + 2}`),
  ]);
});

it("keeps the letters of accented, Greek and Cyrillic words over many documents of one process", async () => {
  const words =
    "Ąćęłńóśźż ČĎĚŇŘŠŤŮŽ ăâîșț ĞğİıŞş ÆØÅæøåßẞ Ññ¿¡ Ơơ Ưư ệ ọ Ελλάδα Ϊΰώ Ұлы ҐґЄєЇї Ђћџ ЩщЪъЫы €₴₺ № ½ “„”‘’ – — … → ≥ × −";
  for (const template of names)
    for (const part of [...words.split(" "), words, [...words].reverse().join("")]) {
      const cv = cvSchema.parse({
        basics: { name: "Ö Ł Ω Ж", label: part, summary: part },
        work: [{ id: "w", position: part, name: part }],
      });
      const { bytes, outline } = await renderPdf(cv, { template, pageSize: "A4" });
      await provePdf(bytes, outline);
    }
});

it("reads back every character of its fonts, alone and within a word", async () => {
  const families = ["Source Serif 4", "Source Sans 3", "Noto Sans"] as const;
  const coverage = await Promise.all(families.map(loadCoverage));
  const characters = Array.from({ length: 0x2c00 }, (_, code) => code)
    .filter((code) => coverage.some((has) => has(code)))
    .map((code) => String.fromCodePoint(code))
    .filter((c) =>
      /\p{Script=Latin}|\p{Script=Greek}|\p{Script=Cyrillic}|\p{Script=Common}|\p{Script=Inherited}/u.test(c),
    )
    // A mark that makes no letter with "a" can be read in another order: such a text is refused by the proof.
    .filter((character) => character.trim() && !/\p{M}/u.test(character));
  expect(characters.length).toBeGreaterThan(2000);
  for (const write of [(c: string) => c, (c: string) => `a${c}b`]) {
    const highlights = Array.from({ length: Math.ceil(characters.length / 30) }, (_, i) => ({
      id: `b${i}`,
      text: characters
        .slice(i * 30, i * 30 + 30)
        .map(write)
        .join(" "),
    }));
    const cv = cvSchema.parse({ basics: { name: "Test" }, work: [{ id: "w", position: "Typesetter", highlights }] });
    const { bytes, outline } = await renderPdf(cv, { template: "compact", pageSize: "A4" });
    expect(comparePages(await readPages(bytes), outline)).toMatchObject({ missing: [], inOrder: true });
  }
});

it("names an unknown template", async () => {
  await expect(renderPdf(fullCv, { template: "nope", pageSize: "A4" })).rejects.toMatchObject({ code: "bad_request" });
});
