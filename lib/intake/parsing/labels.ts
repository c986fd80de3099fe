import { LABEL_WORDS } from "./entry-label-words";
import { foldWords } from "./fold";
import { LANGUAGES, phrasesOf, splitPhrases } from "./languages/languages";
import { PhraseBook, tokenize } from "./phrases";

type LabelList =
  | "contactLabels"
  | "placeLabels"
  | "nameLabels"
  | "personalLabels"
  | "scoreLabels"
  | "toolLabels"
  | "at"
  | "inSubject"
  | "employment"
  | "remote"
  | "levels"
  | "scoreWords"
  | "documentTitles"
  | "expected"
  | "bodyLabels";

const phraseSets = new Map<LabelList, Set<string>>();
const books = new Map<string, PhraseBook<LabelList>>();

/** True when the whole text is one phrase of a list, whatever its case, accents and punctuation. */
export function isPhrase(list: LabelList, text: string): boolean {
  let set = phraseSets.get(list);
  if (!set) {
    set = new Set(phrasesOf(list).map((phrase) => foldWords(phrase)));
    phraseSets.set(list, set);
  }
  return set.has(foldWords(text));
}

/** The longest phrase of some lists that a text begins with: which list, and where it ends in the text. */
export function phraseAtStart(
  text: string,
  ...lists: LabelList[]
): { list: LabelList; end: number; next: string } | undefined {
  const key = lists.join(" ");
  let book = books.get(key);
  if (!book) {
    book = new PhraseBook(
      lists.flatMap((list) => phrasesOf(list).map((phrase) => [phrase.replace(/\.$/, ""), list] as const)),
    );
    books.set(key, book);
  }
  const start = text.slice(0, 80);
  if (!book.mayBegin(start)) return undefined;
  const tokens = tokenize(start);
  const match = book.at(tokens, 0);
  if (!match) return undefined;
  const end = tokens[match.next - 1]!.end;
  return { list: match.value, end, next: text.slice(end) };
}

/**
 * A label in front of a value: "Tel.: …", "Adresse – …", "E-mail	…". What it labels, and where the value begins. A label of one
 * letter ("T", "M") and one without a sign after it count only before a sign.
 */
export function labelAtStart(text: string, ...lists: LabelList[]): { list: LabelList; start: number } | undefined {
  const lead = /^[\s•·|([–—-]*/u.exec(text)![0].length;
  const found = phraseAtStart(text.slice(lead), ...lists);
  if (!found) return undefined;
  const after =
    /^\s*(?:[/,&]\s*[\p{L}-]+\.?\s*)?(?:\([^()]{1,20}\)\s*)?(?:[.]?\s*[:：]|[.](?=\s|\d|\+)|\t|\s[–—-](?=\s)|\s*$)[\s–—-]*/u.exec(
      found.next,
    );
  return after ? { list: found.list, start: lead + found.end + after[0].length } : undefined;
}

/** The text without the labels in front of it. */
export function withoutLabels(text: string, ...lists: LabelList[]): string {
  let rest = text;
  for (let i = 0; i < 3; i++) {
    const label = labelAtStart(rest, ...lists);
    if (!label || label.start >= rest.length) return rest;
    rest = rest.slice(label.start);
  }
  return rest;
}

/** Names of the document itself: "Curriculum Vitae – Ann Example" has one in front. */
export function isDocumentTitle(text: string): boolean {
  if (text.length > 60) return false;
  const words = foldWords(text);
  const compact = words.replaceAll(" ", "");
  return (
    isPhrase("documentTitles", text) ||
    (TITLE_COMPACT.has(compact) && (compact.length > 6 || compact === words)) ||
    /^europass/.test(words)
  );
}
/** "Page 2 of 3", "Seite 2", "- 2 -", "2/3": the number of a page, also one whose figures a format leaves out. */
export function isPageNumber(text: string): boolean {
  const words = foldWords(text);
  return (
    /^(?:seite|page|pagina|página|strona|страница|стр|σελιδα|sida|side|sivu|strana|sayfa|oldal|сторінка)(?: \d{1,3})?(?: (?:of|von|de|di|van|z|из|sur|av|af|z|\/)?)?(?: ?\d{1,3})?$/u.test(
      words,
    ) || /^\s*[-–—]\s*\d{1,3}\s*[-–—]\s*$|^\s*\d{1,2}\s*\/\s*\d{1,2}\s*$/u.test(text)
  );
}

const TITLE_COMPACT = new Set(phrasesOf("documentTitles").map((phrase) => foldWords(phrase).replaceAll(" ", "")));

/** Words that only tie values together, or label them: said by the field itself. */
export const STRUCTURE_WORDS: ReadonlySet<string> = new Set(
  [
    ...LANGUAGES.flatMap((table) =>
      [
        table.contactLabels,
        table.placeLabels,
        table.nameLabels,
        table.scoreLabels,
        table.toolLabels,
        table.bodyLabels,
        table.at,
        table.inSubject,
        table.from,
        table.to,
        table.since,
        table.until,
        table.of,
        table.expected,
        table.completed,
        table.yearWords,
        table.documentTitles,
      ].flatMap((list) => splitPhrases(list)),
    ),
    ..."and or by dates date period page of seite von strona страница page sur pagina company employer position role title degree institution school issuer level issued".split(
      " ",
    ),
  ]
    .flatMap((phrase) => foldWords(phrase).split(" "))
    .concat([...LABEL_WORDS])
    .filter(Boolean),
);
