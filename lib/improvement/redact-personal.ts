import type { Cv } from "@/lib/cv/schema";

export interface PersonalShield {
  /** the text with placeholders in place of personal data */
  redact(text: string): string;
  /** the text with the personal data back */
  restore(text: string): string;
  /** placeholder → what it stands for; stays here, never sent */
  placeholders: ReadonlyMap<string, string>;
}

const EMAIL = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;
const LINK =
  /\b(?:https?:\/\/|www\.)[^\s<>()"]+[^\s<>()".,;:!?]|\b(?:linkedin\.com|github\.com|gitlab\.com|xing\.com|x\.com|twitter\.com|facebook\.com|instagram\.com)\/[^\s<>()",;]+/gi;
/** International, or with a trunk zero or an area code in brackets, 7 to 15 digits: not a year range, an amount or a version. */
const PHONE =
  /(?<![\p{L}\p{N}.,])(?:\+|00)\d[\d\s().-]{6,20}\d(?![\p{L}\p{N}])|(?<![\p{L}\p{N}.,])\(?0\d{1,5}\)?[\s./-]\d[\d\s./-]{4,14}\d(?![\p{L}\p{N}])|(?<![\p{L}\p{N}.,])\(\d{3}\)\s?\d{3}-\d{4}/gu;
const BIRTH =
  /(?<=\b(?:date of birth|birth ?date|born(?: on)?|d\.?o\.?b\.?|geburtsdatum|geboren(?: am)?|né(?:e)? le|date de naissance|fecha de nacimiento)\s*:?\s*)(?:\d{1,4}[./-]\d{1,2}[./-]\d{1,4}|\d{1,2}\.?(?:st|nd|rd|th)? \p{L}{3,10},? \d{4}|\p{L}{3,10} \d{1,2},? \d{4})/giu;

/**
 * A shield between the CV and a model: the person's name, e-mail, phone, address, links and birth date become placeholders
 * (`[[NAME]]`, `[[EMAIL_1]]`) before any text leaves, and come back after. The same value has the same placeholder everywhere.
 * Parts of the name count only with a capital ("Will" is a name, "will" is not). Pure.
 */
export function redactPersonal(cv: Cv): PersonalShield {
  const placeholders = new Map<string, string>();
  const known = new Map<string, string>();
  const counts = new Map<string, number>();
  const place = (kind: string, value: string): string => {
    const existing = known.get(`${kind} ${value}`);
    if (existing) return existing;
    const count = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, count);
    const placeholder = kind === "NAME" && count === 1 ? "[[NAME]]" : `[[${kind}_${count}]]`;
    known.set(`${kind} ${value}`, placeholder);
    placeholders.set(placeholder, value);
    return placeholder;
  };

  const fixed: { pattern: RegExp; kind: string }[] = [];
  const hide = (kind: string, value: string | undefined, exactCase = false) => {
    if (value && value.trim().length > 1) fixed.push({ pattern: whole(value.trim(), exactCase), kind });
  };
  const { name, email, phone, url, image, location, profiles } = cv.basics;
  hide("NAME", name);
  for (const part of (name ?? "").split(/\s+/))
    if (part.replace(/\W/g, "").length > 2 || /\P{ASCII}/u.test(part)) hide("NAME", part, true);
  hide("EMAIL", email);
  hide("PHONE", phone);
  hide("LINK", url);
  hide("IMAGE", image);
  for (const profile of profiles) {
    hide("LINK", profile.url);
    if ((profile.username ?? "").length > 3) hide("LINK", profile.username);
  }
  hide("ADDRESS", location?.address);
  hide("ADDRESS", location?.text);
  hide("ADDRESS", location?.postalCode);

  const redact = (text: string): string => {
    let out = text;
    for (const [kind, pattern] of [
      ["EMAIL", EMAIL],
      ["LINK", LINK],
    ] as const)
      out = out.replace(pattern, (value) => place(kind, value));
    for (const { pattern, kind } of fixed)
      out = outsidePlaceholders(out, (part) => part.replace(pattern, (value) => place(kind, value)));
    for (const [kind, pattern] of [
      ["BIRTH_DATE", BIRTH],
      ["PHONE", PHONE],
    ] as const)
      out = outsidePlaceholders(out, (part) => part.replace(pattern, (value) => place(kind, value)));
    return out;
  };
  const restore = (text: string): string =>
    text.replace(/\[\[[A-Z_]+(?:_\d+)?\]\]/g, (placeholder) => placeholders.get(placeholder) ?? placeholder);
  return { redact, restore, placeholders };
}

function whole(value: string, exactCase: boolean): RegExp {
  const body = value.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&").replace(/\s+/g, "\\s+");
  return new RegExp(`(?<![\\p{L}\\p{N}])${body}(?![\\p{L}\\p{N}])`, exactCase ? "gu" : "giu");
}

function outsidePlaceholders(text: string, change: (part: string) => string): string {
  return text
    .split(/(\[\[[A-Z_]+(?:_\d+)?\]\])/)
    .map((part, i) => (i % 2 === 1 ? part : change(part)))
    .join("");
}
