import { z } from "zod";

/**
 * Every environment variable the application reads, in the order of `.env.example`: what it does, its default, and what is a
 * right value. The start refuses a wrong one with a sentence that names it.
 */
const url = (...protocols: string[]) =>
  z.string().refine(
    (value) => {
      try {
        return protocols.includes(new URL(value).protocol.replace(":", ""));
      } catch {
        return false;
      }
    },
    `must be an address that starts with ${protocols.map((p) => `${p}://`).join(" or ")}`,
  );
const integer = (min: number, max: number) =>
  z
    .string()
    .regex(/^\d+$/, `must be a whole number from ${min} to ${max}`)
    .transform(Number)
    .refine((n) => n >= min && n <= max, `must be a whole number from ${min} to ${max}`);
const anyText = z.string().min(1);

interface Variable {
  about: string;
  /** what holds when it is not set, as words or value */
  fallback: string;
  schema: z.ZodType;
}

export const VARIABLES = {
  PORT: { about: "Port the application listens on.", fallback: "3000", schema: integer(1, 65535) },
  HOST: { about: "Address it listens on. 0.0.0.0 opens it to the network.", fallback: "localhost", schema: anyText },
  DATA_DIR: {
    about: "Folder of the embedded PostgreSQL and the generated secret.",
    fallback: ".data",
    schema: anyText,
  },
  LOG_LEVEL: {
    about: "How much is logged: fatal, error, warn, info, debug or silent.",
    fallback: "info",
    schema: z.enum(
      ["fatal", "error", "warn", "info", "debug", "silent"],
      "must be fatal, error, warn, info, debug or silent",
    ),
  },
  DATABASE_URL: {
    about: "Your own PostgreSQL (14 or newer).",
    fallback: "an embedded PostgreSQL in DATA_DIR",
    schema: url("postgresql", "postgres"),
  },
  DATABASE_CONNECTIONS: {
    about: "Connections per process for pages and API.",
    fallback: "10",
    schema: integer(1, 500),
  },
  REDIS_URL: { about: "Your own Redis over TCP.", fallback: "an in-memory Redis", schema: url("redis", "rediss") },
  UPSTASH_REDIS_REST_URL: {
    about: "Upstash Redis over HTTP (takes the token below).",
    fallback: "unset",
    schema: url("https", "http"),
  },
  UPSTASH_REDIS_REST_TOKEN: { about: "Token of the Upstash Redis.", fallback: "unset", schema: anyText },
  OPENAI_API_KEY: {
    about: "Key for the model. Without key and base URL the built-in writing rules do the work.",
    fallback: "the rule-based improver",
    schema: anyText,
  },
  OPENAI_BASE_URL: {
    about: "Any OpenAI-compatible endpoint: Ollama, vLLM, Azure, ... (a local one needs no key).",
    fallback: "https://api.openai.com/v1",
    schema: url("https", "http"),
  },
  OPENAI_MODEL: { about: "Model name.", fallback: "gpt-5-mini", schema: anyText },
  OPENAI_TIMEOUT_SECONDS: { about: "Longest wait for one model reply.", fallback: "120", schema: integer(1, 230) },
  OPENAI_SECOND_MODEL: {
    about: "Model of the same endpoint that is asked when the first one fails for a part of a CV.",
    fallback: "the writing rules take over at once",
    schema: anyText,
  },
  OPENAI_PRICES: {
    about: "What a million tokens cost, sent/received, to show what each step cost: 0.25/2.",
    fallback: "unset: tokens are shown, no cost",
    schema: z
      .string()
      .regex(/^\d+(\.\d+)?\/\d+(\.\d+)?$/, "must be two prices with / between, such as 0.25/2 (sent/received)"),
  },
  MODEL_TOKENS_PER_RUN: {
    about:
      "Tokens one improvement may use (sent and received), held back before each call and counted after it. 0: no limit, here and below.",
    fallback: "300000",
    schema: integer(0, 1_000_000_000),
  },
  MODEL_TOKENS_PER_PERSON_A_DAY: {
    about: "Tokens one person's improvements may use in a day (UTC).",
    fallback: "2000000",
    schema: integer(0, 1_000_000_000),
  },
  MODEL_TOKENS_A_DAY: {
    about: "Tokens everybody's improvements together may use in a day (UTC).",
    fallback: "20000000",
    schema: integer(0, 2_000_000_000),
  },
  OCR_LANGUAGES: {
    about:
      "Languages of scans and photos, as Tesseract names them, with + between: eng+deu. English is there; others come with `npm install @tesseract.js-data/deu` or from OCR_DATA_DIR. Each takes time.",
    fallback: "eng",
    schema: z
      .string()
      .regex(/^[a-z]{3}[a-zA-Z_]*(\+[a-z]{3}[a-zA-Z_]*)*$/, "must be names like eng or deu_frak, with + between"),
  },
  OCR_DATA_DIR: {
    about: "Folder with more of Tesseract's language data: NAME.traineddata or NAME.traineddata.gz.",
    fallback: "unset",
    schema: anyText,
  },
  INNGEST_DEV: {
    about: "1, or the address of an Inngest dev server: the functions run there, the embedded engine stays off.",
    fallback: "the embedded engine",
    schema: z.union(
      [z.enum(["1", "0", "true", "false"]), url("http", "https")],
      "must be 1, 0 or the address of an Inngest dev server",
    ),
  },
  INNGEST_BASE_URL: {
    about: "Address of a self-hosted Inngest server.",
    fallback: "unset",
    schema: url("http", "https"),
  },
  INNGEST_EVENT_KEY: {
    about: "Event key of Inngest Cloud or a self-hosted server.",
    fallback: "unset",
    schema: anyText,
  },
  INNGEST_SIGNING_KEY: {
    about: "Signing key of Inngest Cloud or a self-hosted server.",
    fallback: "unset",
    schema: anyText,
  },
  INNGEST_SIGNING_KEY_FALLBACK: {
    about: "The signing key's predecessor or successor while keys are changed: both are taken.",
    fallback: "unset",
    schema: anyText,
  },
  INNGEST_SERVE_ORIGIN: {
    about: "Where that server finds this application, when it is on another machine, e.g. https://cv.example.com.",
    fallback: "this machine",
    schema: url("http", "https"),
  },
  ENGINE_SLOTS: { about: "Function executions at once in the embedded engine.", fallback: "4", schema: integer(1, 64) },
  METRICS_TOKEN: {
    about: "Bearer token for /metrics (Prometheus). Without it only this machine may read them, while HOST is local.",
    fallback: "unset",
    schema: z.string().min(16, "must have 16 characters or more"),
  },
  OTEL_EXPORTER_OTLP_ENDPOINT: {
    about: "Where OpenTelemetry traces go (OTLP over HTTP), e.g. http://localhost:4318.",
    fallback: "no traces",
    schema: url("http", "https"),
  },
  OTEL_EXPORTER_OTLP_HEADERS: {
    about: "Headers for it, as name=value pairs with commas between.",
    fallback: "unset",
    schema: anyText,
  },
  OTEL_SERVICE_NAME: { about: "This service's name in traces.", fallback: "cv-improver", schema: anyText },
  NEXTAUTH_URL: {
    about: "The application's public address.",
    fallback: "http://localhost:PORT",
    schema: url("http", "https"),
  },
  NEXTAUTH_SECRET: {
    about: "Secret that signs session cookies, 32 characters or more.",
    fallback: "generated once into DATA_DIR",
    schema: z.string().min(32, "must have 32 characters or more"),
  },
  OPERATOR_EMAILS: {
    about:
      "E-mail addresses, with commas between, of who may inspect and control the background work (Operations). Sign up with them before others can.",
    fallback: "no operators",
    schema: z
      .string()
      .regex(
        /^\s*[^\s@,]+@[^\s@,]+(\s*,\s*[^\s@,]+@[^\s@,]+)*\s*,?\s*$/,
        "must be e-mail addresses with commas between",
      ),
  },
  GOOGLE_CLIENT_ID: { about: "Google sign-in (takes both).", fallback: "no Google sign-in", schema: anyText },
  GOOGLE_CLIENT_SECRET: { about: "", fallback: "unset", schema: anyText },
  GITHUB_ID: { about: "GitHub sign-in (takes both).", fallback: "no GitHub sign-in", schema: anyText },
  GITHUB_SECRET: { about: "", fallback: "unset", schema: anyText },
} as const satisfies Record<string, Variable>;

export type VariableName = keyof typeof VARIABLES;

/** Variables that only work together: a half-set pair is a mistake, not a choice. */
export const PAIRS: ReadonlyArray<readonly [VariableName, VariableName]> = [
  ["UPSTASH_REDIS_REST_URL", "UPSTASH_REDIS_REST_TOKEN"],
  ["GOOGLE_CLIENT_ID", "GOOGLE_CLIENT_SECRET"],
  ["GITHUB_ID", "GITHUB_SECRET"],
];
