import { describe, expect, it } from "vitest";
import { COUNTRIES, consentWords } from "@/lib/cv/country-words";
import { DOCUMENT_LANGUAGES, documentWords } from "@/lib/cv/document-words";
import { fullCv } from "@/lib/cv/full-cv.fixture";
import { outlineCv } from "@/lib/cv/outline";
import { cvSchema } from "@/lib/cv/schema";
import { renderOptionsSchema } from "./contract";
import { COUNTRY_PRESETS, chooseCountry, closesWithConsent, keepsPersonal } from "./country-presets";
import { leavePersonalOut } from "./leave-personal-out";
import { renderDocument } from "./render-document.server";

const personal = cvSchema.parse({
  basics: { name: "Ada Example" },
  work: [{ id: "w1", name: "Kites", position: "Pilot", startDate: "2020-03-15", endDate: "2021-11" }],
  additional: [
    {
      id: "a1",
      title: "Personal details",
      items: [
        { id: "1", text: "Date of birth: 1 March 1990" },
        { id: "2", text: "Familienstand: ledig" },
        { id: "3", text: "Driving licence: B" },
        { id: "4", text: "Ημερομηνία γέννησης: 1/3/1990" },
      ],
    },
    { id: "a2", title: "More", items: [{ id: "5", text: "Age groups taught: 6 to 12" }] },
  ],
});

describe.each(COUNTRIES)("%s", (country) => {
  it("gives options that are valid and that the person can still change", () => {
    const options = chooseCountry(renderOptionsSchema.parse({ template: "modern", accent: "#112233" }), country);
    expect(renderOptionsSchema.parse(options)).toMatchObject({ template: "modern", accent: "#112233", country });
    expect(options.pageSize).toBe(country === "us" ? "LETTER" : "A4");
    expect(keepsPersonal({ ...options, personal: true })).toBe(true);
    expect(closesWithConsent({ ...options, consent: false })).toBe(false);
    expect(chooseCountry(options, undefined)).not.toHaveProperty("country");
    for (const language of COUNTRY_PRESETS[country].languages) expect(language).toMatch(/^[a-z]{2}$/);
  });

  it("writes dates and section names in every language without a gap", () => {
    for (const language of DOCUMENT_LANGUAGES) {
      const words = documentWords(language, country);
      expect(words.writeMonth("2020", 3)).not.toMatch(/[{}]|undefined/);
      expect(words.writeDay("2020", 3, 15)).not.toMatch(/[{}]|undefined/);
      expect(Object.values(words.sections).every((title) => title.length > 1)).toBe(true);
    }
  });
});

it("follows the country's dates and names, in the document's language", () => {
  const dates = (country: (typeof COUNTRIES)[number], language = "en") => {
    const outline = outlineCv(personal, { country, language });
    const [entry] = outline.sections.find(({ name }) => name === "work")?.blocks ?? [];
    return entry?.kind === "entry" ? entry.dates : undefined;
  };
  expect(dates("us")).toBe("Mar 15, 2020 – Nov 2021");
  expect(dates("uk")).toBe("15 Mar 2020 – Nov 2021");
  expect(dates("dach")).toBe("15.03.2020 – 11/2021");
  expect(dates("poland")).toBe("15.03.2020 – 11.2021");
  expect(dates("japan", "ja")).toBe("2020年3月15日 – 2021年11月");
  expect(dates("dach", "ja")).toBe(dates("japan", "ja"));
  expect(documentWords("en", "us").sections.work).toBe("Work Experience");
  expect(documentWords("en").sections.work).toBe("Experience");
});

it("leaves personal lines out, and nothing that a job asks for", () => {
  const { cv, left } = leavePersonalOut(personal);
  expect(left).toEqual(["Date of birth: 1 March 1990", "Familienstand: ledig", "Ημερομηνία γέννησης: 1/3/1990"]);
  expect(cv.additional.flatMap(({ items }) => items.map(({ text }) => text))).toEqual([
    "Driving licence: B",
    "Age groups taught: 6 to 12",
  ]);
  expect(personal.additional[0]?.items).toHaveLength(4);
  expect(leavePersonalOut(fullCv)).toEqual({ cv: fullCv, left: [] });
});

it("says what was left out, and closes with the agreement where employers expect it", async () => {
  const options = (country: (typeof COUNTRIES)[number]) => chooseCountry(renderOptionsSchema.parse({}), country);
  const us = await renderDocument({ cv: personal, options: options("us"), format: "text" });
  expect(us.notices).toMatchObject([{ code: "personal_left_out", message: /Familienstand: ledig/ }]);
  expect(Buffer.from(us.bytes).toString()).not.toContain("1990");
  const dach = await renderDocument({ cv: personal, options: options("dach"), format: "markdown" });
  expect(dach.notices).toEqual([]);
  expect(Buffer.from(dach.bytes).toString()).toContain("1990");
  const polish = { ...personal, language: "pl" };
  const poland = await renderDocument({ cv: polish, options: options("poland"), format: "text" });
  expect(Buffer.from(poland.bytes).toString().replace(/\s+/g, " ")).toContain(consentWords("pl").text);
  const json = await renderDocument({ cv: personal, options: options("us"), format: "json" });
  expect(Buffer.from(json.bytes).toString()).toContain("1990");
});
