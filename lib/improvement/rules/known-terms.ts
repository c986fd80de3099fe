import { SKILL_TERMS } from "../skill-terms";

/** Terms whose spelling is right in one way only, besides those of the skills table. */
const MORE_TERMS =
  `Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February April June July August September October November
December Bluetooth Wi-Fi OpenAI ChatGPT eBay PayPal Airbnb Uber DevOps FinTech IoT PDF CSV URL URLs FAQ FAQs VAT NHS NGO NGOs PhD MBA BSc MSc GCSE
Europe European Germany France Spain Italy Greece London Paris Berlin Athens British American Japan China India UK USA EU`.split(
    /\s+/,
  );

/** lower case → proper spelling, for terms that are never ordinary words. */
const CASING = new Map<string, string>();
/** lower case of any spelling → name of the term */
const NAME_OF = new Map<string, string>();
/** Terms that are ordinary words when written small: never recased in running text. */
export const CASE_SENSITIVE_TERMS: ReadonlySet<string> = new Set(
  SKILL_TERMS.filter((t) => t.ambiguous).map((t) => t.name),
);

/** Spellings that other meanings share in lower case: not recased ("pos", "rest", "lean", "polish"). */
const ORDINARY = new Set(
  "5s qt uber china us rest pos sas safe lean helm lambda serverless apache splunk lua ml js ui ux sage cad bls sre spark tailwind airflow celery jest cypress rails prisma svelte flutter keras flask groovy bash perl ruby redux looker canva illustrator elastic snowflake august june april polish sap api march may ants plc emr cpp vue kafka cassandra docker android epic revit rors bdd sem gmp glp cfa kotlin lightroom serif scala redshift nuxt nlp qa sen ror us cucumber playwright selenium kanban storybook dynamo".split(
    " ",
  ),
);
/** Of those, the ones that mean the product in nearly every CV and are safe to spell right. */
const SAFE_ANYWAY = new Set(
  "docker android kafka ui ux api api's apis kotlin june april august javascript cad kanban selenium sap ml js scala perl nlp bash ruby cassandra vue canva".split(
    " ",
  ),
);

for (const term of SKILL_TERMS) {
  for (const spelling of [term.name, ...term.aliases]) {
    NAME_OF.set(spelling.toLowerCase(), term.name);
    if (!term.ambiguous && !term.phrase && spelling !== spelling.toLowerCase()) addCasing(spelling);
  }
  // other spellings of an ambiguous term are safe when they cannot be ordinary words ("reactjs", "ms excel")
  if (term.ambiguous) for (const alias of term.aliases) addCasing(alias);
}
for (const term of MORE_TERMS) addCasing(term);

function addCasing(spelling: string) {
  const lower = spelling.toLowerCase();
  if (spelling !== lower && (!ORDINARY.has(lower) || SAFE_ANYWAY.has(lower))) CASING.set(lower, spelling);
}

/** Longest first; a term with several words counts as one. Boundaries are checked by the caller's pattern. */
export const KNOWN_TERM_PATTERN = new RegExp(
  `(?<![\\p{L}\\p{N}_@./\\\\#+-])(?:${[...CASING.keys()]
    .sort((a, b) => b.length - a.length)
    .map((term) => term.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&"))
    .join("|")})(?![\\p{L}\\p{N}_@#+]|[./-][\\p{L}\\p{N}])`,
  "giu",
);

/** The proper spelling of a term ("javascript" → "JavaScript"), or undefined when the term is not known or is an ordinary word. */
export function properSpelling(term: string): string | undefined {
  return CASING.get(term.toLowerCase());
}

/** The proper spelling of a whole item of a skills list, where ordinary words are names ("excel" → "Excel", "go" → "Go"). */
export function properSkill(item: string): string | undefined {
  const lower = item.toLowerCase();
  const term = SKILL_TERMS.find((t) => !t.phrase && t.name.toLowerCase() === lower);
  return term?.name ?? CASING.get(lower);
}

/** True for two spellings of one term: "JS" and "JavaScript", "Postgres" and "PostgreSQL", "Team Work" and "teamwork". */
export function sameKnownTerm(a: string, b: string): boolean {
  const [left, right] = [a.trim().toLowerCase(), b.trim().toLowerCase()];
  if (!left || !right) return false;
  if (left === right) return true;
  const name = NAME_OF.get(left);
  return name !== undefined && name === NAME_OF.get(right);
}
