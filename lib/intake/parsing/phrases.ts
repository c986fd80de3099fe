import { foldKeepLength } from "./fold";

/** A word, a number or a sign of a text, folded, with its place in the text. */
export interface Token {
  kind: "word" | "number" | "sign";
  text: string;
  start: number;
  end: number;
  /** white space stands before it */
  spaced: boolean;
  /** a tab or a wide gap stands before it */
  apart: boolean;
}

/** Words, numbers and signs of a text in order. Positions are those of the text given. */
export function tokenize(text: string): Token[] {
  const folded = foldKeepLength(text);
  const tokens: Token[] = [];
  let spaced = true;
  let apart = true;
  for (const match of folded.matchAll(/([\p{L}\p{M}]+)|([0-9]+)|(\s+)|[\s\S]/gu)) {
    const [token, word, number, space] = match;
    if (space) {
      spaced = true;
      apart = token !== " " && /\t|\n|\s{3}/.test(token);
      continue;
    }
    const kind = word ? "word" : number ? "number" : "sign";
    tokens.push({ kind, text: token, start: match.index, end: match.index + token.length, spaced, apart });
    spaced = false;
    apart = false;
  }
  return tokens;
}

/** Phrases found in a run of tokens, longest first; with what each stands for. */
export class PhraseBook<T> {
  private readonly byFirst = new Map<string, { rest: string[]; value: T }[]>();

  constructor(entries: Iterable<readonly [string, T]>) {
    for (const [phrase, value] of entries) {
      const [first, ...rest] = tokenize(phrase).map((token) => token.text);
      if (first === undefined) continue;
      const list = this.byFirst.get(first) ?? [];
      if (!list.some((known) => known.rest.join(" ") === rest.join(" "))) list.push({ rest, value });
      this.byFirst.set(first, list);
    }
    for (const list of this.byFirst.values()) list.sort((a, b) => b.rest.length - a.rest.length);
  }

  /** Whether any phrase begins as a text does: most texts need not be taken apart. */
  mayBegin(text: string): boolean {
    const first = /[\p{L}\p{M}]+|[0-9]+|\S/u.exec(text)?.[0];
    return first !== undefined && this.byFirst.has(foldKeepLength(first));
  }

  /** The longest phrase that begins at a token, and the index of the token after it. */
  at(tokens: readonly Token[], index: number): { value: T; next: number } | undefined {
    const list = this.byFirst.get(tokens[index]?.text ?? "");
    if (!list) return undefined;
    for (const { rest, value } of list)
      if (rest.every((word, k) => tokens[index + 1 + k]?.text === word))
        return { value, next: index + 1 + rest.length };
    return undefined;
  }
}
