import { parseArgs } from "node:util";
import { AppError } from "@/lib/errors";
import type { Progress } from "./progress";

export interface Option {
  /** what stands for the value in the help; without it the option is a switch */
  value?: string;
  /** the values it takes, when they are a closed list */
  choices?: readonly string[];
  about: string;
}

/** What a command gets: its parsed arguments, and the only ways to the outside. */
export interface Invocation {
  operands: string[];
  /** value of an option; undefined when it was not given */
  option: (name: string) => string | undefined;
  flag: (name: string) => boolean;
  progress: Progress;
  /** aborted by Ctrl-C */
  signal: AbortSignal;
  /** writes to standard output, which carries results only */
  print: (text: string | Uint8Array) => Promise<void>;
}

export interface Command {
  name: string;
  summary: string;
  /** lines of the form "FILE [options]"; the first tells the operands */
  usage: string[];
  /** how many operands it takes, at least and at most */
  operands: [number, number];
  options: Record<string, Option>;
  /** more for `cv COMMAND --help` */
  details?: string;
  examples: string[];
  run: (invocation: Invocation) => Promise<void>;
}

/** Options that every command takes. */
export const COMMON_OPTIONS: Record<string, Option> = {
  quiet: { about: "no progress on standard error" },
  help: { about: "this text" },
};

/**
 * A command's arguments, checked.
 * @throws AppError `bad_request` naming the option or operand that is wrong
 */
export function parseCommand(command: Command, args: string[]): Pick<Invocation, "operands" | "option" | "flag"> {
  const known = { ...command.options, ...COMMON_OPTIONS };
  const hint = `See cv ${command.name} --help.`;
  const refuse = (message: string) => new AppError("bad_request", message, { hint });
  const options = Object.fromEntries(
    Object.entries(known).map(([name, { value }]) => [
      name,
      { type: value ? ("string" as const) : ("boolean" as const), ...(name === "help" && { short: "h" }) },
    ]),
  );
  let parsed: ReturnType<typeof parseArgs>;
  try {
    parsed = parseArgs({ args, options, allowPositionals: true, strict: true });
  } catch (error) {
    const { message } = error as Error;
    // node's sentence, without its advice about option parsing
    throw refuse(`${message.split(/\. To specify|\. Did you|\n/)[0]?.replace(/\.?$/, ".")}`);
  }
  const { values, positionals } = parsed;
  for (const [name, { choices }] of Object.entries(known)) {
    const value = values[name];
    if (typeof value === "string" && choices && !choices.includes(value))
      throw refuse(`--${name} takes ${choices.join(", ")}, not "${value}".`);
  }
  const [min, max] = command.operands;
  if (!values.help && positionals.length < min)
    throw refuse(`Something is missing: cv ${command.name} ${command.usage[0]}`);
  if (!values.help && positionals.length > max) throw refuse(`"${positionals[max]}" is one argument too many.`);
  return {
    operands: positionals,
    option: (name) => values[name] as string | undefined,
    flag: (name) => values[name] === true,
  };
}

/** The value of an option that has to be there. */
export function requireOption(command: string, { option }: Pick<Invocation, "option">, name: string): string {
  const value = option(name);
  if (value === undefined || value === "")
    throw new AppError("bad_request", `--${name} is missing.`, { hint: `See cv ${command} --help.` });
  return value;
}
