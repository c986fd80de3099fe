import { describe, expect, it } from "vitest";
import { DOCUMENT_LANGUAGES, documentLanguage, documentWords, languageDirection } from "./document-words";
import { fullCv } from "./full-cv.fixture";
import { outlineCv } from "./outline";
import { toMarkdown, toPlainText } from "./plain-text";
import { ENTRY_SECTIONS } from "./schema";

it("has every name in at least thirty languages, none twice in one language", () => {
  expect(DOCUMENT_LANGUAGES.length).toBeGreaterThanOrEqual(30);
  for (const language of DOCUMENT_LANGUAGES) {
    const { sections, present, grade } = documentWords(language);
    const titles = ["basics" as const, ...ENTRY_SECTIONS].map((name) => sections[name]);
    expect(
      titles.filter((title) => title?.trim()),
      language,
    ).toHaveLength(13);
    expect(new Set(titles).size, language).toBe(13);
    expect(present && grade, language).toBeTruthy();
  }
});

it("writes twelve different months in every language, none with a place left open", () => {
  for (const language of DOCUMENT_LANGUAGES) {
    const { writeMonth, writeDay } = documentWords(language);
    const months = Array.from({ length: 12 }, (_, i) => writeMonth("2020", i + 1));
    expect(new Set(months).size, language).toBe(12);
    expect([...months, writeDay("2020", 3, 15)].join(), language).not.toMatch(/[{}]|undefined/);
  }
});

it.each([
  ["de-AT", "de"],
  ["zh-TW", "zh-Hant"],
  ["zh-Hans-CN", "zh"],
  ["no", "nb"],
  ["pt_BR", "pt-BR"],
  ["en-GB", "en"],
  ["tlh", undefined],
  [undefined, undefined],
])("takes %s as %s", (tag, language) => {
  expect(documentLanguage(tag)).toBe(language);
});

it("knows what is written from right to left", () => {
  expect(["ar-EG", "he", "fa", "en", undefined].map(languageDirection)).toEqual(["rtl", "rtl", "rtl", "ltr", "ltr"]);
});

describe("an outline", () => {
  it("names sections and writes dates in the CV's language, or in the one that is chosen", () => {
    const german = { ...fullCv, language: "de" };
    const [, education, work] = outlineCv(german).sections;
    expect([education?.title, work?.title]).toEqual(["Ausbildung", "Berufserfahrung"]);
    expect(work?.blocks[0]).toMatchObject({ dates: "03/2020 – heute" });
    expect(work?.blocks[1]).toMatchObject({ dates: "31 Feb 2018 – 2017" }); // the source's own words
    expect(outlineCv(german, { language: "el" }).sections[2]?.title).toBe("Επαγγελματική εμπειρία");
  });

  it("is written in capitals as its language has them", () => {
    expect(toPlainText({ ...fullCv, language: "tr" })).toContain("\nİŞ DENEYİMİ\n-----------\n");
    expect(toPlainText({ ...fullCv, language: "el" })).toContain("\nΕΠΑΓΓΕΛΜΑΤΙΚΗ ΕΜΠΕΙΡΙΑ\n");
    expect(toMarkdown(fullCv, { language: "ja" })).toContain("## 職務経歴");
  });
});

it("wraps text without spaces by the width of its letters", () => {
  const summary = "软件工程师，负责多个项目。".repeat(20);
  const text = toPlainText({ ...fullCv, basics: { ...fullCv.basics, summary } });
  const lines = text.split("\n").filter((line) => /\p{Script=Han}/u.test(line));
  expect(lines.length).toBeGreaterThan(5);
  expect(lines.every((line) => [...line].length <= 39 && !/^[，。]/u.test(line))).toBe(true);
  expect(lines.join("")).toBe(summary);
});
