import { expect, it } from "vitest";
import { joinBrokenAddresses } from "./broken-addresses";
import type { LaidLine } from "./pdf-rows";

const line = (y: number, text: string, url?: string): LaidLine => ({
  page: 1,
  block: 1,
  text,
  x: 20,
  y,
  right: 100,
  bottom: y,
  size: 10,
  bold: false,
  listItem: false,
  links: url ? [{ text, url }] : [],
});
const read = (...lines: LaidLine[]) => joinBrokenAddresses(lines).map(({ text }) => text);

it("joins the parts of one address, and nothing else", () => {
  const mail = "mailto:ann.example@example.com";
  expect(read(line(0, "ann.example@exam", mail), line(14, "ple.com", mail))).toEqual(["ann.example@example.com"]);
  expect(read(line(0, "ann.st-"), line(14, "example@example.com"))).toEqual(["ann.st-example@example.com"]);
  expect(read(line(0, "linkedin.com/in/ann-"), line(14, "example-1"))).toEqual(["linkedin.com/in/ann-example-1"]);
  expect(read(line(0, "Ann.", mail), line(14, "ann.example@example.com", mail))).toHaveLength(2);
  expect(read(line(0, "Phone and mail-"), line(60, "ann@example.com"))).toHaveLength(2);
  expect(read(line(0, "a@example.com"), line(14, "b@example.com"))).toHaveLength(2);
});
