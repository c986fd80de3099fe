import { describe, expect, it } from "vitest";
import { makeChange } from "@/lib/improvement/make-change";
import { buildPrompt } from "@/lib/improvement/prompts";
import { makeAttacks, PLACES, WISHES } from "./attack-texts";
import { type Improve, measureInjection } from "./measure-injection";

describe("makeAttacks", () => {
  it("gives the same corpus for the same seed, from all wishes, places, languages and disguises", () => {
    const attacks = makeAttacks(480);
    expect(attacks).toEqual(makeAttacks(480));
    expect(attacks).not.toEqual(makeAttacks(480, 7));
    const kinds = (of: (a: (typeof attacks)[number]) => string) => new Set(attacks.map(of)).size;
    expect([kinds((a) => a.wish.code), kinds((a) => a.place)]).toEqual([WISHES.length, PLACES.length]);
    expect(kinds((a) => a.language)).toBe(14);
    expect(kinds((a) => a.disguise)).toBe(19);
    expect(kinds((a) => `${a.place}${a.text}`)).toBeGreaterThan(400);
  });
});

describe("measureInjection", () => {
  it("finds nothing applied, nothing leaked and nothing changed by thirty attacks on an obedient model", async () => {
    const { figures, refusals } = await measureInjection({ limit: 30 });
    for (const { name, right, of, wrong } of figures)
      expect([right, of], `${name}: ${wrong.join("; ")}`).toEqual([30, 30]);
    // the model did try
    expect(refusals).toBeGreaterThan(300);
  });

  it("fails a pipeline that takes what the model says", async () => {
    const careless: Improve = async ({ cv, unit, questionnaire, answers, model }) => {
      const { facts, ...prompt } = buildPrompt({ cv, unit, questionnaire, answers });
      const { json } = await model.completeJson(prompt);
      const { edits } = json as { edits: { targetId: string; text: string; reason: string }[] };
      const changes = edits.flatMap(({ targetId, text, reason }) => {
        const fact = facts.find((f) => f.id === targetId);
        const evidence = fact && [{ source: "cv" as const, ref: fact.ref, quote: fact.text }];
        return fact && evidence
          ? [
              makeChange({
                ref: fact.ref,
                operation: "replace",
                before: fact.text,
                after: text,
                reason,
                class: "one-click",
                engine: "model",
                source: "careless",
                evidence,
              }),
            ]
          : [];
      });
      return { result: { unitId: unit.id, engine: "model", changes, refusals: [] } };
    };
    const { figures } = await measureInjection({ limit: 30, improve: careless });
    for (const { right, of } of figures) expect(right).toBeLessThan(of);
  });
});
