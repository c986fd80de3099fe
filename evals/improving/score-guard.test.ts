import { describe, expect, it } from "vitest";
import { guardChange } from "@/lib/improvement/guard-change";
import type { Judge } from "./judge-edit";
import { makeEdits } from "./make-edits";
import { plantOtherLines } from "./plant-other-lines";
import { scoreGuard } from "./score-guard";
import { WORDS } from "./words";
import { KINDS, LANGUAGES } from "./words/types";

const edits = makeEdits("tune");
const sample = edits.filter((_, i) => i % 7 === 0);
const refusal = { ok: false, code: "empty", reason: "No." } as const;

describe("scoreGuard", () => {
  it("is given at least 2,000 plants of at least 9 kinds in English, in both splits, the same each time", () => {
    for (const split of ["tune", "held-out"] as const) {
      const planted = makeEdits(split).filter((edit) => edit.language === "en" && edit.kind !== "honest");
      expect(planted.length).toBeGreaterThanOrEqual(2000);
      expect(new Set(planted.map((edit) => edit.kind)).size).toBeGreaterThanOrEqual(9);
    }
    expect(makeEdits("tune")).toEqual(edits);
    for (const language of LANGUAGES) {
      const { tune, "held-out": heldOut } = WORDS[language].splits;
      for (const [before] of heldOut.honest) expect(tune.honest.map(([b]) => b)).not.toContain(before);
    }
  });

  it("fails a guard that lets everything pass, in every kind, and one that refuses everything, in honesty", () => {
    const lax = scoreGuard(sample, () => ({ ok: true }));
    expect(lax.filter((rate) => rate.kind !== "honest").every((rate) => !rate.met)).toBe(true);
    expect(lax).toHaveLength(LANGUAGES.length * (KINDS.length + 1));
    const strict = scoreGuard(sample, () => refusal);
    expect(strict.filter((rate) => !rate.met).map((rate) => rate.kind)).toEqual(LANGUAGES.map(() => "honest"));
  });

  it("fails, in that kind alone, a guard that is blind to one kind", () => {
    const english = sample.filter((edit) => edit.language === "en");
    for (const kind of KINDS) {
      const afters = new Set(english.filter((edit) => edit.kind === kind).map((edit) => edit.after));
      const honest = new Set(english.filter((edit) => edit.kind === "honest").map((edit) => edit.after));
      const blind: Judge = (change) => (afters.has(change.after) || honest.has(change.after) ? { ok: true } : refusal);
      const failed = scoreGuard(english, blind).filter((rate) => !rate.met);
      expect(failed.map((rate) => rate.kind)).toContain(kind);
      expect(failed.length).toBeLessThanOrEqual(2);
    }
  });

  it.each(["tune", "held-out"] as const)(
    "finds that the guard meets every goal on %s",
    (split) => {
      // every second edit: the command counts them all
      const half = makeEdits(split).filter((_, i) => i % 2 === 0);
      expect(scoreGuard(half).filter((rate) => !rate.met)).toEqual([]);
    },
    120_000,
  );

  it("finds that the guard meets every goal on lines of another author", () => {
    const others = plantOtherLines();
    expect(others.length).toBeGreaterThan(5000);
    expect(scoreGuard(others.filter((_, i) => i % 2 === 0)).filter((rate) => !rate.met)).toEqual([]);
  }, 120_000);

  it("counts what the guard itself says", () => {
    const edit = edits.find((one) => one.kind === "employer" && one.language === "en");
    expect(edit && scoreGuard([edit], guardChange)).toMatchObject([
      { kind: "employer", edits: 1, refused: 1, met: true },
    ]);
  });
});
