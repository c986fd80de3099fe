import { expect, it } from "vitest";
import { outlineCv } from "@/lib/cv/outline";
import { type Cv, cvSchema } from "@/lib/cv/schema";
import { checkGlyphs } from "./check-glyphs";
import { loadCoverage } from "./fonts.server";

function withSummary(summary: string): Cv {
  return cvSchema.parse({ basics: { name: "Ada", summary } });
}

async function check(summary: string) {
  const { outline, ...rest } = await checkGlyphs(outlineCv(withSummary(summary)), ["Source Serif 4"], loadCoverage);
  const block = outline.sections[0]?.blocks[0];
  return { ...rest, text: block?.kind === "paragraph" ? block.text : undefined };
}

it("passes Latin, Greek and Cyrillic with the template's own family", async () => {
  const text = "Łódź, Αθήνα, София: 12 × 3 € – “ok”";
  expect(await check(text)).toEqual({ text, fallback: [], notices: [] });
});

it("adds a family for a character that the template's own lacks", async () => {
  expect(await check("Ħ ĭ ✔ ▪")).toMatchObject({ fallback: ["Source Sans 3"], notices: [] });
});

it.each([
  ["東京 engineer", ["東 (U+6771)", "京 (U+4EAC)"]],
  ["مرحبا", ["م (U+0645)", "ر (U+0631)", "ح (U+062D)", "ب (U+0628)", "ا (U+0627)"]],
  ["\uF0B7 Managed", ["U+F0B7"]],
  ["ई", ["ई (U+0908)"]],
])("refuses %s and names the characters", async (text, characters) => {
  await expect(check(text)).rejects.toMatchObject({ code: "missing_glyphs", details: { characters } });
});

it("leaves emoji out and says so", async () => {
  const { text, notices } = await check("Team 👩🏽‍💻 lead 🇬🇷 2️⃣ 🚀!");
  expect(text).toBe("Team lead 2 !");
  expect(notices).toEqual([{ code: "emoji_dropped", message: expect.stringContaining("🚀") }]);
});

it("takes out what is invisible and joins what is one letter", async () => {
  expect((await check("a\u200Bb\u00ADc\u202Ed e\u0301 \uD800x µ\u2011")).text).toBe("abcd é x μ-");
});
