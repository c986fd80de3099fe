import { describe, expect, it } from "vitest";
import { cvSchema } from "@/lib/cv/schema";
import { questionnaireSchema } from "@/lib/questionnaire/schema";
import { applyChanges } from "../apply-changes";
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
    ["The choir of a school with 3 teachers was run by me", "Ran the choir of a school with 3 teachers"],
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
    [
      "Upholstered the chairs of three theatres in the town and of its three schools for two winters without a break and co-wrote a guide to three kinds of cloth for the two trainees of the workshop",
      "Upholstered the chairs of three theatres in the town and of its three schools for two winters without a break. Co-wrote a guide to three kinds of cloth for the two trainees of the workshop.",
    ],
    [
      "Surveyed the beams and floors of an old mill beside the river for the county through two wet winters and frescoed walls onto fresh plaster in the great hall of the castle on the hill",
      "Surveyed the beams and floors of an old mill beside the river for the county through two wet winters. Frescoed walls onto fresh plaster in the great hall of the castle on the hill.",
    ],
  ])("are two sentences: %s", (text, after) => expect(worded(text)).toBe(after));

  it("are left where the second verb may be another's, or no verb", () => {
    for (const text of [
      "Led a team of eleven engineers across three offices and two time zones that built the new billing system from nothing and tested the old one until it was gone for good",
      "Stored the furniture of a hotel near the coast in two dry halls for the whole of a long winter and upcycled wardrobes of oak and beech with brass handles and glass in their doors",
      "Reduced the yearly costs of the warehouse and of its two smaller yards near the coast by careful planning of all the shifts and improved cooling of the three large halls in summer",
    ])
      expect(worded(text)).toBe(text);
  });
});

describe("the present in a past role", () => {
  it.each([
    ["Guides groups of up to 30 visitors", "Guided groups of up to 30 visitors"],
    ["Interview patients of two surgeries for a study", "Interviewed patients of two surgeries for a study"],
    ["Process 200 claims a week", "Processed 200 claims a week"],
    ["Cataloguing the letters of a painter", "Catalogued the letters of a painter"],
  ])("%s", (text, after) => expect(worded(text)).toBe(after));

  it.each([
    "Reports for the board, the bank and the owners were written by me",
    "Works councils and unions",
    "Process 3 stages of review",
    "Sales reports for the region",
    "Staff members",
  ])("leaves what may be a name: %s", (text) => expect(worded(text)).toBe(text));
});

describe("several lines", () => {
  const made = (...lines: string[]) => {
    const cv = cvSchema.parse({
      language: "en",
      work: [
        {
          id: "w1",
          name: "Acme",
          position: "X",
          startDate: "2019",
          endDate: "2021",
          highlights: lines.map((text, i) => ({ id: `b${i}`, text })),
        },
      ],
    });
    const changes = planUnits(cv).flatMap((unit) => improveByRules({ cv, unit, questionnaire, answers: [] }).changes);
    return { cv, changes };
  };

  it("spell an acronym out where it first stands, with the words of another line, once", () => {
    const { cv, changes } = made(
      "Raised the visits to the shop by 30% with SEO and new texts",
      "Trained four colleagues in search engine optimisation",
    );
    expect(changes.map(({ after, source, evidence }) => [after, source, evidence.length])).toEqual([
      ["Raised the visits to the shop by 30% with search engine optimisation (SEO) and new texts", "acronym", 2],
    ]);
    const { cv: better } = applyChanges(cv, changes);
    expect(
      planUnits(better).flatMap((unit) => improveByRules({ cv: better, unit, questionnaire, answers: [] }).changes),
    ).toEqual([]);
  });

  it("leave acronyms whose words are nowhere, or that are introduced", () => {
    expect(made("Raised the visits by 30% with SEO", "Trained four colleagues").changes).toEqual([]);
    expect(
      made("Learnt search engine optimisation (SEO) at work", "Raised the visits by 30% with SEO").changes,
    ).toEqual([]);
  });

  it("are warned of one verb that opens most of them", () => {
    const { changes } = made(
      "Managed the stock of two shops",
      "Managed a team of four in Leeds",
      "Wrote the weekly report",
      "Managed orders from six suppliers",
    );
    expect(changes).toMatchObject([{ class: "warn", source: "repeated-opener", ref: "work/w1/highlights/b3" }]);
    expect(changes[0]?.reason).toContain("“Managed” opens 3 of the 4 lines");
  });
});
