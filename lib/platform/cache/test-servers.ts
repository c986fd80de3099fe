import { createServer as createHttpServer } from "node:http";
import { type AddressInfo, createServer as createTcpServer, type Server, type Socket } from "node:net";
import MemoryRedis from "ioredis-mock";
import RedisParser from "redis-parser";

/** One command as it came over the wire, carried out by an in-memory Redis. */
type Execute = (command: string[]) => Promise<unknown>;

/** A Redis of its own; `name` keeps it apart from others of this process. */
function memory(name: number) {
  const io = new MemoryRedis({ port: name }) as unknown as Record<string, (...args: unknown[]) => Promise<unknown>> & {
    multi(commands: unknown[][]): { exec(): Promise<[Error | null, unknown][]> };
  };
  // a real Redis refuses the flag line that only Upstash knows, and takes option words in any case; the mock needs capitals
  const normal = ([name = "", ...args]: string[]) => {
    const command = name.toLowerCase();
    if (["eval", "script"].includes(command) && args.some((a) => a.includes("#!lua flags=allow-key-locking")))
      throw new Error("ERR Unexpected flag in script shebang: allow-key-locking");
    return [command, ...args.map((a) => (/^(ex|px|nx|xx|match|count|withscores)$/i.test(a) ? a.toUpperCase() : a))];
  };
  const execute: Execute = async (command) => {
    const [name, ...args] = normal(command);
    if (name === "client" || name === "select") return "OK";
    const method = io[name!];
    if (typeof method !== "function") throw new Error(`ERR unknown command '${name}'`);
    return flat(await method.apply(io, args));
  };
  const transaction = async (commands: string[][]) =>
    (await io.multi(commands.map(normal)).exec()).map(([error, result]) => error ?? flat(result));
  return { execute, transaction };
}

const flat = (value: unknown) =>
  value !== null && typeof value === "object" && !Array.isArray(value) ? Object.entries(value).flat() : value;

export interface TestServer {
  url: string;
  stop(): Promise<void>;
}

const listen = async (server: Server, sockets = new Set<Socket>()) => {
  server.on("connection", (socket) => {
    sockets.add(socket);
    socket.on("error", () => {});
    socket.on("close", () => sockets.delete(socket));
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return {
    port: (server.address() as AddressInfo).port,
    stop: () =>
      new Promise<void>((done) => {
        for (const socket of sockets) socket.destroy();
        server.close(() => done());
      }),
  };
};

/** A Redis over TCP: RESP2 (https://redis.io/docs/latest/develop/reference/protocol-spec/), with MULTI/EXEC. */
export async function startTcpRedis(): Promise<TestServer> {
  const { execute, transaction } = memory(50_001);
  const server = createTcpServer((socket) => {
    let queued: string[][] | undefined;
    let last = Promise.resolve();
    const answer = async (command: string[]) => {
      const name = command[0]?.toLowerCase();
      if (name === "multi") {
        queued = [];
        return "OK";
      }
      if (name === "exec" && queued) {
        const commands = queued;
        queued = undefined;
        return transaction(commands);
      }
      if (queued) {
        queued.push(command);
        return "QUEUED";
      }
      return execute(command);
    };
    const parser = new RedisParser({
      returnReply(command: string[]) {
        // replies go out in the order of asking
        last = last.then(async () => {
          const reply = await answer(command).catch((error: Error) => error);
          if (!socket.destroyed) socket.write(encode(reply));
        });
      },
      returnError: () => socket.destroy(),
    });
    socket.on("data", (data: Buffer) => parser.execute(data));
  });
  const { port, stop } = await listen(server);
  return { url: `redis://127.0.0.1:${port}`, stop };
}

function encode(value: unknown): string {
  if (value === null || value === undefined) return "$-1\r\n";
  if (value instanceof Error)
    return `-${/^[A-Z]+ /.test(value.message) ? "" : "ERR "}${value.message.split("\n")[0]}\r\n`;
  if (typeof value === "number") return `:${value}\r\n`;
  if (Array.isArray(value)) return `*${value.length}\r\n${value.map(encode).join("")}`;
  const text = String(value);
  return `$${Buffer.byteLength(text)}\r\n${text}\r\n`;
}

/** A Redis over HTTP: the Upstash REST protocol (https://upstash.com/docs/redis/features/restapi), with base64 replies and a token. */
export async function startRestRedis(token: string): Promise<TestServer> {
  const { execute, transaction } = memory(50_002);
  const server = createHttpServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const send = (status: number, body: unknown) => {
      response.writeHead(status, { "content-type": "application/json" });
      response.end(JSON.stringify(body));
    };
    if (request.headers.authorization !== `Bearer ${token}`) return send(401, { error: "Unauthorized" });
    const base64 = request.headers["upstash-encoding"] === "base64";
    const encoded = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(encoded);
      return base64 && typeof value === "string" && value !== "OK" ? Buffer.from(value).toString("base64") : value;
    };
    const result = (value: unknown) =>
      value instanceof Error ? { error: value.message } : { result: encoded(value ?? null) };
    // the real service runs scripts with its own flag line
    const own = (command: unknown[]) =>
      command.map((part) => (typeof part === "string" ? part.replace(/^#!lua[^\n]*\n/, "") : String(part)));
    const body = JSON.parse(Buffer.concat(chunks).toString()) as unknown[];
    if (request.url?.startsWith("/multi-exec")) {
      const results = await transaction((body as unknown[][]).map(own));
      return send(200, results.map(result));
    }
    if (request.url?.startsWith("/pipeline")) {
      const results = [];
      for (const command of body as unknown[][])
        results.push(result(await execute(own(command)).catch((e: Error) => e)));
      return send(200, results);
    }
    const value = await execute(own(body)).catch((error: Error) => error);
    send(value instanceof Error ? 400 : 200, result(value));
  });
  const { port, stop } = await listen(server);
  return { url: `http://127.0.0.1:${port}`, stop };
}

/** Takes connections and never says a word. */
export async function startSilentServer(): Promise<TestServer & { port: number }> {
  const { port, stop } = await listen(createTcpServer(() => {}));
  return { url: `redis://127.0.0.1:${port}`, port, stop };
}
