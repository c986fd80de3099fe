import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { checkEnv, readEnv } from "./env.server";
import { envExample } from "./env-example";
import { PAIRS, VARIABLES, type VariableName } from "./variables";

/** A right and some wrong values of every variable; a new variable fails to compile until it has some. */
const VALUES: Record<VariableName, { right: string[]; wrong: string[] }> = {
  PORT: { right: ["1", "3000", "65535"], wrong: ["0", "65536", "-1", "30 00", "http", "3e3", "３０００"] },
  HOST: { right: ["0.0.0.0", "localhost"], wrong: [] },
  DATA_DIR: { right: ["/var/lib/cv"], wrong: [] },
  LOG_LEVEL: { right: ["fatal", "error", "warn", "info", "debug", "silent"], wrong: ["loud", "INFO", "trace "] },
  DATABASE_URL: {
    right: ["postgresql://u:p@db.example.com:5432/cv", "postgres://localhost/cv?sslmode=require"],
    wrong: ["mysql://localhost/cv", "localhost:5432", "postgresql//x", "file:./dev.db"],
  },
  DATABASE_CONNECTIONS: { right: ["1", "500"], wrong: ["0", "501", "ten"] },
  REDIS_URL: {
    right: ["redis://localhost:6379", "rediss://u:p@r.example.com"],
    wrong: ["localhost:6379", "http://r.example.com"],
  },
  UPSTASH_REDIS_REST_URL: { right: ["https://x.upstash.io"], wrong: ["redis://x.upstash.io", "x.upstash.io"] },
  UPSTASH_REDIS_REST_TOKEN: { right: ["AXab"], wrong: [] },
  OPENAI_API_KEY: { right: ["sk-test"], wrong: [] },
  OPENAI_BASE_URL: { right: ["http://localhost:11434/v1"], wrong: ["localhost:11434", "ftp://example.com"] },
  OPENAI_MODEL: { right: ["llama3.2"], wrong: [] },
  OPENAI_TIMEOUT_SECONDS: { right: ["1", "230"], wrong: ["0", "231", "1.5", "two"] },
  OPENAI_SECOND_MODEL: { right: ["gpt-5"], wrong: [] },
  OPENAI_PRICES: { right: ["0.25/2", "0/0", "1/10.5"], wrong: ["cheap", "1", "1/2/3", "-1/2"] },
  MODEL_TOKENS_PER_RUN: { right: ["0", "300000"], wrong: ["many", "-1"] },
  MODEL_TOKENS_PER_PERSON_A_DAY: { right: ["0", "2000000"], wrong: ["1e6"] },
  MODEL_TOKENS_A_DAY: { right: ["0", "20000000"], wrong: ["-5"] },
  OCR_LANGUAGES: { right: ["eng", "eng+deu", "chi_sim"], wrong: ["English", "eng,deu", "../eng", "en"] },
  OCR_DATA_DIR: { right: ["/var/lib/tessdata"], wrong: [] },
  INNGEST_DEV: { right: ["1", "0", "true", "false", "http://127.0.0.1:8288"], wrong: ["yes", "127.0.0.1:8288"] },
  INNGEST_BASE_URL: { right: ["https://inngest.example.com"], wrong: ["inngest.example.com"] },
  INNGEST_EVENT_KEY: { right: ["key"], wrong: [] },
  INNGEST_SIGNING_KEY: { right: ["signkey-prod-abc"], wrong: [] },
  INNGEST_SIGNING_KEY_FALLBACK: { right: ["signkey-prod-def"], wrong: [] },
  INNGEST_SERVE_ORIGIN: { right: ["https://cv.example.com"], wrong: ["cv.example.com"] },
  ENGINE_SLOTS: { right: ["1", "64"], wrong: ["0", "65", "-4"] },
  METRICS_TOKEN: { right: ["x".repeat(16)], wrong: ["short"] },
  OTEL_EXPORTER_OTLP_ENDPOINT: { right: ["http://localhost:4318"], wrong: ["localhost:4318", "grpc://otel:4317"] },
  OTEL_EXPORTER_OTLP_HEADERS: { right: ["authorization=Bearer x"], wrong: [] },
  OTEL_SERVICE_NAME: { right: ["cv"], wrong: [] },
  NEXTAUTH_URL: { right: ["https://cv.example.com"], wrong: ["cv.example.com"] },
  NEXTAUTH_SECRET: { right: ["x".repeat(32)], wrong: ["x".repeat(31)] },
  OPERATOR_EMAILS: {
    right: ["ann@example.com", "ann@example.com, Bo@Example.com", "ann@example.com,"],
    wrong: ["ann", "ann@example.com bo@example.com", ",", "ann@example.com,bo"],
  },
  GOOGLE_CLIENT_ID: { right: ["id"], wrong: [] },
  GOOGLE_CLIENT_SECRET: { right: ["secret"], wrong: [] },
  GITHUB_ID: { right: ["id"], wrong: [] },
  GITHUB_SECRET: { right: ["secret"], wrong: [] },
};

/** A variable with what it needs beside it. */
function withPartner(name: VariableName, value: string): Record<string, string> {
  const pair = PAIRS.find((p) => p.includes(name));
  const partner = pair?.find((n) => n !== name);
  return { [name]: value, ...(partner && { [partner]: VALUES[partner].right[0]! }) };
}

describe.each(Object.keys(VALUES) as VariableName[])("%s", (name) => {
  test("right values pass", () => {
    for (const value of VALUES[name].right) expect(checkEnv(withPartner(name, value))).toEqual([]);
  });
  test("a wrong value is named, in one sentence, without repeating it", () => {
    for (const value of VALUES[name].wrong) {
      const problems = checkEnv(withPartner(name, value));
      expect([value, problems.length]).toEqual([value, 1]);
      expect(problems[0]).toMatch(new RegExp(`^${name} must .*\\.$`));
      expect(() => readEnv(withPartner(name, value))).toThrow(expect.objectContaining({ code: "misconfigured" }));
    }
  });
  test("left empty it counts as not set", () => {
    expect(readEnv({ [name]: "" })).toEqual(readEnv({}));
  });
});

test("half of a pair is a mistake that names the missing half", () => {
  expect(PAIRS.length).toBeGreaterThan(0);
  for (const [a, b] of PAIRS) {
    expect(checkEnv({ [a]: VALUES[a].right[0] })).toEqual([`${b} is missing: it works only together with ${a}.`]);
    expect(checkEnv({ [b]: VALUES[b].right[0] })).toEqual([`${a} is missing: it works only together with ${b}.`]);
  }
});

test("two Redis servers are one too many, and every problem is told at once", () => {
  const both = {
    REDIS_URL: "redis://localhost",
    UPSTASH_REDIS_REST_URL: "https://x.upstash.io",
    UPSTASH_REDIS_REST_TOKEN: "t",
  };
  expect(checkEnv(both)).toHaveLength(1);
  expect(checkEnv({ ...both, PORT: "x", ENGINE_SLOTS: "0" })).toHaveLength(3);
});

test("nothing set: everything is embedded", () => {
  expect(readEnv({})).toEqual({
    port: 3000,
    host: "localhost",
    dataDir: ".data",
    logLevel: "info",
    databaseUrl: undefined,
    databaseConnections: 10,
    redis: { kind: "memory" },
    model: undefined,
    modelLimits: { perRun: 300_000, perPersonADay: 2_000_000, aDay: 20_000_000 },
    ocr: { languages: ["eng"], dataDir: undefined },
    inngest: "embedded",
    inngestServer: {
      url: "https://api.inngest.com",
      signingKey: undefined,
      signingKeyFallback: undefined,
      eventKey: undefined,
    },
    engineSlots: 4,
    publicUrl: "http://localhost:3000",
    authSecret: undefined,
    operatorEmails: [],
    google: undefined,
    github: undefined,
  });
});

test("variables choose outside services", () => {
  expect(readEnv({ REDIS_URL: "redis://r.example.com" }).redis).toEqual({ kind: "tcp", url: "redis://r.example.com" });
  const rest = { UPSTASH_REDIS_REST_URL: "https://x.upstash.io", UPSTASH_REDIS_REST_TOKEN: "t" };
  expect(readEnv(rest).redis).toEqual({ kind: "rest", url: "https://x.upstash.io", token: "t" });
  expect(readEnv({ OPENAI_API_KEY: "sk-test" }).model).toMatchObject({
    apiKey: "sk-test",
    baseURL: undefined,
    name: "gpt-5-mini",
    timeoutMs: 120_000,
  });
  expect(readEnv({ OPENAI_BASE_URL: "http://localhost:11434/v1", OPENAI_MODEL: "llama3.2" }).model).toMatchObject({
    apiKey: "none",
    name: "llama3.2",
  });
  // a model's name alone chooses nothing
  expect(readEnv({ OPENAI_MODEL: "llama3.2" }).model).toBeUndefined();
  for (const server of [
    { INNGEST_DEV: "1" },
    { INNGEST_DEV: "http://127.0.0.1:8288" },
    { INNGEST_BASE_URL: "https://i.example.com" },
    { INNGEST_EVENT_KEY: "k" },
    { INNGEST_SIGNING_KEY: "k" },
  ])
    expect(readEnv(server).inngest).toBe("server");
  expect(readEnv({ INNGEST_DEV: "1" }).inngestServer.url).toBe("http://localhost:8288");
  expect(readEnv({ INNGEST_DEV: "http://127.0.0.1:9" }).inngestServer.url).toBe("http://127.0.0.1:9");
  expect(readEnv({ INNGEST_BASE_URL: "https://i.example.com", INNGEST_SIGNING_KEY: "k" }).inngestServer).toEqual({
    url: "https://i.example.com",
    signingKey: "k",
    signingKeyFallback: undefined,
    eventKey: undefined,
  });
  for (const dev of ["0", "false", ""]) expect(readEnv({ INNGEST_DEV: dev }).inngest).toBe("embedded");
  expect(readEnv({ OPERATOR_EMAILS: "Ann@Example.com, bo@example.com," }).operatorEmails).toEqual([
    "ann@example.com",
    "bo@example.com",
  ]);
  expect(readEnv({ PORT: "4000" }).publicUrl).toBe("http://localhost:4000");
});

test(".env.example lists every variable with its default, and following it changes nothing", async () => {
  await expect(envExample()).toMatchFileSnapshot("../../../.env.example");
  const lines = envExample().split("\n");
  const offered = lines.flatMap((line) => /^#([A-Z_]+)=(.*)$/.exec(line)?.slice(1, 3) ?? []);
  const values = Object.fromEntries(offered.flatMap((v, i) => (i % 2 ? [] : [[v, offered[i + 1]!]])));
  expect(Object.keys(values)).toEqual(Object.keys(VARIABLES));
  const { NEXTAUTH_URL, OPENAI_BASE_URL, ...plain } = values;
  expect(readEnv(plain)).toEqual(readEnv({}));
  expect(NEXTAUTH_URL).toBe("http://localhost:PORT");
  expect(OPENAI_BASE_URL).toBe("https://api.openai.com/v1");
  expect(readEnv({ OPENAI_API_KEY: "k" }).model?.name).toBe(values.OPENAI_MODEL);
  expect(readEnv({ OPENAI_API_KEY: "k" }).model?.timeoutMs).toBe(Number(values.OPENAI_TIMEOUT_SECONDS) * 1000);
});

test("no other variable is read by the application's code", () => {
  /** set by the launcher, the runtime or the tests, not by people */
  const internal = [
    "NEXT_RUNTIME",
    "NODE_ENV",
    "CV_IMPROVER_ROOT",
    "CV_IMPROVER_LAUNCHER_PID",
    "PATH",
    "NO_COLOR",
    "TMPDIR",
    "POSTGRES_FAST",
    "SystemRoot",
  ];
  const code = ["app", "components", "lib", "inngest", "cli"]
    .flatMap((dir) => readdirSync(dir, { recursive: true, encoding: "utf8" }).map((f) => `${dir}/${f}`))
    .filter((f) => /\.(ts|tsx|mjs)$/.test(f) && !/\.test\.|test-support|fixture|bench|crash-child|generated\//.test(f));
  const read = code.flatMap((f) => [...readFileSync(f, "utf8").matchAll(/process\.env\.(\w+)/g)].map((m) => m[1]!));
  expect(read.length).toBeGreaterThan(0);
  expect([...new Set(read)].filter((name) => !(name in VARIABLES) && !internal.includes(name))).toEqual([]);
});
