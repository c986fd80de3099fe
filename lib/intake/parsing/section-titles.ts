import { foldWords } from "./fold";
import type { SectionKind } from "./languages/language-table";
import { LANGUAGES, splitPhrases, wordsOf } from "./languages/languages";

export type { SectionKind } from "./languages/language-table";

/** Titles as they stand in the tables, folded. */
const BY_TITLE = new Map<string, SectionKind>();
for (const { sections } of LANGUAGES)
  for (const [kind, titles] of Object.entries(sections) as [SectionKind, string][])
    for (const title of splitPhrases(titles)) {
      const folded = foldWords(title);
      if (folded && !BY_TITLE.has(folded)) BY_TITLE.set(folded, kind);
    }
/** Letter-spaced titles can lose their word gaps: "WORKEXPERIENCE" */
const JOINED = new Map([...BY_TITLE].map(([title, kind]) => [title.replaceAll(" ", ""), kind]));

/** Words that tell a kind, whole, by their beginning ("experien*") or by their end ("*erfahrung"). */
const WORD_KINDS = new Map<string, SectionKind>();
const BEGINNINGS: [string, SectionKind][] = [];
const ENDS: [string, SectionKind][] = [];
for (const { sectionWords } of LANGUAGES)
  for (const [kind, words] of Object.entries(sectionWords) as [SectionKind, string][])
    for (const word of words.split(/\s+/)) {
      const folded = foldWords(word.replaceAll("*", ""));
      if (word.startsWith("*")) ENDS.push([folded, kind]);
      else if (word.endsWith("*")) BEGINNINGS.push([folded, kind]);
      else if (!WORD_KINDS.has(folded)) WORD_KINDS.set(folded, kind);
    }
const GLUE = new Set(wordsOf("titleGlue").flatMap((word) => foldWords(word).split(" ")));

/** Words that may stand around a title without changing what it means: "My technical skills", "Skills (selected)". */
const BEFORE =
  /^(?:my|our|the|selected|key|main|other|relevant|additional|professional|personal|recent|previous|notable|major|significant|full|list of|overview of|i|ii|iii|iv|v|vi|vii|viii|ix|x|[a-h]|\d{1,2}) (?=\S{4})/;
const AFTER =
  / (?:cont|continued|cont d|selected|history|section|overview|fortsetzung|suite|continuacion|seguito|vervolg)$/;
const AND = / (?:and|und|et|y|e|en|i|και|и|och|og|ve|ja|si|es|a|та|і|plus|sowie) /;
/** Between the titles of a section that holds two things: "Skills / Tools", "Education + Training", "Awards, honours". */
const SIGNS = /\s*[/|•·,;+]\s*|\s+[–—-]\s+/;

/** The kind of section a line is the title of, when its words are a known title; undefined otherwise. */
export function matchSectionTitle(text: string): SectionKind | undefined {
  if (text.length > 70 || !/\p{L}{2}|\p{L} \p{L}/u.test(text)) return undefined;
  const words = foldWords(text.replace(/\s*\([^()]*\)\s*[:：]?\s*$/u, ""));
  if (!words) return undefined;
  const found = lookUp(words);
  if (found) return found;
  if (SIGNS.test(text)) {
    // "Skills / Tools", "Education + Training"
    const parts = text.split(SIGNS).filter(Boolean);
    const kinds = parts.map((part) => BY_TITLE.get(foldWords(part)));
    if (parts.length > 1 && parts.length <= 3 && kinds.every(Boolean)) return kinds[0];
  }
  const joined = words.replaceAll(" ", "");
  // "E X P E R I E N C E"
  if (/^(?:\p{L} ){3,}\p{L}$/u.test(words)) return JOINED.get(joined);
  return joined.length >= 8 && !words.includes(" ") ? JOINED.get(joined) : undefined;
}

function lookUp(words: string): SectionKind | undefined {
  const exact = BY_TITLE.get(words);
  if (exact) return exact;
  // "2. Selected publications"
  let shorter = words;
  for (let i = 0; i < 2; i++) {
    const less = shorter.replace(BEFORE, "").replace(AFTER, "").trim();
    if (less === shorter) break;
    if (BY_TITLE.has(less)) return BY_TITLE.get(less);
    shorter = less;
  }
  // "Certificates and languages": the first part that is a title by itself says what to expect
  const parts = words.split(AND);
  if (parts.length > 1 && parts.length <= 3 && parts.every((part) => BY_TITLE.has(part)))
    return BY_TITLE.get(parts[0]!);
  return undefined;
}

/** What kind a single word speaks of. */
export function kindOfWord(word: string): SectionKind | undefined {
  const exact = WORD_KINDS.get(word) ?? BY_TITLE.get(word);
  if (exact) return exact;
  return (
    BEGINNINGS.find(([start]) => word.startsWith(start) && word.length - start.length <= 6)?.[1] ??
    ENDS.find(([end]) => word.length > end.length && word.endsWith(end))?.[1]
  );
}

export interface TitleGuess {
  kind: SectionKind;
  /** how many of its words speak of some kind */
  known: number;
  /** how many say nothing known */
  unknown: number;
}

/**
 * What an unusual title is about, by its words ("Selected clinical experience", "Berufliche Stationen und Praktika"), and how many words
 * say nothing known. The word that the others belong to decides: the last of an English or German phrase ("Academic awards", "Student
 * profile"), the first of a Romance one ("Maîtrise des langues" excepted: what somebody masters says more than that they do), the noun
 * of a Slavic or Greek one; of two joined by "and" the first.
 */
export function guessSectionTitle(text: string): TitleGuess | undefined {
  const exact = matchSectionTitle(text);
  if (exact) return { kind: exact, known: 1, unknown: 0 };
  const parts = text.split(SIGNS).filter(Boolean);
  if (parts.length > 1 && parts.every((part) => matchSectionTitle(part)))
    return { kind: matchSectionTitle(parts[0]!)!, known: 2, unknown: 0 };
  let known = 0;
  let unknown = 0;
  for (const word of foldWords(text).split(" "))
    if (kindOfWord(word)) known++;
    else if (word && !GLUE.has(word)) unknown++;
  if (!known) return undefined;
  const kinds = parts.flatMap((part) => foldWords(part).split(AND)).map(kindOfPhrase);
  // "Miscellaneous achievements" says what they are, and that there are several; "Academic and other awards": its noun comes late
  const strong = kinds.find((found) => found && !found.weak && found.kind !== "other") ?? kinds.find(Boolean);
  return strong && { kind: strong.kind, known, unknown };
}

/** Languages whose phrases end in the word they are about. */
const HEAD_LAST = new Set(["en", "de", "nl", "sv", "da", "nb", "fi", "hu", "tr"]);
/** The words of a language's titles that other languages' titles do not have: they tell how its phrases are built. */
const HEAD_FIRST_WORDS = new Set<string>();
const HEAD_LAST_WORDS = new Set<string>();
for (const { code, sections } of LANGUAGES)
  for (const titles of Object.values(sections))
    for (const word of foldWords(titles.replaceAll("|", " ")).split(" "))
      (HEAD_LAST.has(code) ? HEAD_LAST_WORDS : HEAD_FIRST_WORDS).add(word);

/** Adjectives, and nouns that mostly say how or how well: "Професиональный", "Knowledge of languages". */
const WEAK =
  /^(?:academi[ckq]|akadem|academs|ακαδημαικ|академическ|επαγγελματικ|εργασιακ|εκπαιδευτικ|κοινωνικ|професс?ионал|карьерн|спортивн|трудов|образовательн|общественн|учебн|social(?:e|es|is|i)?$|sociales$|profess?ion|profesn|zawodow|spoleczn|laboral|lavorativ|universit|scolair|escolar|scolast|other$|otr[oa]s$|altr[eio]$|autre|outr[oa]s|dodatkow|pozostal|дополнительн|znajomosc|znalost|знани[ея]|знання|владени|володін|conocimient|conheciment|conoscenz|connaissanc|capacit|abilit[aà]$|kennis$|competenc|competenz|habilidad|aptid|aptitud|maitris|γνωσ|ικανοτητ|poziom|уров|datos$|dados$)/u;
/** Kinds whose words say how something is told, and those that say what. */
const VAGUE = new Set<SectionKind>(["contact", "summary"]);
const ABOUT = new Set<SectionKind>([
  "education",
  "skills",
  "languages",
  "awards",
  "publications",
  "projects",
  "references",
]);
/** What follows tells more about the word before it, in languages whose phrases end in what they are about. */
const OF = / (?:of|in|for|at|with|on|to|from|by|upon|als|im|in|fur|bei|von|aus|voor|van|met|bij|i|om|for|med|av|af) /;

/** What a phrase without "and" is about. */
function kindOfPhrase(phrase: string): { kind: SectionKind; weak: boolean } | undefined {
  const whole = BY_TITLE.get(phrase.trim());
  if (whole) return { kind: whole, weak: false };
  const words = phrase.split(" ").filter(Boolean);
  const first = words.filter((word) => HEAD_FIRST_WORDS.has(word) && !HEAD_LAST_WORDS.has(word)).length;
  const last = words.filter((word) => HEAD_LAST_WORDS.has(word) && !HEAD_FIRST_WORDS.has(word)).length;
  const headLast = last >= first;
  const parts = headLast ? phrase.split(OF) : [phrase];
  for (const part of parts) {
    const found = part.split(" ").flatMap((word) => {
      const kind = kindOfWord(word);
      return kind ? [{ kind, weak: WEAK.test(word) }] : [];
    });
    if (!found.length) continue;
    const known = found.some(({ kind }) => kind !== "other") ? found.filter(({ kind }) => kind !== "other") : found;
    const has = (kind: SectionKind) => known.find((word) => word.kind === kind);
    const only = (...kinds: SectionKind[]) => known.every(({ kind }) => kinds.includes(kind));
    // skills in languages are languages, work without pay is volunteering
    if (has("languages") && only("languages", "skills")) return has("languages");
    if (has("volunteer") && only("volunteer", "work")) return has("volunteer");
    const nouns = known.filter(({ weak }) => !weak);
    const head = nouns.length ? nouns.at(headLast ? -1 : 0)! : (has("education") ?? known.at(headLast ? -1 : 0)!);
    // "Education details", "Skill highlights": what it is about stands beside it
    const about =
      head.kind === "work"
        ? has("projects")
        : VAGUE.has(head.kind)
          ? nouns.findLast(({ kind }) => ABOUT.has(kind))
          : undefined;
    return about ?? head;
  }
  return undefined;
}

/** All kinds a title names: "Certificates and languages" names two. */
export function sectionKinds(title: string): SectionKind[] {
  const words = foldWords(title);
  const parts = title.includes("/") || title.includes("|") ? title.split(/[/|]/).map(foldWords) : words.split(AND);
  const kinds = parts.map(
    (part) => BY_TITLE.get(part.trim()) ?? (part.includes(" ") ? undefined : kindOfWord(part.trim())),
  );
  const first = guessSectionTitle(title)?.kind;
  return [
    ...new Set([
      ...(first ? [first] : []),
      ...(parts.length > 1 && kinds.every(Boolean) ? (kinds as SectionKind[]) : []),
    ]),
  ];
}

/** The text with a letter-spaced title's gaps closed: "S K I L L S" becomes "SKILLS"; words are parted by wider gaps, if at all. */
export const isLetterSpaced = (text: string) => /^(?:\p{L}\s+){3,}\p{L}$/u.test(text.trim());
