/** What an RTF file consists of (Rich Text Format Specification 1.9.1). */
export type RtfToken =
  | { kind: "open" }
  | { kind: "close" }
  /** a control word or symbol, with its number */
  | { kind: "control"; word: string; value?: number }
  /** bytes of text in the code page in force */
  | { kind: "bytes"; bytes: Uint8Array };

const BACKSLASH = 0x5c;
const OPEN = 0x7b;
const CLOSE = 0x7d;
const isLetter = (byte: number) => (byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a);
const isDigit = (byte: number) => byte >= 0x30 && byte <= 0x39;

/** Splits an RTF file; `\bin` data is left out, `\'xx` are bytes of text. */
export function* rtfTokens(data: Uint8Array): Generator<RtfToken> {
  let at = 0;
  while (at < data.length) {
    const byte = data[at]!;
    if (byte === OPEN) {
      at++;
      yield { kind: "open" };
    } else if (byte === CLOSE) {
      at++;
      yield { kind: "close" };
    } else if (byte === BACKSLASH) {
      const next = data[at + 1];
      if (next === undefined) return;
      if (isLetter(next)) {
        let end = at + 1;
        while (end < data.length && end < at + 40 && isLetter(data[end]!)) end++;
        const word = ascii(data, at + 1, end);
        const start = end;
        if (data[end] === 0x2d) end++;
        while (end < data.length && end < start + 11 && isDigit(data[end]!)) end++;
        const value = end > start ? Number.parseInt(ascii(data, start, end), 10) : undefined;
        if (data[end] === 0x20) end++;
        at = end;
        if (word === "bin") {
          at += Math.max(0, value ?? 0);
          continue;
        }
        yield { kind: "control", word, ...(value !== undefined && !Number.isNaN(value) && { value }) };
      } else if (next === 0x27) {
        const code = Number.parseInt(ascii(data, at + 2, at + 4), 16);
        at += 4;
        if (!Number.isNaN(code)) yield { kind: "bytes", bytes: Uint8Array.of(code) };
      } else {
        at += 2;
        yield { kind: "control", word: String.fromCharCode(next) };
      }
    } else {
      let end = at;
      while (end < data.length && data[end] !== BACKSLASH && data[end] !== OPEN && data[end] !== CLOSE) end++;
      // line ends are not text
      const bytes = data.subarray(at, end).filter((b) => b !== 10 && b !== 13 && b !== 0);
      at = end;
      if (bytes.length) yield { kind: "bytes", bytes };
    }
  }
}

const ascii = (data: Uint8Array, from: number, to: number) =>
  String.fromCharCode(...data.subarray(from, Math.min(to, data.length)));
