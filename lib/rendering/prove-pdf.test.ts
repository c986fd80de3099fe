import { describe, expect, it } from "vitest";
import type { Outline } from "@/lib/cv/outline";
import { cvSchema } from "@/lib/cv/schema";
import { comparePages, provePdf } from "./prove-pdf";
import { renderPdf } from "./render-pdf.server";

const outline: Outline = {
  name: "Ada Invented",
  contacts: [{ text: "ada@example.com" }],
  wordsLanguage: "en",
  sections: [
    {
      name: "work",
      title: "Experience",
      blocks: [
        {
          kind: "entry",
          id: "w1",
          heading: "Pilot",
          subheading: "Kite Ltd",
          dates: "2020 – 2021",
          paragraphs: [],
          keywords: [],
          bullets: ["Flew 120 kites.", "Led 3 pilots."],
        },
      ],
    },
  ],
};
const page =
  "Ada Invented\nada@example.com\nEXPERIENCE\nPilot 2020 – 2021\nKite Ltd\n• Flew 120\nkites.\n• Led 3 pilots.";

describe("comparePages", () => {
  it("accepts the document whole and in order, with headings in capitals and separators between", () => {
    expect(comparePages([page], outline)).toEqual({ pages: 1, words: 16, wordsFound: 16, inOrder: true, missing: [] });
  });

  it("accepts a page number on the second page only", () => {
    const [first, second] = [page.slice(0, page.indexOf("• Led")), page.slice(page.indexOf("• Led"))];
    expect(comparePages([first, `Ada Invented 2\n${second}`], outline)).toMatchObject({
      inOrder: true,
      wordsFound: 16,
    });
    expect(comparePages([first, `Ada Invented 3\n${second}`], outline).inOrder).toBe(false);
  });

  it.each([
    ["a lost word", page.replace("120\n", ""), { wordsFound: 15, missing: ["120"] }],
    ["a changed letter", page.replace("Kite Ltd", "Kíte Ltd"), { wordsFound: 15, missing: ["Kite"] }],
    ["a word in pieces", page.replace("pilots", "pi lots"), { wordsFound: 15, missing: ["pilots."] }],
    ["words run together", page.replace("Led 3", "Led3"), { wordsFound: 15, missing: ["3"] }],
    [
      "another order",
      page.replace("• Flew 120\nkites.\n• Led 3 pilots.", "• Led 3 pilots.\n• Flew 120\nkites."),
      { inOrder: false },
    ],
    ["a bullet twice", `${page}\n• Led 3 pilots.`, { inOrder: false }],
    ["words of nobody", page.replace("• Led", "Hire me! • Led"), { inOrder: false }],
  ])("sees %s", (_, read, expected) => {
    expect(comparePages([read], outline)).toMatchObject(expected);
  });
});

it("refuses a PDF that does not hold the document, with counts and no text", async () => {
  const cv = cvSchema.parse({ basics: { name: "Ada", summary: "Flew kites." } });
  const { bytes, outline: drawn } = await renderPdf(cv, { template: "modern", pageSize: "A4" });
  await expect(provePdf(bytes, drawn)).resolves.toMatchObject({ inOrder: true });
  const wanted = { ...drawn, label: "Secretpilot" };
  const error = await provePdf(bytes, wanted).catch((e) => e);
  expect(error).toMatchObject({ code: "proof_failed", details: { words: 5, wordsFound: 4 } });
  expect(JSON.stringify([error.message, error.details, error.hint])).not.toContain("Secretpilot");
});
