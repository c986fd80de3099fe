import { Middleware } from "inngest";
import { expect } from "vitest";
import type { Scenario } from "./scenario";

/** Steps, their results and the number of their calls. */
export const steps: Scenario[] = [
  {
    name: "three steps run once each, in order, and their results go on",
    functions: (client, count) => [
      client.createFunction({ id: "three", triggers: [{ event: "s/three" }] }, async ({ event, step, runId }) => {
        const a = await step.run("a", () => ({ n: event.data.n, call: count(runId, "a") }));
        const b = await step.run("b", () => [a.n + 1, count(runId, "b")]);
        const c = await step.run("c", () => {
          count(runId, "c");
        });
        return { a, b, c, name: event.name };
      }),
    ],
    async play({ send, ended, calls }) {
      const run = await ended(await send("s/three", { n: 4 }));
      expect(run).toMatchObject({
        status: "Completed",
        output: { a: { n: 4, call: 1 }, b: [5, 1], c: null, name: "s/three" },
      });
      expect(calls(run.id)).toEqual({ a: 1, b: 1, c: 1 });
    },
  },
  {
    name: "a function without steps",
    functions: (client, count) => [
      client.createFunction({ id: "plain", triggers: [{ event: "s/plain" }] }, ({ event, runId }) => ({
        sum: event.data.a + event.data.b,
        calls: count(runId, "body"),
      })),
    ],
    async play({ send, ended }) {
      expect(await ended(await send("s/plain", { a: 2, b: 3 }))).toMatchObject({
        status: "Completed",
        output: { sum: 5, calls: 1 },
      });
    },
  },
  {
    name: "without checkpointing each step is a call of its own, and still runs once",
    functions: (client, count) => [
      client.createFunction(
        { id: "uncheckpointed", checkpointing: false, triggers: [{ event: "s/uncheckpointed" }] },
        async ({ step, runId }) => {
          count(runId, "body");
          const a = await step.run("a", () => count(runId, "a"));
          const b = await step.run("b", () => count(runId, "b"));
          return { a, b };
        },
      ),
    ],
    async play({ send, ended, calls }) {
      const run = await ended(await send("s/uncheckpointed"));
      expect(run).toMatchObject({ status: "Completed", output: { a: 1, b: 1 } });
      const { body, ...own } = calls(run.id);
      expect(own).toEqual({ a: 1, b: 1 });
      expect(body).toBeGreaterThan(1);
    },
  },
  {
    name: "parallel steps run once each, then the function goes on",
    functions: (client, count) => [
      client.createFunction({ id: "parallel", triggers: [{ event: "s/parallel" }] }, async ({ step, runId }) => {
        const ids = Array.from({ length: 12 }, (_, n) => `p${n}`);
        const values = await Promise.all(ids.map((id) => step.run(id, () => count(runId, id))));
        const sum = await step.run("sum", () =>
          values.reduce((total: number, n) => total + n, count(runId, "sum") - 1),
        );
        return { sum };
      }),
    ],
    async play({ send, ended, calls }) {
      const run = await ended(await send("s/parallel"));
      expect(run).toMatchObject({ status: "Completed", output: { sum: 12 } });
      expect(Object.values(calls(run.id))).toEqual(Array(13).fill(1));
    },
  },
  {
    name: "in race mode the function goes on after the first result",
    functions: (client, count) => [
      client.createFunction({ id: "race", triggers: [{ event: "s/race" }] }, async ({ step, group, runId }) => {
        const winner = await group.parallel(() =>
          Promise.race([
            step.run("fast", () => `fast ${count(runId, "fast")}`),
            step.sleep("slow", "3s").then(() => "slow"),
          ]),
        );
        return step.run("after", () => `${winner} won ${count(runId, "after")}`);
      }),
    ],
    async play({ send, ended, calls }) {
      const run = await ended(await send("s/race"));
      expect(run).toMatchObject({ status: "Completed", output: "fast 1 won 1" });
      expect(calls(run.id)).toEqual({ fast: 1, after: 1 });
    },
  },
  {
    name: "any text and a large result pass through unchanged",
    functions: (client) => [
      client.createFunction({ id: "texts", triggers: [{ event: "s/texts" }] }, async ({ event, step }) => {
        const back = await step.run("echo", () => event.data.text);
        const large = await step.run("large", () => "ü".repeat(200_000));
        await step.sleep("so that both come back from the engine", "1s");
        return { back, length: large.length };
      }),
    ],
    async play({ send, ended }) {
      const text = 'line\nbreak \u2028 "quoted" \\ 👩‍🔬 ключ 鍵 <b>&amp;</b>';
      expect(await ended(await send("s/texts", { text }))).toMatchObject({
        status: "Completed",
        output: { back: text, length: 200_000 },
      });
    },
  },
  {
    name: "ai.wrap is a step of the app's own",
    functions: (client, count) => [
      client.createFunction({ id: "wrapped", triggers: [{ event: "s/wrapped" }] }, async ({ step, runId }) => {
        const said = await step.ai.wrap(
          "model",
          async (prompt: string) => ({ answer: prompt.toUpperCase(), call: count(runId, "model") }),
          "hello",
        );
        await step.sleep("pause", "1s");
        return said;
      }),
    ],
    async play({ send, ended }) {
      expect(await ended(await send("s/wrapped"))).toMatchObject({
        status: "Completed",
        output: { answer: "HELLO", call: 1 },
      });
    },
  },
  {
    name: "middleware sees what goes into the state and what comes out",
    functions: (client) => [
      client.createFunction(
        { id: "enveloped", middleware: [Envelope], triggers: [{ event: "s/enveloped" }] },
        async ({ step }) => {
          const secret = await step.run("secret", () => "plain");
          await step.sleep("pause", "1s");
          return step.run("shout", () => secret.toUpperCase());
        },
      ),
    ],
    async play({ send, ended }) {
      expect(await ended(await send("s/enveloped"))).toMatchObject({ status: "Completed", output: "PLAIN" });
    },
  },
  {
    name: "sendEvent inside a run sends once; its ids find the runs it began",
    functions: (client, count) => [
      client.createFunction({ id: "sender", triggers: [{ event: "s/sender" }] }, async ({ event, step, runId }) => {
        const { ids } = await step.sendEvent("tell", [
          { name: "s/told", data: { key: event.data.key, n: 1 } },
          { name: "s/told", data: { key: event.data.key, n: 2 } },
        ]);
        await step.run("after", () => count(runId, "after"));
        return ids;
      }),
      client.createFunction({ id: "told", triggers: [{ event: "s/told" }] }, ({ event }) => {
        count(event.data.key, "told");
        return event.data.n;
      }),
    ],
    async play({ send, ended, calls, nonce }) {
      const run = await ended(await send("s/sender", { key: `told ${nonce}` }));
      const ids = run.output as string[];
      expect(ids).toHaveLength(2);
      expect(await Promise.all(ids.map(async (id) => (await ended(id)).output))).toEqual([1, 2]);
      expect(calls(`told ${nonce}`)).toEqual({ told: 2 });
    },
  },
  {
    name: "one request with many events begins a run for each",
    functions: (client, count) => [
      client.createFunction({ id: "many", triggers: [{ event: "s/many" }] }, ({ event }) => {
        count(event.data.key, String(event.data.n));
        return event.data.n;
      }),
    ],
    async play({ client, ended, calls, nonce }) {
      const { ids } = await client.send(
        Array.from({ length: 30 }, (_, n) => ({ name: "s/many", data: { n, key: `many ${nonce}` } })),
      );
      const outputs = await Promise.all(ids.map(async (id) => (await ended(id)).output));
      expect(outputs).toEqual(Array.from({ length: 30 }, (_, n) => n));
      expect(Object.values(calls(`many ${nonce}`))).toEqual(Array(30).fill(1));
    },
  },
];

/** Puts data into an envelope on its way into the state and takes it out again, as an encryption middleware does. */
class Envelope extends Middleware.BaseMiddleware {
  readonly id = "envelope";
  override async wrapStepHandler({ next }: Middleware.WrapStepHandlerArgs) {
    return { envelope: await next() };
  }
  override async wrapStep({ next }: Middleware.WrapStepArgs) {
    const value = (await next()) as { envelope?: unknown } | null;
    return value && typeof value === "object" && "envelope" in value ? value.envelope : value;
  }
}
