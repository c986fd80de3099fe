import { describe, expect, it } from "vitest";
import { makeAttacks, PLACES, WISHES } from "./attack-texts";
import { measureInjection } from "./measure-injection";

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
});
