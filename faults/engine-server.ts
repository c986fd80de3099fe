// The engine by itself, over HTTP, with no function of its own: what stands in for an Inngest server in F3 and F4.
import { createEngine, listen } from "@/inngest/engine";

const engine = createEngine({ databaseUrl: process.env.DATABASE_URL! });
await engine.start();
const server = await listen(engine, { port: Number(process.env.PORT) });
process.send?.({ type: "ready" });
process.on("disconnect", () => process.exit(1));
process.once("SIGTERM", async () => {
  await server.close();
  await engine.stop({ drainMs: 1000 });
  process.exit(0);
});
