import { foldWords, oneSpace } from "./fold";
import { isDocumentTitle, labelAtStart, phraseAtStart } from "./labels";
import { isCapitals, type Paragraph } from "./paragraphs";
import { matchPlace } from "./places";
import { matchSectionTitle } from "./section-titles";
import { commonSize } from "./sections";
import { degreeScore, isTitleWord, organisationScore, titleScore } from "./vocabulary";

/** Where the person's name stands: its words, and the paragraphs (one, or two where it is set in two lines) that hold it. */
export interface FoundName {
  text: string;
  paragraphs: Paragraph[];
  /** 0 to 1 */
  confidence: number;
}

const PARTICLES = new Set(
  "van von vom der den de del della dell di da dal do dos das du des la le les lo el al ul ibn bin bint ben bat ter ten te zu zum zur af av y e i st ste saint san mac mc o d abu abd ould della degli dei af auf und op 't 's ap ab fitz".split(
    " ",
  ),
);
const TITLES_BEFORE =
  /^(?:(?:univ|priv|o|a|hon)\.?[\s-]*)?(?:dr|prof|professor|doctor|doz|dozent|pd|mag|ing|dipl|bc|mgr|phdr|mudr|rndr|judr|doc|dott|dott\.ssa|sig|sig\.ra|sr|sra|srta|dña|don|doña|mr|mrs|ms|miss|mx|sir|dame|lord|lady|rev|hon|capt|col|lt|maj|sgt|m|mme|mlle|me|herr|frau|hr|fr|ir|drs|dhr|mevr|mw|pan|pani|inż|inz|lek|med|hab|eng|arch|avv|geom|rag|d-r|д-р|проф|инж|г-н|г-жа|δρ|κ|κα|καθ|mmag|dkfm|msgr|ra)$/iu;
const POST_NOMINAL =
  /^(?:\(?(?:[A-Z][A-Za-z]{0,3}\.){1,4}[A-Za-z]{0,4}\.?|[A-Z]{2,8}(?:\([A-Za-z]+\))?|Ph\.?\s?D\.?|M\.?\s?[A-Z][a-z]{1,4}\.?|B\.?\s?[A-Z][a-z]{1,4}\.?|D\.?\s?[A-Z][a-z]{1,4}\.?|[A-Z][a-z]?(?:[A-Z][a-z]*)+|Jr\.?|Sr\.?|II|III|IV|Esq\.?|FRCP|MBA|CPA|Hons|Junior|Neto|Filho|jun\.?|sen\.?)\)?$/u;
const SYMBOLS_BEHIND = /\s(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\uFE0F|\u200D|\s)+$/u;
const UNCASED =
  /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Devanagari}\p{Script=Thai}\p{Script=Georgian}\p{Script=Armenian}]/u;
const NAME_WORD =
  /^(?:\p{Lu}[\p{L}\p{M}]*(?:['’ʼ-]\p{L}[\p{L}\p{M}]*)*\.?|\p{L}['’]\p{Lu}[\p{L}\p{M}-]*|\p{Lu}\.(?:[-\s]?\p{Lu}\.)*|(?:\p{Lu}\.?-)+\p{Lu}[\p{L}\p{M}]*\.?|\p{Ll}{1,2}\p{Lu}[\p{L}\p{M}]+)$/u;

/** The part of a line that has the shape of a person's name: "Ann Lee, RN | Nurse" → "Ann Lee, RN". Undefined when none has. */
export function nameShare(text: string): string | undefined {
  let rest = text;
  const labelled = labelAtStart(rest, "nameLabels");
  if (labelled) rest = rest.slice(labelled.start);
  else {
    // "Curriculum Vitae – Ann Example", "Lebenslauf von Ann Example"
    const title = phraseAtStart(rest, "documentTitles");
    const after = title && /^\s*(?:[:：|–—-]|\t|of\b|von\b|de\b|di\b|van\b|för\b)\s*/u.exec(title.next);
    if (title && after && title.next.length > after[0].length) rest = title.next.slice(after[0].length);
  }
  const [written = ""] = rest.split(/\t|\s+[|•·/∙]\s*|\s+[–—-]\s+|\s*\|\s*/u);
  // "Ann Example 🌟"
  const lead = written.replace(SYMBOLS_BEHIND, "");
  if (isDocumentTitle(lead) || /[@\d/:;!?&+%]|https?|www\./.test(lead) || lead.length > 70) return undefined;
  const parts = lead.split(/,\s*/);
  const first = parts[0]!.trim();
  if (UNCASED.test(first)) return first.length <= 40 && first.split(/\s+/).length <= 5 ? first : undefined;
  const bare = first.replace(/\s*[("“«][\p{L} .'’-]{1,40}[)"”»]\s*/gu, " ").trim();
  let words = bare.split(/\s+/).filter(Boolean);
  while (words.length > 1 && TITLES_BEFORE.test(words[0]!.replace(/\.$/, "").replace(/^(?:Dipl|Dr|Prof)\.-/i, "")))
    words = words.slice(1);
  while (words.length > 2 && POST_NOMINAL.test(words.at(-1)!) && degreeScore(words.at(-1)!) > 0)
    words = words.slice(0, -1);
  if (!words.length || words.length > 7) return undefined;
  const isParticle = (word: string) =>
    PARTICLES.has(foldWords(word).replaceAll(" ", "")) || /^(?:d|l|dell|dall|n)['’]\p{Lu}|^['’]\p{Ll}$/u.test(word);
  if (
    !words.every(
      (word) =>
        NAME_WORD.test(word) ||
        (words.length > 1 && isParticle(word)) ||
        (isCapitals(word) && /^[\p{L}'’.-]+$/u.test(word)),
    )
  )
    return undefined;
  const own = words.filter((word) => !isParticle(word));
  if (!own.length || own.every((word) => /^\p{Lu}\.?$/u.test(word))) return undefined;
  let count = 1;
  if (parts.length > 1 && isSurnameFirst(words, parts)) count = 2;
  while (count < parts.length && isPostNominal(parts[count]!.trim())) count++;
  return lead.split(",").slice(0, count).join(",").trim();
}

/** "García López, María": given names after the comma, and nothing that says otherwise. */
function isSurnameFirst(surname: string[], parts: string[]): boolean {
  const given = parts[1]!.trim();
  const words = given.split(/\s+/);
  return (
    surname.length <= 3 &&
    words.length <= 3 &&
    words.every((word) => NAME_WORD.test(word) || isCapitals(word)) &&
    !words.every(
      (word) => POST_NOMINAL.test(word) && (isCapitals(word.replace(/[^\p{L}]/gu, "")) || degreeScore(word) > 0),
    ) &&
    titleScore(given) <= 0 &&
    !matchPlace(given)?.strong
  );
}

const isPostNominal = (part: string) =>
  part.split(/\s+/).every((word) => POST_NOMINAL.test(word)) &&
  (degreeScore(part) > 0 || isCapitals(part.replace(/[^\p{Lu}\p{Ll}]|[a-z]/gu, "")) || /^(?:Jr|Sr)\.?$/.test(part));

/**
 * The person's name. What speaks for a line: it is set largest, stands first, is marked as the document's title or labelled, and its
 * words are in the e-mail address or in a profile's address; against it: it is a section's title, a place, an employer, a job title.
 */
export function findName(paragraphs: readonly Paragraph[]): FoundName | undefined {
  const body = commonSize(paragraphs);
  const onTop = paragraphs.filter((p) => p.first.page === 1).slice(0, 120);
  const largest = Math.max(0, ...onTop.map((p) => p.first.fontSize ?? 0));
  const addresses = foldAddresses(paragraphs);
  let firstSection = onTop.findIndex((p) => {
    const kind = matchSectionTitle(p.text);
    return kind && kind !== "contact" && kind !== "summary" && !isDocumentTitle(p.text);
  });
  if (firstSection < 0) firstSection = 15;
  let best: (FoundName & { score: number }) | undefined;
  let order = 0;
  for (const [i, paragraph] of onTop.entries()) {
    const size = paragraph.first.fontSize ?? 0;
    const big = body > 0 && size > body * 1.25 + 0.5;
    if (
      i >= firstSection + 2 &&
      !big &&
      paragraph.first.heading !== 1 &&
      i > 3 &&
      !labelAtStart(paragraph.text, "nameLabels")
    )
      continue;
    // "Ann Sample-" over "Lee"
    const divided = big && /\p{L}-$/u.test(paragraph.text);
    const text = nameShare(divided ? paragraph.text.slice(0, -1) : paragraph.text);
    if (text === undefined) continue;
    if (!isDocumentTitle(paragraph.text)) order++;
    const chain = big ? nameInLines(onTop, i) : undefined;
    const consider = (name: string, of: Paragraph[]) => {
      let score = scoreName(name, {
        big,
        top: size > 0 && size >= largest - 0.2,
        order,
        paragraph,
        addresses,
        section: i >= firstSection,
      });
      // set alike at one edge, no trade and no title: rather the rest of the name than something else
      if (of.length > 1 && chain?.paragraphs.length === of.length) score += 0.1;
      if (!best || score > best.score + 0.01) best = { text: name, paragraphs: of, confidence: 0, score };
    };
    if (!divided || !chain) consider(text, [paragraph]);
    // set in two lines: "MARIA" over "EXAMPLE"
    const next = onTop[i + 1];
    const nextShare = next && nameShare(next.text);
    if (
      next &&
      nextShare === next.text.trim() &&
      text === paragraph.text.trim() &&
      Math.abs((next.first.fontSize ?? 0) - size) < 0.3 &&
      big &&
      `${text} ${nextShare}`.split(/\s+/).length <= 5 &&
      titleScore(nextShare) <= 0 &&
      !matchSectionTitle(nextShare) &&
      nameShare(`${text} ${nextShare}`)
    )
      consider(oneSpace(`${text} ${nextShare}`), [paragraph, next]);
    else if (chain) consider(chain.text, chain.paragraphs);
  }
  if (!best || best.score < 1) return undefined;
  return {
    text: best.text,
    paragraphs: best.paragraphs,
    confidence: Math.max(0.3, Math.min(1, 0.4 + best.score / 12)),
  };
}

/** The hyphen of a double name stays at the end of its line. */
const joinParts = (before: string, after: string) => (/\p{L}-$/u.test(before) ? before + after : `${before} ${after}`);

/** A name of two to four lines set alike at one edge ("Íñigo" over "Cerezo" over "Pardo, M.Sc."), small lines of another column between them. */
function nameInLines(onTop: readonly Paragraph[], from: number): { text: string; paragraphs: Paragraph[] } | undefined {
  const first = onTop[from]!;
  const like = onTop
    .slice(from, from + 10)
    .filter(
      (p) =>
        Math.abs((p.first.fontSize ?? 0) - (first.first.fontSize ?? 0)) < 0.3 &&
        p.bold === first.bold &&
        p.first.page === first.first.page &&
        Math.abs((p.first.x ?? 0) - (first.first.x ?? 0)) < 3,
    );
  if (like.length < 2 || like.length > 4 || like.some((p) => titleScore(p.text) > 0 || matchSectionTitle(p.text)))
    return undefined;
  const text = oneSpace(like.map((p) => p.text).reduce(joinParts));
  return nameShare(text) === text && text.split(" ").length <= 6 ? { text, paragraphs: like } : undefined;
}

function scoreName(
  name: string,
  at: { big: boolean; top: boolean; order: number; paragraph: Paragraph; addresses: string; section: boolean },
): number {
  const { paragraph } = at;
  const words = foldWords(name)
    .split(" ")
    .filter((word) => word.length > 1 && !PARTICLES.has(word));
  let score = (at.big ? 3 : 0) + (at.big && at.top ? 2 : 0) + Math.max(0, 2.5 - (at.order - 1) * 0.75);
  if (paragraph.first.heading === 1) score += 3;
  if (labelAtStart(paragraph.text, "nameLabels")) score += 6;
  if (paragraph.bold) score += 0.4;
  const count = name.split(/[\s,]+/).length;
  score += count === 1 ? -0.5 : count <= 4 ? 1.5 : 0.5;
  const matched = words.filter((word) => word.length > 2 && at.addresses.includes(word)).length;
  // a surname over the end of the line is in the address, too
  score += Math.min(matched, 2) * 2.5 + Math.max(0, matched - 2) * 1.2;
  if (
    matched === 0 &&
    words.length > 1 &&
    /^\p{L}/u.test(words[0]!) &&
    at.addresses.includes(`${words[0]![0]}${words.at(-1)}`)
  )
    score += 1;
  const title = titleScore(name);
  // "Tom Baker": a trade as surname, after a name that is none
  if (title > 0) score -= matched ? 0.5 : isTitleWord(name.split(/\s+/)[0]!) || count > 3 ? 4 : 2;
  if (organisationScore(name) > 0) score -= matched ? 0.5 : 2.5;
  if (degreeScore(name) > 0 && count <= 3 && !matched) score -= 1.5;
  if (matchSectionTitle(name)) score -= at.top && matched ? 1 : 6;
  if (matchPlace(name)?.strong) score -= 4;
  if (paragraph.listItem) score -= 3;
  if (at.section && !at.big) score -= 3;
  return score;
}

/** All e-mail addresses and links of the document, folded: people put their names there. */
function foldAddresses(paragraphs: readonly Paragraph[]): string {
  const found: string[] = [];
  for (const { text, links } of paragraphs) {
    for (const [word] of text.matchAll(/(?<!\S)\S{1,64}@\S+|(?:linkedin|github|xing|gitlab)\.\S+|@[\w.-]{3,}/giu))
      found.push(word.split("@")[0] || word);
    for (const { url } of links) found.push(url.replace(/^mailto:/i, "").replace(/@.*/, ""));
  }
  return foldWords(found.slice(0, 30).join(" ")).replaceAll(" ", "");
}
