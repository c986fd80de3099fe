import { cvSchema } from "@/lib/cv/schema";
import { LANGUAGES } from "../../reading/words";
import { type Improver, improveWhole } from "./score-defects";

/**
 * Lines that somebody else wrote, in ten languages, for another purpose (the corpus of reading): how many of them the rules would
 * change. They are good lines, so nearly every change is one too many.
 */
export function measureClean(improver: Improver = improveWhole): { lines: number; changed: string[] } {
  let lines = 0;
  const changed: string[] = [];
  for (const [language, words] of Object.entries(LANGUAGES))
    for (const { bullets } of [...words.tune.professions, ...words.heldOut.professions]) {
      // no dates: nothing tells whether a line in the present is right
      const cv = cvSchema.parse({
        basics: {},
        language,
        work: [
          {
            id: "w1",
            name: "Acme Example",
            highlights: bullets.map((text, i) => ({
              id: `b${i}`,
              text: text.replace(/\{(\d+)-(\d+)\}/g, (_, low: string, high: string) =>
                String(Number(low) + Number(high)),
              ),
            })),
          },
        ],
      });
      lines += bullets.length;
      for (const { before, after } of improver(cv)) changed.push(`${language}: ${before} → ${after}`);
    }
  return { lines, changed };
}
