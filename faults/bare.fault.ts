import { expect, test } from "vitest";
import { runBare } from "./bare";
import { QUICK, seeds, spread } from "./harness";
import { record } from "./results";

test("engine alone: SIGKILL at random, PostgreSQL restarted, events sent twice: none lost, none doubled", async () => {
  // one world for all seeds: a seed is six kills or more, of the process that leads, others, or all
  const { kills, restarts, recoveries, work, lost, double, wrong, broken } = await runBare({
    name: "bare",
    seed: 1,
    kills: seeds.length * (QUICK ? 4 : 6),
    restartEvery: 6,
  });
  console.log(`engine alone: ${JSON.stringify({ kills, restarts, recovery: spread(recoveries), work })}`);
  const injected = `${kills.processes} kills, ${kills.leading} of the leader; ${restarts} restarts of PostgreSQL`;
  record({ fault: "engine alone", seeds: seeds.length, injected, lost, double, wrong, broken, recoveries });
  expect(broken).toEqual([]);
  expect(spread(recoveries).p95).toBeLessThan(45_000);
});
