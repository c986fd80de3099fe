import { type CountryCode, findPhoneNumbersInText } from "libphonenumber-js/max";
import { TOP_LEVEL_DOMAINS } from "../top-level-domains";
import { foldWords } from "./fold";
import { isRegion } from "./places";

/** A contact found in a text: its words as they stand there. */
export interface FoundContact {
  kind: "email" | "url" | "phone";
  start: number;
  end: number;
  text: string;
  valid: boolean;
}

// Lengths as RFC 5321 bounds them; unbounded, a long token costs quadratic time.
const EMAIL =
  /(?<![\p{L}\p{N}._%+'-])[\p{L}\p{N}._%+'-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){0,8}\.[\p{L}]{2,24}/gu;
const URL_PATTERN = new RegExp(
  String.raw`(?<![\p{L}\p{N}@._-])(?:(?:https?:\/\/|www\.)[^\s<>"'|•·]+|(?:[\p{L}\p{N}-]{1,63}\.){1,8}(?:${TOP_LEVEL_DOMAINS})(?![\p{L}\p{N}-])(?:\/[^\s<>"'|•·,]*)?)`,
  "giu",
);
const LOOSE_PHONE = /(?<![\p{L}\d/.-])(?:\+|00|\(?0)?[\d(][\d\s().\-/–]{6,20}\d(?![\d%\p{L}-])/gu;

/** The lines asked for already: several readers look at the same ones. They are somebody's document: see `forgetContacts`. */
const remembered = new Map<string, FoundContact[]>();
export const forgetContacts = () => remembered.clear();

/** E-mail addresses, links and phone numbers of a text, in order. `country` is where numbers without a country code are read. */
export function findContacts(text: string, country?: string): FoundContact[] {
  // Every contact has an "@", a dot or seven digits.
  if (!/[@.]|\d(?:\D*\d){6}/.test(text)) return [];
  const key = `${country ?? ""} ${text}`;
  const known = remembered.get(key);
  if (known) return known;
  if (remembered.size >= 2000) remembered.clear();
  const found = scanContacts(text, country);
  remembered.set(key, found);
  return found;
}

function scanContacts(text: string, country: string | undefined): FoundContact[] {
  const found: FoundContact[] = [];
  const free = (start: number, end: number) => found.every((f) => end <= f.start || start >= f.end);
  const add = (kind: FoundContact["kind"], start: number, words: string, valid = true) => {
    const end = start + words.length;
    if (words && free(start, end)) found.push({ kind, start, end, text: words, valid });
  };
  if (text.includes("@"))
    for (const match of text.matchAll(EMAIL)) add("email", match.index, match[0].replace(/[.'-]+$/, ""));
  for (const match of text.matchAll(URL_PATTERN)) {
    const words = match[0].replace(/[.,;:!?)\]]+$/, "");
    if (
      !/^(?:node|vue|react|next|express|three|d3|asp|socket|ember|chart)\.(?:js|net|io)$/i.test(words) &&
      !/^asp\.net$/i.test(words)
    )
      add("url", match.index, words);
  }
  // No line that is a contact is that long; scanning for numbers takes long in one that is.
  if (text.length <= 2000 && mayHoldNumber(text)) {
    // "Austin, TX 78848 / (555) 555-0128": the postcode is not the number's beginning
    const numbers = text.replace(/(?<=\b[A-Z]{2} )\d{5}(?:-\d{4})?(?=\s)/g, (postcode, at: number) =>
      isRegion(text.slice(at - 3, at - 1)) ? "x".repeat(postcode.length) : postcode,
    );
    // Two numbers in a line ("0113 496 0000 / 07700 900789") are read one by one.
    for (const [from, to] of numberRuns(numbers)) {
      const run = numbers.slice(from, to);
      for (const { startsAt, endsAt } of findPhoneNumbersInText(run, {
        defaultCountry: country as CountryCode | undefined,
      }))
        if (!isYears(run.slice(startsAt, endsAt)))
          add("phone", from + startsAt, withExtension(text, from + startsAt, from + endsAt));
      for (const match of run.matchAll(LOOSE_PHONE)) {
        const words = match[0].replace(/[\s.(-]+$/, "");
        const count = words.replace(/\D/g, "").length;
        const start = from + match.index;
        if (count >= 7 && count <= 15 && !isYears(words) && !/\s[–—]\s/.test(words))
          add("phone", start, withExtension(text, start, start + words.length), false);
      }
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Seven digits with nothing but signs, and short words for an extension or "or", between them. */
const mayHoldNumber = (text: string) => /\d(?:[^\d\p{L}]*(?:\p{L}{1,2}[^\d\p{L}]+)?\d){6}/u.test(text);

/** Stretches of a text that hold one number each, where a slash, a comma or "or" stands between two that are both long enough. */
function numberRuns(text: string): [number, number][] {
  const runs: [number, number][] = [];
  let from = 0;
  for (const match of text.matchAll(
    /\s*[/,;|]\s*(?=[+(]?\d)|\s+(?:or|oder|ou|o|of|lub|ή|или|and|und|et|y|e|en|i|και|и)\s+(?=[+(]?\d)/gu,
  )) {
    const [before, after] = [text.slice(from, match.index), text.slice(match.index + match[0].length)];
    const digits = (part: string | undefined) => (part ?? "").replace(/\D/g, "").length;
    const begun = /[+(]?\d[\d\s().-]*$/.exec(before)?.[0];
    const next = /^[+(]?\d[\d\s().-]*/.exec(after)?.[0];
    if (digits(begun) < 7 || digits(next) < 7) continue;
    runs.push([from, match.index]);
    from = match.index + match[0].length;
  }
  runs.push([from, text.length]);
  return runs;
}

/** The number with the extension written behind it: "ext. 23", "Durchwahl 12", "x 5". */
function withExtension(text: string, start: number, end: number): string {
  const extension =
    /^,?\s*(?:\(\s*)?(?:ext(?:ension|n)?|x|int(?:erno)?|poste|dw|durchwahl|app(?:arat)?|ramal|anexo|wewn|toestel|tst|доб|εσωτ)\.?\s*:?\s*\d{1,6}\)?(?![\d\p{L}])/iu.exec(
      text.slice(end),
    );
  return text.slice(start, end + (extension?.[0].length ?? 0));
}

/** "2015 - 2019", "03/2019 – 04/2020", "12.03.1990" and the postcode "1000-024" are not phone numbers. */
const isYears = (text: string) =>
  /(?:19|20)\d{2}\s*[-–/]\s*(?:19|20)?\d{2}|^(?:19|20)\d{2}\s+(?:19|20)\d{2}$|\d{1,2}[./-](?:19|20)\d{2}|^\d{1,2}\.\d{1,2}\.\d{2,4}$|^(?:19|20)\d{2}-\d{2}|^\d{4}-\d{3}$/.test(
    text.trim(),
  );

const NETWORKS: [RegExp, string][] = [
  [/(?:^|\.)linkedin\./i, "LinkedIn"],
  [/(?:^|\.)github\./i, "GitHub"],
  [/(?:^|\.)gitlab\./i, "GitLab"],
  [/(?:^|\.)(?:twitter|x)\.com/i, "Twitter"],
  [/(?:^|\.)xing\./i, "XING"],
  [/(?:^|\.)stackoverflow\./i, "Stack Overflow"],
  [/(?:^|\.)behance\./i, "Behance"],
  [/(?:^|\.)dribbble\./i, "Dribbble"],
  [/(?:^|\.)medium\./i, "Medium"],
  [/(?:^|\.)kaggle\./i, "Kaggle"],
  [/(?:^|\.)researchgate\./i, "ResearchGate"],
  [/(?:^|\.)orcid\./i, "ORCID"],
  [/(?:^|\.)(?:facebook|fb)\.com/i, "Facebook"],
  [/(?:^|\.)instagram\./i, "Instagram"],
  [/(?:^|\.)youtube\./i, "YouTube"],
  [/(?:^|\.)bitbucket\./i, "Bitbucket"],
  [/(?:^|\.)codepen\./i, "CodePen"],
  [/(?:^|\.)scholar\.google\./i, "Google Scholar"],
  [/(?:^|\.)mastodon\./i, "Mastodon"],
  [/(?:^|\.)bsky\.app/i, "Bluesky"],
  [/(?:^|\.)leetcode\./i, "LeetCode"],
  [/(?:^|\.)soundcloud\./i, "SoundCloud"],
  [/(?:^|\.)vimeo\./i, "Vimeo"],
  [/(?:^|\.)artstation\./i, "ArtStation"],
  [/(?:^|\.)hackerrank\./i, "HackerRank"],
  [/(?:^|\.)huggingface\./i, "Hugging Face"],
  [/(?:^|\.)viadeo\./i, "Viadeo"],
  [/(?:^|\.)vk\.com/i, "VK"],
  [/(?:^|\.)(?:t\.me|telegram\.)/i, "Telegram"],
];

/** The network a link leads to ("LinkedIn") and the person's name there; undefined for a site of one's own. */
export function networkOf(url: string): { network: string; username?: string } | undefined {
  const rest = url.replace(/^https?:\/\//i, "").replace(/^www\./i, "");
  const [host = "", ...path] = rest.split(/[/?#]/);
  const network = NETWORKS.find(([pattern]) => pattern.test(host))?.[1];
  if (!network) return undefined;
  const steps = path.filter(Boolean);
  const username = /^(?:in|pub|profile|users|people|u|user|citations)$/i.test(steps[0] ?? "") ? steps.at(-1) : steps[0];
  return { network, ...(username && { username: username.replace(/^@/, "") }) };
}

/** Name of a network in front of a link or user name: "LinkedIn: …". */
export function networkNamed(text: string): string | undefined {
  const words = foldWords(text);
  return NETWORKS.find(([, name]) => foldWords(name) === words)?.[1];
}
