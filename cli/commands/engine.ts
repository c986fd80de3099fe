import { AppError } from "@/lib/errors";
import type { Command, Invocation } from "../command";
import { ENGINE_ACTIONS, type EngineAction } from "../engine-actions";

const STATUSES = ["queued", "running", "completed", "failed", "cancelled"] as const;

export const engineCommand: Command = {
  name: "engine",
  summary: "shows and controls the engine that runs the background jobs",
  usage: [
    "status|functions|schedules [--json]",
    "runs [--status STATE] [--function NAME] [--since 24h] [--limit N] [--json]",
    "events [--name NAME] [--limit N] [--json]",
    "show|retry|rerun|cancel RUN [--json]",
    "pause|resume FUNCTION [--json]",
    "replay --since 1h [--function NAME] [--json]",
    "send EVENT [--data JSON] [--json]",
    "watch [--json]",
    "serve [--port N] [--host ADDRESS] [--database URL]",
  ],
  operands: [1, 2],
  options: {
    json: { about: "print JSON (watch: one object a line); errors are JSON too" },
    status: { value: "STATE", choices: STATUSES, about: `only runs in this state: ${STATUSES.join(", ")}` },
    function: { value: "NAME", about: "only runs of this function" },
    since: { value: "TIME", about: "only runs of the last 30m, 24h or 7d" },
    name: { value: "NAME", about: "only events of this name" },
    limit: { value: "N", about: "how many are listed, up to 200 (default 25)" },
    data: { value: "JSON", about: "the event's data, a JSON object (default {})" },
    port: { value: "N", about: "port to serve on (default 8288, as Inngest's own servers)" },
    host: { value: "ADDRESS", about: "address to serve on (default 127.0.0.1)" },
    database: {
      value: "URL",
      about: "PostgreSQL of the engine that is served (default: one beside the application's)",
    },
  },
  details: [
    "Works on the engine of the application's database, or on the server that INNGEST_* names, as far as its API allows.",
    "Texts of people are never shown, only their length. A run that works for a task is retried as a new try of the task.",
    "watch tells every change until Ctrl-C. serve runs the engine alone, so that any application with an Inngest SDK can",
    "use it (INNGEST_DEV=http://localhost:8288, or keys: INNGEST_SIGNING_KEY, INNGEST_EVENT_KEY); Ctrl-C ends it.",
  ].join("\n"),
  examples: [
    "cv engine status",
    "cv engine runs --status failed --since 24h",
    "cv engine show 01M7YQ25K4XE6JDHWST8TEZY2P",
    "cv engine pause improve-cv",
    'cv engine send task/stopped --data \'{"taskId": "cmb1x2y3z0000", "fence": 1, "userId": "cma1"}\'',
    "cv engine serve --port 8288 --database postgresql://localhost/engine",
  ],
  async run(invocation) {
    const [action, operand] = invocation.operands;
    if (!isAction(action))
      throw new AppError("bad_request", `"${action}" is not something to do with the engine.`, {
        hint: `It takes ${Object.keys(ENGINE_ACTIONS).join(", ")}. See cv engine --help.`,
      });
    const needed = ENGINE_ACTIONS[action];
    if (needed && !operand)
      throw new AppError("bad_request", `Say which ${needed.toLowerCase()}: cv engine ${action} ${needed}.`);
    if (!needed && operand) throw new AppError("bad_request", `${action} takes no "${operand}".`);
    if (action === "serve") return serve(invocation);
    const { manageEngine } = await import("../manage-engine.server");
    await manageEngine({ action, operand: operand ?? "", ...readOptions(invocation) }, invocation);
  },
};

const isAction = (name: string | undefined): name is EngineAction =>
  name !== undefined && Object.hasOwn(ENGINE_ACTIONS, name);

async function serve({ option, progress, signal }: Invocation): Promise<void> {
  const port = readNumber("port", option("port") ?? "8288", 0, 65_535);
  const { serveAlone } = await import("../serve-alone.server");
  await serveAlone({ port, host: option("host") ?? "127.0.0.1", database: option("database") }, { progress, signal });
}

function readOptions({ option, flag }: Invocation) {
  return {
    json: flag("json"),
    status: option("status") as (typeof STATUSES)[number] | undefined,
    functionName: option("function"),
    since: readSince(option("since")),
    eventName: option("name"),
    limit: readNumber("limit", option("limit") ?? "25", 1, 200),
    data: readData(option("data")),
  };
}

const UNITS = { m: 60_000, h: 3_600_000, d: 86_400_000 };

/** Milliseconds in "30m", "24h" or "7d". */
function readSince(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const match = /^(\d{1,4})([mhd])$/.exec(text);
  if (!match) throw new AppError("bad_request", `--since takes a time such as 30m, 24h or 7d, not "${text}".`);
  return Number(match[1]) * UNITS[match[2] as keyof typeof UNITS];
}

function readNumber(name: string, text: string, min: number, max: number): number {
  const n = Number(text);
  if (!/^\d+$/.test(text) || n < min || n > max)
    throw new AppError("bad_request", `--${name} takes a whole number from ${min} to ${max}, not "${text}".`);
  return n;
}

function readData(text: string | undefined): Record<string, unknown> {
  if (text === undefined) return {};
  try {
    const value: unknown = JSON.parse(text);
    if (value && typeof value === "object" && !Array.isArray(value)) return value as Record<string, unknown>;
  } catch {
    // said below
  }
  throw new AppError("bad_request", "--data takes a JSON object.", { hint: 'In a shell: --data \'{"taskId": "…"}\'' });
}
