import { expect, test } from "vitest";
import type { SourceLine, SourceText } from "../contract";
import { extractPlain } from "../extraction/extract-plain";
import { parseCv } from "../parse-cv";

// What layouts of other programs showed; people and words are invented here.

const cvOf = (text: string) => parseCv(extractPlain(new TextEncoder().encode(text))).cv;

/** Lines set in sizes, as a page gives them: [text, size, x]; bold where the size is negative. */
function pageOf(lines: [text: string, size: number, x?: number][], step = 24) {
  const source: SourceText = {
    kind: "pdf",
    pages: 1,
    notices: [],
    lines: lines.map(([text, size, x = 60], index): SourceLine => {
      const item = text.startsWith("- ");
      return {
        index,
        page: 1,
        text: item ? text.slice(2) : text,
        x,
        y: 40 + index * step,
        width: text.length * 6,
        height: 12,
        fontSize: Math.abs(size),
        block: 1,
        ...(size < 0 && { bold: true }),
        ...(item && { listItem: true }),
      };
    }),
  };
  return parseCv(source).cv;
}

const HEAD: [string, number][] = [
  ["Ann Example", -26],
  ["ann@example.com", 10],
];

test("a symbol behind the name is no part of it", () => {
  expect(
    cvOf("Ann Example 🌑🌕\nann@example.com\n\nExperience\nClerk, Acme Ltd    2019 - 2021\n- Filed papers").basics.name,
  ).toBe("Ann Example");
});

test("an address in brackets behind an employer is its link", () => {
  const { work } = cvOf(`Ann Example
ann@example.com

Experience
Clerk at Acme Ltd (https://acme.example.com)
2019 - 2021
- Filed papers for the whole office`);
  expect(work).toMatchObject([{ position: "Clerk", name: "Acme Ltd", url: "https://acme.example.com" }]);
});

test("how long a job lasted, beside its dates, is no bullet", () => {
  const { work, additional } = cvOf(`Ann Example
ann@example.com

Experience
Clerk, Acme Ltd    March 2019 - June 2021
2 years 3 months
- Filed papers for the whole office`);
  expect(work).toMatchObject([{ highlights: [{ text: "Filed papers for the whole office" }] }]);
  expect(work[0]!.summary).toBeUndefined();
  expect(additional).toEqual([]);
});

test("skills with a level behind a dash are groups of the words below", () => {
  const { skills } = cvOf(`Ann Example
ann@example.com

Skills
Gardening – Advanced
Roses, Hedges
Book-keeping – Beginner
Ledgers, Invoices`);
  expect(skills).toMatchObject([
    { name: "Gardening", level: "Advanced", keywords: ["Roses", "Hedges"] },
    { name: "Book-keeping", level: "Beginner", keywords: ["Ledgers", "Invoices"] },
  ]);
});

test("groups of skills set like sections of their own are groups", () => {
  const { skills, additional } = pageOf([
    ...HEAD,
    ["EXPERIENCE", 14],
    ["Clerk, Acme Ltd    2019 - 2021", 10],
    ["- Filed papers for the whole office", 10],
    ["SCENE PAINTING", 14],
    ["Intermediate", -9],
    ["Ladders", 9],
    ["Ropes", 9],
    ["INTERESTS", 14],
    ["Chess", 9],
  ]);
  expect(skills).toMatchObject([{ name: "SCENE PAINTING", level: "Intermediate", keywords: ["Ladders", "Ropes"] }]);
  expect(additional.flatMap(({ title }) => title)).not.toContain("SCENE PAINTING");
});

test("known titles of a second, smaller size open sections", () => {
  const { languages, interests, education } = pageOf([
    ...HEAD,
    ["Work", -22],
    ["Clerk, Acme Ltd    2019 - 2021", 10],
    ["- Filed papers for the whole office", 10],
    ["Education", -22],
    ["Example University    2014 - 2018", 10],
    ["Languages", -13],
    ["Danish", 10],
    ["Interests", -13],
    ["Chess", 10],
  ]);
  expect(languages).toMatchObject([{ language: "Danish" }]);
  expect(interests).toMatchObject([{ name: "Chess" }]);
  expect(education).toMatchObject([{ institution: "Example University", courses: [] }]);
});

test("a title in the margin goes on below the first line beside it", () => {
  const { work } = pageOf([
    ...HEAD,
    ["Education", 18],
    ["Example University    2014 - 2018", 10, 190],
    ["Languages", 18],
    ["Danish", 10, 190],
    ["Work", 18],
    ["Clerk at Acme Ltd", 18, 190],
    ["Experience", 18],
    ["May 2019 – June 2021", 9, 190],
    ["- Filed papers for the whole office", 10, 190],
  ]);
  expect(work).toMatchObject([{ position: "Clerk", name: "Acme Ltd", startDate: "2019-05" }]);
});

test("who said it may stand as an item below what was said, or with an address", () => {
  const signed = pageOf([
    ...HEAD,
    ["References", -14],
    ["Careful and quick in all things", 10],
    ["- Bea Sample", 10],
    ["The best clerk we ever had", 10],
    ["- Cid Muster", 10],
  ]).references;
  expect(signed).toMatchObject([
    { name: "Bea Sample", reference: "Careful and quick in all things" },
    { name: "Cid Muster", reference: "The best clerk we ever had" },
  ]);
  const inTurn = pageOf([
    ...HEAD,
    ["References", -14],
    ["Careful and quick in all things", 10],
    ["Bea Sample <bea@example.com>", 10],
    ["The best clerk we ever had", 10],
    ["Cid Muster", 10],
  ]).references;
  expect(inTurn).toMatchObject([
    { name: "Bea Sample", reference: "Careful and quick in all things\n<bea@example.com>" },
    { name: "Cid Muster", reference: "The best clerk we ever had" },
  ]);
});

test("who gave an award may stand behind a label with a colon", () => {
  const { awards } = pageOf([
    ...HEAD,
    ["Awards", -14],
    ["Clerk of the Year", -11],
    ["Awarded by: Acme Guild", 10],
    ["Awarded on: May 2018", 10],
  ]);
  expect(awards).toMatchObject([{ title: "Clerk of the Year", awarder: "Acme Guild", date: "2018-05" }]);
});

test("a document with few hyphens at line ends has them in compounds", () => {
  const filler = Array.from({ length: 14 }, (_, i): [string, number] => [
    `- Kept the ledgers of branch number ${i} in good order, with no line left open at the end`,
    10,
  ]);
  const { work } = pageOf(
    [
      ...HEAD,
      ["Experience", -14],
      ["Clerk, Acme Ltd    2019 - 2021", 10],
      ...filler,
      ["- Wrote the rules for stock keeping that the whole company came to use, and which are harbour-", 10],
      ["wide in force", 10],
    ],
    12,
  );
  expect(work[0]!.highlights.at(-1)!.text).toContain("harbour-wide");
});

test("an address that leads to a map is a place and no link of the person", () => {
  const source = extractPlain(
    new TextEncoder().encode(
      "Ann Example\nann@example.com\nPorto, Portugal\n\nExperience\nClerk, Acme Ltd    2019 - 2021",
    ),
  );
  const line = source.lines.find(({ text }) => text.startsWith("Porto"))!;
  line.links = [{ text: line.text, url: "https://www.google.com/maps?q=Porto" }];
  const { basics } = parseCv(source).cv;
  expect(basics.location).toMatchObject({ city: "Porto", countryCode: "PT" });
  expect([basics.url, ...basics.profiles]).toEqual([undefined]);
});

test("how long a course of study took, beside its dates, is no degree", () => {
  const { education } = cvOf(`Ann Example
ann@example.com

Education
Bachelor of Arts, Example University    2002 - 2006
4 years`);
  expect(education).toMatchObject([{ studyType: "Bachelor of Arts", institution: "Example University" }]);
  expect(education[0]!.courses).toEqual([]);
});

test("a subject with its courses, the last of the studies, is no job", () => {
  const { work, education } = pageOf([
    ...HEAD,
    ["Experience", -14],
    ["Clerk, Acme Ltd    2019 - 2021", 10],
    ["- Filed papers for the whole office", 10],
    ["Education", -14],
    ["Yarrow", -10],
    ["Artificial Intelligence\tSept 2015 – July 2017", 10],
    ["UC Tansy", -10],
    ["Software Engineering\tSept 2011 – July 2015", 10],
    ["- Ledgers and their laws", 10],
  ]);
  expect(work).toHaveLength(1);
  expect(education).toHaveLength(2);
});
