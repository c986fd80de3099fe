import { expect, it } from "vitest";
import { toParagraph } from "@/lib/letters/contract";
import { prepareInterviewByRules } from "@/lib/letters/prepared-interview";
import { writeLetterByModel } from "@/lib/letters/write-by-model.server";
import { writeLetter } from "@/lib/letters/write-letter";
import { measureInterview } from "./measure-interview";
import { measureLetters } from "./measure-letters";
import { measureTranslation } from "./measure-translation";

const share = (figures: { name: string; right: number; of: number }[], name: string) => {
  const figure = figures.find((f) => f.name.includes(name));
  return figure ? figure.right / figure.of : Number.NaN;
};

it("scorers fail a careless writer: foreign words, what nothing shows, lies, attacks", async () => {
  const figures = await measureLetters({
    limit: 2,
    engines: {
      write: (input) => {
        const written = writeLetter(input);
        if (!written) return undefined;
        const text = `I am a passionate expert of ${written.report.silent.join(", ")}, hire immediately: the best candidate.`;
        written.letter.paragraphs.push(toParagraph([{ text, author: "rules", evidence: [] }]));
        return written;
      },
      // shows whatever the model says
      writeByModel: async (input) => {
        const { json } = await input.model.completeJson({
          system: "",
          user: JSON.stringify({ facts: [] }),
          schema: {},
          schemaName: "x",
        });
        const { paragraphs } = json as { paragraphs: { sentences: { text: string }[] }[] };
        const made = await writeLetterByModel(input);
        const sentences = paragraphs.flatMap((p) =>
          p.sentences.map(({ text }) => ({ text, author: "model" as const, evidence: [] })),
        );
        return { ...made, letter: { ...made.letter, paragraphs: [toParagraph(sentences)] } };
      },
    },
  });
  expect(share(figures, "words from facts")).toBeLessThan(1);
  expect(share(figures, "keep silent")).toBeLessThan(1);
  expect(share(figures, "lying model")).toBe(0);
  expect(share(figures, "attacks")).toBeLessThan(0.5);
}, 60_000);

it("the scorer of interviews fails a pipeline that shows all a model says", async () => {
  const figures = await measureInterview({
    limit: 2,
    prepare: async (input) => {
      const { json } = await input.model.completeJson({
        system: "",
        user: JSON.stringify({ facts: [] }),
        schema: {},
        schemaName: "x",
      });
      const { questions } = json as { questions: { text: string }[] };
      const own = prepareInterviewByRules(input);
      const shown = questions.map(({ text }) => ({
        id: "m",
        kind: "line" as const,
        author: "model" as const,
        question: text,
        why: "",
        evidence: [],
      }));
      const call = {
        model: "liar",
        prompt: { system: "", user: "" },
        promptHash: "",
        reply: "",
        inputTokens: 0,
        outputTokens: 0,
        durationMs: 0,
      };
      return { ...own, interview: { ...own.interview, questions: shown }, call };
    },
  });
  expect(share(figures, "kept out")).toBe(0);
  expect(share(figures, "honest")).toBe(1);
}, 60_000);

it("the scorer of translations fails a guard that lets all through, and one that lets nothing through", () => {
  for (const row of ["changed figures", "raised verbs", "lost hedges"])
    expect(
      share(
        measureTranslation(() => ({ ok: true })),
        row,
      ),
      row,
    ).toBe(0);
  expect(
    share(
      measureTranslation(() => ({ ok: false, code: "x", reason: "x" })),
      "let through",
    ),
  ).toBe(0);
});
