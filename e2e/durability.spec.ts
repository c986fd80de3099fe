import { spawn } from "node:child_process";
import fs from "node:fs";
import net from "node:net";
import path from "node:path";
import { postgresFolder, removeDataFolder } from "./support/data-folder.mjs";
import { startFakeModel } from "./support/fake-model";
import { changes, finished, improve, tasksOf, uploadAndRead } from "./support/journey";
import { portOf } from "./support/ports";
import { failingStart, isAlive, startServer } from "./support/server";
import { example, expect, test } from "./support/test";

const TXT = example("cvs", "tom-placeholder-electrician.txt");
// a server that waits for its database may need a while on a busy machine
const PATIENT = { timeout: 60_000 };

// requests that find the server gone are what these journeys are about
test.beforeEach(({ watch }) =>
  watch.allow(
    /ERR_CONNECTION_REFUSED|ERR_INCOMPLETE_CHUNKED_ENCODING|ERR_EMPTY_RESPONSE|ERR_CONNECTION_RESET|network error|^page error:\s*$|status of 503|Failed to fetch/,
  ),
);

test("killed in the middle of an improvement, everything started again: the run ends, nothing twice", async ({
  page,
}) => {
  test.setTimeout(240_000);
  const options = { delayMs: 4000 };
  const model = await startFakeModel(options);
  const env = { OPENAI_BASE_URL: model.url, OPENAI_MODEL: "fake-model" };
  const start = () => startServer({ port: portOf(4), name: "killed", keepData: true, env });
  removeDataFolder(path.resolve(".data/e2e-killed"));
  // with fsync: a killed PostgreSQL may lose nothing either
  let server = await start();
  try {
    const { url } = server;
    const cvId = await uploadAndRead(page, example("cvs", "maria-example-software-engineer.pdf"), url);
    const improvementId = await improve(page, cvId, { position: "Software Engineer" }, url);
    // some steps are done, some under way, some not begun
    await expect.poll(async () => (await tasksOf(page, url))[0]!.stepsDone, { timeout: 40_000 }).toBeGreaterThan(1);
    const done = (await tasksOf(page, url))[0]!;
    expect(done.stepsDone).toBeLessThan(done.stepsTotal);
    await server.kill();
    expect(server.family()).toEqual([]);
    const callsBefore = model.requests.length;

    options.delayMs = 200;
    server = await start();
    // the page that was open all the time catches up without a click
    await finished(page);
    expect(await changes(page).count()).toBeGreaterThan(3);

    const { sql } = server;
    const [task] = await sql<{ id: string; state: string; stepsDone: number; stepsTotal: number }>(
      'select * from "Task" where "improvementId" = $1',
      [improvementId],
    );
    expect(task).toMatchObject({ state: "succeeded", stepsDone: task!.stepsTotal });
    const one = (text: string) =>
      sql<{ n: number }>(`select count(*)::int n from ${text}`, text.includes("$1") ? [improvementId] : []).then(
        ([row]) => row!.n,
      );
    expect(await one(`"Task" where "improvementId" = $1`)).toBe(1);
    expect(
      await one(`"TaskEvent" where type in ('succeeded', 'failed', 'cancelled') and "taskId" = '${task!.id}'`),
    ).toBe(1);
    // each step's result once, each change once, one answer of the model for a part, one report for a part
    expect(await one(`"TaskStepResult" where "taskId" = '${task!.id}'`)).toBe(task!.stepsTotal);
    expect(
      await sql(`select key from "Change" where "improvementId" = $1 group by key having count(*) > 1`, [
        improvementId,
      ]),
    ).toEqual([]);
    expect(
      await sql(
        `select body->>'ref' from "Change" where "improvementId" = $1 and body->>'class' <> 'warn' group by 1, "unitId", body->>'operation' having count(*) > 1`,
        [improvementId],
      ),
    ).toEqual([]);
    const responses = await sql<{ step: string }>('select step from "AiResponse" where "improvementId" = $1', [
      improvementId,
    ]);
    expect(new Set(responses.map((response) => response.step)).size).toBe(responses.length);
    expect(
      await sql(
        `select unit->>'unitId' from "Improvement", jsonb_array_elements(report->'units') unit where id = $1 group by 1 having count(*) > 1`,
        [improvementId],
      ),
    ).toEqual([]);
    expect(await one(`"CvVersion" where "cvId" = '${cvId}'`)).toBe(1);
    expect(await one(`"UsageCounter" where used <> 1`)).toBe(0);
    // what was done before the kill was not asked again: at most the calls under way were
    const repeated = Object.values(model.callsPerUnit()).filter((calls) => calls > 1).length;
    expect(repeated).toBeLessThanOrEqual(4);
    expect(model.requests.length).toBeGreaterThan(callsBefore);
    expect(Math.max(...Object.values(model.callsPerUnit()))).toBeLessThanOrEqual(2);

    // Ctrl-C while a run is under way: in order, within seconds, and the next start goes on with it
    options.delayMs = 3000;
    await improve(page, cvId, { position: "Platform Engineer" }, url);
    await expect(page.getByRole("progressbar").first()).toBeVisible();
    const family = server.family();
    expect(family.length).toBeGreaterThan(3);
    const began = Date.now();
    expect(await server.signal("SIGINT")).toBe(0);
    expect(Date.now() - began).toBeLessThan(25_000);
    await expect.poll(() => family.filter(isAlive)).toEqual([]);
    expect(fs.existsSync(path.join(postgresFolder(server.dataDir), "postmaster.pid"))).toBe(false);

    options.delayMs = 100;
    server = await start();
    expect(server.output()).not.toContain("Building");
    await finished(page);
    // session and data are there
    await page.goto(`${url}/cvs`);
    await expect(page.getByRole("article").filter({ hasText: "Maria Example" })).toBeVisible();
    expect((await tasksOf(page, url)).map((t) => t.state)).toEqual(["succeeded", "succeeded", "succeeded"]);
  } finally {
    await server.stop();
    await model.stop();
  }
});

test("the launcher alone is killed: the server ends too, and the next start works at once", async ({ page }) => {
  let server = await startServer({ port: portOf(5), name: "orphan", env: { POSTGRES_FAST: "1" } });
  try {
    await uploadAndRead(page, TXT, server.url);
    const family = server.family();
    process.kill(server.pid, "SIGKILL");
    await expect
      .poll(
        async () =>
          fetch(`${server.url}/api/health`).then(
            () => "up",
            () => "down",
          ),
        { timeout: 15_000 },
      )
      .toBe("down");
    server = await startServer({ port: portOf(5), name: "orphan", keepData: true, env: { POSTGRES_FAST: "1" } });
    await page.goto(`${server.url}/cvs`);
    await expect(page.getByRole("article")).toHaveCount(1);
    await server.stop({ keep: true });
    await expect.poll(() => family.filter(isAlive)).toEqual([]);
  } finally {
    await server.stop();
  }
});

test("the database goes away under the running server: 503 that says when to come back, then all is well again", async ({
  page,
}) => {
  const server = await startServer({ port: portOf(6), name: "database", env: { POSTGRES_FAST: "1" } });
  try {
    const { url } = server;
    const cvId = await uploadAndRead(page, TXT, url);
    await page.getByLabel("Headline").fill("Typed while it went away");
    const pidFile = path.join(postgresFolder(server.dataDir), "postmaster.pid");
    const [pid, , , port] = fs
      .readFileSync(pidFile, "utf8")
      .split("\n")
      .map((line) => line.trim());
    const options = fs.readFileSync(path.join(postgresFolder(server.dataDir), "postmaster.opts"), "utf8");
    process.kill(Number(pid), "SIGQUIT");
    await expect.poll(() => isAlive(Number(pid))).toBe(false);

    // the API, pages, and an action in the open page
    await expect.poll(async () => (await page.request.get(`${url}/api/v1/tasks`, PATIENT)).status()).toBe(503);
    const api = await page.request.get(`${url}/api/v1/tasks`, PATIENT);
    expect([api.headers()["retry-after"], (await api.json()).error.code]).toEqual(["5", "database_down"]);
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await expect(page.getByRole("main").getByRole("alert")).toBeVisible();
    await expect(page.getByLabel("Headline")).toHaveValue("Typed while it went away");
    const other = await page.context().newPage();
    const answer = await other.goto(`${url}/cvs/${cvId}`);
    expect([answer!.status(), answer!.headers()["retry-after"]]).toEqual([503, "5"]);
    await expect(other.getByRole("heading", { name: "Back in a moment" })).toBeVisible();
    expect((await page.request.get(`${url}/api/health`, PATIENT)).status()).toBe(200);
    expect((await page.request.get(`${url}/api/health/ready`, PATIENT)).status()).toBe(503);

    // back again, as an operator starts it; the server was not touched
    restartPostgres(options, server.dataDir);
    await expect
      .poll(async () => fs.existsSync(pidFile) && fs.readFileSync(pidFile, "utf8").split("\n")[3]?.trim(), {
        timeout: 15_000,
      })
      .toBe(port);
    await expect(other.getByRole("heading", { name: "Is this right?" })).toBeVisible({ timeout: 30_000 });
    await expect(other.getByLabel("Headline")).toHaveValue("Typed while it went away");
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await expect(page.getByText("Saved", { exact: true })).toBeVisible();
    expect((await page.request.get(`${url}/api/health/ready`, PATIENT)).status()).toBe(200);
    // the engine works again, too
    await other.close();
    await improve(page, cvId, { position: "Electrician" }, url);
    await finished(page);
    // the page must not see its server stop
    await page.goto("about:blank");
  } finally {
    await server.stop();
  }
});

/** Starts PostgreSQL with the very command it ran with. */
function restartPostgres(opts: string, dataDir: string) {
  const [command, ...args] = [...opts.trim().matchAll(/"([^"]*)"|(\S+)/g)].map((match) => match[1] ?? match[2]!);
  const { uid, gid } = fs.statSync(postgresFolder(dataDir));
  spawn(command!, args, {
    detached: true,
    stdio: "ignore",
    cwd: postgresFolder(dataDir),
    ...(process.getuid?.() === 0 && { uid, gid }),
  }).unref();
}

test("a start that cannot work says why and ends", async () => {
  const blocker = net.createServer().listen(portOf(7), "localhost");
  await new Promise((done) => blocker.once("listening", done));
  try {
    const busy = await failingStart({ PORT: String(portOf(7)), DATA_DIR: path.resolve(".data/e2e-refused") });
    expect(busy.code).toBe(1);
    expect(busy.output).toContain(`Port ${portOf(7)} is in use by another program.`);
    expect(busy.output).toContain(`PORT=${portOf(8)} npm start`);
  } finally {
    blocker.close();
  }
  for (const [name, value, says] of [
    ["PORT", "no number", "PORT must be a whole number from 1 to 65535."],
    ["OPENAI_BASE_URL", "localhost:11434", "OPENAI_BASE_URL must be an address that starts with https:// or http://."],
    ["LOG_LEVEL", "loud", "LOG_LEVEL must be fatal, error, warn, info, debug or silent."],
    ["GOOGLE_CLIENT_ID", "alone", "GOOGLE_CLIENT_SECRET is missing"],
  ] as const) {
    const { code, output } = await failingStart({
      PORT: String(portOf(8)),
      DATA_DIR: path.resolve(".data/e2e-refused"),
      [name]: value,
    });
    expect([name, code]).toEqual([name, 1]);
    expect(output).toContain(says);
    expect(output).toContain(".env.example");
  }
  // refused before anything was made
  expect(fs.existsSync(".data/e2e-refused/postgres")).toBe(false);
});
