import { strFromU8, unzipSync } from "fflate";
import { getDocumentProxy } from "unpdf";
import { afterAll, expect, it } from "vitest";
import type { LetterDocument } from "@/lib/letters/contract";
import { closeSharedSandboxes } from "@/lib/platform/sandbox/shared-sandbox.server";
import { provePdf } from "../prove-pdf";
import { TEMPLATES } from "../templates";
import { outlineLetter } from "./letter-outline";
import { renderLetter } from "./render-letter.server";
import { renderLetterPdf } from "./render-letter-pdf.server";

afterAll(closeSharedSandboxes);

const paragraph = (text: string) => ({ text, evidence: [], sentences: [] });
const LETTER: LetterDocument = {
  sender: {
    name: "Nora Beispiel",
    lines: ["Leeds", "+44 20 7946 0000", "nora@example.com", "https://example.com/nora"],
  },
  recipient: ["Eastvale Trust", "Ms Jane Roe", "1 Example Street", "Leeds LS1 1AA"],
  placeAndDate: "Leeds, 21 November 2026",
  subject: "Senior Staff Nurse",
  salutation: "Dear Ms Roe,",
  paragraphs: [
    paragraph("I care for up to 8 patients a shift on a ward with 32 beds. ".repeat(5).trim()),
    paragraph("Monthly audits of mine brought falls from 11 to 4 a month. ".repeat(5).trim()),
    paragraph("Thank you for your time."),
  ],
  closing: "Yours sincerely,",
  signature: "Nora Beispiel",
  language: "en-GB",
  pageSize: "A4",
};

/** Where each text begins, in millimetres from the top and left edges. */
async function places(bytes: Uint8Array) {
  const pdf = await getDocumentProxy(bytes.slice(), { verbosity: 0 });
  const page = await pdf.getPage(1);
  const { items } = await page.getTextContent();
  const height = page.view[3]!;
  const found = items.flatMap((item) =>
    "str" in item && item.str.trim()
      ? [{ text: item.str, top: (height - item.transform[5]) / (72 / 25.4), left: item.transform[4] / (72 / 25.4) }]
      : [],
  );
  return { pages: pdf.numPages, at: (text: string) => found.find((item) => item.text.startsWith(text))! };
}

it.each(TEMPLATES.map(({ name }) => name))(
  "is drawn in the look of %s and read back whole",
  async (template) => {
    for (const [language, pageSize] of [
      ["de", "A4"],
      ["en-US", "LETTER"],
    ] as const) {
      const { bytes, outline } = await renderLetterPdf({
        letter: { ...LETTER, language, pageSize },
        options: { template },
      });
      const proof = await provePdf(bytes, outline);
      expect(proof).toMatchObject({ pages: 1, inOrder: true, missing: [] });
    }
  },
  60_000,
);

it("puts the address where the country's envelopes have their window, and the date where its letters have it", async () => {
  const draw = async (language: string, pageSize: "A4" | "LETTER") =>
    places(
      (await renderLetterPdf({ letter: { ...LETTER, language, pageSize }, options: { template: "modern" } })).bytes,
    );
  const german = await draw("de", "A4");
  // the first line's letters stand on a line some millimetres below 62.7 mm; the field ends at 90 mm
  expect(german.at("Eastvale").top).toBeGreaterThan(63);
  expect(german.at("Leeds LS1").top).toBeLessThan(90);
  expect(german.at("Eastvale").left).toBeCloseTo(25, 0);
  expect(german.at("Leeds, 21").top).toBeGreaterThan(90);
  expect(german.at("Leeds, 21").left).toBeGreaterThan(100);
  const american = await draw("en-US", "LETTER");
  expect(american.at("Leeds, 21").top).toBeLessThan(american.at("Eastvale").top);
  const french = await draw("fr", "A4");
  expect(french.at("Eastvale").left).toBeGreaterThan(100);
});

it("goes on over the page, closing and name together", async () => {
  const long = { ...LETTER, paragraphs: Array.from({ length: 24 }, () => LETTER.paragraphs[0]!) };
  const { bytes, outline } = await renderLetterPdf({ letter: long, options: { template: "classic" } });
  const proof = await provePdf(bytes, outline);
  expect(proof.inOrder).toBe(true);
  expect(proof.pages).toBeGreaterThan(1);
});

it("leaves out what is empty and draws other scripts", async () => {
  const bare: LetterDocument = {
    ...LETTER,
    sender: { name: "", lines: [] },
    recipient: [],
    placeAndDate: "",
    subject: "Αίτηση για θέση",
    salutation: "Αγαπητή κυρία Ρόου,",
    language: "el",
  };
  expect(outlineLetter(bare).roles.slice(0, 2)).toEqual(["subject", "salutation"]);
  const { bytes, outline } = await renderLetterPdf({ letter: bare, options: { template: "creative" } });
  expect((await provePdf(bytes, outline)).inOrder).toBe(true);
});

it("comes from the child with its proof, the same bytes twice; and as Word and text", async () => {
  const request = { letter: LETTER, options: { template: "executive", accent: "#0b5a6b" } };
  const [first, second] = [
    await renderLetter({ ...request, format: "pdf" }),
    await renderLetter({ ...request, format: "pdf" }),
  ];
  expect(first.proof).toMatchObject({ pages: 1, inOrder: true });
  expect(Buffer.compare(first.bytes, second.bytes)).toBe(0);
  const docx = await renderLetter({ ...request, format: "docx" });
  const document = strFromU8(unzipSync(docx.bytes)["word/document.xml"]!);
  for (const text of ["Nora Beispiel", "Eastvale Trust", "Dear Ms Roe,", "Yours sincerely,"])
    expect(document).toContain(text);
  expect(document).toContain('<w:pStyle w:val="Title"/>');
  expect(document).toContain("<w:br/>");
  const text = new TextDecoder().decode((await renderLetter({ ...request, format: "text" })).bytes);
  expect(text).toContain("Dear Ms Roe,\n\nI care");
  await expect(renderLetter({ ...request, options: { template: "none" }, format: "pdf" })).rejects.toMatchObject({
    code: "bad_request",
  });
}, 60_000);
