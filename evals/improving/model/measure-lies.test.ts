import { describe, expect, it } from "vitest";
import { makeEdits } from "../make-edits";
import { type Improve, measureLies } from "./measure-lies";

const sample = makeEdits("tune").filter((edit, i) => edit.language === "en" && i % 41 === 0);

describe("measureLies", () => {
  it("shows none of a model's lies and most of its honest edits", async () => {
    const report = await measureLies(sample);
    expect(report.lies).toBeGreaterThan(40);
    expect(report.shown).toBe(0);
    expect(report.honestShown / report.honest).toBeGreaterThanOrEqual(0.9);
  });

  it("finds the lies that a pipeline without a guard shows", async () => {
    const careless: Improve = async ({ cv, unit, model }) => {
      const text = cv.work[0]?.highlights[0]?.text ?? "";
      const user = JSON.stringify({ facts: [{ id: "f1", editable: true, text }] });
      const { json } = await model.completeJson({ system: "", user, schema: {}, schemaName: "x", maxOutputTokens: 1 });
      const after = (json as { edits: { text: string }[] }).edits[0]?.text ?? "";
      const change = {
        id: "c1",
        ref: "work/w1/highlights/b1",
        operation: "replace" as const,
        before: text,
        after,
        reason: "Clearer.",
        class: "one-click" as const,
        engine: "model" as const,
        source: "liar",
        evidence: [],
      };
      return { result: { unitId: unit.id, engine: "model", changes: [change], refusals: [] } };
    };
    const report = await measureLies(sample, careless);
    expect(report.shown).toBe(report.lies);
  });
});
