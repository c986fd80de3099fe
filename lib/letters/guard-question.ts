import { readText } from "@/lib/cv/refs";
import type { Evidence } from "@/lib/improvement/contract";
import { guardText, type Verdict } from "@/lib/improvement/guard-change";
import { GRAMMARS } from "@/lib/improvement/languages";
import { splitSentences } from "@/lib/improvement/rules/text-rules";
import { stemWord } from "@/lib/improvement/stem-word";
import { tokenize } from "@/lib/improvement/tokenize";
import { LETTER_LANGUAGES } from "./contract";
import { checkQuotes, type SentenceContext, settingsOf } from "./guard-sentence";
import { INTERVIEW_WORDS } from "./interview-words";

const LONGEST = 300;

/**
 * The fact guard for an interview question: each sentence asks, none tells; what it takes for granted stands in its exact quotes, from
 * one place of the CV. `topic`: the requirement's words, where a quote shows it; nothing else of the job is named.
 */
export function guardQuestion(
  { text, evidence, topic }: { text: string; evidence: readonly Evidence[]; topic?: string | undefined },
  context: SentenceContext,
): Verdict {
  const { cv, answers, job } = context;
  const language = LETTER_LANGUAGES.find((l) => l === context.language) ?? "en";
  const { vocabulary, request } = INTERVIEW_WORDS[language];
  const refuse = (code: "empty" | "too-long" | "no-evidence" | "unsupported-word", reason: string): Verdict => ({
    ok: false,
    code,
    reason,
  });
  if (!text.trim()) return refuse("empty", "The question is empty.");
  if (text.length > LONGEST) return refuse("too-long", "The question is longer than one should be.");
  if (evidence.length === 0) return refuse("no-evidence", "Nothing you wrote was given as evidence for this.");
  const telling = splitSentences(text).find((s) => !/[?？]["”»]?$/.test(s.trim()) && !request.test(s.trim()));
  if (telling !== undefined) return refuse("unsupported-word", "It says something of you instead of asking.");
  const quotes = evidence.map((e) => e.quote);
  const own = [...settingsOf(cv, evidence, language), ...quotes, ...(topic ? [topic] : [])];
  // a question may be about less than the line says, so the line's hedges need not stand in it; a stronger verb is refused all the same
  const verdict =
    checkQuotes(evidence, context) ??
    guardText(text, [], [...vocabulary, ...own], { cv, answers, questionnaire: job, language });
  if (!verdict.ok) return verdict;
  const about = new Set([...quotes, topic ?? ""].flatMap((quote) => longWords(quote, language)));
  return longWords(text, language).some((word) => about.has(word))
    ? verdict
    : refuse("no-evidence", "It does not say what it is about.");
}

/** Stems of words long enough to name something. */
function longWords(text: string, language: string): string[] {
  const stem = GRAMMARS[language]?.stem ?? stemWord;
  return tokenize(text)
    .filter((t) => t.text.length > 3 || /\p{Lu}|\d/u.test(t.text.slice(1)))
    .map((t) => stem(t.text));
}

/**
 * The guard for a quote in the outline of an answer: whole words of the fact, and nothing that softens them left out ("helped to run"
 * is not quoted as "run").
 */
export function guardQuote(quote: Evidence, context: SentenceContext): Verdict {
  const { cv, answers, job, language } = context;
  const misquoted = checkQuotes([quote], context);
  if (misquoted) return misquoted;
  const whole =
    quote.source === "cv"
      ? (readText(cv, quote.ref) ?? "")
      : (answers.find((a) => a.questionId === quote.ref && (a.text.trim() || a.topic).includes(quote.quote))?.text ??
        "");
  const at = whole.indexOf(quote.quote);
  const inWord = (i: number) => /[\p{L}\p{N}]{2}/u.test(whole.slice(Math.max(0, i - 1), i + 1));
  if (at >= 0 && (inWord(at) || inWord(at + quote.quote.length)))
    return { ok: false, code: "quote-not-found", reason: "It cuts a word of yours in two." };
  return guardText(quote.quote, [whole || quote.quote], [], { cv, answers, questionnaire: job, language });
}
