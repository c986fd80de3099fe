import { findTerms } from "./find-terms";
import { shortHash } from "./hash-input";
import { SKILL_TERMS } from "./skill-terms";

/** One thing a job description asks for. */
export interface Requirement {
  id: string;
  /** in the job's or the table's words: "Kubernetes", "5 years of experience" */
  topic: string;
  kind: "skill" | "language" | "certificate" | "degree" | "experience";
  need: "must" | "nice";
  /** the line of the job description it stands in */
  quote: string;
  /** "A or B": requirements with the same mark are one; any of them is enough */
  either?: string;
}

/** Whole words or phrases of any script; Japanese and Chinese have no word ends. */
const anyOf = (spaced: string, unspaced = "") =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${spaced})(?![\\p{L}\\p{N}])${unspaced && `|${unspaced}`}`, "iu");

const NICE_HEADING = anyOf(
  "nice[- ]to[- ]have|preferred|desirable|desired|bonus|a plus|pluses|advantage(?:ous|s)?|optional|ideally|extra credit|good to have|von vorteil|wünschenswert|(?:ein )?plus|idealerweise|pluspunkte|souhaités?|souhaitées?|appréciée?s?|atouts?|deseables?|se valorará|valorable|plus gradit[io]|preferibili|diferenciais|desejável|pré|mile widziane|επιθυμητ\\p{L}*|θα εκτιμηθούν",
  "歓迎|尚可|优先|あれば|우대",
);
const MUST_HEADING = anyOf(
  "must[- ]have|looking for|person specification|required?|requirements?|essential|qualifications?|what you(?:'|’)?(?: wi)?ll (?:need|bring)|what you bring|you (?:have|bring)|your profile|skills|who you are|about you|anforderungen|(?:ihr |dein )?profil|qualifikation(?:en)?|das bringst du mit|das bringen sie mit|voraussetzungen|profil recherché|compétences(?: requises)?|votre profil|requisitos|perfil|requisiti|profilo|vereisten|wymagania|απαιτούμεν\\p{L}*|απαιτήσεις|προσόντα",
  "必須|応募資格|要件|任职要求|职位要求|자격",
);
const OTHER_HEADING = anyOf(
  "about us|about the company|about the team|who we are|benefits|we offer|what we offer|perks|salary|location|company|how to apply|to apply|apply|equal opportunit\\p{L}*|our values|über uns|wir bieten|das bieten wir|unser angebot|benefits bei uns|bewerbung|wer wir sind|qui sommes[- ]nous|à propos(?: de nous)?|nous offrons|ce que nous offrons|avantages|pour postuler|candidature|sobre nosotros|quiénes somos|ofrecemos|qué ofrecemos|chi siamo|cosa offriamo|offriamo|sobre nós|oferecemos|over ons|wij bieden|o nas|oferujemy|σχετικά με εμάς|ποιοι είμαστε|προσφέρουμε|τι προσφέρουμε|παροχές",
  "会社概要|待遇|福利|应聘|応募方法|公司介绍|회사 소개|복지",
);
/** What the work will be: named by the job, but not asked of the person. */
const DUTIES_HEADING = anyOf(
  "responsibilities|duties|the role|your role|tasks|what you(?:'|’)?(?: wi)?ll do|what you do|day to day|(?:ihre |deine )?aufgaben|missions|vos missions|responsabilités|funciones|responsabilidades|tareas|mansioni|responsabilità|taken|obowiązki|καθήκοντα|αρμοδιότητες",
  "仕事内容|業務内容|岗位职责|주요 업무",
);
const NICE =
  "nice to have|a plus|(?:is|are) a bonus|would be (?:an advantage|a plus|great|nice|desirable|ideal)|(?:is|are) an advantage|preferred|preferably|ideally|desirable|advantageous|optional|von vorteil|wünschenswert|idealerweise|est un plus|serait un plus|souhaitée?s?|un atout|se valorará|deseable|è un plus|επιθυμητ\\p{L}*";
const INLINE_NICE = anyOf(NICE, "歓迎|尚可|优先");
/** What stands in brackets straight after a term. */
const MARKED_NICE = new RegExp(`^\\s*[(（][^)）]{0,20}?(?:${NICE}|歓迎)`, "iu");
const MARKED_MUST =
  /^\s*[(（][^)）]{0,20}?(?:required|must|essential|mandatory|zwingend|obligatoire|imprescindible|必須)/iu;

/** "experience with X", "knowledge of X and Y": names that the table does not hold. */
const ASKED =
  /\b(?:experience (?:with|in|of|using)|knowledge of|familiar(?:ity)? with|proficien(?:t|cy) (?:in|with)|skilled in|expertise in|command of|trained in|certified in|understanding of|working with|confident with|use of)\s+([^.;:\n]{2,120})/gi;
const YEARS =
  /\b(\d{1,2})\s*(?:\+|plus|or more)?\s*(?:[-–]\s*\d{1,2}\s*)?years?(?:['’]| of)?\s+(?:[\w-]+\s+){0,3}?experience\b|\b(?:minimum|at least)\s+(\d{1,2})\s+years?\b/i;
const DEGREE =
  /\b(?:(bachelor|master)(?:['’]?s)?(?: degree)?|(phd|doctorate)|(university degree|college degree|degree))\b(?: in ([A-Z]?[\w ]{3,40}?))?(?=[,.;)\n]| or | and |$)/i;

/**
 * The requirements of a job description, in order of appearance, each once: known terms of the skills table, capitalised names that
 * the text says experience or knowledge is wanted of, years of experience, degrees. Headings and words like "nice to have" tell
 * what must be from what may be; parts about the company and its benefits are passed over. Headings are known in English, German,
 * French, Spanish, Greek and Japanese, the commonest ones in some more. Pure; an empty text gives none.
 */
export function extractRequirements(jobDescription: string): Requirement[] {
  if (jobDescription === last?.text) return structuredClone(last.found);
  const found = readRequirements(jobDescription);
  last = { text: jobDescription, found };
  return structuredClone(found);
}

/** One job is looked at again and again: for questions, order, score. */
let last: { text: string; found: Requirement[] } | undefined;

function readRequirements(jobDescription: string): Requirement[] {
  const found = new Map<string, Requirement>();
  let need: Requirement["need"] = "must";
  let skip = false;
  const add = (item: Omit<Requirement, "id">) => {
    const key = item.topic.toLowerCase();
    const known = found.get(key);
    if (!known) found.set(key, { id: `r${shortHash(key).slice(0, 8)}`, ...item, quote: item.quote.slice(0, 300) });
    else {
      if (item.need === "must") known.need = "must";
      // asked for by itself elsewhere: no longer one of several
      if (!item.either) delete known.either;
    }
  };
  for (const raw of splitLines(jobDescription)) {
    const line = raw.replace(/^[\s•*·▪・–-]+/u, "").trim();
    if (!line) continue;
    if (isHeading(line, raw)) {
      skip = OTHER_HEADING.test(line);
      need = NICE_HEADING.test(line) || DUTIES_HEADING.test(line) ? "nice" : "must";
      if (!/[:：].+\S/.test(line)) continue;
    }
    if (skip) continue;
    for (const clause of splitClauses(line)) {
      const level = INLINE_NICE.test(clause.replace(/[(（][^)）]*[)）]/g, "")) ? "nice" : need;
      for (const term of markAlternatives(clause, termsAskedFor(clause))) {
        const after = clause.slice(term.end);
        const marked = MARKED_NICE.test(after) ? "nice" : MARKED_MUST.test(after) ? "must" : level;
        add({
          topic: term.topic,
          kind: term.kind,
          need: marked,
          quote: line,
          ...(term.either && { either: term.either }),
        });
      }
      const years = YEARS.exec(clause);
      const count = years?.[1] ?? years?.[2];
      if (count) add({ topic: `${count} years of experience`, kind: "experience", need: level, quote: line });
      const degree = DEGREE.exec(clause);
      if (degree) add({ topic: degreeName(degree), kind: "degree", need: level, quote: line });
    }
  }
  return [...found.values()];
}

interface AskedTerm {
  topic: string;
  kind: Requirement["kind"];
  start: number;
  end: number;
  either?: string;
}

function termsAskedFor(clause: string): AskedTerm[] {
  const known = findTerms(clause)
    .filter((term) => term.category !== "soft skill")
    .map(({ name, category, start, end }) => ({ topic: name, kind: kindOf(category), start, end }));
  return [...known, ...namesAskedFor(clause)].sort((a, b) => a.start - b.start);
}

/** "Java, Kotlin or Scala", "AWS/Azure": terms with only a comma, a slash or an "or" between them, and at least one of the latter. */
function markAlternatives(clause: string, terms: AskedTerm[]): AskedTerm[] {
  for (let from = 0; from < terms.length; ) {
    let to = from;
    let or = false;
    for (; to + 1 < terms.length; to++) {
      const joint = clause.slice(terms[to]?.end, terms[to + 1]?.start).trim();
      if (!/^(?:,?\s*(?:or|oder|ou|o|ή)|\/|,|または)$/iu.test(joint)) break;
      or ||= joint !== ",";
    }
    const group = terms.slice(from, to + 1);
    if (or && group.length > 1) {
      const either = `e${shortHash(...group.map((t) => t.topic.toLowerCase())).slice(0, 8)}`;
      for (const term of group) term.either = either;
    }
    from = to + 1;
  }
  return terms;
}

/** "Java; Kotlin is a plus", "Python and SQL, Tableau would be a plus": what is nice to have apart from what is not. */
function splitClauses(line: string): string[] {
  return line.split(/[;；]/).flatMap((clause) => {
    const cut =
      /^(.*),\s*(?!(?:or|and|oder|und|ou|et|o|y)\b)([^,]*\b(?:is|would be) (?:a plus|a bonus|an advantage|nice|desirable)\b.*)$/i.exec(
        clause,
      );
    if (cut?.[1] && cut[2]) return [cut[1], cut[2]];
    const turn = /^(.+?)[,(]?\s*\b((?:ideally|preferably|idealerweise|idealmente|idéalement)\b.*)$/i.exec(clause);
    return turn?.[1] && turn[2] ? [turn[1], turn[2]] : [clause];
  });
}

/** Lines, and sentences of long lines: what is nice to have in one sentence says nothing about the next. */
function splitLines(text: string): string[] {
  return text.split(/\r?\n/).flatMap((line) => line.split(/(?<=[.!?。])\s+(?=\p{Lu})|(?<=。)/u));
}

/** A short line without a full stop that is no item of a list and names nothing that could be asked for. */
function isHeading(line: string, raw: string): boolean {
  const bare = line.replace(/\s*\?$/, "");
  if (line.length > 70 || /[.!,;。]$/.test(bare) || /^\s*[•*·▪・–-]/.test(raw)) return false;
  const title = line.replace(/[:：].*$/, "");
  if (title.split(/\s+/).length > 7) return false;
  const known = [NICE_HEADING, MUST_HEADING, OTHER_HEADING, DUTIES_HEADING].some((pattern) => pattern.test(title));
  return known || (/^\p{Lu}/u.test(title) && !line.endsWith("?") && findTerms(line).length === 0);
}

function kindOf(category: string): Requirement["kind"] {
  return category === "language" ? "language" : category === "certificate" ? "certificate" : "skill";
}

const NOT_NAMES = new Set(
  "I We You Our The A An Strong Good Excellent Proven Experience Knowledge Ability English Monday Tuesday Wednesday Thursday Friday Saturday Sunday Please CV EU UK US USA London Paris Berlin Athens Europe Germany".split(
    " ",
  ),
);

function namesAskedFor(line: string): AskedTerm[] {
  const known = findTerms(line);
  return [...line.matchAll(ASKED)].flatMap((match) => {
    const phrase = match[1] ?? "";
    const offset = match.index + match[0].length - phrase.length;
    return [...phrase.matchAll(/(?<![\p{L}\p{N}])\p{Lu}[\p{L}\p{N}+#.-]*(?: \p{Lu}[\p{L}\p{N}+#.-]*){0,2}/gu)]
      .map((name) => {
        const topic = name[0].replace(/[.-]+$/, "");
        const start = offset + name.index;
        return { topic, kind: "skill" as const, start, end: start + topic.length };
      })
      .filter((name) => known.every((k) => name.end <= k.start || name.start >= k.end))
      .filter(({ topic }) => topic.length > 1 && !NOT_NAMES.has(topic) && !SKILL_TERMS.some((t) => t.name === topic));
  });
}

function degreeName(match: RegExpExecArray): string {
  const level = match[1]
    ? `${match[1].charAt(0).toUpperCase()}${match[1].slice(1).toLowerCase()}'s degree`
    : match[2]
      ? "PhD"
      : "university degree";
  return match[4] ? `${level} in ${match[4].trim()}` : level;
}
