/**
 * English verbs of CVs with their forms: a closed table, so that a conjugation is either right or not made at all
 * (a general conjugator gives "modellung" for "modelling"). Regular forms follow the spelling rules of English.
 */

/** base, past, past participle, -ing (only where the spelling rules do not give it) */
const IRREGULAR: Record<string, [past: string, participle: string, gerund?: string]> = {
  be: ["was", "been", "being"],
  become: ["became", "become"],
  begin: ["began", "begun", "beginning"],
  bid: ["bid", "bid", "bidding"],
  break: ["broke", "broken"],
  bring: ["brought", "brought"],
  build: ["built", "built"],
  buy: ["bought", "bought"],
  catch: ["caught", "caught"],
  choose: ["chose", "chosen"],
  "co-lead": ["co-led", "co-led"],
  "co-write": ["co-wrote", "co-written"],
  come: ["came", "come"],
  cut: ["cut", "cut", "cutting"],
  deal: ["dealt", "dealt"],
  do: ["did", "done"],
  draw: ["drew", "drawn"],
  drive: ["drove", "driven"],
  feed: ["fed", "fed"],
  find: ["found", "found"],
  forecast: ["forecast", "forecast"],
  get: ["got", "got", "getting"],
  give: ["gave", "given"],
  grow: ["grew", "grown"],
  hold: ["held", "held"],
  keep: ["kept", "kept"],
  lay: ["laid", "laid"],
  lead: ["led", "led"],
  leave: ["left", "left"],
  lend: ["lent", "lent"],
  make: ["made", "made"],
  meet: ["met", "met"],
  oversee: ["oversaw", "overseen"],
  overcome: ["overcame", "overcome"],
  pay: ["paid", "paid"],
  put: ["put", "put", "putting"],
  read: ["read", "read"],
  rebuild: ["rebuilt", "rebuilt"],
  rewrite: ["rewrote", "rewritten"],
  run: ["ran", "run", "running"],
  broadcast: ["broadcast", "broadcast"],
  foresee: ["foresaw", "foreseen", "foreseeing"],
  freeze: ["froze", "frozen"],
  grind: ["ground", "ground"],
  hang: ["hung", "hung"],
  proofread: ["proofread", "proofread"],
  redo: ["redid", "redone"],
  resell: ["resold", "resold"],
  reset: ["reset", "reset", "resetting"],
  retake: ["retook", "retaken"],
  beat: ["beat", "beaten"],
  bend: ["bent", "bent"],
  bind: ["bound", "bound"],
  blow: ["blew", "blown"],
  breed: ["bred", "bred"],
  cast: ["cast", "cast"],
  dig: ["dug", "dug", "digging"],
  fight: ["fought", "fought"],
  fly: ["flew", "flown"],
  hear: ["heard", "heard"],
  inlay: ["inlaid", "inlaid"],
  light: ["lit", "lit"],
  offset: ["offset", "offset", "offsetting"],
  outsell: ["outsold", "outsold"],
  override: ["overrode", "overridden"],
  rebind: ["rebound", "rebound"],
  remake: ["remade", "remade"],
  repay: ["repaid", "repaid"],
  rerun: ["reran", "rerun", "rerunning"],
  rethink: ["rethought", "rethought"],
  rewind: ["rewound", "rewound"],
  seek: ["sought", "sought"],
  shake: ["shook", "shaken"],
  shut: ["shut", "shut", "shutting"],
  spin: ["spun", "spun", "spinning"],
  split: ["split", "split", "splitting"],
  spread: ["spread", "spread"],
  stick: ["stuck", "stuck"],
  strike: ["struck", "struck"],
  string: ["strung", "strung"],
  strip: ["stripped", "stripped", "stripping"],
  sublet: ["sublet", "sublet", "subletting"],
  swim: ["swam", "swum", "swimming"],
  tear: ["tore", "torn"],
  throw: ["threw", "thrown"],
  typeset: ["typeset", "typeset", "typesetting"],
  underwrite: ["underwrote", "underwritten"],
  undo: ["undid", "undone"],
  unwind: ["unwound", "unwound"],
  uphold: ["upheld", "upheld"],
  wear: ["wore", "worn"],
  withhold: ["withheld", "withheld"],
  wring: ["wrung", "wrung"],
  sow: ["sowed", "sown"],
  sweep: ["swept", "swept"],
  weave: ["wove", "woven"],
  wind: ["wound", "wound"],
  ride: ["rode", "ridden"],
  shoot: ["shot", "shot"],
  sing: ["sang", "sung"],
  stand: ["stood", "stood"],
  see: ["saw", "seen"],
  sell: ["sold", "sold"],
  send: ["sent", "sent"],
  set: ["set", "set", "setting"],
  shrink: ["shrank", "shrunk"],
  speak: ["spoke", "spoken"],
  spend: ["spent", "spent"],
  take: ["took", "taken"],
  teach: ["taught", "taught"],
  tell: ["told", "told"],
  think: ["thought", "thought"],
  undertake: ["undertook", "undertaken"],
  understand: ["understood", "understood"],
  upsell: ["upsold", "upsold"],
  "cross-sell": ["cross-sold", "cross-sold"],
  win: ["won", "won", "winning"],
  withdraw: ["withdrew", "withdrawn"],
  write: ["wrote", "written"],
};

/** Regular verbs. `!` = the last consonant doubles (plan, planned); `|x` = doubled spelling is British only (travel, travelled). */
const REGULAR = `
accept accompany achieve acquire act adapt add address adjust administer adopt advance advertise advise advocate aid align allocate allow
amend analyse analyze answer anticipate apply appoint appraise approve arrange assemble assess assign assist attain attend attract audit
author automate award back balance bake benchmark bill book boost brief broaden budget calculate calibrate care carry cash cater champion
change chair check clarify classify clean clear climb close co-author co-found co-ordinate coach code collaborate collate collect
commission communicate compare compile complete compose compute conceive conclude conduct configure connect consolidate construct consult
contact contain contribute control! convert convey convince cook cooperate coordinate correct counsel count cover craft create cultivate curate
customise customize debug! decide decorate decrease deepen define delegate deliver demonstrate deploy describe design detect determine develop
devise diagnose direct discover discuss dispatch dispense display distribute diversify document double draft drop! earn edit educate
elicit eliminate employ enable encourage enforce engage engineer enhance enlarge enlist ensure enter establish estimate evaluate examine
exceed execute exhibit expand expedite experiment explain explore extend extract facilitate file fill finalise finalize finance fit! fix
focus follow forge form formalise formalize formulate foster found fulfil|l fulfill fund furnish gain gather generate govern grade grant greet guard
guide halve handle harmonise harmonize head help hire host identify illustrate implement import improve improvise include incorporate
increase influence inform initiate innovate inspect inspire install instigate institute instruct insure integrate interact interface
interpret interview introduce invent invest investigate invoice involve issue join judge justify label|l launch learn lecture lessen
leverage liaise license lift limit link list listen load localise localize locate log! look lower maintain manage manufacture map! mark market
master maximise maximize measure mediate mentor merge migrate minimise minimize mix mobilise mobilize model|l moderate modernise modernize modify monitor
motivate mount move navigate negotiate network note nurse nurture observe obtain offer onboard open operate optimise optimize orchestrate order
organise organize orient originate outline overhaul pack package paint park participate partner perform persuade photograph pick
pilot pioneer place plan! play position post practise prepare prescribe present preserve prevent price print prioritise prioritize process
procure produce profile program! programme project promote propose prospect protect provide publicise publicize publish purchase pursue qualify question
quote raise rank rate realise realize receive recognise recognize recommend reconcile record recover recruit rectify recycle redesign reduce
re-engineer refactor refer! refine refund refurbish register regulate rehabilitate reinforce relay release remodel|l remove renegotiate renew renovate
reorganise reorganize repair replace reply report represent request rescue research resolve respond restock restore restructure retail retain retrieve
return reuse revamp review revise revitalise revitalize roast rotate route sample save scale scan! schedule scope score screen script secure select separate
sequence serve service sew shadow shape share ship! simplify simulate solve sort source specialise specialize specify sponsor staff standardise standardize start
steer stimulate stock stop! store strategise strategize streamline strengthen structure study submit! succeed suggest summarise summarize supervise supply support
surpass survey sustain synthesise synthesize tackle tailor talk target test track trade train transcribe transfer! transform transition translate transport travel|l
treat trial|l triage trim! triple troubleshoot tune turn tutor type uncover unify update upgrade upload use utilise utilize validate verify visit visualise visualize
volunteer walk wash watch weigh welcome wire work wrap! yield
abolish absorb accelerate accommodate accumulate activate affirm aggregate alert alleviate amplify annotate announce arbitrate archive ascertain assure attach
authenticate authorise authorize avert avoid bottle brew browse capture catalog catalogue certify chaperone circulate cite clip! commend compensate
compress condense confirm conserve consign co-develop co-manage correspond debrief decommission deactivate deduct defend defuse deputise derive detail
digitise digitize dilute dismantle disassemble disinfect dispose dredge dye elevate embroider endorse engrave enrich enrol|l entertain equip! escort excavate
exchange export extinguish extrude fabricate fasten ferry fertilise fertilize film filter finish flag! forward fry galvanise garden gauge graft groom
handcraft harvest immunise immunize index inject inscribe insulate irrigate itemise itemize iron knit! laminate lobby lubricate machine mail mend milk mine mow
nominate normalise normalize notarise notify operationalise paginate pasteurise patch patrol! peel pipe pitch plant plaster plough populate portray predict
press prime prune pump purify quantify query ration reactivate reassemble reassign rebrand recalibrate reclaim reconfigure reconstruct redeploy redecorate redevelop
redirect redraft reform regenerate rehearse reinstall reintroduce relaunch relocate remediate remind reorder reorient rephrase replenish repopulate reposition
reproduce resize reshape resurface retouch retrain retrofit! revalidate rewire rinse rivet roof sand sanitise sanitize scaffold sculpt seal segment
shear shelve shorten sieve sift sketch slice solder solicit spearhead splice spray stack stamp staple steam stitch straighten subcontract substantiate subtitle
supplement suture swap! systematise tabulate tag! tally tend terminate tighten tow transact transplant translocate trawl unblock unload upholster upskill usher
vaccinate value varnish vet! video weed weld whitewash winterise
`
  .trim()
  .split(/\s+/);

export type VerbForm = "base" | "third" | "past" | "participle" | "gerund";
export interface VerbReading {
  base: string;
  form: VerbForm;
}

const FORMS = new Map<string, Record<VerbForm, string>>();
const READINGS = new Map<string, VerbReading[]>();

for (const [base, [past, participle, gerund]] of Object.entries(IRREGULAR))
  addVerb({ base, third: thirdOf(base), past, participle, gerund: gerund ?? gerundOf(base) });
for (const item of REGULAR) {
  const british = item.includes("|");
  const base = item.replace(/[|!].*$/, "");
  const last = base.at(-1) ?? "";
  const stem = item.endsWith("!") || british ? base + last : base;
  if (base === "troubleshoot")
    addVerb({
      base,
      third: "troubleshoots",
      past: "troubleshot",
      participle: "troubleshot",
      gerund: "troubleshooting",
    });
  else addVerb({ base, third: thirdOf(base), past: pastOf(stem), participle: pastOf(stem), gerund: gerundOf(stem) });
  // the American spelling is understood, too ("traveled"); what is written follows the word found
  if (british)
    for (const [form, word] of [
      ["past", pastOf(base)],
      ["gerund", gerundOf(base)],
    ] as const)
      addReading(word, { base, form });
}

function addVerb(forms: Record<VerbForm, string>) {
  FORMS.set(forms.base, forms);
  for (const form of ["base", "third", "past", "participle", "gerund"] as const)
    addReading(forms[form], { base: forms.base, form });
}

function addReading(word: string, reading: VerbReading) {
  READINGS.set(word, [...(READINGS.get(word) ?? []), reading]);
}

function thirdOf(base: string) {
  if (base === "be") return "is";
  if (/(?:s|x|z|ch|sh|o)$/.test(base)) return `${base}es`;
  return /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}ies` : `${base}s`;
}

function pastOf(base: string) {
  if (base.endsWith("e")) return `${base}d`;
  return /[^aeiou]y$/.test(base) ? `${base.slice(0, -1)}ied` : `${base}ed`;
}

function gerundOf(base: string) {
  return /[^eoy]e$/.test(base) ? `${base.slice(0, -1)}ing` : `${base}ing`;
}

/** The readings of a word as a verb of the table ("led": past and participle of "lead"); empty when it is none. */
export function readVerb(word: string): VerbReading[] {
  return READINGS.get(word.toLowerCase()) ?? [];
}

/** The base of a word when it is a form of a known verb ("managing" → "manage"). */
export function verbBase(word: string): string | undefined {
  return readVerb(word)[0]?.base;
}

/** A form of a verb of the table; undefined when the verb is not in it. */
export function conjugate(base: string, form: VerbForm): string | undefined {
  return FORMS.get(base)?.[form];
}

/** True when the word can be this form of a verb. */
export function isVerbForm(word: string, form: VerbForm): boolean {
  return readVerb(word).some((r) => r.form === form);
}

/** Verbs whose base form is a common noun or adjective too: alone at the start of a line they prove nothing ("Lead developer"). */
export const NOUN_LIKE_BASES = new Set(
  `act cash address advance aid answer audit author award back balance benchmark bid bill book brief budget care champion change chair check clean clear
climb close coach code commission contact control cook counsel count cover craft cut deal debug design detail direct display document double
draft draw drive drop engineer estimate exhibit experiment export feed file fill finance fit fix focus forecast form found fund gain grade grant
guard guide handle head help hire host import increase influence initiate institute interface interview invoice issue judge label launch lead learn
lecture lift limit link list load log look lower map mark market master measure mentor mix model monitor mount move network note nurse offer open
order outline overhaul pack package paint park partner photograph pick pilot pioneer place plan play position post present price print process
produce profile program programme project prospect question quote raise rank rate read record recruit refund register relay release repair
reply report request rescue research retail return review rotate route run sample save scale scan schedule scope score screen script secure
separate sequence service set shadow shape share ship sort source sponsor staff start stock stop store structure study submit supply support
survey target test track trade train transfer transition transport travel treat trial triage trim triple tune turn tutor type update upgrade
upload use visit volunteer walk wash watch welcome wire work wrap yield model master contact interest
alert archive bottle brew broadcast capture catalog catalogue clip exchange export film filter finish flag forward freeze fry garden gauge graft groom hang
harvest index iron knit lobby machine mail milk mine patch patrol peel pipe pitch plant plaster plough press prime pump query ration reform reset retake ride rivet roof
sand scaffold seal segment shoot sketch slice solder splice spray stack stamp stand staple steam stitch subcontract supplement swap sweep tag tally tow transplant
trawl usher value varnish vet video weed weld wind dye grind detail cite tend
beat bend bind blow breed cast fight fly light offset override shake shut spin split spread stick strike string strip swim tear throw wear`.split(
    /\s+/,
  ),
);

/** -ing words that are as often nouns ("marketing campaigns"): a verb only when what follows shows it. */
export const NOUN_LIKE_GERUNDS = new Set(
  `accounting advertising auditing baking banking billing bookkeeping branding brewing briefing budgeting building catering cleaning coaching coding
consulting cooking counselling counseling debugging decision-making decorating engineering filing financing forecasting fundraising funding gardening
hiring housekeeping interviewing invoicing lecturing lending learning licensing listening logging making manufacturing mapping marketing meeting mentoring
merchandising modelling modeling monitoring networking nursing onboarding opening operating ordering outsourcing packaging packing painting parking
planning pricing printing processing programming prospecting publishing purchasing reading recording recruiting recycling refactoring reporting restocking
retailing roasting sampling scheduling screening scripting selling sewing setting shipping shopping sourcing speaking staffing stocking storytelling
teaching testing tracking trading training transporting travelling traveling troubleshooting tutoring typing understanding underwriting upselling
washing welding working writing`.split(/\s+/),
);
