/** A seeded source of chance (mulberry32, public domain, seeded by FNV-1a): the same text gives the same row of choices. */
export class Random {
  private state: number;

  constructor(seed: string) {
    let hash = 0x811c9dc5;
    for (const char of seed) hash = Math.imul(hash ^ char.codePointAt(0)!, 0x01000193);
    this.state = hash >>> 0;
  }

  /** from 0 (inclusive) to 1 (exclusive) */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) >>> 0;
    let t = this.state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  }

  /** a whole number, both ends inclusive */
  between(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1));
  }

  chance(share: number): boolean {
    return this.next() < share;
  }

  pick<T>(list: readonly T[]): T {
    if (!list.length) throw new Error("nothing to pick from");
    return list[Math.floor(this.next() * list.length)]!;
  }

  /** `count` different items, in their own order of chance */
  some<T>(list: readonly T[], count: number): T[] {
    const left = [...list];
    const out: T[] = [];
    while (out.length < count && left.length) out.push(left.splice(Math.floor(this.next() * left.length), 1)[0]!);
    return out;
  }
}
