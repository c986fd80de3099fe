import { describe, expect, it } from "vitest";
import { listTexts } from "@/lib/cv/refs";
import { cvSchema } from "@/lib/cv/schema";
import { applyChanges } from "./apply-changes";
import type { Change } from "./contract";
import { makeChange } from "./make-change";

const cv = cvSchema.parse({
  basics: { name: "Sam Placeholder", summary: "Baker." },
  work: [
    {
      id: "w1",
      name: "Acme",
      position: "Baker",
      highlights: [
        { id: "b1", text: "Baked bread" },
        { id: "b2", text: "Sold cake" },
      ],
    },
    { id: "w2", name: "Initech", highlights: [{ id: "b1", text: "Cleaned ovens" }] },
  ],
  skills: [{ id: "s1", keywords: ["Bread", "Cake", "bread", "Ovens"] }],
});

function change(
  ref: string,
  operation: Change["operation"],
  before: string,
  after: string,
  more: Partial<Change> = {},
): Change {
  return makeChange({
    ref,
    operation,
    before,
    after,
    reason: "r",
    class: "one-click",
    engine: "rules",
    source: "test",
    evidence: [{ source: "cv", ref, quote: before || after }],
    ...more,
  });
}

const CHANGES = [
  change("work/w1/highlights/b1", "replace", "Baked bread", "Baked rye bread"),
  change("work/w1/highlights", "reorder", "b1\nb2", "b2\nb1"),
  change("skills/s1/keywords/1", "replace", "Cake", "Cakes"),
  change("skills/s1/keywords/2", "remove", "bread", ""),
  change("skills/s1/keywords", "reorder", "Bread\nCake\nbread\nOvens", "Ovens\nbread\nCake\nBread"),
  change("skills/s1/keywords", "add-from-answer", "", "Pies"),
  change("work/w1/highlights", "add-from-answer", "", "Trained 2 bakers"),
  change("basics/phone", "add-from-answer", "", "+44 20 0000"),
  change("work/w1/dates", "add-from-answer", "", "March 2019 – present"),
  change("languages", "add-from-answer", "", "German (B2)"),
  change("certificates", "add-from-answer", "", "first aid"),
  change("work", "reorder", "w1\nw2", "w2\nw1"),
];

describe("applyChanges", () => {
  it("makes every change, whatever their order, and touches nothing else", () => {
    const forward = applyChanges(cv, CHANGES);
    const backward = applyChanges(cv, [...CHANGES].reverse());
    expect(forward.stale).toEqual([]);
    expect(forward.applied).toEqual(CHANGES.map((c) => c.id));
    expect(backward.cv).toEqual(forward.cv);
    const { work, skills, languages, certificates, basics } = forward.cv;
    expect(work.map((w) => w.id)).toEqual(["w2", "w1"]);
    expect(work[1]?.highlights.map((b) => b.text)).toEqual(["Sold cake", "Baked rye bread", "Trained 2 bakers"]);
    expect(work[1]).toMatchObject({
      dates: "March 2019 – present",
      startDate: "2019-03",
      current: true,
      name: "Acme",
      position: "Baker",
    });
    expect(work[0]).toEqual(cv.work[1]);
    expect(skills[0]?.keywords).toEqual(["Ovens", "Cakes", "Bread", "Pies"]);
    expect(languages).toMatchObject([{ language: "German", fluency: "B2" }]);
    expect(certificates).toMatchObject([{ name: "first aid" }]);
    expect(basics).toEqual({ ...cv.basics, phone: "+44 20 0000" });
    expect(cvSchema.parse(forward.cv)).toEqual(forward.cv);
  });

  it("gives any subset its own result, and each change alone changes its target alone", () => {
    for (const one of CHANGES) {
      const result = applyChanges(cv, [one]);
      expect(result.applied, one.ref).toEqual([one.id]);
      const lost = listTexts(cv).filter((t) => !listTexts(result.cv).some((r) => r.text === t.text));
      expect(
        lost.map((t) => t.text),
        one.ref,
      ).toEqual(one.operation === "replace" || one.operation === "remove" ? [one.before] : []);
    }
  });

  it("leaves out what no longer fits", () => {
    const gone = change("work/w1/highlights/b1", "replace", "Baked buns", "Baked big buns");
    const nowhere = change("work/w9/highlights/b1", "replace", "Baked bread", "x");
    const taken = change("basics/name", "add-from-answer", "", "Other Name");
    const again = change("skills/s1/keywords", "add-from-answer", "", "cake");
    expect(applyChanges(cv, [gone, nowhere, taken, again])).toEqual({
      cv,
      applied: [],
      stale: [gone.id, nowhere.id, taken.id, again.id],
    });
  });

  it("makes one of two changes of the same text, the same one in any order", () => {
    const a = change("basics/summary", "replace", "Baker.", "Good baker.");
    const b = change("basics/summary", "replace", "Baker.", "Baker of bread.");
    expect(applyChanges(cv, [a, b]).cv).toEqual(applyChanges(cv, [b, a]).cv);
    expect(applyChanges(cv, [a, b]).stale).toHaveLength(1);
  });

  it("a second time changes nothing", () => {
    const once = applyChanges(
      cv,
      CHANGES.filter((c) => c.operation !== "reorder"),
    );
    const twice = applyChanges(
      once.cv,
      CHANGES.filter((c) => c.operation !== "reorder"),
    );
    expect(twice.cv).toEqual(once.cv);
    expect(twice.applied).toEqual([]);
  });
});
