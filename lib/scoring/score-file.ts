import type { FileScore, Finding } from "./contract";
import { FILE_CHECKS, type FileFacts } from "./file-checks";

/** Counts up with every change of a check of files or of its weight. */
export const FILE_SCORE_VERSION = 1;

/**
 * How well programs can read a file, 0 to 100, with a finding for each check (`FILE_CHECKS`): the share of the checks' points that it
 * gets. It is about the file itself, from what the reader saw of it; what the CV says is `scoreCv`'s matter. Deterministic: the same
 * reading gives the same score. It says nothing about what any employer's system will do.
 */
export function scoreFile(facts: FileFacts): FileScore {
  const results = FILE_CHECKS.flatMap((check) => {
    const problem = check.find(facts);
    return problem === "not-applicable" ? [] : [{ check, problem }];
  });
  const all = results.reduce((sum, { check }) => sum + check.points, 0);
  const lost = results.reduce(
    (sum, { check, problem }) => sum + (problem ? check.points * (problem.share ?? 1) : 0),
    0,
  );
  const round = (points: number) => Math.round((points / all) * 1000) / 10;
  const findings = results.map(
    ({ check: { code, severity, good, points }, problem }): Finding =>
      problem
        ? {
            code,
            severity,
            reason: problem.reason,
            points: -round(points * (problem.share ?? 1)),
            ...(problem.ref && { ref: problem.ref }),
          }
        : { code, severity: "good", reason: good, points: round(points) },
  );
  return {
    version: FILE_SCORE_VERSION,
    file: facts.made ? "made" : "uploaded",
    kind: facts.source.kind,
    pages: facts.source.pages,
    score: Math.max(0, Math.min(100, Math.round(100 - (lost / all) * 100))),
    findings,
  };
}
