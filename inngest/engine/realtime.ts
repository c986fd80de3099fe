import { createHmac } from "node:crypto";
import type pg from "pg";
import type { Database } from "./database";
import { RequestError, type Route, readJson } from "./request";
import { sameSecret } from "./signature";
import type { Logger } from "./types";

/**
 * Realtime: messages from functions to whoever listens at this moment, kept nowhere for later. Any process on the database takes a
 * message and any process hands it out: it is a row and a NOTIFY with the row's number (a notification holds 8 kB, a message 512).
 */

const CHANNEL = "inngest_engine_realtime";
/** The most a message may hold, in characters: Inngest's own limit. */
const MAX_MESSAGE = 524_288;
/** A token is for one connection, which is made right after it was asked for. */
const TOKEN_VALID_MS = 60_000;
/** Without a signing key everybody may ask for a token, so this keeps nothing secret. */
const OPEN_SECRET = "realtime in dev mode";

export interface Topic {
  channel: string;
  name: string;
}

interface Message {
  kind: "data" | "datastream-start" | "chunk" | "datastream-end";
  data: unknown;
  stream_id?: string;
}

export interface Subscriber {
  /** a message of one of its topics, as JSON */
  send(text: string): void;
  /** nothing more can come: it has to connect anew */
  end(): void;
}

export interface Realtime {
  routes: Route[];
  /** @returns how to unsubscribe. Throws RequestError (401) for a token that is wrong or has expired. */
  subscribe(token: string, subscriber: Subscriber): Promise<() => void>;
  close(): Promise<void>;
}

export function createRealtime(db: Database, signingKey: string | undefined, logger: Logger): Realtime {
  const subscribers = new Map<Subscriber, Set<string>>();
  let listening: Promise<pg.Client> | undefined;
  let handingOut: Promise<void> = Promise.resolve();
  let closed = false;

  const endAll = () => {
    for (const subscriber of subscribers.keys()) subscriber.end();
    subscribers.clear();
  };

  /** One connection listens from the first subscriber on. When it breaks all have to connect anew: they may have missed something. */
  const listen = () => {
    const broken = () => {
      if (listening !== mine) return;
      listening = undefined;
      endAll();
    };
    const open = async () => {
      const client = await db.connect();
      client.on("error", broken);
      client.on("end", broken);
      // one after the other: messages arrive in the order in which they were published
      client.on("notification", ({ payload }) => {
        handingOut = handingOut.then(() => handOut(payload!));
      });
      await client.query(`listen ${CHANNEL}`);
      return client;
    };
    const mine = (listening ??= open());
    mine.catch(broken);
    return mine;
  };

  const handOut = async (id: string) => {
    try {
      const [row] = await db.query<{ channel: string; topic: string; message: object }>(
        "select channel, topic, message from message where id = $1",
        [id],
      );
      if (!row) return;
      const text = JSON.stringify(row.message);
      for (const [subscriber, topics] of subscribers)
        if (topics.has(nameOf(row.channel, row.topic))) subscriber.send(text);
    } catch (error) {
      if (!closed) logger.warn({ err: error }, "engine: a realtime message could not be handed out");
    }
  };

  const publish = async (query: URLSearchParams, message: Message) => {
    const channel = query.get("channel") ?? "";
    const run_id = query.get("run_id") ?? undefined;
    for (const topic of query.getAll("topic"))
      await db.query(
        `with stored as (insert into message (channel, topic, message) values ($1, $2, $3) returning id)
         select pg_notify('${CHANNEL}', id::text) from stored`,
        [channel, topic, JSON.stringify({ ...message, channel, topic, run_id, created_at: new Date().toISOString() })],
      );
  };

  /** A body that arrives over seconds: each piece goes out as it comes. */
  const publishStream = async (query: URLSearchParams, body: ReadableStream<Uint8Array>) => {
    const stream_id = crypto.randomUUID();
    await publish(query, { kind: "datastream-start", data: stream_id, stream_id });
    const decoder = new TextDecoder();
    try {
      for await (const piece of body)
        await publish(query, { kind: "chunk", data: decoder.decode(piece, { stream: true }), stream_id });
    } finally {
      await publish(query, { kind: "datastream-end", data: stream_id, stream_id });
    }
  };

  const secret = signingKey ?? OPEN_SECRET;
  const routes: Route[] = [
    [
      "POST",
      /^\/v1\/realtime\/token$/,
      async ({ request }) => {
        const topics = readTopics(await readJson(request));
        return Response.json({ jwt: signToken(secret, topics) }, { status: 201 });
      },
      "key",
    ],
    [
      "POST",
      /^\/v1\/realtime\/publish$/,
      async ({ request, url: { searchParams: query } }) => {
        if (!query.get("channel") || !query.get("topic"))
          throw new RequestError(400, "A realtime message needs a channel and a topic.");
        if (request.headers.get("content-type") === "text/stream" && request.body)
          await publishStream(query, request.body as ReadableStream<Uint8Array>);
        else {
          const text = await request.text();
          if (text.length > MAX_MESSAGE)
            throw new RequestError(413, `A realtime message may hold ${MAX_MESSAGE} characters.`);
          await publish(query, { kind: "data", data: jsonOrText(text) });
        }
        return { status: 200 };
      },
      "key",
    ],
  ];

  return {
    routes,
    async subscribe(token, subscriber) {
      const topics = readToken(secret, token);
      await listen();
      subscribers.set(subscriber, new Set(topics.map(({ channel, name }) => nameOf(channel, name))));
      return () => void subscribers.delete(subscriber);
    },
    async close() {
      closed = true;
      const client = await listening?.catch(() => undefined);
      endAll();
      await client?.end().catch(() => {});
    },
  };
}

const nameOf = (channel: string, topic: string) => JSON.stringify([channel, topic]);

/** As Inngest does: what is JSON is handed on as it is, all else as a text. */
function jsonOrText(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function readTopics(body: unknown): Topic[] {
  const topics = Array.isArray(body) ? (body as Partial<Topic>[]) : [];
  if (topics.length === 0 || !topics.every((t) => typeof t?.channel === "string" && typeof t.name === "string"))
    throw new RequestError(400, "A token is for a list of topics, each with its channel and name.");
  return topics.map(({ channel, name }) => ({ channel: channel!, name: name! }));
}

/** A JSON Web Token (RFC 7519) signed with HMAC SHA-256. */
function signToken(secret: string, topics: Topic[]): string {
  const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");
  const text = `${encode({ alg: "HS256", typ: "JWT" })}.${encode({ topics, exp: (Date.now() + TOKEN_VALID_MS) / 1000 })}`;
  return `${text}.${mac(secret, text)}`;
}

function readToken(secret: string, token: string): Topic[] {
  const [header, payload, signature] = token.split(".");
  if (signature && sameSecret(signature, mac(secret, `${header}.${payload}`))) {
    const { topics, exp } = JSON.parse(Buffer.from(payload!, "base64url").toString()) as {
      topics: Topic[];
      exp: number;
    };
    if (exp * 1000 > Date.now()) return topics;
  }
  throw new RequestError(401, "The realtime token is not right or has expired.");
}

const mac = (secret: string, text: string) =>
  createHmac("sha256", `realtime:${secret}`).update(text).digest("base64url");
