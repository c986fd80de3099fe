import { describe, expect, it } from "vitest";
import { cvSchema } from "@/lib/cv/schema";
import { questionnaireSchema } from "@/lib/questionnaire/schema";
import { improveByRules } from "../improve-by-rules";
import { planUnits } from "../plan-units";

const questionnaire = questionnaireSchema.parse({ position: "x" });

/** What the rules make of one line of a past role; the line itself when they leave it. */
function worded(text: string): string {
  const cv = cvSchema.parse({
    language: "en",
    work: [
      { id: "w1", name: "Acme", position: "X", startDate: "2019", endDate: "2021", highlights: [{ id: "b", text }] },
    ],
  });
  const unit = planUnits(cv).find(({ id }) => id === "work/w1")!;
  return improveByRules({ cv, unit, questionnaire, answers: [] }).changes[0]?.after ?? text;
}

describe("passives with the person as agent", () => {
  it.each([
    [
      "The budget of €340,000 with the finance team was prepared by me",
      "Prepared the budget of €340,000 with the finance team",
    ],
    ["The weekly rota was drawn up by me", "Drew up the weekly rota"],
    ["The pumps were repaired and tested by me", "Repaired and tested the pumps"],
    ["All invoices and receipts were filed by me", "Filed all invoices and receipts"],
    ["The roof had been repaired by myself", "Repaired the roof"],
  ])("%s", (text, after) => expect(worded(text)).toBe(after));

  it.each([
    "New menus for spring were created by me and the chef",
    "The team was praised by me and the owner",
    "The team was trained by Acme",
    "The work that was planned was done by me",
  ])("leaves: %s", (text) => expect(worded(text)).toBe(text));
});

describe("long lines", () => {
  it.each([
    [
      "Catalogued the letters of a painter kept in forty boxes in the cellar of the town museum and digitised the maps of the county archive for the new public reading room",
      "Catalogued the letters of a painter kept in forty boxes in the cellar of the town museum. Digitised the maps of the county archive for the new public reading room.",
    ],
    [
      "Cut the waiting time of callers by 30% in the busiest months of the year with a new rota and trained the two deputies who took the rota over in the following spring",
      "Cut the waiting time of callers by 30% in the busiest months of the year with a new rota. Trained the two deputies who took the rota over in the following spring.",
    ],
  ])("are two sentences: %s", (text, after) => expect(worded(text)).toBe(after));

  it("are left where the second verb may be another's, or no verb", () => {
    for (const text of [
      "Led a team of eleven engineers across three offices and two time zones that built the new billing system from nothing and tested the old one until it was gone for good",
      "Reduced the yearly costs of the warehouse and of its two smaller yards near the coast by careful planning of all the shifts and improved cooling of the three large halls in summer",
    ])
      expect(worded(text)).toBe(text);
  });
});
