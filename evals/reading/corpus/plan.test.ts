import { describe, expect, it } from "vitest";
import { LANGUAGES } from "../words";
import { makeDocument } from "./make-document";
import { planCorpus } from "./plan";
import { Random } from "./random";
import { SECTION_KINDS } from "./truth";
import { writePeriod } from "./write-dates";

const specs = planCorpus();

describe("the corpus", () => {
  it("has at least 300 documents, each with its own id", () => {
    expect(specs.length).toBeGreaterThanOrEqual(300);
    expect(new Set(specs.map(({ id }) => id)).size).toBe(specs.length);
  });

  it("holds out other words, and producers that tune never has", () => {
    const producers = (split: string) => new Set(specs.filter((s) => s.split === split).map((s) => s.producer));
    expect([...producers("held-out")].filter((name) => !producers("tune").has(name)).sort()).toEqual([
      "docx-by-hand",
      "print",
      "typst",
    ]);
    for (const { tune, heldOut } of Object.values(LANGUAGES)) {
      for (const list of ["employers", "schools", "charities"] as const)
        expect(heldOut[list].filter((name) => tune[list].includes(name))).toEqual([]);
      const bullets = tune.professions.flatMap((p) => p.bullets);
      expect(heldOut.professions.flatMap((p) => p.bullets).filter((text) => bullets.includes(text))).toEqual([]);
    }
  });

  it("covers every language in both parts, and at least 15 professions and 12 countries' phones", () => {
    for (const code of Object.keys(LANGUAGES))
      for (const split of ["tune", "held-out"])
        expect(specs.some((s) => s.language === code && s.split === split)).toBe(true);
    const halves = Object.values(LANGUAGES).flatMap(({ tune, heldOut }) => [tune, heldOut]);
    expect(halves.flatMap((half) => half.professions).length).toBeGreaterThanOrEqual(15);
    const codes = halves
      .flatMap((h) => h.people.flatMap((p) => p.phones))
      .flatMap((phone) => /\+(\d{1,3})/.exec(phone)?.[1] ?? []);
    expect(new Set(codes).size).toBeGreaterThanOrEqual(12);
    for (const half of halves) for (const kind of SECTION_KINDS) expect(half.titles[kind].length).toBeGreaterThan(0);
  });

  it("gives the same words on the same page again", async () => {
    for (const format of ["txt", "odt", "rtf"]) {
      const spec = specs.find((s) => s.format === format)!;
      const [a, b] = [await makeDocument(spec), await makeDocument(spec)];
      expect(Buffer.from(a.bytes).equals(Buffer.from(b.bytes))).toBe(true);
      expect(a.truth).toEqual(b.truth);
    }
  });

  it("has people on example addresses only", async () => {
    for (const spec of specs.filter((s) => s.format === "txt" || s.format === "markdown")) {
      const { truth } = await makeDocument(spec);
      expect(truth.basics.email).toMatch(/^[a-z.-]+@example\.(com|org|net)$/);
    }
  });
});

it("dates are as exact in the truth as they are on the page", () => {
  const style = { dash: " – ", open: "now", now: "heute", dotted: false } as const;
  const of = (date: Parameters<typeof writePeriod>[1]["date"]) =>
    writePeriod({ start: "2020-03", end: "2021-11" }, { ...style, date }, LANGUAGES.de!);
  expect(of("long")).toEqual({ startDate: "2020-03", endDate: "2021-11", dates: "März 2020 – November 2021" });
  expect(of("years")).toEqual({ startDate: "2020", endDate: "2021", dates: "2020 – 2021" });
  expect(of("season")).toEqual({ startDate: "2020", endDate: "2021", dates: "Frühjahr 2020 – Herbst 2021" });
  expect(of("full").startDate).toBe("2020-03-01");
  expect(writePeriod({ start: "2020-03" }, { ...style, date: "slashed", open: "since" }, LANGUAGES.de!)).toEqual({
    startDate: "2020-03",
    current: true,
    dates: "seit 03/2020",
  });
});

it("chance is the same for the same seed, and other for another", () => {
  const row = (seed: string) =>
    Array.from({ length: 5 }, () => 0).map(
      (
        (r) => () =>
          r.between(1, 1000)
      )(new Random(seed)),
    );
  expect(row("a")).toEqual(row("a"));
  expect(row("a")).not.toEqual(row("b"));
});
