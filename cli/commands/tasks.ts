import { AppError } from "@/lib/errors";
import type { Command } from "../command";

const ACTIONS = ["list", "show", "cancel", "retry"] as const;

export const tasksCommand: Command = {
  name: "tasks",
  summary: "lists, shows, cancels or retries background jobs",
  usage: ["list [--json] [--all-users]", "show ID [--json]", "cancel ID", "retry ID"],
  operands: [1, 2],
  options: {
    json: { about: "print JSON; errors are JSON too" },
    "all-users": {
      about:
        "also tasks of the application's users, without their titles and texts (the machine's owner may stop them)",
    },
  },
  details: "Works on the database of the application. retry waits for the end of the new try; Ctrl-C cancels it.",
  examples: [
    "cv tasks list",
    "cv tasks show cmb1x2y3z0000",
    "cv tasks list --all-users --json | jq '.[] | select(.state == \"failed\") | .id'",
    "cv tasks retry cmb1x2y3z0000",
  ],
  async run({ operands, flag, progress, signal, print }) {
    const [action, id] = operands;
    const known = ACTIONS.find((name) => name === action);
    if (!known)
      throw new AppError("bad_request", `"${action}" is not something to do with tasks.`, {
        hint: `It takes ${ACTIONS.join(", ")}. See cv tasks --help.`,
      });
    if ((known === "list") !== (id === undefined))
      throw new AppError(
        "bad_request",
        known === "list" ? "list takes no id." : `Say which task: cv tasks ${known} ID.`,
      );
    const { manageTasks } = await import("../manage-tasks.server");
    await print(
      await manageTasks({ action: known, id, allUsers: flag("all-users"), json: flag("json") }, { progress, signal }),
    );
  },
};
