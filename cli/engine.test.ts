import { type ChildProcess, spawn } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createDatabase, startApp, type TestApp, until } from "@/inngest/engine/test-support";
import { commandEnv, interruptCv, type Ran, runCv, temporaryFolder } from "./test-support";

const MINUTES = 60_000;
const folder = temporaryFolder();
let database: Awaited<ReturnType<typeof createDatabase>>;
let app: TestApp;
let broken = true;

/** An application beside the command, with a function that fails until it is mended and one that takes an hour. */
beforeAll(async () => {
  database = await createDatabase();
  app = await startApp(
    database.url,
    (client) => [
      client.createFunction({ id: "fragile", retries: 0, triggers: [{ event: "c/fragile" }] }, async ({ step }) => {
        await step.run("first", () => ({ id: "a1", words: "private words" }));
        await step.run("second", () => {
          if (broken) throw new Error("private trouble");
          return 1;
        });
      }),
      client.createFunction({ id: "napping", triggers: [{ event: "c/nap" }] }, async ({ step }) => {
        await step.sleep("a nap", "1h");
      }),
    ],
    { id: "cv-improver" },
  );
  // the first call builds the command and the application's tables
  await cv("status");
}, 4 * MINUTES);

afterAll(async () => {
  await app.stop();
  await database.drop();
  fs.rmSync(folder, { recursive: true, force: true });
});

const env = () => ({ DATABASE_URL: database.url });
const cv = (...args: string[]) => runCv(folder, ["engine", ...args], { env: env() });
const json = async (...args: string[]) => {
  const ran = await cv(...args, "--json");
  expect(ran.code, ran.stderr).toBe(0);
  return JSON.parse(ran.stdout);
};
const send = async (name: string, data: object = {}) => (await app.client.send({ name, data })).ids[0]!;

describe("looking", { timeout: 2 * MINUTES }, () => {
  it("shows the engine, its functions, runs and events, for people and for scripts", async () => {
    const run = await app.runOf(await send("c/fragile", { taskId: "t1", name: "Ann Sample" }), "failed");
    const status = await cv("status");
    expect(status).toMatchObject({ code: 0, stderr: "" });
    expect(status.stdout).toMatch(/^engine +the embedded engine\nqueue +\d+ due/);
    expect(status.stdout).toContain(`:${process.pid}  leads`);
    expect((await json("functions")).map((fn: { id: string }) => fn.id)).toEqual([
      "cv-improver-fragile",
      "cv-improver-napping",
    ]);
    expect(await json("schedules")).toEqual([]);
    const listed = await json("runs", "--status", "failed", "--function", "fragile", "--since", "1h");
    expect(listed.items.map(({ id }: { id: string }) => id)).toEqual([run.id]);
    expect(await json("runs", "--status", "completed")).toEqual({ items: [] });

    const shown = await cv("show", run.id);
    expect(shown.code).toBe(0);
    expect(shown.stdout).toMatch(/state +failed/);
    expect(shown.stdout).toMatch(/completed {2}first/);
    expect(shown.stdout).toContain('"taskId":"t1"');
    const everything = shown.stdout + (await cv("show", run.id, "--json")).stdout + (await cv("events")).stdout;
    expect(everything).not.toMatch(/private|Ann Sample/);
    expect(everything).toContain("[text, 10 characters]");
  });

  it("watches: what changes is told until Ctrl-C", async () => {
    const watching = interruptCv(folder, ["engine", "watch", "--json"], /1 under way/, env());
    const { id } = await until("the run", async () => (await app.runsOf(await napping()))[0]);
    const ran = await watching;
    expect(ran.code, ran.stderr).toBe(0);
    const lines = ran.stdout
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(lines.map((line) => [line.id, line.status])).toContainEqual([id, "running"]);
    expect((await cv("cancel", id)).stdout).toMatch(/state +cancelled/);
  });
});

let nap: string | undefined;
/** The event of one run that sleeps, sent once. */
const napping = async () => (nap ??= await send("c/nap"));

describe("acting", { timeout: 3 * MINUTES }, () => {
  it("retries, reruns and replays", async () => {
    const eventId = await send("c/fragile");
    const { id } = await app.runOf(eventId, "failed");
    expect(await cv("cancel", id)).toMatchObject({ code: 2, stderr: expect.stringContaining("[conflict]") });
    broken = false;
    expect(await json("retry", id)).toEqual({ runId: id });
    await app.runOf(eventId, "completed");
    const { runId } = await json("rerun", id);
    await until("the rerun", async () => (await app.engine.getRun(runId))?.status === "completed");
    const refused = await cv("retry", id, "--json");
    expect(refused.code).toBe(2);
    expect(JSON.parse(refused.stderr)).toMatchObject({ error: { code: "conflict" }, exitCode: 2 });

    broken = true;
    const failing = await send("c/fragile");
    await app.runOf(failing, "failed");
    broken = false;
    expect((await json("replay", "--since", "1h", "--function", "fragile")).retried).toBeGreaterThan(0);
    await app.runOf(failing, "completed");
  });

  it("pauses, sends and resumes", async () => {
    expect((await cv("pause", "fragile")).stdout).toBe("cv-improver-fragile is paused.\n");
    const { eventId } = await json("send", "c/fragile", "--data", '{"n": 1}');
    await until("the event to be held", async () =>
      (await app.engine.listFunctions()).some((fn) => fn.paused && fn.heldEvents === 1),
    );
    expect((await cv("functions")).stdout).toContain("paused (1 held)");
    expect(await json("resume", "fragile")).toEqual({ functionId: "cv-improver-fragile", paused: false });
    expect((await app.runOf(eventId)).status).toBe("completed");
  });

  it.each([
    [["nope"], 2, "bad_request"],
    [["show"], 2, "bad_request"],
    [["status", "more"], 2, "bad_request"],
    [["show", "none"], 3, "not_found"],
    [["pause", "none"], 3, "not_found"],
    [["runs", "--since", "yesterday"], 2, "bad_request"],
    [["runs", "--limit", "0"], 2, "bad_request"],
    [["send", "c/x", "--data", "[]"], 2, "bad_request"],
    [["send", "inngest/function.failed"], 2, "bad_request"],
    [["replay"], 2, "bad_request"],
    [["serve", "--port", "http"], 2, "bad_request"],
  ])("%j ends with %d", async (args, code, error) => {
    const ran = await cv(...args);
    expect([ran.code, ran.stdout]).toEqual([code, ""]);
    expect(ran.stderr).toContain(`[${error}]`);
  });
});

describe("serving", { timeout: 2 * MINUTES }, () => {
  it("runs the engine alone until Ctrl-C; an SDK and the command itself find it there", async () => {
    const own = await createDatabase();
    const child = spawn(
      process.execPath,
      [path.resolve("cli/cv.mjs"), "engine", "serve", "--port", "0", "--database", own.url],
      { cwd: folder, env: commandEnv(folder) },
    );
    try {
      const url = await addressOf(child);
      expect(await (await fetch(`${url}/health`)).json()).toMatchObject({ message: "OK" });
      const ran: Ran = await runCv(folder, ["engine", "status", "--json"], { env: { ...env(), INNGEST_DEV: url } });
      expect(ran.code, ran.stderr).toBe(0);
      const status = JSON.parse(ran.stdout);
      expect(status.place).toContain(url);
      expect(status.processes).toMatchObject([{ leading: true }]);
      const ended = new Promise((done) => child.once("close", done));
      child.kill("SIGINT");
      expect(await ended).toBe(0);
    } finally {
      child.kill("SIGKILL");
      await own.drop();
    }
  });

  it("serves any application with an SDK: it registers, is called, and its run is seen and cancelled from here", async () => {
    const own = await createDatabase();
    const keys = {
      INNGEST_SIGNING_KEY: `signkey-test-${"ef".repeat(32)}`,
      INNGEST_EVENT_KEY: "an-event-key",
    };
    const serving = spawn(
      process.execPath,
      [path.resolve("cli/cv.mjs"), "engine", "serve", "--port", "0", "--database", own.url],
      { cwd: folder, env: commandEnv(folder, keys) },
    );
    let shop: ChildProcess | undefined;
    try {
      const url = await addressOf(serving);
      const engineEnv = { ...keys, INNGEST_BASE_URL: url };
      shop = spawn(process.execPath, [path.resolve("cli/foreign-app.fixture.mjs")], {
        env: commandEnv(folder, engineEnv),
        stdio: ["ignore", "pipe", "inherit"],
      });
      let said = "";
      shop.stdout!.on("data", (chunk) => {
        said += chunk;
      });
      await until("its registration", () => said.includes("registered from"));
      const engine = (method: string, place: string, body?: object) =>
        fetch(url + place, {
          method,
          headers: { authorization: `Bearer ${keys.INNGEST_SIGNING_KEY}` },
          ...(body && { body: JSON.stringify(body) }),
        });
      const order = async (pack: string) => {
        const answer = await engine("POST", "/e/an-event-key", { name: "shop/order", data: { amount: 21, pack } });
        return ((await answer.json()) as { ids: string[] }).ids[0]!;
      };
      const runOf = async (eventId: string) => {
        const { data } = (await (await engine("GET", `/v1/events/${eventId}/runs`)).json()) as { data: ApiRun[] };
        return data[0];
      };
      const first = await order("1s");
      const done = await until("the run", async () => {
        const run = await runOf(first);
        return run?.status === "Completed" && run;
      });
      expect(done.output).toBe("sent for 42");
      expect(said.match(/^(pay|send)$/gm)).toEqual(["pay", "send"]);

      const second = await order("1h");
      const { run_id } = await until("the run", () => runOf(second));
      const cancelled = await runCv(folder, ["engine", "cancel", run_id], { env: { ...env(), ...engineEnv } });
      expect(cancelled.code, cancelled.stderr).toBe(0);
      expect((await runOf(second))?.status).toBe("Cancelled");
      expect((await fetch(`${url}/v1/runs/${run_id}`)).status).toBe(401);
    } finally {
      shop?.kill("SIGKILL");
      serving.kill("SIGKILL");
      await own.drop();
    }
  });

  it("refuses the database of an application that runs its functions itself", async () => {
    const ran = await cv("serve", "--port", "0", "--database", database.url);
    expect([ran.code, ran.stdout]).toEqual([2, ""]);
    expect(ran.stderr).toContain("[conflict]");
    expect((await app.engine.status()).leader).toBe(true);
  });
});

interface ApiRun {
  run_id: string;
  status: string;
  output: unknown;
}

function addressOf(child: ChildProcess): Promise<string> {
  let said = "";
  return new Promise((resolve, reject) => {
    child.once("close", () => reject(new Error(said)));
    child.stderr!.on("data", (chunk) => {
      said += chunk;
      const url = /serves on (http:\S+)\. /.exec(said)?.[1];
      if (url) resolve(url);
    });
  });
}
