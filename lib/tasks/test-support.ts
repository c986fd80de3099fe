import type { TaskRef } from "@/inngest/events";
import type { Actor } from "@/lib/actor";
import { db } from "@/lib/platform/database/database.server";
import { connectEmbeddedEngine } from "@/lib/platform/inngest/transport.server";
import { queueTask } from "./queue-task.server";

/** A person of this test's own: all test files share one database. */
export async function newActor(role: "guest" | "member" = "member", plan = "free"): Promise<Actor> {
  const { id } = await db.user.create({ data: { role, plan } });
  return { userId: id, role };
}

export interface SentEvent {
  id: string;
  name: string;
  data: TaskRef;
}

/** Stands for the engine's event endpoint: takes events, or is down. Runs nothing. */
export function fakeEngine() {
  const state = { events: [] as SentEvent[], down: false, requests: 0 };
  connectEmbeddedEngine(async (request) => {
    state.requests++;
    if (state.down) throw new TypeError("fetch failed");
    const body = (await request.json()) as SentEvent | SentEvent[];
    const events = Array.isArray(body) ? body : [body];
    state.events.push(...events);
    return Response.json({ ids: events.map((event) => event.id), status: 200 });
  });
  return state;
}

let count = 0;

/** A queued task without a document: what its steps do is the test's affair. */
export async function newTask(actor: Actor, inputHash = `test-${process.pid}-${++count}`): Promise<TaskRef> {
  const find = { userId: actor.userId, kind: "improve-cv" as const, inputHash };
  const { taskId } = await queueTask(find, async () => ({ ...find, title: "A test" }));
  const { fence } = await db.task.findUniqueOrThrow({ where: { id: taskId } });
  return { taskId, fence, userId: actor.userId };
}

/** Polls until there is a value. */
export async function until<T>(what: string, look: () => Promise<T | undefined | false>, ms = 20_000): Promise<T> {
  const deadline = Date.now() + ms;
  for (;;) {
    const value = await look();
    if (value) return value;
    if (Date.now() > deadline) throw new Error(`Waited ${ms} ms for ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
