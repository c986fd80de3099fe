import { COMMON_OPTIONS, type Command, type Option } from "./command";
import { EXIT_MEANING } from "./exit-codes";

/** `cv --help` */
export function mainHelp(commands: readonly Command[]): string {
  return [
    "cv: reads a CV, improves it for a job, and makes a PDF of it. Nothing is invented; every change has its evidence.",
    "",
    "Usage",
    "  cv COMMAND [arguments] [options]",
    "  cv COMMAND --help",
    "",
    "Commands",
    ...table(commands.map(({ name, summary }) => [name, summary])),
    "",
    "Examples",
    ...commands.flatMap(({ examples }) => examples.slice(0, 1)).map((example) => `  ${example}`),
    "",
    "Files may be PDF, DOCX, ODT, RTF, plain text, Markdown, HTML, JSON Resume, PNG, JPEG or WebP, up to 10 MB; - reads standard input.",
    "Results go to standard output or to the files you name, progress and errors to standard error.",
    "",
    "Exit codes",
    ...table(Object.entries(EXIT_MEANING)),
    "",
    "Settings (database, model, Redis, Inngest) come from the environment and .env: see .env.example.",
    "",
  ].join("\n");
}

/** `cv COMMAND --help` */
export function commandHelp({ name, summary, usage, options, details, examples }: Command): string {
  return [
    `cv ${name}: ${summary}`,
    "",
    "Usage",
    ...usage.map((line) => `  cv ${name} ${line}`.trimEnd()),
    "",
    "Options",
    ...table(
      Object.entries({ ...options, ...COMMON_OPTIONS }).map(([option, about]) => [flag(option, about), about.about]),
    ),
    ...(details ? ["", details] : []),
    "",
    "Examples",
    ...examples.map((example) => `  ${example}`),
    "",
  ].join("\n");
}

const flag = (name: string, { value }: Option) => `--${name}${value ? ` ${value}` : ""}`;

function table(rows: [string, string][]): string[] {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`);
}
