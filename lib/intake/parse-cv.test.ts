import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { strToU8 } from "fflate";
import { describe, expect, it } from "vitest";
import { listTexts } from "@/lib/cv/refs";
import type { Reading, SourceText } from "./contract";
import { extractText } from "./extract-text";
import { parseCv } from "./parse-cv";
import { foldWords } from "./parsing/fold";
import { matchSectionTitle } from "./parsing/section-titles";
import { readDocument } from "./read-document";

const read = async (text: string, name = "cv.txt") => {
  const source = await extractText(strToU8(text), name);
  return { source, ...parseCv(source) };
};

const spaces = (text: string) => text.replace(/\s+/g, " ").trim();

/** Texts of the CV that are no stretch of the source: white space folded, hyphens of line ends optional; link targets count as source. */
function ungrounded(source: SourceText, reading: Reading): string[] {
  const lines = source.lines.map((line) => line.text);
  const plain = spaces(lines.join("\n"));
  const whole =
    spaces(lines.join("\n").replace(/(\p{L})-\n(?=\p{Ll})/gu, "$1")) + spaces(lines.join("\n").replace(/-\n/g, "-"));
  const urls = source.lines
    .flatMap((line) => line.links ?? [])
    .map((link) => decodeURIComponent(link.url))
    .join(" ");
  const grounded = (text: string) => plain.includes(text) || whole.includes(text) || urls.includes(text);
  return listTexts(reading.cv)
    .filter(
      ({ ref, field }) =>
        field !== "countryCode" &&
        field !== "network" &&
        field !== "language" &&
        !(field === "title" && /^additional\//.test(ref)),
    )
    .filter(({ ref }) => ref !== "basics/language")
    .flatMap(({ text }) => text.split("\n"))
    .map(spaces)
    .filter((text) => !grounded(text));
}

/** Words of the source that are nowhere in the CV; titles of sections and labels of contacts are structure, not content. */
function lostWords(source: SourceText, reading: Reading): string[] {
  const held = new Set(listTexts(reading.cv).flatMap(({ text }) => foldWords(text).split(" ")));
  const all = [...held].join(" ");
  const structure = new Set("email e mail tel phone address grade note tools at in of and the to since".split(" "));
  return source.lines
    .filter((line) => !matchSectionTitle(line.text))
    .flatMap((line) => foldWords(line.text).split(" "))
    .filter((word) => word && !held.has(word) && !structure.has(word) && !(word.length > 2 && all.includes(word)));
}

const FOLDER = "examples/cvs";
const EXAMPLES = readdirSync(FOLDER).filter((name) => /\.(pdf|docx|txt|md|json)$/.test(name));

/** What the truth of an example holds and its file does not show. */
const NOT_SHOWN: Record<string, string[]> = { "oliver-testman-marketing-manager.pdf": ["label"] };

interface Truth {
  basics: Record<string, unknown> & {
    location?: { city?: string; countryCode?: string };
    profiles?: { username?: string }[];
  };
  [section: string]: unknown;
}

/** Fields of the truth against the reading: what differs, as "path: expected ≠ found". */
function differences(truth: Truth, { cv }: Reading): string[] {
  const out: string[] = [];
  const compare = (where: string, expected: unknown, found: unknown) => {
    if (expected !== undefined && JSON.stringify(expected) !== JSON.stringify(found))
      out.push(`${where}: ${JSON.stringify(expected)} ≠ ${JSON.stringify(found)}`);
  };
  for (const field of ["label", "email", "phone", "summary"])
    compare(field, truth.basics[field], cv.basics[field as "label"]);
  compare("name", String(truth.basics.name).toLowerCase(), cv.basics.name?.toLowerCase());
  compare("city", truth.basics.location?.city, cv.basics.location?.city);
  for (const [section, fields] of Object.entries({
    work: ["name", "position", "location", "startDate", "endDate"],
    volunteer: ["organization", "position", "startDate", "endDate"],
    education: ["institution", "area", "studyType", "startDate", "endDate", "score"],
    projects: ["name", "description", "startDate", "endDate"],
    certificates: ["name", "issuer", "date"],
    awards: ["title", "awarder", "date"],
    publications: ["name", "publisher", "date"],
    skills: ["name", "keywords"],
    languages: ["language", "fluency"],
    interests: ["name"],
  })) {
    const expected = (truth[section] ?? []) as Record<string, unknown>[];
    const found = cv[section as "work"] as unknown as Record<string, unknown>[];
    compare(`${section} count`, expected.length, found.length);
    for (const [i, entry] of expected.entries()) {
      for (const field of fields) compare(`${section}[${i}].${field}`, entry[field], found[i]?.[field]);
      for (const list of ["highlights", "courses"])
        if (Array.isArray(entry[list]))
          compare(
            `${section}[${i}].${list}`,
            entry[list],
            (found[i]?.[list] as { text: string }[] | undefined)?.map((b) => b.text),
          );
    }
  }
  return out;
}

describe.each(EXAMPLES)("example %s", (name) => {
  const bytes = new Uint8Array(readFileSync(path.join(FOLDER, name)));

  it("is read as it was written: every field, every bullet whole and under its own job", async () => {
    const { reading } = await readDocument(bytes, name);
    const truth = JSON.parse(
      readFileSync(path.join("examples/truth", `${path.parse(name).name}.json`), "utf8"),
    ) as Truth;
    for (const field of NOT_SHOWN[name] ?? []) delete truth.basics[field];
    expect(differences(truth, reading)).toEqual([]);
  });

  it("is grounded and whole", async () => {
    const { source, reading } = await readDocument(bytes, name);
    expect(ungrounded(source, reading)).toEqual([]);
    expect(lostWords(source, reading)).toEqual([]);
    expect(reading.notPlaced).toEqual([]);
  });
});

describe("parseCv", () => {
  it("reads several positions at one employer, employer first", async () => {
    const { cv } = await read(`Ann Example
ann@example.com | +44 20 7946 0101

EXPERIENCE

Harbour Bank plc                                     London, United Kingdom
Team Lead                                            Jan 2020 – Present
- Led nine people through two audits
Analyst                                              Mar 2016 – Dec 2019
- Wrote the monthly risk report for the board

Orchard Foods Ltd                                    Kent, United Kingdom
Clerk                                                2014 – 2016
- Kept the books of three farms and a shop
`);
    expect(
      cv.work.map(({ name, position, startDate, highlights }) => [name, position, startDate, highlights.length]),
    ).toEqual([
      ["Harbour Bank plc", "Team Lead", "2020-01", 1],
      ["Harbour Bank plc", "Analyst", "2016-03", 1],
      ["Orchard Foods Ltd", "Clerk", "2014", 1],
    ]);
  });

  it("joins hard-wrapped lines and hyphenated line ends, and loses no odd skill", async () => {
    const { cv, source, ...rest } = await read(`Bob Sample
Software Developer
bob@example.com

Profile
A developer with nine years of experience in embedded and desktop soft-
ware who likes small teams, plain code and long-lived products, and who
has kept two of them running for customers in eleven countries.

Experience
Developer, Widget Works Ltd, 2015 - 2024
* Rewrote the scheduler of the packing machine, which made it nine
  times faster and halved the number of calls to the support desk
* Maintained full-
  time builds

Skills
C++, C#, C, R, Go, .NET, F#, Node.js, Objective-C, TCP/IP, CI/CD
`);
    expect(cv.basics.summary).toContain("desktop software who likes");
    expect(cv.work[0]!.highlights.map((b) => b.text)).toEqual([
      "Rewrote the scheduler of the packing machine, which made it nine times faster and halved the number of calls to the support desk",
      "Maintained full-time builds",
    ]);
    expect(cv.skills[0]!.keywords).toEqual([
      "C++",
      "C#",
      "C",
      "R",
      "Go",
      ".NET",
      "F#",
      "Node.js",
      "Objective-C",
      "TCP/IP",
      "CI/CD",
    ]);
    expect(ungrounded(source, { cv, ...rest })).toEqual([]);
  });

  it("reads a German CV", async () => {
    const { cv } = await read(`Jürgen Beispiel
Vertriebsleiter
Musterstraße 5, 80331 München
Tel.: 089 12345678
juergen@example.com

Berufserfahrung

04.2019 – heute
Vertriebsleiter, Muster Maschinenbau GmbH, München
- Führung von zwölf Mitarbeitern im Außendienst und Verantwortung für den Umsatz
- Aufbau der Händler in Österreich

09/2014 – 03/2019
Sachbearbeiter, Beispiel AG, Augsburg
- Angebote und Aufträge für die Kunden in Bayern

Ausbildung

2010 – 2014
B.A. Betriebswirtschaft, Hochschule Musterstadt

Sprachen
Deutsch (Muttersprache), Englisch (C1)
`);
    expect(cv.language).toBe("de");
    expect(cv.basics).toMatchObject({ name: "Jürgen Beispiel", label: "Vertriebsleiter", phone: "089 12345678" });
    expect(
      cv.work.map(({ name, position, location, startDate, current }) => [name, position, location, startDate, current]),
    ).toEqual([
      ["Muster Maschinenbau GmbH", "Vertriebsleiter", "München", "2019-04", true],
      ["Beispiel AG", "Sachbearbeiter", "Augsburg", "2014-09", undefined],
    ]);
    expect(cv.education[0]).toMatchObject({
      institution: "Hochschule Musterstadt",
      studyType: "B.A.",
      area: "Betriebswirtschaft",
    });
    expect(cv.languages.map((l) => l.language)).toEqual(["Deutsch", "Englisch"]);
  });

  it("keeps sections it does not know, and every line that fits nowhere", async () => {
    const { cv, source, ...rest } = await read(`Ann Example
ann@example.com

WORK EXPERIENCE
Gardener, Green Gardens Ltd, 2018 - 2022
- Looked after forty gardens in the north of the town all year round

MEMBERSHIPS
- Royal Society of Invented Gardeners

EDUCATION
College of Sample, Diploma in Horticulture, 2016 - 2018
`);
    expect(cv.additional[0]).toMatchObject({
      title: "MEMBERSHIPS",
      items: [{ text: "Royal Society of Invented Gardeners" }],
    });
    expect(lostWords(source, { cv, ...rest })).toEqual([]);
  });

  it("gives each document its own CV", async () => {
    await read(`Ann Example\ngithub.com/ann\n\nSkills\n${"sowing, mowing, ".repeat(20)}`);
    const { cv } = await read(`Bob Sample\nbob@example.com\n\nSkills\n${"baking, cooking, ".repeat(20)}`);
    expect(cv.basics.profiles).toEqual([]);
  });

  it("marks what is unsure, least sure first", async () => {
    const { doubts } = await read(
      `Ann Example\nann@example.com\n\nExperience\nWaitress, The Blue Door Restaurant, June 2020 - January 2019\n- Served up to sixty guests every evening and kept the book\n\nSome Remark Line\n- Looked after the wine and the weekly orders from four suppliers\n`,
    );
    expect(doubts[0]).toEqual({ ref: "work/w1/dates", reason: "the end lies before the start" });
  });

  it("refuses what is no CV unless told to go on", async () => {
    const recipe = strToU8(
      `Lentil soup\n\nIngredients\n- 200 g lentils\n- 2 carrots\n- 1 onion\n\nChop the onion and the carrots, fry them in oil for five minutes, add the lentils and a litre of water, and let it all simmer for half an hour. Season with salt.`,
    );
    await expect(readDocument(recipe, "soup.txt")).rejects.toMatchObject({ code: "not_a_cv" });
    const { source, reading } = await readDocument(recipe, "soup.txt", true);
    expect(lostWords(source, reading)).toEqual([]);
  });
});
