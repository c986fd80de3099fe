/** What a reference of a list of publications says, apart from its date; all are stretches of its text. */
export interface Citation {
  name: string;
  publisher?: string;
  /** what stands before and behind these: authors, volume, pages */
  more: string[];
}

const SURNAME = String.raw`(?:(?:van|von|de|der|den|la|le|di|da|del|dos|do|du)\s)*\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}[\p{L}'’-]+)?`;
const INITIALS = String.raw`(?:\p{Lu}(?!\p{Ll})\.?[\s-]?){1,4}`;
const BETWEEN = String.raw`\s*(?:,\s*(?:&|and|und|et|y|e|i)\s|[,;]\s*|\s?&\s|\s?(?:and|und|et|y|e|i)\s)`;
/** "Example A, Sample B.", "Example, A., & Sample, B.", "A. Example and B. Sample," */
const AUTHORS = new RegExp(
  `^(?:(?:${SURNAME},?\\s${INITIALS}|(?:\\p{Lu}\\.[\\s-]?){1,3}${SURNAME})(?:${BETWEEN}|\\s*(?=[,.:;("“«]|et al|$)|(?<=[.\\s])))+(?:,?\\s*et al\\.?)?`,
  "u",
);
/** "Example, Ann." or "Example, Ann, and Bo Sample." */
const FULL_NAMES =
  /^\p{Lu}[\p{L}'’-]+,\s\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}\.?)?(?:,?\s(?:and|&|und|et|y|e)\s\p{Lu}[\p{L}'’-]+\s\p{Lu}[\p{L}'’-]+)?\./u;
const QUOTED = /[“"«„‘']\s?((?=\S*\s|\S{6})[^“”"«»„]{5,}?)[\s,.]*[”"»“’'](?=[\s,.;:(]|$)/u;
const YEAR_BEFORE = /^[\s,.:;]*\(?((?:19|20)\d\d[a-z]?)\)?[\s,.:;)]*/u;
const BOOK_IN = /^[Ii]n:?\s+(?:[^()]{3,80}\((?:Eds?|Hrsg|Hg|dir|eds?|coord|a cura di)\.?\),?\s+)?/u;
/** "Leeds: Example Press" */
const PLACED = /^\p{Lu}[\p{L} .'’-]{1,28}:\s+(?=\p{Lu})/u;
const HOUSE = /^\p{Lu}(?:[^\d(,;:.]|\.(?=\s\p{L})|\.(?=\p{Lu})|:(?=\s\p{Lu}))*/u;

/**
 * Title and journal (or publisher) of a reference in one of the usual styles: the title in quotation marks, or behind authors that are
 * known by their initials. Undefined where neither tells: a reference is better kept whole than cut at a wrong place.
 */
export function readCitation(text: string): Citation | undefined {
  const authors = (AUTHORS.exec(text) ?? FULL_NAMES.exec(text))?.[0] ?? "";
  const quoted = QUOTED.exec(text);
  if (quoted && (authors || quoted.index > 0) && quoted.index >= authors.length - 1)
    return citation(text, quoted[1]!, quoted.index + quoted[0].length);
  let at = authors.length;
  const year = YEAR_BEFORE.exec(text.slice(at));
  if (!authors) {
    // "Example, Ann (2019). Title. …": whoever stands before a year in brackets
    const apa = /^\p{Lu}[^()]{3,200}?\s\((?:19|20)\d\d[a-z]?\)[.,:]?\s+/u.exec(text);
    if (!apa?.[0].includes(",")) return undefined;
    at = apa[0].length;
  } else if (year) at += year[0].length;
  else at += /^[\s,.:;]*/.exec(text.slice(at))![0].length;
  const rest = text.slice(at);
  const end = /(?:(?<=[\p{L}\p{N})]{2})\.|[?!])(?=\s+[\p{Lu}“"«\d])/u.exec(rest);
  if (!end) return undefined;
  const name = rest.slice(0, end[0] === "." ? end.index : end.index + 1);
  if (name.split(/\s+/).length < 2 || !/^[\p{Lu}\d]/u.test(name)) return undefined;
  return citation(text, name, at + end.index + 1);
}

function citation(text: string, name: string, behind: number): Citation {
  const from = text.indexOf(name);
  const tail = text.slice(behind);
  let skip = /^[\s,.;:”"»)]*/u.exec(tail)![0].length;
  skip += BOOK_IN.exec(tail.slice(skip))?.[0].length ?? 0;
  skip += PLACED.exec(tail.slice(skip))?.[0].length ?? 0;
  const publisher = HOUSE.exec(tail.slice(skip))?.[0].replace(/[\s,.:;]+$|\s(?:vol|no|nr|n°|Bd|Jg)$/giu, "");
  const named = publisher && /\p{L}{3}/u.test(publisher) ? publisher : undefined;
  const rest = named ? tail.slice(tail.indexOf(named) + named.length) : tail;
  const more = [text.slice(0, from), ...(named ? [tail.slice(0, tail.indexOf(named))] : []), rest]
    .map((part) => part.replace(/^[\s,.;:”"»]+|[\s,;:“"«(]+$/gu, ""))
    .filter((part) => /\p{L}{2}|\d/u.test(part));
  return { name: name.trim(), ...(named && { publisher: named }), more };
}
