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

/** Nouns of action whose verb no ending tells; the bare noun is read as its verb where an action is named ("the delivery of"). */
const ACTION_NOUNS: ReadonlyMap<string, string> = new Map(
  `reduction:reduce production:produce introduction:introduce advice:advise delivery:deliver sale:sell growth:grow choice:choose
description:describe receipt:receive submission:submit expansion:expand decision:decide provision:provide revision:revise extension:extend
comparison:compare recovery:recover discovery:discover removal:remove approval:approve renewal:renew proposal:propose storage:store
acquisition:acquire conversion:convert transcription:transcribe response:respond closure:close reply:reply study:study purchase:purchase
repair:repair review:review support:support increase:increase decrease:decrease design:design audit:audit test:test check:check survey:survey
help:help care:care update:update upgrade:upgrade launch:launch order:order record:record control:control research:research report:report
interview:interview search:search service:service transfer:transfer transport:transport visit:visit answer:answer display:display
guidance:guide instruction:instruct coverage:cover retrieval:retrieve refurbishment:refurbish verification:verify classification:classify
notification:notify modification:modify qualification:qualify application:apply supply:supply reconstruction:rebuild maintenance:maintain
resolution:resolve solution:solve division:divide inclusion:include supervision:supervise reception:receive upkeep:maintain tuition:teach
assistance:assist analysis:analyse testing:test`
    .split(/\s+/)
    .map((pair) => pair.split(":") as [string, string]),
);

/** The verb that a noun of action names ("reductions" → "reduce"); undefined for other words. */
export function verbOfNoun(word: string): string | undefined {
  const lower = word.toLowerCase();
  return (
    ACTION_NOUNS.get(lower) ?? ACTION_NOUNS.get(lower.replace(/ies$/, "y")) ?? ACTION_NOUNS.get(lower.replace(/s$/, ""))
  );
}
