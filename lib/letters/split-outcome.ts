import { listQuantities } from "@/lib/improvement/list-quantities";
import { isVerbForm, verbBase } from "@/lib/improvement/verbs";
import type { LetterLanguage } from "./contract";

/** A line of a CV in two: what was done, and what came of it; exact stretches of the line. One of them alone is the whole line. */
export interface SplitLine {
  action?: string;
  result?: string;
}

interface OutcomeGrammar {
  /** the line begins with what came of the work */
  head: RegExp;
  /** what stands between what came of it and the means, when `head` begins the line; the means follow */
  means: RegExp;
  /** a clause of outcome behind what was done: the clause follows, or begins with the match's own first group */
  tail: RegExp;
  /** "… and cut costs by 30 %": an outcome only where the clause has a figure */
  joined: RegExp;
}

const OUTCOMES_EN = new Set(
  "reduce cut lower decrease shorten halve save increase raise grow double triple improve speed accelerate eliminate boost exceed".split(
    " ",
  ),
);

const GRAMMARS: Readonly<Record<LetterLanguage, OutcomeGrammar>> = {
  en: {
    head: /^(?:\p{L}+ly )?(\p{L}+)/iu,
    means: /,? (?:through|via|thanks to|with the help of|by means of) |,? by (?=(\p{L}+ing)\b)/giu,
    tail: /, (?:thereby |thus |and so )?(?=(?:reducing|cutting|lowering|decreasing|shortening|halving|saving|increasing|raising|growing|doubling|tripling|improving|speeding|accelerating|eliminating|bringing)\b)|,? (?:which|and this|and that) (?=(?:reduced|cut|lowered|decreased|shortened|halved|saved|increased|raised|doubled|tripled|improved|brought|led to)\b)|,? (?=(?:resulting in|leading to)\b)|,? so that (?=\p{L})/iu,
    joined:
      /,? and (?:thereby |thus )?(?=(?:reduced|cut|lowered|decreased|shortened|halved|saved|increased|raised|grew|doubled|tripled|improved)\b)/iu,
  },
  de: {
    head: /^((?:Senkte|Senkung|Reduzierte|Reduzierung|Verringerte|Verkürzte|Verkürzung|Halbierte|Halbierung|Verdoppelte|Verdopplung|Verdreifachte|Steigerte|Steigerung|Erhöhte|Erhöhung|Verbesserte|Verbesserung|Sparte|Beschleunigte))(?!\p{L})/u,
    means: /,? (?:durch|dank|mithilfe von|mit Hilfe von|mittels) |, indem /gu,
    tail: /, (?=(?:wodurch|was)(?!\p{L}))|, (?=dadurch(?!\p{L}))|, so ?dass /iu,
    joined:
      /,? und (?=(?:senkte|reduzierte|verringerte|verkürzte|halbierte|verdoppelte|steigerte|erhöhte|verbesserte|sparte)(?!\p{L}))/u,
  },
  fr: {
    head: /^((?:J['’]ai )?(?:Réduit|Réduction|Diminué|Baissé|Augmenté|Augmentation|Accru|Amélioré|Amélioration|Économisé|Raccourci|Doublé|Triplé|Accéléré))(?!\p{L})/iu,
    means: /,? (?:grâce (?:à|aux?)|au moyen de|par l['’]intermédiaire de) |,? (?=en \p{Ll}+ant(?!\p{L}))/gu,
    tail: /, (?=(?:réduisant|diminuant|baissant|augmentant|améliorant|économisant|raccourcissant|doublant|accélérant)(?!\p{L}))|, ce qui (?=a(?!\p{L}))/u,
    joined: /,? et (?=(?:réduit|diminué|baissé|augmenté|amélioré|économisé|raccourci|doublé)(?!\p{L}))/u,
  },
  es: {
    head: /^((?:Reduje|Redujo|Reducción|Disminuí|Disminuyó|Bajé|Aumenté|Aumentó|Aumento|Incrementé|Incrementó|Mejoré|Mejoró|Mejora|Ahorré|Ahorró|Acorté|Dupliqué|Duplicó|Tripliqué|Aceleré))(?!\p{L})/iu,
    means: /,? (?:mediante|gracias (?:al?|a)|a través del?|por medio de) /gu,
    tail: /, (?=(?:reduciendo|disminuyendo|bajando|aumentando|incrementando|mejorando|ahorrando|acortando|duplicando|acelerando)(?!\p{L}))|, lo que (?=\p{L})/u,
    joined:
      /,? y (?=(?:reduje|redujo|disminuí|bajé|aumenté|aumentó|incrementé|mejoré|ahorré|ahorró|acorté|dupliqué)(?!\p{L}))/u,
  },
};

/** Shorter stretches say too little to be quoted by themselves. */
const LEAST_WORDS = 2;
const LEAST_LETTERS = 8;

/**
 * What was done and what came of it, where the grammar of the line tells them apart: "Reduced falls from 11 to 4 a month | through
 * monthly audits", "Rewrote the billing service, | cutting costs by 30%". Otherwise the whole line is one of them: a result when it begins
 * with one and has a figure, else what was done. Pure.
 */
export function splitOutcome(line: string, language: LetterLanguage): SplitLine {
  const text = line.trim().replace(/[.;]$/, "");
  const { head, means, tail, joined } = GRAMMARS[language];
  const first = head.exec(text)?.[1] ?? "";
  const begins = language === "en" ? isOutcome(first) : first !== "";
  const counted = (part: string) => listQuantities(part).some((q) => q.unit !== "date");
  if (begins) {
    // the last such word: "Cut costs by 30% by renegotiating"
    const by = [...text.matchAll(means)]
      .filter(({ 1: gerund }) => gerund === undefined || isVerbForm(gerund.toLowerCase(), "gerund"))
      .at(-1);
    const made = by && { result: text.slice(0, by.index), action: text.slice(by.index + by[0].length) };
    if (made && isEnough(made.result) && isEnough(made.action) && !(counted(made.action) && !counted(made.result)))
      return made;
    return counted(text) ? { result: text } : { action: text };
  }
  const after = tail.exec(text) ?? joined.exec(text);
  const parted = after && { action: text.slice(0, after.index), result: text.slice(after.index + after[0].length) };
  const sure = parted && (tail.test(text) || counted(parted.result));
  return parted && sure && isEnough(parted.action) && isEnough(parted.result) ? parted : { action: text };
}

function isOutcome(word: string): boolean {
  const lower = word.toLowerCase();
  return isVerbForm(lower, "past") && OUTCOMES_EN.has(verbBase(lower) ?? "");
}

function isEnough(part: string): boolean {
  return part.length >= LEAST_LETTERS && part.split(/\s+/).length >= LEAST_WORDS;
}
