import { expect, it } from "vitest";
import { fullCv } from "./full-cv.fixture";
import { outlineCv, writeDates } from "./outline";
import { toMarkdown, toPlainText } from "./plain-text";
import { listTexts } from "./refs";
import { cvSchema, emptyCv } from "./schema";

it("holds every text of the CV", () => {
  const shown = JSON.stringify(outlineCv(fullCv)).toLowerCase();
  const hidden = listTexts(fullCv).filter(({ field, text }) => {
    if (field === "image" || field === "dates") return false; // no images; dates are written in one style
    if (field === "countryCode") return !shown.includes("kent"); // the typed place stands for it
    return text
      .split("\n")
      .some((part) => !shown.includes(part.replace(/^https?:\/\/(www\.)?|^www\./, "").toLowerCase()));
  });
  expect(hidden.map((t) => t.ref)).toEqual([]);
});

it("follows the order of the source and leaves empty sections out", () => {
  expect(outlineCv(fullCv).sections.map((s) => s.title)).toEqual([
    "Profile",
    "Education",
    "Experience",
    "Projects",
    "Skills",
    "Certificates",
    "Languages",
    "Volunteering",
    "Awards",
    "Publications",
    "Interests",
    "References",
    "Licences",
    "Additional information",
  ]);
  expect(outlineCv(emptyCv())).toEqual({ contacts: [], sections: [], wordsLanguage: "en" });
  const blank = cvSchema.parse({ skills: [{ id: "s", keywords: [" "] }], additional: [{ id: "x", items: [] }] });
  expect(outlineCv(blank).sections).toEqual([]);
});

it("links only where a link is safe", () => {
  const cv = structuredClone(fullCv);
  cv.basics.profiles = [
    { id: "a", url: "javascript:alert(1)" },
    { id: "b", url: "file:///etc/passwd" },
    { id: "c", url: "https://user:pw@example.com/" },
    { id: "d", url: "example.com/me" },
  ];
  expect(outlineCv(cv).contacts).toEqual([
    { text: "Upper Sample, Kent, 1 Made-up Lane, ZZ9 9ZZ Upper Sample" },
    { text: "+44 20 7946 0999", href: "tel:+442079460999" },
    { text: "ada@example.com", href: "mailto:ada@example.com" },
    { text: "www.ada.example.com", href: "https://www.ada.example.com/" },
    { text: "javascript:alert(1)" },
    { text: "file:///etc/passwd" },
    { text: "user:pw@example.com" },
    { text: "example.com/me", href: "https://example.com/me" },
  ]);
});

it.each([
  [{ startDate: "2020-03", current: true, dates: "03.2020-heute" }, "Mar 2020 – Present"],
  [{ startDate: "2020-03", endDate: "2021" }, "Mar 2020 – 2021"],
  [{ startDate: "2020", endDate: "2020" }, "2020"],
  [{ startDate: "2020-03", dates: "March 2020 until the fire" }, "March 2020 until the fire"],
  [{ startDate: "2020-03" }, "Mar 2020"],
  [{ endDate: "2020-06-05" }, "5 Jun 2020"],
  [{ startDate: "2020-13", endDate: "2021", dates: "13/2020 – 2021" }, "13/2020 – 2021"],
  [{ startDate: "spring", endDate: "2021" }, "spring – 2021"],
  [{ date: "2019-07" }, "Jul 2019"],
  [{ date: "soon", dates: "Soon!" }, "Soon!"],
  [{}, undefined],
])("writes the dates %o as %s", (dates, written) => {
  expect(writeDates(dates)).toBe(written);
});

it("writes plain text within 78 columns", () => {
  const text = toPlainText(fullCv);
  expect(text.split("\n").filter((line) => [...line].length > 78)).toEqual([]);
  expect(text).toContain("\nEXPERIENCE\n----------\n");
  expect(text).toMatch(/^Test Pilot {50,}Mar 2020 – Present$/m);
  expect(text).toContain("- Flew 120 kites in 9 countries.");
  expect(text.endsWith("fits nowhere.\n")).toBe(true);
});

it("writes Markdown in which text stays text", () => {
  const markdown = toMarkdown(fullCv);
  expect(markdown).toContain("# Ada Invented\n\n**Test Pilot**\n\n");
  expect(markdown).toContain("- Wrote the handbook \\*for\\* \\[pilots\\] \\<new>");
  expect(markdown).toContain("[ada@example.com](<mailto:ada@example.com>)");
  const cv = structuredClone(fullCv);
  cv.basics.summary = "# not a heading\n1. not a list\n- nor this";
  expect(toMarkdown(cv)).toContain("\\# not a heading\n\n1\\. not a list\n\n\\- nor this");
});
