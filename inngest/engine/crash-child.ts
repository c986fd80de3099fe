/**
 * A process with an app and an engine, for tests that kill it: `tsx crash-child.ts DATABASE_URL [JSON options]`.
 * Every step writes a row to public.effect, so that a test can see how often it ran.
 */
import { randomUUID } from "node:crypto";
import { Inngest } from "inngest";
import { serve } from "inngest/edge";
import pg from "pg";
import { createEngine } from "./index";

const databaseUrl = process.argv[2]!;
const options = JSON.parse(process.argv[3] ?? "{}");
const pool = new pg.Pool({ connectionString: databaseUrl, max: 4 });
const quiet = { info: () => {}, warn: () => {}, error: () => {}, debug: () => {} };

const engine = createEngine({ databaseUrl, backoff: () => 5, handler: (request) => handler(request), ...options });
const client = new Inngest({
  id: "crash",
  baseUrl: engine.baseUrl,
  isDev: true,
  logger: quiet,
  fetch: (input, init) => engine.fetch(new Request(input as string, init)),
});

const effect = async (runId: string, step: string) => {
  const nonce = randomUUID();
  await pool.query("insert into public.effect (run_id, step, nonce, pid) values ($1, $2, $3, $4)", [
    runId,
    step,
    nonce,
    process.pid,
  ]);
  await new Promise((resolve) => setTimeout(resolve, Math.random() * 20));
  return nonce;
};

const work = client.createFunction({ id: "work", triggers: [{ event: "crash/work" }] }, async ({ step, runId }) => {
  const a = await step.run("a", () => effect(runId, "a"));
  const b = await step.run("b", () => effect(runId, "b"));
  const parallel = await Promise.all(["p", "q", "r"].map((id) => step.run(id, () => effect(runId, id))));
  await step.sleep("nap", "1s");
  const z = await step.run("z", () => effect(runId, "z"));
  return [a, b, ...parallel, z];
});

const long = client.createFunction({ id: "long", triggers: [{ event: "crash/long" }] }, async ({ step, runId }) => {
  await step.run("first", () => effect(runId, "first"));
  return step.run("slow", async () => {
    const nonce = await effect(runId, "slow");
    await new Promise((resolve) => setTimeout(resolve, options.slowMs ?? 600_000));
    return nonce;
  });
});

/** Kills its process, every time. */
const poison = client.createFunction({ id: "poison", triggers: [{ event: "crash/poison" }] }, async ({ step, runId }) =>
  step.run("die", async () => {
    await effect(runId, "die");
    process.kill(process.pid, "SIGKILL");
    await new Promise(() => {});
  }),
);

const handler = serve({ client, functions: [work, long, poison] });
await engine.start();
console.log(JSON.stringify({ leader: (await engine.status()).leader }));
