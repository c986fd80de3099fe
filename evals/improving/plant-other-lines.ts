import { LANGUAGES as READING } from "../reading/words";
import type { Edit } from "./make-edits";
import { WORDS } from "./words";
import { LANGUAGES, SPLITS } from "./words/types";

/**
 * Edits of lines that somebody else wrote for another purpose (the corpus of reading, in the four languages): each line as it is and
 * with a full stop, which has to pass, and with every added claim of both splits, which has to be refused. Where a line happens to
 * hold the words of the claim already, the claim is left out.
 */
export function plantOtherLines(): Edit[] {
  return LANGUAGES.flatMap((language) => {
    const { tune, heldOut } = READING[language] ?? { tune: undefined, heldOut: undefined };
    const lines = [...(tune?.professions ?? []), ...(heldOut?.professions ?? [])].flatMap(({ bullets }) =>
      bullets.map((text) => text.replace(/\{(\d+)-(\d+)\}/g, (_, low: string) => low)),
    );
    return lines.flatMap((before, i): Edit[] => {
      const edit = (kind: Edit["kind"], after: string): Edit => ({ language, kind, before, after, endYear: 2020 });
      const planted = SPLITS.flatMap((split) =>
        Object.entries(WORDS[language].splits[split].added).flatMap(([kind, phrases]) =>
          phrases
            // a third of all: another third for each line
            .filter((phrase, k) => (k + i) % 3 === 0 && !holds(before, phrase))
            .map((phrase) =>
              edit(
                kind as Edit["kind"],
                kind === "praise"
                  ? `${phrase} ${before.charAt(0).toLowerCase()}${before.slice(1)}`
                  : `${before} ${phrase}`,
              ),
            ),
        ),
      );
      return [edit("honest", before), edit("honest", `${before}.`), ...planted];
    });
  });
}

function holds(line: string, phrase: string): boolean {
  const words = phrase.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? [];
  return words.some((word) => line.toLowerCase().includes(word));
}
