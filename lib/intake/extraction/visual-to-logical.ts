const RTL = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
const RTL_ALL = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/g;
const PRESENTATION_FORMS = /[\ufb1d-\ufdff\ufe70-\ufefc]+/g;
const STRONG_LTR = /[^\W\d_]|[\u00aa-\u02b8\u0370-\u058f\u0900-\u1fff\u3040-\ud7ff]/;
const NUMBER = /[\d\u0660-\u0669\u06f0-\u06f9]/;
const MIRRORED: Record<string, string> = {
  "(": ")",
  ")": "(",
  "[": "]",
  "]": "[",
  "{": "}",
  "}": "{",
  "«": "»",
  "»": "«",
  "<": ">",
  ">": "<",
};

export const hasRightToLeft = (text: string) => RTL.test(text);

/** True when most letters of a text are written from right to left. */
export function isRightToLeft(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  return letters > 0 && (text.match(RTL_ALL)?.length ?? 0) > letters * 0.4;
}

/**
 * A line as it is drawn, from left to right, in the order it is read: Hebrew and Arabic runs are turned around, words in Latin letters and
 * numbers within them are not. Arabic letters in their shapes for the screen become plain letters. A tab (a wide gap) parts cells; on a
 * page that reads from right to left the rightmost cell is first. (Unicode Bidirectional Algorithm, rule L2, backwards.)
 */
export function visualToLogical(line: string, rightToLeft: boolean): string {
  if (!rightToLeft && !RTL.test(line)) return line;
  const turns = (cell: string) => RTL.test(cell) || (rightToLeft && !STRONG_LTR.test(cell));
  const cells = line.split("\t").map((cell) => (turns(cell) ? turnCell(cell, rightToLeft) : cell));
  if (rightToLeft) cells.reverse();
  // Ligatures hold their letters in logical order, so shapes are taken apart after the turn.
  return cells.join("\t").replace(PRESENTATION_FORMS, (shapes) => shapes.normalize("NFKC"));
}

function turnCell(cell: string, rightToLeft: boolean): string {
  const chars = [...cell];
  const levels = embeddingLevels(chars, rightToLeft);
  const highest = Math.max(...levels);
  for (let level = highest; level >= 1; level--) {
    for (let from = 0; from < chars.length; from++) {
      if (levels[from]! < level) continue;
      let to = from;
      while (to + 1 < chars.length && levels[to + 1]! >= level) to++;
      reverse(chars, from, to);
      reverse(levels, from, to);
      from = to;
    }
  }
  return chars.map((char, i) => (levels[i]! % 2 ? (MIRRORED[char] ?? char) : char)).join("");
}

function reverse<T>(list: T[], from: number, to: number) {
  for (let a = from, b = to; a < b; a++, b--) [list[a], list[b]] = [list[b]!, list[a]!];
}

/** Level of each character: even reads left to right, odd right to left; neutral ones take the direction they stand between. */
function embeddingLevels(chars: string[], rightToLeft: boolean): number[] {
  const base = rightToLeft ? 1 : 0;
  const kinds = chars.map((char) =>
    RTL.test(char) ? "R" : STRONG_LTR.test(char) ? "L" : NUMBER.test(char) ? "N" : "?",
  );
  // A number, with the marks inside it, reads left to right; so does what binds it to a Latin word.
  for (const [i, kind] of kinds.entries())
    if (
      kind === "?" &&
      /[.,:/\-+%–]/.test(chars[i]!) &&
      kinds[i - 1] === "N" &&
      kinds[i + 1] === "N" &&
      chars[i] !== "–"
    )
      kinds[i] = "N";
    else if (kind === "?" && chars[i] === "+" && kinds[i + 1] === "N") kinds[i] = "N";
  const strong = kinds.map((kind) => (kind === "R" ? "R" : kind === "?" ? "?" : kind));
  const sideOf = (from: number, step: number): "L" | "R" => {
    for (let i = from; i >= 0 && i < strong.length; i += step) {
      if (strong[i] === "R") return "R";
      if (strong[i] === "L") return "L";
      if (strong[i] === "N") return base ? "R" : "L";
    }
    return base ? "R" : "L";
  };
  return kinds.map((kind, i) => {
    if (kind === "R") return 1;
    if (kind === "L") return base ? 2 : 0;
    if (kind === "N") {
      // A number beside Latin letters belongs to them ("C2", "ISO 9001").
      const left = sideOf(i - 1, -1);
      return base ? 2 : left === "R" && sideOf(i + 1, 1) === "R" ? 2 : 0;
    }
    const left = sideOf(i - 1, -1);
    const right = sideOf(i + 1, 1);
    if (left === right) return left === "R" ? 1 : base ? 2 : 0;
    return base;
  });
}
