import { type CountryCode, findPhoneNumbersInText } from "libphonenumber-js/max";
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
const TLD =
  "com|org|net|io|dev|me|co|ai|app|info|eu|edu|gov|uk|de|fr|es|it|nl|pl|gr|pt|be|at|ch|ie|se|no|dk|fi|cz|ro|bg|hu|ru|ua|tr|us|ca|au|nz|in|jp|cn|br|mx|ar|za|xyz|tech|online|site|design|page|blog|cloud|gl|gg|is|lt|lv|ee|hr|si|sk|rs|cy|mt|lu|tv|biz|name|work|works|studio|art|cc|link|to|ly";
const URL_PATTERN = new RegExp(
  String.raw`(?<![\p{L}\p{N}@._-])(?:(?:https?:\/\/|www\.)[^\s<>"'|•·]+|(?:[\p{L}\p{N}-]{1,63}\.){1,8}(?:${TLD})(?![\p{L}\p{N}-])(?:\/[^\s<>"'|•·,]*)?)`,
  "giu",
);
const LOOSE_PHONE = /(?<![\p{L}\d/.-])(?:\+|00|\(?0)?[\d(][\d\s().\-/–]{6,20}\d(?![\d%\p{L}-])/gu;

/** E-mail addresses, links and phone numbers of a text, in order. `country` is where numbers without a country code are read. */
export function findContacts(text: string, country?: string): FoundContact[] {
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
  const digits = text.replace(/\D/g, "").length;
  // No line that is a contact is that long; scanning for numbers takes long in one that is.
  if (digits >= 7 && text.length <= 2000) {
    // "Austin, TX 78848 / (555) 555-0128": the postcode is not the number's beginning
    const numbers = text.replace(/(?<=\b[A-Z]{2} )\d{5}(?:-\d{4})?(?=\s)/g, (postcode, at: number) =>
      isRegion(text.slice(at - 3, at - 1)) ? "x".repeat(postcode.length) : postcode,
    );
    for (const { startsAt, endsAt } of findPhoneNumbersInText(numbers, {
      defaultCountry: country as CountryCode | undefined,
    }))
      if (!isYears(text.slice(startsAt, endsAt))) add("phone", startsAt, text.slice(startsAt, endsAt));
    for (const match of numbers.matchAll(LOOSE_PHONE)) {
      const words = match[0].replace(/[\s.(-]+$/, "");
      const count = words.replace(/\D/g, "").length;
      if (count >= 7 && count <= 15 && !isYears(words)) add("phone", match.index, words, false);
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** "2015 - 2019", "03/2019 – 04/2020", "12.03.1990" and the postcode "1000-024" are not phone numbers. */
const isYears = (text: string) =>
  /(?:19|20)\d{2}\s*[-–/]\s*(?:19|20)?\d{2}|\d{1,2}[./-](?:19|20)\d{2}|^\d{1,2}\.\d{1,2}\.\d{2,4}$|^(?:19|20)\d{2}-\d{2}|^\d{4}-\d{3}$/.test(
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
