import { listTexts } from "@/lib/cv/refs";
import { type Cv, ENTRY_SECTIONS, type EntrySection } from "@/lib/cv/schema";
import type { Questionnaire } from "@/lib/questionnaire/schema";
import { checkForeignDoing, hasSynonym, lostForeignWord } from "./check-foreign";
import type { Answer, Change } from "./contract";
import { cvLanguage, detectLanguage, STOP_WORDS } from "./detect-language";
import { findTerms } from "./find-terms";
import { GLUE_WORDS, HEDGES, PARAPHRASES, QUANTIFIERS } from "./glue-words";
import { GRAMMARS } from "./languages";
import type { Grammar } from "./languages/grammar";
import { answerText } from "./list-facts";
import type { Quantity } from "./list-quantities";
import { mergedRef, mixesLines } from "./merge-lines";
import { readWords, type WordsRead } from "./read-words";
import { CASE_SENSITIVE_TERMS, sameKnownTerm } from "./rules/known-terms";
import { actionStem, stemWord, verbOfNoun } from "./stem-word";
import { listDatedTerms } from "./term-years";
import { type Token, tokenize } from "./tokenize";
import { GOVERNORS, mayStandFor, SUBJECT_GOVERNORS, verbRung } from "./verb-ladder";
import { isVerbForm, NOUN_LIKE_BASES, readVerb, verbBase } from "./verbs";

export interface GuardContext {
  cv: Cv;
  answers: Answer[];
  questionnaire: Questionnaire;
  /** the person's own edit may leave facts out; an engine's may not */
  mayDropFacts?: boolean;
  /** the CV's texts by reference, when the caller has them at hand */
  texts?: ReadonlyMap<string, string>;
}

export type GuardCode =
  | "base-changed"
  | "no-evidence"
  | "quote-not-found"
  | "evidence-elsewhere"
  | "protected-field"
  | "unsafe-text"
  | "too-long"
  | "empty"
  | "unsupported-number"
  | "unsupported-word"
  | "unsupported-name"
  | "stronger-verb"
  | "hedge-dropped"
  | "relation-changed"
  | "job-text"
  | "anachronism"
  | "fact-lost"
  | "not-a-reorder";

export type Verdict = { ok: true } | { ok: false; code: GuardCode; reason: string };

type Refusal = { code: GuardCode; reason: string };
type Problem = Refusal | undefined;

/**
 * The fact guard: may this change be shown as a true rewording? The same for rules, models and the person's own edits.
 * Everything the new text claims must stand in the old text, in the exact quotes given as evidence, or be on the closed list of
 * connecting words and equal verbs (quality.md, 3.5 and 3.6). It gives the first reason found, in a sentence for the person.
 * Pure and deterministic; never throws.
 */
export function guardChange(change: Change, context: GuardContext): Verdict {
  if (change.class === "warn") return { ok: true };
  const texts = context.texts ?? new Map(listTexts(context.cv).map((t) => [t.ref, t.text]));
  const problem =
    checkBase(change, context.cv, texts) ??
    checkEvidence(change, context, texts) ??
    checkOperation(change, texts) ??
    checkText(change, context);
  return problem ? { ok: false, ...problem } : { ok: true };
}

/** Refusals for what the words say, of which there may be several. */
const OF_CLAIMS = new Set<GuardCode>([
  "too-long",
  "unsupported-number",
  "unsupported-word",
  "unsupported-name",
  "stronger-verb",
  "hedge-dropped",
  "relation-changed",
]);

/**
 * Everything that `guardChange` would refuse a change for, in sentences for the person, each once: who is to confirm that an edit is
 * true has to see all that is new in it, not only the first word. Empty when the guard lets the change pass.
 */
export function listRefusals(change: Change, context: GuardContext): { code: GuardCode; reason: string }[] {
  const verdict = guardChange(change, context);
  if (verdict.ok) return [];
  const first = { code: verdict.code, reason: verdict.reason };
  if (!OF_CLAIMS.has(first.code)) return [first];
  const { pool, grammar } = groundsOf(change, context.cv);
  const all = [first, ...claimProblems(change, pool, context, grammar)];
  return [...new Map(all.map((refusal) => [refusal.reason, refusal])).values()];
}

/**
 * The same guard for a sentence that takes no text's place, such as one of a letter: all it claims must stand in `quotes`. `frame`:
 * closed phrases and settings ("as Staff Nurse at Northmoor") whose words it may use besides. A quote that says "helped", "basic" or
 * "about 20" is not cited for more.
 */
export function guardText(
  text: string,
  quotes: readonly string[],
  frame: readonly string[],
  context: Pick<GuardContext, "answers" | "questionnaire"> & { cv: Cv; language: string },
): Verdict {
  const pool = [...new Set([...quotes, ...frame])].filter(Boolean);
  const grammar = GRAMMARS[context.language];
  const claim = readWords(text, false, grammar);
  const problem =
    checkSafety(text, pool) ??
    checkClaims({ after: text, before: "" }, pool, context, grammar) ??
    quotes.map((quote) => checkCitedFor(claim, quote, pool, grammar)).find(Boolean) ??
    checkJobText(text, pool, context.questionnaire.jobDescription);
  return problem ? { ok: false, ...problem } : { ok: true };
}

/** What a quote says weakly or with doubt stays so. */
function checkCitedFor(claim: WordsRead, quote: string, pool: string[], grammar: Grammar | undefined): Problem {
  const cited = readWords(quote, true, grammar);
  if (!grammar) return checkWeakHead(claim, cited) ?? checkHedges(claim, cited);
  const all = pool.map((text) => readWords(text, true, grammar));
  return checkForeignDoing(claim, all, cited, grammar);
}

/** Longest new text: 1.3 times what it stands on, and room for an article or two in a short one. */
export function lengthLimit(basis: string): number {
  return Math.floor(basis.length * 1.3) + 20;
}

/** The lines that a `reorder` at `ref` sorts: keywords, bullet ids or entry ids; undefined when there is no such list. */
export function readOrder(cv: Cv, ref: string): string[] | undefined {
  const [section, entryId, list] = ref.split("/");
  if (!(ENTRY_SECTIONS as readonly string[]).includes(section ?? "")) return undefined;
  const entries = cv[section as EntrySection] as (Record<string, unknown> & { id: string })[];
  if (entryId === undefined) return entries.map((e) => e.id);
  const items = list ? entries.find((e) => e.id === entryId)?.[list] : undefined;
  return Array.isArray(items)
    ? items.map((item: string | { id: string }) => (typeof item === "string" ? item : item.id))
    : undefined;
}

// ---- the frame: base, evidence, operation ---------------------------------------------------------------------------------

function checkBase(change: Change, cv: Cv, texts: ReadonlyMap<string, string>): Problem {
  const gone: Problem = { code: "base-changed", reason: "The text was changed since this was proposed." };
  if (change.operation === "reorder") return readOrder(cv, change.ref)?.join("\n") === change.before ? undefined : gone;
  const other = mergedRef(change);
  const base = [change.ref, ...(other === undefined ? [] : [other])].map((ref) => texts.get(ref) ?? "").join("\n");
  return base === change.before ? undefined : gone;
}

function checkEvidence(change: Change, context: GuardContext, texts: ReadonlyMap<string, string>): Problem {
  if (change.evidence.length === 0)
    return { code: "no-evidence", reason: "Nothing you wrote was given as evidence for this." };
  for (const { source, ref, quote } of change.evidence) {
    if (source === "answer") {
      const said = context.answers.filter((a) => a.questionId === ref && a.have);
      if (!said.some((a) => a.text.includes(quote) || a.topic === quote || answerText(a).includes(quote)))
        return { code: "quote-not-found", reason: `"${clip(quote)}" is not in your answers.` };
      continue;
    }
    const text =
      change.operation === "reorder" && ref === change.ref ? readOrder(context.cv, ref)?.join("\n") : texts.get(ref);
    if (!text?.includes(quote))
      return { code: "quote-not-found", reason: `"${clip(quote)}" is not in your CV where it was said to be.` };
    if (!mayCite(change.ref, ref))
      return { code: "evidence-elsewhere", reason: "The evidence is about another entry of your CV." };
  }
  return undefined;
}

/** The profile and the skills sum up the whole CV; an entry speaks only of itself. */
function mayCite(target: string, evidence: string): boolean {
  const [section, entry] = target.split("/");
  if (section === "basics" || section === "skills") return true;
  return (
    evidence.split("/").slice(0, 2).join("/") === `${section}/${entry}` ||
    (entry === undefined && evidence.startsWith(`${section}`))
  );
}

const FREE_TEXT = new Set([
  "summary",
  "description",
  "highlights",
  "courses",
  "items",
  "label",
  "keywords",
  "reference",
  "area",
  "score",
  "title",
]);

function checkOperation(change: Change, texts: ReadonlyMap<string, string>): Problem {
  const { operation, before, after, ref } = change;
  if (operation === "reorder") {
    const sorted = (lines: string) => lines.split("\n").sort().join("\n");
    return sorted(before) === sorted(after)
      ? undefined
      : { code: "not-a-reorder", reason: "The new order adds or leaves out something." };
  }
  if (operation === "remove") {
    const same = change.evidence.some(
      (e) => e.source === "cv" && e.ref !== ref && sameKnownTerm(texts.get(e.ref) ?? "", before),
    );
    return same
      ? undefined
      : { code: "fact-lost", reason: "This would remove something that stands nowhere else in your CV." };
  }
  if (operation === "merge") {
    const other = mergedRef(change);
    if (other === undefined)
      return { code: "evidence-elsewhere", reason: "Only two lines of one list can become one." };
    const reason = mixesLines(texts.get(ref) ?? "", texts.get(other) ?? "", after);
    if (reason) return { code: "relation-changed", reason };
  }
  if (!after.trim()) return { code: "empty", reason: "The new text is empty." };
  if (operation === "add-from-answer") {
    if (!change.evidence.some((e) => e.source === "answer"))
      return { code: "no-evidence", reason: "There is no answer of yours behind this." };
    return undefined;
  }
  const field = ref.split("/")[ref.startsWith("basics") ? 1 : 2] ?? "";
  if (!FREE_TEXT.has(field) && !sameLetters(before, after))
    return { code: "protected-field", reason: "Names, titles, employers, dates and contacts are never reworded." };
  return undefined;
}

function sameLetters(a: string, b: string) {
  const plain = (text: string) =>
    text
      .normalize("NFKC")
      .toLowerCase()
      .replace(/[^\p{L}\p{N}@+#]/gu, "");
  return plain(a) === plain(b);
}

// ---- the words ---------------------------------------------------------------------------------------------------------------

/**
 * Control characters but tab and line feed, line and paragraph separators, lone surrogates, and every invisible format character
 * (zero-width, bidi, tags) but the soft hyphen and the joiners that Indic and Arabic letters need between them.
 */
const UNSAFE =
  /(?![\t\n])\p{Cc}|[\p{Zl}\p{Zp}\p{Cs}]|(?![\u00ad\u200c\u200d])\p{Cf}|(?<=[\p{Script=Latin}\p{N}\s])[\u200c\u200d]|[\u200c\u200d](?=[\p{Script=Latin}\p{N}\s])/u;
const MARKUP = /<\/?[a-z!][^>]*>|\]\(|!\[|\*\*|__|`|^#{1,6}\s|\{\{|\}\}|\[\[|\]\]|&[a-z]{2,8};|&#\d+;/gim;
const LINK =
  /\b(?:https?|ftp|file|data|javascript|mailto|tel):\S+|\bwww\.\S+|\S+@\S+\.\S+|\b[\w-]+\.(?:com|org|net|io|dev|co|app|ai|info|eu|de|fr|es|uk|me|xyz|ru|cn)(?:\/\S*)?\b/gi;

function checkText(change: Change, context: GuardContext): Problem {
  if (change.operation === "reorder" || change.operation === "remove") return undefined;
  const { pool, grammar, language } = groundsOf(change, context.cv);
  const mayDrop = context.mayDropFacts || change.operation === "add-from-answer";
  return (
    checkSafety(change.after, pool) ??
    checkLength(change, pool) ??
    checkClaims(change, pool, context, grammar) ??
    checkAnachronism(change, context.cv) ??
    checkJobText(change.after, pool, context.questionnaire.jobDescription) ??
    (mayDrop ? undefined : checkLoss(change, grammar)) ??
    (mayDrop || grammar || language === "en" ? undefined : checkUnknownLanguage(change))
  );
}

/** What a change may stand on, and the language it is in. */
function groundsOf(change: Change, cv: Cv): { pool: string[]; language: string; grammar: Grammar | undefined } {
  const pool = [...new Set([change.before, ...change.evidence.map((e) => e.quote)])].filter(Boolean);
  // a line or two is too little to tell languages apart that share their small words
  const own = cvLanguage(cv);
  const basis = pool.join("\n");
  const language =
    (own === undefined || tokenize(basis).length >= 12 ? detectLanguage(basis) : undefined) ?? own ?? "en";
  return { pool, language, grammar: GRAMMARS[language] };
}

function checkSafety(after: string, pool: string[]): Problem {
  if (UNSAFE.test(after)) return { code: "unsafe-text", reason: "The new text holds invisible or control characters." };
  for (const pattern of [MARKUP, LINK])
    for (const [found] of after.matchAll(pattern))
      if (!pool.some((text) => text.toLowerCase().includes(found.toLowerCase().replace(/[.,;:)]+$/, ""))))
        return {
          code: "unsafe-text",
          reason: `The new text holds a link or markup ("${clip(found)}") that you did not write.`,
        };
  return undefined;
}

function checkLength(change: Change, pool: string[]): Problem {
  const basis = change.operation === "add-from-answer" ? pool.join(" ") : change.before;
  if (change.after.length <= lengthLimit(basis)) return undefined;
  return { code: "too-long", reason: "The new text is much longer than what it stands on." };
}

function checkClaims(...claims: Parameters<typeof claimProblems>): Problem {
  return claimProblems(...claims).next().value ?? undefined;
}

/** Whatever the new text claims beyond its evidence, in the order in which it is told. */
function* claimProblems(
  change: Pick<Change, "before" | "after">,
  pool: string[],
  context: Pick<GuardContext, "answers" | "questionnaire">,
  grammar: Grammar | undefined,
): Generator<Refusal, undefined> {
  const claim = readWords(change.after, false, grammar);
  // a misspelt word of the evidence counts as the word it was meant to be
  const evidence = pool.map((text) => readWords(text, true, grammar));
  yield* numberProblems(claim, evidence);
  yield* wordProblems(claim, evidence, context, grammar);
  const before = change.before ? readWords(change.before, true, grammar) : undefined;
  const checks = grammar
    ? [() => checkForeignDoing(claim, evidence, before, grammar)]
    : [() => checkVerbs(claim, evidence), () => checkHedges(claim, before), () => checkRelations(claim, evidence)];
  for (const check of checks) {
    const problem = check();
    if (problem) yield problem;
  }
}

// ---- numbers ---------------------------------------------------------------------------------------------------------------

function* numberProblems(claim: WordsRead, evidence: WordsRead[]): Generator<Refusal> {
  for (const quantity of claim.quantities) {
    const matches = evidence
      .flatMap((e) => e.quantities)
      .filter((q) => q.value === quantity.value && q.unit === quantity.unit);
    if (matches.length === 0)
      yield { code: "unsupported-number", reason: `"${quantity.words}" is a number that you did not give.` };
    else if (
      !matches.some((q) => q.qualifier === quantity.qualifier || (q.qualifier === "more" && quantity.qualifier === ""))
    )
      yield { code: "unsupported-number", reason: `"${quantity.words}" is stated more or less exactly than you did.` };
    else if (!matches.some((q) => countsTheSame(quantity, q)))
      yield { code: "unsupported-number", reason: `"${quantity.words}" is about something else in what you wrote.` };
  }
  const turned = checkFromTo(claim, evidence) ?? checkSwapped(claim, evidence);
  if (turned) yield turned;
}

/** Two figures that changed places must each still stand before the very thing they counted. */
function checkSwapped(claim: WordsRead, evidence: WordsRead[]): Problem {
  for (const [i, a] of claim.quantities.entries())
    for (const b of claim.quantities.slice(i + 1)) {
      if (a.value === b.value || a.unit === "date" || b.unit === "date") continue;
      // a figure that stands twice is compared with itself: the second with the second
      const counterpart = (own: Quantity, quantities: readonly Quantity[]) => {
        const same = (q: Quantity) => q.value === own.value && q.unit === own.unit;
        const all = quantities.filter(same);
        return all[claim.quantities.filter(same).indexOf(own)] ?? all[0];
      };
      const places = evidence.flatMap(({ quantities }) => {
        const first = counterpart(a, quantities);
        const second = counterpart(b, quantities);
        return first && second ? [{ first, second }] : [];
      });
      const inOrder = places.some(({ first, second }) => first.from < second.from);
      const sure = places.some(({ first, second }) => heads(a, first) && heads(b, second));
      if (places.length > 0 && !inOrder && !sure)
        return { code: "unsupported-number", reason: `"${a.words}" and "${b.words}" changed places.` };
    }
  return undefined;
}

/** The thing that the figure counts is named behind it in both, or what it measures is a share or money. */
function heads(claim: Quantity, evidence: Quantity): boolean {
  if (claim.unit !== "") return true;
  return claim.right.length > 0 && evidence.right.includes(claim.right[0] ?? "");
}

function countsTheSame(claim: Quantity, evidence: Quantity): boolean {
  if (claim.unit === "date") return true;
  const meets = (a: string[], b: string[]) => a.some((word) => b.includes(word));
  if (claim.right.length > 0) {
    // the first word counts: "5 tonnes of food" is not "5 food banks"
    if (evidence.right.length > 0) return evidence.right.includes(claim.right[0] ?? "");
    return evidence.left.length === 0 || meets(claim.right, evidence.left);
  }
  if (claim.left.length === 0 || (evidence.left.length === 0 && evidence.right.length === 0)) return true;
  return meets(claim.left, [...evidence.left, ...evidence.right]);
}

/** "from 20 to 8" never becomes "from 8 to 20". */
function checkFromTo(claim: WordsRead, evidence: WordsRead[]): Problem {
  for (let i = 1; i < claim.quantities.length; i++) {
    const [a, b] = [claim.quantities[i - 1], claim.quantities[i]];
    if (!a || !b || !(claim.lower[a.from - 1] === "from" && claim.lower.slice(a.to, b.from).includes("to"))) continue;
    const inOrder = evidence.some(({ quantities }) =>
      quantities.some(
        (q, at) => q.value === a.value && quantities.slice(at + 1).some((later) => later.value === b.value),
      ),
    );
    if (!inOrder)
      return { code: "unsupported-number", reason: `"from ${a.words} to ${b.words}" turns your figures round.` };
  }
  return undefined;
}

// ---- content words -----------------------------------------------------------------------------------------------------------

const QUALIFIER_WORDS = new Set(
  "over more than least up less fewer most about approximately around nearly almost roughly exceeding above below under".split(
    " ",
  ),
);

function* wordProblems(
  claim: WordsRead,
  evidence: WordsRead[],
  context: Pick<GuardContext, "answers" | "questionnaire">,
  grammar: Grammar | undefined,
): Generator<Refusal> {
  // a word inside a name ("Fundación Espino") tells of no doing
  const stems = new Set(
    evidence.flatMap((e) => (grammar && !grammar.largeNouns ? e.stems.filter((_, i) => !isNameWord(e, i)) : e.stems)),
  );
  const lowers = new Set(evidence.flatMap((e) => e.lower));
  const glue = grammar?.glue ?? glueOf(evidence.map((e) => e.text).join(" "));
  const stemOf = grammar?.stem ?? stemWord;
  const whole = evidence.map((e) => e.text.toLowerCase()).join("\n");
  const allowed = new Set(PARAPHRASES.filter(([pattern]) => pattern.test(whole)).flatMap(([, words]) => words));
  const parts = new Set(
    evidence.flatMap((e) => e.lower).flatMap((word) => (word.includes("-") ? word.split("-").map(stemOf) : [])),
  );
  const numbers = new Set(claim.quantities.flatMap((q) => range(q.from, q.to)));
  for (const [i, token] of claim.tokens.entries()) {
    const word = claim.lower[i] ?? "";
    const stem = claim.stems[i] ?? "";
    const term = CASE_SENSITIVE_TERMS.has(token.text) && !token.sentenceStart;
    if (numbers.has(i)) continue;
    if (
      term &&
      !evidence.some((e) => standsIn(e, token.text)) &&
      !context.answers.some((a) => a.have && a.topic === token.text) &&
      !sameTermInList(token.text, evidence)
    ) {
      yield unsupportedWord(token, context);
      continue;
    }
    if (
      !grammar &&
      (word === "used" || word === "use") &&
      !stems.has(stem) &&
      isVerbHere(claim, i) &&
      !isSynonymVerb(word, evidence)
    ) {
      yield unsupportedWord(token, context);
      continue;
    }
    if (glue.has(word) || allowed.has(word) || lowers.has(word) || stems.has(stem) || parts.has(stem)) continue;
    if (qualifies(claim, i, grammar)) continue;
    if (word.includes("-") && word.split("-").every((part) => stems.has(stemOf(part)) || glue.has(part))) continue;
    if (QUANTIFIERS.some((group) => group.includes(word) && group.some((other) => lowers.has(other)))) continue;
    if (grammar ? hasSynonym(stem, evidence, grammar) : isActionOf(word, evidence) || isSynonymVerb(word, evidence))
      continue;
    if (isSubstringOfUnspaced(word, whole) || sameKnownTermIn(token.text, evidence)) continue;
    yield unsupportedWord(token, context);
  }
  const apart = checkTerms(claim, evidence);
  if (apart) yield apart;
}

function isNameWord(e: WordsRead, i: number): boolean {
  return /^\p{Lu}/u.test(e.tokens[i]?.text ?? "") && !e.tokens[i]?.sentenceStart;
}

/** The words of a known term stand together in the evidence, too: "machine" here and "learned" there are not "machine learning". */
function checkTerms(claim: WordsRead, evidence: WordsRead[]): Problem {
  for (const term of findTerms(claim.text)) {
    const words = tokenize(claim.text.slice(term.start, term.end)).map((t) => stemWord(t.text));
    if (words.length < 2 || term.category === "practice" || term.category === "soft skill") continue;
    const together = evidence.some(
      (e) =>
        findTerms(e.text).some((t) => t.name === term.name) ||
        e.stems.some((_, i) => words.every((w) => e.stems.slice(i, i + words.length + 2).includes(w))),
    );
    if (!together)
      return {
        code: "unsupported-name",
        reason: `"${claim.text.slice(term.start, term.end)}" is not in what you wrote.`,
      };
  }
  return undefined;
}

/** Words that belong to a number ("more than 200"): compared with the number, not here. */
function qualifies(claim: WordsRead, index: number, grammar: Grammar | undefined): boolean {
  const word = claim.lower[index] ?? "";
  const known = grammar
    ? [...grammar.numbers.more, ...grammar.numbers.less].some((phrase) => phrase.split("_").includes(word))
    : QUALIFIER_WORDS.has(word);
  return known && claim.quantities.some((q) => index < q.from && q.from - index <= 2);
}

function unsupportedWord(token: Token, context: Pick<GuardContext, "questionnaire">): Refusal {
  const inJob = context.questionnaire.jobDescription.toLowerCase().includes(token.text.toLowerCase());
  const where = inJob ? "comes from the job description, not from you" : "is not in what you wrote";
  return /^\p{Lu}/u.test(token.text) && !token.sentenceStart
    ? { code: "unsupported-name", reason: `"${token.text}" ${where}.` }
    : { code: "unsupported-word", reason: `"${token.text}" ${where}.` };
}

/** "managed" from "the management of", "development of" from "developed". The agent ("manager") is a title, never derived. */
function isActionOf(word: string, evidence: WordsRead[]): boolean {
  const bases = readVerb(word).map((r) => r.base);
  if (evidence.some((e) => e.lower.some((w, i) => bases.includes(verbOfNoun(w) ?? "") && namesDoing(e, i))))
    return true;
  const named = verbOfNoun(word);
  if (named && evidence.some((e) => e.lower.some((w, i) => verbBase(w) === named && isVerbHere(e, i)))) return true;
  if (isSameUnknownVerb(word, evidence)) return true;
  const stem = actionStem(word);
  if (stem.length < 4) return false;
  if (/(?:ment|[ts]ion|ance|ence|ysis)s?$/.test(word))
    return evidence.some((e) => e.lower.some((w) => verbBase(w) !== undefined && actionStem(w) === stem));
  if (readVerb(word).length === 0) return false;
  return evidence.some((e) =>
    e.lower.some(
      (w, i) => /(?:ment|[ts]ion|ance|ence|ysis)$/.test(w) && actionStem(w) === stem && e.lower[i + 1] === "of",
    ),
  );
}

/** "archived" from "archiving": a regular verb that the table does not hold, in another form. */
function isSameUnknownVerb(word: string, evidence: WordsRead[]): boolean {
  const base = unknownVerb(word);
  return base !== undefined && evidence.some((e) => e.lower.some((w) => unknownVerb(w) === base));
}

function unknownVerb(word: string): string | undefined {
  const base = /^([a-z]{4,}?)(?:ed|ing)$/.exec(word)?.[1];
  return base && readVerb(word).length === 0 ? base.replace(/(.)\1$/, "$1").replace(/i$/, "y") : undefined;
}

/** A noun of action that was done: "the delivery of", "provided advice to", "Conducted interviews". */
function namesDoing(e: WordsRead, i: number): boolean {
  const light = [e.lower[i - 1], e.lower[i - 2]].some((v) => LIGHT_VERBS.has(verbBase(v ?? "") ?? ""));
  return light || ["of", "in"].includes(e.lower[i + 1] ?? "") || e.tokens[i]?.sentenceStart === true;
}

function isSynonymVerb(word: string, evidence: WordsRead[]): boolean {
  const bases = readVerb(word).map((r) => r.base);
  if (bases.length === 0) return false;
  return evidence.some((e) =>
    e.lower.some((w, i) => isVerbHere(e, i) && readVerb(w).some((r) => bases.some((b) => mayStandFor(b, r.base)))),
  );
}

/** Scripts without spaces: a run of letters is supported when the evidence holds it. */
function isSubstringOfUnspaced(word: string, whole: string): boolean {
  return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u.test(word) && whole.includes(word);
}

function sameKnownTermIn(word: string, evidence: WordsRead[]): boolean {
  return evidence.some((e) => e.tokens.some((t) => sameKnownTerm(t.text, word)));
}

/** The word in this spelling, meant as the name: not "Go to market" at the start of a line. */
function standsIn(e: WordsRead, name: string): boolean {
  return e.tokens.some((t) => t.text === name && !t.sentenceStart) || findTerms(e.text).some((t) => t.name === name);
}

/** "go" alone in a list of skills may be written "Go". */
function sameTermInList(term: string, evidence: WordsRead[]): boolean {
  // these are hardly ever the ordinary word where a tool is meant
  const plain = ["Excel", "Django", "Bootstrap", "Agile", "Oracle", "Xero"].includes(term);
  if (plain && evidence.some((e) => e.lower.includes(term.toLowerCase()))) return true;
  const used = new RegExp(`\\b(?:in|with|using) ${term.replace(/[^\w]/g, "\\$&")}\\b`, "i");
  if (evidence.some((e) => used.test(e.text))) return true;
  return evidence.some((e) => e.text.split(/[,;|/]/).some((item) => item.trim().toLowerCase() === term.toLowerCase()));
}

function glueOf(text: string): ReadonlySet<string> {
  const language = detectLanguage(text) ?? "en";
  const own = STOP_WORDS[language];
  return language === "en" || !own ? GLUE_WORDS : new Set([...own.split(" ")]);
}

// ---- verbs, hedges, relations ------------------------------------------------------------------------------------------------

function checkVerbs(claim: WordsRead, evidence: WordsRead[]): Problem {
  const dropped = checkWeakHead(claim, evidence[0]);
  if (dropped) return dropped;
  for (const [i, word] of claim.lower.entries()) {
    if (!isVerbHere(claim, i)) continue;
    const governed = governorRung(claim, i);
    const sources = evidence.flatMap((e) => sourcesOf(word, e));
    if (sources.length === 0) continue;
    const fits = sources.some((s) => s.rung >= Math.min(governed, verbRung(word)) && (!s.agent || hasAgent(claim, i)));
    if (!fits)
      return {
        code: "stronger-verb",
        reason: `"${claim.tokens[i]?.text}" says more than you did: your words say that you took part, helped, or that others did it.`,
      };
  }
  return undefined;
}

/** A line that begins with "helped", "attended" or "took part" keeps a word of that kind, whatever else is reworded. */
function checkWeakHead(claim: WordsRead, before: WordsRead | undefined): Problem {
  const head = before?.lower.findIndex((_, i) => isVerbHere(before, i)) ?? -1;
  if (!before || head < 0 || head > 2) return undefined;
  const rung = rungHere(before, head);
  if (rung > 2) return undefined;
  if (claim.lower.some((_, i) => rungHere(claim, i) <= Math.max(rung, 1) || (rung === 2 && rungHere(claim, i) === 2)))
    return undefined;
  // another clause of the line with a verb of its own may stand alone
  const first = claim.lower.findIndex((_, i) => isVerbHere(claim, i));
  const own = before.lower.some(
    (w, i) =>
      i > head &&
      verbBase(w) !== undefined &&
      verbBase(w) === verbBase(claim.lower[first] ?? "") &&
      isVerbForm(w, "past") &&
      governorRung(before, i) === 9 &&
      before.lower[i - 1] === "and",
  );
  return own
    ? undefined
    : {
        code: "stronger-verb",
        reason: `"${before.tokens[head]?.text}" was left out: the claim becomes stronger than yours.`,
      };
}

function rungHere(e: WordsRead, i: number): number {
  const word = e.lower[i] ?? "";
  const governor = SUBJECT_GOVERNORS.has(word)
    ? undefined
    : (GOVERNORS.get(word) ?? GOVERNORS.get(verbBase(word) ?? ""));
  const noun = NOUN_LIKE_BASES.has(word) && !isVerbHere(e, i);
  if (noun) return 9;
  return Math.min(governor ?? 9, isVerbHere(e, i) ? verbRung(word) : 9);
}

/** Where the evidence carries this verb, and how far up the ladder it carries it there. */
function sourcesOf(word: string, e: WordsRead): { rung: number; agent: boolean }[] {
  const bases = readVerb(word).map((r) => r.base);
  return e.lower.flatMap((w, i) => {
    const readings = readVerb(w);
    const same = readings.some((r) => bases.includes(r.base)) && isVerbHere(e, i);
    const synonym = readings.some((r) => bases.some((b) => mayStandFor(b, r.base))) && isVerbHere(e, i);
    const action = /(?:ment|[ts]ion|ance|ence|ysis)$/.test(w) && actionStem(w) === actionStem(word);
    const phrase = /^(?:responsible|charge|accountable)$/.test(w) && ["manage", "handle"].includes(bases[0] ?? "");
    // "care of", "make use of", "provide support", "conduct interviews" are doing, said with a noun
    const light = [e.lower[i - 1], e.lower[i - 2]].some((v) => LIGHT_VERBS.has(verbBase(v ?? "") ?? ""));
    const doing =
      readings.some((r) => bases.includes(r.base)) &&
      ((w === "care" && e.lower[i + 1] === "of") || (light && !isVerbHere(e, i)));
    if (doing || (bases.includes(verbOfNoun(w) ?? "") && namesDoing(e, i)))
      return [{ rung: governorRung(e, i), agent: false }];
    const noun = !isVerbHere(e, i) && readings.some((r) => bases.includes(r.base));
    // a noun of the same spelling ("the lead") carries no doing at all
    if (noun && !same) return [{ rung: 0, agent: false }];
    if (!same && !synonym && !action && !phrase) return [];
    return [{ rung: Math.min(governorRung(e, i), phrase ? 5 : 9), agent: same && hasAgent(e, i) }];
  });
}

const LIGHT_VERBS = new Set(["make", "do", "provide", "give", "offer", "conduct", "perform", "carry", "undertake"]);

/** Passive with a named agent: "trained by Google". A means ("by retraining"), a measure ("by 30 %") and "by me" are none. */
function hasAgent(e: WordsRead, i: number): boolean {
  if (!isVerbForm(e.lower[i] ?? "", "participle")) return false;
  const at = e.lower.slice(i + 1, i + 4).indexOf("by");
  const agent = at < 0 ? undefined : e.lower[i + at + 2];
  if (e.quantities.some((q) => q.from === i + at + 2)) return false;
  if (!agent || e.tokens.slice(i + 1, i + at + 2).some((t) => t.afterBreak)) return false;
  return (
    !/^[€$£]?\d/.test(agent) && !isVerbForm(agent, "gerund") && agent !== "me" && agent !== "myself" && smallWord(agent)
  );
}

function smallWord(word: string) {
  return !["half", "two", "three", "four", "five", "ten", "up", "over", "nearly", "about", "more", "almost"].includes(
    word,
  );
}

/** Is the word at `i` a verb here? A noun-like base ("lead", "support") only where a verb can stand. */
function isVerbHere(e: WordsRead, i: number): boolean {
  const word = e.lower[i] ?? "";
  const readings = readVerb(word);
  if (readings.length === 0) return false;
  if (
    readings.some((r) => r.form === "past" || r.form === "gerund" || r.form === "participle") &&
    !NOUN_LIKE_BASES.has(word)
  )
    return true;
  const base = readings[0]?.base ?? word;
  if (!NOUN_LIKE_BASES.has(base)) return true;
  const token = e.tokens[i];
  const previous = e.lower[i - 1] ?? "";
  // "have cut", "Really set": a past form that is spelt like the noun
  const opens = i === 1 ? e.tokens[0]?.sentenceStart : e.lower[i - 2] === "i" || e.tokens[i - 1]?.sentenceStart;
  const adverb = opens && /ly$/.test(previous) && !TIMES_AND_NOUNS.test(previous);
  if (
    (["have", "has", "had"].includes(previous) && readings.some((r) => r.form === "participle")) ||
    (adverb && readings.some((r) => r.form === "past"))
  )
    return true;
  // "Helped run": the verb after help needs no "to"
  if (word === base && /^help(?:s|ed|ing)$/.test(previous)) return true;
  // "was run by": a participle that is spelt like the noun
  if (["was", "were", "been"].includes(previous) && readings.some((r) => r.form === "participle")) return true;
  // "Nurse with 7 years", "Guide for visitors": a person or thing, where a verb would have its object
  const next = e.lower[i + 1] ?? "";
  if (word === base && base !== "work" && base !== "report" && ["with", "in", "for", "of", "at", ""].includes(next))
    return false;
  return Boolean(
    token?.sentenceStart ||
      token?.afterBreak ||
      ["to", "and", "or", "i", "we", "they", "he", "she", "who", "that", "which", "can", "also", "then"].includes(
        previous,
      ),
  );
}

/** Words in -ly that stand before nouns. */
const TIMES_AND_NOUNS =
  /^(?:daily|weekly|monthly|quarterly|yearly|hourly|nightly|early|only|family|assembly|supply|reply|friendly|costly|timely|orderly|elderly|likely)$/;

/** The rung that governors before the verb hold it on ("helped to run": 2); 9 when nothing governs it. */
function governorRung(e: WordsRead, i: number): number {
  const word = e.lower[i] ?? "";
  const finite = isVerbForm(word, "past") || isVerbForm(word, "third");
  let rung = 9;
  for (let j = i - 1; j >= 0; j--) {
    const next = e.tokens[j + 1];
    const here = e.lower[j] ?? "";
    if (next?.sentenceStart || (next?.afterBreak && (finite || /[;:.]/.test(between(e, j))))) break;
    if (finite && (here === "and" || here === "but" || here === "or") && !SUBJECT_GOVERNORS.has(e.lower[j + 1] ?? ""))
      break;
    const base = verbBase(here) ?? here;
    const found = GOVERNORS.get(here) ?? GOVERNORS.get(base);
    if (found === undefined) continue;
    // "plan to launch" governs, "plan, organise and run" does not
    if (INTENTIONS.has(base) && e.lower[j + 1] !== "to") continue;
    if (here === "part" && !["took", "take", "taking", "takes", "as", "being"].includes(e.lower[j - 1] ?? "")) continue;
    if (!SUBJECT_GOVERNORS.has(here)) {
      // a noun ("customer support") governs nothing; neither does a finite verb over another finite verb, but over a noun or -ing form
      if (NOUN_LIKE_BASES.has(here) && !isVerbHere(e, j)) continue;
      rung = Math.min(rung, found);
    } else if (
      finite &&
      isSubjectOf(e, j, i) &&
      !isDoneByMe(e, i) &&
      (!RELATIVE.has(here) || isSomebody(e.lower[j - 1] ?? ""))
    )
      rung = Math.min(rung, found);
  }
  return rung;
}

const INTENTIONS = new Set(["plan", "aim", "intend", "hope", "propose", "want", "attempt", "try"]);

const RELATIVE = new Set(["that", "which"]);

/** "the team that built" did it; "a tool that saved hours" is the person's own. */
function isSomebody(word: string): boolean {
  return (
    SUBJECT_GOVERNORS.has(word) ||
    /(?:er|or|ist|ian|man|ers|ors|ists|ians|men|people|group|firm|agency|staff|crew)$/.test(word)
  );
}

/** Nothing but adverbs and auxiliaries stands between a subject and its verb. */
function isSubjectOf(e: WordsRead, subject: number, verb: number): boolean {
  return e.lower
    .slice(subject + 1, verb)
    .every(
      (w) => /ly$/.test(w) || ["has", "have", "had", "also", "then", "that", "who", "which", "was", "were"].includes(w),
    );
}

/** "The team was trained by me": what stands before it is no doer. */
function isDoneByMe(e: WordsRead, verb: number): boolean {
  const at = e.lower[verb + 1] === "by" ? verb + 2 : e.lower[verb + 2] === "by" ? verb + 3 : -1;
  const auxiliary = e.lower
    .slice(Math.max(0, verb - 2), verb)
    .some((w) => ["was", "were", "is", "are", "been"].includes(w));
  return auxiliary && ["me", "myself"].includes(e.lower[at] ?? "") && !["and", "or"].includes(e.lower[at + 1] ?? "");
}

function between(e: WordsRead, j: number): string {
  return e.text.slice(e.tokens[j]?.end ?? 0, e.tokens[j + 1]?.start ?? 0);
}

function checkHedges(claim: WordsRead, before: WordsRead | undefined): Problem {
  if (!before) return undefined;
  for (const [i, word] of before.lower.entries()) {
    if (!HEDGES.has(word)) continue;
    // "volunteer teacher of volunteers": the word itself stays as often as it stood
    const stem = before.stems[i] ?? "";
    if (occurrences(claim.stems, stem) >= occurrences(before.stems, stem)) continue;
    const hedged = before.stems.slice(i + 1, i + 4).find((_, k) => {
      const lower = before.lower[i + 1 + k] ?? "";
      return !GLUE_WORDS.has(lower) && !HEDGES.has(lower);
    });
    if (hedged && claim.stems.includes(hedged))
      return {
        code: "hedge-dropped",
        reason: `"${before.tokens[i]?.text}" was left out: the claim becomes stronger than yours.`,
      };
  }
  return undefined;
}

function occurrences(stems: string[], stem: string): number {
  return stems.filter((s) => s === stem).length;
}

const RELATIONS = new Set(["for", "at", "as", "by", "under", "with"]);
const ARTICLES = new Set(["the", "a", "an", "our", "my", "their"]);

/** "worked with Siemens" is not "worked for Siemens": a name keeps the preposition that you gave it. */
function checkRelations(claim: WordsRead, evidence: WordsRead[]): Problem {
  for (const [i, token] of claim.tokens.entries()) {
    const preposition = token.sentenceStart ? undefined : prepositionBefore(claim, i);
    // roles are often written small: "under the director" is not "as the director"
    if (
      !preposition ||
      !(/^\p{Lu}/u.test(token.text) || (preposition === "as" && !GLUE_WORDS.has(claim.lower[i] ?? "")))
    )
      continue;
    const places = evidence.flatMap((e) =>
      e.stems.flatMap((stem, at) => (stem === claim.stems[i] ? [e.lower.slice(Math.max(0, at - 5), at)] : [])),
    );
    if (places.length === 0) continue;
    const same = places.some(
      (words) =>
        words.includes(preposition) ||
        (preposition === "at" && words.includes("in")) ||
        (preposition === "with" && (words.includes("using") || words.includes("in") || words.includes("use"))),
    );
    if (!same) return { code: "relation-changed", reason: `"${preposition} ${token.text}" is not how you put it.` };
  }
  return undefined;
}

function prepositionBefore(e: WordsRead, i: number): string | undefined {
  for (let j = i - 1; j >= Math.max(0, i - 3); j--) {
    const word = e.lower[j] ?? "";
    if (e.tokens[j + 1]?.afterBreak) return undefined;
    if (RELATIONS.has(word))
      return word === "as" && /^(?:such|well|far|soon)$/.test(e.lower[j - 1] ?? "") ? undefined : word;
    if (!ARTICLES.has(word)) return undefined;
  }
  return undefined;
}

// ---- the job description, losses ---------------------------------------------------------------------------------------------

function checkJobText(after: string, pool: string[], jobDescription: string): Problem {
  if (!jobDescription.trim()) return undefined;
  const grams = (text: string) => {
    const words = tokenize(text).map((t) => t.text.toLowerCase());
    return words.slice(0, Math.max(0, words.length - 4)).map((_, i) => words.slice(i, i + 5).join(" "));
  };
  const job = new Set(grams(jobDescription));
  const own = new Set(pool.flatMap(grams));
  const copied = grams(after).find((gram) => job.has(gram) && !own.has(gram));
  return copied ? { code: "job-text", reason: `"${copied}" is copied from the job description.` } : undefined;
}

/** What an engine's rewording may not lose: numbers, and names and terms written with a capital or a sign. */
function checkLoss(change: Change, grammar: Grammar | undefined): Problem {
  const before = readWords(change.before, true, grammar);
  const after = readWords(change.after, false, grammar);
  const glue = grammar?.glue ?? GLUE_WORDS;
  const content = before.stems.filter(
    (stem, i) => !glue.has(before.lower[i] ?? "") && !grammar?.introductions.has(stem),
  );
  const kept = content.filter(
    (stem) => after.stems.includes(stem) || (grammar && hasSynonym(stem, [after], grammar)),
  ).length;
  if (content.length >= 3 && kept < content.length * (content.length >= 6 ? 0.5 : 0.3))
    return { code: "fact-lost", reason: "Most of what the text says would be lost." };
  for (const quantity of before.quantities)
    if (!after.quantities.some((q) => q.value === quantity.value && q.unit === quantity.unit))
      return { code: "fact-lost", reason: `"${quantity.words}" would be lost.` };
  if (grammar) {
    const lost = lostForeignWord(before, after, grammar);
    return lost ? { code: "fact-lost", reason: `"${lost}" would be lost.` } : undefined;
  }
  for (const [i, token] of before.tokens.entries()) {
    if (
      !/^\p{Lu}|[+#]|\d/u.test(token.text) ||
      token.sentenceStart ||
      token.text === "I" ||
      GLUE_WORDS.has(before.lower[i] ?? "")
    )
      continue;
    if (before.quantities.some((q) => i >= q.from && i < q.to)) continue;
    if (after.stems.includes(before.stems[i] ?? "") || sameKnownTermIn(token.text, [after])) continue;
    if (/^I['’]/.test(token.text)) continue;
    return { code: "fact-lost", reason: `"${token.text}" would be lost.` };
  }
  return undefined;
}

/** Without the grammar of a language nobody can tell which word softens: every word stays. */
function checkUnknownLanguage(change: Change): Problem {
  const after = new Set(readWords(change.after).lower);
  const lost = readWords(change.before).tokens.find((t) => t.text.length > 1 && !after.has(t.text.toLowerCase()));
  return lost
    ? {
        code: "fact-lost",
        reason: `"${lost.text}" would be lost, and what that changes cannot be told in this language yet.`,
      }
    : undefined;
}

/** Nothing is moved into a role that ended before it existed. What the line says already stays the person's own. */
function checkAnachronism(change: Change, cv: Cv): Problem {
  const end = endYear(cv, change.ref);
  if (end === undefined) return undefined;
  const found = listDatedTerms(change.after).find(
    (term) => term.since > end && !listDatedTerms(change.before).some((own) => own.name === term.name),
  );
  return found
    ? { code: "anachronism", reason: `"${found.name}" came in ${found.since}; this entry ended in ${end}.` }
    : undefined;
}

/** The year the entry of a text ended; undefined while it goes on or when nothing tells. */
function endYear(cv: Cv, ref: string): number | undefined {
  const [section, entryId] = ref.split("/");
  if (!(ENTRY_SECTIONS as readonly string[]).includes(section ?? "")) return undefined;
  const entries = cv[section as EntrySection] as { id: string; current?: boolean; endDate?: string; dates?: string }[];
  const entry = entries.find((e) => e.id === entryId);
  if (!entry || entry.current || /present|current|now|today|ongoing|heute|aujourd|actual/i.test(entry.dates ?? ""))
    return undefined;
  const years = (entry.endDate ?? entry.dates ?? "").match(/(?<!\d)(?:19|20)\d\d(?!\d)/g);
  return years ? Number(years.at(-1)) : undefined;
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, i) => from + i);
}

function clip(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
