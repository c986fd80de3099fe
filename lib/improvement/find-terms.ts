import { SKILL_TERMS, type SkillTerm } from "./skill-terms";
import { stemWord } from "./stem-word";
import { tokenize } from "./tokenize";

/** A term of the table found in a text: its proper name and where it stands. */
export interface FoundTerm {
  name: string;
  category: string;
  start: number;
  end: number;
}

/** What languages are called in other languages, in lower case: for finding only, never a spelling to write. */
const LANGUAGE_NAMES: Readonly<Record<string, string>> = {
  English: "englisch anglais inglés inglese inglês engels angielski αγγλικά αγγλικα 英語 英文",
  German: "deutsch allemand alemán tedesco alemão duits niemiecki γερμανικά γερμανικα ドイツ語",
  French: "français französisch francés francese francês frans francuski γαλλικά γαλλικα フランス語",
  Spanish: "español spanisch espagnol spagnolo espanhol spaans hiszpański ισπανικά ισπανικα スペイン語",
  Italian: "italiano italienisch italien italiaans włoski ιταλικά ιταλικα イタリア語",
  Portuguese: "português portugiesisch portugais portugués portoghese portugees πορτογαλικά",
  Dutch: "nederlands niederländisch néerlandais neerlandés olandese ολλανδικά",
  Greek: "ελληνικά ελληνικα griechisch grec griego greco grieks",
  Polish: "polski polnisch polonais polaco polacco",
  Russian: "русский russisch russe ruso russo ρωσικά ロシア語",
  Turkish: "türkçe türkisch turc turco τουρκικά",
  Arabic: "العربية arabisch arabe árabe arabo αραβικά",
  Mandarin: "普通话 中文 汉语 chinesisch chinois chino cinese κινεζικά 中国語",
  Japanese: "日本語 japanisch japonais japonés giapponese ιαπωνικά",
  Korean: "한국어 koreanisch coréen coreano 韓国語",
};

/** Scripts written without spaces: a term next to them stands free ("Javaの経験"). */
const UNSPACED = "\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}\\p{Script=Thai}";
const LETTER = `(?![${UNSPACED}])[\\p{L}\\p{M}\\p{N}_]`;
/** A slash joins terms ("AWS/Azure"), but not within an address. */
const BEFORE = `(?<!${LETTER}|[\\p{L}\\p{N}][.&@-]|(?:://|\\bwww\\.|\\.\\p{L}{2,6}/)[^\\s,;]{0,80})`;
const AFTER = `(?!${LETTER}|[+#]|[.&'’@-][\\p{L}\\p{N}])`;
const BEFORE_SIGN = `(?<!${LETTER})`;

/** One pattern for all unmistakable spellings, one for those that are ordinary words, too; longest first, so "Spring Boot" wins. */
const PLAIN = new Map<string, SkillTerm>();
const AMBIGUOUS = new Map<string, SkillTerm>();
const CAPITALS = new Map<string, SkillTerm>();
/** Phrases by the stem of their first word. */
const PHRASES = new Map<string, { term: SkillTerm; stems: string[] }[]>();

for (const term of SKILL_TERMS)
  for (const spelling of [term.name, ...term.aliases]) {
    if (term.phrase && spelling === spelling.toLowerCase()) {
      const stems = words(spelling).map((w) => w.stem);
      const first = stems[0] ?? "";
      PHRASES.set(
        first,
        [...(PHRASES.get(first) ?? []), { term, stems }].sort((a, b) => b.stems.length - a.stems.length),
      );
    } else if (term.phrase) CAPITALS.set(spelling, term);
    else if (term.ambiguous && spelling === term.name) AMBIGUOUS.set(spelling, term);
    else PLAIN.set(spelling.toLowerCase(), term);
  }
for (const [name, spellings] of Object.entries(LANGUAGE_NAMES)) {
  const term = SKILL_TERMS.find((t) => t.name === name);
  if (term) for (const spelling of spellings.split(" ")) PLAIN.set(spelling, term);
}
const PLAIN_PATTERN = termsPattern([...PLAIN.keys()], "giu");
const AMBIGUOUS_PATTERN = termsPattern([...AMBIGUOUS.keys()], "gu");
const CAPITALS_PATTERN = termsPattern([...CAPITALS.keys()], "gu");

/** Texts are looked at again and again (guard, score, questions): the last ones are kept. */
const RECENT = new Map<string, FoundTerm[]>();
const RECENT_LIMIT = 2000;

/**
 * Every known term of a text, whole terms only: "C" is not in "C++", "Java" not in "JavaScript", "Go" not in "Go to market", "R" not
 * in "R&D". Other spellings count ("K8s"), inflections of phrases count ("stock controls"). In order of appearance; a longer term
 * hides a shorter one inside it.
 */
export function findTerms(text: string): readonly FoundTerm[] {
  const known = RECENT.get(text);
  if (known) return known;
  const found = searchTerms(text);
  if (RECENT.size >= RECENT_LIMIT) RECENT.clear();
  RECENT.set(text, found);
  return found;
}

function searchTerms(text: string): FoundTerm[] {
  const candidates: FoundTerm[] = [];
  const add = (term: SkillTerm | undefined, start: number, end: number) => {
    if (term) candidates.push({ name: term.name, category: term.category, start, end });
  };
  for (const m of text.matchAll(PLAIN_PATTERN)) add(PLAIN.get(m[0].toLowerCase()), m.index, m.index + m[0].length);
  for (const m of text.matchAll(CAPITALS_PATTERN)) add(CAPITALS.get(m[0]), m.index, m.index + m[0].length);
  for (const m of text.matchAll(AMBIGUOUS_PATTERN))
    if (isTermHere(text, m.index, m[0])) add(AMBIGUOUS.get(m[0]), m.index, m.index + m[0].length);
  const list = words(text);
  for (const [i, { stem }] of list.entries())
    for (const { term, stems: phrase } of PHRASES.get(stem) ?? [])
      if (phrase.every((s, k) => s === list[i + k]?.stem && (k === 0 || !list[i + k]?.afterBreak)))
        add(term, list[i]?.start ?? 0, list[i + phrase.length - 1]?.end ?? 0);
  const kept: FoundTerm[] = [];
  for (const candidate of candidates.sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start))
    if (kept.every((k) => candidate.end <= k.start || candidate.start >= k.end)) kept.push(candidate);
  return kept.sort((a, b) => a.start - b.start);
}

const NAMES = new Map(SKILL_TERMS.map((t) => [t.name, t]));
const PATTERNS = new Map<string, RegExp>();

/**
 * Is the term (any name: of the table or not) in the text, as a whole term? For "people management" the verb counts, too:
 * "managed a team", "line managed six nurses".
 */
export function hasTerm(text: string, name: string): boolean {
  const known = NAMES.get(name);
  if (known) return findTerms(text).some((f) => f.name === name) || (known.phrase && hasDeed(text, known));
  let pattern = PATTERNS.get(name);
  if (!pattern) {
    if (PATTERNS.size >= RECENT_LIMIT) PATTERNS.clear();
    pattern = termsPattern([name], !/\s/.test(name) && name.length <= 3 ? "u" : "iu");
    PATTERNS.set(name, pattern);
  }
  return pattern.test(text) || (name === name.toLowerCase() && hasPhrase(text, name));
}

function hasPhrase(text: string, phrase: string): boolean {
  const wanted = words(phrase).map((w) => w.stem);
  const list = words(text);
  return wanted.length > 0 && list.some((_, i) => wanted.every((stem, k) => stem === list[i + k]?.stem));
}

interface Word {
  stem: string;
  start: number;
  end: number;
  afterBreak: boolean;
}

/** The words of a text; those joined by a hyphen apart: "machine-learning" and "machine learning" are one phrase. */
function words(text: string): Word[] {
  return tokenize(text).flatMap((token): Word[] => {
    if (!/\p{L}-\p{L}/u.test(token.text)) return [{ ...token, stem: stemWord(token.text) }];
    let start = token.start;
    return token.text.split("-").map((part, i) => {
      const word = { stem: stemWord(part), start, end: start + part.length, afterBreak: i === 0 && token.afterBreak };
      start += part.length + 1;
      return word;
    });
  });
}

/** Nouns of doing that end a phrase of the table, and the verb that says the same with its object. */
const VERB_OF: Readonly<Record<string, string>> = {
  management: "manage",
  control: "control",
  planning: "plan",
  analysis: "analyse",
  review: "review",
  generation: "generate",
  entry: "enter",
  handling: "handle",
  preparation: "prepare",
  administration: "administer",
  operation: "operate",
  taking: "take",
  writing: "write",
  resolution: "resolve",
  improvement: "improve",
  assurance: "assure",
  visualisation: "visualise",
};
/** Words that may stand between the verb and its object: no noun, no preposition. */
const BETWEEN =
  /^(?:an?|the|our|their|its|all|both|own|new|key|large|small|junior|senior|direct|internal|external|multiple|several|various|daily|weekly|monthly|annual|two|three|four|five|six|seven|eight|nine|ten|\d[\d,.]*)$/i;
const DEEDS = new Map<string, { verb: string; object: string[] }[]>();

/** "Managed a team", "controlled stock", "project-managed a move": the deed that a phrase names. */
function hasDeed(text: string, term: SkillTerm): boolean {
  let deeds = DEEDS.get(term.name);
  if (!deeds) {
    deeds = [term.name, ...term.aliases].flatMap((spelling) => {
      const phrase = spelling.split(" ");
      const verb = VERB_OF[phrase.at(-1) ?? ""];
      return verb && phrase.length > 1 ? [{ verb: stemWord(verb), object: phrase.slice(0, -1).map(stemWord) }] : [];
    });
    DEEDS.set(term.name, deeds);
  }
  if (deeds.length === 0) return false;
  const list = words(text);
  const stands = (object: string[], at: number) =>
    at >= 0 && object.every((stem, k) => list[at + k]?.stem === stem && !list[at + k]?.afterBreak);
  return list.some((word, i) =>
    deeds.some(({ verb, object }) => {
      if (word.stem !== verb) return false;
      let from = i + 1;
      while (from < i + 4 && BETWEEN.test(text.slice(list[from]?.start, list[from]?.end))) from++;
      return stands(object, from) || (!word.afterBreak && stands(object, i - object.length));
    }),
  );
}

function termsPattern(spellings: string[], flags: string): RegExp {
  const signs = spellings.filter((s) => /^[.#]/.test(s));
  const words = spellings.filter((s) => !/^[.#]/.test(s));
  const any = (list: string[]) =>
    list
      .sort((a, b) => b.length - a.length)
      .map(escapeForPattern)
      .join("|");
  const branches = [
    words.length > 0 ? `${BEFORE}(?:${any(words)})` : "",
    signs.length > 0 ? `${BEFORE_SIGN}(?:${any(signs)})` : "",
  ].filter(Boolean);
  return new RegExp(`(?:${branches.join("|")})${AFTER}`, flags);
}

function escapeForPattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
}

const LISTING =
  /(?:^|[,;:/(|•–]|\b(?:and|or|in|from|with|using|of|like|as|knowledge|know|also|plus|Microsoft|MS|for|to|via|include|includes|including))\s*$/i;
const LISTED =
  /^\s*(?:$|[,;/)|.:]|(?:and|or|programming|developer|development|engineer|framework|language|skills?|experience|on|for|is|services?|code|backend|apps?|applications?|spreadsheets?|scripts?|certification|certified|\d)\b)/i;

/** An ordinary word that is also a term counts where terms stand: in a list, after "in" or "with", before "developer". */
function isTermHere(text: string, start: number, word: string): boolean {
  if (/[.\d\s]|[A-Z].*[A-Z]/.test(word)) return true;
  const before = text.slice(Math.max(0, start - 24), start);
  const after = text.slice(start + word.length, start + word.length + 20);
  const alone = text.trim() === word;
  if (alone) return true;
  // "A/R", "I/O": a letter of an abbreviation
  if (word.length === 1 && /(?:^|[^\p{L}\p{N}])\p{Lu}\/$/u.test(before)) return false;
  const atStart = /(?:^|[.!?]\s+|\n\s*)$/.test(before);
  if (atStart) return /^\s*(?:[,;/|)]|\n|$|(?:developer|engineer|programming|(?:and|or) [A-Z]\w*)\b)/.test(after);
  return LISTING.test(before) || LISTED.test(after);
}
