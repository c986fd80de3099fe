/**
 * The best one-to-one match of two lists (the assignment problem, solved by the Hungarian method with potentials, O(n³)): which item of
 * `right` belongs to each of `left`, or undefined where nothing is alike. `alike` is at least 0; 0 is no match.
 */
export function align<L, R>(
  left: readonly L[],
  right: readonly R[],
  alike: (l: L, r: R) => number,
): (number | undefined)[] {
  const size = Math.max(left.length, right.length);
  if (!left.length || !right.length) return left.map(() => undefined);
  const score = left.map((l) => right.map((r) => alike(l, r)));
  const cost = (row: number, column: number) => -(score[row - 1]?.[column - 1] ?? 0);
  const u = new Array<number>(size + 1).fill(0);
  const v = new Array<number>(size + 1).fill(0);
  const rowOf = new Array<number>(size + 1).fill(0);
  const way = new Array<number>(size + 1).fill(0);
  for (let row = 1; row <= size; row++) {
    rowOf[0] = row;
    let column = 0;
    const least = new Array<number>(size + 1).fill(Number.POSITIVE_INFINITY);
    const used = new Array<boolean>(size + 1).fill(false);
    do {
      used[column] = true;
      const at = rowOf[column]!;
      let delta = Number.POSITIVE_INFINITY;
      let next = 0;
      for (let j = 1; j <= size; j++) {
        if (used[j]) continue;
        const slack = cost(at, j) - u[at]! - v[j]!;
        if (slack < least[j]!) {
          least[j] = slack;
          way[j] = column;
        }
        if (least[j]! < delta) {
          delta = least[j]!;
          next = j;
        }
      }
      for (let j = 0; j <= size; j++) {
        if (used[j]) {
          u[rowOf[j]!]! += delta;
          v[j]! -= delta;
        } else least[j]! -= delta;
      }
      column = next;
    } while (rowOf[column] !== 0);
    do {
      const previous = way[column]!;
      rowOf[column] = rowOf[previous]!;
      column = previous;
    } while (column);
  }
  const result: (number | undefined)[] = left.map(() => undefined);
  for (let column = 1; column <= right.length; column++) {
    const row = rowOf[column]!;
    if (row >= 1 && row <= left.length && score[row - 1]![column - 1]! > 0) result[row - 1] = column - 1;
  }
  return result;
}

/** Dice's coefficient of two lists of words. */
export function dice(a: readonly string[], b: readonly string[]): number {
  if (!a.length || !b.length) return 0;
  const left = new Map<string, number>();
  for (const word of a) left.set(word, (left.get(word) ?? 0) + 1);
  let both = 0;
  for (const word of b) {
    const count = left.get(word) ?? 0;
    if (!count) continue;
    both++;
    left.set(word, count - 1);
  }
  return (2 * both) / (a.length + b.length);
}

/** Length of the longest common subsequence. */
export function commonSubsequence(a: readonly string[], b: readonly string[]): number {
  let previous = new Array<number>(b.length + 1).fill(0);
  for (const x of a) {
    const row = [0];
    for (let j = 1; j <= b.length; j++)
      row.push(x === b[j - 1] ? previous[j - 1]! + 1 : Math.max(previous[j]!, row[j - 1]!));
    previous = row;
  }
  return previous[b.length]!;
}
