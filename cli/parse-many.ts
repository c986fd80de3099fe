import os from "node:os";
import path from "node:path";
import { toJsonResume } from "@/lib/cv/json-resume";
import { AppError, type ErrorReport, isAppError, reportError } from "@/lib/errors";
import { readFile } from "@/lib/intake/read-file.server";
import type { Invocation } from "./command";
import { explainReading } from "./explain-reading";
import { fillReading } from "./fill-reading";
import { type InputName, listInputs } from "./list-inputs";
import { progressBar } from "./progress";
import { readInput } from "./read-input";
import { refuseExisting, writeOutputs } from "./write-outputs";

/** What became of one of many files. */
export interface ParsedFile {
  file: string;
  /** where its JSON Resume is; absent when it was refused */
  written?: string;
  notPlaced?: number;
  doubts?: number;
  error?: ErrorReport;
}

export interface ParseManyOptions extends Pick<Invocation, "progress" | "signal"> {
  acceptAnyDocument: boolean;
  explain: boolean;
  force: boolean;
  /** the model, where there is one, is not asked about what is unsure */
  rulesOnly: boolean;
}

/**
 * Reads files, and folders of files, into `out` as JSON Resume, as many at once as there are processors; with `explain` a text beside each.
 * A file that is refused does not stop the others. Throws what stops all of it: nothing to read, an output that is there already,
 * an interruption.
 */
export async function parseMany(operands: string[], out: string, options: ParseManyOptions): Promise<ParsedFile[]> {
  const inputs = outputsOf(listInputs(operands), out);
  refuseExisting(
    inputs.flatMap(({ json, explanation }) => [json, ...(options.explain ? [explanation] : [])]),
    options.force,
  );
  const results: ParsedFile[] = [];
  const waiting = inputs.map((input, at) => ({ ...input, at }));
  let done = 0;
  const show = () => options.progress.now(`${progressBar(done, inputs.length)} ${done} of ${inputs.length} files`);
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      results[next.at] = await parseOne(next, options);
      options.signal.throwIfAborted();
      done++;
      const { error } = results[next.at]!;
      if (error) options.progress.say(`${next.file}: ${error.message} [${error.code}]`);
      show();
    }
  };
  show();
  try {
    await Promise.all(Array.from({ length: Math.min(os.availableParallelism(), inputs.length) }, work));
  } finally {
    options.progress.clear();
  }
  return results;
}

async function parseOne(
  { file, json, explanation }: InputName & Outputs,
  { signal, progress, acceptAnyDocument, explain, force, rulesOnly }: ParseManyOptions,
): Promise<ParsedFile> {
  try {
    const { source, reading: byRules } = await readFile({ ...(await readInput(file)), acceptAnyDocument }, { signal });
    // The bar goes on showing how many files are done.
    const quiet = { now: () => {}, say: (text: string) => progress.say(`${file}: ${text}`) };
    const reading = rulesOnly ? byRules : await fillReading(source, byRules, { progress: quiet, signal });
    writeOutputs(
      {
        [json]: `${JSON.stringify(toJsonResume(reading.cv), null, 2)}\n`,
        ...(explain && { [explanation]: explainReading(source, reading) }),
      },
      force,
    );
    return { file, written: json, notPlaced: reading.notPlaced.length, doubts: reading.doubts.length };
  } catch (error) {
    if (signal.aborted || !isAppError(error)) throw error;
    return { file, error: reportError(error) };
  }
}

interface Outputs {
  json: string;
  explanation: string;
}

/** "anna.pdf" becomes "anna.json"; two of one name keep their extension: "anna.pdf.json", "anna.docx.json". */
function outputsOf(inputs: InputName[], out: string): (InputName & Outputs)[] {
  const bare = ({ name }: InputName) => path.join(path.dirname(name), path.parse(name).name);
  const count = (names: string[]) =>
    names.reduce((map, name) => map.set(name, (map.get(name) ?? 0) + 1), new Map<string, number>());
  const times = count(inputs.map(bare));
  const bases = inputs.map((input) => (times.get(bare(input)) === 1 ? bare(input) : input.name));
  const twice = [...count(bases)].find(([, number]) => number > 1)?.[0];
  if (twice)
    throw new AppError("bad_request", `Two files are called ${twice}, so their outputs would be one.`, {
      hint: "Name the folder that holds both, or give each its own --out.",
    });
  return inputs.map((input, i) => ({
    ...input,
    json: path.join(out, `${bases[i]}.json`),
    explanation: path.join(out, `${bases[i]}.explained.txt`),
  }));
}
