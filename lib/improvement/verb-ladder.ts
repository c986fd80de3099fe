import { verbBase } from "./verbs";

/**
 * How much a verb claims: watched < took part < contributed < did < ran < led. A change may go down or sideways, never up.
 * A verb that is not named here "did".
 */
export const RUNGS = ["watched", "took part", "contributed", "did", "ran", "led"] as const;

const BY_RUNG: Record<number, string> = {
  0: "observe shadow watch learn study attend listen",
  1: "participate take-part join accompany",
  2: "help assist support aid contribute collaborate cooperate facilitate back",
  4: "manage run oversee supervise coordinate co-ordinate administer govern control organise organize orchestrate",
  5: "lead head direct spearhead found establish pioneer chair own drive champion mastermind govern originate",
};
const RUNG_OF = new Map<string, number>();
for (const [rung, verbs] of Object.entries(BY_RUNG))
  for (const verb of verbs.split(" ")) RUNG_OF.set(verb, Number(rung));

/** The rung of a verb given in any form (0 watched … 5 led); 3 when it is not named. */
export function verbRung(word: string): number {
  return RUNG_OF.get(verbBase(word) ?? word.toLowerCase()) ?? 3;
}

/** Verbs that say the same thing: another one of the group may stand in when it is on no higher rung. */
const SYNONYMS: readonly string[][] = [
  "make create produce prepare compile build assemble".split(" "),
  "use utilise utilize apply employ leverage".split(" "),
  "do perform carry complete conduct execute undertake".split(" "),
  "help assist support aid".split(" "),
  "participate join take-part contribute".split(" "),
  "write draft author document".split(" "),
  "talk speak liaise communicate".split(" "),
  "answer respond reply handle deal field".split(" "),
  "handle process deal manage treat".split(" "),
  "check review inspect verify examine audit".split(" "),
  "teach train instruct coach tutor".split(" "),
  "keep maintain".split(" "),
  "get obtain gain acquire".split(" "),
  "show present demonstrate".split(" "),
  "fix repair resolve solve correct".split(" "),
  "organise organize arrange plan schedule".split(" "),
  "buy purchase procure".split(" "),
  "begin start".split(" "),
  "give provide deliver supply offer".split(" "),
  "cut reduce decrease lower".split(" "),
  "raise increase grow".split(" "),
  "improve enhance".split(" "),
  "look research investigate study analyse analyze".split(" "),
  "manage run oversee supervise handle".split(" "),
  "lead head direct manage run oversee supervise".split(" "),
  "set install configure".split(" "),
  "look care tend".split(" "),
  "record log track document enter".split(" "),
  "greet welcome".split(" "),
  "change modify adapt amend adjust".split(" "),
  "work collaborate".split(" "),
  "serve help assist".split(" "),
  "shadow observe watch".split(" "),
];

/** True when `verb` may stand for `evidenceVerb` (bases): same meaning, no higher rung. */
export function mayStandFor(verb: string, evidenceVerb: string): boolean {
  if (verbRung(verb) > verbRung(evidenceVerb)) return false;
  return SYNONYMS.some((group) => group.includes(verb) && group.includes(evidenceVerb));
}

/**
 * Words before a verb that say the person did less than the verb: "helped to run", "involved in planning", "the team that built".
 * The number is the rung the whole phrase stays on.
 */
export const GOVERNORS: ReadonlyMap<string, number> = new Map([
  ...["observe", "shadow", "watch", "learn", "study", "attend"].map((verb): [string, number] => [verb, 0]),
  ...["participate", "involved", "involvement", "part", "member", "join", "exposure", "exposed"].map(
    (word): [string, number] => [word, 1],
  ),
  ...[
    "help",
    "assist",
    "support",
    "aid",
    "contribute",
    "collaborate",
    "cooperate",
    "assistant",
    "assistance",
    "supported",
  ].map((word): [string, number] => [word, 2]),
  ...[
    "team",
    "we",
    "they",
    "he",
    "she",
    "company",
    "department",
    "colleagues",
    "who",
    "which",
    "that",
    "manager",
    "boss",
  ].map((word): [string, number] => [word, 1]),
  ...[
    "try",
    "tried",
    "attempt",
    "attempted",
    "plan",
    "planned",
    "planning",
    "aim",
    "aimed",
    "intend",
    "hope",
    "propose",
    "want",
  ].map((word): [string, number] => [word, 0]),
]);

/** Governors that count only straight before the verb (an article or adverb aside): subjects, not objects. */
export const SUBJECT_GOVERNORS: ReadonlySet<string> = new Set([
  "team",
  "we",
  "they",
  "he",
  "she",
  "company",
  "department",
  "colleagues",
  "manager",
  "boss",
  "who",
  "which",
  "that",
]);
