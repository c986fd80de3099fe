import fs from "node:fs";
import { Redis } from "ioredis";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startServer, type TestServer } from "@/e2e/support/server";
import { type TestServer as RedisServer, startTcpRedis } from "@/lib/platform/cache/test-servers";
import { freePort, openWorld, QUICK, SEEDS, sleep, slowSeeds, spread, until, type World } from "./harness";
import { type FaultProxy, startProxy } from "./proxy";

let world: World;
let server: TestServer;
let redis: RedisServer;
let toRedis: FaultProxy;
let toDatabase: FaultProxy;
let cookie = "";

beforeAll(async () => {
  world = await openWorld("server");
  redis = await startTcpRedis();
  toRedis = await startProxy({ target: Number(new URL(redis.url).port) });
  toDatabase = await startProxy({ target: world.database.port });
  server = await startServer({
    port: await freePort(),
    name: `faults-${process.pid}`,
    env: {
      DATABASE_URL: world.database.url.replace(`:${world.database.port}`, `:${toDatabase.port}`),
      REDIS_URL: `redis://127.0.0.1:${toRedis.port}`,
      LOG_LEVEL: "fatal",
    },
  });
  const { cookies } = await upload("first", "");
  cookie = cookies;
}, 300_000);
afterAll(async () => {
  await server?.stop();
  await toRedis?.stop();
  await toDatabase?.stop();
  await redis?.stop();
  await world?.end();
});

const text = fs.readFileSync("examples/cvs/tom-placeholder-electrician.txt", "utf8");

async function get(path: string, patience = 20_000) {
  const began = performance.now();
  const response = await fetch(server.url + path, {
    headers: { cookie },
    redirect: "manual",
    signal: AbortSignal.timeout(patience),
  });
  const body = await response.text();
  return {
    status: response.status,
    retryAfter: response.headers.get("retry-after"),
    body,
    ms: performance.now() - began,
  };
}

async function upload(mark: string, as = cookie) {
  const form = new FormData();
  form.set("file", new File([`${text}\n${mark}\n`], "electrician.txt", { type: "text/plain" }));
  const response = await fetch(`${server.url}/api/v1/cvs`, {
    method: "POST",
    body: form,
    headers: { cookie: as },
    signal: AbortSignal.timeout(30_000),
  });
  const body = (await response.json()) as { taskId?: string; error?: { code: string; retryAfter?: number } };
  return {
    status: response.status,
    body,
    retryAfter: response.headers.get("retry-after"),
    cookies: response.headers
      .getSetCookie()
      .map((c) => c.split(";")[0])
      .join("; "),
  };
}

/** Empties Redis past the proxy, and with it what has been counted against the limits. */
async function forgetLimits() {
  const direct = new Redis(redis.url);
  await direct.flushall();
  direct.disconnect();
}

const ready = async () => JSON.parse((await get("/api/health/ready")).body) as Record<string, string>;

/** What is down says so in words and with a time, and nothing but that. */
function expectUnavailable({ status, retryAfter, body }: { status: number; retryAfter: string | null; body: unknown }) {
  expect([status, body]).toEqual([503, body]);
  expect(Number(retryAfter)).toBeGreaterThan(0);
  expect(JSON.stringify(body)).not.toMatch(/prisma|postgres|ECONN| at .*\.js/i);
}

test("F5: PostgreSQL restarted in immediate mode under requests and jobs: 503 with a time, nothing half, nothing lost", async () => {
  const answered: string[] = [];
  const refused: { status: number; retryAfter: string | null; body: unknown }[] = [];
  const back: number[] = [];
  for (const seed of slowSeeds) {
    let stop = false;
    await forgetLimits();
    const load = Array.from({ length: 3 }, async (_, lane) => {
      for (let i = 0; !stop; i++) {
        const { status, body, retryAfter } = await upload(`restart ${seed} ${lane} ${i}`).catch(() => ({
          status: 0,
          body: {} as { taskId?: string },
          retryAfter: null,
        }));
        if (status === 202) answered.push(body.taskId!);
        else refused.push({ status, retryAfter, body });
        await sleep(250);
      }
    });
    await sleep(700);
    await world.database.stopImmediately();
    await sleep(500);
    expectUnavailable(await get("/api/v1/tasks"));
    expect((await get("/cvs")).status).toBe(503);
    expect((await get("/api/health/ready")).status).toBe(503);
    expect((await ready()).database).toBe("down");
    expect((await get("/api/health/live")).status).toBe(200);
    await world.database.start();
    // the limit of uploads is not this test's affair
    await forgetLimits();
    const began = performance.now();
    await until("the server to answer again", async () => (await get("/api/v1/tasks")).status === 200, 30_000);
    back.push(performance.now() - began);
    await sleep(300);
    stop = true;
    await Promise.all(load);
  }
  await world.settle(() => undefined, 150_000);
  console.log(`F5: ${answered.length} uploads accepted, ${refused.length} refused`);
  const others = await world.database.sql(
    `select a.id, t."state", t."error", t."attempts", (select json_agg(json_build_object('status', r.status, 'failed', (select json_agg(x.error -> 'message') from inngest_engine.attempt x where x.run_id = r.id)))
       from inngest_engine.run r where r.events -> 0 -> 'data' ->> 'taskId' = a.id) as runs
     from unnest($1::text[]) as a (id) left join "Task" t on t."id" = a.id where t."state" is distinct from 'succeeded'`,
    [answered],
  );
  expect(others).toEqual([]);
  for (const refusal of refused) expectUnavailable(refusal);
  const injected = `${back.length} restarts of PostgreSQL`;
  expect(await world.verdict("F5", { seeds: slowSeeds.length, injected, recoveries: back, answered })).toEqual([]);
});

test("F6: no connection left: 503 in words, health says so, recovery without a restart", async () => {
  const back: number[] = [];
  for (const _ of slowSeeds) back.push(await exhaust());
  await world.settle(() => undefined);
  const injected = `${back.length} shortages of connections`;
  expect(await world.verdict("F6", { seeds: slowSeeds.length, injected, recoveries: back })).toEqual([]);
});

/** Takes every connection the server has to give. @returns milliseconds from giving them back until all works again */
async function exhaust(): Promise<number> {
  const held: pg.Client[] = [];
  const take = async () => {
    const client = new pg.Client(world.database.url);
    client.on("error", () => {});
    try {
      await client.connect();
      held.push(client);
      return true;
    } catch {
      return false;
    }
  };
  const own = (
    await world.database.sql<{ pid: number }>(
      `select pid from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()`,
    )
  ).map(({ pid }) => pid);
  while (await take());
  // the server's own connections go too, and are taken before it has new ones
  const killer = held[0]!;
  await killer.query("select pg_terminate_backend(pid) from unnest($1::int[]) as p (pid)", [own]);
  await sleep(50);
  await toDatabase.set({ kind: "cut" });
  await toDatabase.set({ kind: "pass" });
  while (await take());
  expectUnavailable(await get("/api/v1/tasks"));
  expect((await ready()).status).toBe("down");
  expect((await get("/api/health/live")).status).toBe(200);
  await Promise.all(held.map((client) => client.end()));
  const began = performance.now();
  await until("the server to answer again", async () => (await get("/api/v1/tasks")).status === 200, 30_000);
  await until("the engine to lead again", async () => (await ready()).status === "ok", 30_000);
  const took = performance.now() - began;
  await forgetLimits();
  expect((await upload("after the shortage")).status).toBe(202);
  return took;
}

test("F7: Redis gone, then back and empty: sessions hold, paid actions wait, reading goes on, the cache refills", async () => {
  const back: number[] = [];
  for (const seed of slowSeeds) back.push(await loseRedis(seed));
  await world.settle(() => undefined);
  const injected = `${back.length} losses of Redis`;
  expect(await world.verdict("F7", { seeds: slowSeeds.length, injected, recoveries: back })).toEqual([]);
});

/** @returns milliseconds from its return until it is used again */
async function loseRedis(seed: number): Promise<number> {
  // so many sign-ins in an hour are too many
  await forgetLimits();
  await toRedis.set({ kind: "cut" });
  const during = await get("/api/v1/tasks");
  expect(during.status).toBe(200);
  expect((await get("/cvs")).status).toBe(200);
  expect(await ready()).toMatchObject({ status: "degraded", cache: "down", database: "up" });
  // uploads go on without a counter, signing in does not
  expect((await upload(`without redis ${seed}`)).status).toBe(202);
  const signIn = await signInAnswer();
  expect(signIn).toMatch(/cannot(%20| )be(%20| )done/);
  await redis.stop();
  redis = await startTcpRedis();
  toRedis.retarget(Number(new URL(redis.url).port));
  await toRedis.set({ kind: "pass" });
  const began = performance.now();
  await until("Redis to be used again", async () => (await ready()).cache === "up", 20_000);
  const took = performance.now() - began;
  expect((await get("/api/v1/tasks")).status).toBe(200);
  expect(await signInAnswer()).not.toMatch(/cannot(%20| )be(%20| )done/);
  // the empty one fills again with what requests look up
  const direct = new Redis(redis.url);
  await until("the cache to refill", async () => (await direct.dbsize()) > 0, 10_000);
  direct.disconnect();
  return took;
}

/** What a sign-in with an unknown address is answered. */
async function signInAnswer(): Promise<string> {
  const csrf = await fetch(`${server.url}/api/auth/csrf`);
  const { csrfToken } = (await csrf.json()) as { csrfToken: string };
  const response = await fetch(`${server.url}/api/auth/callback/credentials`, {
    method: "POST",
    redirect: "manual",
    headers: {
      "content-type": "application/x-www-form-urlencoded",
      cookie: csrf.headers
        .getSetCookie()
        .map((c) => c.split(";")[0])
        .join("; "),
    },
    body: new URLSearchParams({
      csrfToken,
      email: "nobody@example.com",
      password: "not a password of anyone",
      json: "true",
    }),
  });
  return `${response.status} ${response.headers.get("location") ?? ""} ${await response.text()}`;
}

test("F8: Redis slow, half-open or resetting: requests take no more than its budget longer", async () => {
  const plain: number[] = [];
  for (let i = 0; i < 10; i++) plain.push((await get("/api/v1/tasks")).ms);
  const figures: Record<string, number> = {};
  for (const mode of [{ kind: "slow", ms: 2000 }, { kind: "halfOpen" }, { kind: "reset" }] as const) {
    await toRedis.set(mode);
    const times: number[] = [];
    for (let i = 0; i < (QUICK ? 3 : SEEDS); i++) {
      const { status, ms } = await get("/api/v1/tasks");
      expect(status).toBe(200);
      times.push(ms);
    }
    figures[mode.kind] = spread(times).max;
    await toRedis.set({ kind: "pass" });
    await until("Redis to be used again", async () => (await ready()).cache === "up", 20_000);
  }
  console.log(`F8: plain ${spread(plain).max} ms at most; ${JSON.stringify(figures)}`);
  const injected = `${Object.keys(figures).length * (QUICK ? 3 : SEEDS)} requests, 3 kinds of trouble`;
  expect(await world.verdict("F8", { seeds: QUICK ? 3 : SEEDS, injected })).toEqual([]);
  // a request asks Redis for the session, and tells it what the database said: two budgets of 300 ms, and what a busy machine adds
  for (const longest of Object.values(figures)) expect(longest).toBeLessThan(2000);
});
