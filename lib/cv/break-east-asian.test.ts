import { expect, it } from "vitest";
import { breakEastAsian } from "./break-east-asian";

it.each([
  ["软件工程师，负责", "软|件|工|程|师，|负|责"],
  ["「ソフト」ウェアー", "「ソ|フ|ト」|ウェ|アー"],
  ["2020年3月", "2020|年|3|月"],
  ["使用Java开发", "使|用|Java|开|发"],
  ["（2020年）", "（2020|年）"],
  ["소프트웨어", "소프트웨어"],
  ["word", "word"],
])("breaks %s as %s", (word, parts) => {
  expect(breakEastAsian(word).join("|")).toBe(parts);
});
