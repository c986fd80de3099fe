import http from "node:http";
import type { AddressInfo } from "node:net";
import { type Duplex, Readable } from "node:stream";
import { WebSocketServer } from "ws";
import type { Engine } from "./engine";
import { RequestError } from "./request";

export interface Server {
  /** What SDKs are given as INNGEST_DEV or base URL. */
  url: string;
  close(): Promise<void>;
}

/** Offers an engine over HTTP, so that any application with an Inngest SDK can register with it. Port 0 takes a free one. */
export async function listen(
  engine: Pick<Engine, "fetch" | "subscribe">,
  options: { port: number; host?: string },
): Promise<Server> {
  const server = http.createServer((incoming, outgoing) => {
    answer(engine, incoming, outgoing).catch(() => outgoing.destroy());
  });
  const sockets = new WebSocketServer({ noServer: true, maxPayload: MAX_FRAME });
  server.on("upgrade", (incoming, socket, head) => void connect(engine, sockets, incoming, socket, head));
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject).listen(options.port, options.host ?? "127.0.0.1", resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://${options.host ?? "127.0.0.1"}:${port}`,
    close: () =>
      new Promise((resolve) => {
        for (const socket of sockets.clients) socket.terminate();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** A subscriber says nothing but that it is there. */
const MAX_FRAME = 1024;
const PING_EVERY_MS = 30_000;

/** GET /v1/realtime/connect?token=…: messages go out over a WebSocket until either side ends it. */
async function connect(
  engine: Pick<Engine, "subscribe">,
  sockets: WebSocketServer,
  incoming: http.IncomingMessage,
  socket: Duplex,
  head: Buffer,
): Promise<void> {
  const url = new URL(incoming.url ?? "/", "http://engine");
  const refuse = (status: string) => socket.end(`HTTP/1.1 ${status}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`);
  socket.on("error", () => socket.destroy());
  if (url.pathname !== "/v1/realtime/connect") {
    refuse("404 Not Found");
    return;
  }
  // what is published between the subscription and the handshake is kept
  const early: string[] = [];
  const subscriber = { send: (text: string): void => void early.push(text), end: (): void => void socket.destroy() };
  let unsubscribe: () => void;
  try {
    unsubscribe = await engine.subscribe(url.searchParams.get("token") ?? "", subscriber);
  } catch (error) {
    refuse(error instanceof RequestError ? "401 Unauthorized" : "503 Service Unavailable");
    return;
  }
  if (socket.destroyed) return unsubscribe();
  socket.once("close", unsubscribe);
  sockets.handleUpgrade(incoming, socket, head, (client) => {
    for (const text of early) client.send(text);
    subscriber.send = (text) => client.send(text);
    subscriber.end = () => client.close(1012);
    const alive = setInterval(() => client.ping(), PING_EVERY_MS);
    client.once("close", () => clearInterval(alive));
    client.on("error", () => client.terminate());
  });
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
