import { NonRetriableError, RetryAfterError, StepError } from "inngest";
import { afterAll, beforeAll, expect, test } from "vitest";
import { counter, createDatabase, startApp, type TestApp, until } from "./test-support";

type FailureContext = {
  event: { data: { function_id: string; event: unknown } };
  error: Error;
  step: { run: (id: string, work: () => unknown) => Promise<unknown> };
};

const calls = counter();
const { count } = calls;
let database: Awaited<ReturnType<typeof createDatabase>>;
let app: TestApp;

beforeAll(async () => {
  database = await createDatabase();
  app = await startApp(database.url, (client) => {
    const child = client.createFunction({ id: "child", triggers: [{ event: "t/child" }] }, async ({ event, step }) => {
      const doubled = await step.run("double", () => event.data.n * 2);
      if (event.data.fail) throw new NonRetriableError("the child refused");
      return { doubled };
    });
    return [
      child,
      client.createFunction({ id: "three", triggers: [{ event: "t/three" }] }, async ({ event, step, runId }) => {
        count("three:body");
        const a = await step.run("a", () => {
          count("three:a");
          return { a: event.data.n };
        });
        const b = await step.run("b", () => {
          count("three:b");
          return a.a + 1;
        });
        const c = await step.run("c", () => {
          count("three:c");
        });
        return { a, b, c, runId, name: event.name, id: event.id };
      }),
      client.createFunction({ id: "plain", triggers: [{ event: "t/plain" }] }, async ({ step }) => {
        await step.run("a", () => "\u0000 and a lone surrogate \ud800");
        return step.run("b", () => [1, null, "ü"]);
      }),
      client.createFunction(
        { id: "uncheckpointed", checkpointing: false, triggers: [{ event: "t/uncheckpointed" }] },
        async ({ step }) => {
          count("un:body");
          const a = await step.run("a", () => 1);
          return a + (await step.run("b", () => 2));
        },
      ),
      client.createFunction({ id: "parallel", triggers: [{ event: "t/parallel" }] }, async ({ step }) => {
        const values = await Promise.all([
          step.run("p1", () => count("p1")),
          step.run("p2", () => count("p2")),
          step.run("p3", () => count("p3")),
          step.sleep("p4", 1000),
        ]);
        const sum = await step.run("sum", () => {
          count("sum");
          return values.slice(0, 3).length;
        });
        return { values, sum };
      }),
      client.createFunction({ id: "race", triggers: [{ event: "t/race" }] }, async ({ step, group }) => {
        const winner = await group.parallel(() =>
          Promise.race([
            step.run("fast", () => "fast"),
            step.waitForEvent("never", { event: "t/never", timeout: "1s" }).then(() => "never"),
          ]),
        );
        return step.run("after", () => `${winner} won`);
      }),
      client.createFunction(
        { id: "retried", retries: 3, triggers: [{ event: "t/retried" }] },
        async ({ step, attempt }) => {
          const first = await step.run("first", () => count("retried:first"));
          const second = await step.run("second", () => {
            if (count("retried:second") < 3) throw new Error("not yet");
            return "at last";
          });
          return { first, second, attempt };
        },
      ),
      client.createFunction({ id: "caught", retries: 1, triggers: [{ event: "t/caught" }] }, async ({ step }) => {
        try {
          await step.run("breaks", () => {
            count("caught:breaks");
            throw new TypeError("it broke");
          });
        } catch (error) {
          const kind = error instanceof StepError ? "StepError" : "other";
          return step.run("recover", () => `${kind}: ${(error as Error).message}`);
        }
        return "not reached";
      }),
      client.createFunction(
        {
          id: "fails",
          retries: 1,
          triggers: [{ event: "t/fails" }],
          onFailure: async ({ event, error, step }: FailureContext) => {
            await step.run("tell", () => {
              calls.of[`failure of ${event.data.function_id}: ${error.message}`] = 1;
              calls.of[`original ${(event.data.event as { data: { n: number } }).data.n}`] = 1;
            });
          },
        },
        async ({ step }) => {
          await step.run("fine", () => count("fails:fine"));
          count("fails:body");
          throw new Error("the body broke");
        },
      ),
      client.createFunction({ id: "never-again", triggers: [{ event: "t/never-again" }] }, async ({ step }) => {
        await step.run("once", () => {
          count("never-again");
          throw new NonRetriableError("no use");
        });
      }),
      client.createFunction({ id: "retry-after", triggers: [{ event: "t/retry-after" }] }, async ({ step }) =>
        step.run("limited", () => {
          if (count("retry-after") === 1) throw new RetryAfterError("later", "1s");
          return Date.now();
        }),
      ),
      client.createFunction({ id: "sleeps", triggers: [{ event: "t/sleeps" }] }, async ({ event, step }) => {
        const before = await step.run("before", () => Date.now());
        await step.sleep("nap", "1s");
        await step.sleepUntil("until", new Date(event.data.until));
        return step.run("after", () => Date.now() - before);
      }),
      client.createFunction({ id: "waits", triggers: [{ event: "t/waits" }] }, async ({ step }) => {
        const got = await step.waitForEvent("answer", { event: "t/answer", timeout: "1h", match: "data.id" });
        return { got: got?.data.text };
      }),
      client.createFunction({ id: "gives-up", triggers: [{ event: "t/gives-up" }] }, async ({ step }) => {
        const got = await step.waitForEvent("answer", {
          event: "t/answer",
          timeout: "1s",
          if: "async.data.id == 'no'",
        });
        return { got };
      }),
      client.createFunction({ id: "parent", triggers: [{ event: "t/parent" }] }, async ({ event, step }) => {
        try {
          const result = await step.invoke("call", { function: child, data: event.data });
          return { result };
        } catch (error) {
          return { caught: (error as Error).message };
        }
      }),
      client.createFunction({ id: "sender", triggers: [{ event: "t/sender" }] }, async ({ step }) => {
        const { ids } = await step.sendEvent("tell", [
          { name: "t/child", data: { n: 1 } },
          { name: "t/child", data: { n: 2 } },
        ]);
        return ids;
      }),
      client.createFunction({ id: "big", triggers: [{ event: "t/big" }] }, async ({ step }) => {
        const text = await step.run("a", () => "x".repeat(5_000_000));
        await step.sleep("pause", "1s");
        return text.length;
      }),
    ];
  });
});

afterAll(async () => {
  await app?.stop();
  await database?.drop();
});

const send = async (name: string, data: Record<string, unknown> = {}) => (await app.client.send({ name, data })).ids[0];

test("a three-step function is one call, each step once", async () => {
  const run = await app.runOf(await send("t/three", { n: 4 }));
  expect(run.status).toBe("completed");
  expect(run.output).toEqual({ a: { a: 4 }, b: 5, c: null, runId: run.id, name: "t/three", id: run.eventIds[0] });
  expect(calls.of).toMatchObject({ "three:body": 1, "three:a": 1, "three:b": 1, "three:c": 1 });
  expect(run.steps.map((step) => [step.name, step.status, step.data])).toEqual([
    ["a", "completed", { a: 4 }],
    ["b", "completed", 5],
    ["c", "completed", null],
  ]);
  expect(run.jobs).toEqual([]);
});

test("any text passes through unchanged", async () => {
  const run = await app.runOf(await send("t/plain"));
  expect(run.steps[0]!.data).toBe("\u0000 and a lone surrogate \ud800");
  expect(run.output).toEqual([1, null, "ü"]);
});

test("without checkpointing each step is a call of its own", async () => {
  const run = await app.runOf(await send("t/uncheckpointed"));
  expect(run.output).toBe(3);
  expect(calls.of["un:body"]).toBe(3);
});

test("parallel steps run once each, then the body goes on", async () => {
  const run = await app.runOf(await send("t/parallel"));
  expect(run.output).toEqual({ values: [1, 1, 1, null], sum: 3 });
  expect(calls.of).toMatchObject({ p1: 1, p2: 1, p3: 1, sum: 1 });
});

test("in race mode the body goes on after the first result", async () => {
  const run = await app.runOf(await send("t/race"));
  expect(run.output).toBe("fast won");
  // the SDK itself ends a function only when all its steps have; but the step after the race did not wait
  expect(run.steps.map((step) => step.name)).toEqual(["fast", "after", "never"]);
});

test("a failing step is tried again, the steps before it are not", async () => {
  const run = await app.runOf(await send("t/retried"));
  expect(run.output).toEqual({ first: 1, second: "at last", attempt: 0 });
  expect(calls.of["retried:second"]).toBe(3);
  expect(run.failedAttempts.map(({ name, attempt, error }) => [name, attempt, error.message])).toEqual([
    ["second", 0, "not yet"],
    ["second", 1, "not yet"],
  ]);
});

test("a step that failed for good can be caught", async () => {
  const run = await app.runOf(await send("t/caught"));
  expect(run.output).toBe("StepError: it broke");
  expect(calls.of["caught:breaks"]).toBe(2);
  expect(run.steps[0]!.status).toBe("failed");
});

test("a body that throws uses up its attempts; onFailure is told the error and the event", async () => {
  const run = await app.runOf(await send("t/fails", { n: 77 }));
  expect(run.status).toBe("failed");
  expect(run.output).toMatchObject({ message: "the body broke" });
  expect(calls.of["fails:body"]).toBe(2);
  expect(calls.of["fails:fine"]).toBe(1);
  await until("onFailure", () => calls.of["failure of test-fails: the body broke"]);
  expect(calls.of["original 77"]).toBe(1);
});

test("NonRetriableError ends the run at the first attempt", async () => {
  const run = await app.runOf(await send("t/never-again"));
  expect(run.status).toBe("failed");
  expect(run.output).toMatchObject({ message: "no use" });
  expect(calls.of["never-again"]).toBe(1);
});

test("RetryAfterError sets the next attempt", async () => {
  const run = await app.runOf(await send("t/retry-after"));
  expect(run.output as number).toBeGreaterThanOrEqual(run.queuedAt.getTime() + 1000);
});

test("sleep and sleepUntil", async () => {
  const until = Date.now() + 1500;
  const run = await app.runOf(await send("t/sleeps", { until }));
  expect(run.output as number).toBeGreaterThanOrEqual(1000);
  expect(run.endedAt!.getTime()).toBeGreaterThanOrEqual(until);
});

test("waitForEvent takes the event that matches", async () => {
  const eventId = await send("t/waits", { id: 7 });
  const run = await until("the wait", async () => {
    const found = await app.runOf(eventId, "running");
    return found.steps.length === 1 && found;
  });
  await send("t/answer", { id: 8, text: "not mine" });
  await send("t/answer", { id: 7, text: "mine" });
  await send("t/answer", { id: 7, text: "too late" });
  expect((await app.runOf(eventId)).output).toEqual({ got: "mine" });
  expect(run.steps[0]!.status).toBe("pending");
});

test("waitForEvent gives null when it times out", async () => {
  expect((await app.runOf(await send("t/gives-up"))).output).toEqual({ got: null });
});

test("invoke gives the result, or throws the error, of another function", async () => {
  expect((await app.runOf(await send("t/parent", { n: 21 }))).output).toEqual({ result: { doubled: 42 } });
  expect((await app.runOf(await send("t/parent", { n: 1, fail: true }))).output).toEqual({
    caught: "the child refused",
  });
});

test("sendEvent sends once and gives the ids", async () => {
  const run = await app.runOf(await send("t/sender"));
  const ids = run.output as string[];
  expect(ids).toHaveLength(2);
  expect((await app.runOf(ids[1])).output).toEqual({ doubled: 4 });
});

test("state too large for a request is fetched by the SDK", async () => {
  expect((await app.runOf(await send("t/big"))).output).toBe(5_000_000);
});
