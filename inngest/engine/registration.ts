import { nextTick, syncSchedules } from "./cron";
import type { Database, Transaction } from "./database";
import { parseDuration } from "./duration";
import { compile } from "./expression";
import { functionUuid, sha256 } from "./ids";
import { canonical } from "./signature";
import { withoutQuery } from "./transport";
import type { FunctionConfig } from "./types";

/** What an SDK posts to /fn/register. */
export interface Registration {
  appName: string;
  url: string;
  sdk?: string;
  functions: FunctionConfig[];
}

/** A registration asks for something this engine does not do; the message is a sentence for the developer. */
export class RegistrationError extends Error {
  override name = "RegistrationError";
}

/**
 * Stores an app's functions. Functions that are no longer among them are gone: their runs go on, no new ones begin.
 * Throws RegistrationError. @returns whether anything changed
 */
export async function register(db: Database, input: unknown): Promise<boolean> {
  const registration = check(input);
  const checksum = sha256(canonical({ url: registration.url, functions: registration.functions }));
  return db.transaction(async (tx) => {
    await tx.query("select pg_advisory_xact_lock(hashtextextended($1, 2))", [registration.appName]);
    const [app] = await tx.query<{ checksum: string }>("select checksum from app where id = $1", [
      registration.appName,
    ]);
    if (app?.checksum === checksum) return false;
    await tx.query(
      `insert into app (id, url, sdk, checksum) values ($1, $2, $3, $4)
       on conflict (id) do update set url = excluded.url, sdk = excluded.sdk, checksum = excluded.checksum, synced_at = now()`,
      [registration.appName, registration.url, registration.sdk ?? "", checksum],
    );
    for (const config of registration.functions) await storeFunction(tx, registration.appName, config);
    const removed = await tx.query<{ id: string }>(
      "update fn set removed_at = now() where app_id = $1 and removed_at is null and not id = any($2) returning id",
      [registration.appName, registration.functions.map((config) => config.id)],
    );
    for (const { id } of removed) await syncSchedules(tx, id, undefined);
    return true;
  });
}

async function storeFunction(tx: Transaction, appId: string, config: FunctionConfig): Promise<void> {
  const { runtime, retries } = stepOf(config);
  await tx.query(
    `insert into fn (id, uuid, app_id, name, url, attempts, events, config) values ($1, $2, $3, $4, $5, $6, $7, $8)
     on conflict (id) do update set app_id = excluded.app_id, name = excluded.name, url = excluded.url,
       attempts = excluded.attempts, events = excluded.events, config = excluded.config, removed_at = null,
       version = fn.version + (fn.config::text <> excluded.config::text)::int`,
    [
      config.id,
      functionUuid(config.id),
      appId,
      config.name ?? config.id,
      runtime.url,
      (retries?.attempts ?? 3) + 1,
      config.triggers.flatMap((trigger) => ("event" in trigger ? [trigger.event] : [])),
      JSON.stringify(config),
    ],
  );
  await syncSchedules(tx, config.id, config);
}

const stepOf = (config: FunctionConfig) => Object.values(config.steps)[0]!;

/** Every option this engine knows, and what each may hold. */
const OPTIONS: Record<string, string> = {
  id: "",
  name: "",
  idempotency: "",
  steps: "",
  triggers: "event expression cron jitter",
  batchEvents: "maxSize timeout key if",
  rateLimit: "limit period key",
  throttle: "limit period key burst",
  singleton: "key mode",
  cancel: "event if timeout",
  debounce: "key period timeout",
  timeouts: "start finish",
  priority: "run",
  concurrency: "limit key scope",
};

/** What is not known is refused rather than ignored: the function would not do what its author asks for. */
function checkOptions(config: FunctionConfig): void {
  for (const [option, value] of Object.entries(config)) {
    if (value === undefined || value === null) continue;
    if (!Object.hasOwn(OPTIONS, option)) throw new Error(`This engine does not know the option "${option}".`);
    const known = OPTIONS[option]!.split(" ");
    if (OPTIONS[option] === "") continue;
    for (const part of [value].flat())
      for (const field of part && typeof part === "object" ? Object.keys(part) : [])
        if (!known.includes(field)) throw new Error(`This engine does not know the option "${option}.${field}".`);
  }
}

function check(input: unknown): Registration {
  const registration = input as Registration;
  if (!registration?.appName || !Array.isArray(registration.functions) || !URL.canParse(registration.url))
    throw new RegistrationError("A registration has to name an app, its address and its functions.");
  const ids = new Set<string>();
  for (const config of registration.functions) {
    if (ids.has(config.id)) throw new RegistrationError(`Two functions have the id "${config.id}".`);
    ids.add(config.id);
    try {
      checkFunction(config);
    } catch (error) {
      throw new RegistrationError(`The function "${config.id}" cannot be registered. ${(error as Error).message}`);
    }
  }
  return { ...registration, url: withoutQuery(registration.url) };
}

function checkFunction(config: FunctionConfig): void {
  checkOptions(config);
  const step = Object.values(config.steps ?? {})[0];
  if (!step || Object.keys(config.steps).length !== 1) throw new Error("It has to have exactly one entry point.");
  if (step.runtime?.type !== "http" || !URL.canParse(step.runtime.url))
    throw new Error("This engine calls functions over HTTP only: use serve() rather than connect().");
  for (const trigger of config.triggers ?? []) {
    if ("cron" in trigger) {
      checkCron(trigger.cron);
      duration(trigger.jitter, "jitter");
    } else {
      if (trigger.event === "inngest/deferred.schedule")
        throw new Error("This engine has no deferred functions: send an event or use step.invoke.");
      expression(trigger.expression);
    }
  }
  const {
    idempotency,
    batchEvents,
    rateLimit,
    throttle,
    singleton,
    cancel,
    debounce,
    timeouts,
    priority,
    concurrency,
  } = config;
  expression(idempotency);
  expression(priority?.run);
  if (batchEvents) {
    positive(batchEvents.maxSize, "batchEvents.maxSize");
    duration(batchEvents.timeout, "batchEvents.timeout");
    expression(batchEvents.key);
    expression(batchEvents.if);
  }
  for (const [name, rule] of Object.entries({ rateLimit, throttle })) {
    if (!rule) continue;
    positive(rule.limit, `${name}.limit`);
    duration(rule.period, `${name}.period`);
    expression(rule.key);
  }
  expression(singleton?.key);
  if (singleton && singleton.mode !== "skip" && singleton.mode !== "cancel")
    throw new Error('singleton.mode is "skip" or "cancel".');
  for (const { if: condition, timeout } of cancel ?? []) {
    expression(condition);
    duration(timeout, "cancelOn.timeout");
  }
  duration(debounce?.period, "debounce.period");
  duration(debounce?.timeout, "debounce.timeout");
  expression(debounce?.key);
  duration(timeouts?.start, "timeouts.start");
  duration(timeouts?.finish, "timeouts.finish");
  for (const limit of typeof concurrency === "object" ? [concurrency].flat() : []) {
    if (!Number.isInteger(limit.limit) || limit.limit < 0)
      throw new Error("concurrency.limit has to be a whole number.");
    if (limit.scope && !["fn", "env", "account"].includes(limit.scope))
      throw new Error(`This engine does not know the concurrency scope "${limit.scope}".`);
    expression(limit.key);
  }
}

const expression = (text: string | undefined | null): void => {
  if (text) compile(text);
};

const duration = (text: string | undefined | null, name: string): void => {
  if (text && parseDuration(text) === undefined) throw new Error(`${name} is not a duration: "${text}".`);
};

const positive = (value: number, name: string): void => {
  if (!(value > 0)) throw new Error(`${name} has to be more than 0.`);
};

function checkCron(cron: string): void {
  try {
    nextTick(cron);
  } catch (error) {
    throw new Error(`The schedule "${cron}" is not valid: ${(error as Error).message}`);
  }
}
