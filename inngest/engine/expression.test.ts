import { expect, test } from "vitest";
import { compile, evaluate, holds, keyOf } from "./expression";

const event = {
  name: "shop/order",
  ts: 1_700_000_000_000,
  data: { n: 1, half: 0.5, text: "x", yes: true, list: ["p", "q"], none: null, nested: { id: 7 } },
};
const async = { name: "shop/paid", data: { id: 7 } };

test.each<[string, unknown]>([
  ["event.data.n == 1", true],
  ["event.data.n + 1 == 2", true],
  ["event.data.n * 3 - 1", 2],
  ["event.data.half > 0", true],
  ["event.data.text == 'x' && event.data.yes", true],
  ["event.data.nested.id == async.data.id", true],
  ["'p' in event.data.list && size(event.data.list) == 2", true],
  ["event.data.list.exists(x, x == 'q')", true],
  ["event.data.text + '-' + string(event.data.n)", "x-1"],
  ["event.data.yes ? 120 : 0", 120],
  ["event.data.missing == null", true],
  ["event.data.missing != 'a'", true],
  ["event.data.missing == 'a'", false],
  ["event.data.none == null", true],
  ["has(event.data.missing)", false],
  ["event.data.missing.deeper == 1", null],
  ["event.data.text < 1", null],
  ["event.data.constructor == null", null],
])("%s is %j", (text, value) => {
  expect(evaluate(text, { event, async })).toEqual(value);
});

test("conditions and keys", () => {
  expect(holds(undefined, { event })).toBe(true);
  expect(holds("event.data.n", { event })).toBe(false);
  expect(keyOf(undefined, event)).toBe("");
  expect(keyOf('"all"', event)).toBe("all");
  expect(keyOf("event.data.n", event)).toBe("1");
  expect(keyOf("event.data.missing", event)).toBe("null");
});

test("what is not an expression is refused with a sentence", () => {
  expect(() => compile("event.data.n ==")).toThrow("is not valid CEL");
  expect(() => compile("evnt.data.n == 1")).toThrow("evnt");
});
