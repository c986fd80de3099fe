import { readText, type TextRef } from "@/lib/cv/refs";
import type { Cv } from "@/lib/cv/schema";
import { type Reading, UNSURE } from "@/lib/intake/contract";
import { locateRef } from "./trace-origins";

/** A value or entry worth a second look, and why. */
export interface Check {
  /** as it is in the CV now */
  ref: TextRef;
  /** as the reader named it: what a tick is kept under */
  key: TextRef;
  reason: string;
  confidence: number;
  /** a line that found no place, kept under additional information */
  notPlaced?: boolean;
}

/** Of a doubted value whose entry has no confidence: below every entry that was read without a doubt. */
const DOUBTED = 0.5;

/**
 * What deserves a second look, the least sure first: each doubted value, and each entry of low confidence without one; then the
 * lines that found no place and are still under additional information. What is gone from the CV by now is left out.
 */
export function listChecks(
  cv: Cv,
  reading: Pick<Reading, "doubts" | "confidences" | "notPlaced"> & { origins: Reading["origins"] },
): Check[] {
  const confidences = reading.confidences ?? [];
  const confidenceOf = (ref: TextRef) =>
    confidences.find((entry) => ref === entry.ref || ref.startsWith(`${entry.ref}/`))?.confidence;
  const checks: Check[] = [];
  for (const { ref: key, reason } of reading.doubts) {
    const ref = locateRef(cv, key);
    if (!ref || (isItem(ref) && readText(cv, ref) === undefined)) continue;
    checks.push({ ref, key, reason: sentence(reason), confidence: Math.min(confidenceOf(key) ?? DOUBTED, DOUBTED) });
  }
  for (const { ref: key, confidence, reasons } of confidences) {
    const doubted = reading.doubts.some((doubt) => doubt.ref === key || doubt.ref.startsWith(`${key}/`));
    const ref = confidence < UNSURE && !doubted ? locateRef(cv, key) : undefined;
    if (ref) checks.push({ ref, key, reason: reasons.map(sentence).join(" "), confidence });
  }
  checks.sort((a, b) => a.confidence - b.confidence);
  const known = new Set(checks.map((check) => check.key));
  return [...checks, ...leftovers(cv, reading).filter((check) => !known.has(check.key))];
}

function leftovers(cv: Cv, reading: { notPlaced: readonly number[]; origins: Reading["origins"] }): Check[] {
  const lines = new Set(reading.notPlaced);
  return reading.origins.flatMap(({ ref: key, lines: from }): Check[] => {
    if (!key.startsWith("additional/") || !isItem(key) || !from.some((line) => lines.has(line))) return [];
    const ref = locateRef(cv, key);
    if (!ref?.startsWith("additional/")) return [];
    return [{ ref, key, reason: "Found no place; it is kept here.", confidence: 1, notPlaced: true }];
  });
}

/** A bullet or keyword, which can be taken away; a field stays, also when it is empty. */
const isItem = (ref: TextRef) => ref.split("/").length > 3 && !ref.startsWith("basics/");

function sentence(words: string): string {
  const text = words.trim();
  return text && `${text[0]!.toUpperCase()}${text.slice(1)}${/[.!?]$/.test(text) ? "" : "."}`;
}
