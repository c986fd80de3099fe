import { ERROR_CODES } from "@/lib/errors";

/**
 * What an operator may see of the data that runs carry: its shape, numbers, ids, times and words of a closed kind. Everything else may
 * be part of a person's CV or a secret, and is named by its length only. An allow-list: what is not known to be harmless is hidden.
 */
export function redact(value: unknown, key = "", depth = 0): unknown {
  if (value === null || value === undefined || typeof value === "boolean") return value ?? null;
  if (SECRET_KEY.test(key)) return "[hidden]";
  if (typeof value === "number") return value;
  if (typeof value === "string") return isHarmless(key, value) ? value : `[text, ${count(value.length, "character")}]`;
  if (typeof value !== "object") return `[${typeof value}]`;
  if (depth >= MAX_DEPTH) return Array.isArray(value) ? `[${count(value.length, "item")}]` : "[object]";
  if (Array.isArray(value)) {
    const shown = value.slice(0, MAX_ITEMS).map((item) => redact(item, key, depth + 1));
    return value.length > MAX_ITEMS ? [...shown, `[${count(value.length - MAX_ITEMS, "more item")}]`] : shown;
  }
  const entries = Object.entries(value);
  const shown = entries
    .slice(0, MAX_ITEMS)
    .map(([name, item], i) => [PLAIN_KEY.test(name) ? name : `[key ${i + 1}]`, redact(item, name, depth + 1)]);
  if (entries.length > MAX_ITEMS) shown.push(["…", `[${count(entries.length - MAX_ITEMS, "more field")}]`]);
  return Object.fromEntries(shown);
}

export interface RedactedError {
  name: string;
  message: string;
}

/** An error's kind, and its sentence where that is one of ours; another's may quote what the function worked on. */
export function redactError(error: unknown): RedactedError | undefined {
  if (error === null || error === undefined) return undefined;
  const { name, message } = (typeof error === "object" ? error : { message: String(error) }) as {
    name?: unknown;
    message?: unknown;
  };
  const text = typeof message === "string" ? message : "";
  return {
    name: typeof name === "string" && /^\w{1,60}$/.test(name) ? name : "Error",
    message: isOurSentence(text) ? text : text ? `[text, ${count(text.length, "character")}]` : "",
  };
}

const MAX_DEPTH = 6;
const MAX_ITEMS = 30;

const PLAIN_KEY = /^[A-Za-z_$][\w$-]{0,39}$/;
const SECRET_KEY = /pass|secret|token|credential|authori[sz]ation|cookie|api_?key|signature|session|e-?mail|phone/i;
/** Keys whose values are ids or words of a closed kind. */
const TELLING_KEY =
  /^id$|Ids?$|_ids?$|^(kind|type|state|status|op|code|format|engine|cron|template|pageSize|decision|class|origin|language)$/;
const PLAIN_VALUE = /^[\w.:/*+-]{1,64}$/;
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)$/;
const CRON = /^(TZ=\S+ )?[\d*,/ A-Za-z-]{5,60}$/;
/** What keys look like, wherever they stand. */
const SECRET_VALUE = /^(sk|pk|rk|ghp|gho|xox\w|signkey|eyJ)[-_.\w]{8,}/;

function isHarmless(key: string, value: string): boolean {
  if (SECRET_VALUE.test(value)) return false;
  if (TIME.test(value)) return true;
  if (key === "cron") return CRON.test(value);
  return TELLING_KEY.test(key) && PLAIN_VALUE.test(value);
}

/** Sentences that `AppError` and the engine write: they never quote data. */
function isOurSentence(message: string): boolean {
  const code = /^([a-z_]+): /.exec(message)?.[1];
  if (code !== undefined && (ERROR_CODES as readonly string[]).includes(code)) return true;
  return /^(The process died \d+ times|The function answered without|The run was cancelled: (by request|it did not (start|finish) in time|the event [\w./-]+ came in|a newer run)|This engine )/.test(
    message,
  );
}

const count = (n: number, what: string) => `${n} ${what}${n === 1 ? "" : "s"}`;
