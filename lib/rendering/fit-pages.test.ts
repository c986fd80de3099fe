import fs from "node:fs";
import { expect, it, vi } from "vitest";
import { fromJsonResume } from "@/lib/cv/json-resume";
import { type Cv, emptyCv } from "@/lib/cv/schema";
import type { RenderOptions } from "./contract";
import { fitPages } from "./fit-pages.server";
import { provePdf, readPages } from "./prove-pdf";
import { rankContent } from "./rank-content";
import { searchLeast } from "./search-least";
import { TEMPLATES } from "./templates";
import { DESIGNS } from "./templates/designs";
import { TIGHTEST, tightenDesign } from "./tighten-design";

vi.setConfig({ testTimeout: 60_000 });

const example = (name: string): Cv =>
  fromJsonResume(JSON.parse(fs.readFileSync(`examples/truth/${name}.json`, "utf8")));
const maria = example("maria-example-software-engineer");
const job = {
  position: "Senior Software Engineer",
  jobDescription: fs.readFileSync("examples/jobs/senior-software-engineer.txt", "utf8"),
};
const fitting = (pages: 1 | 2, template = "modern", keep: string[] = []) =>
  ({ template, pageSize: "A4", fit: { pages, keep } }) satisfies RenderOptions;

it("leaves a document that fits as it is", async () => {
  const { fit } = await fitPages(maria, fitting(2));
  expect(fit).toMatchObject({ level: 0, renders: 1, leftOut: [] });
});

it("sets a document tighter first, no tighter than needed, and leaves nothing out", async () => {
  const { rendered, fit } = await fitPages(maria, fitting(1, "two-column"));
  expect(fit).toMatchObject({ pages: 1, leftOut: [] });
  expect(fit.level).toBeGreaterThan(0);
  expect(fit.level).toBeLessThan(TIGHTEST);
  expect(fit.renders).toBeLessThanOrEqual(5);
  expect((await provePdf(rendered.bytes, rendered.outline)).pages).toBe(1);
});

it("then leaves out what matters least, says so, and takes back what the person wants kept", async () => {
  const { rendered, fit } = await fitPages(maria, fitting(1, "student"), job);
  expect(fit.pages).toBe(1);
  expect(fit.renders).toBeLessThanOrEqual(14);
  const text = (await readPages(rendered.bytes)).join(" ").replace(/\s+/g, " ");
  expect(fit.leftOut.length).toBeGreaterThan(2);
  for (const part of fit.leftOut) expect(text).not.toContain(part.text);
  // roles, schools and skills stay
  for (const { name } of maria.work) expect(text).toContain(name);
  for (const { institution } of maria.education) expect(text).toContain(institution);

  const kept = fit.leftOut.filter(({ section }) => section === "work").slice(0, 1);
  const again = await fitPages(
    maria,
    fitting(
      1,
      "student",
      kept.map(({ ref }) => ref),
    ),
    job,
  );
  const shown = (await readPages(again.rendered.bytes)).join(" ").replace(/\s+/g, " ");
  expect(shown).toContain(kept[0]?.text);
  expect(again.fit.leftOut.map(({ ref }) => ref)).not.toContain(kept[0]?.ref);
});

it("gives the same bytes for the same input", async () => {
  const [one, two] = [await fitPages(maria, fitting(1), job), await fitPages(maria, fitting(1), job)];
  expect(Buffer.compare(one.rendered.bytes, two.rendered.bytes)).toBe(0);
});

it("refuses what cannot fit, with the way on", async () => {
  const cv = structuredClone(maria);
  cv.basics.summary = "A long story of many words about everything that was done. ".repeat(160);
  await expect(fitPages(cv, fitting(1))).rejects.toMatchObject({ code: "too_long", hint: /more pages/ });
});

it("ranks what the job asks for above what it does not", () => {
  const order = rankContent(maria, job).map(({ text }) => text);
  const at = (words: string) => order.findIndex((text) => text.includes(words));
  expect(at("Sea swimming")).toBeLessThan(at("newsletter templates"));
  expect(at("newsletter templates")).toBeLessThan(at("on-call rota"));
  expect(rankContent(maria, job)).toEqual(rankContent(structuredClone(maria), job));
  expect(rankContent(emptyCv())).toEqual([]);
});

it("never sets text below 9 points, nor smaller than a design that is small on purpose", () => {
  for (const { name } of TEMPLATES) {
    const design = DESIGNS[name];
    const tight = tightenDesign(design, TIGHTEST);
    expect(tight.text.fontSize).toBeGreaterThanOrEqual(Math.min(9, design.text.fontSize));
    expect(tight.text.lineHeight).toBeGreaterThanOrEqual(Math.min(1.16, design.text.lineHeight));
    for (const edge of Object.values(tight.margins)) expect(edge).toBeGreaterThanOrEqual(28);
    expect(tightenDesign(design, 0)).toBe(design);
  }
});

it("finds the least number by halves", async () => {
  for (const least of [1, 2, 7, 16, 17]) {
    const tried: number[] = [];
    const found = await searchLeast(1, 16, async (number) => {
      tried.push(number);
      return number >= least ? number : undefined;
    });
    expect(found).toEqual(least <= 16 ? { number: least, found: least } : undefined);
    expect(tried.length).toBeLessThanOrEqual(5);
  }
  expect(await searchLeast(1, 0, async () => undefined)).toBeUndefined();
});
