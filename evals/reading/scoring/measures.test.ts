import { describe, expect, it } from "vitest";
import { align, commonSubsequence } from "./align";
import { normalise, normaliseDegree, normaliseName, normalisePhone, normaliseUrl } from "./normalise";
import { bootstrap, f1Of, wilson } from "./summarise";

describe("align", () => {
  const table = [
    [3, 2, 0],
    [2, 0, 0],
    [0, 0, 0],
  ];
  const like = (l: number, r: number) => table[l]![r]!;
  it("takes the best sum, not the best first", () => expect(align([0, 1], [0, 1], like)).toEqual([1, 0]));
  it("matches nothing to what is not alike", () =>
    expect(align([0, 1, 2], [0, 1, 2], like)).toEqual([1, 0, undefined]));
  it("takes lists of different length", () => {
    expect(align([0, 1], [0], like)).toEqual([0, undefined]);
    expect(align([1], [0, 1, 2], like)).toEqual([0]);
    expect(align([], [0], like)).toEqual([]);
  });
});

it("commonSubsequence keeps the order", () => {
  expect(commonSubsequence(["a", "b", "c"], ["b", "c", "a"])).toBe(2);
  expect(commonSubsequence([], ["a"])).toBe(0);
});

describe("normalise", () => {
  it("folds what people would not call another value", () => {
    expect(normalise("  “Head of  Sales”. ")).toBe(normalise("Head of Sales"));
    expect(normalise("ﬁnance – oﬀice")).toBe("finance - office");
    expect(normalise("co\u00adop")).toBe("coop");
  });
  it("keeps accents, digits and word order", () => {
    expect(normalise("résumé")).not.toBe(normalise("resume"));
    expect(normalise("12 homes")).not.toBe(normalise("21 homes"));
    expect(normalise("a b")).not.toBe(normalise("b a"));
  });
  it("reads phones, addresses, degrees and names", () => {
    expect(normalisePhone("+44 (0)161 496-0123")).toBe("441614960123");
    expect(normalisePhone("0044 161 496 0123")).toBe("441614960123");
    expect(normaliseUrl("https://www.Example.com/a/")).toBe("example.com/a");
    expect(normaliseDegree("MSc in Physics")).toBe(normaliseDegree("Physics", "MSc"));
    expect(normaliseDegree("MSc Physics")).not.toBe(normaliseDegree("BSc Physics"));
    expect(normaliseName("Dr. Anna Muster, PhD")).toBe("anna muster");
    expect(normaliseName("MUSTER, Anna")).toBe("muster anna");
    expect(normaliseName("Muster Anna")).not.toBe(normaliseName("Anna Muster"));
  });
});

describe("intervals", () => {
  it("Wilson's for 8 of 10 (worked example: 0.490 to 0.943)", () => {
    const { value, low, high } = wilson(8, 10);
    expect([value, low, high].map((n) => n.toFixed(3))).toEqual(["0.800", "0.490", "0.943"]);
  });
  it("bootstrap holds the value, is the same twice, and is wider for fewer documents", () => {
    const good = { right: 9, wrong: 1, missed: 0 };
    const bad = { right: 3, wrong: 4, missed: 7 };
    const few = [good, bad, good, good];
    const many = Array.from({ length: 10 }, () => few).flat();
    const [a, b] = [bootstrap(few), bootstrap(many)];
    expect(a.low).toBeLessThan(a.value);
    expect(a.high).toBeGreaterThan(a.value);
    expect(b.high - b.low).toBeLessThan(a.high - a.low);
    expect(bootstrap(few)).toEqual(a);
  });
  it("F1", () => expect(f1Of({ right: 6, wrong: 2, missed: 4 })).toBeCloseTo(12 / 18));
});
