import { Client } from "pg";
import { readEnv } from "@/lib/platform/env/env.server";
import { errorFields, logger } from "@/lib/platform/logging/logger.server";

type Handler = (payload: string) => void;

interface Listener {
  handlers: Map<string, Set<Handler>>;
  client: Client | undefined;
  connecting: boolean;
  /** one command at a time on the connection */
  queue: Promise<unknown>;
}

const shared = globalThis as unknown as { cvImproverListener?: Listener; cvImproverDatabaseLost?: boolean };

/** True while this process's listening connection is lost: the database is away, and pages can say so without asking it. */
export function isDatabaseLost(): boolean {
  return shared.cvImproverDatabaseLost === true;
}

/**
 * Hears PostgreSQL's NOTIFY on a channel through one connection of this process. After a lost connection it reconnects and
 * calls every handler with an empty payload: "look for yourself, something may have been missed".
 * @returns a function that stops hearing
 */
export function subscribe(channel: string, handler: Handler): () => void {
  const listener = (shared.cvImproverListener ??= {
    handlers: new Map(),
    client: undefined,
    connecting: false,
    queue: Promise.resolve(),
  });
  const known = listener.handlers.get(channel);
  const handlers = known ?? new Set<Handler>();
  handlers.add(handler);
  listener.handlers.set(channel, handlers);
  if (listener.client && !known) {
    const { client } = listener;
    // a failure means that the connection is lost, which is heard elsewhere
    listener.queue = listener.queue.then(() => client.query(`listen ${channel}`)).catch(() => {});
  }
  void connect(listener);
  return () => {
    handlers.delete(handler);
  };
}

async function connect(listener: Listener): Promise<void> {
  if (listener.client || listener.connecting) return;
  listener.connecting = true;
  const client = new Client({ connectionString: readEnv().databaseUrl, keepAlive: true });
  client.on("notification", ({ channel, payload }) => {
    for (const handler of listener.handlers.get(channel) ?? []) handler(payload ?? "");
  });
  const lost = () => {
    if (listener.client !== client) return;
    listener.client = undefined;
    shared.cvImproverDatabaseLost = true;
    retryLater(listener);
  };
  client.on("error", lost);
  client.on("end", lost);
  try {
    await client.connect();
    for (const channel of listener.handlers.keys()) await client.query(`listen ${channel}`);
    // closed meanwhile: an orphan connection would keep the process alive
    if (shared.cvImproverListener !== listener) return void (await client.end());
    listener.client = client;
    shared.cvImproverDatabaseLost = false;
    for (const handlers of listener.handlers.values()) for (const handler of handlers) handler("");
  } catch (error) {
    logger.warn(errorFields(error), "notifications: connection failed");
    await client.end().catch(() => {});
    shared.cvImproverDatabaseLost = true;
    retryLater(listener);
  } finally {
    listener.connecting = false;
  }
}

function retryLater(listener: Listener) {
  if (shared.cvImproverListener === listener) setTimeout(() => void connect(listener), 1000).unref();
}

/** Ends this process's listening connection. */
export async function closeNotifications(): Promise<void> {
  const listener = shared.cvImproverListener;
  shared.cvImproverListener = undefined;
  const client = listener?.client;
  if (listener) listener.client = undefined;
  await client?.end().catch(() => {});
}
