import { afterAll, beforeAll, expect, test } from "vitest";
import type { Actor } from "@/lib/actor";
import { newPerson, openWorld, randomOf, readCv, seeds, sleep, until, type WorkerProcess, type World } from "./harness";

let world: World;
let worker: WorkerProcess;
beforeAll(async () => {
  world = await openWorld("restart");
  worker = await world.worker();
});
afterAll(() => world?.end());

test("F5: PostgreSQL restarted in immediate mode again and again under jobs: each that was accepted succeeds", async () => {
  const actor: Actor = await newPerson(worker.call, world.database.sql);
  const cv = await readCv(worker.call, actor, "restart");
  const answered: string[] = [];
  const recoveries: number[] = [];
  let over = false;
  let n = 0;
  const load = (async () => {
    while (!over) {
      const i = n++;
      const said = await Promise.race([
        (i % 2
          ? worker.call("improve", actor, cv.cvId, `Role ${i}`)
          : worker.call("render", actor, cv.versionId, ["text", "json", "markdown"][(i / 2) % 3]!)
        ).catch(() => undefined),
        sleep(5000),
      ]);
      if (said?.taskId) answered.push(said.taskId);
      await sleep(400);
    }
  })();
  for (const seed of seeds) {
    await sleep(500 + randomOf(seed)() * 3000);
    await world.database.stopImmediately();
    await sleep(500);
    await world.database.start();
    const back = performance.now();
    await until("the product to answer", () =>
      worker.call("getCv", actor, cv.cvId).then(
        () => true,
        () => false,
      ),
    ).catch((error) => {
      throw new Error(`${error.message} alive: ${worker.alive()}\n${worker.output()}`);
    });
    recoveries.push(performance.now() - back);
  }
  over = true;
  await load;
  await world.settle(() => worker, 240_000);
  const others = await world.database.sql(
    `select a.id, t."state", t."error", (select json_agg(x.error -> 'message') from inngest_engine.run r join inngest_engine.attempt x on x.run_id = r.id
       where r.events -> 0 -> 'data' ->> 'taskId' = a.id) as tries
     from unnest($1::text[]) as a (id) left join "Task" t on t."id" = a.id where t."state" is distinct from 'succeeded'`,
    [answered],
  );
  console.log(`F5: ${seeds.length} restarts, ${answered.length} of ${n} jobs accepted`);
  expect(others).toEqual([]);
  // heard and survived, not ended and started anew
  expect(worker.alive()).toBe(true);
  const injected = `${seeds.length} restarts of PostgreSQL under jobs`;
  expect(await world.verdict("F5", { seeds: seeds.length, injected, recoveries, answered })).toEqual([]);
});
