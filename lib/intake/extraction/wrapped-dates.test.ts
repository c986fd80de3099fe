import { describe, expect, it } from "vitest";
import type { Piece } from "./pdf-page";
import { joinWrappedDates } from "./wrapped-dates";

const at = (x: number, y: number, text: string): Piece => ({
  text,
  x,
  right: x + text.length * 5,
  y,
  size: 10,
  bold: false,
  order: 0,
  rotated: false,
});
const texts = (...pieces: Piece[]) => joinWrappedDates(pieces).map(({ text }) => text);

describe("joinWrappedDates", () => {
  it("joins what is a period only together, on the left or the right edge", () => {
    expect(texts(at(0, 0, "Apr 2021 to Jan"), at(100, 0, "Clerk"), at(0, 12, "2024"), at(100, 12, "• Filed"))).toEqual([
      "Apr 2021 to Jan 2024",
      "Clerk",
      "• Filed",
    ]);
    expect(texts(at(400, 0, "Oktober 2017–Juni"), at(465, 12, "2021"))).toEqual(["Oktober 2017–Juni 2021"]);
  });

  it("joins what a column centres, with a dash of its own and the duration below", () => {
    expect(texts(at(425, 0, "July 2011"), at(440, 14, " – "), at(420, 28, "August 2013"))).toEqual([
      "July 2011 – August 2013",
    ]);
    expect(
      texts(at(400, 0, "March 2020"), at(405, 14, "– Present"), at(100, 14, "Sold roses"), at(410, 36, "7 years")),
    ).toEqual(["March 2020 – Present 7 years", "Sold roses"]);
  });

  it("joins a date that its own hyphen divides, and one whose dash stands at the far edge of its cell", () => {
    expect(texts(at(0, 0, "2021-02 do 2023-"), at(120, 0, "Fitter"), at(0, 12, "07"))).toEqual([
      "2021-02 do 2023-07",
      "Fitter",
    ]);
    const cells = [at(0, 0, "03/2019"), at(90, 0, "–"), at(120, 0, "Fitter"), at(0, 12, "02/2024")];
    expect(texts(...cells)).toEqual(["03/2019 – 02/2024", "Fitter"]);
    expect(joinWrappedDates(cells)[0]).toMatchObject({ x: 0, right: 35 });
  });

  it("leaves periods alone that are whole, dates that run backwards and lines further below", () => {
    const unchanged = (...pieces: Piece[]) => expect(texts(...pieces)).toEqual(pieces.map(({ text }) => text));
    unchanged(at(0, 0, "2019 – 2021"), at(0, 12, "2016 – 2018"));
    unchanged(at(0, 0, "2019 –"), at(0, 12, "2016"));
    unchanged(at(0, 0, "2019 –"), at(0, 30, "2021"));
    unchanged(at(0, 0, "2021"), at(0, 12, "2019"));
  });
});
