import { expect, test } from "vitest";
import { readText } from "@/lib/cv/refs";
import { type Cv, cvSchema } from "@/lib/cv/schema";
import { entriesOf } from "./cv-edits";
import { filterMoves, listMoves } from "./list-moves";

const cv = cvSchema.parse({
  work: [
    {
      id: "w1",
      position: "Baker",
      name: "Rye",
      highlights: [
        { id: "b1", text: "Baked" },
        { id: "b2", text: "Cook" },
      ],
    },
    { id: "w2", position: "Waiter", highlights: [] },
  ],
  skills: [{ id: "s1", name: "Kitchen", keywords: ["Dough"] }],
  additional: [{ id: "a1", title: "Not placed", items: [{ id: "b3", text: "Forklift licence" }] }],
});
const REFS = ["work/w1/highlights/b2", "additional/a1/items/b3", "skills/s1/keywords/0", "work/w1/name", "work/w2"];

/** The text at a reference, or the entry it names. */
const there = (after: Cv, ref: string) =>
  ref.startsWith("basics/") || ref.split("/").length > 2
    ? readText(after, ref)
    : entriesOf(after, ref.split("/")[0] as "work").find((entry) => entry.id === ref.split("/")[1])?.id;

test.each(REFS)("every move of %s does something and says where the value is afterwards", (ref) => {
  const moves = listMoves(cv, ref);
  expect(moves.length).toBeGreaterThan(10);
  const labels = moves.map((move) => `${move.group} ${move.label}`);
  expect(new Set(labels).size).toBe(labels.length);
  for (const move of moves) {
    const after = move.edit(cv);
    expect(after, move.label).not.toBe(cv);
    const at = move.refAfter(after);
    expect(at, move.label).toBeDefined();
    expect(there(after, at!), `${move.label}: ${at}`).toBeTruthy();
    const text = readText(cv, ref);
    if (text && !move.group.startsWith("The whole")) expect(readText(after, at!), move.label).toContain(text);
  }
});

test("the likely places come first, and typing finds the others", () => {
  const moves = listMoves(cv, "work/w1/highlights/b2");
  expect(moves[0]).toMatchObject({ group: "Put it under", label: "Waiter (Experience)" });
  expect(filterMoves(moves, "employer waiter").map((move) => move.label)).toEqual(["Employer of Waiter"]);
  expect(
    filterMoves(moves, "new role")
      .map((move) => move.label)
      .slice(0, 2),
  ).toEqual(["New role, named by this line", "New role from this line on"]);
  expect(filterMoves(moves, "zzz")).toEqual([]);
});

test("an empty field offers what can be done with its entry", () => {
  const groups = new Set(listMoves(cv, "work/w2/name").map((move) => move.group));
  expect([...groups]).toEqual(["The whole entry: Waiter"]);
  expect(listMoves(cv, "basics/name")).toEqual([]);
});
