import { randomBytes } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { limitRate, RATE_LIMITS } from "@/lib/web/rate-limit.server";
import { cached, closeCache, forgetCached, redis, withinBudget } from "./cache.server";
import { startRestRedis, startSilentServer, startTcpRedis, type TestServer } from "./test-servers";

type Where = Record<"REDIS_URL" | "UPSTASH_REDIS_REST_URL" | "UPSTASH_REDIS_REST_TOKEN", string>;

/** Points the product at a Redis. */
async function use(where: Partial<Where>) {
  await closeCache();
  for (const name of ["REDIS_URL", "UPSTASH_REDIS_REST_URL", "UPSTASH_REDIS_REST_TOKEN"] as const)
    if (where[name]) process.env[name] = where[name];
    else delete process.env[name];
}
afterAll(() => use({}));

const key = (name: string) => `${randomBytes(6).toString("hex")}:${name}`;

const TWINS: [string, () => Promise<{ env: Partial<Where>; server?: TestServer }>][] = [
  ["in memory", async () => ({ env: {} })],
  [
    "over TCP",
    async () => {
      const server = await startTcpRedis();
      return { env: { REDIS_URL: server.url }, server };
    },
  ],
  [
    "over HTTP",
    async () => {
      const server = await startRestRedis("test-token");
      return { env: { UPSTASH_REDIS_REST_URL: server.url, UPSTASH_REDIS_REST_TOKEN: "test-token" }, server };
    },
  ],
];

describe.each(TWINS)("Redis %s", (_name, start) => {
  let server: TestServer | undefined;
  beforeAll(async () => {
    const twin = await start();
    server = twin.server;
    await use(twin.env);
  });
  afterAll(async () => {
    await closeCache();
    await server?.stop();
  });

  test("values come back as they were: JSON, text of any script, text that looks like something else", async () => {
    const values = [
      { a: [1, "二", null], deep: { ü: true } },
      [],
      "",
      "OK",
      '日本語 \r\n $3 *1 😀 \\ "',
      42,
      "x".repeat(300_000),
    ];
    for (const value of values) {
      const k = key("value");
      await redis().set(k, JSON.stringify(value));
      expect(await redis().get(k)).toEqual(value);
    }
    const k = key("number-like");
    await redis().set(k, JSON.stringify("0012"));
    expect(await redis().get(k)).toBe("0012");
    expect(await redis().get(key("never"))).toBeNull();
  });

  test("keys expire, and their time can be asked and set", async () => {
    const [soon, later] = [key("soon"), key("later")];
    await redis().set(soon, 1, { px: 40 });
    await redis().set(later, 1, { ex: 100 });
    expect(await redis().ttl(later)).toBeGreaterThan(90);
    expect(await redis().expire(later, 500)).toBe(1);
    expect(await redis().ttl(later)).toBeGreaterThan(400);
    await vi.waitFor(async () => expect(await redis().get(soon)).toBeNull());
    expect(await redis().get(later)).toBe(1);
  });

  test("NX writes only what is not there", async () => {
    const k = key("once");
    expect(await redis().set(k, "first", { nx: true, ex: 60 })).toBe("OK");
    expect(await redis().set(k, "second", { nx: true, ex: 60 })).toBeNull();
    expect(await redis().get(k)).toBe("first");
    const claims = await Promise.all(Array.from({ length: 20 }, (_, i) => redis().set(`${k}:race`, i, { nx: true })));
    expect(claims.filter((c) => c === "OK")).toHaveLength(1);
  });

  test("counters, several keys at once, deletion", async () => {
    const [a, b] = [key("a"), key("b")];
    expect(await Promise.all([redis().incr(a), redis().incr(a), redis().incrby(a, 5)])).toHaveLength(3);
    expect(await redis().get(a)).toBe(7);
    await redis().mset({ [b]: "text" });
    expect(await redis().mget(a, b, key("none"))).toEqual([7, "text", null]);
    expect(await redis().exists(a, b)).toBe(2);
    expect(await redis().del(a, b)).toBe(2);
    expect(await redis().del(a)).toBe(0);
  });

  test("hashes and sorted sets", async () => {
    const [h, z] = [key("hash"), key("zset")];
    await redis().hset(h, { one: 1, two: { deep: true } });
    expect(await redis().hgetall(h)).toEqual({ one: 1, two: { deep: true } });
    expect(await redis().hgetall(key("none"))).toBeNull();
    await redis().zadd(z, { score: 2, member: "b" }, { score: 1, member: "a" });
    expect(await redis().zrange(z, 0, -1)).toEqual(["a", "b"]);
    expect(await redis().zrange(z, 0, -1, { withScores: true })).toEqual(["a", 1, "b", 2]);
  });

  test("a pipeline answers in order; one wrong command does not hide the others", async () => {
    const k = key("pipe");
    const pipe = redis().pipeline().set(k, "text").eval("error('on purpose')", [], []).get(k);
    const replies = await pipe.exec({ keepErrors: true });
    expect(replies.map((r) => r.result)).toEqual(["OK", undefined, "text"]);
    expect(replies[1]?.error).toMatch(/on purpose/);
  });

  test("MULTI is carried out whole, without another client in between", async () => {
    const k = key("multi");
    await Promise.all(
      Array.from({ length: 20 }, async () => {
        const [before, , , after] = await redis()
          .multi()
          .incr(k)
          .incr(k)
          .incr(k)
          .get(k)
          .exec<[number, number, number, number]>();
        expect(after).toBe(before + 2);
      }),
    );
    expect(await redis().get(k)).toBe(60);
  });

  test("scripts run, also by their hash", async () => {
    const k = key("script");
    const script = redis().createScript<number>(
      "redis.call('SET', KEYS[1], ARGV[1]) return redis.call('INCRBY', KEYS[1], 2)",
    );
    expect(await script.exec([k], ["5"])).toBe(7);
    expect(await script.exec([k], ["6"])).toBe(8);
    expect(await redis().eval("return ARGV[1]", [], ["back"])).toBe("back");
  });

  test("a wrong command is an error", async () => {
    await expect(redis().eval("error('on purpose')", [], [])).rejects.toThrow(/on purpose/);
  });

  test("everything under a prefix is forgotten, a key that only looks like it is not", async () => {
    const prefix = key("person");
    await Promise.all(Array.from({ length: 30 }, (_, i) => redis().set(`${prefix}:${i}`, i)));
    const other = `${prefix}-other:1`;
    await redis().set(other, "stays");
    await forgetCached(`${prefix}:`);
    expect(await redis().mget(...Array.from({ length: 30 }, (_, i) => `${prefix}:${i}`))).toEqual(Array(30).fill(null));
    expect(await redis().get(other)).toBe("stays");
  });

  test("a result is produced once and kept", async () => {
    const k = key("cached");
    const produce = vi.fn(async () => ({ n: 1, text: "ü" }));
    expect(await cached(k, 60, produce)).toEqual({ n: 1, text: "ü" });
    expect(await cached(k, 60, produce)).toEqual({ n: 1, text: "ü" });
    expect(produce).toHaveBeenCalledTimes(1);
    expect(await redis().ttl(k)).toBeGreaterThan(50);
  });

  test("of a hundred requests at once exactly as many pass as are allowed, and the others learn when to come back", async () => {
    const who = key("who");
    const tries = await Promise.allSettled(Array.from({ length: 100 }, () => limitRate("sign-up", who)));
    expect(tries.filter((t) => t.status === "fulfilled")).toHaveLength(RATE_LIMITS["sign-up"].requests);
    for (const t of tries)
      if (t.status === "rejected") {
        expect(t.reason).toMatchObject({ code: "rate_limited" });
        expect(t.reason.retryAfter).toBeGreaterThan(0);
        expect(t.reason.retryAfter).toBeLessThanOrEqual(3600);
      }
    await limitRate("sign-up", key("another"));
  });
});

describe.each([
  ["refuses connections", async () => ({ env: { REDIS_URL: "redis://127.0.0.1:1" }, stop: async () => {} })],
  [
    "never answers",
    async () => {
      const server = await startSilentServer();
      return { env: { REDIS_URL: server.url }, stop: server.stop };
    },
  ],
  [
    "never answers over HTTP",
    async () => {
      const { port, stop } = await startSilentServer();
      return { env: { UPSTASH_REDIS_REST_URL: `http://127.0.0.1:${port}`, UPSTASH_REDIS_REST_TOKEN: "t" }, stop };
    },
  ],
  [
    "answers nonsense",
    async () => {
      const server = createServer((_request, response) => response.writeHead(502).end("<html>Bad gateway"));
      await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
      const { port } = server.address() as AddressInfo;
      const stop = async () => {
        server.closeAllConnections();
        server.close();
      };
      return { env: { UPSTASH_REDIS_REST_URL: `http://127.0.0.1:${port}`, UPSTASH_REDIS_REST_TOKEN: "t" }, stop };
    },
  ],
])("a Redis that %s", (_name, start: () => Promise<{ env: Partial<Where>; stop: () => Promise<void> }>) => {
  let stop = async () => {};
  beforeEach(async () => {
    const twin = await start();
    stop = twin.stop;
    await use(twin.env);
  });
  afterEach(async () => {
    await closeCache();
    await stop();
  });

  test("costs a bounded wait and nothing else", async () => {
    expect(await withinBudget((client) => client.get("x"))).toBeUndefined();
    expect(await cached("x", 60, async () => "made anew")).toBe("made anew");
    await forgetCached("x");
  });

  test("lets reading go on and stops what costs money or can be guessed", async () => {
    await limitRate("upload", "someone");
    for (const kind of ["sign-in", "improve"] as const)
      await expect(limitRate(kind, "someone")).rejects.toMatchObject({ code: "cache_down", retryAfter: 60 });
  });
});
