import { expect, test } from "vitest";
import { cvSchema } from "@/lib/cv/schema";
import { EMPTY_HISTORY, recordStep, redoStep, undoStep } from "./cv-history";

const cv = (name: string) => cvSchema.parse({ basics: { name } });
const [a, b, c] = [cv("A"), cv("B"), cv("C")];

test("steps are taken back and done again in order", () => {
  let history = recordStep(EMPTY_HISTORY, a, { label: "one" }, 0);
  history = recordStep(history, b, { label: "two", ref: "basics/name" }, 10);
  const undone = undoStep(history, c)!;
  expect(undone.cv).toBe(b);
  expect(undone.step).toMatchObject({ label: "two", ref: "basics/name" });
  const first = undoStep(undone.history, undone.cv)!;
  expect(first.cv).toBe(a);
  expect(undoStep(first.history, first.cv)).toBeUndefined();
  const again = redoStep(first.history, first.cv)!;
  expect(again.cv).toBe(b);
  expect(redoStep(again.history, again.cv)!.cv).toBe(c);
});

test("a new change makes what was undone unreachable", () => {
  const undone = undoStep(recordStep(EMPTY_HISTORY, a, { label: "one" }, 0), b)!;
  expect(redoStep(recordStep(undone.history, undone.cv, { label: "other" }, 1), c)).toBeUndefined();
});

test("keystrokes in one place are one step, until a pause or another place", () => {
  const typing = (ref: string) => ({ label: "typing", ref, typing: true });
  let history = recordStep(EMPTY_HISTORY, a, typing("basics/name"), 0);
  history = recordStep(history, b, typing("basics/name"), 900);
  history = recordStep(history, c, typing("basics/name"), 1800);
  expect(history.past.map((step) => step.cv)).toEqual([a]);
  history = recordStep(history, b, typing("basics/label"), 1900);
  history = recordStep(history, c, typing("basics/label"), 3000);
  expect(history.past.map((step) => step.cv)).toEqual([a, b, c]);
});

test("the oldest steps are forgotten", () => {
  let history = EMPTY_HISTORY;
  for (let i = 0; i < 500; i++) history = recordStep(history, a, { label: String(i) }, i);
  expect(history.past.length).toBe(200);
  expect(history.past.at(-1)?.label).toBe("499");
  expect(new Set(history.past.map((step) => step.id)).size).toBe(200);
});
