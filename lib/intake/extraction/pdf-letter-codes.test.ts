import { expect, it } from "vitest";
import { extractPdf } from "./extract-pdf";

/** A page in a font whose code 32 is the letter B, as fonts cut down by office programs have it; PDF readers mend the missing table. */
function pdfWithLetterAt32(): Uint8Array {
  const stream = "BT /F1 12 Tf 72 700 Td (Octo er 2020, Jo , clu  of Bristol) Tj ET";
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding << /Type /Encoding /Differences [32 /b] >> >>",
  ];
  const body = objects.map((object, i) => `${i + 1} 0 obj\n${object}\nendobj\n`).join("");
  return new TextEncoder().encode(`%PDF-1.4\n${body}trailer\n<< /Root 1 0 R /Size 6 >>\n%%EOF\n`);
}

it("reads a letter that a font keeps where others have the space", async () => {
  const { lines } = await extractPdf(pdfWithLetterAt32());
  expect(lines.map(({ text }) => text).join(" ")).toContain("October");
});
