import type { Requester } from "@upstash/redis";

/** The part of an ioredis (or ioredis-mock) client that the adapter uses. */
interface RedisConnection {
  [command: string]: unknown;
}

/**
 * The Upstash client's transport over an ioredis connection: one command, a pipeline or a MULTI, answered in the shapes of
 * the Upstash REST protocol (https://upstash.com/docs/redis/features/restapi).
 */
export function requesterOver(connection: object): Requester {
  const io = connection as RedisConnection;
  return {
    async request<TResult>(req: { path?: string[]; body?: unknown }) {
      const [route] = req.path ?? [];
      if (route === "pipeline") {
        // one connection answers in the order of asking
        const results = await Promise.all((req.body as unknown[][]).map((command) => reply(io, command)));
        return results as unknown as { result?: TResult };
      }
      if (route === "multi-exec") return (await transaction(io, req.body as unknown[][])) as { result?: TResult };
      const answer = await reply(io, (req.path?.length ? req.path : req.body) as unknown[]);
      // the HTTP client throws on an error reply; so does this one
      if (answer.error) throw new Error(answer.error);
      return answer as { result?: TResult };
    },
  };
}

async function reply(io: RedisConnection, command: unknown[]): Promise<{ result?: unknown; error?: string }> {
  try {
    return { result: await run(io, command) };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}

/** Position of a command's first option word; the in-memory Redis only knows options in capitals. */
const FIRST_OPTION: Record<string, number> = { set: 2, zadd: 1, zrange: 3, scan: 1, expire: 2, getex: 1 };
const OPTION =
  /^(ex|px|nx|xx|gt|lt|keepttl|get|exat|pxat|persist|withscores|match|count|byscore|bylex|rev|limit|ch|incr|type)$/i;

/** All commands or none, without another client's in between. */
async function transaction(io: RedisConnection, commands: unknown[][]): Promise<unknown> {
  const multi = io.multi as (commands: unknown[][]) => { exec(): Promise<[Error | null, unknown][] | null> };
  const parsed = commands.map((command) => parse(io, command));
  const replies = await multi
    .call(
      io,
      parsed.map(({ command, args }) => [command, ...args]),
    )
    .exec();
  if (!replies) throw new Error("EXECABORT transaction discarded");
  return replies.map(([error, result]) => (error ? { error: error.message } : { result: flatten(result) }));
}

async function run(io: RedisConnection, whole: unknown[]): Promise<unknown> {
  const { method, args } = parse(io, whole);
  return flatten(await method.apply(io, args));
}

interface Command {
  command: string;
  method: (...args: unknown[]) => Promise<unknown>;
  args: unknown[];
}

function parse(io: RedisConnection, [name, ...rest]: unknown[]): Command {
  const command = String(name).toLowerCase();
  const method = io[command];
  if (typeof method !== "function") throw new Error(`ERR unknown command '${command}'`);
  const first = FIRST_OPTION[command];
  const args = rest.map((value, index) => {
    const word = value !== null && typeof value === "object" ? JSON.stringify(value) : value;
    if (typeof word !== "string") return word;
    // a script flag only Upstash knows
    if (command === "eval" || command === "script") return word.replace(/^\s*#!lua[^\n]*\n/, "");
    return first !== undefined && index >= first && OPTION.test(word) ? word.toUpperCase() : word;
  });
  return { command, method: method as Command["method"], args };
}

/** ioredis turns HGETALL into an object; the protocol's answer is a flat list. */
function flatten(result: unknown): unknown {
  return result !== null && typeof result === "object" && !Array.isArray(result)
    ? Object.entries(result).flat()
    : result;
}
