import { afterAll, beforeAll, expect, test } from "vitest";
import { nextTick } from "./cron";
import { createDatabase, startApp, type TestApp } from "./test-support";

/** JSON only, UTC: whatever functions return and wherever in the world the process and the database believe they are. */

let database: Awaited<ReturnType<typeof createDatabase>>;
let app: TestApp;
const zone = process.env.TZ;
const seen: unknown[] = [];
const circular: Record<string, unknown> = { name: "loop" };
circular.self = circular;

beforeAll(async () => {
  process.env.TZ = "Pacific/Kiritimati"; // UTC+14
  database = await createDatabase();
  const name = new URL(database.url).pathname.slice(1);
  const values: Record<string, unknown> = {
    rich: {
      date: new Date(0),
      missing: undefined,
      list: [undefined, Number.NaN, Number.POSITIVE_INFINITY, 1],
      map: new Map([["a", 1]]),
      bytes: new Uint8Array([1, 2]),
      text: "\u0000 \ud800",
    },
    bigint: { n: 9_007_199_254_740_993n },
    circular,
    nothing: undefined,
    callable: () => 1,
  };
  app = await startApp(database.url, (client) =>
    ["step", "body"].map((where) =>
      client.createFunction(
        { id: `returns-${where}`, retries: 0, triggers: [{ event: `j/${where}` }] },
        async ({ event, step }) => {
          const value = values[event.data.value as string];
          if (where === "body") return value;
          seen.push(await step.run("value", () => value));
          // the memoised value is what the body gets when it is called again
          await step.sleep("a moment", 10);
          return step.run("after", () => "done");
        },
      ),
    ),
  );
  await app.sql(`alter database ${name} set timezone = 'Asia/Kathmandu'`);
});
afterAll(async () => {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
  await app?.stop();
  await database?.drop();
});

const runWith = async (where: string, value: string) =>
  app.runOf((await app.client.send({ name: `j/${where}`, data: { value } })).ids[0]);

test("what JSON can hold is kept as JSON holds it", async () => {
  const rich = {
    date: "1970-01-01T00:00:00.000Z",
    list: [null, null, null, 1],
    map: {},
    bytes: { "0": 1, "1": 2 },
    text: "\u0000 \ud800",
  };
  const run = await runWith("step", "rich");
  expect(run.status).toBe("completed");
  expect(run.steps.find((step) => step.name === "value")!.data).toEqual(rich);
  expect(seen.at(-1)).toEqual(rich);
  expect((await runWith("body", "rich")).output).toEqual(rich);
  for (const value of ["nothing", "callable"]) expect((await runWith("body", value)).output).toBeNull();
});

test("what JSON cannot hold is left out of a step's result by the SDK, or refused with a sentence; the engine goes on", async () => {
  for (const [value, kept] of [
    ["bigint", {}],
    ["circular", { name: "loop", self: "[Circular ~]" }],
  ] as const) {
    const run = await runWith("step", value);
    expect([run.status, run.steps.find((step) => step.name === "value")!.data]).toEqual(["completed", kept]);
    expect(seen.at(-1)).toEqual(kept);
  }
  for (const [value, sentence] of [
    ["bigint", "Do not know how to serialize a BigInt"],
    ["circular", "Converting circular structure to JSON"],
  ] as const) {
    const run = await runWith("body", value);
    expect(run).toMatchObject({ status: "failed", output: { message: expect.stringContaining(sentence) } });
  }
  expect((await runWith("body", "nothing")).status).toBe("completed");
});

test("times are told in UTC and ticks are counted in it", async () => {
  const run = await runWith("body", "nothing");
  const told = (await (await app.engine.fetch(new Request(`${app.engine.baseUrl}/v1/runs/${run.id}`))).json()) as {
    data: { run_started_at: string; ended_at: string };
  };
  for (const time of [told.data.run_started_at, told.data.ended_at]) {
    expect(time).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
    expect(Math.abs(Date.now() - Date.parse(time))).toBeLessThan(60_000);
  }
  expect(nextTick("0 4 * * *", new Date("2026-03-01T00:00:00Z"))!.toISOString()).toBe("2026-03-01T04:00:00.000Z");
});
