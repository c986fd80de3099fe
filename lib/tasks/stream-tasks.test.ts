import { beforeAll, expect, test } from "vitest";
import type { Actor } from "@/lib/actor";
import { db } from "@/lib/platform/database/database.server";
import { runTaskStep } from "./run-task-step.server";
import { streamTasks } from "./stream-tasks.server";
import { fakeEngine, newActor, newTask } from "./test-support";

beforeAll(() => void fakeEngine());

interface Message {
  id: number;
  event: string;
  data: { seq: number; task?: { id: string; state: string; events: { seq: number }[] } };
}

/** Reads server-sent events until `enough` says so; returns them in order. */
async function read(stream: ReadableStream<Uint8Array>, enough: (all: Message[]) => boolean): Promise<Message[]> {
  const messages: Message[] = [];
  const decoder = new TextDecoder();
  let text = "";
  for await (const chunk of stream as unknown as AsyncIterable<Uint8Array>) {
    text += decoder.decode(chunk, { stream: true });
    for (let end = text.indexOf("\n\n"); end >= 0; end = text.indexOf("\n\n")) {
      const fields = new Map(
        text
          .slice(0, end)
          .split("\n")
          .map((l) => [l.slice(0, l.indexOf(":")), l.slice(l.indexOf(":") + 2)]),
      );
      text = text.slice(end + 2);
      if (!fields.has("data")) continue;
      messages.push({
        id: Number(fields.get("id")),
        event: fields.get("event") ?? "message",
        data: JSON.parse(fields.get("data")!),
      });
    }
    if (enough(messages)) break;
  }
  return messages;
}

const seqOf = async (actor: Actor) => (await db.user.findUniqueOrThrow({ where: { id: actor.userId } })).eventSeq;
const finish = (ref: Parameters<typeof runTaskStep>[0]) =>
  runTaskStep(ref, { name: "only", label: "Only", input: 1, attempt: 0, last: true }, async ({ tell }) => {
    await tell("half way");
    return { result: {} };
  });

test("a client follows from where it stands, hears of changes live, and of nobody else's", async () => {
  const actor = await newActor();
  const stranger = await newActor();
  await newTask(actor);
  const abort = new AbortController();
  const stream = streamTasks(actor, undefined, abort.signal);
  const reading = read(stream, (all) => all.some((m) => m.data.task?.state === "succeeded"));
  const ref = await newTask(actor);
  await finish(await newTask(stranger));
  await finish(ref);
  const messages = await reading;
  expect(messages[0]).toMatchObject({ event: "ready" });
  for (const m of messages.slice(1)) expect(m.data.task?.id).toBe(ref.taskId);
  expect(messages.at(-1)!.id).toBe(await seqOf(actor));
});

test("a client that comes back with the last number it saw misses nothing, also under parallel writers", async () => {
  const actor = await newActor();
  const from = await seqOf(actor);
  const writing = Promise.all(Array.from({ length: 8 }, async () => finish(await newTask(actor))));
  const latest = new Map<string, { state: string; events: { seq: number }[] }>();
  let at = from;
  let rounds = 0;
  while ([...latest.values()].filter((t) => t.state === "succeeded").length < 8) {
    // each connection breaks after two messages, or when there is nothing more to come
    const ended = (all: Message[]) =>
      new Set(
        [...latest, ...all.map((m) => [m.data.task?.id, m.data.task] as const)].flatMap(([id, t]) =>
          t?.state === "succeeded" ? [id] : [],
        ),
      );
    const stream = streamTasks(actor, at, new AbortController().signal);
    const messages = await read(stream, (all) => all.length >= 3 || ended(all).size === 8);
    for (const { id, data } of messages.slice(1)) {
      expect(id).toBeGreaterThan(at);
      at = id;
      latest.set(data.task!.id, data.task!);
    }
    expect(++rounds).toBeLessThan(100);
  }
  await writing;
  const seen = [...latest.values()].flatMap((t) => t.events.map((e) => e.seq)).sort((a, b) => a - b);
  expect(seen).toEqual(Array.from({ length: 8 * 6 }, (_, i) => from + i + 1));
});

test("sequence numbers have no gap and no double under parallel writers, whatever fails in between", async () => {
  const actor = await newActor();
  await Promise.all(
    Array.from({ length: 10 }, async (_, i) => {
      const ref = await newTask(actor);
      if (i % 2) return finish(ref);
      await runTaskStep(ref, { name: "x", label: "x", input: i, attempt: 0 }, async () => {
        throw new Error("no");
      }).catch(() => {});
    }),
  );
  const rows = await db.taskEvent.findMany({ where: { userId: actor.userId }, orderBy: { seq: "asc" } });
  expect(rows.map((r) => r.seq)).toEqual(rows.map((_, i) => i + 1));
  expect(await seqOf(actor)).toBe(rows.length);
});

test("more changes than one page are all sent", async () => {
  const actor = await newActor();
  const tasks = Array.from({ length: 230 }, (_, i) => ({
    id: `${actor.userId}-${i}`,
    userId: actor.userId,
    kind: "read-cv",
    title: "Page",
    inputHash: `${i}`,
  }));
  await db.task.createMany({ data: tasks });
  await db.taskEvent.createMany({
    data: tasks.map((t, i) => ({ taskId: t.id, userId: actor.userId, seq: i + 1, type: "queued", message: "" })),
  });
  await db.user.update({ where: { id: actor.userId }, data: { eventSeq: 230 } });
  const messages = await read(streamTasks(actor, 0, new AbortController().signal), (all) => all.length >= 231);
  expect(messages.slice(1).map((m) => m.id)).toEqual(Array.from({ length: 230 }, (_, i) => i + 1));
});

test("an aborted request ends its stream", async () => {
  const abort = new AbortController();
  const reading = read(streamTasks(await newActor(), undefined, abort.signal), () => false);
  abort.abort();
  expect((await reading).length).toBeLessThanOrEqual(1);
});
