import { describe, expect, it } from "vitest";
import { cvSchema } from "@/lib/cv/schema";
import { questionnaireSchema } from "@/lib/questionnaire/schema";
import { applyChanges } from "./apply-changes";
import type { Change } from "./contract";
import { guardChange } from "./guard-change";
import { improveByRules } from "./improve-by-rules";
import { makeChange } from "./make-change";
import { planUnits } from "./plan-units";

const questionnaire = questionnaireSchema.parse({ position: "x" });
const cvOf = (...lines: string[]) =>
  cvSchema.parse({
    language: "en",
    work: [
      {
        id: "w1",
        name: "Acme",
        position: "Engineer",
        startDate: "2018",
        endDate: "2020",
        highlights: lines.map((text, i) => ({ id: `b${i}`, text })),
      },
    ],
  });
const linesOf = (cv: ReturnType<typeof cvOf>) => cv.work[0]!.highlights.map(({ text }) => text);
const rules = (cv: ReturnType<typeof cvOf>) =>
  improveByRules({ cv, unit: planUnits(cv).find((u) => u.id === "work/w1")!, questionnaire, answers: [] }).changes;
const merges = (...lines: string[]) =>
  rules(cvOf(...lines))
    .filter(({ operation }) => operation === "merge")
    .map(({ after }) => after);

const ref = (i: number) => `work/w1/highlights/b${i}`;
const merge = (one: string, two: string, after: string): Change =>
  makeChange({
    ref: ref(0),
    operation: "merge",
    before: `${one}\n${two}`,
    after,
    reason: "Shorter.",
    class: "one-click",
    engine: "model",
    source: "m",
    evidence: [
      { source: "cv", ref: ref(0), quote: one },
      { source: "cv", ref: ref(1), quote: two },
    ],
  });

describe("merging two lines", () => {
  it.each([
    [["Wrote unit tests in Python", "Wrote end-to-end tests in Python"], "Wrote unit and end-to-end tests in Python"],
    [
      ["Prepared a monthly report for the board.", "Prepared a quarterly budget for the board."],
      "Prepared a monthly report and a quarterly budget for the board.",
    ],
    [
      ["Prepared weekly sales figures for Leeds", "Prepared weekly sales figures for York"],
      "Prepared weekly sales figures for Leeds and York",
    ],
  ])("by the rules: %s", (lines, after) => expect(merges(...lines)).toEqual([after]));

  it.each([
    [["Wrote unit tests in Python", "Led unit tests in Python"]],
    [["Wrote tests in Python", "Wrote a handbook for new staff"]],
    [["Served up to 40 guests", "Served up to 60 guests"]],
    [["Repaired the press that printed cards", "Repaired the mill that printed cards"]],
    [["Increased sales by 12% in 2019", "Increased sales by 15% in 2020"]],
    [["Trained new staff, weekly", "Trained old staff, weekly"]],
  ])("not by the rules: %s", (lines) => expect(merges(...lines)).toEqual([]));

  it("is applied and undone as one, rests afterwards, and is not made when a line has changed", () => {
    const cv = cvOf("Wrote unit tests in Python", "Wrote end-to-end tests in Python", "Kept the build running");
    const [change] = rules(cv).filter(({ operation }) => operation === "merge");
    const { cv: merged, applied } = applyChanges(cv, [change!]);
    expect(applied).toEqual([change!.id]);
    expect(linesOf(merged)).toEqual(["Wrote unit and end-to-end tests in Python", "Kept the build running"]);
    expect(rules(merged)).toEqual([]);
    expect(applyChanges(cv, []).cv).toEqual(cv);
    const edited = cvOf("Wrote unit tests in Python", "Something else", "Kept the build running");
    expect(applyChanges(edited, [change!])).toMatchObject({ applied: [], stale: [change!.id] });
    expect(guardChange(change!, { cv: edited, answers: [], questionnaire })).toMatchObject({ ok: false });
  });

  it("takes both lines: another change of either is stale beside it", () => {
    const [one, two] = ["Wrote unit tests in Python", "Wrote load tests in Python"];
    const cv = cvOf(one!, two!);
    const other = makeChange({
      ...merge(one!, two!, "Wrote many tests"),
      ref: ref(1),
      operation: "replace",
      before: two!,
      after: "Wrote load tests",
    });
    const both = merge(one!, two!, "Wrote unit and load tests in Python");
    expect(applyChanges(cv, [other, both]).stale).toHaveLength(1);
  });
});

describe("the guard on a merge", () => {
  const verdict = (one: string, two: string, after: string, change: Partial<Change> = {}) =>
    guardChange({ ...merge(one, two, after), ...change }, { cv: cvOf(one, two), answers: [], questionnaire });

  it("lets an honest one through", () => {
    expect(
      verdict(
        "Built the booking site for Northmoor",
        "Built the stock list for Eastfield",
        "Built the booking site for Northmoor and the stock list for Eastfield",
      ),
    ).toEqual({ ok: true });
  });

  it.each([
    [
      "things of one said of the other",
      "Built the booking site for Northmoor",
      "Built the stock list for Eastfield",
      "Built the booking site for Eastfield and the stock list for Northmoor",
      "relation-changed",
    ],
    [
      "a stronger part",
      "Led the night shift",
      "Helped the day shift",
      "Led the night and day shift",
      "relation-changed",
    ],
    [
      "a lost line",
      "Built the booking site for Northmoor",
      "Built the stock list for Eastfield",
      "Built the booking site for Northmoor",
      "fact-lost",
    ],
    [
      "a new number",
      "Built the booking site for Northmoor",
      "Built the stock list for Eastfield",
      "Built the booking site for Northmoor and 3 stock lists for Eastfield",
      "unsupported-number",
    ],
  ])("refuses %s", (_what, one, two, after, code) => expect(verdict(one, two, after)).toMatchObject({ code }));

  it("refuses one whose second line is not named, or stands elsewhere", () => {
    const [one, two] = ["Wrote unit tests in Python", "Wrote load tests in Python"];
    const evidence = [{ source: "cv" as const, ref: ref(0), quote: one! }];
    expect(verdict(one!, two!, "Wrote unit and load tests in Python", { evidence }).ok).toBe(false);
  });
});
