import type { ScoreFinding, ScoreView } from "@/components/improvement/score-panel";
import type { Finding, Score } from "@/lib/scoring/score-cv";

const PARTS = [
  { id: "match", title: "Match with the job" },
  { id: "writing", title: "Writing" },
  { id: "readability", title: "Readable by machines" },
] as const;

/** A score as the panel shows it: parts in the order they matter to the person, each finding with its place in words. */
export function toScoreView(score: Score, label: (ref: string) => string): ScoreView {
  const toFinding = ({ code, severity, reason, ref, points }: Finding): ScoreFinding => ({
    code,
    severity,
    message: reason,
    points,
    ...(ref && { where: label(ref) }),
  });
  return {
    points: score.overall,
    max: 100,
    parts: PARTS.flatMap(({ id, title }) => {
      const part = score[id];
      if (!part) return [];
      const requirements = id === "match" ? score.match?.requirements : undefined;
      return [
        {
          id,
          title,
          points: Math.round(part.score),
          max: 100,
          findings: part.findings.map(toFinding),
          ...(requirements && { requirements }),
        },
      ];
    }),
  };
}
