import { findContacts } from "./contacts";
import { findPeriod } from "./dates";
import { listItems } from "./entries";
import { foldWords } from "./fold";
import { isPhrase } from "./labels";
import { isLanguageName } from "./language";
import { type Paragraph, wordCount } from "./paragraphs";
import { kindOfWord, type SectionKind } from "./section-titles";
import { degreeScore, institutionScore, titleScore } from "./vocabulary";

/** An entry that a dated line tells of: the short lines about it, and what stands below them. */
export interface DatedEntry {
  /** of the dated line among the paragraphs */
  at: number;
  /** where its first line is */
  from: number;
  job: boolean;
  study: boolean;
  /** its job title speaks of work without pay */
  unpaid: boolean;
  bullets: number;
}

const PARTS = /\t|,\s|\s[|•·–—@-]\s|\s(?:at|bei|chez|presso|bij|en|w|στην?|в)\s|[()]/u;
/** "Associate" alone is a post. */
const namesDegree = (text: string) => degreeScore(text) >= 1.5 && !(titleScore(text) > 0 && wordCount(text) <= 2);
/** A line's parts are asked by themselves: "Head of Events at Vantry GmbH" is not only the name of a firm. */
const speaksOfJob = (text: string) =>
  !namesDegree(text) && text.split(PARTS).some((part) => titleScore(part) > 0 && institutionScore(part) === 0);
const speaksOfStudy = (text: string) => namesDegree(text) || institutionScore(text) > 0;
const CHARITY =
  /\b(?:trustee|food ?bank|foodbank|soup kitchen|hospice|homeless|red cross|scouts?|charity|samaritans|befriend|friends of|habitat for humanity|tafel|rotes kreuz|croix rouge|restos du coeur|banque alimentaire|cruz roja|banco de alimentos|croce rossa|caritas|voedselbank|rode kruis)\b|красный крест|ερυθρος σταυρος/u;
const isUnpaid = (text: string) =>
  CHARITY.test(foldWords(text)) ||
  foldWords(text)
    .split(" ")
    .some((word) => kindOfWord(word) === "volunteer" && word.length > 6);

const isRange = (text: string) => {
  const period = findPeriod(text);
  return period !== undefined && !period.single;
};
const isHead = ({ listItem, text }: Paragraph) =>
  !listItem && wordCount(text) <= 16 && (!/[.!?]$/.test(text) || isRange(text));

const isDegree = (...near: (Paragraph | undefined)[]) => near.some((p) => p && isHead(p) && namesDegree(p.text));

/** The entries with a time of their own ("2019 – 2021"): what each tells of. */
export function datedEntries(paragraphs: readonly Paragraph[]): DatedEntry[] {
  const dated = paragraphs.flatMap((paragraph, at) => {
    if (!isHead(paragraph)) return [];
    const period = findPeriod(paragraph.text);
    // one date is enough beside a degree: "Expected 2027"
    return period && (!period.single || isDegree(paragraph, paragraphs[at - 1], paragraphs[at + 1])) ? [at] : [];
  });
  return dated.map((at, i) => {
    const before = i ? dated[i - 1]! : -1;
    const after = dated[i + 1] ?? paragraphs.length;
    let from = at;
    while (from - 1 > before && at - from < 2 && isHead(paragraphs[from - 1]!)) from--;
    // the line right below a dated one is that one's
    if (before >= 0 && from === before + 1 && from < at) from++;
    let to = at + 1;
    while (to < after && to - at < 3 && isHead(paragraphs[to]!)) to++;
    const texts = paragraphs.slice(from, to).map(({ text }) => text);
    const own = paragraphs.slice(at, to).map(({ text }) => text);
    return {
      at,
      from,
      job: !own.some(namesDegree) && texts.some(speaksOfJob),
      study: own.some(speaksOfStudy) || (texts.some(speaksOfStudy) && !own.some(speaksOfJob)),
      unpaid: texts.some(isUnpaid),
      bullets: paragraphs.slice(at + 1, after).filter(({ listItem }) => listItem).length,
    };
  });
}

const PUBLISHED =
  /\b(?:journal|review|proceedings|press|magazine|quarterly|conference|symposium|workshop on|transactions|letters|gazette|times|verlag|zeitschrift|revue|revista|rivista|tijdschrift|doi|vol|pp|arxiv|isbn|issn|et al)\b|περιοδικ|журнал|вестник|czasopism|zeszyty/u;
const CERTIFIED =
  /\bcertif|\bzertif|\bcertyf|\bsertif|пистоп|πιστοπ|сертиф|\blicen[cs]|\bprince2|\bitil\b|\bpmp\b|\bcissp\b|\bcisa\b|\bcfa\b|\bscrum|\bielts\b|\btoefl\b|\bfirst aid\b|\bcpr\b|\bregistered\b|\biso \d|\bdiploma in\b|\bpermit\b|\bpermis\b|\bzulassung/u;
const WON =
  /\b(?:best|prize|award|winner|won|finalist|medal|scholar|scholarship|fellowship|grant|honou?rs?|champion|employee of|of the (?:year|month)|dean s list|runner up|place|preis|stipendium|auszeichnung|prix|laureat|bourse|premio|beca|premi|borsa|premia|nagroda|stypendium|prijs|beurs|премия|стипендия|βραβειο|υποτροφια)\b|премия|стипендия|награда|βραβειο|υποτροφια/u;
const HOBBY =
  /sing(?:ing)?\b|choir|choral|football|basketball|volleyball|tennis|golf|rugby|cricket|chess|cycling|running|hiking|walking|climb|swim|sail|row(?:ing)?\b|ski(?:ing)?\b|yoga|danc(?:e|ing)|paint|draw|potter|photograph|garden|bak(?:e|ing)|cook|read(?:ing)?\b|travel|cinema|films?\b|theatre|museum|guitar|piano|violin|drums|music|birdwatch|fishing|knitting|sewing|board games|gaming|astronomy|wandern|lesen|reisen|kochen|garten|schach|fußball|musik|klavier|radfahren|laufen|schwimmen|randonn|lecture|voyage|cuisine|échecs|natation|senderismo|lectura|viaj|cocina|ajedrez|fútbol|leitura|futebol|xadrez|escursion|lettura|calcio|viaggi|cucina|scacchi|lezen|reizen|koken|tuinier|wandelen|voetbal|schaken|czytanie|podróż|gotowanie|szachy|turystyka|piłka|διάβασμα|ταξίδια|μαγειρική|σκάκι|ποδόσφαιρο|чтение|путешеств|кулинари|шахматы|футбол|плавание/iu;

const ON_REQUEST =
  /\b(?:up)?on request\b|auf (?:anfrage|wunsch)|sur demande|(?:a|bajo) petición|a pedido|mediante solicitud|su richiesta|op (?:aan)?vraag|na (?:życzenie|żądanie)|κατόπιν|по (?:запросу|требованию)/iu;

/**
 * What lines that stand below a title of no known kind hold, where they say so plainly: entries with their time and job titles, degrees
 * and schools, languages with levels, things won, written or certified, things one likes to do, lists of short words. Undefined where they do not.
 */
export function kindOfContents(paragraphs: readonly Paragraph[]): SectionKind | undefined {
  if (!paragraphs.length) return undefined;
  if (paragraphs.length === 1 && ON_REQUEST.test(paragraphs[0]!.text)) return "references";
  if (areLanguages(paragraphs)) return "languages";
  const entries = datedEntries(paragraphs);
  if (entries.length) {
    const jobs = entries.filter(({ job, study }) => job && !study).length;
    const both = entries.filter(({ job, study }) => job && study).length;
    const studies = entries.filter(({ study, job }) => study && !job).length;
    if (studies + both >= entries.length * 0.5 && studies >= jobs && studies > 0) return "education";
    if (jobs + both >= entries.length * 0.5 && jobs + both > studies) {
      const unpaid = entries.filter((entry) => entry.unpaid).length;
      return unpaid > entries.length / 2 ? "volunteer" : "work";
    }
    return undefined;
  }
  const heads = paragraphs.filter(isHead);
  if (heads.length && heads.some(({ text }) => namesDegree(text))) {
    const study = heads.filter(({ text }) => speaksOfStudy(text)).length;
    if (
      heads.some(({ text }) => institutionScore(text) > 0) &&
      study >= heads.length * 0.4 &&
      !heads.some(({ text }) => speaksOfJob(text))
    )
      return "education";
  }
  return kindOfLines(paragraphs);
}

/** Lines without entries: what most of them speak of. */
function kindOfLines(paragraphs: readonly Paragraph[]): SectionKind | undefined {
  const folded = paragraphs.map(({ text }) => foldWords(text));
  const most = (test: (text: string, i: number) => boolean) =>
    folded.filter((text, i) => test(text, i)).length >= Math.max(1, folded.length * 0.6);
  const years = paragraphs.filter(({ text }) => findPeriod(text)).length;
  const speaks = (kind: SectionKind) =>
    most((text) => text.split(" ").some((word) => word.length > 4 && kindOfWord(word) === kind));
  if (years >= paragraphs.length * 0.4) {
    if (most((text) => PUBLISHED.test(text))) return "publications";
    if (most((text) => CERTIFIED.test(text))) return "certificates";
    if (speaks("awards")) return "awards";
  }
  if (most((text) => CERTIFIED.test(text))) return "certificates";
  // "Advanced Life Support, Example Council, 2020": a thing, its giver and its year
  if (paragraphs.every(isGiven)) return most((text) => WON.test(text)) ? "awards" : "certificates";
  if (years) return undefined;
  if (areProjects(paragraphs)) return "projects";
  const lists = paragraphs.map(({ text, listItem }) => wordsOfList(text, listItem));
  if (lists.some((list) => !list)) return undefined;
  const words = lists.flatMap((list) => list!);
  if (words.length < 3 || paragraphs.some(({ text }) => findContacts(text).length > 0)) return undefined;
  return words.filter((word) => HOBBY.test(word)).length >= Math.max(2, words.length * 0.4) ? "interests" : "skills";
}

/** A name, who gave it, and one date; no job, and nothing one belongs to. */
function isGiven({ text }: Paragraph): boolean {
  const period = findPeriod(text);
  if (!period?.single || wordCount(text) > 16 || /[.!?]$/.test(text)) return false;
  const parts = text.split(/\t|,\s|\s[|•·–—-]\s|[()]/u).filter((part) => /\p{L}{3}/u.test(part));
  return parts.length > 1 && !parts.some((part) => titleScore(part) > 2 && wordCount(part) < 3) && !MEMBER.test(text);
}
const MEMBER =
  /\b(?:member|fellow|mitglied|membre|miembro|membro|socio|lid van|członek|speaker|conference)\b|член|μέλος/iu;

/** Names, each with a sentence on what the thing does. */
function areProjects(paragraphs: readonly Paragraph[]): boolean {
  let names = 0;
  for (let i = 0; i < paragraphs.length; i += 2) {
    const [name, said] = paragraphs.slice(i, i + 2);
    if (!said || name!.listItem || wordCount(name!.text) > 5 || /[.!?:]$/.test(name!.text)) return false;
    if (wordCount(said.text) < 5 || !/[.!]$/.test(said.text) || findContacts(name!.text).length) return false;
    names++;
  }
  return names > 0;
}

/** The short words a line lists ("Figma, Sketch", "Tools: Figma"), or the one of a list's item; undefined when it says something else. */
function wordsOfList(text: string, listItem: boolean): string[] | undefined {
  const bare = text.replace(/^[^:,]{2,40}:\s+/u, "");
  const words = listItems(bare);
  if (/[.!?]$/.test(text) && words.length < 3) return undefined;
  if (words.length < 2 && !listItem && bare === text && wordCount(text) > 3) return undefined;
  return words.every((word) => wordCount(word) <= 5 && !/\d[\d,.]{2}/.test(word)) ? words : undefined;
}

/** "English – native", "German (C1), French", or a level below a language: what the lines of languages look like. */
function areLanguages(paragraphs: readonly Paragraph[]): boolean {
  let levels = 0;
  let names = 0;
  for (const { text } of paragraphs) {
    const parts = listItems(text);
    for (const [i, part] of parts.entries()) {
      const named = isLanguageName(part.split(/\s*[(:–—-]|\s/)[0]!);
      const level = isPhrase("levels", part) || /^\(?[ABC][12]\b/.test(part);
      if (named) names++;
      if (level || /[(:–—-]\s*\p{L}/u.test(part)) levels++;
      // "Polish – B2 – independent"
      if (!named && !level && !(i > 0 && wordCount(part) <= 2)) return false;
    }
  }
  return names > 0 && (levels > 0 || names > 1) && names >= paragraphs.length / 2;
}
