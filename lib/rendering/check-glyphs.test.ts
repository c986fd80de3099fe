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
  ["東京のエンジニア", undefined, ["BIZ UDPGothic"]],
  ["软件工程师（上海）", undefined, ["Noto Sans SC"]],
  ["東京 engineer", "ja", ["BIZ UDPGothic"]],
  ["소프트웨어 엔지니어", undefined, ["Nanum Gothic"]],
  ["مرحبا", undefined, ["IBM Plex Sans Arabic"]],
  ["שלום", undefined, ["Noto Sans Hebrew"]],
])("draws %s (language %s) with %s", async (text, language, fallback) => {
  const outline = outlineCv({ ...withSummary(text), language });
  expect(await checkGlyphs(outline, ["Source Serif 4"], loadCoverage)).toMatchObject({ fallback, notices: [] });
});

it("asks a font of one script only for its characters", async () => {
  const asked: string[] = [];
  const coverage = (family: Parameters<typeof loadCoverage>[0]) => {
    asked.push(family);
    return loadCoverage(family);
  };
  await checkGlyphs(outlineCv(withSummary("Ħ ✔ plain")), ["Source Serif 4"], coverage);
  expect(asked).toEqual(["Source Serif 4", "Source Sans 3"]);
});

it.each([
  ["สวัสดี", ["ส (U+0E2A)", "ว (U+0E27)", "U+0E31", "ด (U+0E14)", "U+0E35"]],
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
