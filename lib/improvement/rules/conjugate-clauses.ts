import { type Token, tokenize } from "../tokenize";
import { conjugate, isVerbForm, NOUN_LIKE_BASES, NOUN_LIKE_GERUNDS, readVerb, type VerbForm } from "../verbs";

/** -ing words that are nouns unless an article follows ("marketing campaigns", but "marketing the product"). */
const NOUN_GERUNDS = new Set(
  "accounting advertising banking bookkeeping branding catering consulting decision-making engineering fundraising housekeeping manufacturing marketing merchandising networking nursing publishing retailing underwriting storytelling".split(
    " ",
  ),
);
/** Nouns that make the -ing word before them part of a name ("training sessions", "building maintenance"). */
const COMPOUND_HEADS = new Set(
  `activities activity area areas assistant budget budgets campaign campaigns content course courses data department departments duties efforts environment
equipment floor function functions line lines machine machines maintenance manager managers manual manuals material materials meeting needs officer operations
orders plan plans platform platforms procedures process processes programme programmes program programs project projects purposes records reports requirements room
schedule schedules service services session sessions skills software standards station strategies strategy system systems task tasks team teams tool tools
workshop workshops`.split(/\s+/),
);
/** -ing words that are verbs also before such a noun ("writing reports"). */
const TAKES_OBJECT = new Set(["writing", "making", "hiring", "mentoring", "coaching", "ordering"]);
/** Words in -ing that are no verbs. */
const ING_WORDS = new Set(
  "during including regarding concerning excluding following according morning evening string thing spring ceiling clothing wedding something anything everything nothing outgoing incoming ongoing upcoming".split(
    " ",
  ),
);
const DETERMINERS = new Set(
  "the a an all any each every both some several various many new our my their its his her this these those daily weekly monthly annual regular up out over multiple two three four five six seven eight nine ten".split(
    " ",
  ),
);
const RELATIVES = new Set("who that which whose when while because if although where as whether how what".split(" "));
const PREPOSITIONS = new Set(
  "by of for in on with without after before through from about when while towards via into despite".split(" "),
);

type Reading = "verb" | "noun" | "unsure";

/**
 * Puts the leading verb of a line, and the verbs joined to it, into another form: "managing budgets, hiring staff and writing
 * reports" → "managed budgets, hired staff and wrote reports". Gives undefined when the line does not begin with such a verb or
 * when it is not certain what else would have to change: no change is better than half a change.
 *
 * @param from the form the line has now; @param to the form wanted; @param listed the other lines of the entry are verbs in this
 * form, so a word that could be a noun is a verb here, too
 */
export function conjugateClauses(
  text: string,
  from: "gerund" | "base" | "third",
  to: VerbForm,
  listed = false,
): string | undefined {
  const tokens = tokenize(text);
  const head = /ly$/.test(tokens[0]?.text ?? "") && !isVerbForm(tokens[0]?.text ?? "", from) ? 1 : 0;
  const first = tokens[head];
  if (!first || !isVerbForm(first.text, from) || (first.start > 0 && head === 0)) return undefined;
  const reading = readHead(tokens, head, from, listed);
  // "testing software and reporting bugs": the second verb shows what the first one is
  const joinsVerb =
    from === "gerund" &&
    tokens.some(
      (t, i) =>
        i > head + 1 &&
        tokens[i - 1]?.text.toLowerCase() === "and" &&
        isVerbForm(t.text, from) &&
        readGerund(tokens, i) === "verb",
    );
  if (reading === "noun" || (reading === "unsure" && !joinsVerb)) return undefined;
  if (from !== "gerund" && tokens.some((t, i) => i > head && RELATIVES.has(t.text.toLowerCase()))) return undefined;
  const joined = listJoined(tokens, head, from, listed);
  if (!joined) return undefined;
  return replaceVerbs(text, tokens, [head, ...joined], from, to);
}

/** Puts the -ing verbs joined to a noun phrase into another form: "the budget and hiring staff" → "the budget and hired staff". */
export function conjugateJoined(text: string, to: VerbForm): string | undefined {
  const tokens = tokenize(text);
  const joined = listJoined(tokens, -1, "gerund");
  return joined ? replaceVerbs(text, tokens, joined, "gerund", to) : undefined;
}

/** What the word at the start of a line is. */
export function readHead(tokens: readonly Token[], at: number, form: VerbForm, listed = false): Reading {
  return form === "gerund" ? readGerund(tokens, at) : readFinite(tokens, at, form, listed);
}

function readGerund(tokens: readonly Token[], at: number): Reading {
  const word = tokens[at]?.text.toLowerCase() ?? "";
  const next = tokens[at + 1];
  const after = next?.text.toLowerCase() ?? "";
  if (after === "of") return "noun";
  // "Managing director", "acting manager": a title
  if (/^(?:director|editor|partner|agent|manager)(?:s|['’]s)?$/.test(after)) return "noun";
  if (after === "and" || after === "or") {
    const second = tokens[at + 2]?.text ?? "";
    if (isVerbForm(second, "gerund")) return readGerund(tokens, at + 2);
    return NOUN_LIKE_GERUNDS.has(word) ? "noun" : "unsure";
  }
  if (!NOUN_LIKE_GERUNDS.has(word)) return "verb";
  if (!next || next.afterBreak) return "noun";
  if (DETERMINERS.has(after) || /^\d/.test(after)) return "verb";
  if (NOUN_GERUNDS.has(word)) return "noun";
  if (COMPOUND_HEADS.has(after))
    return TAKES_OBJECT.has(word) &&
      !/^(?:skills|assistant|team|department|process|system|workshops?|services?)$/.test(after)
      ? "verb"
      : "unsure";
  if (["to", "with", "on", "as", "alongside"].includes(after))
    return ["working", "reporting", "speaking", "listening", "meeting"].includes(word) ? "verb" : "noun";
  if (PREPOSITIONS.has(after)) return word === "working" ? "verb" : "noun";
  // "training new staff", "cleaning tables": an object follows; "cleaning products" and the like stay unsure
  if (TAKES_OBJECT.has(word)) return "verb";
  if (/^(?:products|supplies|staff's|schemes?|fees?|costs?|issues?|errors?|errands)$/.test(after)) return "unsure";
  return COMPOUND_HEADS.has(tokens[at + 2]?.text.toLowerCase() ?? "") && !tokens[at + 2]?.afterBreak
    ? "unsure"
    : "verb";
}

/** Nouns that a number names rather than counts. */
const NUMBERED = new Set(
  "grade rank rate form position post model process program programme project note question volume".split(" "),
);

/** Plurals that do ("works councils", "awards programmes", "records systems"). */
const PLURAL_MODIFIERS = new Set(
  "accounts awards benefits books claims complaints contracts estates facilities grants markets operations orders parts plans projects records reports results returns sales services sports studies supplies tests trades works".split(
    " ",
  ),
);
/** What is done to people; as nouns these words do not stand before them. */
const DONE_TO_PEOPLE = new Set(
  "brief coach contact counsel guide help interview mentor nurse question screen train tutor visit welcome".split(" "),
);
const PEOPLE =
  /^(?:patients|visitors|customers|clients|guests|students|pupils|children|colleagues|trainees|apprentices|members|residents|tenants|volunteers|candidates|applicants|suppliers|parents|families|beginners|newcomers|passengers|participants)$/;

function readFinite(tokens: readonly Token[], at: number, form: VerbForm, listed: boolean): Reading {
  const reading = readVerb(tokens[at]?.text ?? "").find((r) => r.form === form);
  if (!reading) return "noun";
  // "read", "set", "cut": the same word in the past, nothing to do
  if (conjugate(reading.base, "past") === reading.base) return "unsure";
  if (!NOUN_LIKE_BASES.has(reading.base)) return "verb";
  const next = tokens[at + 1];
  const after = next?.text.toLowerCase() ?? "";
  // "Plan, organise and deliver": what it is listed with is a verb
  const listedWith = next?.afterBreak ? after : after === "and" ? (tokens[at + 2]?.text.toLowerCase() ?? "") : "";
  if (isVerbForm(listedWith, form) && !NOUN_LIKE_BASES.has(readVerb(listedWith)[0]?.base ?? "")) return "verb";
  if (!next || next.afterBreak) return "noun";
  // "Record 900 donations", not "Grade 8 piano"
  if (/^\d[\d.,]*$/.test(after) && /[^s]s$/.test(tokens[at + 2]?.text ?? "") && !NUMBERED.has(reading.base))
    return "verb";
  // "Process 200 claims a week": a rate is of something done
  if (
    /^\d/.test(after) &&
    /^(?:a|an|per|every|each)$/i.test(tokens[at + 3]?.text ?? "") &&
    /^(?:hour|day|week|month|quarter|year|shift|night)$/i.test(tokens[at + 4]?.text ?? "")
  )
    return "verb";
  // "Paints fences", "Surveys roofs": hardly a plural stands before another in a name
  if (
    form === "third" &&
    !PLURAL_MODIFIERS.has(tokens[at]?.text.toLowerCase() ?? "") &&
    /[^s]s$/.test(after) &&
    !/(?:ous|ics)$/.test(after) &&
    readVerb(after).every((r) => r.form === "third")
  )
    return "verb";
  if (form === "base" && DONE_TO_PEOPLE.has(reading.base) && PEOPLE.test(after)) return "verb";
  if (DETERMINERS.has(after) || /ly$/.test(after)) return form === "base" && after === "up" ? "unsure" : "verb";
  if (reading.base === "work" && ["with", "on", "as", "in", "at", "alongside", "under"].includes(after)) return "verb";
  if (form === "third" && ["to", "on", "with", "for"].includes(after)) return "verb";
  if (["of", "for", "in", "at", "with", "and", "or", "to", "on", "from"].includes(after)) return "noun";
  if (COMPOUND_HEADS.has(after)) return "unsure";
  return listed ? "verb" : "unsure";
}

/** Positions of verbs joined to the head by commas and "and"; undefined when one of them cannot be told. */
function listJoined(
  tokens: readonly Token[],
  head: number,
  from: "gerund" | "base" | "third",
  listed = false,
): number[] | undefined {
  const joined: number[] = [];
  let byComma: number[] = [];
  let blocked = false;
  for (let i = head + 1; i < tokens.length; i++) {
    const token = tokens[i];
    const word = token?.text.toLowerCase() ?? "";
    const previous = tokens[i - 1]?.text.toLowerCase() ?? "";
    if (!token) continue;
    // a new sentence has its own verb: nothing is known about it
    if (token.sentenceStart && i > 0) return undefined;
    // a joined -ing word that the table does not know may be a verb, too
    if (
      from === "gerund" &&
      !blocked &&
      /^\p{Ll}{3,}ing$/u.test(word) &&
      readVerb(word).length === 0 &&
      !ING_WORDS.has(word) &&
      (token.afterBreak || previous === "and")
    )
      return undefined;
    if (from === "gerund" && PREPOSITIONS.has(previous) && isVerbForm(word, "gerund") && i > head + 1) blocked = true;
    if (from !== "gerund" && isVerbForm(word, "base") && i > head + 1 && previous === "to") blocked = true;
    const helped =
      from !== "gerund" &&
      ["help", "helps", "let", "lets", "make", "makes", "assist"].includes(tokens[head]?.text.toLowerCase() ?? "");
    const joinedByAnd = i > 0 && (previous === "and" || previous === "or" || (previous === "then" && i > head + 1));
    if (!isVerbForm(word, from) || !(joinedByAnd || token.afterBreak)) {
      if (helped && i > head + 1 && isVerbForm(word, "base") && !NOUN_LIKE_BASES.has(word)) blocked = true;
      continue;
    }
    const reading = from === "gerund" ? readGerund(tokens, i) : readFinite(tokens, i, from, listed);
    if (reading === "noun") continue;
    if (blocked) {
      if (from === "gerund") continue;
      return undefined;
    }
    if (reading === "unsure") {
      // a plain noun in a list of nouns, unless the form leaves no doubt
      if (from === "gerund") return undefined;
      if (!joinedByAnd && !token.afterBreak) continue;
      return undefined;
    }
    if (joinedByAnd) {
      joined.push(...byComma, i);
      byComma = [];
    } else if (from === "gerund") byComma.push(i);
    else joined.push(i);
  }
  return joined;
}

function replaceVerbs(
  text: string,
  tokens: readonly Token[],
  at: number[],
  from: VerbForm,
  to: VerbForm,
): string | undefined {
  let out = text;
  for (const i of [...at].sort((a, b) => b - a)) {
    const token = tokens[i];
    const base = readVerb(token?.text ?? "").find((r) => r.form === from)?.base;
    const word = base && base !== "be" ? conjugate(base, to) : undefined;
    if (!token || !word) return undefined;
    const cased = /^\p{Lu}/u.test(token.text) ? word.charAt(0).toUpperCase() + word.slice(1) : word;
    out = out.slice(0, token.start) + cased + out.slice(token.end);
  }
  return out;
}
