import { readVerb } from "../verbs";
import { MISSPELLINGS } from "./misspellings";

/**
 * Long words that CVs are full of. A word that is one slip away from one of them, and is no word itself, was meant to be it. Words whose
 * slips are words too ("complement", "principal", "stationery", "dependent", "personal") are not among them.
 */
const WORDS = `
ability absolute academic acceptance accessible accident accommodate accommodation accomplish accomplished accordance accountable accountant accounting accurate
accurately achievement acquisition activities additional address addresses adequate adjustment administration administrative administrator advanced advantage
advertising agencies agricultural agreement allocation ambulance analysis analyst analytical annually anticipate apartment apparatus appearance application appliance
appointment appointments appraisal appreciate apprentice apprenticeship appropriate approximately architect architecture archive arrangement article artificial assembly
assessment assignment assistance assistant association assurance attendance attention attendant attitude audience authorities automatic automation available average
awareness background bachelor balance beginning behaviour believe beneficial benefits bilingual bookkeeping branches brochure budgeting building business businesses
calculation calendar calibration campaign campaigns candidate candidates capability capacity catalogue category celebrate central centre certificate certification
challenge challenges challenging character charity chemical chemistry children circumstances classroom cleaning client's clinical coaching colleague colleagues collection
college combination commercial commission commitment committee communicate communication communications community companies comparison compatible competence competent
competition competitive complaint complaints complete completely completion complex compliance component components comprehensive computer concept conclusion conference
confidence confidential configuration connection conscientious consequence conservation considerable consistent consistently construction consultant consultation consumer
container continuous continuously contract contractor contribution control convenient conversation coordinate coordinated coordination coordinator corporate correspondence
counselling creative criteria critical currency curriculum customer customers database deadline deadlines decision decisions definitely delivery demonstrate department
departments description desirable development diagnosis difference different difficult digital diligent diploma direction director disability discipline discussion
distribution district diverse diversity document documentation documents economic education educational effective effectively efficiency efficient efficiently electrical
electronic elementary eligible emergency emphasis employee employees employer employment encourage encouragement engineer engineering enormous enquiries enterprise
enthusiastic environment environmental equipment especially essential establish established evaluation eventually examination excellence excellent exceptional exchange
executive exercise exhibition existence experience experienced experiences experiment expertise extensive extension external extremely facilities facility familiar favourite
feasibility feedback festival finance financial flexibility flexible foreign forward foundation fluent frequently fulfilment function functional fundamental furniture generation
government gradually graduate graduated grammar guarantee guidance guideline guidelines headquarters healthcare heritage hospital hospitality household hygiene identification
immediate immediately implement implementation implemented importance important improvement improvements independence independent independently indicator individual
individuals industrial industries industry information infrastructure initiative initiatives innovation innovative inspection installation institute institution instruction
instructions instructor instrument insurance integration intelligence intensive interesting interior intermediate internal international interpreter intervention interview
interviews introduction inventory investigation investment invoices involvement irregular journalism judgement knowledge laboratory language languages leadership legislation
leisure library licence literature logistics machinery magazine maintain maintained maintenance management manager managers manufacturer manufacturing marketing material
materials mathematics maximum measurement mechanical mechanism medical medicine meeting meetings membership merchandise metropolitan microscope millennium minimum ministry
modern monitoring monthly mortgage motivated motivation multiple municipal museum national necessarily necessary negotiate negotiation negotiations neighbourhood network
newsletter notification numerous nursing objective objectives occasion occasionally occupation occurred official officials operation operational operations operator
opportunities opportunity organisation organisational organisations organization organizational original outstanding overseas package paediatric painting parallel
parliament participant participants participation particular partnership passenger patience patient patients payment payroll performance permanent permission
personality personnel persuade pharmaceutical pharmacy philosophy photograph photographer photography physical physician physiotherapy platform portfolio position possess
possibility possible potential practical practice preparation presence presentation presentations president previous previously primary priorities priority privilege
probably problem problems procedure procedures proceed process processes procurement producer product production productivity products professional professionals professor
proficiency proficient profitable program programme programming progress project projects promotion promotional pronunciation property proposal proposals protection
prototype province psychology publication publications publicity publicly punctual purchase purchases purchasing qualification qualifications qualified qualitative quality
quantitative quantities quantity quarterly question questionnaire questions reception receptionist recognise recognised recognition recommend recommendation recommendations
recommended record records recruitment reduction reference references regional registration regular regularly regulation regulations regulatory rehabilitation relationship
relationships relevant reliability reliable religious renovation repository representative requirement requirements research researcher residential resources respectively
response responsibilities responsibility responsible restaurant restaurants retail revenue safeguarding satisfaction schedule schedules scholarship schools science
scientific scientist secondary secretary security semester seminar separate separately sergeant service services several signature significant significantly similar
sincerely situation software solution solutions specialist specialists specification specifications spreadsheet spreadsheets stakeholder stakeholders standard standards
statement statistical statistics strategic strategies strategy strength strengths structure student students subsequent subsidiary substitute success successful
successfully sufficient suggestion suggestions suitable summer superintendent supervision supervisor supervisory supplier suppliers supplies support surgery surveillance
sustainability sustainable system systematic systems teaching technical technician technique techniques technological technologies technology telecommunications telephone
temperature temporarily temporary territory therapist therapy thorough thoroughly together traditional training transaction transactions transferred transition translation
translator transport transportation travelling treatment tremendous troubleshooting ultimately undergraduate understanding undertaking unfortunately university unusual
usually utilities vacancies vaccination valuable variety various vegetable vehicle vehicles verification version victims village virtual visitors vocational voluntary
volunteer volunteers warehouse warehouses website weekly welfare wholesale window woodwork workflow workforce workplace workshop workshops writing youth
`
  .trim()
  .split(/\s+/);

/** Right in another English, or words although rare. */
const WORDS_TOO = new Set(
  `counseling traveling fulfillment organisations analyses catalog center licences license practise judgment program programs colour manger mangers contact contacts
contacted marking meting sever averse boarding planing statute statue costumer costumers desert form from affective lessen diary dairy counsel resent quite quiet
angel angle trail trial untied casual causal marital martial conversion conservation reverse reserve exorcise panting patents materiel stricture passible emphases
diagnoses brunches compliant compliants contactor through throughly suppler oversees precesses eduction curricula personal personals stationary complement
compliment formally formerly confidant dependant behavior favorite neighborhood pediatric redaction redactions compete automaton complain
complains`.split(/\s+/),
);
const VOWELS = "aeiou";

let known: ReadonlyMap<string, string> | undefined;

/** The word that a misspelt one was meant to be: of the closed list, or one slip away from a long common word. Lower case. */
export function correctSpelling(word: string): string | undefined {
  return MISSPELLINGS.get(word) ?? likelyWord(word);
}

/** The long common word that is one slip away; undefined for anything that is a word itself, or could be two. */
export function likelyWord(word: string): string | undefined {
  if (word.length < 6) return undefined;
  known ??= listSlips();
  return known.get(word);
}

function listSlips(): ReadonlyMap<string, string> {
  const right = new Set(WORDS);
  const slips = new Map<string, string>();
  const unclear = new Set<string>();
  for (const word of right) {
    if (word.length < 7 || /\W/.test(word)) continue;
    for (const slip of slipsOf(word)) {
      if (right.has(slip) || WORDS_TOO.has(slip) || readVerb(slip).length > 0) continue;
      const other = slips.get(slip);
      if (other !== undefined && other !== word) unclear.add(slip);
      slips.set(slip, word);
    }
  }
  // a slip of two words is neither's
  for (const slip of unclear) slips.delete(slip);
  return slips;
}

function slipsOf(word: string): Set<string> {
  const out = new Set<string>();
  const last = word.length - 1;
  for (let i = 1; i <= last; i++) {
    const [here, next] = [word[i]!, word[i + 1] ?? ""];
    const [head, tail] = [word.slice(0, i), word.slice(i + 1)];
    const doubled = here === next || here === word[i - 1];
    // one of two, or two of one: "occured", "neccessary"
    if (here === next) out.add(head + tail);
    if (!doubled && i < last && /[cdfglmnprst]/.test(here) && VOWELS.includes(word[i - 1]!))
      out.add(head + here + here + tail);
    if (i < last && here !== next) out.add(head + next + here + word.slice(i + 2));
    if (word.length < 8 || i < 2 || i >= last) continue;
    // a letter left out, or another vowel: "goverment", "seperate"
    out.add(head + tail);
    if (VOWELS.includes(here)) for (const vowel of VOWELS) if (vowel !== here) out.add(head + vowel + tail);
  }
  return out;
}
