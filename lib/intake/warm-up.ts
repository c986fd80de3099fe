import { readDocument } from "./read-document";

const LINES = [
  "Alex Example",
  "alex@example.com | +44 20 7946 0000 | Leeds, United Kingdom",
  "Profile",
  "Engineer with ten years of work on bridges and the people who cross them.",
  "Experience",
  "Senior Engineer, Example Bridges Ltd, 03/2019 - present",
  "- Planned 12 crossings with the towns on both sides",
  "- Cut the cost of inspections by 30% with two colleagues",
  "Engineer, Example Tunnels Ltd, Jan 2014 - Feb 2019",
  "- Drew the plans of a tunnel of 3 km",
  "Education",
  "BSc Civil Engineering, University of Example, 2010 - 2013",
  "Skills",
  "Statics, Surveying, CAD, Project planning",
  "Languages",
  "English (native), German (B2)",
];

/**
 * Reads a made-up page, so that the code which reads PDFs is loaded and translated to machine code before the first person's file comes.
 * In a new child the first file takes some 400 ms longer than the second.
 */
export async function warmUp(): Promise<void> {
  await readDocument(samplePage(), "sample.pdf");
}

/** A PDF of one page with these lines, without compression or a font of its own. */
function samplePage(): Uint8Array {
  const text = LINES.map((line, i) => `1 0 0 1 50 ${780 - i * 18} Tm (${line.replace(/[()\\]/g, "\\$&")}) Tj`);
  const content = `BT /F1 11 Tf\n${text.join("\n")}\nET`;
  const objects = [
    "<</Type/Catalog/Pages 2 0 R>>",
    "<</Type/Pages/Kids[3 0 R]/Count 1>>",
    "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
    `<</Length ${content.length}>>\nstream\n${content}\nendstream`,
    "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
  ];
  let pdf = "%PDF-1.4\n";
  const places = objects.map((object, i) => {
    const at = pdf.length;
    pdf += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(at).padStart(10, "0")} 00000 n \n`;
  });
  const table = pdf.length;
  pdf += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join("")}`;
  pdf += `trailer\n<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${table}\n%%EOF\n`;
  return new TextEncoder().encode(pdf);
}
