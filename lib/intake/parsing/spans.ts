import type { SourceLine } from "../contract";

/** A stretch of one line of the source: UTF-16 units, `end` exclusive. */
export interface Span {
  line: number;
  start: number;
  end: number;
}

interface Char {
  char: string;
  line: number;
  at: number;
  /** white space, or a new line, stands before it */
  spaced: boolean;
  /** first of its line */
  opens: boolean;
  /** a hyphen that ends its line: it may belong to the word or to the line break */
  breaks: boolean;
}

/** Scripts that are written without spaces: a line end is nothing there. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
const HYPHEN = /[-\u00ad\u2010\u2011]/;

/**
 * Finds where quotations stand in the source. A quotation is a stretch of the lines it is said to come from, white space folded; a line
 * end counts as white space or, after a hyphen or slash, as nothing, and the hyphen may be left out. A stretch that another quotation
 * holds already is taken only when there is no free one, so that two equal values are two places.
 */
export class SpanFinder {
  private readonly byIndex = new Map<number, SourceLine>();
  /** per line: which of its units a quotation holds */
  private readonly used = new Map<number, Uint8Array>();
  /** where the last search among the same lines ended: values are mostly asked for in their order */
  private readonly cursors = new Map<string, number>();
  private readonly chars = new Map<string, Char[]>();

  constructor(lines: readonly SourceLine[]) {
    for (const line of lines) this.byIndex.set(line.index, line);
  }

  /** The stretches of a quotation; its parts between line feeds are looked for one by one. Undefined when one is not there. */
  find(lines: readonly number[], quote: string): Span[] | undefined {
    const spans: Span[] = [];
    for (const part of quote.split("\n")) {
      if (!part.trim()) continue;
      const found = this.findPart(lines, part.trim()) ?? this.findTarget(lines, part.trim());
      if (!found) return undefined;
      spans.push(...found);
    }
    for (const { line, start, end } of spans) this.usedOf(line).fill(1, start, end);
    return spans;
  }

  /** A link's target stands behind its words. */
  private findTarget(lines: readonly number[], quote: string): Span[] | undefined {
    for (const index of lines) {
      const line = this.byIndex.get(index);
      const link = line?.links?.find(({ url }) => targetsOf(url).includes(quote));
      if (!line || !link) continue;
      const at = line.text.indexOf(link.text);
      const [start, end] = link.text && at >= 0 ? [at, at + link.text.length] : [0, line.text.length];
      return [{ line: index, start, end }];
    }
    return undefined;
  }

  private charsOf(lines: readonly number[]): Char[] {
    const key = lines.join(" ");
    const known = this.chars.get(key);
    if (known) return known;
    const out: Char[] = [];
    for (const index of lines) {
      const text = this.byIndex.get(index)?.text ?? "";
      const last = text.trimEnd().length - 1;
      let spaced = true;
      let opens = true;
      for (let at = 0; at <= last; at++) {
        const char = text[at]!;
        if (/\s/.test(char)) {
          spaced = true;
          continue;
        }
        out.push({ char, line: index, at, spaced, opens, breaks: at === last && HYPHEN.test(char) });
        spaced = false;
        opens = false;
      }
    }
    this.chars.set(key, out);
    return out;
  }

  private findPart(lines: readonly number[], quote: string): Span[] | undefined {
    const chars = this.charsOf(lines);
    const key = lines.join(" ");
    const cursor = Math.min(this.cursors.get(key) ?? 0, Math.max(0, chars.length - 1));
    let first: Span[] | undefined;
    let steps = MOST_STEPS;
    for (let turn = 0; turn < chars.length && steps > 0; turn++) {
      const from = (cursor + turn) % chars.length;
      if (chars[from]!.char !== quote[0]) continue;
      const { spans, compared } = match(chars, from, quote);
      steps -= compared;
      if (!spans) continue;
      if (spans.every((span) => this.isFree(span))) {
        this.cursors.set(key, from + 1);
        return spans;
      }
      first ??= spans;
    }
    return first;
  }

  private usedOf(line: number): Uint8Array {
    let used = this.used.get(line);
    if (!used) {
      used = new Uint8Array(this.byIndex.get(line)?.text.length ?? 0);
      this.used.set(line, used);
    }
    return used;
  }

  private isFree({ line, start, end }: Span): boolean {
    return !this.usedOf(line).subarray(start, end).includes(1);
  }
}

/** A search among letters that repeat themselves is given up after so many comparisons. */
const MOST_STEPS = 200_000;

function match(chars: readonly Char[], from: number, quote: string): { spans?: Span[]; compared: number } {
  const spans: Span[] = [];
  let at = from;
  let spaced = false;
  for (let k = 0; k < quote.length; k++) {
    const wanted = quote[k]!;
    if (/\s/.test(wanted)) {
      spaced = true;
      continue;
    }
    let char = chars[at];
    // The hyphen of a line end, left out of the value.
    if (char?.breaks && char.char !== wanted && k > 0 && !spaced) char = chars[++at];
    // "Lipińska-" over "-Żak": the hyphen written once more
    else if (char?.opens && k > 0 && char.char !== wanted && HYPHEN.test(char.char) && chars[at - 1]!.breaks)
      char = chars[++at];
    if (!char || char.char !== wanted) return { compared: k + 1 };
    const joined =
      char.opens && k > 0 && (/[-\u00ad\u2010\u2011/@._]/.test(chars[at - 1]!.char) || UNSPACED.test(char.char));
    if (k > 0 && char.spaced !== spaced && !(joined && !spaced)) return { compared: k + 1 };
    const last = spans.at(-1);
    if (last && last.line === char.line && !char.opens) last.end = char.at + 1;
    else spans.push({ line: char.line, start: char.at, end: char.at + 1 });
    spaced = false;
    at++;
  }
  return { ...(spans.length && { spans }), compared: quote.length };
}

/** What a reader may show of a link's target: as it is, decoded, without "mailto:" and "tel:". */
function targetsOf(url: string): string[] {
  const bare = url.replace(/^(?:mailto|tel):/i, "").split("?")[0]!;
  let decoded = bare;
  try {
    decoded = decodeURIComponent(bare);
  } catch {
    // kept as it is
  }
  return [url, bare, decoded, url.replace(/^tel:/i, "")];
}
