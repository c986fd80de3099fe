import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { afterAll, expect, test } from "vitest";
import { startSilentServer } from "@/lib/platform/cache/test-servers";
import { closeDatabase, db, isDatabaseDown, isUniqueViolation, isUnstorableText } from "./database.server";
import { PrismaClient } from "./generated/client";
import { closeNotifications, subscribe } from "./notifications.server";

afterAll(async () => {
  await closeNotifications();
  await closeDatabase();
});

const failure = (work: PromiseLike<unknown>) =>
  Promise.resolve(work).then(
    () => {
      throw new Error("it should have failed");
    },
    (error: unknown) => error,
  );

function clientAt(connectionString: string) {
  return new PrismaClient({ adapter: new PrismaPg({ connectionString, max: 1, connectionTimeoutMillis: 300 }) });
}

test("a refused, a silent and a cut connection mean that the database is down", async () => {
  const refused = clientAt("postgresql://u:p@127.0.0.1:1/x");
  expect(isDatabaseDown(await failure(refused.user.count()))).toBe(true);
  expect(isDatabaseDown(await failure(refused.$transaction((tx) => tx.user.count())))).toBe(true);
  expect(isDatabaseDown(await failure(refused.$queryRaw`select 1`))).toBe(true);

  const { port, stop } = await startSilentServer();
  const silent = clientAt(`postgresql://u:p@127.0.0.1:${port}/x`);
  expect(isDatabaseDown(await failure(silent.user.count()))).toBe(true);
  await stop();

  // the news of a cut connection comes before, with or after the next query: each reads differently
  for (let pause = 0; pause < 12; pause++) {
    const cut = clientAt(process.env.DATABASE_URL!);
    const dying = await failure(
      cut.$transaction(async (tx) => {
        const [{ pid }] = await tx.$queryRaw<[{ pid: number }]>`select pg_backend_pid() as pid`;
        await db.$queryRaw`select pg_terminate_backend(${pid}::int)`;
        if (pause % 3) await new Promise((resolve) => setTimeout(resolve, pause));
        return tx.user.count();
      }),
    );
    expect([String(dying), isDatabaseDown(dying)]).toEqual([String(dying), true]);
    await cut.$disconnect();
  }
  for (const client of [refused, silent]) await client.$disconnect();
});

test("no connection left to give means down as well; the client recovers by itself", async () => {
  const limited = new URL(process.env.DATABASE_URL!);
  const role = `limited_${process.pid}`;
  await db.$executeRawUnsafe(`create role ${role} login password 'p' connection limit 1`);
  Object.assign(limited, { username: role, password: "p" });
  const holder = new pg.Client(limited.href);
  await holder.connect();
  const client = clientAt(limited.href);
  expect(isDatabaseDown(await failure(client.$queryRaw`select 1`))).toBe(true);
  await holder.end();
  let answer: unknown;
  for (let i = 0; i < 100 && !answer; i++)
    answer = await client.$queryRaw`select 1`.catch(() => new Promise((r) => setTimeout(r, 20)));
  expect(answer).toBeTruthy();
  await client.$disconnect();
  await db.$executeRawUnsafe(`drop role ${role}`);
});

test("a wrong query, a missing row and a double are not the database's being down", async () => {
  const wrong = await failure(db.$queryRaw`select * from nowhere`);
  const missing = await failure(db.user.findUniqueOrThrow({ where: { id: "nobody" } }));
  const { id } = await db.user.create({ data: {} });
  const double = await failure(db.user.create({ data: { id } }));
  for (const error of [wrong, missing, double, new Error("x"), null, undefined, "ECONNREFUSED"])
    expect(isDatabaseDown(error)).toBe(false);
  expect([isUniqueViolation(double), isUniqueViolation(missing)]).toEqual([true, false]);
});

test("text that PostgreSQL cannot hold is known as such", async () => {
  expect(isUnstorableText(await failure(db.user.create({ data: { name: "a\u0000b" } })))).toBe(true);
  expect(isUnstorableText(await failure(db.user.findFirst({ where: { id: "\u0000" } })))).toBe(true);
  expect(isUnstorableText(await failure(db.outbox.create({ data: { name: "x", data: { a: "\u0000" } } })))).toBe(true);
  expect(isUnstorableText(await failure(db.outbox.create({ data: { name: "x", data: { a: "\ud800" } } })))).toBe(true);
  expect(isUnstorableText(await failure(db.user.findUniqueOrThrow({ where: { id: "x" } })))).toBe(false);
  expect(isUnstorableText(undefined)).toBe(false);
});

test("announcements arrive, only on their channel, and stop when asked; a lost connection says so", async () => {
  const channel = `test_${process.pid}`;
  const heard: string[] = [];
  const others: string[] = [];
  const stop = subscribe(channel, (payload) => heard.push(payload));
  subscribe(`${channel}_other`, (payload) => others.push(payload));
  const arrived = async (count: number) => {
    for (let i = 0; i < 500 && heard.length < count; i++) await new Promise((r) => setTimeout(r, 10));
    expect(heard).toHaveLength(count);
  };
  // connecting is announced with an empty payload: something may have been missed before
  await arrived(1);
  await db.$queryRaw`select pg_notify(${channel}, 'one')::text`;
  await arrived(2);
  await db
    .$transaction(async (tx) => {
      await tx.$queryRaw`select pg_notify(${channel}, 'rolled back')::text`;
      throw new Error("back");
    })
    .catch(() => {});

  await db.$queryRaw`select pg_terminate_backend(pid)::text from pg_stat_activity where query = ${`listen ${channel}_other`} or query = ${`listen ${channel}`}`;
  await arrived(3);
  await db.$queryRaw`select pg_notify(${channel}, 'two')::text`;
  await arrived(4);
  expect(heard).toEqual(["", "one", "", "two"]);
  expect(others).toEqual(["", ""]);
  stop();
  await db.$queryRaw`select pg_notify(${channel}, 'three')::text`;
  await db.$queryRaw`select pg_notify(${`${channel}_other`}, 'last')::text`;
  for (let i = 0; i < 500 && others.length < 3; i++) await new Promise((r) => setTimeout(r, 10));
  expect(heard).toHaveLength(4);
});
