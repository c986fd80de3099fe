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

const HYPHEN = /[-\u00ad\u2010\u2011]/;

/**
 * Finds where quotations stand in the source. A quotation is a stretch of the lines it is said to come from, white space folded; a line
 * end counts as white space or, after a hyphen or slash, as nothing, and the hyphen may be left out. A stretch that another quotation
 * holds already is taken only when there is no free one, so that two equal values are two places.
 */
export class SpanFinder {
  private readonly byIndex = new Map<number, SourceLine>();
  private readonly used = new Map<number, { start: number; end: number }[]>();
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
    for (const span of spans) {
      const list = this.used.get(span.line) ?? [];
      list.push(span);
      this.used.set(span.line, list);
    }
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
    let first: Span[] | undefined;
    for (let from = 0; from < chars.length; from++) {
      if (chars[from]!.char !== quote[0]) continue;
      const spans = match(chars, from, quote);
      if (!spans) continue;
      if (spans.every((span) => this.isFree(span))) return spans;
      first ??= spans;
    }
    return first;
  }

  private isFree({ line, start, end }: Span): boolean {
    return !this.used.get(line)?.some((used) => used.start < end && start < used.end);
  }
}

function match(chars: readonly Char[], from: number, quote: string): Span[] | undefined {
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
    if (!char || char.char !== wanted) return undefined;
    const joined = char.opens && k > 0 && /[-\u00ad\u2010\u2011/]/.test(chars[at - 1]!.char);
    if (k > 0 && char.spaced !== spaced && !(joined && !spaced)) return undefined;
    const last = spans.at(-1);
    if (last && last.line === char.line && !char.opens) last.end = char.at + 1;
    else spans.push({ line: char.line, start: char.at, end: char.at + 1 });
    spaced = false;
    at++;
  }
  return spans.length ? spans : undefined;
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
