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
const AROUND =
  /^(?:my|our|the|selected|key|main|other|relevant|additional|professional|personal|i|ii|iii|iv|v|vi|vii|\d{1,2}) | (?:cont|continued|cont d|selected|history|section|fortsetzung|suite|continuacion|seguito|vervolg)$/;
const AND = / (?:and|und|et|y|e|en|i|και|и|och|og|ve|ja|si|es|a|та|і) /;

/** The kind of section a line is the title of, when its words are a known title; undefined otherwise. */
export function matchSectionTitle(text: string): SectionKind | undefined {
  if (text.length > 70 || !/\p{L}{2}|\p{L} \p{L}/u.test(text)) return undefined;
  const words = foldWords(text.replace(/\s*\([^()]*\)\s*[:：]?\s*$/u, ""));
  if (!words) return undefined;
  const found = lookUp(words);
  if (found) return found;
  const joined = words.replaceAll(" ", "");
  // "E X P E R I E N C E"
  if (/^(?:\p{L} ){3,}\p{L}$/u.test(words)) return JOINED.get(joined);
  return joined.length >= 8 && !words.includes(" ") ? JOINED.get(joined) : undefined;
}

function lookUp(words: string): SectionKind | undefined {
  const exact = BY_TITLE.get(words);
  if (exact) return exact;
  const shorter = words.replace(AROUND, "").trim();
  if (shorter !== words && BY_TITLE.has(shorter)) return BY_TITLE.get(shorter);
  // "Certificates and languages", "Skills / Tools": the first part that is a title by itself says what to expect
  const parts = words.split(AND);
  if (parts.length > 1 && parts.length <= 3 && parts.every((part) => BY_TITLE.has(part)))
    return BY_TITLE.get(parts[0]!);
  return undefined;
}

/** What kind a single word speaks of. */
function kindOfWord(word: string): SectionKind | undefined {
  const exact = WORD_KINDS.get(word) ?? BY_TITLE.get(word);
  if (exact) return exact;
  return (
    BEGINNINGS.find(([start]) => word.startsWith(start) && word.length - start.length <= 6)?.[1] ??
    ENDS.find(([end]) => word.length > end.length && word.endsWith(end))?.[1]
  );
}

/**
 * What an unusual title is about, by its words ("Selected clinical experience", "Berufliche Stationen und Praktika"): the kind most
 * of them speak of, the first of these where several do, and how many words say nothing known.
 */
export function guessSectionTitle(text: string): { kind: SectionKind; known: number; unknown: number } | undefined {
  const exact = matchSectionTitle(text);
  if (exact) return { kind: exact, known: 1, unknown: 0 };
  const parts = text.split(/\s*[/|•·]\s*/).filter(Boolean);
  if (parts.length > 1 && parts.every((part) => matchSectionTitle(part)))
    return { kind: matchSectionTitle(parts[0]!)!, known: 2, unknown: 0 };
  const counts = new Map<SectionKind, number>();
  let unknown = 0;
  const words = foldWords(text).split(" ");
  for (const word of words) {
    const kind = kindOfWord(word);
    if (kind) counts.set(kind, (counts.get(kind) ?? 0) + 1);
    else if (word && !GLUE.has(word)) unknown++;
  }
  // "Miscellaneous achievements" says what they are, and that there are several
  const rank = ([kind, count]: [SectionKind, number]) => (kind === "other" ? 0.5 : count);
  // "Job related training": beside another kind the words of work say little, where no "and" parts the two
  const tied = words.some((word) => TYING.has(word));
  const late = ([kind]: [SectionKind, number]) => (!tied && kind === "work" ? 0.1 : 0);
  const best = [...counts].sort((a, b) => rank(b) - late(b) - rank(a) + late(a))[0];
  return best && { kind: best[0], known: [...counts.values()].reduce((sum, n) => sum + n, 0), unknown };
}

const TYING = new Set(
  "and or of in with for from to und oder in von mit für et ou de du des d en y o e i z w и или και".split(" "),
);

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
