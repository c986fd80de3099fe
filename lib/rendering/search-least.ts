/**
 * The least number from `low` to `high` for which a trial succeeds, when success at one number means success at every larger
 * one; undefined when even `high` fails. Takes 1 + log2(high - low) trials at most. Trials run one after the other.
 */
export async function searchLeast<T>(
  low: number,
  high: number,
  tryAt: (number: number) => Promise<T | undefined>,
): Promise<{ number: number; found: T } | undefined> {
  const widest = await tryAt(high);
  if (widest === undefined) return undefined;
  let best = { number: high, found: widest };
  let from = low;
  while (from < best.number) {
    const middle = Math.floor((from + best.number) / 2);
    const found = await tryAt(middle);
    if (found === undefined) from = middle + 1;
    else best = { number: middle, found };
  }
  return best;
}
