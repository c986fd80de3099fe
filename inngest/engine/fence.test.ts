import { afterEach, beforeEach, expect, test } from "vitest";
import { counter, createDatabase, startApp, type TestApp, until } from "./test-support";

let database: Awaited<ReturnType<typeof createDatabase>>;
let app: TestApp;
let calls: ReturnType<typeof counter>;
let open: () => void;

beforeEach(async () => {
  calls = counter();
  const gate = new Promise<void>((resolve) => {
    open = resolve;
  });
  database = await createDatabase();
  app = await startApp(database.url, (client) => [
    client.createFunction({ id: "gated", retries: 0, triggers: [{ event: "x" }] }, async ({ step }) => {
      await step.run("a", () => calls.count("a"));
      await step.run("b", async () => {
        const call = calls.count("b");
        if (call === 1) await gate;
        return call;
      });
      return step.run("c", () => calls.count("c"));
    }),
    client.createFunction({ id: "flaky", retries: 0, triggers: [{ event: "flaky" }] }, async ({ step }) => {
      await step.run("ok", () => calls.count("ok"));
      const value = await step.run("breaks", () => {
        if (calls.count("breaks") === 1) throw new Error("once");
        return "fixed";
      });
      return value;
    }),
  ]);
});

afterEach(async () => {
  open();
  await app.stop();
  await database.drop();
});

const started = async () => {
  const { ids } = await app.client.send({ name: "x" });
  await until("step b", () => calls.of.b);
  return app.runOf(ids[0], "running");
};

test("a call that has been taken over can neither checkpoint nor end the run", async () => {
  const run = await started();
  // as a leader does that takes over while this call is under way
  await app.sql("update job set claimed_at = null, lost = lost + 1 where run_id = $1", [run.id]);
  await until("a second call", async () => {
    // this process believes the job to be running still: claim it as the new leader would
    await app.sql("update job set dispatch = dispatch + 1, claimed_at = now() where run_id = $1 and dispatch = 1", [
      run.id,
    ]);
    return true;
  });
  open();
  await until("the late answer", async () => (await app.engine.status()).slots.busy === 0);
  const now = (await app.engine.getRun(run.id))!;
  expect(now.status).toBe("running");
  expect(now.steps.map((step) => [step.name, step.data])).toEqual([["a", 1]]);
  expect(calls.of.c).toBeUndefined();
  // the new leader's call: released once more, it is made here
  await app.sql("update job set claimed_at = null where run_id = $1", [run.id]);
  await app.client.send({ name: "wake" });
  const ended = await until("the end", async () => {
    const found = await app.engine.getRun(run.id);
    return found?.endedAt ? found : undefined;
  });
  expect(ended.steps.map((step) => [step.name, step.data])).toEqual([
    ["a", 1],
    ["b", 2],
    ["c", 1],
  ]);
});

test("a checkpoint with another fence is answered 409 and stores nothing", async () => {
  const run = await started();
  const [job] = await app.sql<{ id: string; dispatch: number }>("select id, dispatch from job where run_id = $1", [
    run.id,
  ]);
  const post = (qi_id: string) =>
    app.engine.fetch(
      new Request(`${app.engine.baseUrl}/v1/checkpoint/${run.id}/async`, {
        method: "POST",
        body: JSON.stringify({ qi_id, steps: [{ id: "ff", op: "StepRun", data: 1 }] }),
      }),
    );
  for (const fence of [
    `${job!.id}.${job!.dispatch - 1}`,
    `${job!.id}.${job!.dispatch + 1}`,
    "999999.1",
    "nonsense",
    "'; drop",
  ])
    expect((await post(fence)).status).toBe(409);
  expect((await app.engine.getRun(run.id))!.steps).toHaveLength(1);
  expect((await post(`${job!.id}.${job!.dispatch}`)).status).toBe(200);
  expect((await app.engine.getRun(run.id))!.steps).toHaveLength(2);
});

test("all database connections break in the middle of a call: it goes on and the engine leads again", async () => {
  const run = await started();
  await app.sql(
    `select pg_terminate_backend(pid) from pg_stat_activity
     where datname = current_database() and application_name like 'inngest-engine%' and pid <> pg_backend_pid()`,
  );
  const status = () => app.engine.status().catch(() => undefined);
  await until("the loss", async () => (await status())?.leader === false);
  await until("leadership", async () => (await status())?.leader);
  open();
  const ended = await app.runOf(run.eventIds[0]);
  expect(ended.status).toBe("completed");
  // nobody else led meanwhile, so the call under way was not made again
  expect(calls.of).toEqual({ a: 1, b: 1, c: 1 });
});

test("a failed run is taken up where it failed; a rerun begins anew with the same event", async () => {
  const { ids } = await app.client.send({ name: "flaky", data: { n: 1 } });
  const failed = await app.runOf(ids[0], "failed");
  expect(await app.engine.retryRun(failed.id)).toBe(true);
  expect((await app.runOf(ids[0], "completed")).output).toBe("fixed");
  expect(calls.of).toEqual({ ok: 1, breaks: 2 });
  expect(await app.engine.retryRun(failed.id)).toBe(false);
  const again = await app.engine.rerun(failed.id);
  const second = await until("the rerun", async () => {
    const found = await app.engine.getRun(again!);
    return found?.endedAt ? found : undefined;
  });
  expect(second.events).toEqual(failed.events);
  expect(calls.of).toEqual({ ok: 2, breaks: 3 });
  expect(await app.engine.rerun("none")).toBeUndefined();
});
