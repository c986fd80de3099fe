import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import http from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { createEngine, type Engine, listen } from "@/inngest/engine";
import { createDatabase } from "@/inngest/engine/test-support";
import { runEngine } from "@/inngest/run-engine.server";
import type { Actor } from "@/lib/actor";
import { uploadCv } from "@/lib/cv/upload-cv.server";
import { closeDatabase, db } from "@/lib/platform/database/database.server";
import { closeNotifications } from "@/lib/platform/database/notifications.server";
import { closeSharedSandboxes } from "@/lib/platform/sandbox/shared-sandbox.server";
import { getTask } from "@/lib/tasks/get-task.server";
import { isFinal } from "@/lib/tasks/task-view";
import { newActor, until } from "@/lib/tasks/test-support";
import { cancelRun } from "./cancel-run.server";
import { getEngineStatus } from "./get-engine-status.server";
import { getRun } from "./get-run.server";
import { listEvents } from "./list-events.server";
import { listFunctions, listSchedules } from "./list-functions.server";
import { listRuns } from "./list-runs.server";
import { pauseFunction, resumeFunction } from "./pause-function.server";
import { replayFailures } from "./replay-failures.server";
import { rerunRun, retryRun } from "./retry-run.server";
import { eventFilterSchema, eventToSendSchema, replaySchema, runFilterSchema } from "./schema";
import { sendEvent } from "./send-event.server";

const READ = "cv-improver-read-cv";
const operator: Actor = { userId: "operator", role: "operator" };
let database: { url: string; drop: () => Promise<void> };
let engine: { stop: (drainMs?: number) => Promise<void> };

beforeAll(async () => {
  // a database of its own: the engine of another test file must not take these runs
  database = await createDatabase();
  process.env.DATABASE_URL = database.url;
  execFileSync(process.execPath, ["scripts/migrate.mjs", "deploy"], { env: process.env, stdio: "ignore" });
  engine = await runEngine();
});

afterAll(async () => {
  await engine.stop(2000);
  await closeSharedSandboxes();
  await closeNotifications();
  await closeDatabase();
  await database.drop();
});

const cleanups: (() => unknown)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

const runs = (filter: Partial<Parameters<typeof listRuns>[1]> = {}) => listRuns(operator, { limit: 100, ...filter });

/** A person's task that fails because the file holds no CV; `mend` puts one there. */
async function failedTask() {
  const person = await newActor();
  const { taskId, cvId } = await uploadCv(person, {
    bytes: new TextEncoder().encode(`Nothing here of ${person.userId}`),
    fileName: "private-name.txt",
  });
  await until("the task to fail", async () => (await getTask(person, taskId)).state === "failed");
  const run = await until("its run", async () => {
    const { items } = await listEvents(operator, { limit: 100, name: "cv/read.requested" });
    return items.find((event) => (event.data as { taskId?: string }).taskId === taskId)?.runs[0];
  });
  return {
    person,
    taskId,
    cvId,
    runId: run.id,
    mend: async () => {
      const cv = readFileSync("examples/cvs/maria-example-software-engineer.pdf");
      await db.storedFile.updateMany({
        where: { userId: person.userId },
        data: { bytes: new Uint8Array(cv), size: cv.length, name: "cv.pdf", mediaType: "application/pdf" },
      });
    },
  };
}

/** Every verb, called by somebody about something that is there. */
const VERBS: Record<string, (actor: Actor, there: { runId: string }) => Promise<unknown>> = {
  getEngineStatus: (actor) => getEngineStatus(actor),
  listFunctions: (actor) => listFunctions(actor),
  listSchedules: (actor) => listSchedules(actor),
  listRuns: (actor) => listRuns(actor, { limit: 5 }),
  listEvents: (actor) => listEvents(actor, { limit: 5 }),
  getRun: (actor, { runId }) => getRun(actor, runId),
  retryRun: (actor, { runId }) => retryRun(actor, runId),
  rerunRun: (actor, { runId }) => rerunRun(actor, runId),
  cancelRun: (actor, { runId }) => cancelRun(actor, runId),
  pauseFunction: (actor) => pauseFunction(actor, READ),
  resumeFunction: (actor) => resumeFunction(actor, READ),
  replayFailures: (actor) => replayFailures(actor, { from: "2020-01-01T00:00:00Z", until: "2100-01-01T00:00:00Z" }),
  sendEvent: (actor) => sendEvent(actor, { name: "test/sent", data: {} }),
};

describe("who is no operator finds nothing, and changes nothing", () => {
  test("every verb is in the list", () => {
    const files = readdirSync("lib/operations").filter((file) => file.endsWith(".server.ts"));
    const verbs = files.flatMap((file) =>
      [...readFileSync(`lib/operations/${file}`, "utf8").matchAll(/export async function (\w+)\(\s*actor: Actor/g)].map(
        (match) => match[1]!,
      ),
    );
    expect(verbs.sort()).toEqual(Object.keys(VERBS).sort());
  });

  test.each(["guest", "member"] as const)("%s", async (role) => {
    const { runId, taskId, person } = await failedTask();
    const { userId } = await newActor(role);
    const before = (await runs()).items.length;
    const answers = new Set<string>();
    for (const [name, call] of Object.entries(VERBS))
      for (const there of [{ runId }, { runId: "none" }]) {
        const error = await call({ userId, role }, there).then(
          () => undefined,
          (thrown: Error & { code?: string }) => ({ ...thrown, code: thrown.code, message: thrown.message }),
        );
        expect([name, error?.code]).toEqual([name, "not_found"]);
        answers.add(JSON.stringify(error));
      }
    expect(answers.size).toBe(1);
    expect((await runs()).items.length).toBe(before);
    expect((await getTask(person, taskId)).state).toBe("failed");
    expect((await listFunctions(operator)).find((fn) => fn.id === READ)?.paused).toBe(false);
  });
});

describe("an operator", () => {
  test("sees functions, schedules, queue and processes", async () => {
    const status = await getEngineStatus(operator);
    expect(status).toMatchObject({ kind: "embedded", lacks: [], canPause: true, queue: { depth: expect.any(Number) } });
    expect(status.processes).toMatchObject([{ leading: true, pid: process.pid }]);
    const functions = await listFunctions(operator);
    expect(functions.find((fn) => fn.id === READ)).toMatchObject({
      triggers: [{ event: "cv/read.requested" }],
      counts: {},
    });
    expect((await listSchedules(operator)).map(({ cron }) => cron)).toContain("17 3 * * *");
  });

  test("finds a failed run without anything of the person's, and retries it: the task goes on and succeeds", async () => {
    const { runId, taskId, cvId, person, mend } = await failedTask();
    const { items } = await runs({ status: "failed", functionId: READ });
    expect(items.find((run) => run.id === runId)?.error?.message).toMatch(/^[a-z_]+: /);
    const run = await getRun(operator, runId);
    expect(run).toMatchObject({
      status: "failed",
      task: { id: taskId, kind: "read-cv", state: "failed" },
      can: { retry: true, rerun: true, cancel: expect.stringMatching(/ended/) },
    });
    expect(run.events[0]).toMatchObject({ name: "cv/read.requested", data: { taskId, fence: 1 } });
    expect(run.steps.some((step) => step.failures.length > 0)).toBe(true);
    expect(JSON.stringify(run)).not.toMatch(/Nothing here|private-name/);

    await mend();
    const again = await retryRun(operator, runId);
    expect(again.taskId).toBe(taskId);
    await until("the task to end", async () => isFinal((await getTask(person, taskId)).state));
    expect(await getTask(person, taskId)).toMatchObject({ state: "succeeded", cvId });
    const next = await until("the run", async () => {
      const found = await getRun(operator, again.runId!);
      return found.status === "completed" && found;
    });
    expect(next.id).not.toBe(runId);
    expect(next.steps.map((step) => [step.name, step.state])).toEqual([
      ["read", "completed"],
      ["save", "completed"],
    ]);
    for (const step of next.steps) expect(step.startedAt).toBeTruthy();
    expect(JSON.stringify(next)).not.toMatch(/Maria|software/i);

    await expect(retryRun(operator, runId)).rejects.toMatchObject({ code: "conflict" });
    await expect(rerunRun(operator, next.id)).rejects.toMatchObject({ code: "conflict" });
    expect((await getRun(operator, runId)).can.retry).toMatch(/newer try/);
    await expect(getRun(operator, "none")).rejects.toMatchObject({ code: "not_found" });
  });

  test("pauses and resumes a function; what came in meanwhile is done then", async () => {
    await pauseFunction(operator, READ);
    const person = await newActor();
    const { taskId } = await uploadCv(person, { bytes: new TextEncoder().encode("held"), fileName: "cv.txt" });
    const read = async () => (await listFunctions(operator)).find((fn) => fn.id === READ)!;
    await until("the event to be held", async () => (await read()).heldEvents === 1);
    expect(await read()).toMatchObject({ paused: true });
    expect((await getTask(person, taskId)).state).toBe("queued");
    await resumeFunction(operator, READ);
    await until("the task to end", async () => isFinal((await getTask(person, taskId)).state));
    await expect(pauseFunction(operator, "none")).rejects.toMatchObject({ code: "not_found" });
  });

  test("cancels a run and with it the person's task", async () => {
    await pauseFunction(operator, READ);
    const person = await newActor();
    const { taskId } = await uploadCv(person, {
      bytes: new TextEncoder().encode("to be cancelled"),
      fileName: "cv.txt",
    });
    // a run that waits: its only slot of this person is a matter of the engine's queue
    const waiting = await sendEvent(operator, {
      name: "task/stopped",
      data: { taskId: "none", fence: 1, userId: "none" },
    });
    expect(waiting.eventId).toBeTruthy();
    await until("the event to be held", async () => (await listFunctions(operator)).some((fn) => fn.heldEvents === 1));
    await resumeFunction(operator, READ);
    const runId = await until("the run", async () => {
      const { items } = await listEvents(operator, { limit: 20, name: "cv/read.requested" });
      return items.find((event) => (event.data as { taskId?: string }).taskId === taskId)?.runs[0]?.id;
    });
    const cancelled = await cancelRun(operator, runId).then(
      () => true,
      (error) => {
        expect(error).toMatchObject({ code: "conflict" });
        return false;
      },
    );
    const state = await until("the task to end", async () => {
      const task = await getTask(person, taskId);
      return isFinal(task.state) && task.state;
    });
    expect(cancelled ? ["cancelled"] : ["failed", "succeeded"]).toContain(state);
  });

  test("replays the failures of a period, leaving what has moved on", async () => {
    const from = new Date().toISOString();
    const [first, second] = [await failedTask(), await failedTask()];
    const until_ = new Date(Date.now() + 1000).toISOString();
    await first.mend();
    await second.mend();
    await retryRun(operator, first.runId);
    const replay = await replayFailures(operator, { functionId: READ, from, until: until_ });
    expect(replay).toMatchObject({ retried: 1, left: 1, more: false });
    for (const { person, taskId } of [first, second])
      await until("success", async () => (await getTask(person, taskId)).state === "succeeded");
    expect(await replayFailures(operator, { functionId: READ, from, until: from })).toMatchObject({
      retried: 0,
      left: 0,
    });
  });

  test("runs come in pages", async () => {
    const all = (await runs()).items.map((run) => run.id);
    const paged: string[] = [];
    for (let before: string | undefined; ; ) {
      const page = await runs({ limit: 2, before });
      paged.push(...page.items.map((run) => run.id));
      before = page.next;
      if (!before) break;
    }
    expect(paged.length).toBeGreaterThanOrEqual(all.length);
    expect(new Set(paged).size).toBe(paged.length);
  });

  test("what is asked for is checked", () => {
    expect(runFilterSchema.safeParse({ status: "odd" }).success).toBe(false);
    expect(runFilterSchema.parse({ limit: "7" })).toEqual({ limit: 7 });
    expect(eventFilterSchema.safeParse({ limit: 1000 }).success).toBe(false);
    expect(replaySchema.safeParse({ from: "2026-01-02T00:00:00Z", until: "2026-01-01T00:00:00Z" }).success).toBe(false);
    for (const name of ["", "a b", "/x", "inngest/function.failed", "x/"])
      expect([name, eventToSendSchema.safeParse({ name }).success]).toEqual([name, false]);
    expect(eventToSendSchema.parse({ name: "cv/read.requested" })).toEqual({ name: "cv/read.requested", data: {} });
  });
});

describe("an engine somewhere else", () => {
  function pointTo(url: string) {
    process.env.INNGEST_DEV = url;
    cleanups.push(() => {
      delete process.env.INNGEST_DEV;
    });
  }

  test("our own over the network shows the same", async () => {
    const served: Engine = createEngine({ databaseUrl: database.url });
    const server = await listen(served, { port: 0 });
    cleanups.push(
      () => served.stop(),
      () => server.close(),
    );
    const here = { functions: await listFunctions(operator), runs: await runs() };
    pointTo(server.url);
    expect(await getEngineStatus(operator)).toMatchObject({
      kind: "embedded",
      place: expect.stringContaining(server.url),
    });
    expect(await listFunctions(operator)).toEqual(here.functions);
    expect(await runs()).toEqual(here.runs);
    expect((await getRun(operator, here.runs.items[0]!.id)).id).toBe(here.runs.items[0]!.id);
  });

  test("one that is down is told so", async () => {
    pointTo("http://127.0.0.1:9");
    await expect(getEngineStatus(operator)).rejects.toMatchObject({ code: "engine_down" });
  });

  test("an Inngest server shows what its API allows, and says what it cannot", async () => {
    const calls: string[] = [];
    const at = "2026-11-21T09:00:00Z";
    const run = {
      id: "01RUN",
      function: { id: "app/one", slug: "app-one" },
      status: "FAILED",
      queuedAt: at,
      startedAt: at,
      endedAt: at,
      trigger: { eventIds: ["01EVENT"] },
      output: { error: { name: "Error", message: "no_text: No text." } },
    };
    const event = { internal_id: "01EVENT", name: "a/b", received_at: at, data: { n: 1, text: "private" } };
    const answers: Record<string, unknown> = {
      "GET /dev": {
        version: "1.9",
        functions: [{ id: "x", slug: "app-one", name: "One", triggers: [{ event: "a/b" }] }],
      },
      "GET /v2/runs": { data: [run], page: { hasMore: true, cursor: "next" } },
      "GET /v2/runs/01RUN": { data: run },
      "GET /v2/runs/01RUN/trace": {
        data: {
          rootSpan: {
            id: "r",
            name: "run",
            status: "FAILED",
            children: [
              {
                id: "a",
                stepId: "s1",
                name: "read",
                stepOp: "RUN",
                status: "FAILED",
                queuedAt: at,
                output: run.output,
              },
              { id: "b", stepId: "s2", name: "nap", stepOp: "SLEEP", status: "WAITING", queuedAt: at },
            ],
          },
        },
      },
      "GET /v1/events": { data: [event] },
      "GET /v1/events/01EVENT": { data: event },
      "GET /v1/events/01EVENT/runs": {
        data: [{ run_id: "01RUN", function_id: "app-one", status: "Failed", run_started_at: at, ended_at: at }],
      },
      "POST /v2/runs/01RUN/rerun": { data: { runId: "01NEW" } },
      "DELETE /v1/runs/01RUN": {},
    };
    const server = http.createServer(async (request, response) => {
      let body = "";
      for await (const chunk of request) body += chunk;
      const route = `${request.method} ${request.url!.split("?")[0]}`;
      calls.push(`${route} ${body}`.trim());
      const answer = answers[route];
      response.writeHead(answer ? 200 : 404, { "content-type": "application/json" });
      response.end(JSON.stringify(answer ?? { error: "not found" }));
    });
    await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
    cleanups.push(() => server.close());
    pointTo(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);

    const status = await getEngineStatus(operator);
    expect(status).toMatchObject({ kind: "inngest", queue: null, processes: null, canPause: false });
    expect(status.lacks.join(" ")).toMatch(/queue.*processes.*pause/s);
    expect(await listFunctions(operator)).toMatchObject([{ id: "app-one", name: "One", counts: null }]);
    expect(await runs()).toMatchObject({
      items: [{ id: "01RUN", functionId: "app-one", status: "failed" }],
      next: "next",
    });
    const details = await getRun(operator, "01RUN");
    expect(details).toMatchObject({
      status: "failed",
      events: [{ data: { n: 1, text: "[text, 7 characters]" } }],
      steps: [
        { id: "s1", state: "failed", error: { message: "no_text: No text." } },
        { id: "s2", state: "sleeping" },
      ],
    });
    expect((await listEvents(operator, { limit: 5 })).items).toMatchObject([
      { id: "01EVENT", runs: [{ id: "01RUN" }] },
    ]);
    expect(await retryRun(operator, "01RUN")).toEqual({ runId: "01NEW" });
    expect(calls).toContain('POST /v2/runs/01RUN/rerun {"fromStep":{"stepId":"s1"}}');
    expect(await rerunRun(operator, "01RUN")).toEqual({ runId: "01NEW" });
    await expect(pauseFunction(operator, "app-one")).rejects.toMatchObject({ code: "conflict" });

    // an older server without v2: the runs of its newest events
    for (const route of Object.keys(answers)) if (route.includes("/v2/")) delete answers[route];
    expect((await runs()).items).toMatchObject([{ id: "01RUN", status: "failed" }]);
    await expect(rerunRun(operator, "01RUN")).rejects.toMatchObject({
      code: expect.stringMatching(/conflict|not_found/),
    });
  });
});
