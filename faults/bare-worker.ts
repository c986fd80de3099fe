// A small process for the long run: the engine and an app on it, and nothing of the product, so that a thousand can be started and
// killed within the hour. As the product does, it writes an event down in a transaction of its own before the engine hears of it,
// whoever comes by later sends what was left unsent, and a step's effect has the step as its key. Ends with its parent.
import { randomUUID } from "node:crypto";
import { Inngest } from "inngest";
import { serve } from "inngest/edge";
import pg from "pg";
import { createEngine } from "@/inngest/engine";

const databaseUrl = process.env.DATABASE_URL!;
/** The most runs under way. */
const BACKLOG = Number(process.env.BARE_BACKLOG ?? 16);
const SWEEP_AFTER_MS = 2000;
const quiet = { info: () => {}, warn: () => {}, error: () => {}, debug: () => {} };
const sleep = (ms: number) => new Promise((ok) => setTimeout(ok, ms));
process.on("disconnect", () => process.exit(1));

const pool = new pg.Pool({ connectionString: databaseUrl, max: 4 });
pool.on("error", () => {});
const engine = createEngine({ databaseUrl, slots: 8, backoff: () => 250, handler: (request) => handler(request) });
const client = new Inngest({
  id: "bare",
  baseUrl: engine.baseUrl,
  isDev: true,
  logger: quiet,
  fetch: (input, init) => engine.fetch(new Request(input as string, init)),
});

/** One try of a step's effect: the first that commits is the effect, later ones find it. */
async function effect(event: string, step: string): Promise<string> {
  const nonce = randomUUID();
  await pool.query("insert into faults.try (event, step, pid) values ($1, $2, $3)", [event, step, process.pid]);
  await sleep(Math.random() * 30);
  const { rows } = await pool.query(
    `with mine as (insert into faults.effect (event, step, nonce) values ($1, $2, $3) on conflict do nothing returning nonce)
     select nonce from mine union all select nonce from faults.effect where event = $1 and step = $2`,
    [event, step, nonce],
  );
  // another try committed in the same moment: neither saw it
  return rows[0]?.nonce ?? effect(event, step);
}

const child = client.createFunction(
  { id: "child", triggers: [{ event: "bare/child" }], concurrency: { limit: 3 }, retries: 10 },
  async ({ event, step }) => {
    const id = event.data.id as string;
    const done = await step.run("c", () => effect(id, "c"));
    await step.sendEvent("done", { id: `${id}.done`, name: "bare/child.done", data: { id } });
    return done;
  },
);
const invoked = client.createFunction({ id: "invoked", triggers: [], retries: 10 }, async ({ event, step }) =>
  step.run("i", () => effect((event.data as { id: string }).id, "i")),
);
const work = client.createFunction(
  { id: "work", triggers: [{ event: "bare/work" }], retries: 10 },
  async ({ event, step }) => {
    const id = event.id!;
    const a = await step.run("a", () => effect(id, "a"));
    const b = await step.run("b", () => effect(id, "b"));
    const [, told] = await Promise.all([
      step.sendEvent("child", { id: `${id}.child`, name: "bare/child", data: { id } }),
      step.waitForEvent("told", { event: "bare/child.done", if: "async.data.id == event.id", timeout: "15m" }),
    ]);
    const parallel = await Promise.all([
      ...["p", "q"].map((name) => step.run(name, () => effect(id, name))),
      step.invoke("invoked", { function: invoked, data: { id } }),
    ]);
    await step.sleep("nap", "300ms");
    const z = await step.run("z", () => effect(id, "z"));
    return { told: told !== null, nonces: [a, b, ...parallel, z] };
  },
);
const handler = serve({ client, functions: [work, child, invoked] });

const send = async (ids: string[]) => {
  if (ids.length === 0) return;
  await client.send(ids.map((id) => ({ id, name: "bare/work", data: {} })));
  await pool.query("update faults.outbox set sent_at = now() where id = any($1)", [ids]);
};

/** Keeps so many runs under way; one event in three is sent twice. */
async function produce() {
  for (;;) {
    const { rows } = await pool.query(
      `select (select over from faults.bare) as over,
         (select count(*)::int from faults.outbox) - (select count(*)::int from inngest_engine.run where fn_id = 'bare-work' and ended_at is not null) as open,
         (select coalesce(json_agg(id), '[]') from faults.outbox where sent_at is null and created_at < now() - $1 * interval '1 ms') as unsent`,
      [SWEEP_AFTER_MS],
    );
    const { over, open, unsent } = rows[0];
    await send(unsent);
    if (!over && open < BACKLOG) {
      const id = randomUUID();
      await pool.query("insert into faults.outbox (id) values ($1)", [id]);
      await send([id]);
      if (Math.random() < 1 / 3) await send([id]);
    } else await sleep(100);
  }
}

for (;;) {
  try {
    await engine.start();
    break;
  } catch {
    await sleep(200);
  }
}
process.send?.({ type: "ready" });
for (;;) {
  await produce().catch(() => {});
  await sleep(200);
}
