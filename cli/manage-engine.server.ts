import { connectEngine } from "@/inngest/run-engine.server";
import type { Actor } from "@/lib/actor";
import { AppError } from "@/lib/errors";
import { cancelRun } from "@/lib/operations/cancel-run.server";
import { getEngineStatus } from "@/lib/operations/get-engine-status.server";
import { getRun } from "@/lib/operations/get-run.server";
import { listEvents } from "@/lib/operations/list-events.server";
import { listFunctions, listSchedules } from "@/lib/operations/list-functions.server";
import { listRuns } from "@/lib/operations/list-runs.server";
import { pauseFunction, resumeFunction } from "@/lib/operations/pause-function.server";
import { replayFailures } from "@/lib/operations/replay-failures.server";
import { rerunRun, retryRun } from "@/lib/operations/retry-run.server";
import { eventToSendSchema } from "@/lib/operations/schema";
import { sendEvent } from "@/lib/operations/send-event.server";
import type { RunStatus } from "@/lib/operations/views";
import { parseInput } from "@/lib/parse-input";
import type { Invocation } from "./command";

import * as describe from "./describe-engine";
import type { EngineAction } from "./engine-actions";
import { withDatabase } from "./open-database.server";
import { watchEngine } from "./watch-engine.server";

/** Whoever runs commands on this machine owns its database: nothing is kept from them that an operator may do. */
const OWNER: Actor = { userId: "local-cli", role: "operator" };

export interface EngineOrder {
  action: Exclude<EngineAction, "serve">;
  /** run, function or event name, as the action needs */
  operand: string;
  json: boolean;
  status?: RunStatus;
  functionName?: string;
  /** milliseconds */
  since?: number;
  eventName?: string;
  limit: number;
  data: Record<string, unknown>;
}

/**
 * Does what is asked with the engine and prints what comes of it.
 * @throws AppError `not_found`, `conflict`, `engine_down`, `database_down`
 */
export async function manageEngine(
  order: EngineOrder,
  { progress, signal, print }: Pick<Invocation, "progress" | "signal" | "print">,
): Promise<void> {
  await withDatabase(signal, async () => {
    const engine = await connectEngine();
    try {
      if (order.action === "watch") return await watchEngine(OWNER, order.json, { progress, signal, print });
      const { result, text } = await carryOut(order);
      await print(order.json ? `${JSON.stringify(result, null, 2)}\n` : text);
      if (CONTINUES.has(order.action)) await warnWhenIdle(progress);
    } finally {
      await engine.stop();
    }
  });
}

interface Outcome {
  /** for --json */
  result: unknown;
  text: string;
}

async function carryOut(order: EngineOrder): Promise<Outcome> {
  const { operand, limit, since } = order;
  const from = since === undefined ? undefined : new Date(Date.now() - since).toISOString();
  const present = async <T>(query: Promise<T>, say: (value: T) => string): Promise<Outcome> => {
    const result = await query;
    return { result, text: say(result) };
  };
  switch (order.action) {
    case "status":
      return present(getEngineStatus(OWNER), describe.status);
    case "functions":
      return present(listFunctions(OWNER), describe.functions);
    case "schedules":
      return present(listSchedules(OWNER), describe.schedules);
    case "runs": {
      const functionId = order.functionName && (await findFunction(order.functionName));
      return present(listRuns(OWNER, { status: order.status, functionId, from, limit }), describe.runs);
    }
    case "events":
      return present(listEvents(OWNER, { name: order.eventName, limit }), describe.events);
    case "show":
      return present(getRun(OWNER, operand), describe.run);
    case "retry":
      return present(retryRun(OWNER, operand), describe.continued);
    case "rerun":
      return present(rerunRun(OWNER, operand), describe.continued);
    case "cancel":
      await cancelRun(OWNER, operand);
      return present(getRun(OWNER, operand), describe.run);
    case "pause":
    case "resume": {
      const functionId = await findFunction(operand);
      await (order.action === "pause" ? pauseFunction : resumeFunction)(OWNER, functionId);
      const paused = order.action === "pause";
      return { result: { functionId, paused }, text: `${functionId} is ${paused ? "paused" : "resumed"}.\n` };
    }
    case "replay": {
      if (!from)
        throw new AppError("bad_request", "--since is missing.", { hint: "For example: cv engine replay --since 1h" });
      const functionId = order.functionName && (await findFunction(order.functionName));
      return present(replayFailures(OWNER, { functionId, from, until: new Date().toISOString() }), describe.replayed);
    }
    case "send": {
      const event = parseInput(eventToSendSchema, { name: operand, data: order.data });
      return present(sendEvent(OWNER, event), ({ eventId }) => `Sent: ${eventId ?? "the engine gave it no id"}\n`);
    }
    case "watch":
      throw new Error("watch prints by itself");
  }
}

/** The id of a function by its id or by its name within the application. @throws AppError `not_found` */
async function findFunction(name: string): Promise<string> {
  const ids = (await listFunctions(OWNER)).map((fn) => fn.id);
  const found = ids.includes(name) ? [name] : ids.filter((id) => id === `cv-improver-${name}`);
  if (!found[0])
    throw new AppError("not_found", `There is no function "${name}".`, { hint: `Functions: ${ids.join(", ")}.` });
  return found[0];
}

/** What is left for the engine to do. */
const CONTINUES: ReadonlySet<EngineAction> = new Set(["retry", "rerun", "replay", "resume", "send"]);

async function warnWhenIdle(progress: Invocation["progress"]): Promise<void> {
  const { processes } = await getEngineStatus(OWNER);
  if (processes && !processes.some(({ leading }) => leading))
    progress.say("No process runs the engine at the moment: it goes on when the application does (npm start).");
}
