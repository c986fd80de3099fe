import net from "node:net";

/**
 * pass: forwards. slow: forwards after a delay. halfOpen: takes everything, forwards nothing, in both directions. reset: answers each
 * byte with a TCP reset. cut: every connection ends and new ones are refused.
 */
export type ProxyMode =
  | { kind: "pass" }
  | { kind: "slow"; ms: number }
  | { kind: "halfOpen" }
  | { kind: "reset" }
  | { kind: "cut" };

export interface FaultProxy {
  port: number;
  /** Changes how it treats every connection, those that are open too. */
  set(mode: ProxyMode): Promise<void>;
  /** Ends every open connection once. */
  breakAll(): void;
  /** where it forwards to from now on */
  retarget(port: number): void;
  connections(): number;
  stop(): Promise<void>;
}

/** A TCP proxy on 127.0.0.1 that misbehaves on request, for PostgreSQL and Redis. */
export async function startProxy(options: { target: number; port?: number }): Promise<FaultProxy> {
  let mode: ProxyMode = { kind: "pass" };
  let { target } = options;
  const pairs = new Set<[net.Socket, net.Socket]>();
  const server = net.createServer((near) => {
    if (mode.kind === "cut") return void near.destroy();
    const far = net.connect(target, "127.0.0.1");
    const pair: [net.Socket, net.Socket] = [near, far];
    pairs.add(pair);
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      // a delay keeps the order: timers of equal length fire in the order they were set
      from.on("data", (data) => {
        if (mode.kind === "halfOpen") return;
        if (mode.kind === "reset") return end(pair, true);
        if (mode.kind === "slow") setTimeout(() => to.writable && to.write(data), mode.ms);
        else to.write(data);
      });
      from.on("error", () => end(pair));
      from.on("close", () => (mode.kind === "halfOpen" ? undefined : end(pair)));
    }
  });
  const end = (pair: [net.Socket, net.Socket], abruptly = false) => {
    pairs.delete(pair);
    for (const socket of pair) abruptly ? socket.resetAndDestroy() : socket.destroy();
  };
  const endAll = () => {
    for (const pair of [...pairs]) end(pair);
  };
  const listen = (port: number) =>
    new Promise<void>((ok, no) => server.once("error", no).listen(port, "127.0.0.1", () => ok()));
  const close = () => new Promise<void>((ok) => (server.listening ? server.close(() => ok()) : ok()));
  await listen(options.port ?? 0);
  const { port } = server.address() as net.AddressInfo;
  return {
    port,
    async set(next) {
      const before = mode;
      mode = next;
      if (next.kind === "cut") {
        const closed = close();
        endAll();
        await closed;
      } else if (before.kind === "cut") await listen(port);
      // what a half-open connection swallowed is gone: it can only end
      else if (before.kind === "halfOpen") endAll();
    },
    breakAll: endAll,
    retarget: (next) => void (target = next),
    connections: () => pairs.size,
    async stop() {
      mode = { kind: "cut" };
      const closed = close();
      endAll();
      await closed;
    },
  };
}
