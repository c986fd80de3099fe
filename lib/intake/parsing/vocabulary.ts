import { foldWords } from "./fold";
import { LANGUAGES, splitPhrases, wordsOf } from "./languages/languages";
import { EMPLOYERS, EXAMS, SCHOOLS, TRADE_ENDINGS, TRADES } from "./more-words";

/** Words for a unit of an organisation, or the grade of a post: part of neither a place nor an employer's name. */
const DEPARTMENT_WORDS = `unit ward department dept care team division group office branch section programme program project services service class band level grade part-time full-time abteilung bereich referat service département departamento reparto ufficio afdeling dział oddział τμήμα отдел`;

/** Answers already given: the reader asks about the same few lines again and again. They are somebody's document: see `forgetWords`. */
const remembered = new Set<Map<string, number>>();
const rememberedWords = new Set<Map<string, string>>();
/** A score that is worked out once for each text. */
export function scored(score: (text: string) => number): (text: string) => number {
  const answers = new Map<string, number>();
  remembered.add(answers);
  return (text) => {
    const known = answers.get(text);
    if (known !== undefined) return known;
    const answer = score(text);
    if (answers.size > 3000) answers.clear();
    answers.set(text, answer);
    return answer;
  };
}
export const forgetWords = () => {
  for (const answers of remembered) answers.clear();
  for (const verdicts of rememberedWords) verdicts.clear();
};

const SMALL_WORD = /(?<![\p{L}\p{N}])\p{Ll}[\p{L}\p{N}]{0,2}(?![\p{L}\p{N}])/gu;

/**
 * Counts the words of a text that stand in a list. `*` at the end of a listed word: any ending of up to five letters. Words of up
 * to three letters count only when they are written with a capital ("AS", not "as").
 */
function matcher(words: readonly string[], endings?: RegExp): (text: string) => number {
  const exact = new Set<string>();
  const byStart = new Map<string, string[]>();
  for (const word of words) {
    const folded = foldWords(word.replace("*", "")).replaceAll(" ", "");
    if (!folded) continue;
    exact.add(folded);
    if (!word.endsWith("*")) continue;
    const key = folded.slice(0, 3);
    byStart.set(key, [...(byStart.get(key) ?? []), folded]);
  }
  const answers = new Map<string, number>();
  remembered.add(answers);
  /** words of a document come again in many of its lines */
  const verdicts = new Map<string, "listed" | "exact" | "no">();
  rememberedWords.add(verdicts);
  const verdictOn = (word: string) => {
    const known = verdicts.get(word);
    if (known !== undefined) return known;
    const listed =
      (word.length > 6 && endings?.test(word)) ||
      byStart.get(word.slice(0, 3))?.some((start) => word.startsWith(start) && word.length - start.length <= 5);
    const verdict = listed ? "listed" : exact.has(word) ? "exact" : "no";
    if (verdicts.size > 5000) verdicts.clear();
    verdicts.set(word, verdict);
    return verdict;
  };
  return (text) => {
    const known = answers.get(text);
    if (known !== undefined) return known;
    let small: Set<string> | undefined;
    const isSmall = (word: string) => {
      if (word.length > 6) return false;
      small ??= new Set((text.match(SMALL_WORD) ?? []).map((short) => foldWords(short)));
      return small.has(word);
    };
    let count = 0;
    for (const word of foldWords(text).split(" ")) {
      const verdict = verdictOn(word);
      if (verdict === "listed" || (verdict === "exact" && !isSmall(word))) count++;
    }
    if (answers.size > 3000) answers.clear();
    answers.set(text, count);
    return count;
  };
}

const TITLE_ENDINGS = new RegExp(
  `(?:${LANGUAGES.flatMap(({ titleEndings }) => splitPhrases(titleEndings).map(foldWords)).join("|")}|${TRADE_ENDINGS.split("|").map(foldWords).join("|")})(?:in|innen|r|n|en|s)?$`,
  "u",
);

const wordsIn = (list: string) => list.trim().split(/\s+/);
const titles = matcher([...wordsOf("titles"), ...wordsIn(TRADES)], TITLE_ENDINGS);
const organisations = matcher([...wordsOf("organisations"), ...wordsIn(EMPLOYERS)]);
const degrees = matcher([...wordsOf("degrees"), ...wordsIn(EXAMS)]);
const institutions = matcher([...wordsOf("institutions"), ...wordsIn(SCHOOLS)]);
export const countDepartmentWords = matcher(DEPARTMENT_WORDS.split(" "));

const LEGAL_FORM =
  /(?:^|[\s,(«"])(?:[Ll]td|LTD|[Ll]imited|[Ii]nc|INC|LLC|LLP|llc|[Pp]lc|PLC|[Cc]orp|GmbH|gGmbH|mbH|AG|KG|KGaA|OHG|UG|GbR|e\.\s?V|e\.\s?K|S\.?A\.?|S\.?A\.?S\.?U?|SARL|S\.?A\.?R\.?L|EURL|S\.?R\.?L\.?S?|S\.?r\.?l|S\.?p\.?A|S\.?n\.?c|S\.?a\.?s|B\.?V|N\.?V|VOF|Oyj?|Ab|AB|A\/S|ApS|ASA?|[Ss]p\. ?z ?o\. ?o|[Ss]p\. ?[jk]|S\.?L\.?U?|S\.C|Lda|Ltda|LTDA|LDA|EIRELI|Α\.?Ε|Ε\.?Π\.?Ε|Ι\.?Κ\.?Ε|Ο\.?Ε|ООД|ЕООД|АД|ООО|ОАО|ЗАО|ПАО|АО|ИП|ТОВ|ПрАТ|ФОП|[Cc]o|s\.?r\.?o|a\.?s|v\.o\.s|Kft|Zrt|Nyrt|Bt|A\.?Ş|Ltd\. ?Şti|d\.?o\.?o|Pty|Bhd|Pte)\.?(?:$|[\s,)»"])/u;

/** "Inc.", "GmbH", "S.A.": a legal form and nothing else. */
export const isLegalForm = (text: string) =>
  text.length < 12 &&
  (LEGAL_FORM.exec(` ${text} `)?.[0].trim().replace(/\.$/, "") ?? "") === text.trim().replace(/\.$/, "");

/** "Studio Commercialista Example", "Cabinet Example Conseil": a house of a trade, not the trade */
const HOUSE_OF =
  /^(?:Studio|Cabinet|Agenzia|Agence|Agencia|Agência|Bufete|Despacho|Gestoría|Clínica|Clinica|Clinique|Notaría|Étude|Farmacia|Farmácia|Azienda|Impresa|Empresa|Entreprise|Biuro|Kancelaria|Kanzlei|Gabinet|Gabinete|Consultorio|Consultório|Ditta|Officina|Taller|Oficina|Atelier|Tierarztpraxis|Zahnarztpraxis|Arztpraxis|Ingenieurbüro|Architekturbüro|Steuerberatung)\s+\p{Lu}/u;

/** "Office for Public Buildings", "Museum of Slate" */
const BODY_OF =
  /^(?:The\s)?(?:Office|Department|Dept|Ministry|Bureau|Agency|Board|Institute|Institution|Centre|Center|Society|Association|Federation|Guild|House|Museum|Council|Commission|Directorate|Trust|Union|Church|Embassy|Orchestra|Academy)\s(?:of|for)\s\p{Lu}/u;

/** How much a phrase looks like a job title; below zero it looks like something else. */
export const titleScore = scored((text) => {
  if (HOUSE_OF.test(text)) return -1;
  const count = titles(text);
  const words = text.trim().split(/\s+/).length;
  return (
    Math.min(count, 2) * 2 -
    (LEGAL_FORM.test(text) ? 4 : 0) -
    (words > 9 ? 1 : 0) +
    (count && /\p{L}$/u.test(text) && titles(text.trim().split(/\s+/).at(-1)!) ? 0.6 : 0)
  );
});

/** How much a phrase looks like an organisation's name. */
export const organisationScore = scored(
  (text) =>
    Math.min(organisations(text), 2) * 1.5 +
    (LEGAL_FORM.test(text) ? 4 : 0) +
    (HOUSE_OF.test(text) ? 3 : 0) +
    (BODY_OF.test(text) ? 1.5 : 0) +
    (/\s(?:&|and|et|und|y|i|και)\s\p{Lu}/u.test(text) ? 0.5 : 0) +
    (/'s\s\p{Lu}/u.test(text) ? 0.7 : 0),
);

export const degreeScore = scored((text) => {
  const abbreviation =
    /(?:^|[\s,(])(?:B|M|Ph|D|LL)\.?\s?(?:A|S|Sc|Eng|Ed|D|B|M|Phil|Com|Tech|BA|Mus|Des|Arch|Litt|Pharm|N\.?Sc|V\.?Sc)\.?(?=$|[\s,().:;])/.test(
      text,
    ) ||
    // "B.E.", "Class XII"
    /(?:^|[\s,(])B\.\s?E\.|(?:^|\s)Class\s(?:X|XII|10|12)(?:th)?(?=$|[\s,(])/.test(text)
      ? 2
      : 0;
  return Math.min(degrees(text), 2) * 1.5 + abbreviation;
});

export function institutionScore(text: string): number {
  return Math.min(institutions(text), 2) * 2;
}

export const isTitleWord = (word: string) => titles(word) > 0;
export const isDegreeWord = (word: string) => degrees(word) > 0;

/** Beginnings of the names of subjects that are taught, in the languages of the tables; folded. */
const SUBJECTS =
  /^(?:scien|wissenschaft|cienc|scienz|nauk|επιστημ|наук|engineer|ingenieur|ingegner|ingenier|inzynier|μηχανικ|инженер|econom|ekonomi|oikonom|οικονομ|экономик|math|matem|wiskunde|μαθηματικ|математик|physi|fisic|fizyk|natuurkund|φυσικ|физик|chem|chim|quimi|scheikund|χημει|хими|biolog|βιολογ|биолог|informati|comput|πληροφορ|информатик|softw|program|histor|geschicht|geschieden|storia|ιστορι|истори|psycholog|psicolog|ψυχολογ|психолог|sociolog|soziolog|κοινωνιολογ|социолог|philosoph|filosof|filozof|φιλοσοφ|философ|law|laws|recht|jura|droit|derecho|direito|diritto|giurisprudenz|prawo|νομικ|право|юриспруденц|market|financ|finanz|finans|χρηματοοικ|финанс|account|contab|comptab|rechnungswes|rachunkow|λογιστικ|бухгалт|business|betriebswirt|commerc|commerci|handel|management|administra|verwaltung|gestion|gestao|zarzadzan|διοικησ|менеджмент|управлен|design|diseno|architect|architekt|arquitect|arquitet|architett|αρχιτεκτ|архитектур|nursing|pflege|enfermer|infermier|pielegniar|νοσηλευτ|сестринск|medic|medizin|geneeskund|ιατρικ|медицин|liter|λογοτεχν|литератур|linguist|sprach|lengua|lingue|jezyk|филолог|φιλολογ|philolog|filolog|communicat|kommunikat|comunic|komunikac|επικοινων|journalis|period|giornalis|dzienni|журналист|logist|educat|padagog|pedagog|παιδαγωγ|педагог|music|musik|μουσικ|музык|arts?$|kunst|geograph|geograf|politi|πολιτικ|politolog|statist|στατιστ|electr|elektr|ηλεκτρ|электро|mechan|maschinenbau|mecan|meccan|werktuigbouw|μηχανολογ|civil|bauing|budownict|agri|landwirt|tourism|touris|turism|turyst|τουρισ|туризм|hospitality|hotel|theolog|teolog|anthropolog|environment|umwelt|ecolog|okolog|robotic|analytics|data$|cyber|security|media$|studies$|studien$|cardiol|kardiol|neurol|onkol|oncol|padiatr|pediatr|chirurg|surger|radiol|psychiatr|geriatr|orthop|intensiv|emergency|urgenc|notaufnahme|καρδιολ|кардиол|хирург)/u;

/** True for the name of a subject that is taught: "Computer Science", "Betriebswirtschaft". */
export const isSubject = (text: string) =>
  foldWords(text)
    .split(" ")
    .some((word) => SUBJECTS.test(word));
