import { describe, expect, it } from "vitest";
import type { Change } from "@/lib/improvement/contract";
import { makeDefects } from "./make-defects";
import { measureClean } from "./measure-clean";
import { improveWhole, judgeDefects, scoreDefects } from "./score-defects";

const cvs = makeDefects("tune");
const sample = cvs.filter((_, i) => i % 6 === 0);
const judge = (improver: typeof improveWhole) =>
  scoreDefects(sample, improver).map((s) => ({ ...s, ...judgeDefects(s) }));
const first = (change: Change, after: string): Change => ({ ...change, after });

describe("scoreDefects", () => {
  it("is given at least 1,000 defects in at least 100 CVs, the same each time", () => {
    for (const split of ["tune", "held-out"] as const) {
      const english = makeDefects(split).filter((cv) => cv.language === "en");
      expect(english.length).toBeGreaterThanOrEqual(100);
      expect(english.flatMap((cv) => cv.defects).length).toBeGreaterThanOrEqual(1000);
    }
    expect(makeDefects("tune")).toEqual(cvs);
  });

  it.each(["tune", "held-out"] as const)(
    "finds that the rules meet every goal on %s",
    (split) => {
      for (const score of scoreDefects(makeDefects(split)))
        expect(judgeDefects(score), score.language).toMatchObject({ met: true });
    },
    120_000,
  );

  it("finds next to nothing in good lines of another author, and what a meddler changes there", () => {
    const { lines, changed } = measureClean();
    expect(lines).toBeGreaterThan(200);
    expect(changed.length / lines, changed.join("\n")).toBeLessThanOrEqual(0.05);
    expect(measureClean(() => improveWhole(cvs[0]?.cv ?? ({} as never))).changed.length).toBeGreaterThan(lines / 20);
  });

  it("fails an improver that does nothing, for the defects left", () => {
    for (const score of judge(() => [])) expect(score).toMatchObject({ met: false, gone: 0 });
  });

  it("fails one that spoils good texts, for its precision", () => {
    const [english] = judge((cv) =>
      improveWhole(cv).map((change, i) => (i % 5 === 0 ? first(change, `${change.after} well`) : change)),
    );
    expect(english?.met).toBe(false);
    expect(english?.precision).toBeLessThan(0.95);
  });

  it("fails one that loses a number", () => {
    const [english] = judge((cv) => improveWhole(cv).map((change) => first(change, change.after.replace(/\d+/g, ""))));
    expect(english?.lossy).toBeGreaterThan(0);
    expect(english?.met).toBe(false);
  });

  it("fails one that never comes to rest", () => {
    const [english] = judge((cv) =>
      improveWhole({ ...cv, work: cv.work.map((w) => ({ ...w, highlights: w.highlights.slice(0, 1) })) }),
    );
    const restless = scoreDefects(sample.slice(0, 3), (cv) =>
      cv.work.slice(0, 1).map((entry) => ({
        id: "c1",
        ref: `work/${entry.id}/highlights/b0`,
        operation: "replace",
        before: entry.highlights[0]?.text ?? "",
        after: `${entry.highlights[0]?.text} again`,
        reason: "More.",
        class: "one-click",
        engine: "rules",
        source: "more",
        evidence: [],
      })),
    );
    expect(english?.gone).toBeLessThan(0.8);
    expect(restless[0]?.restless).toBe(3);
  });
});
