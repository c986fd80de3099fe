import { expect, test } from "vitest";
import { cvSchema, ENTRY_SECTIONS } from "@/lib/cv/schema";
import * as edits from "./cv-edits";

const cv = cvSchema.parse({
  work: [
    { id: "w1", position: "Baker", highlights: [{ id: "b1", text: "Baked bread" }] },
    { id: "w2", position: "Cook" },
  ],
  skills: [{ id: "s1", keywords: ["Rye", " "] }],
});

test("a field is set, and emptied fields are gone, not empty", () => {
  const set = edits.setEntryField(cv, "work", "w2", "name", "Bistro Beispiel");
  expect(set.work[1]).toMatchObject({ id: "w2", name: "Bistro Beispiel" });
  expect(edits.setEntryField(set, "work", "w2", "name", "").work[1]).not.toHaveProperty("name");
  expect(cv.work[1]).not.toHaveProperty("name");
});

test("an empty entry of every section is a valid one", () => {
  for (const section of ENTRY_SECTIONS)
    expect(() => cvSchema.parse(edits.insertEntry(cv, section, edits.emptyEntry(section)))).not.toThrow();
});

test("entries move and stay at the edges", () => {
  expect(edits.moveEntry(cv, "work", "w2", -1).work.map((w) => w.id)).toEqual(["w2", "w1"]);
  expect(edits.moveEntry(cv, "work", "w1", -1).work.map((w) => w.id)).toEqual(["w1", "w2"]);
});

test("a removed entry can be put back where it was", () => {
  const entry = edits.entriesOf(cv, "work")[0];
  const back = edits.insertEntry(edits.removeEntry(cv, "work", "w1"), "work", entry!, 0);
  expect(back).toEqual(cv);
});

test("moving a section writes the whole order", () => {
  const moved = edits.moveSection(cv, ["work", "skills"], "skills", -1);
  expect(moved.order?.slice(0, 2)).toEqual(["skills", "work"]);
  expect(new Set(moved.order)).toEqual(new Set(ENTRY_SECTIONS));
});

test("a place without parts is no place", () => {
  const set = edits.setLocation(cv, "city", "Patras");
  expect(set.basics.location).toEqual({ city: "Patras" });
  expect(edits.setLocation(set, "city", "").basics).not.toHaveProperty("location");
});

test("empty bullets and keywords are not saved", () => {
  const typed = edits.setEntryField(cv, "work", "w1", "highlights", [
    { id: "b1", text: "Baked bread" },
    edits.emptyBullet(),
  ]);
  const kept = edits.withoutEmptyItems(typed);
  expect(kept.work[0]?.highlights).toEqual([{ id: "b1", text: "Baked bread" }]);
  expect(kept.skills[0]?.keywords).toEqual(["Rye"]);
});
