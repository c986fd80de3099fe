/** A word or number of a text with its place. `sentenceStart`: the first word of the text or after a full stop. */
export interface Token {
  text: string;
  start: number;
  end: number;
  sentenceStart: boolean;
  /** punctuation stands between this token and the one before (comma, semicolon, colon, bracket, full stop, dash) */
  afterBreak: boolean;
}

/**
 * Letters and digits with the joints that belong inside a term: C++, C#, .NET, Node.js, R&D, p99, 24/7, don't, co-founded.
 * A currency sign or a sign before a number stays with it.
 */
const TOKEN =
  /[€$£¥₹]?\.?[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}]|[.,'’&/_-](?=[\p{L}\p{N}])|[+#]+(?![\p{L}\p{N}]))*(?:\s?%|[€$£¥₹]|\s[€£](?!\s?\d)|\+)?/gu;

/** The same texts are read by many rules and checks: the last ones are kept. */
const RECENT = new Map<string, readonly Token[]>();
const RECENT_LIMIT = 4000;

/** Splits a text into words and numbers, dropping punctuation. Commas between letters and slashes between words separate. */
export function tokenize(text: string): readonly Token[] {
  const known = RECENT.get(text);
  if (known) return known;
  const tokens = readTokens(text);
  if (RECENT.size >= RECENT_LIMIT) RECENT.clear();
  RECENT.set(text, tokens);
  return tokens;
}

function readTokens(text: string): Token[] {
  const out: Token[] = [];
  let last = 0;
  for (const match of text.matchAll(TOKEN)) {
    const at = match.index;
    for (const [part, offset] of splitJoints(match[0])) {
      const start = at + offset;
      const between = text.slice(last, start);
      out.push({
        text: part,
        start,
        end: start + part.length,
        sentenceStart: out.length === 0 || /[.!?:]["”’)]?\s+$/.test(between),
        afterBreak: /[,;:.!?()[\]–—|•/]/.test(between) || /\s--?\s/.test(between),
      });
      last = start + part.length;
    }
  }
  return out;
}

/** "Excel,Word", "planning/running", "5-10" and "12-person" are two each; "10,000", "24/7", "CI/CD" and "and/or" stay whole. */
function splitJoints(raw: string): [string, number][] {
  const range = /^([€$£¥₹]?\d[\d.,]*[kKmM]?[%€]?)[-–](.+)$/u.exec(raw);
  if (range?.[1] && range[2] && !/^\d+-\d+-\d+$/.test(raw))
    return [
      [range[1], 0],
      ...splitJoints(range[2]).map(([part, offset]): [string, number] => [part, offset + (range[1]?.length ?? 0) + 1]),
    ];
  if (
    /^[€$£¥₹]?\d/u.test(raw) ||
    !/[,/]/.test(raw) ||
    /^[A-Z]{1,4}(?:\/[A-Z]{1,4})+$/.test(raw) ||
    raw.toLowerCase() === "and/or"
  )
    return [[raw, 0]];
  const out: [string, number][] = [];
  let offset = 0;
  for (const part of raw.split(/[,/]/)) {
    if (part) out.push([part, offset]);
    offset += part.length + 1;
  }
  return out;
}
