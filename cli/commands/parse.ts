import fs from "node:fs";
import { toJsonResume } from "@/lib/cv/json-resume";
import { AppError } from "@/lib/errors";
import type { Reading, SourceText } from "@/lib/intake/contract";
import type { Command, Invocation } from "../command";
import { explainReading, explanationOf } from "../explain-reading";
import type { ParsedFile } from "../parse-many";
import { summariseReading } from "../summarise-reading";

export const parseFileCommand: Command = {
  name: "parse",
  summary: "reads CVs and prints what was understood",
  usage: ["FILE [--json] [--explain]", "FILE|FOLDER ... --out DIR [--explain] [--force]"],
  operands: [1, Number.POSITIVE_INFINITY],
  options: {
    json: { about: "print JSON Resume v1.0.0 and nothing else; errors are JSON too" },
    explain: {
      about:
        "also tell where each value came from, what was not placed and what is unsure; with --json under the key explanation",
    },
    out: { value: "DIR", about: "read several files or folders at once, writing DIR/NAME.json for each" },
    force: { about: "with --out: overwrite files that are there" },
    "rules-only": { about: "do not ask the model about what the rules are unsure of" },
    "any-document": { about: "read it also when it does not look like a CV" },
  },
  details: [
    "Needs no database and no server. Each file is read in a child process without network.",
    "With a key (OPENAI_API_KEY) the model is asked about entries that the rules are unsure of, behind the same shield as on the web:",
    "only words of the file are taken, and --explain marks them. Without one, or with --rules-only, nothing is sent anywhere.",
    "With --out a file that is refused does not stop the others: it is named on standard error, and the exit code at the end",
    "is that of the first refusal. --explain then writes DIR/NAME.explained.txt, and --json prints what became of each file.",
  ].join("\n"),
  examples: [
    "cv parse examples/cvs/maria-example-software-engineer.pdf --json > cv.json",
    "cv parse my-cv.docx --explain",
    "cat my-cv.md | cv parse - --json | jq .work[0].name",
    "cv parse examples/cvs --out parsed --explain",
  ],
  async run(invocation) {
    const { operands, option, flag, print } = invocation;
    const out = option("out");
    if (out !== undefined) return parseIntoFolder(out, invocation);
    if (flag("force")) throw new AppError("bad_request", "--force goes with --out.", { hint: "See cv parse --help." });
    if (operands.length > 1 || isFolder(operands[0]!))
      throw new AppError("bad_request", "Several files need --out DIR.", { hint: "See cv parse --help." });
    const { readCvFile } = await import("../read-cv");
    const { source, reading: byRules } = await readCvFile(operands[0]!, invocation);
    const reading = flag("rules-only") ? byRules : await fill(source, byRules, invocation);
    if (flag("json")) {
      const resume = toJsonResume(reading.cv);
      const all = flag("explain") ? { ...resume, explanation: explanationOf(source, reading) } : resume;
      return print(`${JSON.stringify(all, null, 2)}\n`);
    }
    await print(summariseReading(source, reading));
    if (flag("explain")) await print(`\n${explainReading(source, reading)}`);
  },
};

async function fill(source: SourceText, reading: Reading, { progress, signal }: Invocation): Promise<Reading> {
  const { fillReading } = await import("../fill-reading");
  try {
    return await fillReading(source, reading, { progress, signal });
  } finally {
    progress.clear();
  }
}

const isFolder = (name: string) => fs.statSync(name, { throwIfNoEntry: false })?.isDirectory() === true;

async function parseIntoFolder(out: string, { operands, flag, print, progress, signal }: Invocation) {
  if (!out || out === "-") throw new AppError("bad_request", "--out takes a folder.", { hint: "See cv parse --help." });
  if (operands.includes("-")) throw new AppError("bad_request", "With --out the files are named, not standard input.");
  const { parseMany } = await import("../parse-many");
  const files = await parseMany(operands, out, {
    progress,
    signal,
    acceptAnyDocument: flag("any-document"),
    explain: flag("explain"),
    force: flag("force"),
    rulesOnly: flag("rules-only"),
  });
  const refused = files.filter((file) => file.error);
  progress.say(summary(files, refused, out));
  if (flag("json")) await print(`${JSON.stringify(files, null, 2)}\n`);
  const first = refused[0]?.error;
  if (first)
    throw new AppError(first.code, `${refused.length} of ${files.length} files could not be read.`, {
      hint: `The first was ${refused[0]!.file}: ${first.message}`,
      details: { files: refused.map(({ file }) => file) },
    });
}

function summary(files: ParsedFile[], refused: ParsedFile[], out: string): string {
  const read = files.length - refused.length;
  const lines = files.reduce((sum, { notPlaced = 0 }) => sum + notPlaced, 0);
  return `${read} ${read === 1 ? "file" : "files"} read into ${out}${lines ? `; ${lines} ${lines === 1 ? "line" : "lines"} could not be placed` : ""}.`;
}
