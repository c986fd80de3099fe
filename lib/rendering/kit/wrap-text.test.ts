import { expect, it } from "vitest";
import { wrapText } from "./wrap-text";

const measure = (text: string, fontWeight: number) => text.length * (fontWeight === 600 ? 1.2 : 1);
const wrap = (text: string, width: number) => wrapText([{ text, fontWeight: 400 }], width, measure)[0]!.split("\n");

it("fills lines and never goes over the measure", () => {
  expect(wrap("one two three four five six", 13)).toEqual(["one two three", "four five six"]);
  expect(wrap("short", 13)).toEqual(["short"]);
  expect(wrap("", 13)).toEqual([""]);
});

it("leaves no short word alone on the last line", () => {
  const lines = wrap("aaaa bbbb cccc dddd eeee ffff gggg hhhh iiii jjjj kk", 50);
  expect(lines).toEqual(["aaaa bbbb cccc dddd eeee ffff gggg hhhh iiii", "jjjj kk"]);
});

it("breaks what is longer than a line and loses nothing", () => {
  const word = Array.from({ length: 3000 }, (_, i) => String(i)).join("");
  const lines = wrap(`see ${word} end`, 40);
  expect(lines.join("").replaceAll(" ", "")).toBe(`see${word}end`);
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(40);
});

it("keeps the segments apart and breaks between them only at a space", () => {
  const segments = [
    { text: "Label:", fontWeight: 600 },
    { text: " alpha, beta, gamma, delta", fontWeight: 400 },
  ];
  expect(wrapText(segments, 20, measure)).toEqual(["Label:", " alpha,\nbeta, gamma, delta"]);
  const glued = [
    { text: "English", fontWeight: 400 },
    { text: "(Native)", fontWeight: 400 },
  ];
  expect(wrapText(glued, 9, measure)).toEqual(["English", "(Native)"]);
});
