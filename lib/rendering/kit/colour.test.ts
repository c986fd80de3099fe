import { expect, it } from "vitest";
import { contrast, readableOnWhite, shade, tint } from "./colour";

it("measures contrast as WCAG does", () => {
  expect(contrast("#000000", "#ffffff")).toBeCloseTo(21);
  expect(contrast("#777777", "#ffffff")).toBeCloseTo(4.48, 2);
});

it("leaves a readable colour and darkens one that is too light", () => {
  expect(readableOnWhite("#1a4b8c")).toBe("#1a4b8c");
  for (const light of ["#ffff00", "#ffffff", "#88ccff"])
    expect(contrast(readableOnWhite(light), "#ffffff")).toBeGreaterThanOrEqual(4.5);
});

it("mixes with white and black", () => {
  expect([tint("#000000", 0.5), shade("#ffffff", 0.5)]).toEqual(["#808080", "#808080"]);
});
