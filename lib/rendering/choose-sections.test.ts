import { expect, it } from "vitest";
import { fullCv } from "@/lib/cv/full-cv.fixture";
import { outlineCv } from "@/lib/cv/outline";
import { chooseSections } from "./choose-sections";
import { renderOptionsSchema } from "./contract";
import { provePdf } from "./prove-pdf";
import { renderPdf } from "./render-pdf.server";
import { shownCv } from "./shown-cv";

const names = (cv: typeof fullCv) => outlineCv(cv).sections.map(({ name }) => name);

it("orders and hides sections, and leaves the CV as it is", () => {
  const before = structuredClone(fullCv);
  const chosen = chooseSections(fullCv, { order: ["skills", "education"], hidden: ["basics", "references"] });
  expect(names(chosen).slice(0, 2)).toEqual(["skills", "education"]);
  expect(names(chosen)).not.toContain("basics");
  expect(names(chosen)).not.toContain("references");
  expect(names(chosen)).toHaveLength(names(fullCv).length - 2);
  expect(fullCv).toEqual(before);
  expect(chooseSections(fullCv, undefined)).toBe(fullCv);
});

it("holds in the PDF, also where a template has an order of its own", async () => {
  const options = renderOptionsSchema.parse({
    template: "academic",
    sections: { order: ["languages", "work"], hidden: ["education"] },
  });
  const shown = shownCv(fullCv, options);
  const { bytes, outline } = await renderPdf(shown.cv, shown.options);
  expect((await provePdf(bytes, outline)).inOrder).toBe(true);
  expect(
    outline.sections
      .map(({ name }) => name)
      .filter((name) => name !== "basics")
      .slice(0, 2),
  ).toEqual(["languages", "work"]);
  expect(outline.sections.map(({ name }) => name)).not.toContain("education");
  expect(renderOptionsSchema.safeParse({ sections: { order: ["nonsense"] } }).success).toBe(false);
});
