import { Middleware } from "inngest";
import { afterAll, beforeAll, expect, test } from "vitest";
import { counter, createDatabase, startApp, type TestApp, until } from "./test-support";

const calls = counter();
const { count } = calls;
const got: Record<string, unknown[]> = {};
const keep = (name: string, value: unknown) => {
  got[name] = [...(got[name] ?? []), value];
};
let database: Awaited<ReturnType<typeof createDatabase>>;
let app: TestApp;

/** Puts data into an envelope on its way into the state and takes it out again, as an encryption middleware does. */
class Envelope extends Middleware.BaseMiddleware {
  readonly id = "envelope";
  override async wrapStepHandler({ next }: Middleware.WrapStepHandlerArgs) {
    return { envelope: await next() };
  }
  override async wrapStep({ next }: Middleware.WrapStepArgs) {
    const value = (await next()) as { envelope?: unknown };
    return value?.envelope;
  }
}

beforeAll(async () => {
  database = await createDatabase();
  app = await startApp(database.url, (client) => [
    client.createFunction(
      { id: "rated", rateLimit: { limit: 2, period: "1h", key: "event.data.user" }, triggers: [{ event: "f/rated" }] },
      ({ event }) => keep("rated", event.data.user),
    ),
    client.createFunction(
      { id: "throttled", throttle: { limit: 2, period: "2s" }, triggers: [{ event: "f/throttled" }] },
      ({ event }) => keep("throttled", [event.data.n, Date.now()]),
    ),
    client.createFunction(
      { id: "debounced", debounce: { period: "1s", key: "event.data.doc" }, triggers: [{ event: "f/debounced" }] },
      ({ event }) => keep("debounced", [event.data.doc, event.data.version]),
    ),
    client.createFunction(
      { id: "debounced-at-most", debounce: { period: "1s", timeout: "2s" }, triggers: [{ event: "f/restless" }] },
      ({ event }) => keep("restless", event.data.n),
    ),
    client.createFunction(
      {
        id: "batched",
        batchEvents: { maxSize: 3, timeout: "1s", key: "event.data.team" },
        triggers: [{ event: "f/batched" }],
      },
      ({ event, events }) =>
        keep(
          `batch ${event.data.team}`,
          events.map(({ data }: { data: { n: number } }) => data.n),
        ),
    ),
    ...(["skip", "cancel"] as const).map((mode) =>
      client.createFunction(
        { id: `single-${mode}`, singleton: { mode, key: "event.data.user" }, triggers: [{ event: `f/${mode}` }] },
        async ({ event, step }) => {
          await step.sleep("a while", "1s");
          keep(mode, event.data.n);
        },
      ),
    ),
    client.createFunction({ id: "signalled", triggers: [{ event: "f/signalled" }] }, async ({ event, step }) =>
      step.waitForSignal("go", {
        signal: `go/${event.data.n}`,
        timeout: event.data.timeout ?? "1h",
        onConflict: event.data.onConflict,
      }),
    ),
    client.createFunction({ id: "signaller", triggers: [{ event: "f/signaller" }] }, async ({ event, step }) => {
      await step.sendSignal("send", { signal: `go/${event.data.n}`, data: { from: "a run" } });
    }),
    client.createFunction({ id: "wrapped", triggers: [{ event: "f/wrapped" }] }, async ({ step }) =>
      step.ai.wrap(
        "model",
        async (prompt: string) => ({ answer: prompt.toUpperCase(), calls: count("wrapped") }),
        "hello",
      ),
    ),
    client.createFunction({ id: "inferring", triggers: [{ event: "f/infer" }] }, async ({ step }) =>
      step.ai
        .infer("model", {
          model: step.ai.models.openai({ model: "gpt-4", apiKey: "none" }),
          body: { messages: [{ role: "user", content: "hello" }] },
        })
        .catch((error: Error) => error.message),
    ),
    client.createFunction(
      { id: "enveloped", middleware: [Envelope], triggers: [{ event: "f/enveloped" }] },
      async ({ step }) => {
        const secret = await step.run("secret", () => "plain");
        return step.run("shout", () => secret.toUpperCase());
      },
    ),
    client.createFunction({ id: "bad-wait", triggers: [{ event: "f/bad-wait" }] }, async ({ step }) =>
      step
        .waitForEvent("never", { event: "f/none", timeout: "1h", if: "event.data.x ===" })
        .catch((error: Error) => error.message),
    ),
    client.createFunction({ id: "lost-child", retries: 0, triggers: [{ event: "f/lost-child" }] }, async ({ step }) => {
      const { referenceFunction } = await import("inngest");
      await step.invoke("nobody", { function: referenceFunction({ functionId: "nobody" }) });
    }),
    client.createFunction({ id: "impatient", triggers: [{ event: "f/impatient" }] }, async ({ step }) => {
      const { referenceFunction } = await import("inngest");
      return step
        .invoke("wait", { function: referenceFunction({ functionId: "signalled" }), data: { n: "x" }, timeout: "1s" })
        .catch((error: Error) => error.message);
    }),
  ]);
});

afterAll(async () => {
  await app?.stop();
  await database?.drop();
});

const send = async (name: string, data: Record<string, unknown> = {}) => (await app.client.send({ name, data })).ids[0];
const fannedOut = () =>
  until("the fan-out", async () => (await app.sql("select from job where kind = 'event'")).length === 0);

test("rateLimit drops what is over the limit, by key", async () => {
  for (const user of ["a", "a", "a", "b"]) await send("f/rated", { user });
  await fannedOut();
  await until("three runs", () => got.rated?.length === 3);
  expect(got.rated!.toSorted()).toEqual(["a", "a", "b"]);
  expect(await app.engine.listRuns({ functionId: "test-rated" })).toHaveLength(3);
});

test("throttle spaces the runs that are over it, and drops none", async () => {
  for (const n of [1, 2, 3, 4]) await send("f/throttled", { n });
  await until("four runs", () => got.throttled?.length === 4);
  const runs = (got.throttled as [number, number][]).toSorted((a, b) => a[0] - b[0]);
  expect(runs[2]![1] - runs[0]![1]).toBeGreaterThanOrEqual(900);
  expect(runs[3]![1] - runs[0]![1]).toBeGreaterThanOrEqual(1900);
});

test("debounce runs once, with the last event, by key", async () => {
  for (const version of [1, 2, 3]) await send("f/debounced", { doc: "a", version });
  await send("f/debounced", { doc: "b", version: 1 });
  await until("two runs", () => got.debounced?.length === 2);
  expect(got.debounced!.toSorted()).toEqual([
    ["a", 3],
    ["b", 1],
  ]);
});

test("debounce with a timeout does not wait for ever", async () => {
  let n = 0;
  await until("a run", async () => {
    await send("f/restless", { n: ++n });
    await new Promise((resolve) => setTimeout(resolve, 200));
    return got.restless;
  });
});

test("batchEvents runs with maxSize events, or what came in time", async () => {
  await app.client.send([1, 2, 3].map((n) => ({ name: "f/batched", data: { team: "x", n } })));
  await until("the full batch", () => got["batch x"]?.length === 1);
  await send("f/batched", { team: "x", n: 4 });
  await send("f/batched", { team: "y", n: 9 });
  await until("three runs", () => got["batch x"]?.length === 2 && got["batch y"]?.length === 1);
  expect(got["batch x"]).toEqual([[1, 2, 3], [4]]);
  expect(got["batch y"]).toEqual([[9]]);
});

test("singleton skips the new run, or cancels the old one", async () => {
  for (const name of ["f/skip", "f/cancel"]) {
    for (const n of [1, 2]) {
      await send(name, { user: "a", n });
      await fannedOut();
    }
    await send(name, { user: "b", n: 3 });
  }
  await until("four runs", () => got.skip?.length === 2 && got.cancel?.length === 2);
  expect(got.skip!.toSorted()).toEqual([1, 3]);
  expect(got.cancel!.toSorted()).toEqual([2, 3]);
});

test("waitForSignal and sendSignal, from outside and from a run; a second waiter is refused", async () => {
  const waiting = async (data: Record<string, unknown>) => {
    const id = await send("f/signalled", data);
    await until("the wait", async () => (await app.runsOf(id))[0]?.steps.length);
    return id;
  };
  const first = await waiting({ n: 1, onConflict: "fail" });
  const refused = await app.runOf(await send("f/signalled", { n: 1, onConflict: "fail" }));
  expect(refused.output).toMatchObject({ message: 'Another run already waits for the signal "go/1".' });
  await app.client.sendSignal({ signal: "go/1", data: { from: "outside" } });
  expect((await app.runOf(first)).output).toEqual({ signal: "go/1", data: { from: "outside" } });
  const second = await waiting({ n: 2, onConflict: "replace" });
  await send("f/signaller", { n: 2 });
  expect((await app.runOf(second)).output).toEqual({ signal: "go/2", data: { from: "a run" } });
  expect((await app.runOf(await send("f/signalled", { n: 3, timeout: "1s", onConflict: "fail" }))).output).toBeNull();
});

test("ai.wrap runs in the app; ai.infer is refused with a sentence the function can catch", async () => {
  expect((await app.runOf(await send("f/wrapped"))).output).toEqual({ answer: "HELLO", calls: 1 });
  expect((await app.runOf(await send("f/infer"))).output).toContain("step.ai.wrap");
});

test("middleware sees what goes into the state and what comes out", async () => {
  const run = await app.runOf(await send("f/enveloped"));
  expect(run.output).toBe("PLAIN");
  expect(run.steps.map((step) => step.data)).toEqual([{ envelope: "plain" }, { envelope: "PLAIN" }]);
});

test("a wait that makes no sense fails its step with a sentence", async () => {
  expect((await app.runOf(await send("f/bad-wait"))).output).toContain("is not valid CEL");
});

test("invoke of nobody fails; invoke of somebody slow times out", async () => {
  const run = await app.runOf(await send("f/lost-child"));
  expect(run.status).toBe("failed");
  expect(run.output).toMatchObject({ message: 'There is no function with the id "test-nobody" to invoke.' });
  expect((await app.runOf(await send("f/impatient"))).output).toContain("did not end before");
});
