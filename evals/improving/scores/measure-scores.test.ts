import { describe, expect, it } from "vitest";
import { listTexts } from "@/lib/cv/refs";
import { extractRequirements } from "@/lib/improvement/extract-requirements";
import { scoreCv } from "@/lib/scoring/score-cv";
import { measureScores, type Scorer } from "./measure-scores";

describe("measureScores", () => {
  it("finds every goal met", () => {
    const { figures, speed } = measureScores(undefined, { quick: true });
    for (const { name, right, of, goal, wrong } of figures)
      expect(right / of, `${name}: ${wrong.join("; ")}`).toBeGreaterThanOrEqual(goal);
    expect(speed.words).toBeGreaterThan(800);
  });

  it("fails a scorer that counts letters, believes wishes and changes its mind", () => {
    let calls = 0;
    const careless: Scorer = (input) => {
      const score = scoreCv(input);
      const all = listTexts(input.cv)
        .map((t) => t.text)
        .join("\n")
        .toLowerCase();
      const requirements = extractRequirements(input.questionnaire?.jobDescription ?? "").map((r) => ({
        ...r,
        state: all.includes(r.topic.toLowerCase()) ? ("shown" as const) : ("missing" as const),
        refs: [],
      }));
      const share = requirements.filter((r) => r.state === "shown").length / Math.max(1, requirements.length);
      return {
        ...score,
        ...(score.match && { match: { findings: [], requirements, score: Math.round(share * 90) + (calls++ % 7) } }),
      };
    };
    const failed = measureScores(careless, { quick: true })
      .figures.filter((f) => f.right / f.of < f.goal)
      .map((f) => f.name);
    expect(failed).toEqual(
      expect.arrayContaining([
        "wishes and negations are not counted",
        "stuffing is not taken for deeds",
        "saying it more often changes nothing",
        "one of several is enough where the job says or",
        "a missing must-have caps the match",
        "every finding points at a text that is there",
        "better text never scores lower; the same input scores the same",
      ]),
    );
  });
});
