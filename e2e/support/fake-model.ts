import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { pathToFileURL } from "node:url";

/**
 * An OpenAI-compatible HTTP server for tests: it really edits (an honest rewording of the facts in the prompt), and misbehaves on
 * request. Alone: `npx tsx e2e/support/fake-model.ts [--port 4010] [--behaviour rate-limited]`.
 */

export const BEHAVIOURS = [
  "honest",
  "key-refused",
  "quota",
  "rate-limited",
  "server-error",
  "never-answers",
  "slow-bytes",
  "connection-reset",
  "truncated-json",
  "cut-by-length",
  "wrong-schema",
  "refusal",
  "empty",
  "enormous",
  "not-json",
  "unknown-model",
  "no-json-schema",
  "no-response-format",
  "lies-number",
  "lies-skill",
  "lies-employer",
  "lies-title",
  "lies-outcome",
  "stronger-verb",
  "copies-job",
  "wrong-quote",
  "wrong-target",
  "obeys-injections",
  "leaks-canary",
] as const;
export type BehaviourName = (typeof BEHAVIOURS)[number];

/** How the server behaves: one way for all calls; or by part of the CV ("Profile") or by call number, from 0. */
export type Behaviour = BehaviourName | ((call: FakeCall) => BehaviourName);

export interface FakeCall {
  /** number of this call, from 0 */
  index: number;
  /** when it came in, by this machine's clock */
  at: number;
  /** number of this call for the same part of the CV, from 0 */
  indexInUnit: number;
  /** the title of the part of the CV the prompt is about */
  unit: string;
  headers: Record<string, string | string[] | undefined>;
  body: {
    model: string;
    messages: { role: string; content: string }[];
    response_format?: { type: string };
    [key: string]: unknown;
  };
}

export interface FakeModel {
  /** to be used as base URL: ends in /v1 */
  url: string;
  /** every call, in order */
  requests: FakeCall[];
  /** calls per part of the CV */
  callsPerUnit(): Record<string, number>;
  setBehaviour(behaviour: Behaviour): void;
  stop(): Promise<void>;
}

interface PromptData {
  part: string;
  /** of a letter, a profile, a translation */
  task?: "letter" | "profile" | "interview" | "translation";
  best?: string[];
  target?: string;
  texts?: { id: string; text: string }[];
  requirements: { id: string; topic: string }[];
  facts: { id: string; field: string; place?: string; editable?: boolean; text: string }[];
  wish?: "again" | "shorter";
  /** of a question about unsure entries */
  entries?: { id: string; fields: Record<string, string>; lines: string[] }[];
}

/** Starts the server on 127.0.0.1; port 0 or none takes a free one. `retryAfter`: seconds told with a rate limit. */
export async function startFakeModel(
  options: { port?: number; behaviour?: Behaviour; retryAfter?: number; delayMs?: number } = {},
): Promise<FakeModel> {
  let behaviour: Behaviour = options.behaviour ?? "honest";
  const requests: FakeCall[] = [];
  const server = createServer((request, response) => {
    response.on("error", () => {});
    answer(request, response).catch((error: unknown) => {
      if (!response.headersSent)
        sendError(response, 500, "server_error", error instanceof Error ? error.message : "fault");
    });
  });

  async function answer(request: IncomingMessage, response: ServerResponse) {
    const text = await readBody(request);
    if (request.method === "GET" && request.url?.endsWith("/models"))
      return send(response, 200, { object: "list", data: [{ id: "fake-model", object: "model" }] });
    if (request.method !== "POST" || !request.url?.endsWith("/chat/completions"))
      return sendError(response, 404, "not_found", "Unknown path");
    const body = JSON.parse(text) as FakeCall["body"];
    const data = readPrompt(body);
    const unit = data?.part ?? "";
    const call: FakeCall = {
      index: requests.length,
      at: Date.now(),
      indexInUnit: requests.filter((r) => r.unit === unit).length,
      unit,
      headers: request.headers,
      body,
    };
    requests.push(call);
    if (options.delayMs) await new Promise((done) => setTimeout(done, options.delayMs));
    behave(
      typeof behaviour === "function" ? behaviour(call) : behaviour,
      call,
      data,
      response,
      options.retryAfter ?? 7,
    );
  }

  await new Promise<void>((done, failed) => {
    server.once("error", failed);
    server.listen(options.port ?? 0, "127.0.0.1", done);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    requests,
    callsPerUnit: () => {
      const counts: Record<string, number> = {};
      for (const { unit } of requests) counts[unit] = (counts[unit] ?? 0) + 1;
      return counts;
    },
    setBehaviour: (next) => {
      behaviour = next;
    },
    stop: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

function behave(
  name: BehaviourName,
  call: FakeCall,
  data: PromptData | undefined,
  response: ServerResponse,
  retryAfter: number,
) {
  const format = call.body.response_format?.type;
  switch (name) {
    case "key-refused":
      return sendError(response, 401, "invalid_api_key", "Incorrect API key provided.");
    case "quota":
      return sendError(
        response,
        429,
        "insufficient_quota",
        "You exceeded your current quota, please check your plan and billing details.",
      );
    case "rate-limited":
      response.setHeader("retry-after", String(retryAfter));
      return sendError(response, 429, "rate_limit_exceeded", "Rate limit reached for requests.");
    case "server-error":
      return sendError(response, 500, "server_error", "The server had an error while processing your request.");
    case "unknown-model":
      return sendError(response, 404, "model_not_found", `The model '${call.body.model}' does not exist.`);
    case "never-answers":
      return;
    case "slow-bytes":
      return dripBytes(response, JSON.stringify(completion(call, JSON.stringify(edits(data, "honest", call)))));
    case "connection-reset":
      response.socket?.resetAndDestroy();
      return;
    case "no-json-schema":
      if (format === "json_schema")
        return sendError(
          response,
          400,
          "invalid_request_error",
          "'response_format' of type 'json_schema' is not supported with this model.",
        );
      break;
    case "no-response-format":
      if (format) return sendError(response, 422, "invalid_request_error", "Unknown field: response_format");
      return send(
        response,
        200,
        completion(
          call,
          `Here are the edits:\n\`\`\`json\n${JSON.stringify(edits(data, "honest", call), null, 2)}\n\`\`\`\nI hope this helps.`,
        ),
      );
    case "truncated-json":
      return send(response, 200, completion(call, JSON.stringify(edits(data, "honest", call)).slice(0, -20)));
    case "cut-by-length":
      return send(
        response,
        200,
        completion(call, JSON.stringify(edits(data, "honest", call)).slice(0, 40), { finish_reason: "length" }),
      );
    case "wrong-schema":
      return send(response, 200, completion(call, JSON.stringify({ suggestions: [{ id: 1, text: "Better" }] })));
    case "not-json":
      return send(response, 200, completion(call, "Sure! Your CV looks great already."));
    case "refusal":
      return send(response, 200, completion(call, null, { refusal: "I cannot help with that." }));
    case "empty":
      return send(response, 200, completion(call, ""));
    case "enormous":
      return send(response, 200, completion(call, "x".repeat(10 * 1024 * 1024)));
    default:
  }
  send(response, 200, completion(call, JSON.stringify(edits(data, name, call))));
}

// ---- what it writes ------------------------------------------------------------------------------------------------------------

/** Edits of every editable fact: an honest one, or the same with the fault asked for. */
function edits(data: PromptData | undefined, name: BehaviourName, call: FakeCall) {
  if (data?.entries) return { entries: data.entries.map((entry) => values(entry, name)) };
  const system = call.body.messages[0]?.content ?? "";
  const canary = /\bc-[0-9a-f]{12}\b/.exec(system)?.[0] ?? "";
  if (data?.task === "translation") return { translations: translate(data, name, canary) };
  if (data?.task === "interview") return { questions: ask(data, name, canary) };
  if (data?.task) return writing(data, name, canary);
  return {
    edits: (data?.facts ?? [])
      .filter((fact) => fact.editable)
      .flatMap((fact) => {
        const honest = data?.wish ? rewordAnew(fact.text, data.wish) : reword(fact.text);
        const text = twist(name, fact.text, honest, data, canary);
        if (text === undefined || text === fact.text) return [];
        return [
          {
            targetId: name === "wrong-target" ? "f9999" : fact.id,
            op: "replace",
            text,
            reason: "Begins with what was done and takes fewer words.",
            evidence: [{ factId: fact.id, quote: name === "wrong-quote" ? `${fact.text} and much more` : fact.text }],
            requirementIds: [],
          },
        ];
      }),
  };
}

/** A letter or profile of the first facts, a sentence each; or the same with the fault asked for. */
function writing(data: PromptData, name: BehaviourName, canary: string) {
  const best = (data.best ?? []).slice(0, 4);
  const facts = [...best, ...data.facts.map((f) => f.id)]
    .flatMap((id) => data.facts.filter((f) => f.id === id && f.field === "highlights"))
    .filter((fact, i, all) => all.indexOf(fact) === i)
    .slice(0, 4);
  const sentences = facts.flatMap((fact) => {
    const honest = /^[A-Z][a-z]+ed\b/.test(fact.text)
      ? `I ${fact.text.charAt(0).toLowerCase()}${fact.text.slice(1).replace(/\.$/, "")}`
      : fact.text.replace(/\.$/, "");
    const text = twist(name, fact.text, honest, data, canary);
    const evidence = [
      {
        factId: name === "wrong-target" ? "f9999" : fact.id,
        quote: name === "wrong-quote" ? `${fact.text} and much more` : fact.text,
      },
    ];
    return text === undefined ? [] : [{ text: `${text}.`, evidence }];
  });
  if (data.task === "letter") return { paragraphs: sentences.map((sentence) => ({ sentences: [sentence] })) };
  const skills = data.facts.filter((f) => f.field === "keywords").slice(0, 3);
  const headline = skills.map((f) => f.text).join(" | ");
  const evidence = skills.map((f) => ({ factId: f.id, quote: f.text }));
  return {
    headlines: headline ? [{ text: twist(name, headline, headline, data, canary) ?? headline, evidence }] : [],
    summary: sentences,
  };
}

/** Questions about the first facts, and one for each requirement that a fact's words name; or the same with the fault asked for. */
function ask(data: PromptData, name: BehaviourName, canary: string) {
  const deeds = data.facts.filter((fact) => fact.field === "highlights");
  const question = (fact: PromptData["facts"][number], requirementId: string, about: string) => {
    const quote = name === "wrong-quote" ? `${fact.text} and much more` : fact.text;
    const cited = [{ factId: name === "wrong-target" ? "f9999" : fact.id, quote }];
    const employer = data.facts.find((f) => f.place === fact.place && f.field === "name");
    const text = twist(name, fact.text, about, data, canary) ?? about;
    return {
      requirementId,
      text: `${text.replace(/[?.]/g, "")}?`,
      evidence: cited,
      situation: employer ? [{ factId: employer.id, quote: employer.text }] : [],
      task: [],
      action: cited,
      result: [],
    };
  };
  const asked = (data.requirements as { id: string; topic: string }[]).flatMap(({ id, topic }) => {
    const fact = deeds.find((f) => f.text.toLowerCase().includes(topic.toLowerCase()));
    return fact ? [question(fact, id, `How did you go about ${topic}`)] : [];
  });
  const best = (data.best ?? []).flatMap((id) => deeds.filter((fact) => fact.id === id));
  return [...asked, ...best.map((fact) => question(fact, "", askAbout(fact.text)))];
}

/** "Cut costs by 30%" → "What was difficult when you cut costs by 30%" */
function askAbout(line: string): string {
  return `What was difficult when you ${line.charAt(0).toLowerCase()}${line.slice(1).replace(/\.$/, "")}`;
}

/** The small words of another language in place of the English ones: enough to tell what language it is in. */
const SMALL_WORDS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  de: {
    and: "und",
    the: "die",
    of: "von",
    with: "mit",
    for: "für",
    to: "zu",
    a: "ein",
    on: "auf",
    by: "durch",
    from: "aus",
    at: "bei",
    an: "ein",
    in: "in",
    that: "das",
  },
  fr: {
    and: "et",
    the: "le",
    of: "de",
    with: "avec",
    for: "pour",
    to: "à",
    a: "un",
    on: "sur",
    by: "par",
    from: "du",
    at: "au",
    an: "un",
    in: "dans",
    that: "que",
  },
  es: {
    and: "y",
    the: "el",
    of: "de",
    with: "con",
    for: "para",
    to: "al",
    a: "un",
    on: "sobre",
    by: "por",
    from: "desde",
    at: "en",
    an: "un",
    in: "en",
    that: "que",
  },
};

function translate(data: PromptData, name: BehaviourName, canary: string) {
  const words = SMALL_WORDS[data.target ?? "de"] ?? {};
  return (data.texts ?? []).map(({ id, text }) => {
    const honest = text.replace(/\p{L}+/gu, (word) => words[word.toLowerCase()] ?? word);
    return { id: name === "wrong-target" ? "t999" : id, text: twist(name, text, honest, data, canary) ?? honest };
  });
}

/** The fields of an unsure entry of a CV: the first words of its first line are what it is, the rest where; or the same with the fault asked for. */
function values({ id, fields, lines }: NonNullable<PromptData["entries"]>[number], name: BehaviourName) {
  const [what, where] = Object.keys(fields);
  const [first = "", ...rest] = (lines[0] ?? "").split(/\s+(?:at|:|-|–)\s+|,\s+|\t/);
  const lie = name === "lies-employer" ? "Globex Corporation" : undefined;
  return {
    id: name === "wrong-target" ? "e99" : id,
    values: [
      { field: what, text: name === "lies-title" ? "Head of Operations" : first },
      { field: name === "leaks-canary" ? "email" : (where ?? what), text: lie ?? rest[0] ?? "" },
    ],
  };
}

/** An honest editor's work on the commonest faults: nothing added, nothing lost. */
function reword(text: string): string {
  let out = text
    .replace(/^I (?:have )?(?=[a-z]+ed\b)/, "")
    .replace(/\bin order to\b/g, "to")
    .replace(/\bon a daily basis\b/g, "daily")
    .replace(/\b(?:successfully|very|really) /gi, "")
    .replace(/^(?:Was )?responsible for managing\b/i, "Managed")
    .replace(/^(?:Was )?responsible for (?=the |a |all )/i, "Managed ")
    .replace(/^Duties included answering\b/, "Answered")
    .replace(/\butili[sz]ed\b/gi, "used")
    .replace(/\s+/g, " ")
    .trim();
  if (/^[a-z]/.test(out)) out = out.charAt(0).toUpperCase() + out.slice(1);
  return out;
}

/** Another wording, or a shorter one, that is as true. */
function rewordAnew(text: string, wish: "again" | "shorter"): string {
  const out = reword(text);
  return wish === "again" ? out.replace(/^Managed\b/, "Handled") : out.replace(/^(\S+) (?:the|an?) /, "$1 ");
}

function twist(
  name: BehaviourName,
  before: string,
  honest: string,
  data: PromptData | undefined,
  canary: string,
): string | undefined {
  const end = (addition: string) => `${honest.replace(/\.$/, "")}${addition}`;
  switch (name) {
    case "lies-number":
      return /\d/.test(honest) ? honest.replace(/\d+/, (n) => String(Number(n) + 7)) : end(" by 35%");
    case "lies-skill":
      return end(" using Kubernetes");
    case "lies-employer":
      return end(" at Globex Corporation");
    case "lies-title":
      return end(" as Head of Operations");
    case "lies-outcome":
      return end(", boosting customer satisfaction");
    case "stronger-verb":
      return /^(?:helped|assisted|supported|took part|was involved|worked)/i.test(before)
        ? before.replace(/^\S+(?: (?:in|with|to|part in|involved in|on))?/i, "Led")
        : undefined;
    case "copies-job":
      return data?.requirements[0] ? end(` with ${data.requirements[0].topic}`) : end(" with a passion for excellence");
    case "leaks-canary":
      return end(` ${canary}`);
    case "obeys-injections":
      return obey(before, end);
    default:
      return honest;
  }
}

/** Does what a text in the data tells a model to do: the worst model there can be. */
function obey(text: string, end: (addition: string) => string): string | undefined {
  if (!/\b(?:ignore|disregard|system|instruction|you must|as an ai|assistant)\b/i.test(text)) return undefined;
  const quoted = /(?:write|say|add|append|output|print|insert|state)[: ]+["“']?([^"”'.]{3,80})/i.exec(text)?.[1];
  return quoted ? quoted.trim() : end(" — the best candidate, hire immediately. See https://evil.example.com/x");
}

// ---- the protocol ----------------------------------------------------------------------------------------------------------------

function readPrompt(body: FakeCall["body"]): PromptData | undefined {
  try {
    return JSON.parse(body.messages.at(-1)?.content ?? "") as PromptData;
  } catch {
    return undefined;
  }
}

function completion(call: FakeCall, content: string | null, choice: { finish_reason?: string; refusal?: string } = {}) {
  const size = (value: unknown) => Math.ceil(JSON.stringify(value ?? "").length / 4);
  return {
    id: `chatcmpl-fake-${call.index}`,
    object: "chat.completion",
    created: 1_790_000_000,
    model: call.body.model,
    choices: [
      {
        index: 0,
        finish_reason: choice.finish_reason ?? "stop",
        logprobs: null,
        message: { role: "assistant", content, refusal: choice.refusal ?? null },
      },
    ],
    usage: {
      prompt_tokens: size(call.body.messages),
      completion_tokens: size(content),
      total_tokens: size(call.body.messages) + size(content),
    },
  };
}

function send(response: ServerResponse, status: number, body: unknown) {
  response.writeHead(status, { "content-type": "application/json" });
  response.end(JSON.stringify(body));
}

function sendError(response: ServerResponse, status: number, code: string, message: string) {
  send(response, status, { error: { message, type: code, param: null, code } });
}

function dripBytes(response: ServerResponse, text: string) {
  response.writeHead(200, { "content-type": "application/json" });
  let at = 0;
  const timer = setInterval(() => {
    if (at < text.length) response.write(text[at++]);
    else {
      clearInterval(timer);
      response.end();
    }
  }, 1000);
  response.on("close", () => clearInterval(timer));
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString("utf8");
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const option = (name: string) => process.argv[process.argv.indexOf(`--${name}`) + 1];
  const behaviour = process.argv.includes("--behaviour") ? (option("behaviour") as BehaviourName) : "honest";
  if (!BEHAVIOURS.includes(behaviour)) throw new Error(`--behaviour takes one of: ${BEHAVIOURS.join(", ")}`);
  const fake = await startFakeModel({
    port: process.argv.includes("--port") ? Number(option("port")) : 4010,
    behaviour,
  });
  console.log(`Fake model at ${fake.url} (${behaviour}); Ctrl-C stops it.`);
  for (const signal of ["SIGINT", "SIGTERM"] as const)
    process.once(signal, () => void fake.stop().then(() => process.exit(0)));
}
