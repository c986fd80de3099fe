import { Random } from "../reading/corpus/random";
import { WORDS } from "./words";
import { KINDS, type Kind, LANGUAGES, type Language, type Split, type SplitWords, type Words } from "./words/types";

/** One edit to be judged: planted (`kind` says what was made up) or honest. */
export interface Edit {
  language: Language;
  kind: Kind | "honest";
  before: string;
  after: string;
  /** the year the role ended */
  endYear: number;
  /** what the person answered, cited as evidence beside the line */
  answer?: string;
}

/**
 * The edits of one split: every kind of fabrication planted into every line with several fillings, alone and on top of an honest
 * rewording, and the honest rewordings themselves. The same edits on every machine.
 */
export function makeEdits(split: Split): Edit[] {
  return LANGUAGES.flatMap((language) => {
    const words = WORDS[language];
    const random = new Random(`improving ${split} ${language}`);
    const made = [...KINDS.flatMap((kind) => plant(kind, words, split, random)), ...honestEdits(words, split, random)];
    const seen = new Set<string>();
    return made.filter(({ kind, before, after }) => {
      const key = `${kind}\n${before}\n${after}`;
      if (before === after || seen.has(key)) return false;
      seen.add(key);
      return true;
    });
  });
}

type Slots = Record<string, string>;

function fillSlots(words: Words, of: SplitWords, random: Random): Slots {
  const grouped = (n: number) => String(n).replace(/\B(?=(\d{3})+$)/g, words.separator);
  const n = random.between(2, 28);
  return {
    n: String(n),
    n2: String(n + random.between(3, 40)),
    N: grouped(random.between(102, 980) * 10),
    p: String(random.between(5, 60)),
    money: words.money(grouped(random.between(20, 900) * 1000)),
    tool: random.pick(of.slots.tool),
    org: random.pick(of.slots.org),
    place: random.pick(of.slots.place),
    people: random.pick(of.slots.people),
    things: random.pick(of.slots.things),
  };
}

function fill(template: string, slots: Slots): string {
  const text = template.replace(/\{(\w+)\}/g, (_, name: string) => slots[name] ?? name);
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const FILLINGS: Record<Language, number> = { en: 10, de: 6, fr: 6, es: 6 };

function honestEdits(words: Words, split: Split, random: Random): Edit[] {
  const of = words.splits[split];
  return of.honest.flatMap(([before, after]) =>
    Array.from({ length: FILLINGS[words.language] }, (): Edit => {
      const slots = fillSlots(words, of, random);
      return edit(words, "honest", fill(before, slots), fill(after, slots));
    }),
  );
}

function edit(words: Words, kind: Edit["kind"], before: string, after: string, more: Partial<Edit> = {}): Edit {
  return { language: words.language, kind, before, after, endYear: 2020, ...more };
}

/** Lines to plant into: as they are, and as an honest editor left them. */
function carriers(words: Words, split: Split, random: Random): { before: string; reworded: string }[] {
  const of = words.splits[split];
  const templates: [string, string][] = [...of.bullets.map((b): [string, string] => [b, b]), ...of.honest];
  return templates.map(([before, after]) => {
    const slots = fillSlots(words, of, random);
    return { before: fill(before, slots), reworded: fill(after, slots) };
  });
}

function plant(kind: Kind, words: Words, split: Split, random: Random): Edit[] {
  const of = words.splits[split];
  // few lines hold two figures
  const rounds = (words.language === "en" ? 4 : 3) * (kind === "figures swapped" ? 4 : 1);
  if (kind === "stronger verb" || kind === "hedge dropped") {
    const pairs = kind === "stronger verb" ? of.stronger : of.hedges;
    const times = Math.ceil((words.language === "en" ? 210 : 90) / pairs.length);
    return pairs.flatMap(([said, claimed]) =>
      Array.from({ length: times }, () => {
        const slots = fillSlots(words, of, random);
        return edit(words, kind, fill(said, slots), fill(claimed, slots));
      }),
    );
  }
  return Array.from({ length: rounds }, () => carriers(words, split, random))
    .flat()
    .flatMap(({ before, reworded }): Edit[] => {
      const planted = plantInto(reworded, kind, words, of, random);
      return planted && planted.after !== reworded ? [edit(words, kind, before, planted.after, planted.more)] : [];
    });
}

function plantInto(
  text: string,
  kind: Exclude<Kind, "stronger verb" | "hedge dropped">,
  words: Words,
  of: SplitWords,
  random: Random,
): { after: string; more?: Partial<Edit> } | undefined {
  const numbers = [...text.matchAll(/(?<![\p{L}\d])\d[\d., ]*\d|(?<![\p{L}\d])\d/gu)];
  switch (kind) {
    case "number": {
      const at = numbers.length > 0 && random.chance(0.6) ? random.pick(numbers) : undefined;
      if (!at) return { after: append(text, random.pick(of.added.number)) };
      const value = Number(at[0].replace(/\D/g, "")) + random.between(1, 90);
      return { after: text.slice(0, at.index) + value + text.slice(at.index + at[0].length) };
    }
    case "figures swapped": {
      // two figures about two things; a span "from … to …" turned round is one, too
      const [first, second] = numbers;
      if (!first || !second || first[0] === second[0]) return undefined;
      const end = first.index + first[0].length;
      return {
        after:
          text.slice(0, first.index) +
          second[0] +
          text.slice(end, second.index) +
          first[0] +
          text.slice(second.index + second[0].length),
      };
    }
    case "unit": {
      const fitting = words.units.filter(([unit]) => new RegExp(`\\d${unit}|${unit}\\d|\\d ${unit}`).test(text));
      if (fitting.length > 0) {
        const [unit, other] = random.pick(fitting);
        return { after: text.replace(unit, other) };
      }
      // what is counted was a plain number
      const at = numbers[0];
      const end = at ? at.index + at[0].length : 0;
      return at && !/^\s*[%€]/.test(text.slice(end)) && !/[€$£]/.test(text[at.index - 1] ?? "")
        ? { after: `${text.slice(0, end)}${random.pick(["%", "k", " %"])}${text.slice(end)}` }
        : undefined;
    }
    case "qualifier": {
      const at = numbers.filter(({ index }) => !words.qualifiers.some((q) => text.slice(0, index).endsWith(`${q} `)));
      const chosen = at.length > 0 ? random.pick(at) : undefined;
      if (
        !chosen ||
        /(?:over|than|plus de|más de|als|über|from|to|von|auf|de \d+ [aà]) $|[€$£]$/u.test(text.slice(0, chosen.index))
      )
        return undefined;
      return { after: `${text.slice(0, chosen.index)}${random.pick(words.qualifiers)} ${text.slice(chosen.index)}` };
    }
    case "anachronism": {
      const own = words.anachronisms.filter((_, i) => (i % 2 === 0) === (of === words.splits.tune));
      const [phrase, year] = random.pick(own);
      // the person does know it, but not from this role
      return { after: append(text, phrase), more: { endYear: year - random.between(0, 5), answer: phrase } };
    }
    case "praise": {
      const word = random.pick(of.added.praise);
      return { after: `${word} ${/^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text}` };
    }
    case "link or markup":
      return {
        after: append(
          text,
          random.pick([
            "https://evil.example.com/x",
            "<b>great</b>",
            "[more](http://x.example)",
            "**award-winning**",
            "www.example.net/me",
            "<img src=x>",
            "&nbsp;",
            "{{secret}}",
            "javascript:alert",
            "me@evil.example",
            "bit.ly/abc",
          ]),
        ),
      };
    case "control character": {
      const signs = [
        "\u202e",
        "\u200b",
        "\u2066",
        "\u0007",
        "\u{e0041}",
        "\u200f",
        "\u0000",
        "\ufeff",
        "\u2028",
        "\u001b",
      ];
      const at = random.between(1, text.length - 1);
      return { after: text.slice(0, at) + random.pick(signs) + text.slice(at) };
    }
    default: {
      const phrase = random.pick(of.added[kind]);
      const inside = text.indexOf(" ", Math.floor(text.length / 2));
      return {
        after:
          random.chance(0.25) && inside > 0 && !numbers.some(({ index }) => Math.abs(index - inside) < 3)
            ? `${text.slice(0, inside)} ${phrase}${text.slice(inside)}`
            : append(text, phrase),
      };
    }
  }
}

function append(text: string, phrase: string): string {
  return `${text.replace(/\.$/, "")} ${phrase}${text.endsWith(".") ? "." : ""}`;
}
