import { createEngine, listen } from "../../inngest/engine";
import { startPostgres } from "../../scripts/postgres.mjs";

/**
 * An engine by itself, over HTTP, with a database of its own: to the application it is an Inngest server somewhere else.
 * Usage: `tsx e2e/support/serve-engine.ts PORT DATA_DIR`.
 */
const [port = "4120", dir = ".data/e2e-engine"] = process.argv.slice(2);
const postgres = await startPostgres({ dir: `${dir}/postgres`, database: "engine", fast: true });
const engine = createEngine({ databaseUrl: postgres.url });
await engine.start();
const server = await listen(engine, { port: Number(port) });
console.log(`engine on ${server.url}`);
for (const signal of ["SIGINT", "SIGTERM"] as const)
  process.once(signal, async () => {
    await server.close();
    await engine.stop({ drainMs: 1000 });
    await postgres.stop();
    process.exit(0);
  });
