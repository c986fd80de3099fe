import { expect, it } from "vitest";
import type { GreyPicture } from "./grey-picture";
import { mendAddresses } from "./mend-addresses";
import type { FoundLine } from "./words-to-pieces";

const PAGE: GreyPicture = { width: 900, height: 300, data: new Uint8Array(270_000).fill(255) };

const line = (text: string, y: number, confidence = 95): FoundLine => {
  let x = 40;
  const words = text.split(" ").map((word) => {
    const bbox = { x0: x, y0: y, x1: x + word.length * 16, y1: y + 28 };
    x = bbox.x1 + 12;
    return { text: word, confidence, bbox };
  });
  return {
    words,
    baseline: { x0: 40, y0: y + 28, x1: 140, y1: y + 28 },
    rowAttributes: { rowHeight: 38, ascenders: 8, descenders: 8 },
  };
};
const words = (lines: FoundLine[]) => lines.map((found) => found.words.map(({ text }) => text).join(" "));

/** Mends the first line of a page when its strips are read as these, one after the other; the last one again and again. */
function mend(lines: FoundLine[], ...readings: string[]) {
  let asked = 0;
  const found = mendAddresses(lines, PAGE, () => {
    const text = readings[Math.min(asked++, readings.length - 1)];
    return text ? [line(text, 0)] : [];
  });
  return { text: words(found)[0], confidence: found[0]!.words.at(-1)!.confidence, asked };
}

it("asks once where an address is sure and read alike", () => {
  const first = line("ann.lee@example.com", 40);
  expect(mend([first], "ann.lee@example.com")).toEqual({ text: "ann.lee@example.com", confidence: 95, asked: 1 });
  expect(mend([line("Ann.Lee@example.com", 40)], "ann.lee@example.com").text).toBe("Ann.Lee@example.com");
  expect(mend([line("Fitter", 40)], "ann.lee@example.com").asked).toBe(0);
});

it("takes a sign for an @ only when a reading says so", () => {
  expect(mend([line("ann.leeGexample.com", 40)], "ann.lee@example.com").text).toBe("ann.lee@example.com");
  expect(mend([line("ann.leeGexample.com", 40)], "ann.leegexample.com").text).toBe("ann.leeGexample.com");
  expect(mend([line("McGregor.com", 40)], "mc@regor.com").text).toBe("McGregor.com");
});

it("finds an end that stands on another column's text, half by half, without the signs behind it", () => {
  const cut = line("ann.lee@example.", 40, 90);
  expect(mend([cut], "ann.lee@example.", "ann.lcc@example.net--", "ann.lee@example.net").text).toBe(
    "ann.lee@example.net",
  );
  expect(mend([line("ann.lee@exaRpii%", 40, 5)], "ann.lee@examplex", "ann.aee@example.org").text).toContain(
    "@example.org",
  );
});

it("decides between readings by the words that the page has elsewhere, never without a reading", () => {
  const page = (text: string) => [line("ann.fieldstad@example.com", 40, 75), line(text, 120)];
  const readings = [
    "ann.fieldstad@example.com",
    "ann.fjeldstad@example.com",
    "ann.fjeldstad@example.com",
    "ann.fieldstad@example.com",
  ];
  expect(mend(page("Ann Fjeldstad"), ...readings).text).toBe("ann.fjeldstad@example.com");
  expect(mend(page("Curriculum Vitae"), ...readings).text).toBe("ann.fieldstad@example.com");
  expect(mend(page("Ann Fjeldstat"), "ann.fieldstad@example.com").text).toBe("ann.fieldstad@example.com");
});

it("leaves an address as unsure where readings disagree and nothing decides", () => {
  const found = mend(
    [line("ann.lee@example.com", 40, 60)],
    ...["a", "b", "c", "d", "f", "g", "h", "i", "j", "k", "l", "m"].map((letter) => `ann.le${letter}@example.com`),
  );
  expect(found.confidence).toBeLessThan(50);
  const broken = mend([line("ann.lee@example./@umm", 40, 3)], "ann.lee@example.r", "ann.lee@example.rf@");
  expect(broken).toMatchObject({ text: "ann.lee@example./@umm", confidence: 26 });
});

it("reads unsure links and first halves of addresses again", () => {
  expect(
    mend([line("github.com/ann-fieldstad", 40, 75), line("Fjeldstad", 120)], "github.com/ann-fjeldstad").text,
  ).toBe("github.com/ann-fjeldstad");
  expect(mend([line("ann.Llee-", 40, 50), line("smith@example.com", 90)], "ann.lee-").text).toBe("ann.lee-");
  expect(mend([line("github.com/ann", 40, 95)], "github.com/amn").asked).toBe(0);
});
