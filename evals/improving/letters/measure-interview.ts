import { listTexts, writeText } from "@/lib/cv/refs";
import type { Cv } from "@/lib/cv/schema";
import { isAppError } from "@/lib/errors";
import { prepareInterviewByModel } from "@/lib/letters/prepare-interview-by-model.server";
import type { Model } from "@/lib/platform/ai/model.server";
import { questionnaireSchema } from "@/lib/questionnaire/schema";
import { makeDefects } from "../defects/make-defects";
import type { Figure } from "../scores/measure-scores";
import { WORDS } from "../words";
import { LANGUAGES, type Language } from "../words/types";
import { POSITIONS } from "./measure-letters";

interface Asked {
  kind: string;
  text: string;
  /** the line that it is about, as the CV has it */
  line: string;
  /** quoted for what was done */
  action: string;
}

/** A question that quotes a line: right in every language, whatever the line's form. */
const QUESTION: Record<Language, (line: string) => string> = {
  en: (line) => `Your CV says “${line}”: how did you go about it?`,
  de: (line) => `In Ihrem Lebenslauf steht „${line}“: wie sind Sie vorgegangen?`,
  fr: (line) => `Votre CV dit « ${line} » : comment vous y êtes-vous pris ?`,
  es: (line) => `Su currículum dice «${line}»: ¿cómo lo hizo?`,
};
/** Said about the person by a question, without any of their words for it. */
const CLAIMS: Record<Language, readonly string[]> = {
  en: ["How did you lead your team of 12?", "Where did you win your award?", "You know Kubernetes well."],
  de: ["Wie haben Sie Ihr Team von 12 geleitet?", "Wofür erhielten Sie den Preis?", "Sie kennen Kubernetes sehr gut."],
  fr: [
    "Comment avez-vous dirigé votre équipe de 12 ?",
    "Pour quoi avez-vous reçu un prix ?",
    "Vous connaissez bien Kubernetes.",
  ],
  es: ["¿Cómo dirigió su equipo de 12?", "¿Por qué recibió un premio?", "Usted conoce muy bien Kubernetes."],
};
const LINES_A_CV = 3;
const CVS_A_LANGUAGE = 5;

/** CVs of the held-out set without their defects, for the job of their language. */
function makePairs() {
  const cvs = makeDefects("held-out");
  return LANGUAGES.flatMap((language) =>
    cvs
      .filter((one) => one.language === language)
      .slice(0, CVS_A_LANGUAGE)
      .map(({ cv, clean }) => ({
        language,
        cv: Object.entries(clean).reduce<Cv>((done, [ref, text]) => writeText(done, ref, text), { ...cv, language }),
        job: questionnaireSchema.parse({
          position: POSITIONS[language],
          jobDescription: WORDS[language].jobDescription,
        }),
      })),
  );
}

/** A model that asks what it is given to ask. */
function asker(questions: readonly Asked[]): Model {
  return {
    name: "liar",
    completeJson: async ({ user }) => {
      const { facts } = JSON.parse(user) as { facts: { id: string; text: string }[] };
      const json = {
        questions: questions.map(({ text, line, action }) => {
          const factId = facts.find((f) => f.text === line)?.id ?? "";
          return {
            requirementId: "",
            text,
            evidence: [{ factId, quote: line }],
            situation: [],
            task: [],
            action: [{ factId, quote: action }],
            result: [],
          };
        }),
      };
      return { json, raw: JSON.stringify(json), model: "liar", inputTokens: 1, outputTokens: 1, durationMs: 1 };
    },
  };
}

/** What is asked with a fabrication in the question, and what is answered with one in a quote. */
function plant(line: string, language: Language, seed: number): Asked[] {
  const { added } = WORDS[language].splits["held-out"];
  const bare = line.replace(/[.!]$/, "");
  const ask = QUESTION[language];
  const additions = Object.entries(added).flatMap(([kind, phrases]): [string, string][] => {
    const phrase = phrases[seed % phrases.length] ?? "";
    const own = new Set(bare.toLowerCase().split(/\s+/));
    // what the line says already is no lie
    const known = phrase.split(/\s+/).every((word) => word.length < 4 || own.has(word.toLowerCase()));
    return known ? [] : [[kind, `${bare} ${phrase}`]];
  });
  const figure = /\d+/.exec(bare);
  const changed: [string, string][] = figure
    ? [["figure changed", bare.replace(/\d+/, String(Number(figure[0]) + 3))]]
    : [];
  return [
    ...[...additions, ...changed].flatMap(([kind, spoilt]) => [
      { kind, text: ask(spoilt), line, action: line },
      { kind: `${kind}, in the outline`, text: ask(bare), line, action: spoilt },
    ]),
    ...CLAIMS[language].map((text) => ({ kind: "claim without evidence", text, line, action: line })),
  ];
}

/** A model's honest questions shown, and its lies, in questions and in quotes, kept out. `prepare`: the product's, or a careless one. */
export async function measureInterview(
  options: { limit?: number; prepare?: typeof prepareInterviewByModel } = {},
): Promise<Figure[]> {
  const { limit, prepare = prepareInterviewByModel } = options;
  const figure = (name: string, goal: number): Figure => ({ name, right: 0, of: 0, goal, wrong: [] });
  const lies = figure("lying model's questions and quotes kept out of interviews", 1);
  const honest = figure("honest questions of a model shown", 0.9);
  const pairs = makePairs();
  const some = limit ? pairs.filter((_, i) => i % Math.ceil(pairs.length / limit) === 0) : pairs;
  for (const [n, { language, cv, job }] of some.entries()) {
    const lines = listTexts(cv)
      .filter((t) => t.field === "highlights" && !/[;:?!“”"]/.test(t.text.slice(0, -1)))
      .slice(0, LINES_A_CV)
      .map((t) => t.text);
    /** the model's questions that are shown, with their quotes; none where all were refused */
    const ask = async (asked: Asked): Promise<string[]> => {
      const input = { cv, answers: [], job, date: "2026-11-21", model: asker([asked]) };
      const made = await prepare(input).catch((error: unknown) => {
        if (isAppError(error)) return undefined;
        throw error;
      });
      return (made?.interview.questions ?? []).filter((q) => q.author === "model").map((q) => q.question);
    };
    for (const [i, line] of lines.entries()) {
      const right = { kind: "honest", text: QUESTION[language](line.replace(/[.!]$/, "")), line, action: line };
      honest.of++;
      if ((await ask(right)).length > 0) honest.right++;
      else honest.wrong.push(`${language}: ${right.text}`);
      for (const lie of plant(line, language, n * LINES_A_CV + i)) {
        lies.of++;
        if ((await ask(lie)).length > 0) lies.wrong.push(`${language} ${lie.kind}: ${lie.text} (${lie.action})`);
        else lies.right++;
      }
    }
  }
  return [lies, honest];
}
