import { type Cv, cvSchema } from "@/lib/cv/schema";
import { Random } from "../../reading/corpus/random";
import { LANGUAGES, type Language, type Split } from "../words/types";
import { BUZZWORDS, FOREIGN, LINES, type Line, MISCASED, MISSPELT, PROFILES, SKILLS, WORDY } from "./lines";

/** A defect put into one text of a CV, and what the text was before. */
export interface Defect {
  kind: string;
  ref: string;
  clean: string;
}
export interface DefectCv {
  language: Language;
  cv: Cv;
  /** the good text of every text that rules may touch */
  clean: Record<string, string>;
  defects: Defect[];
}

interface Seeding {
  split: Split;
  random: Random;
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const small = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

/** Each kind: a line of a past role as [good, with the defect]; undefined where the line has no place for it. */
const BULLET_DEFECTS: Record<string, (line: Line, seeding: Seeding) => [clean: string, defect: string] | undefined> = {
  "weak opener": ([past, gerund, , , , rest], { random }) => [
    `${past} ${rest}`,
    `${random.pick(["Responsible for", "Was responsible for", "Duties included", "Was in charge of", "Was tasked with", "Tasks included"])} ${gerund} ${rest}`,
  ],
  "first person": ([past, gerund, , , participle, rest], { random }) => [
    `${past} ${rest}`,
    random.pick([
      `I ${small(past)} ${rest}`,
      `I have ${participle} ${rest}`,
      `I was responsible for ${gerund} ${rest}`,
    ]),
  ],
  passive: ([past, , , , participle, rest]) => {
    const object = /^the [a-z ]+?(?= (?:of|for|from|to|with|in|at)\b)/.exec(rest)?.[0];
    return object
      ? [`${past} ${rest}`, `${capital(object)}${rest.slice(object.length)} was ${participle} by me`]
      : undefined;
  },
  tense: ([past, gerund, base, third, , rest], { random }) =>
    capital(base) === past ? undefined : [`${past} ${rest}`, `${capital(random.pick([base, third, gerund]))} ${rest}`],
  filler: ([past, , , , , rest], { random }) => [
    `${past} ${rest}`,
    `${random.pick(["Successfully", "Actually", "Really"])} ${small(past)} ${rest}`,
  ],
  "wordy phrase": ([past, , , , , rest], { split, random }) => {
    const [plain, wordy] = random.pick(WORDY[split]);
    return [`${past} ${rest}${plain}`, `${past} ${rest}${wordy}`];
  },
  "had to": ([past, , base, , , rest], { random }) => [
    `${past} ${rest}`,
    `${random.pick(["Had to", "Was able to", "Managed to"])} ${base} ${rest}`,
  ],
  misspelling: ([past, , , , , rest], { split, random }) => {
    const [right, wrong] = random.pick(MISSPELT[split]);
    return [`${past} ${rest} (note: ${right})`, `${past} ${rest} (note: ${wrong})`];
  },
  "doubled word": ([past, , , , , rest], { random }) => {
    const words = [...rest.matchAll(/(?<= )(?:of|for|the|with|from|a)(?= )/g)];
    if (words.length === 0) return undefined;
    const at = random.pick(words);
    return [`${past} ${rest}`, `${past} ${rest.slice(0, at.index)}${at[0]} ${rest.slice(at.index)}`];
  },
  spacing: ([past, , , , , rest], { random }) => {
    const line = `${past} ${rest}, cash and cards`;
    return [
      line,
      random.pick([
        line.replace(" ", "  "),
        line.replace(", ", " , "),
        line.replace(", ", ","),
        ` ${line}  `,
        line.replace(", ", " ,"),
      ]),
    ];
  },
  "bullet sign": ([past, , , , , rest], { random }) => [
    `${past} ${rest}`,
    `${random.pick(["• ", "- ", "* ", "– ", "▪ ", "•", "➢ ", "✓ "])}${past} ${rest}`,
  ],
  "hidden character": ([past, , , , , rest], { random }) => {
    const line = `${past} ${rest}`;
    const at = random.between(2, past.length - 1);
    return [
      line,
      random.pick([
        `${line.slice(0, at)}${random.pick(["\u200b", "\u00ad", "\ufeff"])}${line.slice(at)}`,
        line.replace(" ", "\u00a0"),
        line.replace(" ", "\u2003"),
      ]),
    ];
  },
  "name's case": ([past, , , , , rest], { split, random }) => {
    const [right, wrong] = random.pick(MISCASED[split]);
    return [`${past} ${rest} with ${right}`, `${past} ${rest} with ${wrong}`];
  },
  article: ([past, , , , , rest], { random }) => {
    const [right, wrong] = random.pick([
      ["an office", "a office"],
      ["a university", "an university"],
      ["an hour", "a hour"],
      ["an apprentice", "a apprentice"],
      ["a hospital", "an hospital"],
    ] as const);
    return [`${past} ${rest} for ${right}`, `${past} ${rest} for ${wrong}`];
  },
  "small letter": ([past, , , , , rest]) => [`${past} ${rest}`, small(`${past} ${rest}`)],
  "end mark": ([past, , , , , rest], { random }) => [
    `${past} ${rest}`,
    `${past} ${rest}${random.pick([".", ";", "!", ",", ".."])}`,
  ],
  "typed sign": ([past, , , , , rest], { random }) => {
    const [right, wrong] = random.pick([
      [" – cash and cards", " -- cash and cards"],
      [" – cash and cards", " - cash and cards"],
      [" (up 12%)", " (up 12 %)"],
      [" from 10–15 shops", " from 10 - 15 shops"],
      [" from 10–15 shops", " from 10-15 shops"],
      [" (cash)", " ( cash )"],
      [" (cash)", " (cash) ()"],
    ] as const);
    return [`${past} ${rest}${right}`, `${past} ${rest}${wrong}`];
  },
  "long line": ([past, , , , , rest], { split, random }) => {
    const [second, , , , , more] = random.pick(LINES[split].filter((other) => other[0] !== past));
    const tail =
      split === "tune"
        ? "over a long and busy season from early spring to the last days of autumn"
        : "in all five halls of the northern site with its three shifts and two yards";
    return [
      `${past} ${rest} ${tail}. ${second} ${more} ${tail}.`,
      `${past} ${rest} ${tail} and ${small(second)} ${more} ${tail}`,
    ];
  },
};

export const ENGLISH_KINDS = [...Object.keys(BULLET_DEFECTS), "buzzword", "profile in first person", "skill twice"];

/** CVs of invented people with seeded defects: about half of the texts are good as they are. The same ones each time. */
export function makeDefects(split: Split): DefectCv[] {
  return LANGUAGES.flatMap((language) =>
    Array.from({ length: language === "en" ? 120 : 24 }, (_, i) => {
      const seeding = { split, random: new Random(`defects ${split} ${language} ${i}`) };
      return language === "en" ? englishCv(seeding, i) : foreignCv(language, seeding);
    }),
  );
}

interface Draft {
  text: string;
  clean: string;
  kind?: string;
}

function englishCv(seeding: Seeding, index: number): DefectCv {
  const { split, random } = seeding;
  const kinds = Object.keys(BULLET_DEFECTS);
  let next = index * 7;
  const roles = [0, 1].map((role) => {
    const lines = random.some(LINES[split], 7);
    // a long line changes how its whole list ends: it has a role to itself
    const long = role === 1 && index % 4 === 0;
    return lines.map((line, i): Draft => {
      const clean = `${line[0]} ${line[5]}`;
      if (long) {
        const made = i === 0 ? BULLET_DEFECTS["long line"]?.(line, seeding) : undefined;
        return made ? { text: made[1], clean: made[0], kind: "long line" } : { text: `${clean}.`, clean: `${clean}.` };
      }
      if (i % 7 > 4) return { text: clean, clean };
      for (let tries = 0; tries < kinds.length; tries++) {
        const kind = kinds[next++ % kinds.length] ?? "";
        const made = kind === "long line" ? undefined : BULLET_DEFECTS[kind]?.(line, seeding);
        if (made) return { text: made[1], clean: made[0], kind };
      }
      return { text: clean, clean };
    });
  });
  const now = random.some(LINES[split], 4).map(([, , base, , , rest]): Draft => {
    const clean = `${capital(base)} ${rest}`;
    return { text: clean, clean };
  });
  const [noun, rest] = random.pick(PROFILES[split]);
  const profile = `${capital(noun)} ${rest}.`;
  const article = /^[aeio]/.test(noun) ? "an" : "a";
  const summary: Draft =
    index % 3 === 0
      ? { text: `${random.pick(BUZZWORDS[split])} ${noun} ${rest}.`, clean: profile, kind: "buzzword" }
      : index % 3 === 1
        ? { text: `I am ${article} ${noun} ${rest}.`, clean: profile, kind: "profile in first person" }
        : { text: profile, clean: profile };
  const skills = random.some(SKILLS[split], 5).map((text): Draft => ({ text, clean: text }));
  if (index % 2 === 0) skills.push({ text: (skills[0]?.text ?? "").toUpperCase(), clean: "", kind: "skill twice" });
  return build("en", [...roles, now], summary, skills);
}

function foreignCv(language: Exclude<Language, "en">, { random }: Seeding): DefectCv {
  const { clean, defects } = FOREIGN[language];
  const roles = [0, 1].map(() => {
    const kinds = random.some(Object.keys(defects), 4);
    const seeded = kinds.map((kind): Draft => {
      const [good, bad] = random.pick(defects[kind] ?? []);
      return { text: bad, clean: good, kind };
    });
    return [...seeded, ...random.some(clean, 3).map((text): Draft => ({ text, clean: text }))];
  });
  return build(language, roles, undefined, []);
}

function build(language: Language, roles: Draft[][], summary: Draft | undefined, skills: Draft[]): DefectCv {
  const clean: Record<string, string> = {};
  const defects: Defect[] = [];
  const place = (ref: string, draft: Draft) => {
    clean[ref] = draft.clean;
    if (draft.kind) defects.push({ kind: draft.kind, ref, clean: draft.clean });
    return draft.text;
  };
  const cv = cvSchema.parse({
    basics: { name: "Sam Placeholder", ...(summary && { summary: place("basics/summary", summary) }) },
    language,
    work: roles.map((drafts, r) => ({
      id: `w${r}`,
      name: "Acme Example",
      position: "Clerk",
      startDate: String(2010 + r * 4),
      ...(r === 2 ? { current: true } : { endDate: String(2013 + r * 4) }),
      highlights: drafts.map((draft, i) => ({ id: `b${i}`, text: place(`work/w${r}/highlights/b${i}`, draft) })),
    })),
    skills:
      skills.length > 0
        ? [{ id: "s1", keywords: skills.map((draft, i) => place(`skills/s1/keywords/${i}`, draft)) }]
        : [],
  });
  return { language, cv, clean, defects };
}
