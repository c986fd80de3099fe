import { afterAll, beforeAll, expect, test } from "vitest";
import { type BehaviourName, type FakeModel, startFakeModel } from "@/e2e/support/fake-model";
import { listTexts } from "@/lib/cv/refs";
import { createModel } from "@/lib/platform/ai/model.server";
import type { Reading, SourceText } from "./contract";
import { extractPlain } from "./extraction/extract-plain";
import { fillByModel } from "./fill-by-model.server";
import { applyFill, planFill } from "./fill-unsure";
import { parseCv } from "./parse-cv";

const TEXT = `Ann Example
ann.example@example.com | +44 20 7946 0018

Experience
Zibbel at Quorvex    2019 - 2021
- Ann Example kept 14 books; ask ann.example@example.com
Accountant, Sample Holdings Ltd, London    2017 - 2019
- Closed the month in four days`;

let fake: FakeModel;
beforeAll(async () => {
  fake = await startFakeModel({ retryAfter: 1 });
});
afterAll(() => fake.stop());

function read(): { source: SourceText; reading: Reading } {
  const source = extractPlain(new TextEncoder().encode(TEXT));
  return { source, reading: parseCv(source) };
}

async function fill(behaviour: BehaviourName, timeoutMs = 5000) {
  const { source, reading } = read();
  fake.setBehaviour(behaviour);
  const model = createModel({ apiKey: "none", baseURL: fake.url, model: "fake-model", timeoutMs });
  return { source, before: reading, after: await fillByModel({ source, reading, model }) };
}

test("the rules are unsure of one entry, and only that is sent, without personal data", async () => {
  const { before, after } = await fill("honest");
  expect(before.cv.work.map(({ name, position }) => [position, name])).not.toContainEqual(["Zibbel", "Quorvex"]);
  const sent = JSON.stringify(fake.requests.at(-1)?.body.messages);
  expect(sent).toContain("Quorvex");
  for (const word of ["Accountant", "Ann", "example.com", "7946"]) expect(sent).not.toContain(word);

  expect(after.cv.work.map(({ name, position }) => [position, name])).toEqual([
    ["Zibbel", "Quorvex"],
    ["Accountant", "Sample Holdings Ltd"],
  ]);
  expect(after.model).toEqual({ name: "fake-model", asked: 1, filled: 2, refused: 0 });
});

test("what it fills is words of the source, says where from, is marked, and is put up for checking", async () => {
  const { source, after } = await fill("honest");
  const id = after.cv.work[0]!.id;
  for (const field of ["position", "name"]) {
    const origin = after.origins.find(({ ref }) => ref === `work/${id}/${field}`)!;
    expect(origin.by).toBe("model");
    const [span] = origin.spans!;
    const line = source.lines.find(({ index }) => index === span!.line)!;
    expect(line.text.slice(span!.start, span!.end)).toBe(after.cv.work[0]![field as "name"]);
    expect(after.doubts.map(({ ref }) => ref)).toContain(`work/${id}/${field}`);
  }
});

const words = ({ cv }: Reading) => listTexts(cv).map(({ ref, text }) => [ref, text]);

test.each(["lies-employer", "lies-title", "wrong-target", "leaks-canary"] as const)(
  "a model that lies (%s) puts no word into the CV that is not there, and loses none",
  async (behaviour) => {
    const { before, after } = await fill(behaviour);
    expect(words(after)).toEqual(words(before));
    expect(after.model).toMatchObject({ asked: 1, filled: 0 });
  },
);

test.each([
  ["truncated-json", "model_bad_answer"],
  ["cut-by-length", "model_bad_answer"],
  ["wrong-schema", "model_bad_answer"],
  ["not-json", "model_bad_answer"],
  ["empty", "model_bad_answer"],
  ["enormous", "model_bad_answer"],
  ["refusal", "model_refused"],
  ["rate-limited", "model_rate_limited"],
  ["server-error", "model_unreachable"],
  ["connection-reset", "model_unreachable"],
  ["key-refused", "model_key_refused"],
] as const)("a model that fails (%s) leaves the reading as it was, and that is said", async (behaviour, code) => {
  const { before, after } = await fill(behaviour);
  const { model, ...rest } = after;
  expect(rest).toEqual(before);
  expect(model?.failure?.code).toBe(code);
});

test.each(["never-answers", "slow-bytes"] as const)(
  "a model that takes too long (%s) is left alone",
  async (behaviour) => {
    const { before, after } = await fill(behaviour, 300);
    expect(words(after)).toEqual(words(before));
    expect(after.model?.failure?.code).toBe("model_timeout");
  },
);

test("a reading without unsure entries makes no call", async () => {
  const source = extractPlain(new TextEncoder().encode(TEXT.replace(/Zibbel at Quorvex .*\n.*\n/, "")));
  expect(planFill(source, parseCv(source))).toBeUndefined();
});

test("no part of a word, no words of another entry, no two fields from the same words, no field that was not asked for", () => {
  const { source, reading } = read();
  const plan = planFill(source, reading)!;
  const say = (...values: [string, string][]) =>
    applyFill(
      source,
      reading,
      plan,
      { entries: [{ id: "e1", values: values.map(([field, text]) => ({ field, text })) }] },
      "m",
    );
  for (const values of [
    [
      ["position", "Zib"],
      ["name", "Quorvex"],
    ],
    [
      ["position", "Accountant"],
      ["name", "Quorvex"],
    ],
    [
      ["position", "Zibbel at Quorvex"],
      ["name", "Quorvex"],
    ],
    [["email", "Zibbel"]],
    [["__proto__", "Zibbel"]],
    [["position", "[[EMAIL_1]]"]],
  ] as [string, string][][]) {
    const after = say(...values);
    const [job] = after.cv.work;
    expect([job!.position, job!.name].filter(Boolean).join(" ")).toContain("Quorvex");
    expect([job!.position, job!.name].filter(Boolean).join(" ")).toContain("Zibbel");
    expect(JSON.stringify(after.cv.work[0])).not.toMatch(/Accountant|"Zib"/);
  }
});
