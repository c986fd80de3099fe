/**
 * The closed list of words that carry no claim: they may join what the evidence says. Deliberately absent: words of scope
 * ("all", "entire", "company-wide"), of cause ("resulting", "leading to"), of degree ("successfully", "highly", "over"),
 * of quantity ("several", "many") and of time ("daily", "always").
 */
export const GLUE_WORDS: ReadonlySet<string> = new Set(
  `a an the and or but nor so yet of to in on at by for from with within without into onto out off up down via through throughout during
between among amongst across around along against towards toward upon near inside outside under per as than that which who whom whose
this these those it its they their them there here where when while before after until since once if because although though however
is are was were be been being am has have had having do does did can could may might will would shall should
i me my mine we us our ours you your he she his her him one ones such each either both other others also too
using use used including include includes included and/or plus etc e.g i.e eg ie re about what how whether then therefore
ensure`
    .split(/\s+/)
    .filter(
      (word) =>
        !["without", "would", "could", "might", "may", "under", "ensure", "plus", "throughout", "once"].includes(word),
    ),
);

/** Words that soften or negate what stands after them: dropping one makes the claim stronger, adding one is a new claim. */
export const HEDGES: ReadonlySet<string> = new Set(
  `not no never without non except basic beginner elementary intermediate junior assistant trainee intern internship deputy interim acting part-time
temporary casual voluntary unpaid volunteer associate apprentice student aspiring planned proposed expected potential familiar familiarity exposure
introductory limited occasional occasionally sometimes partly partially jointly joint shared attempted tried unsuccessful unsuccessfully pursuing
candidate incomplete planning plan intended intend trying hope hoping would could might may pending prospective mock simulated rarely hardly barely`.split(
    /\s+/,
  ),
);

/** Words of quantity that mean the same; a word of one group never becomes one of another. */
export const QUANTIFIERS: readonly (readonly string[])[] = [
  ["several", "various", "multiple", "different"],
  ["many", "numerous"],
  ["all", "every", "each"],
  ["most", "majority"],
];

/** Words allowed when the evidence holds the phrase: shorter wording of the same thing. */
export const PARAPHRASES: readonly [evidence: RegExp, words: readonly string[]][] = [
  [/\bprior to\b/i, ["before"]],
  [/\bsubsequent to\b/i, ["after"]],
  [/\ba (?:large|great) (?:number|amount) of\b/i, ["many", "much"]],
  [/\ba lot of\b|\blots of\b/i, ["many", "much"]],
  [/\bthe majority of\b/i, ["most"]],
  [/\bdue to the fact\b|\bowing to the fact\b/i, ["because"]],
  [/\beach and every\b/i, ["every", "each"]],
  [/\bevery day\b|\bper day\b|\ba day\b|\bon a day-to-day\b/i, ["daily"]],
  [/\bdaily\b/i, ["day", "every"]],
  [/\bevery week\b|\bper week\b|\ba week\b/i, ["weekly"]],
  [/\bevery month\b|\bper month\b|\ba month\b/i, ["monthly"]],
  [/\bweekly\b/i, ["week", "every"]],
  [/\bmonthly\b/i, ["month", "every"]],
  [
    /\bin charge of\b|\bresponsible for\b|\baccountable for\b|\bresponsibilit(?:y|ies)\b/i,
    ["managed", "manage", "managing", "handled", "handle", "handling", "responsible"],
  ],
  [/\binvolved in\b|\binvolvement in\b/i, ["took", "take", "taking", "part"]],
  [/\bparticipat\w+ in\b/i, ["took", "take", "taking", "part"]],
  [/\b(?:took|take|taking) part in\b/i, ["participated", "participate", "participating"]],
  [/\bcare of\b/i, ["cared", "care", "caring"]],
  [/\bon a regular basis\b/i, ["regularly"]],
  [/\bon an annual basis\b/i, ["annually"]],
  [/\bon a (?:quarterly|yearly) basis\b/i, ["quarterly", "yearly"]],
  [/\bhad the ability to\b/i, ["could"]],
  [/\bwith the exception of\b/i, ["except"]],
  [/\bend results?\b/i, ["result"]],
  [/\bon time\b/i, ["punctually"]],
  [/\bliaison\b/i, ["liaised", "liaise"]],
  [/\bshop assistant\b/i, ["sales"]],
  [/\bmyself\b/i, ["me"]],
  [/\bfixed\b/i, ["corrected"]],
  [/\bcustomers?\b/i, ["client", "clients"]],
  [/\bclients?\b/i, ["customer", "customers"]],
  [/\b(?:staff|employees|workers)\b/i, ["employees", "staff"]],
  [/\b(?:phone|telephone)\b/i, ["phone", "telephone"]],
  [/\b(?:colleagues|co-?workers|team ?mates)\b/i, ["colleagues"]],
];
