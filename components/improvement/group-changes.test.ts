import { expect, test } from "vitest";
import { cvSchema } from "@/lib/cv/schema";
import { canAccept, groupChanges } from "./group-changes";
import type { ReviewChange } from "./types";

const cv = cvSchema.parse({
  work: [
    { id: "w1", name: "Acme" },
    { id: "w2", name: "Beta" },
  ],
  skills: [{ id: "s1" }],
  order: ["skills", "work"],
});
const change = (id: string, ref: string, unitTitle: string, more: Partial<ReviewChange> = {}): ReviewChange => ({
  id,
  ref,
  operation: "replace",
  before: "a",
  after: "b",
  reason: "r",
  class: "one-click",
  engine: "rules",
  source: "weak-opener",
  evidence: [{ source: "cv", ref, quote: "a" }],
  decision: "pending",
  unitTitle,
  refLabel: ref,
  ...more,
});

test("groups follow the CV: profile, then its own section order, then its entries", () => {
  const groups = groupChanges(cv, [
    change("1", "work/w2/highlights/b", "Beta"),
    change("2", "work/w1/highlights/b", "Acme"),
    change("3", "skills/s1/keywords", "Skills"),
    change("4", "basics/summary", "Profile"),
  ]);
  expect(groups.map((group) => group.title)).toEqual(["Profile", "Skills", "Acme", "Beta"]);
});

test("the riskiest change of a group comes first", () => {
  const [group] = groupChanges(cv, [
    change("automatic", "work/w1/summary", "Acme", { class: "automatic" }),
    change("rule", "work/w1/summary", "Acme"),
    change("model", "work/w1/summary", "Acme", { engine: "model" }),
    change("model-ask", "work/w1/summary", "Acme", { engine: "model", class: "ask" }),
    change("rule-ask", "work/w1/summary", "Acme", { class: "ask" }),
  ]);
  expect(group?.changes.map((c) => c.id)).toEqual(["model-ask", "model", "rule-ask", "rule", "automatic"]);
});

test("a warning, and a question without a text, cannot be accepted as they are", () => {
  expect(canAccept(change("1", "basics/summary", "P", { class: "warn" }))).toBe(false);
  expect(canAccept(change("2", "basics/summary", "P", { class: "ask", after: "a" }))).toBe(false);
  expect(canAccept(change("3", "basics/summary", "P", { class: "ask" }))).toBe(true);
});
