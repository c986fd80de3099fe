import { Random } from "../corpus/random";
import { CORE_FIELDS } from "./fields";
import type { Count, DocumentScore } from "./score-document";

export interface Interval {
  value: number;
  low: number;
  high: number;
}

export interface Summary {
  documents: number;
  errors: number;
  /** strict fields of quality.md 3.2, micro over all values, with a bootstrap interval over documents */
  core: Interval & { precision: number; recall: number };
  /** all fields */
  every: Interval;
  /** mean of the documents' own F1 of strict fields */
  macro: number;
  bullets: Interval;
  order: number;
  email: Interval;
  phone: Interval;
  grounding: Interval;
  recall: number;
  fields: Record<string, Count & { precision: number; recall: number; f1: number }>;
}

/** Figures of several documents together. */
export function summarise(scores: DocumentScore[]): Summary {
  const fields: Record<string, Count> = {};
  for (const score of scores)
    for (const [field, count] of Object.entries(score.fields)) {
      const sum = (fields[field] ??= { right: 0, wrong: 0, missed: 0 });
      sum.right += count.right;
      sum.wrong += count.wrong;
      sum.missed += count.missed;
    }
  const core = scores.map((score) => totalOf(score, true));
  const every = scores.map((score) => totalOf(score, false));
  const whole = addCounts(core);
  const part = (get: (score: DocumentScore) => { right: number; all: number }) =>
    scores
      .map(get)
      .reduce((sum, { right, all }) => ({ right: sum.right + right, all: sum.all + all }), { right: 0, all: 0 });
  const proportion = (get: (score: DocumentScore) => { right: number; all: number }) => {
    const { right, all } = part(get);
    return wilson(right, all);
  };
  const share = (get: (score: DocumentScore) => { right: number; all: number }) => {
    const { right, all } = part(get);
    return all ? right / all : 1;
  };
  const field = (name: string) => (score: DocumentScore) => {
    const { right = 0, missed = 0 } = score.fields[name] ?? {};
    return { right, all: right + missed };
  };
  return {
    documents: scores.length,
    errors: scores.filter(({ error }) => error).length,
    core: { ...bootstrap(core), precision: precisionOf(whole), recall: recallOf(whole) },
    every: bootstrap(every),
    macro: core.length ? core.reduce((sum, count) => sum + f1Of(count), 0) / core.length : 1,
    bullets: proportion(({ bullets }) => bullets),
    order: share(({ order }) => ({ right: order.inOrder, all: order.all })),
    email: proportion(field("email")),
    phone: proportion(field("phone")),
    grounding: proportion(({ grounding }) => ({ right: grounding.grounded, all: grounding.all })),
    recall: share(({ recall }) => ({ right: recall.found, all: recall.all })),
    fields: Object.fromEntries(
      Object.entries(fields).map(([name, count]) => [
        name,
        { ...count, precision: precisionOf(count), recall: recallOf(count), f1: f1Of(count) },
      ]),
    ),
  };
}

export function totalOf(score: DocumentScore, coreOnly: boolean): Count {
  return addCounts(
    Object.entries(score.fields).flatMap(([field, count]) => (!coreOnly || CORE_FIELDS.includes(field) ? [count] : [])),
  );
}

export const addCounts = (counts: Count[]): Count =>
  counts.reduce(
    (sum, { right, wrong, missed }) => ({
      right: sum.right + right,
      wrong: sum.wrong + wrong,
      missed: sum.missed + missed,
    }),
    { right: 0, wrong: 0, missed: 0 },
  );

export const precisionOf = ({ right, wrong }: Count) => (right + wrong ? right / (right + wrong) : 1);
export const recallOf = ({ right, missed }: Count) => (right + missed ? right / (right + missed) : 1);
export const f1Of = ({ right, wrong, missed }: Count) =>
  right + wrong + missed ? (2 * right) / (2 * right + wrong + missed) : 1;

/** F1 with a 95 % interval: documents drawn again with replacement, 400 times, by a fixed seed. */
export function bootstrap(counts: Count[]): Interval {
  const value = f1Of(addCounts(counts));
  if (counts.length < 2) return { value, low: value, high: value };
  const random = new Random("bootstrap");
  const drawn = Array.from({ length: 400 }, () => f1Of(addCounts(counts.map(() => random.pick(counts))))).sort(
    (a, b) => a - b,
  );
  return { value, low: drawn[10]!, high: drawn[389]! };
}

/** A share with Wilson's 95 % interval (Wilson 1927). */
export function wilson(right: number, all: number): Interval {
  if (!all) return { value: 1, low: 0, high: 1 };
  const z = 1.959964;
  const p = right / all;
  const middle = p + (z * z) / (2 * all);
  const spread = z * Math.sqrt((p * (1 - p)) / all + (z * z) / (4 * all * all));
  const scale = 1 + (z * z) / all;
  return { value: p, low: Math.max(0, (middle - spread) / scale), high: Math.min(1, (middle + spread) / scale) };
}
