import { expect } from "vitest";
import type { Scenario, Stage } from "./scenario";

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const ALL = (ids: string[], { ended }: Stage) => Promise.all(ids.map((id) => ended(id)));

/** How often, how many at once, in which order and on what conditions functions begin. */
export const flowControl: Scenario[] = [
  {
    name: "concurrency by key: one at a time for the same key, side by side for others",
    functions: (client) => {
      const busy = new Map<string, number>();
      return [
        client.createFunction(
          { id: "by-user", concurrency: { limit: 1, key: "event.data.user" }, triggers: [{ event: "f/by-user" }] },
          async ({ event, step }) =>
            step.run("work", async () => {
              const user = event.data.user as string;
              const atOnce = (busy.get(user) ?? 0) + 1;
              busy.set(user, atOnce);
              await pause(150);
              busy.set(user, atOnce - 1);
              return atOnce;
            }),
        ),
      ];
    },
    async play(stage) {
      const { send, nonce } = stage;
      const ids = [];
      for (const user of ["a", "a", "b", "a", "b"]) ids.push(await send("f/by-user", { user: `${user} ${nonce}` }));
      expect((await ALL(ids, stage)).map((run) => run.output)).toEqual([1, 1, 1, 1, 1]);
    },
  },
  {
    name: "two concurrency limits hold together",
    functions: (client) => {
      let busy = 0;
      return [
        client.createFunction(
          {
            id: "two-limits",
            concurrency: [{ limit: 2 }, { limit: 1, key: "event.data.user", scope: "fn" }],
            triggers: [{ event: "f/two-limits" }],
          },
          async ({ step }) =>
            step.run("work", async () => {
              const atOnce = ++busy;
              await pause(150);
              busy--;
              return atOnce;
            }),
        ),
      ];
    },
    async play(stage) {
      const ids = [];
      for (const user of ["a", "b", "c", "a", "b"]) ids.push(await stage.send("f/two-limits", { user }));
      for (const run of await ALL(ids, stage)) {
        expect(run.status).toBe("Completed");
        expect(run.output as number).toBeLessThanOrEqual(2);
      }
    },
  },
  {
    name: "throttle delays what is over it and drops nothing",
    functions: (client) => [
      client.createFunction(
        { id: "throttled", throttle: { limit: 1, period: "1s" }, triggers: [{ event: "f/throttled" }] },
        () => Date.now(),
      ),
    ],
    async play(stage) {
      const ids = [];
      for (let n = 0; n < 3; n++) ids.push(await stage.send("f/throttled"));
      const times = (await ALL(ids, stage)).map((run) => run.output as number).sort((a, b) => a - b);
      expect(times[2]! - times[0]!).toBeGreaterThanOrEqual(900);
    },
  },
  {
    name: "rateLimit drops what is over it, by key",
    functions: (client, count) => [
      client.createFunction(
        {
          id: "rated",
          rateLimit: { limit: 1, period: "10m", key: "event.data.key" },
          triggers: [{ event: "f/rated" }],
        },
        ({ event }) => count(event.data.key, "runs"),
      ),
    ],
    async play({ send, ended, runsOf, calls, nonce }) {
      const first = await send("f/rated", { key: `a ${nonce}` });
      await ended(first);
      const second = await send("f/rated", { key: `a ${nonce}` });
      await ended(await send("f/rated", { key: `b ${nonce}` }));
      await pause(500);
      expect(await runsOf(second)).toEqual([]);
      expect(calls(`a ${nonce}`)).toEqual({ runs: 1 });
    },
  },
  {
    name: "debounce begins one run, with the last event",
    functions: (client, count) => [
      client.createFunction(
        {
          id: "debounced",
          debounce: { period: "2s", key: "event.data.key" },
          triggers: [{ event: "f/debounced" }],
        },
        ({ event }) => count(event.data.key, `version ${event.data.version}`),
      ),
    ],
    async play({ send, until, calls, nonce }) {
      for (const version of [1, 2, 3]) await send("f/debounced", { key: nonce, version });
      await until("the run", () => Object.keys(calls(nonce)).length > 0);
      await pause(500);
      expect(calls(nonce)).toEqual({ "version 3": 1 });
    },
  },
  {
    name: "batchEvents gathers events into one run",
    functions: (client, count) => [
      client.createFunction(
        {
          id: "batched",
          batchEvents: { maxSize: 3, timeout: "30s", key: "event.data.key" },
          triggers: [{ event: "f/batched" }],
        },
        ({ event, events }) =>
          count(
            event.data.key,
            events
              .map(({ data }: { data: { n: number } }) => data.n)
              .sort()
              .join(),
          ),
      ),
    ],
    async play({ client, until, calls, nonce }) {
      await client.send([1, 2, 3].map((n) => ({ name: "f/batched", data: { key: nonce, n } })));
      await until("the batch", () => Object.keys(calls(nonce)).length > 0);
      expect(calls(nonce)).toEqual({ "1,2,3": 1 });
    },
  },
  ...(["skip", "cancel"] as const).map(
    (mode): Scenario => ({
      name: `singleton: a second run ${mode === "skip" ? "is left out" : "takes the place of the first"}`,
      functions: (client, count) => [
        client.createFunction(
          { id: `single-${mode}`, singleton: { mode, key: "event.data.key" }, triggers: [{ event: `f/${mode}` }] },
          async ({ event, step }) => {
            await step.sleep("a while", "2s");
            await step.run("end", () => count(event.data.key, String(event.data.n)));
          },
        ),
      ],
      async play({ send, began, ended, runsOf, calls, nonce }) {
        const key = `${mode} ${nonce}`;
        const first = await send(`f/${mode}`, { key, n: 1 });
        await began(first);
        await pause(300);
        const second = await send(`f/${mode}`, { key, n: 2 });
        const [one] = [await ended(first)];
        if (mode === "skip") {
          expect(one.status).toBe("Completed");
          expect(await runsOf(second)).toEqual([]);
          expect(calls(key)).toEqual({ 1: 1 });
        } else {
          expect(one.status).toBe("Cancelled");
          expect((await ended(second)).status).toBe("Completed");
          expect(calls(key)).toEqual({ 2: 1 });
        }
      },
    }),
  ),
  {
    name: "idempotency: one run for the same value",
    functions: (client, count) => [
      client.createFunction(
        { id: "once-per-order", idempotency: "event.data.order", triggers: [{ event: "f/idempotent" }] },
        ({ event }) => count(event.data.order, "runs"),
      ),
    ],
    async play({ send, ended, calls, nonce }) {
      await ended(await send("f/idempotent", { order: `1 ${nonce}` }));
      await send("f/idempotent", { order: `1 ${nonce}` });
      await ended(await send("f/idempotent", { order: `2 ${nonce}` }));
      await pause(500);
      expect(calls(`1 ${nonce}`)).toEqual({ runs: 1 });
    },
  },
  {
    name: "an event id begins one run however often it is sent",
    functions: (client, count) => [
      client.createFunction({ id: "by-event-id", triggers: [{ event: "f/event-id" }] }, ({ event }) =>
        count(event.data.key, "runs"),
      ),
    ],
    async play({ send, until, calls, nonce }) {
      for (let n = 0; n < 3; n++) await send("f/event-id", { key: `same ${nonce}` }, `id ${nonce}`);
      await send("f/event-id", { key: `other ${nonce}` }, `other ${nonce}`);
      await until("both", () => calls(`same ${nonce}`).runs && calls(`other ${nonce}`).runs);
      await pause(500);
      expect(calls(`same ${nonce}`)).toEqual({ runs: 1 });
    },
  },
  {
    name: "a trigger's condition and a wildcard decide who begins",
    functions: (client, count) => [
      client.createFunction({ id: "only-large", triggers: [{ event: "f/sized", if: "event.data.size > 10" }] }, (a) =>
        count(a.event.data.key, "large"),
      ),
      client.createFunction({ id: "wildcard", triggers: [{ event: "fw/order.*" }] }, (a) =>
        count(a.event.data.key, a.event.name),
      ),
    ],
    async play({ send, ended, runsOf, calls, until, nonce }) {
      const small = await send("f/sized", { size: 10, key: nonce });
      await ended(await send("f/sized", { size: 11, key: nonce }));
      for (const name of ["fw/order.paid", "fw/order.sent", "fw/other"]) await send(name, { key: nonce });
      await until("the wildcard's", () => calls(nonce)["fw/order.sent"]);
      await until("the wildcard's", () => calls(nonce)["fw/order.paid"]);
      await pause(300);
      expect(await runsOf(small)).toEqual([]);
      expect(calls(nonce)).toEqual({ large: 1, "fw/order.paid": 1, "fw/order.sent": 1 });
    },
  },
  {
    name: "priority moves a run ahead of those that wait longer",
    functions: (client, count) => [
      client.createFunction(
        {
          id: "ordered",
          concurrency: 1,
          priority: { run: "event.data.urgent ? 300 : 0" },
          triggers: [{ event: "f/ordered" }],
        },
        async ({ event, step }) =>
          step.run("work", async () => {
            await pause(event.data.first ? 2_500 : 50);
            return count(event.data.key, "order");
          }),
      ),
    ],
    async play({ send, began, ended, nonce }) {
      const first = await send("f/ordered", { key: nonce, first: true });
      await began(first);
      await pause(300);
      const patient = await send("f/ordered", { key: nonce });
      const urgent = await send("f/ordered", { key: nonce, urgent: true });
      expect((await ended(first)).output).toBe(1);
      expect((await ended(urgent)).output).toBe(2);
      expect((await ended(patient)).output).toBe(3);
    },
  },
  {
    name: "a schedule with a time zone begins a run at its minute",
    slow: true,
    functions: (client, count) => [
      client.createFunction({ id: "ticks", triggers: [{ cron: "TZ=Europe/Paris * * * * *" }] }, ({ runId }) => {
        count("ticks", runId);
      }),
    ],
    async play({ until, calls }) {
      const before = Object.keys(calls("ticks")).length;
      await until("a tick", () => Object.keys(calls("ticks")).length > before);
      expect(Object.values(calls("ticks")).every((n) => n === 1)).toBe(true);
    },
  },
];
