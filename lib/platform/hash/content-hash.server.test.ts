import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { contentHash } from "./content-hash.server";

const sha = (data: string | Uint8Array) => createHash("sha256").update(data).digest("hex");

test("bytes and texts are hashed as SHA-256", () => {
  const bytes = new Uint8Array([0, 1, 255]);
  expect(contentHash(bytes)).toBe(sha(bytes));
  expect(contentHash(Buffer.from(bytes))).toBe(sha(bytes));
  expect(contentHash(bytes.subarray(1))).toBe(sha(new Uint8Array([1, 255])));
  expect(contentHash("text")).toBe(sha('"text"'));
});

test("the same value gives the same hash, in whatever order it was put together", () => {
  const one = { b: 1, a: { d: [1, { y: 1, x: 2 }], c: "ü" }, 10: "n", 9: "m" };
  const two = { 9: "m", a: { c: "ü", d: [1, { x: 2, y: 1 }] }, 10: "n", b: 1 };
  expect(contentHash(one)).toBe(contentHash(two));
  expect(contentHash({ a: 1, gone: undefined })).toBe(contentHash({ a: 1 }));
  expect(contentHash(JSON.parse(JSON.stringify(one)))).toBe(contentHash(one));
  expect(contentHash(undefined)).toBe(contentHash(undefined));
  expect(contentHash({ at: new Date(0) })).toBe(contentHash({ at: "1970-01-01T00:00:00.000Z" }));
});

test("values that differ have different hashes", () => {
  const values = [
    undefined,
    null,
    "undefined",
    "null",
    0,
    "0",
    false,
    "",
    [],
    {},
    [[]],
    [{}],
    [1, 2],
    [2, 1],
    ["1,2"],
    { a: 1 },
    { a: "1" },
    { a: [1] },
    { b: 1 },
    { a: { b: 1 } },
    { "a.b": 1 },
    { a: 1, b: 2 },
    { a: 2, b: 1 },
    "é",
    "e\u0301",
    JSON.parse('{"__proto__":1}'),
    JSON.parse('{"__proto__":{"a":1}}'),
  ];
  const hashes = values.map(contentHash);
  expect(new Set(hashes).size).toBe(values.length);
});
