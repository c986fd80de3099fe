import type { Grammar } from "./languages/grammar";
import type { WordsRead } from "./read-words";

export type ForeignProblem =
  | { code: "stronger-verb" | "hedge-dropped" | "relation-changed"; reason: string }
  | undefined;

/** The rung of a word that is not named: it "did" (verb-ladder.ts). */
const DID = 3;

/** True when the word at `i` says, in other words of the same doing, what the evidence says. */
export function hasSynonym(stem: string, evidence: WordsRead[], grammar: Grammar): boolean {
  return grammar.synonyms.some((group) => group.has(stem) && evidence.some((e) => e.stems.some((s) => group.has(s))));
}

/**
 * What the guard checks of doing and doubt in a language other than English: nothing is led that was only done, a word that says
 * "helped" or "took part" stays and stays in front, a word that softens or negates stays, a name keeps its preposition.
 */
export function checkForeignDoing(
  claim: WordsRead,
  evidence: WordsRead[],
  before: WordsRead | undefined,
  grammar: Grammar,
): ForeignProblem {
  const rung = (stem: string) => grammar.rungs.get(stem) ?? DID;
  for (const [i, stem] of claim.stems.entries()) {
    if (rung(stem) <= DID) continue;
    const said = evidence.flatMap((e) =>
      e.stems.filter((s) => s === stem || grammar.synonyms.some((group) => group.has(s) && group.has(stem))),
    );
    if (said.length > 0 && !said.some((s) => rung(s) >= rung(stem)))
      return { code: "stronger-verb", reason: `"${claim.tokens[i]?.text}" says more than you did.` };
  }
  for (const [i, stem] of (before ?? evidence[0])?.stems.entries() ?? []) {
    const from = before ?? evidence[0];
    const weak = rung(stem);
    if (weak >= DID) continue;
    const kept = claim.stems.findIndex((s) => rung(s) <= Math.max(weak, 1) || (weak === 2 && rung(s) === 2));
    if (kept < 0 || (i <= 3 && kept > i + 3))
      return {
        code: "stronger-verb",
        reason: `"${from?.tokens[i]?.text}" was left out: the claim becomes stronger than yours.`,
      };
  }
  for (const [i, stem] of before?.stems.entries() ?? [])
    if (grammar.hedges.has(stem) && count(claim.stems, stem) < count(before?.stems ?? [], stem))
      return {
        code: "hedge-dropped",
        reason: `"${before?.tokens[i]?.text}" was left out: the claim becomes stronger than yours.`,
      };
  return checkOthers(claim, before, grammar) ?? checkRelations(claim, evidence, grammar);
}

/** "Formed by nurses" is not "formed nurses"; what the team did, the person did not do alone. */
function checkOthers(claim: WordsRead, before: WordsRead | undefined, grammar: Grammar): ForeignProblem {
  if (!before) return undefined;
  const passive = !grammar.passive || before.lower.some((word) => grammar.passive?.has(word));
  for (const [i, word] of before.lower.entries()) {
    if (!passive || !grammar.agents.has(word)) continue;
    const at = before.lower.findIndex((w, j) => j > i && !grammar.glue.has(w) && !isFigure(before, j));
    const stem = at > i && at <= i + 3 ? before.stems[at] : undefined;
    const places = stem ? claim.stems.flatMap((s, j) => (s === stem ? [j] : [])) : [];
    const kept = places.some((j) => claim.lower.slice(Math.max(0, j - 4), j).some((w) => grammar.agents.has(w)));
    const still = !grammar.passive || claim.lower.some((w) => grammar.passive?.has(w));
    if (places.length > 0 && !(kept && still))
      return { code: "relation-changed", reason: `"${word} ${before.tokens[at]?.text}" is not how you put it now.` };
  }
  const subject = before.stems.findIndex((stem) => grammar.others.has(stem));
  const opens = subject >= 0 && subject <= 2 && before.lower.slice(0, subject).every((w) => grammar.glue.has(w));
  // "Das Team entwickelte": something follows that is neither a genitive nor the end
  const does = opens && subject + 1 < before.tokens.length && !before.tokens[subject + 1]?.afterBreak;
  if (does && !claim.stems.slice(0, 4).includes(before.stems[subject] ?? ""))
    return { code: "stronger-verb", reason: `"${before.tokens[subject]?.text}" did it in your words.` };
  return undefined;
}

function isFigure(e: WordsRead, i: number): boolean {
  return e.quantities.some((q) => i >= q.from && i < q.to);
}

function count(stems: string[], stem: string): number {
  return stems.filter((s) => s === stem).length;
}

function checkRelations(claim: WordsRead, evidence: WordsRead[], grammar: Grammar): ForeignProblem {
  for (const [i, word] of claim.lower.entries()) {
    if (!grammar.relations.has(word)) continue;
    const at = claim.lower.findIndex((w, j) => j > i && !grammar.glue.has(w));
    if (grammar.infinitive?.test(claim.tokens[at]?.text ?? "")) continue;
    if (at < 0 || at > i + 3 || claim.quantities.some((q) => at >= q.from && at < q.to)) continue;
    const places = evidence.flatMap((e) =>
      e.stems.flatMap((stem, j) => (stem === claim.stems[at] ? [e.lower.slice(Math.max(0, j - 5), j)] : [])),
    );
    if (places.length > 0 && !places.some((words) => words.includes(word)))
      return { code: "relation-changed", reason: `"${word} ${claim.tokens[at]?.text}" is not how you put it.` };
  }
  return undefined;
}

/** The word of `before` that a rewording lost: a name, a term, or in a language that writes nouns large, any noun. */
export function lostForeignWord(before: WordsRead, after: WordsRead, grammar: Grammar): string | undefined {
  const at = before.tokens.findIndex((token, i) => {
    const stem = before.stems[i] ?? "";
    return (
      /^\p{Lu}|[+#]|\d/u.test(token.text) &&
      !(token.sentenceStart && /^\p{Lu}\p{Ll}+$/u.test(token.text)) &&
      !grammar.glue.has(before.lower[i] ?? "") &&
      !grammar.introductions.has(stem) &&
      !before.quantities.some((q) => i >= q.from && i < q.to) &&
      !after.stems.includes(stem) &&
      !hasSynonym(stem, [after], grammar)
    );
  });
  return before.tokens[at]?.text;
}
