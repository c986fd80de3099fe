/**
 * A value as two people would agree it is the same: compatibility forms, case, white space, kinds of quotes and dashes, and
 * punctuation at the end do not count. Letters with their accents, digits and the order of words do.
 */
export function normalise(text: string | undefined): string {
  return (text ?? "")
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, "")
    .replace(/[‘’‚‛´`ʼ′]/g, "'")
    .replace(/[“”„‟«»″]/g, '"')
    .replace(/[‐‑‒–—―−]/g, "-")
    .replace(/\s+/g, " ")
    .replace(/^[\s"'(•·,;:|-]+|[\s"'.,;:|-]+$/g, "")
    .replace(/^([^()]*)\)$/, "$1")
    .trim();
}

/** Greek capitals are written without the accent that small letters have. */
const withoutTonos = (text: string) =>
  /[\u0370-\u03ff]/.test(text)
    ? text
        .normalize("NFD")
        .replace(/\u0301/g, "")
        .replace(/ς/g, "σ")
        .normalize("NFC")
    : text;

/** Words alone, in order. */
export function wordsOf(text: string | undefined): string[] {
  return withoutTonos(normalise(text)).match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];
}

/** A telephone number is its digits; a leading 00 is a plus, and "(0)" after a country code is not dialled. */
export function normalisePhone(text: string | undefined): string {
  return (text ?? "")
    .replace(/\(0\)/g, "")
    .replace(/^\s*00/, "")
    .replace(/\D/g, "");
}

/** An address without scheme, "www." and a slash at the end. */
export function normaliseUrl(text: string | undefined): string {
  return (text ?? "")
    .trim()
    .toLowerCase()
    .replace(/^[a-z]+:\/\//, "")
    .replace(/^www\./, "")
    .replace(/[/#?]+$/, "");
}

const DEGREE_GLUE = new Set(
  "in of of the en de du des der im fach und and w z di del della em da do στη στην στο по".split(" "),
);

/** A degree with its subject, however the two are parted and ordered. */
export function normaliseDegree(...parts: (string | undefined)[]): string {
  return parts
    .flatMap((part) => wordsOf(part))
    .filter((word) => !DEGREE_GLUE.has(word))
    .sort()
    .join(" ");
}

const TITLES =
  /^(?:(?:dr|prof|mr|mrs|ms|ing|dott|dra|phd|mba|m\.?sc|b\.?sc|cpa|msc|bsc|dipl|mag|д-р|δρ)\.?(?:-ing\.?)?[\s,]+)+|[\s,]+(?:ph\.?d\.?|mba|m\.?sc\.?|cpa|rn|b\.?sc\.?|m\.?a\.?)$/giu;

/** A name without academic titles and letters after it, and without the comma after a surname. */
export function normaliseName(text: string | undefined): string {
  return withoutTonos(normalise(normalise(text).replace(TITLES, "").replace(TITLES, "")))
    .replace(/,/g, "")
    .replace(/\s+/g, " ");
}

/** "Grade: Distinction" says no more than "Distinction" in a field for grades. */
export const withoutLabel = (text: string) => text.replace(/^[\p{L} ]{2,20}:\s*/u, "");
