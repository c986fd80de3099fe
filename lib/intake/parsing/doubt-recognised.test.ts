import { expect, it } from "vitest";
import type { SourceText } from "../contract";
import { parseCv } from "../parse-cv";

const read = (ocrConfidence: number): SourceText => ({
  kind: "png",
  pages: 1,
  notices: [],
  lines: ["Ann Example", "ann@example.com", "+44 7700 900123", "Experience", "Fitter, Sample Works, 2019 – 2021"].map(
    (text, index) => ({ index, page: 1, text, ocrConfidence: text.includes("@") ? ocrConfidence : 0.95 }),
  ),
});

it("shows a contact first whose letters could hardly be read", () => {
  expect(parseCv(read(0.4)).doubts[0]).toMatchObject({
    ref: "basics/email",
    reason: expect.stringContaining("picture"),
  });
  expect(parseCv(read(0.9)).doubts.filter(({ ref }) => ref === "basics/email")).toEqual([]);
});
