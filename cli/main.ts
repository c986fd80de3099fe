import fs from "node:fs";
import path from "node:path";
import { AppError, type ErrorReport, isAppError, reportError } from "@/lib/errors";
import { closeSharedSandboxes } from "@/lib/platform/sandbox/shared-sandbox.server";
import { type Command, parseCommand } from "./command";
import { engineCommand } from "./commands/engine";
import { improveCommand } from "./commands/improve";
import { interviewCommand } from "./commands/interview";
import { letterCommand } from "./commands/letter";
import { mergeCommand } from "./commands/merge";
import { parseFileCommand } from "./commands/parse";
import { renderCommand } from "./commands/render";
import { scoreCommand } from "./commands/score";
import { tasksCommand } from "./commands/tasks";
import { templatesCommand } from "./commands/templates";
import { EXIT, EXIT_CODES, type ExitCode } from "./exit-codes";
import { isTaskFailure } from "./follow-task";
import { commandHelp, mainHelp } from "./help";
import { createProgress } from "./progress";
import { projectRoot } from "./project-root";

const COMMANDS: readonly Command[] = [
  parseFileCommand,
  improveCommand,
  renderCommand,
  mergeCommand,
  scoreCommand,
  letterCommand,
  interviewCommand,
  tasksCommand,
  engineCommand,
  templatesCommand,
];

/** Runs `cv` with the given arguments and ends the process with an exit code (exit-codes.ts). */
export async function main(args: string[]): Promise<void> {
  const interrupt = new AbortController();
  const progress = createProgress(process.stderr, args.includes("--quiet"));
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
    process.on(signal, () => {
      // the second time there is nothing left to be polite about
      if (interrupt.signal.aborted) process.exit(EXIT.interrupted);
      progress.say("Stopping ... (once more ends at once)");
      interrupt.abort(new AppError("cancelled", "Interrupted."));
    });
  // whoever read our output has enough (`cv parse FILE | head`)
  process.stdout.on("error", (error: NodeJS.ErrnoException) =>
    process.exit(error.code === "EPIPE" ? EXIT.ok : EXIT.unexpected),
  );

  let code: ExitCode = EXIT.ok;
  try {
    await run(args, interrupt.signal, progress);
  } catch (error) {
    progress.clear();
    code = interrupt.signal.aborted ? EXIT.interrupted : exitCodeOf(error);
    process.stderr.write(errorText(error, code, args.includes("--json")));
  }
  progress.clear();
  await closeSharedSandboxes();
  process.exit(code);
}

async function run(args: string[], signal: AbortSignal, progress: ReturnType<typeof createProgress>): Promise<void> {
  const [name, ...rest] = args;
  if (name === undefined || name === "--help" || name === "-h" || name === "help") {
    const about = COMMANDS.find((command) => command.name === rest[0]);
    await print(about ? commandHelp(about) : mainHelp(COMMANDS));
    // called with nothing at all it has not done anything
    if (name === undefined) throw new AppError("bad_request", "Say what to do: cv COMMAND.");
    return;
  }
  if (name === "--version" || name === "-v") return print(`${readVersion()}\n`);
  const command = COMMANDS.find((known) => known.name === name);
  if (!command)
    throw new AppError("bad_request", `There is no command "${name}".`, {
      hint: `Commands: ${COMMANDS.map((known) => known.name).join(", ")}. See cv --help.`,
    });
  const parsed = parseCommand(command, rest);
  if (parsed.flag("help")) return print(commandHelp(command));
  await command.run({ ...parsed, progress, signal, print });
}

function print(text: string | Uint8Array): Promise<void> {
  return new Promise((done) => process.stdout.write(text, () => done()));
}

function readVersion(): string {
  return JSON.parse(fs.readFileSync(path.join(projectRoot(), "package.json"), "utf8")).version;
}

function exitCodeOf(error: unknown): ExitCode {
  if (!isAppError(error)) return EXIT.unexpected;
  const code = EXIT_CODES[error.code];
  return code === EXIT.unexpected && isTaskFailure(error) ? EXIT.job : code;
}

/** One sentence, what to do next and the code; with --json one JSON object on one line. */
function errorText(error: unknown, exitCode: ExitCode, json: boolean): string {
  const report = reportError(error);
  if (!isAppError(error)) {
    report.message = "Something went wrong in this command.";
    report.hint = "Run it again with LOG_LEVEL=debug to see where, and report that.";
  }
  const trace = process.env.LOG_LEVEL === "debug" && error instanceof Error ? `${error.stack}\n` : "";
  if (json) return `${trace}${JSON.stringify({ error: report, exitCode })}\n`;
  return `${trace}${sentence(report)}`;
}

function sentence({ code, message, hint, details }: ErrorReport): string {
  const fields = Object.entries((details?.fields as Record<string, string> | undefined) ?? {});
  const more = fields.length > 1 ? fields.map(([field, what]) => `    ${field}: ${what}\n`).join("") : "";
  return `cv: ${message} [${code}]\n${more}${hint ? `    ${hint}\n` : ""}`;
}
