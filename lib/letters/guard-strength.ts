import { GRAMMARS } from "@/lib/improvement/languages";
import { readWords, type WordsRead } from "@/lib/improvement/read-words";
import { isVerbForm, NOUN_LIKE_BASES, verbBase } from "@/lib/improvement/verbs";
import { writeOut } from "./write-out";

type Language = "en" | "de" | "fr" | "es";
export type StrengthProblem =
  | { code: "stronger-verb" | "hedge-dropped" | "number-changed"; reason: string }
  | undefined;

/**
 * What a translation may not do to what the person did: raise it on the verb ladder (helped → did → led), or lose what softens it (about,
 * up to, partly, assistant). The ladders and hedge lists are those of the fact guard, put side by side by meaning. Between English, German,
 * French and Spanish; nothing is said of other languages.
 */
export function checkStrength(source: string, translation: string, from: string, to: string): StrengthProblem {
  if (!isKnown(from) || !isKnown(to)) return undefined;
  const own = readWords(source, true, GRAMMARS[from]);
  const made = readWords(translation, false, GRAMMARS[to]);
  const figures = checkFigures(
    readWords(writeOut(source, from), true, GRAMMARS[from]),
    readWords(writeOut(translation, to), false, GRAMMARS[to]),
  );
  return checkVerbs(own, made, from, to) ?? figures ?? checkHedges(source, translation, from, to);
}

function isKnown(language: string): language is Language {
  return language === "en" || language in GRAMMARS;
}

// ---- verbs -----------------------------------------------------------------------------------------------------------------

/** Kinds of doing less than the whole, the least first; what a translation may say for each is in `SAYS`. */
type Weak = "watched" | "attended" | "helped";

const WEAK_ENGLISH: Readonly<Record<string, Weak>> = {
  observe: "watched",
  shadow: "watched",
  attend: "attended",
  participate: "helped",
  help: "helped",
  assist: "helped",
  support: "helped",
  aid: "helped",
  contribute: "helped",
  collaborate: "helped",
  cooperate: "helped",
};

/** Low rungs of the ladders that other words translate as often: studies, visits, membership, escorting. */
const OTHER_MEANING: Readonly<Record<Exclude<Language, "en">, RegExp>> = {
  de: /^(?:lernen|erlernen|gelernt|lernt\p{L}*|besuch\p{L}*|mitglied\p{L}*|begleit\p{L}*)$/iu,
  fr: /^(?:étud\p{L}*|suiv\p{L}*|appr\p{L}*|membres?|rejoi\p{L}*|accompagn\p{L}*)$/iu,
  es: /^(?:estud\p{L}*|segu\p{L}*|sigu\p{L}*|aprend\p{L}*|miembros?|un[ií]\p{L}*|acompañ\p{L}*)$/iu,
};
const NOT_HELP =
  /\berste\p{L}* hilfe|\bà l['’ ]?e? ?aide d|\bcon (?:la )?ayuda de|\bmit hilfe (?:von|de[rs])|\bmithilfe/giu;

const WATCHED: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:observ|shadow|watch|accompan|follow)/i,
  de: /beobacht|hospit|begleit|zu(?:ge)?(?:seh|sah|schau)|mitge?l[ai][uo]f/i,
  fr: /observ|suivi|accompagn|immersion/i,
  es: /observ|acompañ|segu[ií]|sombra/i,
};
const ATTENDED: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:attend|participat|t(?:ook|ak\w+) part|went to|visit)/i,
  de: /teil|besuch/i,
  fr: /assist|particip|suivi/i,
  es: /asist|particip|acud/i,
};
/** Said beside the low rungs of the ladders. */
const HELPED: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:help|assist|support|aid(?:ed|ing|s)?\b|contribut|collaborat|co-?operat|participat|t(?:ook|ak\w+) part|involve|joint|together|shared|alongside|attend|observ|shadow|volunteer)|\bwork(?:ed|ing)? (?:closely )?(?:on|in|at|with)\b|\bpart of\b/i,
  de: /zusammen|gemeinsam|beisteuer|beigesteuert|beitrag|beigetragen|betreu|einbezogen|eingebunden|\bmit(?:ge|zu)?(?:wirk|arbeit|gestalt|entwick|plan|geplant|organis|betreu|half|helf)/iu,
  fr: /conjoint|ensemble|commun|particip|impliqu|contribu|apport|épaul|second|co-|aux côtés|renfort/i,
  es: /conjunt|juntos|particip|implic|involucr|contribu|aport|coopera|colabor|auxili|soporte|respald|junto a/i,
};

/** What the ladder has on its top rung and translations say of plainer doing: teaching, holding talks, keeping books, forwarding. */
const PLAINER: Readonly<Record<Exclude<Language, "en">, RegExp>> = {
  de: /^(?:anleit\p{L}*|initiier\p{L}*)$/iu,
  fr: /^(?:encadr\p{L}*|men\p{L}*|mèn\p{L}*|anim\p{L}*|initi\p{L}*)$/iu,
  es: /^(?:impart\p{L}*)$/iu,
};
const KEEPS_BOOKS =
  /buch|bücher|protokoll|gespräch|interview|verhandlung|liste|statisti|register|akte|kasse|konto|konten|studie|umfrage|befragung|übung|dokument|verzeichnis|nachweis|aufzeichnung|tagebuch|(?:führte|geführt) zu[mr]?\b/iu;
const SEPARATE = /(?:leit|führ)\p{Ll}*(?:[^.;]*) (?:weiter|ein|ab|an|her|um|durch|aus|fort|vor)(?=[.,;]|$| und )/iu;
const AIMED_AT = /\bdirigid[oa]s? (?:al?|hacia)\b/giu;

/** Words of a source that carry a verb of the top rung: the two highest rungs, offices, responsibility. */
const ENGLISH_LEADS =
  /\b(?:manag|run\b|ran\b|running\b|overs(?:ee|aw)|supervis|co-?ordinat|administ|govern|control|organi[sz]|orchestrat|lead|led\b|head|direct|spearhead|found|establish|pioneer|chair|own|drive|drove|champion|mastermind|responsib|charge|accountab|chief|principal|senior|captain|boss|presid|partner|launch|initiat)/i;
const LEADS: Readonly<Record<Exclude<Language, "en">, RegExp>> = {
  de: /verantwort|zuständig|leit|führ|chef|vorstand|vorsitz|haupt|gründ|inhaber|obmann|obfrau|betrieb/iu,
  fr: /responsab|chargée?s? d|chef|direct|gérant|à la tête|fond(?:é|a|er|at)|présid|pilot|manag|encadr|mené|anim|patron/iu,
  es: /responsab|encargad|jef[ea]|direct|gerent|al frente|a cargo|presid|capitan|lider|dirig|fund|encabez|patrón/iu,
};

function checkVerbs(own: WordsRead, made: WordsRead, from: Language, to: Language): StrengthProblem {
  const weak = weakWords(own, from);
  const firstWeak = weakAt(made, to, "helped");
  for (const { kind, word } of weak)
    if (weakAt(made, to, kind) < 0)
      return { code: "stronger-verb", reason: `“${word}” is lost: it says that you did more than you wrote.` };
  const strong = strongWord(made, to);
  if (!strong) return undefined;
  if (!carriesLeading(own, from))
    return { code: "stronger-verb", reason: `“${strong.word}” says more than what it translates.` };
  // "helped to plan …, led …" does not become "led …, helped to plan …"
  const opening = weak.find((w) => w.at <= 2);
  return opening && firstWeak > strong.at
    ? { code: "stronger-verb", reason: `“${opening.word}” does not stand in front any more.` }
    : undefined;
}

/** The words of a text that say that the person did only a part of it. */
function weakWords(e: WordsRead, language: Language): { kind: Weak; word: string; at: number }[] {
  if (language !== "en") {
    const plain = e.text.replace(NOT_HELP, (phrase) => " ".repeat(phrase.length));
    return e.tokens.flatMap((token, at) => {
      const rung = GRAMMARS[language]?.rungs.get(e.stems[at] ?? "") ?? 9;
      if (rung > 2 || OTHER_MEANING[language].test(token.text) || plain[token.start] === " ") return [];
      return [{ kind: rung === 0 ? ("watched" as const) : ("helped" as const), word: token.text, at }];
    });
  }
  return e.tokens.flatMap((token, at) => {
    const word = e.lower[at] ?? "";
    const [before, next] = [e.lower[at - 1] ?? "", e.lower[at + 1] ?? ""];
    const said = { word: token.text, at };
    if (word === "part" && /^t(?:ook|ak(?:e|es|ing))$/.test(before)) return [{ ...said, kind: "helped" as const }];
    if (word === "involved" && next === "in") return [{ ...said, kind: "helped" as const }];
    const base = verbBase(word) ?? "";
    const kind = Object.hasOwn(WEAK_ENGLISH, base) ? WEAK_ENGLISH[base] : undefined;
    if (!kind || (base === "attend" && next === "to")) return [];
    const opens = token.sentenceStart || token.afterBreak || /^(?:and|i|also|then|have|has|we)$/.test(before);
    // "Support engineer", "customer support" are names of work
    const noun =
      word === base && NOUN_LIKE_BASES.has(base) && !/^(?:the|an?|in|with|to|our|their|new|all|\d.*)$/.test(next);
    return opens && !noun ? [{ ...said, kind }] : [];
  });
}

/** Where a translation says so, too; -1 where it does not. */
function weakAt(e: WordsRead, language: Language, kind: Weak): number {
  const pattern = { watched: WATCHED, attended: ATTENDED, helped: HELPED }[kind][language];
  return e.tokens.findIndex((token, i) => {
    const ladder = kind === "helped" && language !== "en" ? (GRAMMARS[language]?.rungs.get(e.stems[i] ?? "") ?? 9) : 9;
    const phrase = e.text.slice(token.start, e.tokens[i + 2]?.end ?? e.text.length);
    const found = pattern.exec(phrase);
    return ladder <= 2 || (found !== null && found.index < Math.max(1, token.text.length));
  });
}

/** A word of the top rung in a translation. */
function strongWord(e: WordsRead, language: Language): { word: string; at: number } | undefined {
  if (language === "en") {
    const at = e.lower.findIndex((word) => {
      const base = verbBase(word) ?? "";
      if (base === "lead") return word !== "lead";
      if (base === "found") return word === "founded";
      return ["head", "direct", "spearhead", "pioneer", "chair"].includes(base) && isVerbForm(word, "past");
    });
    return at < 0 ? undefined : { word: e.tokens[at]?.text ?? "", at };
  }
  const text = e.text.replace(AIMED_AT, (phrase) => " ".repeat(phrase.length));
  const at = e.tokens.findIndex((token, i) => {
    if (GRAMMARS[language]?.rungs.get(e.stems[i] ?? "") !== 5 || PLAINER[language].test(token.text)) return false;
    if (text[token.start] === " ") return false;
    if (language !== "de") return true;
    if (/führ|leit/iu.test(token.text) && SEPARATE.test(e.text)) return false;
    return !(/führ/iu.test(token.text) && KEEPS_BOOKS.test(e.text));
  });
  return at < 0 ? undefined : { word: e.tokens[at]?.text ?? "", at };
}

/** Those for whom something was done: "reports for the management" tells of nobody's leading. */
const FOR_OTHERS: Readonly<Record<Language, RegExp>> = {
  en: /\b(?:for|to|by|before|under) (?:(?:the|our|my|all|an?|\d+) )+\S+(?: (?:manager|director|head|leader|partner|board)s?\b)?/gi,
  de: /(?<!\p{L})(?:für|an|durch|unter|vor|gegenüber) (?:(?:die|den|der|dem|das|unsere[rn]?|meine[rn]?|\d+) )+\S+/giu,
  fr: /(?<!\p{L})(?:pour|à|auprès de|sous|devant) (?:la |le |les |l['’]|nos |\d+ )(?!tête)\S+/giu,
  es: /(?<!\p{L})(?:para|a|ante|bajo) (?:la |el |los |las |nuestr\S+ |\d+ )(?!frente)\S+/giu,
};

function carriesLeading(e: WordsRead, language: Language): boolean {
  const text = e.text.replace(FOR_OTHERS[language], (phrase) => " ".repeat(phrase.length));
  if (language === "en") return ENGLISH_LEADS.test(text);
  const rungs = GRAMMARS[language]?.rungs;
  return (
    LEADS[language].test(text) ||
    e.tokens.some((token, i) => text[token.start] !== " " && (rungs?.get(e.stems[i] ?? "") ?? 0) >= 4)
  );
}

// ---- figures and hedges ----------------------------------------------------------------------------------------------------

/** "about 20" and "up to 20" are no plain 20, and 20 is not "over 20". */
function checkFigures(own: WordsRead, made: WordsRead): StrengthProblem {
  const figures = (e: WordsRead) => e.quantities.filter((q) => q.unit !== "date" && q.unit !== "vague");
  const left = [...figures(made)];
  for (const figure of figures(own)) {
    const same = left.filter((q) => q.value === figure.value);
    const [first] = same;
    if (!first) continue;
    const fits = same.find((q) => q.qualifier === figure.qualifier) ?? first;
    left.splice(left.indexOf(fits), 1);
    if (figure.qualifier === "less" && fits.qualifier !== "less")
      return { code: "hedge-dropped", reason: `“${figure.words}” was said less exactly than “${fits.words}” here.` };
    if (figure.qualifier === "" && fits.qualifier === "more")
      return { code: "number-changed", reason: `“${figure.words}” has become more than that.` };
  }
  return undefined;
}

/** What softens a claim, by meaning: where the source has one, the translation has it, too. */
const HEDGES: readonly Readonly<Record<Language, RegExp>>[] = [
  {
    en: /\b(?:partly|partially|in part|to some extent)\b/i,
    de: /teilweise|teils|zum teil|anteilig/i,
    fr: /partiellement|en partie/i,
    es: /parcial|en parte/i,
  },
  {
    en: /\b(?:occasional(?:ly)?|sometimes|at times|from time to time|now and then)\b/i,
    de: /gelegentlich|manchmal|zeitweise|ab und zu|vereinzelt|hin und wieder/i,
    fr: /occasion|parfois|ponctuel|de temps en temps|quelquefois/i,
    es: /ocasional|a veces|puntual|esporádic|de vez en cuando|en ocasiones/i,
  },
  {
    en: /\b(?:jointly|together with|joint)\b/i,
    de: /gemeinsam|zusammen|gemeinschaft/i,
    fr: /conjoint|ensemble|commun|avec/i,
    es: /conjunt|juntos|común|junto (?:a|con)|con /i,
  },
  {
    en: /\b(?:tried|attempted|attempts?) (?:to|at)\b/i,
    de: /versuch/i,
    fr: /essay|tent(?:é|a|er)/i,
    es: /intent|trat(?:é|ó|ar|ado|aba) de/i,
  },
  {
    en: /\b(?:basic|basics|beginners?|elementary|introductory|rudimentary)\b/i,
    de: /grund|basis|anfänger|einfach|elementar|einführ|basic/i,
    fr: /bases?\b|notions|débutant|élémentaire|initiation|rudiment|introduct|basique/i,
    es: /básic|nociones|principiante|elemental|introduc|inicia/i,
  },
  {
    en: /\b(?:familiar(?:ity)?|limited|some knowledge)\b/i,
    de: /vertraut|begrenzt|eingeschränkt|beschränkt|gewisse|kenntnis/i,
    fr: /famili|limité|certaines? connaissance|connaissances? de/i,
    es: /famili|limitad|ciert[oa]s? conocimiento|conocimientos? de/i,
  },
  {
    en: /\b(?:deputy|vice|(?<!sales |shop )assistant|associate)\b/i,
    de: /stellvertret|vize|assisten|aushilf|hilfs|helfer|gehilf|unterstütz|associate/i,
    fr: /adjoint|assistant|aide|auxiliaire|suppléan|vice|associé|second/i,
    es: /adjunt|asistente|auxiliar|ayudante|suplente|vice|sub|asociad/i,
  },
  {
    en: /\b(?:trainees?|interns?|internships?|apprentice(?:s|ships?)?|working students?)\b/i,
    de: /praktik|trainee|auszubild|azubi|lehrling|ausbildung|lehre|werkstudent|volontär|referendar/i,
    fr: /stage|stagiaire|alternan|apprenti|formation/i,
    es: /prácticas|becari|pasant|aprendi|formación/i,
  },
  {
    en: /\b(?:volunteer|volunteers|volunteered|voluntary|voluntarily|unpaid)\b/i,
    de: /ehrenamt|freiwillig|unbezahlt|unentgeltlich/i,
    fr: /bénévol|volontaire|non rémunéré/i,
    es: /voluntari|no remunerad|sin remunera/i,
  },
  {
    en: /\b(?:interim|acting|temporary|temporarily|temp)\b/i,
    de: /interim|kommissarisch|vertret|befristet|vorübergehend|zeit|aushilf/i,
    fr: /intérim|temporaire|provisoire|supplé|remplac/i,
    es: /interin|temporal|provisional|suplen|en funciones|sustitu/i,
  },
  {
    en: /\bpart[- ]time\b/i,
    de: /teilzeit/i,
    fr: /temps partiel|mi-temps/i,
    es: /tiempo parcial|media jornada|parcial/i,
  },
  { en: /\bjunior\b/i, de: /junior|nachwuchs/i, fr: /junior|débutant/i, es: /junior|júnior|principiante/i },
  {
    en: /\b(?:rarely|hardly|barely|seldom)\b/i,
    de: /selten|kaum/i,
    fr: /rarement|à peine|guère/i,
    es: /rara(?:mente| vez)|apenas|casi (?:no|nunca)/i,
  },
  {
    en: /\b(?:not|never|without)\b/i,
    de: /nicht|kein|\bnie\b|niemals|ohne|frei(?:e[mnrs]?)?\b|los(?:e[mnrs]?)?\b/i,
    fr: /\bne\b|\bn['’]|\bpas\b|jamais|sans|aucun|non\b/i,
    es: /\bno\b|nunca|jamás|\bsin\b|ningun|ningún/i,
  },
];

/** Words of the other languages that soften there, and stand for more than that when they are looked for in a translation. */
const SURE: Readonly<Record<Exclude<Language, "en">, RegExp>> = {
  de: /teilweise|zum teil|gelegentlich|manchmal|ab und zu|gemeinsam|versucht|grundkenntnisse|grundlegend|stellvertret|praktik|auszubild|azubi|werkstudent|ehrenamt|unbezahlt|kommissarisch|interim|befristet|vorübergehend|teilzeit|junior|selten|kaum|\bnicht\b|\bkein|niemals|\bohne\b/giu,
  fr: /partiellement|en partie|occasionnel|parfois|ponctuellement|conjointement|tenté|essayé|notions|débutant|élémentaire|adjoint|assistante?\b|suppléan|stage\b|stagiaire|alternan|apprenti\b|bénévol|par intérim|intérimaire|temporaire|temps partiel|junior|rarement|\bsans\b|jamais/giu,
  es: /parcialmente|en parte|ocasional|a veces|puntualmente|esporádic|conjuntamente|intent[éó]|nociones|básic|principiante|adjunt|asistente|auxiliar|suplente|prácticas|becari|pasante|aprendiz|voluntari|interin|temporal\b|tiempo parcial|media jornada|junior|raramente|\bsin\b|nunca|jamás/giu,
};

function checkHedges(source: string, translation: string, from: Language, to: Language): StrengthProblem {
  const said =
    from === "en"
      ? HEDGES.flatMap(({ en }) => en.exec(source)?.[0] ?? [])
      : [...source.matchAll(SURE[from])].map(([word]) => word);
  // a word of two meanings ("Vertretung") stands for either
  const lost = said.find((word) => {
    const meanings = HEDGES.filter((meaning) => meaning[from].test(word));
    return meanings.length > 0 && !meanings.some((meaning) => meaning[to].test(translation));
  });
  return lost
    ? { code: "hedge-dropped", reason: `“${lost}” is lost: it says more than what it translates.` }
    : undefined;
}
