import { makeDefects } from "./defects/make-defects";
import { improveWhole } from "./defects/score-defects";

export const RULES_GOAL_MS = 150;

/**
 * Milliseconds of the processor (a busy machine does not count) for all parts of a CV of two pages with defects in half of its lines:
 * middle and slowest of 35 runs after 5 warm ones, each on a CV of its own.
 */
export function measureRulesSpeed(): { medianMs: number; slowestMs: number; lines: number } {
  // three CVs of 18 lines are one of two full pages, no two alike, so that nothing remembered from one helps the next
  const cvs = makeDefects("tune").filter(({ language }) => language === "en");
  const documents = Array.from({ length: 40 }, (_, i) => {
    const [a, b, c] = [cvs[i * 3], cvs[i * 3 + 1], cvs[i * 3 + 2]].map((one) => one!.cv);
    const more = [b!, c!].flatMap((cv, k) => cv.work.map((entry) => ({ ...entry, id: `${entry.id}x${k}` })));
    return { ...a!, work: [...a!.work, ...more] };
  });
  const times = documents.map((cv) => {
    const began = process.cpuUsage();
    improveWhole(cv);
    const { user, system } = process.cpuUsage(began);
    return (user + system) / 1000;
  });
  const sorted = times.slice(5).sort((x, y) => x - y);
  const lines = documents[0]!.work.reduce((sum, entry) => sum + entry.highlights.length, 0);
  return { medianMs: sorted[Math.floor(sorted.length / 2)]!, slowestMs: sorted.at(-1)!, lines };
}
