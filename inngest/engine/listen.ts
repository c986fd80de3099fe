import http from "node:http";
import type { AddressInfo } from "node:net";
import { Readable } from "node:stream";
import type { Engine } from "./engine";

export interface Server {
  /** What SDKs are given as INNGEST_DEV or base URL. */
  url: string;
  close(): Promise<void>;
}

/** Offers an engine over HTTP, so that any application with an Inngest SDK can register with it. Port 0 takes a free one. */
export async function listen(engine: Pick<Engine, "fetch">, options: { port: number; host?: string }): Promise<Server> {
  const server = http.createServer((incoming, outgoing) => {
    answer(engine, incoming, outgoing).catch(() => outgoing.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject).listen(options.port, options.host ?? "127.0.0.1", resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://${options.host ?? "127.0.0.1"}:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(
  engine: Pick<Engine, "fetch">,
  incoming: http.IncomingMessage,
  outgoing: http.ServerResponse,
): Promise<void> {
  const headers = new Headers();
  for (const [name, value] of Object.entries(incoming.headers))
    if (value !== undefined) headers.set(name, String(value));
  const hasBody = incoming.method !== "GET" && incoming.method !== "HEAD";
  const response = await engine.fetch(
    new Request(`http://${incoming.headers.host ?? "engine"}${incoming.url}`, {
      method: incoming.method,
      headers,
      ...(hasBody ? { body: Readable.toWeb(incoming) as ReadableStream, duplex: "half" } : {}),
    } as RequestInit),
  );
  outgoing.writeHead(response.status, Object.fromEntries(response.headers));
  outgoing.end(Buffer.from(await response.arrayBuffer()));
}
