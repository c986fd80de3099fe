import { detectLanguage } from "../detect-language";
import { type Token, tokenize } from "../tokenize";
import { conjugate, isVerbForm, NOUN_LIKE_BASES, readVerb } from "../verbs";
import { conjugateClauses, conjugateJoined, readHead } from "./conjugate-clauses";
import { correctForeign } from "./foreign-misspellings";
import { dropDoubledForeign, dropForeignOpener, dropForeignPerson, shortenForeign } from "./foreign-rules";
import { KNOWN_TERM_PATTERN, properSpelling } from "./known-terms";
import { likelyWord } from "./likely-misspellings";
import { MISSPELLINGS } from "./misspellings";
import { CLICHE_ADJECTIVES, FILLER_WORDS, WORDY_PHRASES } from "./wordy-phrases";

/** bullet: a line of an entry; prose: a summary; line: a text of unknown kind; name: titles and names; skill: an item of a skills list. */
export type TextKind = "bullet" | "prose" | "line" | "name" | "skill";
export interface TextContext {
  kind: TextKind;
  english: boolean;
  /** BCP 47 of the text, when it can be told */
  language: string | undefined;
  /** French sets a space before ; : ! ? */
  french: boolean;
  /** the role is over (past), goes on (present), or its dates do not say */
  tense: "past" | "present" | undefined;
  /** the other lines of the entry begin with a verb in the present */
  presentEntry: boolean;
}

/** One writing rule: `apply` gives the text after it, the same text when there is nothing to do. Pure; applying it twice changes no more. */
export interface TextRule {
  code: string;
  class: "automatic" | "one-click";
  /** why it is better, for the person */
  reason: string;
  kinds: readonly TextKind[];
  /** needs English grammar or spelling */
  englishOnly: boolean;
  apply(text: string, context: TextContext): string;
}

const EVERY_KIND = ["bullet", "prose", "line", "name", "skill"] as const;
const RUNNING = ["bullet", "prose", "line"] as const;
const SENTENCES = ["bullet", "prose"] as const;

/** The rules in the order they are applied. Classes: quality.md, 3.5. */
export const TEXT_RULES: readonly TextRule[] = [
  {
    code: "unicode",
    class: "automatic",
    reason: "Invisible or unusual characters were removed, which parsers stumble over.",
    kinds: EVERY_KIND,
    englishOnly: false,
    apply: cleanCharacters,
  },
  {
    code: "bullet-glyph",
    class: "automatic",
    reason: "The bullet sign is set by the template, not typed into the text.",
    kinds: ["bullet", "line", "skill"],
    englishOnly: false,
    apply: (text) => text.replace(/^(?:[•▪▫‣◦●○■□◆◇►▶➤➢✓✔★·∙⁃*\uf0b7\uf0a7]\s*|[–—-]\s+|o\s+(?=\p{Lu}))+/u, ""),
  },
  {
    code: "spacing",
    class: "automatic",
    reason: "Spaces and punctuation marks were tidied.",
    kinds: EVERY_KIND,
    englishOnly: false,
    apply: tidySpaces,
  },
  {
    code: "doubled-word",
    class: "automatic",
    reason: "A word stood twice.",
    kinds: RUNNING,
    englishOnly: true,
    apply: (text) =>
      text.replace(/(?<![\p{L}\p{N}'’-])(\p{Ll}{2,}|a)(\s+)\1(?![\p{L}\p{N}'’-])/gu, (all, word: string) =>
        MAY_DOUBLE.has(word) ? all : word,
      ),
  },
  {
    code: "misspelling",
    class: "automatic",
    reason: "A misspelt word was put right.",
    kinds: EVERY_KIND,
    englishOnly: true,
    apply: (text) =>
      text.replace(/(?<![\p{L}\p{N}'’@._/-])\p{L}{3,}(?![\p{L}\p{N}'’@_/]|\.\p{L})/gu, (word) =>
        withCaseOf(word, MISSPELLINGS.get(word.toLowerCase()) ?? word),
      ),
  },
  {
    code: "likely-misspelling",
    class: "one-click",
    reason: "A word looks misspelt: it is one letter away from a common one.",
    kinds: RUNNING,
    englishOnly: true,
    apply: (text) =>
      // a capital within a sentence may be a name
      text.replace(
        /(?<![\p{L}\p{N}'’@._/-])(?:(?<=^|[.!?] )\p{Lu})?\p{Ll}{5,}(?![\p{L}\p{N}'’@_/-]|\.\p{L})/gu,
        (word) => withCaseOf(word, likelyWord(word.toLowerCase()) ?? word),
      ),
  },
  {
    code: "term-casing",
    class: "automatic",
    reason: "The name is written the way its makers write it.",
    kinds: EVERY_KIND,
    englishOnly: false,
    apply: (text) =>
      text
        .replace(KNOWN_TERM_PATTERN, (term) => recase(term))
        .replace(
          /(?<=\b(?:in|with|using) )(?:excel|react|django|xero|asana)(?=[\s,.;)]|$)(?! (?:at|in|to)\b)/g,
          (word) => word.charAt(0).toUpperCase() + word.slice(1),
        ),
  },
  {
    code: "article",
    class: "automatic",
    reason: '"a" or "an" goes by the sound that follows.',
    kinds: RUNNING,
    englishOnly: true,
    apply: fixArticles,
  },
  {
    code: "first-person",
    class: "one-click",
    reason: "A CV leaves out “I”: the reader knows whose it is.",
    kinds: SENTENCES,
    englishOnly: true,
    apply: dropFirstPerson,
  },
  {
    code: "weak-opener",
    class: "one-click",
    reason: "It begins with what you did, not with what the job was.",
    kinds: SENTENCES,
    englishOnly: true,
    apply: strengthenOpener,
  },
  {
    code: "passive",
    class: "one-click",
    reason: "Said actively: you did it.",
    kinds: ["bullet"],
    englishOnly: true,
    apply: makeActive,
  },
  {
    code: "tense",
    class: "one-click",
    reason: "The verb fits the dates: a past role in the past, a current one in the present.",
    kinds: ["bullet"],
    englishOnly: true,
    apply: fitTense,
  },
  {
    code: "wordy-phrase",
    class: "one-click",
    reason: "Fewer words say the same.",
    kinds: SENTENCES,
    englishOnly: true,
    apply: (text) =>
      WORDY_PHRASES.reduce(
        (now, [pattern, plain]) => now.replace(pattern, (found) => withCapitalOf(found, plain)),
        text,
      )
        .replace(/ {2,}/g, " ")
        .trim(),
  },
  {
    code: "filler-word",
    class: "one-click",
    reason: "The word praises without proof; the sentence is stronger without it.",
    kinds: SENTENCES,
    englishOnly: true,
    apply: (text) => capitalLike(text, text.replace(FILLER_WORDS, "")),
  },
  {
    code: "cliche",
    class: "one-click",
    reason: "Every CV says this of its owner; what you did shows it better.",
    kinds: ["prose"],
    englishOnly: true,
    apply: dropCliches,
  },
  {
    code: "long-bullet",
    class: "one-click",
    reason: "Over 30 words in one sentence: two sentences are easier to take in.",
    kinds: ["bullet"],
    englishOnly: true,
    apply: splitLong,
  },
  {
    code: "doubled-word",
    class: "automatic",
    reason: "A word stood twice.",
    kinds: RUNNING,
    englishOnly: false,
    apply: (text, { language }) => dropDoubledForeign(text, language ?? ""),
  },
  {
    code: "misspelling",
    class: "automatic",
    reason: "A misspelt word was put right.",
    kinds: RUNNING,
    englishOnly: false,
    apply: (text, { language }) => correctForeign(text, language ?? ""),
  },
  {
    code: "first-person",
    class: "one-click",
    reason: "A CV leaves out “I”: the reader knows whose it is.",
    kinds: ["bullet"],
    englishOnly: false,
    apply: (text, { language }) => dropForeignPerson(text, language ?? ""),
  },
  {
    code: "weak-opener",
    class: "one-click",
    reason: "It begins with what you did, not with what the job was.",
    kinds: ["bullet"],
    englishOnly: false,
    apply: (text, { language }) => dropForeignOpener(text, language ?? ""),
  },
  {
    code: "wordy-phrase",
    class: "one-click",
    reason: "Fewer words say the same.",
    kinds: SENTENCES,
    englishOnly: false,
    apply: (text, { language }) => shortenForeign(text, language ?? ""),
  },
  {
    code: "typed-sign",
    class: "automatic",
    reason: "Dashes, ranges and signs are set as in print.",
    kinds: RUNNING,
    englishOnly: false,
    apply: setSigns,
  },
  {
    code: "capital",
    class: "automatic",
    reason: "A line begins with a capital letter.",
    kinds: SENTENCES,
    englishOnly: true,
    apply: (text) => {
      const first = /^[a-z]+(?=[\s,]|$)/.exec(text)?.[0];
      const known = first && (readVerb(first).length > 0 || COMMON_STARTS.has(first));
      return known ? text.charAt(0).toUpperCase() + text.slice(1) : text;
    },
  },
];

const MAY_DOUBLE = new Set([
  "had",
  "that",
  "so",
  "no",
  "bye",
  "do",
  "is",
  "in",
  "on",
  "ha",
  "very",
  "aye",
  "tut",
  "pom",
  "yo",
  "cha",
  "tom",
  "beri",
]);
const COMMON_STARTS = new Set(
  "a an the this these in on at with for from to by as during after before all daily weekly monthly responsible member part first".split(
    " ",
  ),
);

// ---- characters and spaces -----------------------------------------------------------------------------------------------

function cleanCharacters(text: string): string {
  return text
    .normalize("NFC")
    .replace(/(?![\t\n\r])\p{Cc}|[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\ufffd]/gu, "")
    .replace(/[\u{e0000}-\u{e007f}]/gu, "")
    .replace(/[\u00a0\u2000-\u200a\u202f\u205f\u3000](?![;:!?»])/g, " ")
    .replace(/[\ufb00-\ufb06]/g, (ligature) => ligature.normalize("NFKC"));
}

function tidySpaces(text: string, context: TextContext): string {
  let out = text.replace(/[ \t]+/g, " ").replace(/ ?\n ?/g, "\n");
  out = out.replace(/ +(?=,|[.)\]](?![\p{L}\p{N}.]))/gu, "");
  if (!context.french) out = out.replace(/(?<=[\p{L}\p{N})]) +(?=[;:!?](?:\s|$))/gu, "");
  out = out.replace(/([([]) +/g, "$1");
  out = out.replace(/,,+/g, ",").replace(/(?<!\.)\.\.(?!\.)/g, ".");
  if (context.english) out = out.replace(/!+(?=\s|$)/g, ".");
  // "Excel,Word": a space after a comma between words, never inside numbers or codes
  out = out.replace(/(?<=\p{L}{2}),(?=\p{L}{2})/gu, ", ").replace(/(?<=\p{L}{2});(?=\p{L}{2})/gu, "; ");
  return out.trim();
}

/** "a -- b" → "a – b", "10-15 shops" → "10–15 shops", "12 %" → "12%" in English, empty brackets gone. */
function setSigns(text: string, context: TextContext): string {
  let out = text.replace(/(?<=[\p{L}\p{N})”"%]) --? (?=[\p{L}“"(€$£])/gu, " – ").replace(/ ?\(\s*\)/g, "");
  // a range goes up; telephone numbers, scores and codes do not read like one
  out = out.replace(
    /(?<![\p{L}\p{N}.,/€$£+-])(?<![\d+-] )(\d{1,4}) ?- ?(\d{1,4})(?= (?!and |und |sowie |para |pour |with |from )\p{Ll}{3})/gu,
    (all, from: string, to: string) => (Number(from) < Number(to) ? `${from}–${to}` : all),
  );
  if (context.english) out = out.replace(/(?<=\d) %(?=[\s,.;)]|$)/g, "%");
  return out;
}

function recase(term: string): string {
  const proper = properSpelling(term);
  if (!proper || proper === term) return term;
  // a line in capitals stays as it is set
  return term.length > 5 && term === term.toUpperCase() && !/\s/.test(term) && proper !== proper.toUpperCase()
    ? term
    : proper;
}

const SILENT_H = /^(?:hour|honest|honou?r|heir)/;
const SOUNDED_VOWEL = /^(?:eu|ewe|one\b|once\b|uni|use|usu|uti|ubi|ut|u\b|ura|ur[ui])/;

function fixArticles(text: string): string {
  return text.replace(/(?<![\p{L}\p{N}.'’-])([Aa]n?) (\p{Ll}{3,})/gu, (all, article: string, word: string) => {
    const vowel =
      SILENT_H.test(word) ||
      (/^[aeio]/.test(word) && !SOUNDED_VOWEL.test(word)) ||
      /^u(?:nd|np|nc|nf|ns|p|l|m|g)/.test(word);
    const consonant =
      (/^[bcdfgjklmnpqrstvwxyz]/.test(word) && !SILENT_H.test(word)) ||
      SOUNDED_VOWEL.test(word) ||
      (word.startsWith("h") && !SILENT_H.test(word) && !/^(?:hist|hot|hab)/.test(word));
    if (article.toLowerCase() === "a" && vowel) return `${article}n ${word}`;
    if (article.toLowerCase() === "an" && consonant) return `${article.charAt(0)} ${word}`;
    return all;
  });
}

// ---- first person, openers, voice, tense -----------------------------------------------------------------------------------

const RECEIVED =
  "promoted|selected|chosen|awarded|hired|appointed|nominated|trained|elected|invited|recruited|named|recognised|recognized|praised";

function dropFirstPerson(text: string, context: TextContext): string {
  const sentences = splitSentences(text);
  const out = sentences.map((s) => dropFromSentence(s, context));
  // a profile half in the first person reads worse than one wholly in it
  if (context.kind === "prose" && out.some((s) => /\b(?:I|I['’]\w+|me|myself)\b/.test(s))) return text;
  return out.join("");
}

function dropFromSentence(sentence: string, context: TextContext): string {
  const lead = /^\s*/.exec(sentence)?.[0] ?? "";
  let s = sentence.slice(lead.length);
  const before = s;
  s = s.replace(
    /^(?:In|During|Throughout) (?:this|my|the) (?:role|position|job|post|time there|time here),? (?=I\b)/,
    "",
  );
  // "was" stays: it tells the opener rule that this is over
  s = s.replace(
    /^I (?:am|(was)) (?=(?:also )?(?:responsible for|in charge of|tasked with|involved in))/i,
    (_, was?: string) => (was ? "Was " : ""),
  );
  s = s.replace(
    /^(?:My|Our) (?=(?:main |key |daily |day-to-day |primary |other )*(?:job |work )?(?:duties|responsibilities|tasks|role|job)\b)/,
    "",
  );
  s = s.replace(/^I(?: am|['’]m| was) an? (?=\p{L})/iu, "");
  s = s.replace(/^I(?: have|['’]ve|) (?=(?:over |more than |about |nearly )?\d+\+? years)/i, "");
  s = s.replace(new RegExp(`^I(?: was|['’]ve been| have been) (?=(?:${RECEIVED})\\b)`, "i"), "");
  const progressive = /^I(?: am|['’]m| was|['’]ve been| have been) (?=\p{L}+ing\b)/iu.exec(s);
  if (progressive) {
    const rest = s.slice(progressive[0].length);
    const past = / was /i.test(progressive[0]) || context.tense === "past";
    // a profile says "Looking for…", a bullet "Looked after…"
    s = context.kind === "prose" ? rest : (conjugateClauses(rest, "gerund", past ? "past" : "base") ?? s);
  }
  // "I have driven": the simple past says it
  const perfect = /^I(?: have|['’]ve)(?: also)? (\p{Ll}+)(?= )/u.exec(s);
  const driven = perfect?.[1] && readVerb(perfect[1]).find((r) => r.form === "participle");
  const drove = driven && !isVerbForm(perfect?.[1] ?? "", "past") && conjugate(driven.base, "past");
  if (perfect && drove) s = drove + s.slice(perfect[0].length);
  s = s.replace(
    /^I(?: have|['’]ve| had|['’]d| also| then| have also|) (?=(?:\p{Ll}+ly )?(\p{Ll}+)\b)/u,
    (all, word: string, offset: number) => {
      const verb = /^(?:\p{Ll}+ly )?(\p{Ll}+)/u.exec(s.slice(offset + all.length))?.[1] ?? word;
      return isVerbForm(verb, "past") || (isVerbForm(verb, "base") && !/ have|['’]ve/.test(all)) ? "" : all;
    },
  );
  if (s === before && !/\bI\b/.test(s))
    return sentence.replace(
      /\bmy (?=(?:team|manager|line manager|supervisor|department|boss)\b)/g,
      context.kind === "bullet" ? "the " : "my ",
    );
  s = s.replace(/\b(and|but|then) I (?:also )?(?=(\p{Ll}+))/gu, (all, joint: string, word: string) =>
    isVerbForm(word, "past") || isVerbForm(word, "base") ? `${joint} ` : all,
  );
  s = s.replace(/\bmy (?=(?:team|manager|line manager|supervisor|department|boss)\b)/g, "the ");
  if (s === before) return sentence;
  return lead + s.charAt(0).toUpperCase() + s.slice(1);
}

interface Opener {
  pattern: RegExp;
  followedBy: "gerund" | "base";
  /** a thing may follow, not only a verb: "Managed" stands before it */
  noun?: boolean;
  /** over, whatever the dates say */
  past?: boolean;
  /** a list may follow whose items do not belong to its first verb ("duties included taking bloods and ECG recording") */
  list?: boolean;
}
const DUTIES =
  "(?:(?:main|key|daily|day-to-day|primary|other|general|core) )*(?:(?:job|work) )?(?:duties|responsibilities|tasks|role|job)(?: (?:here|there))?(?: also)? (?:included|include|includes|involved|involves|involve|were|was|consisted of|consists of|comprised|comprises):? ";
const OPENERS: readonly Opener[] = [
  { pattern: /^(?:Was |Were |Am |Is )?(?:Also )?responsible for:? /i, followedBy: "gerund", noun: true },
  { pattern: /^(?:Was |Were )?in charge of /i, followedBy: "gerund", noun: true },
  { pattern: new RegExp(`^${DUTIES}(?=\\p{L}+ing\\b)`, "iu"), followedBy: "gerund", list: true },
  { pattern: new RegExp(`^${DUTIES}to `, "iu"), followedBy: "base" },
  {
    pattern: /^(?:Was |Were )?(?:tasked with|charged with|entrusted with|accountable for) (?=\p{L}+ing\b)/iu,
    followedBy: "gerund",
  },
  { pattern: /^(?:Had to|Managed to|Was able to|Got to) /i, followedBy: "base", past: true },
  { pattern: /^(?:Succeeded in|Was successful in) (?=\p{L}+ing\b)/iu, followedBy: "gerund", past: true },
];
/** Nouns of running something: "responsible for the management of" is "managed". Other nouns of action keep their own noun. */
const RUNNING_NOUNS: Record<string, string> = {
  management: "manage",
  maintenance: "maintain",
  preparation: "prepare",
  coordination: "coordinate",
  "co-ordination": "coordinate",
  supervision: "supervise",
  administration: "administer",
  organisation: "organise",
  organization: "organize",
  handling: "handle",
  running: "run",
  processing: "process",
  care: "care for",
};

/** Something in the line is over: "which reduced", "and wrote", "; it reached", ", delivered early". */
function tellsOfThePast(text: string): boolean {
  const tokens = tokenize(text);
  return tokens.some((t, i) => {
    const word = t.text.toLowerCase();
    // "which cut": in the present it would be "cuts"
    if (word === "were" || word === "was") return true;
    if (isVerbForm(word, "past") && ["which", "it"].includes(tokens[i - 1]?.text.toLowerCase() ?? "")) return true;
    if (!isVerbForm(word, "past") || isVerbForm(word, "base") || ["used", "based", "set"].includes(word)) return false;
    return (
      t.afterBreak || ["which", "that", "it", "and", "but", "they"].includes(tokens[i - 1]?.text.toLowerCase() ?? "")
    );
  });
}

/** The list after "duties included" is made of verbs throughout, or is no list at all. */
function isVerbList(rest: string): boolean {
  const tokens = tokenize(rest.replace(/\([^)]*\)/g, ""));
  return tokens.every((t, i) => {
    const joined = i > 0 && (t.afterBreak || tokens[i - 1]?.text.toLowerCase() === "and");
    return !joined || t.text.toLowerCase() === "and" || isVerbForm(t.text, "gerund") || /ly$/.test(t.text);
  });
}

function strengthenOpener(text: string, context: TextContext): string {
  const involved = /^(?:Was |Were |Been )?(?:actively )?involved in (?=\p{L})/iu.exec(text);
  if (involved) {
    const rest = text.slice(involved[0].length);
    const present = context.tense === "present" && !/^(?:was|were|been)/i.test(involved[0]) && !tellsOfThePast(rest);
    return `${present ? "Take" : "Took"} part in ${rest}`;
  }
  // "Have managed budgets" → "Managed budgets"
  const perfect = /^(?:Have|Has|Had) (?:also )?(\p{Ll}+)(?= )/u.exec(text);
  const done = perfect?.[1] && readVerb(perfect[1]).find((r) => r.form === "participle");
  const simple = done && conjugate(done.base, "past");
  if (perfect && simple) return simple.charAt(0).toUpperCase() + simple.slice(1) + text.slice(perfect[0].length);
  for (const opener of OPENERS) {
    const match = opener.pattern.exec(text);
    if (!match) continue;
    const rest = text
      .slice(match[0].length)
      .replace(/(,| and| or) for (?=\p{L}+ing\b)/gu, "$1 ")
      .replace(/ and of (?=\p{L}|\d)/gu, / of $/.test(match[0]) ? " and " : " and of ")
      .replace(opener.followedBy === "base" ? / and to (?=\p{Ll})/gu : /$^/, " and ");
    if (opener.list && !isVerbList(rest)) return text;
    const over =
      opener.past || /\b(?:was|were|included|involved|consisted|comprised)\b/i.test(match[0]) || tellsOfThePast(rest);
    const form = context.tense === "present" && !over ? "base" : "past";
    const out =
      opener.followedBy === "base"
        ? afterTo(rest, form)
        : (afterFor(rest, form) ?? (opener.noun ? afterNoun(rest, form) : undefined));
    if (out) return out.charAt(0).toUpperCase() + out.slice(1);
  }
  return text;
}

function afterTo(rest: string, form: "past" | "base"): string | undefined {
  const verb = /^\p{Ll}+/u.exec(rest)?.[0] ?? "";
  if (!isVerbForm(verb, "base")) return undefined;
  if (form === "base") return rest;
  // after "to" the word is a verb; what is joined to it must be certain
  const base = conjugateClauses(rest, "base", "past", true);
  if (base) return base;
  const past = conjugate(verb, "past");
  return past && !/\b(?:and|or|,)\s/.test(rest) ? past + rest.slice(verb.length) : undefined;
}

function afterFor(rest: string, form: "past" | "base"): string | undefined {
  const plain = rest.replace(/^the (?=\p{L}+ing (?!of\b))/iu, "");
  return conjugateClauses(plain, "gerund", form);
}

function afterNoun(rest: string, form: "past" | "base"): string | undefined {
  const action = /^(?:the )?([\p{L}-]+) of (?=\p{L}|\d)/iu.exec(rest);
  const base = action?.[1] && RUNNING_NOUNS[action[1].toLowerCase()];
  if (action && base) {
    const object = conjugateJoined(rest.slice(action[0].length), form);
    const [head = "", ...particle] = base.split(" ");
    const verb = conjugate(head, form);
    return object !== undefined && verb ? [verb, ...particle, object].join(" ") : undefined;
  }
  const tokens = tokenize(rest);
  const first = tokens[0]?.text.toLowerCase() ?? "";
  if (
    isVerbForm(first, "gerund") &&
    (readHead(tokens, 0, "gerund") !== "noun" || tokens[1]?.text.toLowerCase() === "of")
  )
    return undefined;
  if (
    ["being", "my", "that", "what", "how", "any", "ensuring", "up", "getting", "it", "this"].includes(first) ||
    /ing$/.test(first) !== isVerbForm(first, "gerund")
  )
    return undefined;
  if (/^[A-Z]/.test(rest) && !/^[A-Z]{2,}/.test(rest)) return undefined;
  if (
    /^(?:the )?(?:whole |entire |overall )?(?:process|success|quality|safety|wellbeing|well-being|welfare|safe)\b/i.test(
      rest,
    )
  )
    return undefined;
  const object = conjugateJoined(rest, form);
  const phrase = /^.*?(?= (?:with|for|in|at|on|and|to|by|from)\b|[,;.(]|$)/i.exec(rest)?.[0] ?? rest;
  if (object === undefined || PEOPLE_IN_CARE.test(phrase)) return undefined;
  return `${conjugate(MANAGED_THINGS.test(phrase) ? "manage" : "handle", form)} ${object}`;
}

/** What one manages; anything else one handles, which claims no more than being responsible for it. */
const MANAGED_THINGS =
  /\b(?:teams?|staff|employees|people|personnel|crew|engineers|budgets?|stock|inventory|projects?|programmes?|departments?|shops?|stores?|branch|accounts?|rota|rotas|shifts?|operations?|databases?|relationships?|portfolios?|campaigns?|sites?|kitchen|office|events?|week|schedules?|contracts?|suppliers?|vendors?|fleet|warehouse|website|social media|re-?brand|launch|rollout|roll-out|migration|facilit(?:y|ies)|properties|estates?)\b/i;
/** "Managed 12 patients" is not what is meant. */
const PEOPLE_IN_CARE =
  /\b(?:patients?|children|child|pupils?|students?|residents?|guests?|class|classes|toddlers?|babies|animals?|family|families)\b/i;

const PARTICLES = "up|out|down|over|off|in|back|through";

/**
 * "The budget was managed by me" → "Managed the budget"; "were planned and cooked by me", "was drawn up by me". Only where the agent is
 * the person, and nobody besides.
 */
function makeActive(text: string, context: TextContext): string {
  const match = new RegExp(
    `^(The |A |An |All )?((?:[\\p{L}\\p{N}'’ %€$£-]|[.,](?=\\d)){2,70}?) (was|were|is|are|has been|have been|had been) (\\p{Ll}+)(?: and (\\p{Ll}+))?( (?:${PARTICLES}))? by (?:me|myself)\\b(.*)$`,
    "u",
  ).exec(text);
  if (!match?.[2] || !match[4]) return text;
  const [, article = "", subject, auxiliary = "", participle, second, particle = "", rest = ""] = match;
  const form = /^(?:is|are)$/.test(auxiliary) ? "base" : "past";
  if (form === "base" && context.tense === "past") return text;
  const verbs = [participle, ...(second ? [second] : [])].map((word) => {
    const base = readVerb(word).find((r) => r.form === "participle")?.base;
    return base && conjugate(base, form);
  });
  // "by me and the chef": not alone
  if (/^,?\s*(?:and|or|&)\b/.test(rest) || /\b(?:was|were|who|that|which)\b/.test(subject)) return text;
  const [head] = verbs;
  if (!head || verbs.some((verb) => !verb)) return text;
  const object = article
    ? article.toLowerCase() + subject
    : /^[A-Z][a-z]/.test(subject) && !properSpelling(subject.split(" ")[0] ?? "")
      ? subject.charAt(0).toLowerCase() + subject.slice(1)
      : subject;
  return `${head.charAt(0).toUpperCase()}${head.slice(1)}${verbs[1] ? ` and ${verbs[1]}` : ""}${particle} ${object}${rest}`;
}

function fitTense(text: string, context: TextContext): string {
  if (!context.tense) return text;
  const tokens = tokenize(text);
  const first = tokens[0]?.text ?? "";
  if (splitSentences(text).length > 1) return text;
  // "Handling of complaints" → "Handled complaints"
  const action = /^(\p{Lu}\p{Ll}+ing) of (?:the )?(?=\p{L}|\d)/u.exec(text);
  const acted =
    action?.[1] &&
    !/^(?:Understanding|Meeting|Beginning|Opening|Marketing|Accounting|Building)$/.test(action[1]) &&
    readVerb(action[1]).find((r) => r.form === "gerund");
  if (action && acted) {
    const verb = conjugate(acted.base, context.tense === "past" ? "past" : "base") ?? "";
    const object = conjugateJoined(text.slice(action[0].length), context.tense === "past" ? "past" : "base");
    return verb && object !== undefined
      ? verb.charAt(0).toUpperCase() + verb.slice(1) + (/ the $/.test(action[0]) ? " the " : " ") + object
      : text;
  }
  if (isVerbForm(first, "gerund") && /^\p{Lu}/u.test(first))
    return conjugateClauses(text, "gerund", context.tense === "past" ? "past" : "base") ?? text;
  if (context.tense !== "past") return text;
  // "Reports for the board were written by me": the line has its verb, and the first word is none
  if (tokens.some((t) => /^(?:was|were|is|are|been)$/i.test(t.text))) return text;
  if (isVerbForm(first, "base") && !isVerbForm(first, "past"))
    return conjugateClauses(text, "base", "past", context.presentEntry) ?? text;
  if (isVerbForm(first, "third") && !isVerbForm(first, "past"))
    return conjugateClauses(text, "third", "past", context.presentEntry) ?? text;
  return text;
}

/** True when a line surely begins with a verb in the present ("Manage", "Manages"). */
export function startsInPresent(text: string): boolean {
  const tokens: readonly Token[] = tokenize(text);
  const first = tokens[0]?.text ?? "";
  return readVerb(first).some(
    (r) =>
      (r.form === "base" || r.form === "third") &&
      !NOUN_LIKE_BASES.has(r.base) &&
      conjugate(r.base, "past") !== first.toLowerCase(),
  );
}

// ---- praise and length -----------------------------------------------------------------------------------------------------

/** "Hard-working, motivated and reliable nurse with…" → "Reliable nurse with…". */
function dropCliches(text: string): string {
  return splitSentences(text)
    .map((sentence) => {
      const match = /^(\s*(?:I am |I'm )?)(?:(An?) )?((?:[\p{L}-]+(?:, and |, | and | ))+)(?=\p{L})/iu.exec(sentence);
      if (!match) return sentence;
      const lead = match[1] ?? "";
      const words = sentence.slice(lead.length + (match[2] ? match[2].length + 1 : 0));
      const list = /^((?:highly |very )?[\p{L}-]+)(?:, (?:and )?| and | )/iu;
      const kept: string[] = [];
      let rest = words;
      let dropped = false;
      for (let item = list.exec(rest); item?.[1]; item = list.exec(rest)) {
        const adjective = item[1].toLowerCase().replace(/^(?:highly|very) /, "");
        if (CLICHE_ADJECTIVES.has(adjective)) dropped = true;
        else if (
          /[,]| and /.test(item[0]) &&
          /(?:able|ible|ful|ive|ous|ed|al|ent|ant|ic|y)$/.test(adjective) &&
          !isVerbForm(adjective, "base")
        )
          kept.push(item[1]);
        else break;
        rest = rest.slice(item[0].length);
      }
      // what is left must be the noun that was praised, not a lone "to" or "about"
      if (
        !dropped ||
        !/^[\p{L}]/u.test(rest) ||
        /^(?:to|about|with|by|in|and|or|for|at|who|individual|person|professional who)\b/i.test(rest)
      )
        return sentence;
      const adjectives =
        kept.length > 1 ? `${kept.slice(0, -1).join(", ")} and ${kept.at(-1)} ` : kept[0] ? `${kept[0]} ` : "";
      const body = adjectives.toLowerCase() + rest;
      const an = lead.trim() ? ["an", "a"] : ["An", "A"];
      const article = match[2] ? `${/^[aeio]/i.test(body) ? an[0] : an[1]} ` : "";
      return lead + article + (article ? body : body.charAt(0).toUpperCase() + body.slice(1));
    })
    .join("");
}

const DETERMINER =
  /^(?:the|an?|all|each|every|both|its|their|our|new|two|three|four|five|six|seven|eight|nine|ten|[€$£]?\d.*)$/i;

/** Between an -ed word and its object, or in place of one: particles of verbs ("carried out"). */
const PARTICLE = /^(?:up|out|off|down|away|back)$/i;
/** Where the object ends and the verb's own complement begins: "converted lofts into flats", "delivered meals to patients". */
const COMPLEMENT = /^(?:into|onto|to)$/i;
/**
 * Is the -ed word that a clause begins with, and that the table of verbs does not hold, what was done? Its object has an article or a
 * number, or a particle or its own complement follows; "returned goods" alone may be things.
 */
function beginsDoing(tail: string, head: string): boolean {
  const words = tail.split(" ");
  const [verb = "", next = ""] = words;
  if (!/^\p{Ll}{3,}ed$/u.test(verb)) return false;
  if (DETERMINER.test(next) || PARTICLE.test(next)) return true;
  // "goods sorted by hand and delivered to shops": both may say of what kind the goods are
  const opener = /^\p{L}+/u.exec(head)?.[0] ?? "";
  if (tokenize(head.slice(opener.length)).some((t) => /^\p{Ll}{2,}ed$/u.test(t.text))) return false;
  return /^\p{Ll}+$/u.test(next) && words.slice(2, 4).some((word) => COMPLEMENT.test(word));
}

function splitLong(text: string): string {
  if (tokenize(text).length <= 30 || splitSentences(text).length > 1) return text;
  const joints = [...text.matchAll(/; (?:and )?|,? and (?=\p{Ll}[\p{Ll}-]+ )/gu)].filter(({ index, 0: joint }) => {
    const [head, tail] = [text.slice(0, index), text.slice(index + joint.length)];
    const [verb = "", next = ""] = tail.split(" ", 2);
    const opener = /^\p{L}+/u.exec(text)?.[0] ?? "";
    // an article or a number after it shows a verb: "improved the", not "improved planning"
    const takesObject = DETERMINER.test(next);
    const form = isVerbForm(opener, "past") || /^\p{Lu}\p{Ll}{2,}ed$/u.test(opener) ? "past" : "base";
    const isVerb = isVerbForm(verb, form) || (form === "past" && beginsDoing(tail, head));
    if (!isVerb || (form === "base" && (!isVerbForm(opener, form) || NOUN_LIKE_BASES.has(verb)))) return false;
    if (/\b(?:who|that|which|whose|to help|helping|helped)\b/i.test(head)) return false;
    if ((/\bby\b/i.test(head) && !takesObject) || (form === "base" && /\bto\b/.test(head))) return false;
    return tokenize(head).length >= 9 && tokenize(tail).length >= 9;
  });
  const middle = text.length / 2;
  const best = joints.sort((a, b) => Math.abs(a.index - middle) - Math.abs(b.index - middle))[0];
  if (!best) return text;
  const tail = text.slice(best.index + best[0].length);
  const end = /[.!?]$/.test(tail) ? "" : ".";
  return `${text.slice(0, best.index).replace(/[,;]$/, "")}. ${tail.charAt(0).toUpperCase()}${tail.slice(1)}${end}`;
}

// ---- small things -----------------------------------------------------------------------------------------------------------

const ABBREVIATION =
  /(?:\b(?:e\.g|i\.e|etc|Inc|Ltd|Co|Corp|No|approx|vs|St|Dr|Mr|Mrs|Ms|Prof|Jr|Sr|dept|a\.m|p\.m|U\.S|U\.K|B\.Sc|M\.Sc|Ph\.D|incl|min|max|Dept)|\b\p{Lu})\.$/u;

/** A text as sentences; joined again they are the same text (each keeps the spaces before it). */
export function splitSentences(text: string): string[] {
  const out: string[] = [];
  let from = 0;
  for (const match of text.matchAll(/[.!?](?=\s+[\p{Lu}\d“"])/gu)) {
    const sentence = text.slice(from, match.index + 1);
    if (ABBREVIATION.test(sentence)) continue;
    out.push(sentence);
    from = match.index + 1;
  }
  out.push(text.slice(from));
  return out.filter(Boolean);
}

/** True when the full stop at the end belongs to the last word ("etc.", "Ltd.", "U.S."). */
export function endsWithAbbreviation(text: string): boolean {
  return ABBREVIATION.test(text);
}

/** The context of a text that stands alone (an answer, say). */
export function standaloneContext(text: string, kind: TextKind, tense: TextContext["tense"]): TextContext {
  const language = detectLanguage(text) ?? "en";
  return { kind, english: language === "en", language, french: language === "fr", tense, presentEntry: false };
}

function withCaseOf(model: string, word: string): string {
  if (model === model.toUpperCase() && model.length > 1) return word.toUpperCase();
  return /^\p{Lu}/u.test(model) ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}

function withCapitalOf(model: string, word: string): string {
  return /^\p{Lu}/u.test(model) ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}

function capitalLike(before: string, after: string): string {
  return /^\p{Lu}/u.test(before) && /^\p{Ll}/u.test(after) ? after.charAt(0).toUpperCase() + after.slice(1) : after;
}
