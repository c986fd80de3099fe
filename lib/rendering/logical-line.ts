/** A run of a line as it is drawn; a run of Arabic or Hebrew holds its letters in the order they are read. */
export interface DrawnRun {
  text: string;
  /** points from the left edge */
  x: number;
  width: number;
  /** points */
  height: number;
}

const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;
const MIRRORED: Record<string, string> = {
  "(": ")",
  ")": "(",
  "[": "]",
  "]": "[",
  "{": "}",
  "}": "{",
  "<": ">",
  ">": "<",
  "«": "»",
  "»": "«",
};

export function hasRightToLeft(text: string): boolean {
  return RIGHT_TO_LEFT.test(text);
}

/**
 * A line that holds Arabic or Hebrew, drawn from left to right, in the order it is read (the Unicode Bidirectional Algorithm
 * backwards). Several texts can look the same on paper ("Java 12" between Hebrew words is also "12 Java"): where there is a
 * choice, the reading that `expected` (the document without white space) holds is taken, and only if it would look like this.
 */
export function logicalLine(runs: DrawnRun[], rightToLeft: boolean, expected: string): string {
  const cells = splitCells([...runs].sort((a, b) => a.x - b.x));
  const texts = cells.map((cell) =>
    cell.some((run) => hasRightToLeft(run.text)) ? readCell(cell, rightToLeft, expected) : joinRuns(cell),
  );
  return (rightToLeft ? texts.reverse() : texts).join(" ");
}

/** A gap that no space between words has parts two texts: a heading and its dates. */
function splitCells(runs: DrawnRun[]): DrawnRun[][] {
  const cells: DrawnRun[][] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const run of runs) {
    if (!run.text.trim()) continue;
    if (run.x - end > run.height * 1.1) cells.push([]);
    cells.at(-1)?.push(run);
    end = Math.max(end, run.x + run.width);
  }
  return cells;
}

interface Token {
  kind: "letters" | "other" | "space";
  text: string;
}

function readCell(cell: DrawnRun[], rightToLeft: boolean, expected: string): string {
  const tokens = tokenize(cell);
  const readings = [rightToLeft, !rightToLeft].map((base) => readTokens(tokens, base, expected));
  const found = readings.find((reading) => expected.includes(squeeze(reading).replace(/^[•·]/u, "")));
  return found ?? readings[0] ?? "";
}

function tokenize(cell: DrawnRun[]): Token[] {
  const tokens: Token[] = [];
  let end: number | undefined;
  for (const { text, x, width, height } of cell) {
    if (end !== undefined && x - end > height * 0.1) tokens.push({ kind: "space", text: " " });
    for (const part of text.split(/(\s+)/u).filter(Boolean))
      tokens.push({
        kind: !part.trim() ? "space" : hasRightToLeft(part) ? "letters" : "other",
        text: part.trim() ? part : " ",
      });
    end = x + width;
  }
  return tokens;
}

/** Stretches between Arabic or Hebrew words keep their own direction; everything else follows the line's. */
function readTokens(tokens: Token[], rightToLeft: boolean, expected: string): string {
  const parts: { letters: boolean; text: string }[] = [];
  for (const { kind, text } of tokens) {
    const last = parts.at(-1);
    if (kind === "letters") parts.push({ letters: true, text });
    else if (last && !last.letters) last.text += text;
    else parts.push({ letters: false, text });
  }
  if (!rightToLeft) return turnInside(parts, expected);
  let out = "";
  for (const { letters, text } of parts.reverse()) out += letters ? text : chooseReading(text, out, expected);
  return out;
}

/** Within a line from left to right: what stands from the first to the last right-to-left word is turned as a whole. */
function turnInside(parts: { letters: boolean; text: string }[], expected: string): string {
  const first = parts.findIndex((part) => part.letters);
  const last = parts.findLastIndex((part) => part.letters);
  const text = (list: typeof parts) => list.map((part) => part.text).join("");
  let out = text(parts.slice(0, first));
  // each stretch of neighbours in one direction; Latin words part them
  let stretch: typeof parts = [];
  const flush = () => {
    for (const part of stretch.reverse()) out += part.letters ? part.text : chooseReading(part.text, out, expected);
    stretch = [];
  };
  for (const part of parts.slice(first, last + 1)) {
    if (!part.letters && /\p{L}/u.test(part.text)) {
      flush();
      out += part.text;
    } else stretch.push(part);
  }
  flush();
  return out + text(parts.slice(last + 1));
}

/** A stretch without right-to-left letters, as it may be read in a line from right to left: the first that the document holds. */
function chooseReading(drawn: string, before: string, expected: string): string {
  const readings = [turnStretch(drawn, true), turnStretch(drawn, false), turnWords(drawn), keepInner(drawn)];
  const context = squeeze(before).slice(-6);
  const fits = (reading: string) => expected.includes(context + squeeze(reading));
  return readings.find(fits) ?? readings.find((reading) => expected.includes(squeeze(reading))) ?? readings[0] ?? "";
}

/** Marks outside turned and mirrored; from the first Latin letter on one piece, numbers before it one by one. */
function turnStretch(drawn: string, percentBelongs: boolean): string {
  const [, lead = "", inner = "", trail = ""] = /^([^\p{L}\p{N}+#]*)(.*?)([^\p{L}\p{N}%+#]*)$/su.exec(drawn) ?? [];
  const number = percentBelongs ? /([+-]?[\p{N}][\p{N}.,:/%]*[\p{N}%]|[\p{N}]%?)/u : /(\p{N}[\p{N}.,:/]*\p{N}|\p{N})/u;
  const at = inner.search(/\p{L}/u);
  const numbers = at < 0 ? inner : inner.slice(0, at);
  const latin = at < 0 ? "" : inner.slice(at);
  const pieces = numbers.split(number).filter(Boolean);
  const turned = pieces.reverse().map((piece) => (/\p{N}/u.test(piece) ? piece : turn(piece)));
  return turn(trail) + latin + turned.join("") + turn(lead);
}

/** Every word keeps its letters, their order is turned. */
function turnWords(drawn: string): string {
  return drawn
    .split(/(\s+)/u)
    .reverse()
    .map((word) => turnStretch(word, true))
    .join("");
}

/** One piece of Latin text, with its numbers in place. */
function keepInner(drawn: string): string {
  const [, lead = "", inner = "", trail = ""] = /^([\s.,:;()[\]–-]*)(.*?)([\s.,:;()[\]–-]*)$/su.exec(drawn) ?? [];
  return turn(trail) + inner + turn(lead);
}

function turn(marks: string): string {
  return [...marks]
    .reverse()
    .map((mark) => MIRRORED[mark] ?? mark)
    .join("");
}

function joinRuns(cell: DrawnRun[]): string {
  return tokenize(cell)
    .map((token) => token.text)
    .join("");
}

function squeeze(text: string): string {
  return text.replace(/\s+/gu, "");
}
