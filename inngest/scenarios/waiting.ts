import { NonRetriableError, referenceFunction } from "inngest";
import { expect } from "vitest";
import type { Scenario } from "./scenario";

/** Sleeping, waiting for events, signals and other functions. */
export const waiting: Scenario[] = [
  {
    name: "sleep and sleepUntil last as long as they say; steps around them run once",
    functions: (client, count) => [
      client.createFunction({ id: "sleeps", triggers: [{ event: "w/sleeps" }] }, async ({ event, step, runId }) => {
        const before = await step.run("before", () => ({ call: count(runId, "before"), at: Date.now() }));
        await step.sleep("nap", "1s");
        await step.sleepUntil("until", new Date(event.data.until));
        return step.run("after", () => {
          count(runId, "after");
          return { slept: Date.now() - before.at, woke: Date.now() };
        });
      }),
    ],
    async play({ send, ended, calls }) {
      const until = Date.now() + 2_500;
      const run = await ended(await send("w/sleeps", { until }));
      const { slept, woke } = run.output as { slept: number; woke: number };
      expect(slept).toBeGreaterThanOrEqual(950);
      expect(woke).toBeGreaterThanOrEqual(until - 50);
      expect(calls(run.id)).toEqual({ before: 1, after: 1 });
    },
  },
  {
    name: "waitForEvent takes the event that matches, and no other",
    functions: (client) => [
      client.createFunction({ id: "waits", triggers: [{ event: "w/waits" }] }, async ({ step }) => {
        const got = await step.waitForEvent("answer", {
          event: "w/answer",
          timeout: "2m",
          if: "async.data.key == event.data.key && async.data.size > 3",
        });
        return got?.data.text ?? null;
      }),
    ],
    async play({ send, began, ended, runsOf, until, nonce }) {
      const eventId = await send("w/waits", { key: nonce });
      await began(eventId);
      // nobody outside can see when the wait is in place, so the answers are repeated
      await until("the end of the wait", async () => {
        await send("w/answer", { key: nonce, size: 1, text: "too small" });
        await send("w/answer", { key: "another", size: 9, text: "not mine" });
        await send("w/answer", { key: nonce, size: 4, text: "mine" });
        await new Promise((resolve) => setTimeout(resolve, 200));
        return (await runsOf(eventId))[0]?.status === "Completed";
      });
      expect((await ended(eventId)).output).toBe("mine");
    },
  },
  {
    name: "waitForEvent gives null when its time is over",
    functions: (client) => [
      client.createFunction({ id: "gives-up", triggers: [{ event: "w/gives-up" }] }, async ({ step }) => {
        const got = await step.waitForEvent("answer", { event: "w/nobody", timeout: "1s" });
        return { got };
      }),
    ],
    async play({ send, ended }) {
      expect(await ended(await send("w/gives-up"))).toMatchObject({ status: "Completed", output: { got: null } });
    },
  },
  {
    name: "waitForSignal takes the signal with its data, from outside and from a run",
    functions: (client) => [
      client.createFunction({ id: "signalled", triggers: [{ event: "w/signalled" }] }, async ({ event, step }) => {
        const got = await step.waitForSignal("go", { signal: event.data.signal, timeout: "2m", onConflict: "fail" });
        return got?.data ?? null;
      }),
      client.createFunction({ id: "signaller", triggers: [{ event: "w/signaller" }] }, async ({ event, step }) => {
        await step.sendSignal("send", { signal: event.data.signal, data: { from: "a run" } });
      }),
    ],
    async play({ client, send, ended, runsOf, until, nonce }) {
      for (const from of ["outside", "a run"]) {
        const signal = `${from} ${nonce}`;
        const eventId = await send("w/signalled", { signal });
        await until("the end of the wait", async () => {
          // before the wait is in place nobody takes the signal
          if (from === "outside") await client.sendSignal({ signal, data: { from } }).catch(() => {});
          else await send("w/signaller", { signal });
          await new Promise((resolve) => setTimeout(resolve, 300));
          return (await runsOf(eventId))[0]?.status === "Completed";
        });
        expect((await ended(eventId)).output).toEqual({ from });
      }
    },
  },
  {
    name: "invoke gives the result of another function, once",
    functions: (client, count) => {
      const child = client.createFunction(
        { id: "child", triggers: [{ event: "w/child" }] },
        async ({ event, step }) => {
          const doubled = await step.run("double", () => event.data.n * 2 * count(event.data.key, "double"));
          if (event.data.fail) throw new NonRetriableError("the child refused");
          return { doubled };
        },
      );
      return [
        child,
        client.createFunction({ id: "parent", triggers: [{ event: "w/parent" }] }, async ({ event, step }) => {
          try {
            return await step.invoke("call", { function: child, data: event.data });
          } catch (error) {
            return { caught: (error as Error).message };
          }
        }),
      ];
    },
    async play({ send, ended, calls, nonce }) {
      expect(await ended(await send("w/parent", { n: 4, key: `a ${nonce}` }))).toMatchObject({
        status: "Completed",
        output: { doubled: 8 },
      });
      expect(calls(`a ${nonce}`)).toEqual({ double: 1 });
      const failed = await ended(await send("w/parent", { n: 4, key: `b ${nonce}`, fail: true }));
      expect(failed.status).toBe("Completed");
      expect((failed.output as { caught: string }).caught).toContain("the child refused");
      expect(calls(`b ${nonce}`)).toEqual({ double: 1 });
    },
  },
  {
    name: "invoke of a function that takes too long fails its step, which can be caught",
    functions: (client) => [
      client.createFunction({ id: "dawdler", triggers: [{ event: "w/dawdler" }] }, async ({ step }) => {
        await step.sleep("long", "1m");
      }),
      client.createFunction({ id: "impatient", triggers: [{ event: "w/impatient" }] }, async ({ step }) =>
        step
          .invoke("call", { function: referenceFunction({ functionId: "dawdler" }), timeout: "1s" })
          .then(() => "answered")
          .catch(() => "timed out"),
      ),
    ],
    async play({ send, ended }) {
      expect(await ended(await send("w/impatient"))).toMatchObject({ status: "Completed", output: "timed out" });
    },
  },
];
