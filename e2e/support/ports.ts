import { createHash } from "node:crypto";
import net from "node:net";

/** Ports from the first one on: the journeys' servers stand at fixed places after it. */
const SPAN = 20;
/** To 5049: among these are none that browsers refuse to open. */
const FIRST = 4210;
const PLACES = 42;

/** A port of this run's own. Two runs side by side, in two checkouts, do not meet. */
export const portOf = (place: number): number => Number(process.env.E2E_PORT ?? FIRST) + place;

/** Sets the first port for this run and all it starts, unless `E2E_PORT` is given: by the checkout's folder, and past what is taken. */
export async function choosePorts(): Promise<void> {
  if (process.env.E2E_PORT) return;
  const place = createHash("sha256").update(process.cwd()).digest().readUInt32BE() % PLACES;
  for (let i = 0; i < PLACES; i++) {
    const first = FIRST + SPAN * ((place + i) % PLACES);
    const free = await Promise.all(Array.from({ length: SPAN }, (_, n) => isFree(first + n)));
    if (!free.every(Boolean)) continue;
    process.env.E2E_PORT = String(first);
    return;
  }
}

const isFree = (port: number) =>
  new Promise<boolean>((resolve) => {
    const server = net.createServer();
    server.once("error", () => resolve(false)).listen(port, () => server.close(() => resolve(true)));
  });
