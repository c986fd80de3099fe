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

it("joins hosts at their dots and hyphens, and takes the typesetter's hyphen out", () => {
  expect(read(line(0, "linkedin."), line(14, "com/in/ann-"), line(28, "lee"))).toEqual(["linkedin.com/in/ann-lee"]);
  expect(read(line(0, "linkedin.com/"), line(14, "in/ann-lee"))).toEqual(["linkedin.com/in/ann-lee"]);
  expect(read(line(0, "Web: https://www."), line(14, "example.com/ann"))).toEqual(["Web: https://www.example.com/ann"]);
  expect(read(line(0, "ann-"), line(14, "lee.example.com"))).toEqual(["ann-lee.example.com"]);
  expect(read(line(0, "Ann Subramaniam"), line(40, "github.com/ann-subra-"), line(54, "maniam"))[1]).toBe(
    "github.com/ann-subramaniam",
  );
  expect(read(line(0, "Worked on self-"), line(14, "hosted.example.com"))).toHaveLength(2);
  expect(read(line(0, "wrote tests."), line(14, "in"))).toHaveLength(2);
});

it("joins an address that a column cut at any letter, where it fills that column", () => {
  const address = { ...line(0, "linkedin.com/in/ann-maria-example-of-no"), right: 150 };
  const widest = { ...line(90, "Wound care and so on"), right: 152 };
  expect(read(address, line(14, "where"), widest)).toEqual([
    "linkedin.com/in/ann-maria-example-of-nowhere",
    widest.text,
  ]);
  expect(read(address, line(14, "where"), { ...widest, right: 190 })).toHaveLength(3);
  expect(read(address, line(14, "Skills"), widest)).toHaveLength(3);
});
