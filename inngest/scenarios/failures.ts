import { NonRetriableError, RetryAfterError, StepError } from "inngest";
import { expect } from "vitest";
import type { Scenario } from "./scenario";

/** What fails, is tried again, caught or told. Pauses are set by RetryAfterError: an engine's own schedule begins at 15 s. */
export const failures: Scenario[] = [
  {
    name: "a failing step is tried again at the time it asks for; the step before it is not",
    functions: (client, count) => [
      client.createFunction(
        { id: "retried", retries: 3, triggers: [{ event: "x/retried" }] },
        async ({ step, runId }) => {
          const first = await step.run("first", () => count(runId, "first"));
          const second = await step.run("second", () => {
            const call = count(runId, "second");
            if (call < 3) throw new RetryAfterError("not yet", "1s");
            return call;
          });
          return { first, second };
        },
      ),
    ],
    async play({ send, ended, calls }) {
      const run = await ended(await send("x/retried"));
      expect(run).toMatchObject({ status: "Completed", output: { first: 1, second: 3 } });
      expect(calls(run.id)).toEqual({ first: 1, second: 3 });
    },
  },
  {
    name: "the body that throws is tried again; its steps are not",
    functions: (client, count) => [
      client.createFunction(
        { id: "body-retried", retries: 2, triggers: [{ event: "x/body" }] },
        async ({ step, runId, attempt }) => {
          await step.run("once", () => count(runId, "once"));
          if (count(runId, "end of the body") < 2) throw new RetryAfterError("again", "1s");
          return { attempt };
        },
      ),
    ],
    async play({ send, ended, calls }) {
      const run = await ended(await send("x/body"));
      expect(run).toMatchObject({ status: "Completed" });
      expect(calls(run.id)).toEqual({ once: 1, "end of the body": 2 });
    },
  },
  {
    name: "when the tries are used up the run fails; onFailure hears the error and the first event, once",
    functions: (client, count) => [
      client.createFunction(
        {
          id: "fails",
          retries: 1,
          triggers: [{ event: "x/fails" }],
          onFailure: async ({ event, error }: FailureContext) => {
            count(event.data.event.data.key, `${event.data.function_id} ${error.message}`);
          },
        },
        async ({ step, runId }) => {
          await step.run("breaks", () => {
            count(runId, "breaks");
            throw new RetryAfterError("it broke", "1s");
          });
        },
      ),
    ],
    async play({ send, ended, calls, until, nonce }) {
      const key = `fails ${nonce}`;
      const run = await ended(await send("x/fails", { key }));
      expect(run.status).toBe("Failed");
      expect(calls(run.id)).toEqual({ breaks: 2 });
      await until("onFailure", () => Object.keys(calls(key)).length > 0);
      expect(calls(key)).toEqual({ "scenarios-fails it broke": 1 });
    },
  },
  {
    name: "NonRetriableError ends the run at the first try",
    functions: (client, count) => [
      client.createFunction({ id: "hopeless", triggers: [{ event: "x/hopeless" }] }, async ({ step, runId }) => {
        await step.run("once", () => {
          count(runId, "once");
          throw new NonRetriableError("no use");
        });
      }),
    ],
    async play({ send, ended, calls }) {
      const run = await ended(await send("x/hopeless"));
      expect(run.status).toBe("Failed");
      expect(JSON.stringify(run.output)).toContain("no use");
      expect(calls(run.id)).toEqual({ once: 1 });
    },
  },
  {
    name: "a step that failed for good is a StepError the function can catch",
    functions: (client, count) => [
      client.createFunction({ id: "caught", triggers: [{ event: "x/caught" }] }, async ({ step, runId }) => {
        try {
          await step.run("breaks", () => {
            count(runId, "breaks");
            throw new NonRetriableError("it broke");
          });
        } catch (error) {
          return step.run("recover", () => `${error instanceof StepError} ${(error as Error).message}`);
        }
        return "not reached";
      }),
    ],
    async play({ send, ended, calls }) {
      const run = await ended(await send("x/caught"));
      expect(run).toMatchObject({ status: "Completed", output: "true it broke" });
      expect(calls(run.id)).toEqual({ breaks: 1 });
    },
  },
  {
    name: "of parallel steps one fails: the others keep their results and the function decides",
    functions: (client, count) => [
      client.createFunction({ id: "partly", triggers: [{ event: "x/partly" }] }, async ({ step, runId }) => {
        const results = await Promise.allSettled(
          ["a", "bad", "c"].map((id) =>
            step.run(id, () => {
              count(runId, id);
              if (id === "bad") throw new NonRetriableError("this one");
              return id;
            }),
          ),
        );
        return results.map((result) => (result.status === "fulfilled" ? result.value : "failed"));
      }),
    ],
    async play({ send, ended, calls }) {
      const run = await ended(await send("x/partly"));
      expect(run).toMatchObject({ status: "Completed", output: ["a", "failed", "c"] });
      expect(calls(run.id)).toEqual({ a: 1, bad: 1, c: 1 });
    },
  },
  {
    name: "an error with the engine's own pause is tried again after 15 s or more",
    slow: true,
    functions: (client, count) => [
      client.createFunction(
        { id: "patient", retries: 1, triggers: [{ event: "x/patient" }] },
        async ({ step, runId }) => {
          return step.run("second time", () => {
            if (count(runId, "tries") === 1) throw new Error("not yet");
            return count(runId, "done");
          });
        },
      ),
    ],
    async play({ send, ended, calls }) {
      const began = Date.now();
      const run = await ended(await send("x/patient"));
      expect(run).toMatchObject({ status: "Completed", output: 1 });
      expect(calls(run.id)).toEqual({ tries: 2, done: 1 });
      expect(Date.now() - began).toBeGreaterThan(9_000);
    },
  },
];

type FailureContext = {
  event: { data: { function_id: string; event: { data: { key: string } } } };
  error: Error;
};
