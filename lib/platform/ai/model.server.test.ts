import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type BehaviourName, type FakeModel, startFakeModel } from "@/e2e/support/fake-model";
import { isAppError } from "@/lib/errors";
import { createModel } from "./model.server";
import { readJsonText } from "./read-json-text";

let fake: FakeModel;
beforeAll(async () => {
  fake = await startFakeModel();
});
afterAll(() => fake.stop());

const user = JSON.stringify({
  part: "Profile",
  requirements: [],
  facts: [{ id: "f1", field: "highlights", editable: true, text: "Responsible for managing the shop" }],
});
const request = { system: "Edit.", user, schema: { type: "object" }, schemaName: "edits" };
const model = (timeoutMs = 5000) => createModel({ apiKey: "test", baseURL: fake.url, model: "fake-model", timeoutMs });

async function failure(behaviour: BehaviourName, timeoutMs?: number) {
  fake.setBehaviour(behaviour);
  const error: unknown = await model(timeoutMs)
    .completeJson(request)
    .catch((e: unknown) => e);
  if (!isAppError(error)) throw new Error(`no AppError: ${String(error)}`);
  return error;
}

describe("createModel", () => {
  it("gives the JSON with tokens and the raw text", async () => {
    fake.setBehaviour("honest");
    const reply = await model().completeJson(request);
    expect(reply.json).toMatchObject({ edits: [{ targetId: "f1", text: "Managed the shop" }] });
    expect(JSON.parse(reply.raw)).toEqual(reply.json);
    expect(reply.inputTokens).toBeGreaterThan(0);
    expect(reply.outputTokens).toBeGreaterThan(0);
    expect(fake.requests.at(-1)?.body).toMatchObject({
      model: "fake-model",
      response_format: { type: "json_schema", json_schema: { strict: true } },
    });
    expect(fake.requests.at(-1)?.headers.authorization).toBe("Bearer test");
  });

  it.each([
    ["key-refused", "model_key_refused"],
    ["quota", "model_quota"],
    ["rate-limited", "model_rate_limited"],
    ["server-error", "model_unreachable"],
    ["connection-reset", "model_unreachable"],
    ["unknown-model", "misconfigured"],
    ["truncated-json", "model_bad_answer"],
    ["cut-by-length", "model_bad_answer"],
    ["not-json", "model_bad_answer"],
    ["empty", "model_bad_answer"],
    ["enormous", "model_bad_answer"],
    ["refusal", "model_refused"],
  ] as const)("tells %s as %s, with a sentence and a hint, in one call", async (behaviour, code) => {
    const calls = fake.requests.length;
    const error = await failure(behaviour);
    expect(error.code).toBe(code);
    expect(error.message).toMatch(/^[A-Z].*\.$/);
    expect(error.hint).toBeTruthy();
    expect(fake.requests.length - calls).toBe(1);
  });

  it("tells bad answers apart", async () => {
    const kinds: unknown[] = [];
    for (const behaviour of ["cut-by-length", "truncated-json", "not-json", "empty", "enormous"] as const) {
      const { details, message } = await failure(behaviour);
      kinds.push([details?.kind, message]);
    }
    expect(kinds.map((k) => (k as string[])[0])).toEqual(["truncated", "truncated", "not-json", "empty", "enormous"]);
  });

  it("passes on how long to wait", async () => {
    expect((await failure("rate-limited")).retryAfter).toBe(7);
    const later = new Date(Date.now() + 90_000).toUTCString();
    const respond = (headers: Record<string, string>) =>
      createModel({
        apiKey: "k",
        baseURL: "http://127.0.0.1:9/v1",
        model: "m",
        timeoutMs: 1000,
        fetch: async () => new Response('{"error":{"message":"slow down"}}', { status: 429, headers }),
      })
        .completeJson(request)
        .catch((e: unknown) => (isAppError(e) ? e.retryAfter : e));
    expect(await respond({ "retry-after-ms": "1500" })).toBe(2);
    const byDate = await respond({ "retry-after": later });
    expect(byDate).toBeGreaterThan(80);
    expect(byDate).toBeLessThanOrEqual(91);
    expect(await respond({})).toBeUndefined();
  });

  it.each(["never-answers", "slow-bytes"] as const)("ends a call that %s at its timeout", async (behaviour) => {
    expect((await failure(behaviour, 300)).code).toBe("model_timeout");
  });

  it("throws the signal's reason when it is aborted", async () => {
    fake.setBehaviour("never-answers");
    const reason = new Error("cancelled by the person");
    const controller = new AbortController();
    setTimeout(() => controller.abort(reason), 50);
    await expect(model().completeJson({ ...request, signal: controller.signal })).rejects.toBe(reason);
  });

  it("says unreachable when nothing listens", async () => {
    const error: unknown = await createModel({
      apiKey: "k",
      baseURL: "http://127.0.0.1:1/v1",
      model: "m",
      timeoutMs: 2000,
    })
      .completeJson(request)
      .catch((e: unknown) => e);
    expect(isAppError(error) && error.code).toBe("model_unreachable");
  });

  it("falls back to JSON mode, then to plain text, and remembers it", async () => {
    fake.setBehaviour("no-json-schema");
    const first = model();
    const from = fake.requests.length;
    expect((await first.completeJson(request)).json).toMatchObject({ edits: [{ targetId: "f1" }] });
    await first.completeJson(request);
    expect(fake.requests.slice(from).map((r) => r.body.response_format?.type)).toEqual([
      "json_schema",
      "json_object",
      "json_object",
    ]);
    expect(fake.requests.at(-1)?.body.messages[0]?.content).toContain("JSON Schema");

    fake.setBehaviour("no-response-format");
    const second = await model().completeJson(request);
    expect(second.json).toMatchObject({ edits: [{ targetId: "f1" }] });
    expect(fake.requests.at(-1)?.body.response_format).toBeUndefined();
  });
});

describe("readJsonText", () => {
  it.each([
    ['{"a":1}', { a: 1 }],
    ['```json\n{"a":1,}\n```', { a: 1 }],
    ['<think>hm {"b":2}</think>Well: {"a":1} — done', { a: 1 }],
    ['{"a":1', undefined],
    ["no", undefined],
    ["3", undefined],
  ])("reads %s", (text, value) => expect(readJsonText(text)).toEqual(value));
});
