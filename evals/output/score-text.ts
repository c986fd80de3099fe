/** Marks that some readers add around words of another direction. */
const DIRECTION_MARKS = /[\u200E\u200F\u061C\u202A-\u202E\u2066-\u2069]/gu;
/** These scripts set no spaces between words: a line's end is nothing. */
const WITHOUT_SPACES = /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}/u;

export interface TextScore {
  /** of the document */
  words: number;
  /** in texts (a heading, a date, a bullet) that were read whole, letter for letter */
  found: number;
  /** of those: in the longest run of texts that stand in the document's order */
  inOrder: number;
  bullets: number;
  /** read letter for letter, with single spaces for white space */
  bulletsWhole: number;
  missing: string[];
}

/**
 * How much of a document a reader's text holds. `groups`: the document's texts in reading order; texts of one group (the parts
 * of a heading) may change places among themselves.
 */
export function scoreText(groups: string[][], bullets: string[], read: string): TextScore {
  const text = clean(read, "");
  const places: { at: number; words: number }[] = [];
  const missing: string[] = [];
  let words = 0;
  let found = 0;
  let from = 0;
  for (const group of groups) {
    let end = from;
    for (const wanted of group) {
      const count = wanted.trim().split(/\s+/u).length;
      const squeezed = clean(wanted, "");
      words += count;
      const next = text.indexOf(squeezed, from);
      const at = next >= 0 ? next : text.indexOf(squeezed);
      if (at < 0) {
        missing.push(wanted);
        continue;
      }
      found += count;
      places.push({ at: next >= 0 ? from : at, words: count });
      if (next >= 0) end = Math.max(end, next + squeezed.length);
    }
    from = end;
  }
  const whole = countWhole(bullets, read, missing);
  return { words, found, inOrder: heaviestRise(places), bullets: bullets.length, bulletsWhole: whole, missing };
}

function countWhole(bullets: string[], read: string, missing: string[]): number {
  const space = bullets.some((bullet) => WITHOUT_SPACES.test(bullet)) ? "" : " ";
  const text = clean(read, space);
  const seen = new Map<string, number>();
  let whole = 0;
  for (const bullet of bullets) {
    const wanted = clean(bullet, space);
    // the same sentence twice stands in two places
    const place = text.indexOf(wanted, seen.get(wanted) ?? 0);
    if (place < 0) missing.push(bullet);
    else whole++;
    seen.set(wanted, place + wanted.length);
  }
  return whole;
}

function clean(text: string, space: string): string {
  return text.replace(DIRECTION_MARKS, "").normalize("NFC").replace(/\s+/gu, space).trim();
}

/** The most words that a run of texts holds whose places never go back. */
function heaviestRise(places: { at: number; words: number }[]): number {
  const sums: number[] = [];
  for (const [i, { at, words }] of places.entries()) {
    const before = sums.filter((_, j) => places[j]!.at <= at);
    sums[i] = words + Math.max(0, ...before);
  }
  return Math.max(0, ...sums);
}
