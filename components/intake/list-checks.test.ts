import { expect, test } from "vitest";
import { cvSchema } from "@/lib/cv/schema";
import * as edits from "./cv-edits";
import { listChecks } from "./list-checks";

const cv = cvSchema.parse({
  basics: { name: "Ira Sample" },
  work: [
    { id: "w1", position: "Engineer", highlights: [{ id: "b1", text: "Built" }] },
    { id: "w2", position: "Technician" },
    { id: "w3", position: "Apprentice" },
  ],
  additional: [
    {
      id: "a1",
      items: [
        { id: "b7", text: "Forklift" },
        { id: "b8", text: "Chess" },
      ],
    },
  ],
});
const reading = {
  notPlaced: [7],
  origins: [
    { ref: "additional/a1/items/b7", lines: [7], quote: "Forklift" },
    { ref: "additional/a1/items/b8", lines: [8], quote: "Chess" },
  ],
  doubts: [
    { ref: "work/w1/position", reason: "the title was guessed" },
    { ref: "work/w2/position", reason: "Two titles in one line." },
    { ref: "work/w1/highlights/b1", reason: "May belong to the job below." },
  ],
  confidences: [
    { ref: "work/w1", confidence: 0.45, reasons: [] },
    { ref: "work/w2", confidence: 0.2, reasons: [] },
    { ref: "work/w3", confidence: 0.3, reasons: ["no employer was found", "No dates."] },
    { ref: "basics", confidence: 0.95, reasons: ["in larger letters"] },
  ],
};
const refs = (checks: ReturnType<typeof listChecks>) => checks.map((check) => check.ref);

test("the least sure come first; an entry without a doubted value counts as a whole", () => {
  const checks = listChecks(cv, reading);
  expect(refs(checks)).toEqual([
    "work/w2/position",
    "work/w3",
    "work/w1/position",
    "work/w1/highlights/b1",
    "additional/a1/items/b7",
  ]);
  expect(checks[2]?.reason).toBe("The title was guessed.");
  expect(checks[1]?.reason).toBe("No employer was found. No dates.");
});

test("what moved is followed, what is gone is left out", () => {
  const moved = edits.moveBullet(edits.changeSection(cv, "work", "w2", "projects"), "b1", {
    section: "work",
    entryId: "w3",
  });
  expect(listChecks(moved, reading).map(({ ref, key }) => [ref, key])).toContainEqual([
    "work/w3/highlights/b1",
    "work/w1/highlights/b1",
  ]);
  expect(refs(listChecks(moved, reading))).toContain("projects/w2/name");
  expect(refs(listChecks(edits.removeEntry(cv, "work", "w1"), reading))).toEqual([
    "work/w2/position",
    "work/w3",
    "additional/a1/items/b7",
  ]);
  const placed = edits.moveBullet(cv, "b7", { section: "work", entryId: "w1" });
  expect(refs(listChecks(placed, reading))).not.toContain("work/w1/highlights/b7");
});

test("a reading without confidences keeps the order of its doubts", () => {
  expect(refs(listChecks(cv, { ...reading, notPlaced: [], confidences: undefined }))).toEqual(
    reading.doubts.map((doubt) => doubt.ref),
  );
});
