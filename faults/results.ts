import fs from "node:fs";
import path from "node:path";

/** One line per verdict; scripts/test-faults.mjs makes the closing table of them. */
export interface Result {
  /** "F1", or what the row "plus" of the plan is about */
  fault: string;
  seeds: number;
  /** what was broken, in words */
  injected: string;
  lost: number;
  double: number;
  wrong: number;
  broken: string[];
  /** milliseconds */
  recoveries: number[];
}

export const RESULTS = ".data/faults/results.jsonl";

/** Appends to this run's results. */
export function record(result: Result): void {
  fs.mkdirSync(path.dirname(RESULTS), { recursive: true });
  fs.appendFileSync(RESULTS, `${JSON.stringify(result)}\n`);
}
