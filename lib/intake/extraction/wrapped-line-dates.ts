import { findPeriod } from "../parsing/dates";
import type { LaidLine } from "./pdf-rows";

/** The rest of a period is no longer than this. */
const LONGEST = 24;

/**
 * Gives a line the rest of its period: "Clerk, Sample Works  Feb 2018 to" over "Sep 2019", where the second line says nothing else. What is right of a tab
 * and wraps goes on at the left edge.
 */
export function joinPeriodsOverLines(lines: LaidLine[]): LaidLine[] {
  const out: LaidLine[] = [];
  for (const line of lines) {
    const last = out.at(-1);
    if (last && isRest(last, line))
      out[out.length - 1] = {
        ...last,
        text: `${last.text} ${line.text}`,
        bottom: line.bottom,
        right: Math.max(last.right, line.right),
      };
    else out.push(line);
  }
  return out;
}

function isRest(last: LaidLine, line: LaidLine): boolean {
  if (line.block !== last.block || line.page !== last.page || line.listItem || line.text.length > LONGEST) return false;
  if (!/\d/.test(line.text) || line.text.includes("\t") || Math.abs(line.size - last.size) > 0.7) return false;
  const step = (line.y - last.bottom) / line.size;
  if (step < 0.8 || step > 1.7) return false;
  const tab = last.text.lastIndexOf("\t");
  const before = last.text.slice(0, Math.max(0, tab));
  const tail = last.text.slice(tab + 1);
  // without a gap before it, only a date that is open says that it goes on
  if (!before && !/\d\S*\s(?:\p{L}{1,4}|[-–—])$|\d[-–—]$/u.test(tail)) return false;
  const joined = `${tail} ${line.text}`;
  const period = findPeriod(joined);
  const alone = findPeriod(tail);
  // "expected" over "June 2027"
  const expected = before && !alone && period && period.start <= 1;
  if (!period || (period.single && !expected) || period.end < joined.length - 1 || period.start > tail.length - 2)
    return false;
  if (before && period.start > 1) return false;
  const closed = alone && !alone.single && alone.end >= tail.length - 1 && !/[-–—]$/.test(tail);
  const own = findPeriod(line.text);
  return !closed && !(own && !own.single && !/^[-–—]/.test(line.text));
}
