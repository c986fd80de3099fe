// `npm run test:faults -- --bare --kills 1000`: faults/bare.ts until so many processes were killed, or for --minutes. Prints its figures;
// exits 1 when anything is lost or doubled, or recovery takes too long. FAULT_SEED repeats a run's randomness.
import { runBare } from "./bare";
import setup from "./setup";

const option = (name: string) =>
  process.argv.includes(name) ? Number(process.argv[process.argv.indexOf(name) + 1]) : undefined;
const seed = Number(process.env.FAULT_SEED ?? Date.now() % 100_000);

if (!process.env.FAULT_BIN) await setup();
const { recoveries, ...figures } = await runBare({
  name: "bare-run",
  seed,
  kills: option("--kills") ?? 1000,
  minutes: option("--minutes"),
  restartEvery: option("--restart-every"),
  onProgress: console.log,
});
console.log(JSON.stringify({ seed, ...figures }, null, 2));
process.exit(figures.broken.length > 0 || figures.recovery.afterAnyKill.p95 > 45_000 ? 1 : 0);
