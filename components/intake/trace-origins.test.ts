import { expect, test } from "vitest";
import { cvSchema } from "@/lib/cv/schema";
import * as edits from "./cv-edits";
import { locateRef, traceOrigins } from "./trace-origins";

const cv = cvSchema.parse({
  basics: { name: "Ira Sample" },
  work: [
    {
      id: "w1",
      position: "Engineer",
      name: "Acme",
      startDate: "2019",
      highlights: [
        { id: "b1", text: "Built the signalling of two harbours" },
        { id: "b2", text: "Technician, Beta, 2017" },
      ],
    },
  ],
  skills: [{ id: "s1", keywords: ["Go", "SQL"] }],
});
const origins = [
  { ref: "basics/name", lines: [0], quote: "Ira Sample" },
  { ref: "work/w1/position", lines: [1], quote: "Engineer" },
  { ref: "work/w1/name", lines: [1], quote: "Acme" },
  { ref: "work/w1/startDate", lines: [1], quote: "2019" },
  { ref: "work/w1/highlights/b1", lines: [2, 3], quote: "Built the signalling of two harbours" },
  { ref: "work/w1/highlights/b2", lines: [4], quote: "Technician, Beta, 2017" },
  { ref: "skills/s1/keywords/0", lines: [5], quote: "Go" },
  { ref: "skills/s1/keywords/1", lines: [5], quote: "SQL" },
];
const linesOf = (edited: typeof cv, ref: string) =>
  traceOrigins(edited, origins)
    .filter((origin) => origin.ref === ref)
    .flatMap((origin) => origin.lines);

test("an untouched CV has the reader's own origins", () => expect(traceOrigins(cv, origins)).toEqual(origins));

test("values are followed into another section, and a bullet into another entry", () => {
  const volunteer = edits.changeSection(cv, "work", "w1", "volunteer");
  expect(linesOf(volunteer, "volunteer/w1/organization")).toEqual([1]);
  expect(linesOf(volunteer, "volunteer/w1/startDate")).toEqual([1]);
  expect(linesOf(volunteer, "volunteer/w1/highlights/b1")).toEqual([2, 3]);
  expect(traceOrigins(volunteer, origins)).toHaveLength(origins.length);
});

test("a line that became a title, and the halves of a parted bullet, are found by their words", () => {
  expect(linesOf(edits.splitEntry(cv, "b2", true, "new"), "work/new/position")).toEqual([4]);
  const parted = edits.splitBullet(cv, "b1", "Built the signalling".length, "half");
  expect(linesOf(parted, "work/w1/highlights/b1")).toEqual([2, 3]);
  expect(linesOf(parted, "work/w1/highlights/half")).toEqual([2, 3]);
});

test("keywords are followed by their words; one that was typed over stays where it was", () => {
  const first = edits.setEntryField(cv, "skills", "s1", "keywords", ["SQL"]);
  expect(traceOrigins(first, origins).filter(({ ref }) => ref.startsWith("skills"))).toEqual([
    { ref: "skills/s1/keywords/0", lines: [5], quote: "Go" },
    { ref: "skills/s1/keywords/0", lines: [5], quote: "SQL" },
  ]);
  const typed = edits.setEntryField(cv, "skills", "s1", "keywords", ["Golang", "SQL"]);
  expect(linesOf(typed, "skills/s1/keywords/0")).toEqual([5]);
});

test("a value the person has changed still comes from where it came from; a removed one from nowhere", () => {
  expect(linesOf(edits.setEntryField(cv, "work", "w1", "name", "Acme Ltd"), "work/w1/name")).toEqual([1]);
  const gone = edits.removeEntry(cv, "work", "w1");
  expect(traceOrigins(gone, origins).map(({ ref }) => ref)).toEqual([
    "basics/name",
    "skills/s1/keywords/0",
    "skills/s1/keywords/1",
  ]);
});

test.each([
  ["basics/name", "basics/name"],
  ["work/w1", "volunteer/w1"],
  ["work/w1/name", "volunteer/w1/organization"],
  ["work/w1/highlights/b1", "volunteer/w1/highlights/b1"],
  ["work/w9", undefined],
])("%s is %s after a change of section", (before, after) => {
  expect(locateRef(edits.changeSection(cv, "work", "w1", "volunteer"), before)).toBe(after);
});
