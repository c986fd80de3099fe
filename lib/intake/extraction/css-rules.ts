/** One test on an element: what a compound selector asks for (`li.item[hidden]:first-child`). */
export interface Compound {
  tag?: string;
  id?: string;
  classes: string[];
  attributes: { name: string; operator: string; value: string }[];
  first?: boolean;
  last?: boolean;
  root?: boolean;
  /** means what the style sheet writes before or after the element's own text */
  generated?: "before" | "after";
  /** none of these may hold */
  not: Compound[];
  /** of each list one must hold */
  any: Compound[][];
}
/** From the element itself outwards: the combinator that leads to each compound from the one before it. */
export interface Selector {
  parts: { combinator: "" | " " | ">" | "+" | "~"; compound: Compound }[];
  specificity: number;
}
export interface Rule {
  selector: Selector;
  declarations: Declaration[];
  order: number;
}
export interface Declaration {
  property: string;
  value: string;
  important: boolean;
}

/** How deep conditions may stand in each other, and how many rules a page may bring: real pages have a few thousand. */
const DEPTH_LIMIT = 12;
const RULE_LIMIT = 50_000;
/** The window that a page is looked at in. */
const WIDTH = 1280;

/**
 * The rules of a style sheet that hold for a page on a screen 1280 pixels wide, in their order; what it imports is never fetched.
 * States (`:hover`) and selectors nobody knows are left out, and mistakes skipped as browsers do
 * (https://drafts.csswg.org/css-syntax/).
 */
export function readStyleSheet(css: string, rules: Rule[] = []): Rule[] {
  readBlock(css.replace(/\/\*[\s\S]*?(?:\*\/|$)/g, " ").replace(/<!--|-->/g, " "), rules, 0);
  return rules;
}

function readBlock(css: string, rules: Rule[], depth: number) {
  let at = 0;
  while (at < css.length && rules.length < RULE_LIMIT) {
    const end = findOutside(css, at, "{};");
    const prelude = css.slice(at, end).trim();
    if (css[end] !== "{") {
      at = end + 1;
      continue;
    }
    const close = findClose(css, end);
    const body = css.slice(end + 1, close);
    at = close + 1;
    const [, rule, condition = ""] = /^@([\w-]+)\s*([\s\S]*)$/.exec(prelude) ?? [];
    if (!rule) addRule(prelude, body, rules);
    else if (depth < DEPTH_LIMIT && holds(rule.toLowerCase(), condition)) readBlock(body, rules, depth + 1);
  }
}

function holds(rule: string, condition: string): boolean {
  if (rule === "media") return mediaHolds(condition);
  if (rule === "supports") return !/^\s*not\b/i.test(condition);
  return rule === "layer" || rule === "container" || rule === "scope";
}

/** Whether a media query means a screen of that width. */
export function mediaHolds(query: string): boolean {
  return query
    .toLowerCase()
    .split(",")
    .some((part) => {
      if (/\bprint\b|\bspeech\b|\bnot\b|prefers-color-scheme:\s*dark|forced-colors:\s*active/.test(part)) return false;
      for (const [, bound, length = "0", unit] of part.matchAll(/\b(min|max)-(?:device-)?width\s*:\s*([\d.]+)(\w*)/g)) {
        const pixels = Number(length) * (unit === "px" || !unit ? 1 : unit === "em" || unit === "rem" ? 16 : 1.33);
        if (bound === "min" ? pixels > WIDTH : pixels < WIDTH) return false;
      }
      for (const [, operator = "", length = "0"] of part.matchAll(/\bwidth\s*([<>])=?\s*([\d.]+)px/g))
        if (operator === ">" ? Number(length) > WIDTH : Number(length) < WIDTH) return false;
      return true;
    });
}

function addRule(prelude: string, body: string, rules: Rule[]) {
  const declarations = readDeclarations(body);
  if (!declarations.length) return;
  for (const text of splitOutside(prelude, ",")) {
    const selector = readSelector(text.trim());
    if (selector) rules.push({ selector, declarations, order: rules.length });
  }
}

/** The declarations of a rule's body or a `style` attribute; rules nested in it are skipped. */
export function readDeclarations(body: string): Declaration[] {
  const out: Declaration[] = [];
  let at = 0;
  while (at < body.length) {
    const end = findOutside(body, at, ";{");
    if (body[end] === "{") {
      at = findClose(body, end) + 1;
      continue;
    }
    const text = body.slice(at, end);
    at = end + 1;
    const colon = text.indexOf(":");
    if (colon < 1) continue;
    const raw = text.slice(colon + 1).trim();
    const value = raw.replace(/\s*!\s*important\s*$/i, "");
    const property = text.slice(0, colon).trim();
    out.push({
      property: property.startsWith("--") ? property : property.toLowerCase(),
      value,
      important: value !== raw,
    });
  }
  return out;
}

/** Where one of these characters stands next, outside of strings and brackets; the end where there is none. */
function findOutside(text: string, from: number, wanted: string): number {
  let brackets = 0;
  for (let at = from; at < text.length; at++) {
    const char = text[at]!;
    if (char === "\\") at++;
    else if (char === '"' || char === "'") at = endOfString(text, at);
    else if (char === "(" || char === "[") brackets++;
    else if (char === ")" || char === "]") brackets = Math.max(0, brackets - 1);
    else if (wanted.includes(char) && (!brackets || char === "{" || char === "}")) return at;
  }
  return text.length;
}

function endOfString(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at++) {
    if (text[at] === "\\") at++;
    else if (text[at] === text[from] || text[at] === "\n") return at;
  }
  return text.length;
}

/** The brace that closes the one at `from`. */
function findClose(text: string, from: number): number {
  let depth = 0;
  for (let at = from; at < text.length; at++) {
    const char = text[at];
    if (char === "\\") at++;
    else if (char === '"' || char === "'") at = endOfString(text, at);
    else if (char === "{") depth++;
    else if (char === "}" && --depth === 0) return at;
  }
  return text.length;
}

export function splitOutside(text: string, separator: string): string[] {
  const out: string[] = [];
  let at = 0;
  while (at <= text.length) {
    const end = findOutside(text, at, separator);
    out.push(text.slice(at, end));
    at = end + 1;
  }
  return out;
}

const NAME = /^(?:[\w-]|[^\0-\x7f]|\\[^\n])+/;
const unescaped = (name: string) => name.replace(/\\([^\n])/g, "$1");

/** A selector, or undefined where it asks for something that a still picture of the page cannot tell. */
export function readSelector(text: string): Selector | undefined {
  const parts: Selector["parts"] = [];
  let specificity = 0;
  let combinator: Selector["parts"][number]["combinator"] = "";
  let rest = text;
  while (rest) {
    const found = readCompound(rest);
    if (!found) return undefined;
    parts.push({ combinator, compound: found.compound });
    specificity += found.specificity;
    const next = /^\s*([>+~])\s*|^\s+/.exec(found.rest);
    if (found.rest && !next) return undefined;
    combinator = (next?.[1] ?? " ") as typeof combinator;
    rest = found.rest.slice(next?.[0].length ?? 0);
    if (parts.length > 20) return undefined;
  }
  if (!parts.length) return undefined;
  if (parts.slice(0, -1).some(({ compound }) => compound.generated)) return undefined;
  // read from the element outwards: each part keeps the combinator that stood to its right
  const outwards = parts.reverse();
  return {
    parts: outwards.map(({ compound }, i) => ({ compound, combinator: i ? outwards[i - 1]!.combinator : "" })),
    specificity,
  };
}

function readCompound(text: string): { compound: Compound; specificity: number; rest: string } | undefined {
  const compound: Compound = { classes: [], attributes: [], not: [], any: [] };
  let specificity = 0;
  let rest = text;
  const take = (pattern: RegExp) => {
    const match = pattern.exec(rest);
    if (match) rest = rest.slice(match[0].length);
    return match;
  };
  if (!take(/^\*/)) {
    const tag = take(NAME)?.[0];
    if (tag) {
      compound.tag = unescaped(tag).toLowerCase();
      specificity += 1;
    }
  }
  while (rest) {
    const mark = rest[0]!;
    if (mark === "#" || mark === ".") {
      rest = rest.slice(1);
      const name = take(NAME)?.[0];
      if (!name) return undefined;
      if (mark === "#") compound.id = unescaped(name);
      else compound.classes.push(unescaped(name));
      specificity += mark === "#" ? 10_000 : 100;
    } else if (mark === "[") {
      const found = take(/^\[\s*([\w:-]+)\s*(?:([~|^$*]?=)\s*(?:"([^"]*)"|'([^']*)'|([^\]\s]+))\s*[is]?\s*)?\]/i);
      if (!found) return undefined;
      compound.attributes.push({
        name: found[1]!.toLowerCase(),
        operator: found[2] ?? "",
        value: found[3] ?? found[4] ?? found[5] ?? "",
      });
      specificity += 100;
    } else if (mark === ":") {
      const generated = take(/^::?(before|after)(?![\w-])/i)?.[1]?.toLowerCase() as Compound["generated"];
      if (generated) {
        compound.generated = generated;
        specificity += 1;
        break;
      }
      const weight = readPseudo(compound, take);
      if (weight === undefined) return undefined;
      specificity += weight;
    } else break;
  }
  return rest.length < text.length ? { compound, specificity, rest } : undefined;
}

function readPseudo(compound: Compound, take: (pattern: RegExp) => RegExpExecArray | null): number | undefined {
  const name = take(/^:([\w-]+)/)?.[1]?.toLowerCase();
  switch (name) {
    case "root":
      compound.root = true;
      return 100;
    case "first-child":
    case "first-of-type":
      compound.first = true;
      return 100;
    case "last-child":
    case "last-of-type":
      compound.last = true;
      return 100;
    case "link":
    case "any-link":
      return 100;
    case "not":
    case "is":
    case "where": {
      const inner = take(/^\(((?:[^()]|\([^()]*\))*)\)/)?.[1];
      if (inner === undefined) return undefined;
      const list = splitOutside(inner, ",").map((text) => readCompound(text.trim()));
      if (list.some((found) => !found || found.rest)) return undefined;
      const compounds = list.map((found) => found!.compound);
      if (name === "not") compound.not.push(...compounds);
      else compound.any.push(compounds);
      return name === "where" ? 0 : Math.max(0, ...list.map((found) => found!.specificity));
    }
    default:
      return undefined;
  }
}
