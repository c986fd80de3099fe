import http from "node:http";
import { Inngest } from "inngest";
import { serve } from "inngest/node";
import { afterEach, beforeEach, expect, test } from "vitest";
import WebSocket from "ws";
import { createEngine, type Engine, type EngineOptions, listen, type Server } from "./index";
import { createDatabase, quickBackoff, startApp, until } from "./test-support";

/** The engine and the app as separate servers, as `cv engine serve` and any application would be. */

const SIGNING_KEY = `signkey-test-${"ab".repeat(32)}`;
let database: Awaited<ReturnType<typeof createDatabase>>;
const cleanups: (() => Promise<unknown>)[] = [];

beforeEach(async () => {
  database = await createDatabase();
});

afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
  await database.drop();
});

async function startServer(options: Partial<EngineOptions> = {}): Promise<{ engine: Engine; server: Server }> {
  const engine = createEngine({ databaseUrl: database.url, backoff: quickBackoff, ...options });
  await engine.start();
  const server = await listen(engine, { port: 0 });
  cleanups.push(() => engine.stop({ drainMs: 500 }), server.close);
  return { engine, server };
}

async function startRemoteApp(
  engineUrl: string,
  functions: (client: Inngest.Any) => Parameters<typeof serve>[0]["functions"],
  options: { port?: number; signingKey?: string; signingKeyFallback?: string; streaming?: boolean } = {},
): Promise<{ client: Inngest.Any; url: string; port: number; close: () => Promise<void> }> {
  const quiet = { info: () => {}, warn: () => {}, error: () => {}, debug: () => {} };
  const client = new Inngest({
    id: "remote",
    baseUrl: engineUrl,
    isDev: !options.signingKey,
    signingKey: options.signingKey,
    signingKeyFallback: options.signingKeyFallback,
    eventKey: "event-key",
    logger: quiet,
  });
  const handler = serve({ client, functions: functions(client), streaming: options.streaming });
  const server = http.createServer(handler);
  await new Promise<void>((resolve) => server.listen(options.port ?? 0, "127.0.0.1", resolve));
  const { port } = server.address() as { port: number };
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  cleanups.push(close);
  return { client, url: `http://127.0.0.1:${port}/api/inngest`, port, close };
}

const adding = (client: Inngest.Any) => [
  client.createFunction({ id: "add", triggers: [{ event: "r/add" }] }, async ({ event, step }) => {
    const a = await step.run("a", (): number => event.data.n + 1);
    const [b, c] = await Promise.all([step.run("b", () => a + 1), step.run("c", () => a + 2)]);
    return [a, b, c];
  }),
];

const ended = (engine: Engine, eventId: string | undefined) =>
  until("the run", async () => {
    const [run] = await engine.listRuns({ eventId });
    return run?.endedAt ? run : undefined;
  });

for (const streaming of [false, true])
  test(`an app elsewhere registers and is called over HTTP${streaming ? ", with streamed answers" : ""}`, async () => {
    const { engine, server } = await startServer();
    const app = await startRemoteApp(server.url, adding, { streaming });
    await engine.registerApp(app.url);
    const { ids } = await app.client.send({ name: "r/add", data: { n: 1 } });
    expect((await ended(engine, ids[0])).output).toEqual([2, 3, 4]);
    const runs = await (await fetch(`${server.url}/v1/events/${ids[0]}/runs`)).json();
    expect(runs.data).toMatchObject([{ function_id: "remote-add", status: "Completed", output: [2, 3, 4] }]);
    expect(await (await fetch(`${server.url}/dev`)).json()).toMatchObject({ functions: [{ id: "remote-add" }] });
    expect((await fetch(`${server.url}/v1/runs/none`)).status).toBe(404);
    expect((await fetch(`${server.url}/nowhere`)).status).toBe(404);
  });

test("an app that is down loses nothing: its runs wait, and no attempt is spent", async () => {
  const { engine, server } = await startServer();
  const app = await startRemoteApp(server.url, adding);
  await engine.registerApp(app.url);
  await app.close();
  const { ids } = await app.client.send({ name: "r/add", data: { n: 1 } });
  await until("two refused calls", async () => {
    const [run] = await engine.listRuns({ eventId: ids[0] });
    const details = run && (await engine.getRun(run.id));
    return details?.jobs[0] && details.status === "running";
  });
  await startRemoteApp(server.url, adding, { port: app.port });
  const run = await ended(engine, ids[0]);
  expect(run.output).toEqual([2, 3, 4]);
  expect((await engine.getRun(run.id))!.failedAttempts).toEqual([]);
});

test("something else at the app's address is a failed attempt, with a sentence", async () => {
  const { engine, server } = await startServer();
  const app = await startRemoteApp(server.url, adding);
  await engine.registerApp(app.url);
  await app.close();
  const other = http.createServer((_, response) => response.end("welcome"));
  await new Promise<void>((resolve) => other.listen(app.port, "127.0.0.1", resolve));
  cleanups.push(() => new Promise((resolve) => other.close(resolve)));
  const { ids } = await app.client.send({ name: "r/add", data: { n: 1 } });
  const run = await ended(engine, ids[0]);
  expect(run.status).toBe("failed");
  expect(run.output).toMatchObject({ message: expect.stringContaining("does not come from an Inngest SDK") });
});

test("with a signing key both sides check each other", async () => {
  const { engine, server } = await startServer({ signingKey: SIGNING_KEY, eventKey: "event-key" });
  const app = await startRemoteApp(server.url, adding, { signingKey: SIGNING_KEY });
  await engine.registerApp(app.url);
  const { ids } = await app.client.send({
    name: "r/add",
    data: { n: 5, text: "ü \u2028", nested: { b: 1, a: [null] } },
  });
  expect((await ended(engine, ids[0])).output).toEqual([6, 7, 8]);

  expect((await fetch(`${server.url}/v1/events/${ids[0]}/runs`)).status).toBe(401);
  expect((await fetch(`${server.url}/fn/register`, { method: "POST", body: "{}" })).status).toBe(401);
  expect((await fetch(`${server.url}/e/wrong`, { method: "POST", body: '{"name":"r/add"}' })).status).toBe(401);
  // the app refuses a call that is not signed
  expect((await fetch(`${app.url}?fnId=remote-add&stepId=step`, { method: "POST", body: "{}" })).status).toBe(401);
  // and an app with another key cannot register
  const stranger = await startRemoteApp(server.url, adding, { signingKey: `signkey-test-${"cd".repeat(32)}` });
  await expect(engine.registerApp(stranger.url)).rejects.toThrow("did not register");
});

for (const streaming of [false, true])
  test(`while signing keys are changed both are taken, on either side${streaming ? ", also with streamed answers" : ""}`, async () => {
    const [former, next] = [SIGNING_KEY, `signkey-test-${"cd".repeat(32)}`];
    // the engine knows both; the apps one after the other: the former alone, both, the next alone
    const { engine, server } = await startServer({ signingKey: next, signingKeyFallback: former });
    for (const keys of [
      { signingKey: former },
      { signingKey: former, signingKeyFallback: next },
      { signingKey: next, signingKeyFallback: former },
      { signingKey: next },
    ]) {
      const app = await startRemoteApp(server.url, adding, { ...keys, streaming });
      await engine.registerApp(app.url);
      const { ids } = await app.client.send({ name: "r/add", data: { n: 1 } });
      const run = await ended(engine, ids[0]);
      expect(run.output).toEqual([2, 3, 4]);
      expect((await engine.getRun(run.id))!.failedAttempts).toEqual([]);
      await app.close();
    }
    for (const key of [former, next])
      expect((await fetch(`${server.url}/v1/events`, { headers: { authorization: `Bearer ${key}` } })).status).toBe(
        200,
      );
    // a key that is neither is refused, and by the app too
    const other = `signkey-test-${"ef".repeat(32)}`;
    expect((await fetch(`${server.url}/v1/events`, { headers: { authorization: `Bearer ${other}` } })).status).toBe(
      401,
    );
    const stranger = await startRemoteApp(server.url, adding, { signingKey: other });
    await expect(engine.registerApp(stranger.url)).rejects.toThrow("did not register");
  });

test("realtime: a token is asked for with the key, holds for its topics, and every process on the database hands messages out", async () => {
  const { server } = await startServer({ signingKey: SIGNING_KEY });
  const other = await startServer({ signingKey: SIGNING_KEY });
  const authorization = `Bearer ${SIGNING_KEY}`;
  const post = (path: string, body: string, headers = {}, to = server) =>
    fetch(`${to.url}/v1/realtime/${path}`, { method: "POST", body, headers: { authorization, ...headers } });
  const { jwt } = (await (await post("token", '[{"channel":"c","name":"t"}]')).json()) as { jwt: string };
  const heard: unknown[] = [];
  const open = (token: string) =>
    new Promise<WebSocket>((resolve, reject) => {
      const socket = new WebSocket(`${server.url.replace("http", "ws")}/v1/realtime/connect?token=${token}`);
      socket.once("open", () => resolve(socket));
      socket.once("error", reject);
      socket.on("message", (data) => heard.push(JSON.parse(String(data))));
    });
  const socket = await open(jwt);
  // published at the process that does not lead, heard at the other
  expect((await post("publish?channel=c&topic=t", "plain text", {}, other.server)).status).toBe(200);
  expect((await post("publish?channel=c&topic=u", "1")).status).toBe(200);
  expect((await post("publish?channel=c&topic=t", "a b", { "content-type": "text/stream" })).status).toBe(200);
  await until("four messages", () => heard.length === 4);
  expect(heard).toMatchObject([
    { kind: "data", channel: "c", topic: "t", data: "plain text" },
    { kind: "datastream-start" },
    { kind: "chunk", data: "a b" },
    { kind: "datastream-end" },
  ]);

  expect((await post("publish?channel=c", "1")).status).toBe(400);
  expect((await post("publish?channel=c&topic=t", "x".repeat(524_289))).status).toBe(413);
  expect((await post("token", "[]")).status).toBe(400);
  expect((await post("token", "[]", { authorization: "" })).status).toBe(401);
  expect((await post("publish?channel=c&topic=t", "1", { authorization: "" })).status).toBe(401);
  await expect(open(`${jwt.slice(0, -2)}xx`)).rejects.toThrow("401");
  await expect(open("")).rejects.toThrow("401");
  // the engine goes away: the subscriber is told
  const closed = new Promise((resolve) => socket.once("close", resolve));
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
  await closed;
});

test("events that make no sense are refused, and of a list none is kept", async () => {
  const { engine, server } = await startServer();
  const post = async (body: string) => {
    const response = await fetch(`${server.url}/e/key`, { method: "POST", body });
    return [response.status, ((await response.json()) as { error?: string }).error];
  };
  expect(await post("{")).toEqual([400, "The request's body is not JSON."]);
  expect(await post('[{"name":"ok"},{"data":{}}]')).toEqual([400, "An event needs a name."]);
  expect(await post('{"name":"inngest/function.failed"}')).toEqual([400, expect.stringContaining("reserved")]);
  expect(await post('{"name":"x","data":[1]}')).toEqual([400, expect.stringContaining("data")]);
  expect(await post('{"name":"x","id":7}')).toEqual([400, expect.stringContaining("id")]);
  expect(await post(JSON.stringify({ name: "x", data: { text: "y".repeat(4_000_001) } }))).toEqual([
    413,
    expect.any(String),
  ]);
  expect(((await (await fetch(`${server.url}/v1/events`)).json()) as { data: unknown[] }).data).toEqual([]);
  expect((await engine.status()).queueDepth).toBe(0);
});

test("what the engine does not do is refused at registration with a sentence", async () => {
  const { server } = await startServer();
  const register = async (config: Record<string, unknown>) => {
    const response = await fetch(`${server.url}/fn/register`, {
      method: "POST",
      body: JSON.stringify({
        appName: "remote",
        url: "http://127.0.0.1:1/api/inngest",
        functions: [
          {
            id: "remote-fn",
            triggers: [{ event: "x" }],
            steps: { step: { runtime: { type: "http", url: "http://127.0.0.1:1/api/inngest?fnId=remote-fn" } } },
            ...config,
          },
        ],
      }),
    });
    return ((await response.json()) as { error?: string }).error;
  };
  expect(await register({})).toBeUndefined();
  expect(await register({ teleport: true })).toContain('does not know the option "teleport"');
  expect(await register({ throttle: { limit: 1, period: "1s", lanes: 2 } })).toContain('the option "throttle.lanes"');
  expect(await register({ concurrency: [{ limit: 1 }, { limit: 2, mode: "x" }] })).toContain("concurrency.mode");
  expect(await register({ triggers: [{ event: "x", schema: {} }] })).toContain("triggers.schema");
  expect(await register({ triggers: [{ cron: "99 * * * *" }] })).toContain("schedule");
  expect(await register({ triggers: [{ cron: "TZ=Mars/Base * * * * *" }] })).toContain("schedule");
  expect(await register({ triggers: [{ event: "x", expression: "event.data.a ==" }] })).toContain("is not valid CEL");
  expect(await register({ concurrency: { limit: 1, key: "evnt.data.a" } })).toContain("evnt");
  expect(await register({ debounce: { period: "soon" } })).toContain("debounce.period is not a duration");
  expect(await register({ rateLimit: { limit: 0, period: "1m" } })).toContain("rateLimit.limit has to be more than 0");
  expect(await register({ triggers: [{ event: "inngest/deferred.schedule" }] })).toContain("no deferred functions");
  expect(await register({ steps: { step: { runtime: { type: "ws", url: "ws://127.0.0.1" } } } })).toContain("serve()");
});

test("an app whose registration is refused does not start", async () => {
  const app = await startApp(
    database.url,
    (client) => [client.createFunction({ id: "bad", triggers: [{ event: "x", if: "event.data.a ==" }] }, () => {})],
    { autostart: false },
  );
  cleanups.push(app.stop);
  await expect(app.engine.start()).rejects.toThrow('The function "test-bad" cannot be registered.');
});

test("functions that are no longer registered begin nothing, and unchanged schedules keep their tick", async () => {
  const both = (client: Inngest.Any) => [
    client.createFunction({ id: "daily", triggers: [{ cron: "0 4 * * *" }] }, () => {}),
    client.createFunction({ id: "old", triggers: [{ event: "x" }, { cron: "0 5 * * *" }] }, () => {}),
  ];
  const first = await startApp(database.url, both);
  const tick = (await first.engine.listFunctions()).find(({ id }) => id === "test-daily")!.nextTick;
  expect(tick!.toISOString()).toMatch(/T04:00:00/);
  await first.stop();
  const second = await startApp(database.url, (client) => both(client).slice(0, 1));
  cleanups.push(second.stop);
  const functions = await second.engine.listFunctions();
  expect(functions.map(({ id }) => id)).toEqual(["test-daily"]);
  expect(Math.abs(functions[0]!.nextTick!.getTime() - tick!.getTime())).toBeLessThan(5);
  expect(await second.sql("select from job where kind = 'cron'")).toHaveLength(1);
});

test("stop waits for calls under way; what does not end in time is given back for the next engine", async () => {
  let release = () => {};
  const blocked = new Promise<void>((resolve) => {
    release = resolve;
  });
  const functions = (client: Inngest.Any) => [
    client.createFunction({ id: "slow", triggers: [{ event: "x" }] }, async ({ event, step }) =>
      step.run("wait", async () => {
        await (event.data.short ? new Promise((resolve) => setTimeout(resolve, 200)) : blocked);
        return process.pid;
      }),
    ),
  ];
  const first = await startApp(database.url, functions);
  const { ids } = await first.client.send([
    { name: "x", data: { short: true } },
    { name: "x", data: {} },
  ]);
  for (const id of ids) await first.runOf(id, "running");
  await first.engine.stop({ drainMs: 600 });
  const second = await startApp(database.url, functions);
  cleanups.push(second.stop, () => first.stop());
  expect((await second.runOf(ids[0])).status).toBe("completed");
  expect((await second.runOf(ids[1], "running")).jobs[0]).toBeDefined();
  release();
  expect((await second.runOf(ids[1])).status).toBe("completed");
  expect((await fetchStatus(first.engine)).status).toBe(503);
});

const fetchStatus = (engine: Engine) => engine.fetch(new Request(`${engine.baseUrl}/health`));

test("old runs, events and keys are deleted; what is active stays", async () => {
  const app = await startApp(database.url, (client) => [
    client.createFunction({ id: "quick", idempotency: "event.data.n", triggers: [{ event: "x" }] }, () => 1),
    client.createFunction({ id: "napping", triggers: [{ event: "nap" }] }, ({ step }) => step.sleep("a", "100d")),
  ]);
  const { ids } = await app.client.send([{ name: "x", data: { n: 1 } }, { name: "nap" }]);
  await app.runOf(ids[0]);
  await app.runOf(ids[1], "running");
  await app.sql("update run set queued_at = now() - interval '40 days', ended_at = ended_at - interval '40 days'");
  await app.sql("update event set received_at = now() - interval '40 days'");
  await app.sql("update dedupe set expires_at = now() - interval '1 s'");
  await app.stop();
  const later = await startApp(database.url, () => []);
  cleanups.push(later.stop);
  await until("the clean-up", async () => (await later.sql("select from event")).length === 0);
  await until("the clean-up", async () => (await later.sql("select from dedupe")).length === 0);
  expect((await later.engine.listRuns()).map(({ functionId }) => functionId)).toEqual(["test-napping"]);
});
