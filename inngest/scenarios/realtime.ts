import { channel, staticSchema } from "inngest/realtime";
import { expect } from "vitest";
import WebSocket from "ws";
import type { Scenario } from "./scenario";

const news = channel({
  name: (key: string) => `news ${key}`,
  topics: {
    progress: { schema: staticSchema<{ n: number; text: string }>() },
    other: { schema: staticSchema<{ n: number }>() },
  },
});

/** Messages from a run to whoever listens, over a WebSocket of the SDK's own. */
export const realtime: Scenario[] = [
  {
    name: "what a run publishes reaches the subscribers of the topic, in order, and no others",
    functions: (client, count) => [
      client.createFunction(
        { id: "publishes", triggers: [{ event: "r/publishes" }] },
        async ({ event, step, runId }) => {
          const own = news(event.data.key);
          await step.realtime.publish("first", own.progress, { n: 1, text: "x".repeat(20_000) });
          await step.run("second", async () => {
            count(runId, "second");
            await client.realtime.publish(own.progress, { n: 2, text: "ü" });
            await client.realtime.publish(own.other, { n: 8 });
            await client.realtime.publish(news("somebody else").progress, { n: 9, text: "" });
          });
          await step.realtime.publish("third", own.progress, { n: 3, text: "" });
        },
      ),
    ],
    async play({ client, send, ended, until, nonce }) {
      // Node has one of its own from version 22 on
      globalThis.WebSocket ??= WebSocket as unknown as typeof globalThis.WebSocket;
      const heard: { n: number; length: number; topic: string; runId: string | undefined }[] = [];
      const subscription = await client.realtime.subscribe({
        channel: news(nonce),
        topics: ["progress"],
        onMessage: ({ data, topic, runId }) => {
          const { n, text } = data as { n: number; text: string };
          heard.push({ n, length: text.length, topic: topic!, runId });
        },
      });
      try {
        const run = await ended(await send("r/publishes", { key: nonce }));
        expect(run.status).toBe("Completed");
        await until("the messages", () => heard.length >= 3);
        const common = { topic: "progress", runId: run.id };
        expect(heard).toEqual([
          { n: 1, length: 20_000, ...common },
          { n: 2, length: 1, ...common },
          { n: 3, length: 0, ...common },
        ]);
      } finally {
        subscription.close();
      }
    },
  },
];
