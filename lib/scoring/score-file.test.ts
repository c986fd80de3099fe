import fs from "node:fs";
import { describe, expect, it } from "vitest";
import { fullCv } from "@/lib/cv/full-cv.fixture";
import type { SourceLine, SourceText } from "@/lib/intake/contract";
import { parseCv } from "@/lib/intake/parse-cv";
import { readDocument } from "@/lib/intake/read-document";
import { renderOptionsSchema } from "@/lib/rendering/contract";
import { provePdf } from "@/lib/rendering/prove-pdf";
import { renderPdf } from "@/lib/rendering/render-pdf.server";
import { fileScoreSchema } from "./contract";
import { FILE_CHECKS } from "./file-checks";
import { scoreFile } from "./score-file";

const TEXT = `Ann Sample
ann@example.com | +44 20 7946 0000 | Leeds

Experience
Clerk, Acme Ltd
Jan 2020 – Mar 2022
- Answered forty calls a day
- Kept the files of two hundred customers
Education
Leeds College, Diploma in Business
2017 – 2019
Skills
Word, Excel, Typing`;

function factsOf(text: string, change: Partial<SourceText> = {}, lineOf: (line: SourceLine) => object = () => ({})) {
  const lines = text.split("\n").filter(Boolean);
  const source: SourceText = {
    kind: "docx",
    pages: 1,
    lines: lines.map((said, index) => {
      const line: SourceLine = {
        index,
        page: 1,
        text: said.replace(/^- /, ""),
        ...(said.startsWith("- ") && { listItem: true }),
      };
      return { ...line, ...lineOf(line) };
    }),
    notices: [],
    ...change,
  };
  return { source, reading: parseCv(source) };
}
const codes = (facts: ReturnType<typeof factsOf>) =>
  scoreFile(facts)
    .findings.filter(({ severity }) => severity !== "good")
    .map(({ code }) => code);
const notice = (code: string) => ({ notices: [{ code, message: "Said." }] });

describe("scoreFile, of an uploaded file", () => {
  it("gives a plain file all points, in the form of its schema, and the same again", () => {
    const score = scoreFile(factsOf(TEXT));
    expect(score.findings.filter(({ severity }) => severity !== "good")).toEqual([]);
    expect(score).toMatchObject({ score: 100, file: "uploaded", kind: "docx" });
    expect(fileScoreSchema.parse(structuredClone(score))).toEqual(score);
    expect(scoreFile(factsOf(TEXT))).toEqual(score);
  });

  it.each([
    ["text-layer", factsOf(TEXT, { kind: "png" }, () => ({ ocrConfidence: 0.9 }))],
    ["font-unicode", factsOf(TEXT, { kind: "pdf", ...notice("font_without_unicode") })],
    ["hidden-text", factsOf(TEXT, notice("hidden_text"))],
    ["control-characters", factsOf(TEXT, notice("bidi_controls"))],
    ["template-prompts", factsOf(TEXT, notice("template_prompts"))],
    ["file-kind", factsOf(TEXT, { kind: "odt" })],
    ["tables", factsOf(TEXT, {}, ({ index }) => (index > 3 ? { region: "table" } : {}))],
    ["text-boxes", factsOf(TEXT, {}, ({ index }) => (index > 8 ? { region: "frame" } : {}))],
    ["contact-place", factsOf(TEXT, {}, ({ index }) => (index === 1 ? { region: "header" } : {}))],
    ["contact", factsOf(TEXT.replace("ann@example.com | +44 20 7946 0000 | ", ""))],
    ["signs", factsOf(TEXT.replace("Excel", "Excel ★★★☆☆"))],
    [
      "section-titles",
      factsOf(TEXT.replace("\nSkills\n", "\nThings that make me tick\n"), {}, ({ index }) =>
        [2, 7, 10].includes(index) ? { heading: 2, bold: true } : {},
      ),
    ],
  ])("finds %s, and costs points for it", (code, facts) => {
    expect(codes(facts)).toContain(code);
    expect(scoreFile(facts).score).toBeLessThan(100);
  });

  it("tells an address that is only behind a link", () => {
    const facts = factsOf(TEXT.replace("ann@example.com", "Write to me"), {}, ({ index }) =>
      index === 1 ? { links: [{ text: "Write to me", url: "mailto:ann@example.com" }] } : {},
    );
    expect(scoreFile(facts).findings.find(({ code }) => code === "contact")?.reason).toContain("only behind a link");
  });

  it("sees columns side by side, not a date at the end of a line", () => {
    const at = (line: SourceLine) => ({ x: 40, y: 40 + line.index * 14, width: 200, height: 12, block: 0 });
    expect(codes(factsOf(TEXT, { kind: "pdf" }, at))).not.toContain("reading-order");
    const beside = (line: SourceLine) => ({
      ...at(line),
      ...(line.index > 6 && { x: 320, y: 42 + (line.index - 7) * 14, block: 1 }),
    });
    expect(codes(factsOf(TEXT, { kind: "pdf" }, beside))).toContain("reading-order");
  });

  it("has a code once, and a sentence for each outcome", () => {
    expect(new Set(FILE_CHECKS.map(({ code }) => code)).size).toBe(FILE_CHECKS.length);
    for (const { good } of FILE_CHECKS) expect(good).toMatch(/^[A-Z].*\.$/);
  });

  it("reads the examples, each for a reason", async () => {
    const scores: Record<string, number> = {};
    for (const file of fs.readdirSync("examples/cvs")) {
      const score = scoreFile(await readDocument(new Uint8Array(fs.readFileSync(`examples/cvs/${file}`)), file));
      for (const { reason } of score.findings) expect(reason).toMatch(/[.)]$/);
      scores[file] = score.score;
    }
    expect(
      Object.values(scores).every((score) => score >= 70),
      JSON.stringify(scores),
    ).toBe(true);
  });
});

describe("scoreFile, of a PDF made here", () => {
  it("reads back what was drawn, and says what is not", async () => {
    const { bytes, outline } = await renderPdf(fullCv, renderOptionsSchema.parse({}));
    const proof = await provePdf(bytes, outline);
    const read = await readDocument(bytes, "cv.pdf", true);
    const whole = scoreFile({ ...read, made: { cv: fullCv, proof } });
    expect(whole.file).toBe("made");
    expect(whole.score).toBeGreaterThanOrEqual(85);

    const lost = scoreFile({ ...read, made: { cv: fullCv, proof: { ...proof, wordsFound: 10, inOrder: false } } });
    expect(lost.score).toBeLessThan(whole.score);
    const other = structuredClone(fullCv);
    other.basics.email = "other@example.com";
    for (const entry of other.work) entry.highlights = entry.highlights.map((b) => ({ ...b, text: `${b.text} twice` }));
    const bad = scoreFile({ ...read, made: { cv: other, proof } }).findings.filter((f) => f.severity !== "good");
    expect(bad.map(({ code }) => code)).toEqual(expect.arrayContaining(["contact", "bullets"]));
  });
});
