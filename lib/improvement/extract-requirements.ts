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
}

const NICE_HEADING =
  /\b(?:nice[- ]to[- ]have|preferred|desirable|desired|bonus|a plus|advantage(?:ous)?|optional|ideally|wünschenswert|souhaité|deseable)\b/i;
const MUST_HEADING =
  /\b(?:must[- ]have|looking for|person specification|required?|requirements?|essential|qualifications?|what you(?:'|’)?(?: wi)?ll (?:need|bring)|you (?:have|bring)|your profile|skills|who you are|anforderungen|profil|requisitos|必須)\b/i;
const OTHER_HEADING =
  /\b(?:about us|about the company|about the team|who we are|benefits|we offer|what we offer|perks|salary|location|company|how to apply|to apply|apply|equal opportunit\w+|our values)\b/i;
/** What the work will be: named by the job, but not asked of the person. */
const DUTIES_HEADING =
  /\b(?:responsibilities|duties|the role|your role|tasks|what you(?:'|’)?(?: wi)?ll do|what you do|day to day|aufgaben|missions)\b/i;
const INLINE_NICE =
  /\b(?:nice to have|a plus|is a bonus|would be (?:an advantage|a plus|great|nice|desirable)|preferred|preferably|ideally|desirable|advantageous)\b/i;

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
 * what must be from what may be; parts about the company and its benefits are passed over. Pure; an empty text gives none.
 */
export function extractRequirements(jobDescription: string): Requirement[] {
  const found = new Map<string, Requirement>();
  let need: Requirement["need"] = "must";
  let skip = false;
  const add = (topic: string, kind: Requirement["kind"], quote: string, level: Requirement["need"]) => {
    const key = topic.toLowerCase();
    const known = found.get(key);
    if (!known)
      found.set(key, { id: `r${shortHash(key).slice(0, 8)}`, topic, kind, need: level, quote: quote.slice(0, 300) });
    else if (level === "must") known.need = "must";
  };
  for (const raw of splitLines(jobDescription)) {
    const line = raw.replace(/^[\s•*·▪–-]+/u, "").trim();
    if (!line) continue;
    if (isHeading(line, raw)) {
      skip = OTHER_HEADING.test(line);
      need = NICE_HEADING.test(line) || DUTIES_HEADING.test(line) ? "nice" : "must";
      if (!/[:：].+\S/.test(line)) continue;
    }
    if (skip) continue;
    const level = INLINE_NICE.test(line) ? "nice" : need;
    for (const term of findTerms(line))
      if (term.category !== "soft skill") add(term.name, kindOf(term.category), line, level);
    for (const name of namesAskedFor(line)) add(name, "skill", line, level);
    const years = YEARS.exec(line);
    const count = years?.[1] ?? years?.[2];
    if (count) add(`${count} years of experience`, "experience", line, level);
    const degree = DEGREE.exec(line);
    if (degree) add(degreeName(degree), "degree", line, level);
  }
  return [...found.values()];
}

/** Lines, and sentences of long lines: what is nice to have in one sentence says nothing about the next. */
function splitLines(text: string): string[] {
  return text.split(/\r?\n/).flatMap((line) => line.split(/(?<=[.!?。])\s+(?=\p{Lu})|(?<=。)/u));
}

/** A short line without a full stop that is no item of a list and names nothing that could be asked for. */
function isHeading(line: string, raw: string): boolean {
  if (line.length > 70 || /[.!?,;]$/.test(line) || /^\s*[•*·▪–-]/.test(raw)) return false;
  const title = line.replace(/[:：].*$/, "");
  if (title.split(/\s+/).length > 7) return false;
  const known = [NICE_HEADING, MUST_HEADING, OTHER_HEADING, DUTIES_HEADING].some((pattern) => pattern.test(title));
  return known || (/^\p{Lu}/u.test(title) && findTerms(line).length === 0);
}

function kindOf(category: string): Requirement["kind"] {
  return category === "language" ? "language" : category === "certificate" ? "certificate" : "skill";
}

const NOT_NAMES = new Set(
  "I We You Our The A An Strong Good Excellent Proven Experience Knowledge Ability English Monday Tuesday Wednesday Thursday Friday Saturday Sunday Please CV EU UK US USA London Paris Berlin Athens Europe Germany".split(
    " ",
  ),
);

function namesAskedFor(line: string): string[] {
  const known = findTerms(line);
  return [...line.matchAll(ASKED)].flatMap((match) => {
    const phrase = match[1] ?? "";
    const offset = match.index + match[0].length - phrase.length;
    return [...phrase.matchAll(/(?<![\p{L}\p{N}])\p{Lu}[\p{L}\p{N}+#.-]*(?: \p{Lu}[\p{L}\p{N}+#.-]*){0,2}/gu)]
      .filter((name) =>
        known.every((k) => offset + name.index + name[0].length <= k.start || offset + name.index >= k.end),
      )
      .map((name) => name[0].replace(/[.-]+$/, ""))
      .filter((name) => name.length > 1 && !NOT_NAMES.has(name) && !SKILL_TERMS.some((t) => t.name === name));
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
