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

/** Scripts written without spaces: a term next to them stands free ("Javaの経験"). */
const UNSPACED = "\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}\\p{Script=Thai}";
const LETTER = `(?![${UNSPACED}])[\\p{L}\\p{M}\\p{N}_]`;
const BEFORE = `(?<!${LETTER}|[\\p{L}\\p{N}][.&/@-])`;
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
      const stems = tokenize(spelling).map((t) => stemWord(t.text));
      const first = stems[0] ?? "";
      PHRASES.set(
        first,
        [...(PHRASES.get(first) ?? []), { term, stems }].sort((a, b) => b.stems.length - a.stems.length),
      );
    } else if (term.phrase) CAPITALS.set(spelling, term);
    else if (term.ambiguous && spelling === term.name) AMBIGUOUS.set(spelling, term);
    else PLAIN.set(spelling.toLowerCase(), term);
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
  const tokens = tokenize(text);
  const stems = tokens.map((t) => stemWord(t.text));
  for (const [i, stem] of stems.entries())
    for (const { term, stems: phrase } of PHRASES.get(stem) ?? [])
      if (phrase.every((s, k) => s === stems[i + k] && (k === 0 || !tokens[i + k]?.afterBreak)))
        add(term, tokens[i]?.start ?? 0, tokens[i + phrase.length - 1]?.end ?? 0);
  const kept: FoundTerm[] = [];
  for (const candidate of candidates.sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start))
    if (kept.every((k) => candidate.end <= k.start || candidate.start >= k.end)) kept.push(candidate);
  return kept.sort((a, b) => a.start - b.start);
}

const NAMES = new Set(SKILL_TERMS.map((t) => t.name));

/** Is the term (any name: of the table or not) in the text, as a whole term? */
export function hasTerm(text: string, name: string): boolean {
  if (NAMES.has(name)) return findTerms(text).some((f) => f.name === name);
  return (
    termsPattern([name], !/\s/.test(name) && name.length <= 3 ? "u" : "iu").test(text) ||
    (name === name.toLowerCase() && hasPhrase(text, name))
  );
}

function hasPhrase(text: string, phrase: string): boolean {
  const wanted = tokenize(phrase).map((t) => stemWord(t.text));
  const stems = tokenize(text).map((t) => stemWord(t.text));
  return wanted.length > 0 && stems.some((_, i) => wanted.every((stem, k) => stem === stems[i + k]));
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
  /(?:^|[,;:/(|•–]|\b(?:and|or|in|with|using|of|like|as|knowledge|know|also|plus|Microsoft|MS|for|to|via|include|includes|including))\s*$/i;
const LISTED =
  /^\s*(?:$|[,;/)|.:]|(?:and|or|programming|developer|development|engineer|framework|language|skills?|experience|on|for|is|services?|code|backend|apps?|applications?|spreadsheets?|scripts?|certification|certified|\d)\b)/i;

/** An ordinary word that is also a term counts where terms stand: in a list, after "in" or "with", before "developer". */
function isTermHere(text: string, start: number, word: string): boolean {
  if (/[.\d\s]|[A-Z].*[A-Z]/.test(word)) return true;
  const before = text.slice(Math.max(0, start - 24), start);
  const after = text.slice(start + word.length, start + word.length + 20);
  const alone = text.trim() === word;
  if (alone) return true;
  const atStart = /(?:^|[.!?]\s+|\n\s*)$/.test(before);
  if (atStart) return /^\s*(?:[,;/|)]|\n|$|(?:developer|engineer|programming|and [A-Z]|, )\b)/.test(after);
  return LISTING.test(before) || LISTED.test(after);
}
