import { verbBase } from "./verbs";

/** British and American spellings and other pairs that are one word. */
const SAME: Record<string, string> = {
  program: "programme",
  programs: "programme",
  center: "centre",
  centers: "centre",
  labor: "labour",
  color: "colour",
  behavior: "behaviour",
  enrollment: "enrolment",
  license: "licence",
  percent: "%",
  "per-cent": "%",
  jan: "january",
  feb: "february",
  mar: "march",
  apr: "april",
  jun: "june",
  jul: "july",
  aug: "august",
  sep: "september",
  sept: "september",
  oct: "october",
  nov: "november",
  dec: "december",
  app: "application",
  apps: "application",
  teammate: "colleague",
  teammates: "colleague",
  coworker: "colleague",
  coworkers: "colleague",
  people: "person",
  children: "child",
  women: "woman",
  men: "man",
  e_mail: "email",
  "e-mail": "email",
  "e-mails": "email",
  website: "site",
  websites: "site",
  analysis: "analys",
  analyses: "analys",
  hrs: "hour",
  yrs: "year",
  mins: "minute",
  maintenance: "maintenanc",
};

/**
 * A key under which the inflections of one English word meet: "managing", "managed", "manages" → "manag"; "reports",
 * "reporting" → "report"; "analysis", "analyse" → "analys". It is for comparing only, never shown. Derivations that change what
 * a person claims to be stay apart: "management" and "manager" do not meet "manage" ("managed a team" is not "manager").
 */
export function stemWord(word: string): string {
  const known = STEMS.get(word);
  if (known !== undefined) return known;
  const stem = findStem(word);
  if (STEMS.size >= 20_000) STEMS.clear();
  STEMS.set(word, stem);
  return stem;
}

const STEMS = new Map<string, string>();

function findStem(word: string): string {
  const lower = word.toLowerCase().replace(/[’]/g, "'").replace(/'s$/, "").replace(/\.$/, "");
  const same = Object.hasOwn(SAME, lower) ? SAME[lower] : undefined;
  if (same) return same;
  if (!/^[a-z][a-z'-]*$/.test(lower)) return lower;
  return trimEnd(spell(verbBase(lower) ?? singular(lower)));
}

/** The key under which a word and its noun of action meet: "migration" and "migrate", "management" and "manage". */
export function actionStem(word: string): string {
  const stem = stemWord(word).replace(/^maintenanc$/, "maintain");
  return stem.replace(/(?:ational|ation|ition|ution|ion|ement|ment|ance|ence|ysi|y|at|it)$/, "").replace(/[iey]$/, "");
}

function singular(word: string) {
  if (word.length < 4 || /(?:ss|us|is)$/.test(word)) return word;
  if (word.endsWith("ies") && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:x|ch|sh|ss|z)es$/.test(word)) return word.slice(0, -2);
  return word.endsWith("s") ? word.slice(0, -1) : word;
}

function spell(word: string) {
  return word
    .replace(/yz(?=e|$)/, "ys")
    .replace(/iz(?=e$|ation$|ing$|ed$)/, "is")
    .replace(/-/g, "");
}

function trimEnd(word: string) {
  return word.length > 3 ? word.replace(/e$/, "").replace(/(?<=..)y$/, "i") : word;
}
