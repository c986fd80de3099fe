import { type Judge, judgeEdit } from "./judge-edit";
import type { Edit } from "./make-edits";
import { KINDS, LANGUAGES, type Language } from "./words/types";

export const GUARD_GOALS = { caught: { en: 0.995, de: 0.98, fr: 0.98, es: 0.98 }, honestRefused: 0.05 } as const;

export interface Rate {
  language: Language;
  /** a kind of fabrication, or "honest" */
  kind: string;
  edits: number;
  refused: number;
  met: boolean;
}

/** How many edits of each kind and language are refused, and whether that meets the goal. `wrong` takes the edits judged wrongly. */
export function scoreGuard(edits: Edit[], judge?: Judge, wrong?: (edit: Edit, reason: string) => void): Rate[] {
  const counts = new Map<string, { edits: number; refused: number }>();
  for (const edit of edits) {
    const verdict = judgeEdit(edit, judge);
    const key = `${edit.language} ${edit.kind}`;
    const count = counts.get(key) ?? { edits: 0, refused: 0 };
    counts.set(key, { edits: count.edits + 1, refused: count.refused + Number(!verdict.ok) });
    if (verdict.ok === (edit.kind !== "honest"))
      wrong?.(edit, verdict.ok ? "passed" : `${verdict.code}: ${verdict.reason}`);
  }
  return LANGUAGES.flatMap((language) =>
    [...KINDS, "honest"].flatMap((kind): Rate[] => {
      const count = counts.get(`${language} ${kind}`);
      if (!count) return [];
      const share = count.refused / count.edits;
      const met = kind === "honest" ? share <= GUARD_GOALS.honestRefused : share >= GUARD_GOALS.caught[language];
      return [{ language, kind, ...count, met }];
    }),
  );
}
