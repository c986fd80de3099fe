import { describe, expect, test } from "vitest";
import { redact, redactError } from "./redact";

describe("data", () => {
  test("ids, numbers, times and words of a closed kind are shown", () => {
    const data = {
      taskId: "cm1abc",
      userId: "cm2def",
      fence: 3,
      ok: true,
      none: null,
      unitIds: ["work/1", "skills"],
      kind: "read-cv",
      at: "2026-11-21T09:00:00.000Z",
      cron: "TZ=Europe/Berlin 17 3 * * *",
      nested: { versionId: "v1", count: 12 },
    };
    expect(redact(data)).toEqual(data);
  });

  test("texts are told by their length only", () => {
    expect(redact({ title: "Ann Sample", summary: "x".repeat(200), list: ["Go", ""] })).toEqual({
      title: "[text, 10 characters]",
      summary: "[text, 200 characters]",
      list: ["[text, 2 characters]", "[text, 0 characters]"],
    });
    expect(redact("Ann")).toBe("[text, 3 characters]");
  });

  test("what is called by a telling name but does not look like an id is hidden", () => {
    expect(redact({ id: "ann@example.com", kind: "Ann Sample", userId: "a b", taskId: "x".repeat(65) })).toEqual({
      id: "[text, 15 characters]",
      kind: "[text, 10 characters]",
      userId: "[text, 3 characters]",
      taskId: "[text, 65 characters]",
    });
  });

  test("secrets are hidden by their key and by their look, whatever their type", () => {
    const hidden = redact({
      password: "p",
      accessToken: "t",
      api_key: 12345,
      Authorization: { bearer: "x" },
      email: "a@example.com",
      phoneNumber: 555,
      id: "sk-1234567890abcdef",
      sessionId: "abc",
    });
    expect(hidden).toEqual({
      password: "[hidden]",
      accessToken: "[hidden]",
      api_key: "[hidden]",
      Authorization: "[hidden]",
      email: "[hidden]",
      phoneNumber: "[hidden]",
      id: "[text, 19 characters]",
      sessionId: "[hidden]",
    });
  });

  test("keys that are data are hidden, and nothing grows without end", () => {
    expect(redact({ "Ann Sample": 1, "ann@example.com": 2 })).toEqual({ "[key 1]": 1, "[key 2]": 2 });
    expect(redact(Array.from({ length: 100 }, (_, n) => n))).toHaveLength(31);
    expect(
      Object.keys(redact(Object.fromEntries(Array.from({ length: 90 }, (_, n) => [`k${n}`, n]))) as object),
    ).toHaveLength(31);
    let deep: unknown = "text";
    for (let i = 0; i < 50; i++) deep = { deep };
    expect(JSON.stringify(redact(deep))).toContain("[object]");
  });
});

describe("errors", () => {
  test("our own sentences are shown, another's message is not, and never a stack", () => {
    expect(redactError({ name: "Error", message: "no_text: No text was found.", stack: "secret" })).toEqual({
      name: "Error",
      message: "no_text: No text was found.",
    });
    expect(redactError({ name: "FunctionCancelled", message: "The run was cancelled: by request." })?.message).toMatch(
      /by request/,
    );
    expect(redactError({ name: "TypeError", message: 'Cannot read "Ann Sample"' })).toEqual({
      name: "TypeError",
      message: "[text, 24 characters]",
    });
    expect(redactError({ name: "Ann Sample", message: "unknown_code: Ann" })).toEqual({
      name: "Error",
      message: "[text, 17 characters]",
    });
    expect(redactError("Ann")).toEqual({ name: "Error", message: "[text, 3 characters]" });
    expect(redactError(null)).toBeUndefined();
  });
});
