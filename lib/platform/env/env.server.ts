import { AppError } from "@/lib/errors";
import { PAIRS, VARIABLES, type VariableName } from "./variables";

export interface Env {
  port: number;
  host: string;
  dataDir: string;
  logLevel: string;
  databaseUrl: string | undefined;
  databaseConnections: number;
  redis: { kind: "memory" } | { kind: "tcp"; url: string } | { kind: "rest"; url: string; token: string };
  /** undefined: no model, the writing rules do the work */
  model:
    | {
        apiKey: string;
        baseURL: string | undefined;
        name: string;
        /** asked where the first one fails */
        secondName: string | undefined;
        timeoutMs: number;
        /** of a million tokens */
        prices: { sent: number; received: number } | undefined;
      }
    | undefined;
  /** tokens that may be used; 0: no limit */
  modelLimits: { perRun: number; perPersonADay: number; aDay: number };
  /** reading scans: languages as Tesseract names them, and a folder with more of its data */
  ocr: { languages: string[]; dataDir: string | undefined };
  /** where functions run: in this process's embedded engine, or on an Inngest server found by the SDK's own variables */
  inngest: "embedded" | "server";
  /** that server's API, and the keys it knows us by */
  inngestServer: {
    url: string;
    signingKey: string | undefined;
    signingKeyFallback: string | undefined;
    eventKey: string | undefined;
  };
  engineSlots: number;
  metricsToken: string | undefined;
  publicUrl: string;
  authSecret: string | undefined;
  /** in lower case */
  operatorEmails: string[];
  google: { clientId: string; clientSecret: string } | undefined;
  github: { clientId: string; clientSecret: string } | undefined;
}

/** Sentences about every wrong value of the environment; empty when all is well. */
export function checkEnv(source: Record<string, string | undefined> = process.env): string[] {
  const problems: string[] = [];
  for (const name of Object.keys(VARIABLES) as VariableName[]) {
    const value = source[name];
    if (value === undefined || value === "") continue;
    const parsed = VARIABLES[name].schema.safeParse(value);
    if (!parsed.success) problems.push(`${name} ${parsed.error.issues[0]?.message ?? "is not a right value"}.`);
  }
  for (const [a, b] of PAIRS)
    if (!source[a] !== !source[b])
      problems.push(`${source[a] ? b : a} is missing: it works only together with ${source[a] ? a : b}.`);
  if (source.REDIS_URL && source.UPSTASH_REDIS_REST_URL)
    problems.push("REDIS_URL and UPSTASH_REDIS_REST_URL are both set: choose one.");
  return problems;
}

/**
 * The environment, parsed.
 * @throws AppError `misconfigured` naming the variable
 */
export function readEnv(source: Record<string, string | undefined> = process.env): Env {
  const problems = checkEnv(source);
  if (problems.length)
    throw new AppError("misconfigured", problems.join(" "), {
      hint: "See .env.example for every variable and its default.",
    });
  const get = (name: VariableName) => source[name] || undefined;
  const port = Number(get("PORT") ?? 3000);
  const pair = (id?: string, secret?: string) => (id && secret ? { clientId: id, clientSecret: secret } : undefined);
  const dev = get("INNGEST_DEV");
  const server =
    (dev && dev !== "0" && dev !== "false") ||
    get("INNGEST_BASE_URL") ||
    get("INNGEST_EVENT_KEY") ||
    get("INNGEST_SIGNING_KEY");
  return {
    port,
    host: get("HOST") ?? "localhost",
    dataDir: get("DATA_DIR") ?? ".data",
    logLevel: get("LOG_LEVEL") ?? "info",
    databaseUrl: get("DATABASE_URL"),
    databaseConnections: Number(get("DATABASE_CONNECTIONS") ?? 10),
    redis: get("REDIS_URL")
      ? { kind: "tcp", url: get("REDIS_URL")! }
      : get("UPSTASH_REDIS_REST_URL")
        ? { kind: "rest", url: get("UPSTASH_REDIS_REST_URL")!, token: get("UPSTASH_REDIS_REST_TOKEN")! }
        : { kind: "memory" },
    model:
      get("OPENAI_API_KEY") || get("OPENAI_BASE_URL")
        ? {
            apiKey: get("OPENAI_API_KEY") ?? "none",
            baseURL: get("OPENAI_BASE_URL"),
            name: get("OPENAI_MODEL") ?? "gpt-5-mini",
            secondName: get("OPENAI_SECOND_MODEL"),
            timeoutMs: Number(get("OPENAI_TIMEOUT_SECONDS") ?? 120) * 1000,
            prices: readPrices(get("OPENAI_PRICES")),
          }
        : undefined,
    modelLimits: {
      perRun: Number(get("MODEL_TOKENS_PER_RUN") ?? 300_000),
      perPersonADay: Number(get("MODEL_TOKENS_PER_PERSON_A_DAY") ?? 2_000_000),
      aDay: Number(get("MODEL_TOKENS_A_DAY") ?? 20_000_000),
    },
    ocr: { languages: (get("OCR_LANGUAGES") ?? "eng").split("+"), dataDir: get("OCR_DATA_DIR") },
    inngest: server ? "server" : "embedded",
    inngestServer: {
      url: get("INNGEST_BASE_URL") ?? devServer(dev) ?? "https://api.inngest.com",
      signingKey: get("INNGEST_SIGNING_KEY"),
      signingKeyFallback: get("INNGEST_SIGNING_KEY_FALLBACK"),
      eventKey: get("INNGEST_EVENT_KEY"),
    },
    engineSlots: Number(get("ENGINE_SLOTS") ?? 4),
    metricsToken: get("METRICS_TOKEN"),
    publicUrl: get("NEXTAUTH_URL") ?? `http://localhost:${port}`,
    authSecret: get("NEXTAUTH_SECRET"),
    operatorEmails: (get("OPERATOR_EMAILS") ?? "")
      .toLowerCase()
      .split(/[\s,]+/)
      .filter(Boolean),
    google: pair(get("GOOGLE_CLIENT_ID"), get("GOOGLE_CLIENT_SECRET")),
    github: pair(get("GITHUB_ID"), get("GITHUB_SECRET")),
  };
}

function readPrices(text: string | undefined): { sent: number; received: number } | undefined {
  const [sent, received] = (text ?? "").split("/").map(Number);
  return text && sent !== undefined && received !== undefined ? { sent, received } : undefined;
}

/** Where the SDK looks for a dev server: at the address given, else at its usual one. */
function devServer(dev: string | undefined): string | undefined {
  if (!dev || dev === "0" || dev === "false") return undefined;
  return URL.canParse(dev) ? dev : "http://localhost:8288";
}
