import fs from "node:fs";
import { expect, it } from "vitest";
import { fromJsonResume } from "@/lib/cv/json-resume";
import { outlineCv } from "@/lib/cv/outline";
import { readDocument } from "@/lib/intake/read-document";
import { compareOutlines, f1 } from "../../../evals/output/compare-outlines";
import { scriptCv } from "../../../evals/output/script-cvs";
import { type OutputFormat, renderOptionsSchema } from "../contract";
import { renderDocument } from "../render-document.server";

const people = [
  ...fs
    .readdirSync("examples/truth")
    .map((file) => fromJsonResume(JSON.parse(fs.readFileSync(`examples/truth/${file}`, "utf8")))),
  ...(["latin", "greek", "cyrillic"] as const).map(scriptCv),
];
const options = renderOptionsSchema.parse({ template: "modern" });

/** Issue 7: every format that is written is read back. One CV names a school "University – City", which reads as a name and a town. */
it.each<[OutputFormat, number]>([
  ["docx", 0.99],
  ["html", 0.99],
  ["markdown", 0.99],
  ["text", 0.99],
  ["json", 1],
])("%s is read back by our own reader: F1 of all texts in their places at least %f", async (format, goal) => {
  const sum = { right: 0, wrong: 0, missed: 0 };
  for (const cv of people) {
    const { bytes, extension } = await renderDocument({ cv, options, format });
    const { reading, source } = await readDocument(bytes, `cv.${extension}`, true);
    const language = cv.language ?? "en";
    const score = compareOutlines(outlineCv(cv, { language }), outlineCv(reading.cv, { language }));
    expect(f1(score), `${cv.basics.name}: ${score.faults.join(", ")}`).toBeGreaterThanOrEqual(0.96);
    expect(source.notices).toEqual([]);
    for (const key of ["right", "wrong", "missed"] as const) sum[key] += score[key];
  }
  expect(f1(sum)).toBeGreaterThanOrEqual(goal);
});
