import { expect } from "vitest";
import type { Scenario } from "./scenario";

/** Runs that are ended from outside: by an event, by the API, by their time. */
export const ending: Scenario[] = [
  {
    name: "cancelOn ends the run whose event matches, and no other; the engine tells of it",
    functions: (client, count) => [
      client.createFunction(
        {
          id: "cancellable",
          triggers: [{ event: "e/start" }],
          cancelOn: [{ event: "e/stop", if: "async.data.key == event.data.key" }],
        },
        async ({ event, step, runId }) => {
          await step.run("begun", () => count(runId, "begun"));
          await step.sleep("a while", event.data.sleep);
          await step.run("after", () => count(runId, "after"));
        },
      ),
      client.createFunction(
        {
          id: "on-cancelled",
          triggers: [{ event: "inngest/function.cancelled", if: 'event.data.function_id == "scenarios-cancellable"' }],
        },
        ({ event }: { event: { data: { run_id: string } } }) => {
          count(event.data.run_id, "told");
        },
      ),
    ],
    async play({ send, ended, calls, until, nonce }) {
      const stopped = await send("e/start", { key: `stop ${nonce}`, sleep: "2m" });
      const kept = await send("e/start", { key: `keep ${nonce}`, sleep: "3s" });
      await send("e/stop", { key: "nobody's" });
      await new Promise((resolve) => setTimeout(resolve, 1_000));
      await send("e/stop", { key: `stop ${nonce}` });
      const run = await ended(stopped);
      expect(run.status).toBe("Cancelled");
      await until("the event", () => calls(run.id).told);
      expect(calls(run.id)).toEqual({ begun: 1, told: 1 });
      const other = await ended(kept);
      expect(other.status).toBe("Completed");
      expect(calls(other.id)).toEqual({ begun: 1, after: 1 });
    },
  },
  {
    name: "DELETE /v1/runs/:id cancels a run",
    functions: (client, count) => [
      client.createFunction({ id: "napping", triggers: [{ event: "e/nap" }] }, async ({ step, runId }) => {
        await step.run("begun", () => count(runId, "begun"));
        await step.sleep("a nap", "2m");
        await step.run("after", () => count(runId, "after"));
      }),
    ],
    async play({ send, began, run, cancel, calls, until }) {
      const runId = await began(await send("e/nap"));
      await until("its first step", () => calls(runId).begun);
      expect((await run(runId)).status).toBe("Running");
      await cancel(runId);
      await until("the end", async () => (await run(runId)).status === "Cancelled");
      expect(calls(runId)).toEqual({ begun: 1 });
    },
  },
  {
    name: "POST /v1/cancellations ends a function's runs of a period whose event meets a condition",
    functions: (client, count) => [
      client.createFunction({ id: "in-bulk", triggers: [{ event: "e/bulk" }] }, async ({ event, step }) => {
        await step.sleep("a while", event.data.stop ? "2m" : "4s");
        count(event.data.key, "completed");
      }),
    ],
    async play({ send, began, ended, call, calls, nonce }) {
      const after = new Date(Date.now() - 60_000).toISOString();
      const stopped = await Promise.all([1, 2].map(() => send("e/bulk", { key: nonce, stop: true })));
      const kept = await send("e/bulk", { key: nonce, stop: false });
      for (const id of [...stopped, kept]) await began(id);
      await new Promise((resolve) => setTimeout(resolve, 100));
      const { status } = await call("POST", "/v1/cancellations", {
        app_id: "scenarios",
        function_id: "in-bulk",
        started_after: after,
        started_before: new Date().toISOString(),
        if: `event.data.stop == true && event.data.key == "${nonce}"`,
      });
      expect(status).toBeLessThan(300);
      for (const id of stopped) expect((await ended(id)).status).toBe("Cancelled");
      expect((await ended(kept)).status).toBe("Completed");
      expect(calls(nonce)).toEqual({ completed: 1 });
    },
  },
  {
    name: "timeouts.finish ends a run that goes on too long",
    functions: (client, count) => [
      client.createFunction(
        { id: "too-slow", timeouts: { finish: "2s" }, triggers: [{ event: "e/slow" }] },
        async ({ step, runId }) => {
          await step.run("begun", () => count(runId, "begun"));
          await step.sleep("too long", "5s");
          await step.run("after", () => count(runId, "after"));
        },
      ),
    ],
    async play({ send, ended, calls }) {
      const run = await ended(await send("e/slow"));
      expect(run.status).toBe("Cancelled");
      expect(calls(run.id)).toEqual({ begun: 1 });
    },
  },
  {
    name: "timeouts.start ends a run that waits in the queue too long",
    functions: (client, count) => [
      client.createFunction(
        { id: "late", timeouts: { start: "1s" }, concurrency: 1, triggers: [{ event: "e/late" }] },
        async ({ step, runId }) => {
          await step.run("busy", async () => {
            count(runId, "busy");
            await new Promise((resolve) => setTimeout(resolve, 4_000));
          });
        },
      ),
    ],
    async play({ send, ended, calls, until, began }) {
      const first = await send("e/late");
      const runId = await began(first);
      await until("its step", () => calls(runId).busy);
      const second = await ended(await send("e/late"));
      expect(second.status).toBe("Cancelled");
      expect(calls(second.id)).toEqual({});
      expect((await ended(first)).status).toBe("Completed");
    },
  },
];
