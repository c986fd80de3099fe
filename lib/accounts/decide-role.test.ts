import { afterEach, expect, test } from "vitest";
import { redis } from "@/lib/platform/cache/cache.server";
import { db } from "@/lib/platform/database/database.server";
import { openSession, readSession } from "./sessions.server";
import { signUp } from "./sign-up.server";
import { startGuest } from "./start-guest.server";

afterEach(() => {
  delete process.env.OPERATOR_EMAILS;
});

let people = 0;
const someone = () => ({ email: `operator-${process.pid}-${++people}@example.com`, password: "correct horse battery" });
const roleInDatabase = async (id: string) => (await db.user.findUniqueOrThrow({ where: { id } })).role;

test("who signs up with a named e-mail is an operator from the first request", async () => {
  const person = someone();
  process.env.OPERATOR_EMAILS = `other@example.com, ${person.email.toUpperCase()}`;
  const { userId, sessionId } = await signUp(undefined, person, null);
  expect(await readSession(sessionId)).toMatchObject({ userId, role: "operator" });
  expect(await roleInDatabase(userId)).toBe("operator");
});

test("the role comes and goes with the list, also in sessions that are open, with and without Redis", async () => {
  const person = someone();
  const { userId, sessionId } = await signUp(undefined, person, null);
  const role = async () => (await readSession(sessionId))?.role;
  expect(await role()).toBe("member");

  process.env.OPERATOR_EMAILS = person.email;
  expect(await role()).toBe("operator");
  await redis().flushdb();
  expect(await role()).toBe("operator");
  expect(await role()).toBe("operator");

  process.env.OPERATOR_EMAILS = "somebody-else@example.com";
  expect(await role()).toBe("member");
  expect(await roleInDatabase(userId)).toBe("member");
  expect((await readSession(await openSession(userId, null)))?.role).toBe("member");
});

test("a guest is never an operator, and neither is a similar address", async () => {
  const person = someone();
  process.env.OPERATOR_EMAILS = `x${person.email}`;
  expect((await readSession((await startGuest(null)).sessionId))?.role).toBe("guest");
  const { sessionId } = await signUp(undefined, person, null);
  expect((await readSession(sessionId))?.role).toBe("member");
});
