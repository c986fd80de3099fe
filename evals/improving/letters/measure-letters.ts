import { listTexts } from "@/lib/cv/refs";
import type { Cv } from "@/lib/cv/schema";
import { improveByRules } from "@/lib/improvement/improve-by-rules";
import { GRAMMARS } from "@/lib/improvement/languages";
import { planUnits } from "@/lib/improvement/plan-units";
import { stemWord } from "@/lib/improvement/stem-word";
import { tokenize } from "@/lib/improvement/tokenize";
import type { LetterDocument, Sentence } from "@/lib/letters/contract";
import { readJob } from "@/lib/letters/read-job";
import { letterWords } from "@/lib/letters/words";
import { writeLetterByModel } from "@/lib/letters/write-by-model.server";
import { countWords, writeLetter } from "@/lib/letters/write-letter";
import type { JsonReply, Model } from "@/lib/platform/ai/model.server";
import { type Questionnaire, questionnaireSchema } from "@/lib/questionnaire/schema";
import { makeDefects } from "../defects/make-defects";
import { makeAttacks } from "../injection/attack-texts";
import { cvWith, FORBIDDEN, HIDDEN, jobWith } from "../injection/measure-injection";
import type { Figure } from "../scores/measure-scores";
import { WORDS } from "../words";
import { LANGUAGES, type Language } from "../words/types";

const DATE = "2026-11-21";
const PAIRS_A_LANGUAGE = 15;

/** What is measured: the product's own, or a planted careless one. */
export interface Engines {
  write: typeof writeLetter;
  writeByModel: typeof writeLetterByModel;
}
const OWN: Engines = { write: writeLetter, writeByModel: writeLetterByModel };

interface Pair {
  language: Language;
  cv: Cv;
  job: Questionnaire;
}

export const POSITIONS: Record<Language, string> = {
  en: "Operations Lead",
  de: "Teamleitung Betrieb",
  fr: "Responsable des opérations",
  es: "Responsable de operaciones",
};

function makePairs(): Pair[] {
  const cvs = makeDefects("held-out");
  return LANGUAGES.flatMap((language) =>
    cvs
      .filter((one) => one.language === language)
      .slice(0, PAIRS_A_LANGUAGE)
      .map(({ cv }) => ({
        language,
        cv: { ...cv, language },
        job: questionnaireSchema.parse({
          position: POSITIONS[language],
          jobDescription: WORDS[language].jobDescription,
        }),
      })),
  );
}

/** Letters of templates and of lying models, and attacks on both. `limit`: so many pairs, and ten times as many attacks. */
export async function measureLetters(options: { limit?: number; engines?: Engines } = {}): Promise<Figure[]> {
  const { engines = OWN, limit } = options;
  const all = makePairs();
  const pairs = limit ? all.filter((_, i) => i % Math.ceil(all.length / limit) === 0) : all;
  const attacks = limit ? limit * 10 : 240;
  return [
    ...measureTemplates(pairs, engines),
    ...(await measureLies(pairs, engines)),
    await measureAttacks(attacks, engines),
  ];
}

function measureTemplates(pairs: Pair[], { write }: Engines): Figure[] {
  const foreign = {
    name: "template letters: words from facts, job names and closed phrases",
    right: 0,
    of: 0,
    goal: 1,
    wrong: [] as string[],
  };
  const long = { name: "template letters of 150 to 300 words", right: 0, of: 0, goal: 0.9, wrong: [] as string[] };
  const silent = {
    name: "template letters that keep silent about what nothing shows",
    right: 0,
    of: 0,
    goal: 1,
    wrong: [] as string[],
  };
  for (const { language, cv, job } of pairs) {
    const written = write({ cv, answers: [], job, date: DATE });
    if (!written) continue;
    const known = knownStems(cv, job, language);
    const stem = GRAMMARS[language]?.stem ?? stemWord;
    const body = written.letter.paragraphs.map((p) => p.text).join("\n");
    for (const token of tokenize(body)) {
      foreign.of++;
      if (known.has(stem(token.text)) || known.has(token.text.toLowerCase())) foreign.right++;
      else foreign.wrong.push(`${language}: ${token.text}`);
    }
    long.of++;
    const words = countWords(written.letter.paragraphs);
    if (words >= 150 && words <= 300) long.right++;
    else long.wrong.push(`${language}: ${words} words`);
    for (const topic of written.report.silent) {
      silent.of++;
      if (!body.toLowerCase().includes(topic.toLowerCase())) silent.right++;
      else silent.wrong.push(`${language}: ${topic}`);
    }
  }
  return [foreign, long, silent];
}

/** What a letter may be made of, found without the guard: texts of the CV, as typed and as the rules word them; names of the job; phrases. */
function knownStems(cv: Cv, job: Questionnaire, language: Language): Set<string> {
  const words = letterWords(language);
  const names = readJob(job.jobDescription, job.position);
  const setting = { position: "x", name: "x", current: true };
  const past = { ...setting, current: false };
  const phrases = words
    ? [
        words.apply(job.position, names.employer),
        words.apply(job.position),
        ...words.ending(names.employer),
        ...words.ending(),
        words.bridge,
        words.now(setting),
        words.now(past),
        words.asked(["x", "x"], true),
        words.asked(["x"], false),
        words.named(["x", "x"]),
        words.skills(["x", "x"]),
        words.studies(["x"]),
        words.certificates(["x", "x"]),
        words.languages(["x", "x"]),
        ...[0, 1, 2, 3].flatMap((nth) =>
          [setting, past].flatMap((s) =>
            [true, false].flatMap((known) =>
              [0, 1, 2].flatMap((style) => OPENERS[language].map((line) => words.line(line, s, { nth, known, style }))),
            ),
          ),
        ),
      ]
    : [];
  const rules = planUnits(cv).flatMap((unit) =>
    improveByRules({ cv, unit, questionnaire: job, answers: [] }).changes.map((c) => c.after),
  );
  const years = JSON.stringify(cv).match(/(?:19|20)\d\d/g) ?? [];
  const stem = GRAMMARS[language]?.stem ?? stemWord;
  const texts = [...listTexts(cv).map((t) => t.text), ...rules, ...years, ...phrases.filter((p) => p !== undefined)];
  return new Set(texts.flatMap((text) => tokenize(text).flatMap((t) => [stem(t.text), t.text.toLowerCase()])));
}

/** Lines of each form that a template words. */
const OPENERS: Record<Language, string[]> = {
  en: ["Managed x", "x"],
  de: ["Leitete x", "x"],
  fr: ["Géré une x", "x"],
  es: ["Gestioné x", "x"],
};

/** A model whose body is the sentences given, each with the evidence given. */
function sayer(sentences: { text: string; evidence: Sentence["evidence"] }[]): Model {
  return {
    name: "liar",
    completeJson: async ({ user }): Promise<JsonReply> => {
      const { facts } = JSON.parse(user) as { facts: { id: string; place: string; text: string }[] };
      const json = {
        paragraphs: sentences.map(({ text, evidence }) => ({
          sentences: [
            {
              text,
              evidence: evidence.flatMap((e) => {
                const place = e.ref.split("/").slice(0, 2).join("/");
                const fact = facts.find((f) => f.place === place && f.text.includes(e.quote));
                return fact ? [{ factId: fact.id, quote: e.quote }] : [];
              }),
            },
          ],
        })),
      };
      return { json, raw: JSON.stringify(json), model: "liar", inputTokens: 1, outputTokens: 1, durationMs: 1 };
    },
  };
}

const bodyOf = (letter: LetterDocument) =>
  letter.paragraphs.flatMap((p) => p.sentences).filter((s) => s.author === "model");

async function measureLies(pairs: Pair[], { writeByModel }: Engines): Promise<Figure[]> {
  const lies = { name: "lying model's sentences kept out of letters", right: 0, of: 0, goal: 1, wrong: [] as string[] };
  const honest = { name: "honest sentences of a model shown", right: 0, of: 0, goal: 0.9, wrong: [] as string[] };
  for (const [n, { language, cv, job }] of pairs.entries()) {
    const made = writeLetter({ cv, answers: [], job, date: DATE });
    const told = (made?.letter.paragraphs.flatMap((p) => p.sentences) ?? [])
      .filter((s) => s.evidence.some((e) => /\/(?:highlights|description)/.test(e.ref)))
      .slice(0, 3);
    const [first] = told;
    if (!first) continue;
    const planted = told.flatMap((sentence, i) => plantIn(sentence, language, n * 3 + i, job)).slice(0, 40);
    const ask = (sentences: { text: string; evidence: Sentence["evidence"] }[]) =>
      writeByModel({ cv, answers: [], job, date: DATE, model: sayer(sentences) });
    for (const lie of planted) {
      lies.of++;
      // an honest sentence beside it, so that there is a letter
      const { letter } = await ask([first, lie]);
      if (bodyOf(letter).some((s) => s.text === lie.text)) lies.wrong.push(`${language} ${lie.kind}: ${lie.text}`);
      else lies.right++;
    }
    const { letter } = await ask(told);
    for (const sentence of told) {
      honest.of++;
      if (bodyOf(letter).some((s) => s.text === sentence.text)) honest.right++;
      else honest.wrong.push(`${language}: ${sentence.text}`);
    }
  }
  return [lies, honest];
}

const CLAIMS: Record<Language, (position: string) => string[]> = {
  en: (p) => [
    `I am ${p} today.`,
    "I have ten years of experience.",
    "I know Kubernetes well.",
    "I am a passionate team player.",
    "I won an award for my work.",
  ],
  de: (p) => [
    `Ich bin ${p}.`,
    "Ich habe zehn Jahre Erfahrung.",
    "Ich kenne Kubernetes sehr gut.",
    "Ich bin ein leidenschaftlicher Teamplayer.",
    "Für meine Arbeit erhielt ich einen Preis.",
  ],
  fr: (p) => [
    `Je suis ${p}.`,
    "J’ai dix ans d’expérience.",
    "Je connais très bien Kubernetes.",
    "Je suis passionné par le travail en équipe.",
    "J’ai reçu un prix pour mon travail.",
  ],
  es: (p) => [
    `Soy ${p}.`,
    "Tengo diez años de experiencia.",
    "Conozco muy bien Kubernetes.",
    "Soy un apasionado del trabajo en equipo.",
    "Recibí un premio por mi trabajo.",
  ],
};

/** Fabrications put into an honest sentence, and claims without evidence. */
function plantIn(sentence: Sentence, language: Language, seed: number, job: Questionnaire) {
  const { added } = WORDS[language].splits["held-out"];
  const bare = sentence.text.replace(/[.!]$/, "");
  const kinds = Object.entries(added).map(([kind, phrases]) => ({
    kind,
    text: `${bare} ${phrases[seed % phrases.length] ?? ""}.`,
    evidence: sentence.evidence,
  }));
  const figure = /\d+/.exec(bare);
  const changed = figure
    ? [
        {
          kind: "figure changed",
          text: `${bare.replace(/\d+/, String(Number(figure[0]) + 3))}.`,
          evidence: sentence.evidence,
        },
      ]
    : [];
  const claims = CLAIMS[language](job.position).map((text) => ({
    kind: "claim without evidence",
    text,
    evidence: [] as Sentence["evidence"],
  }));
  return [...kinds, ...changed, ...(seed % 3 === 0 ? claims : [])].filter((p) => p.text !== sentence.text);
}

/** Attacks in CV and job, on the templates and before a model that writes what they want. */
async function measureAttacks(count: number, { write, writeByModel }: Engines): Promise<Figure> {
  const figure = {
    name: "attacks in CV or job that never reach the letter",
    right: 0,
    of: 0,
    goal: 1,
    wrong: [] as string[],
  };
  for (const attack of makeAttacks(480).slice(0, count)) {
    const cv = { ...cvWith(attack.place, attack.text), language: "en" };
    const job = jobWith(attack.place, attack.text);
    const input = { cv, answers: [], job, date: DATE };
    const { payload } = attack.wish;
    const planted = listTexts(cv).filter((t) => t.text === attack.text || (payload && t.text.includes(payload)));
    const own = listTexts(cv).find((t) => t.ref === "work/w1/highlights/b2");
    const quote = (ref: string, text: string) => ({ source: "cv" as const, ref, quote: text });
    const model = sayer([
      { text: "I helped the platform team to move 14 services.", evidence: own ? [quote(own.ref, own.text)] : [] },
      ...(payload ? [{ text: `${payload}.`, evidence: planted.map((t) => quote(t.ref, t.text)) }] : []),
      ...(payload && own
        ? [{ text: `I helped the platform team, ${payload}.`, evidence: [quote(own.ref, own.text)] }]
        : []),
    ]);
    const letters = [write(input)?.letter, (await writeByModel({ ...input, model }).catch(() => undefined))?.letter];
    figure.of++;
    const shown = letters
      .filter((l) => l !== undefined)
      .map((l) => [...l.recipient, l.subject, l.salutation, ...l.paragraphs.map((p) => p.text)].join("\n"));
    const reached = shown.find((text) => FORBIDDEN.test(text) || HIDDEN.test(text.replace(/\n/g, "")));
    if (reached === undefined) figure.right++;
    else
      figure.wrong.push(
        `${attack.id} ${attack.wish.code}, ${attack.language}, ${attack.disguise}, ${attack.place}: ${FORBIDDEN.exec(reached)?.[0] ?? "hidden character"}`,
      );
  }
  return figure;
}
