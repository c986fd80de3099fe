import type { CvText } from "@/lib/cv/refs";
import type { Change } from "./contract";
import { HEDGES } from "./glue-words";
import { stemWord } from "./stem-word";
import { type Token, tokenize } from "./tokenize";
import { verbRung } from "./verb-ladder";
import { readVerb } from "./verbs";

/**
 * A `merge` makes two lines of one list one: `ref` is the line that stays, `before` both texts, one a line; the other line is the one that
 * the evidence quotes beside it. Gives that line's reference; undefined for a change of another kind, or one whose evidence names no such line.
 */
export function mergedRef(change: Pick<Change, "operation" | "ref" | "evidence">): string | undefined {
  if (change.operation !== "merge") return undefined;
  const list = listOf(change.ref);
  const others = new Set(
    change.evidence.flatMap((e) =>
      e.source === "cv" && e.ref !== change.ref && listOf(e.ref) === list ? [e.ref] : [],
    ),
  );
  return others.size === 1 && list ? [...others][0] : undefined;
}

/** The texts that a change takes: its own, and the one that is merged into it. */
export function takenRefs(change: Change): string[] {
  const other = mergedRef(change);
  return other === undefined ? [change.ref] : [change.ref, other];
}

/** "work/w1/highlights" of "work/w1/highlights/b2"; undefined for what is not in a list of bullets. */
function listOf(ref: string): string | undefined {
  const parts = ref.split("/");
  return parts.length === 4 && ["highlights", "courses", "items"].includes(parts[2] ?? "")
    ? parts.slice(0, 3).join("/")
    : undefined;
}

/**
 * What is wrong with one line made of two: words of the first that come after words that only the second has (who did what to what would
 * be anybody's guess), or two lines that claim parts of different weight ("led" and "helped").
 */
export function mixesLines(first: string, second: string, merged: string): string | undefined {
  const rungs = [first, second].map((text) => verbRung(tokenize(text)[0]?.text ?? ""));
  if (rungs[0] !== rungs[1]) return "The two lines say different parts of yours: one word for both would claim more.";
  const [ownFirst, ownSecond] = [stems(first), stems(second)];
  const places = tokenize(merged).map(({ text }) => stemWord(text.toLowerCase()));
  const only = (mine: Set<string>, theirs: Set<string>) =>
    places.flatMap((stem, at) => (mine.has(stem) && !theirs.has(stem) ? [at] : []));
  const lastOfFirst = Math.max(-1, ...only(ownFirst, ownSecond));
  const firstOfSecond = Math.min(places.length, ...only(ownSecond, ownFirst));
  return lastOfFirst > firstOfSecond
    ? "Words of the two lines are mixed: it would say other things of other things."
    : undefined;
}

const stems = (text: string) => new Set(tokenize(text).map((token) => stemWord(token.text.toLowerCase())));

/** Longest part that differs, and longest line that may come of it, in words. */
const LONGEST_PART = 4;
const LONGEST_LINE = 24;

export interface MergedLines {
  ref: string;
  other: string;
  before: string;
  after: string;
}

/**
 * Pairs of neighbouring lines that say the same of two things ("Wrote unit tests in Python", "Wrote end-to-end tests in Python"), each as
 * one line. `texts`: the lines of one list in order, as they would be after the other rules. Only where both begin with the same verb and
 * one short stretch alone is different; anything that could bind another way is left.
 */
export function mergeLines(texts: readonly { text: CvText; after: string }[]): MergedLines[] {
  const out: MergedLines[] = [];
  for (let i = 0; i + 1 < texts.length; i++) {
    const [one, two] = [texts[i]!, texts[i + 1]!];
    const after = listOf(one.text.ref) === listOf(two.text.ref) ? joinTwo(one.after, two.after) : undefined;
    if (!after) continue;
    out.push({ ref: one.text.ref, other: two.text.ref, before: `${one.text.text}\n${two.text.text}`, after });
    i++;
  }
  return out;
}

function joinTwo(first: string, second: string): string | undefined {
  const stop = first.endsWith(".") && second.endsWith(".") ? "." : "";
  const [a, b] = [first, second].map((text) => text.replace(/\.$/, "")) as [string, string];
  if (/[,;:.!?()[\]–—|/]/.test(a + b) || a === b) return undefined;
  const [left, right] = [words(a), words(b)];
  if (left[0]?.text !== right[0]?.text || readVerb(left[0]?.text ?? "").length === 0) return undefined;
  let start = 0;
  while (start < left.length - 1 && start < right.length - 1 && left[start]?.text === right[start]?.text) start++;
  let end = 0;
  while (
    end < left.length - start - 1 &&
    end < right.length - start - 1 &&
    left.at(-1 - end)?.text === right.at(-1 - end)?.text
  )
    end++;
  // an article belongs to what it stands before
  if (/^(?:an?|the)$/i.test(left[start - 1]?.text ?? "")) start--;
  if (start === 0) return undefined;
  const parts = [left.slice(start, left.length - end), right.slice(start, right.length - end)];
  const shared = left.length - (parts[0]?.length ?? 0);
  // the verb alone in common is not enough to be the same thing twice
  if (shared < 3 || parts.some((part) => part.length > LONGEST_PART || !mayJoin(part))) return undefined;
  const tail = left.slice(left.length - end);
  if (tail.some(({ text }) => /^(?:which|that|who|whose|is|are|was|were|it|them|each|both)$/i.test(text)))
    return undefined;
  if (parts.some((part) => HEDGES.has(part[0]?.text.toLowerCase() ?? ""))) return undefined;
  const say = (tokens: readonly Token[]) => tokens.map(({ text }) => text).join(" ");
  const merged = [say(left.slice(0, start)), say(parts[0]!), "and", say(parts[1]!), say(tail)]
    .filter(Boolean)
    .join(" ");
  // what tokens leave out (signs, quotes) must not be lost
  const whole = say(left) === a && say(right) === b;
  return whole && words(merged).length <= LONGEST_LINE ? merged + stop : undefined;
}

const words = (text: string): readonly Token[] => tokenize(text);

/** Names of things: no verb, no second "and", no bare number, nothing that binds to what comes before. */
function mayJoin(part: readonly Token[]): boolean {
  const content = part.filter(({ text }) => !/^(?:an?|the)$/i.test(text));
  return (
    content.length > 0 &&
    content.every(
      ({ text }) =>
        !/^(?:and|or|to|by|of|in|on|at|for|with|from|as|than|not|no|per|up|about|over|under|while|when|but|into|using)$/i.test(
          text,
        ) && !readVerb(text).some(({ form }) => form === "past" || form === "third"),
    ) &&
    content.some(({ text }) => /\p{L}{2}/u.test(text))
  );
}
